"""Score what Dateline reads from a corpus against what careful readers found in it.

A corpus is a folder with `articles/*.txt`, `manifest.csv` and `gold/*.json`. A gold file names its article
and lists its rows: `{"article": {"file"}, "events": [{"kind", "evidence": [quote], ...}], "unsure": [...]}`,
with the fields of the events in docs/architecture.md, kinds written as `summit_held`.
`gold/contradictions.json`, where there is one, holds `{"contradictions": [...], "compatible": [...]}`, each
row `{"kind", "a", "b"}` with sides `{"file", "speaker", "evidence"}`.

A meeting is found when its leaders agree and its dates meet, a count when it is the same, a statement when
its words overlap and the speakers' names agree. What annotators were unsure of is neither right nor wrong.

Run: python benchmarks/accuracy.py FOLDER [-v]
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.actors import name_key
from dateline.app import Dateline
from dateline.contradictions import Contradiction
from dateline.events import Finding, MeetingsCounted, StatementMade
from dateline.moments import Moment
from dateline.voices import Voice

Row = dict[str, Any]
Span = tuple[int, int]
GOLD_KINDS = {"summit_held", "summit_proposed", "summit_called_off", "meetings_counted", "statement_made"}
_NEAR = 300  # a side of a contradiction may be shown by the sentence before or after


@dataclass
class Tally:
    """How many rows were found, invented and missed."""

    found: int = 0
    invented: int = 0
    missed: int = 0

    def __str__(self) -> str:
        precision = self.found / max(self.found + self.invented, 1)
        recall = self.found / max(self.found + self.missed, 1)
        f1 = 2 * precision * recall / ((precision + recall) or 1)
        return f"{precision:9.3f} {recall:9.3f} {f1:9.3f}   {self.found}/{self.invented}/{self.missed}"


def quotes(row: Row) -> list[str]:
    """Return the quotes of a gold row, which may be one or a list."""
    evidence = row["evidence"]
    return [evidence] if isinstance(evidence, str) else list(evidence)


def spans(row: Row, text: str) -> list[Span]:
    """Return where the quotes of a gold row stand."""
    found = [(text.find(quote), len(quote)) for quote in quotes(row)]
    return [(start, start + length) for start, length in found if start >= 0]


def meet(a: list[Span], b: list[Span]) -> bool:
    """Whether some span of one overlaps one of the other."""
    return any(start < until and since < end for start, end in a for since, until in b)


def one_name(a: str, b: str) -> bool:
    """Whether the words of one name are among those of the other."""
    one, other = set(name_key(a).split()), set(name_key(b).split())
    return bool(one and other) and (one <= other or other <= one)


def one_set(a: list[str], b: tuple[str, ...]) -> bool:
    """Whether the names are of the same people."""
    return len(a) == len(b) and all(any(one_name(x, y) for y in b) for x in a)


def moment(value: list[str] | str | None) -> Moment | None:
    """Return a gold date: EDTF, or the first and the last day."""
    if not value:
        return None
    return Moment.parse(value if isinstance(value, str) else "/".join(value))


def same(row: Row, finding: Finding, text: str) -> bool:
    """Whether a finding is what a gold row says."""
    if isinstance(finding, StatementMade):
        places = [(e.start, e.end) for e in finding.evidence]
        return meet(spans(row, text), places) and one_name(row["speaker"], finding.speaker)
    if not one_set(row["participants"], getattr(finding, "participants", ())):
        return False
    if isinstance(finding, MeetingsCounted):
        return bool(row["count"] == finding.count)
    when = moment(row.get("when"))
    return when is None or finding.when is None or when.meets(finding.when)


def kind_of(finding: Finding) -> str:
    """Return the kind as gold files write it."""
    return finding.TOPIC.replace("-", "_")


def score_rows(
    gold: Row, findings: list[Finding], text: str, tallies: dict[str, Tally], notes: list[str]
) -> None:
    """Count found, invented and missed rows of one article, kind by kind."""
    unsure = [span for row in gold.get("unsure", []) for span in spans(row, text)]
    for kind in {row["kind"] for row in gold["events"]} | {kind_of(f) for f in findings} & GOLD_KINDS:
        left = [f for f in findings if kind_of(f) == kind]
        rows = [row for row in gold["events"] if row["kind"] == kind]
        repeated = [f for f in left if kind == "statement_made" and any(same(row, f, text) for row in rows)]
        for row in rows:
            hit = next((f for f in left if same(row, f, text)), None)
            if hit is None:
                tallies[kind].missed += 1
                notes.append(
                    f"missed    {kind} {row.get('speaker') or row.get('participants')}: {quotes(row)[0]}"
                )
            else:
                tallies[kind].found += 1
                left.remove(hit)
        for finding in left:
            spot = finding.evidence[0]
            if finding in repeated or meet([(e.start, e.end) for e in finding.evidence], unsure):
                continue
            tallies[kind].invented += 1
            notes.append(f"invented  {kind} {getattr(finding, 'speaker', finding.when)}: {spot.quote}")


def is_side(side: Row, voice: Voice, texts: dict[str, str]) -> bool:
    """Whether a voice is a gold side: of its article, by its speaker, near its words."""
    if Path(voice.source).name != side["file"]:
        return False
    near = [(start - _NEAR, end + _NEAR) for start, end in spans(side, texts[side["file"]])]
    speaker = side.get("speaker")
    return meet(near, [(voice.start, voice.end)]) and (not speaker or one_name(speaker, voice.speaker))


def show_pairs(gold: Row, shown: list[Contradiction], texts: dict[str, str]) -> None:
    """Print how many gold rows were found, how many pairs gold confirms, and what must not be raised."""
    pairs = [(c.kind, a, b) for c in shown for a in c.a for b in c.b]

    def raised(row: Row, pair: tuple[str, Voice, Voice]) -> bool:
        kind, a, b = pair
        return kind == row["kind"] and any(
            is_side(row["a"], x, texts) and is_side(row["b"], y, texts) for x, y in ((a, b), (b, a))
        )

    rows = gold["contradictions"]
    found = sum(any(raised(row, pair) for pair in pairs) for row in rows)
    right = sum(any(raised(row, pair) for row in rows) for pair in pairs)
    forbidden = sum(any(raised(row, pair) for pair in pairs) for row in gold.get("compatible", []))
    print(f"contradictions: {found} of {len(rows)} found, {right} of {len(pairs)} pairs confirmed")
    print(f"compatible pairs that were raised: {forbidden}")


def main() -> None:
    """Read the corpus, and print precision, recall and F1 for each kind."""
    if len(sys.argv) < 2 or not Path(sys.argv[1], "gold").is_dir():
        sys.exit("name a folder with articles/, gold/ and manifest.csv")
    corpus, verbose = Path(sys.argv[1]), "-v" in sys.argv
    golds = [
        json.loads(path.read_text(encoding="utf-8")) for path in sorted((corpus / "gold").glob("*.json"))
    ]
    tallies: dict[str, Tally] = defaultdict(Tally)
    notes: list[str] = []
    findings: dict[str, list[Finding]] = defaultdict(list)
    with Dateline(":memory:") as line:
        line.ingest(corpus / "articles", manifest=corpus / "manifest.csv")
        for event in line.events():
            findings[Path(event.article.source).name].append(event.finding)
        texts = {Path(a.source).name: line.show(str(a.id)).passages[0].text or "" for a in line.articles()}
        shown = line.contradictions()
    for gold in golds:
        if "article" in gold:
            name = gold["article"]["file"]
            score_rows(gold, findings[name], texts.get(name, ""), tallies, notes)
    print(f"{'':18}precision    recall        F1   found/invented/missed")
    total = Tally()
    for kind, tally in sorted(tallies.items()):
        print(f"{kind:18}{tally}")
        total.found += tally.found
        total.invented += tally.invented
        total.missed += tally.missed
    print(f"{'all':18}{total}")
    for gold in golds:
        if "contradictions" in gold:
            show_pairs(gold, shown, texts)
    if verbose:
        print(*sorted(notes), sep="\n")


if __name__ == "__main__":
    main()
