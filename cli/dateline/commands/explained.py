"""What `dateline read --explain` adds: each sentence, with what was found in it and by which rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.exports.contracts import Json
from dateline.exports.text.page import Page, Part, day
from dateline.exports.words import quoted
from dateline.readers.rules.document import Document
from dateline.readers.rules.explain import Explanation, Note, Passage, explain

_STYLES = {
    "name": "cyan",
    "place": "blue",
    "time": "green",
    "said": "magenta",
    "stance": "red",
    "meeting": "yellow",
}
_UNREAD = {"chrome", "byline"}
_STEP = 4
_WIDEST = max(map(len, _STYLES))


def explained_page(page: Page, doc: str | int, paper: Document) -> None:
    """Print a document: what it is, each sentence with its notes, and the rows that its meetings gave."""
    reasons = explain(paper)
    page.record((str(doc), "bold underline"))
    inferred = ", as the text shows" if paper.published_inferred else ""
    page.record(("published  ", "dim"), f"{day(paper.published)}{inferred}")
    page.record(("lines      ", "dim"), _counts(reasons.lines))
    page.record(
        ("leaders    ", "dim"), " and ".join(_leader(reasons, name) for name in reasons.main_people) or "none"
    )
    page.record(("names", "dim"))
    for name, forms in reasons.names.items():
        page.record((name, _STYLES["name"]), f": {_counts(forms)}", indent=_STEP)
    page.gap()
    for passage in reasons.passages:
        _passage(page, paper.text, passage)
    _rows(page, paper.text, reasons)


def explained_line(paper: Document) -> Json:
    """Return the same as data; offsets are code points into the document's text."""
    reasons = explain(paper)
    return {
        "published_inferred": paper.published_inferred,
        "lines": reasons.lines,
        "main_people": list(reasons.main_people),
        "leads": reasons.leads,
        "names": reasons.names,
        "passages": [
            {
                "start": passage.start,
                "end": passage.end,
                "label": passage.label,
                "notes": _note_lines(paper.text, passage.notes),
            }
            for passage in reasons.passages
        ],
        "rows": [
            {"says": row.says, "mentions": _note_lines(paper.text, row.mentions)} for row in reasons.rows
        ],
    }


def _passage(page: Page, text: str, passage: Passage) -> None:
    if passage.label in _UNREAD:
        words = " ".join(text[passage.start : passage.end].split())
        page.record((f"[{passage.label}, not read] {words}", "dim"))
        page.gap()
        return
    label: list[Part] = [] if passage.label == "body" else [(f"[{passage.label}] ", "dim")]
    page.record(*label, *_highlighted(page, text, passage))
    for note in passage.notes:
        page.record(
            (f"{note.what:{_WIDEST}}  ", _STYLES[note.what]),
            *_words(text, note),
            note.says,
            (f"  [{note.rule}]" if note.rule else "", "dim"),
            indent=_STEP,
        )
    page.gap()


def _rows(page: Page, text: str, reasons: Explanation) -> None:
    page.record(("rows of meetings" if reasons.rows else "no rows of meetings", "bold"))
    for row in reasons.rows:
        page.record((row.says, _STYLES["meeting"]), indent=_STEP)
        for note in row.mentions:
            page.record(
                f"from {quoted(text[note.start : note.end])}", (f"  [{note.rule}]", "dim"), indent=2 * _STEP
            )
    page.gap()


def _highlighted(page: Page, text: str, passage: Passage) -> list[Part]:
    """Return a sentence with the words of its notes in their colours; plain where colours cannot be seen."""
    parts: list[Part] = []
    here = passage.start
    for note in passage.notes if page.styled else ():
        if here <= note.start < note.end <= passage.end:
            parts += [
                _flat(text[here : note.start]),
                (_flat(text[note.start : note.end]), _STYLES[note.what]),
            ]
            here = note.end
    return [*parts, _flat(text[here : passage.end])]


def _words(text: str, note: Note) -> list[Part]:
    words = text[note.start : note.end]
    return [f"{quoted(words)}: "] if words.strip() else []


def _flat(words: str) -> str:
    return words.replace("\n", " ")


def _note_lines(text: str, notes: Iterable[Note]) -> list[Json]:
    return [
        {
            "start": note.start,
            "end": note.end,
            "text": text[note.start : note.end],
            "what": note.what,
            "says": note.says,
            "rule": note.rule,
        }
        for note in notes
    ]


def _leader(reasons: Explanation, name: str) -> str:
    return f"{name} ({reasons.leads[name]})" if name in reasons.leads else name


def _counts(counted: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {what}" for what, number in counted.items()) or "none"
