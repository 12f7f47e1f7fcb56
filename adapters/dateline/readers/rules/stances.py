"""The `judge stances` stage: which way each utterance points toward a leaders' meeting still to come.

An utterance is about the meeting that its own words mention; failing that, a short remark ("we are working on
it") is about the meeting of the sentence before. Of a past meeting no stance is taken. The cues are data
(`lexicon/stance_cues.tsv`); a cue under "not" points the other way ("does not expect", "did not rule out").
What is against the meeting outweighs what is for it in one clause; a "but" between the two makes a hedge,
which gives two judgements.
"""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from dateline.events import Stance
from dateline.readers.rules.claims import claim_in_own_words, claims_in
from dateline.readers.rules.document import Document, Judgement, MeetingMention, Utterance
from dateline.readers.rules.lexicon import rows
from dateline.readers.rules.lexicon.alternatives import alternatives

Cues = tuple[tuple[int, Stance, re.Pattern[str]], ...]
_ASSERTED = {"modal", "travel-plan", "future-date", "wanted-after"}
_NOT_PAST = {"refused", "not-planned", "no-such", "negated", "had-been-due"}
_AHEAD = {"proposed", "mention", "called_off"}
_NOT = re.compile(
    r"(?:\bnot|\bcannot|n['’]t|\bnever|\bno longer|\bno|\bnobody|"
    r"\bno one|\bneither|\bnor|\bhardly|\bfar from|\bstop short of|"
    r"\bstopped short of|\bless|\brefus\w+ to|\bdeclin\w+ to|\bfail\w* to)(?:\s+(?:to|be|been|being|a|an|the|any|even|"
    r"really|yet|completely|entirely|necessarily|at all|too|very|seem|appear|say|that|it|is|was|see)){0,3}\s+$"
)
_DENIED = re.compile(r"(?:\bnot|n['’]t|\bnever)\s+(?:\w+ly\s+)?$")  # "would not" before "rule out"
_WITHOUT = re.compile(r"\b(?:without|none|beyond)\s+(?:an?\s|any\s|was\s|is\s)?$")
_TURNED: dict[Stance, Stance] = {
    "favours": "opposes",
    "expects": "doubts",
    "doubts": "expects",
    "opposes": "expects",
}
_BUT = re.compile(r"\b(?:but|yet|however|nevertheless|although|though|while|and that|adding that)\b|;")
_MEETING = re.compile(r"\b(?:summits?|meet(?:s|ing|ings)?|met|talks|encounter|it|that|this|visit)\b")
_CONCEDED = re.compile(r"^\W*(?:though|although|while|despite|even if|even though|notwithstanding)\b")
_POINTING_WORDS = (
    r"work(?:s|ed|ing)? on (?:it|that|this)|(?:efforts?|arrangements|preparations|plans?|hopes?|prospects) (?:for|of) "
    r"(?:it|that|this|one)|(?:do|doing|done|want|like|love|support|favou?r|oppose|reject|consider|discuss(?:ing)?|"
    r"arrang\w+|attend|welcome|make|doubt|think|believe|hope|expect|see|for|against|about) (?:it|that|this|so)|"
    r"(?:it|that|this) (?:could|may|might|will|would|can|should|won['’]t|is|was)(?: \w+){0,3} (?:happen|be|take place|"
    r"work|go ahead|on|off|likely|unlikely|possible|help|dead|alive)|it will happen|you never know|"
    r"(?:we|they)(?:['’]ll| will|['’]re gonna| are going to) see|the (?:idea|request|proposal|invitation|offer|decision|"
    r"cancellation|plan|prospect|possibility)|at any time|face[- ]to[- ]face|talking to them|such a|"
    r"call(?:ed|s|ing)? (?:that|this) (?:idea|plan|proposal|trip|visit|invitation|request)"
)
_POINTING = re.compile(rf"\b(?:{alternatives([_POINTING_WORDS])})\b")
_COMES_ABOUT = re.compile(
    r"\b(?:will|would|['’]ll|is|are|was|were)\s(?:\w+\s)?(?:take\splace|go\sahead|be\sheld|happen|come|proceed|follow|begin|start|open|set|due|"
    r"scheduled|planned|expected|likely|slated)\b"
)
# "Whether they will meet depends on ..." expects nothing.
_OPEN = re.compile(r"\b(?:whether|if|unless)\b[^,;]*$")
_ASIDE_OPEN = re.compile(
    r",\s(?:who|whose)\b[^,.;]*$"
)  # "Netanyahu, who will meet Obama on Monday, dismissed"
_ASIDE = re.compile(r",\s(?:which|who|whom|whose|where)\b[^,.;]*(?=[,.;]|$)")
# "... after the summit was cancelled" dates a remark and rejects nothing.
_AFTERMATH = re.compile(
    r"\b(?:after|since|following|before|until|when)\b(?! (?:cancell?ing|calling off|scrapping|pulling out))"
    r"[^,;.\"“]*\b(?:cancel\w*|call(?:ed|ing)? off|scrap\w*|pull\w* out|"
    r"withdr\w+|collapse\w*)\b[^,;.\"“]*"
)
# "... brushing aside demands that he stay away" is against the demands.
_DEFYING = re.compile(
    r",? ?\b(?:brushing aside|despite|ignoring|rebuffing|defying|dismissing|shrugging off|in defiance of|in spite of)\b[^.;\"“]*"
)
_SET_ASIDE = re.compile(r"\b(?:brush\w*|shrugg\w+|wav\w+|push\w*|set\w*|cast\w*)\s(?:aside|off|away)\s$")
# "Surprised if they did not meet" expects that they will.
_SURPRISED = re.compile(
    r"\b(?:surprised|amazed|astonished) if (?:\S+ ){1,4}?(?:did not|didn['’]t|do not|don['’]t|were not|was not|failed to)"
    r"(?: (?:at least )?(?:meet|shake|talk|come|go|happen|take))?"
)
# Who asks or leaves time to reconsider would still meet; who reconsiders may not.
_URGED_BACK = re.compile(
    r"\b(?:opportunit(?:y|ies)|chances?|time|urg\w+|ask\w*|appeal\w*|plead\w*|begg\w+|call\w* on)\b[^.;]{0,40}?\bto reconsider\b"
)
# "Dismissed reports that it was off" is against the reports.
_AGAINST_TALK = re.compile(
    r"\b(?:dismiss\w*|reject\w*|den(?:y|ied|ies|ying)|refut\w+|rebut\w*|downplay\w*|play\w* down|rul\w+ out) (?:\S+ ){0,2}?"
    r"(?:suggestions?|reports?|doubts?|claims?|speculation|talk|rumou?rs?|concerns?|fears?|criticisms?|accusations?|warnings?|worries)\b"
)
# "Said the summit had been postponed" tells what became of it and takes no side.
_TOLD_END = re.compile(
    r"\b(?:had been|has been|have been|was|were) (?:\w+ly )?"
    r"(?:postponed|cancell?ed|called off|put off|scrapped|delayed|pushed back)\b"
    r"(?:,? (?:but )?not (?:cancell?ed|buried|scrapped|abandoned|called off|dead)\b)?"
)
# What the speaker reports of somebody else is not the speaker's own stance: "he said he would be willing".
_NESTED = re.compile(
    r"\b(?:said|says|promised|claimed|told \w+) (?:that )?(?:he|she|they|it) (?:would|will|was|were|had|could)\b[^.;\"“”]*"
)
# "Hamas welcomed the decision", after a meeting was called off.
_DECISION = re.compile(
    r"\b(?:(?P<praise>welcom\w+|prais\w+|applaud\w+|support\w*|back(?:s|ed)|hail\w*|endors\w+)|regret\w*|criti\w+|condemn\w*|"
    r"lament\w*|deplor\w+|denounc\w+|attack\w*|disappointed (?:by|at|with))\s"
    r"(?:the|his|her|their|this|that|\w+['’]s)\s(?:\w+\s){0,2}?"
    r"(?:decision|move|cancellation|postponement|delay|withdrawal)\b|\bdisappointed\b",
    re.IGNORECASE,
)
_GIVING_REASON = re.compile(r"(?:blam|cit|accus|say|argu|claim|complain|declar|explain|insist|warn|point)\w*")
_CUE_GAP = 15  # "called" and "for" are one cue although only "called" is its verb
_SHORT = 320
_GAP = 700  # characters of other text after which "it" is something else


