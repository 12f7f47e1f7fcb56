"""Whose a meeting is: the leaders around a noun of meeting, named or implied."""

from __future__ import annotations

import re

from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.meetings import company
from dateline.readers.rules.meetings.clauses import is_next_subject, of_many
from dateline.readers.rules.meetings.joining import People
from dateline.readers.rules.meetings.phrases import SOMEBODY, Phrase, stray
from dateline.readers.rules.names import mentions_in

_OF_LEADERS = re.compile(r"\s+(?!the\stwo|both|their)(?:[\w-]+\s){0,3}(?:leaders|presidents|heads\sof)\b")
_OFFICIALS = re.compile(
    r"\s(?:[\w.'-]+\s){0,4}?(?:(?<!prime\s)ministers|officials|envoys|diplomats|negotiators|delegations|generals|"
    r"lawmakers|experts|ambassadors)\b",
    FLAGS,
)
_WITH_WHOM = re.compile(r"[^.;,]{0,60}?\b(?:with|between|of)\b")
# "A and B will talk, a day after the G20 summit closes": that one tells when.
_DATED_BY = re.compile(
    r"\b(?:after|before|ahead\sof|since|until)\s(?:the\s|a\s|an\s|last\s|this\s|next\s)?(?:[\w-]+\s){0,3}$"
)
_AT_ANOTHER_TIME = re.compile(r"\b(?:after|before|ahead\sof|following|since)\sthe\s$", FLAGS)
_THREE_WAY = re.compile(r"\b(?:three-way|trilateral|tripartite)\s(?:[\w-]+\s)?$", FLAGS)
# "After talks with the ambassador, who had come from a meeting with B": it was not the speaker who met B.
_WHO_SERVES = re.compile(
    r"\b(?:ambassador|envoy|(?<!prime\s)minister|official|aide|advis[eo]r|negotiator|general|diplomat|representative|emissary|spokes\w+)s?"
    r"\b[^.;]{0,60}?,?\swho(?:\s\w+){0,3}\s(?:c[ao]me|arrived|returned|flown|flew|been|held|had|met|is|was|were|are)\b[^.;,]*$",
    FLAGS,
)
_ANOTHER = re.compile(
    r"\bbetween\s[^.;]{5,160}?\b(?:another|a\s(?:second|separate|third))\s(?:[\w-]+\s){0,2}$"
)
_HELD = re.compile(r"\b(?:held|had|hold|began|opened)\s(?:[\w-]+\s){0,3}$", FLAGS)
_HAVING = re.compile(
    r"\bwe(?:\s\w+|['’]ll){1,3}?\s(?:have|having|hold|holding)\s(?:an?|another|the|our)\s(?:[\w-]+\s){0,3}$"
)
_JUST_SAID = 120  # characters before "we will have a meeting" in which the other is named
# "A security meeting", not "another meeting" or "a second meeting".
_FIRST_TOLD = re.compile(
    r"\ban?\s(?!(?:second|third|fourth|fifth|further|new|future|possible|potential|follow-up|return|repeat)\b)(?:[\w'’-]+\s){0,3}$",
    FLAGS,
)
# "Had a series of meetings", "key meetings in Brussels": of one leader with this one and that, but not "the first in a series".
_SEVERAL = re.compile(
    r"\b(?:(?:(?<!in\sa\s)(?<!of\sa\s)(?<!in\sthe\s)series|string|number|rounds?|program|programme|host|set|raft|flurry|schedule|days?|weeks?|dozens|scores|hundreds)\sof|"
    r"key|several|many|various|other|separate|political|official|business|regular|frequent|countless|numerous|"
    r"back-to-back|all|some|more)\s(?:[\w'’-]+\s)?$",
    FLAGS,
)
# "A meeting now would reward the bombers", "a meeting in Doha was cancelled": no new one, but that which is talked about.
_PLANNED = re.compile(
    r"\s(?:(?:now|soon|there|here|(?:in|at|on|before|after|by|this|next|without)\s[^,.;:]{2,40}?)\s)?(?:would|could|might|may|should|can|must|"
    r"(?:was|were|is|are|has\sbeen|had\sbeen|remain\w*|seem\w*|look\w*|appear\w*)\s[\"“‘]?(?:\w+\s){0,2}?(?:cancel\w+|called\soff|postponed|put\soff|"
    r"scrapped|shelved|delayed|still|being|likely|unlikely|possible|impossible|needed|overdue|out\sof|off\sthe|on\sthe|in\s))\b",
    FLAGS,
)
_WISHED = re.compile(
    r"\b(?:hop|want|wish|seek|sought|propos|call|press|push|ask|invit|offer|plan|agree|consider|think|thought|believ|expect|doubt|rul|possib|chance|"
    r"prospect|idea|talk\sof|against|favou?r|need|ready|willing|open|demand|reject|refus|accept|arrang|prepar|discuss|suggest|"
    r"without|until|unless|if|no)\w*\b[^.;]{0,50}$",
    FLAGS,
)
# "A meeting in Oslo in June 2018 collapsed after one evening": of those of whom the article is.
_ENDED_THEN = re.compile(
    r"\s(?:in|at|on)\s(?:[\w.,'’-]+\s){1,9}?(?:collapsed|ended|broke\s(?:up|down)|failed|yielded|produced|lasted|brought)\b",
    FLAGS,
)
_NOUNS_OF_LEADERS = ("summit", "meeting", "encounter", "bilateral", "handshake", "face-to-face")


