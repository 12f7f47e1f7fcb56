"""PROV-JSON (W3C): which words, readings and decisions each line of a story was made of.

Articles, findings, lines and decisions are entities, readings are activities, readers and editors are agents.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from uuid import UUID

from dateline.contradictions.model import Contradiction
from dateline.curation import Remark
from dateline.events import Finding
from dateline.evidence import Evidence
from dateline.exports.contents import Contents
from dateline.exports.contracts import Json, edtf
from dateline.exports.words import plain
from dateline.moments import Moment
from dateline.timeline import Account, Entry
from dateline.voices import Voice

_PREFIXES = {"dateline": "urn:dateline:"}


def prov_text(contents: Contents) -> str:
    """Return the provenance of the lines: all that they were made of, and nothing else of the store."""
    graph = _Graph(contents)
    for entry in contents.entries or ():
        graph.entry(entry)
    for found in contents.contradictions or ():
        graph.contradiction(found)
    return json.dumps(graph.document, ensure_ascii=False, indent=2) + "\n"


class _Graph:
    """A document under construction: each thing is told once, when something first leads to it."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._findings = {line.finding.finding_id: line.finding for line in contents.events or ()}
        self._at = {
            (line.article.id, spot.start, spot.end): line.finding
            for line in reversed(contents.events or ())
            for spot in line.finding.evidence
        }
        self._related: set[tuple[str, ...]] = set()
        self.document: dict[str, Json] = {"prefix": _PREFIXES}

    def entry(self, entry: Entry) -> None:
        about = {"dateline:when": edtf(entry.when), "dateline:status": entry.status}
        line = self._thing("entity", f"line-{entry.id}", entry.kind, entry.headline, about)
        remarks = list(entry.decisions)
        for account in entry.accounts:
            self._derived(line, self._account(account))
            remarks += account.decisions
        self._decided(line, remarks)

    def contradiction(self, found: Contradiction) -> None:
        line = self._thing("entity", f"line-{found.id}", found.kind, found.why, {})
        for voice in (*found.a, *found.b):
            self._derived(line, self._voice(voice))
        self._decided(line, [*found.decisions, *([found.dismissed] if found.dismissed else [])])

    def _account(self, account: Account) -> str:
        article = account.article
        source = self._article(article.id, article.source, article.publisher, article.published)
        if finding := self._findings.get(account.finding):
            return self._finding(finding, source)
        # Of a reading that no longer counts, as at an earlier moment, its words are known and not its reader.
        about = _told(account.evidence, account.when)
        return self._quoted(f"finding-{account.finding}", "finding", about, source)

    def _voice(self, voice: Voice) -> str:
        source = self._article(voice.article, voice.source, voice.publisher, voice.published)
        if finding := self._at.get((voice.article, voice.start, voice.end)):
            return self._finding(finding, source)
        words = Evidence(start=voice.start, end=voice.end, quote=voice.quote)
        name = f"words-{voice.article}-{voice.start}-{voice.end}"
        return self._quoted(name, "words", _told([words], voice.when), source)

    def _finding(self, finding: Finding, article: str) -> str:
        about = _told(finding.evidence, finding.when) | {"dateline:confidence": _number(finding.confidence)}
        reading = self._reading(finding, article)
        name = f"finding-{finding.finding_id}"
        if self._knows("entity", name):
            return f"dateline:{name}"
        entity = self._thing("entity", name, finding.TOPIC, None, about)
        self._relate("wasGeneratedBy", {"prov:entity": entity, "prov:activity": reading})
        self._derived(entity, article, by=reading)
        return entity

    def _quoted(self, name: str, kind: str, about: Json, article: str) -> str:
        entity = self._thing("entity", name, kind, None, about)
        self._derived(entity, article)
        return entity

    def _reading(self, finding: Finding, article: str) -> str:
        name = f"reading-{finding.originator_id}-{finding.reading}"
        if self._knows("activity", name):
            return f"dateline:{name}"
        reading = self._thing(
            "activity", name, "reading", None, {"prov:endTime": finding.timestamp.isoformat()}
        )
        self._relate("used", {"prov:activity": reading, "prov:entity": article})
        if reader := finding.metadata.reader:
            agent = self._agent("reader", reader, "prov:SoftwareAgent")
            self._relate("wasAssociatedWith", {"prov:activity": reading, "prov:agent": agent})
        return reading

    def _decided(self, line: str, remarks: Iterable[Remark]) -> None:
        for remark in remarks:
            about = {
                "dateline:reason": plain(remark.reason),
                "dateline:decided": {"$": remark.decided.isoformat(), "type": "xsd:dateTime"},
            }
            known = self._knows("entity", f"decision-{remark.id}")
            decision = self._thing("entity", f"decision-{remark.id}", "decision", remark.done, about)
            self._derived(line, decision)
            if not known:
                editor = self._agent("editor", remark.author, "prov:Person")
                self._relate("wasAttributedTo", {"prov:entity": decision, "prov:agent": editor})

    def _article(self, id_: UUID, source: str, publisher: str | None, published: Moment | None) -> str:
        about = {
            "dateline:source": plain(source),
            "dateline:published": edtf(published),
            "dateline:address": self._contents.address(id_, source),
        }
        return self._thing("entity", f"article-{id_}", "article", publisher or source, about)

    def _agent(self, role: str, name: str, kind: str) -> str:
        key = f"{role}-{sha256(name.encode()).hexdigest()[:12]}"
        typed = {"prov:type": {"$": kind, "type": "prov:QUALIFIED_NAME"}}
        return self._thing("agent", key, role, name, typed)

    def _thing(self, section: str, name: str, kind: str, label: str | None, about: Json) -> str:
        key = f"dateline:{name}"
        fields = {"prov:type": kind, "prov:label": None if label is None else plain(label), **about}
        known = {field: value for field, value in fields.items() if value is not None}
        self.document.setdefault(section, {}).setdefault(key, known)
        return key

    def _knows(self, section: str, name: str) -> bool:
        return f"dateline:{name}" in self.document.get(section, {})

    def _derived(self, made: str, of: str, *, by: str | None = None) -> None:
        relation = {"prov:generatedEntity": made, "prov:usedEntity": of}
        self._relate("wasDerivedFrom", relation | ({"prov:activity": by} if by else {}))

    def _relate(self, kind: str, relation: Json) -> None:
        """Note a relation; two voices in the same words lead to one finding once."""
        key = (kind, *relation.values())
        if key not in self._related:
            self._related.add(key)
            found = self.document.setdefault(kind, {})
            found[f"_:{kind}{len(found) + 1}"] = relation


def _told(evidence: Sequence[Evidence], when: Moment | None) -> Json:
    """Return the words of a finding, with their place in the article's text, and its date."""
    return {
        "dateline:quote": [plain(spot.quote) for spot in evidence],
        "dateline:span": [f"{spot.start}-{spot.end}" for spot in evidence],
        "dateline:when": edtf(when),
    }


def _number(value: float) -> Json:
    return {"$": str(value), "type": "xsd:double"}
