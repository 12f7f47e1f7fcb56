"""When something was said: by the date beside the verb, or by what the article's frame hands down."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from dateline.moments import Moment
from dateline.readers.rules.dates import names_no_year, year_before
from dateline.readers.rules.document import Document, TimeReference, Utterance
from dateline.readers.rules.speech.adjuncts import POSSESSIVE
from dateline.readers.rules.speech.attribution import Attribution, Tokens
from dateline.readers.rules.speech.frame import Frame
from dateline.readers.rules.speech.frames import shows_verb
from dateline.readers.rules.speech.grammar import (
    AUXILIARIES,
    COMPLEMENTISERS,
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
)
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.narrated import Scenes

# "The minister's remarks at a forum on Wednesday" date what the minister has been quoted as saying.
_OCCASION = re.compile(
    r"(?<=['’]s )(?:latest |recent |own |televised )?"
    r"(?:comments?|remarks?|statement|announcement|speech|address|words|interview|message|letter|testimony)\b[^.;]{0,160}"
)
_EVENTS = (
    "meeting|summit|talks|conference|forum|briefing|rally|hearing|ceremony|dinner|debate|encounter|visit"
)
# Those whom a newspaper asks on one day for one story.
_COMMENTATORS = re.compile(
    r"\b(?:experts?|analysts?|observers?|scholars?|academics?|professors?|economists?|researchers?|pundits?"
    r"|watchers?|critics?|diplomats?|insiders?)$"
)


# "At the meeting, the president said" is dated by the sentence that told of the meeting.
_ANAPHOR = re.compile(r"(?:At|During) (?:the|that|their|this) (?:[\w-]+ ){0,3}?(" + _EVENTS + r")\b")
_CLAUSE_STARTS = RELATIVES | CONJUNCTIONS | {","}
_CLAUSAL = COMPLEMENTISERS | {"to", "for", "on", "against", "of", "about"}
_DETERMINERS = frozenset("a an the his her its their this that".split())
# What is said is said there: "in a Monday statement".
_SAYINGS = frozenset(
    "statement interview speech address tweet post posting message letter briefing conference news press call rally meeting "
    "article column report broadcast announcement session night morning evening afternoon visit trip summit talks".split()
)
_DATED_THINGS = frozenset(
    "agreement accord accords treaty pact deal constitution convention declaration charter protocol resolution war act law "
    "coup revolution election referendum invasion summit crisis ceasefire truce".split()
)
_MEETINGS = frozenset("meeting summit talks visit trip encounter session dinner lunch conversation".split())
_LIVES = frozenset(
    "jailed elected re-elected appointed reappointed arrested sacked fired dismissed ousted detained sentenced convicted "
    "inaugurated deposed impeached exiled indicted pardoned retired".split()
)
_LIFE_REACH = 3  # tokens
_SINCE = re.compile(r"\b(?:since|until|before|after) $")
_SINCE_REACH = 5  # tokens
_GOES_ON = 4  # characters between two sentences of one speaker
_ANAPHOR_REACH = 6  # sentences back
_THEN_REACH = 2


class Spoken(NamedTuple):
    """An utterance with what its date depends on.

    `standing` marks what has no single date (a habit, an opinion, a perfect), `leads` what stands in the
    first attributing paragraph of the body, `same_day` what opens with "Earlier," or "Later,", `later` what
    was "later said".
    """

    utterance: Utterance
    standing: bool
    leads: bool = False
    same_day: bool = False
    later: bool = False

    def dated(self, when: Moment) -> Spoken:
        """Return the same with a date that it did not state."""
        return self._replace(utterance=self.utterance._replace(when=when))


def spoken_at(line: Line, one: Attribution, published: Moment | None) -> TimeReference | None:
    """Return the date that stands with the verb of saying, the first after the verb before all others.

    What has been said was said by the day of publication: a weekday after that is the one of the week before,
    a day of a month that of the year before.
    """
    time = _beside(line, one)
    if time is None or time.moment is None or published is None:
        return time
    if time.moment.first <= published.last:
        since = _since(line, one, time, published)
        return time if since == time.moment else time._replace(moment=since)
    before = year_before(time.moment) if names_no_year(time) else time.moment.shifted(-7)
    return time._replace(moment=before) if before.first <= published.last else None


def _beside(line: Line, one: Attribution) -> TimeReference | None:
    before: TimeReference | None = None
    if "time" not in line.kinds:
        return None
    for first, stop in [*one.zone, *_bare_objects(line, one), *_leaving(line, one), *_tail(line, one)]:
        for i in range(max(first, 0), min(stop, len(line))):
            source = line.sources[i]
            if not isinstance(source, TimeReference) or source.moment is None:
                continue
            told_aside = i < one.cue[0] and not RELATIVES.isdisjoint(line.words[max(first, 0) : i])
            told_aside = told_aside or _of_a_life(line, i, one) or _is_told_of(line, i, one)
            if not (told_aside or _looks_back(line, i) or _names_something(line, i)):
                if i > one.cue[0]:
                    return source
                before = source
    return before


def _leaving(line: Line, one: Attribution) -> list[Tokens]:
    """Return the aside in "she said before boarding a flight on Monday": it was said then."""
    first = one.cue[1]
    if line.word(first) not in {"before", "while"} or not line.word(first + 1).endswith("ing"):
        return []
    stops = _CLAUSE_STARTS - {"before", "while"}
    return [(first, next((i for i in range(first, len(line)) if line.words[i] in stops), len(line)))]


def _tail(line: Line, one: Attribution) -> list[Tokens]:
    """Return what goes on behind a verb whose words stand before it: "..., he said on a visit to Beijing on Monday"."""
    first = one.cue[1]
    if not one.content or any(stop > one.cue[0] for _, stop in one.content):
        return []
    return [(first, next((i for i in range(first, len(line)) if line.words[i] in _CLAUSE_STARTS), len(line)))]


def _names_something(line: Line, i: int) -> bool:
    """Whether a date only says which thing is meant: "a September 1986 agreement", "the Algiers accord of 1975"."""
    before, after = line.word(i - 1), line.word(i + 1)
    if before in _DETERMINERS and line.kind(i + 1) == "word" and after.isalpha():
        return after not in _SAYINGS and line.kind(i + 2) != "mark"
    return before == "of" and line.word(i - 2) in _DATED_THINGS


def _of_a_life(line: Line, i: int, one: Attribution) -> bool:
    """Whether a date is one of the life of who speaks: "the senator jailed in February on drug charges, said"."""
    return i < one.cue[0] and not _LIVES.isdisjoint(line.words[max(0, i - _LIFE_REACH) : i])


def _is_told_of(line: Line, i: int, one: Attribution) -> bool:
    """Whether what was said is of that day: "said Friday had been kept free", "called Monday's meeting a failure"."""
    after = line.word(i + 1)
    if i < one.cue[1]:
        return False
    if i == one.cue[1] and after in AUXILIARIES:
        return True
    return after in POSSESSIVE and line.word(i + 2) in _MEETINGS and line.word(i - 1) not in PREPOSITIONS


def _looks_back(line: Line, i: int) -> bool:
    """Whether "since" stands before a date: "the first to come since Doe in 1978, said"."""
    return "since" in line.words[max(0, i - _SINCE_REACH) : i]


def _since(line: Line, one: Attribution, time: TimeReference, published: Moment) -> Moment:
    """Return the statement's date: from a day on, where that day is of what had happened before.

    "A statement sent after the talks were called off on Friday" was sent between Friday and publication.
    """
    assert time.moment is not None
    at = line.sources.index(time)
    for first, stop in one.zone:
        if first <= at < stop and "after" in line.words[first:at]:
            after = line.words.index("after", first)
            if AUXILIARIES.intersection(line.words[after:at]):
                return Moment.between(time.moment.first, published.last)
    return time.moment


def _bare_objects(line: Line, one: Attribution) -> list[Tokens]:
    """Return what was said where it is no clause: the date in "called it a farce on Monday" is the verb's."""
    if one.kind == "attitude":
        return []
    return [
        (first, next((i for i in range(first, stop) if line.words[i] in _CLAUSE_STARTS), stop))
        for first, stop in one.content
        if first == one.cue[1] and line.words[first] not in _CLAUSAL and not shows_verb(line, first)
    ]


