"""Corpora with what careful readers found in them, and the reading of them by the rules.

The project's own are `passages` (single texts), `stories`, `news` and `features` (folders) and `remarks` (labelled
paragraphs, see `remarks.py`). A folder, the project's or a foreign
one, holds `articles/*.txt`, `manifest.csv` and `gold/*.json`. A gold file names its article and its rows:
`{"article": {"file"}, "events": [{"kind", "evidence": [quote], ...}], "unsure": [...]}`, with the fields of
the events in docs/architecture.md and kinds written as `summit_held`. Where there is a
`gold/contradictions.json`, it holds `{"contradictions": [...], "compatible": [...]}`, each row `{"kind", "a",
"b", "why"}` with sides `{"file", "speaker", "evidence"}`; `names.json` maps spellings to the names of rows.
"""

from __future__ import annotations

import json
from pathlib import Path, PurePath
from typing import Any

from accuracy.disputes import Bench
from accuracy.matching import Names, Row
from accuracy.remarks import score_remarks
from accuracy.scoring import Judge, Score

from dateline.app import Dateline
from dateline.drafts import ArticleDraft
from dateline.events import Finding

HERE = Path(__file__).parent
FOLDERS = {
    corpus: sorted(path for path in (HERE / corpus).iterdir() if path.is_dir())
    for corpus in ("stories", "news", "features")
}
REMARKS = {f"remarks, {path.name}": path for path in sorted((HERE / "remarks").iterdir())}
CORPORA = ("passages", *FOLDERS, *REMARKS)


def passages() -> list[Row]:
    """Return the project's passages, each with its text and its rows."""
    return [_json(path) for path in sorted((HERE / "passages").glob("*.json"))]


def golds_of(folder: Path) -> list[Row]:
    """Return the gold files of a folder, those of articles and those of contradictions."""
    return [_json(path) for path in sorted((folder / "gold").glob("*.json"))]


def own_names() -> Names:
    """Return the spellings of names in the project's passages and stories."""
    return Names(_json(HERE / "names.json"))


def score_corpus(corpus: str) -> Score:
    """Read one of the project's corpora, its folders each on its own, and score what was found."""
    if corpus == "passages":
        return _score_passages()
    if corpus in REMARKS:
        return score_remarks(REMARKS[corpus])
    score = Score()
    for folder in FOLDERS[corpus]:
        score_folder(folder, score, own_names())
    return score


def _score_passages() -> Score:
    score, names = Score(), own_names()
    with Dateline(":memory:") as line:
        for passage in passages():
            known = {key: passage[key] for key in ("text", "title", "publisher", "published")}
            events = line.read(ArticleDraft(source=passage["id"], **known))
            found = [event for event in events if isinstance(event, Finding)]
            Judge(passage["id"], passage, passage["text"], names).score(found, score)
    return score


def score_folder(folder: Path, score: Score, names: Names) -> None:
    """Read a folder, and add the score of what was found in its articles and between them."""
    with Dateline(":memory:") as line:
        line.ingest(folder / "articles", manifest=folder / "manifest.csv")
        shown = line.contradictions()
        found = [(PurePath(event.article.source).name, event.finding) for event in line.events()]
        texts = {PurePath(p.article.source).name: p.text or "" for p in line.passages()}
    for gold in golds_of(folder):
        if "article" in gold:
            name = gold["article"]["file"]
            judge = Judge(f"{folder.name}/{name}", gold, texts.get(name, ""), names)
            judge.score([finding for source, finding in found if source == name], score)
        else:
            Bench(gold, texts, names).score(shown, score)


def names_of(folder: Path) -> Names:
    """Return the spellings that a foreign folder names, if it does."""
    path = folder / "names.json"
    return Names(_json(path)) if path.exists() else Names()


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
