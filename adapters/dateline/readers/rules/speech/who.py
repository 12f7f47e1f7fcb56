"""Who speaks: the actor behind the words that an attribution gives its speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from dateline.readers.rules.document import Actor, Document, Mention
from dateline.readers.rules.names import mentions_in, voice_of
from dateline.readers.rules.names.roles import role
from dateline.readers.rules.speech.attribution import Attribution
from dateline.readers.rules.speech.authors import is_authorless
from dateline.readers.rules.speech.dating import Spoken
from dateline.readers.rules.speech.grammar import PREPOSITIONS, is_person_name
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases import Phrase

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
# Quoted sentences between go on to the attribution after them.
_QUOTED = re.compile(r"[\"“][^\"“”]*(?:[\"”]|$)")
# Who was just named by name and role can go on as one of these.
_CALLINGS = frozenset(
    """
    expert analyst researcher scholar professor academic scientist economist historian diplomat envoy lawmaker
    senator legislator deputy politician adviser advisor aide negotiator spokesman spokeswoman spokesperson
    """.split()
)
_BOTH = re.compile(
    r"(?:both|(?:the )?two)(?: of the)? (?:leaders|presidents|men|women|prime ministers|premiers|heads of (?:state|government))"
)
_OF_THEM = frozenset({"one of them", "another of them"})
_ONE_MORE = frozenset({"another", "a second", "a third"})
_PARTICULARS = re.compile(r"\s(?:who|briefed|familiar|involved|close|present|with|speaking|based)\b")
_PLACED = re.compile(rf"{_PARTICULARS.pattern}|\s(?:in|at|of|from|for)\b")
_ANAPHORIC = frozenset({"the", "this", "that"})
_UNNAMED = re.compile(
    r"(?:An?|One|Another)\s(?P<who>(?:[\w.’-]+\s){0,4}?(?:official|diplomat|aide|advis[eo]r|minister|envoy|negotiator|analyst|lawmaker|"
    r"officer|general|ambassador|spokes(?:man|woman|person)|source))\s(?!said\b|says\b|told\b)"
)
Span = tuple[int, int]


class Who:
    """Finds the actors by the names of the article, and by who has spoken before."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc

    def voices(
        self, line: Line, one: Attribution, recent: list[Spoken], here: list[Spoken]
    ) -> Iterator[Actor]:
        """Yield the actors whom an attribution names.

        *recent* are the utterances of the sentences before it, *here* those of its own sentence.
        """
        for start, end in _speakers(line, one):
            pronoun = line.text[start:end].lower()
            if not any(map(str.isalnum, pronoun)):
                continue  # a stray mark speaks for nobody
            mention = _mention_at(line, start, end)
            if mention and mention.form in {"full", "short"} and mention.actor.kind == "person":
                yield mention.actor
            elif mention and mention.form == "demonym" and pronoun.endswith("s") and mention.start == start:
                yield role(
                    line.text[start:end], None
                )  # "Palestinians say"; "the Palestinians" are their state
            elif _BOTH.fullmatch(pronoun) and (pair := self._two_leaders(start)):
                yield from pair
            elif pronoun in _PRONOUNS:
                yield from self._meant(pronoun, start, end, [*recent, *here])
            else:
                yield (
                    self._going_on(line, one, pronoun, recent)
                    or self._national(line, start, end, mention)
                    # A state's name, or adjective ("Kenyan statements"), may be all that the span holds.
                    or (mention.actor if mention and mention.actor.kind == "state" else None)
                    or self._minister(line, pronoun, recent)
                    or voice_of(self._doc, start, end)
                )

    def _two_leaders(self, before: int) -> tuple[Actor, ...]:
        """Return the two leaders of two states who were named last, the one named first before the other."""
        found: dict[str, Actor] = {}
        for mention in reversed(self._doc.mentions[: bisect_left(self._doc.mentions, (before,))]):
            actor = mention.actor
            if actor.kind == "person" and actor.leads and actor not in found.values():
                found.setdefault(actor.leads, actor)
            if len(found) == 2:  # noqa: PLR2004
                return tuple(found.values())[::-1]
        return ()

    def _going_on(self, line: Line, one: Attribution, words: str, recent: list[Spoken]) -> Actor | None:
        """Return who spoke in the sentence before, where "he", "the official" or "the letter" goes on."""
        phrase = one.phrase
        definite = line.words[phrase.first] in _ANAPHORIC and phrase.stop - phrase.first > 1
        if definite and (same := _last_called(words.removeprefix("the ").removeprefix("same "), recent)):
            return same
        last = self._last_before(line, recent) or (self._role_before(line) if words in _GENDERS else None)
        if last is None:
            return None
        if definite and last.kind == "person" and words.removeprefix("the ") in _CALLINGS:
            return last
        if definite and is_authorless(line, phrase):
            return last if last.kind != "person" else None
        if words not in _GENDERS:
            return _of_several(words, last)
        unique = last.kind == "role" and last.name.rpartition(" ")[2].lower() in _UNIQUE
        if unique and self._is_one_of_several(last, recent):
            unique = False  # "a Kenyan minister said": which one, the text does not say
        if unique or last.plural or last.kind not in {"person", "role"}:
            return None
        other = last.gender not in {None, _GENDERS[words]} and not self._only_by_name(last, line, words)
        return None if other or _named_since(line, one) else last

    def _is_one_of_several(self, last: Actor, recent: list[Spoken]) -> bool:
        """Whether who spoke last was called so with "a" or "one", and has no name."""
        said = recent[-1].utterance if recent else None
        called = rf"\b(?:an?|one|another)\s{re.escape(last.name)}\b"
        return (
            said is not None
            and re.search(called, self._doc.text[said.start : said.end], re.IGNORECASE) is not None
        )

    def _minister(self, line: Line, words: str, recent: list[Spoken]) -> Actor | None:
        """Return who spoke last, a person of some government, where "the minister" goes on and no minister was named."""
        last = self._last_before(line, recent) if words == "the minister" else None
        if last is None or last.kind != "person" or last.leads or not (last.speaks_for or last.office):
            return None
        before = self._doc.mentions[: bisect_left(self._doc.mentions, (line.start,))]
        named = any(
            "minister" in (m.actor.office or "").casefold()
            for m in before
            if m.actor != last and not m.actor.leads
        )
        return None if named else last

    def _national(self, line: Line, start: int, end: int, mention: Mention | None) -> Actor | None:
        """Return whom "the Russian" means: the person of that state who was named last."""
        text = line.text[start:end]
        if not text.lower().startswith("the "):
            return None
        mention = mention or _mention_at(line, start + 4, end)
        if mention is None or mention.form != "demonym":
            return None
        if text.endswith(("s", "sh", "ch", "ese")):
            return None  # "the Kenyans", "the French" are their state
        at = bisect_left(self._doc.mentions, (start,))
        state = mention.actor.name
        return next(
            (
                m.actor
                for m in reversed(self._doc.mentions[:at])
                if m.actor.kind == "person" and state in {m.actor.speaks_for, m.actor.leads}
            ),
            None,
        )

    def _last_before(self, line: Line, recent: list[Spoken]) -> Actor | None:
        """Return the speaker of the sentence right before this one."""
        if not recent:
            return None
        last = recent[-1].utterance
        between = self._doc.text[last.end : line.start]
        return last.speaker if not _QUOTED.sub("", between).strip() else None

    def _only_by_name(self, last: Actor, line: Line, pronoun: str) -> bool:
        """Whether nobody else was named whom "she" can be: a first name alone is a weak sign of "he" or "she"."""
        if last.kind != "person" or last.leads:
            return False
        before = self._doc.mentions[: bisect_left(self._doc.mentions, (line.start,))]
        return all(m.actor.gender != _GENDERS[pronoun] for m in before)

    def _role_before(self, line: Line) -> Actor | None:
        """Return the unnamed subject of the sentence before: "A Danish diplomat bristles. The talks, he says, failed"."""
        at = bisect_left(self._doc.sentences, (line.start,))
        if not at:
            return None
        before = self._doc.sentences[at - 1]
        found = _UNNAMED.match(self._doc.text, before.start, before.end)
        if found is None or any(
            m.actor.kind == "person" for m in mentions_in(self._doc, before.start, before.end)
        ):
            return None
        return voice_of(self._doc, *found.span("who"))

    def _meant(self, pronoun: str, start: int, end: int, recent: list[Spoken]) -> Iterator[Actor]:
        """Yield whom a pronoun means, by who spoke last, by the names in the text, by who spoke before."""
        fits = [s.utterance.speaker for s in reversed(recent) if _fits(pronoun, s.utterance.speaker)]
        last = recent[-1:]
        if fits and last and last[0].utterance.speaker == fits[0]:
            yield fits[0]
            return
        actor = voice_of(self._doc, start, end)
        if actor.name.lower() != pronoun:
            yield actor
        elif fits or pronoun != "it":
            yield fits[0] if fits else actor


