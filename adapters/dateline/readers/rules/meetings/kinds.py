"""What became of a meeting: held, wanted, called off or never come about, by tense, modality and negation.

The rules stand in the order in which they are tried; the first that fits decides, and its name goes with the
mention.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from dateline.readers.rules.document import Document, MeetingKind, Sentence, TimeReference
from dateline.readers.rules.keyed import Keyed
from dateline.readers.rules.meetings import calling_off, cancelling, company, never, numbers, outcomes, words
from dateline.readers.rules.meetings.dating import is_fresh, is_pictured, relation
from dateline.readers.rules.meetings.inviting import of_invitation
from dateline.readers.rules.meetings.phrases import PHRASE, Phrase
from dateline.readers.rules.meetings.setting import Setting, Verdict
from dateline.readers.rules.meetings.verb_kinds import of_verb


def _likely_before_its_date(at: Setting) -> bool:
    found = outcomes.WANTED_AFTER.match(at.after)
    return bool(found and at.date_after is not None and at.date_after > found.end())


def _took_hours(at: Setting) -> bool:
    came = outcomes.CAME_FOR.search(at.clause) and at.relation == "past"
    ahead = outcomes.AHEAD.search(at.clause) or (not came and outcomes.PLANNING.search(at.clause))
    return bool(outcomes.HOURS_OF.search(at.near) and not ahead and at.relation != "future")


def _took_place(at: Setting) -> bool:
    found = outcomes.HELD_AFTER.match(at.after)
    ahead = outcomes.AHEAD.search(at.clause)
    return bool(found and not ahead and not outcomes.NOT_YET_TOLD.search(found[0]))


def _did_hold(at: Setting) -> bool:
    held = outcomes.HELD_VERB.search(at.clause[-80:])
    return bool(
        held and not outcomes.AHEAD.search(at.clause) and not outcomes.WANTED_ADJECTIVE.search(at.nearest)
    )


def _gave_reason(at: Setting) -> bool:
    """Whether a journey is why something was called off: "scrapped the meeting over his trip to Moscow"."""
    called_off = cancelling.CANCELLING.search(at.before)
    return bool(called_off and outcomes.OVER_A_TRIP.search(at.before, called_off.end()))


def _completed(at: Setting) -> bool:
    return bool(outcomes.COMPLETED.search(at.near) and not outcomes.AHEAD.search(at.clause))


def _named_as_past(at: Setting) -> bool:
    if not outcomes.HELD_BEFORE.search(at.near) or outcomes.THOUGHT_OF.search(at.near):
        return False
    after = outcomes.JUST_AFTER.search(at.near)
    return bool(after and not outcomes.AHEAD.search(at.clause)) or not outcomes.WANTED_BEFORE.search(
        at.clause
    )


def _under_way(at: Setting) -> bool:
    return (
        bool(outcomes.UNDER_WAY.search(at.near))
        and not outcomes.AHEAD.search(at.clause)
        and at.relation != "future"
    )


def _was_on_its_day(at: Setting) -> bool:
    """Whether the meeting has the date that is past: in "weak ahead of the meeting, it rose on Monday" it has not."""
    if (
        at.relation != "past"
        or outcomes.NO_MEETING_SINCE.search(at.near)
        or outcomes.GETS_READY.search(at.near)
        or outcomes.THOUGHT_OF.search(at.near)
    ):
        return False
    if at.finds(outcomes.WOULD_HOLD) or at.finds(outcomes.DATE_SOUGHT):
        return False
    apart = at.date_after is not None and at.date_after > _LONG
    return not (apart and outcomes.AHEAD_OF in at.may_fit and outcomes.AHEAD_OF.search(at.near))


def _opens_what_was_done(at: Setting) -> bool:
    """Whether a sentence opens with the meeting at which its subject said or did something: "In talks with B, A praised"."""
    done = company.FRONTED.fullmatch(at.before) and company.DONE_THERE.match(at.after)
    return bool(done) and not outcomes.STRONG_ADJECTIVE.search(at.before)


def _agreed_after(at: Setting) -> bool:
    """Whether something came of talks: "agreed to lower tariffs after talks in Jakarta"."""
    done = outcomes.BARELY_AFTER.search(at.near) and outcomes.CAME_OF_IT.search(at.clause)
    return bool(done and not outcomes.AHEAD.search(at.clause) and not outcomes.HOPED.search(at.clause))


def _was_proposed(at: Setting) -> bool:
    proposed = at.relation != "future" and outcomes.PROPOSING.search(at.near)
    return bool(proposed) and not outcomes.NOBODY_DID.search(at.clause) and not _agreed_after(at)


_WITH_NAMES = re.compile(r"\s(?:between|of|with)\s")
_LONG = 40  # characters of names that are no longer than short ones


class _Rule(NamedTuple):
    """What a noun's setting says became of the meeting where it fits; `needs` is a pattern without which it does not."""

    kind: MeetingKind
    name: str
    needs: Keyed | None
    fits: Callable[[Setting], object]


def _near(kind: MeetingKind, name: str, pattern: Keyed) -> _Rule:
    """Return the rule of a pattern for the last words before."""
    return _Rule(kind, name, pattern, lambda at: pattern.search(at.near))


