"""Who stayed away: a leader of whom the article says that he was not at the meeting that it tells of.

Only plain words count, of a meeting whose day and place the article gives: "without Z" beside the word of meeting,
"Z did not take part in the talks" just behind it. Who missed a dinner, came later, or was seen with the others
in the same article has not stayed away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.readers.rules.document import Document, MeetingMention, MeetingReport, Mention, Sentence
from dateline.readers.rules.keyed import FLAGS, Keyed
from dateline.readers.rules.meetings import company
from dateline.readers.rules.meetings.clauses import of_others

_OTHER = r"(?!(?:first|second|third|last|previous|earlier|next|later|opening|final|closing|other|another)\b)"
_MEETING = rf"(?:the|their|this)\s(?:{_OTHER}[\w-]+\s){{0,2}}?(?:summit|meeting|talks|encounter)\b"
_END = r"(?=\s*(?:[.,;:”\"]|$)|\s(?:on|in|at|of|with|between|because|for|either)\b)"
_WITHOUT = Keyed(r"\b(?:without|in\sthe\sabsence\sof)\s(?:the\s)?")
_BEHIND_NAME = re.compile(
    r"\s*(?:[.,;:”\"]|$)|\s(?:(?:being\s)?present|attending|in\sattendance|at\sthe\stable|taking\spart|on|in|at|who)\b",
    FLAGS,
)
_NOT_THERE = Keyed(
    rf"\b(?:(?:did\snot|didn['’]t)\s(?:(?:attend|join|take\spart\sin|participate\sin)\s{_MEETING}|attend|take\spart|participate)|"
    rf"was\s(?:absent|missing)(?:\sfrom\s{_MEETING})?|(?:was\snot|wasn['’]t)\s(?:present|there|at\s{_MEETING}|at\sthe\stable|in\sthe\sroom)|"
    rf"stayed\saway(?:\sfrom\s{_MEETING})?|(?:skipped|boycotted|shunned)\s{_MEETING}){_END}"
)
_ABSENT = frozenset({_WITHOUT, _NOT_THERE})
_ASIDE = re.compile(r"(?:,\s[^,.;]{3,60})?,?\s(?:himself\s|herself\s)?", FLAGS)
# A part of the meeting, or another time of the day, at which somebody was not there; or he was, next door.
_IN_PART = re.compile(
    r"\b(?:dinner|lunch|breakfast|ceremon\w+|opening|conference|photo\w*|part\sof|first|initially|until|briefly|alone|one-on-one|"
    r"face-to-face|private\w*|bilateral|separate\w*|hours?|minutes|morning|afternoon|evening|night|later|then|earlier|"
    r"wait\w*|outside|next\s(?:door|room)|nearby|watch\w*|looked\son|wings|corridor)\b",
    FLAGS,
)
_JOINED = re.compile(r"\bjoin(?:ed|ing|s)\b", FLAGS)
_UNSURE = re.compile(
    r"\b(?:not|never|would|could|may|might|will|if|whether|unless|den\w+|rumou?rs?)\b|n['’]t\b", FLAGS
)
_NEAR = 400  # characters behind the words on a meeting in which "the talks" are still those


def stayed_away(doc: Document) -> Iterator[MeetingReport]:
    """Yield, for each leader who stayed away, a row: all of them together did not meet there and then."""
    told = [r for r in doc.reports if r.kind == "held" and r.when and r.when.is_day and r.place]
    seen: set[frozenset[str]] = set()
    for sentence in doc.sentences if told else ():
        if _ABSENT.isdisjoint(doc.may_fit(sentence.start, sentence.end)):
            continue
        found = _left_out(doc, sentence, told) or _not_there(doc, sentence, told)
        if not found:
            continue
        row, who, rule = found
        everybody = frozenset((*row.people, who.actor.name))
        if everybody not in seen and not _met_all_the_same(doc, everybody):
            seen.add(everybody)
            yield _row(row, sentence, who, rule)


def _left_out(
    doc: Document, sentence: Sentence, told: list[MeetingReport]
) -> tuple[MeetingReport, Mention, str] | None:
    """Return the leader whom "without" leaves out of a meeting that the same sentence tells of."""
    for match in _WITHOUT.finditer(doc.lower, sentence.start, sentence.end):
        row = _told_last(told, match.start(), sentence.start)
        who = next((m for m in doc.mentions if m.start == match.end()), None)
        if row and who and not who.possessive and _BEHIND_NAME.match(doc.lower, who.end, sentence.end):
            unsure = _UNSURE.search(doc.lower, sentence.start, match.start())
            if not unsure and _is_other_leader(who, row) and _is_whole(doc, sentence):
                return row, who, "met-without"
    return None


def _not_there(
    doc: Document, sentence: Sentence, told: list[MeetingReport]
) -> tuple[MeetingReport, Mention, str] | None:
    """Return the leader who is said not to have been at the meeting that was told of last."""
    for match in _NOT_THERE.finditer(doc.lower, sentence.start, sentence.end):
        row = _told_last(told, match.start(), match.start() - _NEAR)
        subjects = [m for m in doc.mentions if sentence.start <= m.start and m.end <= match.start()]
        if not row or not subjects or not _ASIDE.fullmatch(doc.lower, subjects[-1].end, match.start()):
            continue
        who, before = subjects[-1], doc.lower[sentence.start : subjects[-1].start]
        if company.NO_SUBJECT.search(before) or _UNSURE.search(before) or not _is_other_leader(who, row):
            continue
        if _is_of(doc, sentence, match, row) and _is_whole(doc, sentence):
            return row, who, "stayed-away"
    return None


def _told_last(told: list[MeetingReport], at: int, since: int) -> MeetingReport | None:
    ranked = [(m.at, n) for n, row in enumerate(told) for m in row.mentions if since <= m.at < at]
    return told[max(ranked)[1]] if ranked else None


def _is_other_leader(who: Mention, row: MeetingReport) -> bool:
    actor = who.actor
    named = actor.kind == "person" and actor.leads and who.form != "pronoun"
    return bool(named and actor.name not in row.people)


def _is_of(doc: Document, sentence: Sentence, match: re.Match[str], row: MeetingReport) -> bool:
    """Whether what was missed is that meeting: no summit of many, no other day or place."""
    if of_others(doc, match.start(), match.start() + match[0].rfind(" ") + 1):
        return False
    if any(
        time.moment and row.when and not time.moment.meets(row.when)
        for time in doc.times
        if sentence.start <= time.start < sentence.end
    ):
        return False
    return all(
        row.place and p.place.compatible(row.place)
        for p in doc.places
        if match.start() <= p.start < match.end()
    )


def _is_whole(doc: Document, sentence: Sentence) -> bool:
    """Whether the words are on the meeting as a whole, and nobody joined it later."""
    if _IN_PART.search(doc.lower, sentence.start, sentence.end):
        return False
    return not _JOINED.search(doc.lower, sentence.start, min(len(doc.lower), sentence.end + _NEAR // 2))


def _met_all_the_same(doc: Document, everybody: frozenset[str]) -> bool:
    return any(r.kind == "held" and everybody <= set(r.people) for r in doc.reports)


def _row(row: MeetingReport, sentence: Sentence, who: Mention, rule: str) -> MeetingReport:
    people = tuple(sorted((*row.people, who.actor.name)))
    mention = MeetingMention(
        sentence.start, sentence.end, who.start, "not_held", people, row.when, row.time, row.place, rule=rule
    )
    return MeetingReport(
        "not_held", people, [mention], row.when, row.time, row.place, absent=(who.actor.name,)
    )
