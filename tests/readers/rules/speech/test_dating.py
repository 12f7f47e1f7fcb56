"""When something was said: dates beside the verb, dates handed down, and statements that have none."""

from __future__ import annotations

import pytest
from speaking import THURSDAY, read


def whens(*paragraphs: str, published: str | None = THURSDAY) -> list[str | None]:
    doc = read(*paragraphs, published=published)
    return [u.when.edtf if u.when else None for u in doc.utterances]


LEAD = "Turkey said on Tuesday that its troops would stay."
# From the day that the lead names to the publication.
NEWS = "2021-09-14/2021-09-16"


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said Monday that the port would reopen.",
        "The minister said on Monday the port would reopen.",
        "The minister on Monday said the port would reopen.",
        "On Monday, the minister said the port would reopen.",
        "On Monday the minister told reporters that the port would reopen.",
        "The minister told reporters at a Monday briefing that the port would reopen.",
        "The minister told state radio on Monday: “The port will reopen.”",
        "“The port will reopen,” the minister said on Monday.",
        "The port will reopen, the minister told a rally in Tunis on Monday.",
        "The port will reopen, according to a statement from the ministry on Monday.",
        "The minister criticised the dockers on Monday, saying the port must reopen.",
        "The port was visited on Monday, when the minister said it would reopen.",
        "The minister said on Monday (September 13) that the port would reopen.",
        "The minister said on September 13 (Monday) that the port would reopen.",
        "In a phone call with the dockers on Monday, the minister said the port would reopen.",
        "In a speech to dockers in Red Sea State, on Monday, the minister said the port would reopen.",
        "At a dinner in Tunis on Monday night, the minister said, “The port will reopen.”",
    ],
)
def test_a_date_beside_the_verb_is_the_day_it_was_said(sentence: str) -> None:
    assert whens(LEAD, sentence)[1] == "2021-09-13"


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said the port had been shut since Monday.",
        "“We will open on Monday,” the minister said.",
        "After meeting the dockers on Monday, the minister said the port would reopen.",
    ],
)
def test_a_date_inside_what_was_said_is_not_the_day_it_was_said(sentence: str) -> None:
    assert whens(LEAD, sentence)[1] in {NEWS, None}


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister has frequently insisted that the port is safe.",
        "Officials have repeatedly warned that the port is full.",
        "Some analysts believe the port will close.",
    ],
)
def test_a_habit_or_an_opinion_has_no_day(sentence: str) -> None:
    assert whens(LEAD, sentence)[1] is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said Monday had been kept free for the port.",
        "The senator, a woman jailed in February on charges she denies, said that the port would reopen.",
        "The minister called Monday's meeting a failure.",
    ],
)
def test_a_day_of_a_life_or_of_which_something_is_said_is_not_the_day_it_was_said(sentence: str) -> None:
    assert whens(LEAD, sentence)[1] in {NEWS, None}


def test_what_was_said_after_a_meeting_of_that_day_was_said_then() -> None:
    assert (
        whens(LEAD, "“It will reopen,” the minister told reporters after Monday's meeting.")[1]
        == "2021-09-13"
    )


def test_a_period_beside_the_verb_stays_a_period() -> None:
    assert whens(LEAD, "In a statement last month, the minister said the port would reopen.")[1] == "2021-08"


def test_a_voice_that_goes_on_speaks_on_the_same_day() -> None:
    found = whens(LEAD, "“We are ready,” said Maria Lopez on Monday.", "“Nobody will be late,” Lopez added.")
    assert found[1:] == ["2021-09-13", "2021-09-13"]


def test_another_voice_spoke_within_the_days_of_the_news() -> None:
    assert whens(LEAD, "Maria Lopez said the port was full.")[1] == NEWS


def test_a_day_that_lies_ahead_is_of_the_year_before_when_something_was_said_on_it() -> None:
    assert (
        whens(LEAD, "“The port will reopen,” Maria Lopez told an interviewer on 22 October.")[1]
        == "2020-10-22"
    )


def test_what_one_remarks_on_is_no_day() -> None:
    assert whens(LEAD, "Maria Lopez remarked on Monday that the port was full.")[1] == "2021-09-13"


