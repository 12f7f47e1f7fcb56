"""Files that sources read, and what comes of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dateline.drafts import ArticleDraft, Rejected
from dateline.sources import drafts

ENGLISH = "The president of Ghana said that she would meet her colleague from Togo in Accra in May."
GERMAN = (
    "Der Präsident sagte am Dienstag, das Treffen mit seinem Nachbarn werde nicht vor dem Herbst "
    "stattfinden, wie sein Büro in Berlin mitteilte."
)
PAGE = """<!doctype html><html lang="en"><head><title>Ruiz and Soto to meet in Lima | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post">
<link rel="canonical" href="https://harbour.example/lima">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Ruiz and Soto to meet in Lima", "datePublished": "2021-03-04T23:30:00-05:00",
"dateModified": "2021-03-09T08:00:00Z", "author": {"@type": "Person", "name": "Ana Duarte"}}</script></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Ruiz and Soto to meet in Lima</h1>
<figure><img src="a.jpg">
<figcaption>FILE - The presidents shake hands in Quito in May 2019.</figcaption></figure>
<p>The presidents of the two countries will meet in Lima next month, their offices said on Thursday, after
weeks of quiet talks between the two sides.</p>
<p>“We are ready to talk about everything,” said Elena Prado, who added that no date had
been fixed and that the border would be the first matter.</p></article>
<footer>Copyright The Harbour Post. All rights reserved.</footer></body></html>"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def one(found: Any) -> Any:
    (only,) = list(found)
    return only


def draft(path: Path, **options: Any) -> ArticleDraft:
    found = one(drafts([path], **options))
    assert isinstance(found, ArticleDraft), found
    return found


def rejected(path: Path, **options: Any) -> Rejected:
    found = one(drafts([path], **options))
    assert isinstance(found, Rejected), found
    return found
