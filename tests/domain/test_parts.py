"""The parts of a story show together what the story shows, and an article changes few of them."""

from __future__ import annotations

from builders import GENEVA, VIENNA, Paper, told
from hypothesis import given, settings
from stories import papers

from dateline.contradictions import contradictions_of
from dateline.parts import Marks, parts_of
from dateline.positions import positions_of
from dateline.story import stories, tell
from dateline.timeline import entries_of

many = settings(max_examples=150)


@many
@given(papers())
def test_the_parts_of_a_story_show_together_what_the_story_shows(written: list[Paper]) -> None:
    for story in stories(told(*written)):
        lines = [part.lines for part in parts_of(story)]
        assert in_order(e for x in lines for e in x.entries) == in_order(entries_of(story))
        assert in_order(c for x in lines for c in x.contradictions) == in_order(contradictions_of(story))
        assert in_order(p for x in lines for p in x.positions) == in_order(positions_of(story))


def in_order(lines):
    return sorted(lines, key=lambda line: line.order)


def test_an_account_of_one_meeting_leaves_the_parts_of_the_others_as_they_are() -> None:
    spring = Paper("The Harbour Post", "2020-03-01").held("2020-02-27", GENEVA).said("Ida Brandt", "favours")
    summer = Paper("Delta Wire", "2021-07-01").held("2021-06-16", VIENNA)
    another = Paper("Meridian Daily", "2021-07-02").held("2021-06-16", VIENNA)
    before = marks(spring, summer)
    after = marks(spring, summer, another)
    assert before.keys() == after.keys()
    assert [name for name in before if before[name] != after[name]] == [tell(told(summer)).meetings[0].id]


def marks(*written: Paper) -> dict[str, Marks]:
    return {part.name: part.marks for part in parts_of(tell(told(*written)))}
