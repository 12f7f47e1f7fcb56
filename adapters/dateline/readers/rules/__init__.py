"""The built-in reader: a line of stages, each a module that reads the paper of those before it and adds to it.

clean -> split -> date_publication -> find_names -> resolve_dates -> attribute_speech -> find_meetings -> judge_stances -> emit
"""

from __future__ import annotations

from dateline.readers.rules.clean import clean
from dateline.readers.rules.dates import resolve_dates
from dateline.readers.rules.document import Document
from dateline.readers.rules.emit import emit
from dateline.readers.rules.meetings import find_meetings
from dateline.readers.rules.names import find_names
from dateline.readers.rules.publication import date_publication
from dateline.readers.rules.speech import attribute_speech
from dateline.readers.rules.split import split
from dateline.readers.rules.stances import judge_stances
from dateline.reading import ArticleText, Reading

STAGES = (
    clean,
    split,
    date_publication,
    find_names,
    resolve_dates,
    attribute_speech,
    find_meetings,
    judge_stances,
)


class RulesReader:
    """Reads English news with rules and lexicons; the same text always gives the same findings."""

    name = "rules"
    version = "1"

    def read(self, article: ArticleText) -> Reading:
        """Return what the text reports."""
        return reading_of(work_through(article))


def reading_of(paper: Document) -> Reading:
    """Return the findings of a finished paper, with the date of publication where the text had to show it."""
    inferred = paper.published if paper.published_inferred else None
    return Reading(RulesReader.name, RulesReader.version, tuple(emit(paper)), published=inferred)


def work_through(article: ArticleText) -> Document:
    """Return the working paper of an article with what every stage wrote on it."""
    paper = Document(article.text, article.published, article.title, article.publisher)
    for stage in STAGES:
        stage(paper)
    return paper
