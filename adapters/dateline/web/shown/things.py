"""One thing on a page of its own: an entry, a contradiction, a position, or whatever an id stands for."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dateline.app import Dateline
from dateline.errors import UnknownId
from dateline.lookup import the_one
from dateline.timeline import Entry
from dateline.web.asking import AS_OF, HOLDER, PUBLISHED_BY, Asked, Parameter, without
from dateline.web.shown.showing import asked_of, clocks_of, recent, shown
from dateline.web.site import site_of
from dateline.web.where import Pages

CLOCKS: Final = (PUBLISHED_BY, AS_OF)
_PLACES: Final = {
    "meeting": "/entries/{}",
    "contradiction": "/contradictions/{}",
    "position": "/positions/{}",
    "article": "/articles/{}",
    "finding": "/findings/{}",
    "decision": "/decisions#decision-{}",
}
_TITLES: Final = {"contradictions": "Contradiction", "positions": "Position"}


def entry(request: Request) -> Response:
    """Show an entry of the timeline with all its accounts."""
    return _one(request, "timeline", "entry.html.j2", CLOCKS)


def contradiction(request: Request) -> Response:
    """Show a contradiction, also one that is dismissed."""
    return _one(request, "contradictions", "contradiction.html.j2", CLOCKS, dismissed=True)


def position(request: Request) -> Response:
    """Show a position, of a voice or of a government."""
    return _one(request, "positions", "position.html.j2", (*CLOCKS, HOLDER))


def thing(request: Request) -> Response:
    """Lead to the page of whatever an id stands for."""
    given = asked_of(request)
    with site_of(request).lines.read() as line:
        return _led(request, line, request.path_params["id"], given)


def history(request: Request) -> Response:
    """Tell how a line came to read as it does."""
    given = asked_of(request)
    with site_of(request).lines.read() as line:
        found = line.history(request.path_params["id"])
        return shown(request, line, "history.html.j2", given, title="How it came to read so", found=found)


def mergeable(request: Request, line: Dateline, one: Entry) -> list[Entry]:
    """Return the entries that an entry may be merged with: those of the same leaders and kind."""
    return [
        e
        for e in recent(request, line, "timeline")
        if (e.kind, e.participants) == (one.kind, one.participants) and e.id != one.id
    ]


def _one(
    request: Request, query: str, template: str, known: tuple[Parameter, ...], **always: Any
) -> Response:
    """Show the one line of a list that has an id; lead on from an id that a line had earlier."""
    given, wanted = asked_of(request, *known), request.path_params["id"]
    with site_of(request).lines.read() as line:
        lines = recent(request, line, query, **without(given, "page", "done"), **always)
        hits = [one for one in lines if wanted and one.id.startswith(wanted.casefold())]
        if not hits:
            return _led(request, line, wanted, given)
        found = the_one(wanted, hits)
        now = not clocks_of(given)
        others = mergeable(request, line, found) if isinstance(found, Entry) and now else []
        title = found.headline if isinstance(found, Entry) else _TITLES[query]
        return shown(request, line, template, given, title=title, found=found, others=others, now=now)


def _led(request: Request, line: Dateline, wanted: str, given: Asked) -> Response:
    """Return the way to what an id stands for now, or to the history of what it stood for.

    Raises:
        UnknownId: nothing ever had it, or it is no line at the moment that is looked at.
    """
    if clocks_of(given):
        raise UnknownId(wanted, "look at it without published_by and as_of")
    try:
        shows = line.show(wanted)
    except UnknownId:
        told = line.history(wanted)
        if told.now is None:
            return _sent(Pages().history(wanted), given)
        shows = line.show(told.now)
    place = _PLACES[shows.kind].format(shows.id)
    if place == request.url.path:
        raise UnknownId(wanted)
    return _sent(place, given)


def _sent(place: str, given: Asked) -> Response:
    path, mark, anchor = place.partition("#")
    done = f"?{urlencode({'done': given['done']})}" if "done" in given else ""
    return RedirectResponse(f"{path}{done}{mark}{anchor}", status_code=303)
