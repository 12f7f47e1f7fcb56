"""Statements without a cue: their words as a whole may take a side, if they are short, sure and near a meeting to come."""

from __future__ import annotations

import pytest

from dateline.events import StatementMade
from dateline.moments import Moment
from dateline.readers.rules import RulesReader, work_through
from dateline.readers.rules.lexicon import rows
from dateline.readers.rules.stances import weighing
from dateline.readers.rules.stances.weighing import ANY, STANCES, WEIGHED, terms_of, weighed
from dateline.reading import ArticleText

PLAN = "President William Ruto will meet Ugandan President Yoweri Museveni in Kigali in May, aides said."
NO_CUE = "“He should not shake that man's hand, not here and not anywhere,” said a rug dealer."


def judged(*sentences: str) -> list[tuple[str, str]]:
    """Return the stance of each statement behind the plan, with the rule that gave it."""
    text = ArticleText("\n\n".join((PLAN, *sentences)), Moment.parse("2024-03-14"))
    return [(j.stance, j.rule) for j in work_through(text).judgements[1:]]


def test_words_without_a_cue_take_the_side_that_they_are_likely_to_have() -> None:
    [(stance, rule)] = judged(NO_CUE)
    assert stance == "opposes"
    assert rule.startswith(f"{WEIGHED}: ")


def test_the_rule_names_the_terms_that_weigh_most() -> None:
    [(_, rule)] = judged(NO_CUE)
    terms = rule.removeprefix(f"{WEIGHED}: ").split(", ")
    assert 1 <= len(terms) <= 3
    assert {"not", "should"} & set(terms)


@pytest.mark.parametrize(
    "sentence",
    [
        "A minister said the bridge at Malaba had cost two billion shillings.",
        "“The maize is good this year,” said a farmer.",
        "The central bank said that it had bought dollars.",
    ],
)
def test_words_of_something_else_take_none(sentence: str) -> None:
    assert [stance for stance, _ in judged(sentence)] == ["none"]


def test_a_long_statement_is_not_weighed() -> None:
    words = "He should not shake that man's hand, not here and not anywhere"
    doc = work_through(ArticleText(f"{PLAN}\n\n“{words},” said a rug dealer.", Moment.parse("2024-03-14")))
    longer = work_through(
        ArticleText(
            f"{PLAN}\n\n“{words}, {words.lower()}, {words.lower()},” said a rug dealer.",
            Moment.parse("2024-03-14"),
        )
    )
    assert weighed(doc, doc.utterances[-1])
    assert not weighed(longer, longer.utterances[-1])


def test_what_is_weighed_are_words_and_pairs_of_words_whoever_the_leaders_are() -> None:
    doc = work_through(
        ArticleText(f"{PLAN}\n\n“Ruto waits, 40 times over,” said a dealer.", Moment.parse("2024-03-14"))
    )
    assert terms_of(doc, doc.utterances[-1]) == [
        "@leader", "waits", "@number", "times", "over",
        "@leader waits", "waits @number", "@number times", "times over",
    ]  # fmt: skip


def test_a_statement_that_is_only_weighed_is_less_sure() -> None:
    text = ArticleText(
        f"{PLAN}\n\n{NO_CUE}\n\nRuto said he hoped to meet Museveni.", Moment.parse("2024-03-14")
    )
    said = [f for f in RulesReader().read(text).findings if f.event is StatementMade]
    weighed_one, with_cue = said[1].fields["confidence"], said[2].fields["confidence"]
    assert weighed_one < with_cue


def test_every_weight_is_a_number_of_a_stance_and_every_statement_has_a_bias() -> None:
    known = weighing._weights()
    assert ANY in known
    assert {len(weights) for weights in known.values()} == {len(STANCES)}
    assert len(known) == len(list(rows("stance_weights.tsv")))
