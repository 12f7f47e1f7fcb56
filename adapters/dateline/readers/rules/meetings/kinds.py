"""What became of a meeting: held, wanted, called off or never come about, by tense, modality and negation.

The rules stand in the order in which they are tried; the first that fits decides, and its name goes with the
mention.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dateline.readers.rules.document import Document, MeetingKind, Sentence, TimeReference
from dateline.readers.rules.meetings import cancelling, outcomes, timing, words
from dateline.readers.rules.meetings.dating import is_fresh, relation
from dateline.readers.rules.meetings.phrases import Phrase

Verdict = tuple[MeetingKind, str]


class Setting(NamedTuple):
    """The words around a word of meeting, in lower case, and how its date lies to the publication.

    `before` and `after` are the rest of the sentence, `clause` the clause up to the word; `relation` is "past",
    "future" or "" where neither is sure; `date_after` is how far behind the word its date stands; `fresh` says
    that the date, if any, is not older than yesterday's news.
    """

    before: str
    after: str
    clause: str
    relation: str
    date_after: int | None
    fresh: bool
    headline: bool

    @property
    def near(self) -> str:
        """The last words before the word of meeting."""
        return self.before[-80:]

    @property
    def nearest(self) -> str:
        """The noun phrase that it heads, roughly."""
        return self.before[-45:]


def _likely_before_its_date(at: Setting) -> bool:
    found = outcomes.WANTED_AFTER.match(at.after)
    return bool(found and at.date_after is not None and at.date_after > found.end())


def _took_hours(at: Setting) -> bool:
    ahead = outcomes.AHEAD.search(at.clause) or outcomes.PLANNING.search(at.clause)
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


def _named_as_past(at: Setting) -> bool:
    if not outcomes.HELD_BEFORE.search(at.near):
        return False
    after = outcomes.JUST_AFTER.search(at.near)
    return bool(after and not outcomes.AHEAD.search(at.clause)) or not outcomes.WANTED_BEFORE.search(
        at.clause
    )


def _agreed_after(at: Setting) -> bool:
    """Whether something came of talks: "agreed to lower tariffs after talks in Jakarta"."""
    done = outcomes.BARELY_AFTER.search(at.near) and outcomes.CAME_OF_IT.search(at.clause)
    return bool(done and not outcomes.AHEAD.search(at.clause) and not outcomes.HOPED.search(at.clause))


def _was_proposed(at: Setting) -> bool:
    if outcomes.WANTED_RELATIVE.match(at.after):
        return True
    return at.relation != "future" and bool(outcomes.PROPOSING.search(at.near)) and not _agreed_after(at)


_NOUN_RULES: tuple[tuple[MeetingKind, str, Callable[[Setting], object]], ...] = (
    ("not_held", "never-came", lambda at: outcomes.NEVER_CAME.match(at.after)),
    (
        "not_held",
        "did-not-hold",
        lambda at: outcomes.NOT_HELD.search(at.near) and not outcomes.SUPPOSED.search(at.clause),
    ),
    ("mention", "kept-away", lambda at: outcomes.STAYED_AWAY.search(at.near)),
    (
        "mention",
        "no-such",
        lambda at: outcomes.NO_SUCH.search(at.near) and not outcomes.NO_MEETING_SINCE.search(at.near),
    ),
    (
        "mention",
        "not-planned",
        lambda at: outcomes.NO_SUCH.search(at.near) and outcomes.NOT_IN_PLAN.match(at.after),
    ),
    ("mention", "would-have-been", lambda at: outcomes.WOULD_HAVE_BEEN.search(at.near)),
    ("mention", "not-planned", lambda at: outcomes.NOT_PLANNED.match(at.after)),
    ("mention", "had-been-wanted", lambda at: outcomes.PLUPERFECT.search(at.near)),
    ("mention", "refused", lambda at: at.relation != "future" and outcomes.REFUSING.search(at.near)),
    ("proposed", "was-proposed", _was_proposed),
    ("proposed", "being-explored", lambda at: outcomes.EXPLORING.search(at.near)),
    (
        "proposed",
        "wanted-adjective",
        lambda at: at.relation != "past" and outcomes.STRONG_ADJECTIVE.search(at.near),
    ),
    ("proposed", "wanted-after", _likely_before_its_date),
    ("held", "headline-present", lambda at: at.headline and outcomes.HEADLINE_HELD.match(at.after)),
    ("proposed", "uncertain", lambda at: at.headline and outcomes.HEADLINE_UNCERTAIN.match(at.after)),
    ("proposed", "uncertain", lambda at: outcomes.UNCERTAIN_AFTER.match(at.after)),
    ("held", "hours-of-talks", _took_hours),
    ("proposed", "arrived-for", lambda at: at.fresh and outcomes.ARRIVED_FOR.search(at.clause)),
    (
        "mention",
        "announced",
        lambda at: at.relation == "past" and outcomes.ANNOUNCED.match(at.after),
    ),
    ("mention", "venue", lambda at: outcomes.VENUE.match(at.after)),
    (
        "mention",
        "decided-on",
        lambda at: at.relation != "future" and outcomes.DECIDING.search(at.near),
    ),
    ("held", "past-date", lambda at: at.relation == "past" and not outcomes.NO_MEETING_SINCE.search(at.near)),
    ("proposed", "future-date", lambda at: at.relation == "future"),
    ("held", "held-after", _took_place),
    ("held", "held-verb", _did_hold),
    ("held", "past-adjective", lambda at: outcomes.PAST_ADJECTIVE.search(at.near)),
    ("proposed", "wanted-after", lambda at: outcomes.WANTED_AFTER.match(at.after)),
    ("held", "named-as-past", _named_as_past),
    ("held", "agreed-after", _agreed_after),
    (
        "proposed",
        "wanted-before",
        lambda at: outcomes.WANTED_BEFORE.search(at.clause) or outcomes.WANTED_ADJECTIVE.search(at.nearest),
    ),
)


def _did_not(at: Setting, verb: str) -> bool:
    """Whether a meeting is told not to have been; what was not thought or wanted may have been all the same."""
    denied = outcomes.NOT_DONE.search(at.before[-30:]) and outcomes.NEGATED.search(at.before)
    if not denied or outcomes.SUPPOSED.search(at.clause):
        return False
    meant = verb.startswith("to ") or outcomes.MODAL.search(at.before)
    return not meant or bool(outcomes.GOT_TO.search(at.before))


_VERB_RULES: tuple[tuple[MeetingKind, str, Callable[[Setting, str], object]], ...] = (
    ("called_off", "plan-dropped", lambda at, _: _dropped(at)),
    ("mention", "negated", lambda at, verb: words.INVITE.match(verb) and outcomes.NEGATED.search(at.before)),
    ("proposed", "invited", lambda _, verb: words.INVITE.match(verb)),
    (
        "not_held",
        "did-not-meet",
        _did_not,
    ),
    (
        "mention",
        "negated",
        lambda at, _: outcomes.NEGATED.search(at.before) or outcomes.NOT_GOING.search(at.before),
    ),
    ("mention", "met-to", lambda at, _: outcomes.MET_TO.search(at.before)),
    (
        "called_off",
        "was-to-but",
        lambda at, _: cancelling.WAS_TO.search(at.before) and cancelling.BUT.match(at.after),
    ),
    ("mention", "had-been-due", lambda at, _: outcomes.HAD_BEEN_DUE.search(at.before)),
    (
        "held",
        "went-to-meet",
        lambda at, _: at.relation == "past" and _went(at),
    ),
    (
        "held",
        "first-to",
        lambda at, _: (
            at.relation != "future"
            and outcomes.FIRST_TO.search(at.before)
            and not outcomes.AHEAD.search(at.clause)
        ),
    ),
    ("mention", "was-to-have", lambda at, _: outcomes.WAS_TO_HAVE.search(at.before)),
    (
        "held",
        "to-have-met",
        lambda at, verb: outcomes.TO_HAVE.search(at.before) and words.PAST_VERB.match(verb),
    ),
    ("proposed", "modal", lambda at, verb: outcomes.MODAL.search(at.before) or words.MODAL_VERB.match(verb)),
    ("proposed", "travel-plan", lambda at, verb: words.VISIT.match(verb) and not _is_told(at, verb)),
)


def _is_told(at: Setting, verb: str) -> bool:
    """Whether a visit is one of which the text tells: "visited", or "visiting Oslo on Monday, he said"."""
    ahead = (
        at.relation == "future"
        or outcomes.AHEAD.search(at.clause)
        or outcomes.WANTED_BEFORE.search(at.clause)
    )
    return bool(words.PAST_VERB.match(verb)) or (verb == "visiting" and not ahead)


def _went(at: Setting) -> bool:
    return bool(outcomes.MADE_STOP.search(at.before)) or (
        not at.fresh and bool(outcomes.WENT_TO.search(at.before))
    )


def _dropped(at: Setting) -> bool:
    return bool(cancelling.PLAN_DROPPED.search(at.before)) and not cancelling.NOT_CANCELLED.search(
        at.before[:-40]
    )


def kind_of(phrase: Phrase, form: str, time: TimeReference | None) -> Verdict:
    """Return what the words say became of the meeting, and the name of the rule that says so."""
    doc, sentence, match, text = phrase.doc, phrase.sentence, phrase.match, phrase.doc.lower
    at = Setting(
        before=text[sentence.start : match.start()],
        after=text[match.end() : sentence.end],
        clause=text[phrase.begin : match.start()],
        relation=relation(doc, time),
        date_after=time.start - match.end() if time else None,
        fresh=is_fresh(doc, time),
        headline=bool(doc.blocks) and _is_headline(doc, sentence),
    )
    if form == "verb":
        label = doc.blocks[sentence.block].label if doc.blocks else "body"
        pictured = label == "caption" or bool(timing.PICTURED.search(text, sentence.start, sentence.end))
        return _of_verb(match[0], at, pictured=pictured)
    if text.endswith("?", sentence.start, sentence.end):
        return "mention", "question"
    if rule := _called_off(at.before, at.after, headline=at.headline):
        return "called_off", rule
    return next(((kind, name) for kind, name, fits in _NOUN_RULES if fits(at)), ("mention", "bare"))


def _is_headline(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence is the title, or a line between it and the first of the body."""
    label = doc.blocks[sentence.block].label
    return label == "title" or (
        label == "heading" and all(b.label != "body" for b in doc.blocks[: sentence.block])
    )


