"""Where, for the how-manieth time, how often, and by whom called off."""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.places import Place
from dateline.readers.rules.document import Document, PlaceMention, Sentence
from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.meetings import cancelling, company, numbers, timing, words
from dateline.readers.rules.meetings.arriving import arrival
from dateline.readers.rules.meetings.clauses import clause_start, past_names
from dateline.readers.rules.names import mentions_in

_NEAR = 90  # characters behind the word of meeting within which its place and date stand
_NAMED = re.compile(r"\s+(?:[a-z]+\s+)?")
_HYPHEN = re.compile(r"[-–]\s?$")
_FOR = re.compile(r"\b(?:for|to\s(?:meet|hold|see|speak|have|watch))\b")
_WHERE = re.compile(r",\swhere\s[^,.;]*")  # "arrived from Entebbe, where he was received"
_TO = re.compile(r"\s(?:to\s)?(?:the\s)?")
_BROUGHT_TO = re.compile(r"\sto\s(?:the\s)?$")  # "brought both men to Nairobi"
_TRIP_TO = re.compile(r"\s(?:(?:by|of|from)\s[^,.;:]{3,50}?\s)?to\s(?:the\s)?")
# "Met over the war in Syria": that is what they met about.
_SUBJECT = re.compile(
    r"\b(?:over|about|on|discuss\w*)\s(?:the\s|its\s|their\s|an?\s)?(?:[\w'’-]+\s){0,2}?"
    r"(?:wars?|conflicts?|crisis|disputes?|fighting|situation|tensions?|violence|ceasefire|cease-fire|truce|unrest|events)\s"
    r"(?:in|of|at|over|with|around)\s",
    FLAGS,
)
# "Was called off after a storm in Vigo": the storm was there.
_REASON = re.compile(
    r"\b(?:because\sof|due\sto|owing\sto|in\s(?:protest|response|retaliation|solidarity))\b|"
    r"\b(?:cancel\w*|scrapp\w+|postpon\w+|put\soff|shelved|called\soff|delayed|suspended|dropped|axed|abandoned)\b"
    r"[^.;]*?\b(?:after|amid|over|following|in\sthe\swake\sof)\b"
)
_APART = re.compile(r"\b(?:said|told|says|before(?!,)|ahead)\b")
_WITHIN = re.compile(r"\b(?:in|of|with|for|since|time|when|day|half|year|week)\b")
_OF_OTHERS = re.compile(r"\b(?:the|leaders)\b")
_THERE = re.compile(r"[^.;,]{0,40}?\bthere\b(?!\s(?:is|are|was|were|will|would|had|has|have)\b)", FLAGS)
# "The last time was in Milan in October 2014, when".
_WHEN = re.compile(r"(?:,?\s(?:in|on|early\sin|late\sin)\s[^.;:]{3,25}?)?,?\swhen\s", FLAGS)
_OPENING = re.compile(r"(?:(?:early\s|late\s)?on\s[\w. ]{3,20}(?:,\s\d{4})?,?\s)?(?:in|at)\s", FLAGS)
_APPOSED = re.compile(
    r"^,\s(?:the\s|an?\s)?(?:[\w'’-]+\s){0,3}(?:capital|city|town|resort|port|village|seat|suburb)\s(?:of|in|on|near)\s(?:the\s)?$",
    FLAGS,
)
# "In France's former colony" is not in France, nor "the Black Sea resort of Sochi" in a sea, nor an Africa-Asia Forum in Africa.
NOT_ITSELF = re.compile(
    r"['’]s|[-–][A-Z]|\s(?:summit|meeting|talks|format)\s(?:in|at)\s(?!(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b)[A-Z]"
    r"|\s(?:[A-Z]\w+\s){0,3}(?:Summit|Meeting|Forum|Conference|Cooperation)\b|\s(?:\w+\s)?(?:resort|port|city|town|village|island|capital|suburb|district|province|region)\sof\s[A-Z]"
)
_THEN_COMMA = re.compile(r"(?:\s(?:on|late|early)\s[\w ]{3,20})?,")  # "In Oslo on Tuesday,"
_BIDS = re.compile(r"welcom|invit", re.IGNORECASE)
_BIDDEN_TO = re.compile(
    r"(?:(?!'s\s(?:\w+\s)?(?:return|decision|visit|trip|offer|call|plan|pledge|move))[^.;]){3,70}\sto\s(?:visit\s)?(?:the\s)?"
)
_TITLED = 60  # characters of a leader's title and name before "of Kenya"


