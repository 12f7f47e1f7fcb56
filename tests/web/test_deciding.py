"""Editors decide on pages: by the forms that stand there, in a name, with a reason, and never from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from forming import form_of, forms_in
from markup import Markup
from starlette.testclient import TestClient

from dateline.app import Dateline

BY = {"editor": "Ida Brandt", "reason": "the protocol says so"}


def position(db: Path) -> int:
    with Dateline(db) as line:
        return line.position()


def send(visitor: TestClient, page: str, what: str, **typed: Any) -> Any:
    """Fill in and send the form for a decision that stands on a page."""
    form = form_of(visitor.get(page).text, "/decide", what=what)
    return visitor.post("/decide", data={**form, **BY, **typed})


def entries(db: Path, **asked: Any) -> list[Any]:
    with Dateline(db) as line:
        return line.timeline(**asked)


def test_a_date_is_fixed_on_the_page_of_its_entry(visitor: TestClient, store: Path) -> None:
    entry = next(e for e in entries(store, about="Trump") if e.kind == "held" and e.when)
    page = f"/entries/{entry.id}"
    answer = send(visitor, page, "fix-date", when="2018-06-10")
    assert answer.status_code == 303
    assert answer.headers["Location"].startswith(f"{page}?done=")
    after = Markup(visitor.get(answer.headers["Location"], follow_redirects=True).text)
    assert "Decided: " in after.words
    assert "2018-06-10" in after.words
    assert "dated by Ida Brandt" in after.words
    with Dateline(store) as line:
        (decision,) = line.decisions()
    assert (decision.author, decision.reason) == (BY["editor"], BY["reason"])


def test_entries_are_merged_and_the_page_of_either_leads_to_the_one(visitor: TestClient, store: Path) -> None:
    held = [e for e in entries(store, about=["Trump", "Kim"]) if e.kind == "held"]
    one, other = held[0], held[1]
    answer = send(visitor, f"/entries/{one.id}", "merge", other=other.id)
    assert answer.status_code == 303
    led = [str(visitor.get(f"/entries/{e.id}", follow_redirects=True).url) for e in (one, other)]
    assert led[0] == led[1]
    assert len([e for e in entries(store, about=["Trump", "Kim"]) if e.kind == "held"]) == len(held) - 1


def test_accounts_are_split_off(visitor: TestClient, store: Path) -> None:
    entry = next(e for e in entries(store) if e.kind == "held" and len(e.accounts) > 2)
    leaving = str(entry.accounts[-1].finding)
    assert send(visitor, f"/entries/{entry.id}", "split", account=[leaving]).status_code == 303
    after = entries(store)
    assert len(after) == len(entries(store, as_of=position(store) - 1)) + 1
    assert not [e for e in after if len(e.accounts) > 1 and leaving in {str(a.finding) for a in e.accounts}]


def test_a_contradiction_is_dismissed_and_that_is_undone(visitor: TestClient, store: Path) -> None:
    with Dateline(store) as line:
        found = line.contradictions()[0]
    page = f"/contradictions/{found.id}"
    answer = send(visitor, page, "dismiss")
    after = visitor.get(answer.headers["Location"]).text
    assert "dismissed by" in Markup(after).words
    assert not [form for form in forms_in(after) if form.fields.get("what") == "dismiss"]
    assert found.id not in visitor.get("/contradictions").text
    assert found.id in visitor.get("/contradictions?dismissed=true").text
    undone = send(visitor, "/decisions", "undo", reason="they do exclude each other")
    assert undone.headers["Location"].startswith("/decisions?done=")
    assert "Undone: " in visitor.get(undone.headers["Location"]).text
    assert found.id in visitor.get("/contradictions").text


def test_a_voice_is_named_from_the_text_that_it_speaks_in(visitor: TestClient, store: Path) -> None:
    with Dateline(store) as line:
        told = next(e for e in line.events() if getattr(e.finding, "speaker", "") == "Kremlin official")
    article = f"/articles/{told.article.id}"
    links = [
        link for link in Markup(visitor.get(article).text).links if f"id={told.finding.finding_id}" in link
    ]
    assert len(links) == 2  # name its voice, fix its date
    answer = send(visitor, links[0], "name", speaker="Goran Whitlock", speaks_for="Russia")
    assert answer.headers["Location"].startswith(f"{article}?done=")
    with Dateline(store) as line:
        assert "Goran Whitlock" in {p.speaker for p in line.positions()}


@pytest.mark.parametrize(
    ("typed", "status", "said"),
    [
        ({"when": "soon"}, 400, "this is not a date"),
        ({"when": "2018-06-10", "reason": "  "}, 409, "it has no reason"),
        ({"when": "2018-06-10", "editor": ""}, 400, "nobody&#39;s name"),
        ({"when": "2018-06-10", "editor": "x" * 201}, 400, "201 characters"),
        ({"when": "2018-06-10", "id": "ffffffffffff"}, 404, "nothing has this id"),
        ({"when": "2018-06-12"}, 409, "nothing that is shown would change"),
    ],
)
def test_what_is_refused_is_told_with_what_was_typed_kept(
    visitor: TestClient, store: Path, typed: dict[str, str], status: int, said: str
) -> None:
    entry = next(e for e in entries(store, about="Trump") if e.kind == "held" and str(e.when) == "2018-06-12")
    before = position(store)
    answer = send(visitor, f"/entries/{entry.id}", "fix-date", **typed)
    assert answer.status_code == status
    assert said in answer.text
    assert Markup(answer.text).dangers() == []
    kept = form_of(answer.text, "/decide", what="fix-date")
    assert kept["when"] == typed["when"]
    assert kept["reason"] == typed.get("reason", BY["reason"]).strip()
    assert kept["editor"] == typed.get("editor", BY["editor"])
    assert kept["then"] == f"/entries/{entry.id}"
    assert position(store) == before
    if "id" not in typed:
        again = visitor.post("/decide", data={**kept, **BY, "when": "2018-06-10"})
        assert again.status_code == 303, "the form that is shown again can be sent"


def test_a_decision_that_stands_is_not_taken_twice(visitor: TestClient, store: Path) -> None:
    entry = next(e for e in entries(store) if e.kind == "held" and e.when)
    form = form_of(visitor.get(f"/entries/{entry.id}").text, "/decide", what="fix-date")
    sent = {**form, **BY, "when": "2018-06-10"}
    assert visitor.post("/decide", data=sent).status_code == 303
    again = visitor.post("/decide", data=sent)
    assert again.status_code == 409
    assert "Ida Brandt decided so" in again.text


def test_the_editor_is_remembered_by_the_browser_alone(
    client: Callable[..., TestClient], store: Path
) -> None:
    visitor = client(store, editor="The desk")
    with Dateline(store) as line:
        first, second, *_ = line.contradictions()
    form = form_of(visitor.get(f"/contradictions/{first.id}").text, "/decide")
    assert form["editor"] == "The desk"
    answer = visitor.post("/decide", data={**form, **BY, "editor": "Zoë; D’Arcy"})
    held = answer.headers["set-cookie"].lower()
    assert "httponly" in held
    assert "samesite=strict" in held
    assert form_of(visitor.get(f"/contradictions/{second.id}").text, "/decide")["editor"] == "Zoë; D’Arcy"


def test_a_decision_that_another_site_sends_changes_nothing(visitor: TestClient, store: Path) -> None:
    with Dateline(store) as line:
        found = line.contradictions()[0]
    form = {**form_of(visitor.get(f"/contradictions/{found.id}").text, "/decide"), **BY}
    before = position(store)
    for headers in (
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://elsewhere.example"},
        {"Origin": "http://127.0.0.1:9999"},
    ):
        assert visitor.post("/decide", data=form, headers=headers).status_code == 403
    assert visitor.post("/decide", data={**form, "form": ""}).status_code == 403
    assert visitor.get("/decide", params=form).status_code == 200, (
        "an address shows the form, and decides nothing"
    )
    assert position(store) == before
    assert visitor.post("/decide", data=form).status_code == 303


def test_a_server_that_takes_no_decisions_shows_no_form_for_any(
    client: Callable[..., TestClient], store: Path
) -> None:
    writing, reading = client(store), client(store, read_only=True)
    with Dateline(store) as line:
        found, entry, article = line.contradictions()[0], line.timeline()[0], line.articles()[0]
    form = {**form_of(writing.get(f"/contradictions/{found.id}").text, "/decide"), **BY}
    before = position(store)
    for path in (
        f"/contradictions/{found.id}",
        f"/entries/{entry.id}",
        f"/articles/{article.id}",
        "/decisions",
    ):
        assert "/decide" not in reading.get(path).text
    assert reading.get("/decide?what=dismiss&id=1").status_code == 403
    reading.get("/")
    site = reading.app.state.site
    own = {**form, "form": site.forms.signature(reading.cookies["dateline_forms"])}
    refused = reading.post("/decide", data=own)
    assert refused.status_code == 403
    assert "--read-only" in refused.text
    assert position(store) == before


def test_a_decision_leads_nowhere_else(visitor: TestClient, store: Path) -> None:
    with Dateline(store) as line:
        found = line.contradictions()[0]
    answer = send(visitor, f"/contradictions/{found.id}", "dismiss", then="//elsewhere.example/")
    assert answer.headers["Location"].startswith("/?done=")


def test_hostile_words_in_a_form_stay_words(visitor: TestClient, store: Path) -> None:
    with Dateline(store) as line:
        found = line.contradictions()[0]
    bad = '"><script>window.ran=1</script>\u202e=1+1'
    refused = send(visitor, f"/contradictions/{found.id}", "dismiss", editor=bad, reason="")
    assert Markup(refused.text).dangers() == []
    taken = send(visitor, f"/contradictions/{found.id}", "dismiss", editor=bad, reason=bad)
    assert taken.status_code == 303
    for path in (taken.headers["Location"], "/decisions"):
        page = Markup(visitor.get(path).text)
        assert page.dangers() == []
        assert bad in page.words
