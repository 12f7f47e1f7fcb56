"""How many articles of 4 kB the built-in reader reads a second, beside dateparser's search on the same texts.

The reader does all its work: cleaning, sentences, names, dates, speech, meetings, stances. The search only
finds dates. Both run in this process, one after the other on each text, so that a busy machine slows both
alike, and read each text once: both keep what they have seen, and a second time would flatter them.
Without a FOLDER of text files the articles are made up.

Run: python benchmarks/bench_read.py [FOLDER]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from dateparser.search import search_dates
from made_up import LENGTH, article

from dateline.moments import Moment
from dateline.readers.rules import STAGES, work_through
from dateline.readers.rules.document import Document
from dateline.reading import ArticleText

_ARTICLES = 40
_PUBLISHED = Moment.parse("2014-07-15")
_SETTINGS = {"RELATIVE_BASE": datetime(2014, 7, 15)}  # noqa: DTZ001 - dateparser takes a naive base


def texts_of(folder: str | None) -> list[str]:
    """Return texts of about 4 kB: those of a folder, or made-up ones."""
    if folder is None:
        return [article(seed).text for seed in range(_ARTICLES)]
    files = sorted(Path(folder).glob("*.txt"))[:_ARTICLES]
    return [path.read_text(encoding="utf-8")[:LENGTH] for path in files]


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes once."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def by_stage(texts: list[str]) -> dict[str, float]:
    """Return the seconds that each stage takes for an article."""
    spent = dict.fromkeys((stage.__name__ for stage in STAGES), 0.0)
    for text in texts:
        paper = Document(text, _PUBLISHED)
        for stage in STAGES:
            spent[stage.__name__] += seconds(lambda stage=stage, paper=paper: stage(paper))  # type: ignore[misc]
    return {name: total / len(texts) for name, total in spent.items()}


def main() -> None:
    """Print articles a second of both, how many times faster the reader is, and where its time goes."""
    texts = texts_of(sys.argv[1] if len(sys.argv) > 1 else None)
    articles = [ArticleText(text, _PUBLISHED) for text in texts]
    work_through(articles[0])  # loads the lexicons, as does the search
    search_dates(texts[0], languages=["en"], settings=_SETTINGS)
    ours = theirs = 0.0
    for text, each in zip(texts, articles, strict=True):
        ours += seconds(lambda each=each: work_through(each))  # type: ignore[misc]
        theirs += seconds(lambda text=text: search_dates(text, languages=["en"], settings=_SETTINGS))  # type: ignore[misc]
    size = sum(map(len, texts)) / len(texts) / 1000
    print(f"{len(texts)} articles of {size:.1f} kB")
    print(f"dateline    {len(texts) / ours:8.1f} articles a second")
    print(f"dateparser  {len(texts) / theirs:8.1f} articles a second")
    print(f"ratio       {theirs / ours:8.1f}")
    for name, spent in by_stage(texts).items():
        print(f"  {name:<18}{1000 * spent:6.2f} ms an article")


if __name__ == "__main__":
    main()
