"""Who meets on a journey: the visitor, and the leader of the country or capital that is visited."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import timedelta

from dateline.places import Place
from dateline.readers.rules.document import MeetingMention
from dateline.readers.rules.keyed import FLAGS, Keyed
from dateline.readers.rules.lexicon import lookup
from dateline.readers.rules.meetings import cancelling, company, outcomes, words
from dateline.readers.rules.meetings.clauses import of_many
from dateline.readers.rules.meetings.dating import times_between
from dateline.readers.rules.meetings.joining import People
from dateline.readers.rules.meetings.phrases import PHRASE, Phrase
from dateline.readers.rules.names import leader_of, mentions_in, state_of

_ARTICLE = 5  # characters of "the " and the like between "to" and its place
_LONG_AGO = timedelta(days=180)  # before which a country may have had another leader
_BESIDE = 25  # characters from "visited" to who was visited
_TO_HOUSE = 10  # characters from "visit" to the house: " to the "
_YEAR = re.compile(r"\d{4}")
_VISITOR = 80  # characters behind "by" in which the visitor is named
_BY_WHOM = re.compile(r"\s+(?:by|of)\b")
# "A visit that B was due to pay to Oslo".
_THAT_HE_PAYS = re.compile(
    r"(?:,?\s(?:that|which))?\s(?=[\w.'’ -]{2,70}?\s(?:was|is|has|had|will|would)\s(?:[\w]+\s){0,3}?"
    r"(?:pay|paid|make|made|begin|begun|planned|hoped|cancel\w+|postponed|put\soff|called\soff|scrapped|shelved)\b)"
)
_TO = re.compile(r"[^.;]{0,80}?\bto\b")
_HIMSELF = re.compile(r"\s(?:the\s)?(?:[\w'’.-]+\s){0,4}?(?:[\w'’.-]+,\s)?")
# Who flies to a country for something else than its leader does not visit him.
_FOR_AN_EVENT = Keyed(
    r"\b(?:for|to\s(?:attend|address|join|watch|open|mark|observe|undergo|receive))\s(?:an?\s|the\s|his\s|her\s)?(?:[\w'’.-]+\s){0,4}?"
    r"(?:conferences?|forums?|ceremon(?:y|ies)|funerals?|inauguration|treatment|surgery|check-up|assembly|gathering|congress|"
    r"festival|games|cup|match|session|anniversary|exhibition|expo|holiday|vacation|parade|wedding|mass|convention)\b"
)
_FOR_A_SUMMIT = Keyed(
    r"\b(?:for|to\s(?:attend|address|join|host|chair|take\spart\sin))\s(?:an?\s|the\s|this\s\w+['’]s\s)?"
    r"(?:[\w()'’.-]+\s){0,6}?(?=(?:summit|meetings?|talks|session)\b)"
)
_TO_MEET = Keyed(
    r"\bto\s(?:meet|see|(?:hold|have)\s(?:[\w-]+\s){0,2}talks\swith|confer\swith|sit\sdown\swith)\s"
)
# "To go to the International Court of Justice in The Hague", "to come to Manila's aid" is no visit.
_TO_AUTHORITY = re.compile(
    r"\s(?:the\s|his\s|her\s|their\s|its\s)?(?:[\w'’-]+\s){0,3}?(?:courts?|tribunal|arbitration|polls|ballot|voters|parliament|congress|senate|"
    r"assembly|security\scouncil|united\snations|un|u\.n\.|war|trial|jail|prison|hospital|press|people|country|nation)\b|"
    r"\s(?:the\s|an?\s|\w+['’]s?\s|his\s|her\s|their\s|its\s|our\s)?"
    r"(?:aid|help|assistance|rescue|defen[cs]e|end|halt|agreement|terms|compromise|conclusion|understanding|consensus|decision|power|blows)\b",
    FLAGS,
)
GUEST_OF = re.compile(
    r"\b(?:as\s(?:the|an?)\s(?:\w+\s)?guest\sof|at\sthe\sinvitation\sof|invited\sby)\s", FLAGS
)
_OWNER = re.compile(r"\b([A-Z][\w-]+)['’]s?\s(?:[\w-]+\s){0,3}$")
# "Boric will come to Lima in May on a brief visit": the host is there.
_COMES_FOR = re.compile(
    r"\s(?:\w+\s){0,3}?(?:arriv\w+|land(?:s|ed|ing)?|fl(?:y|ies|ew|ying)|travel\w*|c[ao]m(?:e|es|ing)|go(?:es|ing)?|went|"
    r"head(?:s|ed|ing)?|return\w*)\s(?:in|at|to|into)\s[^.;]{3,60}?\s(?:for|on)\s(?:an?|the|his|her)\s(?:[\w'’-]+\s+){0,5}"
)
# Between who goes and the going: "Jane Doe, the envoy, will soon fly to".
_HELPERS = re.compile(
    r"(?:,[^,]{3,60})?,?\s(?:(?:will|would|could|may|might|should|was|were|is|are|had|has|have|be|been|also|soon|later|then|now|"
    r"to|going|set|due|expected|scheduled|plans|planned|planning|\w+ly)\s)*",
)
_ADJECTIVES = re.compile(r"(?:['’]s)?\s+(?:[\w.'’–-]+\s+){0,4}")


def around_trip(phrase: Phrase) -> People:
    """Return the visitor and the host of "X's visit to Y", "a visit by X to Y", "X pays a visit to Y"."""
    visitor, host = _visitor(phrase), _host(phrase)
    return (visitor, host) if visitor and host and host != visitor else ()


def implied_trip(phrase: Phrase) -> People:
    """Return whose "the visit" is: of the journey last told of, or of the one to the place that is named."""
    doc = phrase.doc
    if company.BY_SOMEBODY.match(doc.text, phrase.match.end()):
        return ()
    if _of_no_leader(phrase):
        return ()
    if host := _host(phrase):
        to_host = [m for m in doc.meetings if host in m.people and m.kind != "held"]
        if to_host:
            return to_host[-1].people
        visitor = next((name for m, name in phrase.earlier if not m.possessive and name != host), None)
        return (visitor, host) if visitor else ()
    if (elsewhere := _destination(phrase)) and phrase.match.start() > phrase.sentence.start:
        there = [m for m in doc.meetings if m.place and m.place.compatible(elsewhere) and m.kind != "held"]
        return there[-1].people if there else ()
    if not company.THE_TRIP.search(
        doc.lower, max(phrase.sentence.start, phrase.match.start() - 60), phrase.match.start()
    ):
        return ()
    trips = [m for m in doc.meetings if _is_trip(phrase, m)] or [
        m for m in doc.meetings if m.kind == "proposed" and m.place
    ]
    return trips[-1].people if trips else _of_main(phrase)


def _of_main(phrase: Phrase) -> People:
    """Return the two of whom the article is, where one of them is to pay the other a state visit."""
    doc, main, start = phrase.doc, phrase.cast.main, phrase.match.start()
    visitor = (
        _visitor(phrase) if company.STATE_VISIT.search(doc.lower, phrase.sentence.start, start) else None
    )
    return main if visitor in main and len(main) == 2 else ()  # noqa: PLR2004 - a pair


def _of_no_leader(phrase: Phrase) -> bool:
    """Whether the journey is of somebody who is no leader: "the minister's visit", "Doe's first trip"."""
    doc, start = phrase.doc, phrase.match.start()
    owner = _OWNER.search(doc.text, max(phrase.sentence.start, start - PHRASE), start)
    if owner is None or times_between(doc, owner.start(), owner.end(1)):
        return False  # "Monday's visit"
    actors = [m.actor for m in mentions_in(doc, owner.start(), owner.end(1))]
    return all(actor.kind == "person" and not actor.leads for actor in actors)


def visited(phrase: Phrase, visitors: People) -> People:
    """Return the visitor and the host of "X will travel to Y": whom the article has meet there, else Y's leader."""
    if meeting := _meeting_there(phrase, visitors[-1]):
        return meeting
    if _TO_AUTHORITY.match(phrase.doc.lower, phrase.match.end()) or phrase.finds(
        _FOR_AN_EVENT, phrase.match.end(), phrase.end
    ):
        return ()
    summit = phrase.finds(_FOR_A_SUMMIT, phrase.match.end(), phrase.end)
    if summit and of_many(phrase.doc, summit.start(), summit.end()):
        return ()
    if phrase.word.startswith(("due", "expected")) and not _place_right_behind(phrase):
        return ()  # "is due to leave the European Union"
    host = _bidden_by(phrase) or _host_of(phrase, phrase.match.end())
    if (meets := phrase.finds(_TO_MEET, phrase.match.end(), phrase.end)) and host:
        named = phrase.cast.leaders_between(meets.end(), phrase.end, states=False)
        if named and named[0][1] not in {host, visitors[-1]}:
            return ()  # "going to Lisbon to meet Macron": it is not for Lisbon's own leader
    # "A met B and accepted an invitation to visit B's capital": nobody visits himself.
    guest = next((name for name in (visitors[-1], *(n for _, n in phrase.before)) if name != host), None)
    return (guest, host) if host and guest else ()


