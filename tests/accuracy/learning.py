"""Learn the weights by which the reader judges words without a cue: `make weights`.

    PYTHONPATH=tests python -m accuracy.learning

A multinomial logistic regression (scikit-learn) over the words and pairs of words of labelled statements: those of
remarks/known, stories, news and features. remarks/new is left out, and shows what the weights are worth: its figure is printed.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from accuracy.corpora import FOLDERS, REMARKS, golds_of
from accuracy.remarks import labelled
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.readers.rules.lexicon import FOLDER
from dateline.readers.rules.stances.weighing import ANY, STANCES, terms_of
from dateline.reading import ArticleText

OUTPUT = FOLDER / "stance_weights.tsv"
HEADER = f"""\
# How much a word, or a pair of neighbours, in what somebody says speaks for each stance rather than for none, in log-odds.
# Written by `make weights` (tests/accuracy/learning.py), not by hand. "@leader" stands for a name of the article's own leaders,
# "@number" for any number, "{ANY}" for what every statement has.
term\t{chr(9).join(STANCES)}
"""
_SEEN = 3  # statements in which a term must stand, to be no chance
_STRENGTH = 0.3  # inverse of the regularisation (scikit-learn's C)
_LEAST = 0.05  # log-odds below which a weight is not kept
Statement = tuple[list[str], str]  # its terms, and its label


def remarks(folder: Path) -> Iterator[Statement]:
    """Yield the statements of labelled paragraphs, hedges left out."""
    for article in labelled(folder):
        head = f"{article.title}\n\n"
        doc = work_through(ArticleText(head + article.text, Moment.parse(article.published)))
        for said in doc.utterances:
            at = said.start - len(head)
            label = next((r.label for r in article.remarks if r.start <= at < r.end), "-")
            if label in {*STANCES, "none"}:
                yield terms_of(doc, said), label


def statements(folder: Path) -> Iterator[Statement]:
    """Yield the statements of a folder's articles that its gold has, each with its stance."""
    for gold in golds_of(folder):
        if "article" not in gold:
            continue
        text = (folder / "articles" / gold["article"]["file"]).read_text(encoding="utf-8")
        doc = work_through(ArticleText(text, Moment.parse(gold["article"]["published"])))
        spans = [
            (*_span(text, row["evidence"]), row) for row in gold["events"] if row["kind"] == "statement_made"
        ]
        for said in doc.utterances:
            label = next(
                (row["stance"] for start, end, row in spans if start < said.end and said.start < end), None
            )
            if label:
                yield terms_of(doc, said), label


def _span(text: str, evidence: list[str]) -> tuple[int, int]:
    start = text.find(evidence[0])
    return start, start + len(evidence[0])


def learn(known: list[Statement]) -> tuple[DictVectorizer, Any]:
    """Return the terms and the regression that fit some statements."""
    seen = Counter(term for terms, _ in known for term in terms)
    kept = [{term: 1.0 for term in terms if seen[term] >= _SEEN} for terms, _ in known]
    columns = DictVectorizer()
    model = LogisticRegression(C=_STRENGTH, max_iter=4000)
    model.fit(columns.fit_transform(kept), [label for _, label in known])
    return columns, model


def lines(columns: DictVectorizer, model: Any) -> Iterator[str]:
    """Yield a row for each term whose weights count, those for "none" taken off."""
    order = list(model.classes_)
    weights = {
        stance: model.coef_[order.index(stance)] - model.coef_[order.index("none")] for stance in STANCES
    }
    bias = {
        stance: model.intercept_[order.index(stance)] - model.intercept_[order.index("none")]
        for stance in STANCES
    }
    yield "\t".join((ANY, *(f"{bias[stance]:.2f}" for stance in STANCES)))
    for number, term in enumerate(columns.feature_names_):
        own = [weights[stance][number] for stance in STANCES]
        if max(map(abs, own)) >= _LEAST:
            yield "\t".join((term, *(f"{weight:.2f}" for weight in own)))


def right_sides(columns: DictVectorizer, model: Any, apart: list[Statement]) -> float:
    """Return the share of statements, of those that have a side or are given one, that are put on the right one."""
    told = model.predict(columns.transform([dict.fromkeys(terms, 1.0) for terms, _ in apart]))
    pairs = [(_side(label), _side(found)) for (_, label), found in zip(apart, told, strict=True)]
    sided = [one == other for one, other in pairs if one or other]
    return sum(sided) / len(sided)


def _side(stance: str) -> int:
    return {"favours": 1, "expects": 1, "doubts": -1, "opposes": -1}.get(stance, 0)


def main() -> None:
    """Read what is labelled, learn, write the weights, and say how good they are alone on what they have not seen."""
    known = list(remarks(REMARKS["remarks, known"]))
    known += [each for folders in FOLDERS.values() for folder in folders for each in statements(folder)]
    columns, model = learn(known)
    found = list(lines(columns, model))
    OUTPUT.write_text(HEADER + "\n".join(found) + "\n", encoding="utf-8")
    share = right_sides(columns, model, list(remarks(REMARKS["remarks, new"])))
    sys.stdout.write(
        f"{len(known)} statements, {len(found)} terms; right sides on remarks/new: {share:.3f}\n"
    )


if __name__ == "__main__":
    main()
