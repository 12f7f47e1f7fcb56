"""When an editor decides something, and Then what can be seen of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pytest_bdd import then, when

from dateline.specs.desk import Desk, check, entry_lines
from dateline.specs.wording import wording

if TYPE_CHECKING:
    from dateline.contradictions.model import Contradiction
    from dateline.curation import Remark
    from dateline.timeline import Entry


@when(wording('the meetings on {one:Date} and {other:Date} are merged by "{editor}" because "{reason}"'))
def merged(dateline_desk: Desk, one: str, other: str, editor: str, reason: str) -> None:
    """Decide that two meetings are one."""
    ids = [_held(dateline_desk, day).id for day in (one, other)]
    dateline_desk.line.editor(editor).merge(*ids, reason=reason)


@when(
    wording(
        'the account of "{publisher}" is split from the meeting on {day:Date} by "{editor}" because "{reason}"'
    )
)
def split(dateline_desk: Desk, publisher: str, day: str, editor: str, reason: str) -> None:
    """Decide that a paper tells of another meeting."""
    article = str(dateline_desk.article(publisher).id)
    dateline_desk.line.editor(editor).split(_held(dateline_desk, day).id, article, reason=reason)


@when(wording('the meeting on {day:Date} is dated {other:Date} by "{editor}" because "{reason}"'))
def dated(dateline_desk: Desk, day: str, other: str, editor: str, reason: str) -> None:
    """Decide when a meeting was."""
    dateline_desk.line.editor(editor).fix_date(_held(dateline_desk, day).id, other, reason=reason)


@when(
    wording(
        'the account of the meeting on {day:Date} in "{publisher}" is dated {other:Date} by "{editor}" '
        'because "{reason}"'
    )
)
def account_dated(
    dateline_desk: Desk, day: str, publisher: str, other: str, editor: str, reason: str
) -> None:
    """Decide what day a paper tells of."""
    entry = _held(dateline_desk, day)
    told = [a for a in entry.accounts if a.article.publisher == publisher]
    check(told, f"{publisher} was to tell of the meeting on {day}", entry_lines([entry]))
    dateline_desk.line.editor(editor).fix_date(str(told[0].finding), other, reason=reason)


@when(wording('the voice "{voice}" is named "{speaker}" by "{editor}" because "{reason}"'))
def named(dateline_desk: Desk, voice: str, speaker: str, editor: str, reason: str) -> None:
    """Decide who an unnamed voice is."""
    found = dateline_desk.positions(voice)
    check(len(found) == 1, f"just one position of {voice!r} was to be known", (p.speaker for p in found))
    dateline_desk.line.editor(editor).name(found[0].id, speaker, reason=reason)


@when(wording('the contradiction is dismissed by "{editor}" because "{reason}"'))
def dismissed(dateline_desk: Desk, editor: str, reason: str) -> None:
    """Decide that the one contradiction is none."""
    found = dateline_desk.contradictions()
    check(len(found) == 1, "just one contradiction was to be dismissed", (c.why for c in found))
    dateline_desk.line.editor(editor).dismiss(found[0].id, reason=reason)


@when(wording('the decision is undone by "{editor}" because "{reason}"'))
def undone(dateline_desk: Desk, editor: str, reason: str) -> None:
    """Undo the one decision that stands."""
    stand = [d for d in dateline_desk.line.decisions() if d.status == "stands"]
    check(len(stand) == 1, "just one decision was to be undone", (d.summary for d in stand))
    dateline_desk.line.editor(editor).undo(str(stand[0].id), reason=reason)


@then(wording('a decision of "{editor}" is shown, because "{reason}"'))
def decision_shown(dateline_desk: Desk, editor: str, reason: str) -> None:
    """Hold that what an editor decided stands beside what it changed."""
    shown = list(_remarks(dateline_desk))
    found = any(r.author == editor and r.reason == reason for r in shown)
    check(found, f"a decision of {editor} was to be shown", (f"{r.author}: {r.reason}" for r in shown))


@then("no decision is shown")
def no_decision_shown(dateline_desk: Desk) -> None:
    """Hold that nothing is shown as an editor's decision."""
    shown = [f"{r.author}: {r.reason}" for r in _remarks(dateline_desk)]
    check(not shown, "no decision was to be shown", shown)


def _held(desk: Desk, day: str) -> Entry:
    entries = desk.timeline()
    found = [e for e in entries if e.kind == "held" and str(e.when) == day]
    check(found, f"no meeting was held on {day}", entry_lines(entries))
    return found[0]


def _remarks(desk: Desk) -> Iterator[Remark]:
    """Yield the decisions beside entries, accounts, contradictions (the dismissed as well) and positions."""
    lines: list[Entry | Contradiction] = [*desk.timeline()]
    lines += desk.line.contradictions(desk.about, dismissed=True)
    for line in lines:
        yield from line.decisions
    for entry in desk.timeline():
        for account in entry.accounts:
            yield from account.decisions
    for position in desk.line.positions(desk.about):
        yield from position.decisions
