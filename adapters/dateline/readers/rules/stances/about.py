"""Which meeting an utterance is about: one that its own words mention, or that of the words just before."""

from __future__ import annotations

import re

from dateline.readers.rules.document import (
    Actor,
    ClaimFound,
    Document,
    Judgement,
    MeetingMention,
    MeetingReport,
    Utterance,
)
from dateline.readers.rules.keyed import FLAGS, Keyed
from dateline.readers.rules.meetings.clauses import of_many
from dateline.readers.rules.names import mentions_in
from dateline.readers.rules.stances.aims import TO_NO_PLACE

_NOT_PAST = {
    "refused",
    "not-planned",
    "no-such",
    "negated",
    "had-been-due",
    "not-foreseen",
    "invited-to",
    "question",
    "announced",
}
_MEANWHILE = {"said-after", "in-passing"}  # what these tell of dates the saying
_PLANNED_ONCE = {"travel-plan", "modal", "wanted-before", "wanted-after", "future-date"}
_AHEAD = {"proposed", "mention", "called_off"}
_CONTACT = re.compile(
    rf"\b(?:meet\w*|summit|talks?|talking|visit\w*|(?:go|going|come|coming)(?!{TO_NO_PLACE})|travel\w*|trip|journey|invit\w+|receiv\w+|host\w*|"
    r"see|seeing|sit|sitting|together|room|table|door|handshake|date|session|round|plan|happen|held|there|it|"
    r"him|her|them|the two|the pair)\b",
    FLAGS,
)
# Somebody goes to, receives or faces another.
_GOER = r"(?:he|she|they|i|we|(?:president|minister|premier|leader|chancellor|king|guest|visitor|two)s?)"
_COMING_TOGETHER = re.compile(
    r"\b(?:meet (?:with )?(?:him|her|them|each|one|again|face|at|in)|meetings?|summit|visit(?:s|ing)?|trip|"
    r"journey|invite|inviting|receiv(?:e|ing|ed) (?:him|her|them|(?:the|his|her|their) (?:\S+ )?"
    r"(?:president|leader|premier|prime minister|king|guest|visitor))|host(?:s|ed|ing)?|handshake|"
    r"guest|visitor|face (?:to|each)|sit(?:ting)? (?:down|across|opposite)|(?:one|the same) (?:room|table)|encounter|"
    r"the two (?:men|leaders|presidents)|both (?:men|leaders|presidents)|red carpet|"
    r"(?:get|getting|come|coming|bring|bringing) (?:them )?together|(?:travell?ing|flying) (?:there|to)|"
    r"(?<!is )(?<!are )(?<!was )(?<!were )(?<!'s )(?<!'re )(?<!'m )(?<!am )(?<!be )(?<!not )going (?:there|to)|"
    rf"{_GOER}(?:'ll|'d|,? (?:would|will|should|must|could|does|did|do|ought))(?: (?:not|to|never|still|also)|n't){{0,2}} "
    r"(?:go|come|travel|fly|attend)|(?:him|her|them|(?:president|minister|premier|leader|chancellor|king)s?) (?:not )?to "
    r"(?:go|come|travel|fly|attend|cancel))\b"
    rf"(?! (?:back|down|out|up|under|into|off|over|from|through|ahead)\b)(?!{TO_NO_PLACE})",
    FLAGS,
)
_OF_DELEGATES = re.compile(
    r"\b(?:advis[eo]rs|officials|(?<!prime )ministers|secretaries|envoys|negotiators|delegations|teams|"
    r"experts|generals|diplomats)"
    r"(?: \S+){0,4}? (?:would|will|to|should|could|are|were) (?:to )?(?:meet|sit|come|hold)\b",
    FLAGS,
)
_OF_BOTH = re.compile(
    r"\b(?:both|leaders|presidents|men|one|accept\w*|offer\w*|propos\w*|idea|chances?)\b", FLAGS
)
ASIDE_OPEN = re.compile(
    r",\s(?:who|whose)\b[^,.;]*$", FLAGS
)  # "Netanyahu, who will meet Obama on Monday, dismissed"
# "This meeting was worth the trip" is said of one that is over, "it was worth holding" need not be.
_WAS = re.compile(
    r"\w+ (?:should (?:never |not )?have (?:happened|been held|taken place|gone ahead|been agreed)|"
    r"(?:had|has) [\"“'‘]?(?:steadied|calmed|eased|helped|shown|brought|given|opened|changed|cleared|improved|restored|"
    r"produced|yielded|achieved|marked|strengthened|deepened|gone|lasted|taken place|exceeded)|"
    r"(?:was|were|has been|had been) (?:(?:not|very|really|truly|also|quite|an?) ){0,3}(?:worth (?:the|it|every)|"
    r"(?:good|bad|great|excellent|welcome) (?:news|sign|start|step|thing|day|beginning)|"
    r"success|humiliation|mistake|disgrace|embarrassment|"
    r"productive|constructive|successful|excellent|fruitful|frank|friendly|cordial|failure|disaster))\b",
    FLAGS,
)
# "No talks with the United States at any level": of states, and of no meeting of their leaders.
_TALKS_WITH = re.compile(
    r"\b(?:talks|negotiat\w+|dialogue|contacts?|discussions)\s(?:\w+\s)?(?:with|between)\s(?:the\s)?(?:current\s|present\s)?",
    FLAGS,
)
_UNTOLD = {"bare", "was-proposed"}  # of what became of it
_FRESH = 7  # days
# Said with "the meeting", of one that was held these days, by those who were not there.
_HAILED = Keyed(
    r"\b(?:welcom|prais|hail|applaud|laud)\w* (?:the|this|that|their|\w+'s) (?:\w+ ){0,2}?"
    r"(?:meeting|summit|talks|encounter|handshake)\b"
    r"(?! (?:planned|scheduled|proposed|plan|offer|idea|proposal|invitation|next|to))"
)
_BODY = 40  # characters before "meeting" that tell what body it is of
_STATE = 12  # characters from "with" to the state
JUST_BEFORE = 200  # characters, about a sentence, within which "it" means what was told
_OF_SOMEBODY = re.compile(
    r"\b(?:he|she|they|him|her|them|his|their|both|two|each|leaders?|presidents?|premiers?|ministers?|men)\b",
    FLAGS,
)
_JUDGED = 300  # characters before "the trip was a failure" in which the text tells of it
GAP = 700  # characters of other text after which "it" is something else
_LEAD = 500  # characters in which an article tells what it is about
_FAR = 1500  # characters after which an article has gone on to other things


