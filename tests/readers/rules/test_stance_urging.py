"""Who tells a leader to come or to stay away, how far off a meeting is, and what it would be for."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

LEAD = (
    "Kenyan President William Ruto and Ugandan President Yoweri Museveni are to hold a summit in Kigali on Friday, "
    "the first between the two neighbours since a border dispute broke out two years ago, officials said."
)
BACKGROUND = "The two leaders last met in Nairobi in May 2024. Trade has since fallen by a fifth, and the border was shut twice."


def stances(sentence: str) -> list[str]:
    """Return the stances of the statements of a sentence in an article of 10 September 2025."""
    before = f"{LEAD}\n\n{BACKGROUND}\n\n"
    doc = work_through(ArticleText(before + sentence, Moment.parse("2025-09-10")))
    return [j.stance for j in doc.judgements if j.utterance.start >= len(before)]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The opposition leader urged Museveni not to go to Kigali.", "opposes"),
        ("The opposition leader called on Ruto to stay away from Kigali.", "opposes"),
        ("A general asked Ruto not to meet him.", "opposes"),
        ("The church told both leaders to come to Kigali.", "favours"),
    ],
)
def test_who_tells_a_leader_what_to_do_takes_a_side(sentence: str, stance: str) -> None:
    assert stances(sentence) == [stance]


@pytest.mark.parametrize(
    "sentence",
    [
        "A dentist urged the president to stay away from sweets.",
        "The church asked Museveni to free the prisoners.",
        "A lawmaker warned Museveni not to come to power by force.",
        "The union urged Ruto to come clean.",
    ],
)
def test_what_a_leader_is_told_of_other_things_is_no_side(sentence: str) -> None:
    assert stances(sentence) == ["none"]


@pytest.mark.parametrize(
    "sentence",
    [
        'An aide said that Uganda was "very positive" about the idea.',
        "“We have made our invitation. We are waiting for an answer,” Ruto told lawmakers.",
        "Museveni said he was at the disposal of the mediators.",
        "Museveni told Ruto that he wanted envoys to talk so that a meeting of the two could be arranged.",
        "An official said Kampala was still working on a date in October for the presidents' meeting.",
        "The meeting was announced by State House in Nairobi on Saturday.",
        "The minister said that Kampala was open to that.",
    ],
)
def test_who_keeps_it_open_or_works_on_it_favours_it(sentence: str) -> None:
    assert stances(sentence) == ["favours"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Some analysts were sceptical.",
        "The minister said a visit was still some way off.",
        "“I have to ask what a summit is for,” a lawmaker said.",
        "No progress could be made at a meeting while the border stayed shut, a Ugandan official said.",
        "“I see no summit this year,” said Jane Doe, an analyst in Nairobi.",
        "A lawmaker said he did not expect Museveni to accept such an offer.",
        "An analyst doubted that the Rwandan initiative would get off the ground.",
        "Analysts say that neither man is in a hurry.",
        "“But a handshake this summer? I would be amazed,” said Jane Doe, an analyst in Nairobi.",
        "A Kenyan official said there was little reason for a meeting of the two leaders while the trial went on.",
        "A Kenyan official said he would be surprised if the visit took place this year.",
    ],
)
def test_who_sees_it_far_off_or_of_little_use_doubts_it(sentence: str) -> None:
    assert stances(sentence) == ["doubts"]


@pytest.mark.parametrize(
    "sentence",
    [
        "“So there is nothing to go to Kigali for,” Ruto stressed.",
        "“The president should mend the economy and forget about a dinner in Kigali,” a lawmaker said.",
        "A lawmaker urged Museveni not to be drawn into another show.",
        "A meeting would serve only the smugglers, a Kenyan lawmaker said.",
        "A former envoy said the president ought to cancel the event.",
    ],
)
def test_who_wants_none_of_it_opposes_it(sentence: str) -> None:
    assert stances(sentence) == ["opposes"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A farmer said that the end of the drought was still some way off.",
        "A minister said that not enough progress had been made on roads.",
        "Doctors were sceptical of the new vaccine.",
        "The bank said it saw no recession this year.",
    ],
)
def test_the_same_words_of_other_things_are_no_side(sentence: str) -> None:
    assert stances(sentence) == ["none"]


@pytest.mark.parametrize(
    "sentence",
    [
        "An official said Kampala was still working on a date in August for the presidents' meeting.",
        "The minister said in December that Ruto and Museveni would hold a summit in the first half of this year.",
        "A spokesman said such a meeting was a matter for the two capitals.",
        "An aide said there was no time for a meeting of the two while the trial of the general went on.",
    ],
)
def test_what_is_only_spoken_of_was_not_held(sentence: str) -> None:
    before = f"{LEAD}\n\n"
    doc = work_through(ArticleText(before + sentence, Moment.parse("2025-09-10")))
    assert all(m.kind != "held" for m in doc.meetings if m.at > len(before))


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("“I cannot wait for our meeting,” Ruto wrote.", "favours"),
        ("A Kenyan spokesman said he hoped the other side would think again.", "favours"),
        (
            "An adviser to Museveni said it would be wise to wait for the storm to pass before any summit.",
            "doubts",
        ),
        ("A Ugandan minister played down that idea.", "doubts"),
        ("A source thought it unlikely that anything could be arranged before the rains.", "doubts"),
        ("“Nothing good can come of sitting with Ruto now,” he said.", "opposes"),
        ("“If such a letter came, I would have to decline it,” Museveni said.", "opposes"),
        ("A diplomat said the gathering was likely to take place in June.", "expects"),
    ],
)
def test_plain_words_for_or_against_it(sentence: str, stance: str) -> None:
    assert stances(sentence) == [stance]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruto had raised the matter in a phone call on May 20, according to State House.",
        "An aide dismissed claims that the meeting would prove a link between the two clans.",
        "“I would be amazed if the price of maize were settled this week,” a trader said.",
        "“That is what we signed and we shall honour it,” Museveni said of the oil deal.",
        "A minister said the two leaders would not go home without an agreement.",
    ],
)
def test_words_of_results_and_of_other_things_are_no_side(sentence: str) -> None:
    assert stances(sentence) == ["none"]


def test_who_puts_off_a_visit_that_was_due_opposes_it() -> None:
    text = "Uganda has put off a visit that President Yoweri Museveni was due to pay to Nairobi next week, blaming the floods."
    doc = work_through(
        ArticleText(f"{text} Kenyan President William Ruto regretted it.", Moment.parse("2025-09-10"))
    )
    assert doc.judgements[0].stance == "opposes"


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("A negotiator said another meeting of the two leaders can't be excluded.", "expects"),
        ("A diplomat said he couldn't see why the two of them would sit down again.", "doubts"),
        (
            "“I would be surprised to see him on the streets of Kampala before spring,” said an analyst.",
            "doubts",
        ),
    ],
)
def test_contractions_are_read_as_what_they_contract(sentence: str, stance: str) -> None:
    assert stances(sentence) == [stance]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("A professor told the agency that no meeting would ever take place.", "doubts"),
        ("A source said a trip by Ruto would hardly take place before summer.", "doubts"),
        ("“To fly home without seeing the president would be a mistake,” the French envoy said.", "favours"),
        ("An aide to Ruto said that the trip was “postponed, not cancelled”.", "favours"),
        ("Regional analysts doubt that Kampala will accept.", "doubts"),
        ("A senator said her party too would like to see the Ugandan leader in Nairobi.", "favours"),
        ("A provincial minister said the two presidents must sit together.", "favours"),
        ("The foreign minister said that the invitation to Museveni would stand.", "favours"),
        ("An official said a bilateral meeting was “not on anybody's list”.", "doubts"),
        ("An expert said the odds of a handshake were “close to zero”.", "doubts"),
        ("“I believe we will see them embrace before August,” said a researcher.", "expects"),
        ("Diplomats in Nairobi expect another one soon.", "expects"),
        ("U.S. President Joe Biden has urged Ruto by telephone to reconsider the trip.", "opposes"),
        ("A meeting was “out of the question” while troops were there, a Ugandan minister said.", "opposes"),
    ],
)
def test_more_turns_for_and_against_a_meeting(sentence: str, stance: str) -> None:
    assert stances(sentence) == [stance]
