"""The statements of one paragraph, in which quotations run on from sentence to sentence with one speaker."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.readers.rules.document import Actor, Document, Utterance
from dateline.readers.rules.speech.attribution import Attribution
from dateline.readers.rules.speech.dating import Spoken, occasion_before, spoken_at, told_then
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.nesting import CONCESSIONS, attributions, without_nested
from dateline.readers.rules.speech.who import Who

# How many utterances back whoever goes on may have spoken.
_MEMORY = 5
Span = tuple[int, int]


class Paragraph:
    """The sentences of one paragraph, read in the light of what was said before it."""

    def __init__(
        self, doc: Document, lines: list[Line], before: list[Spoken], *, goes_on: bool, leads: bool
    ) -> None:
        self._doc = doc
        self._who = Who(doc)
        self._lines = lines
        self._before = before
        self._goes_on = goes_on
        self._leads = leads
        self._made: list[Spoken] = []
        self._found = [without_nested(line, attributions(line)) if line else [] for line in lines]
        self._bare = [_is_bare_quotation(line) for line in lines]

    def spoken(self) -> list[Spoken]:
        """Return the paragraph's utterances in the order of their sentences."""
        n = 0
        while n < len(self._lines):
            first = n
            while n < len(self._lines) and self._bare[n]:
                n += 1
            if n < len(self._lines) and self._found[n]:
                stop = self._trailing(n)
                self._made += self._attributed(first, n, stop)
                n = stop
            else:
                if first < n:
                    self._made += self._continued(first, n)
                n += 1
        return self._made

    def _trailing(self, n: int) -> int:
        """Return the first sentence after the bare quotations that go on from the attributed sentence *n*."""
        stop = n + 1
        while stop < len(self._lines) and self._bare[stop]:
            stop += 1
        # A quotation that runs into the next attributed sentence belongs to that one.
        if n + 1 < stop < len(self._lines) and self._found[stop] and self._runs_on(stop):
            return n + 1
        return stop

    def _runs_on(self, n: int) -> bool:
        opening = self._lines[n].sources[0]
        return opening is not None and opening.start < self._lines[n].start

    def _continued(self, first: int, stop: int) -> Iterator[Spoken]:
        """Yield quotations without an attribution of their own: whoever spoke last goes on."""
        recent = self._recent()
        if recent and (self._made or self._goes_on):
            start, end = self._lines[first].start, self._lines[stop - 1].end
            speaker = recent[-1].utterance.speaker
            content = ((start, end),)
            yield Spoken(
                Utterance(start, end, speaker, start, start, "", "speech", content, direct=True),
                standing=False,
            )

    def _recent(self) -> list[Spoken]:
        return (self._before[-_MEMORY:] + self._made)[-_MEMORY:]

    def _attributed(self, first: int, n: int, stop: int) -> list[Spoken]:
        """Return one utterance for each act in sentence *n*, with the bare quotations around it."""
        line = self._lines[n]
        acts: list[tuple[Attribution, Spoken]] = []
        for one in self._found[n]:
            here = [act for _, act in acts]
            for actor in self._who.voices(line, one, self._recent(), here):
                new = self._spoken(line, one, actor)
                same = next(
                    (
                        i
                        for i, (first_one, old) in enumerate(acts)
                        if _is_same_act(old, new) and not _is_conceded(line, first_one, one)
                    ),
                    None,
                )
                if same is None:
                    acts.append((one, new))
                else:
                    acts[same] = (acts[same][0], _joined(acts[same][1], new))
        result = [act for _, act in acts]
        outer = [i for i, (made_by, _) in enumerate(acts) if made_by.inside is None]
        if outer and first < n:
            result[outer[0]] = _widened(result[outer[0]], self._lines[first].start, line.end)
        if outer and stop > n + 1:
            result[outer[-1]] = _widened(result[outer[-1]], line.start, self._lines[stop - 1].end)
        return result

    def _spoken(self, line: Line, one: Attribution, actor: Actor) -> Spoken:
        time = spoken_at(line, one, self._doc.published)
        cue_start, cue_end = line.span(*one.cue)
        utterance = Utterance(
            line.start,
            line.end,
            actor,
            cue_start,
            cue_end,
            line.text[cue_start:cue_end],
            one.kind,
            tuple(_trimmed(line, part) for part in one.content if _has_words(line, part)),
            direct=one.direct(line),
            when=time.moment if time else told_then(self._doc, line, one) or occasion_before(self._doc, line),
            time=time,
        )
        return Spoken(
            utterance,
            standing=one.perfect or one.kind == "attitude",
            leads=self._leads,
            later="later" in {line.word(one.cue[0] - 1), line.word(one.cue[1])},
            same_day=line.word(0) in {"earlier", "later"} and line.word(1) == ",",
        )


def _is_bare_quotation(line: Line) -> bool:
    return "quote" in line.kinds and all(kind in {"quote", "mark"} for kind in line.kinds)


def _has_words(line: Line, part: tuple[int, int]) -> bool:
    return any(kind != "mark" for kind in line.kinds[part[0] : part[1]])


def _trimmed(line: Line, part: tuple[int, int]) -> Span:
    """Return the content's span without "that" before it and commas around it."""
    first, stop = part
    while first < stop - 1 and line.words[first] in {",", ":", "that"}:
        first += 1
    while stop - 1 > first and line.words[stop - 1] in {",", ".", ":"}:
        stop -= 1
    return line.span(first, stop)


def _is_same_act(old: Spoken, new: Spoken) -> bool:
    """Whether both are one speaker's words on one occasion, as far as the sentence tells."""
    a, b = old.utterance, new.utterance
    if a.speaker.name != b.speaker.name or old.standing != new.standing:
        return False
    return a.when is None or b.when is None or a.when == b.when


def _is_conceded(line: Line, one: Attribution, other: Attribution) -> bool:
    """Whether "While she wrote that ..., she also said ..." sets two acts of one speaker apart."""
    opens = line.word(one.anchor - 1) in CONCESSIONS and one.anchor <= 1
    return opens and other.finite and not other.shared and other.inside is None


def _joined(old: Spoken, new: Spoken) -> Spoken:
    a, b = old.utterance, new.utterance
    added = tuple(
        part
        for part in b.content
        if not any(first <= part[0] and part[1] <= stop for first, stop in a.content)
    )
    time = a.time or b.time
    when = a.when or b.when
    return old._replace(
        utterance=a._replace(content=a.content + added, direct=a.direct or b.direct, when=when, time=time)
    )


def _widened(spoken: Spoken, start: int, end: int) -> Spoken:
    """Take the bare quotations before or after the attributing sentence into the utterance."""
    old = spoken.utterance
    content = list(old.content)
    if start < old.start:
        content.insert(0, (start, old.start))
    if end > old.end:
        content.append((old.end, end))
    start, end = min(start, old.start), max(end, old.end)
    whole = old._replace(start=start, end=end, content=tuple(content), direct=True)
    return spoken._replace(utterance=whole)
