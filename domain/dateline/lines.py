"""Lines: what a story shows its readers at one moment. Its timeline, its contradictions, and where voices stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args
from uuid import UUID

from dateline.contradictions import contradictions_of
from dateline.contradictions.model import Contradiction
from dateline.decisions import Decision
from dateline.positions import Position, positions_of
from dateline.reports import Report
from dateline.story import tell
from dateline.timeline import Entry, entries_of
from dateline.voices import Voice

Line: TypeAlias = Entry | Contradiction | Position
Shown = Literal["entries", "contradictions", "positions"]
ALL: tuple[Shown, ...] = get_args(Shown)


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines of one story at one moment, each sort in its own order."""

    entries: tuple[Entry, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    positions: tuple[Position, ...] = ()

    @classmethod
    def of(
        cls,
        reports: Iterable[Report],
        decisions: Sequence[Decision] = (),
        shown: Collection[Shown] = ALL,
    ) -> Lines:
        """Return the lines that the reports of one set of leaders add up to, as editors decided.

        What an editor dismissed is no line. Only the sorts in *shown* are told.
        """
        counted = list(reports)
        if not counted:
            return cls()
        story = tell(counted, decisions)
        found = contradictions_of(story) if "contradictions" in shown else ()
        return cls(
            tuple(entries_of(story)) if "entries" in shown else (),
            tuple(c for c in found if c.dismissed is None),
            tuple(positions_of(story)) if "positions" in shown else (),
        )

    def __iter__(self) -> Iterator[Line]:
        yield from self.entries
        yield from self.contradictions
        yield from self.positions


def what(line: Line) -> str:
    """Return what a line is: the kind of an entry or a contradiction, or "position"."""
    return "position" if isinstance(line, Position) else line.kind


def alike(a: Line, b: Line) -> bool:
    """Whether two lines read the same; what an entry tells of other stages of its meeting is theirs to change."""
    return _alone(a) == _alone(b)


def _alone(line: Line) -> Line:
    return line.model_copy(update={"history": ()}) if isinstance(line, Entry) else line


def leaders(line: Line) -> tuple[str, ...]:
    """Return the leaders whose meetings a line is about."""
    return line.participants if isinstance(line, Entry) else line.about


def reads(line: Line) -> str:
    """Return a line as one line of text."""
    match line:
        case Entry():
            plain = line.status in {"held", "open", "called off"}
            fate = "" if plain else f", {line.status}"
            return f"{line.when or 'undated'}: {line.headline} [{len(line.accounts)}]{fate}"
        case Contradiction():
            return line.why
        case Position():
            return f"{line.speaker} {line.stance}: {line.question} [{len(line.history)}]"


def voices_of(line: Contradiction | Position) -> tuple[Voice, ...]:
    """Return all voices of a line."""
    return (*line.a, *line.b) if isinstance(line, Contradiction) else line.history


def sources_of(line: Line) -> Iterator[tuple[object, UUID]]:
    """Yield what a line is made of, each part with the article, or the decision, that it comes from."""
    remarks = list(line.decisions)
    if isinstance(line, Entry):
        yield from ((account.finding, account.article.id) for account in line.accounts)
        remarks += (remark for account in line.accounts for remark in account.decisions)
    else:
        yield from ((spot_of(voice), voice.article) for voice in voices_of(line))
    yield from (((remark.id, remark.decided), remark.id) for remark in remarks)


def spot_of(voice: Voice) -> tuple[UUID, int, int, str]:
    """Return what tells a voice from all others: who speaks, and where."""
    return voice.article, voice.start, voice.end, voice.speaker