def _after(kind: MeetingKind, name: str, pattern: Keyed) -> _Rule:
    """Return the rule of a pattern for the words behind."""
    return _Rule(kind, name, pattern, lambda at: pattern.match(at.after))


_NOUN_RULES = (
    _after("not_held", "never-came", never.NEVER_CAME),
    _Rule(
        "not_held",
        "did-not-hold",
        never.NOT_HELD,
        lambda at: never.NOT_HELD.search(at.near) and not outcomes.SUPPOSED.search(at.clause),
    ),
    _near("not_held", "without-it", never.WITHOUT),
    _Rule("mention", "denied", outcomes.DENIED, lambda at: outcomes.DENIED.search(at.before)),
    _Rule(
        "mention",
        "not-foreseen",
        outcomes.NOT_FORESEEN,
        lambda at: outcomes.NOT_FORESEEN.search(at.near) and not at.after.startswith(" as "),
    ),
    _Rule("mention", "no-such", None, lambda at: outcomes.NOBODY_DID.search(at.clause)),
    _Rule("mention", "beside-others", outcomes.NOT_BESIDE, lambda at: outcomes.NOT_BESIDE.search(at.before)),
    _Rule("mention", "reason", outcomes.OVER_A_TRIP, _gave_reason),
    _near("mention", "kept-away", outcomes.STAYED_AWAY),
    _Rule(
        "mention",
        "invited-to",
        outcomes.INVITED_TO,
        lambda at: (
            outcomes.INVITED_TO.search(at.clause)
            and (at.relation != "future" or outcomes.PLAN_REFUSED_BEFORE.search(at.clause))
        ),
    ),
    _Rule(
        "mention",
        "no-such",
        outcomes.NO_SUCH,
        lambda at: outcomes.NO_SUCH.search(at.near) and not outcomes.NO_MEETING_SINCE.search(at.near),
    ),
    _near("mention", "no-such", outcomes.WILL_BE_NO),
    _Rule(
        "mention",
        "not-planned",
        outcomes.NO_SUCH,
        lambda at: outcomes.NO_SUCH.search(at.near) and outcomes.NOT_IN_PLAN.match(at.after),
    ),
    _near("mention", "would-have-been", outcomes.WOULD_HAVE_BEEN),
    _after("mention", "not-planned", outcomes.NOT_PLANNED),
    _Rule(
        "mention",
        "not-planned",
        outcomes.RULED_OUT,
        lambda at: at.relation == "" and outcomes.RULED_OUT.match(at.after),
    ),
    _near("mention", "had-been-wanted", outcomes.PLUPERFECT),
    _Rule(
        "mention",
        "refused",
        outcomes.REFUSING,
        lambda at: at.relation != "future" and outcomes.REFUSING.search(at.near),
    ),
    _near("held", "over-a-meal", outcomes.OVER_A_MEAL),
    _after("proposed", "was-proposed", outcomes.WANTED_RELATIVE),
    _Rule("proposed", "was-proposed", outcomes.PROPOSING, _was_proposed),
    _near("proposed", "being-explored", outcomes.EXPLORING),
    _Rule(
        "proposed",
        "wanted-adjective",
        outcomes.STRONG_ADJECTIVE,
        lambda at: at.relation != "past" and outcomes.STRONG_ADJECTIVE.search(at.near),
    ),
    _near("held", "said-after", outcomes.SAID_AFTER),
    _Rule("proposed", "wanted-after", None, _likely_before_its_date),
    _Rule(
        "held",
        "headline-present",
        outcomes.HEADLINE_HELD,
        lambda at: at.headline and outcomes.HEADLINE_HELD.match(at.after),
    ),
    _Rule(
        "proposed",
        "uncertain",
        outcomes.HEADLINE_UNCERTAIN,
        lambda at: at.headline and outcomes.HEADLINE_UNCERTAIN.match(at.after),
    ),
    _after("proposed", "uncertain", outcomes.UNCERTAIN_AFTER),
    _Rule("held", "hours-of-talks", outcomes.HOURS_OF, _took_hours),
    _Rule(
        "held",
        "hours-of-talks",
        outcomes.OF_MINUTES,
        lambda at: (
            outcomes.OF_MINUTES.match(at.after)
            and at.relation != "future"
            and not (outcomes.AHEAD.search(at.clause) or outcomes.HOPED.search(at.clause))
        ),
    ),
    _Rule(
        "proposed",
        "arrived-for",
        outcomes.ARRIVED_FOR,
        lambda at: at.fresh and outcomes.ARRIVED_FOR.search(at.clause),
    ),
    _Rule("held", "back-from", outcomes.BACK_FROM, lambda at: outcomes.BACK_FROM.search(at.near)),
    _Rule("held", "under-way", outcomes.UNDER_WAY, _under_way),
    _Rule(
        "mention",
        "announced",
        None,
        lambda at: (found := outcomes.ANNOUNCED.match(at.after)) and (at.relation == "past" or found["by"]),
    ),
    _Rule("mention", "venue", None, lambda at: outcomes.VENUE.match(at.after)),
    _Rule(
        "mention",
        "decided-on",
        None,
        lambda at: at.relation != "future" and outcomes.DECIDING.search(at.near),
    ),
    _Rule(
        "proposed",
        "in-doubt",
        outcomes.WAS_TO_HAVE_BEEN_AFTER,
        lambda at: outcomes.WAS_TO_HAVE_BEEN_AFTER.match(at.after) and outcomes.MAY_STILL_BE.search(at.after),
    ),
    _Rule("mention", "was-to-have", None, lambda at: outcomes.WAS_TO_HAVE_BEEN.search(at.clause)),
    _Rule(
        "mention",
        "was-to-have",
        outcomes.WAS_TO_HAVE_BEEN_AFTER,
        lambda at: at.relation == "past" and outcomes.WAS_TO_HAVE_BEEN_AFTER.match(at.after),
    ),
    _near("mention", "requested", outcomes.REQUEST_FOR),
    _Rule(
        "held",
        "past-date",
        None,
        _was_on_its_day,
    ),
    _Rule(
        "held",
        "was-there-for",
        outcomes.WAS_THERE_FOR,
        lambda at: at.relation != "future" and outcomes.WAS_THERE_FOR.search(at.before),
    ),
    _Rule("proposed", "future-date", None, lambda at: at.relation == "future"),
    _Rule("held", "opens-what-was-done", company.DONE_THERE, _opens_what_was_done),
    _Rule("held", "held-after", None, _took_place),
    _Rule("held", "held-verb", outcomes.HELD_VERB, _did_hold),
    _Rule("held", "completed", outcomes.COMPLETED, _completed),
    _near("held", "was-the-nth", numbers.WAS_THE_NTH),
    _near("held", "past-adjective", outcomes.PAST_ADJECTIVE),
    _Rule("proposed", "wanted-after", None, lambda at: outcomes.WANTED_AFTER.match(at.after)),
    _Rule("held", "named-as-past", None, _named_as_past),
    _Rule("held", "agreed-after", outcomes.BARELY_AFTER, _agreed_after),
    _Rule(
        "proposed",
        "wanted-before",
        None,
        lambda at: outcomes.WANTED_BEFORE.search(at.clause) or outcomes.WANTED_ADJECTIVE.search(at.nearest),
    ),
)


