"""Print how well articles are read: `make accuracy`, for a foreign corpus `make accuracy CORPUS=folder`.

    PYTHONPATH=tests python -m accuracy [FOLDER] [--errors] [--raise]

Without a folder the corpora of tests/accuracy are read, and what is below its floor is named.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from accuracy.corpora import CORPORA, names_of, score_corpus, score_folder
from accuracy.floors import floors, raise_floors
from accuracy.scoring import Score


def main() -> None:
    """Read, score and print; with --raise write what is better than its floor as the new one."""
    parser = argparse.ArgumentParser(prog="accuracy", description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, help="a corpus: articles/, gold/ and manifest.csv")
    parser.add_argument("--errors", action="store_true", help="print every row that is missed or wrong")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to these figures")
    given = parser.parse_args()
    if given.folder and not (given.folder / "gold").is_dir():
        parser.error(f"{given.folder} has no folder gold/")
    if given.folder:
        score = Score()
        score_folder(given.folder, score, names_of(given.folder))
        scores = {given.folder.name: score}
    else:
        scores = {corpus: score_corpus(corpus) for corpus in CORPORA}
    for name, score in scores.items():
        _print(name, score, {} if given.folder else floors().get(name, {}), errors=given.errors)
    if given.lift and not given.folder:
        raise_floors(scores)


def _print(name: str, score: Score, least: dict[str, float], *, errors: bool) -> None:
    lines = [f"{name:28}precision    recall        F1   found/invented/missed"]
    lines += [
        f"  {kind:26}{tally.precision:9.3f} {tally.recall:9.3f} {tally.f1:9.3f}   "
        f"{tally.found}/{tally.invented}/{tally.missed}"
        for kind, tally in score.told.items()
    ]
    figures = score.figures()
    lines += [f"  {fact:26}{figures[fact]:9.3f} of {len(hits)}" for fact, hits in sorted(score.right.items())]
    lines += [
        f"  below its floor of {floor:.2f}: {what} {figures.get(what, 0):.3f}"
        for what, floor in least.items()
        if figures.get(what, 0) < floor
    ]
    if errors:
        lines += [f"  {error}" for error in score.errors]
    sys.stdout.write("\n".join(lines) + "\n\n")


if __name__ == "__main__":
    main()
