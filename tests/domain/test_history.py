"""How a line came to read as it does: under every id it had, through merging, correction and withdrawal."""

from __future__ import annotations

from collections import Counter

import pytest
from builders import GENEVA, NOON, OTHERS, PAIR, PRATER, VIENNA, Paper
from changing import alone
from hypothesis import given, settings
from sessions import LATER, filed, reinstated, retracted, sessions
from sessions import Change as Doing

from dateline.actors import people_key
from dateline.article import Article
from dateline.contradictions import contradictions
from dateline.editing import Editor
from dateline.errors import AmbiguousId, UnknownId
from dateline.history import History, history
from dateline.lines import Line
from dateline.positions import positions
from dateline.reports import active_reports
from dateline.rows import SPECS
from dateline.stores.memory import MemoryStore
from dateline.timeline import timeline
from dateline.tracing import Trace
from dateline.views import Projector

many = settings(max_examples=40)


class StoppedClock:
    def now(self):
        return LATER


Session = list[tuple[Doing, Paper, bool]]


def store_of(*doings: tuple[Doing, Paper]) -> MemoryStore:
    store = MemoryStore()
    store.views(SPECS).create()
    for doing, paper in doings:
        doing(store, paper)
    Projector(store, store.views(SPECS)).catch_up()
    return store


def lines(store: MemoryStore, position: int | None = None) -> list[Line]:
    reports = active_reports(event for _, event in store.events(0, position))
    return [*timeline(reports), *contradictions(reports), *positions(reports)]


def past(store: MemoryStore, wanted: str) -> History:
    return history(store, store.views(SPECS), wanted)


def told(found: History) -> list[str]:
    return [f"{step.cause.position} {step.cause.event}: {step.reads}" for step in found.steps]


@many
@given(sessions)
def test_every_line_has_a_history_that_ends_in_how_it_reads_now(session: Session) -> None:
    store = store_of(*((doing, paper) for doing, paper, _ in session))
    for line in lines(store):
        found = past(store, line.id)
        assert (found.id, found.now) == (line.id, line.id)
        assert alone(found.steps[-1].line) == alone(line)
        for step in found.steps:
            if step.line:
                then = [alone(line) for line in lines(store, step.cause.position)]
                assert alone(step.line) in then


@many
@given(sessions)
def test_every_id_that_a_line_ever_had_between_two_happenings_has_a_history(session: Session) -> None:
    store = MemoryStore()
    store.views(SPECS).create()
    once: set[str] = set()
    for doing, paper, _ in session:
        doing(store, paper)
        once |= {line.id for line in lines(store)}
    Projector(store, store.views(SPECS)).catch_up()
    now = {line.id for line in lines(store)}
    for key in sorted(once):
        found = past(store, key)
        assert found.id == key
        assert (found.now == key) == (key in now)
        assert found.now is None or found.now in now


def test_each_account_that_comes_in_is_a_step() -> None:
    first = Paper("Delta Wire", "2021-06-20").held("2021-06", GENEVA)
    second = Paper("The Harbour Post").held("2021-06-16", GENEVA)
    aside = Paper("Meridian Daily").held("2019-01-02", VIENNA)
    store = store_of((filed, first), (filed, aside), (filed, second))
    (entry,) = [
        e for e in timeline(active_reports(e for _, e in store.events())) if str(e.when) == "2021-06-16"
    ]
    assert told(past(store, entry.id[:7])) == [
        "3 article-filed: 2021-06: Amara Diallo and Henrik Lund met in Geneva [1]",
        "9 article-filed: 2021-06-16: Amara Diallo and Henrik Lund met in Geneva [2]",
    ]


def test_an_earlier_account_changes_the_id_and_both_ids_lead_to_the_history() -> None:
    late = Paper("Delta Wire", "2021-07-09").held("2021-06-16", GENEVA)
    early = Paper("Meridian Daily", "2021-06-17").held("2021-06-16", GENEVA)
    old = lines(store_of((filed, late)))[0].id
    store = store_of((filed, late), (filed, early))
    new = lines(store)[0].id
    assert old != new
    assert past(store, old).steps == past(store, new).steps
    assert (past(store, old).now, past(store, new).now) == (new, new)
    assert len(past(store, new).steps) == 2


