"""Logs of all kinds for tests of dumps, and what can be told of a store from outside."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from itertools import count
from uuid import NAMESPACE_URL, UUID, uuid5

from eventsourcing.persistence import Notification, StoredEvent
from hypothesis import strategies as st

from dateline.copies import text_hash
from dateline.stores.dump_file import DumpFile
from dateline.stores.dumping import dump
from dateline.stores.loading import Loaded, load
from dateline.stores.log import RecordedLog
from dateline.stores.memory import MemoryStore
from dateline.stores.recording import Copied, StatesErased
from dateline.stores.seals import FIRST, Seal, sealed

STREAMS = [uuid5(NAMESPACE_URL, name) for name in "abc"]
FILED, READ = "article-filed", "article-read"
AWKWARD = "NUL \0, lines \u2028\u2029\x85\r\n\v\f, \x7f \x9b31m, \U0001f5d3, \ufeff, \\ \" '"


def naming(text: str) -> bytes:
    """Return the state of an event that names a text."""
    return json.dumps({"v": 1, "text_hash": text_hash(text)}).encode()


def record(
    log: RecordedLog,
    *events: tuple[UUID, str, bytes],
    texts: Sequence[str] = (),
    erased: Mapping[int, bytes] | None = None,
    forgotten: Sequence[str] = (),
) -> None:
    """Append events of any stream, topic and state in one transaction."""
    heads = {stream: len(list(log._recorder.select_events(stream))) for stream, _, _ in events}
    numbers = {stream: count(head + 1) for stream, head in heads.items()}
    stored = [StoredEvent(stream, next(numbers[stream]), topic, state) for stream, topic, state in events]
    erasure = StatesErased(erased or {}, [text_hash(text) for text in forgotten])
    log._recorder.insert_events(
        stored, texts={text_hash(text): text for text in texts}, erasure=erasure if events else None
    )


def content(log: RecordedLog) -> tuple[object, ...]:
    """Return all that a dump must carry along."""
    texts = {key: log.text(key) for key in log.text_hashes()}
    return list(log.notifications()), list(log.seals()), dict(log.erased()), texts


def dumped(log: RecordedLog) -> bytes:
    stream = io.BytesIO()
    dump(log, stream)
    return stream.getvalue()


def loaded(log: RecordedLog, file: bytes, **options: int) -> Loaded:
    return load(log, DumpFile(io.BytesIO(file)), **options)


def rich() -> MemoryStore:
    """Return a small log with one of everything: awkward texts and states, a forgotten text, erased words."""
    log, (a, b, c) = MemoryStore(), STREAMS
    record(log, (a, FILED, naming(AWKWARD)), (a, READ, b'{"v":1}'), texts=[AWKWARD, "secret"])
    record(log, (b, FILED, naming("secret")), (b, "summit-held", b'{"quote":"secret"}'))
    record(log, (c, FILED, naming(AWKWARD)), (c, "summit-h\u00e9ld", b"\xff\x00 no UTF-8"))
    record(log, (b, "text-forgotten", b"{}"), erased={4: b'{"quote":""}'}, forgotten=["secret"])
    record(log, texts=["a text that no event names"])
    return log


def with_gaps(log: RecordedLog, step: int = 3) -> list[Copied]:
    """Return a log as its copy would be in which positions are left out, a part for each seal."""
    parts, before = [], Seal(0, FIRST)
    named = {key: log.text(key) or "" for key in log.text_hashes()}
    erased = {position * step: gone for position, gone in log.erased().items()}
    follows = FIRST
    for seal in log.seals():
        events = [
            Notification(e.originator_id, e.originator_version, e.topic, e.state, id=e.id * step)
            for e in log.notifications(before.position, seal.position)
        ]
        follows = sealed(follows, [(e.id, e) for e in events], erased)
        own = {e.id: erased[e.id] for e in events if e.id in erased}
        parts.append(Copied(events, named, [Seal(events[-1].id, follows)], own))
        before = seal
    return parts


_topics = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=8)
_words = st.text(max_size=12)


@st.composite
def logs(draw: st.DrawFn) -> MemoryStore:
    """Make a log of any streams, topics, states and texts, with any portions, of which anything may be erased."""
    log = MemoryStore()
    for _ in range(draw(st.integers(0, 4))):
        texts = draw(st.lists(_words, max_size=3))
        events = st.tuples(st.sampled_from(STREAMS), _topics, st.binary(max_size=12))
        filed = st.tuples(st.sampled_from(STREAMS), st.just(FILED), _words.map(naming))
        last = log.position()
        erased = st.dictionaries(
            st.integers(1, max(last, 1)), st.binary(max_size=6), max_size=2 if last else 0
        )
        record(
            log,
            *draw(st.lists(events | filed, max_size=4)),
            *[(STREAMS[0], FILED, naming(text)) for text in texts if draw(st.booleans())],
            texts=texts,
            erased=draw(erased),
            forgotten=draw(st.lists(_words | st.sampled_from(texts or [""]), max_size=2)),
        )
    return log
