"""Topics: which of the meetings under discussion a stance is on, by the window and the place it names.

Between two meetings the press may speak of a return visit next year, of a handshake at a summit next week, and
of meeting at all. Who is against one of them need not be against the others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from dateline.moments import Moment
from dateline.places import Place
from dateline.reports import Report
from dateline.story import Question
from dateline.voices import speaker_key, statement


@dataclass(frozen=True, slots=True)
class Topic:
    """What a stance tells of the meeting it is on: its window, its place, both or nothing."""

    window: Moment | None = None
    place: Place | None = None
    own: bool = False  # whether the stance's own words name them
    in_passing: bool = False  # whether it is on a few words in a corridor and not on a meeting

    def may_be(self, other: Topic) -> bool:
        """Whether both can be one meeting: what either leaves open excludes nothing."""
        if self.window and other.window and not self.window.meets(other.window):
            return False
        return not (self.place and other.place and not self.place.compatible(other.place))

    def leaves_room_for(self, wider: Topic) -> bool:
        """Whether to refuse this says nothing of the other: "not next month" grants "by the end of the year".

        "Not on June 12" does not grant "in June": it is the day that was set. Who refuses talks has not refused
        "a short chat"; who refuses even that has refused both.
        """
        if wider.in_passing and not self.in_passing:
            return True
        if not (self.own and self.window and wider.window and wider.window.holds(self.window)):
            return False
        return wider.window.last - self.window.last >= _ANOTHER_TIME


ANY = Topic()
# A wider window that ends so much later names other days than the narrow one.
_ANOTHER_TIME = timedelta(days=28)
_IN_PASSING = re.compile(
    r"\b(?:(?:short|brief|quick|informal|impromptu|passing|fleeting|chance|casual|stand-?up|standing|corridor|hallway)\s"
    r"(?:chat|word|exchange|conversation|encounter|greeting|handshake)s?|pull-asides?|brush-(?:by|past)|"
    r"(?:few|quick)\swords|exchang\w+\s(?:pleasantries|greetings)|(?:bump|run|ran)\w*\sinto\s(?:each\sother|one\sanother|him|her))\b",
    re.IGNORECASE,
)
_JUST_BEFORE = 120  # characters between a meeting that is named and the next remark, which is on it too
# "North Korea says" names who speaks and not where they will meet: a city lies in a state and a continent.
_FINER_THAN_A_STATE = 2


class Topics:
    """The topic of each stance of one question."""

    def __init__(self, question: Question) -> None:
        self._told: dict[object, list[Report]] = defaultdict(list)
        places: dict[Place, None] = {}
        for proposal in question.proposals:
            for report in proposal.accounts:
                self._told[report.article.id].append(report)
                if (place := _place(report)) and place.grain >= _FINER_THAN_A_STATE:
                    places[place] = None
        self._places = sorted(places, key=lambda p: (-p.grain, p.name))
        self._names = _any_of(p.name for p in self._places)
        self._topics = self._follow(question.stances)

    def of(self, stance: Report) -> Topic:
        """Return what the stance is on, as far as its article shows."""
        return self._topics[stance.finding.finding_id]

    def _follow(self, stances: Iterable[Report]) -> dict[UUID, Topic]:
        """Read each article in its order: what a stance does not name was named before it, or leads the article.

        Before it means by the same voice ("the invitation stands") or just before ("such a meeting is unlikely").
        """
        found: dict[UUID, Topic] = {}
        by_voice: dict[tuple[UUID, str], Topic] = {}
        latest: dict[UUID, tuple[int, Topic]] = {}
        for stance in sorted(stances, key=lambda r: r.finding.evidence[0].start):
            article, spot = stance.article.id, stance.finding.evidence
            voice = (article, speaker_key(stance))
            topic = self._named_by(stance) or by_voice.get(voice)
            if topic:
                by_voice[voice] = heard = replace(topic, own=False)
                latest[article] = (spot[-1].end, heard)
            else:
                end, before = latest.get(article, (-_JUST_BEFORE, ANY))
                near = spot[0].start - end < _JUST_BEFORE
                topic = before if near else _leading(self._told.get(article, []))
            found[stance.finding.finding_id] = _as_said(topic, stance)
        return found

    def _named_by(self, stance: Report) -> Topic | None:
        """Return the meeting whose window or place stands in the stance's words, with all that its article tells."""
        told = self._told.get(stance.article.id, [])
        if plan := _window_in(stance, told):
            return Topic(plan.finding.when, _place(plan), own=True)
        place = self._place_in(stance)
        if place is None:
            return None
        here = (r.finding.when for r in told if (p := _place(r)) and p.compatible(place))
        return Topic(next(here, None), place)

    def _place_in(self, stance: Report) -> Place | None:
        if self._names is None:
            return None
        named = {m.group().casefold() for m in self._names.finditer(statement(stance).words)}
        return next((p for p in self._places if p.name.casefold() in named), None)


def _window_in(stance: Report, told: Iterable[Report]) -> Report | None:
    for proposal in told:
        words = proposal.finding.when_words
        if words and any(e.start <= words.start < e.end for e in stance.finding.evidence):
            return proposal
    return None


def _as_said(topic: Topic, stance: Report) -> Topic:
    return replace(topic, in_passing=True) if _IN_PASSING.search(statement(stance).words) else topic


def _leading(told: Iterable[Report]) -> Topic:
    """Return the meeting that an article speaks of first."""
    first = min(told, key=lambda r: r.order, default=None)
    return Topic(first.finding.when, _place(first)) if first else ANY


def _place(proposal: Report) -> Place | None:
    place: Place | None = getattr(proposal.finding, "place", None)
    return place


def _any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    found = "|".join(re.escape(name) for name in names)
    return re.compile(rf"\b(?:{found})\b", re.IGNORECASE) if found else None
