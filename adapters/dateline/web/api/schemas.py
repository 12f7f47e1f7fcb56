"""The JSON that answers are made of, as JSON Schema: what `dateline.exports.contracts` writes, and nothing else."""

from __future__ import annotations

from typing import Final

from dateline.exports.contracts import Json

TEXT: Final[Json] = {"type": "string"}
WHOLE: Final[Json] = {"type": "integer"}
YES: Final[Json] = {"type": "boolean"}
EDTF: Final[Json] = {"type": ["string", "null"], "description": "An uncertain date as EDTF; null if undated."}
DAY: Final[Json] = {"type": ["string", "null"], "format": "date"}
TIME: Final[Json] = {"type": "string", "format": "date-time"}
UUID: Final[Json] = {"type": "string", "format": "uuid"}


def several(of: Json) -> Json:
    """Return the schema of a list."""
    return {"type": "array", "items": of}


def is_a(name: str) -> Json:
    """Return what points at one of `SCHEMAS`."""
    return {"$ref": f"#/components/schemas/{name}"}


def _or_null(of: Json) -> Json:
    return {"oneOf": [of, {"type": "null"}]} if "$ref" in of else {**of, "type": [of["type"], "null"]}


def _one_of(*values: str | None) -> Json:
    return {"enum": list(values)}


