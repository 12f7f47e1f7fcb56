"""Loading into a store that holds something already, and while others write to it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

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
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.copies import text_hash
from dateline.ports import ConcurrentChange
from dateline.stores.comparing import OtherLog
from dateline.stores.dump_file import BrokenDump, DumpFile
from dateline.stores.dumping import Unsealed, dump
from dateline.stores.loading import load
from dateline.stores.log import RecordedLog
from dateline.stores.memory import MemoryStore
from dateline.stores.opening import open_store
from dateline.stores.recording import StatesErased
from dateline.stores.seals import Erased
from dateline.stores.sqlite import SQLiteStore

RICH = dumped(rich())
ELSE = uuid5(NAMESPACE_URL, "a stream of somebody else")
LINE_ENDS = [place for place, byte in enumerate(RICH, start=1) if byte == ord("\n")]


# --- a store that is not empty


@given(logs(), st.integers(0, 3))
@settings(max_examples=100)
def test_a_store_that_has_the_beginning_gets_the_rest(log: MemoryStore, seals: int) -> None:
    file, copy = dumped(log), MemoryStore()
    cut = [i for i, line in enumerate(file.splitlines()) if line.startswith((b'{"dateline"', b'{"seal"'))]
    lines = file.splitlines(keepends=True)[: cut[min(seals, len(cut) - 1)] + 1]
    with pytest.raises(BrokenDump):
        loaded(copy, b"".join(lines))
    loaded(copy, file)
    assert dumped(copy) == file
    assert loaded(copy, file)[:2] == (0, 0)
    assert content(copy) == content(log)


def behind_rich(*events: tuple[object, str, bytes], **more: object) -> MemoryStore:
    log = rich()
    record(log, *events, **more)  # type: ignore[arg-type]
    return log


def one_append() -> MemoryStore:
    """Return the beginning of the rich log, appended in one portion."""
    log, (a, b, _) = MemoryStore(), STREAMS
    first = (a, FILED, naming(AWKWARD)), (a, READ, b'{"v":1}')
    record(log, *first, (b, FILED, naming("secret")), texts=[AWKWARD, "secret"])
    return log


def not_erased() -> MemoryStore:
    log, (a, b, _) = MemoryStore(), STREAMS
    record(log, (a, FILED, naming(AWKWARD)), (a, READ, b'{"v":1}'), texts=[AWKWARD])
    record(log, (b, FILED, naming("secret")), (b, "summit-held", b'{"quote":"secret"}'))
    return log


def not_forgotten() -> MemoryStore:
    log, (a, b, _) = MemoryStore(), STREAMS
    record(log, (a, FILED, naming(AWKWARD)), (a, READ, b'{"v":1}'), texts=[AWKWARD, "secret"])
    record(log, (b, FILED, naming("secret")), (b, "summit-held", b"{}"))
    return log


def never_had_the_text() -> MemoryStore:
    log, (a, _, _) = MemoryStore(), STREAMS
    record(log, (a, FILED, naming(AWKWARD)), (a, READ, b'{"v":1}'))
    return log


def another(topic: str, state: bytes) -> MemoryStore:
    log, (a, _, _) = MemoryStore(), STREAMS
    record(log, (a, FILED, naming(AWKWARD)), (a, topic, state), texts=[AWKWARD])
    return log


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: another("summit-held", b'{"v":1}'), r"position 2: this store has summit-held \(event 2 of"),
        (lambda: another(READ, b'{"v":2}'), r"position 2: article-read .* says something else in the dump"),
        (lambda: behind_rich((STREAMS[0], READ, b"{}")), r"position 8: .* the dump has ended"),
        (one_append, r"position 2: the dump has another seal|position 4: an append ended at position 3 here"),
        (not_erased, r"position 4: words of summit-held .* were erased in the dump alone"),
        (not_forgotten, r"position 3: this store alone has the text of article-filed"),
        (never_had_the_text, r"position 1: the dump alone has the text of article-filed"),
    ],
)
@pytest.mark.parametrize("part", [1, 1_000_000])
def test_a_store_that_holds_something_else_is_left_as_it_is_and_told_where(
    make, said: str, part: int
) -> None:
    log = make()
    before = content(log)
    with pytest.raises(OtherLog, match=rf"{said}.*nothing was loaded"):
        loaded(log, RICH, part=part)
    assert content(log) == before


def test_a_store_with_other_positions_is_left_as_it_is(tmp_path: Path) -> None:
    with closing(SQLiteStore.create(tmp_path / "a.db")) as gaps:
        gaps.insert_copied(with_gaps(rich()), behind=None)
        before = content(gaps)
        with pytest.raises(
            OtherLog, match=r"position 1: the dump has article-filed .* this store has nothing"
        ):
            loaded(gaps, RICH)
        assert content(gaps) == before
        with pytest.raises(
            OtherLog, match=r"position 1: this store has article-filed .* the dump has nothing"
        ):
            loaded(rich(), dumped(gaps))


# --- others at work

Two = tuple[RecordedLog, RecordedLog]


@pytest.fixture(params=["sqlite", "postgresql"])
def two(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Two]:
    """Two processes' ways into one store."""
    on_sqlite = request.param == "sqlite"
    db = tmp_path / "two.db" if on_sqlite else request.getfixturevalue("postgres_url")
    with closing(open_store(db, create=True)) as one, closing(open_store(db, create=False)) as other:
        yield one, other


