"""Who meets: the leaders around a verb of meeting, named or implied."""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.readers.rules.document import Mention
from dateline.readers.rules.keyed import FLAGS, Keyed
from dateline.readers.rules.meetings import company, words
from dateline.readers.rules.meetings.bringing import both_of_them, brought_together
from dateline.readers.rules.meetings.clauses import is_next_subject
from dateline.readers.rules.meetings.hosting import (
    OBJECT,
    as_guest,
    guest_before,
    guests_of_one,
    hosted,
    is_of_a_meeting,
    speaks_of_guest,
)
from dateline.readers.rules.meetings.joining import People
from dateline.readers.rules.meetings.phrases import WITH, Phrase, stray
from dateline.readers.rules.meetings.trips import goes_another, is_home, visited
from dateline.readers.rules.names import mentions_in

_UNJOINED = re.compile(
    r"\b(?:of|under|at|on|in|for|near|behind|against|despite|during|since|before|after|until|when|while|because|although)\b"
)
_PASSIVE = Keyed(
    r"\b(?:was|were|is|are|be|been|being)\s(?:\w+ly\s|also\s|then\s|last\s|first\s|once\s|twice\s)?(?:received|welcomed|greeted|hosted|met|invited)$",
    re.NOFLAG,
)
_BY = re.compile(r"[^.;]{0,60}?\bby\b")
_BY_SOMEBODY = re.compile(r"[^.;,]{0,30}?\bby\s(?:(?:his|her|the|an?)\s)?(?:[\w-]+\s){0,2}[A-Z]")
_OF_SOMEBODY_ELSE = re.compile(
    r"(?:['’]s?)?\s(?!(?:summit|meeting|talks|encounter)\b)(?:[a-z][\w-]*\s){0,2}[a-z]+"
)
_HIM_IN = re.compile(r"\s(?:[\w.'’-]+\s){1,5}in\s(?:the\s)?")
_HIM = re.compile(r"\s(?:with\s|to\s)?(?:him|her|them|my\s(?:counterpart|colleague|friend))\b")
_EACH_OTHER = re.compile(r"\s(?:(?:with|from|to|opposite|beside)\s)?(?:each\sother|one\sanother)\b", FLAGS)
_AND = re.compile(r",?\s*and\b")
_WHEN_THEY = re.compile(r"\b(?:when|as|while|after|before|where)\sthey\s(?:\w+\s)?$", FLAGS)
_THEM = re.compile(r"\s(?:each\sof\s|both\sof\s)?them\b(?!\s(?:to|all|as)\b)")
_CLOSING = re.compile(r"[\"”]")  # "They will meet," said the host
_SERVANT = re.compile(
    r"\s(?:with\s)?(?:the|an?|his|their)\s(?:[\w.'’-]+\s){0,3}(?:envoy|ambassador|secretary|negotiator|official|commissioner|"
    r"delegation|representative|(?<!prime\s)minister|general|diplomat|journalist|correspondent)s?\b",
    FLAGS,
)
_NO_WORD = re.compile(r"[^\w'’]?\s|\s?", re.ASCII)  # before a participle: a comma, or the beginning
_UP_TO_NAME = re.compile(r"\s(?:with\s)?(?:(?:[A-Z][\w.'’-]*|the|of|for|an?|foreign|defence|defense)\s){0,6}")
_AND_THEN = re.compile(r",\s(?:and|while|but)\s(?:[\w'’-]+\s){0,3}\Z")
_ASKED_BOTH = re.compile(
    r"[^.;:]*?\b(?:the\stwo|both|the\spair)(?:\s(?:leaders|presidents|men|sides|prime\sministers|premiers|countries['’]\sleaders))?\sto\s$",
    FLAGS,
)
_OF_OTHERS = (company.OTHERS_VERB, company.SERVANTS_OF, company.OTHERS_CLAUSE)
_MUTUAL = frozenset({"met", "meet", "conferred", "talked", "signed"})


def around_verb(phrase: Phrase, *, explicit: bool = False) -> People:
    """Return who meets, for a verb: "A met B", "A and B met", "who met B", "A visits B's capital"."""
    start, end = phrase.sentence.start, phrase.match.start()
    if any(phrase.finds(one, start, end) for one in _OF_OTHERS):
        return ()
    if words.BRING.match(phrase.word):
        return brought_together(phrase)
    if speaks_of_guest(phrase):
        return as_guest(phrase)
    if words.VISIT.match(phrase.word) and goes_another(phrase):
        return ()
    if is_of_a_meeting(phrase) or (words.AGREED.match(phrase.word) and not _agreed_there(phrase)):
        return ()
    people = _as_states(phrase) or _in_passing(phrase) or _by_subject(phrase, explicit=explicit)
    return () if people and _of_no_leader(phrase) else people


