"""Who walked away from a meeting: the leader who left it before its end, broke it off or cut it short.

It is the leader in person, alone or with his people, or his whole side where the words name the summit itself. An
aide, a minister or a delegation that left the room does not count for the leader, nor does anybody who left with
the other. Threats, denials and what nearly happened are no departures.
"""

from __future__ import annotations

import re

from dateline.readers.rules.document import Document, Mention
from dateline.readers.rules.keyed import FLAGS, Keyed
from dateline.readers.rules.meetings import company
from dateline.readers.rules.meetings.clauses import of_others
from dateline.readers.rules.told import may_be_told

_EARLY = (
    r"(?:early|abruptly|prematurely|angrily|midway|half-?way|ahead\sof\s(?:time|schedule)|"
    r"in\s(?:anger|protest|fury|disgust)|(?:hours|minutes)\s(?:early|before)|before\s(?:it|they)\s(?:ended|was\sover|were\sover))"
)
_ABRUPT = r"(?:abruptly|suddenly|angrily|prematurely|furiously)"
_NOT_OF_IT = r"(?!(?:earlier|previous|deal|treaty|accord|pact|agreement|offer|at|in|of|on|after|before|during|to|for|by|and)\b)"
_THE_TALKS = (
    r"(?:(?:the|his|her|their|this|that|a|last|\w+['’]s)\s)?(?:\w+\s(?:day|round|hour)\sof\s)?"
    rf"(?:{_NOT_OF_IT}[\w.'’-]+\s){{0,4}}?"
    r"(?P<noun{0}>summit|meeting|talks|encounter|negotiations|session)\b(?!\s(?:room|hall|venue|site|place|centre|center)\b|['’])"
)
_THE_TABLE = (
    r"(?:the|their|his|her)\s(?:(?:negotiating|bargaining|conference)\s)?table\b(?!\s(?:for|to|set)\b)"
)


def _the_talks(number: int) -> str:
    return _THE_TALKS.replace("{0}", str(number))


