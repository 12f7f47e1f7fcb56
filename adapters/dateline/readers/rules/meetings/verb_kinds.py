"""What a verb of meeting says became of it: "met", "will meet", "did not meet", "invited".

The rules stand in the order in which they are tried; the first that fits decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.readers.rules.document import MeetingKind
from dateline.readers.rules.meetings import cancelling, company, never, outcomes, timing, words
from dateline.readers.rules.meetings.setting import Setting, Verdict

_YET_TO = re.compile(r"\b(?:have|has|had|are|is|were|was)\s(?:\w+\s)?yet\sto\s$")
_BARE = frozenset({"meet", "confer", "visit", "sit down", "hold talks", "talk again"})
_SUBJECT = 160  # characters behind a participle in which the subject and its verb stand


def _did_not(at: Setting, verb: str) -> bool:
    """Whether a meeting is told not to have been; what was not thought or wanted may have been all the same."""
    denied = outcomes.NOT_DONE.search(at.before[-30:]) and outcomes.NEGATED.search(at.before)
    if not denied or outcomes.SUPPOSED.search(at.clause):
        return False
    meant = verb.startswith("to ") or outcomes.MODAL.search(at.before)
    return not meant or bool(outcomes.GOT_TO.search(at.before))


_VERB_RULES: tuple[tuple[MeetingKind, str, Callable[[Setting, str], object]], ...] = (
    ("mention", "denied", lambda at, _: at.finds(outcomes.DENIED)),
    ("called_off", "plan-dropped", lambda at, _: _dropped(at)),
    ("called_off", "plan-came-to-nothing", lambda at, _: _came_to_nothing(at)),
    ("mention", "negated", lambda at, verb: words.INVITE.match(verb) and outcomes.NEGATED.search(at.before)),
    ("mention", "refused", lambda at, _: outcomes.PLAN_REFUSED.search(at.before)),
    ("proposed", "invited", lambda _, verb: words.INVITE.match(verb)),
    ("not_held", "did-not-meet", _did_not),
    ("not_held", "did-not-meet", lambda at, _: _YET_TO.search(at.before)),
    ("not_held", "without-it", lambda at, _: at.finds(never.WITHOUT)),
    (
        "mention",
        "negated",
        lambda at, _: outcomes.NEGATED.search(at.before) or outcomes.NOT_GOING.search(at.before),
    ),
    ("mention", "met-to", lambda at, _: at.finds(outcomes.MET_TO)),
    (
        "called_off",
        "was-to-but",
        lambda at, _: (
            cancelling.BUT in at.may_fit
            and cancelling.WAS_TO.search(at.before)
            and cancelling.BUT.match(at.after)
        ),
    ),
    (
        "called_off",
        "who-was-to",
        lambda at, verb: (
            cancelling.WHO_WAS_TO.search(_up_to(at, verb)) and cancelling.AND_CANCELS.match(at.after)
        ),
    ),
    (
        "mention",
        "was-to-there",
        lambda at, verb: (
            outcomes.WAS_TO_THERE in at.may_fit
            and outcomes.WAS_TO_THERE.search(_up_to(at, verb))
            and cancelling.CANCELLING.search(at.before)
        ),
    ),
    ("mention", "had-been-due", lambda at, _: at.finds(outcomes.HAD_BEEN_DUE)),
    (
        "held",
        "went-to-meet",
        lambda at, verb: at.relation == "past" and _went(at, verb),
    ),
    (
        "held",
        "first-to",
        lambda at, _: (
            at.relation != "future" and at.finds(outcomes.FIRST_TO) and not outcomes.AHEAD.search(at.clause)
        ),
    ),
    (
        "mention",
        "was-to-have",
        lambda at, _: outcomes.WAS_TO_HAVE.search(at.before) or outcomes.WAS_TO_HAVE_BEEN.search(at.clause),
    ),
    (
        "held",
        "to-have-met",
        lambda at, verb: outcomes.TO_HAVE.search(at.before) and words.PAST_VERB.match(verb),
    ),
    ("proposed", "modal", lambda at, _: outcomes.WOULD_BE_THE.search(at.before)),
    ("proposed", "modal", lambda at, verb: outcomes.MODAL.search(at.before) or words.MODAL_VERB.match(verb)),
    ("proposed", "modal", lambda at, verb: verb in _BARE and outcomes.AND_HOLD.search(at.before)),
    (
        "proposed",
        "that-they-meet",
        lambda at, verb: verb in _BARE and at.relation != "past" and outcomes.THAT_THEY.search(at.before),
    ),
    ("mention", "supposed", lambda at, verb: words.WANT.match(verb) and outcomes.SUPPOSED.search(at.clause)),
    ("proposed", "wanted-there", lambda _, verb: words.WANT.match(verb)),
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


def _up_to(at: Setting, verb: str) -> str:
    """Return the words before a verb, with the "to" that a pattern takes with it: "flew to Lima to see her"."""
    return f"{at.before}to " if verb.startswith("to ") else at.before


def _went(at: Setting, verb: str) -> bool:
    before = _up_to(at, verb)
    return bool(outcomes.MADE_STOP.search(before)) or (not at.fresh and bool(outcomes.WENT_TO.search(before)))


def _dropped(at: Setting) -> bool:
    return bool(at.finds(cancelling.PLAN_DROPPED)) and not cancelling.NOT_CANCELLED.search(at.before[:-40])


def _came_to_nothing(at: Setting) -> bool:
    """Whether what is told is the end of a plan: "a plan to bring A and B together was dropped"."""
    ended = cancelling.PLAN_ENDED in at.may_fit and cancelling.PLAN_ENDED.match(at.after)
    return bool(ended and cancelling.PLAN_TO.search(at.before))


def _in_passing(at: Setting) -> bool:
    """Whether the participle of a clause tells of what was done: "Receiving B on Friday, A said"; of "will" it does not."""
    opens = not at.before.strip() or at.before.endswith(", ") or company.OPENS_AFTER.fullmatch(at.before)
    ahead = outcomes.AHEAD.search(timing.SPEECH_BETWEEN.split(at.after[:_SUBJECT])[0])
    return bool(opens) and at.relation != "future" and not ahead and not outcomes.AHEAD.search(at.clause)


def _was_at_it(at: Setting) -> bool:
    """Whether it was going on: "who was hosting B in Washington"."""
    return at.before.endswith((" was ", " were ")) and at.relation != "future"


def of_verb(verb: str, at: Setting, *, pictured: bool) -> Verdict:
    """Return what a verb, in lower case, says; in the caption of a picture it tells of what was."""
    if at.asks and words.PAST_VERB.match(verb):
        return "mention", "question"  # "Have they met before?"
    for kind, name, fits in _VERB_RULES:
        if fits(at, verb):
            return kind, name
    if words.PAST_VERB.match(verb):
        return ("mention", "supposed") if outcomes.SUPPOSED.search(at.clause) else ("held", "past-verb")
    if words.PARTICIPLE.match(verb) and (_in_passing(at) or _was_at_it(at)):
        return "held", "in-passing"
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
