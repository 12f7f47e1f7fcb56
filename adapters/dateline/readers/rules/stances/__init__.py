"""The `judge stances` stage: which way each utterance points toward a leaders' meeting still to come.

An utterance is about the meeting that its own words mention; failing that, a short remark ("we are working on
it") is about the meeting of the sentence before. Of a past meeting no stance is taken. The words
themselves are weighed by `words`; a hedge gives two judgements.
"""

from __future__ import annotations

import re

from dateline.events import Stance
from dateline.places import Place
from dateline.readers.rules.claims import claims_in
from dateline.readers.rules.document import (
    ClaimFound,
    Document,
    Judgement,
    MeetingMention,
    Mention,
    Utterance,
)
from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.lexicon.alternatives import alternatives
from dateline.readers.rules.names import mentions_in
from dateline.readers.rules.own_claims import claim_in_own_words
from dateline.readers.rules.stances.about import (
    ASIDE_OPEN,
    GAP,
    JUST_BEFORE,
    distance,
    hailed_in,
    is_near,
    is_of_a_side,
    is_of_states,
    judged_before,
    meeting_before,
    only_quotes,
    planned_in_lead,
    speaks_of_coming_together,
    spoken_of,
)
from dateline.readers.rules.stances.acts import told_by_acts
from dateline.readers.rules.stances.answers import answered
from dateline.readers.rules.stances.decisions import decision_on
from dateline.readers.rules.stances.weighing import weighed
from dateline.readers.rules.stances.words import OPEN, sign, stances_of