def _of_verb(verb: str, at: Setting, *, pictured: bool) -> Verdict:
    for kind, name, fits in _VERB_RULES:
        if fits(at, verb):
            return kind, name
    if words.PAST_VERB.match(verb):
        return ("mention", "supposed") if outcomes.SUPPOSED.search(at.clause) else ("held", "past-verb")
    if words.PRESENT_VERB.match(verb):
        return _of_present(at, pictured=pictured)
    if outcomes.WANTED_BEFORE.search(at.before[-60:]):
        return "proposed", "wanted-before"
    return ("held", "past-date") if at.relation == "past" else ("mention", "gerund")


def _of_present(at: Setting, *, pictured: bool) -> Verdict:
    """Return what a present tense says: captions and headlines tell of the past with it."""
    if pictured:
        return "held", "caption"
    if at.headline or at.relation == "past":
        return "held", "headline-present"
    return ("proposed", "future-date") if at.relation == "future" else ("mention", "present")


def _called_off(before: str, after: str, *, headline: bool) -> str | None:
    """Return the rule by which the words say that a meeting was called off, if they do."""
    if cancelling.CANCELLED_ADJECTIVE.search(before[-60:]):
        return "cancelled-adjective"
    if match := cancelling.CANCELLED_BEFORE.search(before):
        return None if cancelling.NOT_CANCELLED.search(before[: match.start()]) else "cancelled"
    if cancelling.PUT_BEFORE.search(before) and cancelling.OFF_AFTER.match(after):
        return None if cancelling.NOT_CANCELLED.search(before) else "cancelled"
    if headline and cancelling.HEADLINE_CANCELLED.match(after):
        return "was-cancelled"
    if match := cancelling.CANCELLED_AFTER.match(after):
        return None if cancelling.NOT_DONE_YET.search(match[0]) else "was-cancelled"
    match = cancelling.FELL_THROUGH.match(after) if cancelling.FALLING.search(after) else None
    if match and (outcomes.WANTED_BEFORE.search(before[-60:]) or outcomes.WANTED_BEFORE.search(match[0])):
        return None if cancelling.NOT_DONE_YET.search(match[0]) else "fell-through"
    if match := cancelling.WHICH_WAS_CANCELLED.match(after):
        return None if cancelling.NOT_CANCELLED.search(match[0]) else "which-was-cancelled"
    return "cancellation" if cancelling.CANCELLATION.search(before) else None
