"""Contradictions as cards: what, why, and the words of both sides."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.contradictions.model import Contradiction
from dateline.exports.text.page import Page, Part, day, remark
from dateline.exports.words import quoted
from dateline.voices import Voice

_KIND_STYLES = {
    "disagreement": "bold yellow",
    "reversal": "bold magenta",
    "account_conflict": "bold red",
    "lapsed": "bold cyan",
}
_INDENT = 2


def contradictions_page(page: Page, found: Sequence[Contradiction]) -> None:
    """Print a card for each contradiction."""
    for number, contradiction in enumerate(found):
        if number:
            page.gap()
        _card(page, contradiction)


def _card(page: Page, found: Contradiction) -> None:
    kind = found.kind.replace("_", " ")
    facts = f" · {', '.join(found.about)} · strength {found.strength:.2f} · id {found.id}"
    page.line((kind, _KIND_STYLES[found.kind]), (facts, "cyan"))
    page.line((found.why, "bold"), indent=_INDENT)
    for decision in found.decisions:
        page.line(*remark(decision), indent=_INDENT)
    for side, voices in (("A", found.a), ("B", found.b)):
        for voice in voices:
            page.line((f"{side}  ", "bold"), quoted(voice.quote), indent=_INDENT)
            page.line(*voice_facts(voice), indent=_INDENT + 3)


def voice_facts(voice: Voice) -> list[Part]:
    """Return who says a thing, for whom, where and when."""
    body = f" (for {voice.speaks_for})" if voice.speaks_for else ""
    where = voice.publisher or voice.source
    printed = [] if where == voice.speaker else [where]
    facts = [*printed, f"published {day(voice.published)}"]
    if voice.when and voice.when != voice.published:
        facts.append(f"of {day(voice.when)}")
    return [(voice.speaker, "bold"), (f"{body}, {', '.join(facts)}", "dim")]
