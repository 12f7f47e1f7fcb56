"""The lines of a dump: what each of them says, and how it is written. docs/dump.md tells it to other programs.

Each line is one JSON object in UTF-8 without line breaks of any kind, its keys in a fixed order. What is bytes is
written as a string where it is UTF-8, and else in base64 under a key that ends in "64".
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from json import JSONEncoder
from typing import Any, Final, NamedTuple, TypeAlias
from uuid import UUID

from eventsourcing.persistence import Notification
from pydantic_core import from_json

from dateline.copies import text_hash
from dateline.stores.seals import Erased, Seal, digest

FORMAT: Final = 1
_LAST: Final = 2**63 - 1  # what a database can number
_ENCODER: Final = JSONEncoder(ensure_ascii=False, separators=(",", ":"))
# What some programs take for the end of a line, or terminals for a command, and JSON leaves as it is.
_UNPRINTABLE: Final = re.compile("[\x7f-\x9f\u2028\u2029]")


class Text(NamedTuple):
    """A text under its SHA-256."""

    hash: str
    body: str


class Stored(NamedTuple):
    """An event at its position, and the hashes of its state before and after words of it were erased."""

    event: Notification
    erased: Erased | None = None


class End(NamedTuple):
    """How many events and texts there were: a file without it is not whole."""

    events: int
    texts: int


Line: TypeAlias = Text | Stored | Seal | End
_Rest: TypeAlias = dict[Any, Any]
_OTHER: Final = "it has not the keys of a line of a dump"


def first_line() -> bytes:
    """Return the line that tells a dump, and its format, from other files."""
    return _line({"dateline": "dump", "format": FORMAT})


def written(line: Line) -> bytes:
    """Return a line as it is written."""
    match line:
        case Text(key, body):
            return _line({"text": key} | _coded("body", body.encode("utf-8", "surrogatepass")))
        case Stored(event, erased):
            return _line(
                {"event": event.id, "id": str(event.originator_id), "version": event.originator_version}
                | {"topic": event.topic}
                | _coded("state", event.state)
                | (erased._asdict() if erased else {})
            )
        case Seal(position, hash_):
            return _line({"seal": position, "hash": hash_})
        case End():
            return _line({"end": line._asdict()})


def format_of(line: bytes) -> int | None:
    """Return the format of the dump that begins with a line, or None where that begins something else."""
    try:
        match from_json(line):
            case {"dateline": "dump", "format": int(number)}:
                return number
            case _:
                return None
    except ValueError:
        return None


def line_of(line: bytes) -> Line:
    """Return what a line says.

    Raises:
        ValueError: it is no JSON, has other keys or values than these, or a hash does not fit.
    """
    match row := from_json(line):
        case {"text": str(key), **rest}:
            return _text(key, rest)
        case {
            "event": int(position),
            "id": str(stream),
            "version": int(version),
            "topic": str(topic),
            **rest,
        }:
            state = _bytes("state", rest)
            event = Notification(UUID(stream), _number(version), topic, state, id=_number(position))
            return Stored(event, _erased(rest, state))
        case {"seal": int(position), "hash": str(hash_)} if len(row) == len(Seal._fields):
            return Seal(_number(position), hash_)
        case {"end": {"events": int(events), "texts": int(texts)} as counts} if (len(row), len(counts)) == (
            1,
            2,
        ):
            return End(events, texts)
        case _:
            raise ValueError(_OTHER)


def _text(key: str, rest: _Rest) -> Text:
    body = _bytes("body", rest).decode("utf-8", "surrogatepass")
    if rest:
        raise ValueError(_OTHER)
    if text_hash(body) != key:
        msg = "the text does not have this hash"
        raise ValueError(msg)
    return Text(key, body)


def _erased(rest: _Rest, state: bytes) -> Erased | None:
    match rest:
        case {"was": str(was), "now": str(now)} if len(rest) == len(Erased._fields):
            if now == digest(state):
                return Erased(was, now)
            msg = "the state does not have this hash"
            raise ValueError(msg)
        case _ if rest:
            raise ValueError(_OTHER)
    return None


def _number(number: int) -> int:
    if not 1 <= number <= _LAST:
        msg = f"no database numbers anything {number}"
        raise ValueError(msg)
    return number


def _coded(key: str, value: bytes | str) -> dict[str, str]:
    """Return bytes as a string; who edits an SQLite file by hand leaves a state as one."""
    if isinstance(value, str):
        return {key: value}
    try:
        return {key: value.decode()}
    except UnicodeDecodeError:
        return {f"{key}64": b64encode(value).decode()}


def _bytes(key: str, row: _Rest) -> bytes:
    """Take bytes out of a row."""
    match row.pop(key, None), row.pop(f"{key}64", None):
        case str(plain), None:
            return plain.encode()
        case None, str(coded):
            return b64decode(coded, validate=True)
        case _:
            raise ValueError(_OTHER)


def _line(row: _Rest) -> bytes:
    return _UNPRINTABLE.sub(_escaped, _ENCODER.encode(row)).encode() + b"\n"


def _escaped(character: re.Match[str]) -> str:
    return f"\\u{ord(character[0]):04x}"
