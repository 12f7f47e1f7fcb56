"""What an editor decides: each decision a stream of its own, which can be undone and taken again.

Decisions point at findings and never at lines of output, so that they hold whatever order articles arrive in,
and they hold no words of an article, so that forgetting these needs no look at decisions.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Self
from uuid import UUID

from pydantic import Field

from dateline.events import Event, Finding, Names, Value
from dateline.evidence import Evidence
from dateline.moments import Moment


class Spot(Value):
    """Which finding an editor pointed at: that of a kind, at a place of an article's text.

    `finding` is the id that it had; a newer reading gives another, and then the place tells which it is.
    """

    article: UUID
    kind: str
    finding: UUID
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]

    @classmethod
    def of(cls, article: UUID, finding: Finding) -> Self:
        """Return the spot of a finding."""
        return cls.at(article, finding.TOPIC, finding.finding_id, finding.evidence[0])

    @classmethod
    def at(cls, article: UUID, kind: str, finding: UUID, evidence: Evidence) -> Self:
        """Return the spot of what is known of a finding: *kind* is its topic."""
        return cls(article=article, kind=kind, finding=finding, start=evidence.start, end=evidence.end)


class VoiceSpot(Value):
    """Who speaks in a contradiction, and where in an article's text."""

    article: UUID
    speaker: str
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]


class Ruling(Event):
    """Somebody decided something about a decision: took, undid or renewed it, for a reason."""

    author: Annotated[str, Field(min_length=1)]
    reason: Annotated[str, Field(min_length=1)]


class Decision(Ruling):
    """An editor overruled what the accounts add up to; `about` are the leaders of the story.

    `DONE` says in the past tense what was decided.
    """

    DONE: ClassVar[str]

    about: Names

    @property
    def articles(self) -> frozenset[UUID]:
        """The articles that the decision points at."""
        raise NotImplementedError

    @property
    def summary(self) -> str:
        """What was decided, in a few words."""
        raise NotImplementedError


class MeetingsMerged(Decision):
    """These are one meeting: each is named by some of its accounts, of which the first that still counts decides."""

    TOPIC = "meetings-merged"
    DONE = "merged"

    meetings: Annotated[tuple[tuple[Spot, ...], ...], Field(min_length=2)]

    @property
    def articles(self) -> frozenset[UUID]:
        """The articles that the decision points at."""
        return frozenset(spot.article for spots in self.meetings for spot in spots)

    @property
    def summary(self) -> str:
        """What was decided, in a few words."""
        return f"{len(self.meetings)} entries on {_all(self.about)} are one"


class MeetingSplit(Decision):
    """These accounts are of another meeting than the rest with which they stood."""

    TOPIC = "meeting-split"
    DONE = "split"

    accounts: Annotated[tuple[Spot, ...], Field(min_length=1)]

    @property
    def articles(self) -> frozenset[UUID]:
        """The articles that the decision points at."""
        return frozenset(spot.article for spot in self.accounts)

    @property
    def summary(self) -> str:
        """What was decided, in a few words."""
        count = len(self.accounts)
        told = "1 account tells" if count == 1 else f"{count} accounts tell"
        return f"{told} of another meeting of {_all(self.about)}"


class DateFixed(Decision):
    """It was at this time: the whole meeting (named by some of its accounts), or what these accounts tell of."""

    TOPIC = "date-fixed"
    DONE = "dated"

    accounts: Annotated[tuple[Spot, ...], Field(min_length=1)]
    whole: bool
    moment: Moment

    @property
    def articles(self) -> frozenset[UUID]:
        """The articles that the decision points at."""
        return frozenset(spot.article for spot in self.accounts)

    @property
    def summary(self) -> str:
        """What was decided, in a few words."""
        what = "an entry" if self.whole else "an account"
        return f"the date of {what} on {_all(self.about)} is {self.moment}"


class VoiceNamed(Decision):
    """Whom an article calls `voice` is `speaker`; copies of the article speak of the same person."""

    TOPIC = "voice-named"
    DONE = "named"

    article: UUID
    voice: str
    speaker: Annotated[str, Field(min_length=1)]
    speaks_for: str | None = None

    @property
    def articles(self) -> frozenset[UUID]:
        """The articles that the decision points at."""
        return frozenset({self.article})

    @property
    def summary(self) -> str:
        """What was decided, in a few words."""
        body = f" for {self.speaks_for}" if self.speaks_for else ""
        return (
            f"{self.voice!r} is {self.speaker}, speaking{body}"
            if body
            else f"{self.voice!r} is {self.speaker}"
        )


class ContradictionDismissed(Decision):
    """These voices do not contradict each other on this matter, whatever the rules say."""

    TOPIC = "contradiction-dismissed"
    DONE = "dismissed"

    kind: str
    matter: str
    a: Annotated[tuple[VoiceSpot, ...], Field(min_length=1)]
    b: Annotated[tuple[VoiceSpot, ...], Field(min_length=1)]

    @property
    def articles(self) -> frozenset[UUID]:
        """The articles that the decision points at."""
        return frozenset(spot.article for spot in (*self.a, *self.b))

    @property
    def summary(self) -> str:
        """What was decided, in a few words."""
        on = f" on {self.matter}" if self.matter else ""
        return f"this {self.kind.replace('_', ' ')}{on} about {_all(self.about)} is none"


class DecisionUndone(Ruling):
    """A decision no longer holds."""

    TOPIC = "decision-undone"


class DecisionRenewed(Ruling):
    """A decision that was undone holds again."""

    TOPIC = "decision-renewed"


def _all(names: Names) -> str:
    return " and ".join(names) or "other matters"


DECISIONS: tuple[type[Ruling], ...] = (
    MeetingsMerged,
    MeetingSplit,
    DateFixed,
    VoiceNamed,
    ContradictionDismissed,
    DecisionUndone,
    DecisionRenewed,
)
