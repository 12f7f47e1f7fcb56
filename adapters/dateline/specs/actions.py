"""When: articles are ingested, corrected, retracted; something is looked at."""

from __future__ import annotations

from pytest_bdd import when

from dateline.specs.desk import Desk, check, entry_lines
from dateline.specs.wording import unwrapped, wording


@when(wording("{all:All} ingested"))
def ingested(dateline_desk: Desk) -> None:
    """File all articles on the desk."""
    dateline_desk.ingest()


@when(wording("{all:All} ingested again"))
def ingested_again(dateline_desk: Desk) -> None:
    """File all articles on the desk once more."""
    dateline_desk.ingest()


@when(wording('the article of "{publisher}" is retracted because "{reason}"'))
def retracted(dateline_desk: Desk, publisher: str, reason: str) -> None:
    """Take an article back."""
    dateline_desk.line.retract(str(dateline_desk.article(publisher).id), reason=reason)


@when(wording('what was done last to the article of "{publisher}" is undone because "{reason}"'))
def undone(dateline_desk: Desk, publisher: str, reason: str) -> None:
    """Undo an article's retraction, or its correction or new reading."""
    dateline_desk.line.undo(str(dateline_desk.article(publisher).id), reason=reason)


@when(wording('the words of the article of "{publisher}" are forgotten because "{reason}"'))
def words_forgotten(dateline_desk: Desk, publisher: str, reason: str) -> None:
    """Erase an article's words for good."""
    dateline_desk.line.forget(str(dateline_desk.article(publisher).id), reason=reason)


@when(wording('all of the article of "{publisher}" is forgotten because "{reason}"'))
def all_forgotten(dateline_desk: Desk, publisher: str, reason: str) -> None:
    """Erase an article's words, and what it reports, for good."""
    dateline_desk.line.forget(str(dateline_desk.article(publisher).id), reason=reason, facts=True)


@when(wording('the article of "{publisher}" is corrected because "{reason}", and now says'))
def corrected(dateline_desk: Desk, publisher: str, reason: str, docstring: str) -> None:
    """Replace an article's text."""
    path = dateline_desk.folder / "corrected.txt"
    path.write_text(unwrapped(docstring), encoding="utf-8")
    dateline_desk.line.correct(str(dateline_desk.article(publisher).id), path, reason=reason)


@when("the events are replayed")
def replayed(dateline_desk: Desk) -> None:
    """Rebuild all views from the first event."""
    dateline_desk.line.replay()


@when(wording("only what was published by {day:Date} counts"))
def published_by(dateline_desk: Desk, day: str) -> None:
    """Look at what the press had reported by a day."""
    dateline_desk.published_by = day


@when(wording("only the first {number:d} events count"))
def as_of(dateline_desk: Desk, number: int) -> None:
    """Look at what the store knew after so many events."""
    dateline_desk.as_of = number


@when(wording("only the meetings of {leaders:Names} are looked at"))
def about(dateline_desk: Desk, leaders: tuple[str, ...]) -> None:
    """Look at one story among several."""
    dateline_desk.about = leaders


@when(wording('the article of "{publisher}" is shown'))
def article_shown(dateline_desk: Desk, publisher: str) -> None:
    """Show an article with its evidence marked."""
    dateline_desk.show(str(dateline_desk.article(publisher).id))


@when(wording("the meeting on {day:Date} is shown"))
def meeting_shown(dateline_desk: Desk, day: str) -> None:
    """Show a meeting with all passages that tell of it."""
    entries = dateline_desk.timeline()
    found = [e for e in entries if e.kind == "held" and str(e.when) == day]
    check(found, f"no meeting was held on {day}", entry_lines(entries))
    dateline_desk.show(found[0].id)


@when("the contradiction is shown")
def contradiction_shown(dateline_desk: Desk) -> None:
    """Show the one contradiction with the words of both sides."""
    found = dateline_desk.contradictions()
    check(len(found) == 1, "just one contradiction was to be shown", (c.why for c in found))
    dateline_desk.show(found[0].id)
