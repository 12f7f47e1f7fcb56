"""Where words stand in an article: every finding leads back to the exact words it came from."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Evidence(BaseModel):
    """A verbatim span of an article's stored text.

    `start` and `end` are code points into that text, end exclusive; `quote` is what stands there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]
    quote: Annotated[str, Field(min_length=1)]

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Evidence:
        """Cut the span out of *text*, without the white space around it.

        Raises:
            ValueError: nothing but white space stands there.
        """
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return cls(start=start, end=end, quote=text[start:end])

    def stands_in(self, text: str) -> bool:
        """Whether *text* holds the quote at this very place."""
        return text[self.start : self.end] == self.quote


class DateWords(Evidence):
    """The words that a date was read from, and the rule that read them."""

    rule: str