def _bidden_by(phrase: Phrase) -> str | None:
    """Return whose guest the visitor is to be: "to Islamabad as the guest of then Prime Minister N.N."."""
    bidden = GUEST_OF.search(phrase.doc.lower, phrase.match.end(), phrase.end)
    named = (
        phrase.cast.leaders_between(bidden.end(), min(phrase.end, bidden.end() + PHRASE), states=False)
        if bidden
        else []
    )
    return named[0][1] if named else None


def _place_right_behind(phrase: Phrase) -> bool:
    """Whether a place stands right behind the word of meeting: "is due in Oslo"."""
    start = phrase.match.end()
    return any(0 <= place.start - start <= _ARTICLE for place in phrase.doc.places)


def _host_of(phrase: Phrase, start: int) -> str | None:
    """Return the leader of the country or capital that is named behind *start*, or of another place if it names him."""
    places = phrase.doc.places
    for place in places[bisect_left(places, (start,)) :]:
        if place.start > min(phrase.end, start + PHRASE):
            return None
        if leader := phrase.cast.compounds.named(place.place.name):
            return _in_office_then(phrase, place.place.name) or leader
        around = (phrase.cast.compounds.named(name) for name in place.place.within)
        if (leader := next(filter(None, around), None)) and phrase.cast.names(leader):
            return leader
    return None


