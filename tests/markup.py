"""What a browser makes of a page: its elements, and each text with the places of the anchors in it."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlsplit

_VOID = {"meta", "link", "input", "rect", "br", "hr", "line", "circle", "path", "polygon"}


class Markup(HTMLParser):
    """A page, read once; it fails for an element that is not closed.

    `tags` are elements with their attributes, `texts` the words of each element of a class, and `anchors` where in the
    article's text an id stands.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.article = ""
        self.anchors: dict[str, int] = {}
        self.words = ""
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        self.close()
        assert self._open == [], "every element is closed"

    @property
    def links(self) -> list[str]:
        """Where the page leads to."""
        return [known["href"] for tag, known in self.tags if tag == "a" and "href" in known]

    @property
    def ids(self) -> list[str]:
        """All ids, in their order."""
        return [known["id"] for _, known in self.tags if "id" in known]

    def dangers(self) -> list[str]:
        """What no page of ours has: handlers, inline styles, scripts and addresses of elsewhere, twice one id."""
        found = [f"twice {one}" for one in {i for i in self.ids if self.ids.count(i) > 1}]
        for tag, known in self.tags:
            found += [f"{tag} {name}" for name in known if name.startswith("on") or name == "style"]
            if tag in {"script", "link", "img", "iframe", "object", "form"}:
                address = known.get("src") or known.get("href") or known.get("action") or ""
                found += (
                    [] if address.startswith("/") and not address.startswith("//") else [f"{tag} {address}"]
                )
            if tag == "a" and urlsplit(known.get("href", "")).scheme not in {"", "http", "https"}:
                found.append(f"link to {known['href']}")
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.tags.append((tag, known))
        if "id" in known:
            self.anchors[known["id"]] = len(self.article)
        if tag not in _VOID:
            self._open.append((tag, known))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(tag in {"script", "style"} for tag, _ in self._open):
            return
        self.words += data
        if any(known.get("class") == "text" for _, known in self._open):
            self.article += data
