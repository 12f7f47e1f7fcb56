"""The views are what a rebuild from the first event would make of them, at every moment."""

from __future__ import annotations

import pytest
from builders import Paper
from hypothesis import given, settings
from hypothesis import strategies as st
from sessions import Change, filed, retracted, sessions

from dateline.ports import ConcurrentChange
from dateline.reports import active_reports
from dateline.rows import SPECS, TIMELINE, entry_of
from dateline.stores.memory import MemoryStore
from dateline.timeline import timeline
from dateline.views import Projector

ELSEWHERE = ("the view", "another process moved it")
many = settings(max_examples=100)


def projector(store: MemoryStore) -> Projector:
    views = store.views(SPECS)
    views.create()
    return Projector(store, views)


@many
@given(sessions)
def test_views_kept_batch_by_batch_are_those_of_a_rebuild(session: list[tuple[Change, Paper, bool]]) -> None:
    store = MemoryStore()
    live = projector(store)
    for change, paper, look in session:
        change(store, paper)
        if look:
            live.catch_up()
    live.catch_up()
    kept = store.views(SPECS).dump()
    live.rebuild()
    assert store.views(SPECS).dump() == kept


@many
@given(sessions)
def test_views_answer_as_the_fold_over_the_log_does(session: list[tuple[Change, Paper, bool]]) -> None:
    store = MemoryStore()
    live = projector(store)
    for change, paper, _ in session:
        change(store, paper)
    live.catch_up()
    shown = sorted((entry_of(row) for row in store.views(SPECS).rows(TIMELINE.name)), key=lambda e: e.order)
    assert shown == timeline(active_reports(event for _, event in store.events()))


@many
@given(sessions, st.integers(0, 40))
def test_views_can_be_brought_to_any_position_and_on_from_there(
    session: list[tuple[Change, Paper, bool]], upto: int
) -> None:
    store = MemoryStore()
    live = projector(store)
    for change, paper, _ in session:
        change(store, paper)
    live.catch_up(upto)
    live.catch_up()
    kept = store.views(SPECS).dump()
    live.rebuild()
    assert store.views(SPECS).dump() == kept


def test_a_retracted_article_leaves_no_row_behind() -> None:
    store, paper = MemoryStore(), Paper().held("2021-06-16").said("Ida Brandt", "favours")
    live = projector(store)
    filed(store, paper)
    live.catch_up()
    retracted(store, paper)
    live.catch_up()
    dump = store.views(SPECS).dump()
    assert [row["status"] for row in dump.pop("articles")] == ["retracted"]
    assert not any(dump.values())


def test_nothing_new_moves_nothing() -> None:
    store = MemoryStore()
    live = projector(store)
    filed(store, Paper().held("2021-06-16"))
    assert live.catch_up() == live.catch_up() == store.position() == 3


def test_whoever_is_overtaken_looks_again_and_goes_on() -> None:
    store = MemoryStore()
    filed(store, Paper().held("2021-06-16"))
    views = store.views(SPECS)
    views.create()
    overtaken = iter([True, True, False])

    class Busy:
        """Views that another process moves twice, just before we write."""

        def __getattr__(self, name: str):
            return getattr(views, name)

        def replace(self, rows, *, upto: int) -> None:
            if next(overtaken):
                raise ConcurrentChange(*ELSEWHERE)
            views.replace(rows, upto=upto)

    assert Projector(store, Busy()).catch_up() == 3
    assert len(views.rows(TIMELINE.name)) == 1


def test_who_reads_rows_that_another_process_has_just_written_looks_again() -> None:
    store = MemoryStore()
    filed(store, Paper().held("2021-06-16"))
    views = store.views(SPECS)
    views.create()
    others = iter([Projector(store, views)])

    class Mixed:
        """Views that another process fills while we read what was there before."""

        def __getattr__(self, name: str):
            return getattr(views, name)

        def rows(self, *asked, **how):
            for other in others:
                other.catch_up()
                raise KeyError(*asked)
            return views.rows(*asked, **how)

    assert Projector(store, Mixed()).catch_up() == store.position()
    assert len(views.rows(TIMELINE.name)) == 1


def test_a_key_that_is_missing_though_nobody_moved_the_views_is_a_defect() -> None:
    store = MemoryStore()
    filed(store, Paper().held("2021-06-16"))
    views = store.views(SPECS)
    views.create()

    class Broken:
        """Views with a row that leads nowhere."""

        def __getattr__(self, name: str):
            return getattr(views, name)

        def rows(self, *asked, **_):
            raise KeyError(*asked)

    with pytest.raises(KeyError):
        Projector(store, Broken()).catch_up()