def is_servants(phrase: Phrase) -> bool:
    """Whether the meeting is one of somebody who serves a leader: "the ambassador, who came from a meeting with B"."""
    text, start, end = phrase.doc.lower, phrase.sentence.start, phrase.match.start()
    held = _HELD.search(text, start, end)  # "a delegation sent by A held talks with"
    if held and phrase.finds(company.SERVANTS_OF, start, held.start()):
        return True
    return _WHO_SERVES.search(text, start, end) is not None


def around_noun(phrase: Phrase, *, explicit: bool = False) -> People:
    """Return who meets, for a noun: "between A and B", "A's meeting with B", "the leaders' summit".

    *explicit* asks for leaders that the words name, both of them.
    """
    near = max(phrase.begin, phrase.match.start() - 40)
    if people := phrase.cast.compounds.koreas(near, phrase.match.start()) or phrase.between:
        return people
    if came := _came(phrase):
        return came
    if not explicit and phrase.of_pair:
        return phrase.cast.meant(phrase.match.start())
    if phrase.company is None:
        return ()
    if phrase.company:
        return _with_company(phrase, phrase.company, explicit=explicit)
    around = phrase.doc.lower[phrase.begin : phrase.match.start()]
    elsewhere = company.OTHERS_MEETING in phrase.may_fit and company.OTHERS_MEETING.search(around)
    dated = _DATED_BY.search(around) and of_many(phrase.doc, phrase.begin, phrase.match.start())
    beside = company.ON_SIDELINES.search(around)
    if elsewhere or dated or beside:
        return ()
    owners = phrase.cast.group(phrase.before, last=True)
    return owners if len(owners) > 1 else ()


def _with_company(phrase: Phrase, others: People, *, explicit: bool) -> People:
    """Return who meets *others*: "A's meeting with B", "a three-way meeting with C"."""
    if not explicit and _also_there(phrase):
        meant = phrase.cast.meant(phrase.match.start())
        return (*meant, *(name for name in others if name not in meant)) if meant else ()
    start = phrase.match.start()
    named = explicit or phrase.before or not phrase.cast.both_meant(phrase.begin, start)
    if not named and (meant := phrase.cast.meant(start)):
        return tuple(
            dict.fromkeys((*meant, *others))
        )  # "the pair agreed on it in talks with C": the three met
    own = phrase.cast.owner(start) or phrase.cast.first_person(phrase.begin, start) or _fronted(phrase)
    around = phrase.before or phrase.earlier
    subjects = [m for m in around if not phrase.doc.lower.endswith(" by ", 0, m[0].start)]
    owner = (own,) if own else phrase.cast.group(subjects or around, last=True)
    if len(owner) == 1 and _THREE_WAY.search(phrase.doc.lower, phrase.sentence.start, start):
        owner = (
            tuple(dict.fromkeys(name for _, name in phrase.before)) or owner
        )  # "meet B in a three-way summit with C"
    if len(owner) > 1 and _ANOTHER.search(phrase.doc.lower, phrase.sentence.start, start):
        owner = owner[:1]  # "a meeting between A and B and another with C"
    if set(owner) <= set(others):  # "A decorated B after talks with the Swiss president"
        free = (name for m, name in phrase.before if name not in others and not m.possessive)
        owner = tuple(free)[:1]
    pair = tuple(dict.fromkeys((*owner, *others)))
    if len(pair) > 1:
        return pair
    return (
        ()
        if explicit or _fronted_by_another(phrase)
        else _three(phrase, others) or phrase.cast.partner(others[0])
    )


