"""Articles that mean harm are filed and read like others, by every way in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import hostile
import pytest

from dateline.app import Dateline


@pytest.fixture(scope="module")
def line() -> Iterator[Dateline]:
    with Dateline(":memory:") as line:
        assert not line.file(hostile.articles()).rejected
        yield line


def test_what_they_tell_is_found_like_that_of_any_other(line):
    assert {e.kind for e in line.timeline(with_statements=True)} == {"held", "proposed", "statement"}
    assert {c.kind for c in line.contradictions()} == {"reversal", "account_conflict"}
    assert {p.speaker for p in line.positions()} >= {"Joe Biden"}


def test_their_words_stand_in_quotes_voices_headlines_and_reasons(line):
    quotes = [spot.quote for event in line.events() for spot in event.finding.evidence]
    whole = [words for words in hostile.WORDS.values() if any(words in quote for quote in quotes)]
    assert len(whole) >= len(hostile.WORDS) - 2  # no quote goes over lines
    said = [e.headline for e in line.timeline(with_statements=True) if e.kind == "statement"]
    shown = [words for words in whole if any(words in headline for headline in said)]
    assert len(shown) >= len(hostile.WORDS) * 2 // 3
    (conflict,) = line.contradictions(kind="account_conflict")
    assert {voice.speaker for voice in (*conflict.a, *conflict.b)} <= set(hostile.WORDS.values())
    assert hostile.WORDS["script"] in conflict.why


def test_every_way_in_brings_them_in_and_says_what_no_store_can_hold(tmp_path: Path):
    manifest = hostile.write(tmp_path)
    with Dateline(":memory:") as line:
        done = line.ingest(tmp_path, manifest=manifest)
        filed = line.articles()
    assert {one.reason for one in done.rejected} == {
        "this is a binary file, not text",
        "it holds characters that no text has",
    }
    refused = [one.source for one in done.rejected if one.reason == "it holds characters that no text has"]
    assert len(refused) == 4 * len(hostile.UNSTORABLE)
    sources = [article.source for article in filed]
    whole, binary = len(hostile.WORDS), 2
    assert sum("/feed.xml#" in source for source in sources) == whole
    assert sum("/lines.jsonl:" in source for source in sources) == whole
    assert sum(source.endswith(".txt") for source in sources) == whole - binary
    assert sum(source.endswith(".html") for source in sources) == whole - binary
    assert {a.title for a in filed} >= {words.strip() for words in hostile.WORDS.values()}


def test_an_address_of_each_kind_is_kept_as_it_stands(line):
    kept = {article.url for article in line.articles()}
    assert {hostile.address(words, n) for n, words in enumerate(hostile.WORDS.values())} == kept
    assert json.dumps(sorted(kept)).count("javascript:") >= 1
