"""How fast words are found, compared with a plain look at every text; and what the index costs.

The articles are made up of words that are as rare and as common as those of a language: the n-th most common word
stands once where the most common stands n times.

Run: python benchmarks/bench_search.py [ARTICLES]
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import accumulate
from pathlib import Path
from statistics import median

from made_up import article

from dateline.app import Dateline
from dateline.drafts import ArticleDraft
from dateline.indexing import words_rows
from dateline.reading import ArticleText, Reading
from dateline.rows import WORDS
from dateline.stores.sqlite import SQLiteStore

_SYLLABLES = (
    "ba",
    "den",
    "for",
    "gil",
    "hu",
    "kar",
    "lim",
    "mo",
    "nes",
    "pra",
    "ron",
    "sul",
    "ta",
    "vek",
    "wi",
    "zo",
)
_VOCABULARY, _LENGTH, _TIMES, _SAMPLE = 60_000, 550, 9, 200
_LIKE = "SELECT hash FROM texts WHERE body LIKE ?"


class Silent:
    """A reader that finds nothing: what it would take to read is measured apart."""

    name, version = "silent", "1"

    def read(self, article: ArticleText) -> Reading:
        """Return a reading without findings."""
        del article
        return Reading(self.name, self.version, ())


def vocabulary() -> list[str]:
    """Return words, from the most common to the rarest."""
    chance = random.Random(0)
    drawn = ("".join(chance.choices(_SYLLABLES, k=chance.randint(2, 5))) for _ in range(2 * _VOCABULARY))
    return list(dict.fromkeys(drawn))[:_VOCABULARY]


def articles(count: int, words: list[str]) -> Iterator[ArticleDraft]:
    """Yield articles of about 4 kB, always the same."""
    chance = random.Random(1)
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    for number in range(count):
        text = " ".join(chance.choices(words, cum_weights=weights, k=_LENGTH))
        yield article(number).model_copy(update={"text": f"{text.capitalize()}.", "title": text[:60]})


def milliseconds(work: Callable[[], object]) -> float:
    """Return the time that *work* takes, the median of several runs."""
    times = []
    for _ in range(_TIMES):
        begin = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - begin))
    return median(times)


def compare(line: Dateline, path: Path, words: list[str]) -> None:
    """Print how long questions take, and a look at every text for one of their words."""
    questions = {
        "a common word": words[5],
        "a word of some articles": words[800],
        "a rare word": words[40_000],
        "two words": f"{words[30]} {words[800]}",
        "a phrase": f'"{words[0]} {words[1]}"',
        "a beginning": f"{words[800][:5]}*",
    }
    with closing(sqlite3.connect(path)) as file:
        for name, question in questions.items():
            total = line.search(question).total
            word = question.strip('*"').split()[-1]
            search = milliseconds(lambda question=question: line.search(question))
            like = milliseconds(lambda word=word: file.execute(_LIKE, (f"%{word}%",)).fetchall())
            print(
                f"{name:<24} {total:6} hits {search:8.1f} ms, LIKE {like:8.1f} ms, {like / search:6.1f} times"
            )


def costs(line: Dateline, drafts: list[ArticleDraft], folder: Path) -> None:
    """Print what the index adds to the time in which articles come in, as `ingest` does it."""
    log = line._log()  # noqa: SLF001 - what the program does for the index alone is timed
    streams = [log.stream(one.id) for one in line.articles()[:2000]]
    with closing(SQLiteStore.create(folder / "index.db")) as store:
        views = store.views([WORDS])
        views.create()
        begin = time.perf_counter()
        for number in range(0, len(streams), 64):
            batch = streams[number : number + 64]
            rows = {str(s[0].originator_id): words_rows(s, log.text(s[0].text_hash)) for s in batch}
            views.checkpoint(WORDS.name)
            views.replace({WORDS.name: rows}, upto=number + 1)
        indexing = 1000 * (time.perf_counter() - begin) / len(streams)
    with Dateline(folder / "read.db") as reading:
        reading.read(drafts[0])
        sample = [article(number) for number in range(_SAMPLE)]
        begin = time.perf_counter()
        reading.file(sample)
        ingesting = 1000 * (time.perf_counter() - begin) / len(sample)
    print(f"ingest  {ingesting:.2f} ms an article, {indexing:.2f} ms of it for the index")


def sizes(path: Path) -> None:
    """Print what the words and their index take of the file."""
    with closing(sqlite3.connect(path)) as file:
        (whole,) = file.execute("SELECT sum(pgsize) FROM dbstat").fetchone()
        (texts,) = file.execute("SELECT sum(pgsize) FROM dbstat WHERE name = 'texts'").fetchone()
        of = "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'view_words_%'"
        (lines,) = file.execute(f"{of} AND name NOT LIKE '%_index_%'").fetchone()
        (index,) = file.execute(f"{of} AND name LIKE '%_index_%'").fetchone()
    mb = 1 / 1_000_000
    print(
        f"file    {whole * mb:.0f} MB: texts {texts * mb:.0f}, lines of keys {lines * mb:.0f}, index {index * mb:.0f}"
    )


def main() -> None:
    """Print times and sizes."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    words = vocabulary()
    drafts = list(articles(count, words))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bench.db")
        with Dateline(path, reader=Silent()) as line:
            line.file(drafts)
            print(f"articles {count}, of {sum(len(d.text) for d in drafts) // count} characters")
            compare(line, path, words)
            sizes(path)
            costs(line, drafts, Path(folder))


if __name__ == "__main__":
    main()
