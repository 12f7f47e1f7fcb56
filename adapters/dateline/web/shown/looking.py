"""Looking over a store: what there is, what changed between two moments, and what editors decided."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from dateline.app import Dateline
from dateline.web.api.queries import QUERIES
from dateline.web.asking import ABOUT, CLOCK, FIRST, SECOND, moments, without
from dateline.web.rendering import page
from dateline.web.shown.lists import drawn, form_with
from dateline.web.shown.showing import LINES, asked_of, filters, part_of, recent, shown
from dateline.web.site import site_of
from dateline.web.where import Pages

_FEW = 5  # lines of each list that the overview shows


def overview(request: Request) -> Response:
    """Say how much there is, draw it, and show what is most contested."""
    given = asked_of(request)
    with site_of(request).lines.read() as line:
        entries = recent(request, line, "timeline")
        found = recent(request, line, "contradictions")
        return shown(
            request,
            line,
            "overview.html.j2",
            given,
            title="Overview",
            counts=_counts(request, line),
            stories=Counter(entry.participants for entry in entries).most_common(2 * _FEW),
            **drawn(entries[-LINES:], Pages()),
            left_out=max(len(entries) - LINES, 0),
            strongest=sorted(found, key=lambda c: -c.strength)[:_FEW],
            aside=line.aside(),
            behind=line.behind(),
        )


def diff(request: Request) -> Response:
    """Say what changed between two moments; without any, ask for them."""
    given = asked_of(request, replace(FIRST, required=False), SECOND, CLOCK, ABOUT)
    with site_of(request).lines.read() as line:
        part: Any = None
        if "first" in given:
            first, second = moments(given)
            rest = without(filters(given), "first", "second")
            part = part_of(request, recent(request, line, "diff", first=first, second=second, **rest), given)
        return shown(
            request,
            line,
            "diff.html.j2",
            given,
            title="What changed",
            part=part,
            **form_with(request, line, (), given),
        )


def decisions(request: Request) -> Response:
    """Show what editors decided, newest first."""
    given = asked_of(request)
    with site_of(request).lines.read() as line:
        found = line.decisions()[::-1]
        return shown(
            request,
            line,
            "decisions.html.j2",
            given,
            title="Decisions",
            part=part_of(request, found, given),
        )


def api(request: Request) -> Response:
    """Tell of the API."""
    asked_of(request)
    return page(request, "api.html.j2", title="API", queries=QUERIES)


def _counts(request: Request, line: Dateline) -> list[tuple[int, str, str]]:
    kinds = Counter(entry.kind for entry in recent(request, line, "timeline"))
    lists = {name: len(recent(request, line, name)) for name in ("articles", "contradictions", "positions")}
    found = [
        (lists["articles"], "article", "articles", "/articles"),
        (kinds["held"], "meeting held", "meetings held", "/timeline"),
        (kinds["proposed"], "meeting proposed", "meetings proposed", "/timeline"),
        (kinds["called_off"], "meeting called off", "meetings called off", "/timeline"),
        (lists["contradictions"], "contradiction", "contradictions", "/contradictions"),
        (lists["positions"], "position", "positions", "/positions"),
    ]
    return [(count, one if count == 1 else many, path) for count, one, many, path in found]
