"""What of a page is read: whole pages labelled by hand, and the rules one by one.

Each line of a file in pages/ is "label| text", where the label is t(itle), (b)y(line), h(eading),
(ca)p(tion), b(ody) or c(hrome). The pages are invented, in shapes that pages come in.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.readers.rules.clean import clean
from dateline.readers.rules.document import Document

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
CONTENT = {"title", "heading", "caption", "body"}
NAMES = {"t": "title", "y": "byline", "h": "heading", "p": "caption", "b": "body", "c": "chrome"}


def labelled(page: Path) -> list[tuple[str, str, str]]:
    """Return each line with the label given by hand and the one found: that of the line's last block."""
    lines = page.read_text(encoding="utf-8").split("\n")
    doc = Document("\n".join(line[3:] for line in lines))
    clean(doc)
    rows, at = [], 0
    for line in lines:
        words = line[3:]
        if words.strip():
            end = at + len(words.rstrip())
            block = next(b for b in reversed(doc.blocks) if b.start < end)
            rows.append((NAMES[line[0]], block.label, words))
        at += len(words) + 1
    return rows


ROWS = [row for page in PAGES for row in labelled(page)]


def share(given_labels: set[str], found_labels: set[str]) -> float:
    rows = [found in found_labels for label, found, _ in ROWS if label in given_labels]
    return sum(rows) / len(rows)


def labels(text: str, title: str | None = None) -> list[tuple[str, str]]:
    doc = Document(text, title=title)
    clean(doc)
    return [(block.label, text[block.start : block.end]) for block in doc.blocks]


PARAGRAPH = (
    "The president of Ghana will meet her colleague from Togo in Accra next week, her office said on Monday, "
    "to talk about the border and the price of cocoa."
)


def test_there_are_enough_pages_to_measure_by() -> None:
    assert len(PAGES) >= 12
    assert len(ROWS) >= 400


def test_at_least_0_98_of_body_and_caption_lines_are_kept() -> None:
    assert share({"body", "caption"}, CONTENT) >= 0.98


def test_at_least_0_98_of_chrome_lines_are_dropped() -> None:
    assert share({"chrome"}, {"chrome", "byline"}) >= 0.98


def test_bylines_are_not_read_and_every_headline_is_found() -> None:
    assert share({"byline"}, {"byline", "chrome"}) >= 0.95
    assert share({"title"}, {"title"}) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "• Share on Twitter",
        "Read more: What cocoa costs",
        "You have {{count}} articles left",
        "ADVERTISEMENT",
        "1 / 2",
        "79º",
        "Loading...",
        "Top 10 Stories",
        "Recommended Videos",
        "Related Coverage Cocoa price falls again",
        "Ama Mensah amensah@harbour.example",
        "Copyright 2016 The Harbour Post. All rights reserved.",
        "We use cookies to improve your experience. By continuing you agree to our privacy policy.",
        "Sign up for our newsletter and get the day's stories in your inbox.",
        "TOGO: TALKS MAY RESUME SOON",
        "Home > World > Africa",
    ],
)
def test_site_furniture_between_paragraphs_is_chrome(line: str) -> None:
    assert ("chrome", line) in labels(
        f"Ghana and Togo to talk\n\n{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH} Again."
    )


@pytest.mark.parametrize(
    "line",
    [
        "He agreed.",
        "“You need to sign up to something,” he said. “Read the small print.”",
        "Watch the border, the general told reporters.",
        "Inspectors asked for unlimited access to the site.",
        "Follow-up talks will be held in Lomé.",
        "Subscribers to the old treaty were not invited.",
        "In a statement, the ministry said:",
        "Reporting by a newspaper in Accra has shown that the talks began in 2012.",
        "- The bridge was opened at 10 a.m.",
    ],
)
def test_short_lines_of_the_article_are_body(line: str) -> None:
    text = f"Ghana and Togo to talk\n\n{PARAGRAPH}\n\n{line}\n\nThe talks are the first since 2011, he said."
    assert ("body", line) in labels(text)


@pytest.mark.parametrize(
    "line",
    [
        "FILE - In this May 3, 2014, file photo, the two presidents wave in Accra",
        "President Mensah, left, greets President Dossou in Lomé. (Photo by Kofi Adu)",
        "The two presidents at the airport in Lomé on Sunday. / Daily file",
        "A guard stands at the border post in Aflao on Friday   © Reuters",
        "Photo: The border post at Aflao, seen from the Togolese side",
    ],
)
def test_captions_are_content(line: str) -> None:
    assert ("caption", line) in labels(f"Ghana and Togo to talk\n\n{line}\n\n{PARAGRAPH}")


