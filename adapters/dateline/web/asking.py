"""What can be asked in an address: each parameter declared once, for the API, its description and the pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dateline.exports.contracts import Json
from dateline.web.faults import BadParameter

_NUMBER = re.compile(r"[0-9]{1,15}")
Asked = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: `read` makes of its words what `Dateline` takes, and raises ValueError where it cannot.

    `schema` says in JSON Schema what the words may be; one that is `many` may be given more than once.
    """

    name: str
    says: str
    schema: Json
    read: Callable[[str], Any] = str
    many: bool = False
    required: bool = False


def asked(
    known: Sequence[Parameter], given: Iterable[tuple[str, str]], *, empty_is_none: bool = False
) -> Asked:
    """Return the values that an address gives to parameters.

    Args:
        known: what may be given.
        given: names and words, in their order.
        empty_is_none: leave empty words out, as a form sends them for each field that was not filled in.

    Raises:
        BadParameter: one is not known, given twice, missing, or has a value that it cannot have.
    """
    by_name = {parameter.name: parameter for parameter in known}
    found: Asked = {}
    for name, words in given:
        if empty_is_none and not words.strip():
            continue
        parameter = by_name.get(name)
        if parameter is None:
            reason = "there is no such parameter here"
            raise BadParameter(name, reason, f"choose of {', '.join(by_name) or 'none'}")
        if name in found and not parameter.many:
            raise BadParameter(name, "it is given twice", "give it once")
        value = _read(parameter, words)
        found[name] = (*found.get(name, ()), *value) if parameter.many else value
    for parameter in known:
        if parameter.required and parameter.name not in found:
            raise BadParameter(parameter.name, "it is missing", parameter.says)
    return found


def without(given: Asked, *names: str) -> Asked:
    """Return what was asked beside these parameters."""
    return {name: value for name, value in given.items() if name not in names}


def moments(given: Asked) -> tuple[int | str, int | str | None]:
    """Return the two moments of a `diff`: days, or of what was recorded also positions of the log."""
    read = str if given.get("by") == "published" else moment_of_log
    second = given.get("second")
    return read(given["first"]), None if second is None else read(second)


def _read(parameter: Parameter, words: str) -> Any:
    try:
        return parameter.read(words)
    except ValueError as error:
        raise BadParameter(
            parameter.name, f"it cannot be {words[:80]!r}", str(error) or parameter.says
        ) from None


def _text(words: str) -> str:
    if not words.strip():
        msg = "give it a value, or leave it out"
        raise ValueError(msg)
    return words


def _names(words: str) -> tuple[str, ...]:
    return tuple(part for name in _text(words).split(",") if (part := name.strip()))


def _several(words: str) -> tuple[str, ...]:
    return (_text(words),)


def _flag(words: str) -> bool:
    if words not in _FLAGS:
        msg = "write true or false"
        raise ValueError(msg)
    return _FLAGS[words]


def _number(words: str) -> int:
    if not _NUMBER.fullmatch(words):
        msg = "write a number from 0"
        raise ValueError(msg)
    return int(words)


def _span(words: str) -> tuple[int, int]:
    first, dash, last = words.partition("-")
    if not dash or not _number(first) < _number(last):
        msg = "write START-END"
        raise ValueError(msg)
    return int(first), int(last)


def moment_of_log(words: str) -> int | str:
    """Return a position for digits alone, else the words of a date."""
    return int(words) if _NUMBER.fullmatch(words) else _text(words)


def _one_of(*choices: str) -> Callable[[str], str]:
    def chosen(words: str) -> str:
        if words not in choices:
            msg = f"choose one of {', '.join(choices)}"
            raise ValueError(msg)
        return words

    return chosen


_FLAGS: Final[Mapping[str, bool]] = {"true": True, "false": False}
_TEXT: Final[Json] = {"type": "string", "minLength": 1}
_DAY: Final[Json] = {**_TEXT, "examples": ["2018-06-12", "2018-06", "2018"]}
_MOMENT: Final[Json] = {**_TEXT, "examples": ["40", "2018-06-12", "2018-06-12T09:30:00Z"]}
_KINDS: Final = ("disagreement", "reversal", "account_conflict", "lapsed")