def is_of_states(doc: Document, said: Utterance, about: tuple[str, ...]) -> bool:
    """Whether the words speak of talks with a state or its government, and neither of its leader nor of a meeting of his."""
    if not (talks := _TALKS_WITH.search(doc.lower, said.start, said.end)):
        return False
    inside = mentions_in(doc, talks.end(), min(said.end, talks.end() + _STATE))
    states = any(m.actor.kind in {"state", "institution"} and m.start >= talks.end() for m in inside)
    named = any(
        m.actor.name in about and m.form in {"full", "short"}
        for m in mentions_in(doc, said.cue_end, said.end)
    )
    return states and not named


def spoken_of(doc: Document, said: Utterance) -> MeetingMention | None:
    """Return the mention of a meeting in an utterance: one ahead before one that is past."""
    inside = [m for m in doc.meetings if said.start <= m.at < said.end]
    told = [m for m in inside if any(start <= m.at < end for start, end in said.content)]
    told = told or [
        m
        for m in inside
        if m.rule not in _MEANWHILE
        and not ASIDE_OPEN.search(doc.lower, said.start, m.at)
        and not _is_anothers(doc, said, m)
    ]
    ranked = sorted(told, key=lambda m: ({"proposed": 0, "called_off": 1, "mention": 2}.get(m.kind, 3), m.at))
    if not ranked:
        return None
    first = _as_called_off(ranked) or ranked[0]
    if first.kind == "mention" and _WAS.match(doc.lower, first.at, said.end):
        return _as_held(first)
    if first.kind == "mention" and first.rule not in _NOT_PAST and _is_past(doc, first):
        past = next((m for m in ranked if m.kind == "held"), None)
        return past or _as_held(first)
    return first


