"""Who meets: the leaders around a word of meeting, named or implied."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from dateline.readers.rules.document import Document, Mention, Sentence
from dateline.readers.rules.meetings import words
from dateline.readers.rules.meetings.cast import Cast, People
from dateline.readers.rules.meetings.clauses import clause_end, clause_start

_NEAR = 90  # characters from the word of meeting to "between" or "with"
_PHRASE = 60  # characters that may stand between "with" and the name it goes with
_RECENT = 900  # characters after which "the trip" is another
_OBJECT = 110  # characters behind a verb in which its object begins

_BETWEEN = re.compile(r"\b(?:between|of|involving|among)\b")
_UNJOINED = re.compile(r"\b(?:of|under|at|on|in|for|near|behind|against|despite|during)\b")
_WITH = re.compile(r"\bwith\b")
_STRAY = re.compile(r"[;:]|\b(?:said|who|whose|to|by|from|after|before|about|over)\b")
_SOMEBODY = re.compile(r"\s*(?:the\s)?(?:[\w.'’-]+\s){0,3}[A-Z][a-z]+\s[A-Z][a-z]+")
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|be|been|being)\s(?:\w+ly\s|also\s|then\s)?(?:received|welcomed|greeted|hosted|met|invited)$"
)
_BY = re.compile(r"[^.;]{0,60}?\bby\b")
_OF_SOMEBODY_ELSE = re.compile(
    r"(?:['’]s?)?\s(?!(?:summit|meeting|talks|encounter)\b)(?:[a-z][\w-]*\s){0,2}[a-z]+"
)
_COMPANY = re.compile(
    r"\s*(?:the\s|an?\s|his\s|her\s|their\s|its\s|some\s|several\s|top\s|senior\s|visiting\s|both\s|other\s)*"
    r"(?:[\w.'’-]+\s){0,3}?(?:leaders?|officials?|ministers?|president|premier|chancellor|king|envoys?|diplomats?|delegations?|counterparts?|"
    r"negotiators?|lawmakers?|businessmen|executives|generals?|chiefs?|representatives?|team|ambassadors?|secretary|rebels?|journalists)\b"
)
_THEIR_LEADERS = re.compile(
    r"\s+(?:the\stwo\s|their\s(?:\w+\s)?)(?:countries['’]\s|nations['’]\s)?(?:leaders|presidents|prime\sministers|premiers)\b"
)
_OF_LEADERS = re.compile(r"\s+(?!the\stwo|both|their)(?:[\w-]+\s){0,3}(?:leaders|presidents|heads\sof)\b")
_SOME_LEADER = re.compile(
    r"\s+(?:an?|any|another|some|other|foreign|several)\s(?:[\w-]+\s){0,2}(?:leaders?|presidents?|prime\sministers?|premiers?|chancellors?)\b"
)
_BY_WHOM = re.compile(r"\s+(?:by|of)\b")
_TO = re.compile(r"[^.;]{0,80}?\bto\b")
_WITH_WHOM = re.compile(r"[^.;,]{0,60}?\b(?:with|between|of)\b")
_AND = re.compile(r",?\s*and\b")
_ADJECTIVES = re.compile(r"(?:['’]s)?\s+(?:[\w.'’–-]+\s+){0,4}")
_NOUNS_OF_LEADERS = ("summit", "meeting", "encounter")
_MUTUAL = frozenset({"met", "meet", "conferred", "talked", "signed"})


@dataclass(frozen=True)
class Phrase:
    """A word of meeting in its clause, with the leaders of the article."""

    doc: Document
    cast: Cast
    sentence: Sentence
    match: re.Match[str]

    @property
    def word(self) -> str:
        """The word of meeting."""
        return self.match[0]

    @cached_property
    def begin(self) -> int:
        """Where its clause begins."""
        return clause_start(self.doc, self.sentence.start, self.match.start())

    @cached_property
    def end(self) -> int:
        """Where its clause ends."""
        return clause_end(self.doc, self.match.end(), self.sentence.end)

    @cached_property
    def before(self) -> list[tuple[Mention, str]]:
        """The leaders of the clause before the word."""
        return self.cast.leaders_between(self.begin, self.match.start(), states=False)

    @cached_property
    def compound(self) -> People:
        """The leaders of a compound right before the word: "the Trump-Kim summit"."""
        return self.cast.pair_before(self.match.start())

    @cached_property
    def between(self) -> People:
        """The leaders whom the meeting is said to be of or between."""
        return _between(self)

    @cached_property
    def company(self) -> People | None:
        """The leaders whom the meeting is with, none where nobody is named, None for somebody else."""
        return _with(self)

    @cached_property
    def earlier(self) -> list[tuple[Mention, str]]:
        """The leaders of the sentence before the clause."""
        return self.cast.leaders_between(self.sentence.start, self.begin, states=False)


def around_noun(phrase: Phrase, *, explicit: bool = False) -> People:
    """Return who meets, for a noun: "between A and B", "A's meeting with B", "the leaders' summit".

    *explicit* asks for leaders that the words name, both of them.
    """
    if words.TRIP.match(phrase.word):
        return _trip(phrase)
    near = max(phrase.begin, phrase.match.start() - 40)
    if people := phrase.cast.koreas(near, phrase.match.start()) or phrase.between:
        return people
    others = phrase.company
    if others is None:
        return ()
    if others:
        own = phrase.cast.owner(phrase.match.start())
        owner = (own,) if own else phrase.cast.group(phrase.before or phrase.earlier, last=True)
        pair = tuple(dict.fromkeys((*owner, *others)))
        if len(pair) > 1:
            return pair
        return () if explicit else phrase.cast.partner(others[0])
    if words.OTHERS_MEETING.search(phrase.doc.lower[phrase.begin : phrase.match.start()]):
        return ()
    owners = phrase.cast.group(phrase.before, last=True)
    return owners if len(owners) > 1 else ()


def _between(phrase: Phrase) -> People:
    found = _BETWEEN.search(phrase.doc.text, phrase.match.end(), phrase.end)
    if found is None or found.start() - phrase.match.end() >= _NEAR:
        return ()
    if _THEIR_LEADERS.match(phrase.doc.text, found.end()):
        return phrase.cast.of_states(phrase.sentence.start, phrase.match.start())
    named = phrase.cast.leaders_between(found.end(), phrase.end, states="summit" in phrase.word)
    people = phrase.cast.group(named)
    return people if len(people) > 1 else phrase.cast.koreas(found.end(), phrase.end)


def _with(phrase: Phrase) -> People | None:
    """Return the leaders whom the meeting is with, none where nobody is named, None for somebody else."""
    found = _WITH.search(phrase.doc.text, phrase.match.end(), phrase.end)
    if found is None or found.start() - phrase.match.end() >= _NEAR:
        return ()
    summit = "summit" in phrase.word
    if _SOME_LEADER.match(phrase.doc.text, found.end()):
        return None
    named = phrase.cast.leaders_between(found.end(), phrase.end, states=summit)
    if named and not _stray(phrase.doc, found.end(), named[0][0].start):
        return phrase.cast.group(named)
    text, after = phrase.doc.text, found.end()
    somebody = _SOMEBODY.match(text, after, phrase.end) or (
        not summit and _COMPANY.match(text, after, phrase.end)
    )
    return None if somebody else ()  # "ended with a pledge" names no company


def _trip(phrase: Phrase) -> People:
    """Return the visitor and the host of "X's visit to Y" and "a visit by X to Y"."""
    text, after = phrase.doc.text, phrase.match.end()
    by = _BY_WHOM.match(text, after)
    if by:
        end = min(phrase.end, by.end() + 80)
        visitors = phrase.cast.leaders_between(by.end(), end, states=False)[:1]
    elif own := phrase.cast.owner_mention(phrase.match.start()):
        visitors = [own]
    else:
        visitors = phrase.before[-1:]
        before = phrase.doc.lower[phrase.begin : phrase.match.start()]
        paid = words.PAID.search(before) or words.CANCELLED_BEFORE.search(before)
        if (
            visitors
            and not paid
            and not _ADJECTIVES.fullmatch(text, visitors[0][0].end, phrase.match.start())
        ):
            return ()
    to = _TO.match(text, after)
    if not visitors:
        return ()
    host = _host(phrase, to.end()) if to else _named_trip(phrase)
    return (visitors[0][1], host) if host and host != visitors[0][1] else ()


def _named_trip(phrase: Phrase) -> str | None:
    """Return the host of a "Havana trip"."""
    for place in phrase.doc.places:
        if 0 <= phrase.match.start() - place.end <= 1:
            return _host(phrase, place.start)
    return None


def implied(phrase: Phrase) -> People:
    """Return whom a summit or meeting without names is of: the pair last spoken of, or the article's own."""
    doc, cast, start = phrase.doc, phrase.cast, phrase.sentence.start
    near = slice(max(start, phrase.match.start() - 60), phrase.match.start())
    before = doc.lower[near]
    if words.OF_MANY.search(before) or _with_others(phrase):
        return ()
    if words.TRIP.match(phrase.word):
        if words.BY_SOMEBODY.match(doc.text, phrase.match.end()):
            return ()
        planned = [m for m in doc.meetings if m.kind == "proposed" and phrase.match.start() - m.at < _RECENT]
        return planned[-1].people if planned and words.THE_TRIP.search(before) else ()
    if words.IS_NO.search(doc.text[near]):
        return ()
    if words.HOLD.search(before) and cast.both_meant(phrase.begin, phrase.match.start()):
        return cast.meant(phrase.match.start())
    if not phrase.word.startswith(_NOUNS_OF_LEADERS):
        told = words.TALKS_TOLD.match(doc.lower[start : phrase.match.end() + 110])
        held = [m for m in doc.meetings if m.kind == "held"] if told else []
        return held[-1].people if held else ()
    if words.THEIR.search(before):
        return cast.meant(phrase.match.start())
    owners = cast.group(phrase.before, last=True)
    if pair := cast.known_pair(start, phrase.match.start()) or (cast.partner(owners[0]) if owners else ()):
        return pair
    return cast.meant(phrase.match.start()) if words.DEFINITE.search(doc.text[near]) else ()