_ASSERTED = {"modal", "travel-plan", "future-date", "wanted-after"}
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
_POINTING = re.compile(rf"\b(?:{alternatives([_POINTING_WORDS])})\b", FLAGS)
_COMES_ABOUT = re.compile(
    r"\b(?:will|would|['’]ll|is|are|was|were)\s(?:\w+\s)?(?:take\splace|go\sahead|be\sheld|happen|come|proceed|follow|begin|start|open|set|due|"
    r"scheduled|planned|expected|likely|slated)\b",
    FLAGS,
)
_ASKING = re.compile(r"(?:ask|request|sought|seek|propos|suggest|solicit|invit)", FLAGS)
_GIVING_REASON = re.compile(
    r"(?:blam|cit|accus|say|argu|claim|complain|declar|explain|insist|warn|point)\w*", FLAGS
)
_OWN_JOURNEY = re.compile(
    r"\b(?P<who>he|she|i)(?:['’]ll|['’]m|\s(?:would|will|could|can|might|may|shall|did|does|do|had|was|am|is|won|wouldn|didn))"
    r"(?:n?['’]t|\snot|\snever|\salso|\sprobably|\slikely){0,2}(?:\s\w+ly)?(?:\sbe)?\s(?:go(?:ing)?(?!\son\b)|attend(?:ing)?|"
    r"travel(?:l?ing)?|com(?:e|ing)|tak(?:e|ing)\spart|join(?:ing)?|fly(?:ing)?|skip(?:ping)?|stay(?:ing)?)\b",
    FLAGS,
)
_BOUND_FOR = re.compile(
    r"\b(?:go(?:es|ing)?|travel(?:s|l?ing)?|fl(?:y|ies|ying)|leav(?:e|es|ing)|head(?:s|ing)?|be|com(?:e|ing)) (?:to|for|in)\b",
    FLAGS,
)
_NAMED = frozenset({"full", "short", "name", "metonym", "title"})
# Acts and wishes that somebody has, which another may tell of, and words between him and them.
_ACT = re.compile(
    r"(?:want|hop|wish|seek|sought|suggest|announc|ask|urg|request|propos|offer|invit|agree|accept|refus|reject|declin|cancel|call|postpon|"
    r"put|turn|rul|withdr|boycott|oppos|press|push|brush|threat)\w*",
    FLAGS,
)
_OF_OFFICE = re.compile(
    r"\b(?:officials?|aides?|advis[eo]rs?|assistants?|confidants?|ministry|ministers?|office|government|spokes\w+)\b",
    FLAGS,
)
_ROLE = re.compile(r"(?:\s[a-z-]+){1,3}\s", FLAGS)
_HELPERS = re.compile(
    r"(?:\b(?:keeps?\son|kept\son|keeps?|goes\son|went\son|continues?\sto|himself|herself|themselves|had|has|have|was|were|is|are|did|does|do|not|also|repeatedly|already|once|then|still|now|\w+ly)\s+)+$",
    FLAGS,
)
# "Has to be ready in time for his visit on 10 April": that dates something else, and foretells no meeting.
_IN_ADJUNCT = re.compile(
    r"\b(?:when|in time for|in preparation for|ahead of|before|after|during|until|prior to|in the run-up to|"
    r"on the (?:day|eve|sidelines) of)\s[^,;.]*$",
    FLAGS,
)
_SIDED = {"favours", "expects", "doubts", "opposes"}
_SHORT = 320


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
    if only_quotes(doc, said):
        return [Judgement(said)]
    mention = spoken_of(doc, said)
    about = mention.people if mention else ()
    hailed = hailed_in(doc, said, mention)
    about = hailed.people if hailed else about
    claims = _claims_of(doc, said, about)
    if judged := judged_before(doc, said, mention, claims):
        return [Judgement(said, judged.people, "none", "past-meeting", _claims_of(doc, said, judged.people))]
    if not about and claims:
        about = doc.main_people
        if any(claim.left_by for claim in claims):  # nobody walks away from what is still to come
            return [Judgement(said, about, "none", "past-meeting", claims)]
    pointing = not about
    short = said.end - said.start <= _SHORT
    if pointing and short:
        about = meeting_before(doc, said, last)
    if not about:
        return _by_weight(doc, said, planned_in_lead(doc, said) if short else (), Judgement(said))
    aside = pointing and is_of_states(doc, said, about)
    if aside or _speaks_of_own_journey(doc, said, about):
        return [Judgement(said)]
    over = mention and (
        mention.kind in {"held", "counted"} or (mention.rule == "did-not-meet" and _says(said, mention))
    )
    if hailed or over:
        return [Judgement(said, about, "none", "past-meeting", claims)]
    found = decision_on(doc, said) or _taken(doc, said, about, last, pointing=pointing)
    stances = _sides(doc, said, mention, claims, found)
    if not stances:
        none = Judgement(said) if pointing else Judgement(said, about, "none", "no-cue", claims)
        # "Harvests before the summit" are not on the summit.
        dated = mention and _IN_ADJUNCT.search(doc.lower, said.start, mention.at)
        near = not dated if mention else is_near(doc, said, about, last)
        return _by_weight(doc, said, about if near and not claims else (), none)
    return [Judgement(said, about, stance, rule, claims) for stance, rule in stances]


def _by_weight(
    doc: Document, said: Utterance, about: tuple[str, ...], otherwise: Judgement
) -> list[Judgement]:
    """Return the judgement of what holds no cue by all its words; *otherwise* where these are not of a meeting, or not sure."""
    stances = weighed(doc, said) if about else []
    return [Judgement(said, about, stance, rule) for stance, rule in stances] or [otherwise]


def _sides(
    doc: Document,
    said: Utterance,
    mention: MeetingMention | None,
    claims: tuple[ClaimFound, ...],
    stances: list[tuple[Stance, str]],
) -> list[tuple[Stance, str]]:
    """Return the stances that stand, of those of the words, or that of what is told of the meeting itself."""
    if any(m.rule == "put-off" and said.start <= m.at < said.end for m in doc.meetings):
        return []  # "postponed until Friday" is not off
    tells_who_asked = any(claim.requested_by or claim.not_requested_by for claim in claims)
    if tells_who_asked:
        # To say who asked for a meeting, or did not, is to take no side; the cue was the asking itself.
        denied = any(claim.not_requested_by for claim in claims)
        stances = [s for s in stances if sign(s[0]) < 0 and not denied]
    if not stances and mention and _calls_off(doc, said, mention):
        return [("opposes", mention.rule)]
    if not stances and mention and not tells_who_asked and _foretells(doc, said, mention):
        return [("expects", mention.rule)]
    return stances