def judged_before(
    doc: Document, said: Utterance, mention: MeetingMention | None, claims: tuple[ClaimFound, ...]
) -> MeetingMention | None:
    """Return the meeting told of as held just before, where a voice judges what it does not name: "the trip was no failure"."""
    if not any(claim.outcome for claim in claims) or (
        mention and (not mention.implied or mention.kind in _AHEAD)
    ):
        return None
    begin = said.content[0][0] if said.content else said.start
    before = (m for m in reversed(doc.meetings) if begin - _JUDGED <= m.at < begin)
    return next((m for m in before if m.kind == "held"), None)


def hailed_in(doc: Document, said: Utterance, mention: MeetingMention | None) -> MeetingReport | None:
    """Return the meeting of the last few days that somebody welcomes or praises, naming no other."""
    if doc.today is None or (mention and (mention.when or mention.rule not in _UNTOLD)):
        return None
    if doc.finds(_HAILED, said.cue_start, said.end) is None:
        return None
    held = (r for r in doc.reports if r.kind == "held" and (r is doc.reports[0] or r.when))
    fresh = (r for r in held if not r.when or r.when.gap(doc.today) <= _FRESH)
    return next((r for r in fresh if not mention or set(mention.people) <= set(r.people)), None)


def _as_called_off(ranked: list[MeetingMention]) -> MeetingMention | None:
    """Return the calling off of what was planned: "put off a visit that he was due to pay next week"."""
    first = ranked[0]
    off = next((m for m in ranked if m.kind == "called_off" and set(m.people) == set(first.people)), None)
    planned = first.kind == "proposed" and first.rule in _PLANNED_ONCE
    return off if off and planned and off.at < first.at else None


def _is_anothers(doc: Document, said: Utterance, mention: MeetingMention) -> bool:
    """Whether another voice in the sentence says that they meet: "who hopes to unseat him, said that".

    What is hoped or feared ends there; other words that do not point to a meeting either are not about it.
    """
    if not said.content:
        return False
    beside = [one for one in doc.utterances if one.start == said.start and one is not said]
    if said.kind != "attitude":
        if any(
            _CONTACT.search(doc.lower, *part) or _OF_BOTH.search(doc.lower, *part) for part in said.content
        ):
            return False
        beside = [one for one in beside if one.speaker.name != said.speaker.name]
    elif said.content[-1][1] > mention.at:
        return False
    return any(start <= mention.at < end for one in beside for start, end in one.content)


def _is_past(doc: Document, mention: MeetingMention) -> bool:
    """Whether a bare mention names a meeting that the article tells as held: "the Hanoi summit"."""
    of_them = [report for report in doc.reports if set(report.people) == set(mention.people)]
    named = mention.when or mention.place or mention.ordinal
    if not named and of_them and all(report.kind in {"held", "counted"} for report in of_them):
        return True
    return any(
        report.kind == "held"
        and set(report.people) == set(mention.people)
        and (
            (
                mention.place is not None
                and report.place is not None
                and mention.place.compatible(report.place)
            )
            or (mention.ordinal is not None and mention.ordinal == report.ordinal)
            or (mention.when is not None and report.when is not None and mention.when.meets(report.when))
            or mention.rule == "plural"
        )
        for report in doc.reports
    )


def _as_held(mention: MeetingMention) -> MeetingMention:
    mention.kind = "held"
    return mention


def speaks_of_coming_together(doc: Document, said: Utterance) -> bool:
    """Whether the words themselves are of somebody who goes to, receives or faces another."""
    named = [m.actor for part in said.content for m in mentions_in(doc, *part) if m.actor.kind == "person"]
    if named and not any(actor.leads for actor in named):
        return False  # "Doe plans to visit Seoul"
    return any(
        _come_together(doc, *part) and not _OF_DELEGATES.search(doc.lower, *part) for part in said.content
    )


def _come_together(doc: Document, start: int, end: int) -> bool:
    """Whether a stretch of text has words of coming together that are not of a body: "Wednesday's party meeting"."""
    found = _COMING_TOGETHER.finditer(doc.lower, start, end)
    return any(
        not (one[0].startswith("meeting") and of_many(doc, max(start, one.start() - _BODY), one.start()))
        for one in found
    )


def _of_two_named(doc: Document, said: Utterance) -> tuple[str, ...]:
    """Return a leader who speaks and the only other one whom the words name: "he had nothing against a coffee with B"."""
    if said.speaker.leads is None:
        return ()
    inside = (m for m in mentions_in(doc, said.cue_end, said.end) if m.form in {"full", "short"})
    named = {m.actor.name for m in inside if m.actor.kind == "person" and m.actor.leads} - {said.speaker.name}
    return (said.speaker.name, *named) if len(named) == 1 else ()