def test_what_looks_back_is_not_within_the_days_of_the_news() -> None:
    assert whens(LEAD, "In 2019 Turkey pulled out. Maria Lopez said the port was full.")[1] is None
    assert whens(LEAD, "Maria Lopez once said the port was full.")[1] is None


@pytest.mark.parametrize(
    "told", ["Chad called off the talks on Monday.", "On Monday Chad cancelled the talks."]
)
def test_the_days_of_the_news_begin_with_what_was_called_off_in_them(told: str) -> None:
    assert whens(LEAD, told, "Maria Lopez said the port was full.")[1] == "2021-09-13/2021-09-16"


def test_what_is_called_off_after_a_remark_or_long_before_does_not_date_it() -> None:
    said = "Maria Lopez said the port was full."
    assert whens(LEAD, said, "Chad called off the talks on Monday.")[1] == NEWS
    assert whens(LEAD, "Chad called off the talks on September 6.", said)[1] == NEWS
    assert whens(LEAD, "Chad began the talks on Monday.", said)[1] == NEWS


def test_a_lead_in_the_perfect_is_of_the_day_of_publication() -> None:
    found = whens("Turkey and Chad have signed a pact.", "Maria Lopez said the port was full.")
    assert found == [THURSDAY]


def test_a_lead_without_a_date_was_said_when_it_was_published() -> None:
    assert whens("The minister said the port would reopen.") == ["2021-09-16"]


def test_a_lead_without_a_date_in_an_undated_article_has_none() -> None:
    assert whens("The minister said the port would reopen.", published=None) == [None]


def test_later_remarks_date_the_statement_that_they_are() -> None:
    found = whens(
        "Emmanuel Macron downplayed the prospect of a ceasefire.",
        "Macron's remarks at a school in Lyon on Tuesday came after days of shelling.",
    )
    assert found == ["2021-09-14"]


def test_commentators_asked_for_one_story_speak_on_the_day_of_its_lead() -> None:
    found = whens(
        "The truce will not last, political analysts said Wednesday.",
        "“Nobody wants it,” Professor Ingrid Holm told this newspaper.",
    )
    assert found == ["2021-09-15", "2021-09-15"]


def test_officials_speak_on_the_day_that_their_state_does() -> None:
    found = whens(
        "Iran on Monday threatened to leave the nuclear talks.",
        "“Our patience is over,” Iran's deputy foreign minister said.",
    )
    assert found == ["2021-09-13", "2021-09-13"]


def test_what_was_said_at_a_meeting_has_the_day_of_the_meeting() -> None:
    found = whens(
        LEAD,
        "The leaders of Kenya and Uganda met on 3 September for talks on the border.",
        "At the meeting, the Kenyan president said the road would be paved.",
    )
    assert found[1] == "2021-09-03"


MET = "The presidents Joe Biden and Vladimir Putin met in Geneva on Monday."


@pytest.mark.parametrize(
    "sentence",
    [
        "“He knows where we stand,” Mr Biden told reporters.",
        "“A balanced man,” Mr Putin said of his guest.",
        "The talks had been frank, Mr Putin's office said.",
        "Afterwards a Swiss host said that the cake had been eaten.",
    ],
)
def test_who_took_part_in_an_event_is_quoted_from_its_day(sentence: str) -> None:
    assert whens(f"{MET} {sentence}") == ["2021-09-13"]


@pytest.mark.parametrize(
    "scene",
    [
        "Mr Biden has been tired since Monday. The port is shut.",
        "Mr Biden liked a letter that was sent after the talks were halted on Monday.",
        "Mr Biden first came to Geneva on 12 June 1985.",
        "“Mr Biden left on Monday,” a sign read.",
    ],
)
def test_a_date_that_only_bounds_or_recalls_something_sets_no_scene(scene: str) -> None:
    assert whens(scene, "“It was long,” Mr Biden said.")[-1] in {None, THURSDAY}


def test_what_was_said_at_the_time_has_the_date_told_before() -> None:
    found = whens(
        LEAD, "In May 2019 the envoy Erik Holm was expelled. “I am a free man,” he said at the time."
    )
    assert found[1] == "2019-05"


