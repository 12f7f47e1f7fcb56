"""Pages as answers: a template, what every page needs, and the cookie that its forms belong to."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from dateline.pages import environment
from dateline.web.assets import versioned
from dateline.web.forms import COOKIE as FORMS_COOKIE
from dateline.web.forms import FIELD
from dateline.web.site import site_of
from dateline.web.visitors import COOKIE as SESSION_COOKIE
from dateline.web.where import Pages

EDITOR_COOKIE: Final = "dateline_editor"
_A_YEAR: Final = 365 * 24 * 3600  # seconds


def page(request: Request, template: str, *, status: int = 200, **shown: Any) -> Response:
    """Return a page made from a template of this package."""
    site = site_of(request)
    key = site.forms.key(request)
    html = (
        environment("dateline.web")
        .get_template(template)
        .render(
            asset=versioned,
            editor=editor_of(request),
            field=FIELD,
            here=request.url.path,
            may_leave=SESSION_COOKIE in request.cookies,
            read_only=site.settings.read_only,
            signature=site.forms.signature(key),
            **{"where": Pages(), "done": None, **shown},
        )
    )
    answer = HTMLResponse(html, status)
    if request.cookies.get(FORMS_COOKIE) != key:
        remember(request, answer, FORMS_COOKIE, key)
    return answer


def remember(request: Request, answer: Response, name: str, value: str, lasts: int | None = None) -> None:
    """Have the browser keep a value that only this server sees: no script reads it, no other site sends it."""
    answer.set_cookie(
        name,
        value,
        max_age=lasts,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )


def remember_editor(request: Request, answer: Response, name: str) -> None:
    """Have the browser keep the name of who edits."""
    remember(request, answer, EDITOR_COOKIE, quote(name, safe=""), _A_YEAR)


def editor_of(request: Request) -> str:
    """Return the name of who edits: as the browser keeps it, else that of the server's settings."""
    return unquote(request.cookies.get(EDITOR_COOKIE, "")) or site_of(request).settings.editor or ""
