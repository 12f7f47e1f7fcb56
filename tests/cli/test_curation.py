"""Editors decide and undo from the command line."""

from __future__ import annotations

import json


def entries(run) -> list[dict]:
    return json.loads(run("timeline", "--format", "json").out)


def decisions(run) -> list[dict]:
    return json.loads(run("decisions", "--format", "json").out)


def test_a_decision_is_printed_listed_and_shown_in_the_editors_name(run, story):
    meeting = entries(run)[0]["id"]
    done = run("fix-date", meeting, "2021-06-15", "--reason", "The protocol", "--editor", "Ida Brandt")
    assert done.code == 0
    assert done.out.startswith(
        "decided: the date of an entry on Ana Silva and Boris Novak is 2021-06-15 (decision "
    )
    (line,) = decisions(run)
    assert (line["author"], line["reason"], line["status"]) == ("Ida Brandt", "The protocol", "stands")
    assert entries(run)[0]["when"] == "2021-06-15"
    assert "editor's decision: dated by Ida Brandt on " in run("timeline").out
    assert line["id"][:8] in run("decisions").out


def test_a_decision_is_undone_by_its_id_and_stays_listed(run, story, monkeypatch):
    monkeypatch.setenv("DATELINE_EDITOR", "Goran Whitlock")
    before = entries(run)
    run("fix-date", before[0]["id"], "2021-06-15", "--reason", "The protocol")
    done = run("undo", decisions(run)[0]["id"][:8], "--reason", "Another visit")
    assert (done.code, done.out[:8]) == (0, "undone: ")
    assert entries(run) == before
    (line,) = decisions(run)
    assert (line["author"], line["reason"], line["status"]) == ("Goran Whitlock", "Another visit", "undone")


def test_a_dismissed_contradiction_no_longer_fails_a_check(run, story):
    (found,) = json.loads(run("contradictions", "--format", "json").out)
    assert run("contradictions", "--check").code == 1
    assert run("dismiss", found["id"], "--reason", "Two different things").code == 0
    assert run("contradictions", "--check").code == 0
    (shown,) = json.loads(run("contradictions", "--dismissed", "--format", "json").out)
    assert (shown["id"], shown["dismissed"]["reason"]) == (found["id"], "Two different things")
    assert "editor's decision: dismissed" in run("contradictions", "--dismissed").out


def test_accounts_are_split_and_merged_again(run, story):
    meeting = entries(run)[0]
    article = meeting["accounts"][1]["article"]["id"]
    assert run("split", meeting["id"], article[:8], "--reason", "Two rounds").code == 0
    held = [e for e in entries(run) if e["kind"] == "held"]
    assert [len(e["accounts"]) for e in held] == [1, 1]
    assert run("merge", *(e["id"] for e in held), "--reason", "One round after all").code == 0
    assert [len(e["accounts"]) for e in entries(run) if e["kind"] == "held"] == [2]


def test_a_voice_is_named_by_its_position(run, story):
    (position,) = json.loads(run("positions", "--speaker", "Silva", "--format", "json").out)
    done = run("name", position["id"], "Carla Mendes", "--reason", "Silva was away")
    assert done.code == 1
    assert "has spoken in more than one article" in done.err
    statement = next(
        e
        for e in map(json.loads, run("events", "--format", "jsonl").out.splitlines())
        if e["stance"] == "opposes"
    )
    named = run(
        "name", statement["id"], "Carla Mendes", "--speaks-for", "Ruritania", "--reason", "Silva was away"
    )
    assert named.code == 0
    assert "Carla Mendes" in run("positions").out


def test_what_would_change_nothing_is_refused_with_a_remedy(run, story):
    meeting = entries(run)[0]
    done = run("fix-date", meeting["id"], meeting["when"], "--reason", "It was then")
    assert done.code == 1
    assert "nothing that is shown would change by this decision; see with `dateline show ID`" in done.err
    assert decisions(run) == []


def test_words_that_are_no_utf_8_or_would_be_obeyed_by_a_terminal_are_refused_or_shown_as_signs(run, story):
    meeting = entries(run)[0]["id"]
    refused = run("fix-date", meeting, "2021-06-15", "--reason", "\udcff")
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert "UTF-8" in refused.err
    statement = next(
        e for e in map(json.loads, run("events", "--format", "jsonl").out.splitlines()) if e["stance"]
    )
    named = run("name", statement["id"], "Carla\x1b[2J Mendes", "--reason", "She said so")
    assert named.code == 0
    assert "\x1b" not in named.out + run("positions").out + run("decisions").out
    assert run("name", statement["id"], "Carla \udcff", "--reason", "She said so").code == 1


def test_an_editor_without_a_name_goes_by_the_login_name(run, story, monkeypatch):
    monkeypatch.delenv("DATELINE_EDITOR", raising=False)
    monkeypatch.setenv("LOGNAME", "ibrandt")
    run("fix-date", entries(run)[0]["id"], "2021-06-15", "--reason", "The protocol")
    assert decisions(run)[0]["author"] == "ibrandt"
