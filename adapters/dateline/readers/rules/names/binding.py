"""Whom an object pronoun cannot mean: in "Ruto had talks with him" the subject of its own clause.

Principle B of the binding theory (Chomsky, 1981): a pronoun is free in its clause; "himself" would stand for the subject.
"""

from __future__ import annotations

import re
from collections import Counter

from dateline.readers.rules.document import Actor, Mention
from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.names.words import Words

_OBJECT_HER = frozenset(
    "again in at on for there here next this last later before after to and as soon when while during with over".split()
)
# Behind these "to" goes on with the same subject: "was unable to persuade him".
_NOT_OWN = "".join(
    rf"(?<!\b{word}\s)"
    for word in (
        "able unable ready willing unwilling eager reluctant likely unlikely due set about going tried trying failed refused "
        "declined agreed planned plans hoped hopes wanted wants offered managed promised vowed pledged threatened expects flew "
        "went came travelled traveled"
    ).split()
)
# What may begin another clause, or hide another subject, between the subject and the pronoun.
_CLAUSE = re.compile(
    r"[,;:“”\"()―—–]|\b(?:that|who|whom|which|whose|and|but|or|when|while|because|as|after|before|if|whether|than|like|"
    r"said|says|told|ask\w*|urg\w*|want\w*|let|made|saw|heard|invit\w+|\w+ing|"
    rf"{_NOT_OWN}to(?=\s\w))\b",
    FLAGS,
)


def own_subject(words: Words, found: list[Mention], i: int, begin: int) -> Actor | None:
    """Return who cannot be meant by an object pronoun, word *i* of the sentence that begins at offset *begin*."""
    if words.keys[i] not in {"him", "her"} or not _is_object(words, i):
        return None
    before = next((m for m in reversed(found) if m.actor.kind == "person" and not m.possessive), None)
    if before is None or before.start < begin or _CLAUSE.search(words.text, before.end, words.starts[i]):
        return None
    return before.actor


def named_most(found: list[Mention], sentences: list[int], number: int) -> Actor | None:
    """Return of whom a sentence speaks more than once, if of one: of others "him" in the next means who was named last."""
    begin, end = sentences[max(number, 0)], sentences[number + 1]
    counts = Counter(m.actor for m in found if begin <= m.start < end and m.actor.kind == "person")
    more = [actor for actor, number in counts.items() if number > 1]
    return more[0] if len(more) == 1 else None


def _is_object(words: Words, i: int) -> bool:
    """Whether "her" owns nothing: "talks with her in Lima"."""
    last = i + 1 >= len(words.keys)
    return words.keys[i] == "him" or last or words.gaps[i] != " " or words.keys[i + 1] in _OBJECT_HER
