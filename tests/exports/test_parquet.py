"""Parquet: the rows of the contracts, with real types, for whoever reads it."""

from __future__ import annotations

import io
import sys
from datetime import date

import pyarrow as pa
import pytest
from exporting import EMPTY, HOSTILE, contents
from pyarrow import parquet

from dateline.exports.contents import Contents
from dateline.exports.contracts import (
    article_line,
    contradiction_line,
    entry_line,
    event_line,
    position_line,
)
from dateline.exports.parquet import MissingWriter, parquet_bytes

LISTS = {
    "entries": entry_line,
    "contradictions": contradiction_line,
    "positions": position_line,
    "events": event_line,
    "articles": article_line,
}


def only(name: str, words: str | None = None) -> Contents:
    return Contents(**{name: getattr(contents(words), name)})


def read(data: bytes) -> pa.Table:
    return parquet.read_table(io.BytesIO(data))


def held(told: object, found: object) -> bool:
    """Whether what is told stands in what was found; a file may leave keys out of a struct, and no words."""
    match told, found:
        case dict(), dict():
            return all(held(told[key], value) for key, value in found.items())
        case list(), list():
            return len(told) == len(found) and all(map(held, told, found))
        case _:
            return told == found


ADDED = {"first", "last", "published_first", "published_last"}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("words", [None, *HOSTILE[:6]])
def test_the_rows_are_those_of_the_contract(name: str, words: str | None) -> None:
    told = [LISTS[name](one) for one in getattr(contents(words), name)]
    found = read(parquet_bytes(only(name, words))).to_pylist()
    assert found
    for row in told:
        if name == "contradictions":
            row["dismissed"] = row["dismissed"] is not None
    assert held(told, [{key: row[key] for key in row if key not in ADDED} for row in found])


@pytest.mark.parametrize("name", LISTS)
def test_every_key_of_the_contract_has_its_column(name: str) -> None:
    (told, *_) = (LISTS[name](one) for one in getattr(contents(), name))
    columns = set(read(parquet_bytes(only(name))).column_names)
    assert set(told) - columns == ({"history"} if name == "entries" else set())
    assert columns - set(told) <= ADDED


def test_days_are_days_and_an_open_end_is_none() -> None:
    table = read(parquet_bytes(only("entries")))
    assert table.schema.field("first").type == pa.date32()
    days = {row["id"]: (row["first"], row["last"]) for row in table.to_pylist()}
    assert days["plan"] == (date(2021, 5, 1), date(2021, 6, 30))
    assert days["open"] == (date(2021, 12, 1), None)
    assert days["some"] == (None, None)
    articles = read(parquet_bytes(only("articles")))
    assert articles.schema.field("published_last").type == pa.date32()
    assert date(2021, 9, 30) in articles.column("published_last").to_pylist()


def test_accounts_and_voices_are_lists_of_structs() -> None:
    entries = read(parquet_bytes(only("entries"))).schema
    assert entries.field("participants").type == pa.list_(pa.string())
    account = entries.field("accounts").type.value_type
    assert account.field("disputed").type == pa.bool_()
    assert account.field("evidence").type.value_type.field("start").type == pa.int64()
    voice = read(parquet_bytes(only("contradictions"))).schema.field("a").type.value_type
    assert voice.field("quote").type == pa.string()


@pytest.mark.parametrize("name", LISTS)
def test_a_file_says_what_it_and_its_columns_hold(name: str) -> None:
    schema = read(parquet_bytes(only(name))).schema
    assert schema.metadata[b"title"] == f"Dateline: {name.replace('entries', 'timeline')}".encode()
    assert all(field.metadata[b"description"] for field in schema)


@pytest.mark.parametrize("name", LISTS)
def test_the_same_list_is_the_same_bytes_and_an_empty_one_has_its_columns(name: str) -> None:
    assert parquet_bytes(only(name)) == parquet_bytes(only(name))
    empty = read(parquet_bytes(Contents(**{name: getattr(EMPTY, name)})))
    assert empty.num_rows == 0
    assert empty.schema == read(parquet_bytes(only(name))).schema


def test_without_the_extra_the_error_says_how_to_get_it(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingWriter, match=r'pip install "dateline\[parquet\]"'):
        parquet_bytes(only("entries"))
