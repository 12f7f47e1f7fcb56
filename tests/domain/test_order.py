"""The order in which articles arrive does not matter: to any projection."""

from __future__ import annotations

from builders import Paper, told
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stories import papers

from dateline.contradictions import contradictions
from dateline.positions import positions
from dateline.reports import Report, active_reports
from dateline.timeline import timeline

many = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


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