# "A summit of South American leaders was not needed": of others than the two just told of.
_OF_OTHERS = re.compile(
    r"\b(?:summit|meeting|conference|session|gathering|congress)s?\sof\s(?:\w+\s){1,3}leaders\b(?<!the two leaders)",
    FLAGS,
)


def meeting_before(doc: Document, said: Utterance, last: Judgement | None) -> tuple[str, ...]:
    """Return whose meeting the words just before were about, if it is still to come.

    Far from any, words of coming together are about the meeting that the article plans for its leaders, if it is about that
    meeting: one that is spoken of once, in passing, is soon forgotten.
    """
    if own := _of_two_named(doc, said):
        return own
    if any(_OF_OTHERS.search(doc.lower, *part) for part in said.content):
        return ()
    about = _spoken_of_before(doc, said, last)
    ahead = [m.at for m in doc.meetings if m.kind in _AHEAD and set(m.people) == set(about)]
    if not ahead or ahead[0] <= _LEAD:
        return about
    away = distance(doc, said, about, last)
    passing = len(ahead) == 1 and not speaks_of_coming_together(doc, said)
    return about if away <= (JUST_BEFORE if passing else _FAR) else ()


def _spoken_of_before(doc: Document, said: Utterance, last: Judgement | None) -> tuple[str, ...]:
    near = [m for m in doc.meetings if said.start - GAP <= m.at < said.start and m.kind in _AHEAD]
    told = last is not None and last.stance != "none" and said.start - last.utterance.end <= GAP
    if last and told and (not near or near[-1].at < last.utterance.start):
        return last.about
    if near:
        return near[-1].people
    if not _CONTACT.search(doc.lower, said.start, said.end):
        return ()
    planned = any(r.kind == "proposed" and set(r.people) == set(doc.main_people) for r in doc.reports)
    return doc.main_people if planned else ()


def planned_in_lead(doc: Document, said: Utterance) -> tuple[str, ...]:
    """Return the article's own pair, if it tells at once of a meeting that they are to have and the words are of somebody.

    All that such an article quotes may be on that; "it" may be anything.
    """
    if not _is_of_somebody(doc, said):
        return ()
    plans = (m for m in doc.meetings if m.at <= _LEAD and m.kind == "proposed")
    return doc.main_people if any(set(m.people) == set(doc.main_people) for m in plans) else ()


def is_near(doc: Document, said: Utterance, about: tuple[str, ...], last: Judgement | None) -> bool:
    """Whether words that name no meeting stand near what was last said of one: "it" must have been spoken of just before."""
    return distance(doc, said, about, last) <= (GAP if _is_of_somebody(doc, said) else JUST_BEFORE)


def _is_of_somebody(doc: Document, said: Utterance) -> bool:
    return any(_OF_SOMEBODY.search(doc.lower, *part) for part in said.content)


def distance(doc: Document, said: Utterance, about: tuple[str, ...], last: Judgement | None) -> int:
    """Return how many characters lie between an utterance and what was last said of a meeting of *about* that is not over.

    What the last voice took a side on was spoken of there.
    """
    told = (
        m.end
        for m in doc.meetings
        if m.end <= said.start and m.kind in _AHEAD and set(m.people) == set(about)
    )
    latest = max(told, default=-len(doc.lower))
    if last and last.stance != "none" and set(last.about) == set(about):
        latest = max(latest, last.utterance.end)
    return said.start - latest


def is_of_a_side(doc: Document, speaker: Actor, about: tuple[str, ...]) -> bool:
    """Whether a voice is one of the leaders, or speaks for the state of one."""
    return speaker.name in about or speaker.speaks_for in {
        doc.leads[name] for name in about if name in doc.leads
    }


def only_quotes(doc: Document, said: Utterance) -> bool:
    """Whether a voice passes on the words of another: "officials quoted her as saying she would come"."""
    if not said.cue.startswith(("quot", "cit")):
        return False
    return any(
        one is not said and one.start == said.start and one.content == said.content for one in doc.utterances
    )