def judge_stances(doc: Document) -> None:
    """Fill `doc.judgements`, one for each utterance and two for a hedge, and the proposers of the reports."""
    last: Judgement | None = None
    for said in doc.utterances:
        judgements = _judge(doc, said, last)
        doc.judgements.extend(judgements)
        if judgements[-1].about:
            last = judgements[-1]
    _name_proposers(doc)
    claim_in_own_words(doc)


def _judge(doc: Document, said: Utterance, last: Judgement | None) -> list[Judgement]:
    mention = _spoken_of(doc, said)
    about = mention.people if mention else ()
    claims = tuple(
        claim
        for claim in claims_in(doc, said.start, said.end, about)
        if claim.requested_by != said.speaker.name  # the asking itself is no claim about it
    )
    if not about and claims:
        about = doc.main_people
    pointing = not about
    cues = _pointing_cues(doc, said) if pointing else _cues()
    if pointing and cues:
        about = _meeting_before(doc, said, last)
    if not about:
        return [Judgement(said)]
    if mention and (mention.kind in {"held", "counted"} or mention.rule == "did-not-meet"):
        return [Judgement(said, about, "none", "past-meeting", claims)]
    stances = _decision_on(doc, said) or _stances(doc, said, cues)
    if any(claim.requested_by for claim in claims):
        # To say who asked for a meeting is to take no side; the cue was the asking itself.
        stances = [s for s in stances if _sign(s[0]) < 0]
    if not stances and mention and _calls_off(doc, said, mention):
        stances = [("opposes", mention.rule)]
    if not stances and mention and _foretells(doc, said, mention):
        stances = [("expects", mention.rule)]
    if not stances:
        return [Judgement(said)] if pointing else [Judgement(said, about, "none", "no-cue", claims)]
    return [Judgement(said, about, stance, rule, claims) for stance, rule in stances]


