"""What becomes an article, what is rejected, and whose word counts for its metadata."""

from __future__ import annotations

import io
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.drafts import ArticleDraft, Rejected
from dateline.errors import BadManifest
from dateline.moments import Moment
from dateline.sources import LARGEST, drafts

ENGLISH = "The president of Ghana said that she would meet her colleague from Togo in Accra in May."
GERMAN = (
    "Der Präsident sagte am Dienstag, das Treffen mit seinem Nachbarn werde nicht vor dem Herbst "
    "stattfinden, wie sein Büro in Berlin mitteilte."
)


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


def test_a_text_is_stored_as_it_is_but_for_line_ends_and_the_byte_order_mark(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", b"\xef\xbb\xbf  " + ENGLISH.encode() + b"\r\n\r\nOver.\r")
    assert draft(path).text == f"  {ENGLISH}\n\nOver.\n"


def test_a_text_without_a_date_is_an_article_without_a_date(tmp_path: Path) -> None:
    found = draft(write(tmp_path, "a", ENGLISH))
    assert (found.published, found.language, found.source) == (None, "en", str(tmp_path / "a"))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "cp1252"])
def test_the_usual_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    words = f"“{ENGLISH}” It’s a fiancé’s tale – €5."
    data = words.encode(encoding)
    if encoding == "utf-16-le":
        data = b"\xff\xfe" + data
    assert draft(write(tmp_path, "a.txt", data)).text == words


