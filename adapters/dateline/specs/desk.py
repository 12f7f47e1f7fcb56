"""The desk of a fact-checker: articles at hand, the store that they go into, and what is looked at.

pytest loads the steps wherever dateline is installed, most often for a run without any of them: the program
itself is imported when the first step needs it.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from math import factorial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

if TYPE_CHECKING:
    from dateline.app import Dateline
    from dateline.changes import Change
    from dateline.contradictions.model import Contradiction
    from dateline.drafts import ArticleDraft
    from dateline.engine import Ingested
    from dateline.evidence import Evidence
    from dateline.history import History
    from dateline.places import Place
    from dateline.positions import Position
    from dateline.queries import ArticleLine, Exhibit
    from dateline.search import Hit
    from dateline.timeline import Entry

_ALL_ORDERS_OF = 4  # articles; they have 24 orders, and as many are tried of more articles


class Desk:
    """What the steps of one scenario share; its files lie in `folder`, and so does its store unless *db* names another."""

    def __init__(self, folder: Path, db: str | None = None) -> None:
        self.folder = folder
        self._db = db or str(folder / "dateline.db")
        self.drafts: list[ArticleDraft] = []
        self.published_by: str | None = None
        self.as_of: int | None = None
        self.about: tuple[str, ...] = ()
        self._done: Ingested | None = None
        self._ran: subprocess.CompletedProcess[str] | None = None
        self._shown: Exhibit | None = None
        self._noted: int | None = None
        self._past: History | None = None
        self._found: list[Hit] | None = None
        self._line: Dateline | None = None

    @property
    def line(self) -> Dateline:
        """The store of this scenario; commands that are run use the same."""
        if self._line is None:
            self._line = _opened(self._db)
        return self._line

    @property
    def done(self) -> Ingested:
        """What became of the articles that were ingested last."""
        return self._done or _missing("no article was ingested before this step")

    @property
    def ran(self) -> subprocess.CompletedProcess[str]:
        """The command that was run last."""
        return self._ran or _missing("no command was run before this step")

    @property
    def shown(self) -> Exhibit:
        """What was shown last."""
        return self._shown or _missing("nothing was shown before this step")

    @property
    def past(self) -> History:
        """The history that was shown last."""
        return self._past or _missing("no history was shown before this step")

    @property
    def found(self) -> list[Hit]:
        """What was found last, best first."""
        return _missing("nothing was searched for before this step") if self._found is None else self._found

    def close(self) -> None:
        """Let go of the store."""
        if self._line is not None:
            self._line.close()

    # --- what is done

    def give(self, publisher: str | None, published: str | None, title: str | None, text: str) -> None:
        """Put an article on the desk."""
        from dateline.drafts import ArticleDraft  # noqa: PLC0415 - see above
        from dateline.moments import Moment  # noqa: PLC0415

        number = len(self.drafts) + 1
        self.drafts.append(
            ArticleDraft(
                source=f"article-{number}.txt",
                publisher=publisher,
                published=Moment.parse(published) if published else None,
                title=title,
                text=text,
            )
        )

    def ingest(self) -> None:
        """File all articles that were given; one that cannot be read fails the step."""
        check(self.drafts, "articles were to be ingested", ())
        self._done = self.line.file(self.drafts)
        check(self._done.complete, "all articles were to be ingested", self._done.rejected)

    def run(self, command: str) -> None:
        """Run a command in the folder, as its user would."""
        program, *arguments = shlex.split(command)
        if program != "dateline":
            _missing(f"only dateline itself can be run here, not {program}")
        self._ran = self.started(arguments, {**os.environ, "DATELINE_DB": self._db})

    def started(
        self, arguments: Sequence[str], environment: Mapping[str, str]
    ) -> subprocess.CompletedProcess[str]:
        """Run the program with these arguments in the folder, and return how it ended."""
        return subprocess.run(  # noqa: S603 - the program under test, without a shell
            [sys.executable, "-m", "dateline", *arguments],
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def show(self, identifier: str) -> None:
        """Look an id up."""
        self._shown = self.line.show(identifier)

    def note(self) -> None:
        """Keep the present moment in mind."""
        self._noted = self.line.follow().position

    def look_back(self, identifier: str) -> None:
        """Look an id's history up."""
        self._past = self.line.history(identifier)

    def search(self, question: str) -> None:
        """Look words up in all that is looked at."""
        found = self.line.search(question, self.about, published_by=self.published_by, limit=None)
        self._found = list(found)

    # --- what is seen

    def timeline(self) -> list[Entry]:
        """Return the timeline of what is looked at."""
        return self.line.timeline(self.about, published_by=self.published_by, as_of=self.as_of)

    def places(self) -> dict[str, Place]:
        """Return the places that articles name, each with what is known to hold it."""
        named = (getattr(line.finding, "place", None) for line in self.line.events())
        return {place.name: place for place in named if place}

    def contradictions(self) -> list[Contradiction]:
        """Return the contradictions in what is looked at."""
        return self.line.contradictions(self.about, published_by=self.published_by, as_of=self.as_of)

    def changes(self) -> list[Change]:
        """Return what changed since the noted moment."""
        return self.line.diff(self._since(), about=self.about)

    def new_contradictions(self) -> list[Contradiction]:
        """Return the contradictions that were not known at the noted moment."""
        return self.line.contradictions(self.about, new_since=self._since())

    def positions(self, speaker: str) -> list[Position]:
        """Return the positions of one voice, in what is looked at."""
        return self.line.positions(
            self.about, speaker=speaker, published_by=self.published_by, as_of=self.as_of
        )

    def article(self, publisher: str) -> ArticleLine:
        """Return the newest stored article of a publisher."""
        found = [a for a in self.line.articles() if a.publisher == publisher]
        return found[-1] if found else _missing(f"no article of {publisher} is stored")

    def quotations(self) -> Iterator[tuple[str, Evidence]]:
        """Yield the publisher and the words of all evidence that is looked at."""
        from dateline.evidence import Evidence  # noqa: PLC0415 - see above

        for entry in self.timeline():
            for account in entry.accounts:
                for words in account.evidence:
                    yield account.article.publisher or account.article.source, words
        for contradiction in self.contradictions():
            for voice in (*contradiction.a, *contradiction.b):
                spot = Evidence(start=voice.start, end=voice.end, quote=voice.quote)
                yield voice.publisher or voice.source, spot

    def _since(self) -> int:
        return self._noted if self._noted is not None else _missing("no moment was noted before this step")

    def other_orders(self) -> Iterator[tuple[list[Entry], list[Contradiction]]]:
        """Yield what is shown after each other order of ingestion, each in a store of its own."""
        check(len(self.drafts) > 1, "two articles at least can come in another order", self.drafts)
        for order in _orders(self.drafts):
            with _opened(":memory:") as line:
                for draft in order:
                    line.file([draft])
                yield line.timeline(), line.contradictions()


