"""What pages have in common: what was asked, which part of a list is shown, and the days that a story spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Generic, TypeVar
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from dateline.app import Dateline
from dateline.moments import Moment
from dateline.web.asking import DONE, PAGE, Asked, Parameter, asked, without
from dateline.web.faults import NoSuchPage
from dateline.web.rendering import page
from dateline.web.site import site_of
from dateline.web.where import Pages

T = TypeVar("T")
LINES: Final = 50  # of a list on one page
_CLOCKS: Final = {"published_by", "as_of"}
_OPEN = (date.min, date.max)  # ends of moments that are open


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """The lines of one page of a list, and the addresses of the pages before and after it."""

    lines: Sequence[T]
    first: int
    total: int
    before: str | None
    after: str | None

    @property
    def last(self) -> int:
        """The number of the last line shown."""
        return self.first + len(self.lines) - 1


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day of something, and None for both where nothing has a date."""

    first: date | None = None
    last: date | None = None

    @classmethod
    def of(cls, moments: Iterable[Moment | None]) -> Days:
        """Return the days that moments span; an open end stretches nothing."""
        known = [day for m in moments if m for day in (m.first, m.last) if day not in _OPEN]
        return cls(min(known), max(known)) if known else cls()


def asked_of(request: Request, *known: Parameter) -> Asked:
    """Return what the address of a page asks; fields of forms that are empty ask nothing."""
    return asked((*known, PAGE, DONE), request.query_params.multi_items(), empty_is_none=True)


def words_of(request: Request) -> dict[str, str]:
    """Return the words that the address gives to each parameter, to be shown in the fields of a form."""
    words: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        words[name] = f"{words[name]}, {value}" if words.get(name) else value
    return words


def part_of(request: Request, lines: Sequence[T], given: Asked) -> Part[T]:
    """Return the part of a list that the address asks for.

    Raises:
        NoSuchPage: the list is not so long.
    """
    number = given.get("page", 1)
    start = max(number - 1, 0) * LINES
    return cut(request, lines[start : start + LINES], number, len(lines))


def cut(request: Request, lines: Sequence[T], number: int, total: int) -> Part[T]:
    """Return the part of a list of which the lines are there alone.

    Raises:
        NoSuchPage: the list is not so long.
    """
    start = (number - 1) * LINES
    if number < 1 or (start >= total and number > 1):
        raise NoSuchPage(request.url.path, number)
    more = start + LINES < total
    return Part(
        lines,
        start + 1,
        total,
        _turned(request, number - 1) if number > 1 else None,
        _turned(request, number + 1) if more else None,
    )


def shown(
    request: Request, line: Dateline, template: str, given: Asked, *, status: int = 200, **more: Any
) -> Response:
    """Return a page about a store, with the decision that was just taken, and links that keep to its clocks."""
    clocks = clocks_of(given)
    with line.snapshot() as position:
        done = _done(line, given)
    return page(
        request,
        template,
        status=status,
        clocks=clocks,
        done=done,
        position=position,
        where=Pages.at(clocks),
        **more,
    )


def clocks_of(given: Asked) -> dict[str, Any]:
    """Return the moment at which lines are looked at, as far as it is another than now."""
    return {name: value for name, value in given.items() if name in _CLOCKS}


def recent(request: Request, line: Dateline, query: str, **asked_for: Any) -> Any:
    """Return what a query answers, as it was answered a moment ago if nothing has happened since."""
    return site_of(request).recent.ask(line, query, **asked_for)


def filters(given: Asked) -> Asked:
    """Return what was asked of the store, without what concerns the page alone."""
    return without(given, "page", "done")


def _turned(request: Request, number: int) -> str:
    """Return the address of another page of the same list."""
    kept = list(_kept(request))
    return f"{request.url.path}?{urlencode([*kept, ('page', number)])}"


def _kept(request: Request) -> Iterator[tuple[str, str]]:
    for name, value in request.query_params.multi_items():
        if value and name not in {"page", "done"}:
            yield name, value


def _done(line: Dateline, given: Asked) -> Any:
    wanted = given.get("done")
    return next((d for d in line.decisions() if str(d.id) == wanted), None) if wanted else None
