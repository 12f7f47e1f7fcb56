"""Who meets where one is the other's guest: "was B's guest at Bogor", "whom B received", "A and B were hosted by C"."""

from __future__ import annotations

import re

from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.meetings import words
from dateline.readers.rules.meetings.joining import People
from dateline.readers.rules.meetings.phrases import Phrase
from dateline.readers.rules.names import mentions_in

OBJECT = 110  # characters behind a verb in which its object begins
_LATELY = 300  # characters before the sentence in which a host was named whom "his" means
_HOSTS_BOTH = re.compile(r"^host", FLAGS)
_GUEST = re.compile(r"\s(?:[\w.'’-]+\s){1,7}?guests?\b(?!\s(?:list|house|room|worker|book|star))", FLAGS)
_OWNED = re.compile(r"(?:['’]s?)?\s(?:\w+\s){0,2}guests?", FLAGS)
_WHOM = re.compile(r"\W*whom\s", FLAGS)
# "The summit was hosted by C": a meeting that is a guest of nobody.
_A_MEETING = re.compile(
    r"\b(?:summit|meeting|talks|encounter|session|dinner|lunch|visit)s?\b[^;]*\b(?:was|were|been|being|be|is|are)\s(?:\w+ly\s|also\s)?$",
    FLAGS,
)


def hosted(phrase: Phrase, objects: People) -> People:
    """Return two who are named as guests of a host who leads no state: "the UN's secretary-general hosted A and B"."""
    end = phrase.match.end()
    named = phrase.cast.leaders_between(end, min(phrase.end, end + OBJECT), states=False)
    two = len(objects) == 2 and {name for _, name in named}.issuperset(objects)  # noqa: PLR2004 - a pair
    return objects if two and _HOSTS_BOTH.match(phrase.word) else ()


def guests_of_one(phrase: Phrase, group: People) -> People:
    """Return two whom somebody has as guests who is no leader: "A and B were hosted by the UN's secretary-general"."""
    return group if len(group) == 2 and words.MET_BY.match(phrase.word) else ()  # noqa: PLR2004 - a pair


def speaks_of_guest(phrase: Phrase) -> bool:
    """Whether the verb is that of "was B's guest"."""
    return bool(
        words.WAS.match(phrase.word) and _GUEST.match(phrase.doc.lower, phrase.match.end(), phrase.end)
    )


def as_guest(phrase: Phrase) -> People:
    """Return the guest and the host of "A was B's guest" and "A had been his guest"."""
    start = phrase.match.end()
    found = _GUEST.match(phrase.doc.lower, start, phrase.end)
    if found is None:
        return ()
    owners = [
        m
        for m in mentions_in(phrase.doc, start, found.end())
        if m.possessive and m.form != "pronoun" and _OWNED.fullmatch(phrase.doc.lower, m.end, found.end())
    ]
    named = [name for m in owners if (name := phrase.cast.leader(m.actor))]
    host = named[-1] if named else phrase.cast.owner(found.end() - 5)
    guests = phrase.cast.group(phrase.before, last=True)
    if host in guests and not named:  # "he had been his guest"
        told = phrase.cast.leaders_between(
            max(0, phrase.sentence.start - _LATELY), phrase.sentence.start, states=False
        )
        host = next((name for _, name in reversed(told) if name not in guests), None)
    return (*guests, host) if host and guests and host not in guests else ()


def guest_before(phrase: Phrase) -> People:
    """Return the guest whom a clause stands for that tells of the host: "A, whom B received at his palace"."""
    relative = _WHOM.match(phrase.doc.lower, phrase.begin, phrase.match.start())
    return (phrase.earlier[-1][1],) if relative and phrase.earlier else ()


def is_of_a_meeting(phrase: Phrase) -> bool:
    """Whether what somebody hosts is the meeting itself: "the summit was hosted by C"."""
    hosting = words.MET_BY.match(phrase.word)
    return bool(hosting and _A_MEETING.search(phrase.doc.lower, phrase.begin, phrase.match.start()))
