"""From mentions to rows: what the article as a whole says of each meeting.

Mentions of one set of leaders are one meeting while their dates, places and ordinals go together. A mention
that says neither joins the meeting told of last.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import pairwise

from dateline.moments import Moment
from dateline.places import Place
from dateline.readers.rules.document import Document, MeetingMention, MeetingReport
from dateline.readers.rules.meetings import words

_WIDE = 92
_SHORT = 31
_SEASON = 95  # days: what is left of a season holds one of its months
_THIRD = 123  # days of a third of a year: "early next year" holds January
_FRESH = 7  # days within which a headline's meeting and the body's are one
# What is not to be is none of those that were.
_NOT_TO_BE = frozenset({"refused", "not-planned", "no-such", "not-foreseen", "invited-to"})
# What says that they met, without a day or a place.
_SURE_ALONE = frozenset(
    "past-verb said-after in-passing caption headline-present held-after held-verb past-adjective"
    " hours-of-talks went-to-meet one-of-several opens-what-was-done".split()
)
_TO_THEN = frozenset(
    (" and ", " to ", " and in ", " until ")
)  # between the ends of a period over which is counted
_NEXT = 3  # characters between a sentence and the next, of one paragraph
_NAMED = 3  # a shared date, place or ordinal


def gather(doc: Document) -> list[MeetingReport]:
    """Return the rows of an article's meetings, in the order in which it first speaks of them."""
    _settle(doc.meetings)
    by_people: dict[tuple[str, ...], list[MeetingMention]] = defaultdict(list)
    for mention in doc.meetings:
        by_people[tuple(sorted(mention.people))].append(mention)
    rows: list[MeetingReport] = []
    for mentions in by_people.values():
        told = [m for m in mentions if m.kind == "held"]
        held = _held(sorted(told, key=lambda m: (_in_title(doc, m), _tells_more(doc, m))))
        for mention in mentions:
            if _was_asked_for(mention, held):
                mention.kind = "mention"
        _add_evidence(held, [m for m in mentions if m.kind == "mention"])
        rows += held
        rows += _proposed(doc, mentions)
        rows += _called_off([m for m in mentions if m.kind == "called_off"])
        rows += [_row(m) for m in mentions if m.kind == "not_held"][:1]
        rows += _counted(doc, [m for m in mentions if m.kind == "counted"])
    return _with_who_joined(sorted(rows, key=lambda r: (r.mentions[0].at, r.kind)))


def _with_who_joined(rows: list[MeetingReport]) -> list[MeetingReport]:
    """Give a meeting those whom the next sentence adds: "A and B met on Monday in Oslo. They talked for hours, joined by C"."""
    kept: list[MeetingReport] = []
    for row in rows:
        more = row.kind == "held" and row.when is None and row.place is None
        start, people = row.mentions[0].start, set(row.people)
        same = (
            r for r in kept if more and r.kind == "held" and set(r.people) < people and _ends_before(r, start)
        )
        if meeting := next(same, None):
            meeting.people = row.people
            meeting.mentions += row.mentions
        else:
            kept.append(row)
    return kept


def _ends_before(row: MeetingReport, start: int) -> bool:
    return any(0 <= start - mention.end <= _NEXT for mention in row.mentions)


def _was_asked_for(mention: MeetingMention, held: list[MeetingReport]) -> bool:
    """Whether what somebody asked for is a meeting that was held, as its place shows: "asked for the Oslo meeting"."""
    asked = mention.kind == "proposed" and mention.rule == "was-proposed" and mention.when is None
    places = (row.place for row in held if row.place) if asked and mention.place else ()
    return any(
        mention.place and (mention.place.lies_in(place) or place.lies_in(mention.place)) for place in places
    )


def _tells_more(doc: Document, mention: MeetingMention) -> bool:
    """Whether words without a date tell how a meeting went: "the two talked for an hour in the garden"."""
    return mention.when is None and bool(words.OF_PAIR.match(doc.lower[mention.at : mention.at + 12]))


def _add_evidence(held: list[MeetingReport], mentions: list[MeetingMention]) -> None:
    """Give bare mentions that name a held meeting ("the Hanoi summit") to it."""
    for mention in mentions:
        for row in held:
            if _fits(mention, row) and _fit(mention, row) >= _NAMED:
                row.mentions.append(mention)
                break


def _settle(meetings: list[MeetingMention]) -> None:
    """Let the body date the meeting of the headline or of "have met", and give vague mentions to those who met.

    Give "their meeting on Saturday" and "the Hanoi talks" to those who are told to have met there or then.
    """
    named = [m for m in meetings if m.kind == "held" and not m.implied]
    for mention in meetings:
        if mention.kind == "held" and mention.time is None and mention.when:
            last = mention.when.last
            same = [m for m in named if m.time and m.when and set(m.people) == set(mention.people)]
            told = [m.when for m in same if m.when and 0 <= (last - m.when.last).days <= _FRESH]
            if told:
                mention.when = None if mention.rule == "headline-present" else told[0]
    for mention in meetings:
        if not (mention.implied and mention.kind in {"held", "mention"}) or mention.rule in _NOT_TO_BE:
            continue
        same = [m for m in named if _same_date(mention, m) or _same_place(mention, m)]
        if same and all(set(m.people) != set(mention.people) for m in same):
            mention.people = same[0].people


