"""A small story in a database, and the program run on it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from dateline.__main__ import main
from dateline.app import Dateline
from dateline.drafts import ArticleDraft
from dateline.events import StatementMade, SummitHeld, SummitProposed
from dateline.evidence import Evidence
from dateline.moments import Moment
from dateline.places import Place
from dateline.reading import ArticleText, Found, Reading

LEADERS = ("Ana Silva", "Boris Novak")
GENEVA = Place(name="Geneva", within=("Switzerland",))
FINDINGS = {
    "Presidents Silva and Novak met in Geneva on Wednesday.": (
        SummitHeld,
        {"participants": LEADERS, "place": GENEVA, "when": Moment.parse("2021-06-16"), "ordinal": 1},
    ),
    "The first meeting, in Geneva in June, ended early.": (
        SummitHeld,
        {"participants": LEADERS, "place": GENEVA, "when": Moment.parse("2021-06"), "ordinal": 1},
    ),
    "“A second round makes no sense now,” Silva told reporters.": (
        StatementMade,
        {
            "speaker": "Ana Silva",
            "speaks_for": "Ruritania",
            "words": "A second round makes no sense now",
            "direct": True,
            "about": LEADERS,
            "stance": "opposes",
            "when": Moment.parse("2021-06-17"),
        },
    ),
    "“I would welcome him any day,” Silva said on Monday.": (
        StatementMade,
        {
            "speaker": "Ana Silva",
            "speaks_for": "Ruritania",
            "words": "I would welcome him any day",
            "direct": True,
            "about": LEADERS,
            "stance": "favours",
            "when": Moment.parse("2021-08-30"),
        },
    ),
    "Both sides speak of a meeting in October.": (
        SummitProposed,
        {"participants": LEADERS, "proposers": LEADERS, "when": Moment.parse("2021-10")},
    ),
}
ARTICLES = (
    ArticleDraft(
        source="geneva.txt",
        publisher="The Harbour Post",
        published=Moment.parse("2021-06-17"),
        title="Two presidents, one lake",
        text="Presidents Silva and Novak met in Geneva on Wednesday.\n"
        "“A second round makes no sense now,” Silva told reporters.\n",
    ),
    ArticleDraft(
        source="autumn.txt",
        publisher="Meridian Daily",
        published=Moment.parse("2021-09-01"),
        title="A change of heart",
        text="The first meeting, in Geneva in June, ended early.\n"
        "“I would welcome him any day,” Silva said on Monday. Both sides speak of a meeting in October.\n",
    ),
)


class Scripted:
    """A reader that knows its sentences by heart."""

    name, version = "scripted", "1"

    def read(self, article: ArticleText) -> Reading:
        found = []
        for sentence, (event, fields) in FINDINGS.items():
            start = article.text.find(sentence)
            if start >= 0:
                spot = Evidence.of(article.text, start, start + len(sentence))
                found.append(Found(event, {**fields, "evidence": (spot,)}))
        return Reading(self.name, self.version, tuple(found))


class StoppedClock:
    """It is always noon on the last day of 2021."""

    def now(self) -> datetime:
        return datetime(2021, 12, 31, 12, tzinfo=UTC)


class Ran(NamedTuple):
    """What a run of the program left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Callable[..., Ran]:
    """Run the program in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATELINE_DB", raising=False)

    def ran(*args: str) -> Ran:
        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["dateline", *args])
        try:
            main()
        except SystemExit as ended:
            return Ran(int(ended.code or 0), *capsys.readouterr())
        return Ran(0, *capsys.readouterr())

    return ran


def tell_story(db: str | Path, *, behind: int = 0) -> None:
    """Put the story into a database; of the articles *behind* the views show nothing."""
    shown = len(ARTICLES) - behind
    with Dateline(db, reader=Scripted(), clock=StoppedClock()) as line:
        line.file(ARTICLES[:shown])
        assert len(list(line._engine(line._open()).ingest(ARTICLES[shown:]))) == behind


@pytest.fixture
def tell() -> Callable[..., None]:
    """Return what puts the story into a database."""
    return tell_story


@pytest.fixture(scope="session")
def told_story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The path of a database that holds the story; tests change copies of it."""
    path = tmp_path_factory.mktemp("story") / "dateline.db"
    tell_story(path)
    return path


@pytest.fixture
def story(tmp_path: Path, told_story: Path) -> Path:
    """The path of a database that holds the story, as `dateline.db` of the folder that `run` runs in."""
    return Path(shutil.copy(told_story, tmp_path / "dateline.db"))
