"""Articles that mean harm to whatever shows them, with findings in them like those of any other.

Their words stand in the titles, texts, publishers, bylines, addresses and file names of `articles` and `write`, and
in the quotes, voices and headlines that are found there. A page that ran any of them has a global `ran`.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from dateline.drafts import ArticleDraft
from dateline.moments import Moment

RUN = "window.ran=1"
LONG = "Un" + "be" * 4999  # a word of 10,000 letters

# By what each attacks. None has a character that no text has: those are in UNSTORABLE.
WORDS = {
    "script": f"<script>{RUN}</script><img src=x onerror={RUN}><svg onload={RUN}>",
    "attribute": f"\" autofocus onfocus=\"{RUN}\" x=\"' onmouseover='{RUN}' y='",
    "end of script": f"</script></style></textarea></title><script>{RUN}</script>",
    "comment": f"--><!-- ]]> <![CDATA[ <!--<script>{RUN}</script>",
    "template": "{{ 7*7 }} {% raw %} {# x #} ${7*7} #{7*7} <%= 7*7 %> {{ config }}",
    "address": f"javascript:{RUN}",
    "data address": f"data:text/html,<script>{RUN}</script>",
    "turned round": "abc \u202egnirts desrever\u202c \u2066x\u2069 \u061c\u200e\u200f",
    "zero width": "zero\u200bwidth\u200cjoin\u200der\u2060word\ufeff\u00adhyphen",
    "terminal": "\x1b[2J\x1b[31mred\x1b]0;title\x07\x1b]8;;https://evil.example\x1b\\link\x9b31m\x08\x08",
    "formula": '=HYPERLINK("https://evil.example","x")',
    "command": " \t+1+cmd|' /C calc'!A0;@SUM(1);-2+3\t=1+1",
    "lines": "one\r\ntwo\nthree\u2028four\u2029five\x0bsix\x0cseven\x85eight",
    "quotes": '"quotes" \'more\' “curly” «and» \\ back\\slash \\" , ; a,b;c',
    "markdown": "# head [link](javascript:x) ![i](https://evil.example/x.png) `c` | *b* ~~g~~ <https://evil.example> ***",
    "mermaid": "title : x section y : z;%%{init: {}}%% ## # --> end",
    "calendar": 'END:VEVENT\r\nBEGIN:VALARM\r\nATTACH:https://evil.example\\n;X="1"',
    "linked data": '{"@context": "https://evil.example", "@id": "x"} _:b0 <urn:x> ^^xsd:date',
    "query": "'; DROP TABLE events; -- \" OR 1=1 NEAR/2 * %_",
    "rich": "[bold red]x[/] [link=https://evil.example]y[/link] [/nothing] :skull:",
    "long": LONG,
    "wide": "日本語" * 40 + "🙂" * 20 + "👩‍👩‍👧‍👦" * 5,
    "combining": "e" + "\u0301" * 60 + " Z\u0351\u036b\u0343a\u0334l\u0337g\u0336o",
}
# What JSON and URLs can spell and no text has: sources refuse it.
UNSTORABLE = {"NUL": "a\x00b", "half a pair": "a\ud83db", "the other half": "\udc00"}

# What no output for people may hold: the signs that a terminal obeys, and those that turn a line round.
OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def articles() -> list[ArticleDraft]:
    """Return an article for each of the words: one story of two presidents on which they do not agree."""
    return [
        ArticleDraft(
            source=f"{words}.txt",
            text=story(words, number),
            title=words,
            byline=words,
            publisher=words,
            url=address(words, number),
            published=Moment.parse(published(number)),
        )
        for number, words in enumerate(WORDS.values())
    ]


def story(words: str, number: int) -> str:
    """Return a text with the words in every sentence that something is found in, and on a line of their own."""
    city, says = (
        ("Geneva", "We must meet again in October")
        if number % 2
        else ("Vienna", "There is no point in meeting him again in October")
    )
    return (
        f"U.S. President Joe Biden and Russian President Vladimir Putin met in {city} on June 16, 2021 {words}.\n\n"
        f"{words}\n\n"
        f"“{says} {words},” Biden told reporters on {10 + number % 18} July 2021.\n\n"
        f"Biden and Putin will hold a summit in Helsinki in October 2021, said Dmitry Peskov, {words}.\n\n"
        f"The number of this account is {number}, and nobody else has it: {'x' * (number + 3)} {number * 7919}.\n"
    )


def address(words: str, number: int) -> str:
    """Return the words as an address of their own, or behind that of a site; two that part behind a # are one."""
    whole = words.replace("#", "")
    return f"https://evil.example/{number}?q={whole}" if number % 8 >= 4 else f"{whole}//{number}"


