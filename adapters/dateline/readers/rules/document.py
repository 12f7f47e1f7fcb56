"""The working paper of one reading: each stage reads what the stages before it wrote, and adds its own.

All offsets are code points into `Document.text`, end exclusive. No stage changes the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from dateline.events import Outcome, Stance
from dateline.moments import Moment
from dateline.places import Place
from dateline.readers.rules.keyed import OF_DOCUMENTS, Keyed, letters_of
from dateline.readers.rules.lexicon import plain

BlockLabel = Literal["title", "byline", "heading", "caption", "body", "chrome"]
ActorKind = Literal["person", "role", "institution", "state", "media", "group"]
MentionForm = Literal["full", "short", "title", "pronoun", "role", "name", "demonym", "metonym"]
CueKind = Literal["speech", "writing", "attitude", "noun", "according"]
_SPECIAL = re.compile("[^\x00-\x7f“”‘’–—…]")
MeetingKind = Literal["held", "proposed", "called_off", "not_held", "counted", "mention"]


class Block(NamedTuple):
    """One line of the page, or one paragraph, and what it is. Only chrome, bylines and nothing else is unread."""

    start: int
    end: int
    label: BlockLabel


class Sentence(NamedTuple):
    """One sentence of the content (title, heading, caption or body); `block` indexes `Document.blocks`."""

    start: int
    end: int
    block: int


class Quotation(NamedTuple):
    """Quoted words with their marks; `closed` is False where a paragraph ends without a closing mark.

    `continues` says that the quotation goes on from the paragraph before (whose quotation was not closed).
    """

    start: int
    end: int
    closed: bool = True
    continues: bool = False


@dataclass(slots=True, frozen=True)
class Actor:
    """Who acts or speaks, as the article lets one know.

    `name` is the person's usual full English name ("Donald Trump"), the state's or body's usual name ("North
    Korea", "North Korean Foreign Ministry"), or a role phrase without article ("South Korean official").
    `speaks_for` is the state (its short English name) whose position the actor carries, if any.
    `leads` is the state, party or bloc that a person heads, or headed, as head of state, government or
    ruling party; None for everybody else. A state actor leads itself through its leader: see names.leader_of.
    """

    name: str
    kind: ActorKind
    speaks_for: str | None = None
    office: str | None = None
    leads: str | None = None
    gender: Literal["m", "f"] | None = None
    plural: bool = False


class Mention(NamedTuple):
    """A stretch of text that denotes an actor. Mentions do not overlap and are sorted by start."""

    start: int
    end: int
    actor: Actor
    form: MentionForm
    possessive: bool = False


class PlaceMention(NamedTuple):
    """A stretch of text that names a place. A name such as "North Korea" can be a mention and a place."""

    start: int
    end: int
    place: Place


class TimeReference(NamedTuple):
    """A stretch of text that says when; `moment` is None where it names no day ("three years")."""

    start: int
    end: int
    text: str
    moment: Moment | None
    rule: str


class Utterance(NamedTuple):
    """One attribution: who said (thought, wrote, wants) what, in which words of the article.

    `start`/`end` is the sentence, or the run of sentences of one paragraph, that the attribution takes up;
    `cue_start`/`cue_end` the word of saying; `content` the spans of what was said; `when` as the sentence
    says, or as inherited; `time` the reference that it was read from, if the text has one.
    """

    start: int
    end: int
    speaker: Actor
    cue_start: int
    cue_end: int
    cue: str
    kind: CueKind
    content: tuple[tuple[int, int], ...]
    direct: bool
    when: Moment | None = None
    time: TimeReference | None = None


@dataclass(slots=True)
class MeetingMention:
    """A stretch of text that speaks of a meeting of leaders.

    `start`/`end` is the sentence, `at` where the word of meeting stands; `people` are the leaders' names in the
    order of the text, `guests` those who were at the meetings that are counted; `implied` says that they are not
    named beside it. `kind` is "mention" where the words alone do not say what became of the meeting.
    """

    start: int
    end: int
    at: int
    kind: MeetingKind
    people: tuple[str, ...]
    when: Moment | None = None
    time: TimeReference | None = None
    place: Place | None = None
    ordinal: int | None = None
    count: int | None = None
    by: tuple[str, ...] = ()
    rule: str = ""
    implied: bool = False
    guests: tuple[str, ...] = ()


@dataclass(slots=True)
class MeetingReport:
    """What the article as a whole says of one meeting: a row of its findings, from one or more mentions."""

    kind: MeetingKind
    people: tuple[str, ...]
    mentions: list[MeetingMention]
    when: Moment | None = None
    time: TimeReference | None = None
    place: Place | None = None
    ordinal: int | None = None
    count: int | None = None
    by: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    claims: tuple[ClaimFound, ...] = ()


class ClaimFound(NamedTuple):
    """Words that say how a meeting ended, who had asked for it or had not, or who walked away from it.

    They run from `start` to `end`; those that tell of the outcome end at `at`.
    """

    start: int
    end: int
    outcome: Outcome | None = None
    requested_by: str | None = None
    not_requested_by: str | None = None
    left_by: str | None = None
    at: int | None = None


class Judgement(NamedTuple):
    """What an utterance says of a leaders' meeting: whose, which way, and what it claims of its past."""

    utterance: Utterance
    about: tuple[str, ...] = ()
    stance: Stance = "none"
    rule: str = ""
    claims: tuple[ClaimFound, ...] = ()


