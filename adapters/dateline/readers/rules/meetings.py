"""The `find meetings` stage: each mention of a leaders' meeting, and what the article as a whole says of each.

A mention is a word of meeting (`meeting_words`) with the leaders that it has around it (`participants`). Tense,
modality and negation say whether it took place, is wanted, or was called off: "would meet", "did not meet" and
"planned to meet" are not held.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from dateline.moments import Moment
from dateline.places import Place
from dateline.readers.rules import meeting_words as words
from dateline.readers.rules.document import (
    Document,
    MeetingKind,
    MeetingMention,
    Sentence,
    TimeReference,
)
from dateline.readers.rules.meeting_reports import gather
from dateline.readers.rules.participants import Cast, People

_NESTED = 12  # characters between the parts of "at the Palais in Geneva on June 16"
_NEAR = 90  # characters behind the word of meeting within which its place and date stand


def find_meetings(doc: Document) -> None:
    """Fill `doc.meetings` with every mention, and `doc.reports` with a row for each meeting."""
    cast = Cast(doc)
    doc.main_people = cast.main = _main_pair(doc, cast)
    doc.leads = cast.sides()
    for sentence in doc.sentences:
        doc.meetings.extend(_in_sentence(doc, cast, sentence))
    doc.reports = gather(doc)


def _main_pair(doc: Document, cast: Cast) -> People:
    """Return the leaders whom the article's words of meeting name together most often."""
    counts: Counter[People] = Counter()
    for sentence in doc.sentences:
        for match in words.NOUN.finditer(doc.text, sentence.start, sentence.end):
            people = cast.pair_before(match.start()) or _around_noun(
                doc, cast, sentence, match, explicit=True
            )
            if people:
                counts[tuple(sorted(people))] += 1
        for match in words.VERB.finditer(doc.text, sentence.start, sentence.end):
            people = _around_verb(doc, cast, sentence, match, explicit=True)
            if people:
                counts[tuple(sorted(people))] += 1
    cast.pairs = {frozenset(people) for people in counts}
    return counts.most_common(1)[0][0] if counts else cast.most_named()


def _in_sentence(doc: Document, cast: Cast, sentence: Sentence) -> Iterator[MeetingMention]:
    text = doc.text
    nouns = [("noun", m) for m in words.NOUN.finditer(text, sentence.start, sentence.end)]
    verbs = [("verb", m) for m in words.VERB.finditer(text, sentence.start, sentence.end)]
    taken: set[int] = set()
    last: MeetingMention | None = None
    for form, match in sorted(nouns + verbs, key=lambda t: (t[1].start(), t[0] == "noun")):
        if match.start() in taken:
            continue
        people = _named(doc, cast, sentence, match, form)
        implied = not people
        people = people or (_implied(doc, cast, sentence, match) if form == "noun" else ())
        if len(people) < 2:  # noqa: PLR2004 - a meeting takes two
            continue
        taken.add(match.start())
        mention = _mention(doc, sentence, match, people, form)
        if mention.kind != "counted" or set(people) == set(cast.main):
            cast.remember(people)
        mention.implied = implied
        if mention.kind == "mention" and mention.rule == "bare" and _goes_on(mention, last):
            mention.kind, mention.rule = "held", "goes-on"  # "hosted him in June for their fifth summit"
        last = mention
        yield mention
        yield from _listed(doc, sentence, mention)


def _named(doc: Document, cast: Cast, sentence: Sentence, match: re.Match[str], form: str) -> People:
    if form == "verb":
        return _around_verb(doc, cast, sentence, match)
    return cast.pair_before(match.start()) or _around_noun(doc, cast, sentence, match)


def _goes_on(mention: MeetingMention, last: MeetingMention | None) -> bool:
    return last is not None and last.kind == "held" and set(last.people) == set(mention.people)


# --- who