def _same_date(a: MeetingMention, b: MeetingMention) -> bool:
    return a.when is not None and b.when is not None and a.when.meets(b.when) and b.when.days <= _WIDE


def _same_place(a: MeetingMention, b: MeetingMention) -> bool:
    return (
        a.place is not None and b.place is not None and (a.place.lies_in(b.place) or b.place.lies_in(a.place))
    )


def _held(mentions: list[MeetingMention]) -> list[MeetingReport]:
    rows: list[MeetingReport] = []
    vague: list[MeetingMention] = []
    for mention in mentions:
        wide = mention.when is not None and mention.when.days > _WIDE
        if not (mention.when or mention.place or mention.ordinal) or (wide and not mention.place):
            vague.append(mention)
            continue
        row = max((r for r in rows if _fits(mention, r)), key=lambda r: _fit(mention, r), default=None)
        if row is not None:
            _join(row, mention)
        elif (row := next((r for r in rows if _goes_on(mention, r)), None)) and row.when and mention.when:
            row.mentions.append(mention)
            row.when = row.when.hull(mention.when)
            row.place = row.place or mention.place
        else:
            rows.append(_row(mention))
    for mention in vague:
        fitting = [r for r in rows if mention.when is None or r.when is None or mention.when.meets(r.when)]
        if fitting:
            row = _told_last(mention, fitting)
            row.mentions.append(mention)
            row.ordinal = row.ordinal or mention.ordinal
        elif mention.when or (not rows and mention.rule in _SURE_ALONE):
            rows.append(_row(mention))
    return rows


def _goes_on(mention: MeetingMention, row: MeetingReport) -> bool:
    """Whether a meeting goes on the day after: talks on Sunday, and on Monday, are one meeting of two days."""
    if mention.when is None or row.when is None or not mention.when.is_day or mention.rule == "listed":
        return False
    if mention.place and row.place and not mention.place.compatible(row.place):
        return False
    if mention.ordinal and row.ordinal and mention.ordinal != row.ordinal:
        return False
    beside = (row.when.first - mention.when.last).days, (mention.when.first - row.when.last).days
    return row.when.days <= _NAMED and 1 in beside


def _told_last(mention: MeetingMention, rows: list[MeetingReport]) -> MeetingReport:
    before = [r for r in rows if any(m.at < mention.at for m in r.mentions)]
    if not before:
        return rows[0]
    return max(before, key=lambda r: max(m.at for m in r.mentions if m.at < mention.at))


def _fits(mention: MeetingMention, row: MeetingReport) -> bool:
    if mention.rule == "listed" and any(
        m.rule == "listed" and m.start == mention.start for m in row.mentions
    ):
        return False  # each item of a list is a meeting of its own
    if mention.when and row.when and not mention.when.meets(row.when):
        return False
    one_day = mention.when and mention.when.is_day and mention.when == row.when
    if mention.ordinal and row.ordinal and mention.ordinal != row.ordinal and not one_day:
        return False  # of one day voices may count differently
    if mention.place and row.place and not mention.place.compatible(row.place):
        return False
    return _fit(mention, row) > 0


def _fit(mention: MeetingMention, row: MeetingReport) -> int:
    score = 0
    if mention.when and row.when:
        score += 3 if max(mention.when.days, row.when.days) <= _WIDE else 1
    if mention.ordinal and row.ordinal:
        score += 4
    if mention.place and row.place and (mention.place.lies_in(row.place) or row.place.lies_in(mention.place)):
        score += 3
    if not score and (mention.when is None or row.when is None):
        # Nothing in common and nothing against: "their second meeting" of an article that tells of one.
        score = 1 if mention.when is None and not (mention.ordinal and mention.place) else 0
    return score


def _row(mention: MeetingMention) -> MeetingReport:
    return MeetingReport(
        kind=mention.kind,
        people=tuple(sorted(mention.people)),
        mentions=[mention],
        when=mention.when,
        time=mention.time,
        place=mention.place,
        ordinal=mention.ordinal,
        count=mention.count,
        by=mention.by,
    )


def _join(row: MeetingReport, mention: MeetingMention) -> None:
    row.mentions.append(mention)
    narrower = mention.when and row.when and mention.when.days < row.when.days
    plain = mention.when and mention.when.days <= _SHORT  # a day or a month, not another "before November"
    within = narrower and plain and mention.when and row.when and row.when.intersection(mention.when)
    if mention.when and (row.when is None or (within if mention.kind == "proposed" else narrower)):
        row.when, row.time = mention.when, mention.time
    if mention.place and (row.place is None or _finer(mention.place, row.place)):
        row.place = mention.place
    row.ordinal = row.ordinal or mention.ordinal
    row.by = tuple(dict.fromkeys((*row.by, *mention.by)))