@dataclass(slots=True)
class Document:
    """An article on its way through the stages.

    `written` is the day that its dateline names, if it has one.
    `lower` is the text in lower case, of the same length, in plain letters with straight apostrophes: patterns
    with `FLAGS` find their words there much faster than without regard to case or in any script. `letters` is that
    text with blanks for all that is no letter. `main_people` are the leaders whose meetings it speaks of most,
    `leads` says which state each one leads.
    """

    text: str
    published: Moment | None = None
    title: str | None = None
    publisher: str | None = None
    published_inferred: bool = False
    written: Moment | None = None
    blocks: list[Block] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    times: list[TimeReference] = field(default_factory=list)
    utterances: list[Utterance] = field(default_factory=list)
    meetings: list[MeetingMention] = field(default_factory=list)
    reports: list[MeetingReport] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    main_people: tuple[str, ...] = ()
    leads: dict[str, str] = field(default_factory=dict)
    lower: str = field(init=False, repr=False)
    letters: str = field(init=False, repr=False)
    _fitting: dict[tuple[int, int], frozenset[Keyed]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Lower the text once for all stages."""
        self.lower = _lowered(self.text)
        self.letters = letters_of(self.lower)

    @property
    def today(self) -> Moment | None:
        """The day that "today" means."""
        return self.written or self.published

    def may_fit(self, start: int, end: int) -> frozenset[Keyed]:
        """Return the patterns that may fit something between two offsets: no other does."""
        found = self._fitting.get((start, end))
        if found is None:
            found = self._fitting[start, end] = OF_DOCUMENTS.that_may_fit(self.letters[start:end])
        return found

    def finds(self, pattern: Keyed, start: int, end: int) -> re.Match[str] | None:
        """Return what a pattern for lower case first fits between two offsets."""
        return pattern.search(self.lower, start, end) if pattern in self.may_fit(start, end) else None


_MAY = re.compile(
    r"((?:\b(?i:in|by|of|for|mid|last|next|late|from|since|until|early|after|before|during)|\d(?:st|nd|rd|th)?|"
    r"\b(?:Theresa|Minister|Mrs\.?|Ms\.?))[\s-])May\b|"
    r"(\b(?i:this|that)\s)May\b(?!\s[A-Z])|\bMay(?=\s\d)"  # but "Deal That May End War"
)
_TITLE_DOT = re.compile(r"\b(mrs?|ms|dr)\.(?=\s)")


def _lowered(text: str) -> str:
    """Return a text in lower case, letter for letter: "é" as "e", a letter of another script as "x".

    The month of May, and Mrs May, are "mai": to all who look for what may be, they are something else. "Mr." is
    "mr'": to all who look for the end of a sentence it is none.
    """
    if "May" in text:
        text = _MAY.sub(r"\1\2Mai", text)
    lower = text.lower()
    if len(lower) != len(text):  # a few letters, such as the Turkish capital dotted I, grow
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    lower = _SPECIAL.sub(_plain_letter, lower).replace("’", "'")
    return _TITLE_DOT.sub(r"\1'", lower)


def _plain_letter(found: re.Match[str]) -> str:
    letter = found[0]
    if letter.isspace():
        return " "
    base = plain(letter)[:1]
    if base.isascii() and base.isalnum():
        return base
    return "x" if letter.isalnum() else letter