def _around_noun(
    doc: Document, cast: Cast, sentence: Sentence, match: re.Match[str], *, explicit: bool = False
) -> People:
    """Return who meets, for a noun: "between A and B", "A's meeting with B", "the leaders' summit"."""
    noun = match[0].casefold()
    summit = "summit" in noun
    if words.TRIP.match(noun):
        return _trip(doc, cast, sentence, match)
    end = _clause_end(doc, match.end(), sentence.end)
    begin = _clause_start(doc, sentence.start, match.start())
    if koreas := cast.koreas(max(begin, match.start() - 40), match.start()):
        return koreas
    between = re.compile(r"\b(?:between|of|involving|among)\b").search(doc.text, match.end(), end)
    if between and between.start() - match.end() < _NEAR:
        people = cast.group(cast.leaders_between(between.end(), end, states=summit))
        people = people if len(people) > 1 else cast.koreas(between.end(), end)
        if len(people) > 1:
            return people
    with_ = re.compile(r"\bwith\b").search(doc.text, match.end(), end)
    others: People = ()
    if with_ and with_.start() - match.end() < _NEAR:
        named = cast.leaders_between(with_.end(), end, states=summit)
        if not named or _stray(doc, with_.end(), named[0][0].start):
            if not summit or _names_somebody(doc, with_.end(), end):
                return ()
        else:
            others = cast.group(named)
    subjects = cast.leaders_between(begin, match.start(), states=False)
    if others:
        owner = cast.group(subjects, last=True)
        if not owner:
            earlier = cast.leaders_between(sentence.start, begin, states=False)
            owner = cast.group(earlier, last=True)
        pair = tuple(dict.fromkeys((*owner[:1], *others)))
        if len(pair) > 1:
            return pair
        return () if explicit else cast.partner(others[0])
    owners = cast.group(subjects, last=True)
    return owners if len(owners) > 1 else ()


def _trip(doc: Document, cast: Cast, sentence: Sentence, match: re.Match[str]) -> People:
    """Return the visitor and the host of "X's visit to Y" and "a visit by X to Y"."""
    end = _clause_end(doc, match.end(), sentence.end)
    by = re.compile(r"\s+by\b").match(doc.text, match.end())
    if by:
        visitors = cast.leaders_between(by.end(), min(end, by.end() + 80), states=False)[:1]
    else:
        visitors = cast.leaders_between(
            _clause_start(doc, sentence.start, match.start()), match.start(), states=False
        )[-1:]
        if visitors and not re.fullmatch(
            r"(?:['’]s)?\s+(?:[\w.'’–-]+\s+){0,4}", doc.text[visitors[0][0].end : match.start()]
        ):
            return ()
    to = re.compile(r"[^.;]{0,80}?\bto\b").match(doc.text, match.end())
    if not visitors or not to:
        return ()
    host = _host(doc, cast, to.end(), end)
    return (visitors[0][1], host) if host and host != visitors[0][1] else ()


def _implied(doc: Document, cast: Cast, sentence: Sentence, match: re.Match[str]) -> People:
    """Return whom a summit or meeting without names is of: the pair last spoken of, or the article's own."""
    before = doc.text[max(sentence.start, match.start() - 60) : match.start()]
    noun = match[0].casefold()
    if words.TRIP.match(noun) or words.OF_MANY.search(before) or _with_others(doc, cast, sentence, match):
        return ()
    if re.search(r"\b(?:is|was)\s(?:not|no)\s(?:an?\s)?$", before):
        return ()  # "a sofa is not a summit"
    told = words.TALKS_TOLD.match(doc.text[sentence.start : match.end() + 110])
    if told and not noun.startswith(("summit", "meeting", "encounter")):
        held = [m for m in doc.meetings if m.kind == "held"]
        return held[-1].people if held else ()
    if not noun.startswith(("summit", "meeting", "encounter")) and not told:
        return ()
    begin = _clause_start(doc, sentence.start, match.start())
    owners = cast.group(cast.leaders_between(begin, match.start(), states=False), last=True)
    if re.search(r"\b(?:their|the two leaders['’])\s+(?:[\w.'’-]+\s+){0,4}$", before, re.I):
        return cast.focus or cast.main
    if pair := cast.known_pair(sentence.start, match.start()):
        return pair
    if owners and (pair := cast.partner(owners[0])):
        return pair
    definite = re.search(
        r"(?:\b(?:the|another|a|an|this|that|such|any|first|second|third|fourth|fifth)\s+"
        r"(?:[\w.'’–-]+\s+){0,3}|\b[A-Z][a-z]+\s+)$",
        before,
    )
    return (cast.focus or cast.main) if definite else ()


