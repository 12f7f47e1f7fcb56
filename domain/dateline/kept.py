"""What is kept of a story beside its lines: by this, an article finds its place in it without the others being read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from dateline.meetings import KnownMeeting, Meeting
from dateline.moments import Moment
from dateline.parts import OPEN, WHOLE, Marks, Part, Surroundings
from dateline.places import Place
from dateline.placing import Group, History, Shape
from dateline.ports import Row, Views
from dateline.regrouping import KeptGroup, Told
from dateline.reports import Way, way
from dateline.rows import GROUPS, PARTS


@dataclass(frozen=True)
class KeptPart:
    """A part of a story that is not read: its marks, and what the others need to know of it."""

    marks: Marks
    known: Mapping[str, Any]

    @cached_property
    def when(self) -> Moment | None:
        """When its meeting was."""
        return _moment_in(self.known["when"])

    @property
    def place(self) -> Place | None:
        """Where its meeting was."""
        return place_in(self.known["place"])


class KeptStory:
    """All that is kept of one story, by the short names of its parts and the names of its groups."""

    def __init__(self, views: Views, people: str) -> None:
        self._people, self._views = people, views
        self.rows: dict[str, Row] = {
            str(row["part"]).removeprefix(f"{people}/"): row
            for row in views.rows(PARTS.name, {"people": people})
        }
        self.parts = {
            name: KeptPart(Marks(*(str(row[mark]) for mark in Marks._fields)), json.loads(str(row["known"])))
            for name, row in self.rows.items()
        }

    @cached_property
    def group_rows(self) -> Mapping[str, Row]:
        """The rows of the groups."""
        return {str(row["name"]): row for row in self._views.rows(GROUPS.name, {"people": self._people})}

    @cached_property
    def groups(self) -> Mapping[str, KeptGroup]:
        """The groups."""
        return {name: _group_in(row) for name, row in self.group_rows.items()}

    @cached_property
    def part_of(self) -> Mapping[str, str]:
        """The part of which the meeting has the accounts of a group."""
        return {name: str(row["part"]) for name, row in self.group_rows.items()}

    @cached_property
    def meetings(self) -> list[KnownMeeting]:
        """The meetings, without accounts."""
        return [
            KnownMeeting((), part.when, part.place, part.known["ordinal"], name=name)
            for name, part in self.parts.items()
            if name not in {OPEN, WHOLE}
        ]

    @property
    def spellings(self) -> Counter[tuple[str, ...]]:
        """How many reports spell the leaders in which way."""
        return Counter({tuple(names): number for names, number in self.parts[WHOLE].known["spellings"]})

    @property
    def counts_are_whole(self) -> bool:
        """Whether an account counts as many meetings as are known."""
        return bool(self.parts[WHOLE].known["counts_are_whole"])


def part_row(people: str, part: Part) -> Row:
    """Return the row of a part that was told."""
    story = part.story
    if story.whole is None:
        return kept_row(
            people,
            part.name,
            part.marks,
            whole_cells(story.spellings, counts_are_whole=story.counts_are_whole),
        )
    place = Surroundings.of(story)
    known: dict[str, Any] = {"asked": place.asked, "numbered": place.numbered}
    if place.meeting:
        known |= _meeting_cells(place.meeting)
    return kept_row(people, part.name, part.marks, known)


def kept_row(people: str, name: str, marks: Marks, known: Mapping[str, Any]) -> Row:
    """Return the row of a part of which these are the marks, and what the others need to know."""
    return {"part": f"{people}/{name}", "people": people, **marks._asdict(), "known": packed(known)}


def whole_cells(spellings: Mapping[tuple[str, ...], int], *, counts_are_whole: bool) -> dict[str, Any]:
    """Return what is known of a whole story."""
    told = sorted((list(names), number) for names, number in spellings.items() if number)
    return {"spellings": told, "counts_are_whole": counts_are_whole}


def _meeting_cells(meeting: Meeting) -> dict[str, Any]:
    when = meeting.when.edtf if meeting.when else None
    return {"when": when, "place": place_cells(meeting.place), "ordinal": meeting.ordinal}


def group_row(people: str, group: Group, part: str) -> Row:
    """Return the row of a group of which the accounts are of the meeting of a part."""
    told = Told.all_of(group.accounts)
    return {
        "name": group.name,
        "people": people,
        "part": part,
        "accounts": len(group.accounts),
        "history": packed([[list(at), _shape_cells(shape)] for at, shape in group.history]),
        "ways": packed(sorted(([*_way_cells(t.way), t.number, *map(str, t[2:])] for t in told), key=packed)),
    }


def _group_in(row: Row) -> KeptGroup:
    history: History = [(tuple(at), _shape_in(cells)) for at, cells in json.loads(str(row["history"]))]
    return KeptGroup(int(row["accounts"] or 0), history, lambda: _ways_in(row))


def _ways_in(row: Row) -> list[Told]:
    return [
        Told(_way_in(cells[:4]), cells[4], *map(date.fromisoformat, cells[5:]))
        for cells in json.loads(str(row["ways"]))
    ]


def _shape_cells(shape: Shape) -> list[Any]:
    return [shape.when.edtf if shape.when else None, place_cells(shape.place), shape.ordinal]


def _shape_in(cells: Sequence[Any]) -> Shape:
    when, place, ordinal = cells
    return Shape(_moment_in(when), place_in(place), ordinal)


def _way_cells(told: Way) -> list[Any]:
    return [told.when.edtf if told.when else None, told.calendar, place_cells(told.place), told.ordinal]


def _way_in(cells: Sequence[Any]) -> Way:
    when, calendar, place, ordinal = cells
    return way(_moment_in(when), calendar, place_in(place), ordinal)


def place_cells(place: Place | None) -> list[Any] | None:
    """Return a place as JSON knows it."""
    return [place.name, place.within] if place else None


def place_in(cells: Sequence[Any] | None) -> Place | None:
    """Return the place of some cells."""
    return Place(name=cells[0], within=tuple(cells[1])) if cells else None


def _moment_in(edtf: str | None) -> Moment | None:
    return Moment.parse(edtf) if edtf else None


def packed(cells: object) -> str:
    """Return cells as the shortest JSON."""
    return json.dumps(cells, separators=(",", ":"))


def lies_in(people: str, part: str) -> str:
    """Return the cell that says in which part something is told."""
    return f"{people}/{part}"


def changed_rows(rows: Iterable[Row], before: Mapping[str, Row], key: str) -> dict[str, list[Row]]:
    """Return what turns rows as they were before into these: those that changed or are gone, each its own partition."""
    now = {str(row[key]): row for row in rows}
    changed = {name: [row] for name, row in now.items() if before.get(name) != row}
    return changed | {name: [] for name in before if name not in now}
