"""The login: whoever shows the token once gets a cookie for it."""

from __future__ import annotations

import asyncio
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dateline.web.forms import FIELD
from dateline.web.rendering import page, remember
from dateline.web.site import site_of
from dateline.web.visitors import COOKIE, LASTS, own_path

_PAUSE: Final = 0.5  # seconds that a wrong token costs


def routes() -> list[Route]:
    """Return the routes by which one comes in and goes."""
    return [
        Route("/login", _door, methods=["GET"]),
        Route("/login", _enter, methods=["POST"]),
        Route("/logout", _leave, methods=["POST"]),
    ]


def _door(request: Request) -> Response:
    then = own_path(request.query_params.get("then", "/"))
    if site_of(request).visitors.knows(request):
        return RedirectResponse(then, status_code=303)
    return page(request, "login.html.j2", then=then, wrong=False)


async def _enter(request: Request) -> Response:
    form = await request.form()
    site = site_of(request)
    site.forms.check(request, str(form.get(FIELD, "")))
    then = own_path(str(form.get("then", "/")))
    if not site.visitors.right(str(form.get("token", ""))):
        await asyncio.sleep(_PAUSE)
        return page(request, "login.html.j2", status=401, then=then, wrong=True)
    answer = RedirectResponse(then, status_code=303)
    remember(request, answer, COOKIE, site.visitors.session(), LASTS)
    return answer


async def _leave(request: Request) -> Response:
    form = await request.form()
    site_of(request).forms.check(request, str(form.get(FIELD, "")))
    answer = RedirectResponse("/login", status_code=303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return answer
