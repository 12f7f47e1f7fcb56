"""What an article calls its leaders for short."""

from __future__ import annotations

from collections import Counter

from dateline.readers.rules.document import Document


def short_names(doc: Document) -> dict[str, str]:
    """Return short names of the article's leaders: the forms that it uses, and their first and last words."""
    counts: dict[str, Counter[str]] = {}
    for mention in doc.mentions:
        actor = mention.actor
        if actor.kind != "person" or not actor.leads or mention.form == "pronoun":
            continue
        words = actor.name.split()
        for short in {words[0], words[-1], doc.text[mention.start : mention.end]}:
            counts.setdefault(short, Counter())[actor.name] += 1
    return {short: names.most_common(1)[0][0] for short, names in counts.items()}
