"""Accounts that say the same are looked at once, and are placed as if each were compared with every group."""

from __future__ import annotations

from builders import Paper, told
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import DAYS, ORDINALS, PLACES

from dateline.placing import ONE_ORDINAL_DAYS, Shape, fit, placed
from dateline.reports import Report

many = settings(max_examples=300)
accounts = st.lists(
    st.tuples(st.none() | DAYS, PLACES, ORDINALS, st.none() | DAYS), min_size=1, max_size=14
).map(
    lambda drawn: sorted(
        told(
            *(
                Paper("The Harbour Post", published, url=f"https://paper.example/{n}").held(
                    when, place, ordinal
                )
                for n, (when, place, ordinal, published) in enumerate(drawn)
            )
        ),
        key=lambda r: r.order,
    )
)


@many
@given(accounts)
def test_accounts_are_placed_as_if_each_were_compared_with_all_groups(reports: list[Report]) -> None:
    found = [sorted(r.id for r in group.accounts) for group in placed(reports)]
    assert found == [sorted(r.id for r in members) for members in one_by_one(reports)]


def one_by_one(reports: list[Report]) -> list[list[Report]]:
    """Place accounts by the plain rule: the most specific first, each with the group that it fits best."""
    groups: list[tuple[list[Report], list[Shape]]] = []
    for account in sorted((r for r in reports if r.way.says_which), key=specific_first):
        scored = [
            (score, begun(account, shapes[-1]), -n)
            for n, (_, shapes) in enumerate(groups)
            if (score := fit(account.way, shapes[-1])) is not None
        ]
        score, day, number = max(scored, default=(0, 0, 0))
        when = account.way.when
        vague = when and when.days > ONE_ORDINAL_DAYS and not account.way.ordinal and not account.way.place
        if (score, day) > (0, 0) and (score >= 2 or vague):
            members, shapes = groups[-number]
            members.append(account)
            shapes.append(shapes[-1].with_way(account.way))
        else:
            groups.append(([account], [Shape.of(account.way)]))
    for account in (r for r in reports if not r.way.says_which):
        days = [(begun(account, shapes[-1]), -n) for n, (_, shapes) in enumerate(groups)]
        day, number = max(days, default=(0, 0))
        if groups:
            groups[-number if day > 0 else 0][0].append(account)
        else:
            groups.append(([account], [Shape.of(account.way)]))
    return [members for members, _ in groups]


def specific_first(account: Report) -> tuple[object, ...]:
    way = account.way
    days = way.when.days if way.when else 10_000
    return (days > 3, way.place is None, days, way.ordinal is None, account.order)


def begun(account: Report, shape: Shape) -> int:
    """Rank groups by their day, and those that lie ahead of the publication last."""
    if shape.when is None:
        return 0
    published = account.article.published
    return -1 if published and shape.when.first > published.last else shape.when.first.toordinal()
