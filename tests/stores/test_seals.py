"""The chain of seals shows every change to what was recorded."""

from __future__ import annotations

from uuid import UUID

from eventsourcing.persistence import StoredEvent
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline.stores.seals import FIRST, Erased, digest, sealed

events = st.builds(
    StoredEvent,
    st.uuids(version=4),
    st.integers(1, 50),
    st.text(max_size=5) | st.sampled_from(["summit-held", "article-read"]),
    st.binary(max_size=8),
)
logs = st.lists(events, min_size=1, max_size=5).map(lambda some: list(enumerate(some, start=1)))


def test_a_seal_is_the_same_on_every_machine() -> None:
    event = StoredEvent(UUID("6f7a1f0e-5d0c-5b1c-9d53-0b6a52f0c1d7"), 1, "article-filed", b'{"v":1}')
    assert sealed(FIRST, [(1, event)]) == "84174dcf343f5b35ea7c0e72cf6a2ca8c835b2b1f21d4c3e8604ffcd85b84b2a"


@given(logs, logs)
def test_two_logs_have_one_seal_only_if_they_are_one(one, other) -> None:
    assert (sealed(FIRST, one) == sealed(FIRST, other)) == (one == other)


@given(logs, st.data())
def test_whatever_is_changed_left_out_or_put_in_changes_the_seal(log, data) -> None:
    place = data.draw(st.integers(0, len(log) - 1))
    position, event = log[place]
    spoilt = data.draw(events)
    assume(spoilt != event)
    seal = sealed(FIRST, log)
    assert sealed(FIRST, [*log[:place], (position, spoilt), *log[place + 1 :]]) != seal
    assert sealed(FIRST, [*log[:place], *log[place + 1 :]]) != seal
    assert sealed(FIRST, [*log, (len(log) + 1, spoilt)]) != seal
    assert sealed(FIRST, [(position + 1, event) for position, event in log]) != seal
    assert sealed(seal, log) != seal


@given(logs, st.data())
def test_a_seal_holds_when_words_are_erased_and_what_they_were_is_noted(log, data) -> None:
    position, event = log[data.draw(st.integers(0, len(log) - 1))]
    blank = StoredEvent(event.originator_id, event.originator_version, event.topic, b"erased")
    after = [(p, blank if p == position else e) for p, e in log]
    noted = {position: Erased(digest(event.state), digest(b"erased"))}
    assert sealed(FIRST, after, noted) == sealed(FIRST, log)
