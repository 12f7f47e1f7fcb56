"""Every page shows what the store says, leads to the words behind it, and breaks for no words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import hostile
import pytest
from markup import Markup
from starlette.testclient import TestClient

from dateline.app import Dateline
from dateline.web.shown.showing import LINES

EXAMPLES = Path(__file__).parents[2] / "examples"
PAGES = (
    "/",
    "/timeline",
    "/timeline?about=Trump%2CKim&published_by=2019-12-31",
    "/timeline?with_statements=true&since=2018",
    "/timeline?as_of=120",
    "/contradictions?kind=reversal&dismissed=true",
    "/positions",
    "/positions?by=government",
    "/articles",
    "/search",
    "/search?words=summit+meet*&until=2022",
    "/search?words=summit&kind=statements",
    "/diff",
    "/diff?first=300",
    "/diff?first=2019-03-01&second=2020-07-12&by=published&about=Trump",
    "/decisions",
    "/api",
)


def read(visitor: TestClient, path: str) -> Markup:
    answer = visitor.get(path, follow_redirects=True)
    assert answer.status_code == 200, f"{path}: {answer.text}"
    return Markup(answer.text)


def kind(path: str) -> str:
    """Return a path without ids, by which pages of one sort are known."""
    return re.sub(r"[0-9a-f]{8}[0-9a-f-]*", "ID", path.partition("?")[0])


def some(paths: list[str], most: int = 2) -> Iterator[str]:
    """Yield a few pages of each sort."""
    seen: dict[str, int] = defaultdict(int)
    for path in dict.fromkeys(paths):
        if path.startswith("/") and not path.startswith("/static"):
            seen[kind(path)] += 1
            if seen[kind(path)] <= most:
                yield path


@pytest.mark.parametrize("path", PAGES)
def test_every_link_leads_to_a_page_and_every_anchor_to_its_words(visitor: TestClient, path: str) -> None:
    found = read(visitor, path)
    assert found.dangers() == []
    for link in some(found.links):
        place, _, anchor = link.partition("#")
        there = read(visitor, place or path)
        assert there.dangers() == []
        if anchor:
            assert anchor in there.ids, link


def test_the_pages_of_things_lead_on_as_well(visitor: TestClient, store: Path) -> None:
    with Dateline(store) as line:
        entry = next(e for e in line.timeline() if len(e.accounts) > 1 and e.history)
        contradiction, position, article = line.contradictions()[0], line.positions()[0], line.articles()[0]
    for path in (
        f"/entries/{entry.id}",
        f"/contradictions/{contradiction.id}",
        f"/positions/{position.id}",
        f"/articles/{article.id}",
        f"/history/{entry.id}",
        f"/history/{article.id}",
    ):
        found = read(visitor, path)
        assert found.dangers() == []
        for link in some(found.links):
            place, _, anchor = link.partition("#")
            assert not anchor or anchor in read(visitor, place or path).ids, link


def test_the_timeline_shows_what_the_query_answers(visitor: TestClient, store: Path) -> None:
    asked = {"about": ["Trump", "Kim"], "published_by": "2019-12-31", "since": "2018"}
    with Dateline(store) as line:
        wanted = [f"entry-{e.id}" for e in line.timeline(**asked)]
    page = read(visitor, "/timeline?about=Trump&about=Kim&published_by=2019-12-31&since=2018")
    assert [one for one in page.ids if one.startswith("entry-")] == wanted
    assert wanted


def test_filters_stay_in_the_form_and_the_clocks_in_the_links(visitor: TestClient) -> None:
    page = read(visitor, "/timeline?about=Trump%2CKim&published_by=2019-12-31&since=&until=2020")
    fields = {
        known["name"]: known["value"] for tag, known in page.tags if tag == "input" and "value" in known
    }
    assert (fields["about"], fields["published_by"]) == ("Trump,Kim", "2019-12-31")
    types = {known["name"]: known["type"] for tag, known in page.tags if tag == "input" and "name" in known}
    assert (types["since"], types["published_by"], types["until"]) == ("date", "date", "text")
    entries = [link for link in page.links if link.startswith("/entries/")]
    assert entries
    assert all(link.endswith("?published_by=2019-12-31") for link in entries)
    assert "as published by 2019-12-31" in read(visitor, entries[0]).words


def test_an_article_page_is_its_text_with_each_finding_where_it_stands(
    visitor: TestClient, store: Path
) -> None:
    with Dateline(store) as line:
        passages = line.passages()
    for passage in passages[:6]:
        page = read(visitor, f"/articles/{passage.article.id}")
        assert page.article == passage.text
        for spot in passage.evidence:
            start = page.anchors[f"s-{spot.start}-{spot.end}"]
            assert page.article[start : start + len(spot.quote)] == spot.quote
        notes = [known for tag, known in page.tags if known.get("class") == "note"]
        assert len(notes) == passage.article.findings
        assert all(known["href"].removeprefix("#") in page.ids for known in notes)


def test_what_is_found_is_marked_there_and_in_its_text(visitor: TestClient, store: Path) -> None:
    with Dateline(store) as line:
        hit = next(h for h in line.search("summit") if h.passages)
    found = visitor.get("/search?words=summit").text
    assert re.search("<mark>[Ss]ummit", found)
    links = [one for one in Markup(found).links if one.startswith(f"/articles/{hit.article.id}?at=")]
    assert len(links) == len(hit.passages)
    place, _, anchor = links[0].partition("#")
    page = read(visitor, place)
    start = page.anchors[anchor]
    assert page.article[start : start + 6].casefold() == "summit"


def test_whatever_is_looked_for_is_an_answer_and_no_accident(
    client: Callable[..., TestClient], db: str
) -> None:
    with Dateline(db) as line:
        line.ingest(EXAMPLES / "trump-kim" / "hanoi-walkout.txt", published="2019-03-01")
    visitor = client(db)
    for words in ('"><script>x</script>', "a\x00b", "%_*", '"open', "é\u202e x", "NEAR(", "a" * 5000):
        for path in ("/search", "/api/search"):
            answer = visitor.get(path, params={"words": words})
            assert answer.status_code in {200, 400}, answer.text
        assert Markup(visitor.get("/search", params={"words": words}).text).dangers() == []


def test_what_is_forgotten_is_said_to_be(client: Callable[..., TestClient], store: Path) -> None:
    visitor = client(store)
    with Dateline(store) as line:
        article = line.articles()[0]
        before = read(visitor, f"/articles/{article.id}")
        assert before.article
        line.forget(str(article.id), reason="the court says so")
    after = read(visitor, f"/articles/{article.id}")
    assert "The text is forgotten" in after.words
    assert before.article[:80] not in after.words


def test_the_beginning_of_an_id_leads_to_the_whole(visitor: TestClient, store: Path) -> None:
    with Dateline(store) as line:
        entry, finding = line.timeline()[0], line.events()[0].finding
        article = line.articles()[0]
    assert visitor.get(f"/show/{entry.id[:8]}").headers["Location"] == f"/entries/{entry.id}"
    assert visitor.get(f"/articles/{str(article.id)[:8]}").headers["Location"] == f"/articles/{article.id}"
    spot = finding.evidence[0]
    led = visitor.get(f"/show/{finding.finding_id}", follow_redirects=True)
    assert f"s-{spot.start}-{spot.end}" in Markup(led.text).ids


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/entries/ffffffffffff", 404, "nothing has this id"),
        ("/entries/zz%3Cscript%3E", 404, "&lt;script&gt;"),
        ("/articles/ffffffffffff", 404, "nothing has this id"),
        ("/findings/ffffffffffff", 404, "nothing has this id"),
        ("/history/ffffffffffff", 404, "nothing has this id"),
        ("/timeline?page=40", 404, "there is no such page"),
        ("/timeline?page=0", 404, "there is no such page"),
        ("/timeline?since=soon", 400, "this is not a date"),
        ("/timeline?sinse=2018", 400, "there is no such parameter"),
        ("/diff?first=50&second=40", 400, "it lies after"),
        ("/diff?first=soon", 400, "this is not a date"),
        ("/contradictions?kind=quarrel", 400, "choose one of"),
        ("/decide?what=abolish&id=1", 400, "no decision"),
        ("/search?words=-only", 400, "What to do"),
        ("/articles/ffffffff?at=9-3", 400, "it cannot be"),
        ("/nothing", 404, "there is no such page"),
    ],
)
def test_what_cannot_be_shown_is_a_page_that_says_why_and_what_to_do(
    visitor: TestClient, path: str, status: int, said: str
) -> None:
    answer = visitor.get(path)
    assert answer.status_code == status
    assert said in answer.text
    assert "What to do:" in answer.text
    assert Markup(answer.text).dangers() == []


def test_a_long_list_is_in_pages_that_together_are_the_whole(
    client: Callable[..., TestClient], store: Path
) -> None:
    with Dateline(store) as line:
        wanted = [e.id for e in line.timeline(with_statements=True)]
    assert len(wanted) > LINES
    visitor, path, found = client(store), "/timeline?with_statements=true", []
    while path:
        page = read(visitor, path)
        found += [one.removeprefix("entry-") for one in page.ids if one.startswith("entry-")]
        path = next((k["href"] for t, k in page.tags if t == "a" and k.get("rel") == "next"), "")
    assert found == wanted


def test_hostile_articles_stay_words(client: Callable[..., TestClient], tmp_path: Path) -> None:
    db = tmp_path / "hostile.db"
    with Dateline(db) as line:
        assert line.file(hostile.articles()).filed
        texts = {str(p.article.id): p.text for p in line.passages()}
        entry, found = line.timeline()[0], line.contradictions()[0]
    visitor = client(db)
    paths = [*PAGES[:3], "/articles", "/diff?first=1", f"/entries/{entry.id}", f"/contradictions/{found.id}"]
    for path in paths:
        assert read(visitor, path).dangers() == [], path
    for article, text in texts.items():
        page = read(visitor, f"/articles/{article}")
        assert page.dangers() == []
        assert page.article == text
