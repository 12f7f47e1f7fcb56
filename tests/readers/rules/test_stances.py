"""Which way words point toward a meeting that is still to come."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

PLAN = "President William Ruto of Kenya will meet Ugandan President Yoweri Museveni in Kigali in May."
CALLED_OFF = (
    "President William Ruto of Kenya has called off his meeting with Ugandan President Yoweri Museveni."
)
HELD = "President William Ruto of Kenya met Ugandan President Yoweri Museveni in Kigali on Monday."


def stances(sentence: str, lead: str = PLAN) -> list[str]:
    """Return the stances of the statements in a sentence that follows a lead."""
    doc = work_through(ArticleText(f"{lead}\n\n{sentence}", Moment.parse("2024-03-14")))
    return [j.stance for j in doc.judgements if j.utterance.start > len(lead)]


def test_a_wish_and_a_doubt_in_one_breath_are_two_stances() -> None:
    assert stances("“I would like to go, but I don't think I will,” Ruto told reporters.") == [
        "favours",
        "doubts",
    ]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        # For it
        ("“He will come. I cannot imagine that he would miss it,” Museveni said.", "favours"),
        ("“I hope it will be soon, our people cannot live on uncertainty,” Ruto said.", "favours"),
        ("A bishop urged Ruto on Monday to give up the meeting.", "opposes"),
        ("“We have stopped planning for it,” an aide said.", "opposes"),
        (
            "Uganda said on Tuesday it would not be drawn into a war of words with Kenya over the meeting.",
            "none",
        ),
        ("“I look forward to seeing President Museveni in Kigali,” Ruto said.", "favours"),
        ("Rwanda remained ready to host the two presidents, its foreign minister said.", "favours"),
        ("“Preparations are complete,” spokesman Hussein Mohamed said.", "favours"),
        ("“The invitation stands,” spokesman Hussein Mohamed said.", "favours"),
        ("The government confirmed the plan.", "favours"),
        ("Ruto would not rule out a visit to Kampala next year.", "expects"),
        ("The aide said the trip would go ahead by May.", "expects"),
        ("“It is not a question of whether but of when,” the minister said.", "expects"),
        ("“The summit will happen, that is no longer in doubt,” a Western envoy said.", "expects"),
        ("An analyst in Nairobi said she would be surprised if they did not meet.", "expects"),
        ("The minister dismissed reports that the summit was off.", "expects"),
        ("The minister denied that the meeting was in doubt.", "expects"),
        ("The ministry denied that the meeting had been cancelled.", "expects"),
        ("“We favour a meeting, and we see no reason why it should not happen,” Ruto said.", "favours"),
        ("The minister brushed off the doubters and dismissed fears that the visit would fail.", "expects"),
        ("Ruto intended to be in Kampala before the rains, an aide said.", "favours"),
        ("“We would gladly make the trip,” Ruto said.", "favours"),
        ("The door was not shut, the spokesman insisted.", "favours"),
        ("The envoy predicted that the two would sit down by June.", "expects"),
        ("“He's coming,” a diplomat in Kampala said.", "expects"),
        ("Ruto still hoped Museveni would come, an aide said.", "favours"),
        ("Ruto expected Museveni to come.", "expects"),
        ("“I would be surprised if they cancelled now,” an analyst said.", "expects"),
        ("“I would put money on a meeting,” an analyst said.", "expects"),
        ("Ruto told parliament he was “very sorry” that the meeting would not happen.", "favours"),
        ("The mediator said he would bring both men to Addis Ababa by October.", "favours"),
        # Against it
        ("But Sabine Ortega, a researcher in Nairobi, doubts that Kampala will agree.", "doubts"),
        ("A diplomat doubted that the two could be brought together before Christmas.", "doubts"),
        ("“I would be surprised if he came,” an analyst said.", "doubts"),
        ("Officials say that Museveni sees little use in a meeting.", "doubts"),
        ("“It would be a photo opportunity,” an analyst said.", "doubts"),
        ("“I see no reason to meet Museveni,” Ruto said.", "doubts"),
        ("The ministry denied that Ruto and Museveni would meet in Kigali.", "doubts"),
        ("An aide said it would not be “productive” for Ruto to meet Museveni now.", "doubts"),
        ("Ruto said he had made no commitment to a visit.", "doubts"),
        ("Aides played down reports that a meeting was being arranged.", "doubts"),
        ("The spokesman dismissed talk of a summit with Museveni as premature.", "doubts"),
        ("Ruto said he no longer expected Museveni to come.", "doubts"),
        ("“Museveni should not have been invited,” the opposition leader said.", "opposes"),
        ("An analyst said the pair were unlikely to meet.", "doubts"),
        ("Ruto said he did not think he would meet Museveni this year.", "doubts"),
        ("“I don't see myself going there,” Ruto said of the meeting with Museveni.", "doubts"),
        ("“I would not count on it,” a diplomat in Kampala said.", "doubts"),
        ("“I struggle to picture it,” a diplomat in Kampala said.", "doubts"),
        ("The visit was most unlikely, the analyst said.", "doubts"),
        ("“He must drop the idea altogether,” the opposition leader said.", "opposes"),
        ("The opposition leader urged Ruto not to travel to Kampala.", "opposes"),
        ("“Under no circumstances,” the minister said.", "opposes"),
        ("An analyst in Nairobi said the chances of a Ruto-Museveni meeting this year were slim.", "doubts"),
        ("A diplomat in Kigali said there was very little point in a summit.", "doubts"),
        ("“I do not see a handshake this year,” an analyst in Nairobi said.", "doubts"),
        ("“There is no meeting planned between Ruto and Museveni,” the spokesman said.", "doubts"),
        ("Conditions were not ripe for a summit, the envoy said.", "doubts"),
        ("The lawmaker said Museveni should not be received in Nairobi.", "opposes"),
        ("The president should not go to Kigali, the opposition leader said.", "opposes"),
        ("“There will be none until the border is open,” the minister said.", "opposes"),
        ("The opposition leader said the invitation should be withdrawn.", "opposes"),
        # Neither
        ("Observers said the meeting was unlikely to break the deadlock.", "none"),
        ("The minister said exports would grow.", "none"),
        ("The minister said it was doubtful that exports would grow.", "none"),
        ("The party welcomed the first step toward cheaper bread.", "none"),
        ("The minister welcomed the withdrawal of troops from the border.", "none"),
    ],
)
def test_a_statement_takes_its_side_of_the_plan(sentence: str, stance: str) -> None:
    assert stances(sentence) == [stance]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The opposition welcomed the decision.", "opposes"),
        ("The envoy said he regretted the decision.", "favours"),
        ("The envoy called the cancellation a missed opportunity.", "favours"),
        ("The envoy said that the cancellation was a mistake.", "favours"),
        ("The envoy said that the postponement was right.", "opposes"),
        ("The envoy said that the decision was not wrong.", "none"),
        ("The envoy said that the decision was not right.", "none"),
        ("A spokesman said the minister was disappointed.", "favours"),
    ],
)
def test_who_judges_a_cancellation_judges_the_meeting(sentence: str, stance: str) -> None:
    assert stances(sentence, CALLED_OFF) == [stance]


@pytest.mark.parametrize(
    "sentence",
    [
        "A spokesman said the talks had been put off at the request of Uganda.",
        "Rwanda said that the summit had been postponed for lack of time.",
    ],
)
def test_to_tell_of_a_cancellation_takes_no_side(sentence: str) -> None:
    assert stances(sentence, CALLED_OFF) == ["none"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoy praised the meeting.",
        "The envoy said the meeting had been a success.",
        "The two did not meet again, the envoy said.",
    ],
)
def test_of_a_meeting_that_is_over_no_stance_is_taken(sentence: str) -> None:
    assert stances(sentence, HELD) == ["none"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruto called off the meeting on Tuesday, saying the mood was wrong.",
        "Ruto scrapped the summit, citing the weather.",
        "Scrapping the meeting on Tuesday, Ruto blamed the weather.",
        "After cancelling the summit on Tuesday, blaming a “hostile mood”, Ruto flew home.",
    ],
)
def test_who_gives_his_reasons_for_calling_a_meeting_off_opposes_it(sentence: str) -> None:
    assert stances(sentence) == ["opposes"]


def test_a_statement_on_something_else_by_who_once_called_a_meeting_off_takes_no_side() -> None:
    assert stances("Ruto, who scrapped the summit in January, argued for lower tariffs.") == ["none"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoy said the new fuel tax was a disgrace.",
        "The minister promised to fight corruption.",
        "“These prices are an outrage,” a trader in Nakuru said.",
        "The governor said he would not hold a rally in Mombasa.",
    ],
)
def test_strong_words_on_something_else_take_no_side_of_the_meeting(sentence: str) -> None:
    assert stances(sentence) == ["none"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Foreign Minister Alfred Mutua wrote on X that he would not go because of the host's policies.",
        "“I will not go to Kigali,” Foreign Minister Alfred Mutua told reporters.",
        "Kenyan Foreign Minister Alfred Mutua said that other countries had no right to interfere in the deal.",
    ],
)
def test_who_speaks_of_his_own_journey_or_of_another_matter_takes_no_side(sentence: str) -> None:
    assert stances(sentence) == ["none"]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        (
            "“I will not go to Kigali, and neither should Ruto,” Senator Alfred Mutua told reporters.",
            "opposes",
        ),
        ("Ruto said that he would not go to Kigali.", "opposes"),
        ("“They have no right to meet in our name,” Senator Alfred Mutua said.", "opposes"),
    ],
)
def test_who_speaks_of_a_leaders_journey_takes_a_side(sentence: str, stance: str) -> None:
    assert stances(sentence) == [stance]


def test_a_remark_far_from_the_plan_is_about_it_where_the_article_tells_of_one_plan() -> None:
    filler = "The harvest was good that year. " * 30
    assert stances(f"{filler}\n\n“The invitation stands,” Ruto said.")[-1] == "favours"
    assert stances(f"{filler}\n\n“The invitation stands,” Ruto said.", HELD)[-1] == "none"


def test_a_remark_far_from_the_plan_that_speaks_of_no_coming_together_is_not_about_it() -> None:
    filler = "The harvest was good that year. " * 30
    assert stances(f"{filler}\n\n“Higher wages send the wrong signal,” the union said.")[-1] == "none"


def test_strong_words_on_going_there_do() -> None:
    assert stances("The bishop said it was foolish to send the president there now.") == ["opposes"]
    assert stances("The opposition leader called that plan “unhelpful”.") == ["opposes"]


def test_to_ask_for_a_change_of_mind_wants_the_meeting_and_to_have_one_does_not() -> None:
    assert stances("Uganda urged Ruto to reconsider the meeting.", CALLED_OFF) == ["favours"]
    assert stances("Ruto said he was reconsidering the meeting.") == ["opposes"]


def test_not_to_be_convinced_of_something_else_is_no_doubt_about_the_meeting() -> None:
    assert stances("Ruto said Uganda was not convinced it could trust its neighbours.") == ["none"]
    assert stances("Ruto said he was not convinced that a meeting would help.") == ["doubts"]


def test_that_no_other_meeting_is_planned_doubts_it() -> None:
    assert stances("No meeting between Ruto and Museveni is planned, the spokesman said.", HELD) == ["doubts"]


def test_a_remark_aside_about_another_meeting_is_no_stance() -> None:
    assert stances("Ruto, who will meet Paul Kagame on Monday, dismissed the critics.") == ["none"]


def test_demands_that_are_brushed_aside_do_not_count_against_the_meeting() -> None:
    sentence = "Ruto will go ahead with his visit to Kampala, the presidency said, brushing aside demands that he stay home."
    assert "opposes" not in stances(sentence)


def test_who_hopes_for_something_else_in_an_aside_is_no_voice_on_the_meeting() -> None:
    sentence = "Raila Odinga, who is hoping to unseat Ruto, said that the president should meet Museveni."
    assert stances(sentence) == ["none", "favours"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister doubted that the summit would change the course of the election.",
        "Museveni's office blamed Ruto's busy schedule.",
        "The minister said that the venue and schedule of the games were known.",
        "The minister said that the troops would be in place by Monday.",
    ],
)
def test_a_doubt_about_something_else_and_a_busy_schedule_say_nothing_of_the_meeting(sentence: str) -> None:
    assert stances(sentence) in ([], ["none"])
