"""Lineage: which line of a later moment is which of an earlier one.

An id is made of what a line consists of, so it may change when an account or a voice comes in. What is the same
line is told by what both consist of: an entry by its findings, a contradiction by the pairs of voices that it
sets against each other, a position by the words of its voice. Once all that is plain has found its place, voices are
known by their words, as the same words may be quoted from another print of them, and in an article that was read
again, whose findings are others, by their names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar
from uuid import UUID

from dateline.actors import name_key
from dateline.contradictions.model import Contradiction
from dateline.lines import Line, Lines, alike, spot_of, what
from dateline.positions import Position
from dateline.timeline import Account, Entry
from dateline.voices import Voice

L = TypeVar("L", Entry, Contradiction, Position)
# What a line consists of: one set, or one for each side of a contradiction.
_Parts: TypeAlias = tuple[frozenset[Any], ...]
_Pairs: TypeAlias = dict[str, str]
_KnownBy: TypeAlias = Callable[[Any], object]


class Passage(NamedTuple):
    """A line before and after; None where it was not there yet, or is there no more.

    `kin` says that the two are not one line: the later holds what the earlier was, or part of it.
    """

    before: Line | None
    after: Line | None
    kin: Literal["", "merged", "split"] = ""


def passages(before: Lines, after: Lines, reread: Collection[UUID] = ()) -> list[Passage]:
    """Return what differs between two moments of a story, sort by sort, in the order of the lines.

    *reread* are the articles of which another reading counts now. What both moments show alike is left out.
    The work is in proportion to the accounts and voices of the lines that differ.
    """
    return [
        *_between(before.entries, after.entries, reread),
        *_between(before.contradictions, after.contradictions, reread),
        *_between(before.positions, after.positions, reread),
    ]


def _between(before: Sequence[L], after: Sequence[L], reread: Collection[UUID]) -> list[Passage]:
    old, new = {line.id: line for line in before}, {line.id: line for line in after}
    for key in [key for key, line in old.items() if key in new and alike(line, new[key])]:
        del old[key], new[key]
    pairs = {key: key for key in old if key in new}
    pairs |= _matched(old, new, pairs, _strictly)
    kin = list(_kin(old, new, pairs))
    known = {p.before.id for p in kin if p.before}, {p.after.id for p in kin if p.after}
    loosely = partial(_loosely, reread=frozenset(reread))
    pairs |= _matched(_without(old, known[0]), _without(new, known[1]), pairs, loosely)
    found = [Passage(old[key], new[successor]) for key, successor in pairs.items()] + kin
    seen = {p.before.id for p in found if p.before}, {p.after.id for p in found if p.after}
    found += [Passage(line, None) for line in _without(old, seen[0]).values()]
    found += [Passage(None, line) for line in _without(new, seen[1]).values()]
    return sorted(found, key=_order)


def _matched(old: Mapping[str, L], new: Mapping[str, L], pairs: _Pairs, known_by: _KnownBy) -> _Pairs:
    """Return the successors of lines that have none yet: each once, those first that have most in common."""
    left, right = _without(old, pairs), _without(new, pairs.values())
    candidates = sorted(
        (-shared, -_likeness(left[a], right[b]), left[a].order, right[b].order, a, b)
        for a, b, shared, _ in _sharing(left, right, known_by)
    )
    found: _Pairs = {}
    taken: set[str] = set()
    for *_, a, b in candidates:
        if a not in found and b not in taken:
            found[a] = b
            taken.add(b)
    return found


def _kin(old: Mapping[str, L], new: Mapping[str, L], pairs: _Pairs) -> Iterator[Passage]:
    """Yield the lines that another one took in, and those that hold nothing but what another one held."""
    gone, come = _without(old, pairs), _without(new, pairs.values())
    into = {a: b for a, b, _, _ in sorted(_sharing(gone, new, _strictly), key=_least_shared_first)}
    out_of = {
        b: a for a, b, _, whole in sorted(_sharing(old, come, _strictly), key=_least_shared_first) if whole
    }
    yield from (Passage(old[a], new[b], "merged") for a, b in into.items())
    yield from (Passage(old[a], new[b], "split") for b, a in out_of.items())


def _sharing(
    left: Mapping[str, L], right: Mapping[str, L], known_by: _KnownBy
) -> Iterator[tuple[str, str, int, bool]]:
    """Yield the lines of one kind that share parts: both ids, how much, and whether all of the right one."""
    there: dict[Any, set[str]] = defaultdict(set)
    parts = {key: _parts(line, known_by) for key, line in right.items()}
    for key, sides in parts.items():
        for part in frozenset().union(*sides):
            there[_sort(right[key]), part].add(key)
    for a, line in left.items():
        own = _parts(line, known_by)
        near = {b for side in own for part in side for b in there.get((_sort(line), part), ())}
        for b in sorted(near):
            if shared := _shared(own, parts[b]):
                yield a, b, shared, shared == _shared(parts[b], parts[b])


def _least_shared_first(found: tuple[str, str, int, bool]) -> tuple[int, str, str]:
    a, b, shared, _ = found
    return shared, a, b


def _shared(a: _Parts, b: _Parts) -> int:
    """Return how many parts two lines share; of contradictions, how many pairs of voices both oppose."""
    if len(a) == 1:
        return len(a[0] & b[0])
    straight = len(a[0] & b[0]) * len(a[1] & b[1])
    return max(straight, len(a[0] & b[1]) * len(a[1] & b[0]))


def _sort(line: Line) -> tuple[str, str]:
    """Return what lines must have in common to be compared: a conflict of dates never becomes one of places."""
    return what(line), line.matter if isinstance(line, Contradiction) else ""


def _parts(line: Line, known_by: _KnownBy) -> _Parts:
    match line:
        case Entry():
            return (frozenset(map(known_by, line.accounts)),)
        case Contradiction():
            return tuple(frozenset(map(known_by, side)) for side in (line.a, line.b))
        case Position():
            return (frozenset(map(known_by, line.history)),)


def _strictly(part: Account | Voice) -> object:
    return part.finding if isinstance(part, Account) else spot_of(part)


def _loosely(part: Account | Voice, reread: Collection[UUID]) -> object:
    if isinstance(part, Account):
        return part.article.id if part.article.id in reread else part.finding
    if part.article in reread:
        return part.article, name_key(part.speaker)
    narrated = part.speaker == (part.publisher or part.source)  # another print has another narrator
    return "" if narrated else name_key(part.speaker), name_key(part.quote)


def _likeness(a: Line, b: Line) -> int:
    """Return how much two lines read alike, for want of anything that tells more."""
    names = ("when", "place", "status", "why", "stance", "question")
    return sum(getattr(a, name, None) == getattr(b, name, None) for name in names)


def _without(lines: Mapping[str, L], ids: Collection[str]) -> dict[str, L]:
    known = set(ids)
    return {key: line for key, line in lines.items() if key not in known}


def _order(passage: Passage) -> tuple[Any, ...]:
    line = passage.after or passage.before
    assert line is not None
    return (line.order, passage.before.id if passage.before else "")