def _finer(one: Place, other: Place) -> bool:
    """Whether a place is the more specific: a palace that no gazetteer knows is finer than any city."""
    return bool(other.within) and (not one.within or one.grain > other.grain)


def _proposed(doc: Document, mentions: list[MeetingMention]) -> list[MeetingReport]:
    """One row a window; mentions without one go to the only window, else to a row of their own."""
    rows: list[MeetingReport] = []
    loose: list[MeetingMention] = []
    wanted = [m for m in mentions if m.kind == "proposed"]
    for mention in sorted(wanted, key=lambda m: (_in_title(doc, m), m.rule == "uncertain")):
        if mention.when is None or (rows and mention.rule == "uncertain"):
            loose.append(mention)  # what somebody doubts is the meeting that others want
            continue
        row = next((r for r in rows if r.when and _one_plan(r, mention)), None)
        if row is None:
            rows.append(_row(mention))
        else:
            _join(row, mention)
    # "Trump seeks summit" over an article of several windows is a wish of its own.
    headed = len(rows) > 1 and any(_in_title(doc, mention) for mention in loose)
    if loose and (headed or not rows):
        rows.append(_row(loose.pop(0)))
    for mention in loose:
        fitting = [r for r in rows if not (mention.place and r.place) or mention.place.compatible(r.place)]
        row = _told_last(mention, fitting or rows)
        if mention.when is None and fitting:
            _join(row, mention)
        else:
            row.mentions.append(mention)
    if len(rows) == 1 and rows[0].when is None:
        _take_schedule(doc, rows[0], mentions)
    return rows


def _one_plan(row: MeetingReport, mention: MeetingMention) -> bool:
    """Whether a dated wish is the one of a row: in other places, "this year" and "in November" are two."""
    if row.when is None or mention.when is None or not _one_window(row.when, mention.when):
        return False
    elsewhere = row.place and mention.place and not row.place.compatible(mention.place)
    return row.when == mention.when or not elsewhere


def _in_title(doc: Document, mention: MeetingMention) -> bool:
    """Headlines cut dates short, so that the body's window goes first."""
    return any(b.label == "title" and b.start <= mention.at < b.end for b in doc.blocks)


def _take_schedule(doc: Document, row: MeetingReport, mentions: list[MeetingMention]) -> None:
    """Date a proposal by the words that called it off: "cancelled the summit, scheduled for 12 June"."""
    for mention in mentions:
        if mention.kind != "called_off":
            continue
        row.place = row.place or mention.place
        for time in doc.times:
            ahead = time.moment and doc.published and time.moment.first > doc.published.last
            if mention.start <= time.start < mention.end and ahead:
                row.when, row.time = time.moment, time
                return


def _one_window(a: Moment, b: Moment) -> bool:
    shared = a.intersection(b)
    if shared is None:
        return False
    whole = a.hull(b)
    # "Early next year" is a period, "this year" what is left of one.
    longest = _THIRD if whole.first.day == 1 else _SEASON
    within = shared in (a, b) and whole.days <= longest  # "late this month", and then the day
    return within or a.last == b.last or shared.days >= 0.5 * whole.days


def _called_off(mentions: list[MeetingMention]) -> list[MeetingReport]:
    if not mentions:
        return []
    row = _row(mentions[0])
    for mention in mentions[1:]:
        _join(row, mention)
    row.place = None
    return [row]


def _counted(doc: Document, mentions: list[MeetingMention]) -> list[MeetingReport]:
    rows: dict[int, MeetingReport] = {}
    for mention in mentions:
        if mention.count is None:
            continue
        if mention.count in rows:
            _join(rows[mention.count], mention)
            continue
        row = rows[mention.count] = _row(mention)
        row.ordinal = None
        row.when = _since(doc, mention) or row.when
    return list(rows.values())


def _since(doc: Document, mention: MeetingMention) -> Moment | None:
    """Return the period that "since 2018" opens and the publication closes, or "between 2018 and 2021", "in 2014 and 2015"."""
    times = [time for time in doc.times if mention.at < time.start < mention.end]
    for time, other in pairwise(times):
        gap = doc.text[time.end : other.start]
        if time.moment and other.moment and gap in _TO_THEN and time.moment.first <= other.moment.last:
            return time.moment.hull(other.moment)
    for time in times:
        if not time.moment:
            continue
        lead = doc.text[max(mention.at, time.start - 80) : time.start].casefold()
        if " since " in f"{lead} ":
            last = doc.published.last if doc.published else date.max
            return Moment(first=time.moment.first, last=last) if time.moment.first <= last else None
    return None
