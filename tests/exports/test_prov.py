"""PROV-JSON, as the reference library reads it: every line leads to the words of articles, and back again."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from exporting import DECISION, EMPTY, HARBOUR, HOSTILE, MERIDIAN, contents
from prov.model import ProvDocument

from dateline.exports.prov import prov_text


def document(text: str) -> ProvDocument:
    return ProvDocument.deserialize(content=text, format="json")


def relations(text: str, kind: str) -> list[tuple[str, ...]]:
    found: dict[str, dict[str, str]] = json.loads(text).get(kind, {})
    return [tuple(value.removeprefix("dateline:") for value in one.values()) for one in found.values()]


def sources(text: str, name: str) -> set[str]:
    """Return all that a thing was derived from, at any distance."""
    parents = {pair[1] for pair in relations(text, "wasDerivedFrom") if pair[0] == name}
    return parents.union(*(sources(text, parent) for parent in parents))


def things(text: str, section: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text).get(section, {})
    return {name.removeprefix("dateline:"): about for name, about in found.items()}


@pytest.mark.parametrize("words", [None, *HOSTILE])
def test_the_reference_library_reads_it_and_writes_the_same(words):
    read = document(prov_text(contents(words)))
    assert read == document(read.serialize(format="json"))
    assert len(read.get_records()) > 30


def test_every_line_leads_to_the_articles_that_it_was_made_of():
    text = prov_text(contents())
    lines = [name for name in things(text, "entity") if name.startswith("line-")]
    assert len(lines) == 9
    for line in lines:
        assert {f"article-{HARBOUR}", f"article-{MERIDIAN}"} <= sources(text, line)


def test_a_finding_was_generated_by_a_reading_of_its_article_by_a_reader():
    text = prov_text(contents())
    (reading,) = things(text, "activity")
    assert reading == f"reading-{HARBOUR}-1"
    assert relations(text, "used") == [(reading, f"article-{HARBOUR}")]
    ((_, reader),) = relations(text, "wasAssociatedWith")
    assert things(text, "agent")[reader]["prov:label"] == "rules 1.0"
    generated = {finding for finding, activity in relations(text, "wasGeneratedBy") if activity == reading}
    assert {f"finding-{line.finding.finding_id}" for line in contents().events or ()} == generated


def test_a_finding_has_its_words_their_place_and_its_uncertain_date():
    found = things(prov_text(contents()), "entity")
    held = next(about for about in found.values() if about["prov:type"] == "summit-held")
    assert held["dateline:quote"] == ["The presidents met in Geneva on Wednesday."] * 2
    assert held["dateline:span"] == ["0-40", "60-90"]
    assert held["dateline:when"] == "2021-06-16"
    assert found["line-plan"]["dateline:when"] == "2021-05-01/2021-06-30"


def test_a_decision_is_attributed_to_its_editor_and_what_it_changed_is_derived_from_it():
    text = prov_text(contents())
    decision = f"decision-{DECISION}"
    derived = {pair[0] for pair in relations(text, "wasDerivedFrom") if pair[1] == decision}
    assert derived == {"line-held", "line-c0ffee", "line-word"}
    ((made, editor),) = relations(text, "wasAttributedTo")
    assert (made, things(text, "agent")[editor]["prov:label"]) == (decision, "Ida Brandt")
    assert things(text, "entity")[decision]["dateline:reason"] == "As announced"


def test_without_the_events_the_words_still_lead_to_their_articles():
    text = prov_text(replace(contents(), events=None))
    assert things(text, "activity") == {}
    assert {f"article-{HARBOUR}", f"article-{MERIDIAN}"} <= sources(text, "line-held")
    assert {f"article-{HARBOUR}", f"article-{MERIDIAN}"} <= sources(text, "line-c0ffee")


def test_nothing_is_related_to_what_is_not_told():
    text = prov_text(contents())
    told = {*things(text, "entity"), *things(text, "activity"), *things(text, "agent")}
    kinds = ("used", "wasGeneratedBy", "wasAssociatedWith", "wasAttributedTo", "wasDerivedFrom")
    named = {name for kind in kinds for pair in relations(text, kind) for name in pair}
    assert named == told


def test_no_relation_is_told_twice():
    for kind in ("used", "wasGeneratedBy", "wasAssociatedWith", "wasAttributedTo", "wasDerivedFrom"):
        found = relations(prov_text(contents()), kind)
        assert len(found) == len(set(found)), kind


def test_an_empty_store_is_an_empty_document():
    assert document(prov_text(EMPTY)).get_records() == []


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_values_and_no_names(words):
    hostile, usual = prov_text(contents(words)), prov_text(contents("Plain"))
    assert things(hostile, "entity").keys() == things(usual, "entity").keys()
    assert not set(hostile) & set("\u202e\u2066\x1b\x07\x0b\u2028")
    assert not [
        about for about in things(hostile, "entity").values() if words in about.get("dateline:address", "")
    ]
