"""A dump holds all that was recorded, byte by byte, and says so of itself: what is not whole is refused."""

from __future__ import annotations

import io
import json
import tempfile
import tracemalloc
from base64 import b64decode
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from dumped import (
    AWKWARD,
    FILED,
    READ,
    STREAMS,
    content,
    dumped,
    loaded,
    logs,
    naming,
    record,
    rich,
    with_gaps,
)
from eventsourcing.persistence import Notification
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.copies import text_hash
from dateline.stores.dump_file import BrokenDump, DumpFile, NoDump
from dateline.stores.dump_lines import End, Stored, Text, first_line, line_of, written
from dateline.stores.dumping import dump
from dateline.stores.errors import PositionsMissing
from dateline.stores.loading import load
from dateline.stores.log import RecordedLog
from dateline.stores.memory import MemoryStore
from dateline.stores.seals import FIRST, Chain, Erased, Seal, digest
from dateline.stores.sqlite import SQLiteStore

SAMPLES = Path(__file__).parent / "samples"
RICH = dumped(rich())
CONTENT = content(rich())
EVENTS, SEALS = list(rich().notifications()), list(rich().seals())
LINE_ENDS = [place for place, byte in enumerate(RICH, start=1) if byte == ord("\n")]


# --- there and back


@given(logs())
@settings(max_examples=60)
def test_whatever_was_recorded_comes_back_from_a_dump_byte_by_byte(log: MemoryStore) -> None:
    file, back = dumped(log), MemoryStore()
    with tempfile.TemporaryDirectory() as folder, closing(SQLiteStore.create(Path(folder, "a.db"))) as copy:
        loaded(copy, file)
        assert content(copy) == content(log)
        assert dumped(copy) == file
        loaded(back, dumped(copy))
    assert content(back) == content(log)
    assert dumped(back) == file


@given(logs(), st.integers(1, 200))
@settings(max_examples=100)
def test_in_what_portions_a_dump_is_written_makes_no_difference(log: MemoryStore, part: int) -> None:
    copy = MemoryStore()
    loaded(copy, dumped(log), part=part)
    assert content(copy) == content(log)


def test_every_kind_of_store_loads_what_any_other_has_dumped(store: RecordedLog) -> None:
    done = loaded(store, RICH)
    assert done == (7, 2, 7)
    assert content(store) == content(rich())
    assert dumped(store) == RICH


def test_positions_that_are_left_out_stay_left_out(tmp_path: Path) -> None:
    with (
        closing(SQLiteStore.create(tmp_path / "a.db")) as gaps,
        closing(SQLiteStore.create(tmp_path / "b.db")) as copy,
    ):
        gaps.insert_copied(with_gaps(rich()), behind=None)
        loaded(copy, dumped(gaps))
        assert [event.id for event in copy.notifications()] == [3, 6, 9, 12, 15, 18, 21]
        assert content(copy) == content(gaps)
        in_memory = MemoryStore()
        with pytest.raises(PositionsMissing, match=r"position 1: .*--db"):
            loaded(in_memory, dumped(gaps))
        assert content(in_memory) == content(MemoryStore())


def test_a_store_goes_on_behind_what_it_has_loaded(store: RecordedLog) -> None:
    log = rich()
    loaded(store, RICH)
    for each in (log, store):
        record(each, (STREAMS[0], READ, b"{}"))
    assert content(store) == content(log)


def test_what_no_database_can_keep_goes_from_memory_to_memory() -> None:
    log, copy = MemoryStore(), MemoryStore()
    record(log, (STREAMS[0], FILED, naming("half a pair: \ud800")), texts=["half a pair: \ud800"])
    loaded(copy, dumped(log))
    assert content(copy) == content(log)
    assert b'"body64":"' in dumped(log)


def test_a_text_that_no_database_can_keep_is_refused_by_one(tmp_path: Path) -> None:
    log = MemoryStore()
    record(log, (STREAMS[0], FILED, naming("\ud800")), texts=["\ud800"])
    with closing(SQLiteStore.create(tmp_path / "a.db")) as copy, pytest.raises(BrokenDump, match="character"):
        loaded(copy, dumped(log))


# --- the file


def test_a_dump_of_an_older_dateline_is_loaded_as_it_was(store: RecordedLog) -> None:
    for sample in sorted(SAMPLES.glob("dump-*.jsonl")):
        loaded(store, sample.read_bytes())
        assert dumped(store) == sample.read_bytes()
        assert store.text(text_hash(AWKWARD)) == AWKWARD
    assert (SAMPLES / "dump-1.jsonl").read_bytes() == RICH


