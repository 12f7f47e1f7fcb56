"""How the story changed: since a moment that was noted, between two days of the press, and line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import then, when

from dateline.specs.desk import Desk, check, entry_lines
from dateline.specs.wording import wording

if TYPE_CHECKING:
    from dateline.changes import Change


@when("the moment is noted")
def noted(dateline_desk: Desk) -> None:
    """Keep in mind what the store knows, for the steps that say what changed since then."""
    dateline_desk.note()


@when(wording("the history of the meeting on {day:Date} is shown"))
def meeting_history(dateline_desk: Desk, day: str) -> None:
    """Look at how a meeting came to be told as it is."""
    entries = dateline_desk.timeline()
    found = [e for e in entries if e.kind == "held" and str(e.when) == day]
    check(found, f"no meeting was held on {day}", entry_lines(entries))
    dateline_desk.look_back(found[0].id)


@when("the history of the contradiction is shown")
def contradiction_history(dateline_desk: Desk) -> None:
    """Look at how the one contradiction came about."""
    found = dateline_desk.contradictions()
    check(len(found) == 1, "just one contradiction was to be shown", (c.why for c in found))
    dateline_desk.look_back(found[0].id)


@when(wording('the history of the article of "{publisher}" is shown'))
def article_history(dateline_desk: Desk, publisher: str) -> None:
    """Look at what happened to an article."""
    dateline_desk.look_back(str(dateline_desk.article(publisher).id))


@then("nothing has changed since then")
def nothing_changed(dateline_desk: Desk) -> None:
    """Hold that the story shows what it showed when the moment was noted."""
    found = dateline_desk.changes()
    check(not found, "nothing was to change", _sentences(found))


@then(wording('since then it is told that "{words}"'))
def told(dateline_desk: Desk, words: str) -> None:
    """Hold that one of the changes since the noted moment has these words."""
    found = dateline_desk.changes()
    check(any(words in c.sentence for c in found), f"it was to be told that {words!r}", _sentences(found))


@then(wording('since then it is not told that "{words}"'))
def not_told(dateline_desk: Desk, words: str) -> None:
    """Hold that none of the changes since the noted moment has these words."""
    found = dateline_desk.changes()
    check(
        not any(words in c.sentence for c in found),
        f"it was not to be told that {words!r}",
        _sentences(found),
    )


@then(wording("{number:Count} {kind:Contradictions} {be:Be} new since then"))
def so_many_new(dateline_desk: Desk, number: int, kind: str | None) -> None:
    """Hold how many contradictions came to be known since the noted moment."""
    found = dateline_desk.new_contradictions()
    counted = sum(kind in {None, c.kind} for c in found)
    check(counted == number, f"wanted {number} new ones of kind {kind or 'any'}", (c.why for c in found))


@then(wording('from {first:Date} to {second:Date} the press came to tell that "{words}"'))
def press_told(dateline_desk: Desk, first: str, second: str, words: str) -> None:
    """Hold that one of the changes from one day of publication to another has these words."""
    found = dateline_desk.line.diff(first, second, by="published", about=dateline_desk.about)
    check(any(words in c.sentence for c in found), f"the press was to tell that {words!r}", _sentences(found))


@then(wording("its history has {number:Count} {steps:Steps}"))
def so_many_steps(dateline_desk: Desk, number: int) -> None:
    """Hold how many events changed what is looked at."""
    steps = dateline_desk.past.steps
    check(len(steps) == number, f"wanted {number} steps", (s.sentence for s in steps))


@then(wording('step {number:d} of its history tells that "{words}"'))
def step_tells(dateline_desk: Desk, number: int, words: str) -> None:
    """Hold what a step changed, counted from 1."""
    steps = dateline_desk.past.steps
    holds = number <= len(steps) and words in steps[number - 1].sentence
    check(holds, f"step {number} was to tell that {words!r}", (s.sentence for s in steps))


@then(wording('after step {number:d} of its history it reads "{words}"'))
def step_reads(dateline_desk: Desk, number: int, words: str) -> None:
    """Hold how the line read after a step."""
    steps = dateline_desk.past.steps
    holds = number <= len(steps) and words in (steps[number - 1].reads or "")
    check(holds, f"after step {number} it was to read {words!r}", (s.reads for s in steps))


def _sentences(found: list[Change]) -> list[str]:
    return [change.sentence for change in found]
