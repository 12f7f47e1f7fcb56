"""Changes in sentences: what is new, gone, moved, contradicted, resolved, and who turned, and because of what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dateline.actors import name_key
from dateline.causes import counted, papers, shortly
from dateline.contradictions.model import Contradiction
from dateline.lines import Line, voices_of
from dateline.moments import Moment
from dateline.positions import Position
from dateline.story import listed
from dateline.timeline import Account, ArticleRef, Entry

_A_WEEK = 7
_STANDS = {
    "favours": "wants it",
    "expects": "expects it",
    "doubts": "doubts it",
    "opposes": "rejects it",
    "none": "takes no side",
}
_STOOD = {
    "favours": "wanted it",
    "expects": "expected it",
    "doubts": "doubted it",
    "opposes": "rejected it",
    "none": "took no side",
}


def came(line: Line) -> str:
    """Return the sentence for a line that is new."""
    match line:
        case Entry():
            return f"New: {title(line)} ({_accounts(line)})."
        case Contradiction():
            return f"Newly contradicted: {line.why}"
        case Position():
            return f"New voice: {_speaker(line)} {_STANDS[line.stance]}. {line.question}"


def went(line: Line, reason: str) -> str:
    """Return the sentence for a line that is gone; *reason* is a clause, or empty."""
    because = _after_comma(reason)
    match line:
        case Entry():
            return f"Withdrawn: {title(line)}{because}."
        case Contradiction():
            return f"Resolved: {line.why.rstrip('.')}{because}."
        case Position():
            return (
                f"No longer counted: {_speaker(line)}, who {_STANDS[line.stance]}{because}. {line.question}"
            )


def merged(before: Line, after: Line, reason: str) -> str:
    """Return the sentence for a line that another one took in."""
    return f"Now one with {_named(after)} (id {after.id}): {_named(before)}{_after_comma(reason)}."


def split(before: Line, after: Line, reason: str) -> str:
    """Return the sentence for a line whose parts stood in another one."""
    return f"Now apart from {_named(before)} (id {before.id}): {_named(after)}{_after_comma(reason)}."


def altered(before: Line, after: Line, reason: str) -> str:
    """Return the sentences for a line that reads differently now."""
    because = _after_comma(reason)
    match before, after:
        case Entry(), Entry():
            said = list(_entry(before, after, because))
        case Contradiction(), Contradiction():
            said = list(_contradiction(before, after, because))
        case Position(), Position():
            said = list(_position(before, after, because))
        case _:
            said = []
    return " ".join(said) or f"Told in other words: {_named(after)}{because}."


def title(entry: Entry) -> str:
    """Return an entry's headline with its date."""
    head, by, proposers = entry.headline.partition(", proposed by ")
    return f"{head}{on(entry.when)}{by}{proposers}"


def on(moment: Moment | None) -> str:
    """Return when something was, as the end of a sentence: " on 16 June 2021", " in June 2021", ""."""
    if moment is None:
        return ""
    if moment.days <= _A_WEEK:
        return f" on {day_words(moment)}"
    if len(moment.edtf) <= len("2021-06"):
        return f" in {day_words(moment)}"
    if moment.first == date.min:
        return f" by {_day(moment.last)}"
    return (
        f" after {_day(moment.first)}"
        if moment.last == date.max
        else f" between {day_words(moment, ' and ')}"
    )


def day_words(moment: Moment | None, dash: str = "–") -> str:
    """Return a moment in words: "16 June 2021", "June 2021", "2021", "27–28 February 2019", "no date"."""
    if moment is None:
        return "no date"
    first, last = moment.first, moment.last
    match moment.edtf.split("-"), moment.is_day:
        case _, True:
            return _day(first)
        case [year], _ if year.isdecimal():
            return year
        case [_, month], _ if month.isdecimal():
            return f"{first:%B} {first.year}"
        case _ if first in {date.min, date.max} or last in {date.min, date.max}:
            return moment.edtf
        case _ if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}{dash}{_day(last)}"
        case _ if first.year == last.year:
            return f"{first.day} {first:%B}{dash}{_day(last)}"
        case _:
            return f"{_day(first)}{dash}{_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _entry(before: Entry, after: Entry, because: str) -> Iterator[str]:
    fresh, gone = _accounts_beyond(after, before), _accounts_beyond(before, after)
    again = {a.article.id for a in fresh} & {a.article.id for a in gone}  # in other words: it was read again
    fresh, gone = ([a for a in some if a.article.id not in again] for some in (fresh, gone))
    it = _Subject(_meeting(after, dated=before.when == after.when), because)
    if before.when != after.when:
        told = [a.article for a in fresh if a.when == after.when] or [a.article for a in fresh]
        shown = f", as {papers(told)} report{'s' * _is_one(told)}" if told else it.why
        yield f"The date of {it} moved from {day_words(before.when)} to {day_words(after.when)}{shown}."
    if before.place != after.place:
        reason = "" if fresh else it.why
        yield f"The place of {it} is now {after.place or 'unknown'}; it was {before.place or 'unknown'}{reason}."
    if fresh:
        yield f"{_more(len(fresh), 'account')} of {it}: {papers(a.article for a in fresh)}."
    if gone:
        yield f"{_fewer(len(gone), 'account')} of {it}{it.why}: {papers(a.article for a in gone)}."
    if before.status != after.status:
        reason = "" if fresh else it.why
        yield f"{it.alone} is now {after.status}; it was {before.status}{reason}."
    for dispute in after.disputes:
        if dispute not in before.disputes:
            said = listed(f"{value.value} ({shortly(value.by)})" for value in dispute.said)
            yield f"Accounts of {it} differ on the {dispute.fact}: {said}."


