"""Who speaks: the voice behind a noun phrase, named as the article words it."""

from __future__ import annotations

import re

import pytest

from dateline.moments import Moment
from dateline.readers.rules.document import Actor, Document, Sentence
from dateline.readers.rules.names import actor_at, find_names, voice_of


def voice(text: str, phrase: str) -> Actor:
    """Return the voice of the last *phrase* in *text*."""
    doc = Document(text, published=Moment.parse("2023-05-05"))
    starts = [0, *(match.end() for match in re.finditer(r"[.!?]\s+|\n+", text))]
    doc.sentences = [Sentence(a, b, 0) for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    find_names(doc)
    start = text.rindex(phrase)
    return voice_of(doc, start, start + len(phrase))


@pytest.mark.parametrize(
    ("phrase", "name", "state", "plural"),
    [
        ("A senior Danish official who asked not to be named", "senior Danish official", "Denmark", False),
        ("Some analysts", "some analysts", None, True),
        ("A statement issued by the Danish presidency", "Danish presidency", "Denmark", False),
        ("A retired Danish general", "retired Danish general", None, False),
        ("Some former Danish ministers", "some former Danish ministers", None, True),
        ("Officials in Tehran", "officials in Tehran", "Iran", True),
        ("others", "others", None, True),
        ("The Ghanaian delegation", "Ghanaian delegation", "Ghana", False),
        ("Peru's foreign ministry", "Peruvian foreign ministry", "Peru", False),
        ("a diplomat, speaking on condition of anonymity,", "diplomat", None, False),
        ("Iranian state media", "Iranian state media", "Iran", False),
        ("Chinese economists", "Chinese economists", None, True),
        ("an envoy to Iran", "envoy to Iran", None, False),
        ("the Macron government", "Macron government", "France", False),
        ("an expert on North Korea", "expert on North Korea", None, False),
        ("police", "police", None, True),
    ],
)
def test_an_unnamed_voice_is_named_as_the_text_does(
    phrase: str, name: str, state: str | None, *, plural: bool
) -> None:
    found = voice(f"France watched. {phrase} said so.", phrase)
    assert (found.name, found.speaks_for, found.plural) == (name, state, plural)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Iran's president, Ebrahim Raisi", "Ebrahim Raisi"),
        ("Mr. Raisi", "Ebrahim Raisi"),
        ("the Kremlin", "Kremlin"),
        ("The Washington Post", "Washington Post"),
        ("Yonhap news agency", "Yonhap"),
        ("Uruguay", "Uruguay"),
        ("the Americans", "United States"),
        ("Mr Raisi's office", "Ebrahim Raisi's office"),
        ("a spokeswoman for Emmanuel Macron", "spokeswoman for Emmanuel Macron"),
    ],
)
def test_a_named_voice_is_the_actor_that_the_article_knows(phrase: str, name: str) -> None:
    assert voice(f"Iranian President Ebrahim Raisi spoke. {phrase} agreed.", phrase).name == name


@pytest.mark.parametrize(
    ("before", "phrase", "name"),
    [
        ("A senior Omani official denied it.", "The official", "senior Omani official"),
        ("The Foreign Office denied it.", "An official", "Foreign Office official"),
        ("According to the Kremlin, the Foreign Office agreed.", "An official", "Kremlin official"),
        ("The Daily Nation broke the news.", "The newspaper", "Daily Nation"),
        ("The Wall Street Journal broke the news.", "The Journal", "Wall Street Journal"),
        ("Bolivia's Defense Ministry denied it.", "The ministry", "Bolivian Defense Ministry"),
        ("Several Western diplomats were unsure.", "They", "Several Western diplomats"),
        ("Several Western diplomats were unsure.", "One", "Western diplomat"),
        ("Two Hungarian officials stayed.", "One of them", "Hungarian official"),
        ("Hungary refused to sign.", "It", "Hungary"),
    ],
)
def test_a_voice_that_points_back_is_the_one_introduced_before(before: str, phrase: str, name: str) -> None:
    assert voice(f"{before} {phrase} added more.", phrase).name == name


def test_the_actor_at_a_span_is_the_one_that_covers_most_of_it() -> None:
    text = "Iranian President Ebrahim Raisi left."
    doc = Document(text, published=Moment.parse("2023-05-05"))
    find_names(doc)
    found = actor_at(doc, 18, 31)
    assert found is not None
    assert found.name == "Ebrahim Raisi"
    assert actor_at(doc, 32, 36) is None


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("The aides of Sonthi met. Sonthi loyalists jeered.", "Sonthi loyalists", "Sonthi loyalists"),
        ("The hand was raised. Han loyalists jeered.", "Han loyalists", "Han loyalists"),
        ("The older farmers met. Older farmers jeered.", "Older farmers", "older farmers"),
    ],
)
def test_a_name_that_opens_a_sentence_keeps_its_capital_in_a_role(text: str, phrase: str, name: str) -> None:
    assert voice(text, phrase).name == name
