"""Then: what the store holds, and that it holds the same whatever the way there."""

from __future__ import annotations

from pytest_bdd import then

from dateline.specs.desk import Desk, check, entry_lines
from dateline.specs.wording import wording


@then(wording("{number:Count} {articles:Articles} {be:Be} filed"))
def filed(dateline_desk: Desk, number: int) -> None:
    """Hold how many articles of the last batch were new."""
    sources = [f.source for f in dateline_desk.done.filed]
    check(len(sources) == number, f"{number} were to be filed", sources)


@then(wording("{number:Count} {articles:Articles} {be:Be} already known"))
def known(dateline_desk: Desk, number: int) -> None:
    """Hold how many articles of the last batch were in the store before."""
    sources = [k.source for k in dateline_desk.done.known]
    check(len(sources) == number, f"{number} were to be known", sources)


@then(wording("the store holds {number:Count} {articles:Articles}"))
def holds_articles(dateline_desk: Desk, number: int) -> None:
    """Hold how many articles there are in all."""
    articles = dateline_desk.line.articles()
    check(len(articles) == number, f"{number} articles were to be stored", (a.source for a in articles))


@then(wording('the article of "{publisher}" is dated {day:Date}'))
def dated(dateline_desk: Desk, publisher: str, day: str) -> None:
    """Hold when an article was published."""
    published = dateline_desk.article(publisher).published
    check(str(published) == day, f"{publisher} was to be dated {day}", [published])


@then(wording('the article of "{publisher}" has no date'))
def has_no_date(dateline_desk: Desk, publisher: str) -> None:
    """Hold that an article is stored without a date."""
    published = dateline_desk.article(publisher).published
    check(published is None, f"{publisher} was to have no date", [published])


@then(wording('the article of "{publisher}" is titled "{title}"'))
def titled(dateline_desk: Desk, publisher: str, title: str) -> None:
    """Hold an article's headline."""
    found = dateline_desk.article(publisher).title
    check(found == title, f"{publisher} was to be titled {title!r}", [found])


@then(wording('the article of "{publisher}" is listed as {status}'))
def listed_as(dateline_desk: Desk, publisher: str, status: str) -> None:
    """Hold whether an article counts: read or retracted."""
    found = dateline_desk.article(publisher).status
    check(found == status, f"{publisher} was to be listed as {status}", [found])


@then("ingesting again changes nothing")
def again_changes_nothing(dateline_desk: Desk) -> None:
    """Hold that filing the same articles adds no event and alters no row."""
    before = _state(dateline_desk)
    dateline_desk.ingest()
    check(_state(dateline_desk) == before, "the store was to stay as it was", ["another state"])


@then("replaying gives the same views")
def replay_gives_the_same(dateline_desk: Desk) -> None:
    """Hold that the views rebuilt from the first event are, row by row, those kept so far."""
    before = dateline_desk.line.dump_views()
    dateline_desk.line.replay()
    after = dateline_desk.line.dump_views()
    check(after == before, "the views were to be the same", (n for n in after if after[n] != before.get(n)))


@then("nothing in the store was lost or changed")
def store_verifies(dateline_desk: Desk) -> None:
    """Hold that the log, the texts and the views are what they must be."""
    found = dateline_desk.line.verify(deep=True)
    check(found.sound, "the store was to be sound", map(str, found.faults))


@then("the same is shown in every order of ingestion")
def any_order(dateline_desk: Desk) -> None:
    """Hold that the order of arrival matters to neither timeline nor contradictions."""
    seen = dateline_desk.timeline(), dateline_desk.contradictions()
    for entries, contradictions in dateline_desk.other_orders():
        shown = [*entry_lines(entries), *(c.why for c in contradictions)]
        check((entries, contradictions) == seen, "another order shows another story", shown)


def _state(desk: Desk) -> object:
    return list(desk.line.steps()), desk.line.dump_views()
