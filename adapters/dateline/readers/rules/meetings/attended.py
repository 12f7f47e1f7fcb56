"""Who else was there: "C and D also took part", in the sentence behind that which tells of a meeting of A and B."""

from __future__ import annotations

import re

from dateline.readers.rules.document import Document, MeetingMention, MeetingReport, Mention, Sentence
from dateline.readers.rules.keyed import Keyed
from dateline.readers.rules.meetings.joining import joined
from dateline.readers.rules.names import mentions_in

_IT = r"(?:\s(?:in\s|at\s)?(?:them|the(?:ir)?\s(?:[\w-]+\s){0,2}?(?:talks|meeting|summit|session|dinner|lunch|gathering)|it))?"
_END = r"(?=\s*(?:[.,;:”\"]|$)|\s(?:on|in|at|as|by|from|via|which|where|when)\b)"
_WERE_THERE = Keyed(
    rf"\b(?:also|both)\s(?:took\spart|participated|attended|joined|sat\sin|was\spresent|were\spresent|was\sthere|were\sthere|"
    rf"was\sin\sattendance|were\sin\sattendance){_IT}{_END}|\b(?:was|were)\salso\s(?:present|there|in\sattendance|at\sthe\s(?:table|talks|meeting|summit)){_END}"
)
_TO_BE_THERE = Keyed(
    rf"\b(?:(?:will|would|were|was|are|is)\salso\s|also\s(?:will|would|were|was|are|is)\s)"
    rf"(?:(?:to|due\sto|expected\sto|set\sto|scheduled\sto)\s)?(?:take\spart|participate|attend|join|sit\sin|be\s(?:present|there)){_IT}{_END}"
)
_SUBJECT_END = re.compile(r"(?:,\s[^,.;]{3,60})?,?\s(?:(?:were|was|are|is|will|would)\s)?", re.ASCII)
_NEXT = 3  # characters between a sentence and the next
_NO_MEETING_OF_THESE = re.compile(r"\b(?:video|by\sphone|remotely|online|envoys?|ministers|officials)\b")


def join_in(doc: Document) -> None:
    """Add to each meeting those leaders who are said to have been there too; a row that only says so goes."""
    for sentence in doc.sentences:
        fitting = doc.may_fit(sentence.start, sentence.end)
        for kind, pattern in (("held", _WERE_THERE), ("proposed", _TO_BE_THERE)):
            if pattern in fitting and (match := pattern.search(doc.lower, sentence.start, sentence.end)):
                _join_in(doc, sentence, match, kind)


def _join_in(doc: Document, sentence: Sentence, match: re.Match[str], kind: str) -> None:
    names = _subjects(doc, sentence, match)
    row = next((r for r in doc.reports if r.kind == kind and _ends_before(r, sentence.start)), None)
    if not names or row is None or _NO_MEETING_OF_THESE.search(doc.lower, sentence.start, sentence.end):
        return
    row.people = tuple(sorted({*row.people, *names}))
    row.mentions.append(
        MeetingMention(
            sentence.start, sentence.end, match.start(), row.kind, row.people, rule="also-took-part"
        )
    )
    doc.reports = [r for r in doc.reports if r is row or not _only_says_so(r, sentence, names)]


def _subjects(doc: Document, sentence: Sentence, match: re.Match[str]) -> tuple[str, ...]:
    named = [m for m in mentions_in(doc, sentence.start, match.start()) if _is_leader(m)]
    if not named or not _SUBJECT_END.fullmatch(
        doc.lower, named[-1].end, match.start() + (doc.lower[match.start()] == " ")
    ):
        return ()
    return joined(doc.text, [(m, m.actor.name) for m in named], last=True)


def _is_leader(mention: Mention) -> bool:
    return mention.actor.kind == "person" and bool(mention.actor.leads) and mention.form != "pronoun"


def _ends_before(row: MeetingReport, start: int) -> bool:
    return any(0 <= start - mention.end <= _NEXT for mention in row.mentions)


def _only_says_so(row: MeetingReport, sentence: Sentence, names: tuple[str, ...]) -> bool:
    """Whether a row stands on that sentence alone and is of those who joined."""
    return set(row.people) <= set(names) and all(m.start == sentence.start for m in row.mentions)
