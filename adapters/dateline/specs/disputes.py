"""Then: where accounts contradict each other, and where each voice stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import then

from dateline.specs.desk import Desk, check
from dateline.specs.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.contradictions.model import Contradiction
    from dateline.voices import Voice


@then("nothing contradicts")
def nothing_contradicts(dateline_desk: Desk) -> None:
    """Hold that no contradiction is shown."""
    found = dateline_desk.contradictions()
    check(not found, "nothing was to contradict", _lines(found))


@then(wording("{number:Count} {kind:Contradictions} {be:Be} shown"))
def so_many(dateline_desk: Desk, number: int, kind: str | None) -> None:
    """Hold that there are so many contradictions, of one kind or of all."""
    found = dateline_desk.contradictions()
    counted = sum(kind in {None, c.kind} for c in found)
    check(counted == number, f"wanted {number} of kind {kind or 'any'}", _lines(found))


@then(wording('{an:An} {kind:Contradictions} between "{one}" and "{other}" is shown'))
def between(dateline_desk: Desk, kind: str | None, one: str, other: str) -> None:
    """Hold that the two stand on the two sides of a contradiction."""
    _hold(dateline_desk, kind, one, other)


@then(wording('{an:An} {kind:Contradictions} between "{one}" and "{other}" is shown, because "{why}"'))
def between_because(dateline_desk: Desk, kind: str | None, one: str, other: str, why: str) -> None:
    """Hold the same, and that the reason has these words."""
    _hold(dateline_desk, kind, one, other, why)


@then(wording('no {kind:Contradictions} between "{one}" and "{other}" is shown'))
def none_between(dateline_desk: Desk, kind: str | None, one: str, other: str) -> None:
    """Hold that the two do not stand on the two sides of a contradiction."""
    found = dateline_desk.contradictions()
    between = _between(found, kind, one, other)
    check(not between, f"{one} and {other} were not to contradict each other", _lines(found))


@then(wording('a reversal of "{speaker}" is shown'))
def reversal_of(dateline_desk: Desk, speaker: str) -> None:
    """Hold that one voice stands on both sides."""
    _hold(dateline_desk, "reversal", speaker, speaker)


@then(wording('a reversal of "{speaker}" is shown, because "{why}"'))
def reversal_because(dateline_desk: Desk, speaker: str, why: str) -> None:
    """Hold the same, and that the reason has these words."""
    _hold(dateline_desk, "reversal", speaker, speaker, why)


@then(wording('"{speaker}" {stance:Stance} the meeting'))
def stands(dateline_desk: Desk, speaker: str, stance: str) -> None:
    """Hold where a voice stands by its newest word."""
    found = dateline_desk.positions(speaker)
    holds = any(p.stance == stance for p in found)
    check(holds, f"{speaker} was to stand so: {stance}", (f"{p.speaker} {p.stance}" for p in found))


@then(wording('"{speaker}" takes no side'))
def takes_no_side(dateline_desk: Desk, speaker: str) -> None:
    """Hold that a voice has no position."""
    found = dateline_desk.positions(speaker)
    check(not found, f"{speaker} was to take no side", (f"{p.speaker} {p.stance}" for p in found))


@then(wording('"{speaker}" changed sides {times:Times}'))
def changed_sides(dateline_desk: Desk, speaker: str, times: int) -> None:
    """Hold how often a voice turned on one question."""
    found = dateline_desk.positions(speaker)
    holds = [p.turns for p in found] == [times]
    check(holds, f"{speaker} was to turn {times} times", (f"{p.stance}, {p.turns} turns" for p in found))


def _hold(desk: Desk, kind: str | None, one: str, other: str, why: str = "") -> None:
    found = desk.contradictions()
    holds = any(why in c.why for c in _between(found, kind, one, other))
    check(
        holds, f"wanted {kind or 'a contradiction'} between {one} and {other} {why}".rstrip(), _lines(found)
    )


def _between(found: Iterable[Contradiction], kind: str | None, one: str, other: str) -> list[Contradiction]:
    from dateline.actors import name_key  # noqa: PLC0415 - see desk.py

    def speaks(voices: Iterable[Voice], name: str) -> bool:
        return any(name_key(v.speaker) == name_key(name) for v in voices)

    return [
        c
        for c in found
        if kind in {None, c.kind}
        and ((speaks(c.a, one) and speaks(c.b, other)) or (speaks(c.a, other) and speaks(c.b, one)))
    ]


def _lines(found: Iterable[Contradiction]) -> list[str]:
    return [f"{c.kind}: {_speakers(c.a)} against {_speakers(c.b)}: {c.why}" for c in found]


def _speakers(voices: Iterable[Voice]) -> str:
    return ", ".join(v.speaker for v in voices)