def _calls_off(doc: Document, said: Utterance, mention: MeetingMention) -> bool:
    """Whether the voice calls it off in one breath: "cancelled the talks, citing", "scrapping the visit, he blamed"."""
    ours = mention.kind == "called_off" and said.speaker.name in mention.by
    ours = ours and not _ASIDE_OPEN.search(doc.text, mention.start, mention.at)
    return ours and bool(_GIVING_REASON.match(doc.lower, said.cue_start))


def _foretells(doc: Document, said: Utterance, mention: MeetingMention) -> bool:
    """Whether the words say plainly that a meeting will be: "they will confer again in Madrid"."""
    if mention.kind != "proposed" or mention.rule not in _ASSERTED:
        return False
    if mention.rule == "wanted-after" and not _COMES_ABOUT.search(doc.lower, mention.at, said.end):
        return False
    return not _OPEN.search(doc.lower, said.start, mention.at)


def _spoken_of(doc: Document, said: Utterance) -> MeetingMention | None:
    """Return the mention of a meeting in an utterance: one ahead before one that is past."""
    inside = [m for m in doc.meetings if said.start <= m.at < said.end]
    told = [m for m in inside if any(start <= m.at < end for start, end in said.content)]
    told = told or [m for m in inside if not _ASIDE_OPEN.search(doc.text, said.start, m.at)]
    ranked = sorted(told, key=lambda m: ({"proposed": 0, "called_off": 1, "mention": 2}.get(m.kind, 3), m.at))
    if not ranked:
        return None
    first = ranked[0]
    if first.kind == "mention" and first.rule not in _NOT_PAST and _is_past(doc, first):
        past = next((m for m in ranked if m.kind == "held"), None)
        return past or _as_held(first)
    return first


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


def _pointing_cues(doc: Document, said: Utterance) -> Cues:
    """Return the cues that count in words without a meeting: all where they point back, else those that stand alone."""
    if said.end - said.start > _SHORT:
        return ()
    return _cues() if _POINTING.search(doc.lower, said.start, said.end) else _cues(alone=True)


def _decision_on(doc: Document, said: Utterance) -> list[tuple[Stance, str]]:
    """Return the stance of who praises or regrets a decision, where a meeting was called off just before."""
    before = [m for m in doc.meetings if said.start - _GAP <= m.at < said.end]
    if not before or before[-1].kind != "called_off":
        return []
    match = _DECISION.search(doc.text, said.start, said.end)
    return [("opposes" if match["praise"] else "favours", match[0])] if match else []


def _meeting_before(doc: Document, said: Utterance, last: Judgement | None) -> tuple[str, ...]:
    """Return whose meeting the words just before were about, if it is still to come."""
    near = [m for m in doc.meetings if said.start - _GAP <= m.at < said.start and m.kind in _AHEAD]
    if near:
        return near[-1].people
    if last is not None and last.stance != "none" and said.start - last.utterance.end <= _GAP:
        return last.about
    return ()


