"""Who is to meet by an invitation, and what became of it: "Merkel's invitation to Obama", "turned down an invitation"."""

from __future__ import annotations

import re

from dateline.readers.rules.document import Mention
from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.meetings.joining import People
from dateline.readers.rules.meetings.phrases import Phrase
from dateline.readers.rules.meetings.setting import Setting, Verdict

_REACH = 90  # characters behind the noun in which host and guest are named
_ADJECTIVES = re.compile(r"(?:['’]s?)?\s(?:[\w-]+\s){0,3}")
_FROM = re.compile(r"\s(?:[\w-]+\s){0,3}?(?:from|by|of)\s(?:the\s)?(?:[\w.’'-]+\s){0,5}?")
_SENT = re.compile(
    r"(?:,?\s(?:that|which))?\s[^.;:]{0,80}?\b(?:sent|extended|issued|made|gave|addressed|conveyed|handed|offered)\b",
    FLAGS,
)
_TO = re.compile(
    r"\s(?:[\w-]+\s){0,2}?(?:for|to)\s(?:the\s|his\s|her\s|their\s)?(?:[\w.’'-]+\s){0,5}?", FLAGS
)
_VERB = re.compile(
    r"\b(?:visit|attend|come|go|join|meet|take|talk|travel|hold|see|stay|speak|address|watch)\b", FLAGS
)
_NO_INVITATION = re.compile(
    r"\b(?:no|without\s(?:an|any))\s(?:[\w-]+\s){0,2}$|"
    r"(?:\b(?:not|never)|n't)\s(?:yet\s|even\s)?(?:been\s|have\s|had\s)?(?:receiv|sen[td]|issu|extend|g[eo]t|giv|had|made)\w*\s[^.;,]{0,20}$|"
    r"\b(?:withdr[ae]w|rescind|revok)\w*\s[^.;,]{0,30}$",
    FLAGS,
)
_REFUSING = re.compile(
    r"\b(?:reject|declin|refus|turn(?:ed|s)?\sdown|spurn|snub|rebuff|brush)\w*\b[^.;]{0,60}$", FLAGS
)
_AT_INVITATION = re.compile(r"\b(?:at|on|upon)\s(?:the|his|her|an|[\w.-]+['’]s?)\s(?:[\w-]+\s)?$", FLAGS)


def invited(phrase: Phrase) -> People:
    """Return the host and the guest of an invitation; nothing if one of them is nobody who leads."""
    host, guest = _host(phrase), _guest(phrase)
    named = [name for mention, name in phrase.before if not mention.possessive]
    named = named or [name for mention, name in phrase.earlier if not mention.possessive]
    if host is None and guest is not None:
        host = next((name for name in reversed(named) if name != guest), None)
    elif host is not None and guest is None:
        guest = next((name for name in named if name != host), None)
    return (host, guest) if host and guest and host != guest else ()


def _host(phrase: Phrase) -> str | None:
    start, end = phrase.match.span()
    if phrase.before:
        mention, name = phrase.before[-1]
        if mention.possessive and _ADJECTIVES.fullmatch(phrase.doc.text, mention.end, start):
            return name
    named = _named(phrase, end)
    if not named:
        return phrase.cast.owner(start)
    first, name = named[0]
    if _FROM.fullmatch(phrase.doc.text, end, first.start):
        return name
    sent = _SENT.match(phrase.doc.lower, end, phrase.sentence.end)
    if sent and first.end <= sent.end() and not _TO.fullmatch(phrase.doc.text, end, first.start):
        return name
    return phrase.cast.owner(start)


def _guest(phrase: Phrase) -> str | None:
    end = phrase.match.end()
    for mention, name in _named(phrase, end):
        to = _TO.fullmatch(phrase.doc.text, end, mention.start)
        if to and not _VERB.search(to[0]):
            return name
    return None


def _named(phrase: Phrase, start: int) -> list[tuple[Mention, str]]:
    return phrase.cast.leaders_between(start, min(phrase.sentence.end, start + _REACH), states=False)


def of_invitation(at: Setting) -> Verdict:
    """Return what is told of an invitation: one that was not sent, was refused or led to a visit plans none."""
    if _NO_INVITATION.search(at.before) or _REFUSING.search(at.clause):
        return "mention", "refused"
    if _AT_INVITATION.search(at.before) or at.relation == "past":
        return "mention", "invited-before"
    return "proposed", "invited"