def _in_office_then(phrase: Phrase, place: str) -> str | None:
    """Return who led a country in the years ago of which a sentence tells, if it was somebody else: "to Rome in 2014"."""
    doc, state = phrase.doc, state_of(place)
    told = times_between(doc, phrase.sentence.start, phrase.sentence.end)
    day = told[0].moment.last if len(told) == 1 and told[0].moment and _YEAR.search(told[0].text) else None
    if state is None or doc.published is None or day is None or day > doc.published.first - _LONG_AGO:
        return None
    then, today = leader_of(state, day), leader_of(state, doc.published.first)
    return then.name if then and then != today else None


def _meeting_there(phrase: Phrase, visitor: str) -> People:
    """Return who meets in the place of a journey, where the article has said so: the hosts are others' guests."""
    start, end = phrase.match.end(), min(phrase.end, phrase.match.end() + PHRASE)
    places = {p.place.name for p in phrase.doc.places if start <= p.start < end}
    told = [
        m
        for m in phrase.doc.meetings
        if visitor in m.people and m.place and not places.isdisjoint((m.place.name, *m.place.within))
    ]
    return told[-1].people if told else ()


def _visitor(phrase: Phrase) -> str | None:
    text, start = phrase.doc.text, phrase.match.start()
    if by := _BY_WHOM.match(text, phrase.match.end()):
        end = min(phrase.end, by.end() + _VISITOR)
        named = phrase.cast.leaders_between(by.end(), end, states=False)
        return named[0][1] if named else None
    if that := _THAT_HE_PAYS.match(text, phrase.match.end(), phrase.sentence.end):
        named = phrase.cast.leaders_between(that.end(), that.end() + _VISITOR, states=False)
        if named:
            return named[0][1]
    if own := phrase.cast.owner(start):
        return own
    if not phrase.before:
        return None
    # "A, B's predecessor, called off a journey": what is set off between commas is no subject.
    clear = [(m, n) for m, n in phrase.before if not (m.possessive and "," in text[m.end : start])]
    mention, name = (clear or phrase.before)[-1]
    before = phrase.doc.lower[phrase.begin : start]
    paid = company.PAID.search(before) or cancelling.CANCELLED_BEFORE.search(before)
    goes = (
        paid
        or _ADJECTIVES.fullmatch(text, mention.end, start)
        or _COMES_FOR.fullmatch(text, mention.end, start)
    )
    return name if goes else None