def test_a_withdrawn_meeting_can_be_asked_for_and_says_what_became_of_it() -> None:
    paper = Paper("Lakeshore Tribune").held("2021-06-16", VIENNA)
    key = lines(store_of((filed, paper)))[0].id
    found = past(store_of((filed, paper), (retracted, paper)), key)
    assert (found.id, found.now, found.kind) == (key, None, "meeting")
    assert [step.cause.reason for step in found.steps] == [None, "wrong"]
    assert found.steps[-1].line is None
    assert found.steps[-1].sentence.startswith("Withdrawn: Amara Diallo and Henrik Lund met in Vienna")


def test_a_meeting_that_counts_again_goes_on_where_it_left_off() -> None:
    paper = Paper("Lakeshore Tribune").held("2021-06-16", VIENNA)
    store = store_of((filed, paper), (retracted, paper), (reinstated, paper))
    found = past(store, lines(store)[0].id)
    assert [step.cause.event for step in found.steps] == [
        "article-filed",
        "article-retracted",
        "article-reinstated",
    ]


def test_a_correction_is_a_step_of_the_same_meeting_with_its_reason() -> None:
    paper = Paper("Lakeshore Tribune", url="https://lake.example/1").held("2021-06-15", GENEVA)
    store = store_of((filed, paper))
    old = lines(store)[0].id
    right = Paper(opening="Corrected.").held("2021-06-16", GENEVA)
    article = Article.project(store.stream(Article.identify(paper.draft)))
    store.append(
        article.correct(right.draft, right.reading, "wrong day", LATER, store.stream(article.id)[0].metadata)
    )
    Projector(store, store.views(SPECS)).catch_up()
    found = past(store, old)
    assert (found.now, len(found.steps)) == (lines(store)[0].id, 2)
    assert found.steps[1].cause.reason == "wrong day"


def test_a_contradiction_has_a_history_under_the_id_that_it_had_before_a_voice_joined() -> None:
    geneva = Paper("The Harbour Post").held("2021-06-16", GENEVA)
    vienna = Paper("Delta Wire").held("2021-06-16", VIENNA)
    prater = Paper("Meridian Daily", "2021-07-02").held("2021-06-16", PRATER)
    (old,) = [x.id for x in lines(store_of((filed, geneva), (filed, vienna))) if hasattr(x, "why")]
    store = store_of((filed, geneva), (filed, vienna), (filed, prater))
    found = past(store, old)
    assert found.kind == "account conflict"
    assert found.now not in {None, old}
    assert [step.sentence.partition(" ")[0] for step in found.steps] == ["Newly", "Still"]


def test_an_account_that_came_and_went_is_told_although_the_line_reads_as_before() -> None:
    first = Paper("Delta Wire", "2021-06-20").held("2021-06", GENEVA)
    passing = Paper("Lakeshore Tribune", "2021-06-21").held("2021-06-16", GENEVA)
    others = [Paper(url=f"https://x.example/{n}").held(f"201{n}-01-02", VIENNA) for n in range(8)]
    store = store_of(
        (filed, first),
        *((filed, paper) for paper in others[:4]),
        (filed, passing),
        (retracted, passing),
        *((filed, paper) for paper in others[4:]),
    )
    key = next(line.id for line in lines(store) if "2021" in str(line.when))
    assert [(step.cause.event, step.reads.split(":")[0]) for step in past(store, key).steps] == [
        ("article-filed", "2021-06"),
        ("article-filed", "2021-06-16"),
        ("article-retracted", "2021-06"),
    ]


def test_a_plan_that_was_called_off_and_is_on_again_tells_of_both() -> None:
    plan = Paper("Delta Wire", "2021-03-01").proposed("2021-06", GENEVA)
    off = Paper("Lakeshore Tribune", "2021-03-10").called_off("2021-03-09")
    on = Paper("Meridian Daily", "2021-03-20").proposed("2021-10", VIENNA)
    others = [Paper(url=f"https://x.example/{n}").held(f"201{n}-01-02", VIENNA) for n in range(8)]
    store = store_of(
        (filed, plan),
        *((filed, paper) for paper in others[:4]),
        (filed, off),
        *((filed, paper) for paper in others[4:]),
        (filed, on),
    )
    key = next(line.id for line in lines(store) if line.kind == "proposed" and "2021-06" in str(line.when))
    assert [step.line.status for step in past(store, key).steps][:2] == ["open", "called off"]


