"""The commands that say how the story changed: diff, history, and contradictions that are new."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

LIST = ("--format", "json")


def rows(ran) -> list:
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def test_diff_tells_each_change_in_a_sentence_with_its_cause(run, story):
    out = run("diff", "4").out.splitlines()
    assert out[:3] == [
        "Ana Silva and Boris Novak",
        "  ~ One more account of the meeting of Ana Silva and Boris Novak in Geneva on 16",
        "    June 2021: Meridian Daily.",
    ]
    assert " · article-filed at 9, Meridian Daily, article " in out[3]
    assert any(line.startswith("  + Newly contradicted: Ana Silva ") for line in out)


def test_diff_as_json_has_the_line_before_and_after_and_what_did_it(run, story):
    found = rows(run("diff", "4", *LIST))
    assert [(row["kind"], row["what"]) for row in found] == [
        ("altered", "held"),
        ("added", "proposed"),
        ("contradicted", "reversal"),
        ("turned", "position"),
    ]
    held, proposed, reversal, _ = found
    timeline = rows(run("timeline", *LIST))
    assert [held["after"], proposed["after"]] == timeline
    assert held["before"] == rows(run("timeline", "--as-of", "4", *LIST))[0]
    assert (held["id"], held["about"]) == (timeline[0]["id"], ["Ana Silva", "Boris Novak"])
    assert [reversal["after"]] == rows(run("contradictions", *LIST))
    assert proposed["before"] is None
    (cause,) = held["causes"]
    assert {**cause, "id": None, "article": None} == {
        "id": None,
        "event": "article-filed",
        "position": 9,
        "recorded": "2021-12-31T12:00:00+00:00",
        "article": None,
        "reason": None,
        "by": None,
    }
    assert cause["article"]["title"] == "A change of heart"
    lines = run("diff", "4", "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == found


@pytest.mark.parametrize(("moments", "count"), [(("0", "4"), 2), (("2021-12-30",), 4), (("2021-12-31",), 0)])
def test_diff_takes_positions_and_days_and_goes_up_to_now(run, story, moments, count):
    assert len(rows(run("diff", *moments, *LIST))) == count


def test_diff_of_two_days_of_publication_is_about_what_the_press_had_reported(run, story):
    found = rows(run("diff", "2021-07", "2021-12-31", "--by", "published", *LIST))
    assert found[0]["sentence"].startswith("One more account of the meeting")
    assert (found[0]["causes"][0]["event"], found[0]["causes"][0]["position"]) == ("published", None)
    assert rows(run("diff", "2020", "--by", "published", *LIST))[0]["kind"] == "added"


def test_diff_of_a_moment_and_itself_is_empty_and_says_so(run, story):
    ran = run("diff", "9", "9")
    assert (ran.code, ran.out, ran.err) == (0, "", "Nothing changed.\n")
    assert run("diff", "0", "--about", "Nobody").out == ""


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("9", "4"), "dateline: position 9: it lies after position 4; name the earlier moment first\n"),
        (("2022", "2021", "--by", "published"), "dateline: 2022-12-31: it lies after 2021-12-31; "),
        (("soon",), "dateline: 'soon': this is not a date; "),
        (("12", "--by", "published"), "dateline: '12': this is not a date; "),
    ],
)
def test_diff_of_no_moments_is_an_error_of_one_line(run, story, arguments, complaint):
    ran = run("diff", *arguments)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(complaint)


def test_history_shows_each_step_with_what_the_line_read_after_it(run, story):
    key = rows(run("timeline", *LIST))[0]["id"]
    assert run("history", key[:8]).out == (
        f"meeting {key}\n"
        "2021-06-16: Ana Silva and Boris Novak met in Geneva (1st meeting) [2]\n"
        "\n"
        "2021-12-31 12:00  article-filed at 4, The Harbour Post, article {0}\n"
        "  New: Ana Silva and Boris Novak met in Geneva (1st meeting) on 16 June 2021\n"
        "  (one account: The Harbour Post).\n"
        "  = 2021-06-16: Ana Silva and Boris Novak met in Geneva (1st meeting) [1]\n"
        "\n"
        "2021-12-31 12:00  article-filed at 9, Meridian Daily, article {1}\n"
        "  One more account of the meeting of Ana Silva and Boris Novak in Geneva on 16\n"
        "  June 2021: Meridian Daily.\n"
        "  = 2021-06-16: Ana Silva and Boris Novak met in Geneva (1st meeting) [2]\n"
    ).format(*(row["id"][:8] for row in rows(run("articles", *LIST))))


def test_history_knows_what_became_of_an_id_that_is_gone(run, story):
    key = rows(run("timeline", *LIST))[1]["id"]
    article = rows(run("articles", *LIST))[1]["id"]
    run("retract", article, "--reason", "invented")
    assert run("show", key).code == 1
    found = json.loads(run("history", key, *LIST).out)
    assert (found["kind"], found["id"], found["now"]) == ("meeting", key, None)
    assert [step["cause"]["reason"] for step in found["steps"]] == [None, "invented"]
    assert found["steps"][1]["line"] is found["steps"][1]["reads"] is None
    assert run("history", key).out.startswith(f"meeting {key}  not shown any more\n")
    told = run("history", article[:8]).out
    assert "Filed from autumn.txt, published 2021-09-01. Read by scripted 1: three findings." in " ".join(
        told.split()
    )
    assert told.endswith("\n  Retracted: invented.\n")


def test_history_of_what_never_was_is_unknown(run, story):
    ran = run("history", "zzzz")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("dateline: zzzz: nothing has this id; ")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--new-since", "4"), 1),
        (("--new-since", "2021-12-30"), 1),
        (("--new-since", "9"), 0),
        (("--new-since", "2021-12-31"), 0),
        (("--new-since", "4", "--kind", "lapsed"), 0),
        (("--new-since", "0", "--as-of", "4"), 0),
        (("--since", "2021-01-01"), 1),
    ],
)
def test_the_check_of_what_is_new_fails_for_contradictions_alone_that_were_not_known_then(
    run, story, options, code
):
    ran = run("contradictions", "--check", *options)
    assert (ran.code, bool(ran.out)) == (code, bool(code))


def test_new_for_this_store_and_published_by_do_not_go_together(run, story):
    ran = run("contradictions", "--new-since", "4", "--published-by", "2021")
    assert ran.code == 2
    assert "--new-since is about what this store knew" in " ".join(ran.err.split())


def test_a_missing_database_is_an_error_for_each(run, tmp_path: Path):
    for command in (("diff", "0"), ("history", "3f")):
        ran = run(*command)
        assert (ran.code, ran.out) == (1, "")
        assert "there is no such database" in ran.err
