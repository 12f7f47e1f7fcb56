"""The `find meetings` stage: each mention of a leaders' meeting, and what the article says of each meeting.

A mention is a word of meeting (`words`) with the leaders that it has around it (`who`, `cast`). Tense, modality
and negation say whether it took place, is wanted, or was called off (`kinds`, `verb_kinds`): "would meet", "did not meet"
and "planned to meet" are not held. `dating` and `scene` add when and where; `reports` gathers the mentions.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from dateline.moments import Moment
from dateline.readers.rules.dates import names_no_year, year_before
from dateline.readers.rules.document import Document, MeetingMention, PlaceMention, Sentence, TimeReference
from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.meetings import company, numbers, outcomes, timing, words
from dateline.readers.rules.meetings.absent import stayed_away
from dateline.readers.rules.meetings.attended import join_in
from dateline.readers.rules.meetings.bringing import attending
from dateline.readers.rules.meetings.captions import captions
from dateline.readers.rules.meetings.cast import Cast
from dateline.readers.rules.meetings.dating import (
    all_days,
    called_off_on,
    date_of,
    is_over,
    is_planned_for,
    is_window,
    news_of_the_day,
    or_else,
    relation,
    times_between,
    window_of,
)
from dateline.readers.rules.meetings.inviting import invited
from dateline.readers.rules.meetings.joining import People
from dateline.readers.rules.meetings.kinds import kind_of
from dateline.readers.rules.meetings.listed import is_one_of_before, listed
from dateline.readers.rules.meetings.others import Others
from dateline.readers.rules.meetings.pair import main_pair
from dateline.readers.rules.meetings.phrases import Phrase
from dateline.readers.rules.meetings.reports import gather
from dateline.readers.rules.meetings.scene import (
    called_off_by,
    count_of,
    ordinal_of,
    place_of,
)
from dateline.readers.rules.meetings.several import parted
from dateline.readers.rules.meetings.trips import around_trip, implied_trip, is_mere_visit
from dateline.readers.rules.meetings.who import around_verb
from dateline.readers.rules.meetings.whose import around_noun, implied, is_servants

_BESIDE = 25  # characters before a word of meeting: "a video summit", "by telephone held talks"
_LONG_AGO = 30  # days after which a meeting is history beside today's news
Spot = tuple[str, Phrase]
_AT_MEETINGS = ("handshake", "conversation", "lunch", "dinner")
_THE_NTH = re.compile(r"\bbe\s(?:the(?:ir)?|his|her)\s\w+\s(?:\w+\s)?$", FLAGS)
_INFINITIVE = re.compile(r"\bto\s+(?:\w+ly\s+)?$", FLAGS)


def find_meetings(doc: Document) -> None:
    """Fill `doc.meetings` with every mention, and `doc.reports` with a row for each meeting."""
    cast = Cast(doc)
    spots = [(form, Phrase(doc, cast, sentence, match)) for sentence, form, match in words.of_meeting(doc)]
    told = [(phrase, _named(phrase, form, explicit=True)) for form, phrase in spots]
    doc.main_people = cast.main = main_pair(cast, told)
    doc.leads = cast.sides()
    for mention in _mentions(doc, cast, spots):
        doc.meetings.append(mention)
        doc.meetings.extend(listed(doc, mention))
        doc.meetings.extend(m for m in (_put_off(doc, mention), _last_met(doc, mention)) if m)
    doc.meetings.extend(captions(doc, cast))
    doc.reports = gather(doc)
    join_in(doc)
    doc.reports.extend([*stayed_away(doc)])


def _mentions(doc: Document, cast: Cast, spots: list[Spot]) -> Iterator[MeetingMention]:
    taken: set[int] = set()
    last: MeetingMention | None = None
    others = Others()
    for form, phrase in spots:
        at = phrase.match.start()
        if at in taken:
            continue
        named, people = _people(phrase, form, others)
        if len(people) < 2 or _by_wire(phrase):  # noqa: PLR2004
            continue  # a meeting takes two, in one room
        taken.add(at)
        mention = _mention(phrase, people, form)
        people = mention.people = _with_guests(phrase, mention, form)
        if set(people) == set(cast.main) or not _is_background(doc, mention):
            cast.remember(people, at)
        elif mention.kind == "counted" and named:
            cast.counted = people, at
        elif named:
            cast.aside = people, at
        mention.implied = not named
        if _is_praise(doc, mention, last) or is_one_of_before(doc, mention, last):
            mention.kind, mention.rule = "mention", "bare"  # "welcomed the meeting" that was just told of
        if _goes_on(doc, mention, last):
            mention.kind, mention.rule = "held", "goes-on"  # "hosted him in June for their fifth summit"
        if last and last.start == mention.start and set(people) < set(last.people) and form == "noun":
            mention.people = last.people  # "will host B and C at the summit": the host is at it, too
        told = parted(mention, phrase) or [mention]
        last = told[0]
        yield from told


def _with_guests(phrase: Phrase, mention: MeetingMention, form: str) -> People:
    """Return who meets, with those who are said to attend; how often two met is of the two, whoever was their host."""
    people, main = mention.people, phrase.cast.main
    guests = tuple(name for name in attending(phrase) if name not in people)
    if mention.kind != "counted":
        return (*people, *guests)
    mention.guests = guests
    # "A summit with B and C. They have met eight times"
    return main if form == "verb" and len(main) == 2 and set(people) > set(main) else people  # noqa: PLR2004


def _people(phrase: Phrase, form: str, others: Others) -> tuple[People, People]:
    """Return who is named as meeting, and who meets, named or implied."""
    if form == "noun" and is_servants(phrase):
        return (), ()
    named = _named(phrase, form)
    if form != "noun" or named:
        return named, named
    people = () if others.holds(phrase) else _implied(phrase)
    if not people:
        others.keep(phrase)
    return (), people


def _is_praise(doc: Document, mention: MeetingMention, last: MeetingMention | None) -> bool:
    """Whether "welcomed the meeting" speaks of a meeting that was held, as the mention before it tells."""
    if mention.rule != "was-proposed" or mention.when or last is None or last.kind != "held":
        return False
    praise = company.WELCOMED_THE.search(doc.lower, mention.start, mention.at)
    return praise is not None and set(last.people) == set(mention.people)


def _is_background(doc: Document, mention: MeetingMention) -> bool:
    """Whether a mention only looks aside or far back, so that "they" after it are still those before it."""
    if mention.rule == "said-after" or (
        mention.kind in {"counted", "mention"} and mention.rule != "question"
    ):
        return True
    when, published = mention.when, doc.published
    return bool(when and published and (published.first - when.last).days > _LONG_AGO)


def _by_wire(phrase: Phrase) -> bool:
    """Whether they only spoke by telephone or video: words of that stand beside the word of meeting."""
    doc, sentence, match = phrase.doc, phrase.sentence, phrase.match
    if words.BY_WIRE not in phrase.may_fit:
        return False
    other = words.ANOTHER_VERB.search(doc.lower, match.end(), sentence.end)
    end = other.start() if other else sentence.end
    return bool(words.BY_WIRE.search(doc.lower, max(sentence.start, match.start() - _BESIDE), end))


def _named(phrase: Phrase, form: str, *, explicit: bool = False) -> People:
    if form == "verb":
        return around_verb(phrase, explicit=explicit)
    if words.INVITATION.match(phrase.word):
        return invited(phrase)
    if words.TRIP.match(phrase.word):
        return phrase.compound or around_trip(phrase)
    return phrase.compound or around_noun(phrase, explicit=explicit)


def _implied(phrase: Phrase) -> People:
    if words.INVITATION.match(phrase.word):
        return ()
    return implied_trip(phrase) if words.TRIP.match(phrase.word) else implied(phrase)


def _put_off(doc: Document, mention: MeetingMention) -> MeetingMention | None:
    """Return the new plan where a meeting was put off: "pushed back to March"."""
    if mention.kind != "called_off":
        return None
    for time in times_between(doc, mention.start, mention.end):
        later = timing.PUT_OFF.search(doc.lower, mention.start, time.start)
        old = timing.OLD_PLAN.search(doc.lower, mention.start, time.start)
        if later and not old and timing.PUT_OFF_TO.search(doc.lower, later.start(), time.start):
            when = time.moment
            if when and doc.published and when.last > doc.published.last:
                return replace(
                    mention, at=time.start, kind="proposed", when=when, time=time, by=(), rule="put-off"
                )
    return None


def _last_met(doc: Document, mention: MeetingMention) -> MeetingMention | None:
    """Return the meeting after which there was none: "have not met since April last year, in Moscow".

    Who "did not meet until May" met then.
    """
    if mention.kind != "not_held" or mention.rule != "did-not-meet":
        return None
    if until := _until(doc, mention):
        mention.kind, mention.rule = "mention", "not-until"
        return replace(mention, at=until.start, kind="held", when=until.moment, time=until, rule="met-then")
    there = _since_place(doc, mention)
    for time in times_between(doc, mention.at, mention.end):
        after_place = there and timing.THEN_DATE.fullmatch(doc.lower, there.end, time.start)
        if time.moment and (after_place or timing.MET_SINCE.search(doc.lower, mention.at, time.start)):
            spot = there or next((p for p in doc.places if 0 <= p.start - time.end <= _BESIDE), None)
            place = spot.place if spot else mention.place
            return replace(
                mention, at=time.start, kind="held", when=time.moment, time=time, place=place, rule="last-met"
            )
    return there and replace(mention, at=there.start, kind="held", place=there.place, rule="last-met")


def _until(doc: Document, mention: MeetingMention) -> TimeReference | None:
    """Return the day, not ahead, until which leaders are said not to have met."""
    for time in times_between(doc, mention.at, mention.end):
        if time.moment and timing.MET_UNTIL.search(doc.lower, mention.at, time.start):
            ahead = doc.published and time.moment.last > doc.published.last
            return None if ahead else time
    return None


def _since_place(doc: Document, mention: MeetingMention) -> PlaceMention | None:
    """Return the place after which there was no meeting: "have not met since Bali in November"."""
    since = timing.SINCE.search(doc.lower, mention.at, mention.end)
    places = doc.places[bisect_left(doc.places, (since.end(),)) :] if since else []
    return places[0] if places and since and places[0].start == since.end() else None


def _goes_on(doc: Document, mention: MeetingMention, last: MeetingMention | None) -> bool:
    """Whether a noun only goes on with the meeting just told of: "met on Friday, exchanging gifts and a handshake"."""
    if last is None or last.kind != "held" or mention.rule not in {"bare", "wanted-before"}:
        return False
    same = last.start == mention.start and set(last.people) == set(mention.people)
    at_it = doc.lower.startswith(_AT_MEETINGS, mention.at)
    fits = mention.rule == "bare" or (at_it and not outcomes.AHEAD.search(doc.lower, last.at, mention.at))
    return same and fits


def _mention(phrase: Phrase, people: People, form: str) -> MeetingMention:
    doc, sentence, match = phrase.doc, phrase.sentence, phrase.match
    before = doc.lower[sentence.start : match.start()]
    after = doc.lower[match.end() : sentence.end]
    time = date_of(doc, sentence, match)
    predicate = numbers.PREDICATE_ORDINAL.match(after) if form == "noun" else None
    plural = bool(words.PLURAL.search(match[0]))
    count = count_of(before, after, form, plural=plural)
    # "The first leader to meet him" is not the first meeting.
    of_whom = form == "verb" and _INFINITIVE.search(before)
    ordinal = None if count or of_whom else ordinal_of(before, after)
    kind, rule = kind_of(phrase, form, time)
    if predicate:
        ordinal = numbers.ORDINALS[predicate[2]]
        kind, rule = ("proposed" if predicate[1].endswith("be") else "held"), "is-the-nth"
    if (
        kind == "proposed"
        and ordinal
        and time
        and time.text.lower().startswith(("this ", "within ", "in the past ", "in the last "))
        and _THE_NTH.search(before)
    ):
        time, ordinal = None, None  # "it will be the third meeting this year" counts within the year
    if count and kind in {"held", "mention"}:
        kind, rule = "counted", "counted"
    elif kind == "held" and (plural or is_mere_visit(phrase, before)):
        kind, rule = "mention", "plural" if plural else "visit"  # a visit alone does not say who was met
    ahead = relation(doc, time) == "future"
    if ahead and rule == "said-after":
        time, ahead = None, False  # "said after talks with B that the road would open in May"
    if ahead and rule == "past-verb" and time and time.moment and names_no_year(time):
        time = time._replace(moment=year_before(time.moment))  # "Trump saw Modi on 26 August", told in June
    elif ahead and kind == "held":
        # Nothing that was held lies ahead: "met her to plan a visit in May".
        kind, rule = "proposed", "future-date"
    when, time = _when(doc, sentence, match, time, (kind, rule))
    return MeetingMention(
        start=sentence.start,
        end=sentence.end,
        at=match.start(),
        kind=kind,
        people=people,
        when=when,
        time=time,
        place=place_of(doc, sentence, match),
        ordinal=ordinal,
        count=count,
        by=called_off_by(doc, sentence) if kind == "called_off" else (),
        rule=rule,
    )


def _was_then(doc: Document, time: TimeReference) -> bool:
    """Whether a date is that on which there was no meeting, and not that since or until which there was none."""
    bound = doc.lower.endswith(("since ", "until ", "till ", "before ", "after ", "than "), 0, time.start)
    return relation(doc, time) == "past" and not bound


def _when(
    doc: Document,
    sentence: Sentence,
    match: re.Match[str],
    time: TimeReference | None,
    verdict: tuple[str, str],
) -> tuple[Moment | None, TimeReference | None]:
    """Return when it was or is to be, as fits its kind: a day, a window, the day of the cancellation."""
    kind, rule = verdict
    if kind == "held":
        return (all_days(doc, match, time), time) if time else (news_of_the_day(doc, sentence, match), None)
    if kind == "called_off":
        return (None, None) if rule == "cancelled-adjective" else called_off_on(doc, sentence)
    dated = rule != "was-proposed" or is_window(doc, time) or is_planned_for(doc, match, time)
    if kind == "not_held":
        told = time if time and rule == "did-not-meet" and _was_then(doc, time) else None
        return told and (or_else(doc, told) or told.moment), told
    if not dated:
        return None, None
    if rule == "invited" and words.PAST_INVITE.match(match[0].lower()) and relation(doc, time) != "future":
        return None, None  # "India invited him in May" dates the invitation
    window = window_of(doc, time, ahead=kind == "proposed")
    if kind == "proposed" and window and is_over(doc, window, time, rule):
        return None, None  # a day that is over is no window
    if time and window == time.moment:
        window = all_days(doc, match, time)
    return window, time
