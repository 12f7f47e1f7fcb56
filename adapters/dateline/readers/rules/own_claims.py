"""What the article itself says of a meeting that it tells of as held: how it ended, who had asked for it, who left it.

A sentence that speaks of the meeting says so of that meeting; one that goes on without a word of meeting, of the one
told of last. In a sentence that is somebody's utterance only the background is the article's own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from dateline.readers.rules.asking import requester_in
from dateline.readers.rules.claims import POINTS_BACK, leaver_in, outcome_in
from dateline.readers.rules.document import ClaimFound, Document, MeetingReport, Sentence
from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.told import may_be_told

# Who signed, or did not, without the leaders' names: "The two signed an accord", "No agreement was reached".
_SIGNED = re.compile(
    r"(?:but\s|after(?:wards)?[\w\s]{0,20},\s)?(?:the\s(?:two|three|pair|presidents|leaders)|they|both)\b[^.;]{0,40}?\s"
    r"(?:signed|sealed|failed\sto\ssign|failed\sto\sreach)\b|(?:but\s)?no\s(?:agreement|deal|accord)\s(?:was|had\sbeen)\b",
    FLAGS,
)
_MEET = re.compile(r"\b(?:met|meet\w*|talks|negotiat\w+|summit|sessions?)\b", FLAGS)


def claim_in_own_words(doc: Document) -> None:
    """Give each held meeting what the article itself says of it, outside of any utterance."""
    held = [report for report in doc.reports if report.kind == "held"]
    if not held:
        return
    is_attributed = _attributed(doc)
    for report in held:
        spans = sorted({(m.start, m.end) for m in report.mentions})
        report.claims = tuple(
            claim
            for start, end in spans
            for claim in _narrated_in(doc, start, end, attributed=is_attributed(start))
            if _is_of(doc, claim, report, held)
        )
    for sentence in doc.sentences:
        if not is_attributed(sentence.start):
            _go_on(doc, sentence, held)


def _narrated_in(doc: Document, start: int, end: int, *, attributed: bool) -> tuple[ClaimFound, ...]:
    """Return what the article itself says of a meeting's result, and of who had asked for it.

    In a sentence that is somebody's utterance only the background is the article's own: "..., after the
    collapse of the talks, the ministry said".
    """
    outcome = outcome_in(doc, start, end, narrated=True if attributed else None)
    asked = None if attributed else requester_in(doc, start, end, doc.main_people)
    return tuple(claim for claim in (outcome, asked) if claim)


def _is_of(doc: Document, claim: ClaimFound, report: MeetingReport, held: list[MeetingReport]) -> bool:
    """Whether a claim in a sentence on several meetings is on this one: "in Lima, and in Quito, where talks collapsed"."""
    told = [one for one in held if any(m.start == claim.start for m in one.mentions)]
    if claim.at is None or len(told) < 2:  # noqa: PLR2004 - several
        return True
    at = claim.at
    return max(told, key=lambda one: _last_named(doc, one, claim.start, at)) is report


def _last_named(doc: Document, report: MeetingReport, start: int, at: int) -> int:
    """Return where, between two offsets, the text last speaks of a meeting, by word, date or place."""
    words = [m.at for m in report.mentions] + [m.time.start for m in report.mentions if m.time]
    places = [place.start for place in doc.places if place.place == report.place]
    return max((spot for spot in (*words, *places) if start <= spot < at), default=-1)


def _go_on(doc: Document, sentence: Sentence, held: list[MeetingReport]) -> None:
    """Give what the text goes on to say, without a word of meeting of its own, to the meeting told of last."""
    told = [(m.at, n) for n, r in enumerate(held) for m in r.mentions if m.start <= sentence.start]
    report = held[max(told)[1] if told else 0]
    spoken_of = any(m.start == sentence.start for m in doc.meetings)
    outcome = None if spoken_of else _outcome_after(doc, sentence, report)
    left = leaver_in(doc, sentence.start, sentence.end, report.people)
    report.claims += tuple(claim for claim in (outcome, left) if claim)


def _outcome_after(doc: Document, sentence: Sentence, report: MeetingReport) -> ClaimFound | None:
    """Return how the meeting ended, in words that follow those on it: "The talks collapsed on Sunday".

    Other talks in between, of ministers say, may be those that collapsed.
    """
    before = max((m.end for m in report.mentions if m.end <= sentence.start), default=-POINTS_BACK - 1)
    if sentence.start - before > POINTS_BACK or set(report.people) != set(doc.main_people):
        return None
    if _MEET.search(doc.lower, before, sentence.start):
        return None
    if not may_be_told(doc, sentence.start, sentence.end, report.people):
        return None
    signed = _SIGNED.match(doc.lower, sentence.start, sentence.end) is not None
    return outcome_in(doc, sentence.start, sentence.end, narrated=None, named=signed)


def _attributed(doc: Document) -> Callable[[int], bool]:
    """Return what tells whether an offset stands in somebody's utterance."""
    spans = sorted((said.start, said.end) for said in doc.utterances)
    reached = [0, *accumulate((end for _, end in spans), max)]
    return lambda at: at < reached[bisect_right(spans, (at, len(doc.text)))]
