"""Rules for expressions of time that name no day: durations, habits, "now" and "recently"."""

from __future__ import annotations

from dateline.readers.rules.dates.grammar import Phrase, Rule, rule


def nothing(_: Phrase) -> None:
    """Name no day."""


def _is_vague(phrase: Phrase) -> bool:
    """Leave "now that" and "at once" alone: they join clauses."""
    return phrase.all("vaguely")[0].lower() not in {"once", "now"} or phrase.after() not in {"that", "again"}


def rules() -> list[Rule]:
    """Return the rules, those that need more words first."""
    count = "numeral|day|a|vague|count|nth|year"
    return [
        rule("set", "every nth|numeral? unit|units|weekday|month|weekend", nothing),
        rule("set", "habit", nothing),
        rule(
            "duration",
            f"the? last|past|next|previous|following|current {count} of? nth? unit|units|hours",
            nothing,
        ),
        rule("duration", "the? past unit", nothing),
        rule("duration", "the next|last|previous|following unit", nothing),
        rule("duration", f"{count} (and|to|hyphen numeral|day|a half?)? hyphen? unit|units|hours", nothing),
        rule("duration", "vague of? unit|units|hours", nothing),
        rule("reference", "vaguely", nothing, _is_vague),
    ]