def occasion_before(doc: Document, line: Line) -> Moment | None:
    """Return the date of the event that the sentence opens with, as an earlier sentence gave it."""
    match = _ANAPHOR.match(doc.text, line.start, line.end)
    if not match:
        return None
    kin = re.compile(_EVENTS if match[1] in {"meeting", "summit", "talks", "encounter"} else match[1])
    at = bisect_left(doc.sentences, (line.start,))
    starts = [time.start for time in doc.times]
    for sentence in reversed(doc.sentences[max(0, at - _ANAPHOR_REACH) : at]):
        times = doc.times[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        dated = [time.moment for time in times if not _SINCE.search(doc.text, time.start - 8, time.start)]
        if dated and kin.search(doc.text, sentence.start, sentence.end):
            return dated[0]
    return None


def told_then(doc: Document, line: Line, one: Attribution) -> Moment | None:
    """Return the past day or month that "said then" points back to: the last one before, a few sentences back."""
    after = line.words[one.cue[1] : one.cue[1] + 3]
    if doc.published is None or not ("then" in after[:1] or after == ["at", "the", "time"]):
        return None
    at = bisect_left(doc.sentences, (line.start,))
    starts = [time.start for time in doc.times]
    since = doc.sentences[max(0, at - _THEN_REACH)].start
    times = doc.times[bisect_left(starts, since) : bisect_left(starts, line.starts[one.cue[0]])]
    past = [t.moment for t in times if t.moment and t.moment.last < doc.published.first]
    return past[-1] if past else None


def with_inherited_dates(doc: Document, spoken: list[Spoken]) -> list[Utterance]:
    """Give the undated statements of one occasion the date that the article's frame hands down to them."""
    spoken = _from_occasions(doc, spoken)
    scenes = Scenes(doc, [one.utterance for one in spoken])
    frame = Frame(doc, scenes)
    spoken = _told_later(_from_lead(doc, list(_from_scenes(spoken, scenes)), frame))
    known: dict[str, Moment] = {}
    last: Moment | None = None
    result: list[Utterance] = []
    for each in spoken:
        one = each
        name = one.utterance.speaker.name
        if one.utterance.when is None and not one.standing:
            when = last if one.same_day else known.get(name)
            if when is None and one.later and last and doc.published and last.first < doc.published.last:
                when = Moment.between(last.first, doc.published.last)
            when = when or frame.of(one.utterance)
            one = one.dated(when) if when else one
        if each.utterance.when is not None and not each.standing:
            known[name] = last = each.utterance.when
        result.append(one.utterance)
    return result


def _from_scenes(spoken: list[Spoken], scenes: Scenes) -> Iterator[Spoken]:
    """Date what a person said at an event that the article has told of, unless dated words came since."""
    dated: dict[str, int] = {}  # where each speaker last said something on a known day
    for one in spoken:
        said = one.utterance
        if said.when:
            dated[said.speaker.name] = said.start
        elif not one.standing and not one.same_day and (scene := scenes.of(said)):
            start, when = scene
            if dated.get(said.speaker.name, -1) <= start:
                yield one.dated(when)
                continue
        yield one


def _from_occasions(doc: Document, spoken: list[Spoken]) -> list[Spoken]:
    """Date statements by a later mention of their occasion ("her comments on Monday")."""
    undated = {
        one.utterance.speaker.name for one in spoken if one.utterance.when is None and not one.standing
    }
    if not undated:
        return spoken
    starts = [time.start for time in doc.times]
    found: dict[str, tuple[int, Moment]] = {}
    for mention in doc.mentions:
        name = mention.actor.name
        if name not in undated or name in found:
            continue
        # A mention may be kept with or without its possessive ending.
        match = _OCCASION.match(doc.text, mention.end + 1) or _OCCASION.match(doc.text, mention.end + 3)
        first = bisect_left(starts, match.start()) if match else len(starts)
        if match and first < len(starts) and doc.times[first].end <= match.end():
            when = doc.times[first].moment
            if when is not None:
                found[name] = (match.start(), when)
    before: list[Spoken | None] = [None, *spoken]
    return [_by_occasion(one, last, found) for one, last in zip(spoken, before, strict=False)]


def _by_occasion(one: Spoken, last: Spoken | None, found: dict[str, tuple[int, Moment]]) -> Spoken:
    at, when = found.get(one.utterance.speaker.name, (0, None))
    if when is None or one.standing or one.utterance.when is not None or one.utterance.start > at:
        return one
    goes_on = last is not None and last.utterance.speaker == one.utterance.speaker
    if goes_on and last and last.utterance.when and one.utterance.start - last.utterance.end <= _GOES_ON:
        return one  # "Addressing the council on Monday, he accused them. He said": that was on Monday
    return one.dated(when)


def _told_later(spoken: list[Spoken]) -> list[Spoken]:
    """Date a lead's "has said" by the words of the same speaker that the text quotes next with a date."""
    if not spoken or not spoken[0].leads or spoken[0].utterance.when or spoken[0].utterance.kind != "speech":
        return spoken
    first = spoken[0].utterance
    later = (one.utterance for one in spoken[1:] if one.utterance.speaker == first.speaker)
    when = next((said.when for said in later if said.time and said.when and said.when.is_day), None)
    return [spoken[0].dated(when), *spoken[1:]] if when else spoken


def _from_lead(doc: Document, spoken: list[Spoken], frame: Frame) -> list[Spoken]:
    """Date what the lead frames: its own undated statement, and those who comment for the same story.

    News reports on the day of publication what its lead gives no other day for.
    """
    leads = [one for one in spoken if one.leads and not one.standing]
    if not leads:
        return spoken
    lead = leads[0].utterance
    if lead.when is None:
        days = frame.of(lead) or doc.today
        return [one.dated(days) if days and _is_lead(one, lead.start) else one for one in spoken]
    when = lead.when
    if lead.speaker.kind == "state":
        return [one.dated(when) if _speaks_for(one, lead.speaker.name) else one for one in spoken]
    if not _COMMENTATORS.search(lead.speaker.name):
        return spoken
    return [one.dated(when) if _comments(one) else one for one in spoken]


def _is_lead(one: Spoken, start: int) -> bool:
    """Whether an undated statement stands in the lead's first attributing sentence."""
    return one.utterance.start == start and one.utterance.when is None and not one.standing


def _speaks_for(one: Spoken, state: str) -> bool:
    """Whether an undated statement is by an official of the state whose statement leads the article."""
    speaker = one.utterance.speaker
    return (
        one.utterance.when is None
        and not one.standing
        and speaker.speaks_for == state
        and speaker.name != state
    )


def _comments(one: Spoken) -> bool:
    speaker = one.utterance.speaker
    if one.standing and not _COMMENTATORS.search(speaker.name):
        return False
    asked = speaker.kind == "person" and speaker.speaks_for is None and speaker.leads is None
    return one.utterance.when is None and (asked or bool(_COMMENTATORS.search(speaker.name)))