def _choice(name: str, says: str, *choices: str, default: str | None = None) -> Parameter:
    schema: Json = {"type": "string", "enum": list(choices)} | ({"default": default} if default else {})
    return Parameter(name, says, schema, _one_of(*choices))


def _yes(name: str, says: str) -> Parameter:
    return Parameter(name, says, {"type": "boolean", "default": False}, _flag)


ABOUT: Final = Parameter(
    "about",
    "Leaders, by any part of their names; several with commas, or repeated.",
    {"type": "array", "items": _TEXT},
    _names,
    many=True,
)
SPEAKER: Final = Parameter("speaker", "Who speaks, or for whom, by part of a name.", _TEXT, _text)
SINCE: Final = Parameter("since", "What may have happened on this day or later.", _DAY, _text)
UNTIL: Final = Parameter("until", "What may have happened on this day or earlier.", _DAY, _text)
PUBLISHED_BY: Final = Parameter("published_by", "What the press had reported by this day.", _DAY, _text)
AS_OF: Final = Parameter(
    "as_of", "What this store knew at a position of its log, or at a time.", _MOMENT, moment_of_log
)
KIND: Final = _choice("kind", "The kind of contradiction.", *_KINDS)
DISMISSED: Final = _yes("dismissed", "Also what an editor has dismissed.")
WITH_STATEMENTS: Final = _yes("with_statements", "Also what was said of the meetings, in its place.")
HOLDER: Final = _choice("by", "Whose position is one.", "voice", "government", default="voice")
NEW_SINCE: Final = Parameter(
    "new_since",
    "Only what this store did not know at a position of its log, or at a time.",
    _MOMENT,
    moment_of_log,
)
WORDS: Final = Parameter(
    "words",
    'What is looked for: words, "a phrase", begin*; -word must not be there.',
    _TEXT,
    _text,
    required=True,
)
PUBLISHER: Final = Parameter("publisher", "Who published it, by part of a name.", _TEXT, _text)
WHERE_FOUND: Final = _choice(
    "kind", "Where the words must stand.", "articles", "statements", default="articles"
)
ARTICLE: Final = Parameter(
    "article",
    "An article, by its id or the beginning of it; may be repeated.",
    {"type": "array", "items": _TEXT},
    _several,
    many=True,
)
FIRST: Final = Parameter(
    "first",
    "The earlier moment: a position of the log, a day or a time.",
    _MOMENT,
    _text,  # of which sort it is, the clock says
    required=True,
)
SECOND: Final = Parameter("second", "The later moment; now by default.", _MOMENT, _text)
CLOCK: Final = _choice(
    "by", "By which clock the moments are told.", "recorded", "published", default="recorded"
)
LIMIT: Final = Parameter(
    "limit", "So many lines at most; all by default.", {"type": "integer", "minimum": 0}, _number
)
OFFSET: Final = Parameter(
    "offset",
    "So many lines are passed over first.",
    {"type": "integer", "minimum": 0, "default": 0},
    _number,
)
TIMES: Final = (SINCE, UNTIL, PUBLISHED_BY, AS_OF)
PART: Final = (LIMIT, OFFSET)
AT: Final = Parameter(
    "at",
    "Words that are marked beside the findings: from one code point of the text to another.",
    {"type": "string", "pattern": "^[0-9]+-[0-9]+$"},
    _span,
)
AFTER: Final = Parameter(
    "after", "The position that is known of.", {"type": "integer", "minimum": 0}, _number
)
PAGE: Final = Parameter(
    "page", "Which page of a list.", {"type": "integer", "minimum": 1, "default": 1}, _number
)
DONE: Final = Parameter("done", "The decision that was just taken.", _TEXT, _text)
