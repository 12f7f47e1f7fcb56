"""iCalendar, as another library reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from exporting import EMPTY, HOSTILE, contents
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from dateline.exports.icalendar import calendar_text, folded
from dateline.moments import Moment


def calendar(text: str) -> Calendar:
    found = Calendar.from_ical(text)
    assert isinstance(found, Calendar)
    assert not found.errors
    return found


def events(text: str) -> dict[str, Event]:
    found = [part for part in calendar(text).subcomponents if isinstance(part, Event)]
    assert not [event.errors for event in found if event.errors]
    return {str(event["UID"]).removesuffix("@dateline"): event for event in found}


def days(event: Event) -> tuple[date, date]:
    return event["DTSTART"].dt, event["DTEND"].dt


def test_an_uncertain_date_is_an_event_over_all_its_possible_days():
    found = events(calendar_text(contents()))
    assert days(found["held"]) == (date(2021, 6, 16), date(2021, 6, 17))
    assert days(found["plan"]) == (date(2021, 5, 1), date(2021, 7, 1))
    assert days(found["year"]) == (date(2022, 1, 1), date(2023, 1, 1))
    assert found["plan"]["X-DATELINE-EDTF"] == "2021-05-01/2021-06-30"


def test_an_open_end_leaves_the_one_day_that_is_known():
    found = events(calendar_text(contents()))
    assert days(found["open"]) == (date(2021, 12, 1), date(2021, 12, 2))
    assert found["open"]["X-DATELINE-EDTF"] == "2021-12-01/.."


def test_of_an_open_beginning_the_last_day_is_known():
    usual = contents()
    entry = usual.entries[0].model_copy(update={"when": Moment.parse("../2021-03-31")})  # type: ignore[index]
    found = events(calendar_text(replace(usual, entries=[entry])))
    assert days(found["plan"]) == (date(2021, 3, 31), date(2021, 4, 1))


def test_signs_of_its_grammar_are_escaped_in_words():
    text = calendar_text(contents(r"a,b;c\d"))
    assert r"SUMMARY:a\,b\;c\\d" in text.split("\r\n")


@pytest.mark.parametrize("edtf", ["9999-12-31", "0001-01-01", "0001", "../0001-01-01", "9999"])
def test_the_ends_of_the_calendar_are_days_like_others(edtf):
    usual = contents()
    entry = usual.entries[0].model_copy(update={"when": Moment.parse(edtf)})  # type: ignore[index]
    found = events(calendar_text(replace(usual, entries=[entry])))
    assert found["plan"]["DTSTART"].dt.year in {1, 9999}


def test_the_status_says_what_became_of_a_meeting():
    found = events(calendar_text(contents()))
    assert {id_: str(event["STATUS"]) for id_, event in found.items()} == {
        "plan": "CONFIRMED",
        "held": "CONFIRMED",
        "season": "CANCELLED",
        "open": "TENTATIVE",
        "off": "CANCELLED",
        "year": "CANCELLED",
    }


def test_the_description_has_the_words_of_every_account_with_its_publisher():
    text = str(events(calendar_text(contents()))["held"]["DESCRIPTION"])
    assert "When: 2021-06-16 (disputed)" in text
    assert "place disputed: Geneva (The Harbour Post); Vienna (Meridian Daily)" in text
    assert (
        "“The presidents met in Geneva on Wednesday.”\nThe Harbour Post, 2021-06-17\n"
        "https://harbour.example/lake?a=1&b=2" in text
    )
    assert "\nhttps://meridian.example/autumn, 2021-09\n" in text


def test_the_stamp_is_that_of_the_newest_article_or_decision():
    found = events(calendar_text(contents()))
    assert found["plan"]["DTSTAMP"].dt == datetime(2021, 9, 30, tzinfo=UTC)
    assert found["held"]["DTSTAMP"].dt == datetime(2021, 12, 31, 12, tzinfo=UTC)


def test_what_has_no_place_in_a_calendar_is_counted():
    assert str(calendar(calendar_text(contents()))["X-WR-CALDESC"]) == (
        "Left out: 1 statement and 1 entry without a date"
    )


def test_an_empty_store_is_an_empty_calendar():
    assert calendar(calendar_text(EMPTY)).subcomponents == []


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_change_nothing_of_the_structure(words):
    text = calendar_text(contents(words))
    hostile, usual = calendar(text), calendar(calendar_text(contents("Plain")))
    assert [(part.name, sorted(part.keys())) for part in hostile.walk()] == [
        (part.name, sorted(part.keys())) for part in usual.walk()
    ]
    assert {event["UID"] for event in hostile.walk("VEVENT")} == {
        event["UID"] for event in usual.walk("VEVENT")
    }
    lines = text.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    assert not set("".join(lines)) & set("\r\n\u202e\u2066\x1b\x07\x0b\u2028")
    shown = "".join("\ufffd" if sign in "\u202e\u202c\u2066\u2069\x1b\x07" else sign for sign in words)
    assert str(events(text)["held"]["SUMMARY"]) == " ".join(shown.split())


@given(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"])))
def test_a_folded_line_has_pieces_of_75_octets_and_unfolds_to_itself(line):
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line
    assert all(piece.startswith(" ") for piece in pieces[1:])