# The verb alone, of which the sentence must say that it was a meeting that was left.
_ALONE = (
    r"(?=\s*(?:[.,;:!?\"”’)—–]|$)|\s(?:abruptly|early|first|without|after|when|because|over|in|before|halfway|midway|"
    r"empty-handed|and|on)\b)"
)
_LEFT = Keyed(
    r"\b(?:"
    rf"(?P<walk>walk(?:ed|s|ing)|storm(?:ed|s|ing)|march(?:ed|es|ing)|stalk(?:ed|s|ing))\s(?P<way>out|away)(?:\s(?:of|from)\s(?:{_the_talks(1)}|"
    rf"{_THE_TABLE})|(?P<alone>{_ALONE}))|"
    rf"br(?:oke|oken|eaking)\soff\s{_the_talks(2)}|br(?:oke|oken|eaking)\s{_the_talks(3)}\soff\b|"
    rf"cut(?:ting)?\sshort\s{_the_talks(4)}|cut(?:ting)?\s{_the_talks(5)}\sshort\b|"
    rf"{_ABRUPT}\s(?:left|quit|quitted|ended|abandoned|leaving|ending)\s{_the_talks(6)}|"
    rf"(?:left|quit|ended|abandoned|leaving|ending|quitting)\s{_the_talks(7)}\s{_EARLY}|"
    rf"(?:left|quit|abandoned|leaving|quitting|abandoning)\s{_THE_TABLE}"
    r")"
)
_NOUNS = re.findall(r"noun\d", _LEFT.pattern)
_WALKOUT = Keyed(
    r"['’]s?\s(?:(?!threat|possible|planned|near)[\w-]+\s){0,2}?(?:walk-?out\b|"
    rf"decision\sto\swalk\s(?:out|away)\s(?:of|from)\s(?:{_the_talks(2)}|{_THE_TABLE})|"
    rf"(?:abrupt|sudden|early|premature|angry|hasty)\s(?:departure|exit)\sfrom\s{_the_talks(1)})"
)
_BY = Keyed(
    rf"\bwalk-?out\s(?:from\s{_the_talks(1)}\s)?by\s(?:the\s)?|"
    rf"\b{_the_talks(2)}\s(?:[^.;,]{{0,40}}\s)?(?:was|were|(?:had|has|have)\sbeen)\s(?:\w+ly\s)?"
    rf"(?:broken\soff|cut\sshort|(?:left|abandoned|ended)\s{_EARLY})\s(?:\w+\s){{0,2}}?by\s(?:the\s)?|"
    rf"\bone\s(?:who|that)\s(?:had\s)?(?:walked|stormed)\s(?:out|away)(?:\s(?:of|from)\s(?:{_the_talks(3)}|{_THE_TABLE}))?\s"
    r"(?:was|had\sbeen)\s"
)
_LEAVING = frozenset({_LEFT, _WALKOUT, _BY})
_MEETS = re.compile(r"\b(?:met|summit|meeting|talks|encounter|negotiations|session|table)\b", FLAGS)
_SUMMIT = re.compile(r"\bsummits?\b", FLAGS)
# Between the leader's name and the verb.
_GAP = re.compile(
    r"(?:['’]s?\s(?:own\s)?side|\sside)?(?:,\s[^,.;]{3,70},)?(?:\sand\s(?:his|her)\s(?:\w+\s)?(?:aides|delegation|team|ministers|entourage|officials))?"
    r"(?:\swas\sthe\sone)?(?:,?\s(?:who|that))?(?:\s(?:had|has|have|then|once|also|himself|herself|itself|simply|first|just|again|\w+ly|in\sfact))*\s",
    FLAGS,
)
_GAP_BLAMED = re.compile(r"\s(?:of|for)\s(?:having\s)?(?:\w+ly\s)?", FLAGS)
_BLAMING = re.compile(r"\b(?:accus|blam|reproach|fault|critici[sz])\w*\s(?:the\s)?$", FLAGS)
_IN_PLACE_OF = re.compile(r",?\s(?:and\s)?(?:not|rather\sthan)\s[^,;.]{2,40}?,?(?=\s(?:who|that)\b|$)", FLAGS)
_CLEFT = re.compile(r"\bit\s(?:was|is|had\sbeen)\s[^.;]{2,80}$", FLAGS)
_NOT_DONE = re.compile(
    r"\b(?:not|never|neither|nor|nobody|no\sone|nearly|almost|would|could|may|might|should|will|can|cannot|if|whether|unless|"
    r"threat\w*|ready|prepared|fear\w*|risk\w*|den(?:y|ied|ies|ying|ial)|reject\w*|dismiss\w*|disput\w*|imagin\w*|pretend\w*|"
    r"had\s(?:he|she|either)|as\sthough|possib\w+|prospect)\b[^;.]{0,70}$|n['’]t\b[^;.]{0,70}$",
    FLAGS,
)
# How one leaves when all is over, or with the other.
_GLADLY = re.compile(
    r"[^.;,]{0,12}\b(?:together|smiling|beaming|laughing|side\sby\sside|arm\sin\sarm|hand\sin\shand|satisfied|happy|pleased|confident|"
    r"convinced|optimistic|until|for\s(?:an?|lunch|dinner|breakfast|prayers?|the\s(?:day|night|weekend))|(?:to|into|onto|toward|towards|past)|as\sfriends|with\s(?:an?|the|each|one|his|her|their)|having|feeling)\b",
    FLAGS,
)
_ON = re.compile(r"\son\s(?P<them>(?:him|her|them|us|me)\b)?", FLAGS)
_POINTS_BACK = 300  # characters before "he walked out" in which a meeting must be spoken of
_LOOK_BACK = 90  # characters between the leader's name and the verb


def who_left(doc: Document, start: int, end: int, people: tuple[str, ...]) -> str | None:
    """Return which of *people* is said to have walked away from their meeting, if one alone is."""
    told = _LEAVING & doc.may_fit(start, end)
    if not told or doc.text[start:end].rstrip(" \"”'’").endswith("?"):
        return None
    ways = (find(doc, start, end) for pattern, find in _WAYS if pattern in told)
    found = next((mention for mention in ways if mention), None)
    if found is None or not may_be_told(doc, start, end, people):
        return None
    return _leader(doc, start, end, found, people)


def _active(doc: Document, start: int, end: int) -> Mention | None:
    """Return the subject of "walked out of the talks", of a cleft before it, or who is accused of it."""
    for verb in _LEFT.finditer(doc.lower, start, end):
        if _GLADLY.match(doc.lower, verb.end(), end) or not _is_of_a_meeting(doc, start, verb):
            continue
        if verb["walk"] and verb["walk"].endswith("s") and not _in_title(doc, verb.start()):
            continue
        subject = _subject(doc, start, verb)
        if subject and not _is_undone(doc, start, subject.start, verb.start()):
            return subject
    return None


