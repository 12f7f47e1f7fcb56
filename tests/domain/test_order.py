"""The order in which articles arrive does not matter: to any projection."""

from __future__ import annotations

from datetime import timedelta

from builders import NOON, Paper, told
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import papers

from dateline.article import Article
from dateline.contradictions import contradictions
from dateline.events import ArticleReinstated, Event, Metadata
from dateline.positions import positions
from dateline.queries import Queries
from dateline.reports import Report, active_reports
from dateline.rows import SPECS
from dateline.stores.memory import MemoryStore
from dateline.timeline import timeline
from dateline.views import Projector

many = settings(max_examples=150)


@many
@given(papers(), st.randoms(use_true_random=False))
def test_any_permutation_of_the_reports_gives_the_same_projections(written: list[Paper], chance) -> None:
    reports = told(*written)
    shuffled = reports[:]
    chance.shuffle(shuffled)
    assert projected(shuffled) == projected(reports)


@many
@given(papers(), st.randoms(use_true_random=False))
def test_any_interleaving_of_the_streams_gives_the_same_reports(written: list[Paper], chance) -> None:
    streams = [paper.filed() for paper in written]
    in_turn = [event for stream in streams for event in stream]
    mixed = []
    left = [list(stream) for stream in streams]
    while left:
        stream = chance.choice(left)
        mixed.append(stream.pop(0))
        left = [stream for stream in left if stream]
    assert active_reports(mixed) == active_reports(in_turn)


# What can happen to an article after it was filed, and by what an editor may overrule.
_later = st.lists(st.sampled_from(["correct", "retract", "reinstate", "read again"]), max_size=3)
_histories = papers(5).flatmap(
    lambda written: st.tuples(
        st.just(written), st.lists(_later, min_size=len(written), max_size=len(written))
    )
)


def streams_of(history: tuple[list[Paper], list[list[str]]]) -> list[list[Event]]:
    """Return the stream of each article: filed, then corrected, retracted, reinstated or read again."""
    streams = []
    for paper, changes in zip(*history, strict=True):
        stream = paper.filed()
        for change in changes:
            stream += changed(Article.project(stream), change)
        streams.append(stream)
    return streams


def changed(article: Article, change: str) -> list[Event]:
    later = NOON + timedelta(minutes=article.version)
    newer = Paper("Delta Wire", "2021-07-09", opening=f"Print {article.version}.").held("2021-06-20", None, 2)
    if change == "correct":
        return article.correct(newer.draft, newer.reading, "wrong day", later, Metadata())
    if change == "read again":
        return article.read(newer.reading, later, Metadata())
    if change == "retract":
        return [] if article.retracted else article.retract("withdrawn", later, Metadata())
    version = article.version + 1
    return [
        ArticleReinstated(
            originator_id=article.id, originator_version=version, timestamp=later, reason="right"
        )
    ]


def interleaved(streams: list[list[Event]], chance) -> list[list[Event]]:
    """Return batches in which the events of every stream keep their order, and all else is left to chance."""
    left, mixed = [stream[:] for stream in streams if stream], []
    while left:
        stream = chance.choice(left)
        mixed.append([stream.pop(0) for _ in range(chance.randint(1, len(stream)))])
        left = [stream for stream in left if stream]
    return mixed


@many
@given(_histories, st.randoms(use_true_random=False))
def test_any_order_and_batching_with_corrections_and_retractions_gives_equal_views(history, chance) -> None:
    streams = streams_of(history)
    in_turn, mixed = kept_views(streams), kept_views(interleaved(streams, chance))
    for row in (*in_turn["findings"], *mixed["findings"]):
        del row["position"]  # where an event stands in the log is the one thing that the order decides
    assert mixed == in_turn


def kept_views(batches: list[list[Event]]) -> dict[str, list[dict]]:
    """Return the rows of views that caught up after every batch."""
    store = MemoryStore()
    views = store.views(SPECS)
    views.create()
    for batch in batches:
        store.append(batch)
        Projector(store, views).catch_up()
    return views.dump()


@settings(max_examples=25)
@given(_histories, st.randoms(use_true_random=False))
def test_as_of_every_position_is_what_a_fresh_store_fed_that_prefix_shows(history, chance) -> None:
    store = MemoryStore()
    views = store.views(SPECS)
    views.create()
    for batch in interleaved(streams_of(history), chance):
        store.append(batch)
    Projector(store, views).catch_up()
    queries = Queries(store, views)
    for position in range(store.position() + 1):
        fresh = MemoryStore()
        fresh_views = fresh.views(SPECS)
        fresh_views.create()
        for _, event in store.events(0, position):
            fresh.append([event])
        Projector(fresh, fresh_views).catch_up()
        then = Queries(fresh, fresh_views)
        assert queries.timeline(as_of=position) == then.timeline()
        assert queries.contradictions(as_of=position) == then.contradictions()
        assert queries.positions(as_of=position) == then.positions()


@many
@given(papers())
def test_every_account_of_a_held_meeting_is_in_one_entry(written: list[Paper]) -> None:
    reports = told(*written)
    told_of = sorted(r.finding.finding_id for r in reports if r.finding.TOPIC == "summit-held")
    shown = sorted(a.finding for e in timeline(reports) if e.kind == "held" for a in e.accounts)
    assert shown == told_of


@many
@given(papers())
def test_ids_are_unique_and_no_voice_stands_on_both_sides(written: list[Paper]) -> None:
    reports = told(*written)
    entries, found = timeline(reports), contradictions(reports)
    assert len({e.id for e in entries}) == len(entries)
    assert len({c.id for c in found}) == len(found)
    for contradiction in found:
        assert not set(contradiction.a) & set(contradiction.b)
        assert contradiction.a
        assert contradiction.b
        assert 0 <= contradiction.strength <= 1


def projected(reports: list[Report]) -> tuple[object, ...]:
    return timeline(reports), contradictions(reports), positions(reports)


def test_a_print_does_not_follow_another_that_was_corrected_into_a_third_text() -> None:
    wire, other = (" ".join(f"{word}{n}" for n in range(80)) for word in ("wire", "other"))
    names = sorted(
        ("a", "b", "c"), key=lambda n: str(Paper(url=f"https://{n}.example/1").filed()[0].originator_id)
    )
    third, first, second = (
        Paper(url=f"https://{name}.example/1", opening=text).held("2021-06-16").filed()
        for name, text in zip(names, (other, wire, wire), strict=True)
    )
    corrected = Paper(url=f"https://{names[1]}.example/1", opening=other).held("2021-06-16")
    article = Article.project(first)
    change = article.correct(corrected.draft, corrected.reading, "another text", NOON, Metadata())
    assert len({str(stream[0].originator_id) for stream in (third, first, second)}) == 3
    in_turn, later = kept_views([third, first + change, second]), kept_views([third, first, second, change])
    origins = [{row["article_id"]: row["origin"] for row in views["outlines"]} for views in (in_turn, later)]
    assert origins[0] == origins[1]
    assert len(set(origins[1].values())) == 2
