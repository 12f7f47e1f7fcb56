"""How fast dates are found and resolved, beside dateparser's search on the same texts in the same run.

Run: python benchmarks/bench_dates.py [ARTICLES]
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from datetime import datetime
from itertools import cycle, islice

from dateparser.search import search_dates

from dateline.moments import Moment
from dateline.readers.rules.dates import find_times

_PUBLISHED = Moment.parse("2014-03-20")
_LENGTH = 4000
_WHO = (
    "The Norwegian prime minister",
    "A spokeswoman for the chancellor",
    "Kenya's president",
    "An aide to the emir",
)
_DID = (
    "said the talks had gone well",
    "met trade envoys at the palace",
    "will travel to Lima",
    "called off a visit",
)
_WHERE = ("in Oslo", "at a lakeside hotel", "before reporters in Nairobi", "in front of parliament")
_WHEN = (
    "on Tuesday", "last week", "on March 4, 2014", "in late February", "two days ago", "earlier this month",
    "on 12 and 13 April", "in the spring of 2013", "by the end of the year", "at 6:40 p.m. on Friday",
)  # fmt: skip
_FILLER = (
    "Neither side gave details of what was discussed, and no joint statement was issued afterwards.",
    "Analysts had warned that expectations were too high, pointing to a long record of broken promises.",
    "The opposition accused the government of giving away too much, a charge that ministers rejected.",
)


def article(seed: int) -> str:
    """Return one made-up article of about 4 kB, half of its sentences with a date."""
    chance = random.Random(seed)
    text = ""
    while len(text) < _LENGTH:
        dated = " ".join(chance.choice(part) for part in (_WHO, _DID, _WHERE, _WHEN))
        text += f"{dated}. {chance.choice(_FILLER)}\n"
    return text


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """Return the time that one text takes."""
    begin = time.perf_counter()
    for text in texts:
        work(text)
    return (time.perf_counter() - begin) / len(texts)


def main() -> None:
    """Print the time for an article with each, and how many times faster ours is."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    texts = [article(seed) for seed in range(count)]
    base = datetime(2014, 3, 20)  # noqa: DTZ001 - dateparser takes a naive base
    find_times(texts[0], _PUBLISHED)
    ours = seconds(lambda text: find_times(text, _PUBLISHED), texts)
    settings = {"RELATIVE_BASE": base}
    theirs = seconds(
        lambda text: search_dates(text, languages=["en"], settings=settings),
        list(islice(cycle(texts), count // 10 or 1)),
    )
    print(f"dateline    {1000 * ours:8.2f} ms an article")
    print(f"dateparser  {1000 * theirs:8.2f} ms an article")
    print(f"ratio       {theirs / ours:8.1f}")


if __name__ == "__main__":
    main()
