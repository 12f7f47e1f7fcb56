"""Whose word counts for the metadata of a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from filing import ENGLISH, PAGE, draft, one, rejected, write

from dateline.drafts import ArticleDraft, Rejected
from dateline.errors import BadManifest
from dateline.moments import Moment
from dateline.sources import drafts


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