BAD = {
    "empty": (b"", "empty"),
    "only a byte order mark": (b"\xef\xbb\xbf\n", "empty"),
    "blank": (b" \n\t\n", "empty"),
    "no words": (b"1 2 3 ... 4\n", "no words"),
    "zeros": (b"MZ\x00\x01\x02" + ENGLISH.encode(), "binary"),
    "controls": (b"\x01\x02\x03\x04 words and more words", "binary"),
    "pdf": (b"%PDF-1.7\n" + ENGLISH.encode(), "PDF"),
    "zip": (b"PK\x03\x04abcdef", "ZIP"),
    "rtf": (rb"{\rtf1\ansi " + ENGLISH.encode() + b"}", "rich text"),
    "undecodable": (ENGLISH.encode() + b" \x81\x8d \xff", "encoding"),
    "not english cp1252": ("Señor Núñez habló ayer en Perú sobre la reunión".encode("cp1252"), "encoding"),
    "half utf-16": (b"\xff\xfe" + "Hello".encode("utf-16-le") + b"\x00\xd8", "utf-16"),
    "german": (GERMAN.encode(), "not in English"),
    "huge": (b"word " * (LARGEST // 5 + 1), "larger than 20 MB"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_rejected_with_what_is_wrong_and_what_to_do(tmp_path: Path, case: str) -> None:
    data, reason = BAD[case]
    path = write(tmp_path, "bad.txt", data)
    found = rejected(path)
    assert found.source == str(path)
    assert reason in found.reason
    assert found.remedy
    assert "\n" not in str(found)


def test_a_missing_file_and_an_empty_folder_are_rejected_and_the_rest_goes_on(tmp_path: Path) -> None:
    good = write(tmp_path, "good.txt", ENGLISH)
    (tmp_path / "none").mkdir()
    first, second, third = drafts([tmp_path / "nowhere.txt", tmp_path / "none", good])
    assert isinstance(first, Rejected)
    assert "no such file" in first.reason
    assert isinstance(second, Rejected)
    assert "no articles" in second.reason
    assert isinstance(third, ArticleDraft)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_rejected(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", ENGLISH)
    path.chmod(0)
    assert "cannot be read" in rejected(path).reason


def test_a_folder_in_a_folder_that_may_not_be_searched_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    good = write(tmp_path, "a.txt", ENGLISH)
    closed = write(tmp_path, "closed/b.txt", ENGLISH).parent
    closed.chmod(0)
    try:
        if os.access(closed, os.R_OK):
            pytest.skip("nothing is closed to this user")
        first, second = drafts([tmp_path])
    finally:
        closed.chmod(0o700)
    assert isinstance(first, Rejected)
    assert (first.source, "permission denied" in first.reason) == (str(closed), True)
    assert second.source == str(good)


def test_a_folder_is_read_to_the_bottom_in_order_without_what_stands_beside_articles(tmp_path: Path) -> None:
    for name in (
        "b/c.txt",
        "a.txt",
        "b/a.html",
        "README.md",
        ".hidden",
        ".git/x.txt",
        "b/manifest.csv",
        "LICENSE",
    ):
        write(tmp_path, name, ENGLISH)
    sources = [found.source for found in drafts([tmp_path])]
    assert sources == [str(tmp_path / name) for name in ("a.txt", "b/a.html", "b/c.txt")]


def test_a_dash_is_standard_input() -> None:
    found = one(drafts(["-"], stdin=io.BytesIO(ENGLISH.encode()), publisher="The Harbour Post"))
    assert (found.source, found.text, found.publisher) == ("-", ENGLISH, "The Harbour Post")


def test_json_lines_are_known_on_standard_input_and_bad_lines_are_named() -> None:
    lines = (
        '{"text": "The two leaders met in Bern.", "title": "Bern", "published": "2017-03", "doc": 7}\n'
        "\n"
        '{"text": "  "}\n'
        "{oops\n"
        '{"title": "No text"}\n'
        '{"text": 5}\n'
        '{"text": "They met.", "published": "someday"}\n'
        '{"text": "They met.", "published": 20170304}\n'
        '{"text": "Half \\ud800 pair"}\n'
        '["text"]\n'
        '{"text": "They met again in Basel.", "published": "2018-06-12T23:30:00-05:00"}\n'
    )
    found = list(drafts(["-"], stdin=io.BytesIO(lines.encode())))
    good = [one for one in found if isinstance(one, ArticleDraft)]
    assert [(one.source, one.published) for one in good] == [
        ("-:1", Moment.month(2017, 3)),
        ("-:11", Moment.day(date(2018, 6, 12))),
    ]
    bad = {one.source: one.reason for one in found if isinstance(one, Rejected)}
    assert list(bad) == [f"-:{line}" for line in (3, 4, 5, 6, 7, 8, 9, 10)]
    assert "empty" in bad["-:3"]
    assert "not JSON" in bad["-:4"]
    assert "no `text`" in bad["-:5"]
    assert "'someday'" in bad["-:7"]


def test_json_lines_go_on_after_a_bad_first_line(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", b'{"text": \n{"text": "They met in Bern."}\n\xff\xfe\xff\n')
    first, second, third = drafts([path])
    assert isinstance(first, Rejected)
    assert isinstance(second, ArticleDraft)
    assert isinstance(third, Rejected)
    assert third.source == f"{path}:3"


@pytest.mark.parametrize("content", ["", "\n \n"])
def test_json_lines_without_a_line_are_rejected_as_any_empty_file_is(tmp_path: Path, content: str) -> None:
    assert "empty" in rejected(write(tmp_path, "a.jsonl", content)).reason


def test_a_json_document_gives_its_article_or_its_list_of_articles(tmp_path: Path) -> None:
    single = write(tmp_path, "a.json", '{\n "text": "They met in Bern.",\n "publisher": "The Post"\n}')
    assert (draft(single).source, draft(single).publisher) == (str(single), "The Post")
    several = write(tmp_path, "b.json", '[{"text": "They met."}, {"text": "They parted."}]')
    assert [found.source for found in drafts([several])] == [f"{several}:1", f"{several}:2"]
    on_lines = write(
        tmp_path, "c.json", '{"articles": [\n{"text": "They met."},\n{"text": "They parted."}\n]}'
    )
    assert [found.source for found in drafts([on_lines])] == [f"{on_lines}:1", f"{on_lines}:2"]


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


def test_the_manifest_counts_more_than_the_page_and_flags_fill_what_is_left(tmp_path: Path) -> None:
    page = write(tmp_path, "in/page.html", PAGE)
    plain = write(tmp_path, "in/plain.txt", ENGLISH)
    manifest = write(
        tmp_path, "m.csv", "file,publisher,published,title,url,notes\npage.html,Meridian Daily,2021-03,,,x\n"
    )
    first, second = drafts(
        [page, plain], manifest=manifest, published=Moment.year(1999), publisher="Lakeshore Tribune"
    )
    assert isinstance(first, ArticleDraft)
    assert (first.publisher, first.published) == ("Meridian Daily", Moment.month(2021, 3))
    assert first.title == "Ruiz and Soto to meet in Lima"
    assert isinstance(second, ArticleDraft)
    assert (second.publisher, second.published) == ("Lakeshore Tribune", Moment.year(1999))


def test_a_manifest_row_finds_its_file_by_path_before_name(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        write(tmp_path, f"{folder}/x.txt", ENGLISH)
    manifest = write(tmp_path, "m.csv", "file,title\na/x.txt,By path\nx.txt,By name\n")
    titles = {found.source: found.title for found in drafts([tmp_path], manifest=manifest) if found.source}
    assert titles == {str(tmp_path / "a/x.txt"): "By path", str(tmp_path / "b/x.txt"): "By name"}


def test_without_paths_the_files_of_the_manifest_are_read(tmp_path: Path) -> None:
    write(tmp_path, "x.txt", ENGLISH)
    manifest = write(tmp_path, "m.csv", "file,title\nx.txt,Accra\n")
    assert one(drafts([], manifest=manifest)).title == "Accra"


def test_a_manifest_row_without_its_file_is_rejected_by_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, "x.txt", ENGLISH)
    manifest = write(tmp_path, "m.csv", "file,title\nx.txt,Accra\ngone.txt,Lomé\n,Nothing\n")
    good, gone, nothing = drafts([path], manifest=manifest)
    assert isinstance(good, ArticleDraft)
    assert isinstance(gone, Rejected)
    assert (gone.source, "gone.txt" in gone.reason) == (f"{manifest}:3", True)
    assert isinstance(nothing, Rejected)
    assert nothing.source == f"{manifest}:4"


def test_a_manifest_row_with_a_bad_date_rejects_its_file(tmp_path: Path) -> None:
    path = write(tmp_path, "x.txt", ENGLISH)
    manifest = write(tmp_path, "m.csv", "file,published\nx.txt,last summer\n")
    found = rejected(path, manifest=manifest)
    assert found.source == str(path)
    assert "'last summer'" in found.reason
    assert "line 2" in found.reason


def test_a_manifest_row_with_more_cells_than_columns_rejects_its_file(tmp_path: Path) -> None:
    path = write(tmp_path, "x.txt", ENGLISH)
    manifest = write(tmp_path, "m.csv", "file,title,url\nx.txt,Accra, and then Lomé,https://x.example/1\n")
    found = rejected(path, manifest=manifest)
    assert found.reason == f"{manifest}, line 2: it has more cells than the table has columns"
    assert "quotation marks" in found.remedy


def test_the_columns_of_a_manifest_are_known_in_any_dress(tmp_path: Path) -> None:
    path = write(tmp_path, "x.txt", ENGLISH)
    manifest = write(tmp_path, "m.csv", b"\xef\xbb\xbfFile, Publisher ,TITLE\r\nx.txt,The Post,Accra\r\n")
    found = draft(path, manifest=manifest)
    assert (found.publisher, found.title) == ("The Post", "Accra")


@pytest.mark.parametrize(
    ("content", "reason"),
    [("name,title\nx.txt,Accra\n", "no column `file`"), ("", "empty"), (b"\x00\x01", "binary")],
)
def test_a_manifest_that_cannot_be_used_stops_the_batch_before_it_begins(
    tmp_path: Path, content: str | bytes, reason: str
) -> None:
    manifest = write(tmp_path, "m.csv", content)
    with pytest.raises(BadManifest, match=reason):
        drafts([write(tmp_path, "x.txt", ENGLISH)], manifest=manifest)


SUFFIXES = ["", ".txt", ".html", ".xml", ".json", ".jsonl", ".csv"]
HEADS = [
    b"",
    b"<html>",
    b"<rss>",
    b"<?xml version='1.0'?><feed>",
    b"{",
    b'{"text": "',
    b"[{",
    b"\xff\xfe",
    b"<p>",
]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    head=st.sampled_from(HEADS),
    body=st.binary() | st.text().map(str.encode),
    suffix=st.sampled_from(SUFFIXES),
)
def test_any_bytes_are_articles_or_rejected_and_never_an_error(
    tmp_path: Path, head: bytes, body: bytes, suffix: str
) -> None:
    path = write(tmp_path, f"any{suffix}", head + body)
    for found in drafts([path]):
        assert isinstance(found, ArticleDraft | Rejected)
        if isinstance(found, ArticleDraft):
            assert found.text.strip()
            assert "\r" not in found.text
            found.text.encode("utf-8")