def kind_of(phrase: Phrase, form: str, time: TimeReference | None) -> Verdict:
    """Return what the words say became of the meeting, and the name of the rule that says so."""
    doc, sentence, match, text = phrase.doc, phrase.sentence, phrase.match, phrase.doc.lower
    after, left_out = _behind(phrase, time) if form == "noun" else (text[match.end() : sentence.end], 0)
    at = Setting(
        before=text[sentence.start : match.start()],
        after=after,
        clause=text[phrase.begin : match.start()],
        relation=relation(doc, time),
        date_after=time.start - match.end() - left_out if time else None,
        fresh=is_fresh(doc, time),
        headline=bool(doc.blocks) and _is_headline(doc, sentence),
        may_fit=phrase.may_fit,
        asks=text.endswith("?", sentence.start, sentence.end),
    )
    if form == "verb":
        label = doc.blocks[sentence.block].label if doc.blocks else "body"
        pictured = label == "caption" or is_pictured(doc, sentence)
        return of_verb(match[0], at, pictured=pictured)
    if at.asks:
        return "mention", "question"
    if words.INVITATION.match(match[0]):
        return of_invitation(at)
    denied = outcomes.DENIED in at.may_fit and outcomes.DENIED.search(at.before)
    if (
        not denied
        and not calling_off.CALLED_OFF.isdisjoint(at.may_fit)
        and (rule := calling_off.called_off(at))
    ):
        return "called_off", rule
    if not denied and calling_off.in_jeopardy(at):
        return "proposed", "in-jeopardy"
    for kind, name, needs, fits in _NOUN_RULES:
        if (needs is None or needs in at.may_fit) and fits(at):
            return kind, name
    return "mention", "bare"


def _behind(phrase: Phrase, time: TimeReference | None) -> tuple[str, int]:
    """Return the rest of the sentence with short names for the two who meet, and how many characters shorter it is.

    Full names with titles are long: "between Cypriot President N.N. and Turkish Cypriot leader N.N. will".
    """
    doc, start, end = phrase.doc, phrase.match.end(), phrase.sentence.end
    after = doc.lower[start:end]
    joint = _WITH_NAMES.match(after)
    named = phrase.cast.leaders_between(start, end, states=False) if joint else []
    if not joint or not named or named[0][0].start - start > PHRASE:
        return after, 0
    last = named[max(len(phrase.cast.group(named)) - 1, 0)][0].end
    if last - start <= _LONG or (time and start <= time.start < last):
        return after, 0
    short = f"{joint[0]}them"
    return short + doc.lower[last:end], last - start - len(short)


def _is_headline(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence is the title, or a line between it and the first of the body."""
    label = doc.blocks[sentence.block].label
    return label == "title" or (
        label == "heading" and all(b.label != "body" for b in doc.blocks[: sentence.block])
    )