def published(number: int) -> str:
    """Return the day on which an article was printed."""
    return f"2021-08-{1 + number % 28:02}"


def write(folder: Path) -> Path:
    """Write the articles as texts, pages, a feed and JSON Lines into a folder; return the manifest beside them.

    Each of the words comes in by each of the four ways, under an address of its own; texts and pages with control
    characters in them are refused as binary files.
    """
    rows = [row for number, words in enumerate(WORDS.values()) for row in _files(folder, words, number)]
    (folder / "lines.jsonl").write_text("".join(map(_line, _rows())), encoding="utf-8")
    (folder / "feed.xml").write_text(_feed(), encoding="utf-8")
    manifest = folder / "manifest.csv"
    with manifest.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out)
        table.writerow(("file", "publisher", "published", "title", "url"))
        table.writerows(rows)
    return manifest


def _files(folder: Path, words: str, number: int) -> Iterator[tuple[str, str, str, str, str]]:
    """Write a text and a page that are named by the words, and yield the row of the text in the manifest."""
    name = re.sub("[/\x00]", "_", words).encode()[:200].decode("utf-8", "ignore").strip()
    (folder / f"{name}.txt").write_text(story(words, 4 * number), encoding="utf-8")
    (folder / f"{name}.html").write_text(_page(words, 4 * number + 1), encoding="utf-8")
    yield f"{name}.txt", words, published(number), words, address(words, 4 * number)


def _page(words: str, number: int) -> str:
    """Return a web page that says the words of itself in every way that a page has."""
    said = quoteattr(words)
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": words,
        "author": {"@type": "Person", "name": words},
        "datePublished": published(number),
    }
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story(words, number).split("\n\n"))
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{escape(words)}</title>"
        f"<meta property='og:site_name' content={said}><meta property='og:title' content={said}>"
        f"<link rel=canonical href={quoteattr(address(words, number))}>"
        f"<script type='application/ld+json'>{json.dumps(data).replace('<', chr(92) + 'u003c')}</script></head>"
        f"<body><article><h1>{escape(words)}</h1>{body}</article></body></html>"
    )


def _rows() -> Iterator[dict[str, str]]:
    """Yield the articles of JSON Lines; behind those that can be stored come some that cannot."""
    for number, words in enumerate(WORDS.values()):
        yield _row(words, 4 * number + 2)
    for number, words in enumerate(UNSTORABLE.values()):
        yield _row("Plain", 1000 + number) | {"text": story(words, 1000 + number)}
        yield _row("Plain", 2000 + number) | {"title": words}
        yield _row("Plain", 3000 + number) | {"publisher": words}
        yield _row("Plain", 4000 + number) | {"url": words}


def _row(words: str, number: int) -> dict[str, str]:
    return {
        "text": story(words, number),
        "title": words,
        "byline": words,
        "publisher": words,
        "url": address(words, number),
        "published": published(number),
    }


def _line(row: dict[str, str]) -> str:
    return f"{json.dumps(row)}\n"


def _feed() -> str:
    entries = "".join(_entry(words, 4 * number + 3) for number, words in enumerate(WORDS.values()))
    title = _xml(WORDS["script"])
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>{title}</title>{entries}</channel></rss>"


def _entry(words: str, number: int) -> str:
    """Return an entry of a feed, whose title and text are HTML in XML."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story(words, number).split("\n\n"))
    return (
        f"<item><guid>{_xml(words)}{number}</guid><link>{_xml(address(words, number))}</link>"
        f"<title>{_xml(escape(words))}</title><author>{_xml(words)}</author>"
        f"<source url='https://evil.example'>{_xml(words)}</source>"
        f"<pubDate>{published(number)}</pubDate><description>{_xml(body)}</description></item>"
    )


def _xml(words: str) -> str:
    """Return words as text of XML, which has no place for most control characters."""
    return escape("".join("" if sign < " " and sign not in "\t\n" else sign for sign in words))
