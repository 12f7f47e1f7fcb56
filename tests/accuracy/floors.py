"""The figures that the reading of the own corpora may not fall below, and the errors that are known.

`floors.json` holds a floor for each figure, `known_errors.txt` a line for each row that was missed or wrong
when the floors were last raised, so that a fall can name the rows that were lost.
"""

from __future__ import annotations

import json
from math import floor
from pathlib import Path

from accuracy.scoring import Score

_FLOORS = Path(__file__).with_name("floors.json")
_KNOWN = Path(__file__).with_name("known_errors.txt")
_HAIR = 0.005  # a row more or less is no fall


def floors() -> dict[str, dict[str, float]]:
    """Return the floors by corpus and figure."""
    found: dict[str, dict[str, float]] = json.loads(_FLOORS.read_text(encoding="utf-8"))
    return found


def known_errors() -> set[str]:
    """Return the errors that were there when the floors were raised."""
    return set(_KNOWN.read_text(encoding="utf-8").splitlines())


def lost(score: Score) -> list[str]:
    """Return the errors that are new since the floors were raised."""
    return sorted(set(score.errors) - known_errors())


def raise_floors(scores: dict[str, Score]) -> None:
    """Write each figure, less a hair and rounded down, as its floor where it is higher.

    The errors that are left are written beside them.
    """
    before = floors() if _FLOORS.exists() else {}
    after = {
        name: {
            what: max(floor((figure - _HAIR) * 100) / 100, before.get(name, {}).get(what, 0.0))
            for what, figure in sorted(score.figures().items())
        }
        for name, score in scores.items()
    }
    _FLOORS.write_text(json.dumps(after, indent=2) + "\n", encoding="utf-8")
    errors = sorted(error for score in scores.values() for error in score.errors)
    _KNOWN.write_text("\n".join(errors) + "\n", encoding="utf-8")
