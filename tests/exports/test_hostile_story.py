"""A story of hostile articles, from their files to every export, as its readers take it."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from typing import Any

import hostile
import pytest
from icalendar import Calendar
from markdown_it import MarkdownIt
from noding import made_of
from prov.model import ProvDocument
from rdflib import Graph

from dateline.app import Dateline
from dateline.exports.contents import Contents, addresses
from dateline.exports.formats import FORMATS, written

BREAKS = "\u2028\u2029\x0b\x0c\x85"
STARTS = tuple("=+-@\t\r\n")


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    """Return all that a store tells that was made of the files."""
    folder = tmp_path_factory.mktemp("hostile")
    with Dateline(":memory:") as line:
        line.ingest(folder, manifest=hostile.write(folder))
        articles = line.articles()
        return Contents(
            entries=line.timeline(with_statements=True),
            contradictions=line.contradictions(),
            positions=line.positions(),
            events=line.events(),
            articles=articles,
            addresses=addresses(articles),
        )


def only(story: Contents, name: str) -> Contents:
    return Contents(**{name: getattr(story, name)}, addresses=story.addresses)


@pytest.mark.parametrize("form", FORMATS)
def test_no_export_holds_what_a_terminal_obeys_or_what_turns_a_line_round(story, form):
    text = written(story, form)
    allowed = "\r" if form in {"csv", "ics"} else ""  # the ends of their lines
    mark = "\ufeff" if form == "csv" else ""
    assert len(text) > 10_000
    assert not hostile.OBEYED.search(text.removeprefix(mark).replace(f"{allowed}\n", "\n"))


@pytest.mark.parametrize("name", ["entries", "contradictions", "positions", "events", "articles"])
def test_json_holds_all_words_as_they_are(story, name):
    rows = json.loads(written(only(story, name), "json"))
    assert [json.loads(row) for row in written(only(story, name), "jsonl").splitlines()] == rows
    words = json.dumps(rows, ensure_ascii=False)
    assert [sign for sign in ("\u202e", "\\u001b", "</script>") if sign not in words] == []


@pytest.mark.parametrize("name", ["entries", "contradictions", "positions", "events", "articles"])
def test_no_cell_of_a_spreadsheet_runs_or_tears_its_row(story, name):
    text = written(only(story, name), "csv").removeprefix("\ufeff")
    head, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert rows
    assert {len(row) for row in rows} == {len(head)}
    pieces = (
        piece for row in rows for cell in row for part in cell.split(";") for piece in [cell, part.strip()]
    )
    assert not [piece for piece in pieces if piece.startswith(STARTS)]


def test_markdown_holds_our_own_structure_alone(story):
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = [
        inner for token in parser.parse(written(story, "md")) for inner in (token, *(token.children or ()))
    ]
    assert {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} <= {
        *("heading", "inline", "paragraph", "bullet_list", "list_item", "blockquote"),
        *("text", "softbreak", "strong", "em", "link", "code_inline"),
    }
    links = [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
    assert links
    assert not [link for link in links if not link.startswith("https://evil.example/")]


def test_a_calendar_has_an_event_for_each_meeting_and_nothing_else(story):
    calendar: Any = Calendar.from_ical(written(story, "ics"))
    parts = [part.name for part in calendar.walk()]
    dated = [e for e in story.entries if e.when and e.kind != "statement"]
    assert parts == ["VCALENDAR", *["VEVENT"] * len(dated)]
    assert not [part.errors for part in calendar.walk() if part.errors]


class Tags(HTMLParser):
    """The tags of a piece of HTML, with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))
        assert all(str(value).startswith("https://evil.example/") for _, value in attrs)


def test_the_html_of_slides_has_our_own_tags_alone(story):
    document = json.loads(written(story, "timelinejs"))
    texts = [slide["text"][part] for slide in document["events"] for part in ("headline", "text")]
    tags = {tag for text in texts for tag in Tags(text).found}
    assert tags == {("p", ()), ("blockquote", ()), ("a", ("href",))}


def test_linked_data_names_nothing_but_ours(story):
    text = written(story, "jsonld")
    assert not set(text) & set("<>&")
    found = Graph().parse(data=text, format="json-ld")
    assert len(found) > 1000
    names = {
        str(subject)
        for subject in found.subjects()
        if not str(subject).startswith("N") and ":" in str(subject)
    }
    assert not [name for name in names if not name.startswith(("urn:dateline:", "urn:uuid:"))]
    assert {str(p).rpartition("/")[0] for p in found.predicates()} <= {
        *("https://schema.org", "http://purl.org/dc/terms", "http://www.w3.org/1999/02"),
    }


def test_provenance_is_read_and_names_nothing_but_ours(story):
    document = ProvDocument.deserialize(content=written(story, "prov"), format="json")
    names = {str(record.identifier) for record in document.get_records() if record.identifier}
    assert len(names) > 100
    assert not [name for name in names if not name.startswith(("dateline:", "_:"))]


def test_the_diagram_has_a_line_for_each_entry_and_its_parser_reads_the_words(story):
    text = written(Contents(entries=story.entries), "mermaid")
    assert not set(text) & set('<>%{}[]`|\\"' + BREAKS)
    (made,) = made_of("mermaid.mjs", [json.dumps(text)])
    assert len(made["tasks"]) == len(story.entries)