def _with_others(phrase: Phrase) -> bool:
    """Whether the meeting is with somebody who is no leader: "a meeting with the trade minister"."""
    text = phrase.doc.text
    after = _WITH_WHOM.match(text, phrase.match.end(), phrase.end)
    if after is None:
        return False
    states = phrase.cast.leaders_between(after.end(), phrase.end, states=True)
    if states and not _stray(phrase.doc, after.end(), states[0][0].start):
        return after[0].endswith("between") and len({name for _, name in states}) == 1
    if _OF_LEADERS.match(text, after.end()):
        return True
    other = _SOMEBODY.match(text, after.end(), phrase.end)
    return after[0].endswith(("with", "between")) or bool(other)


def around_verb(phrase: Phrase, *, explicit: bool = False) -> People:
    """Return who meets, for a verb: "A met B", "A and B met", "who met B", "A visits B's capital"."""
    cast, text = phrase.cast, phrase.doc.text
    if words.OTHERS_VERB.search(phrase.doc.lower, phrase.sentence.start, phrase.match.start()):
        return ()
    koreas = cast.koreas(phrase.begin, phrase.match.start())
    if koreas and words.AS_PERSONS.search(text, phrase.begin, phrase.match.start()):
        return koreas
    subjects = _parallel(phrase) or _owners_left_out(phrase.before) or _antecedent(phrase)
    begin = phrase.sentence.start if _is_main_verb(phrase) or _is_relative(phrase) else phrase.begin
    both = not subjects and cast.both_meant(begin, phrase.match.end())
    if not subjects and not both and _AND.match(text, phrase.begin, phrase.begin + 6):
        subjects = phrase.earlier[:1]
    group = cast.group(subjects, last=True)
    objects = _objects(phrase)
    if words.VISIT.match(phrase.word) and group and not objects:
        if meeting := _meeting_there(phrase, group[-1]):
            return meeting
        host = _host(phrase, phrase.match.end())
        return (group[-1], host) if host and host not in group else ()
    if len(group) > 1 and words.JOINT.match(phrase.word):
        return (*group, *(name for name in objects if name not in group and _joins(phrase)))
    pair = tuple(dict.fromkeys((*group[-1:], *objects))) if group and objects else ()
    if len(pair) > 1:
        return pair
    if words.TRANSITIVE.match(phrase.word) or words.ONLY_JOINT.match(phrase.word):
        return ()
    if len(group) > 1 or explicit:
        return group if len(group) > 1 else ()
    return cast.meant(phrase.match.start()) if both else _borrowed(phrase, group, objects)