def _fronted(phrase: Phrase) -> str | None:
    """Return the subject of a sentence that a meeting opens: "In talks with B, A praised"."""
    doc, sentence, end = phrase.doc, phrase.sentence, phrase.match.end()
    if not company.FRONTED.fullmatch(doc.lower, sentence.start, phrase.match.start()):
        return None
    for mention, name in phrase.cast.leaders_between(end, sentence.end, states=False):
        if not mention.possessive and is_next_subject(doc, end, mention):
            return name
    return None


def _fronted_by_another(phrase: Phrase) -> bool:
    """Whether no leader is the subject of a sentence that a meeting opens: "In talks with B, the minister, Jane Doe, said"."""
    doc, sentence, end = phrase.doc, phrase.sentence, phrase.match.end()
    if not company.FRONTED.fullmatch(doc.lower, sentence.start, phrase.match.start()):
        return False
    named = (m for m in mentions_in(doc, end, sentence.end) if m.actor.kind == "person" and not m.possessive)
    subject = next((m for m in named if is_next_subject(doc, end, m)), None)
    return subject is not None and not subject.actor.leads


def _also_there(phrase: Phrase) -> bool:
    """Whether those behind "with" attend the meeting of others: "the meeting is planned in Oslo, with A and B attending".

    A summit of many is no meeting of the two: "the G20 summit opens on Monday, with A and B attending".
    """
    if of_many(phrase.doc, max(phrase.sentence.start, phrase.match.start() - 60), phrase.match.start()):
        return False
    found = phrase.finds(company.ATTENDED_BY, phrase.match.end(), phrase.sentence.end)
    return found is not None and found[0].startswith(", with") and not phrase.before


def _three(phrase: Phrase, others: People) -> People:
    """Return those just spoken of and the third, for "a three-way meeting with C"."""
    if not _THREE_WAY.search(phrase.doc.lower, phrase.sentence.start, phrase.match.start()):
        return ()
    pair = phrase.cast.lately(phrase.match.start()) or phrase.cast.main
    return (*pair, *others) if len(pair) == 2 and not set(others) & set(pair) else ()  # noqa: PLR2004


def _came(phrase: Phrase) -> People:
    """Return who came to a meeting, with who opened it: "A chaired the summit, attended by B and C"."""
    doc, end = phrase.doc, phrase.match.end()
    found = company.CAME.match(doc.lower, end, phrase.sentence.end)
    if found is None:
        return ()
    guests = phrase.cast.group(phrase.cast.leaders_between(found.end(), phrase.sentence.end, states=False))
    opened = company.OPENED.search(doc.lower, phrase.sentence.start, phrase.match.start())
    hosts = phrase.cast.leaders_between(phrase.sentence.start, opened.start(), states=False) if opened else []
    people = tuple(dict.fromkeys((*phrase.cast.group(hosts, last=True), *guests)))
    return people if len(people) > 1 else ()


def implied(phrase: Phrase) -> People:
    """Return whom a summit or meeting without names is of: the pair last spoken of, or the article's own.

    A meeting that is told of for the first time is theirs only if one of them stands beside it.
    """
    people = _implied(phrase)
    return people if people and _is_theirs(phrase, people) else ()


def _is_theirs(phrase: Phrase, people: People) -> bool:
    doc, start = phrase.doc, phrase.match.start()
    if not phrase.word.startswith("meeting"):
        return True
    if _SEVERAL.search(doc.lower, phrase.sentence.start, start) and phrase.word == "meetings":
        return False
    if phrase.of_pair or phrase.cast.both_meant(phrase.sentence.start, phrase.sentence.end):
        return True
    inside = mentions_in(doc, phrase.sentence.start, phrase.sentence.end)
    if any(m.actor.name in people for m in inside):
        return True
    if _FIRST_TOLD.search(doc.lower, phrase.sentence.start, start) and not (
        _ENDED_THEN.match(doc.lower, phrase.match.end(), phrase.sentence.end)
        or _PLANNED.match(doc.lower, phrase.match.end(), phrase.sentence.end)
        or _WISHED.search(doc.lower, phrase.sentence.start, start)
    ):
        return False
    told = phrase.cast.told_at.get(frozenset(people))
    looks_ahead = doc.blocks[phrase.sentence.block].label in {"caption", "heading"}
    return told is not None and (told < start or looks_ahead)


