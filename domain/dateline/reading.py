"""What passes between the store and a reader: a text to read, and what was found in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from dateline.events import Finding
from dateline.moments import Moment


@dataclass(frozen=True, slots=True)
class ArticleText:
    """What a reader is given: the stored text, and what is known of its publication."""

    text: str
    published: Moment | None = None
    title: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A finding on its way into a log: its class, and its fields without those of the log."""

    event: type[Finding]
    fields: Mapping[str, Any]


class ReadingFailed(NamedTuple):
    """A reader stumbled over an article: the name of the error, and what it says."""

    error: str
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One pass of one reader version over one text.

    `published` is the publication date that the text itself shows, for articles that came without one.
    """

    reader: str
    version: str
    findings: tuple[Found, ...] = ()
    published: Moment | None = None