def _joins(phrase: Phrase) -> bool:
    """Whether a third leader behind "A and B met" takes part: "met with C", and not "under the gaze of C"."""
    named = phrase.cast.leaders_between(phrase.match.end(), phrase.match.end() + _OBJECT, states=False)
    gap = phrase.doc.text[phrase.match.end() : named[0][0].start] if named else ""
    return bool(_WITH.search(gap)) or not _UNJOINED.search(gap)


def _owners_left_out(named: list[tuple[Mention, str]]) -> list[tuple[Mention, str]]:
    """Return the leaders who can be subjects: in "A accepted B's invitation to visit" A is the visitor."""
    return [m for m in named if not m[0].possessive] or named


def _parallel(phrase: Phrase) -> list[tuple[Mention, str]]:
    """Return the first subject of the sentence where the verb is its: "A, fresh from talks with B, met C".

    The same for a "he" that opens a later clause: "A met B, and he ...".
    """
    named = phrase.cast.leaders_between(phrase.sentence.start, phrase.match.start(), states=False)
    if named and _is_main_verb(phrase):
        return _run(phrase, named)
    first = phrase.before[:1]
    if not first or first[0][0].form != "pronoun" or len(phrase.before) > 1:
        return []
    return [m for m in phrase.earlier[:1] if m[0].actor.gender == first[0][0].actor.gender]


