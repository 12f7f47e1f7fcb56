"""The API answers what the queries answer, as its description says, and takes nothing that it does not know."""

from __future__ import annotations

import inspect
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator, validate
from starlette.testclient import TestClient

from dateline.app import Dateline
from dateline.exports.contracts import contradiction_line, entry_line
from dateline.web.api.openapi import PROBLEM, description
from dateline.web.api.queries import QUERIES

DESCRIBED = description()
# What each list is asked, so that every sort of line comes.
ASKED = [
    "timeline",
    "timeline?about=Trump,Kim&with_statements=true&published_by=2019-12-31",
    "timeline?as_of=40&since=2018&until=2018-12-31",
    "contradictions",
    "contradictions?kind=reversal&speaker=Peskov",
    "contradictions?dismissed=true",
    "contradictions?new_since=40",
    "positions",
    "positions?by=government&about=Biden&about=Putin",
    "events",
    "events?speaker=Russia&since=2021",
    "articles",
    "decisions",
    "diff?first=40",
    "diff?first=2019-03-01&second=2020-07-12&by=published&about=Trump",
    "passages",
    "search?words=summit&about=Trump&until=2020",
    'search?words="no+deal"&kind=statements&published_by=2020',
]


@pytest.fixture(scope="module")
def worked_on(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which much has happened: corrections, decisions, what was undone and what is forgotten."""
    store = Path(shutil.copy(examples, tmp_path_factory.mktemp("worked-on") / "dateline.db"))
    with Dateline(store, editor="Ida Brandt") as line:
        first, second, *_ = line.articles()
        line.retract(str(first.id), reason="a hoax")
        line.forget(str(second.id), reason="the court says so")
        desk = line.editor()
        dropped, again = line.contradictions()[:2]
        desk.dismiss(dropped.id, reason="both are right")
        undone = desk.dismiss(again.id, reason="both are right")
        desk.undo(str(undone.originator_id), reason="they are not")
        held = next(e for e in line.timeline(about="Trump") if e.kind == "held" and e.when)
        desk.fix_date(held.id, "2018-06-11", reason="the protocol")
    return store


def ids(line: Dateline) -> Iterator[str]:
    """One id of each sort."""
    yield str(line.articles()[0].id)
    yield line.timeline()[0].id
    yield line.contradictions()[0].id
    yield line.positions()[0].id
    yield str(line.events()[0].finding.finding_id)
    yield str(line.decisions()[0].id)


def schema_of(path: str) -> dict[str, Any]:
    """Return the schema of a path's answers, with what it points at."""
    answer = DESCRIBED["paths"][path]["get"]["responses"]["200"]
    schema: dict[str, Any] = answer["content"]["application/json"]["schema"]
    return {**schema, "components": DESCRIBED["components"]}


def faults(value: Any, schema: dict[str, Any]) -> list[str]:
    checker = Draft202012Validator(schema, format_checker=FormatChecker())
    return [f"{list(e.absolute_path)}: {e.message[:200]}" for e in checker.iter_errors(value)]


def problem(answer: Any, status: int) -> dict[str, str]:
    assert answer.status_code == status
    assert answer.headers["content-type"] == PROBLEM
    found: dict[str, str] = answer.json()
    assert faults(found, {**DESCRIBED["components"]["schemas"]["Problem"]}) == []
    return found


def test_the_description_is_openapi(visitor: TestClient) -> None:
    served = visitor.get("/api/openapi.json").json()
    assert served == DESCRIBED
    validate(served, cls=OpenAPIV31SpecValidator)


def test_every_query_is_described_and_every_parameter_is_one_that_dateline_takes() -> None:
    assert {query.path for query in QUERIES} == set(DESCRIBED["paths"])
    for query in QUERIES:
        method = inspect.signature(getattr(Dateline, query.name))
        taken = set(method.parameters) | {"article", "limit", "offset"}
        assert {parameter.name for parameter in query.asks} <= taken


@pytest.mark.parametrize("asked", ASKED)
def test_an_answer_is_as_its_description_says(client: Any, worked_on: Path, asked: str) -> None:
    answer = client(worked_on).get(f"/api/{asked}")
    assert answer.status_code == 200, answer.text
    assert answer.json(), "an empty list shows nothing"
    assert faults(answer.json(), schema_of(f"/api/{asked.partition('?')[0]}")) == []
    assert answer.headers["X-Total-Count"] == str(len(answer.json()))


@pytest.mark.parametrize("name", ["show", "history"])
def test_what_an_id_stands_for_is_as_its_description_says(client: Any, worked_on: Path, name: str) -> None:
    with Dateline(worked_on) as line:
        wanted = [one for one in ids(line) if name == "show" or line.show(one).kind != "finding"]
    visitor = client(worked_on)
    kinds = set()
    for one in wanted:
        answer = visitor.get(f"/api/{name}/{one}")
        assert answer.status_code == 200, answer.text
        assert faults(answer.json(), schema_of(f"/api/{name}/{{id}}")) == []
        kinds.add(answer.json()["kind"])
    assert len(kinds) == len(wanted)


def test_a_description_that_left_a_field_out_would_be_noticed(visitor: TestClient) -> None:
    (entry, *_) = visitor.get("/api/timeline").json()
    schema = {**DESCRIBED["components"]["schemas"]["Entry"], "components": DESCRIBED["components"]}
    assert faults(entry, schema) == []
    assert faults({**entry, "more": 1}, schema)
    assert faults({name: entry[name] for name in entry if name != "place"}, schema)


def test_the_lines_are_those_that_the_commands_print(visitor: TestClient, store: Path) -> None:
    with Dateline(store) as line:
        timeline = [entry_line(e) for e in line.timeline(["Biden", "Putin"], until="2021-12-31")]
        reversals = [contradiction_line(c) for c in line.contradictions(kind="reversal")]
    assert visitor.get("/api/timeline?about=Biden,Putin&until=2021-12-31").json() == timeline
    assert visitor.get("/api/contradictions?kind=reversal").json() == reversals


def test_a_part_of_a_list_says_how_long_the_whole_is(visitor: TestClient) -> None:
    whole = visitor.get("/api/articles")
    part = visitor.get("/api/articles?offset=3&limit=4")
    assert part.json() == whole.json()[3:7]
    assert part.headers["X-Total-Count"] == whole.headers["X-Total-Count"] == "25"
    assert visitor.get("/api/articles?limit=0").json() == []


def test_a_part_of_what_is_found_is_the_same_part_of_all_that_is_found(visitor: TestClient) -> None:
    whole = visitor.get("/api/search?words=summit")
    part = visitor.get("/api/search?words=summit&offset=1&limit=2")
    assert len(whole.json()) == int(whole.headers["X-Total-Count"]) > 3
    assert part.json() == whole.json()[1:3]
    assert part.headers["X-Total-Count"] == whole.headers["X-Total-Count"]


@pytest.mark.parametrize(
    ("asked", "what"),
    [
        ("timeline?abuot=Trump", "abuot"),
        ("timeline?since=2018&since=2019", "since"),
        ("timeline?since=", "since"),
        ("timeline?since=soon", "'soon'"),
        ("timeline?as_of=soon", "'soon'"),
        ("timeline?with_statements=yes", "with_statements"),
        ("timeline?limit=-1", "limit"),
        ("timeline?limit=9999999999999999999999", "limit"),
        ("timeline?as_of=9999999999999999999999", "'9999999999999999999999'"),
        ("contradictions?kind=quarrel", "kind"),
        ("contradictions?new_since=3&published_by=2019-01-01", "new_since"),
        ("diff", "first"),
        ("diff?first=50&second=40", "position 50"),
        ("diff?first=40&by=published", "'40'"),
        ("search", "words"),
        ("search?words=-only", "'-only'"),
        ("search?words=a&kind=events", "kind"),
        ("openapi.json?version=2", "version"),
        ("show/0", "0"),
    ],
)
def test_what_cannot_be_asked_is_an_error_that_names_it(visitor: TestClient, asked: str, what: str) -> None:
    found = problem(visitor.get(f"/api/{asked}"), 400)
    assert found["what"] == what
    assert found["remedy"]
    assert found["detail"] == f"{found['what']}: {found['reason']}; {found['remedy']}"


def test_the_passage_of_one_article_is_that_of_all_passages(visitor: TestClient, store: Path) -> None:
    everything = visitor.get("/api/passages").json()
    wanted = everything[2]
    assert visitor.get("/api/passages", params={"article": wanted["article"]["id"][:8]}).json() == [wanted]
    with Dateline(store) as line:
        article = line.articles()[2].id
        assert line.events(article=article) == [e for e in line.events() if e.article.id == article]


def test_an_id_that_nothing_has_is_not_found(visitor: TestClient) -> None:
    assert problem(visitor.get("/api/show/ffffffffffff"), 404)["what"] == "ffffffffffff"
    assert problem(visitor.get("/api/passages?article=zz"), 404)["what"] == "zz"
    assert problem(visitor.get("/api/everything"), 404)["what"] == "/api/everything"


def test_the_api_changes_nothing(visitor: TestClient) -> None:
    before = visitor.get("/api/diff?first=0").content
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        for path in ("/api/timeline", "/api/show/0", "/api/decisions"):
            answer = visitor.request(method, path, content=json.dumps({"reason": "none"}))
            problem(answer, 405)
            assert "GET" in answer.headers["Allow"]
    assert visitor.get("/api/diff?first=0").content == before
