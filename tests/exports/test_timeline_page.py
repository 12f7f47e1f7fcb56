"""The timeline as people read it: by year and month, with uncertain dates said and the best words quoted."""

from __future__ import annotations

import io
from collections.abc import Sequence
from textwrap import dedent

import pytest
from exporting import HOSTILE, contents
from terminals import Terminal, settled, widest

from dateline.evidence import Evidence
from dateline.exports.text.contradictions import contradictions_page
from dateline.exports.text.page import Page
from dateline.exports.text.positions import positions_page
from dateline.exports.text.timeline import timeline_page
from dateline.moments import Moment
from dateline.timeline import Account, Entry


def shown(entries: Sequence[Entry]) -> str:
    out = io.StringIO()
    timeline_page(Page(out), entries)
    return out.getvalue()


def entry(**fields: object) -> Entry:
    usual = next(e for e in contents().entries or () if e.id == "held")
    return usual.model_copy(
        update={"disputes": (), "decisions": (), "accounts": usual.accounts[:1], "independent": 1, **fields}
    )


def account(quote: str, **fields: object) -> Account:
    evidence = (Evidence(start=0, end=len(quote), quote=quote),)
    return entry().accounts[0].model_copy(update={"evidence": evidence, **fields})


def test_entries_stand_under_the_year_and_month_in_which_they_began():
    text = shown(contents().entries or ())
    headings = [row for row in text.splitlines() if row[:1].isalnum() and "  " not in row and ";" not in row]
    assert headings == [
        *("publishers", "articles by month, at most 1 in one:", "2021-06 █··█ 2021-09"),
        *("2021", "May 2021", "June 2021", "September 2021", "December 2021"),
        *("2022", "January 2022", "Undated"),
    ]


def test_an_entry_has_its_date_mark_status_and_headline_on_one_row_and_all_else_below():
    text = shown([e for e in contents().entries or () if e.id == "held"])
    assert text.partition("June 2021\n")[2] == dedent("""\
        2021-06-16  ● disputed  Ana Silva and Boris Novak, held
                      2 accounts: The Harbour Post, https://meridian.example/autumn ·
                      id held
                      editor's decision: date fixed by Ida Brandt on 2021-12-31: As
                      announced · id 7dd66e01
                      place disputed: Geneva (The Harbour Post); Vienna (Meridian Daily)
                      “The presidents met in Geneva on Wednesday.”
                        — The Harbour Post, 2021-06-17
                      “The presidents met in Geneva on Wednesday.”
                        — https://meridian.example/autumn, 2021-09 (disputed)
        """)


@pytest.mark.parametrize(
    ("when", "heading", "date", "said"),
    [
        ("2021-06-16", "June 2021", "2021-06-16 ", ""),
        ("2021-06", "June 2021", "2021-06 ", ""),
        ("2021", "January 2021", "2021 ", "some time in 2021 · "),
        ("2021-06-30/2021-07-01", "June 2021", "2021-06-30/", "some time in 2021-06-30/2021-07-01 · "),
        ("2021-06-30/..", "June 2021", "2021-06-30/", "on or after 2021-06-30 · "),
        ("../2021-06-30", "Until 2021", "/2021-06-30", "on or before 2021-06-30 · "),
        (None, "Undated", "            ●", ""),
        ("0001-01-02", "January 0001", "0001-01-02", ""),
        ("9999-12-31", "December 9999", "9999-12-31", ""),
    ],
)
def test_a_date_that_is_not_known_to_the_month_says_within_which_time_it_lies(when, heading, date, said):
    rows = shown([entry(when=Moment.parse(when) if when else None)]).splitlines()
    at = rows.index(heading)
    assert rows[at + 1].startswith(date)
    facts = " ".join(row.strip() for row in rows[at + 2 :])
    assert facts.startswith(f"{said}1 account: The Harbour Post · id held “")


