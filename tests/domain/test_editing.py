"""Editors overrule what the accounts add up to; every decision has an author and a reason, and can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from builders import GENEVA, OTHERS, PAIR, VIENNA, Paper, moment
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import papers

from dateline.article import Article
from dateline.contradictions import contradictions
from dateline.curation import decisions_of
from dateline.editing import Editor, UnfitDecision
from dateline.errors import BadDate, UnknownId
from dateline.events import Metadata
from dateline.positions import positions
from dateline.queries import Queries
from dateline.reports import active_reports
from dateline.rows import SPECS
from dateline.stores.memory import MemoryStore
from dateline.timeline import Entry, timeline
from dateline.views import Projector

REASON = "I was there"


class Ticking:
    """Each look at this clock is a minute after the last one."""

    def __init__(self) -> None:
        self._now = datetime(2024, 6, 1, tzinfo=UTC)

    def now(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now


class Desk:
    """A store of papers with an editor at work on it."""

    def __init__(self, *written: Paper) -> None:
        self.store = MemoryStore()
        self.views = self.store.views(SPECS)
        self.views.create()
        self.editor = Editor(self.store, self.views, Ticking(), "Ida Brandt")
        self.file(*written)

    def file(self, *written: Paper) -> None:
        for paper in written:
            self.store.append(paper.filed())
        self.catch_up()

    def catch_up(self) -> None:
        Projector(self.store, self.views).catch_up()

    @property
    def queries(self) -> Queries:
        return Queries(self.store, self.views)

    @property
    def held(self) -> list[Entry]:
        return [e for e in self.queries.timeline() if e.kind == "held"]

    @property
    def conflicts(self) -> list[str]:
        return [c.matter or c.kind for c in self.queries.contradictions()]


@pytest.fixture
def two_visits() -> Iterator[Desk]:
    desk = Desk(
        Paper("Delta Wire", "2021-07-01").held("2021-06-16", GENEVA),
        Paper("Meridian Daily", "2021-07-02").held("2021-06-25", VIENNA),
    )
    assert len(desk.held) == 2
    yield desk
    kept = desk.views.dump()
    Projector(desk.store, desk.views).rebuild()
    assert desk.views.dump() == kept, "a rebuild honours what was decided"


def test_merged_meetings_are_one_and_say_who_decided_so(two_visits: Desk) -> None:
    a, b = two_visits.held
    two_visits.editor.merge(a.id, b.id, reason="One tour of nine days")
    (entry,) = two_visits.held
    assert len(entry.accounts) == 2
    assert [(r.done, r.author, r.reason) for r in entry.decisions] == [
        ("merged", "Ida Brandt", "One tour of nine days")
    ]
    assert entry.status == "disputed"
    assert two_visits.conflicts == ["date", "place"]


def test_what_is_undone_is_as_it_was_before(two_visits: Desk) -> None:
    before = two_visits.queries.timeline()
    a, b = two_visits.held
    decision = two_visits.editor.merge(a.id, b.id, reason=REASON)
    two_visits.editor.undo(str(decision.originator_id)[:8], reason="I was not")
    assert two_visits.queries.timeline() == before
    assert two_visits.conflicts == []
    assert [(d.status, d.author, d.reason) for d in two_visits.queries.decisions()] == [
        ("undone", "Ida Brandt", "I was not")
    ]


def test_a_decision_that_was_undone_can_be_taken_again(two_visits: Desk) -> None:
    a, b = two_visits.held
    decision = two_visits.editor.merge(a.id, b.id, reason=REASON)
    two_visits.editor.undo(str(decision.originator_id), reason="I was not")
    again = two_visits.editor.merge(a.id, b.id, reason="I was after all")
    assert again.originator_id == decision.originator_id
    (entry,) = two_visits.held
    assert [r.reason for r in entry.decisions] == ["I was after all"]
    assert [d.status for d in two_visits.queries.decisions()] == ["stands"]


def test_a_decision_that_stands_is_not_taken_twice_nor_undone_twice(two_visits: Desk) -> None:
    a = two_visits.held[0]
    decision = two_visits.editor.fix_date(a.id, "2021-06-17", reason=REASON)
    with pytest.raises(UnfitDecision, match="Ida Brandt decided so on 2024-06-01: I was there"):
        two_visits.editor.fix_date(a.id, "2021-06-17", reason="Once more")
    two_visits.editor.undo(str(decision.originator_id), reason="Never mind")
    with pytest.raises(UnfitDecision, match="undone already"):
        two_visits.editor.undo(str(decision.originator_id), reason="Never mind")


def test_accounts_that_are_split_off_are_a_meeting_of_their_own() -> None:
    desk = Desk(
        Paper("Delta Wire", "2021-07-01").held("2021-06-16", GENEVA),
        Paper("Meridian Daily", "2021-07-02").held("2021-06", GENEVA),
        Paper("The Harbour Post", "2021-07-03").held("2021-06-16", GENEVA),
    )
    (entry,) = desk.held
    month = next(a for a in entry.accounts if str(a.when) == "2021-06")
    desk.editor.split(entry.id, str(month.article.id)[:12], reason="They met twice that month")
    assert sorted(len(e.accounts) for e in desk.held) == [1, 2]
    assert all([r.done for r in e.decisions] == ["split"] for e in desk.held)


def test_a_split_needs_an_account_that_is_there_and_one_that_stays(two_visits: Desk) -> None:
    entry, other = two_visits.held
    with pytest.raises(UnfitDecision, match="has no such account"):
        two_visits.editor.split(entry.id, str(other.accounts[0].article.id), reason=REASON)
    with pytest.raises(UnfitDecision, match="nothing would be left"):
        two_visits.editor.split(entry.id, str(entry.accounts[0].article.id), reason=REASON)


def test_a_date_that_is_fixed_is_the_meetings_whatever_the_accounts_say() -> None:
    desk = Desk(
        Paper("Delta Wire", "2021-07-01").held("2021-06-16", GENEVA),
        Paper("Meridian Daily", "2021-07-02").held("2021-06-16", GENEVA),
    )
    desk.editor.fix_date(desk.held[0].id, "2021-06-19", reason="The protocol says so")
    (entry,) = desk.held
    assert str(entry.when) == "2021-06-19"
    assert [a.disputed for a in entry.accounts] == [True, True]
    assert entry.status == "disputed"


def test_a_date_that_is_fixed_for_one_account_settles_its_conflict() -> None:
    desk = Desk(
        Paper("Delta Wire", "2021-07-01").held("2021-06-16", GENEVA, 1),
        Paper("Meridian Daily", "2021-07-02").held("2021-06-16", GENEVA, 1),
        Paper("The Harbour Post", "2021-07-03").held("2021-06-28", GENEVA, 1),
    )
    assert desk.conflicts == ["date"]
    wrong = next(a for e in desk.held for a in e.accounts if str(a.when) == "2021-06-28")
    desk.editor.fix_date(str(wrong.finding), "2021-06-16", reason="A slip of the pen")
    assert desk.conflicts == []
    (entry,) = desk.held
    assert [[r.done for r in a.decisions] for a in entry.accounts] == [[], [], ["dated"]]
    (line,) = [e for e in desk.queries.events() if e.finding.finding_id == wrong.finding]
    assert str(line.finding.when) == "2021-06-28", "what the article says stays on record"


def test_plans_and_cancellations_take_a_date_too() -> None:
    desk = Desk(Paper("Delta Wire", "2021-07-01").proposed("2021-09").called_off("2021-07-01"))
    for entry in desk.queries.timeline():
        desk.editor.fix_date(entry.id, "2021-08", reason=REASON)
    assert {str(e.when) for e in desk.queries.timeline()} == {"2021-08"}


def test_a_named_voice_is_one_with_the_person_in_all_of_its_article_and_copies() -> None:
    wire = " ".join(f"word{n}" for n in range(80))
    desk = Desk(
        Paper("Delta Wire", "2021-07-01", opening=wire).said("senior official", "favours"),
        Paper("Meridian Daily", "2021-07-01", opening=wire).said("senior official", "favours"),
        Paper("Lakeshore Tribune", "2021-07-02").said("senior official", "favours"),
        Paper("The Harbour Post", "2021-07-09").said("Goran Whitlock", "opposes", "2021-07-08"),
    )
    assert desk.conflicts.count("reversal") == 0
    position = next(p for p in desk.queries.positions() if p.history[0].publisher == "Delta Wire")
    desk.editor.name(position.id, "Goran Whitlock", speaks_for="Norway", reason="He said so on air")
    named = [p for p in desk.queries.positions() if p.speaker == "Goran Whitlock"]
    assert [len(p.history) for p in named] == [3]
    (left,) = [p for p in desk.queries.positions() if p.speaker == "senior official"]
    assert [v.publisher for v in left.history] == ["Lakeshore Tribune"]
    assert [r.done for r in named[0].decisions] == ["named"]
    assert desk.conflicts.count("reversal") == 1


def test_a_dismissed_contradiction_is_gone_but_can_be_asked_for() -> None:
    desk = Desk(
        Paper("Delta Wire", "2021-07-01").held("2021-06-16", GENEVA, 1),
        Paper("Meridian Daily", "2021-07-02").held("2021-06-16", VIENNA, 1),
    )
    (found,) = desk.queries.contradictions()
    desk.editor.dismiss(found.id, reason="Both cities claim the border station")
    assert desk.queries.contradictions() == []
    (shown,) = desk.queries.contradictions(dismissed=True)
    assert shown.dismissed is not None
    assert (shown.dismissed.author, shown.id) == ("Ida Brandt", found.id)


def test_a_new_voice_brings_a_dismissed_contradiction_back_with_a_remark() -> None:
    desk = Desk(
        Paper("Delta Wire", "2021-07-01").held("2021-06-16", GENEVA, 1),
        Paper("Meridian Daily", "2021-07-02").held("2021-06-16", VIENNA, 1),
    )
    (found,) = desk.queries.contradictions()
    desk.editor.dismiss(found.id, reason=REASON)
    desk.file(Paper("Lakeshore Tribune", "2021-07-05").held("2021-06-16", VIENNA, 1))
    (back,) = desk.queries.contradictions()
    assert back.dismissed is None
    assert [r.done for r in back.decisions] == ["dismissed"]


def test_a_dismissal_of_one_matter_leaves_the_others_of_the_same_voices() -> None:
    desk = Desk(
        Paper("Delta Wire", "2021-07-01").held("2021-06-16", GENEVA, 1),
        Paper("Meridian Daily", "2021-07-02").held("2021-06-28", VIENNA, 1),
    )
    place = next(c for c in desk.queries.contradictions() if c.matter == "place")
    desk.editor.dismiss(place.id, reason=REASON)
    assert desk.conflicts == ["date"]


def test_a_decision_outlives_a_newer_reading(two_visits: Desk) -> None:
    a, b = two_visits.held
    two_visits.editor.merge(a.id, b.id, reason=REASON)
    article = Article.project(two_visits.store.stream(a.accounts[0].article.id))
    newer = Paper("Delta Wire", "2021-07-01").held("2021-06-16", GENEVA).reading
    newer = type(newer)(newer.reader, "2", newer.findings)
    two_visits.store.append(article.read(newer, datetime(2024, 7, 1, tzinfo=UTC), Metadata()))
    two_visits.catch_up()
    assert len(two_visits.held) == 1


def test_a_decision_whose_article_is_retracted_rests_and_comes_back() -> None:
    desk = Desk(
        Paper("Delta Wire", "2021-07-01").held("2021-06-16", GENEVA),
        Paper("Meridian Daily", "2021-07-02").held("2021-06-25", VIENNA),
    )
    a, b = desk.held
    desk.editor.merge(a.id, b.id, reason=REASON)
    article = Article.project(desk.store.stream(a.accounts[0].article.id))
    desk.store.append(article.retract("wrong", datetime(2024, 7, 1, tzinfo=UTC), Metadata()))
    desk.catch_up()
    (entry,) = desk.held
    assert entry.decisions == ()


def test_only_what_is_alike_can_be_merged() -> None:
    desk = Desk(
        Paper("Delta Wire", "2021-07-01").held("2021-06-16", GENEVA).proposed("2021-09"),
        Paper("Meridian Daily", "2021-07-02").held("2021-06-25", VIENNA, of=OTHERS),
    )
    by_kind = {(e.kind, e.participants == tuple(sorted(PAIR))): e.id for e in desk.queries.timeline()}
    held, plan, theirs = by_kind["held", True], by_kind["proposed", True], by_kind["held", False]
    for other in (plan, theirs):
        with pytest.raises(UnfitDecision, match="not of the same leaders and kind"):
            desk.editor.merge(held, other, reason=REASON)
    with pytest.raises(UnfitDecision, match="only one entry"):
        desk.editor.merge(held, held, reason=REASON)


def test_a_decision_needs_an_id_a_date_and_a_reason_and_must_change_something(two_visits: Desk) -> None:
    entry = two_visits.held[0]
    before = two_visits.store.position()
    with pytest.raises(UnknownId):
        two_visits.editor.dismiss("feed", reason=REASON)
    with pytest.raises(BadDate):
        two_visits.editor.fix_date(entry.id, "last week", reason=REASON)
    with pytest.raises(UnfitDecision, match="no reason"):
        two_visits.editor.fix_date(entry.id, "2021-06-19", reason="  ")
    with pytest.raises(UnfitDecision, match="nothing that is shown would change"):
        two_visits.editor.fix_date(entry.id, "2021-06-16", reason=REASON)
    assert two_visits.store.position() == before


def test_of_two_decisions_that_exclude_each_other_the_later_holds(two_visits: Desk) -> None:
    a, b = two_visits.held
    two_visits.editor.merge(a.id, b.id, reason="One tour")
    (entry,) = two_visits.held
    two_visits.editor.split(entry.id, str(b.accounts[0].article.id), reason="Two tours")
    assert len(two_visits.held) == 2


decided = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 9), st.integers(0, 9)), max_size=5)
many = settings(max_examples=60)


def decide(desk: Desk, what: int, one: int, other: int) -> None:
    """Take or undo some decision on what is there, if it can be."""
    entries, found = desk.queries.timeline(), desk.queries.contradictions()
    spoken, taken = desk.queries.positions(), desk.queries.decisions()
    a = entries[one % len(entries)].id if entries else "none"
    b = entries[other % len(entries)] if entries else None
    try:
        match what:
            case 0 if b:
                desk.editor.merge(a, b.id, reason=REASON)
            case 1 if b:
                desk.editor.split(b.id, str(b.accounts[one % len(b.accounts)].finding), reason=REASON)
            case 2 if entries:
                desk.editor.fix_date(a, f"2021-06-{1 + other:02}", reason=REASON)
            case 3 if spoken:
                desk.editor.name(spoken[one % len(spoken)].id, "Goran Whitlock", reason=REASON)
            case 4 if found:
                desk.editor.dismiss(found[one % len(found)].id, reason=REASON)
            case _ if taken:
                desk.editor.undo(str(taken[one % len(taken)].id), reason=REASON)
    except UnfitDecision:
        pass


@many
@given(papers(5), decided, papers(3))
def test_views_with_decisions_are_those_of_a_rebuild_and_of_a_fold_over_the_log(
    written: list[Paper], wanted: list[tuple[int, int, int]], later: list[Paper]
) -> None:
    desk = Desk(*written)
    for one in wanted:
        decide(desk, *one)
    desk.file(*(p for p in later if not desk.store.has(Article.identify(p.draft))))
    kept = desk.views.dump()
    Projector(desk.store, desk.views).rebuild()
    assert desk.views.dump() == kept
    events = [event for _, event in desk.store.events()]
    reports, decisions = active_reports(events), decisions_of(events)
    assert desk.queries.timeline() == timeline(reports, decisions)
    assert desk.queries.contradictions() == contradictions(reports, decisions)
    assert desk.queries.positions() == positions(reports, decisions)


@many
@given(papers(5), decided)
def test_undoing_all_decisions_gives_back_what_the_accounts_add_up_to(
    written: list[Paper], wanted: list[tuple[int, int, int]]
) -> None:
    desk = Desk(*written)
    plain = {k: v for k, v in desk.views.dump().items() if k != "decisions"}
    for one in wanted:
        decide(desk, *one)
    for line in desk.queries.decisions():
        if line.status == "stands":
            desk.editor.undo(str(line.id), reason=REASON)
    assert {k: v for k, v in desk.views.dump().items() if k != "decisions"} == plain


def test_a_moment_may_be_given_as_such(two_visits: Desk) -> None:
    two_visits.editor.fix_date(two_visits.held[0].id, moment("2021-06-18"), reason=REASON)
    assert str(two_visits.held[0].when) == "2021-06-18"