def test_the_chain_of_a_dump_can_be_followed_with_json_and_sha_256_alone() -> None:
    before, chain = "", sha256()
    for row in map(json.loads, RICH.splitlines()):
        if "event" in row:
            state = row["state"].encode() if "state" in row else b64decode(row["state64"])
            told = row.get("was") or sha256(state).hexdigest()
            line = [row["event"], row["id"].replace("-", ""), row["version"], row["topic"], told]
            chain.update(json.dumps(line).encode())
        if "seal" in row:
            assert row["hash"] == chain.hexdigest()
            before, chain = row["hash"], sha256(row["hash"].encode())
    assert before == SEALS[-1].hash


def test_a_line_of_a_dump_is_one_line_for_every_program() -> None:
    for line in RICH.decode().split("\n")[:-1]:
        assert line.splitlines() == [line]
        assert json.loads(line)
        assert line.isprintable() or set(AWKWARD) & set(line)


def test_a_text_stands_before_the_event_that_names_it_first_and_once() -> None:
    kinds = [next(iter(json.loads(line))) for line in RICH.splitlines()]
    assert kinds == [
        *("dateline", "text", "event", "event", "seal", "event", "event", "seal"),
        *("event", "event", "seal", "event", "seal", "text", "end"),
    ]


def test_what_is_no_dump_is_refused() -> None:
    for words in (
        b"",
        b"\n",
        b"The leaders met in Lagos.",
        b"{}\n",
        b'["dump", 1]\n',
        b'{"dateline":"du',
        b"\xff" * 9,
    ):
        with pytest.raises(NoDump, match="no dump"):
            DumpFile(io.BytesIO(words))
    with pytest.raises(NoDump, match="no dump"):
        DumpFile(io.BytesIO(b" " * 5_000_000 + first_line()))


def test_a_dump_of_a_newer_format_is_refused() -> None:
    with pytest.raises(NoDump, match=r"format is 2.*upgrade"):
        DumpFile(io.BytesIO(b'{"dateline":"dump","format":2}\n'))


# --- what is not whole


@pytest.mark.parametrize("part", [1, 1_000_000])
def test_each_beginning_of_a_dump_is_refused_and_what_it_holds_whole_is_loaded(part: int) -> None:
    positions = set()
    for length in sorted({*range(len(first_line()), len(RICH) - 1, 7), *LINE_ENDS[:-1]}):
        log = MemoryStore()
        with pytest.raises(BrokenDump, match="the file ends here") as refused:
            loaded(log, RICH[:length], part=part)
        position = refused.value.position
        positions.add(position)
        assert position == log.position()
        assert list(log.notifications()) == [event for event in EVENTS if event.id <= position]
        assert list(log.seals()) == [seal for seal in SEALS if seal.position <= position]
        loaded(log, RICH)
        assert content(log) == CONTENT
    assert sorted(positions) == [0, *(seal.position for seal in SEALS)]
    loaded(MemoryStore(), RICH[:-1])  # all but the end of the last line


@pytest.mark.parametrize("flip", [0x01, 0x20, 0x80])
def test_each_byte_that_is_changed_is_noticed_or_means_the_same(flip: int) -> None:
    noticed = 0
    for place in range(len(RICH)):
        file = RICH[:place] + bytes([RICH[place] ^ flip]) + RICH[place + 1 :]
        noticed += refused_or_the_same(file)
    assert noticed > 0.9 * len(RICH)


@given(st.integers(0, len(RICH) - 1), st.binary(max_size=2))
@settings(max_examples=400)
def test_whatever_is_changed_left_out_or_put_in_is_noticed_or_means_the_same(place: int, put: bytes) -> None:
    refused_or_the_same(RICH[:place] + put + RICH[place + 1 :])
    refused_or_the_same(RICH[:place] + put + RICH[place:])


@given(st.data())
@settings(max_examples=200)
def test_lines_that_are_left_out_doubled_or_exchanged_are_noticed(data: st.DataObject) -> None:
    lines = RICH.splitlines(keepends=True)
    one, other = data.draw(
        st.tuples(*[st.integers(1, len(lines) - 1)] * 2).filter(lambda two: two[0] < two[1])
    )
    left_out = lines[:one] + lines[one + 1 :]
    doubled = [*lines[:other], lines[one], *lines[other:]]
    exchanged = [*lines[:one], lines[other], *lines[one + 1 : other], lines[one], *lines[other + 1 :]]
    for wrong in (left_out, doubled, exchanged):
        refused_or_the_same(b"".join(wrong))


def refused_or_the_same(file: bytes) -> bool:
    """Whether a dump that was tampered with is refused; if not, it must hold what it held before."""
    log = MemoryStore()
    try:
        loaded(log, file)
    except (NoDump, BrokenDump) as error:
        until = getattr(error, "position", 0)
        assert list(log.notifications()) == [event for event in EVENTS if event.id <= until]
        return True
    assert content(log) == CONTENT
    return False