def _with_others(doc: Document, cast: Cast, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the meeting is with somebody who is no leader: "a meeting with the trade minister"."""
    end = _clause_end(doc, match.end(), sentence.end)
    after = re.compile(r"[^.;,]{0,60}?\b(?:with|between|of)\b").match(doc.text, match.end(), end)
    if after is None:
        return False
    states = cast.leaders_between(after.end(), end, states=True)
    if states and not _stray(doc, after.end(), states[0][0].start):
        return False
    return after[0].endswith(("with", "between")) or _names_somebody(doc, after.end(), end)


def _around_verb(
    doc: Document, cast: Cast, sentence: Sentence, match: re.Match[str], *, explicit: bool = False
) -> People:
    """Return who meets, for a verb: "A met B", "A and B met", "who met B", "A visits B's capital"."""
    end = _clause_end(doc, match.end(), sentence.end)
    begin = _clause_start(doc, sentence.start, match.start())
    subjects = cast.leaders_between(begin, match.start(), states=False)
    koreas = cast.koreas(begin, match.start())
    if koreas and re.search(r"leaders|Koreas", doc.text[begin : match.start()]):
        return koreas
    if not subjects and begin > sentence.start:
        relative = re.match(r",?\s*(?:who|whom)\b", doc.text[begin - 6 : match.start()].lstrip())
        earlier = cast.leaders_between(sentence.start, begin, states=False)
        if earlier and (relative or "who" in doc.text[begin - 5 : begin + 6]):
            mutual = match[0].casefold() in {"met", "meet", "conferred"}
            subjects = earlier if mutual else earlier[-1:]
    both = cast.both_meant(begin, match.end()) and not subjects
    if not subjects and not both and re.match(r",?\s*and\b", doc.text[begin : begin + 6]):
        subjects = cast.leaders_between(sentence.start, begin, states=False)[:1]
    group = cast.group(subjects, last=True)
    transitive = bool(words.TRANSITIVE.match(match[0]))
    objects = cast.leaders_between(match.end(), min(end, match.end() + 110), states=False, objects=True)
    if objects and _stray(doc, match.end(), objects[0][0].start):
        objects = []
    if words.VISIT.match(match[0]) and group and not objects:
        host = _host(doc, cast, match.end(), end)
        return (group[-1], host) if host and host not in group else ()
    if group and objects:
        people = tuple(dict.fromkeys((*(group if len(group) == 1 else group[-1:]), *cast.group(objects))))
        if len(people) > 1:
            return people
    if transitive:
        return ()
    if len(group) > 1:
        return group
    if explicit:
        return ()
    if both:
        return cast.focus or cast.main
    if objects and not group and cast.leaders_between(sentence.start, match.start(), states=False):
        owner = cast.leaders_between(sentence.start, match.start(), states=False)[-1][1]
        return (owner, objects[0][1]) if owner != objects[0][1] else ()
    return ()


def _host(doc: Document, cast: Cast, start: int, end: int) -> str | None:
    """Return the leader of the country or capital that is visited."""
    for place in doc.places[bisect_left(doc.places, start, key=lambda p: p.start) :]:
        if place.start > min(end, start + 60):
            return None
        for name in (place.place.name, *place.place.within):
            if leader := cast.named(name):
                return leader
    return None


def _stray(doc: Document, start: int, end: int) -> bool:
    """Whether words stand between that take the following leader out of the phrase."""
    gap = doc.text[start:end]
    return len(gap) > 60 or bool(
        re.search(r"[;:]|\b(?:said|who|whose|to|by|from|after|before|about|over)\b", gap)
    )


def _names_somebody(doc: Document, start: int, end: int) -> bool:
    """Whether a name follows that is no leader's: "a meeting with Foreign Minister X"."""
    return bool(re.match(r"\s*(?:the\s)?(?:[\w.'’-]+\s){0,3}[A-Z][a-z]+\s[A-Z][a-z]+", doc.text[start:end]))


def _clause_start(doc: Document, start: int, at: int) -> int:
    last = start
    for boundary in words.BOUNDARY.finditer(doc.text, start, at):
        last = boundary.end() if doc.text[boundary.end() - 1] in ";:―—(“" else boundary.start()
    return last


def _clause_end(doc: Document, at: int, end: int) -> int:
    match = re.compile(r"[;:―—(]|,\s(?:who|which|saying|but|while|and\s\w+ed)\b|\bsaid\b|\btold\b").search(
        doc.text, at, end
    )
    return match.start() if match else end


# --- what, when, where


def _mention(
    doc: Document, sentence: Sentence, match: re.Match[str], people: People, form: str
) -> MeetingMention:
    before = doc.text[sentence.start : match.start()]
    after = doc.text[match.end() : sentence.end]
    time = _time(doc, sentence, match)
    predicate = words.PREDICATE_ORDINAL.match(after) if form == "noun" else None
    plural = bool(words.PLURAL.search(match[0]))
    count = _count(before, after, form, plural=plural)
    ordinal = None if count else _ordinal(before, after)
    kind, rule = _kind(doc, sentence, match, form, time)
    if predicate:
        ordinal = words.ORDINALS[predicate[2].casefold()]
        kind, rule = ("proposed" if predicate[1].endswith("be") else "held"), "is-the-nth"
    if count and kind in {"held", "mention"}:
        kind, rule = "counted", "counted"
    elif kind == "held" and (plural or words.TRIP.match(match[0]) or words.VISIT.match(match[0])):
        kind, rule = "mention", "plural" if plural else "visit"  # a visit alone does not say who was met
    when = _window(doc, time) if kind != "held" else time.moment if time else None
    if kind == "called_off":
        when, time = _called_off_on(doc, sentence) if rule != "cancelled-adjective" else (None, None)
    if kind == "proposed" and when and doc.published and when.last <= doc.published.last:
        when = time = None  # a day that is over is no window
    if kind == "held" and time is None:
        when = _news_of_the_day(doc, sentence, match)
    if kind == "not_held" or rule == "was-proposed":
        when, time = None, None
    return MeetingMention(
        start=sentence.start,
        end=sentence.end,
        at=match.start(),
        kind=kind,
        people=people,
        when=when,
        time=time,
        place=_place(doc, sentence, match),
        ordinal=ordinal,
        count=count,
        by=_by(doc, sentence, match) if kind == "called_off" else (),
        rule=rule,
    )


def _window(doc: Document, time: TimeReference | None) -> Moment | None:
    """Return the days that a wanted meeting may fall on: "before November" begins with the publication."""
    if time is None or time.moment is None:
        return None
    lead = doc.text[max(0, time.start - 70) : time.start]
    bound = words.BY_THEN.search(lead)
    if bound is None or doc.published is None:
        return time.moment
    first, ahead = doc.published.first, time.moment
    if ahead.last < first and time.rule.startswith("month"):
        ahead = Moment.month(ahead.first.year + 1, ahead.first.month)
    last = ahead.last if bound[1].casefold() in {"by", "until"} else ahead.first - timedelta(days=1)
    return Moment(first=first, last=last) if first <= last else time.moment


def _news_of_the_day(doc: Document, sentence: Sentence, match: re.Match[str]) -> Moment | None:
    """Return when the leaders met whose meeting the head of the article tells as news: "have met".

    A headline in the present tense ("Leaders meet") stands over news of the day or of the day before.
    """
    head = [s for s in doc.sentences if doc.blocks[s.block].label in {"title", "body"}][:3]
    if sentence not in head or doc.published is None:
        return None
    if words.PERFECT.search(doc.text[sentence.start : match.start()]):
        return doc.published
    if doc.blocks[sentence.block].label == "title" and words.PRESENT_VERB.match(match[0]):
        return Moment(first=doc.published.first - timedelta(days=1), last=doc.published.last)
    return None


def _called_off_on(doc: Document, sentence: Sentence) -> tuple[Moment | None, TimeReference | None]:
    """Return when a meeting was called off: a past day of the sentence, or the day that the news has it."""
    verb = re.compile(rf"\b{words.CANCEL}\b", re.I).search(doc.text, sentence.start, sentence.end)
    known = doc.published
    past = [
        t
        for t in doc.times
        if sentence.start <= t.start < sentence.end
        and t.moment
        and (known is None or t.moment.first <= known.last)
        and not t.rule.startswith("before-")
    ]
    if verb and past:
        nearest = min(past, key=lambda t: min(abs(t.start - verb.end()), abs(verb.start() - t.end)))
        gap = doc.text[min(nearest.end, verb.end()) : max(nearest.start, verb.start())]
        if len(gap) < _NEAR and not words.SPEECH_BETWEEN.search(gap):
            return nearest.moment, nearest
    if verb and words.PERFECT.search(doc.text[sentence.start : verb.start()]):
        return known, None
    return None, None


def _kind(
    doc: Document, sentence: Sentence, match: re.Match[str], form: str, time: TimeReference | None
) -> tuple[MeetingKind, str]:
    text = doc.text
    before, after = text[sentence.start : match.start()], text[match.end() : sentence.end]
    if form == "noun" and (rule := _called_off(before, after)):
        return "called_off", rule
    relation = _relation(doc, time)
    if form == "noun" and words.NEVER_CAME.match(after):
        return "not_held", "never-came"
    if form == "verb":
        return _verb_kind(doc, sentence, match, relation)
    near = before[-80:]
    if words.PLUPERFECT.search(near):
        return "mention", "had-been-wanted"
    if words.WANTED_RELATIVE.match(after) or (words.PROPOSING.search(near) and relation != "future"):
        return "proposed", "was-proposed"
    clause = text[_clause_start(doc, sentence.start, match.start()) : match.start()]
    if words.STRONG_ADJECTIVE.search(near) and relation != "past":
        return "proposed", "wanted-adjective"
    likely = words.WANTED_AFTER.match(after)
    if likely and time and time.start > match.end() + likely.end():
        return "proposed", "wanted-after"
    if relation == "past" and not words.NO_MEETING_SINCE.search(near):
        return "held", "past-date"
    if relation == "future":
        return "proposed", "future-date"
    if words.HELD_AFTER.match(after) and not words.MODAL.search(before):
        return "held", "held-after"
    ahead = re.search(r"\b(?:will|would|could|may|might|should)\b", clause)
    if words.HELD_VERB.search(clause[-80:]) and not ahead and not words.WANTED_ADJECTIVE.search(near[-45:]):
        return "held", "held-verb"
    if words.PAST_ADJECTIVE.search(near):
        return "held", "past-adjective"
    if words.WANTED_AFTER.match(after):
        return "proposed", "wanted-after"
    wanted = words.WANTED_BEFORE.search(clause)
    if words.HELD_BEFORE.search(near) and not wanted:
        return "held", "named-as-past"
    if wanted or words.WANTED_ADJECTIVE.search(near[-45:]):
        return "proposed", "wanted-before"
    return "mention", "bare"


def _verb_kind(
    doc: Document, sentence: Sentence, match: re.Match[str], relation: str
) -> tuple[MeetingKind, str]:
    before = doc.text[sentence.start : match.start()]
    verb = match[0]
    caption = doc.blocks[sentence.block].label == "caption" if doc.blocks else False
    if words.NEGATED.search(before):
        past = re.search(r"\b(?:did|has|have|had)\s*(?:not|n['’]t)|\bnever\b", before[-30:], re.I)
        return ("not_held", "did-not-meet") if past else ("mention", "negated")
    if re.search(r"\bmet\s+to\s*$", before):
        return "mention", "met-to"  # "met to hold talks" is one meeting
    if words.MODAL.search(before):
        return "proposed", "modal"
    if words.PAST_VERB.match(verb):
        clause = doc.text[_clause_start(doc, sentence.start, match.start()) : match.start()]
        supposed = re.search(r"\b(?:if|whether|unless|until)\b", clause, re.I)
        return ("mention", "supposed") if supposed else ("held", "past-verb")
    if words.PRESENT_VERB.match(verb):
        pictured = caption or words.PICTURED.search(doc.text, sentence.start, sentence.end)
        title = doc.blocks[sentence.block].label == "title" if doc.blocks else False
        if pictured or title or relation == "past":
            return "held", "caption" if pictured else "headline-present"
        return ("proposed", "future-date") if relation == "future" else ("mention", "present")
    if words.WANTED_BEFORE.search(before[-60:]):
        return "proposed", "wanted-before"
    return ("held", "past-date") if relation == "past" else ("mention", "gerund")


def _called_off(before: str, after: str) -> str | None:
    """Return the rule by which the words say that a meeting was called off, if they do."""
    if words.CANCELLED_ADJECTIVE.search(before[-60:]):
        return "cancelled-adjective"
    if match := words.CANCELLED_BEFORE.search(before):
        return None if words.NOT_CANCELLED.search(before[: match.start()]) else "cancelled"
    if match := words.CANCELLED_AFTER.match(after):
        stop = re.search(r"\b(?:not|n['’]t|could|may|might|would|will|if|unless)\b", match[0])
        return None if stop else "was-cancelled"
    if match := words.WHICH_WAS_CANCELLED.match(after):
        return None if words.NOT_CANCELLED.search(match[0]) else "which-was-cancelled"
    if words.CANCELLATION.search(before):
        return "cancellation"
    return None


def _relation(doc: Document, time: TimeReference | None) -> str:
    """Return whether a date lies before or after the publication; "" where neither is sure."""
    moment = _window(doc, time)
    if time is None or moment is None or doc.published is None:
        return ""
    if moment is not time.moment or time.rule.startswith("before-"):
        return "future" if moment.last > doc.published.last else ""
    if moment.last < doc.published.first:
        return "past"
    return "future" if moment.first > doc.published.last else ""


def _time(doc: Document, sentence: Sentence, match: re.Match[str]) -> TimeReference | None:
    """Return the date of the meeting itself: near its word, not that of a speech or of a photo's release."""
    spoken = {u.time.start: u.cue_start for u in doc.utterances if u.time}
    aimed: TimeReference | None = None
    best: tuple[int, TimeReference] | None = None
    first = bisect_left(doc.times, sentence.start, key=lambda t: t.start)
    for time in doc.times[first:]:
        if time.start >= sentence.end:
            break
        if time.moment is None or _dates_speech(doc, time, spoken.get(time.start), match):
            continue
        if words.AIMED_AT.search(doc.text[max(sentence.start, time.start - 25) : time.start]):
            aimed = aimed or time
        distance = _distance(doc, sentence, match, time)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, time)
    return best[1] if best else aimed


