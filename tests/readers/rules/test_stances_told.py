"""Stances in the words of many papers: who will come, who would rather not, and who speaks of something else."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

LETICIA = "Brazilian President Luiz Inacio Lula da Silva will meet Colombian President Gustavo Petro in Leticia in May."
DAVAO = (
    "Philippine President Ferdinand Marcos will meet Indonesian President Prabowo Subianto in Davao in May."
)
ROME = (
    "Italian Prime Minister Giorgia Meloni will meet Kazakh President Kassym-Jomart Tokayev in Rome in May."
)
MONTERREY = (
    "Mexican President Claudia Sheinbaum will meet Canadian Prime Minister Mark Carney in Monterrey in May."
)
NAIROBI = "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on Monday. They plan to meet again."


def stances(lead: str, sentence: str) -> list[str]:
    """Return the stances of the statements in a sentence that follows a lead, in an article of 14 March 2025."""
    doc = work_through(ArticleText(f"{lead}\n\n{sentence}", Moment.parse("2025-03-14")))
    return [j.stance for j in doc.judgements if j.utterance.start > len(lead)]


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (LETICIA, "“I would be there,” Petro told reporters in Bogota."),
        (LETICIA, "Petro said at once that he would come."),
        (
            LETICIA,
            "Colombian Foreign Minister Laura Sarabia said that her boss would travel to Leticia by boat.",
        ),
        (LETICIA, "“If the river allows it, we shall be there,” Petro told a radio station."),
        (DAVAO, "Prabowo told a Manila daily that he was coming “with open arms”."),
        (DAVAO, "“We are going there to listen,” Prabowo said."),
        (
            DAVAO,
            "Indonesian presidential spokesman Prasetyo Hadi said the president would leave for Davao on Sunday.",
        ),
        (DAVAO, "“I am disappointed, but I am going to get to see him,” Prabowo said."),
        (ROME, "“He travels to Rome to talk about grain,” Tokayev's spokesman Berik Uali said."),
    ],
)
def test_a_leader_who_says_that_he_comes_favours_it(lead: str, sentence: str) -> None:
    assert stances(lead, sentence) == ["favours"]


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (LETICIA, "A Peruvian diplomat thinks that he will turn up."),
        (LETICIA, "“He will come, and he will be late,” an analyst in Lima said."),
        (DAVAO, "A fisherman in Davao said the president would be there."),
        (ROME, "“I fully expect he'll be our guest,” the mayor of Ostia told reporters."),
        (ROME, "An analyst in Vienna believed he would make the trip."),
        (MONTERREY, "A trade lawyer in Ottawa was sure that they would turn up."),
    ],
)
def test_somebody_else_who_says_that_they_come_expects_it(lead: str, sentence: str) -> None:
    assert stances(lead, sentence) == ["expects"]


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (LETICIA, "Petro said that he would come under pressure from the miners."),
        (ROME, "“He will travel to Tokyo for the fair,” Tokayev's spokesman Berik Uali said."),
        (DAVAO, "Prabowo said that he was coming out of a hard year."),
        (DAVAO, "“He goes to court on Friday,” a lawyer in Manila said of the banker."),
        (DAVAO, "“I will see him in court,” a lawyer in Manila said."),
        (ROME, "“She leaves for work at six,” an aide to Meloni said."),
        (MONTERREY, "Sheinbaum said that it would come to an end."),
    ],
)
def test_who_comes_to_something_else_takes_no_side(lead: str, sentence: str) -> None:
    assert stances(lead, sentence) == ["none"]


@pytest.mark.parametrize(
    ("lead", "sentence", "stance"),
    [
        # For it
        (LETICIA, "“That is better done face to face,” Petro said.", "favours"),
        (LETICIA, "“I would rather have him across the table than on television,” Petro said.", "favours"),
        (LETICIA, "“I would rather talk than trade insults,” Petro said.", "favours"),
        (LETICIA, "Lula had “nothing against a coffee” with his neighbour, his aide said.", "favours"),
        (LETICIA, "Petro said a letter was no substitute for a conversation between presidents.", "favours"),
        (LETICIA, "“We have to look each other in the eye,” Petro said.", "favours"),
        (LETICIA, "“If we don't sit down, the forest will burn for another year,” Petro said.", "favours"),
        (DAVAO, "Prabowo said he would be delighted to have him in Jakarta as well.", "favours"),
        (
            DAVAO,
            "The two governments “are working together towards” the visit, the ministry said.",
            "favours",
        ),
        (DAVAO, "“Call it an agreement in principle,” a Philippine official said.", "favours"),
        (
            DAVAO,
            "“The president would like to resume the conversation,” Prabowo's spokesman said.",
            "favours",
        ),
        (
            DAVAO,
            "The presidents could talk on the sidelines of the ASEAN summit, a Thai diplomat said.",
            "favours",
        ),
        (DAVAO, "Malaysia floated the idea of a second day, a diplomat said.", "favours"),
        (ROME, "“I prefer to go and say it to her face,” Tokayev said.", "favours"),
        (ROME, "“We will make it happen,” Tokayev's adviser said.", "favours"),
        (ROME, "The agenda was still being drafted, the foreign ministry said.", "favours"),
        (MONTERREY, "A senator said he wanted to see Carney received in the National Palace.", "favours"),
        (MONTERREY, "“We must keep this going,” Carney said.", "favours"),
        (LETICIA, "“We will not miss it for the world,” Petro said.", "favours"),
        (
            LETICIA,
            "“The bishop wants them both here, and they know it,” a priest in Leticia said.",
            "favours",
        ),
        (LETICIA, "“Let us meet and let us quarrel,” Petro said.", "favours"),
        (DAVAO, "“You make peace with your enemies,” a bishop said.", "favours"),
        (DAVAO, "The president had every intention of going, his adviser said.", "favours"),
        (DAVAO, "“We owe it to our fishermen to talk,” Prabowo said.", "favours"),
        (ROME, "The two sides had settled on a date, the Kazakh ministry said.", "favours"),
        (ROME, "“There is no alternative to dialogue,” Tokayev said.", "favours"),
        (MONTERREY, "The governor said everything was in place.", "favours"),
        (MONTERREY, "A spokeswoman for the United Nations urged both to seize the moment.", "favours"),
        # Sure of it
        (LETICIA, "“He would not dare stay away,” an analyst in Lima said.", "expects"),
        (LETICIA, "“The question is not if but when,” an analyst in Lima said.", "expects"),
        (DAVAO, "“Nothing can stop it now,” a diplomat in Bangkok said.", "expects"),
        (DAVAO, "A diplomat in Bangkok said the chances were eighty percent.", "expects"),
        (ROME, "“It's a done deal,” a diplomat in Vienna said.", "expects"),
        (MONTERREY, "“They cannot avoid each other for ever,” an analyst said.", "expects"),
        (LETICIA, "A Western envoy said the hosts would get their way.", "expects"),
        (DAVAO, "The national security adviser believed the meeting would come off.", "expects"),
        (ROME, "“I'd be surprised, and a little hurt, if she weren't there,” an ambassador said.", "expects"),
        (
            ROME,
            "An analyst said he would be surprised if they let the week go by without a handshake.",
            "expects",
        ),
        (MONTERREY, "“I would be surprised if they skipped it,” an analyst in Ottawa said.", "expects"),
        (
            MONTERREY,
            "“Neither can afford to be the one who spoiled it,” an analyst in Ottawa said.",
            "expects",
        ),
        (MONTERREY, "“I would not bet against it,” an analyst in Ottawa said.", "expects"),
        (MONTERREY, "May was “anything but lost”, a Canadian diplomat said.", "expects"),
        # Not sure of it
        (LETICIA, "“I would bet against it,” an analyst in Lima said.", "doubts"),
        (LETICIA, "A diplomat said he would not bet a month's pay on it.", "doubts"),
        (LETICIA, "An analyst said there was scant reason for Petro to make the trip.", "doubts"),
        (DAVAO, "“Nobody is booking hotels,” a diplomat in Jakarta said.", "doubts"),
        (DAVAO, "A scholar in Manila does not think the visit will come off this year.", "doubts"),
        (DAVAO, "“I don't see Prabowo going there in May,” a scholar in Manila said.", "doubts"),
        (DAVAO, "“I cannot see this summit taking place,” a scholar in Manila said.", "doubts"),
        (ROME, "The groundwork for it had barely been laid, the Kazakh embassy said.", "doubts"),
        (ROME, "There was no agreement on a meeting and no date, Tokayev's spokesman said.", "doubts"),
        (ROME, "The analyst was less certain that it would come about.", "doubts"),
        (MONTERREY, "“Such things are seldom settled at summits,” a retired envoy said.", "doubts"),
        (MONTERREY, "A minister called the idea of a summit “a fantasy”.", "doubts"),
        (MONTERREY, "“A summit would be needless,” a minister in Ottawa said.", "doubts"),
        (LETICIA, "“He will find an excuse,” an analyst said.", "doubts"),
        (LETICIA, "“It would take a miracle,” a boatman said.", "doubts"),
        (DAVAO, "“What is there to talk about?” a senator asked.", "doubts"),
        (DAVAO, "A diplomat said the visit was hanging by a thread.", "doubts"),
        (ROME, "The odds of a meeting were 20 percent, a broker said.", "doubts"),
        (ROME, "“Neither of them wants it,” a diplomat said.", "doubts"),
        (MONTERREY, "The foreign ministry said it knew nothing of a meeting.", "doubts"),
        (MONTERREY, "“It is all for show,” a union leader said.", "doubts"),
        # Against it
        (LETICIA, "“Over my dead body,” a senator said.", "opposes"),
        (LETICIA, "Lula said he would not set foot in Leticia.", "opposes"),
        (DAVAO, "“First he must apologise,” a congressman said.", "opposes"),
        (DAVAO, "A congressman said Marcos was walking into a trap.", "opposes"),
        (ROME, "Tokayev said he had better things to do.", "opposes"),
        (MONTERREY, "A senator said Sheinbaum should cancel.", "opposes"),
        (LETICIA, "The senator vowed never again to sit down with Petro.", "opposes"),
        (LETICIA, "Lula let it be known that he would not, after all, meet Petro.", "opposes"),
        (LETICIA, "“I am not going to have my picture taken with anyone,” Lula said.", "opposes"),
        (DAVAO, "A congressman urged the president to refuse the invitation.", "opposes"),
        (DAVAO, "“A handshake would be oxygen for the generals,” a bishop said.", "opposes"),
        (
            DAVAO,
            "To sit down with him would hand him “a prize he has not earned”, a senator said.",
            "opposes",
        ),
        (ROME, "Tokayev ruled out sitting down before the harvest.", "opposes"),
        (
            ROME,
            "“For me she no longer exists, she no longer exists for us,” the Kazakh minister said.",
            "opposes",
        ),
        (ROME, "The Kazakh opposition denounced the visit.", "opposes"),
        (MONTERREY, "“We asked for lower tariffs, not a summit,” a farmers' union said.", "opposes"),
        (MONTERREY, "“Let him first release the truck drivers,” Sheinbaum said.", "opposes"),
    ],
)
def test_the_words_of_a_statement_tell_its_side(lead: str, sentence: str, stance: str) -> None:
    assert stances(lead, sentence) == [stance]


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (NAIROBI, "“This meeting was worth the trip,” Museveni said."),
        (NAIROBI, "“We won't let go of it,” Museveni said of the method."),
        (NAIROBI, "A diplomat said the two had to be coaxed back into the same room after a quarrel."),
        (NAIROBI, "“He swore to us he would never speak to that man,” said a trader in Kisumu."),
        (LETICIA, "Asked about the venue, the spokesman said he had “nothing to offer on that” yet."),
        (LETICIA, "The United States stood ready to help, the State Department said."),
        (DAVAO, "Prabowo, on a visit to Tokyo, announced that Jakarta had agreed to buy trains."),
        (DAVAO, "“He had nothing against the fishermen,” a sailor said."),
        (DAVAO, "A floating market was no substitute for a port, the mayor said."),
        (ROME, "The Kazakh mission denounced the description of its president as a tyrant."),
        (ROME, "“I would bet against the euro,” a banker in Milan said."),
        (ROME, "A lifeguard said nobody was holding the rope."),
        (MONTERREY, "“I want pensions, not a lecture,” a miner said."),
        (MONTERREY, "Carney urged the company to refuse the loan."),
        (MONTERREY, "“I would rather have him in prison,” a miner said of the thief."),
        (LETICIA, "“He had to look for a room,” an innkeeper said."),
        (LETICIA, "A trader said he would be glad to have rain."),
        (LETICIA, "The central bank said it would float the currency."),
        (LETICIA, "A driver said the bus would come off the road."),
        (DAVAO, "A mason said the ground had barely dried."),
        (DAVAO, "“Keep the oxygen for the divers,” a doctor said."),
        (DAVAO, "A farmer said he did not see the rice coming up."),
        (ROME, "“Let him first eat,” a cook said."),
        (ROME, "“Quarrels are never settled by shouting,” a priest said."),
        (ROME, "An actor said he had ruled out a film this year."),
        (MONTERREY, "“I'd be more surprised if it rained,” a farmer said."),
        (LETICIA, "“I will come back to that,” Petro told a reporter."),
        (LETICIA, "“I'm on my way to becoming a grandfather,” a mayor said."),
        (LETICIA, "“The dog fell into a trap,” a hunter said."),
        (DAVAO, "“The odds of winning are ten percent,” a gambler said."),
        (DAVAO, "“I want them out of my kitchen,” a cook said."),
        (DAVAO, "The airline said two planes were booked for repairs."),
        (DAVAO, "“The price will never go down,” a grocer said."),
        (ROME, "A priest said there was no alternative to prayer."),
        (ROME, "“I am not going to go into that,” a banker said."),
        (MONTERREY, "“They rewarded the team with a parade,” a fan said."),
        (MONTERREY, "A dentist urged children to stay away from sweets."),
    ],
)
def test_what_only_sounds_like_a_stance_is_none(lead: str, sentence: str) -> None:
    assert stances(lead, sentence) == ["none"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwanda welcomed the meeting.",
        "Tanzania's foreign ministry praised the Nairobi talks.",
        "The envoy said the summit had “calmed the border”.",
        "The envoy said the talks had been frank.",
    ],
)
def test_who_praises_a_meeting_held_these_days_takes_no_side_of_the_next(sentence: str) -> None:
    assert stances(NAIROBI, sentence) == ["none"]


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (LETICIA, "Ecuador welcomed the meeting."),
        (NAIROBI, "Rwanda welcomed the plan."),
        (NAIROBI, "The envoy said another meeting was worth holding."),
    ],
)
def test_who_welcomes_a_meeting_to_come_favours_it(lead: str, sentence: str) -> None:
    assert stances(lead, sentence) == ["favours"]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        (
            "“As things stand I do not see the basis on which they could sit down together,” a Bogota official said.",
            "doubts",
        ),
        ("“You can forget about it this year,” said Ana Duarte, who teaches history in Lima.", "doubts"),
        ("Petro has little use for a meeting with Lula, Ana Duarte said.", "doubts"),
        ("“I will believe it when I see two planes,” a diplomat said of the summit.", "doubts"),
        ("Ana Duarte advises them not to hold their breath for a summit.", "doubts"),
        ("Petro “will not be dragged into a meeting with Lula,” an aide said.", "opposes"),
        ("He said that Petro had every reason to make the trip to see Lula.", "favours"),
        (
            "An official in Brasilia said the government was still working to bring the Colombian president to Leticia.",
            "favours",
        ),
        ("A summit with Petro was “very much in our plans,” Lula said.", "favours"),
        (
            "An aide to Lula said that conditions for the summit with Petro were falling into place.",
            "expects",
        ),
        (
            "“I would be surprised if the two of them went home without having talked,” an aide to Lula said.",
            "expects",
        ),
        (
            "Brazil said that the summit with Petro, planned for May, had been put off because of a storm.",
            "none",
        ),
        ("An aide to Petro said that it was too soon to say whether he would go.", "none"),
    ],
)
def test_idioms_of_doubt_and_of_readiness_are_read_and_a_report_of_an_end_takes_no_side(
    sentence: str, stance: str
) -> None:
    assert stances(LETICIA, sentence) == [stance]


@pytest.mark.parametrize(
    "sentence",
    [
        "“I believe it when they tell me that the river is high,” Ana Duarte said.",
        "Ana Duarte said that farmers had little use for rain in May.",
        "A union said it was still working to bring water to the villages.",
    ],
)
def test_the_same_words_about_something_else_are_no_stance(sentence: str) -> None:
    assert set(
        stances(
            f"{LETICIA}\n\nIt was cold in Bogota. The markets closed early, and buses were late.", sentence
        )
    ) <= {"none"}


def test_a_leader_who_names_one_other_speaks_of_the_two_of_them() -> None:
    text = (
        f"{ROME} Sheinbaum and Carney are at odds. Claudia Sheinbaum, the president of Mexico, told a broadcaster that she had "
        "“nothing against a coffee” with Prime Minister Mark Carney of Canada. "
        "An analyst in Monterrey thinks that she will turn up."
    )
    doc = work_through(ArticleText(text, Moment.parse("2025-03-14")))
    told = [(set(j.about), j.stance) for j in doc.judgements if j.stance != "none"]
    assert told == [
        ({"Claudia Sheinbaum", "Mark Carney"}, "favours"),
        ({"Claudia Sheinbaum", "Mark Carney"}, "expects"),
    ]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("“No meeting is scheduled, but Lula is open to one,” an aide to Lula said.", ["favours"]),
        (
            "“There has been no such meeting set up, but there is a possibility of that,” Lula told reporters.",
            ["expects"],
        ),
        ("“No summit with Petro is planned, and none will be,” Lula said.", ["doubts"]),
        ("“No summit with Petro is planned, but nobody wants one,” Lula said.", ["opposes"]),
    ],
)
def test_that_nothing_is_set_yet_is_granted_by_who_goes_on_to_be_ready(
    sentence: str, stance: list[str]
) -> None:
    assert stances(LETICIA, sentence) == stance
