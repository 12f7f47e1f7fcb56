"""Predict the attributions of the PolNeAR corpus, for a scorer of (sentence, speaker) pairs.

The input is JSON Lines, one article a line: `{"doc", "published", "title", "text"}`. So is the output:
`{"doc", "statements": [{"speaker", "start", "end"}]}`, with code-point offsets into the given text.

    python benchmarks/polnear.py articles.jsonl predictions.jsonl
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from dateline.moments import Moment
from dateline.readers.rules.clean import clean
from dateline.readers.rules.dates import resolve_dates
from dateline.readers.rules.document import Document
from dateline.readers.rules.names import find_names
from dateline.readers.rules.speech import attribute_speech
from dateline.readers.rules.split import split

STAGES = (clean, split, find_names, resolve_dates, attribute_speech)


def statements(text: str, published: str | None, title: str | None) -> list[dict[str, object]]:
    """Return the article's attributions as the scorer takes them: speaker and attributing sentences."""
    document = Document(text, published=Moment.parse(published) if published else None, title=title)
    for stage in STAGES:
        stage(document)
    return [{"speaker": u.speaker.name, "start": u.start, "end": u.end} for u in document.utterances]


def main() -> None:
    """Read the articles, write the predictions, and print how long it took."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("predictions", type=Path)
    arguments = parser.parse_args()
    articles = [
        json.loads(line) for line in arguments.articles.read_text(encoding="utf-8").splitlines() if line
    ]
    began = time.perf_counter()
    with arguments.predictions.open("w", encoding="utf-8") as out:
        for article in articles:
            found = statements(article["text"], article.get("published"), article.get("title"))
            out.write(json.dumps({"doc": article["doc"], "statements": found}, ensure_ascii=False) + "\n")
    print(f"{len(articles)} articles in {time.perf_counter() - began:.2f} s")


if __name__ == "__main__":
    main()
