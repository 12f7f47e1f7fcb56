"""JSON-LD, as a library for the web of data reads it, without a network."""

from __future__ import annotations

import json
import socket

import pytest
from exporting import EMPTY, HARBOUR, HOSTILE, MERIDIAN, contents
from rdflib import DCTERMS, RDF, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection

from dateline.exports.jsonld import jsonld_text

SCHEMA = Namespace("https://schema.org/")
LINE = Namespace("urn:dateline:line:")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        pytest.fail("reading it asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refused)


def graph(text: str) -> Graph:
    return Graph().parse(data=text, format="json-ld")


def values(found: Graph, subject: object, name: str) -> list[str]:
    return [str(value) for value in found.objects(subject, SCHEMA[name])]  # type: ignore[arg-type]


def test_a_meeting_is_an_event_over_its_possible_days_with_its_edtf():
    found = graph(jsonld_text(contents()))
    assert (LINE["plan"], RDF.type, SCHEMA.Event) in found
    assert values(found, LINE["plan"], "startDate") == ["2021-05-01"]
    assert values(found, LINE["plan"], "endDate") == ["2021-06-30"]
    assert (LINE["plan"], DCTERMS.date, Literal("2021-05-01/2021-06-30", datatype=EDTF)) in found
    assert (LINE["open"], DCTERMS.date, Literal("2021-12-01/..", datatype=EDTF)) in found
    assert values(found, LINE["open"], "endDate") == []
    assert values(found, LINE["some"], "startDate") == []


def test_an_event_says_who_where_and_what_became_of_it():
    found = graph(jsonld_text(contents()))
    who = {
        str(name)
        for one in found.objects(LINE["held"], SCHEMA.attendee)
        for name in found.objects(one, SCHEMA.name)
    }
    assert who == {"Ana Silva", "Boris Novak"}
    (where,) = found.objects(LINE["held"], SCHEMA.location)
    assert values(found, where, "name") == ["Geneva"]
    status = {id_: values(found, LINE[id_], "eventStatus") for id_ in ("held", "off", "year", "season")}
    assert status == {
        "held": ["https://schema.org/EventScheduled"],
        "off": ["https://schema.org/EventCancelled"],
        "year": ["https://schema.org/EventRescheduled"],
        "season": [],  # schema.org has no word for what merely did not come about
    }


def test_a_contradiction_is_a_review_of_both_claims_in_their_order():
    found = graph(jsonld_text(contents()))
    assert (LINE["c0ffee"], RDF.type, SCHEMA.ClaimReview) in found
    (items,) = found.objects(LINE["c0ffee"], SCHEMA.itemReviewed)
    sides = list(Collection(found, items))
    assert [values(found, side, "name") for side in sides] == [["Side A"], ["Side B"]]
    words = [
        sorted(text for part in found.objects(side, SCHEMA.hasPart) for text in values(found, part, "text"))
        for side in sides
    ]
    assert words == [["A second round makes no sense now"], ["I would welcome him", "I would welcome him"]]


def test_every_quotation_and_claim_leads_to_its_article_and_to_the_web():
    found = graph(jsonld_text(contents()))
    harbour, meridian = URIRef(f"urn:uuid:{HARBOUR}"), URIRef(f"urn:uuid:{MERIDIAN}")
    cited = set(found.objects(None, SCHEMA.isPartOf)) | set(found.objects(None, SCHEMA.appearance))
    assert cited == {harbour, meridian}
    assert values(found, harbour, "url") == ["https://harbour.example/lake?a=1&b=2"]
    assert values(found, harbour, "datePublished") == ["2021-06-17"]
    assert values(found, meridian, "datePublished") == []
    assert (meridian, DCTERMS.date, Literal("2021-09", datatype=EDTF)) in found


def test_an_empty_store_is_an_empty_graph():
    assert len(graph(jsonld_text(EMPTY))) == 0


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_literals_and_safe_in_the_script_of_a_page(words):
    text = jsonld_text(contents(words))
    assert not set(text) & set("<>&\u202e\u2066\x1b\x07\x0b\u2028")
    hostile, usual = graph(text), graph(jsonld_text(contents("Plain")))
    assert sorted(map(str, hostile.predicates())) == sorted(map(str, usual.predicates()))
    assert set(map(str, hostile.objects(None, SCHEMA.url))) == set()
    shown = "".join("\ufffd" if sign in "\u202e\u202c\u2066\u2069\x1b\x07" else sign for sign in words)
    assert (LINE["held"], SCHEMA.name, Literal(" ".join(shown.split()))) in hostile


def test_the_context_stands_in_the_document():
    context = json.loads(jsonld_text(EMPTY))["@context"]
    assert context["@vocab"] == "https://schema.org/"
