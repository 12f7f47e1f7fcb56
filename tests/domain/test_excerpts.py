"""What is told of a story in part is what the whole of it would show, whatever comes, goes or moves."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

import pytest
from builders import GENEVA, NOON, PAIR, SWITZERLAND, TRIO, VIENNA, VILLA, Paper
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from sessions import corrected, filed, reinstated, retracted
from stories import ORDINALS

from dateline.article import Article
from dateline.editing import Editor, UnfitDecision
from dateline.events import Metadata
from dateline.ports import Row
from dateline.queries import Queries
from dateline.rows import CONTRADICTIONS, DECISIONS, FINDINGS, OUTLINES, POSITIONS, SPECS, TIMELINE
from dateline.stores.memory import MemoryStore, MemoryViews
from dateline.views import Projector

many = settings(max_examples=120, suppress_health_check=list(HealthCheck))

# Three years with a few meetings each: most accounts say what others have said, some are of another day or of none.
_DAYS = [
    f"{year}-{day}" for year in (2019, 2020, 2021) for day in ("02-03", "02-04", "06-16", "06-20", "11-30")
]
_TIMES = st.sampled_from(
    [*_DAYS, *_DAYS, "2019-02", "2020-06", "2021-06", "2019", "2020", "2021", None, None]
)
_PUBLISHED = st.sampled_from(
    [f"{year}-{m:02}-{d:02}" for year in (2019, 2020, 2021, 2022) for m in (1, 3, 7, 9) for d in (1, 20)]
)
_PLACES = st.sampled_from([GENEVA, GENEVA, VIENNA, VILLA, SWITZERLAND, None, None])
_CLAIMS = st.sampled_from([None, None, None, "success", "failure", "collapse"])
_ASKED = st.sampled_from([None, None, None, *PAIR])
WHY = "I was there"
Sentence = Callable[[Paper], Paper]

_held = st.builds(
    lambda when, place, ordinal, outcome, asked: (
        lambda p: p.held(when, place, ordinal, outcome=outcome, requested_by=asked)
    ),
    *(_TIMES, _PLACES, ORDINALS, _CLAIMS, _ASKED),
)
_proposed = st.builds(
    lambda when, place, ordinal: lambda p: p.proposed(when, place, ordinal=ordinal), _TIMES, _PLACES, ORDINALS
)
_said = st.builds(
    lambda who, stance, when, outcome, asked: (
        lambda p: p.said(who, stance, when, outcome=outcome, requested_by=asked)
    ),
    st.sampled_from(["Ida Brandt", "Goran Whitlock", "senior official"]),
    st.sampled_from(["favours", "doubts", "opposes", "none"]),
    *(_TIMES, _CLAIMS, _ASKED),
)
_rare = st.one_of(
    st.builds(lambda when: lambda p: p.called_off(when), _TIMES),
    st.builds(lambda when: lambda p: p.not_held(when), _TIMES),
    st.builds(lambda when: lambda p: p.not_since(when), st.sampled_from(_DAYS)),
    st.builds(lambda count, when: lambda p: p.counted(count, when), st.integers(1, 4), _TIMES),
)
_WIRE = " ".join(f"word{n}" for n in range(80))
_articles = st.tuples(
    st.sampled_from(["The Harbour Post", "Delta Wire", "Meridian Daily"]),
    _PUBLISHED,
    st.sampled_from([None, None, None, None, _WIRE]),
    st.lists(st.one_of(_held, _held, _held, _proposed, _said, _rare), min_size=1, max_size=3),
)
_changes = st.lists(
    st.tuples(st.sampled_from([filed, filed, retracted, corrected, reinstated]), st.integers(0, 50)),
    min_size=1,
    max_size=4,
)


def written(number: int, publisher: str, published: str, wire: str | None, said: list[Sentence]) -> Paper:
    paper = Paper(publisher, published, url=f"https://paper.example/{number}", opening=wire)
    for sentence in said:
        sentence(paper)
    return paper


class Watched(MemoryViews):
    """Views that know which outlines and findings were read."""

    def __init__(self, store: MemoryStore) -> None:
        super().__init__(SPECS, store._tables)
        self.read: dict[str, set[str]] = {OUTLINES.name: set(), FINDINGS.name: set()}

    def rows(self, name: str, *asked) -> list[Row]:
        found = super().rows(name, *asked)
        if name in self.read:
            self.read[name] |= {str(row["finding_id"]) for row in found}
        return found


class Stopped:
    """It is always the same time."""

    def now(self) -> datetime:
        return NOON


class Desk:
    """A store whose views are compared with those of a rebuild after every change."""

    def __init__(self, papers: list[Paper]) -> None:
        self.store = MemoryStore()
        self.views = self.store.views(SPECS)
        self.views.create()
        for paper in papers:
            filed(self.store, paper)
        Projector(self.store, self.views).catch_up()

    def catch_up(self) -> Watched:
        """Bring the views up to date, and return what was read for it."""
        seen = Watched(self.store)
        Projector(self.store, seen).catch_up()
        fresh = MemoryViews(SPECS)
        fresh.create()
        Projector(self.store, fresh).rebuild()
        assert self.views.dump() == fresh.dump()
        return seen

    def decide(self, what: int, one: int, other: int) -> None:
        """Let an editor merge, date, name or dismiss something that is there, if it can be."""
        editor = Editor(self.store, self.views, Stopped(), "Ida Brandt")
        queries = Queries(self.store, self.views)
        entries, found, spoken = queries.timeline(), queries.contradictions(), queries.positions()
        entry = entries[one % len(entries)].id if entries else ""
        with suppress(UnfitDecision):
            if what == 0 and entries:
                editor.merge(entry, entries[other % len(entries)].id, reason=WHY)
            elif what == 1 and entries:
                editor.fix_date(entry, f"2020-06-{1 + other:02}", reason=WHY)
            elif what == 2 and entries:
                finding = entries[one % len(entries)].accounts[0].finding
                editor.fix_date(str(finding), f"2020-02-{1 + other:02}", reason=WHY)
            elif what == 3 and spoken:
                editor.name(spoken[one % len(spoken)].id, "Goran Whitlock", reason=WHY)
            elif found:
                editor.dismiss(found[one % len(found)].id, reason=WHY)

    def share_read(self, seen: Watched) -> float:
        return len(seen.read[OUTLINES.name]) / max(1, len(self.views.rows(OUTLINES.name)))


@many
@given(st.lists(_articles, min_size=4, max_size=24), _changes, st.integers(1, 4))
def test_a_story_told_in_part_is_that_of_a_rebuild(articles, changes, later: int) -> None:
    papers = [written(number, *article) for number, article in enumerate(articles)]
    desk = Desk(papers[:-later])
    for change, which in [*((filed, -n) for n in range(1, later + 1)), *changes]:
        change(desk.store, papers[which % len(papers)])
        share = desk.share_read(desk.catch_up())
        event("all read" if share == 1 else "half or less read" if share <= 0.5 else "more than half read")


_decisions = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=3
)


@settings(many, max_examples=50)
@given(st.lists(_articles, min_size=6, max_size=20), _decisions, _changes)
def test_a_story_told_in_part_honours_what_editors_decided(articles, decided, changes) -> None:
    papers = [written(number, *article) for number, article in enumerate(articles)]
    desk = Desk(papers[:-3])
    for one in decided:
        desk.decide(*one)
    for change, which in [*((filed, -n) for n in (1, 2, 3)), *changes]:
        change(desk.store, papers[which % len(papers)])
        share = desk.share_read(desk.catch_up())
        event(f"{len(desk.views.rows(DECISIONS.name))} decisions, {'all' if share == 1 else 'not all'} read")


# Each is a print of the next, and the first is none of the last: who comes between joins texts, who goes parts them.
_CUTS = [" ".join(f"term{n}" for n in range(start, start + 70)) for start in (0, 15, 30, 45)]


@many
@given(
    st.lists(st.sampled_from([*_CUTS, None]), min_size=3, max_size=8),
    st.lists(st.tuples(st.sampled_from([retracted, reinstated]), st.integers(0, 7)), max_size=6),
    st.booleans(),
)
def test_prints_are_those_of_a_rebuild_whatever_comes_and_goes(openings, changes, one_by_one: bool) -> None:  # noqa: FBT001
    papers = [
        Paper("Delta Wire", f"2021-07-{n:02}", url=f"https://paper.example/{n}", opening=opening).held(
            "2021-06-16"
        )
        for n, opening in enumerate(openings, start=1)
    ]
    desk = Desk([])
    for paper in papers:
        filed(desk.store, paper)
        if one_by_one:
            desk.catch_up()
    for change, which in changes:
        change(desk.store, papers[which % len(papers)])
        desk.catch_up()
    texts = {str(row["origin"]) for row in desk.views.rows(OUTLINES.name)}
    event(f"{len(texts)} texts of {len(papers)}")


@pytest.fixture
def three_years() -> list[Paper]:
    """A meeting a year, each with ten accounts, and a plan before each."""
    papers = [
        Paper("Delta Wire", f"{year}-07-{n:02}").held(f"{year}-06-16", GENEVA)
        for year in (2019, 2020, 2021)
        for n in range(1, 11)
    ]
    plans = [
        Paper("Meridian Daily", f"{year}-03-01").proposed(f"{year}-06").said("Ida Brandt", "favours")
        for year in (2019, 2020, 2021)
    ]
    return papers + plans


def test_an_account_that_says_what_others_have_said_is_told_with_its_part_alone(
    three_years: list[Paper],
) -> None:
    desk = Desk(three_years)
    filed(desk.store, Paper("The Harbour Post", "2020-07-20").held("2020-06-16", GENEVA))
    seen = desk.catch_up()
    known = [row for row in desk.views.rows(OUTLINES.name) if row["publisher"] != "The Harbour Post"]
    own = {row["finding_id"] for row in known if str(row["published"]).startswith("2020")}
    assert seen.read == {OUTLINES.name: own, FINDINGS.name: own}


def test_a_meeting_between_two_others_takes_their_stances_and_leaves_the_rest_unread(
    three_years: list[Paper],
) -> None:
    desk = Desk(three_years)
    filed(desk.store, Paper("The Harbour Post", "2020-02-05").held("2020-02-03", VIENNA))
    assert desk.share_read(desk.catch_up()) < 0.5
    assert [row["happened"] for row in held(desk)] == ["2019-06-16", "2020-02-03", "2020-06-16", "2021-06-16"]


def test_a_new_meeting_takes_stances_from_before_a_longer_one_that_had_not_ended() -> None:
    year = Paper("Delta Wire", "2021-03-01").held("2020", VIENNA)
    desk = Desk([year, Paper("Meridian Daily", "2020-05-01").said("Ida Brandt", "favours")])
    filed(desk.store, Paper("The Harbour Post", "2020-02-05").held("2020-02-03", GENEVA))
    desk.catch_up()
    (position,) = desk.views.rows(POSITIONS.name)
    assert position["question"] == "Will Amara Diallo and Henrik Lund meet again after 2020-02-03?"


def test_stances_follow_the_accounts_of_their_article_to_another_meeting() -> None:
    desk = Desk(
        [
            Paper("Delta Wire", "2019-07-01").held("2019-06-16", SWITZERLAND),
            Paper("Delta Wire", "2021-06-17").held("2021-06-16"),
            Paper("Meridian Daily", "2021-07-20")
            .held(None, GENEVA)
            .said("Ida Brandt", "favours", "2021-06-16"),
        ]
    )
    filed(desk.store, Paper("The Harbour Post", "2021-07-01").held("2021-06-16", GENEVA))
    desk.catch_up()
    (position,) = desk.views.rows(POSITIONS.name)
    assert position["question"] == "Will Amara Diallo and Henrik Lund meet again after 2021-06-16?"


def test_claims_follow_their_accounts_to_another_meeting() -> None:
    desk = Desk(
        [
            Paper("Delta Wire", "2019-07-01").held("2019-06-16", SWITZERLAND),
            Paper("Delta Wire", "2021-06-17").held("2021-06-16", requested_by="Amara Diallo"),
            Paper("Meridian Daily", "2021-07-20").held(None, GENEVA, requested_by="Henrik Lund"),
        ]
    )
    assert not desk.views.rows(CONTRADICTIONS.name)
    filed(desk.store, Paper("The Harbour Post", "2021-07-01").held("2021-06-16", GENEVA))
    desk.catch_up()
    assert [row["matter"] for row in desk.views.rows(CONTRADICTIONS.name)] == ["request"]


def test_a_count_that_is_reached_by_a_new_meeting_tells_which_one_is_the_next(
    three_years: list[Paper],
) -> None:
    desk = Desk([*three_years, Paper("Meridian Daily", "2021-12-01").counted(4, "2019/2021")])
    filed(desk.store, Paper("The Harbour Post", "2020-02-05").held("2020-02-03", VIENNA))
    desk.catch_up()


@pytest.mark.parametrize("sentence", [lambda p: p.not_held("2019"), lambda p: p.held("2020-06-16", GENEVA)])
def test_what_is_read_in_another_place_of_a_text_is_quoted_from_there(
    three_years: list[Paper], sentence: Sentence
) -> None:
    first = sentence(Paper("The Harbour Post", "2022-01-01", opening="Early."))
    again = sentence(Paper("The Harbour Post", "2022-01-01", opening="In print by now."))
    desk = Desk([*three_years, first])
    then = Article.project(desk.store.stream(Article.identify(first.draft)))
    desk.store.append(then.read(again.reading, NOON, Metadata()))
    desk.catch_up()
    (spot,) = again.reading.findings[0].fields["evidence"]
    lines = [row["data"] for view in (TIMELINE, CONTRADICTIONS) for row in desk.views.rows(view.name)]
    assert any(f'"start":{spot.start},"end":{spot.end}' in str(line) for line in lines)


def test_an_account_of_a_meeting_that_others_place_elsewhere_stays_with_theirs(
    three_years: list[Paper],
) -> None:
    desk = Desk(
        [*three_years, *(Paper(f"Paper {n}", "2020-07-20").held("2020-06-16", VIENNA) for n in range(3))]
    )
    assert [row["accounts"] for row in held(desk)] == [10, 13, 10]
    filed(desk.store, Paper("The Harbour Post", "2020-07-21").held("2020-06-16", VIENNA))
    assert desk.share_read(desk.catch_up()) < 0.5
    assert [row["accounts"] for row in held(desk)] == [10, 14, 10]


def test_a_second_publisher_of_a_day_takes_in_a_lone_account_of_its_month() -> None:
    day = [Paper("Delta Wire", f"2020-07-{n:02}").held("2020-06-16", GENEVA) for n in (1, 2)]
    desk = Desk([*day, Paper("Meridian Daily", "2020-07-05").held("2020-06", VIENNA)])
    assert [row["accounts"] for row in held(desk)] == [1, 2]
    second = Paper("The Harbour Post", "2020-07-06").held("2020-06-16", GENEVA)
    for change, accounts in ((filed, [4]), (retracted, [1, 2])):
        change(desk.store, second)
        desk.catch_up()
        assert [row["accounts"] for row in held(desk)] == accounts


def test_what_is_said_on_the_day_of_a_meeting_stays_behind_it_in_an_article_that_tells_of_it(
    three_years: list[Paper],
) -> None:
    told = (
        Paper("The Harbour Post", "2020-07-20")
        .held("2020-06-16", GENEVA)
        .said("Goran Whitlock", "doubts", "2020-06-16")
    )
    desk = Desk([*three_years, told])
    filed(desk.store, Paper("Meridian Daily", "2021-02-05").held("2021-02-03", VIENNA))
    desk.catch_up()
    (position,) = desk.views.rows(POSITIONS.name, {"speaker": "Goran Whitlock"})
    assert str(position["question"]).endswith("meet again after 2020-06-16?")


def test_an_article_that_tells_of_two_places_parts_what_was_one_meeting(three_years: list[Paper]) -> None:
    desk = Desk([*three_years, Paper("Meridian Daily", "2020-07-20").held("2020-06-16", VIENNA)])
    assert len(held(desk)) == 3
    both = Paper("The Harbour Post", "2020-07-21").held("2020-06-16", VIENNA).held("2020-06-16", GENEVA)
    for change, meetings in ((filed, 4), (retracted, 3)):
        change(desk.store, both)
        desk.catch_up()
        assert len(held(desk)) == meetings


def test_a_retracted_account_is_taken_out_of_its_part_alone(three_years: list[Paper]) -> None:
    desk = Desk(three_years)
    retracted(desk.store, three_years[14])
    assert desk.share_read(desk.catch_up()) < 0.5
    assert [row["accounts"] for row in held(desk)] == [10, 9, 10]


@pytest.mark.parametrize(
    "paper",
    [
        Paper("The Harbour Post", "2021-07-20").held("2021-06-16", of=("Amara Diallo", "Henrik Lund")[::-1]),
        Paper("The Harbour Post", "2021-07-20").counted(3, "2019/2021"),
        Paper("The Harbour Post", "2021-07-20").held("2021-06-16", GENEVA, requested_by="Henrik Lund"),
        Paper("The Harbour Post", "2021-07-20")
        .said("Ida Brandt", "none", outcome="success")
        .held("2021-06-16"),
        Paper("The Harbour Post", "2021-09-20").not_since("2020-06-16"),
        Paper("The Harbour Post", "2021-07-20").held("2021", ordinal=3),
        Paper("The Harbour Post", "2018-07-20").held(),
    ],
    ids=["names in turn", "count", "asked", "remark", "denial", "third", "before all"],
)
def test_what_concerns_more_than_one_meeting_is_told_as_in_a_rebuild(
    three_years: list[Paper], paper: Paper
) -> None:
    desk = Desk(three_years)
    for change in (filed, retracted, reinstated):
        change(desk.store, paper)
        desk.catch_up()


def test_a_story_in_which_somebody_stayed_away_is_told_as_a_whole() -> None:
    accounts = [
        Paper("Delta Wire", f"{year}-07-01").held(f"{year}-06-16", of=TRIO) for year in (2019, 2020, 2021)
    ]
    desk = Desk([*accounts, Paper("Meridian Daily", "2021-07-02").met_without(TRIO[2], "2021-06-16")])
    known = {row["finding_id"] for row in desk.views.rows(OUTLINES.name) if "tomas" in str(row["people"])}
    filed(desk.store, Paper("Delta Wire", "2019-07-02").held("2019-06-16", of=TRIO))
    assert known - desk.catch_up().read[OUTLINES.name] == set()


def held(desk: Desk) -> list[Row]:
    return [row for row in desk.views.rows(TIMELINE.name, order=["first"]) if row["kind"] == "held"]