def check(holds: object, wanted: str, shown: Iterable[object]) -> None:
    """Fail with what was wanted and what is there instead, unless the step holds."""
    __tracebackhide__ = True
    if not holds:
        lines = [f"  {line}" for line in shown] or ["  nothing"]
        pytest.fail("\n".join([f"{wanted}; there is:", *lines]), pytrace=False)


def entry_lines(entries: Sequence[Entry]) -> list[str]:
    """Return each entry as a line for a failure's message."""
    return [
        f"{e.when or 'undated'}: {e.headline} [{e.status}; accounts: {articles_of(e)}; place: {e.place}]"
        for e in entries
    ]


def articles_of(entry: Entry) -> int:
    """Return how many articles tell of an entry; one may do so in several passages."""
    return len({account.article.id for account in entry.accounts})


def _orders(drafts: list[ArticleDraft]) -> Iterable[Sequence[ArticleDraft]]:
    if len(drafts) <= _ALL_ORDERS_OF:
        return permutations(drafts)
    chance = Random(0)  # noqa: S311 - the same orders in every run
    return [chance.sample(drafts, len(drafts)) for _ in range(factorial(_ALL_ORDERS_OF))]


def _missing(what: str) -> NoReturn:
    pytest.fail(what, pytrace=False)


def _opened(db: Any) -> Dateline:
    from dateline.app import Dateline  # noqa: PLC0415 - see above

    return Dateline(db)
