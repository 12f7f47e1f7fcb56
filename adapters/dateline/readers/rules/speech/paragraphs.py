"""The statements of one paragraph, in which quotations run on from sentence to sentence with one speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.readers.rules.document import Actor, Document, Mention, Utterance
from dateline.readers.rules.names import voice_of
from dateline.readers.rules.speech.attribution import Attribution
from dateline.readers.rules.speech.dating import Spoken, occasion_before, spoken_at
from dateline.readers.rules.speech.grammar import PREPOSITIONS, is_person_name
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.nesting import attributions, without_nested
from dateline.readers.rules.speech.subjects import is_authorless

# How many utterances back "they" or "it" may mean the speaker of one.
_MEMORY = 5
_PRONOUNS = frozenset({"they", "it"})
_GENDERS = {"he": "m", "she": "f"}
# Roles that only one person of an article has: who "the nominee" is, and "he" after it, the names tell.
_UNIQUE = frozenset(
    """
    nominee candidate president minister leader premier chancellor king queen pope prince princess emperor
    governor mayor senator congressman republican democrat billionaire businessman mogul tycoon
    """.split()
)
# "The statement read": whose it is was said before. Data, such as a poll, speak for themselves.
_ANAPHORIC = frozenset({"the", "this", "that"})
Span = tuple[int, int]


class Paragraph:
    """The sentences of one paragraph, read in the light of what was said before it."""

    def __init__(
        self, doc: Document, lines: list[Line], before: list[Spoken], *, goes_on: bool, leads: bool
    ) -> None:
        self._doc = doc
        self._lines = lines
        self._before = before
        self._goes_on = goes_on
        self._leads = leads
        self._made: list[Spoken] = []
        self._found = [without_nested(line, attributions(line)) for line in lines]
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
        acts: list[tuple[bool, Spoken]] = []
        for one in self._found[n]:
            for actor in self._voices(line, one):
                new = self._spoken(line, one, actor)
                same = next((i for i, (_, old) in enumerate(acts) if _is_same_act(old, new)), None)
                if same is None:
                    acts.append((one.inside is None, new))
                else:
                    acts[same] = (acts[same][0], _joined(acts[same][1], new))
        result = [act for _, act in acts]
        outer = [i for i, (is_outer, _) in enumerate(acts) if is_outer]
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
            when=time.moment if time else occasion_before(self._doc, line),
            time=time,
        )
        return Spoken(
            utterance,
            standing=one.perfect or one.kind == "attitude",
            leads=self._leads,
            same_day=line.word(0) in {"earlier", "later"} and line.word(1) == ",",
        )

    def _voices(self, line: Line, one: Attribution) -> Iterator[Actor]:
        for start, end in _speakers(line, one):
            pronoun = line.text[start:end].lower()
            if pronoun in _PRONOUNS:
                yield from self._meant(pronoun, start, end)
            else:
                yield (
                    self._going_on(line, one, pronoun)
                    or _state_at(line, start, end)
                    or voice_of(self._doc, start, end)
                )

    def _going_on(self, line: Line, one: Attribution, words: str) -> Actor | None:
        """Return who spoke in the sentence before, where "he", "the official" or "the letter" goes on."""
        last = self._last_before(line)
        if last is None:
            return None
        article, _, noun = words.partition(" ")
        if article in _ANAPHORIC and noun and last.kind != "person":
            if is_authorless(line, one.phrase):
                return last
            return last if noun == last.name.rpartition(" ")[2] else None
        if words not in _GENDERS or last.plural or last.kind not in {"person", "role"}:
            return None
        if last.kind == "role" and (last.name.rpartition(" ")[2]).lower() in _UNIQUE:
            return None
        if last.gender not in {None, _GENDERS[words]} or _named_since(line, one):
            return None
        return last

    def _last_before(self, line: Line) -> Actor | None:
        """Return the speaker of the sentence right before this one."""
        recent = self._recent()
        if not recent:
            return None
        last = recent[-1].utterance
        between = self._doc.text[last.end : line.start]
        return last.speaker if not between.strip() else None

    def _meant(self, pronoun: str, start: int, end: int) -> Iterator[Actor]:
        """Yield whom a pronoun means, by who spoke last, by the names in the text, by who spoke before."""
        fits = [s.utterance.speaker for s in reversed(self._recent()) if _fits(pronoun, s.utterance.speaker)]
        last = self._recent()[-1:]
        if fits and last and last[0].utterance.speaker == fits[0]:
            yield fits[0]
            return
        actor = voice_of(self._doc, start, end)
        if actor.name.lower() != pronoun:
            yield actor
        elif fits or pronoun != "it":
            yield fits[0] if fits else actor


def _fits(pronoun: str, speaker: Actor) -> bool:
    """Whether the pronoun can mean the speaker, by number and kind."""
    if pronoun == "they":
        return speaker.plural
    return not speaker.plural and speaker.kind != "person"


def _speakers(line: Line, one: Attribution) -> list[Span]:
    """Return the spans of the speakers: "both Merkel and Macron" are two."""
    phrase = one.phrase
    for i in range(phrase.first + 1, phrase.stop - 1):
        if line.words[i] in PREPOSITIONS:
            break
        if line.words[i] == "and" and line.kinds[i - 1] == "name" and line.kinds[i + 1] == "name":
            first = phrase.first + (line.words[phrase.first] == "both")
            return [line.span(first, i), line.span(i + 1, phrase.stop)]
    return [one.speaker]


def _named_since(line: Line, one: Attribution) -> bool:
    """Whether the sentence names a person before the pronoun, outside of what was said."""
    return any(
        is_person_name(line, i) and not any(first <= i < stop for first, stop in one.content)
        for i in range(one.phrase.first)
    )


def _state_at(line: Line, start: int, end: int) -> Actor | None:
    """Return the state whose name, or adjective ("Kenyan statements"), is all that the span holds."""
    if start in line.starts:
        source = line.sources[line.starts.index(start)]
        if isinstance(source, Mention) and source.actor.kind == "state" and source.end >= end:
            return source.actor
    return None


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


def _joined(old: Spoken, new: Spoken) -> Spoken:
    a, b = old.utterance, new.utterance
    added = tuple(
        part
        for part in b.content
        if not any(first <= part[0] and part[1] <= stop for first, stop in a.content)
    )
    time = a.time or b.time
    when = a.when or b.when
    return replace(
        old,
        utterance=replace(a, content=a.content + added, direct=a.direct or b.direct, when=when, time=time),
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
    return replace(spoken, utterance=replace(old, start=start, end=end, content=tuple(content), direct=True))