def _says(said: Utterance, mention: MeetingMention) -> bool:
    """Whether a meeting is spoken of in what was said, and not beside it: "they never met, but he said he would like to"."""
    return not said.content or any(start <= mention.at < end for start, end in said.content)


def _claims_of(doc: Document, said: Utterance, about: tuple[str, ...]) -> tuple[ClaimFound, ...]:
    """Return what an utterance claims of the meeting of *about*; the asking itself is no claim about it.

    That "the talks had been asked for by the Greek side" is the claim of who says so, and not of the Greek side.
    """
    speaker = said.speaker
    asks = _ASKING.match(doc.lower, said.cue_start) is not None
    own = {speaker.name, *((speaker.speaks_for, speaker.leads) if asks else ())}
    return tuple(
        claim
        for claim in claims_in(doc, said, about)
        if claim.requested_by is None
        or own.isdisjoint({claim.requested_by, doc.leads.get(claim.requested_by)} - {None})
    )


def _is_act_of_another(doc: Document, said: Utterance, rule: str) -> bool:
    """Whether what somebody else wants or refuses is told: "he said that the other side had asked to put it off"."""
    if not _ACT.match(rule):
        return False
    begin = _words_begin(said)
    found = re.search(r"\s+".join(map(re.escape, rule.split())), doc.lower[begin : said.end])
    if found is None:
        return False
    at = begin + found.start()
    helpers = _HELPERS.search(doc.lower, begin, at)
    at = helpers.start() if helpers else at
    before = [m for m in mentions_in(doc, begin, at) if m.end == at - 1 and _may_be_another(doc, said, m)]
    # "An Israeli representative had asked": the state stands before the noun.
    before = before or [
        m
        for m in mentions_in(doc, begin, at)
        if m.form == "demonym" and _ROLE.fullmatch(doc.lower, m.end, at)
    ]
    if not before:
        return False
    actor = before[-1].actor
    side = said.speaker.speaks_for or said.speaker.leads
    if side is None and begin < said.cue_start and _OF_OFFICE.search(said.speaker.name):
        return False  # "Ruto hoped that he would come, an official said": one of Ruto's
    side = side or said.speaker.name
    return actor.name != said.speaker.name and side not in {actor.speaks_for, actor.leads, actor.name}


def _words_begin(said: Utterance) -> int:
    """Return where what was said begins: behind the word of saying, or before it ("A proposed it, B said")."""
    first = min((start for start, _ in said.content), default=said.cue_end)
    return first if first < said.cue_start else said.cue_end


def _may_be_another(doc: Document, said: Utterance, mention: Mention) -> bool:
    """Whether somebody is named who can be another than who speaks; "he" can, where it means a leader, but not in "said he"."""
    if mention.form in _NAMED:
        return not (said.direct and mention.form == "title")  # "The president wants it" is of one's own
    speaks = doc.lower[_words_begin(said) : mention.start].strip(' ,"“') in {"", "that"}
    return mention.form == "pronoun" and mention.actor.leads is not None and not speaks