def _is_main_verb(phrase: Phrase) -> bool:
    """Whether a comma stands before the verb, so that its subject is that of the sentence."""
    text = phrase.doc.lower[max(phrase.sentence.start, phrase.match.start() - 40) : phrase.match.start()]
    return bool(words.OWN_VERB.search(text))


def _is_relative(phrase: Phrase) -> bool:
    """Whether the clause begins with "who"."""
    return "who" in phrase.doc.text[max(0, phrase.begin - 6) : phrase.begin + 7]


def _run(phrase: Phrase, named: list[tuple[Mention, str]]) -> list[tuple[Mention, str]]:
    """Return the first leaders of a sentence that are joined by "and"."""
    group = phrase.cast.group(named)
    return [m for m in named if m[1] in group][: len(group)]


def _antecedent(phrase: Phrase) -> list[tuple[Mention, str]]:
    """Return whom "who" stands for, before its clause: both names where they met, else the nearer."""
    if phrase.begin <= phrase.sentence.start:
        return []
    if not _is_relative(phrase):
        return []
    earlier = phrase.earlier
    return earlier if phrase.word in _MUTUAL else earlier[-1:]


def _objects(phrase: Phrase) -> People:
    end = min(phrase.end, phrase.match.end() + _OBJECT)
    text, start = phrase.doc.text, phrase.match.end()
    if _PASSIVE.search(text, phrase.begin, start) and (agent := _BY.match(text, start, end)):
        start = agent.end()  # "was received at the airport by B"
    named = phrase.cast.leaders_between(start, end, states=False)
    named = [m for m in named if not (m[0].possessive and _OF_SOMEBODY_ELSE.match(text, m[0].end))]
    if presence := words.WITH_HOST.search(phrase.doc.lower, start, phrase.end):
        beside = phrase.cast.leaders_between(presence.start(), presence.end(), states=False)
        named = [*[m for m in named if m[0].start < presence.start()], *beside]
        if beside and len(named) == len(beside):
            return phrase.cast.group(beside)
    if not named and phrase.cast.both_meant(start, min(phrase.end, start + 30)):
        return phrase.cast.meant(start)
    if not named or _stray(phrase.doc, start, named[0][0].start):
        return ()
    return phrase.cast.group(named)


def _borrowed(phrase: Phrase, group: People, objects: People) -> People:
    """Take the subject from earlier in the sentence: "Moon is due in Seoul and will ... meet Kim"."""
    if group or not objects:
        return ()
    earlier = phrase.cast.leaders_between(phrase.sentence.start, phrase.match.start(), states=False)
    return (earlier[-1][1], objects[0]) if earlier and earlier[-1][1] != objects[0] else ()


def _host(phrase: Phrase, start: int) -> str | None:
    """Return the leader of the country or capital that is visited."""
    places = phrase.doc.places
    for place in places[bisect_left(places, start, key=lambda p: p.start) :]:
        if place.start > min(phrase.end, start + _PHRASE):
            return None
        for name in (place.place.name, *place.place.within):
            if leader := phrase.cast.named(name):
                return leader
    return None


def _meeting_there(phrase: Phrase, visitor: str) -> People:
    """Return who meets in the place of a journey, where the article has said so: the hosts are others' guests."""
    start, end = phrase.match.end(), min(phrase.end, phrase.match.end() + _PHRASE)
    places = {p.place.name for p in phrase.doc.places if start <= p.start < end}
    told = [m for m in phrase.doc.meetings if visitor in m.people and m.place and m.place.name in places]
    return told[-1].people if told else ()


def _stray(doc: Document, start: int, end: int) -> bool:
    """Whether words stand between that take the following leader out of the phrase."""
    return end - start > _PHRASE or bool(_STRAY.search(doc.text, start, end))


def pictured(doc: Document, cast: Cast, sentence: Sentence) -> tuple[int, People]:
    """Return where the leaders whom a caption shows together are named, and who they are.

    "X, left, and Y walk through the courtyard": what they do together is their meeting.
    """
    named = cast.leaders_between(sentence.start, sentence.end, states=False)
    people = cast.group(named)
    if len(people) < 2:  # noqa: PLR2004 - a meeting takes two
        return 0, ()
    last = next(mention for mention, name in reversed(named) if name == people[-1])
    return (last.start, people) if words.TOGETHER.match(doc.text, last.end, sentence.end) else (0, ())
