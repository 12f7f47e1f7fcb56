"""The `emit` stage: from the working paper to findings, each with its evidence and confidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from dateline.events import (
    Claim,
    MeetingsCounted,
    StatementMade,
    SummitCalledOff,
    SummitHeld,
    SummitNotHeld,
    SummitProposed,
)
from dateline.evidence import DateWords, Evidence
from dateline.readers.rules.document import (
    ClaimFound,
    Document,
    Judgement,
    MeetingReport,
    TimeReference,
    Utterance,
)
from dateline.readers.rules.names import mentions_in
from dateline.readers.rules.spelling import Spelling
from dateline.readers.rules.stances.weighing import WEIGHED
from dateline.reading import Found

# How sure a rule is of what it says. Words that state a thing outright stand above those that imply it.
_SURE = {
    "past-verb": 0.95,
    "caption": 0.95,
    "listed": 0.95,
    "past-date": 0.9,
    "counted": 0.9,
    "cancelled": 0.9,
}
_LIKELY = 0.8
_IMPLIED = 0.7


def emit(doc: Document) -> list[Found]:
    """Return the findings of a finished paper, in the order of the text."""
    own = Spelling(doc)
    found = [(_start(report), _meeting(doc, report, own)) for report in doc.reports]
    found += [(judgement.utterance.start, _statement(doc, judgement, own)) for judgement in doc.judgements]
    return [finding for _, finding in sorted(found, key=lambda pair: pair[0])]


def _start(report: MeetingReport) -> int:
    return min(m.start for m in report.mentions)


def _meeting(doc: Document, report: MeetingReport, own: Spelling) -> Found:
    spans = sorted({(m.start, m.end) for m in report.mentions})
    fields: dict[str, Any] = {
        "participants": own.of_all(report.people),
        "evidence": tuple(_evidence(doc, spans)),
        "when": report.when,
        "when_words": _date_words(doc, report.time),
        "confidence": max(_SURE.get(m.rule, _IMPLIED if m.implied else _LIKELY) for m in report.mentions),
    }
    match report.kind:
        case "held":
            claims = tuple(_claim(doc, c, own) for c in report.claims)
            fields |= {"place": report.place, "ordinal": report.ordinal, "claims": claims}
            return Found(SummitHeld, fields)
        case "proposed":
            fields |= {"place": report.place, "ordinal": report.ordinal, "proposers": own.of_all(report.by)}
            return Found(SummitProposed, fields)
        case "called_off":
            return Found(SummitCalledOff, fields | {"place": report.place, "by": own.of_all(report.by)})
        case "not_held":
            place = report.place if report.absent else None  # that of "not since Geneva" is another meeting's
            return Found(SummitNotHeld, fields | {"place": place, "absent": own.of_all(report.absent)})
        case _:
            return Found(MeetingsCounted, fields | {"count": report.count})


def _statement(doc: Document, judgement: Judgement, own: Spelling) -> Found:
    said = judgement.utterance
    words = " … ".join(" ".join(doc.text[start:end].split()) for start, end in said.content)
    fields: dict[str, Any] = {
        "speaker": own.of(_speaker(doc, said)),
        "office": said.speaker.office,
        "speaks_for": said.speaker.speaks_for,
        "words": words or " ".join(doc.text[said.start : said.end].split()),
        "direct": said.direct,
        "about": own.of_all(judgement.about),
        "stance": judgement.stance,
        "claims": tuple(_claim(doc, c, own) for c in judgement.claims),
        "evidence": (Evidence.of(doc.text, said.start, said.end),),
        "when": said.when,
        "when_words": _date_words(doc, said.time),
        "confidence": _confidence(judgement),
    }
    return Found(StatementMade, fields)


def _confidence(judgement: Judgement) -> float:
    """Return how sure a statement is: of one whose side its words as a whole tell less than of one with a cue."""
    if judgement.rule.startswith(WEIGHED):
        return _IMPLIED
    return 0.9 if judgement.utterance.kind in {"speech", "writing", "according"} else _LIKELY


def _speaker(doc: Document, said: Utterance) -> str:
    """Return who speaks; a government by the name of its capital where the sentence calls it so: "Kigali denies it"."""
    named = mentions_in(doc, said.start, said.end) if said.speaker.kind == "state" else ()
    told = [m for m in named if not any(start <= m.start < end for start, end in said.content)]
    of_it = [m for m in told if m.actor.name == said.speaker.name]
    nearest = min(of_it, key=lambda m: abs(m.start - said.cue_start), default=None)
    if nearest is None or nearest.form != "metonym":
        return said.speaker.name
    return doc.text[nearest.start : nearest.end]


def _claim(doc: Document, claim: ClaimFound, own: Spelling) -> Claim:
    return Claim(
        outcome=claim.outcome,
        requested_by=claim.requested_by and own.of(claim.requested_by),
        not_requested_by=claim.not_requested_by and own.of(claim.not_requested_by),
        left_by=claim.left_by and own.of(claim.left_by),
        evidence=Evidence.of(doc.text, claim.start, claim.end),
    )


def _date_words(doc: Document, time: TimeReference | None) -> DateWords | None:
    if time is None:
        return None
    return DateWords(start=time.start, end=time.end, quote=doc.text[time.start : time.end], rule=time.rule)


def _evidence(doc: Document, spans: Iterable[tuple[int, int]]) -> Iterable[Evidence]:
    """Cut the spans out of the text; a sentence told twice (a caption, say) is evidence once."""
    seen: set[str] = set()
    for start, end in spans:
        spot = Evidence.of(doc.text, start, end)
        words = re.sub(r"\W+", " ", spot.quote).casefold()
        if words not in seen:
            seen.add(words)
            yield spot