def _contradiction(before: Contradiction, after: Contradiction, because: str) -> Iterator[str]:
    joined, left = _speakers_beyond(after, before), _speakers_beyond(before, after)
    told = [f"now with {shortly(joined)}"] if joined else []
    told += [f"no longer with {shortly(left)}"] if left else []
    if told:
        yield f"Still contradicted, {listed(told)}{because if left else ''}: {after.why}"


def _position(before: Position, after: Position, because: str) -> Iterator[str]:
    who, now, was = _speaker(after), _STANDS[after.stance], _STOOD[before.stance]
    more = len(after.history) - len(before.history)
    if after.turns > before.turns:
        yield f"{who} turned{because}: {now}, and {was} before. {after.question}"
    elif before.stance != after.stance:
        yield f"{who} {now}, and {was} before{because}. {after.question}"
    elif more:
        said = _more(more, "statement") if more > 0 else _fewer(-more, "statement")
        yield f"{said} of {who}, who {now}{because}. {after.question}"
    elif before.question != after.question:
        yield f"{who} {now}{because}; the question is another: {after.question}"


def _accounts_beyond(these: Entry, those: Entry) -> list[Account]:
    known = {account.finding for account in those.accounts}
    return [account for account in these.accounts if account.finding not in known]


def _speakers_beyond(these: Contradiction, those: Contradiction) -> list[str]:
    known = {name_key(voice.speaker) for voice in voices_of(those)}
    return [voice.speaker for voice in voices_of(these) if name_key(voice.speaker) not in known]


class _Subject:
    """What several sentences are about, named by the first and "it" from then on; the reason is given once."""

    def __init__(self, name: str, reason: str) -> None:
        self._name, self._used, self._reason = name, False, reason

    def __str__(self) -> str:
        name, self._used = ("it" if self._used else self._name), True
        return name

    @property
    def alone(self) -> str:
        """The same at the start of a sentence."""
        name = str(self)
        return name[0].upper() + name[1:]

    @property
    def why(self) -> str:
        """The reason as the end of a sentence, the first time that it is asked for."""
        reason, self._reason = self._reason, ""
        return reason


def _meeting(entry: Entry, *, dated: bool = True) -> str:
    who, when = listed(entry.participants), on(entry.when) if dated else ""
    place = f" in {entry.place}" if entry.place else ""
    match entry.kind:
        case "held":
            return f"the meeting of {who}{place}{when}"
        case "proposed":
            return f"the plan that {who} meet{place}{when}"
        case "called_off":
            return f"the cancellation of the meeting of {who}{when}"
        case "statement":
            return entry.headline


def _named(line: Line) -> str:
    match line:
        case Entry():
            return _meeting(line)
        case Contradiction():
            return f"“{line.why}”"
        case Position():
            return f"the position of {_speaker(line)} on “{line.question}”"


def _speaker(position: Position) -> str:
    return f"{position.speaker} (for {position.speaks_for})" if position.speaks_for else position.speaker


def _accounts(entry: Entry) -> str:
    return f"{counted(len(entry.accounts), 'account')}: {papers(a.article for a in entry.accounts)}"


def _more(number: int, thing: str) -> str:
    return counted(number, f"more {thing}").capitalize()


def _fewer(number: int, thing: str) -> str:
    return f"{counted(number, thing)} fewer".capitalize()


def _is_one(articles: Sequence[ArticleRef]) -> bool:
    return len({a.publisher or a.source for a in articles}) == 1


def _after_comma(reason: str) -> str:
    return f", {reason}" if reason else ""