def test_what_an_editor_decided_is_a_step_and_has_a_history_of_its_own() -> None:
    paper = Paper().held("2021-06", GENEVA)
    store = store_of((filed, paper))
    (entry,) = lines(store)
    editor = Editor(store, store.views(SPECS), StoppedClock(), "Ida Brandt")
    decision = editor.fix_date(entry.id, "2021-06-16", reason="I was there")
    editor.undo(str(decision.originator_id), reason="it was a dream")
    told_of = [
        (s.cause.event, s.cause.by, s.cause.reason, str(s.line.when)) for s in past(store, entry.id).steps
    ]
    assert told_of[1:] == [
        ("date-fixed", "Ida Brandt", "I was there", "2021-06-16"),
        ("decision-undone", "Ida Brandt", "it was a dream", "2021-06"),
    ]
    found = past(store, str(decision.originator_id))
    assert found.kind == "decision"
    assert found.steps[0].sentence.startswith("Ida Brandt decided: ")
    assert found.steps[1].sentence == "Ida Brandt undid it: it was a dream."


def test_a_long_story_is_told_a_few_times_and_not_after_every_article() -> None:
    mine = [Paper(url=f"https://mine.example/{n}").held("2021-06-16", GENEVA) for n in range(2)]
    others = [Paper(url=f"https://x.example/{n}").held(f"20{n + 10}-01-02", VIENNA) for n in range(60)]
    store = store_of(*((filed, paper) for paper in (mine[0], *others[:30], mine[1], *others[30:])))
    (line,) = [line for line in lines(store) if "2021-06-16" in str(line.when)]
    trace = Trace(store.events(), people_key(PAIR), "entries")
    assert len(trace.whole(*trace.find(line.id)).steps) == 2
    assert len(trace._told) < 12


def test_an_article_tells_what_happened_to_it() -> None:
    paper = Paper("Lakeshore Tribune").held("2021-06-16", VIENNA)
    store = store_of((filed, paper), (retracted, paper))
    found = past(store, str(Article.identify(paper.draft))[:8])
    assert found.kind == "article"
    assert [step.sentence for step in found.steps] == [
        f"Filed from {paper.draft.source}, published 2021-07-01. Read by tests 1: one finding.",
        "Retracted: wrong.",
    ]
    assert [step.cause.recorded for step in found.steps] == [NOON, LATER]


def test_what_never_was_an_id_is_unknown_and_a_beginning_of_two_ids_is_ambiguous() -> None:
    store = store_of(
        *((filed, Paper(url=f"https://x.example/{y}").held(f"20{y}-01-02")) for y in range(10, 27))
    )
    for wanted in ("zzzz", ""):
        with pytest.raises(UnknownId):
            past(store, wanted)
    firsts = Counter(line.id[0] for line in lines(store))  # seventeen ids share sixteen digits
    with pytest.raises(AmbiguousId):
        past(store, firsts.most_common(1)[0][0])


def test_a_finding_that_never_was_the_first_account_has_no_line_of_its_own() -> None:
    early = Paper("Meridian Daily", "2021-06-17").held("2021-06-16", GENEVA)
    late = Paper("Delta Wire", "2021-07-09").held("2021-06-16", GENEVA)
    never = lines(store_of((filed, late)))[0].id
    with pytest.raises(UnknownId):
        past(store_of((filed, early), (filed, late)), never)


def test_only_the_streams_of_the_story_are_read() -> None:
    mine = Paper("Delta Wire").held("2021-06-16", GENEVA)
    theirs = Paper("Meridian Daily").held("2021-06-16", VIENNA, of=OTHERS)
    store = store_of((filed, mine), (filed, theirs))
    read: list[object] = []

    class Watched:
        def __getattr__(self, name: str):
            return getattr(store, name)

        def recorded(self, article):
            read.append(article)
            return store.recorded(article)

    key = next(line.id for line in lines(store) if "Henrik Lund" in line.participants)
    history(Watched(), store.views(SPECS), key)
    assert read == [Article.identify(mine.draft)]
