"""What an article can report, and what can happen to an article: facts in the past tense, never edited.

Each class has a `TOPIC` that is stored with every event and must not change when the class is renamed or
moved, and a `VERSION` that goes up when its fields change, with an upcaster from each older version.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID, uuid5

from pydantic import BaseModel, ConfigDict, Field

from dateline.evidence import DateWords, Evidence
from dateline.moments import Moment
from dateline.places import Place

Stance = Literal["favours", "expects", "doubts", "opposes", "none"]
Outcome = Literal["success", "useful", "not_a_failure", "agreement", "no_agreement", "failure", "collapse"]
Names = tuple[str, ...]


class Value(BaseModel):
    """A part of an event: it cannot be changed, and takes no field that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Metadata(Value):
    """How an event came to be recorded, as far as that is not the event's own fact.

    `run` names the process that recorded it, `editor` the person in whose name; `caused_by` is the `event_id` of
    what brought it about (a correction its reading, a reading its findings), `reader` who read it, with version.
    """

    run: str | None = None
    editor: str | None = None
    caused_by: UUID | None = None
    reader: str | None = None


class Event(Value):
    """One recorded fact of one article's stream.

    `originator_id` is the article, `originator_version` the place in its stream (from 1), `timestamp` when
    this store recorded the event. The names are those of the eventsourcing library.
    """

    TOPIC: ClassVar[str]
    VERSION: ClassVar[int] = 1

    originator_id: UUID
    originator_version: Annotated[int, Field(ge=1)]
    timestamp: datetime
    metadata: Metadata = Metadata()

    @property
    def event_id(self) -> UUID:
        """The id of this event among all: a UUIDv5 of its stream and its place in it."""
        return uuid5(self.originator_id, str(self.originator_version))

    @classmethod
    def upcast(cls, state: dict[str, Any], version: int) -> dict[str, Any]:
        """Return *state* of an older *version* with the fields of this one."""
        del version
        return state


class ArticleFiled(Event):
    """An article came into the store.

    `source` is where it was read from (a file's name, a feed, an address); `published` is None where nobody
    said and the text does not show it; `sketch` is a MinHash of the text by which near-copies are known.
    """

    TOPIC = "article-filed"

    source: str
    url: str | None = None
    publisher: str | None = None
    byline: str | None = None
    title: str | None = None
    published: Moment | None = None
    published_inferred: bool = False
    language: str | None = None
    text_hash: str
    sketch: tuple[int, ...] = ()


class ArticleRead(Event):
    """One reader went over the article once; its findings follow in the same append."""

    TOPIC = "article-read"

    reading: Annotated[int, Field(ge=1)]
    reader: str
    reader_version: str
    findings: Annotated[int, Field(ge=0)]


class ArticleCorrected(Event):
    """The publisher, or a person, replaced the article's text; a new reading follows."""

    TOPIC = "article-corrected"

    reason: str
    text_hash: str
    sketch: tuple[int, ...] = ()
    published: Moment | None = None
    title: str | None = None


class ArticleRetracted(Event):
    """The article no longer counts; what it said stays in the log and leaves every projection."""

    TOPIC = "article-retracted"

    reason: str


class ArticleReinstated(Event):
    """A retraction was undone."""

    TOPIC = "article-reinstated"

    reason: str


class ReadingRestored(Event):
    """A correction or a reading was undone: what the article says is again what an earlier reading found."""

    TOPIC = "reading-restored"

    reason: str
    reading: Annotated[int, Field(ge=1)]


class TextForgotten(Event):
    """The article's words were erased from the store; its hash remains, and with *facts* not even what it reports."""

    TOPIC = "text-forgotten"
    VERSION = 2  # 2: facts may go too

    reason: str
    facts: bool = False


class Claim(Value):
    """What a voice says of a meeting's result, of who asked for it or did not, or of who walked away from it.

    `outcome` holds an `Outcome`, the others a leader's name; just one of the four is set.
    """

    outcome: Outcome | None = None
    requested_by: str | None = None
    not_requested_by: str | None = None
    left_by: str | None = None
    evidence: Evidence


class Finding(Event):
    """Something that an article reports, with the words that say so.

    `finding_id` is a UUIDv5 of article, reading and content, so that a retry stores nothing twice;
    `confidence` runs from 0 to 1; `when` is what the text supports and not more, `when_words` the words it
    came from.
    """

    finding_id: UUID
    reading: Annotated[int, Field(ge=1)]
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    when: Moment | None = None
    when_words: DateWords | None = None


class SummitHeld(Finding):
    """The article says that these leaders met.

    `when` is what the text supports, not more: "June 2018" stays a month.
    """

    TOPIC = "summit-held"
    VERSION = 3  # 2: a claim may say who left; 3: who did not ask

    participants: Names
    place: Place | None = None
    ordinal: Annotated[int, Field(ge=1)] | None = None
    claims: tuple[Claim, ...] = ()


class SummitProposed(Finding):
    """The article says that a meeting of these leaders is wanted, planned or under discussion."""

    TOPIC = "summit-proposed"

    participants: Names
    proposers: Names = ()
    place: Place | None = None
    ordinal: Annotated[int, Field(ge=1)] | None = None


class SummitCalledOff(Finding):
    """The article says that a planned meeting of these leaders was cancelled, postponed or cut short."""

    TOPIC = "summit-called-off"

    participants: Names
    by: Names = ()
    place: Place | None = None


class SummitNotHeld(Finding):
    """The article says that these leaders did not meet; `when` is the time in which they did not, if it says.

    "The summit did not take place", "they have not met since Hanoi": what shows that a window passed empty.
    `absent` are those of them without whom the others met, then and in that `place`.
    """

    TOPIC = "summit-not-held"
    VERSION = 2  # 2: where the others met, and without whom

    participants: Names
    place: Place | None = None
    absent: Names = ()


class MeetingsCounted(Finding):
    """The article says how many times these leaders have met; `when` is the period counted over."""

    TOPIC = "meetings-counted"

    participants: Names
    count: Annotated[int, Field(ge=1)]


class StatementMade(Finding):
    """The article attributes these words, or their sense, to a voice.

    `speaker` is a person's usual name or a role phrase ("South Korean official"), `speaks_for` the state or
    body whose position it carries, `about` the leaders whose meeting it concerns (empty for other matters).
    """

    TOPIC = "statement-made"
    VERSION = 3  # 2: a claim may say who left; 3: who did not ask

    speaker: str
    office: str | None = None
    speaks_for: str | None = None
    words: str
    direct: bool = False
    about: Names = ()
    stance: Stance = "none"
    claims: tuple[Claim, ...] = ()


FINDINGS: tuple[type[Finding], ...] = (
    SummitHeld,
    SummitProposed,
    SummitCalledOff,
    SummitNotHeld,
    MeetingsCounted,
    StatementMade,
)
EVENTS: tuple[type[Event], ...] = (
    ArticleFiled,
    ArticleRead,
    ArticleCorrected,
    ArticleRetracted,
    ArticleReinstated,
    ReadingRestored,
    TextForgotten,
    *FINDINGS,
)