def _dates_speech(doc: Document, time: TimeReference, cue: int | None, match: re.Match[str]) -> bool:
    """Whether a date is that of the saying: nearer to its verb than to the meeting, and not ahead."""
    if cue is not None and cue < match.start() and time.start < match.start():
        return True  # "told a conference on Monday that a summit ..."
    if cue is None or 0 <= time.start - match.end() <= 4:  # noqa: PLR2004 - "the meeting on Saturday"
        return False
    if doc.published and time.moment and time.moment.last > doc.published.last:
        return False
    return abs(time.start - cue) < abs(time.start - match.start())


def _distance(doc: Document, sentence: Sentence, match: re.Match[str], time: TimeReference) -> int | None:
    """Return how far a date stands from the word of meeting, None where it dates something else."""
    text = doc.text
    if words.RELEASED.search(text, sentence.start, time.start) and text[sentence.start : time.start]:
        lead = text[max(sentence.start, time.start - 14) : time.start]
        if words.RELEASED.search(lead):
            return None
    lead = text[max(sentence.start, time.start - 12) : time.start].casefold()
    if re.search(r"\bsince\s+$", lead):
        return None
    if time.start >= match.end():
        gap = text[match.end() : time.start]
        if words.SPEECH_BETWEEN.search(gap) or words.ANOTHER_CLAUSE.search(gap):
            return None
        limit = 160 if time.rule.startswith("before-") else _NEAR
        return len(gap) if len(gap) <= limit else None
    gap = text[time.end : match.start()]
    if len(gap) <= 30 and re.fullmatch(r"(?:['’]s)?\s+(?:[\w.'’–-]+\s+){0,3}", gap):
        return 0  # "the June 12 meeting"
    if len(gap) <= 60 and re.fullmatch(r"\s(?:will|would|is|are|was|were|to|plans|plan)\b[^,;.:]*", gap):  # noqa: PLR2004
        return len(gap)
    leading = (
        not text[sentence.start : time.start]
        .strip(" “\"'(")
        .lower()
        .removesuffix("on")
        .removesuffix("in")
        .strip()
    )
    if leading and not words.SPEECH_BETWEEN.search(gap) and len(gap) < 200:  # noqa: PLR2004 - "In April, ... met"
        return len(gap) + 100
    pictured = words.PICTURED.search(text, sentence.start, sentence.end)
    return len(gap) + 100 if pictured and len(gap) < 200 else None  # noqa: PLR2004