def _as_states(phrase: Phrase) -> People:
    """Return both Korean leaders where "the leaders of both Koreas" are the subject."""
    text, begin, end = phrase.doc.text, phrase.begin, phrase.match.start()
    as_persons = company.AS_PERSONS in phrase.may_fit and company.AS_PERSONS.search(text, begin, end)
    return phrase.cast.compounds.koreas(begin, end) if as_persons else ()


def _by_subject(phrase: Phrase, *, explicit: bool) -> People:
    cast, text = phrase.cast, phrase.doc.text
    subjects = _subjects(phrase)
    if not subjects and (speaker := cast.first_person(phrase.begin, phrase.match.start())):
        return _of_speaker(phrase, speaker)
    begin = phrase.sentence.start if _is_main_verb(phrase) or _is_relative(phrase) else phrase.begin
    both = not subjects and cast.both_meant(begin, phrase.match.end())
    if not subjects and not both and _AND.match(text, phrase.begin, phrase.begin + 6):
        subjects = phrase.earlier[:1]
    if not subjects and words.HOSTING.match(phrase.word) and not _is_passive(phrase, phrase.match.end()):
        subjects = cast.leaders_between(phrase.begin, phrase.match.start(), states=True) or _capital(phrase)
    objects = _objects(phrase) if _may_have_met(phrase) else ()
    group = cast.group(subjects, last=True)
    joined = not objects or _AND.match(text, phrase.begin, phrase.begin + 6)
    if len(group) == 1 and joined and words.JOINT.match(phrase.word):
        group = _past_asides(phrase) or group
    passive = _is_passive(phrase, phrase.match.end())
    if (words.VISIT.match(phrase.word) or passive) and group and not objects:
        by_another = passive and _BY_SOMEBODY.match(text, phrase.match.end(), phrase.end)
        return guests_of_one(phrase, group) if by_another else visited(phrase, group)
    if len(group) > 1 and words.JOINT.match(phrase.word):
        cast.doers = group if len(group) == 2 else ()  # noqa: PLR2004 - a pair
        others = () if _EACH_OTHER.match(phrase.doc.lower, phrase.match.end()) else objects
        return (*group, *(name for name in others if name not in group and _joins(phrase)))
    pair = _with_objects(phrase, group, objects) or (() if group or both else hosted(phrase, objects))
    if len(pair) > 1:
        return pair
    if _needs_both(phrase.word, both=both, objects=objects):
        return ()
    if len(group) > 1 or explicit:
        return group if len(group) > 1 else ()
    return _they(phrase, objects) if both else _borrowed(phrase, group, objects)


def _subjects(phrase: Phrase) -> list[tuple[Mention, str]]:
    """Return the leaders before a verb who can be its subject; nobody who only asks others: "C urged the two leaders to meet"."""
    found = _parallel(phrase) or _owners_left_out(phrase.before) or _antecedent(phrase)
    asked = found and _ASKED_BOTH.match(phrase.doc.lower, found[-1][0].end, phrase.match.start())
    return [] if asked else found


def _in_passing(phrase: Phrase) -> People:
    """Return the subject of a sentence and whom it received meanwhile or before: "After hosting B in Nairobi, A said"."""
    doc, start, end = phrase.doc, phrase.match.start(), phrase.match.end()
    if not words.PARTICIPLE.match(phrase.word):
        return ()
    after = company.OPENS_AFTER.fullmatch(doc.text, phrase.sentence.start, start)
    if not after and not _NO_WORD.fullmatch(doc.text, max(0, start - 2), start):
        return ()
    guests = phrase.cast.leaders_between(end, min(phrase.sentence.end, end + OBJECT), states=False)
    if not guests or stray(doc, end, guests[0][0].start):
        return ()
    before = phrase.cast.leaders_between(phrase.sentence.start, start, states=False)
    hosts = before[-1:] or [m for m in guests[1:] if is_next_subject(doc, end, m[0])]
    met = phrase.cast.group([m for m in guests if m not in hosts])
    pair = tuple(dict.fromkeys((*(name for _, name in hosts[:1]), *met)))
    return pair if len(pair) > 1 else ()


def _of_no_leader(phrase: Phrase) -> bool:
    """Whether whom they met is told, and is no leader: "A and B met the American envoy, Mr Lake"."""
    end = phrase.match.end()
    if not words.MET_BY.match(phrase.word):
        return False
    if servant := _SERVANT.match(phrase.doc.lower, end, phrase.end):
        return not phrase.cast.leaders_between(end, servant.end(), states=False)
    person = next(
        (m for m in mentions_in(phrase.doc, end, min(phrase.end, end + OBJECT)) if m.start > end), None
    )
    named = person is not None and person.actor.kind == "person" and not person.actor.leads
    return bool(named and person and _UP_TO_NAME.fullmatch(phrase.doc.text, end, person.start))