def test_each_kind_has_a_mark_of_its_own_shape():
    text = shown(contents().entries or ())
    marks = {row[12:14].strip() for row in text.splitlines() if row[12:13] in set("●○✕›")}
    assert marks == set("●○✕›")


def test_the_summary_counts_kinds_articles_and_publishers():
    assert (
        shown(contents().entries or ())
        .replace("\n", " ")
        .startswith(
            "2 held (1 disputed), 4 proposed, 1 called off, 1 statement; in 2 articles of 2 publishers "
        )
    )
    assert shown([entry()]).startswith("1 held (1 disputed); in 1 article of 1 publisher\n")


@pytest.mark.parametrize(
    ("words", "best"),
    [
        (({"place": None}, {}), 1),
        (({"when": None}, {}), 1),
        (({}, {"ordinal": 2}), 1),
        (({"disputed": True}, {"when": None, "place": None}), 1),
        (({"quote": "They met."}, {}), 1),
        (({"quote": "x" * 400}, {}), 1),
        (({}, {}), 0),
    ],
)
def test_the_words_that_tell_most_of_what_the_entry_shows_are_quoted(words, best):
    quotes = (
        "The two leaders met in Geneva on Wednesday.",
        "The two met in Geneva on the Wednesday of that week.",
    )
    accounts = [account(**{"quote": quote, **other}) for quote, other in zip(quotes, words, strict=True)]
    text = shown([entry(accounts=tuple(accounts), status="held")])
    others = [a for n, a in enumerate(accounts) if n != best and not a.disputed]
    assert f"“{accounts[best].evidence[0].quote}”" in " ".join(text.split()).replace("- ", "-")
    assert not [a for a in others if a.evidence[0].quote in " ".join(text.split())]


def test_publishers_beyond_the_first_are_counted_and_not_dropped():
    article = entry().accounts[0].article
    many = [
        account("They met.", article=article.model_copy(update={"publisher": f"Paper {n}"}))
        for n in (1, 2, 3, 4, 5, 6, 6)
    ]
    facts = " ".join(shown([entry(accounts=tuple(many), independent=3)]).split())
    assert (
        "7 accounts (3 independent) of 6 publishers: Paper 1, Paper 2, Paper 3, Paper 4, 2 more · id held"
        in facts
    )


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("columns", [80, 50, 24])
def test_hostile_words_leave_every_page_in_its_width(words, columns, monkeypatch):
    settled(monkeypatch, COLUMNS=str(columns), TERM="xterm")
    whole = contents(words)
    for page, lines in (
        (timeline_page, whole.entries),
        (contradictions_page, whole.contradictions),
        (positions_page, whole.positions),
    ):
        out = Terminal()
        page(Page(out), lines)  # type: ignore[arg-type]
        assert widest(out.shown) <= columns


def test_cards_stand_under_their_leaders_with_the_number_of_each_kind():
    (reversal,) = contents().contradictions or ()
    conflict = reversal.model_copy(update={"kind": "account_conflict", "matter": "place", "id": "cafe"})
    other = reversal.model_copy(update={"about": ("Ana Silva", "Carla Mendes"), "id": "beef"})
    out = io.StringIO()
    contradictions_page(Page(out), [reversal, conflict, other])
    rows = out.getvalue().splitlines()
    assert rows[0] == "2 reversals, 1 account conflict"
    assert "Ana Silva and Boris Novak: 1 reversal, 1 account conflict" in rows
    assert "account conflict on place · strength 0.81 · id cafe" in rows
    assert rows.index("Ana Silva and Carla Mendes: 1 reversal") < rows.index(
        "reversal · strength 0.81 · id beef"
    )


def test_nobody_but_one_voice_has_a_line_of_stances():
    (position,) = contents().positions or ()
    out = io.StringIO()
    positions_page(Page(out), [position, position.model_copy(update={"history": position.history[:1]})])
    assert out.getvalue().count("2021-06-17 ▼▲ 2021-08-30\n") == 1
