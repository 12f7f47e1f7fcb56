"""Editors' decisions from forms: each is taken in the name that stands in the form, or refused with what was typed kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, QueryParams
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dateline.app import Dateline
from dateline.decisions import Decision
from dateline.editing import Editor, UnfitDecision
from dateline.errors import AmbiguousId, BadDate, DatelineError, UnknownId
from dateline.timeline import Entry
from dateline.web.faults import BadParameter, Forbidden, status_of
from dateline.web.forms import FIELD
from dateline.web.rendering import editor_of, page, remember_editor
from dateline.web.shown.things import mergeable
from dateline.web.site import site_of
from dateline.web.visitors import own_path

_NAMES: Final = 200  # characters of a name: an address book's, not a novel's
_REFUSED: Final = (
    UnfitDecision,
    BadDate,
    UnknownId,
    AmbiguousId,
)  # what the person at the form can put right


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a form; words without the blanks around them."""

    what: str
    ids: tuple[str, ...]
    accounts: tuple[str, ...]
    words: Mapping[str, str]
    then: str

    @classmethod
    def of(cls, form: FormData | QueryParams) -> Typed:
        """Return what a form, or the address that leads to it, holds.

        Raises:
            NoDecision: it names no decision, or nothing to decide on.
        """
        what = str(form.get("what", ""))
        if what not in _TAKE:
            raise NoDecision(what)
        ids = tuple(str(one) for one in form.getlist("id") if str(one))
        if not ids:
            raise NoDecision(what)
        names = ("other", "when", "speaker", "speaks_for", "editor", "reason")
        words = {name: str(form[name]).strip() for name in names if name in form}
        accounts = tuple(str(one) for one in form.getlist("account"))
        return cls(what, ids, accounts, words, own_path(str(form.get("then", "/"))))

    def word(self, name: str) -> str:
        """Return the words of a field, "" if it has none."""
        return self.words.get(name, "")


class NoDecision(BadParameter):
    """A form that names no decision, or nothing to decide on."""

    def __init__(self, what: str) -> None:
        super().__init__(
            what[:40] or "decide", "this is no decision on anything", f"send {', '.join(_TAKE)} with an id"
        )


class NoName(DatelineError):
    """A decision that nobody answers for."""

    def __init__(self, length: int) -> None:
        reason = "it has nobody's name" if not length else f"its author's name has {length} characters"
        super().__init__("the decision", reason, f"write your name, in at most {_NAMES} characters")


def routes() -> list[Route]:
    """Return the routes of the form and of what it sends."""
    return [Route("/decide", _form, methods=["GET"]), Route("/decide", _decide, methods=["POST"])]


def _form(request: Request) -> Response:
    """Show the form of one decision."""
    _check_open(request)
    return _asked_again(request, Typed.of(request.query_params), None)


async def _decide(request: Request) -> Response:
    form = await request.form()
    site_of(request).forms.check(request, str(form.get(FIELD, "")))
    _check_open(request)
    return await run_in_threadpool(_taken, request, Typed.of(form))


def _check_open(request: Request) -> None:
    if site_of(request).settings.read_only:
        what = "a decision"
        raise Forbidden(what, "this server takes none", "start it without --read-only")


def _taken(request: Request, typed: Typed) -> Response:
    """Take a decision and lead back to where it was asked for; or ask again, and say why."""
    name = typed.word("editor") or ("" if "editor" in typed.words else editor_of(request))
    if not 0 < len(name) <= _NAMES:
        return _asked_again(request, typed, NoName(len(name)))
    try:
        with site_of(request).lines.borrowed() as line:
            decision = _TAKE[typed.what](line.editor(name), typed)
    except _REFUSED as error:
        return _asked_again(request, typed, error)
    path, _, anchor = typed.then.partition("#")
    more = urlencode({"done": str(decision.originator_id)})
    joined = f"{path}{'&' if urlsplit(path).query else '?'}{more}"
    answer = RedirectResponse(f"{joined}#{anchor}" if anchor else joined, status_code=303)
    remember_editor(request, answer, name)
    return answer


def _asked_again(request: Request, typed: Typed, error: DatelineError | None) -> Response:
    """Show the form with what was typed, and why it was refused."""
    with site_of(request).lines.read() as line:
        subject, entry = _subject(line, typed.ids[0])
        others: Sequence[Entry] = mergeable(request, line, entry) if entry and typed.what == "merge" else ()
    status = 400 if isinstance(error, NoName) else status_of(error) if error else 200
    return page(
        request,
        "decide.html.j2",
        status=status,
        title="Decide",
        accounts=entry.accounts if entry else (),
        error=error,
        ids=typed.ids,
        others=others,
        subject=subject,
        then=typed.then,
        ticked=typed.accounts,
        typed=typed.words,
        what=typed.what,
    )


def _subject(line: Dateline, wanted: str) -> tuple[str | None, Entry | None]:
    """Return what a decision is about, and the entry if it is one."""
    try:
        shows = line.show(wanted)
    except DatelineError:
        return None, None
    return shows.headline, next((e for e in line.timeline() if e.id == shows.id), None)


def _merge(editor: Editor, typed: Typed) -> Decision:
    return editor.merge(typed.ids[0], typed.word("other"), reason=typed.word("reason"))


def _split(editor: Editor, typed: Typed) -> Decision:
    if not typed.accounts:
        what = "no account"
        raise UnfitDecision(what, "none is chosen", "tick those that tell of another meeting")
    return editor.split(typed.ids[0], *typed.accounts, reason=typed.word("reason"))


def _fix_date(editor: Editor, typed: Typed) -> Decision:
    return editor.fix_date(typed.ids[0], typed.word("when"), reason=typed.word("reason"))


def _name(editor: Editor, typed: Typed) -> Decision:
    body = typed.word("speaks_for") or None
    return editor.name(typed.ids[0], typed.word("speaker"), speaks_for=body, reason=typed.word("reason"))


def _dismiss(editor: Editor, typed: Typed) -> Decision:
    return editor.dismiss(typed.ids[0], reason=typed.word("reason"))


def _undo(editor: Editor, typed: Typed) -> Decision:
    return editor.undo(typed.ids[0], reason=typed.word("reason"))


_TAKE: Final[dict[str, Callable[[Editor, Typed], Decision]]] = {
    "merge": _merge,
    "split": _split,
    "fix-date": _fix_date,
    "name": _name,
    "dismiss": _dismiss,
    "undo": _undo,
}