def _place(doc: Document, sentence: Sentence, match: re.Match[str]) -> Place | None:
    """Return where the meeting is: "the Hanoi summit", "met in Hanoi", "travelled to Hanoi for talks"."""
    text = doc.text
    first = bisect_left(doc.places, sentence.start, key=lambda p: p.start)
    for mention in doc.places[first:]:
        if mention.start >= sentence.end:
            return None
        if mention.end <= match.start():
            gap = text[mention.end : match.start()]
            named = re.fullmatch(r"\s+(?:[a-z]+\s+)?", gap) and not text[: mention.start].endswith("-")
            plain = not re.search(r"[-–]\s?$", text[max(0, mention.start - 2) : mention.start])
            if (
                named
                and plain
                and mention.place.within
                and match[0].casefold().startswith(("summit", "meet"))
            ):
                return mention.place
            moved = words.MOTION.search(text[sentence.start : mention.start])
            if moved and re.search(r"\b(?:for|to\s(?:meet|hold|see|speak|have))\b", gap) and len(gap) < _NEAR:
                return mention.place
            continue
        gap = text[match.end() : mention.start]
        if len(gap) > _NEAR + 40 or words.ANOTHER_CLAUSE.search(gap):
            return None
        if words.VISIT.match(match[0]) and re.fullmatch(r"\s(?:to\s)?(?:the\s)?", gap):
            return mention.place
        if words.AT_PLACE.search(gap) and not re.search(r"\b(?:said|told|says|before|ahead)\b", gap):
            return mention.place
    return None