def _of_several(words: str, last: Actor) -> Actor | None:
    """Return whom "another" or "one of them" is: one more of the kind that spoke last, or one of those who did."""
    if last.kind != "role":
        return None
    if words in _ONE_MORE and not last.plural:
        kind = _PARTICULARS.split(last.name)[0].removeprefix("another ")
        return replace(last, name=f"another {kind}")
    owned = last.plural and "'s " in last.name and last.name.endswith("s")  # "Macron's aides"
    return replace(last, name=last.name[:-1], plural=False) if words in _OF_THEM and owned else None


def _last_called(noun: str, recent: list[Spoken]) -> Actor | None:
    """Return the last unnamed voice whose name ends in the noun: "the official" after "a Thai official"."""
    speakers = (spoken.utterance.speaker for spoken in reversed(recent))
    heads = ((s, _PLACED.split(s.name)[0].rpartition(" ")[2]) for s in speakers if s.kind == "role")
    return next((s for s, head in heads if head == noun), None)


def _fits(pronoun: str, speaker: Actor) -> bool:
    """Whether the pronoun can mean the speaker, by number and kind."""
    if pronoun == "they":
        return speaker.plural
    return not speaker.plural and speaker.kind != "person"


def _speakers(line: Line, one: Attribution) -> list[Span]:
    """Return the spans of the speakers: "both Merkel and Macron" are two."""
    phrase = one.phrase
    if len(listed := _listed(line, phrase)) > 2:  # noqa: PLR2004
        return listed
    for i in range(phrase.first + 1, phrase.stop - 1):
        if line.words[i] in PREPOSITIONS:
            break
        if line.words[i] == "and" and line.kinds[i - 1] == "name" and line.kinds[i + 1] == "name":
            first = phrase.first + (line.words[phrase.first] == "both")
            return [line.span(first, i), line.span(i + 1, phrase.stop)]
        if line.words[i : i + 2] == ["and", "the"]:  # two bodies: "the White House and the Kremlin"
            return [line.span(phrase.first, i), line.span(i + 1, phrase.stop)]
    return [one.speaker]


def _listed(line: Line, phrase: Phrase) -> list[Span]:
    """Return the spans of "the president, Mr Rutte and Jane Doe", who speak together, each with a name."""
    spans, first = [], phrase.first
    for i in [*range(phrase.first, phrase.stop), phrase.stop]:
        if i == phrase.stop or line.words[i] in {",", "and"}:
            named = next((k for k in range(first, i) if line.kinds[k] == "name"), None)
            if named is not None:
                spans.append(line.span(named, named + 1))
            elif first < i:
                return []
            first = i + 1
    return spans


def _named_since(line: Line, one: Attribution) -> bool:
    """Whether the sentence names a person before the pronoun, outside of what was said."""
    return any(
        is_person_name(line, i) and not any(first <= i < stop for first, stop in one.content)
        for i in range(one.phrase.first)
    )


def _mention_at(line: Line, start: int, end: int) -> Mention | None:
    """Return the mention that begins at an offset and is all that the span holds."""
    i = bisect_left(line.starts, start)
    if i == len(line) or line.starts[i] != start:
        return None
    source = line.sources[i]
    return source if isinstance(source, Mention) and source.end >= end else None