def _capital(phrase: Phrase) -> list[tuple[Mention, str]]:
    """Return the leader for whose government a capital invites: "Moscow has invited both men"."""
    begin, start = phrase.begin, phrase.match.start()
    named = mentions_in(phrase.doc, begin, start) if words.INVITE.match(phrase.word) else []
    capitals = [
        m for m in named if m.form == "metonym" and not _UNJOINED.search(phrase.doc.lower, begin, m.start)
    ]
    return [(m, name) for m in capitals[:1] if (name := phrase.cast.leader_of(m.actor.name))]


def _with_objects(phrase: Phrase, group: People, objects: People) -> People:
    """Return the subject with whom it met; of "A hosted B and C" the two guests are "they" after it."""
    if len(objects) == 2 and words.HOSTING.match(phrase.word):  # noqa: PLR2004
        phrase.cast.doers = objects
    if group[-1:] == objects:  # "A asked B to see him"
        others = [name for m, name in phrase.before if name not in objects and not m.possessive]
        group = tuple(others[-1:])
    hosts = group if words.RECEIVING.match(phrase.word) else group[-1:]  # "A and B received C"
    return tuple(dict.fromkeys((*hosts, *objects))) if group and objects else ()


def _may_have_met(phrase: Phrase) -> bool:
    """Whether the words go on as they do where leaders meet: to a place, "they were in Luanda with C", "wants her in Lima"."""
    if words.WANT.match(phrase.word):
        there = phrase.doc.places[bisect_left(phrase.doc.places, (phrase.match.end(),)) :][:1]
        return any(
            _HIM_IN.fullmatch(phrase.doc.lower, phrase.match.end(), place.start)
            and is_home(phrase, place.place)
            for place in there
        )
    return not words.WAS_THERE.match(phrase.word) or _is_at_place(phrase)


def _is_at_place(phrase: Phrase) -> bool:
    places = phrase.doc.places
    at = bisect_left(places, (phrase.match.end(),))
    return at < len(places) and phrase.doc.lower[phrase.match.end() : places[at].start] in {
        " in ",
        " in the ",
        " at ",
        " at the ",
    }


def _agreed_there(phrase: Phrase) -> bool:
    """Whether two agreed on something at one place: "A and B agreed in Juba to", "flew to Juba, where he and B agreed to"."""
    there = phrase.doc.lower.startswith(("where ", " where ", ", where "), phrase.begin)
    return there or _is_at_place(phrase)


def _they(phrase: Phrase, objects: People) -> People:
    """Return whom "they" means, with whom they met: "they sat down with C in Oslo"."""
    meant = _two_named(phrase) or phrase.cast.meant(phrase.match.start())
    told = _CLOSING.search(phrase.doc.text, phrase.match.end(), phrase.end)
    return tuple(dict.fromkeys((*meant, *objects))) if meant and not told and _joins(phrase) else meant


def _needs_both(word: str, *, both: bool, objects: People) -> bool:
    """Whether a verb tells of a meeting only where two are named, or meant as *both* says they are."""
    joint = words.ONLY_JOINT.match(word) and not (both and (objects or words.OF_PAIR.match(word)))
    return bool(words.TRANSITIVE.match(word) or joint)


def _two_named(phrase: Phrase) -> People:
    """Return whom "they" means in its own sentence: "A and B will talk trade when they meet", "A told B when the two met"."""
    named = phrase.cast.leaders_between(phrase.sentence.start, phrase.match.start(), states=False)
    people = phrase.cast.group(named)
    if len(people) > 1:
        return people
    all_named = tuple(dict.fromkeys(name for _, name in named))
    before = phrase.doc.lower[max(phrase.sentence.start, phrase.begin - 10) : phrase.match.start()]
    two = "the two" in before or _WHEN_THEY.search(before)
    comma = phrase.doc.lower.rfind(", ", phrase.sentence.start, phrase.match.start())
    last_named = tuple(dict.fromkeys(name for m, name in named if m.start > comma))
    return next((names for names in (all_named, last_named) if two and len(names) == 2), ())  # noqa: PLR2004


def _is_passive(phrase: Phrase, end: int) -> bool:
    return _PASSIVE in phrase.may_fit and _PASSIVE.search(phrase.doc.text, phrase.begin, end) is not None


def _past_asides(phrase: Phrase) -> People:
    """Return the subjects of a sentence past what is said of the first: "A, who had flown in, and B met"."""
    named = phrase.cast.leaders_between(phrase.sentence.start, phrase.match.start(), states=False)
    return phrase.cast.group(named, last=True)


