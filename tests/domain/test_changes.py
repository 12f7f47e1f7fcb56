"""What changed between two moments of a story: which line is which, and the sentences that tell it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from builders import GENEVA, NOON, OTHERS, PRATER, SWITZERLAND, VIENNA, Paper, told
from changing import applied, by_id
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import papers

from dateline.article import Article
from dateline.causes import Cause
from dateline.changes import Change, changes
from dateline.events import Event, Metadata
from dateline.lines import Lines
from dateline.ports import Recorded
from dateline.reports import Report, facts_of, reports_of
from dateline.unfolding import Unfolding, happenings

many = settings(max_examples=100)
BY = Metadata()


def between(before: Iterable[Report], after: Iterable[Report], *causes: Cause) -> list[Change]:
    return changes(Lines.of(before), Lines.of(after), causes)


def one(found: list[Change]) -> Change:
    (only,) = found
    return only


def caused(event: str, paper: Paper, reason: str | None = None) -> Cause:
    filed = Recorded(1, paper.filed()[0])
    return Cause.of([filed], facts_of([filed.event])).model_copy(update={"event": event, "reason": reason})


def of_one_story(reports: Iterable[Report]) -> list[Report]:
    listed = [r for r in reports if r.people]
    return [r for r in listed if r.people == listed[0].people]


@many
@given(papers(5), st.data())
def test_the_changes_make_the_later_lines_out_of_the_earlier_ones(written: list[Paper], data) -> None:
    reports = of_one_story(told(*written))
    some = st.lists(st.sampled_from(reports), unique_by=id) if reports else st.just([])
    before, after = Lines.of(data.draw(some)), Lines.of(data.draw(some))
    assert applied(by_id(before), changes(before, after)) == by_id(after)


@many
@given(papers(5))
def test_nothing_changes_between_a_moment_and_itself(written: list[Paper]) -> None:
    reports = of_one_story(told(*written))
    assert between(reports, reports[::-1]) == []


@many
@given(papers(5), st.data())
def test_a_contradiction_is_new_only_where_voices_are_opposed_that_were_not(
    written: list[Paper], data
) -> None:
    reports = of_one_story(told(*written))
    some = st.lists(st.sampled_from(reports), unique_by=id) if reports else st.just([])
    before, after = Lines.of(data.draw(some)), Lines.of(data.draw(some))
    known = {pair for c in before.contradictions for pair in opposed(c)}
    for change in changes(before, after):
        if change.kind == "contradicted":
            assert not opposed(change.after) <= known


def opposed(found) -> set:
    return {
        (found.kind, frozenset({(v.article, v.start, v.speaker), (w.article, w.start, w.speaker)}))
        for v in found.a
        for w in found.b
    }


def test_a_first_account_is_new() -> None:
    change = one(between([], told(Paper().held("2021-06-16", GENEVA))))
    assert (change.kind, change.what, change.before) == ("added", "held", None)
    assert change.sentence == (
        "New: Amara Diallo and Henrik Lund met in Geneva on 16 June 2021 (one account: The Harbour Post)."
    )


def test_a_finer_account_moves_the_date_and_the_paper_is_named() -> None:
    month = Paper("Delta Wire", "2021-06-20").held("2021-06", GENEVA)
    day = Paper("The Harbour Post").held("2021-06-16", GENEVA)
    change = one(between(told(month), told(month, day)))
    assert change.kind == "altered"
    assert change.sentence == (
        "The date of the meeting of Amara Diallo and Henrik Lund in Geneva moved from June 2021 to 16 June 2021, "
        "as The Harbour Post reports. One more account of it: The Harbour Post."
    )


def test_an_earlier_account_gives_the_entry_another_id_and_it_stays_the_same_entry() -> None:
    late, early = Paper("Delta Wire", "2021-07-09"), Paper("Meridian Daily", "2021-06-17")
    reports = told(late.held("2021-06-16", GENEVA)), told(early.held("2021-06-16", GENEVA))
    change = one(between(reports[0], [*reports[0], *reports[1]]))
    assert change.kind == "altered"
    assert change.before.id != change.after.id
    assert change.sentence == (
        "One more account of the meeting of Amara Diallo and Henrik Lund in Geneva on 16 June 2021: Meridian Daily."
    )


def test_a_retraction_withdraws_an_entry_and_says_why() -> None:
    paper = Paper("Lakeshore Tribune").held("2021-06-16", VIENNA)
    change = one(between(told(paper), [], caused("article-retracted", paper, "it was invented")))
    assert (change.kind, change.after) == ("withdrawn", None)
    assert change.sentence == (
        "Withdrawn: Amara Diallo and Henrik Lund met in Vienna on 16 June 2021, "
        "because the article of Lakeshore Tribune was retracted (it was invented)."
    )


def test_a_contradiction_comes_and_is_resolved_with_its_reason() -> None:
    geneva = Paper("The Harbour Post").held("2021-06-16", GENEVA)
    vienna = Paper("Delta Wire").held("2021-06-16", VIENNA)
    one_side, both = told(geneva), told(geneva, vienna)
    came = next(c for c in between(one_side, both) if c.kind == "contradicted")
    assert came.sentence == f"Newly contradicted: {came.after.why}"
    withdrawn = caused("article-retracted", vienna, "wrong city")
    went = next(c for c in between(both, one_side, withdrawn) if c.kind == "resolved")
    reason = "because the article of Delta Wire was retracted (wrong city)"
    assert went.sentence == f"Resolved: {went.before.why.rstrip('.')}, {reason}."
    assert went.causes == (withdrawn,)


def test_one_more_voice_on_one_side_makes_no_new_contradiction() -> None:
    geneva = Paper("The Harbour Post").held("2021-06-16", GENEVA)
    vienna = Paper("Delta Wire").held("2021-06-16", VIENNA)
    prater = Paper("Meridian Daily", "2021-07-02").held("2021-06-16", PRATER)
    found = between(told(geneva, vienna), told(geneva, vienna, prater))
    assert "contradicted" not in {c.kind for c in found}
    grown = next(c for c in found if c.what == "account_conflict")
    assert grown.before.id != grown.after.id
    assert grown.sentence == f"Still contradicted, now with Meridian Daily: {grown.after.why}"


def test_the_same_words_in_an_earlier_print_make_no_new_contradiction_and_no_new_voice() -> None:
    wire = " ".join(f"word{n}" for n in range(80))
    here = Paper("Delta Wire", "2021-07-03", opening=wire).said(
        "Ida Brandt", "favours", "2021-07-01", words="Yes, we meet"
    )
    there = Paper("The Harbour Post", "2021-07-02", opening=wire).said(
        "Ida Brandt", "favours", "2021-07-01", words="Yes, we meet"
    )
    other = Paper("Meridian Daily", "2021-07-02").said("Goran Whitlock", "opposes", "2021-07-02")
    found = between(told(here, other), told(here, there, other))
    assert {(c.kind, c.what) for c in found} == {("altered", "disagreement"), ("altered", "position")}


def test_a_voice_that_takes_the_other_side_has_turned() -> None:
    first = Paper("Delta Wire", "2021-07-01").said("Ida Brandt", "favours", "2021-06-30", speaks_for="Norway")
    later = Paper("Delta Wire", "2021-07-20").said("Ida Brandt", "opposes", "2021-07-19", speaks_for="Norway")
    found = {c.kind: c for c in between(told(first), told(first, later))}
    assert found["turned"].what == "position"
    assert found["turned"].sentence == (
        "Ida Brandt (for Norway) turned: rejects it, and wanted it before. Will Amara Diallo and Henrik Lund meet?"
    )
    assert found["contradicted"].what == "reversal"


def test_an_entry_that_another_one_took_in_is_merged_and_the_way_back_is_a_split() -> None:
    first = Lines.of(told(Paper("Delta Wire").held("2021-06-16", GENEVA))).entries[0]
    second = Lines.of(told(Paper("Meridian Daily").held("2021-06-18", GENEVA))).entries[0]
    whole = first.model_copy(update={"accounts": (*first.accounts, *second.accounts)})
    apart, joined = Lines((first, second)), Lines((whole,))
    found = {c.kind: c for c in changes(apart, joined)}
    assert set(found) == {"altered", "merged"}
    assert (found["merged"].id, found["merged"].after) == (second.id, whole)
    assert found["merged"].sentence == (
        f"Now one with the meeting of Amara Diallo and Henrik Lund in Geneva on 16 June 2021 (id {first.id}): "
        "the meeting of Amara Diallo and Henrik Lund in Geneva on 18 June 2021."
    )
    back = {c.kind: c for c in changes(joined, apart)}
    assert set(back) == {"altered", "split"}
    assert (back["split"].before, back["split"].after) == (whole, second)


def test_a_corrected_article_keeps_its_line_and_the_correction_is_the_cause() -> None:
    paper = Paper("Lakeshore Tribune", url="https://lake.example/1").held("2021-06-15", SWITZERLAND)
    right = Paper("Lakeshore Tribune", opening="Corrected.").held("2021-06-16", GENEVA)
    stream = paper.filed()
    article = Article.project(stream)
    stream += article.correct(right.draft, right.reading, "wrong day", NOON, BY)
    cause = caused("article-corrected", paper, "wrong day")
    change = one(between(reports_of(stream[:3]), reports_of(stream), cause))
    assert change.kind == "altered"
    assert change.sentence.startswith(
        "The date of the meeting of Amara Diallo and Henrik Lund in Geneva moved from 15 June 2021 to 16 June 2021, "
        "because the article of Lakeshore Tribune was corrected (wrong day). "
        "The place of it is now Geneva; it was Switzerland"
    )
    assert "account" not in change.sentence


def test_a_corrected_article_whose_meeting_is_gone_has_no_successor_in_its_other_meeting() -> None:
    paper = Paper(url="https://lake.example/1").held("2021-06-15", VIENNA).held("2019-02-03", GENEVA)
    right = Paper(opening="Corrected.").held("2019-02-03", GENEVA)
    stream = paper.filed()
    stream += Article.project(stream).correct(right.draft, right.reading, "no such talks", NOON, BY)
    cause = caused("article-corrected", paper, "no such talks")
    found = between(reports_of(stream[:4]), reports_of(stream), cause)
    assert [(c.kind, str(c.line.when)) for c in found] == [
        ("altered", "2019-02-03"),
        ("withdrawn", "2021-06-15"),
    ]


def test_what_happened_elsewhere_is_no_cause_where_more_than_one_thing_happened() -> None:
    first = Paper("Delta Wire").held("2021-06-16", GENEVA)
    second = Paper("Meridian Daily").held("2019-02-03", VIENNA)
    causes = caused("article-filed", first), caused("article-filed", second)
    found = between([], told(first, second), *causes)
    assert [c.causes for c in found] == [(causes[1],), (causes[0],)]


def test_a_story_of_thousands_of_lines_and_accounts_is_compared_in_proportion_to_them() -> None:
    """Comparing each line with each other would take minutes."""
    (entry,) = Lines.of(told(Paper().held("2021-06-16"))).entries
    accounts = [entry.accounts[0].model_copy(update={"finding": UUID(int=n)}) for n in range(20_000)]
    before, after = (
        Lines(
            tuple(
                entry.model_copy(
                    update={"id": f"{moment} {n}", "accounts": tuple(accounts[4 * n : 4 * n + count])}
                )
                for n in range(5000)
            )
        )
        for moment, count in (("old", 3), ("new", 4))
    )
    found = changes(before, after)
    assert {(c.kind, c.before.id[4:] == c.after.id[4:]) for c in found} == {("altered", True)}
    assert len(found) == 5000


def appended(*events: Event) -> list[Recorded]:
    return [Recorded(position, event) for position, event in enumerate(events, start=1)]


def test_what_was_appended_together_is_one_happening() -> None:
    filed = Paper().held("2021-06-16").filed()
    article = Article.project(filed)
    read = article.read(Paper().held("2021-06-17").reading, NOON, BY)
    corrected = Article.project([*filed, *read]).correct(
        Paper(opening="Corrected.").draft, Paper().said("Ida Brandt").reading, "wrong", NOON, BY
    )
    other = Paper("Delta Wire").held("2020-02", of=OTHERS).filed()
    log = appended(*filed, *other, *read, *corrected)
    assert [[one.event.TOPIC for one in group] for group in happenings(log)] == [
        ["article-filed", "article-read", "summit-held"],
        ["article-filed", "article-read", "summit-held"],
        ["article-read", "summit-held"],
        ["article-corrected", "article-read", "statement-made"],
    ]


@many
@given(papers(5), st.integers(0, 5))
def test_an_unfolding_that_begins_in_the_middle_tells_the_rest_as_one_from_the_start_does(
    written: list[Paper], begun: int
) -> None:
    steps = list(happenings(appended(*(event for paper in written for event in paper.filed()))))
    whole = Unfolding()
    told_whole = [whole.after(step) for step in steps]
    streams = {step[0].event.originator_id: [e for _, e in step] for step in steps[:begun]}
    rest = Unfolding(streams)
    assert [rest.after(step) for step in steps[begun:]] == told_whole[begun:]