class Meddled(io.BytesIO):
    """A file in whose midst somebody does something."""

    def __init__(self, words: bytes, line: int, meddle) -> None:
        super().__init__(words)
        self._left, self._meddle = line, meddle

    def __next__(self) -> bytes:
        self._left -= 1
        if self._left == 0:
            self._meddle()
        return super().__next__()


@pytest.mark.parametrize("step", [1, 3], ids=["positions without gaps", "positions with gaps"])
@pytest.mark.parametrize("beginning", [0, 2], ids=["into nothing", "behind a beginning"])
def test_who_loads_while_another_process_writes_is_told_and_mixes_nothing(
    tmp_path: Path, two: Two, step: int, beginning: int
) -> None:
    log, other = two
    with closing(SQLiteStore.create(tmp_path / "whole.db")) as whole:
        whole.insert_copied(with_gaps(rich(), step), behind=None)
        file = dumped(whole)
    if beginning:
        log.insert_copied(with_gaps(rich(), step)[:beginning], behind=None)
    with pytest.raises(ConcurrentChange, match="another process"):
        load(log, DumpFile(Meddled(file, 10, lambda: record(other, (ELSE, READ, b"{}")))))
    assert len(list(log.notifications())) == 2 * beginning + 1
    assert len(list(log.seals())) == beginning + 1


class Meddling(io.BytesIO):
    """A stream on whose every write somebody does something."""

    def __init__(self, meddle) -> None:
        super().__init__()
        self._meddle = meddle

    def write(self, words) -> int:
        self._meddle()
        return super().write(words)


def test_a_dump_is_of_one_moment_though_others_write_and_forget(two: Two) -> None:
    log, other = two
    loaded(log, RICH)

    def meddle() -> None:
        if other.position() < 100:
            record(other, (STREAMS[0], READ, b"{}"), erased={5: b"gone"}, forgotten=[AWKWARD])

    stream = Meddling(meddle)
    assert dump(log, stream).position == 7
    assert stream.getvalue() == RICH
    assert log.position() == 7 + len(LINE_ENDS)
    assert log.text(text_hash(AWKWARD)) is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda log: log._recorder._stored_events.pop(),
        lambda log: log._recorder._seals.pop(),
        lambda log: log._recorder._seals.pop(1),
        lambda log: log._recorder._stored_events.insert(0, log._recorder._stored_events.pop()),
        lambda log: log._recorder._erased.clear(),
        lambda log: log._recorder._erase(StatesErased({1: b"changed"})) or log._recorder._erased.pop(1),
        lambda log: log._recorder._erased.update({4: Erased(log.erased()[4].was, "0")}),
    ],
)
def test_events_that_somebody_changed_are_not_dumped_as_if_they_were_recorded_so(spoil) -> None:
    log = rich()
    spoil(log)
    with pytest.raises(Unsealed, match="dateline verify"):
        dumped(log)
