"""The web app: the report as pages of a server, with search, editors' decisions, news, and an API.

Pages work without script; one small script of our own makes them livelier. Nothing is asked of any other server.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware

from dateline.app import Dateline
from dateline.errors import DatelineError
from dateline.web import assets, deciding, entering, news
from dateline.web.answering import Faults, http_fault, known_fault
from dateline.web.api import routes as api
from dateline.web.forms import Forms, ShortBodies
from dateline.web.headers import SafeHeaders
from dateline.web.hosts import KnownHosts
from dateline.web.lines import Lines
from dateline.web.live import Live
from dateline.web.recent import Recent
from dateline.web.shown import routes as shown
from dateline.web.site import Settings, Site
from dateline.web.visitors import Doorkeeper, Visitors

EVERY: Final = 1.0  # seconds between two looks for news


def make_app(
    settings: Settings, *, make: Callable[[], Dateline] | None = None, every: float = EVERY
) -> Starlette:
    """Put the app together.

    Args:
        settings: which store is served, to whom.
        make: makes the stores that requests ask; `Dateline` on the settings' database by default.
        every: seconds between two looks for news while anybody waits for some.
    """
    lines = Lines(make or (lambda: Dateline(settings.db, editor=settings.editor)))
    visitors = Visitors(settings.token)

    def look() -> int:
        with lines.borrowed() as line, line.snapshot() as position:
            return position

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        lines.close()

    app = Starlette(
        routes=[
            *api.routes(),
            *assets.routes(),
            *entering.routes(),
            *deciding.routes(),
            *news.routes(),
            *shown.routes(),
        ],
        middleware=[
            Middleware(SafeHeaders),
            Middleware(Faults),
            Middleware(KnownHosts, names=settings.hosts),
            Middleware(Doorkeeper, visitors=visitors),
            Middleware(ShortBodies),
        ],
        exception_handlers={HTTPException: http_fault, DatelineError: known_fault},
        lifespan=lifespan,
    )
    app.state.site = Site(settings, lines, visitors, Forms(), Live(look, every=every), Recent())
    return app
