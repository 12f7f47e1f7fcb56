"""What a request can be refused for, and which status of HTTP says so."""

from __future__ import annotations

from dateline.article import UnfitForArticle
from dateline.editing import UnfitDecision
from dateline.errors import AmbiguousId, BadDate, DatelineError, MissingDatabase, UnknownId
from dateline.past import WrongOrder
from dateline.ports import ConcurrentChange, RebuildUnderWay
from dateline.stores.errors import NoSearch, NotAllowed, StoreFailed
from dateline.terms import BadSearch
from dateline.views import ViewsBusy


class Refused(DatelineError):
    """A request that is not answered; `status` says of what sort the reason is."""

    status = 400


class BadParameter(Refused):
    """A parameter of the address is not known, or has a value that it cannot have."""


class Exclusive(BadParameter):
    """Two parameters that cannot be asked together."""

    def __init__(self, one: str, other: str, reason: str) -> None:
        super().__init__(one, f"it cannot be asked together with {other}", reason)


class NoSuchPage(Refused):
    """The address leads nowhere."""

    status = 404

    def __init__(self, path: str, number: int | None = None) -> None:
        what = path if number is None else f"{path}?page={number}"
        super().__init__(what, "there is no such page", "begin at /")


class WrongMethod(Refused):
    """The address is asked for in a way that it does not take."""

    status = 405

    def __init__(self, method: str, path: str) -> None:
        super().__init__(path, f"it does not take {method}", "follow the links and forms of the pages")


class NotLetIn(Refused):
    """Whoever asks has not shown the token."""

    status = 401

    def __init__(self) -> None:
        remedy = "log in at /login, or send it as `Authorization: Bearer TOKEN`"
        super().__init__("this address", "it answers only to those who have its token", remedy)


class Forbidden(Refused):
    """A change that is not taken at all."""

    status = 403


class ForeignForm(Forbidden):
    """A form that these pages did not make for the browser that sends it."""

    def __init__(self, reason: str) -> None:
        super().__init__("this form", reason, "load the page again and send the form from there")


class WrongHost(Refused):
    """The request was sent to a name that this server does not go by."""

    status = 421

    def __init__(self, host: str, known: str) -> None:
        super().__init__(host or "no host", "this server does not go by that name", f"ask for {known}")


class TooLarge(Refused):
    """The body of a request is longer than any form of these pages."""

    status = 413

    def __init__(self, most: int) -> None:
        super().__init__("the form", f"it is longer than {most // 1024} KiB", "say it in fewer words")


class Busy(Refused):
    """More is asked at once than can be answered in time."""

    status = 503

    def __init__(self) -> None:
        super().__init__("the server", "it is answering others", "try again in a moment")


class NoLonger(Refused):
    """The server is about to stop."""

    status = 503

    def __init__(self) -> None:
        super().__init__("the server", "it is stopping", "start it again with `dateline serve`")


_STATUS: tuple[tuple[type[DatelineError], int], ...] = (
    (UnknownId, 404),
    (AmbiguousId, 400),
    (BadDate, 400),
    (WrongOrder, 400),
    (BadSearch, 400),
    (NoSearch, 501),
    (UnfitDecision, 409),
    (UnfitForArticle, 409),
    (ConcurrentChange, 409),
    (NotAllowed, 403),
    (StoreFailed, 503),
    (MissingDatabase, 503),
    (ViewsBusy, 503),
    (RebuildUnderWay, 503),
)


def status_of(error: DatelineError) -> int:
    """Return the status that says what an error is; 500 for what nobody who asks can put right."""
    if isinstance(error, Refused):
        return error.status
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)
