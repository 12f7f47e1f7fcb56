"""What every event log promises."""

from __future__ import annotations

from uuid import uuid4

import pytest

from dateline.copies import text_hash
from dateline.ports import ConcurrentChange, EventLog, Recorded


def test_an_empty_log_stands_at_position_0(store: EventLog) -> None:
    assert store.position() == 0
    assert list(store.events()) == []
    assert store.stream(uuid4()) == []


def test_what_was_appended_is_read_back_in_its_order_with_its_positions(store: EventLog, story) -> None:
    hanoi, geneva = story("hanoi"), story("geneva")
    assert store.append(hanoi) == 2
    assert store.append(geneva) == 4
    assert list(store.events()) == [Recorded(n, e) for n, e in enumerate(hanoi + geneva, start=1)]
    assert store.stream(hanoi[0].originator_id) == hanoi
    assert store.position() == 4


def test_a_stream_can_be_read_with_its_positions(store: EventLog, story) -> None:
    hanoi, geneva = story("hanoi"), story("geneva", readings=2)
    store.append(hanoi[:1])
    store.append(geneva)
    store.append(hanoi[1:])
    assert store.recorded(hanoi[0].originator_id) == [Recorded(1, hanoi[0]), Recorded(5, hanoi[1])]
    assert store.recorded(uuid4()) == []


def test_the_log_can_be_read_from_a_position_up_to_another_and_by_topic(store: EventLog, story) -> None:
    store.append_many([(story("hanoi"), {}), (story("geneva", readings=2), {})])
    assert [position for position, _ in store.events(after=1, until=4)] == [2, 3, 4]
    assert [position for position, _ in store.events(topics=["article-read"])] == [2, 4, 5]


def test_reading_goes_on_over_more_events_than_fit_a_page(store: EventLog, story) -> None:
    store.append(story("long", readings=2300))
    assert [position for position, _ in store.events()] == list(range(1, 2302))
    assert [position for position, _ in store.events(after=999, until=2001)] == list(range(1000, 2002))


def test_a_text_is_kept_once_under_its_hash(store: EventLog, story) -> None:
    body = "Die Präsidenten trafen sich in Genf — endlich."
    store.append(story("a", body=body), texts={text_hash(body): body})
    store.append(story("b", body=body), texts={text_hash(body): body})
    assert store.text(text_hash(body)) == body
    assert store.text(text_hash("never kept")) is None


def test_a_text_under_another_hash_than_its_own_is_refused_with_its_events(store: EventLog, story) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        store.append(story("a"), texts={text_hash("one"): "another"})
    assert store.position() == 0


def test_a_filed_article_is_known_and_no_other(store: EventLog, story) -> None:
    filed, other = story("filed"), story("other")
    store.append(filed)
    ids = [filed[0].originator_id, other[0].originator_id]
    assert store.has(ids[0])
    assert not store.has(ids[1])
    assert store.known(ids) == {ids[0]}
    assert store.known([]) == set()


def test_appending_the_same_events_again_changes_nothing(store: EventLog, story) -> None:
    events = story("hanoi", readings=3)
    store.append(events)
    assert store.append(events) == 4
    assert store.append(events[2:]) == 4
    assert store.position() == 4


def test_other_events_in_the_place_of_recorded_ones_are_refused(store: EventLog, story) -> None:
    store.append(story("hanoi", source="first.txt"))
    with pytest.raises(ConcurrentChange, match=r"article-filed.*was recorded") as refusal:
        store.append(story("hanoi", source="second.txt"))
    assert refusal.value.article == story("hanoi")[0].originator_id
    assert store.position() == 2


def test_events_of_which_only_the_first_are_recorded_are_refused(store: EventLog, story) -> None:
    store.append(story("hanoi"))
    with pytest.raises(ConcurrentChange):
        store.append(story("hanoi", readings=2))
    assert store.position() == 2


def test_events_that_leave_a_gap_in_their_stream_are_refused(store: EventLog, story) -> None:
    events = story("hanoi", readings=3)
    store.append(events[:1])
    with pytest.raises(ConcurrentChange, match="event 3 cannot follow"):
        store.append(events[2:])
    with pytest.raises(ConcurrentChange, match="event 4 cannot follow event 2"):
        store.append([events[1], events[3]])
    assert store.position() == 1


def test_one_article_that_cannot_be_appended_keeps_the_whole_batch_out(store: EventLog, story) -> None:
    store.append(story("hanoi", source="first.txt"))
    body = "A text that must not be kept."
    with pytest.raises(ConcurrentChange):
        store.append_many(
            [(story("geneva"), {text_hash(body): body}), (story("hanoi", source="second.txt"), {})]
        )
    assert store.position() == 2
    assert store.text(text_hash(body)) is None


def test_a_batch_of_which_some_is_recorded_already_adds_the_rest(store: EventLog, story) -> None:
    hanoi, geneva, seoul = story("hanoi"), story("geneva"), story("seoul")
    store.append(geneva)
    store.append_many([(hanoi, {}), (geneva, {}), (seoul, {})])
    assert [event for _, event in store.events()] == [*geneva, *hanoi, *seoul]


def test_one_article_twice_in_a_batch_is_refused(store: EventLog, story) -> None:
    with pytest.raises(ConcurrentChange):
        store.append_many([(story("hanoi"), {}), (story("hanoi"), {})])
    assert store.position() == 0


def test_the_batches_of_one_article_may_follow_each_other(store: EventLog, story) -> None:
    events = story("hanoi", readings=2)
    assert store.append_many([(events[:1], {}), (events[1:], {})]) == 3


def test_events_of_two_articles_in_one_append_are_refused(store: EventLog, story) -> None:
    with pytest.raises(ValueError, match="one article"):
        store.append([*story("hanoi"), *story("geneva")])
