"""The colours of drawings and pages, on light paper and on dark; each pair of ink and paper is told apart (WCAG AA)."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from string import Template

LIGHT: Mapping[str, str] = {
    "ink": "#1c1f24",
    "soft": "#565e6c",
    "paper": "#fdfcf9",
    "card": "#ffffff",
    "line": "#d9d5cb",
    "link": "#1f5fa8",
    "mark": "#fff0a8",
    "aim": "#ffd24d",
    "held": "#23733f",
    "warn": "#8a5800",
    "bad": "#b3261e",
    "plan": "#1f5fa8",
}
DARK: Mapping[str, str] = {
    "ink": "#e6e3dc",
    "soft": "#a3a9b4",
    "paper": "#16181c",
    "card": "#1f2227",
    "line": "#3a3e46",
    "link": "#8ab8ee",
    "mark": "#433a10",
    "aim": "#6b5300",
    "held": "#7fce98",
    "warn": "#e5b35a",
    "bad": "#f2998f",
    "plan": "#8ab8ee",
}


def rules(colours: Mapping[str, str] | None = None) -> str:
    """Return the style of drawings in these colours, or in those that a page keeps in properties such as `--ink`."""
    named = colours or {name: f"var(--{name})" for name in LIGHT}
    return Template(files(__package__).joinpath("drawing.css").read_text(encoding="utf-8")).substitute(named)


def properties(colours: Mapping[str, str]) -> str:
    """Return the properties in which a page keeps its colours."""
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())