def test_what_is_printed_before_a_caption_is_cut_from_it() -> None:
    line = "Image copyright AFP Image caption The two presidents at the border post"
    assert labels(f"Ghana and Togo to talk\n{line}\n{PARAGRAPH}")[1:3] == [
        ("chrome", "Image copyright AFP Image caption"),
        ("caption", "The two presidents at the border post"),
    ]


def test_a_line_that_is_there_twice_is_content_once() -> None:
    title = "Ghana and Togo to talk about cocoa"
    found = labels(f"{title}\n{title}\n{PARAGRAPH}\n{PARAGRAPH}")
    assert [label for label, _ in found] == ["title", "chrome", "body", "chrome"]


def test_a_title_that_is_given_is_found_wherever_it_stands() -> None:
    text = f"{PARAGRAPH}\n\nCocoa and a river\n\n{PARAGRAPH} Again."
    assert labels(text, title="Cocoa and a river")[1] == ("title", "Cocoa and a river")


def test_the_headline_is_the_line_that_shares_words_with_the_article() -> None:
    text = f"Stories that matter to all readers\nMensah and Togo's leader to meet on border\n{PARAGRAPH}"
    assert [label for label, _ in labels(text)] == ["chrome", "title", "body"]


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    text = (
        "The presidents of Ghana and Togo will meet in Accra next week, officials of\n"
        "both sides said on Monday, after months in which they did not speak to each\n"
        "other at all.\n"
        "Nobody was surprised.\n\n"
        "“We are neighbours,” said a minister in Lomé, who added that the border had\n"
        "been closed for too long.\n"
    )
    assert [text for _, text in labels(text)] == [
        text[: text.index("Nobody") - 1],
        "Nobody was surprised.",
        text[text.index("“We") : -1],
    ]


def test_one_long_line_does_not_keep_wrapped_lines_apart() -> None:
    wrapped = (
        "The presidents of Ghana and Togo will meet in Accra next week, officials of\n"
        "both sides said on Monday, after months in which they did not speak to each\n"
        "other at all, or did so through a bishop whom neither of them believed.\n"
    )
    address = f"https://harbour.example/{'x' * 120}"
    assert ("body", wrapped[:-1]) in labels(f"{wrapped}\n{address}\n")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400) | st.text("aB.\n “”-|•1", max_size=200))
def test_blocks_cover_every_word_once_and_in_order(text: str) -> None:
    doc = Document(text)
    clean(doc)
    assert all(block.start < block.end for block in doc.blocks)
    assert all(a.end <= b.start for a, b in pairwise(doc.blocks))
    covered = {at for block in doc.blocks for at in range(block.start, block.end)}
    assert all(char.isspace() for at, char in enumerate(text) if at not in covered)


@pytest.mark.parametrize(
    "line",
    [
        "Home  Politics  Economy  Borders  Culture  Archive  Subscribe",
        "Share  Tweet  Print  A- A+",
        "Updated 1 hour ago",
        "July 6, 2022 9:48 PM GMT · Updated a day ago",
        "Reporting from Nairobi",
        "Georgetown, Guyana | Saturday, December 16, 2023",
        "[Your e-mail] [Subscribe]",
    ],
)
def test_menus_in_a_row_and_lines_about_the_page_are_no_headlines(line: str) -> None:
    story = "The presidents of Kenya and Uganda met in Entebbe on Friday and spoke about the price of maize for an hour."
    found = labels(
        f"{line}\n\nKenya and Uganda talk maize prices in Entebbe\n\n{story}\n\n{line} again\n\n{story}"
    )
    assert found[0][0] in {"chrome", "byline"}
    assert found[1] == ("title", "Kenya and Uganda talk maize prices in Entebbe")


def test_a_short_paragraph_that_ends_in_quoted_words_is_no_headline() -> None:
    found = labels(
        'The presidents of Kenya and Uganda will meet on Friday.\n\nRuto added: "The summit will go ahead."'
    )
    assert found[-1] == ("body", 'Ruto added: "The summit will go ahead."')
