"""Whether the words around a noun of meeting say that it was called off, or that it only may be."""

from __future__ import annotations

from dateline.readers.rules.meetings import cancelling, outcomes
from dateline.readers.rules.meetings.setting import Setting

# One of which `called_off` needs.
CALLED_OFF = frozenset(
    {
        cancelling.CANCELLED_ADJECTIVE,
        cancelling.CANCELLED_BEFORE,
        cancelling.PUT_BEFORE,
        cancelling.HEADLINE_CANCELLED,
        cancelling.CANCELLED_AFTER,
        cancelling.FELL_THROUGH,
        cancelling.WHICH_WAS_CANCELLED,
        cancelling.CANCELLATION,
    }
)


def called_off(at: Setting) -> str | None:
    """Return the rule by which the words say that a meeting was called off, if they do."""
    before, after = at.before, at.after
    if cancelling.CANCELLED_ADJECTIVE.search(before[-60:]):
        return "cancelled-adjective"
    if match := cancelling.CANCELLED_BEFORE.search(before):
        return None if cancelling.NOT_CANCELLED.search(before[: match.start()]) else "cancelled"
    if cancelling.PUT_BEFORE.search(before) and cancelling.OFF_AFTER.match(after):
        return None if cancelling.NOT_CANCELLED.search(before) else "cancelled"
    if at.headline and cancelling.HEADLINE_CANCELLED.match(after):
        return "was-cancelled"
    if match := cancelling.CANCELLED_AFTER.match(after):
        asked = cancelling.WHETHER.search(before)
        return "was-cancelled" if not asked and _is_done(at, match[0]) else None
    if cancelling.FELL_THROUGH in at.may_fit and (match := cancelling.FELL_THROUGH.match(after)):
        return "fell-through" if _fell_through(before, match[0]) else None
    if match := cancelling.WHICH_WAS_CANCELLED.match(after):
        return None if cancelling.NOT_CANCELLED.search(match[0]) else "which-was-cancelled"
    return "cancellation" if cancelling.CANCELLATION.search(before) else None


def _is_done(at: Setting, after: str) -> bool:
    """Whether it was called off: that it "will be postponed" is the news of it, unless it only may be."""
    told = cancelling.WILL_BE.sub("", after)
    supposed = told != after and (cancelling.MAY_BE.search(at.before) or outcomes.SUPPOSED.search(at.after))
    return not supposed and not cancelling.NOT_DONE_YET.search(told)


def in_jeopardy(at: Setting) -> bool:
    """Whether a meeting may be called off, and so is planned: "urged him to cancel the visit", "may scrap the talks"."""
    match = cancelling.CANCELLED_BEFORE in at.may_fit and cancelling.CANCELLED_BEFORE.search(at.before)
    if not match or not cancelling.NOT_CANCELLED.search(at.before, 0, match.start()):
        return False
    return at.relation != "past" or at.before.endswith("to ", 0, match.start())


def _fell_through(before: str, after: str) -> bool:
    """Whether a meeting, or a plan for one, came to nothing: talks that were held can fall apart, but not through."""
    planned = outcomes.WANTED_BEFORE.search(before[-60:]) or outcomes.WANTED_BEFORE.search(after)
    return bool(after.endswith("through") or planned) and not cancelling.NOT_DONE_YET.search(after)
