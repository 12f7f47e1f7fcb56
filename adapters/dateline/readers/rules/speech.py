"""The `attribute speech` stage: who is said to have said, written or thought what, in which words, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from dateline.readers.rules.attribution import Attribution
from dateline.readers.rules.attributions import attributions, without_nested
from dateline.readers.rules.document import Actor, Document, Utterance
from dateline.readers.rules.line import Line, Liner
from dateline.readers.rules.names import voice_of
from dateline.readers.rules.speech_time import Spoken, spoken_at, with_inherited

_UNREAD = {"title", "heading", "chrome", "byline"}
Span = tuple[int, int]


def attribute_speech(doc: Document) -> None:
    """Fill `doc.utterances` from sentences, quotations, names and dates."""
    liner = Liner(doc)
    spoken: list[Spoken] = []
    for block, sentences in groupby(doc.sentences, key=lambda sentence: sentence.block):
        if doc.blocks[block].label in _UNREAD:
            continue
        paragraph = Paragraph(doc, [liner.line(sentence) for sentence in sentences])
        spoken += paragraph.spoken(spoken[-1].utterance.speaker if spoken else None)
    doc.utterances = with_inherited(spoken)


class Paragraph:
    """The sentences of one paragraph: quotations run on from one to the next with one speaker."""

    def __init__(self, doc: Document, lines: list[Line]) -> None:
        self._doc = doc
        self._lines = lines
        self._found = [without_nested(line, attributions(line)) for line in lines]
        self._bare = [_is_bare_quotation(line) for line in lines]

    def spoken(self, last: Actor | None) -> list[Spoken]:
        """Return the paragraph's utterances; *last* is who spoke before it."""
        result: list[Spoken] = []
        n = 0
        while n < len(self._lines):
            first = n
            while n < len(self._lines) and self._bare[n]:
                n += 1
            if n == len(self._lines) or not self._found[n]:
                if first < n and last:
                    result.append(self._continuation(first, n, last))
                n += n == first or n < len(self._lines)
                continue
            trailing = self._trailing(n)
            made = self._attributed(first, n, trailing)
            result += made
            last = made[-1].utterance.speaker if made else last
            n = trailing
        return result

    def _trailing(self, n: int) -> int:
        """Return the first sentence after the quotations that go on from sentence *n* without a verb of saying."""
        stop = n + 1
        while stop < len(self._lines) and self._bare[stop]:
            stop += 1
        # A quotation that runs into an attributed sentence belongs to that one.
        if stop < len(self._lines) and stop > n + 1 and self._runs_into(stop):
            return n + 1
        return stop

    def _runs_into(self, n: int) -> bool:
        opening = self._lines[n].sources[0]
        return bool(self._found[n]) and opening is not None and opening.start < self._lines[n].start

    def _continuation(self, first: int, stop: int, speaker: Actor) -> Spoken:
        start, end = self._lines[first].start, self._lines[stop - 1].end
        return Spoken(
            Utterance(start, end, speaker, start, start, "", "speech", ((start, end),), direct=True),
            settled=False,
        )

    def _attributed(self, first: int, n: int, stop: int) -> list[Spoken]:
        """Return one utterance for each speaker of sentence *n*, with the bare quotations around it."""
        line = self._lines[n]
        by_speaker: dict[str, Spoken] = {}
        made = []
        for one in self._found[n]:
            for actor in self._voices(line, one):
                made.append((one, actor))
        for one, actor in made:
            known = by_speaker.get(actor.name)
            content = tuple(_trimmed(line, part) for part in one.content)
            if known:
                by_speaker[actor.name] = _merged(known, content)
            else:
                by_speaker[actor.name] = self._spoken(line, one, actor, content)
        result = list(by_speaker.values())
        if result:
            result[0] = _widened(result[0], self._lines[first].start, line.end) if first < n else result[0]
            result[-1] = (
                _widened(result[-1], result[-1].utterance.start, self._lines[stop - 1].end)
                if stop > n + 1
                else result[-1]
            )
        return result

    def _spoken(self, line: Line, one: Attribution, actor: Actor, content: tuple[Span, ...]) -> Spoken:
        cue_start, cue_end = line.span(*one.cue)
        time = spoken_at(line, one)
        utterance = Utterance(
            line.start,
            line.end,
            actor,
            cue_start,
            cue_end,
            line.text[cue_start:cue_end],
            one.kind,
            content,
            direct=any(_has_quotation(line, part) for part in one.content),
            when=time.moment if time else None,
            time=time,
        )
        return Spoken(utterance, settled=one.perfect or one.kind == "attitude")

    def _voices(self, line: Line, one: Attribution) -> Iterator[Actor]:
        for start, end in _speakers(line, one):
            yield voice_of(self._doc, start, end)


def _speakers(line: Line, one: Attribution) -> list[Span]:
    """Return the spans of the speakers: "both Merkel and Macron" are two."""
    phrase = one.phrase
    for i in range(phrase.first + 1, phrase.stop - 1):
        if line.words[i] == "and" and line.kinds[i - 1] == "name" and line.kinds[i + 1] == "name":
            return [line.span(phrase.first, i), line.span(i + 1, phrase.stop)]
    return [one.speaker]


def _is_bare_quotation(line: Line) -> bool:
    return "quote" in line.kinds and all(kind in {"quote", "mark"} for kind in line.kinds)


def _has_quotation(line: Line, part: tuple[int, int]) -> bool:
    return "quote" in line.kinds[part[0] : part[1]]


def _trimmed(line: Line, part: tuple[int, int]) -> Span:
    first, stop = part
    while first < stop - 1 and line.words[first] in {",", ":", "that"}:
        first += 1
    while stop - 1 > first and line.kinds[stop - 1] == "mark" and line.words[stop - 1] in {",", ".", ":"}:
        stop -= 1
    return line.span(first, max(stop, first + 1))


def _merged(known: Spoken, content: tuple[Span, ...]) -> Spoken:
    old = known.utterance
    parts = old.content + tuple(
        part for part in content if not any(a <= part[0] and part[1] <= b for a, b in old.content)
    )
    return Spoken(replace(old, content=parts), known.settled)


def _widened(spoken: Spoken, start: int, end: int) -> Spoken:
    """Take the bare quotations before and after the attributing sentence into the utterance."""
    old = spoken.utterance
    parts = list(old.content)
    if start < old.start:
        parts.insert(0, (start, old.start))
    if end > old.end:
        parts.append((old.end, end))
    return Spoken(replace(old, start=start, end=end, content=tuple(parts), direct=True), spoken.settled)
