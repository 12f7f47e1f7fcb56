"""Words of articles in what leaves Dateline: no character that moves a cursor or turns a line round, no live address."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Control characters could move the cursor or retitle the terminal, bidi controls reverse what is read, and half a
# surrogate pair is no character that UTF-8 can write.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def printable(text: str) -> str:
    """Return the text with a sign in the place of each character that a terminal would obey."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def plain(text: str) -> str:
    """Return the words on one line, printable."""
    return printable(" ".join(text.split()))


def quoted(words: str) -> str:
    """Return words of an article in quotation marks, on one line."""
    return f"“{' '.join(words.split())}”"


def address(url: str | None) -> str | None:
    """Return an address that is safe to follow, or None: one of the web, for "javascript:" would run in the page."""
    if not url or not url.isprintable() or any(sign in url for sign in ' <>"'):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # a host in brackets that is no IPv6 address
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None
