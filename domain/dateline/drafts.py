"""Articles on their way in: what a source gives of one, or why it gives none."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from dateline.moments import Moment


class ArticleDraft(BaseModel):
    """An article as a source gives it, before it is filed.

    `text` is what is stored, and what every offset counts into: the decoded text without a byte order mark
    and with line endings as a single line feed, otherwise unchanged. `source` says where it was read from: a
    path, a path with a line or an entry's id, or "-".
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    text: Annotated[str, Field(min_length=1)]
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: Moment | None = None
    language: str | None = None


class Rejected(BaseModel):
    """What could not be read as an article, why, and what its owner can do about it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}; {self.remedy}"
