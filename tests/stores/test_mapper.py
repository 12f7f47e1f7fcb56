"""Events come back from what is stored as they were."""

from __future__ import annotations

import json
from datetime import UTC, date
from pathlib import Path
from typing import Any, ClassVar
from uuid import uuid4

import pytest
from eventsourcing.persistence import Notification, StoredEvent
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.decisions import Spot, VoiceSpot
from dateline.errors import BrokenEvent
from dateline.events import EVENTS, FINDINGS, ArticleRetracted, Claim, Event, Metadata, Stance
from dateline.evidence import DateWords, Evidence
from dateline.moments import Moment
from dateline.places import Place
from dateline.stores.errors import UnstorableEvent
from dateline.stores.mapper import STORED, EventMapper

SAMPLES = Path(__file__).parent / "samples"
BY_TOPIC = {cls.TOPIC: cls for cls in STORED}

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
counts = st.integers(1, 10**6)
names = st.lists(texts, max_size=3).map(tuple)
spans = {"start": st.integers(0, 10**6), "end": counts, "quote": texts.filter(bool)}
evidence = st.builds(Evidence, **spans)
moments = (
    st.tuples(st.dates(), st.dates())
    .map(sorted)
    .filter(lambda days: days != [date.min, date.max])  # such a moment says nothing, and has no EDTF
    .map(lambda days: Moment.between(*days))
)
spots = st.lists(
    st.builds(Spot, article=st.uuids(), kind=texts, finding=st.uuids(), start=st.integers(0, 99), end=counts),
    min_size=1,
    max_size=3,
).map(tuple)
voices = st.lists(
    st.builds(VoiceSpot, article=st.uuids(), speaker=texts, start=st.integers(0, 99), end=counts),
    min_size=1,
    max_size=3,
).map(tuple)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "originator_id": st.uuids(),
    "originator_version": counts,
    "timestamp": st.datetimes(timezones=st.just(UTC)),
    "metadata": st.builds(Metadata, run=st.none() | texts, caused_by=st.none() | st.uuids()),
    "published": st.none() | moments,
    "when": st.none() | moments,
    "when_words": st.none() | st.builds(DateWords, **spans, rule=texts),
    "evidence": st.lists(evidence, min_size=1, max_size=3).map(tuple),
    "confidence": st.floats(0, 1),
    "finding_id": st.uuids(),
    "sketch": st.lists(st.integers(0, 2**64)).map(tuple),
    "place": st.none() | st.builds(Place, name=texts, within=names),
    "participants": names,
    "proposers": names,
    "by": names,
    "absent": names,
    "about": names,
    "stance": st.sampled_from(Stance.__args__),
    "claims": st.lists(
        st.builds(
            Claim,
            requested_by=st.none() | texts,
            not_requested_by=st.none() | texts,
            left_by=st.none() | texts,
            evidence=evidence,
        ),
        max_size=2,
    ).map(tuple),
    "direct": st.booleans(),
    "facts": st.booleans(),
    "published_inferred": st.booleans(),
    "ordinal": st.none() | counts,
    "author": texts.filter(bool),
    "reason": texts.filter(bool),
    "speaker": texts.filter(bool),
    "article": st.uuids(),
    "whole": st.booleans(),
    "moment": moments,
    "accounts": spots,
    "meetings": st.lists(spots, min_size=2, max_size=3).map(tuple),
    "a": voices,
    "b": voices,
    **dict.fromkeys(["reading", "findings", "count"], counts),
}


def events(cls: type[Event]) -> st.SearchStrategy[Event]:
    """Events of a class with every field that the class has; texts where nothing else is said."""
    optional = {name for name, field in cls.model_fields.items() if not field.is_required()}
    plain = {name: st.none() | texts if name in optional else texts for name in cls.model_fields}
    return st.builds(cls, **{name: FIELDS.get(name, plain[name]) for name in cls.model_fields})


def stored(topic: str, state: str | bytes) -> StoredEvent:
    return StoredEvent(uuid4(), 1, topic, state if isinstance(state, bytes) else state.encode())


@pytest.mark.parametrize("cls", STORED, ids=lambda cls: cls.TOPIC)
def test_every_event_comes_back_as_it_was(cls: type[Event]) -> None:
    mapper = EventMapper()

    @settings(max_examples=30)
    @given(event=events(cls))
    def comes_back(event: Event) -> None:
        assert mapper.to_domain_event(mapper.to_stored_event(event)) == event

    comes_back()


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_a_sample_of_every_released_version_still_loads_with_all_that_it_says(sample: Path) -> None:
    topic, _, version = sample.stem.rpartition("-")
    mapper = EventMapper()
    event = mapper.to_domain_event(stored(topic, sample.read_bytes()))
    assert type(event) is BY_TOPIC[topic]
    said = json.loads(sample.read_bytes())
    assert said["v"] == int(version)
    if said["v"] == event.VERSION:
        kept = json.loads(mapper.to_stored_event(event).state)
        assert said.pop("metadata").items() <= kept.pop("metadata").items()
        assert said.items() <= kept.items()