def place_of(doc: Document, sentence: Sentence, match: re.Match[str]) -> Place | None:
    """Return where the meeting is: by its own words, by those that open the sentence, or by "there"."""
    place = _place_beside(doc, sentence, match) or _place_before(doc, sentence, match)
    if place is None and (come_to := arrival(doc, sentence, match.start())):
        return come_to.place
    return place


def _place_before(doc: Document, sentence: Sentence, match: re.Match[str]) -> Place | None:
    """Return the place of "In Oslo, the two met" or of "no visit to Oslo since 2011, when they met there"."""
    there = _THERE.match(doc.lower, match.end(), sentence.end)
    first = bisect_left(doc.places, (sentence.start,))
    before = [m for m in doc.places[first:] if m.end <= match.start()]
    before = [m for m in before if not _is_led(doc, m) and not NOT_ITSELF.match(doc.text, m.end)]
    if there:
        return before[-1].place if before else None
    if then := next((m for m in before if _WHEN.match(doc.lower, m.end, match.start())), None):
        return then.place
    held = all(
        before[0].place.lies_in(m.place) or _APPOSED.search(doc.lower, before[0].end, m.start)
        for m in before[1:]
    )
    if not before or not held or not _THEN_COMMA.match(doc.lower, before[0].end):
        return None
    opens = _OPENING.fullmatch(doc.lower, sentence.start, before[0].start)
    # "In Oslo, the premier said they would meet" is said there.
    told = timing.SPEECH_BETWEEN.search(doc.lower, before[0].end, match.start())
    at_it = doc.lower.endswith((" at their ", " in their "), 0, match.start())
    past = at_it or words.PAST_VERB.match(match[0])
    return before[0].place if opens and past and not told else None


def _place_beside(doc: Document, sentence: Sentence, match: re.Match[str]) -> Place | None:
    """Return where the meeting is: "the Hanoi summit", "met in Hanoi", "travelled to Hanoi for talks"."""
    text = doc.text
    first = bisect_left(doc.places, (sentence.start,))
    for mention in doc.places[first:]:
        if mention.start >= sentence.end:
            return None
        if NOT_ITSELF.match(text, mention.end) or _is_led(doc, mention):
            continue
        if match.start() < mention.start and mention.end <= match.end():
            return mention.place  # "played host in Beijing to"
        if mention.end <= match.start():
            if place := _just_before(doc, sentence, mention, match):
                return place
            continue
        gap = past_names(doc, match.end(), mention.start)
        apart = len(gap) > _NEAR + 40 or timing.ANOTHER_CLAUSE.search(gap)
        if apart or _REASON.search(gap) or _SUBJECT.search(gap):
            return None
        if _leads_to(match, gap):
            return mention.place
    return None


def _just_before(
    doc: Document, sentence: Sentence, mention: PlaceMention, match: re.Match[str]
) -> Place | None:
    """Return the place before a word of meeting if it is its own: "the Hanoi summit", "in Hanoi, where they met"."""
    text = doc.text
    gap = text[mention.end : match.start()]
    named = _NAMED.fullmatch(gap) and not text.endswith("-", 0, mention.start)
    plain = not _HYPHEN.search(text[max(0, mention.start - 2) : mention.start])
    noun = match[0].startswith(("summit", "meeting", "talks"))
    if named and plain and noun and mention.place.within:
        return _right_behind(doc, match.end()) or mention.place
    if len(gap) >= _NEAR:
        return None
    moved = _FOR.search(gap + match[0]) and company.MOTION.search(doc.lower, sentence.start, mention.start)
    return mention.place if moved or _WHERE.fullmatch(gap) else None