def _object(says: str, **fields: Json) -> Json:
    """Return the schema of an object that has just these fields, all of them always."""
    return {
        "type": "object",
        "description": says,
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


_STANCES: Final = ("favours", "expects", "doubts", "opposes", "none")
_LINE: Final[Json] = {
    "oneOf": [is_a("Entry"), is_a("Contradiction"), is_a("Position"), {"type": "null"}],
    "description": "A line as the list that shows it has it; null where there is none.",
}
_MARK: Final[Json] = {**several(WHOLE), "minItems": 2, "maxItems": 2}
_ARTICLE: Final[dict[str, Json]] = {
    "id": UUID,
    "source": TEXT,
    "publisher": _or_null(TEXT),
    "published": EDTF,
    "title": _or_null(TEXT),
}

SCHEMAS: Final[dict[str, Json]] = {
    "Evidence": _object(
        "Words of an article: offsets are code points into its text, end exclusive.",
        start=WHOLE,
        end=WHOLE,
        quote=TEXT,
    ),
    "ArticleRef": _object("Which article a line came from.", **_ARTICLE),
    "Article": _object(
        "An article of the store.", **_ARTICLE, url=_or_null(TEXT), status=TEXT, findings=WHOLE
    ),
    "Remark": _object(
        "An editor's decision as it stands beside what it changed.",
        id=UUID,
        done=TEXT,
        author=TEXT,
        reason=TEXT,
        decided=TIME,
    ),
    "Account": _object(
        "One article's report of an entry.",
        finding=UUID,
        article=is_a("ArticleRef"),
        when=EDTF,
        place=_or_null(TEXT),
        ordinal=_or_null(WHOLE),
        proposers=several(TEXT),
        by=several(TEXT),
        evidence=several(is_a("Evidence")),
        disputed=YES,
        decisions=several(is_a("Remark")),
    ),
    "Dispute": _object(
        "A fact on which accounts cannot all be true; what the entry shows comes first.",
        fact=_one_of("date", "place", "ordinal"),
        said=several(_object("A value, and who gives it.", value=TEXT, by=several(TEXT))),
    ),
    "Stage": _object(
        "A stage of a meeting's history.", id=TEXT, kind=TEXT, when=EDTF, status=TEXT, reported=EDTF
    ),
    "Entry": _object(
        "A line of the timeline: what compatible accounts agree on.",
        id=TEXT,
        kind=_one_of("held", "proposed", "called_off", "statement"),
        when=EDTF,
        first=DAY,
        last=DAY,
        participants=several(TEXT),
        place=_or_null(TEXT),
        headline=TEXT,
        status=TEXT,
        accounts=several(is_a("Account")),
        independent=WHOLE,
        disputes=several(is_a("Dispute")),
        history=several(is_a("Stage")),
        decisions=several(is_a("Remark")),
    ),
    "Voice": _object(
        "Who says a thing in an article, and in which words.",
        speaker=TEXT,
        speaks_for=_or_null(TEXT),
        source=TEXT,
        publisher=_or_null(TEXT),
        published=EDTF,
        when=EDTF,
        stance=_one_of(*_STANCES, None),
        quote=TEXT,
        start=WHOLE,
        end=WHOLE,
    ),
    "Contradiction": _object(
        "Every voice of `a` contradicts every voice of `b`.",
        id=TEXT,
        kind=_one_of("disagreement", "reversal", "account_conflict", "lapsed"),
        about=several(TEXT),
        a=several(is_a("Voice")),
        b=several(is_a("Voice")),
        why=TEXT,
        strength={"type": "number", "minimum": 0, "maximum": 1},
        matter=TEXT,
        decisions=several(is_a("Remark")),
        dismissed=_or_null(is_a("Remark")),
    ),
    "Position": _object(
        "Where a voice, or a government, stands on a question.",
        id=TEXT,
        speaker=TEXT,
        speaks_for=_or_null(TEXT),
        about=several(TEXT),
        question=TEXT,
        stance=_one_of(*_STANCES),
        turns=WHOLE,
        turning_points=several(WHOLE),
        history=several(is_a("Voice")),
        decisions=several(is_a("Remark")),
    ),
    "Finding": _object(
        "What an article reports, in its words.",
        kind=TEXT,
        id=UUID,
        position=_or_null(WHOLE),
        article=is_a("ArticleRef"),
        participants=several(TEXT),
        proposers=several(TEXT),
        by=several(TEXT),
        absent=several(TEXT),
        place=_or_null(TEXT),
        count=_or_null(WHOLE),
        ordinal=_or_null(WHOLE),
        speaker=_or_null(TEXT),
        speaks_for=_or_null(TEXT),
        stance=_one_of(*_STANCES, None),
        about=several(TEXT),
        direct=_or_null(YES),
        when=EDTF,
        evidence=several(is_a("Evidence")),
        confidence={"type": "number", "minimum": 0, "maximum": 1},
        reading=WHOLE,
    ),
    "Hit": _object(
        "An article in which words stand; marks are pairs of code points, those of a title into the title.",
        rank=WHOLE,
        relevance={"type": "number"},
        article=is_a("Article"),
        title_marks=several(_MARK),
        matches=WHOLE,
        passages=several(
            _object(
                "A piece of the text with the words.",
                start=WHOLE,
                end=WHOLE,
                quote=TEXT,
                marks=several(_MARK),
            )
        ),
        statements=several(
            _object(
                "A finding whose own words hold what is looked for.",
                id=UUID,
                kind=TEXT,
                speaker=_or_null(TEXT),
                when=EDTF,
                quote=TEXT,
                start=WHOLE,
                end=WHOLE,
            )
        ),
    ),
    "Decision": _object(
        "What an editor decided.",
        id=UUID,
        kind=TEXT,
        summary=TEXT,
        about=several(TEXT),
        status=_one_of("stands", "undone"),
        author=TEXT,
        reason=TEXT,
        decided=TIME,
    ),
    "Passage": _object(
        "The text of an article with the spans that matter; null once it is forgotten.",
        article=is_a("ArticleRef"),
        text=_or_null(TEXT),
        evidence=several(is_a("Evidence")),
    ),
    "Exhibit": _object(
        "What an id stands for, with the passages that show it.",
        kind=_one_of("article", "meeting", "finding", "contradiction", "position", "decision"),
        id=TEXT,
        headline=TEXT,
        passages=several(is_a("Passage")),
    ),
    "Cause": _object(
        "An event that changed a line.",
        id=UUID,
        event=TEXT,
        position=_or_null(WHOLE),
        recorded=_or_null(TIME),
        article=_or_null(is_a("ArticleRef")),
        reason=_or_null(TEXT),
        by=_or_null(TEXT),
    ),
    "Change": _object(
        "A line that reads otherwise than at an earlier moment.",
        kind=_one_of(
            "added", "altered", "turned", "merged", "split", "withdrawn", "contradicted", "resolved"
        ),
        what=TEXT,
        id=TEXT,
        about=several(TEXT),
        sentence=TEXT,
        before=_LINE,
        after=_LINE,
        causes=several(is_a("Cause")),
    ),
    "History": _object(
        "How a line came to read as it does.",
        kind=TEXT,
        id=TEXT,
        now=_or_null(TEXT),
        headline=TEXT,
        steps=several(
            _object(
                "What happened, and how the line read then.",
                cause=is_a("Cause"),
                sentence=TEXT,
                reads=_or_null(TEXT),
                line=_LINE,
            )
        ),
    ),
    "Problem": _object(
        "Why a request was not answered (RFC 9457), and what to do.",
        type=TEXT,
        title=TEXT,
        status=WHOLE,
        detail=TEXT,
        what=TEXT,
        reason=TEXT,
        remedy=TEXT,
    ),
}
