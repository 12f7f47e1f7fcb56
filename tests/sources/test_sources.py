"""What becomes an article, and what is rejected."""

from __future__ import annotations

import io
import os
from datetime import date
from pathlib import Path

import pytest
from filing import ENGLISH, GERMAN, draft, one, rejected, write
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.drafts import ArticleDraft, Rejected
from dateline.moments import Moment
from dateline.sources import LARGEST, drafts


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


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
