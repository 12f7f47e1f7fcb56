"""SVG: the timeline as a drawing that stands alone, in light and dark, with links to the articles on the web."""

from __future__ import annotations

from dateline.drawing.picture import Picture
from dateline.drawing.svg import document
from dateline.exports.contents import Contents
from dateline.timeline import Entry


def svg_text(contents: Contents) -> str:
    """Return the drawing of the timeline; a mark leads to the first article of its entry that has an address."""
    return document(Picture.of(contents.entries or ()), lambda entry: _address(contents, entry))


def _address(contents: Contents, entry: Entry) -> str | None:
    articles = (account.article for account in entry.accounts)
    return next((found for a in articles if (found := contents.address(a.id, a.source))), None)