def _taken(
    doc: Document, said: Utterance, about: tuple[str, ...], last: Judgement | None, *, pointing: bool
) -> list[tuple[Stance, str]]:
    """Return the stances of the words toward a meeting, to which they may only be *pointing*."""
    alone = pointing and not _refers_back(doc, said, about, last)
    own = is_of_a_side(doc, said.speaker, about)
    stances = (
        answered(doc, said, own=own)
        or stances_of(doc, said, alone=alone, own=own)
        or told_by_acts(doc, said, about, own=own)
    )
    others = [rule for _, rule in stances if _is_act_of_another(doc, said, rule)]
    stances = [(stance, rule) for stance, rule in stances if rule not in others]
    if others and not stances:  # "I am for talks, and they keep on refusing"
        stances = stances_of(doc, said, alone=alone, own=own, besides=others[0])
        wishes = {"favours", "opposes"} if pointing else _SIDED
        stances = [s for s in stances if s[0] in wishes and not _is_act_of_another(doc, said, s[1])]
    if pointing and stances and _BOUND_FOR.search(stances[0][1]) and _goes_elsewhere(doc, said, about):
        return []
    return stances


def _speaks_of_own_journey(doc: Document, said: Utterance, about: tuple[str, ...]) -> bool:
    """Whether somebody else than the leaders says where they go themselves: a minister who "will not attend"."""
    speaker = said.speaker
    if speaker.name in about or speaker.kind != "person" or "spokes" in (speaker.office or "").casefold():
        return False  # a spokesman's "he" is his leader
    found = _OWN_JOURNEY.search(doc.lower, said.start, said.end)
    if found is None:
        return False
    inside = [m for m in doc.mentions if found.start() <= m.start < said.end]
    if any(m.actor.name in about for m in inside):
        return False  # "I will not go, and neither should he"
    return found["who"] == "i" or any(
        m.start == found.start() and m.actor.name == speaker.name for m in inside
    )


def _goes_elsewhere(doc: Document, said: Utterance, about: tuple[str, ...]) -> bool:
    """Whether the words tell of a journey to where no meeting is planned and neither of the leaders is at home."""
    ways = [match.end() + 1 for match in _BOUND_FOR.finditer(doc.lower, said.start, said.end)]
    bound = [place.place for place in doc.places if place.start in ways]
    planned = [r.place for r in doc.reports if r.kind != "held" and r.place and set(r.people) == set(about)]
    homes = [Place(name=doc.leads[name]) for name in about if name in doc.leads]
    fits = any(any(map(place.compatible, planned)) or any(map(place.lies_in, homes)) for place in bound)
    return bool(bound and planned) and not fits


def _calls_off(doc: Document, said: Utterance, mention: MeetingMention) -> bool:
    """Whether the voice calls it off in one breath: "cancelled the talks, citing", "scrapping the visit, he blamed"."""
    ours = mention.kind == "called_off" and said.speaker.name in mention.by
    ours = ours and not ASIDE_OPEN.search(doc.lower, mention.start, mention.at)
    return ours and bool(_GIVING_REASON.match(doc.lower, said.cue_start))


def _foretells(doc: Document, said: Utterance, mention: MeetingMention) -> bool:
    """Whether the words say plainly that a meeting will be: "they will confer again in Madrid"."""
    if mention.kind != "proposed" or mention.rule not in _ASSERTED:
        return False
    if said.direct and said.content and not any(start <= mention.at < end for start, end in said.content):
        return False  # "Wrong," he said when asked about reports that they would meet
    if mention.rule == "wanted-after" and not _COMES_ABOUT.search(doc.lower, mention.at, said.end):
        return False
    dated = mention.rule == "future-date" and _IN_ADJUNCT.search(doc.lower, said.start, mention.at)
    return not dated and not OPEN.search(doc.lower, said.start, mention.at)


def _refers_back(doc: Document, said: Utterance, about: tuple[str, ...], last: Judgement | None) -> bool:
    """Whether words without a meeting mean one told of before, so that not only such cues count as stand alone.

    "It" and "the plan" point to what was told just before, "he will come" reaches further.
    """
    away = distance(doc, said, about, last)
    if away <= JUST_BEFORE and _POINTING.search(doc.lower, said.start, said.end):
        return True
    return away <= GAP and speaks_of_coming_together(doc, said)


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
