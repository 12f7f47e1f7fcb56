"""Accounts that come and go are placed as if all were placed anew, though most of the others are not read."""

from __future__ import annotations

from builders import GENEVA, VIENNA, Paper, told
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st
from stories import DAYS, ORDINALS, PLACES

from dateline.placing import Group, History, placed
from dateline.regrouping import KeptGroup, Regrouped, Told, regrouped
from dateline.reports import Report

many = settings(max_examples=400)
# Few ways, so that what comes often says what others have said; all of them, so that it often does not.
_FEW = st.sampled_from([("2021-06-16", GENEVA, None), ("2021-06-17", None, None), ("2021-06", None, None)])
_ANY = st.tuples(st.none() | DAYS, PLACES, ORDINALS)
_BARE = st.just((None, None, None))
accounts = st.lists(st.tuples(_FEW | _ANY | _BARE, st.none() | DAYS), min_size=1, max_size=16).map(
    lambda drawn: sorted(
        told(
            *(
                Paper("The Harbour Post", published, url=f"https://paper.example/{n}").held(*way)
                for n, (way, published) in enumerate(drawn)
            )
        ),
        key=lambda r: r.order,
    )
)
marks = st.lists(st.sampled_from(["stays", "stays", "stays", "goes", "comes"]), min_size=16, max_size=16)


def kept(group: Group) -> KeptGroup:
    return KeptGroup(len(group.accounts), group.history, lambda: Told.all_of(group.accounts))


class Kept:
    """Groups that were placed, and which of their accounts are read."""

    def __init__(self, reports: list[Report]) -> None:
        groups = placed(sorted(reports, key=lambda r: r.order))
        self.members = {group.name: group.accounts for group in groups}
        self.groups = {group.name: kept(group) for group in groups}
        self.read: set[str] = set()

    def changed(self, gone: list[Report], fresh: list[Report]) -> Regrouped | None:
        def accounts_of(names):
            self.read |= set(names)
            return {name: [r for r in self.members[name] if r not in gone] for name in names}

        return regrouped(self.groups, fresh, gone, accounts_of)


@many
@given(accounts, marks)
def test_accounts_that_come_and_go_are_placed_as_if_all_were_placed_anew(
    reports: list[Report], what: list[str]
) -> None:
    marked = list(zip(reports, what, strict=False))
    kept = Kept([r for r, mark in marked if mark != "comes"])
    gone, fresh = ([r for r, mark in marked if mark == wanted] for wanted in ("goes", "comes"))
    assume(gone or fresh)
    found = kept.changed(gone, fresh)
    assert found is not None
    event(
        "nothing opened" if not kept.read else "some opened" if len(kept.read) < len(kept.groups) else "all"
    )
    afresh = placed([r for r, mark in marked if mark != "goes"])
    assert everything(kept, gone, found) == {g.name: (g.history, ids(g.accounts)) for g in afresh}


def everything(kept: Kept, gone: list[Report], found: Regrouped) -> dict[str, tuple[History, list[str]]]:
    """Return the histories of all groups, and their accounts, as those that were kept and those found add up."""
    closed = {name: group.history for name, group in kept.groups.items() if name not in found.opened}
    histories = closed | dict(found.histories)
    where = {r.id: name for name in closed for r in kept.members[name] if r not in gone} | dict(found.where)
    return {
        name: (history, sorted(account for account, group in where.items() if group == name))
        for name, history in histories.items()
    }


def ids(reports: list[Report]) -> list[str]:
    return sorted(r.id for r in reports)


def test_an_account_that_says_what_others_have_said_opens_no_group() -> None:
    before = [Paper("Delta Wire", f"2021-07-{n:02}").held("2021-06-16", GENEVA) for n in range(1, 9)]
    kept = Kept(told(*before, Paper("Delta Wire", "2021-07-09").held("2021-02-03", VIENNA)))
    fresh = told(Paper("Meridian Daily", "2021-07-04").held("2021-06-16", GENEVA))
    found = kept.changed([], fresh)
    assert found is not None
    assert found.where == {fresh[0].id: next(n for n, m in kept.members.items() if len(m) == 8)}
    assert not kept.read


def test_a_new_meeting_opens_only_the_groups_of_which_it_may_take_accounts() -> None:
    before = [
        Paper("Delta Wire", "2021-02-05").held("2021-02-03", GENEVA),
        Paper("Delta Wire", "2021-02-06").held("2021-02", GENEVA),
        Paper("Delta Wire", "2021-06-20").held("2021-06-16", VIENNA),
        Paper("Meridian Daily", "2021-08-20").held(None),
        Paper("Meridian Daily", "2021-12-20").held("2021-12-16", VIENNA),
    ]
    kept = Kept(told(*before))
    fresh = told(Paper("Meridian Daily", "2021-08-02").held("2021-08-01"))
    found = kept.changed([], fresh)
    assert found is not None
    (opened,) = kept.read
    assert {r.way.when and r.way.when.edtf for r in kept.members[opened]} == {"2021-06-16", None}
    assert sorted(found.where.values()).count(fresh[0].id) == 2


def test_when_most_groups_would_be_opened_the_plain_way_is_left() -> None:
    before = [
        Paper("Delta Wire", "2021-07-01", url=f"https://paper.example/{n}").held("2021-06-16")
        for n in range(401)
    ]
    kept = Kept(told(*before))
    founder = min(kept.members[next(iter(kept.members))], key=lambda r: r.order)
    assert kept.changed([founder], []) is None
    assert not kept.read


def test_groups_say_from_whose_turn_on_they_knew_what() -> None:
    (group,) = placed(
        told(Paper().held("2021-06-16"), Paper(url="https://paper.example/2").held("2021-06", GENEVA))
    )
    assert isinstance(group, Group)
    assert [shape.place for _, shape in group.history] == [None, GENEVA]
