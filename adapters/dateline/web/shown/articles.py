"""An article on a page of its own: its whole text, with all that was found in it marked where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dateline.events import Finding, StatementMade
from dateline.lookup import the_one
from dateline.pages.texts import Piece, Span, pieces
from dateline.queries import EventLine
from dateline.web.asking import AT
from dateline.web.shown.showing import asked_of, recent, shown
from dateline.web.site import site_of
from dateline.web.where import Pages, anchor


@dataclass(frozen=True, slots=True)
class Note:
    """A finding beside the text: its number there, and what it says in a few words."""

    number: int
    line: EventLine

    @property
    def finding(self) -> Finding:
        """What was found."""
        return self.line.finding

    @property
    def voice(self) -> StatementMade | None:
        """The finding, if it is a statement."""
        return self.line.finding if isinstance(self.line.finding, StatementMade) else None

    @property
    def kind(self) -> str:
        """What was found, in a word or two."""
        return self.line.finding.TOPIC.replace("-", " ")

    @property
    def says(self) -> str:
        """Who and what, on one line."""
        return ", ".join(self._says())

    def _says(self) -> Iterator[str]:
        finding: Any = self.line.finding
        if told := self.voice:
            body = f" (for {told.speaks_for})" if told.speaks_for else ""
            yield f"{told.speaker}{body}"
            yield told.stance if told.stance != "none" else "no stance"
        else:
            yield self.kind
            yield " and ".join(finding.participants)
        if place := getattr(finding, "place", None):
            yield place.name
        if finding.when:
            yield str(finding.when)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the text, the stances of the findings that it is evidence of, and the notes on what ends with it."""

    piece: Piece
    stances: tuple[str, ...]
    ending: tuple[Note, ...]


def article(request: Request) -> Response:
    """Show an article with what it reports; lead on from the beginning of an id."""
    given, wanted = asked_of(request, AT), request.path_params["id"]
    with site_of(request).lines.read() as line:
        start = wanted.casefold()
        hits = [a.id for a in recent(request, line, "articles") if start and str(a.id).startswith(start)]
        found = the_one(wanted, hits)
        if str(found) != wanted:
            return RedirectResponse(Pages().article(found), status_code=303)
        (passage,) = line.passages([found])
        notes = [Note(n, e) for n, e in enumerate(line.events(article=found), 1)]
        return shown(
            request,
            line,
            "article.html.j2",
            given,
            title=passage.article.title or passage.article.source,
            passage=passage,
            notes=notes,
            stretches=list(stretches(passage.text or "", notes, given.get("at"))),
            anchor=anchor,
        )


def finding(request: Request) -> Response:
    """Lead to the words of a finding in the text of its article."""
    given, wanted = asked_of(request), request.path_params["id"].casefold()
    with site_of(request).lines.read() as line:
        hits = [e for e in recent(request, line, "events") if str(e.finding.finding_id).startswith(wanted)]
        found = the_one(wanted, hits if wanted else [])
    spot = found.finding.evidence[0]
    done = f"?done={given['done']}" if "done" in given else ""
    where = f"{Pages().article(found.article.id)}{done}#{anchor((spot.start, spot.end))}"
    return RedirectResponse(where, status_code=303)


def stretches(text: str, notes: Sequence[Note], at: Span | None = None) -> Iterator[Stretch]:
    """Yield the whole text, piece by piece, each with the notes on the findings whose words end there.

    The words *at* a place that somebody looks for are marked as well, as far as there are such.
    """
    spans = {(e.start, e.end): None for note in notes for e in note.finding.evidence}
    if at and at[1] <= len(text):
        spans[at] = None
    ending: dict[int, list[Note]] = defaultdict(list)
    for note in notes:
        ending[max(e.end for e in note.finding.evidence)].append(note)
    place = 0
    for piece in pieces(text, list(spans), anchor):
        place += len(piece.words)
        over = [n for n in notes for e in n.finding.evidence if e.start < place <= e.end]
        stances = dict.fromkeys(n.voice.stance for n in over if n.voice)
        yield Stretch(piece, tuple(stances), tuple(ending[place]))
