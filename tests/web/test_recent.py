"""What was answered a moment ago is answered again, until anything happens to the store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dateline.app import Dateline
from dateline.web.recent import Recent


class Counting(Dateline):
    """A store that counts how often its timeline is asked for."""

    asked = 0

    def timeline(self, *args: Any, **given: Any) -> Any:
        self.asked += 1
        return super().timeline(*args, **given)


def test_the_same_question_is_asked_once_and_another_one_anew(store: Path) -> None:
    recent = Recent()
    with Counting(store) as line:
        first = recent.ask(line, "timeline", about=("Trump",))
        assert recent.ask(line, "timeline", about=("Trump",)) is first
        assert line.asked == 1
        other = recent.ask(line, "timeline", about=("Modi",))
        assert [e.id for e in other] == [e.id for e in line.timeline("Modi")]


def test_nothing_is_kept_of_a_store_that_has_moved(store: Path) -> None:
    recent = Recent()
    with Counting(store) as line:
        before = recent.ask(line, "timeline")
        recent.ask(line, "articles")
        article = before[0].accounts[0].article
        line.forget(str(article.id), reason="the court says so", facts=True)
        after = recent.ask(line, "timeline")
        assert after == line.timeline()
        assert after != before
        assert len(recent) == 1, "what was said before is gone, also what nobody asks for again"


def test_no_more_is_kept_than_may_be_and_the_newest_stays(store: Path) -> None:
    recent = Recent(most=2)
    with Counting(store) as line:
        for about in ("Trump", "Biden", "Modi"):
            recent.ask(line, "timeline", about=(about,))
        assert len(recent) == 2
        recent.ask(line, "timeline", about=("Modi",))
        recent.ask(line, "timeline", about=("Biden",))
        assert line.asked == 3
        recent.ask(line, "timeline", about=("Trump",))
        assert line.asked == 4
        recent.drop()
        assert len(recent) == 0