def test_there_is_a_sample_of_every_version_of_every_event() -> None:
    versions = {f"{cls.TOPIC}-{version}" for cls in STORED for version in range(1, cls.VERSION + 1)}
    assert {path.stem for path in SAMPLES.glob("*.json")} == versions


def test_topics_are_the_events_own_words_and_no_two_share_one() -> None:
    assert len(BY_TOPIC) == len(STORED)
    assert all("TOPIC" in vars(cls) for cls in EVENTS)
    assert set(FINDINGS) < set(EVENTS)


def test_the_columns_of_the_log_are_not_stored_twice() -> None:
    event = retracted("a mistake")
    state = json.loads(EventMapper().to_stored_event(event).state)
    assert state == {
        "v": 1,
        "timestamp": "2024-05-06T07:08:09Z",
        "metadata": {"run": None, "editor": None, "caused_by": None, "reader": None},
        "reason": "a mistake",
    }


def retracted(reason: str) -> ArticleRetracted:
    return ArticleRetracted(
        originator_id=uuid4(), originator_version=4, timestamp="2024-05-06T07:08:09Z", reason=reason
    )


class Withdrawn(Event):
    """What ArticleRetracted could become: version 1 had "reason", version 2 has "because"."""

    TOPIC = "article-retracted"
    VERSION: ClassVar[int] = 2

    because: str

    @classmethod
    def upcast(cls, state: dict[str, Any], version: int) -> dict[str, Any]:
        assert version == 1
        return {"because" if name == "reason" else name: value for name, value in state.items()}


def test_an_older_version_is_read_as_todays() -> None:
    old = EventMapper().to_stored_event(retracted("a mistake"))
    event = EventMapper(classes=[Withdrawn]).to_domain_event(old)
    assert isinstance(event, Withdrawn)
    assert event.because == "a mistake"


def test_a_newer_version_is_refused_and_not_guessed_at() -> None:
    withdrawn = Withdrawn(
        originator_id=uuid4(), originator_version=1, timestamp="2024-05-06T07:08:09Z", because="a mistake"
    )
    newer = EventMapper(classes=[Withdrawn]).to_stored_event(withdrawn)
    with pytest.raises(BrokenEvent, match="version 2 is newer"):
        EventMapper().to_domain_event(newer)


@pytest.mark.parametrize(
    ("topic", "state", "reason"),
    [
        ("summit-dreamt", "{}", "no event has this topic"),
        ("article-retracted", "{", "cannot be read"),
        ("article-retracted", b"\xff", "cannot be read"),
        ("article-retracted", "[]", "cannot be read"),
        ("article-retracted", "{}", "cannot be read"),
        ("article-retracted", '{"v":"1","reason":"x"}', "cannot be read"),
        ("article-retracted", '{"v":1,"timestamp":"2024-05-06T07:08:09Z"}', "reason: Field required"),
        ("article-retracted", '{"v":1,"timestamp":"2024-05-06","reason":"x","mood":"sad"}', "mood: Extra"),
    ],
)
def test_a_stored_event_that_makes_no_sense_is_named(topic: str, state: str | bytes, reason: str) -> None:
    broken = stored(topic, state)
    with pytest.raises(BrokenEvent, match=reason) as error:
        EventMapper().to_domain_event(broken)
    assert (error.value.topic, error.value.article, error.value.version) == (topic, broken.originator_id, 1)


def test_a_broken_event_of_the_log_is_named_with_its_position() -> None:
    article = uuid4()
    broken = Notification(article, 3, "article-retracted", b"{}", id=17)
    with pytest.raises(
        BrokenEvent, match=rf"event 3 of article {article} at position 17 \(article-retracted\)"
    ):
        EventMapper().to_domain_event(broken)


def test_what_is_no_event_of_ours_cannot_be_stored() -> None:
    with pytest.raises(TypeError, match="StoredEvent is not an event"):
        EventMapper().to_stored_event(stored("article-read", "{}"))


@pytest.mark.parametrize(
    "reason", ["a\0b", "\\\0", "\udcff"], ids=["NUL", "NUL behind a backslash", "half a pair"]
)
def test_what_not_every_database_keeps_is_stored_in_none(reason: str) -> None:
    with pytest.raises(UnstorableEvent, match="article-retracted"):
        EventMapper().to_stored_event(retracted(reason))


def test_words_that_look_like_an_escaped_nul_are_words() -> None:
    event = retracted(r"the sign \u0000 was printed, and \\u0000 too")
    assert EventMapper().to_domain_event(EventMapper().to_stored_event(event)) == event
