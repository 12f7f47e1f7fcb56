"""The documents tell the truth: commands and code in them run, outputs are real, links lead somewhere.

`python tests/test_docs.py` writes the outputs in README.md anew.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.commands import NAMES
from dateline.events import EVENTS, Event, Finding

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/*.md")])
SHOWN = re.compile(r"<!-- output of: (?P<command>.+?) -->\n```text\n(?P<output>.*?)```", re.DOTALL)


def blocks(language: str, document: Path = README) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", document.read_text(encoding="utf-8"), re.DOTALL)


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line as a shell would, with the `dateline` of this environment."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "NO_COLOR": "1"}
    environment.pop("DATELINE_DB", None)
    return subprocess.run(
        command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def clone(folder: Path) -> Path:
    shutil.copytree(ROOT / "examples", folder / "examples")
    return folder


def with_examples(folder: Path) -> Path:
    """Return a folder with the store that `make demo` makes."""
    done = run(
        "dateline ingest --manifest examples/trump-kim/manifest.csv"
        " examples/trump-kim examples/biden-putin examples/modi-sharif",
        clone(folder),
    )
    assert done.returncode == 0, done.stderr
    return folder


def printed(command: str, folder: Path) -> str:
    """Return what a command prints."""
    return run(command, folder).stdout


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_examples(tmp_path_factory.mktemp("store"))


@pytest.mark.parametrize(
    "shown", list(SHOWN.finditer(README.read_text(encoding="utf-8"))), ids=lambda m: m["command"]
)
def test_the_readme_shows_what_the_program_prints(store: Path, shown: re.Match[str]) -> None:
    assert shown["output"] == printed(shown["command"], store), "write it anew: make docs"


def test_the_commands_of_the_readme_run_in_their_order(tmp_path: Path) -> None:
    clone(tmp_path)
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    assert len(lines) > 5
    for line in lines:
        done = run(line, tmp_path)
        assert done.returncode == 0, f"{line}: {done.stderr}"
        assert "Traceback" not in done.stderr
    assert (tmp_path / "story.html").stat().st_size > 10_000


def test_each_bad_file_of_the_examples_is_rejected_in_a_line_or_filed(tmp_path: Path) -> None:
    done = run("dateline ingest examples/bad", clone(tmp_path))
    assert done.returncode == 1
    counted = re.fullmatch(r"filed (\d+), already known 0, rejected (\d+)\n", done.stdout)
    assert counted
    assert done.stderr.count("\n") == int(counted[2])


def test_the_code_of_the_readme_runs(tmp_path: Path) -> None:
    (code,) = blocks("python")
    (clone(tmp_path) / "query.py").write_text(code, encoding="utf-8")
    done = run("python query.py", tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Joe Biden and Vladimir Putin met" in done.stdout


def test_the_spec_of_the_readme_passes(tmp_path: Path) -> None:
    (feature,) = blocks("gherkin")
    (tmp_path / "presidents.feature").write_text(feature, encoding="utf-8")
    code = 'from pytest_bdd import scenarios\n\nscenarios("presidents.feature")\n'
    (tmp_path / "test_presidents.py").write_text(code, encoding="utf-8")
    done = run("python -m pytest -q -p no:cacheprovider", tmp_path)
    assert "1 passed" in done.stdout, done.stdout


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", text):
        path, _, anchor = target.partition("#")
        there = (document.parent / path).resolve() if path else document
        assert there.exists(), target
        if anchor:
            assert anchor in headings(there), target


def headings(document: Path) -> set[str]:
    """Return the anchors of a document's headings, as they are made on the web."""
    lines = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line).strip().lower().replace(" ", "-") for line in lines}


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.TOPIC)
def test_the_architecture_names_every_event_with_its_fields(event: type[Event]) -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    row = re.search(rf"^\| {event.__name__} \| `{event.TOPIC}` \| (.+) \|$", text, re.MULTILINE)
    assert row
    inherited = Finding if issubclass(event, Finding) else Event
    own = event.model_fields.keys() - inherited.model_fields.keys()
    assert own == set(
        re.split(
            r", |; ", re.sub(r"[;:] (?:`when`|a reading|a retraction|a correction|the words).*", "", row[1])
        )
    )


def test_the_changelog_names_every_command() -> None:
    listed = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"`{name}`" not in listed] == []


def test_every_target_of_the_makefile_says_what_it_makes() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert phony
    told = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))
    assert set(phony[1].split()) - {"python"} == told


def write_anew() -> None:
    """Put the program's present output into README.md."""
    import tempfile  # noqa: PLC0415 - for this alone

    with tempfile.TemporaryDirectory() as folder:
        store = with_examples(Path(folder))
        text = SHOWN.sub(
            lambda m: m[0][: m.start("output") - m.start()] + printed(m["command"], store) + "```",
            README.read_text(encoding="utf-8"),
        )
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_anew()
