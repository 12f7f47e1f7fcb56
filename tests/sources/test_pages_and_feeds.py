"""What a web page or a feed gives of itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from filing import ENGLISH, PAGE, draft, rejected, write

from dateline.drafts import ArticleDraft, Rejected
from dateline.moments import Moment
from dateline.sources import drafts


def test_a_page_gives_its_main_text_with_captions_and_what_it_says_of_itself(tmp_path: Path) -> None:
    found = draft(write(tmp_path, "page.html", PAGE))
    assert found.title == "Ruiz and Soto to meet in Lima"
    assert found.byline == "Ana Duarte"
    assert found.publisher == "The Harbour Post"
    assert found.url == "https://harbour.example/lima"
    assert found.published == Moment.day(date(2021, 3, 4))
    paragraphs = found.text.split("\n\n")
    assert "FILE - The presidents shake hands in Quito in May 2019." in paragraphs
    assert paragraphs[-1].startswith("“We are ready")
    assert "All rights reserved" not in found.text


def test_captions_that_are_known_by_their_class_are_kept(tmp_path: Path) -> None:
    figure = PAGE[PAGE.index("<figure>") : PAGE.index("</figure>") + len("</figure>")]
    marked = """<div class="wp-caption"><img src="a.jpg">
    <p class="wp-caption-text">The presidents shake hands in Quito.</p></div>
    <div class="media"><img src="b.jpg">
    <span class="photo-caption">Guards wait outside the hall.</span></div>"""
    paragraphs = draft(write(tmp_path, "page.html", PAGE.replace(figure, marked))).text.split("\n\n")
    assert paragraphs.count("The presidents shake hands in Quito.") == 1
    assert "Guards wait outside the hall." in paragraphs
    assert paragraphs[-1].startswith("“We are ready")


def test_a_page_is_known_by_its_content_and_read_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-2">').replace("Prado", "Škoda")
    page = page.replace("“", '"').replace("”", '"')
    assert "Elena Škoda" in draft(write(tmp_path, "page", page.encode("iso-8859-2"))).text


def test_a_page_without_text_is_rejected(tmp_path: Path) -> None:
    path = write(tmp_path, "page.html", "<html><body><script>let words = 'none';</script></body></html>")
    assert "no text" in rejected(path).reason


def feed(*items: str) -> str:
    return f"""<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Delta Wire</title>
    {"".join(items)}</channel></rss>"""


ITEM = """<item><title>Leaders &amp;amp; allies meet</title><link>https://wire.example/1</link>
<guid>w-1</guid>
<pubDate>Tue, 12 Jun 2018 23:30:00 -0500</pubDate><description>They met.</description>
<content:encoded><![CDATA[
<p>The leaders met in <b>Bern</b>, the&nbsp;Swiss said.</p>
<figure><figcaption>A handshake in Bern.</figcaption>
</figure><p>Nothing was signed.<br/>They will meet again.</p>
<script>x()</script>]]></content:encoded></item>"""


def test_every_entry_of_a_feed_is_an_article_with_its_fullest_text(tmp_path: Path) -> None:
    path = write(tmp_path, "feed.xml", feed(ITEM))
    found = draft(path)
    assert found.source == f"{path}#w-1"
    assert (found.publisher, found.url, found.title) == (
        "Delta Wire",
        "https://wire.example/1",
        "Leaders & allies meet",
    )
    assert found.published == Moment.day(date(2018, 6, 12))
    assert found.text.split("\n\n") == [
        "The leaders met in Bern, the\xa0Swiss said.",
        "A handshake in Bern.",
        "Nothing was signed.",
        "They will meet again.",
    ]


def test_an_atom_feed_is_read_and_an_entry_without_text_is_rejected_alone(tmp_path: Path) -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
    <entry><id>urn:1</id><title>One</title><updated>2020-01-02T03:04:05Z</updated></entry>
    <entry><id>urn:2</id><title>Two</title><published>2020-01-03T03:04:05Z</published>
    <author><name>Ola Ek</name></author><summary>They met in Oslo.</summary></entry></feed>"""
    first, second = drafts([write(tmp_path, "feed", atom)])
    assert isinstance(first, Rejected)
    assert first.source.endswith("#urn:1")
    assert isinstance(second, ArticleDraft)
    assert (second.byline, second.published) == ("Ola Ek", Moment.day(date(2020, 1, 3)))


def test_a_broken_feed_or_entry_is_rejected_and_not_an_error(tmp_path: Path) -> None:
    half = "<item><guid>w-2</guid><title>Half</title><description>One &#xd800; two</description></item>"
    broken, other = drafts([write(tmp_path, "half.xml", feed(ITEM, half)), write(tmp_path, "a.txt", ENGLISH)])
    assert isinstance(broken, Rejected)
    assert "broken" in broken.reason
    assert isinstance(other, ArticleDraft)
    blank = "<item><guid>w-3</guid><title/><description/><content:encoded/></item>"
    first, second = drafts([write(tmp_path, "blank.xml", feed(ITEM, blank))])
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, Rejected)
    assert second.source.endswith("#w-3")


def test_a_feed_without_entries_and_xml_that_is_no_feed_are_rejected(tmp_path: Path) -> None:
    assert "no entries" in rejected(write(tmp_path, "feed.xml", feed())).reason
    assert (
        "neither"
        in rejected(write(tmp_path, "other.xml", "<?xml version='1.0'?><list><a>b</a></list>")).reason
    )
