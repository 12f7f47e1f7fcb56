"""Excerpts of a story: of it only what an article changes, put together as if all of it had been.

Accounts find their groups by what is kept of these; groups hang together with few others, and only what does is joined
anew. Of the other meetings it is enough to know when and where they were: that decides between which of them a remark
was made, and what lies around a part. Those parts are read and told of which a mark is another one by then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from uuid import UUID

from dateline.decisions import Decision
from dateline.edited import Edited
from dateline.events import StatementMade, SummitHeld, SummitProposed
from dateline.joining import are_joined_as_before, linked
from dateline.kept import KeptStory, changed_rows, group_row, kept_row, lies_in, whole_cells
from dateline.meetings import Meeting, in_sequence, meetings_of, participants_of
from dateline.moments import Moment
from dateline.outlines import ABSENCE, CLAIM, COUNT, REMARK, Outlines, read_whole, role_of
from dateline.parts import OPEN, WHOLE, Part, Surroundings, accounts_mark, around, around_whole, beside
from dateline.placing import Group
from dateline.ports import Views
from dateline.regrouping import Regrouped, regrouped
from dateline.reports import Report
from dateline.rows import GROUPS, OUTLINES, PARTS
from dateline.story import Past, Question, Story, are_whole, is_on_a_question, questions_in
from dateline.stretches import unsettled
from dateline.tellings import Telling

_FEW = 200  # accounts are read in no time, whatever their share of the story


def told_in_part(
    views: Views, people: str, outlines: Outlines, kept: KeptStory, decisions: Sequence[Decision]
) -> Telling | None:
    """Tell of a story what its touched articles change, or return None where too much of it is to be read for that.

    The decisions of editors must be those with which the story was told before.
    """
    if not kept.parts:
        return None
    edited = Edited(outlines, decisions)
    if edited.is_touched or edited.is_split:
        return None
    placed = regrouped(
        kept.groups,
        [edited.of(r) for r in outlines.fresh if r.kind is SummitHeld],
        [r for r in outlines.gone if r.kind is SummitHeld],
        edited.accounts_of,
    )
    return _Excerpt(views, people, outlines, kept, edited, placed).telling() if placed else None


class _Excerpt:
    """What is read of one story, and what is known of the rest."""

    def __init__(
        self,
        views: Views,
        people: str,
        outlines: Outlines,
        kept: KeptStory,
        edited: Edited,
        placed: Regrouped,
    ) -> None:
        self._views, self._people, self._outlines, self._kept = views, people, outlines, kept
        self._edited, self._placed = edited, placed
        closed = {name: group.history for name, group in kept.groups.items() if name not in placed.opened}
        self._histories = closed | dict(placed.histories)
        self._touched = {r.article.id for r in (*outlines.fresh, *outlines.gone)}
        self._moved = outlines.read("article_id", outlines.moved)
        self._spellings = kept.spellings
        self._spellings.update(r.names for r in outlines.fresh)
        self._spellings.subtract(r.names for r in outlines.gone)
        self._lies: dict[str, str] = {}
        self._loaded: set[str] = set()
        self._groups: list[Group] = []
        self._told: list[Meeting] = []

    def telling(self) -> Telling | None:
        """Return what is told again."""
        if participants_of(+self._spellings) != participants_of(self._kept.spellings):
            return None
        touched = self._touched_groups()
        self._load(touched)
        if not self._are_joined_as_before():
            self._load(touched, linked({name: history[-1][1] for name, history in self._histories.items()}))
        absences, remarks = self._with_role(ABSENCE), self._with_role(REMARK)
        if self._is_much() or any(r.leaves_out for r in absences):
            return None
        self._read_with_accounts([*remarks, *(r for r in absences if not r.way.when)])
        self._settle()
        story = self._story(absences, remarks)
        names = self._changed(story)
        whole = self._is_changed_as_a_whole(story, remarks)
        self._load({*self._loaded, *(g for g, part in self._kept.part_of.items() if part in names)})
        self._outlines.read("lies_in", (lies_in(self._people, name) for name in names))
        for role in (CLAIM, COUNT) if whole else ():
            self._with_role(role)
        remarks += self._said_beside()
        return self._telling(self._story(absences, remarks), names, whole=whole)

    # --- accounts and meetings

    def _touched_groups(self) -> set[str]:
        """Return the groups of which the accounts, or what stands for them, are others now."""
        left = [self._outlines.lay_in(r) for r in self._outlines.gone if r.kind is SummitHeld]
        lie = [self._outlines.placed_in(r) for r in self._moved if r.kind is SummitHeld]
        return {name for name in (*self._placed.opened, *self._placed.where.values(), *left, *lie) if name}

    def _load(self, names: Iterable[str], near: Mapping[str, Iterable[str]] | None = None) -> None:
        """Read the accounts of groups, of those with which they were one meeting, and of all that are near to them."""
        fellows: dict[str, list[str]] = defaultdict(list)
        for name, part in self._kept.part_of.items():
            fellows[part].append(name)
        decided = self._decided()
        left, self._loaded = list(names), set()
        while left:
            name = left.pop()
            if name not in self._loaded:
                self._loaded.add(name)
                left += [*(near or {}).get(name, ()), *fellows.get(self._kept.part_of.get(name, ""), ())]
                left += decided if name in decided else ()
        self._outlines.read("lies_in", self._loaded)
        accounts: dict[str, list[Report]] = defaultdict(list)
        for report in self._accounts():
            if (name := self._group_of(report)) in self._loaded:
                accounts[name].append(report)
        self._groups = [Group(some, self._histories[name]) for name, some in accounts.items()]
        self._told = meetings_of(self._groups, self._edited.decisions)

    def _are_joined_as_before(self) -> bool:
        """Whether the groups that are read are joined with each other as before, and with no other ones."""
        if self._placed.opened or self._placed.histories:
            return False
        fresh, gone = (
            [r for r in some if r.kind is SummitHeld] for some in (self._outlines.fresh, self._outlines.gone)
        )
        new = {r.id for r in fresh}
        before = {group.name: [r for r in group.accounts if r.id not in new] for group in self._groups}
        for account in gone:
            before[self._outlines.lay_in(account) or ""].append(account)
        then = [Group(before[group.name], group.history) for group in self._groups]
        return all(before.values()) and are_joined_as_before(then, self._groups)

    def _decided(self) -> set[str]:
        """Return the groups, now and before, of the accounts that editors pointed at: all of them or none are read."""
        accounts = [r for r in self._edited.pointed_at if r.kind is SummitHeld]
        return {self._group_of(r) for r in accounts} | {self._outlines.placed_in(r) or "" for r in accounts}

    def _is_much(self) -> bool:
        """Whether so many accounts are touched that the whole story is as soon told."""
        sizes = {name: group.size for name, group in self._kept.groups.items()}
        return sum(sizes.get(name, 0) for name in self._loaded) > max(_FEW, sum(sizes.values()) // 2)

    def _accounts(self) -> Iterator[Report]:
        return (r for r in self._edited.reports if r.kind is SummitHeld)

    def _group_of(self, account: Report) -> str:
        return self._placed.where.get(account.id) or self._outlines.placed_in(account) or ""

    def _meetings(self) -> tuple[Meeting, ...]:
        """Return all meetings: those that are not read with no accounts but those that were read in passing."""
        passing: dict[str, list[Report]] = defaultdict(list)
        for account in self._accounts():
            if (name := self._group_of(account)) not in self._loaded:
                passing[self._kept.part_of[name]].append(account)
        read = {part for name, part in self._kept.part_of.items() if name in self._loaded}
        known = (
            replace(meeting, accounts=tuple(sorted(passing[meeting.id], key=lambda r: r.order)))
            for meeting in self._kept.meetings
            if meeting.id not in read
        )
        return in_sequence([*known, *self._told])

    def _retold(self) -> set[UUID]:
        """Return the articles with accounts of meetings that are others now, or of another time."""
        found = set()
        for meeting in self._told:
            for account in meeting.accounts:
                part = self._kept.part_of.get(self._outlines.placed_in(account) or "")
                if part != meeting.id or self._kept.parts[part].when != meeting.when:
                    found.add(account.article.id)
        return found

    # --- what is said between meetings, and beside them

    def _settle(self) -> None:
        """Find the stretches between meetings in which those stances lie that may lie elsewhere now."""
        dated = [m for m in in_sequence(self._kept.meetings) if m.when]
        stretches = unsettled(dated, [m for m in self._meetings() if m.when])
        cells = {self._cell(dated, number) for number in stretches}
        retold = self._retold() - self._touched
        self._outlines.read("lies_in", cells)
        self._outlines.read("article_id", map(str, retold))
        asked = [
            report
            for report in self._edited.reports
            if is_on_a_question(report)
            and (
                report.article.id in retold
                or report.article.id in self._touched
                or self._outlines.placed_in(report) in cells
            )
        ]
        self._outlines.read("article_id", {str(r.article.id) for r in asked} - set(map(str, self._touched)))
        meetings = self._meetings()
        past, dated = Past(meetings), [m for m in meetings if m.when]
        self._lies = {r.id: self._cell(dated, past.meetings_before(r)) for r in asked}

    def _cell(self, dated: Sequence[Meeting], number: int) -> str:
        """Return the part of which the stances come after so many dated meetings."""
        return lies_in(self._people, dated[number].id if number < len(dated) else OPEN)

    def _lies_in(self, report: Report) -> str | None:
        return self._lies.get(report.id) or self._outlines.placed_in(report)

    def _read_with_accounts(self, reports: Sequence[Report]) -> None:
        """Read some reports whole, and the accounts of meetings that their articles give."""
        articles = {report.article.id for report in reports}
        self._outlines.read("article_id", map(str, articles - self._touched))
        read_whole(self._views, [*reports, *(r for r in self._accounts() if r.article.id in articles)])

    def _said_beside(self) -> list[Report]:
        """Return what else is said in the articles whose accounts are told again: a fact may stand in those words."""
        articles = {account.article.id for meeting in self._told for account in meeting.accounts}
        articles |= {report.article.id for report in self._edited.reports if role_of(report) == COUNT}
        self._outlines.read("article_id", map(str, articles - self._touched))
        said = (r for r in self._edited.reports if r.kind is StatementMade and role_of(r) != REMARK)
        return [report for report in said if report.article.id in articles]

    def _with_role(self, role: str) -> list[Report]:
        self._outlines.read_role(role)
        found = (r for r in self._edited.reports if role_of(r) == role)
        return sorted(found, key=lambda r: r.order)

    # --- what is told again

    def _story(self, absences: Sequence[Report], remarks: Sequence[Report]) -> Story:
        """Return the story as far as it is known; with the questions of no part yet."""
        meetings = self._meetings()
        reports = sorted(self._edited.reports, key=lambda r: r.order)
        return Story(
            participants=participants_of(+self._spellings),
            meetings=meetings,
            questions=(),
            counts=tuple(r for r in reports if role_of(r) == COUNT),
            statements=tuple(sorted(remarks, key=lambda r: r.order)),
            absences=tuple(absences),
            planning={r.article.id for r in reports if r.kind is SummitProposed},
            spellings=+self._spellings,
            counts_are_whole=self._counts_are_whole(meetings),
            origins={r.article.id: r.article.origin for r in reports},
            decisions=self._edited.decisions,
        )

    def _counts_are_whole(self, meetings: Sequence[Meeting]) -> bool:
        counts = [r for r in (*self._outlines.fresh, *self._outlines.gone) if role_of(r) == COUNT]
        if counts or _times(meetings) != _times(in_sequence(self._kept.meetings)):
            return are_whole(self._with_role(COUNT), meetings)
        return self._kept.counts_are_whole

    def _changed(self, story: Story) -> set[str]:
        """Return the parts that may show something else now, but for the whole."""
        found = self._with_other_stances()
        for meeting in self._told:
            kept = self._kept.parts.get(meeting.id)
            same = kept is not None and kept.marks.accounts == accounts_mark([meeting])
            if not same or self._touches(meeting.accounts):
                found.add(meeting.id)
        places = self._places(story.meetings)
        for name in places.keys() - found:
            kept = self._kept.parts.get(name)
            if kept is None or kept.marks.around != around(story, places[name]):
                found.add(name)
        if self._touches((*story.absences, *story.statements)):
            found |= {m.id for m in story.meetings if self._touches(beside(story, m))}
        return found & places.keys()

    def _touches(self, reports: Iterable[Report]) -> bool:
        return any(report.article.id in self._touched for report in reports)

    def _with_other_stances(self) -> set[str]:
        """Return the parts of which stances came or went, or are of articles that are prints of another one now."""
        outlines = self._outlines
        cells = {outlines.lay_in(r) for r in outlines.gone if is_on_a_question(r)}
        cells |= {self._lies_in(r) for r in self._moved if is_on_a_question(r)}
        for name, now in self._lies.items():
            before = outlines.placed_in(outlines.reports[name])
            cells |= {before, now} if before != now else set()
        return {cell.removeprefix(f"{self._people}/") for cell in cells if cell}

    def _places(self, meetings: Sequence[Meeting]) -> Mapping[str, Surroundings]:
        """Return where each part lies, by its name."""
        dated = [m for m in meetings if m.when]
        found = {m.id: self._place(m.id, m, None) for m in meetings}
        for after, before in pairwise([None, *dated]):
            assert before is not None
            found[before.id] = self._place(before.id, before, after)
        return found | {OPEN: self._place(OPEN, None, dated[-1] if dated else None)}

    def _place(self, name: str, meeting: Meeting | None, after: Meeting | None) -> Surroundings:
        known = self._kept.parts[name].known if name in self._kept.parts else {}
        return Surroundings(meeting, after, known.get("asked", False), known.get("numbered", False))

    def _is_changed_as_a_whole(self, story: Story, remarks: Sequence[Report]) -> bool:
        """Whether what counts and claims are compared by is something else now."""
        retold = self._retold()
        told = (r for r in (*remarks, *self._accounts()) if r.article.id in retold)
        changed = [*self._outlines.fresh, *self._outlines.gone, *self._moved, *told]
        return any(role_of(r) in {COUNT, CLAIM, REMARK} for r in changed) or (
            self._kept.parts[WHOLE].marks.around != around_whole(story)
        )

    def _telling(self, story: Story, names: Collection[str], *, whole: bool) -> Telling:
        places = self._places(story.meetings)
        questions = {name: self._questions(name, places[name]) for name in names}
        parts = [
            Part(name, story.part([place.meeting] if place.meeting else [], questions[name]))
            for name, place in places.items()
            if name in names
        ]
        known = whole_cells(story.spellings, counts_are_whole=story.counts_are_whole)
        row = kept_row(self._people, WHOLE, self._kept.parts[WHOLE].marks, known)
        part_of = {account.id: meeting.id for meeting in self._told for account in meeting.accounts}
        groups = [group_row(self._people, group, part_of[group.name]) for group in self._groups]
        before = {name: row for name, row in self._kept.group_rows.items() if name in self._loaded}
        changes = {
            OUTLINES.name: self._outlines.changes({**self._placed.where, **self._lies}),
            GROUPS.name: changed_rows(groups, before, "name"),
            PARTS.name: {}
            if whole
            else changed_rows([row], {str(row["part"]): self._kept.rows[WHOLE]}, "part"),
        }
        gone = self._kept.parts.keys() - places.keys() - {WHOLE}
        return Telling([*parts, Part(WHOLE, story)] if whole else parts, gone, changes)

    def _questions(self, name: str, place: Surroundings) -> list[Question]:
        """Return the questions of a part of which all stances are read."""
        cell = lies_in(self._people, name)
        stretch = [r for r in self._edited.reports if is_on_a_question(r) and self._lies_in(r) == cell]
        return questions_in(stretch, place.after, place.meeting, self._edited.decisions)


def _times(meetings: Iterable[Meeting]) -> list[Moment | None]:
    return [meeting.when for meeting in meetings if meeting.when]