def _right_behind(doc: Document, end: int) -> Place | None:
    """Return the place right behind the noun: "the Normandy summit in Paris" was there."""
    behind = doc.places[bisect_left(doc.places, (end,)) :][:1]
    return behind[0].place if behind and doc.text[end : behind[0].start] in {" in ", " at "} else None


def _is_led(doc: Document, place: PlaceMention) -> bool:
    """Whether a place only says whose leader somebody is: "President Jane Doe of Kenya"."""
    named = mentions_in(doc, max(0, place.start - _TITLED), place.start)
    return (
        bool(named) and doc.text[named[-1].end : place.start] == " of " and named[-1].actor.kind == "person"
    )


def _leads_to(match: re.Match[str], gap: str) -> bool:
    """Whether the words behind a word of meeting lead on to its place: "visit to", "trip by A to", "met him in"."""
    goes = words.VISIT.match(match[0]) or match[0].endswith(" to")
    to_place = (goes and _TO.fullmatch(gap)) or (
        (words.TRIP.match(match[0]) or words.INVITATION.match(match[0])) and _TRIP_TO.fullmatch(gap)
    )
    if words.BRING.match(match[0]) and _BROUGHT_TO.search(gap):
        return True
    if _BIDS.match(match[0]) and _BIDDEN_TO.fullmatch(gap):
        return True  # "welcomed B to Lisbon"
    in_place = company.AT_PLACE.search(gap) and not _APART.search(gap) and not gap.endswith(" with ")
    return bool(to_place or in_place)


def ordinal_of(before: str, after: str) -> int | None:
    """Return the rank that stands before the word of meeting, in lower case, unless it ranks within a period only."""
    match = numbers.ORDINAL.search(before[-90:])
    if not match or _WITHIN.search(match[2]):
        return None
    return None if numbers.OF_A_PERIOD.match(after) else numbers.ORDINALS[match[1]]


def count_of(before: str, after: str, form: str, *, plural: bool) -> int | None:
    """Return how many meetings the words, in lower case, count."""
    if form == "verb":
        match = numbers.TIMES.search(after[:60])
        number = (match[1] or match[2]) if match else None
    else:
        match = numbers.COUNTED.search(before[-50:]) if plural else None
        number = match[1] if match and not _OF_OTHERS.search(match[2]) else None
    if number is None:
        return None
    return numbers.NUMBERS.get(number) or (int(number) if number.isdigit() else None)


_VERB = re.compile(r"\s[a-z]")


def called_off_by(doc: Document, sentence: Sentence) -> tuple[str, ...]:
    """Return who called a meeting off: the actor before the verb of calling off."""
    verb = cancelling.CANCELLING.search(doc.lower, sentence.start, sentence.end)
    if verb is None:
        return ()
    passive = re.search(r"\b(?:was|were|been|be)\s+\w*$", doc.text[max(0, verb.start() - 14) : verb.start()])
    if passive:
        agent = re.compile(r"\bby\b").search(doc.text, verb.end(), min(sentence.end, verb.end() + 40))
        begin, end = (agent.end(), min(sentence.end, agent.end() + 60)) if agent else (0, 0)
        named = [m for m in doc.mentions if begin <= m.start < end]
        return (named[0].actor.name,) if named else ()
    if cancelling.OPENS_WITH_PARTICIPLE.fullmatch(doc.lower, sentence.start, verb.end()):
        # "After scrapping the visit on Friday, blaming the weather, Mr Boric said": who did so comes later.
        after = [m for m in doc.mentions if verb.end() <= m.start < sentence.end and m.form != "demonym"]
        named = [m for m in after if doc.text.startswith(", ", m.start - 2) and _VERB.match(doc.text, m.end)]
        return (named[0].actor.name,) if named else ()
    begin = clause_start(doc, sentence.start, verb.start())
    named = [m for m in doc.mentions if begin <= m.start and m.end <= verb.start() and m.form != "demonym"]
    return (named[0].actor.name,) if named else ()
