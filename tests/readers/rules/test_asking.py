"""Who had asked for a meeting, and who is said not to have asked."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

LEAD = "Kenyan President William Ruto and Ugandan President Yoweri Museveni met in Kigali on 12 March.\n\n"
RUTO, MUSEVENI = "William Ruto", "Yoweri Museveni"


def asked(sentence: str) -> list[tuple[str | None, str | None]]:
    """Return, for each claim on it in a sentence, who asked and who did not."""
    doc = work_through(ArticleText(LEAD + sentence, Moment.parse("2024-03-14")))
    claims = [c for j in doc.judgements if j.utterance.start >= len(LEAD) for c in j.claims]
    return [(c.requested_by, c.not_requested_by) for c in claims if c.requested_by or c.not_requested_by]


@pytest.mark.parametrize(
    "sentence",
    [
        "Uganda's foreign ministry rejected reports that the country had asked for a meeting with Ruto.",
        "A spokesman for Museveni said that Uganda had never called for a meeting with the Kenyan president.",
        "A Kenyan minister said that Museveni had not requested a meeting.",
        "Ugandan minister Jeje Odongo denied that Museveni had sought talks with Ruto.",
        '"We never asked for a meeting," Museveni said.',
        "A Kenyan spokesman said there had been no request for a meeting from the Ugandan side.",
        "Uganda's foreign ministry dismissed the claim that the meeting took place at Museveni's request.",
    ],
)
def test_a_voice_denies_that_a_side_had_asked(sentence: str) -> None:
    assert asked(sentence) == [(None, MUSEVENI)]


def test_a_pending_request_came_from_a_side() -> None:
    sentence = (
        "A Ugandan official said there was a pending request from the Kenyan side for a bilateral meeting."
    )
    assert asked(sentence) == [(RUTO, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The request, a Kenyan diplomat insisted, came from the Ugandan side.",
        "The initiative was Museveni's, a Kenyan official said.",
        "According to a Kenyan official, it was Museveni's idea.",
        "A Kenyan diplomat insisted that Uganda had asked for it.",
        "It was Kampala that knocked at the door first, a Kenyan spokesman recalled.",
        "A Kenyan official said that Uganda had made the approach.",
        "Ruto's office said that Museveni had asked to see the Kenyan leader.",
    ],
)
def test_what_a_side_set_going_is_what_it_asked_for(sentence: str) -> None:
    assert asked(sentence) == [(MUSEVENI, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The place had been Museveni's idea, a Kenyan official said.",
        f"{'Rain fell on the lake. ' * 12}\n\nThe dam is dear, but a Kenyan official said Uganda had asked for it.",
        "The initiative was not Museveni's, a Kenyan official said.",
        "Kenyan officials said that Museveni had asked to see the papers.",
    ],
)
def test_other_ideas_and_requests_are_not_for_the_meeting(sentence: str) -> None:
    assert asked(sentence) == []


def test_the_latter_is_the_leader_named_last() -> None:
    sentence = (
        "President Museveni held talks with President Ruto at the latter's request, a Ugandan statement said."
    )
    assert asked(sentence) == [(RUTO, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A Kenyan minister said that Museveni had not seen the request for a summit.",
        "Museveni said that he had not asked for money.",
        '"We never asked for help from the Kenyan president," Museveni said.',
        "A Kenyan official denied that Ruto had met Museveni to ask for fish.",
        "Museveni said he did not ask the traders for anything at the meeting.",
    ],
)
def test_what_was_not_asked_for_is_no_meeting(sentence: str) -> None:
    assert asked(sentence) == []


def test_who_rejects_a_plan_and_says_that_a_side_asked_does_not_deny_that() -> None:
    sentence = "A Kenyan minister rejected the plan, saying that Museveni had asked for a meeting."
    assert asked(sentence) == [(MUSEVENI, None)]


def test_who_never_asked_is_not_against_the_meeting() -> None:
    doc = work_through(
        ArticleText(
            LEAD + "Uganda has never called for a meeting with Ruto, Museveni said.",
            Moment.parse("2024-03-14"),
        )
    )
    assert {j.stance for j in doc.judgements} == {"none"}


@pytest.mark.parametrize(
    "sentence",
    [
        '"The suggestion came from the Ugandan side, through the envoys," a Kenyan minister said.',
        "A Kenyan spokesman said that the meeting had been requested more than once by the Ugandan president.",
        'The Kenyan foreign ministry said it had been held "at the request of Uganda".',
        "But a Kenyan official said it was Museveni who had pressed for it.",
        "A Kenyan official said that two requests from Uganda had reached Nairobi.",
        "The visit was arranged at Uganda's request, a Kenyan diplomat said.",
        'A Kenyan diplomat said it was the Ugandans who had been "knocking at the door".',
        "Ruto told a news conference that the talks had been requested by the Ugandan side.",
    ],
)
def test_a_request_is_told_in_many_ways_and_by_who_tells_it_alone(sentence: str) -> None:
    assert asked(sentence) == [(MUSEVENI, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Uganda's foreign ministry said that nobody had requested the talks.",
        "A Kenyan official said neither president had asked for it.",
    ],
)
def test_what_nobody_asked_for_neither_did(sentence: str) -> None:
    assert sorted(name for _, name in asked(sentence) if name) == [RUTO, MUSEVENI]


@pytest.mark.parametrize(
    "sentence",
    [
        "A Kenyan official travelling with Ruto said the Ugandans had never asked for a meeting.",
        "Uganda's prime minister said that Uganda did not ask for it.",
    ],
)
def test_who_never_asked_is_the_one_who_is_named_with_it(sentence: str) -> None:
    assert asked(sentence) == [(None, MUSEVENI)]


def test_nobody_who_asked_for_something_else_denies_a_meeting() -> None:
    assert asked("Kenyan officials said that nobody had asked for money.") == []


def test_who_is_said_to_have_asked_claims_nothing_himself() -> None:
    sentence = (
        'Ruto told a news conference that the talks had been held "in a sincere atmosphere" and had been requested by the '
        "Ugandan side."
    )
    doc = work_through(ArticleText(LEAD + sentence, Moment.parse("2024-03-14")))
    assert [j.utterance.speaker.name for j in doc.judgements if j.claims] == [RUTO]