def test_what_a_person_dated_since_the_event_goes_before_the_event() -> None:
    found = whens(f"{MET} Mr Putin said on Tuesday that he was home. “It was long,” he added.")
    assert found == ["2021-09-14", "2021-09-14"]


def test_what_was_later_said_lies_between_the_last_date_and_publication() -> None:
    found = whens(LEAD, "A Greek official later said the islands were calm.")
    assert found[1] == "2021-09-14/2021-09-16"


def test_a_statement_issued_after_a_dated_event_lies_between_that_and_publication() -> None:
    found = whens(
        LEAD,
        "Erik Holm liked a Kenyan statement issued after the vote was halted on Monday, saying it was fair.",
    )
    assert found[1] == "2021-09-13/2021-09-16"


def test_a_date_after_an_object_is_that_of_the_verb() -> None:
    assert whens(LEAD, "The envoy called the vote a farce here on Monday.")[1] == "2021-09-13"


@pytest.mark.parametrize(
    "sentence",
    [
        "Erik Holm, who leaves office on Monday, said the port was shut.",
        "Erik Holm warned of floods, referring to the storm on Monday.",
        "Erik Holm criticised a law that came into force on Monday.",
        "Erik Holm, recalling how a storm broke the pier in May 2019, said it was lost.",
    ],
)
def test_a_date_in_another_clause_is_not_the_day_of_the_statement(sentence: str) -> None:
    assert whens(LEAD, sentence)[1] in {NEWS, None}


def test_a_date_before_a_colon_is_of_what_the_words_after_it_were_said_at() -> None:
    found = whens(
        LEAD, "Erik Holm, speaking in Turku on Monday, gave no ground: the port, he said, was shut."
    )
    assert found[1] == "2021-09-13"


def test_a_verb_that_shares_its_subject_shares_the_date_before_it() -> None:
    assert (
        whens(
            LEAD,
            "Erik Holm, fresh from a visit to Oslo, met dockers on Monday and told them the port was safe.",
        )[1]
        == "2021-09-13"
    )


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It was May 2019. Erik Holm declared then that the port was lost.", "2019-05"),
        ("In May 2019 the port shut; Erik Holm said at the time that it was lost.", "2019-05"),
    ],
)
def test_then_is_the_past_day_named_before(text: str, when: str) -> None:
    assert whens(LEAD, text)[-1] == when


@pytest.mark.parametrize(
    "scene",
    [
        "The presidents of Kenya and Uganda met in Entebbe on Monday.",
        "Uhuru Kenyatta had long waited for Yoweri Museveni. The two met in Entebbe on Monday.",
        "It was warm in Entebbe, where Uhuru Kenyatta received Yoweri Museveni on Monday.",
    ],
)
def test_those_who_met_on_a_day_of_the_news_spoke_on_that_day(scene: str) -> None:
    text = f"{scene} “It is a start,” Uhuru Kenyatta said."
    named = "President Uhuru Kenyatta of Kenya and President Yoweri Museveni of Uganda are old rivals."
    assert whens(text, named)[0] == "2021-09-13"


def test_what_was_said_before_boarding_on_a_day_was_said_on_that_day() -> None:
    assert (
        whens(LEAD, "“It is open,” Erik Holm said before boarding a flight in Turku on Monday.")[1]
        == "2021-09-13"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Asked about it outside the theatre on Monday, Erik Holm replied, “We shall see.”",
        "Speaking in Turku on Monday, Erik Holm said the port would reopen.",
        "“It is open,” Erik Holm told reporters on a visit to Turku on Monday.",
        "“It is open,” Erik Holm told reporters during a tour of the docks on Monday.",
    ],
)
def test_the_day_of_its_occasion_is_the_day_it_was_said(sentence: str) -> None:
    assert whens(LEAD, sentence)[1] == "2021-09-13"


@pytest.mark.parametrize(
    "sentence",
    [
        "Erik Holm, the first mayor to come since Tom Berg in 1978, told reporters that it was open.",
        "Erik Holm put the number at four, saying the two also met at the port in April.",
        "Asked whether the port would reopen on Monday, Erik Holm said it was too early.",
    ],
)
def test_the_day_of_something_else_is_not_the_day_it_was_said(sentence: str) -> None:
    assert whens(LEAD, sentence)[1] in {NEWS, None}
