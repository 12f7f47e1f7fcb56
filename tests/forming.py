"""The forms of a page, as a browser without script would send them."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

_FIELDS = {"input", "textarea", "select", "option", "button"}


@dataclass
class Form:
    """Where a form is sent, how, and what it holds unless somebody types."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)


class _Forms(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[Form] = []
        self._open: Form | None = None
        self._name = ""
        self._in_text = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = Form(known.get("action", ""), known.get("method", "get"))
            self.found.append(self._open)
        elif self._open is not None and tag in _FIELDS:
            self._field(self._open, tag, known)

    def _field(self, form: Form, tag: str, known: dict[str, str]) -> None:
        if tag == "option":
            if "selected" in known or self._name not in form.fields:
                form.fields[self._name] = known.get("value", "")
            return
        self._name = known.get("name", "")
        self._in_text = tag == "textarea"
        loose = known.get("type") in {"checkbox", "radio", "submit"} and "checked" not in known
        if self._name and tag in {"input", "textarea"} and not loose:
            form.fields[self._name] = known.get("value", "")

    def handle_data(self, data: str) -> None:
        if self._in_text and self._open is not None:
            self._open.fields[self._name] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        if tag == "textarea":
            self._in_text = False


def forms_in(html: str) -> list[Form]:
    """Return all forms of a page."""
    return _Forms(html).found


def form_of(html: str, action: str, **having: str) -> dict[str, str]:
    """Return the fields of the first form of a page that is sent to a path, and that has these values."""
    return next(
        form.fields
        for form in forms_in(html)
        if urlsplit(form.action).path == action and having.items() <= form.fields.items()
    )
