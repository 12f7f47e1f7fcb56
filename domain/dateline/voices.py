"""A voice: who says a thing in one article, and in which words."""

from __future__ import annotations

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from dateline.actors import name_key, plain_name
from dateline.events import Stance, StatementMade
from dateline.evidence import Evidence
from dateline.moments import Moment
from dateline.reports import Report

Side = Literal["+", "-", "0"]
_SIDES: dict[Stance, Side] = {"favours": "+", "expects": "+", "doubts": "-", "opposes": "-", "none": "0"}

# Of a state, but not its government: these words in a voice's name say that it speaks for itself.
_OWN_MIND = frozenset(
    "analyst analysts commentator commentators congressman congressmen critics expert experts lawmaker lawmakers "
    "legislator legislators media mp mps newspaper newspapers opposition parliamentarians parties party politician "
    "politicians scholar scholars senator senators".split()
)


class Voice(BaseModel):
    """One side's words in a contradiction: who, where, when, and the quote with its place in the text.

    A narrator's `speaker` is the publisher. `when` and `published` are EDTF.
    """

    model_config = ConfigDict(frozen=True)

    article: UUID
    speaker: str
    speaks_for: str | None
    source: str
    publisher: str | None
    published: Moment | None
    when: Moment | None
    stance: Stance | None
    quote: str
    start: int
    end: int

    @classmethod
    def of(cls, report: Report, evidence: Evidence | None = None) -> Voice:
        """Return the voice of a statement, or the narrator's of any other finding."""
        finding, article = report.finding, report.article
        spot = evidence or finding.evidence[0]
        told = finding if isinstance(finding, StatementMade) else None
        return cls(
            article=article.id,
            speaker=told.speaker if told else narrator(report),
            speaks_for=told.speaks_for if told else None,
            source=article.source,
            publisher=article.publisher,
            published=article.published,
            when=finding.when,
            stance=told.stance if told else None,
            quote=spot.quote,
            start=spot.start,
            end=spot.end,
        )


def narrator(report: Report) -> str:
    """Return who tells what nobody is quoted for: the publisher, or the source if it is not known."""
    return report.article.publisher or report.article.source


def is_narrated(report: Report) -> bool:
    """Whether a statement is laid into the mouth of the paper that prints it."""
    publisher = report.article.publisher
    return publisher is not None and name_key(statement(report).speaker) == name_key(publisher)


def statement(report: Report) -> StatementMade:
    """Return the report's statement.

    Raises:
        TypeError: the report is of something else.
    """
    if not isinstance(report.finding, StatementMade):
        msg = f"{type(report.finding).__name__} is no statement"
        raise TypeError(msg)
    return report.finding


def side(report: Report) -> Side:
    """Return which way a statement points: for the meeting, against it, or neither."""
    return side_of(statement(report).stance)


def side_of(stance: Stance) -> Side:
    """Return which way a stance points."""
    return _SIDES[stance]


def is_named(speaker: str) -> bool:
    """Whether a speaker's name is a name; "some analysts" in two articles are not one voice.

    A name's last word is capitalised ("Foreign Ministry", "Kim Yo Jong"), that of a role is not ("official").
    """
    words = speaker.split()
    return bool(words) and not words[-1][0].islower()


def speaker_key(report: Report) -> str:
    """Return what identifies the voice across articles; an unnamed one is known in copies of its article."""
    told = statement(report)
    key = name_key(told.speaker)
    return key if is_named(told.speaker) else f"{key} @ {report.article.origin}"


def camp_key(report: Report) -> str:
    """Return whose position the voice carries: its government's or body's, else its own."""
    body = statement(report).speaks_for
    return f"for {name_key(body)}" if body and is_of_camp(report) else speaker_key(report)


def is_of_camp(report: Report) -> bool:
    """Whether the voice speaks for a government or body, and not for itself as lawmakers and experts do."""
    told = statement(report)
    return bool(told.speaks_for) and not _OWN_MIND.intersection(plain_name(told.speaker).split())


def said_on(report: Report) -> Moment:
    """Return the days on which a statement can have been made; any day when nothing is known."""
    return report.said or Moment(first=date.min, last=date.max)


def same_words(report: Report) -> str:
    """Return what two prints of one quotation share, so that wire copies count once."""
    told = statement(report)
    return f"{name_key(told.speaker)}: {name_key(told.words)}"
