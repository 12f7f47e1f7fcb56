"""Web pages: the main text with its captions, and what the page says about itself."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from dateline.drafts import ArticleDraft
from dateline.errors import BadDate, UnreadableArticle
from dateline.sources.dates import published
from dateline.sources.text import normal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.moments import Moment

_INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "cite",
        "em",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
    }
)
_UNREAD = frozenset(["script", "style", "noscript", "template", "svg", "iframe", "head"])
# An old encoding's name at the head would mislead what parses the decoded text.
DECLARATION = re.compile(r"^\s*<\?xml.*?\?>", re.DOTALL)
_CAPTION_WORDS = re.compile(r"(?:\S+\s+){3}\S")
# Beside a caption a picture may have the photographer's name.
_CREDIT = 80
_SPACE = re.compile(r"[^\S\n\xa0]+")
_BREAK = re.compile(r" ?\n[ \n]*")


def read(source: str, text: str) -> Iterator[ArticleDraft]:
    """Yield the article of a web page.

    Raises:
        UnreadableArticle: the page has no text.
    """
    import trafilatura  # noqa: PLC0415 - a third of a second, for pages only

    # What it has to say of a page is said by the rejection.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    tree = trafilatura.load_html(text)
    if tree is None:
        raise UnreadableArticle(source, "the page has no text", "save the article's page, or its text")
    _keep_captions(tree)
    page = trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    assert not isinstance(page, dict)  # only `as_dict=True` gives one
    body = page.text.replace("\n", "\n\n") if page and page.text else paragraphs(text)
    if not body:
        raise UnreadableArticle(source, "the page has no text", "save the article's page, or its text")
    yield ArticleDraft(source=source, text=normal(source, body), **_metadata(page))


def paragraphs(markup: str) -> str:
    """Return the text of a piece of HTML, a blank line between its paragraphs."""
    from lxml import etree, html  # noqa: PLC0415

    try:
        root = html.document_fromstring(DECLARATION.sub("", markup))
    except (etree.LxmlError, ValueError):
        return ""
    pieces: list[str] = []
    _gather(root, pieces)
    flowing = _SPACE.sub(" ", "".join(pieces))
    return _BREAK.sub("\n\n", flowing).strip()


def _gather(root: Any, pieces: list[str]) -> None:
    """Append the text below *root* in reading order, with line feeds where blocks begin and end."""
    from lxml import etree  # noqa: PLC0415

    unread = 0
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            unread += tag in _UNREAD
            pieces.append("" if tag in _INLINE else "\n")
            if not unread:
                pieces.append((node.text or "").replace("\n", " "))
            continue
        unread -= tag in _UNREAD
        pieces.append("" if tag in _INLINE else "\n")
        if not unread and node is not root:
            pieces.append((node.tail or "").replace("\n", " "))


def _keep_captions(tree: Any) -> None:
    """Put each picture's caption in its place as a paragraph: an extractor drops all that a picture holds."""
    for caption in tree.xpath("//figcaption | //*[contains(@class, 'caption')]"):
        words = " ".join(caption.text_content().split())
        if (
            not _CAPTION_WORDS.match(words)
            or caption.getroottree().getroot() is not tree.getroottree().getroot()
        ):
            continue
        picture = _picture_of(caption, words)
        parent = picture.getparent()
        if parent is None:
            continue
        paragraph = picture.makeelement("p")
        paragraph.text, paragraph.tail = words, picture.tail
        parent.replace(picture, paragraph)


def _picture_of(caption: Any, words: str) -> Any:
    """Return the outermost element around a caption that holds a picture and no more text than that."""
    picture = caption
    for around in caption.iterancestors():
        if len(around.text_content()) > len(words) + _CREDIT or around.tag in {"article", "body", "html"}:
            break
        picture = around
    return picture


def _metadata(page: Any) -> dict[str, str | Moment | None]:
    """Return what the page says about itself."""
    if page is None:
        return {}
    return {
        "title": page.title or None,
        "byline": page.author or None,
        "publisher": page.sitename or page.hostname or None,
        "url": page.url or None,
        "published": _date(page.date),
    }


def _date(given: str | None) -> Moment | None:
    try:
        return published(given) if given else None
    except BadDate:
        return None