@pytest.mark.parametrize(
    "line",
    [
        b"null",
        b"[]",
        b'{"text":"00","body":"x"}',
        b'{"text":1,"body":"x"}',
        b'{"seal":0,"hash":""}',
        b'{"seal":1,"hash":"","more":1}',
        b'{"event":1.0,"id":"%s","version":1,"topic":"t","state":""}' % str(STREAMS[0]).encode(),
        b'{"event":1,"id":"mine","version":1,"topic":"t","state":""}',
        b'{"event":1,"id":"%s","version":1,"topic":"t","state":"","state64":""}' % str(STREAMS[0]).encode(),
        b'{"event":1,"id":"%s","version":1,"topic":"t","state":"\\ud800"}' % str(STREAMS[0]).encode(),
        b'{"event":1,"id":"%s","version":1,"topic":"t","state":"","was":""}' % str(STREAMS[0]).encode(),
        b'{"event":9223372036854775808,"id":"%s","version":1,"topic":"t","state":""}'
        % str(STREAMS[0]).encode(),
        b'{"end":{"events":0,"texts":0,"more":0}}',
        b"[" * 100_000,
    ],
)
def test_a_line_that_no_dump_has_is_named(line: bytes) -> None:
    with pytest.raises(BrokenDump, match=r"the dump:2: this line cannot be understood"):
        loaded(MemoryStore(), first_line() + line + b"\n")


@pytest.mark.parametrize("more", [RICH, b"\n", b"x", written(Seal(8, "")), written(End(7, 2))])
def test_what_follows_the_end_is_refused(more: bytes) -> None:
    with pytest.raises(BrokenDump, match="something follows"):
        loaded(MemoryStore(), RICH + more)


def test_events_without_a_seal_and_a_seal_without_events_are_refused() -> None:
    event = Stored(Notification(STREAMS[0], 1, "t", b"", id=1))
    with pytest.raises(BrokenDump, match="no seal"):
        loaded(MemoryStore(), first_line() + written(event) + written(End(1, 0)))
    with pytest.raises(BrokenDump, match="behind its events"):
        loaded(MemoryStore(), first_line() + written(Seal(1, Chain(FIRST).hash)))


def test_an_event_that_is_there_twice_is_refused(store: RecordedLog) -> None:
    chain = Chain(FIRST)
    events = [Notification(STREAMS[0], 1, "t", b"", id=position) for position in (1, 2)]
    for event in events:
        chain.add(event.id, event)
    lines = [*map(Stored, events), Seal(2, chain.hash), End(2, 0)]
    with pytest.raises(BrokenDump, match="one and the same"):
        loaded(store, first_line() + b"".join(map(written, lines)))
    assert store.position() == 0


@given(st.text(), st.binary(), st.none() | st.just(digest(b"before")))
def test_a_line_says_what_was_written(text: str, state: bytes, was: str | None) -> None:
    event = Notification(STREAMS[0], 7, text.replace("\0", ""), state, id=9)
    lines = [
        Text(text_hash(text), text),
        Stored(event, Erased(was, digest(state)) if was else None),
        Seal(9, digest(state)),
        End(9, 7),
    ]
    assert [line_of(written(line)) for line in lines] == lines


# --- size


class Endless(io.RawIOBase):
    """A dump of many texts and events under one seal or many, made as it is read."""

    def __init__(self, articles: int, *, seal_each: int) -> None:
        self._lines = self._made(articles, seal_each)

    def readline(self, _size: int | None = -1) -> bytes:
        return next(self._lines, b"")

    def __next__(self) -> bytes:
        return next(self._lines)

    def read(self, _size: int = -1) -> bytes:
        return next(self._lines, b"")

    def _made(self, articles: int, seal_each: int):
        yield first_line()
        chain = Chain(FIRST)
        for number in range(1, articles + 1):
            text = f"{number} " * 1000
            yield written(Text(text_hash(text), text))
            event = Notification(STREAMS[0], number, FILED, naming(text), id=number)
            chain.add(number, event)
            yield written(Stored(event))
            if number % seal_each == 0:
                yield written(Seal(number, chain.hash))
                chain = Chain(chain.hash)
        yield written(End(articles, articles))


class Nowhere(io.RawIOBase):
    def write(self, words) -> int:
        return len(words)


@pytest.mark.parametrize("seal_each", [32, 1280], ids=["seals", "one seal"])
def test_a_large_dump_is_loaded_and_written_in_little_memory(tmp_path: Path, seal_each: int) -> None:
    articles = 1280
    with closing(SQLiteStore.create(tmp_path / "a.db")) as log:
        tracemalloc.start()
        try:
            load(log, DumpFile(Endless(articles, seal_each=seal_each)), part=200_000)
            most_for_loading = tracemalloc.get_traced_memory()[1]
            tracemalloc.reset_peak()
            dump(log, Nowhere())
            most_for_dumping = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        size = sum(len(log.text(key) or "") for key in log.text_hashes())
        assert log.position() == articles
    assert size > 5_000_000
    assert most_for_loading < 2_000_000
    assert most_for_dumping < 2_000_000
