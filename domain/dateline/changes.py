"""Changes: the one comparison of two moments of a story, told line by line, each with its cause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from dateline.causes import Cause, clause
from dateline.contradictions.model import Contradiction
from dateline.events import ArticleCorrected, ArticleRead
from dateline.lineage import Passage, passages
from dateline.lines import Line, Lines, leaders, reads, sources_of, what
from dateline.positions import Position
from dateline.sentences import altered, came, merged, split, went
from dateline.timeline import Entry

ChangeKind = Literal["added", "altered", "turned", "merged", "split", "withdrawn", "contradicted", "resolved"]
_MARKS: dict[ChangeKind, str] = {
    "added": "+",
    "contradicted": "+",
    "split": "+",
    "altered": "~",
    "turned": "~",
}


class Change(BaseModel):
    """One line that a story shows otherwise than before.

    `kind` is `added` and `withdrawn` for entries and positions, `contradicted` and `resolved` for
    contradictions, `turned` for a voice that changed its side, `altered` for all else that one line can
    become. `merged` is a line that `after` took in, `split` one that holds what only `before` held; these two
    stay lines, or have changes, of their own. `before` and `after` are the line then and now, None where there
    was none. `sentence` says it all to people, `causes` are the events behind it, as far as the log shows.
    """

    model_config = ConfigDict(frozen=True)

    kind: ChangeKind
    before: Entry | Contradiction | Position | None
    after: Entry | Contradiction | Position | None
    sentence: str
    causes: tuple[Cause, ...] = ()

    @property
    def line(self) -> Line:
        """The line as it reads now; as it read last where it is gone."""
        gone = self.before if self.kind == "merged" or self.after is None else self.after
        assert gone is not None
        return gone

    @property
    def id(self) -> str:
        """The id of that line."""
        return self.line.id

    @property
    def what(self) -> str:
        """What the line is: the kind of an entry or a contradiction, or "position"."""
        return what(self.line)

    @property
    def about(self) -> tuple[str, ...]:
        """The leaders whose meetings it is about."""
        return leaders(self.line)

    @property
    def mark(self) -> str:
        """The change as a sign: "+" for a new line, "~" for one that reads differently, "-" for one that is gone."""
        return _MARKS.get(self.kind, "-")

    @property
    def reads(self) -> str:
        """The line as text."""
        return reads(self.line)


def changes(before: Lines, after: Lines, causes: Sequence[Cause] = ()) -> list[Change]:
    """Return what is shown otherwise after than before, of one story: its timeline first, its voices last.

    *causes* are all that happened in between to the articles of the story, and the decisions on it. A change is
    given those by which words came into its line or left it; else the decisions that point at the articles of
    the line; else, where only one thing happened at all, that.
    """
    by_source: dict[UUID, list[Cause]] = defaultdict(list)
    for cause in causes:
        by_source[cause.id].append(cause)
    again = {ArticleCorrected.TOPIC, ArticleRead.TOPIC}
    reread = {cause.id for cause in causes if cause.event in again}
    rulings = [cause for cause in causes if cause.article is None]
    found = []
    for passage in passages(before, after, reread):
        own = [cause for source in _moved(passage) for cause in by_source.get(source, ())]
        own = own or _pointing(rulings, passage) or list(causes if len(causes) == 1 else ())
        found.append(_change(passage, tuple(own)))
    return found


def _pointing(rulings: Sequence[Cause], passage: Passage) -> list[Cause]:
    lines = [line for line in (passage.before, passage.after) if line] if rulings else []
    articles = {source for line in lines for _, source in sources_of(line)}
    return [cause for cause in rulings if not articles.isdisjoint(cause.articles)]


def _moved(passage: Passage) -> Iterable[UUID]:
    """Return the articles whose words came into a line or left it, and the decisions on it that did."""
    old = dict(sources_of(passage.before)) if passage.before else {}
    new = dict(sources_of(passage.after)) if passage.after else {}
    both = old.keys() & new.keys()
    return dict.fromkeys(article for part, article in {**old, **new}.items() if part not in both)


def _change(passage: Passage, causes: tuple[Cause, ...]) -> Change:
    before, after, kin = passage
    kind, sentence = _told(before, after, kin, clause(causes))
    return Change(kind=kind, before=before, after=after, sentence=sentence, causes=causes)


def _told(
    before: Line | None, after: Line | None, kin: Literal["", "merged", "split"], reason: str
) -> tuple[ChangeKind, str]:
    """Return the kind of a change, and its sentence."""
    if before is None:
        assert after is not None
        return ("contradicted" if isinstance(after, Contradiction) else "added"), came(after)
    if after is None:
        return ("resolved" if isinstance(before, Contradiction) else "withdrawn"), went(before, reason)
    match kin:
        case "merged":
            return kin, merged(before, after, reason)
        case "split":
            return kin, split(before, after, reason)
        case _:
            return ("turned" if _turned(before, after) else "altered"), altered(before, after, reason)


def _turned(before: Line, after: Line) -> bool:
    return isinstance(before, Position) and isinstance(after, Position) and after.turns > before.turns
