"""Random sessions with a store: articles are filed, read again, corrected, retracted, reinstated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from builders import NOON, Paper
from hypothesis import strategies as st
from stories import papers

from dateline.article import Article
from dateline.events import ArticleReinstated, Event, Metadata
from dateline.ports import EventLog

LATER = NOON + timedelta(days=1)
BY = Metadata()
Change = Callable[[EventLog, Paper], None]


def filed(log: EventLog, paper: Paper) -> None:
    if not log.has(Article.identify(paper.draft)):
        log.append(paper.filed())


def changed(log: EventLog, paper: Paper, make: Callable[[Article], list[Event]]) -> None:
    """Change what is filed under the paper's address."""
    stream = log.stream(Article.identify(paper.draft))
    if stream:
        log.append(make(Article.project(stream)))


def retracted(log: EventLog, paper: Paper) -> None:
    changed(log, paper, lambda a: [] if a.retracted else a.retract("wrong", LATER, BY))


def read_again(log: EventLog, paper: Paper) -> None:
    newer = Paper().said("Ida Brandt", "doubts").reading
    changed(log, paper, lambda a: a.read(newer, LATER, BY))


def corrected(log: EventLog, paper: Paper) -> None:
    def correct(article: Article) -> list[Event]:
        print_ = Paper("Delta Wire", "2021-07-09", opening=f"Print {article.version}.").held(
            "2021-06-20", None, 2
        )
        return article.correct(print_.draft, print_.reading, "wrong day", LATER, BY)

    changed(log, paper, correct)


def reinstated(log: EventLog, paper: Paper) -> None:
    changed(
        log,
        paper,
        lambda a: [
            ArticleReinstated(
                originator_id=a.id, originator_version=a.version + 1, timestamp=LATER, reason="right"
            )
        ],
    )


def undone(log: EventLog, paper: Paper) -> None:
    changed(log, paper, lambda a: [] if a.last in {"filed", "forgotten"} else a.undo("wrong", LATER, BY))


def forgotten(log: EventLog, paper: Paper) -> None:
    changed(
        log,
        paper,
        lambda a: [] if a.forgotten else a.forget("asked for", LATER, BY, facts=a.version % 2 == 0),
    )


changes = st.sampled_from(
    [filed, filed, filed, retracted, read_again, corrected, reinstated, undone, undone, forgotten]
)
sessions = papers(5).flatmap(
    lambda written: st.lists(st.tuples(changes, st.sampled_from(written), st.booleans()), max_size=14)
)
