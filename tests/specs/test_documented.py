"""Every step stands in docs/specs.md, and every step that stands there can be used."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest
from pytest_bdd.steps import StepNamePrefix

from dateline.specs import plugin
from dateline.specs.wording import wording

DOCS = (Path(__file__).parents[2] / "docs" / "specs.md").read_text(encoding="utf-8")
FENCE = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


class Step(NamedTuple):
    kind: str
    words: str

    def fits(self, kind: str, words: str) -> bool:
        return kind == self.kind and wording(self.words).is_matching(words)


def blocks(language: str) -> list[str]:
    return [text for name, text in FENCE.findall(DOCS) if name == language]


def steps() -> list[Step]:
    prefix = f"{StepNamePrefix.step_def.value}_"
    names = (name for module in plugin.pytest_plugins for name in vars(import_module(module)))
    return [Step(*name.removeprefix(prefix).split("_", 1)) for name in names if name.startswith(prefix)]


def documented() -> list[tuple[str, str]]:
    lines = (line.strip() for block in blocks("gherkin")[1:] for line in block.splitlines())
    return [
        (kind.lower(), words)
        for kind, _, words in (x.partition(" ") for x in lines)
        if kind.isalpha() and words
    ]


def test_steps_are_found() -> None:
    assert len(steps()) > 30


@pytest.mark.parametrize("step", steps(), ids=lambda step: step.words)
def test_every_step_is_documented(step: Step) -> None:
    assert any(step.fits(kind, words) for kind, words in documented())


@pytest.mark.parametrize(("kind", "words"), documented(), ids=str)
def test_every_documented_line_is_just_one_step(kind: str, words: str) -> None:
    assert len([step for step in steps() if step.fits(kind, words)]) == 1
