"""Contradictions as cards: what, why, and the words of both sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from dateline.contradictions.model import Contradiction
from dateline.exports.text.page import NO_BREAK, Page, Part, day, remark
from dateline.exports.words import quoted
from dateline.story import listed
from dateline.voices import Voice

_KIND_STYLES = {
    "disagreement": "bold yellow",
    "reversal": "bold magenta",
    "account_conflict": "bold red",
    "lapsed": "bold cyan",
}
_INDENT = 2
_WORDS = _INDENT + 3  # behind the side's letter


def contradictions_page(page: Page, found: Sequence[Contradiction]) -> None:
    """Print how many there are, and a card for each under the leaders whose meeting it concerns."""
    stories = [(about, list(group)) for about, group in groupby(found, key=lambda one: one.about)]
    if len(stories) > 1:
        page.line((_counts(found), "bold"))
        page.gap()
    for number, (about, cards) in enumerate(stories):
        if number:
            page.gap()
        page.line((listed(about), "bold underline"), f": {_counts(cards)}")
        for card in cards:
            page.gap()
            _card(page, card)


def _counts(found: Iterable[Contradiction]) -> str:
    """Return how many there are of each kind."""
    kinds = Counter(one.kind for one in found)
    words = {kind: kind.replace("_", " ") if kind != "lapsed" else "lapsed plan" for kind in kinds}
    return ", ".join(f"{n} {words[kind]}{'' if n == 1 else 's'}" for kind, n in kinds.items())


def _card(page: Page, found: Contradiction) -> None:
    kind = found.kind.replace("_", " ")
    matter = f" on {found.matter}" if found.matter else ""
    page.line(
        (f"{kind}{matter}", _KIND_STYLES[found.kind]),
        (f" · strength {found.strength:.2f} · id{NO_BREAK}{found.id}", "cyan"),
    )
    page.line((found.why, "bold"), indent=_INDENT)
    for decision in found.decisions:
        page.line(*remark(decision), indent=_INDENT)
    for side, voices in (("A", found.a), ("B", found.b)):
        for voice in voices:
            page.line((f"{side}  ", "bold"), quoted(voice.quote), indent=_INDENT, hang=4)
            page.line("— ", *voice_facts(voice), indent=_WORDS, hang=2)


def voice_facts(voice: Voice) -> list[Part]:
    """Return who says a thing, for whom, where and when."""
    body = f" (for {voice.speaks_for})" if voice.speaks_for else ""
    where = voice.publisher or voice.source
    printed = [] if where == voice.speaker else [where]
    facts = [*printed, f"published {day(voice.published)}"]
    if voice.when and voice.when != voice.published:
        facts.append(f"of {day(voice.when)}")
    return [(voice.speaker, "bold"), (f"{body}, {', '.join(facts)}", "dim")]