def _host(phrase: Phrase) -> str | None:
    """Return the leader of "a visit to Havana" or of a "Havana trip"."""
    if to := _TO.match(phrase.doc.text, phrase.match.end()):
        named = phrase.cast.leaders_between(to.end(), min(phrase.end, to.end() + PHRASE), states=False)
        if named and _HIMSELF.fullmatch(phrase.doc.text, to.end(), named[0][0].start):
            return named[0][1]  # "a visit to Russia's acting president, Vladimir Putin"
        return _host_of(phrase, to.end())
    start = phrase.match.start()
    subject = phrase.before[-1][0].end if phrase.before else start
    if _COMES_FOR.fullmatch(phrase.doc.text, subject, start):
        return _host_of(phrase, subject)
    return next((_host_of(phrase, p.start) for p in phrase.doc.places if 0 <= start - p.end <= 1), None)


def _destination(phrase: Phrase) -> Place | None:
    """Return where a "trip to Davos" goes."""
    to = _TO.match(phrase.doc.text, phrase.match.end())
    places = phrase.doc.places[bisect_left(phrase.doc.places, (to.end(),)) :] if to else []
    return places[0].place if places and to and places[0].start - to.end() <= _ARTICLE else None


def _is_trip(phrase: Phrase, mention: MeetingMention) -> bool:
    """Whether a mention of a meeting that is not over is of a journey."""
    word = phrase.doc.lower[mention.at : mention.at + 20]
    told = words.TRIP.match(word) or words.VISIT.match(word) or words.INVITE.match(word)
    return mention.kind != "held" and bool(told or mention.rule == "put-off")


def is_mere_visit(phrase: Phrase, before: str) -> bool:
    """Whether a leader was in a country, which does not say whom he met; a state visit is to its leader."""
    word, end = phrase.word, phrase.match.end()
    trip = words.TRIP.match(word) or words.VISIT.match(word)
    if not trip or (company.STATE_VISIT.search(before) and not outcomes.BACK_FROM.search(before)):
        return False
    if GUEST_OF.search(phrase.doc.lower, end, phrase.end):
        return False  # "travelled to Lima as a guest of B"
    places = phrase.doc.places
    there = next(iter(places[bisect_left(places, (end,)) :]), None)
    if there and there.start - end <= _TO_HOUSE and _is_residence(there.place.name):
        return False  # "visited the White House"
    host = phrase.cast.leaders_between(end, min(phrase.end, end + _BESIDE), states=False)
    return not (words.VISIT.match(word) and host)  # "visited Yeltsin outside Moscow"


def _is_residence(place: str) -> bool:
    """Whether a place is the house of a head of state or government."""
    known = lookup(place)
    return known is not None and known.house is not None


def goes_another(phrase: Phrase) -> bool:
    """Whether somebody who is no leader goes: "he said that his minister, Jane Doe, would travel to Lima"."""
    start = phrase.match.start()
    named = [m for m in mentions_in(phrase.doc, phrase.begin, start) if m.end <= start]
    goes = named and named[-1].actor.kind == "person" and not named[-1].actor.leads
    return bool(goes and _HELPERS.fullmatch(phrase.doc.lower, named[-1].end, start))


def is_home(phrase: Phrase, place: Place) -> bool:
    """Whether one of the leaders before the verb leads where the place is: "Ruto wants her in Nairobi"."""
    led = map(phrase.cast.compounds.named, (place.name, *place.within))
    return not {name for _, name in phrase.before}.isdisjoint(led)