def _ordinal(before: str, after: str) -> int | None:
    match = words.ORDINAL.search(before[-90:])
    if not match or re.search(r"\b(?:in|of|with|for|since|time|when|day|half|year|week)\b", match[2], re.I):
        return None
    return None if words.OF_A_PERIOD.match(after) else words.ORDINALS[match[1].casefold()]


def _count(before: str, after: str, form: str, *, plural: bool) -> int | None:
    if form == "verb":
        match = words.TIMES.search(after[:60])
        number = (match[1] or match[2]) if match else None
    else:
        match = words.COUNTED.search(before[-50:]) if plural else None
        number = match[1] if match and not re.search(r"\b(?:the|leaders)\b", match[2], re.I) else None
    if number is None:
        return None
    return words.NUMBERS.get(number.casefold()) or (int(number) if number.isdigit() else None)


def _by(doc: Document, sentence: Sentence, match: re.Match[str]) -> tuple[str, ...]:
    """Return who called a meeting off: the actor before the verb of calling off."""
    cancel = re.compile(rf"\b{words.CANCEL}\b", re.I)
    verb = cancel.search(doc.text, sentence.start, sentence.end)
    if verb is None:
        return ()
    passive = re.search(r"\b(?:was|were|been|be)\s+\w*$", doc.text[max(0, verb.start() - 14) : verb.start()])
    if passive:
        agent = re.compile(r"\bby\b").search(doc.text, verb.end(), min(sentence.end, verb.end() + 40))
        begin, end = (agent.end(), min(sentence.end, agent.end() + 60)) if agent else (0, 0)
        named = [m for m in doc.mentions if begin <= m.start < end]
        return (named[0].actor.name,) if named else ()
    begin = _clause_start(doc, sentence.start, verb.start())
    named = [m for m in doc.mentions if begin <= m.start and m.end <= verb.start() and m.form != "demonym"]
    return (named[0].actor.name,) if named else ()


