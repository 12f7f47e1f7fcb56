"""What `dateline read` prints of a document: its dates, its statements and its findings."""

from __future__ import annotations

from collections import defaultdict

from dateline.app import Dateline
from dateline.drafts import ArticleDraft
from dateline.events import ArticleFiled
from dateline.exports.contracts import Json, edtf, finding_lines, ref
from dateline.readers.rules import RulesReader, reading_of, work_through
from dateline.readers.rules.document import Document, Judgement, TimeReference, Utterance
from dateline.reading import ArticleText, Reading


class Desk:
    """Reads documents one by one; `paper` is the rules reader's working paper of the last one.

    It is a reader itself, so that a text is read once for its findings and for what only the paper shows.
    """

    name, version = RulesReader.name, RulesReader.version

    def __init__(self) -> None:
        self.paper = Document("")
        self._line = Dateline(":memory:", reader=self)

    def read(self, article: ArticleText) -> Reading:
        """Return what the text reports, and keep the paper."""
        self.paper = work_through(article)
        return reading_of(self.paper)

    def paper_line(self, doc: str | int, draft: ArticleDraft) -> Json:
        """Read one document without storing it. Offsets are code points into its text, end exclusive."""
        filed, *findings = self._line.read(draft)
        assert isinstance(filed, ArticleFiled)
        article = ref(filed.originator_id, filed.source, filed.publisher, filed.published, filed.title)
        return {
            "doc": doc,
            "published": edtf(filed.published),
            "times": [time_line(time) for time in self.paper.times],
            "statements": statement_lines(self.paper),
            "events": finding_lines(findings, article),
        }


def time_line(time: TimeReference) -> Json:
    """Return one expression of time; all but its words and rule are null where it names no day."""
    moment = time.moment
    return {
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "first": moment.first.isoformat() if moment else None,
        "last": moment.last.isoformat() if moment else None,
        "edtf": edtf(moment),
        "rule": time.rule,
    }


def statement_lines(paper: Document) -> list[Json]:
    """Return who said what; words that are judged to say two things of a meeting give two lines."""
    judged: dict[Utterance, list[Judgement]] = defaultdict(list)
    for judgement in paper.judgements:
        judged[judgement.utterance].append(judgement)
    return [
        _statement_line(utterance, judgement)
        for utterance in paper.utterances
        for judgement in judged.get(utterance) or [Judgement(utterance)]
    ]


def _statement_line(utterance: Utterance, judgement: Judgement) -> Json:
    return {
        "speaker": utterance.speaker.name,
        "speaks_for": utterance.speaker.speaks_for,
        "start": utterance.start,
        "end": utterance.end,
        "direct": utterance.direct,
        "stance": judgement.stance,
        "about": list(judgement.about),
        "when": edtf(utterance.when),
        "cue": {"start": utterance.cue_start, "end": utterance.cue_end, "text": utterance.cue},
        "content": [{"start": start, "end": end} for start, end in utterance.content],
    }