def _subject(doc: Document, start: int, verb: re.Match[str]) -> Mention | None:
    near = [
        m for m in doc.mentions if max(start, verb.start() - _LOOK_BACK) <= m.start and m.end <= verb.start()
    ]
    blamed = verb[0].split()[0].endswith("ing")
    for mention in reversed(near[-3:]):
        before = doc.lower[start : mention.start]
        if before.endswith(("not ", "rather than ")):
            continue
        gap = _IN_PLACE_OF.sub("", doc.lower[mention.end : verb.start()].rstrip()) + " "
        if blamed and _GAP_BLAMED.fullmatch(gap) and _BLAMING.search(before):
            return mention
        if not blamed and _GAP.fullmatch(gap) and not company.NO_SUBJECT.search(before):
            return None if _is_joined(doc, mention) else mention
    return None


def _is_joined(doc: Document, mention: Mention) -> bool:
    """Whether another name stands before it with an "and": "Ruto and Museveni walked out"."""
    joint = re.search(
        r",?\s(?:and|or|nor)\s(?:the\s)?$", doc.lower[max(0, mention.start - 12) : mention.start]
    )
    before = mention.start - len(joint[0]) if joint else -1
    return any(m.end == before for m in doc.mentions)


def _is_of_a_meeting(doc: Document, start: int, verb: re.Match[str]) -> bool:
    """Whether a meeting of two was left: one that is named, or for the verb alone one spoken of just before."""
    if verb["alone"] is None:
        noun = next((verb.start(n) for n in _NOUNS if verb[n]), None)
        return noun is None or not of_others(doc, verb.start(), noun)
    on = _ON.match(doc.lower, verb.end())
    if on and not on["them"] and all(m.start != on.end() for m in doc.mentions):
        return False  # "walked out on the balcony"
    cleft = _CLEFT.search(doc.lower, start, verb.start())
    since = max(0, verb.start() - _POINTS_BACK) if verb["way"] == "out" or cleft else start
    return bool(_MEETS.search(doc.lower, since, verb.start()))


def _owner(doc: Document, start: int, end: int) -> Mention | None:
    """Return whose walkout it was: "Ruto's walkout", "his abrupt departure from the talks"."""
    match = _WALKOUT.search(doc.lower, start, end)
    if match is None or not _MEETS.search(doc.lower, max(0, match.start() - _POINTS_BACK), end):
        return None
    named = [m for m in doc.mentions if start <= m.start and match.start() - 1 <= m.end <= match.start() + 2]
    return named[-1] if named and not _is_undone(doc, start, named[-1].start, match.end()) else None


def _agent(doc: Document, start: int, end: int) -> Mention | None:
    """Return by whom: "the talks were broken off by Ruto", "the one who walked out was Ruto"."""
    match = _BY.search(doc.lower, start, end)
    if match is None or _is_undone(doc, start, match.start(), match.end()):
        return None
    return next((m for m in doc.mentions if match.end() - 4 <= m.start <= match.end()), None)


_WAYS = ((_LEFT, _active), (_WALKOUT, _owner), (_BY, _agent))


def _is_undone(doc: Document, start: int, first: int, last: int) -> bool:
    """Whether it was denied, threatened or supposed, in front of the leader's name or behind it."""
    between = _IN_PLACE_OF.sub("", doc.lower[first:last].rstrip())
    return bool(_NOT_DONE.search(f"{doc.lower[start:first]}{between} "))


def _leader(doc: Document, start: int, end: int, found: Mention, people: tuple[str, ...]) -> str | None:
    """Return the leader that was found, or that of the side which left the summit."""
    actor = found.actor
    if actor.kind == "person":
        return actor.name if actor.name in people else None
    if actor.kind != "state" or not _SUMMIT.search(doc.lower, start, end):
        return None
    return next((name for name in people if doc.leads.get(name) == (actor.leads or actor.name)), None)


def _in_title(doc: Document, at: int) -> bool:
    return any(b.label == "title" and b.start <= at < b.end for b in doc.blocks)
