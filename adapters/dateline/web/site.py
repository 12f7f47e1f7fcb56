"""What all requests share: the stores, who is let in, whose forms are taken, and what is still to come."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from starlette.applications import Starlette
from starlette.requests import HTTPConnection

from dateline.web.forms import Forms
from dateline.web.lines import Lines
from dateline.web.live import Live
from dateline.web.recent import Recent
from dateline.web.visitors import Visitors


@dataclass(frozen=True, slots=True)
class Settings:
    """How a store is served.

    Args:
        db: the path or URL of the database.
        token: what whoever asks must show; None for nothing, which suits this machine alone.
        hosts: the names by which the server may be called; None for any.
        read_only: take no decisions of editors.
        editor: in whose name decisions are taken where a form names nobody.
    """

    db: str | Path
    token: str | None = None
    hosts: frozenset[str] | None = None
    read_only: bool = False
    editor: str | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """The parts of one running app."""

    settings: Settings
    lines: Lines
    visitors: Visitors
    forms: Forms
    live: Live
    recent: Recent


def site_of(connection: HTTPConnection) -> Site:
    """Return the parts of the app that a request was sent to."""
    return site_of_app(connection.app)


def site_of_app(app: Starlette) -> Site:
    """Return the parts of an app."""
    return cast("Site", app.state.site)