def _implied(phrase: Phrase) -> People:
    doc, cast, start = phrase.doc, phrase.cast, phrase.sentence.start
    near = slice(max(start, phrase.match.start() - 60), phrase.match.start())
    before = doc.lower[near]
    if of_many(doc, near.start, near.stop) or _with_others(phrase) or company.BODY_HOLDS.search(before):
        return ()
    if company.IS_NO.search(doc.text[near]) or company.ON_SIDELINES.search(before):
        return ()
    both = company.HOLD.search(before) and cast.both_meant(phrase.begin, phrase.match.start())
    if pair := _ours(phrase) or (cast.meant(phrase.match.start()) if both else ()):
        return pair
    if not phrase.word.startswith(_NOUNS_OF_LEADERS):
        told = company.TALKS_TOLD.match(doc.lower[start : phrase.match.end() + 110])
        ahead = before.endswith("the ") and company.TALKS_AHEAD.match(doc.lower, phrase.match.end())
        kinds = {"held"} if told else {"proposed"} if ahead else set()
        same = [m for m in doc.meetings if m.kind in kinds]
        return same[-1].people if same else ()
    if company.THEIR.search(before):
        return cast.meant(phrase.match.start())
    if _AT_ANOTHER_TIME.search(before):
        return _called_summit(phrase)  # "met B after the summit"
    owners = cast.group(phrase.before, last=True)
    if pair := cast.known_pair(start, phrase.match.start()) or (cast.partner(owners[0]) if owners else ()):
        return pair
    return _called_summit(phrase) if company.DEFINITE.search(doc.text[near]) else ()


def _ours(phrase: Phrase) -> People:
    """Return a leader who speaks and the one just spoken of: "A good call with A. We will be having a long meeting"."""
    cast, start = phrase.cast, phrase.match.start()
    having = _HAVING.search(phrase.doc.lower, phrase.begin, start)
    speaker = cast.first_person(phrase.begin, start) if having else None
    if speaker is None:
        return ()
    named = cast.leaders_between(max(0, phrase.sentence.start - _JUST_SAID), start, states=False)
    other = next((name for _, name in reversed(named) if name != speaker), None)
    return (speaker, other) if other else ()


def _called_summit(phrase: Phrase) -> People:
    """Return whom "the summit" is of: of those just spoken of only if theirs was called so, like that of the article's own."""
    cast, doc = phrase.cast, phrase.doc
    people = cast.meant(phrase.match.start())
    if not phrase.word.startswith("summit") or set(people) == set(cast.main):
        return people
    summits = [set(m.people) for m in doc.meetings if doc.lower.startswith("summit", m.at)]
    return cast.main if set(cast.main) in summits and set(people) not in summits else people


def _with_others(phrase: Phrase) -> bool:
    """Whether the meeting is with somebody who is no leader: "a meeting with the trade minister"."""
    text = phrase.doc.text
    if company.OF_OTHERS.match(phrase.doc.lower, phrase.match.end()):
        return True
    after = _WITH_WHOM.match(text, phrase.match.end(), phrase.end)
    if after is None:
        return False
    states = phrase.cast.leaders_between(after.end(), phrase.end, states=True)
    between = mentions_in(phrase.doc, after.end(), states[0][0].start) if states else ()
    if any(m.actor.kind == "person" and not m.actor.leads for m in between):
        return True  # "talks with the Kenyan minister, Jane Doe, in Lyon, France"
    if states and not stray(phrase.doc, after.end(), states[0][0].start):
        return after[0].endswith("between") and len({name for _, name in states}) == 1
    if _OF_LEADERS.match(text, after.end()):
        return True
    other = SOMEBODY.match(text, after.end(), phrase.end) or _OFFICIALS.match(phrase.doc.lower, after.end())
    return after[0].endswith(("with", "between")) or bool(other)
