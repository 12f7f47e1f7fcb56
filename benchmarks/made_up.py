"""Made-up articles of about 4 kB on leaders' meetings, for measuring speed."""

from __future__ import annotations

import random

from dateline.drafts import ArticleDraft
from dateline.moments import Moment

LENGTH = 4000
_PAIRS = (
    ("Norwegian Prime Minister Erna Solberg", "Chilean President Michelle Bachelet"),
    ("Kenyan President Uhuru Kenyatta", "Turkish President Recep Tayyip Erdogan"),
    ("Indian Prime Minister Narendra Modi", "Japanese Prime Minister Shinzo Abe"),
    ("French President Francois Hollande", "Russian President Vladimir Putin"),
)
_PLACES = ("Oslo", "Nairobi", "Geneva", "Tokyo", "Paris", "Santiago")
_DAYS = (
    "on Tuesday",
    "last week",
    "on March 4, 2014",
    "in late February",
    "two days earlier",
    "in June 2013",
)
_SAYS = ("said", "told reporters", "wrote in a statement", "announced")
_WANTS = (
    "he hoped that the two leaders would meet again before the end of the year",
    "a further meeting was unlikely",
    "there was no need for another summit",
    "she expected the two to sit down in the spring",
    "the talks had been frank",
)
_WHO = (
    "A senior official",
    "Spokesman Ivar Nilsen",
    "Foreign Minister Amina Mohamed",
    "The analyst Peter Koval",
)
_FILLER = (
    "Neither side gave details of what was discussed, and no joint statement was issued afterwards.",
    "Observers had warned that hopes were too high, pointing to promises that came to nothing.",
    "The opposition accused the government of giving too much away, a charge that ministers rejected.",
    "Trade between the two countries has doubled in ten years, and fish makes up most of it.",
)


def article(seed: int) -> ArticleDraft:
    """Return one article, always the same for one *seed*."""
    chance = random.Random(seed)
    one, other = chance.choice(_PAIRS)
    pick = chance.choice
    text = f"{pick(_PLACES).upper()} - {one} met {other} in {pick(_PLACES)} {pick(_DAYS)}.\n\n"
    while len(text) < LENGTH:
        text += f"{pick(_WHO)} {pick(_SAYS)} {pick(_DAYS)} that {pick(_WANTS)}. {pick(_FILLER)}\n\n"
    return ArticleDraft(
        source=f"made-up-{seed}.txt",
        text=text,
        publisher=f"Paper {seed % 17}",
        published=Moment.parse(f"2014-0{3 + seed % 6}-{10 + seed % 18}"),
    )
