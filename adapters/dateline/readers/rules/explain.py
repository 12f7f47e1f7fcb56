"""Why the reader found what it found: its working paper as notes on the text, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dateline.moments import Moment
from dateline.places import Place
from dateline.readers.rules.document import (
    BlockLabel,
    ClaimFound,
    Document,
    Judgement,
    MeetingMention,
    MeetingReport,
    Mention,
    TimeReference,
    Utterance,
)

NoteKind = Literal["name", "place", "time", "said", "meeting", "stance"]
_ORDER: tuple[NoteKind, ...] = ("name", "place", "time", "said", "stance", "meeting")
_WORD = re.compile(r"[\w'’-]*")


@dataclass(frozen=True, slots=True)
class Note:
    """One finding of one stage: the words, what they were taken for, and the rule (form, cue) that did so."""

    start: int
    end: int
    what: NoteKind
    says: str
    rule: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or a line that is not read, with the notes on it in the order of the text."""

    start: int
    end: int
    label: BlockLabel
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """A row of the findings, and the mentions of a meeting that it was gathered from."""

    says: str
    mentions: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that was found in a document, and why.

    `lines` counts the lines of each label, `names` how often each actor was found in which form; `leads` says
    for which state the leaders act, `main_people` whose meetings the document is about.
    """

    lines: dict[str, int]
    main_people: tuple[str, ...]
    leads: dict[str, str]
    names: dict[str, dict[str, int]]
    passages: tuple[Passage, ...]
    rows: tuple[Gathered, ...]


def explain(doc: Document) -> Explanation:
    """Return the notes on a finished paper, sentence by sentence, and how its rows came about."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in doc.mentions:
        forms[mention.actor.name][mention.form] += 1
    return Explanation(
        lines=dict(Counter(block.label for block in doc.blocks)),
        main_people=doc.main_people,
        leads=dict(doc.leads),
        names={name: dict(found) for name, found in forms.items()},
        passages=tuple(_passages(doc)),
        rows=tuple(_gathered(doc, report) for report in doc.reports),
    )


def _passages(doc: Document) -> Iterator[Passage]:
    read = {sentence.block for sentence in doc.sentences}
    units = [(s.start, s.end, doc.blocks[s.block].label) for s in doc.sentences]
    units += [(b.start, b.end, b.label) for number, b in enumerate(doc.blocks) if number not in read]
    units.sort()
    starts = [start for start, _, _ in units]
    notes: dict[int, list[Note]] = defaultdict(list)
    for note in _notes(doc):
        notes[bisect_right(starts, note.start) - 1].append(note)
    for number, (start, end, label) in enumerate(units):
        in_order = sorted(notes[number], key=lambda note: (note.start, _ORDER.index(note.what)))
        yield Passage(start, end, label, tuple(in_order))


def _notes(doc: Document) -> Iterator[Note]:
    for mention in doc.mentions:
        yield Note(mention.start, mention.end, "name", _actor(mention), mention.form)
    for spot in doc.places:
        yield Note(spot.start, spot.end, "place", _place(spot.place), "gazetteer")
    for time in doc.times:
        yield Note(time.start, time.end, "time", _moment(time.moment), time.rule)
    for said in doc.utterances:
        yield Note(said.cue_start, said.cue_end, "said", _said(doc, said), said.kind)
    for judgement in doc.judgements:
        yield _judged(judgement)
    rows = {id(mention) for report in doc.reports for mention in report.mentions}
    for meeting in doc.meetings:
        yield _met(doc, meeting, in_row=id(meeting) in rows)


def _gathered(doc: Document, report: MeetingReport) -> Gathered:
    said = [_met(doc, mention) for mention in sorted(report.mentions, key=lambda mention: mention.at)]
    return Gathered(_meeting(doc, report), tuple(said))


def _met(doc: Document, mention: MeetingMention, *, in_row: bool = True) -> Note:
    word = _WORD.match(doc.text, mention.at)
    says = _meeting(doc, mention)
    says += "; its leaders are implied" if mention.implied else ""
    says += "" if in_row else "; in no row"
    return Note(mention.at, word.end() if word else mention.at, "meeting", says, mention.rule)


def _judged(judgement: Judgement) -> Note:
    said = judgement.utterance
    about = f"on a meeting of {_and(judgement.about)}" if judgement.about else "on no meeting"
    says = "; ".join([f"{judgement.stance} {about}", *map(_claimed, judgement.claims)])
    return Note(said.cue_start, said.cue_end, "stance", says, judgement.rule)


def _claimed(claim: ClaimFound) -> str:
    if claim.outcome:
        return f"claims {claim.outcome.replace('_', ' ')}"
    if claim.left_by:
        return f"claims that {claim.left_by} walked away"
    if claim.not_requested_by:
        return f"claims that {claim.not_requested_by} did not ask"
    return f"claims that {claim.requested_by} asked"


def _said(doc: Document, said: Utterance) -> str:
    how = "directly" if said.direct else "indirectly"
    speaks_for = f" for {said.speaker.speaks_for}" if said.speaker.speaks_for else ""
    return f"{said.speaker.name}{speaks_for}, {how}, {_dated(doc, said.when, said.time)}"


def _meeting(doc: Document, found: MeetingMention | MeetingReport) -> str:
    parts = [f"{found.kind.replace('_', ' ')}: {_and(found.people)}", _dated(doc, found.when, found.time)]
    parts += [_place(found.place)] if found.place else []
    parts += [f"number {found.ordinal}"] if found.ordinal else []
    parts += [f"{found.count} times"] if found.count else []
    parts += [f"by {_and(found.by)}"] if found.by else []
    return ", ".join(parts)


def _actor(mention: Mention) -> str:
    actor = mention.actor
    parts = [actor.name, actor.kind]
    parts += [actor.office] if actor.office else []
    parts += [f"speaks for {actor.speaks_for}"] if actor.speaks_for else []
    parts += [f"leads {actor.leads}"] if actor.leads else []
    return ", ".join(parts)


def _place(place: Place) -> str:
    return f"{place.name} ({', '.join(place.within)})" if place.within else place.name


def _moment(moment: Moment | None) -> str:
    return moment.edtf if moment else "no day"


def _dated(doc: Document, when: Moment | None, time: TimeReference | None) -> str:
    if when is None:
        return "undated"
    if time is None:
        return f"{when.edtf} by its context"
    words = " ".join(doc.text[time.start : time.end].split())
    return f"{when.edtf} by “{words}” ({time.rule})"


def _and(names: tuple[str, ...]) -> str:
    return " and ".join(names)