def _stances(doc: Document, said: Utterance, cues: Cues) -> list[tuple[Stance, str]]:
    """Return the stance of the words, two for a hedge, none where no cue is found."""
    words = _told(doc, said)
    parts = _clauses(words)
    of_meeting = [part for part in parts if _MEETING.search(part)] or parts
    judged = [found for part in of_meeting if (found := _of_clause(part, cues))]
    judged = judged or [found for part in parts if (found := _of_clause(part, cues))]
    if doc.lower.startswith("den", said.cue_start) or _AGAINST_TALK.search(words):
        judged = [("expects", cue) for stance, cue in judged if _sign(stance) < 0]  # "denied that it was off"
    signs = {_sign(stance) for stance, _ in judged}
    if len(signs) < 2:  # noqa: PLR2004 - both signs make a hedge
        return judged[:1]
    if _CONCEDED.match(words) or not _contrasts(words):
        against = [j for j in judged if _sign(j[0]) < 0]
        return against[:1]
    first = judged[0]
    second = next(j for j in judged if _sign(j[0]) != _sign(first[0]))
    return [first, second]


def _told(doc: Document, said: Utterance) -> str:
    """Return the words of saying and what was said, in lower case, without the narrator's asides."""
    follows = [start for start, _ in said.content if 0 <= start - said.cue_end <= _CUE_GAP]
    denied = _DENIED.search(doc.text, said.start, said.cue_start)
    cue = denied.start() if denied else said.cue_start
    kept = [part for part in said.content if not _SET_ASIDE.search(doc.lower, said.start, part[0])]
    spans = sorted({(cue, min(follows, default=said.cue_end)), *(kept or said.content)})
    words = " ".join(" ".join(doc.text[start:end] for start, end in spans).split()).casefold()
    words = _SURPRISED.sub("it will happen", words)
    words = _URGED_BACK.sub("wants it", words)
    for aside in (_AFTERMATH, _DEFYING, _TOLD_END):
        words = aside.sub("", words)
    return _NESTED.sub("", words) if said.direct else _ASIDE.sub("", words)


def _clauses(words: str) -> list[str]:
    parts = [part for part in _BUT.split(words) if part and part.strip()]
    return parts or [words]


def _contrasts(words: str) -> bool:
    return bool(re.search(r"\bbut\b|\byet\b|\bhowever\b|\balso said\b", words))


def _of_clause(words: str, cues: Cues) -> tuple[Stance, str] | None:
    """Return the stance of one clause: what is against outweighs what is for."""
    best: tuple[int, Stance, str] | None = None
    taken: list[tuple[int, int]] = []
    for rank, stance, pattern in cues:
        for match in pattern.finditer(words):
            if any(start <= match.start() and match.end() <= end for start, end in taken):
                continue
            taken.append(match.span())
            if stance in {"expects", "favours"} and _OPEN.search(words, 0, match.start()):
                continue
            lead = words[max(0, match.start() - 40) : match.start()]
            turned = _NOT.search(lead) or _WITHOUT.search(lead)
            final = _TURNED[stance] if turned else stance
            weight = rank if not turned else {"opposes": 1, "doubts": 0, "expects": 1, "favours": 3}[final]
            if best is None or weight < best[0]:
                best = (weight, final, match[0])
    return (best[1], best[2]) if best else None


def _sign(stance: Stance) -> int:
    return 1 if stance in {"favours", "expects"} else -1


@cache
def _cues(*, alone: bool = False) -> Cues:
    """Return one pattern for each stance, the weightiest first: of all cues, or of those that stand alone.

    The latter speak of a coming meeting without naming it: "the door is open".
    """
    by_stance: dict[Stance, list[str]] = {"opposes": [], "doubts": [], "favours": [], "expects": []}
    for stance, pattern, mark in rows("stance_cues.tsv"):
        if mark or not alone:
            by_stance[cast("Stance", stance)].append(pattern)
    ranks: dict[Stance, int] = {"opposes": 0, "doubts": 1, "favours": 2, "expects": 3}
    return tuple(
        (ranks[stance], stance, re.compile(rf"(?<![\w'’-])(?:{alternatives(patterns)})(?![\w-])"))
        for stance, patterns in by_stance.items()
    )


def _name_proposers(doc: Document) -> None:
    """Name who wants a proposed meeting: the voices that favour it in the words that tell of it."""
    for report in doc.reports:
        if report.kind != "proposed":
            continue
        spans = [(m.start, m.end) for m in report.mentions]
        names = [
            j.utterance.speaker.name
            for j in doc.judgements
            if j.stance == "favours"
            and set(j.about) == set(report.people)
            and any(start < j.utterance.end and j.utterance.start < end for start, end in spans)
        ]
        report.by = tuple(dict.fromkeys(names))
