"""The steps as their users have them: installed, in a folder that knows nothing of this project."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = (Path(__file__).parents[2] / "docs" / "specs.md").read_text(encoding="utf-8")
FENCE = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def blocks(language: str) -> list[str]:
    return [text for name, text in FENCE.findall(DOCS) if name == language]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "reykjavik.feature").write_text(blocks("gherkin")[0], encoding="utf-8")
    (tmp_path / "test_stories.py").write_text(blocks("python")[0], encoding="utf-8")
    return tmp_path


def test_the_documented_example_runs_and_holds(story: Path) -> None:
    done = run(story)
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout


def test_the_documented_step_of_ones_own_is_one(story: Path) -> None:
    (story / "conftest.py").write_text(blocks("python")[1], encoding="utf-8")
    feature = story / "reykjavik.feature"
    own = "    And everything was read by the built-in rules\n"
    feature.write_text(feature.read_text(encoding="utf-8") + own, encoding="utf-8")
    done = run(story)
    assert "1 passed" in done.stdout, done.stdout


def test_a_step_that_does_not_hold_says_what_is_shown_instead(story: Path) -> None:
    feature = story / "reykjavik.feature"
    feature.write_text(
        feature.read_text(encoding="utf-8").replace("one meeting, on 1986", "one meeting, on 1987")
    )
    done = run(story)
    assert done.returncode == 1
    assert "wanted 1 held, on 1987-10-11, now disputed; there is:" in done.stdout
    assert "1986-10-11: Mikhail Gorbachev and Ronald Reagan met in" in done.stdout
    assert "Traceback" not in done.stdout


def test_a_conflict_that_was_not_to_be_is_named(story: Path) -> None:
    feature = story / "reykjavik.feature"
    two = '"The Harbour Post" and "Lakeshore Tribune" is shown'
    text = feature.read_text(encoding="utf-8")
    feature.write_text(text.replace(f"an account conflict between {two}", f"no disagreement between {two}"))
    assert "1 passed" in run(story).stdout
    feature.write_text(
        text.replace(f"an account conflict between {two}", f"no account conflict between {two}")
    )
    assert "The Harbour Post and Lakeshore Tribune were not to contradict each other" in run(story).stdout


def test_a_story_without_articles_is_told_so(story: Path) -> None:
    feature = 'Feature: F\n  Scenario: S\n    Then the article of "Delta Wire" has no date\n'
    (story / "reykjavik.feature").write_text(feature, encoding="utf-8")
    assert "there is no such database" in run(story).stdout


def test_a_command_that_exits_otherwise_shows_what_it_said(story: Path) -> None:
    feature = """Feature: F
  Scenario: S
    Given a file "empty.txt" with the bytes 20
    When `dateline ingest empty.txt` is run
    Then it exits with 0
"""
    (story / "reykjavik.feature").write_text(feature, encoding="utf-8")
    done = run(story)
    assert "it was to exit with 0" in done.stdout
    assert "the file is empty" in done.stdout


def test_the_plugin_loads_without_the_program() -> None:
    code = (
        "import sys; import dateline.specs.articles, dateline.specs.disputes, dateline.specs.commands;"
        "sys.exit('dateline.app' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
