"""Rules for feasts and elections: days that the calendar or the law sets."""

from __future__ import annotations

import re
from functools import cache

from dateline.moments import Moment
from dateline.readers.rules.dates import calendar_days as days
from dateline.readers.rules.dates.choice import DAY_PENALTY, nearest
from dateline.readers.rules.dates.grammar import Phrase, Rule, rule
from dateline.readers.rules.dates.words import Words, first_word, neighbours, symbols

_US = re.compile(r"\bU\.?S\.?A?\b|\bUnited States\b|\bAmerica|\bWhite House\b|\bmidterms?\b")
_LEAD = (
    r"(?:before|ahead of|prior to|until|by|in time for)\s+"
    r"(?:the\s+|this\s+|next\s+)?(?:year[’']s\s+|fall[’']s\s+)?"
)
_VOTE = r"(?:presidential\s+|midterm\s+|mid-term\s+|congressional\s+|general\s+|legislative\s+)"
_STATES = r"(?:U\.?S\.?\s+|American\s+|United States\s+)"
_NOVEMBER = r"Nov(?:ember|\.)(?:\s+(?P<{0}>[1-9]|[12]\d|30)(?:st|nd|rd|th)?)?(?:[’']s)?"
_BEFORE_ELECTION = re.compile(
    rf"{_LEAD}(?P<us>{_STATES})?(?:{_NOVEMBER.format('day')}\s+)?(?P<us2>{_STATES})?(?P<vote>{_VOTE})?"
    rf"(?:re-?)?(?:elections?|midterms)(?:\s+(?:in|on|this|next)\s+(?P<november>{_NOVEMBER.format('date')}))?(?!\s+campaign)\b"
)
_ELECTION_DAY = re.compile(
    rf"{_NOVEMBER.format('day')}\s+(?P<us>{_STATES})?(?P<vote>{_VOTE})?(?:elections?|midterms)\b"
)


def before_election(phrase: Phrase) -> Moment | None:
    """Before the November election: from publication to election day."""
    found = _BEFORE_ELECTION.match(phrase.scene.text.text, phrase.scene.text.starts[phrase.start])
    if not found or phrase.today is None:
        return None
    election = days.next_us_election(phrase.today, presidential="presidential" in (found["vote"] or ""))
    return Moment.between(phrase.today, election)


def _is_us_election(found: re.Match[str], text: str) -> bool:
    """Whether the words or the text show that a federal election of the United States is meant."""
    groups = found.groupdict()
    states, vote = groups.get("us") or groups.get("us2"), groups.get("vote") or ""
    if "midterm" in found[0] or "mid-term" in found[0]:
        return bool(states or _US.search(text))
    if "November" in found[0] or "Nov." in found[0]:
        return bool(states or _US.search(text))
    return bool(states and vote.startswith("presidential"))


def _election_ahead(text: Words, index: int) -> int | None:
    found = _BEFORE_ELECTION.match(text.text, text.starts[index])
    return _end(text, index, found.end()) if found and _is_us_election(found, text.text) else None


def election_day(phrase: Phrase) -> Moment | None:
    """November's midterm elections: election day of the nearest year that has one."""
    return nearest(phrase, lambda year: None if year % 2 else Moment.day(days.us_election(year)), DAY_PENALTY)


def _election_day(text: Words, index: int) -> int | None:
    found = _ELECTION_DAY.match(text.text, text.starts[index])
    return (
        _end(text, index, found.end())
        if found and not found["day"] and _is_us_election(found, text.text)
        else None
    )


def _end(text: Words, index: int, offset: int) -> int:
    """Return the index of the first word that begins at or after an offset."""
    while index < len(text.starts) and text.starts[index] < offset:
        index += 1
    return index


@cache
def _feasts() -> dict[str, list[tuple[str, bool]]]:
    """Return the feasts by their first word, longest first, and whether each needs the United States."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for name, us_only in sorted(days.feast_names(), key=lambda pair: -len(pair[0])):
        found.setdefault(first_word(name), []).append((name, us_only))
    return found


def _feast_at(text: Words, index: int) -> str | None:
    start = text.starts[index]
    for name, us_only in _feasts().get(text.words[index], ()):
        piece = text.text[start : start + len(name)].replace("’", "'")
        if piece == name and not _goes_on(text.text, start + len(name)):
            return name if not us_only or _is_us_feast(text, index) else None
    return None


def _is_us_feast(text: Words, index: int) -> bool:
    """Whether nobody else's day is meant ("India's Independence Day") in a text about the United States."""
    before = text.word(index - 1)
    return before != "s" and not before[:1].isupper() and bool(_US.search(text.text))


def _goes_on(text: str, end: int) -> bool:
    """Whether a feast's name is only part of another: "Easter Island"."""
    return text[end : end + 1].isalnum() or bool(
        re.match(r" (?!January|December)[A-Z][a-z]", text[end : end + 4])
    )


def _match_feast(text: Words, index: int) -> int | None:
    name = _feast_at(text, index)
    if name is None:
        return None
    end = _end(text, index, text.starts[index] + len(name))
    tail = _tail().match(text.codes, end)
    return tail.end() if tail else end


@cache
def _tail() -> re.Pattern[str]:
    chars = symbols()
    return re.compile(f"(?:{chars['comma']}?{chars['year']})?{chars['weekend']}?")


def feast(phrase: Phrase) -> Moment | None:
    """Christmas, Easter Monday 2019, Memorial Day weekend."""
    name = _feast_at(phrase.scene.text, phrase.start)
    if name is None:
        return None
    if phrase.has("year"):
        found: Moment | None = Moment.day(days.feast(name, phrase.number("year")))
    else:
        found = nearest(phrase, lambda year: Moment.day(days.feast(name, year)), DAY_PENALTY)
    if found and phrase.has("weekend"):
        around = (days.weekend_of(found.first, weeks) for weeks in (-1, 0))
        return found.hull(min(around, key=found.gap))
    return found


def _is_feast(phrase: Phrase) -> bool:
    """Whether the day is meant, not a thing named after it ("Christmas trees")."""
    return phrase.after() not in neighbours("feast_things")


def rules() -> list[Rule]:
    """Return the rules."""
    return [
        rule(
            "before-election",
            "before|ahead|previous|to|by|in .{1,14}? election",
            before_election,
            match=_election_ahead,
        ),
        rule("election-day", "month|abbr .{1,8}? election", election_day, match=_election_day),
        rule("feast", "feast|maybe|month|nth", feast, _is_feast, match=_match_feast),
    ]