def _of_speaker(phrase: Phrase, speaker: str) -> People:
    """Return who meets in a leader's own words: "I will see President Ruto", "we can sit down with him"."""
    objects = [name for name in _objects(phrase) if name != speaker]
    if objects:
        return (speaker, objects[0])
    if words.VISIT.match(phrase.word) and (there := visited(phrase, (speaker,))):
        return there
    return phrase.cast.partner(speaker) if _HIM.match(phrase.doc.lower, phrase.match.end()) else ()


def _joins(phrase: Phrase) -> bool:
    """Whether a third leader behind "A and B met" takes part: "met with C", and not "under the gaze of C"."""
    named = phrase.cast.leaders_between(phrase.match.end(), phrase.match.end() + OBJECT, states=False)
    gap = phrase.doc.text[phrase.match.end() : named[0][0].start] if named else ""
    return bool(WITH.search(gap)) or not _UNJOINED.search(gap)


def _owners_left_out(named: list[tuple[Mention, str]]) -> list[tuple[Mention, str]]:
    """Return the leaders who can be subjects: in "A accepted B's invitation to visit" A is the visitor."""
    return [m for m in named if not m[0].possessive] or named


def _parallel(phrase: Phrase) -> list[tuple[Mention, str]]:
    """Return the first subject of the sentence where the verb is its: "A, fresh from talks with B, met C".

    The same for a "he" that opens a later clause: "A met B, and he ...".
    """
    named = phrase.cast.leaders_between(phrase.sentence.start, phrase.match.start(), states=False)
    if named and _is_main_verb(phrase):
        return _run(phrase, _owners_left_out(named))
    first = phrase.before[:1]
    if not first or first[0][0].form != "pronoun" or len(phrase.before) > 1:
        return []
    return [m for m in phrase.earlier[:1] if m[0].actor.gender == first[0][0].actor.gender]


def _is_main_verb(phrase: Phrase) -> bool:
    """Whether a comma stands before the verb, so that its subject is that of the sentence."""
    text = phrase.doc.lower[max(phrase.sentence.start, phrase.match.start() - 40) : phrase.match.start()]
    return bool(company.OWN_VERB.search(text))


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
    end = min(phrase.end, phrase.match.end() + OBJECT)
    text, start = phrase.doc.text, phrase.match.end()
    if _is_passive(phrase, start) and (agent := _BY.match(text, start, end)):
        start = agent.end()  # "was received at the airport by B"
    named = phrase.cast.leaders_between(start, phrase.end, states=False)
    named = [m for m in named if m[0].form == "pronoun" or not _owns(text, m[0])]
    named = named if named and named[0][0].start < end else []
    if named and named[0][0].form != "pronoun" and _is_next_subject(text, start, named[0][0]):
        return ()
    if presence := phrase.finds(company.WITH_HOST, start, phrase.end):
        beside = phrase.cast.leaders_between(presence.start(), presence.end(), states=False)
        named = [*[m for m in named if m[0].start < presence.start()], *beside]
        if beside and len(named) == len(beside):
            return phrase.cast.group(beside)
    greets = phrase.word.startswith("greet")  # at the door
    if not named and not greets and phrase.cast.both_meant(start, min(phrase.end, start + 30)):
        return both_of_them(phrase) or phrase.cast.meant(start)
    if not named and words.MET_BY.match(phrase.word) and _THEM.match(phrase.doc.lower, start):
        return phrase.cast.lately(start) or both_of_them(phrase)
    if not named:
        return guest_before(phrase)
    return () if stray(phrase.doc, start, named[0][0].start) else phrase.cast.group(named)


def _is_next_subject(text: str, start: int, mention: Mention) -> bool:
    """Whether a leader is the subject of the clause that follows: "A met miners in Lille, and B met voters"."""
    return bool(_AND_THEN.search(text, start, mention.start) and company.VERB_NEXT.match(text, mention.end))


def _owns(text: str, mention: Mention) -> bool:
    """Whether a name is there for somebody else: "met Ruto's envoy"."""
    return mention.possessive and _OF_SOMEBODY_ELSE.match(text, mention.end) is not None


def _borrowed(phrase: Phrase, group: People, objects: People) -> People:
    """Take the subject from earlier in the sentence: "Moon is due in Seoul and will ... meet Kim"."""
    if group or not objects:
        return ()
    earlier = phrase.cast.leaders_between(phrase.sentence.start, phrase.match.start(), states=False)
    return (earlier[-1][1], objects[0]) if earlier and earlier[-1][1] != objects[0] else ()
