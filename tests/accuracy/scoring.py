"""Compare what was read from articles with what careful readers found in them.

A meeting is found when its leaders agree and its dates meet, a count when the number is the same, a statement
when its words overlap and the speakers' names agree. Rows are paired so that as many as possible find a
partner, and of several partners the one with the right stance and date. What annotators were unsure of is
neither right nor wrong, and a second finding for a row that is found already is no error.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from accuracy.matching import Names, Row, Span, moment, overlap, quotes, spans

from dateline.events import Finding, MeetingsCounted, StatementMade, SummitHeld

KINDS = ("summit_held", "summit_proposed", "summit_called_off", "meetings_counted", "statement_made")
SIDES = {"favours": "+", "expects": "+", "doubts": "-", "opposes": "-", "none": "0"}


@dataclass
class Tally:
    """How many rows were found, invented and missed."""

    found: int = 0
    invented: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of findings that are right."""
        return _share(self.found, self.found + self.invented)

    @property
    def recall(self) -> float:
        """The share of rows that were found."""
        return _share(self.found, self.found + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.found, 2 * self.found + self.invented + self.missed)

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.found + other.found, self.invented + other.invented, self.missed + other.missed)


@dataclass
class Score:
    """The measure of a corpus: a tally a kind, which facts of found rows are right, and the errors."""

    kinds: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    right: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)

    @property
    def told(self) -> dict[str, Tally]:
        """The tallies of the kinds that there are, and that of all together."""
        there = {kind: tally for kind, tally in self.kinds.items() if tally != Tally()}
        return {**there, "all kinds": sum(there.values(), Tally())} if there else {}

    def figures(self) -> dict[str, float]:
        """Return all shares by name: "statement_made f1", "stances right"."""
        shown = {
            f"{kind} {name}": getattr(tally, name)
            for kind, tally in self.told.items()
            for name in ("precision", "recall", "f1")
        }
        return shown | {name: _share(sum(hits), len(hits)) for name, hits in self.right.items()}


def kind_of(finding: Finding) -> str:
    """Return the kind as gold files write it."""
    return finding.TOPIC.replace("-", "_")


class Judge:
    """Scores the findings of one article."""

    def __init__(self, name: str, gold: Row, text: str, names: Names) -> None:
        self._name, self._gold, self._text, self._names = name, gold, text, names
        self._unsure = [span for row in gold.get("unsure", []) for span in spans(row, text)]

    def score(self, findings: Iterable[Finding], into: Score) -> None:
        """Add what was found, invented and missed."""
        findings = list(findings)
        for kind in KINDS:
            rows = [row for row in self._gold["events"] if row["kind"] == kind]
            self._score_kind(kind, rows, [f for f in findings if kind_of(f) == kind], into)

    def _score_kind(self, kind: str, rows: list[Row], found: list[Finding], into: Score) -> None:
        fits = [self._fits(row, found) for row in rows]
        partner = _paired(fits)
        tally = into.kinds[kind]
        for number, row in enumerate(rows):
            hit = partner.get(number)
            if hit is None and fits[number] and row.get("stance") == "none":
                hit = fits[number][0]  # one finding may hold several sentences of a quotation
            if hit is None:
                tally.missed += 1
                into.errors.append(self._error("missed", kind, _who(row), quotes(row)[0]))
            else:
                tally.found += 1
                self._check_facts(row, found[hit], into)
        again = {hit for some in fits for hit in some} if kind == "statement_made" else set()
        for number, finding in enumerate(found):
            if number in partner.values() or number in again or overlap(_places(finding), self._unsure):
                continue
            tally.invented += 1
            what = finding.model_dump()
            into.errors.append(self._error("invented", kind, _who(what), finding.evidence[0].quote))

    def _fits(self, row: Row, found: list[Finding]) -> list[int]:
        """Return which findings say what a row says, best first."""
        where = spans(row, self._text)

        def quality(number: int) -> tuple[bool, bool]:
            finding = found[number]
            return (
                SIDES[row.get("stance", "none")] == _side(finding),
                moment(row.get("when")) == finding.when,
            )

        hits = [number for number, finding in enumerate(found) if self._same(row, where, finding)]
        return sorted(hits, key=quality, reverse=True)

    def _same(self, row: Row, where: list[Span], finding: Finding) -> bool:
        if isinstance(finding, StatementMade):
            return overlap(where, _places(finding)) and self._names.agree(row["speaker"], finding.speaker)
        if not self._names.same_people(row["participants"], getattr(finding, "participants", ())):
            return False
        if isinstance(finding, MeetingsCounted):
            return bool(row["count"] == finding.count)
        when = moment(row.get("when"))
        return when is None or finding.when is None or when.meets(finding.when)

    def _check_facts(self, row: Row, finding: Finding, into: Score) -> None:
        if row.get("when"):
            into.right["dates right"].append(moment(row["when"]) == finding.when)
        if isinstance(finding, SummitHeld) and row.get("place"):
            place = finding.place.name if finding.place else ""
            into.right["places right"].append(self._names.agree(row["place"], place))
        if isinstance(finding, StatementMade) and {row["stance"], finding.stance} != {"none"}:
            into.right["stances right"].append(SIDES[row["stance"]] == _side(finding))

    def _error(self, what: str, kind: str, who: str, quote: str) -> str:
        return f"{self._name}: {what} {kind} of {who}: {' '.join(quote.split())[:160]}"


def _paired(fits: list[list[int]]) -> dict[int, int]:
    """Return the finding of each row, for as many rows as possible: augmenting paths, best fit first."""
    taken: dict[int, int] = {}

    def place(row: int, seen: set[int]) -> bool:
        for hit in fits[row]:
            if hit not in seen:
                seen.add(hit)
                if hit not in taken or place(taken[hit], seen):
                    taken[hit] = row
                    return True
        return False

    for row in range(len(fits)):
        place(row, set())
    return {row: hit for hit, row in taken.items()}


def _places(finding: Finding) -> list[Span]:
    return [(spot.start, spot.end) for spot in finding.evidence]


def _side(finding: Finding) -> str:
    return SIDES[finding.stance] if isinstance(finding, StatementMade) else "0"


def _who(row: Row) -> str:
    return str(row.get("speaker") or " and ".join(row["participants"]))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
