"""Telling a story again: of its rows those that an article changes, from as little of it as can be."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dateline.contradictions.model import Contradiction
from dateline.decisions import Decision
from dateline.kept import KeptStory, changed_rows, group_row, lies_in
from dateline.outlines import Outlines
from dateline.parts import OPEN, Part, parts_of
from dateline.ports import Row, ViewSpec
from dateline.positions import Position
from dateline.rows import CONTRADICTIONS, GROUPS, OUTLINES, POSITIONS, TIMELINE
from dateline.story import Story, put_together
from dateline.timeline import Entry

Changes = dict[str, dict[str, list[Row]]]


@dataclass(frozen=True, slots=True)
class Telling:
    """What a story is told again in.

    `parts` are those that may show something else now, `gone` the names of those that are no more, and `changes` the
    rows of other views than those of the lines, by view and partition.
    """

    parts: Sequence[Part]
    gone: Collection[str]
    changes: Changes


def told_whole(people: str, outlines: Outlines, kept: KeptStory, decisions: Sequence[Decision]) -> Telling:
    """Tell a story from all its reports: what every other way must add up to."""
    reports = outlines.read_all()
    story = put_together(reports, decisions) if reports else None
    parts = parts_of(story) if story else []
    groups = _group_rows(people, story) if story else []
    changes = {
        OUTLINES.name: outlines.changes(_where(people, story) if story else {}),
        GROUPS.name: changed_rows(groups, kept.group_rows, "name"),
    }
    return Telling(parts, kept.rows.keys() - {part.name for part in parts}, changes)


def _where(people: str, story: Story) -> Mapping[str, str]:
    """Return the group or the part in which each report lies, by its id."""
    found = {account.id: group.name for group in story.groups for account in group.accounts}
    for question in story.questions:
        part = lies_in(people, question.before.id if question.before else OPEN)
        found |= {report.id: part for report in question.reports}
    return found


def _group_rows(people: str, story: Story) -> list[Row]:
    part_of = {account.id: meeting.id for meeting in story.meetings for account in meeting.accounts}
    return [group_row(people, group, part_of[group.name]) for group in story.groups]


def lines_of(key: str, part: Part) -> Mapping[str, list[Row]]:
    """Return what a part of the story of some leaders shows, as the rows of each view."""
    lines = part.lines
    told: Row = {"people": key, "part": lies_in(key, part.name)}
    return {
        TIMELINE.name: [_entry_row(entry) | told for entry in lines.entries],
        CONTRADICTIONS.name: [_contradiction_row(found) | told for found in lines.contradictions],
        POSITIONS.name: [_row(POSITIONS, position) | told for position in lines.positions],
    }


def _entry_row(entry: Entry) -> Row:
    happened = entry.when.edtf if entry.when else None
    first, last = (day.isoformat() if day else None for day in (entry.first, entry.last))
    own: Row = {"happened": happened, "first": first, "last": last, "accounts": len(entry.accounts)}
    return _row(TIMELINE, entry) | own


def _contradiction_row(found: Contradiction) -> Row:
    own: Row = {"dismissed_by": found.dismissed.author if found.dismissed else None}
    return _row(CONTRADICTIONS, found) | own


def _row(spec: ViewSpec, shown: Entry | Contradiction | Position) -> Row:
    """Return a row with each column that is named as a field of what it shows."""
    fields = {name: getattr(shown, name) for name in spec.column_names if name in type(shown).model_fields}
    return fields | {spec.key: shown.id, "data": shown.model_dump_json()}