def _listed(doc: Document, sentence: Sentence, mention: MeetingMention) -> Iterator[MeetingMention]:
    """Yield one held meeting for each item of a list: "three times: in A in May, in B in June"."""
    if mention.kind not in {"counted", "held"}:
        return
    items = _items(doc, mention.at, sentence.end)
    dated = [item for item in items if item[1]]
    if len(dated) > 1:
        items = dated
    elif mention.kind != "counted" or len(items) != mention.count:
        return
    moments = [time.moment for _, time in items if time and time.moment]
    if mention.kind == "counted" and len(moments) == len(items):
        mention.when = Moment(first=min(m.first for m in moments), last=max(m.last for m in moments))
    for place, time in items[1:] if mention.kind == "held" else items:
        yield MeetingMention(
            start=sentence.start,
            end=sentence.end,
            at=time.start if time else mention.at,
            kind="held",
            people=mention.people,
            when=time.moment if time else None,
            time=time,
            place=place,
            rule="listed",
        )


def _items(doc: Document, start: int, end: int) -> list[tuple[Place, TimeReference | None]]:
    """Return the places of a list with the date that follows each; "a hotel in A" is one place."""
    times = [t for t in doc.times if start < t.start < end and t.moment]
    items: list[tuple[Place, TimeReference | None]] = []
    last_end = -1
    for found in doc.places:
        if not start < found.start < end:
            continue
        inside = items and found.start - last_end <= _NESTED and items[-1][0].lies_in(found.place)
        time = next((t for t in times if 0 <= t.start - found.end <= _NESTED), None)
        last_end = found.end
        if inside:
            items[-1] = (items[-1][0], items[-1][1] or time)
        else:
            items.append((found.place, time))
    return items
