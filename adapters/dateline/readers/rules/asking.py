"""Who had asked for a meeting, and who is said not to have asked: what the two sides of a refusal quarrel over."""

from __future__ import annotations

import re

from dateline.readers.rules.document import Actor, ClaimFound, Document, Mention, Utterance
from dateline.readers.rules.keyed import FLAGS, Keyed
from dateline.readers.rules.names import mentions_in

_MEETING = r"(?:summit|meeting|talks|encounter|visit|lunch|dinner|session|conversation|handshake)s?"
_MEETS = re.compile(rf"\b{_MEETING}\b", FLAGS)
_BESIDE = 12  # characters between who asked and the asking
_ASKED = Keyed(
    rf"\b(?:(?:has|have|had)\s+)?(?:first\s+|itself\s+|himself\s+|herself\s+|originally\s+)?"
    r"(?:(?:asked\s+for|requested|sought|solicited|begged\s+for|initiated|pleaded\s+for|pressed\s+for)[\"”“\s]+"
    rf"(?:the|a|an|this|that|another|such\s+a)\s+(?:[\w.'’-]+\s+){{0,3}}?(?:{_MEETING}|dialogue)\b|"
    rf"(?<=\bhad\s)(?:proposed|suggested)\s(?:the|this|that)\s(?:[\w.'’-]+\s){{0,3}}?{_MEETING}\b)"
)
_ASKED_BY = Keyed(
    rf"\b(?:{_MEETING}|dialogue)\b(?:[^.;]{{0,40}}?\b(?:was|were|had\s+been|came|took\s+place|came\s+about|was\s+held|arranged)"
    r"\s+(?:first\s+)?(?:requested\s+by|asked\s+for\s+by|sought\s+by|initiated\s+by|at\s+the\s+(?:request|initiative)\s+of)"
    r"|(?:(?!\boff\b|postpone|cancel|delay|\bput\b)[^.;]){0,60}?\s+at\s+the\s+(?:request|initiative)\s+of)\s+(?:the\s+)?"
)
# "It had been requested more than once by the Americans", "it was held 'at the request of the US'".
_PASSIVE = Keyed(
    r"\b(?:(?:was|were|been)\s(?:first\s)?(?:requested|initiated|sought)\s(?:[\w-]+\s){0,4}?by|"
    r"(?:held|arranged|called|convened|organi[sz]ed|set\sup)\s[\"“]?at\sthe\s(?:request|initiative|suggestion|insistence)\sof)\s+(?:the\s+)?"
)
_IT_WAS = Keyed(
    r"\bit\s+(?:was|is|had\s+been)\s+(?:[\w.'’-]+\s+){1,5}?(?=(?:who|that)\s+(?:had\s+|has\s+)?(?:first\s+)?(?:asked|proposed|"
    r"suggested|requested|sought|initiated|wanted|invited|raised|brought\s+up|made\s+the\s+(?:first\s+)?(?:move|approach|overture)|"
    r"pressed|pushed|pleaded|came\s+(?:asking|knocking|calling)|[\"“]?kept\s+(?:calling|asking|knocking|pressing|pushing|writing)|"
    r"took\s+the\s+first\s+step|reached\s+out|approached|knocked|(?:had\s+)?been\s+[\"“]?(?:knocking|calling|asking|pressing|pushing)|insisted\s+on\s+(?:the|a|this)\s+(?:summit|meeting|talks)|"
    r"told\s+(?:[\w.'’-]+\s+){1,3}?(?:that\s+)?(?:they|the\s+two)\s+(?:should|must|ought\s+to)\s+(?:meet|talk|sit\s+down)))"
)
_CAME_FROM = Keyed(
    r"\b(?:received|got|had|there\s(?:was|is|had\sbeen|has\sbeen))\s(?:an?|several|repeated|two|three)\s(?:[\w-]+\s){0,2}"
    r"(?:requests?|invitations?)\s(?:for\s(?:[\w.'’-]+\s){1,5}?)?from\s(?:the\s)?|"
    r"\b(?:initiative|request|first\s+move|idea|invitation|proposal|suggestion|approach|overture)\s?(?:\sfor\s(?:[\w.'’-]+\s){1,5}?)?"
    r"(?:,\s[^,.;]{3,50},\s)?\s?(?:(?:had\s+|has\s+)?(?:come|came)|was|had\s+been)\s+from\s+(?:the\s+)?|"
    r"\brequests?\sfrom\s(?:the\s)?(?=[\w.'’ -]{2,40}?\s(?:(?:had|have|has)\s)?(?:reached|arrived|come|landed)\b)"
)
# "The initiative was Kenya's", "the meeting had been Ruto's idea"; "it" where a meeting was just spoken of.
_WHOSE = Keyed(
    r"\b(?:(?:the|this)\s(?:initiative|request|overture|approach|invitation|first\s(?:move|step|call))\s(?:was|had\sbeen)\s(?!not\b)"
    r"(?:[\w.-]+\s){0,3}?[\w.-]+['’]s(?=[,.;”\"]|\salone|$)|"
    rf"(?:(?:the|this|that|their)\s(?:\w+\s)?{_MEETING}|(?P<it>it))\s(?:was|had\sbeen)\s(?!not\b)(?:[\w.-]+\s){{0,4}}?[\w.-]+['’]s\s"
    r"(?:own\s)?(?:idea|initiative|suggestion|doing)\b)"
)
_OF_IT = Keyed(r"\b(?:(?:asked|pleaded|begged)\sfor|requested|sought|solicited|initiated)\sit\b(?!\sto\b)")
_SPOKEN_OF = 220  # characters before "had asked for it" in which the meeting must have been spoken of
_FIRST_MOVE = Keyed(
    r"\b(?:had\s+|has\s+)?(?:(?:made|taken|took)\s+the\s+(?:first\s+(?:move|step|approach)|approach|overture)|asked\s+(?:first\s+)?to\s+"
    r"(?:come|visit|be\s+received|(?:see|meet(?:\s+with)?|talk\s+(?:to|with))\s+(?:him|her|the\s+(?:\w+\s+){0,2}?(?:president|leader|premier|"
    r"prime\s+minister|chancellor|king|emperor)))|(?:reached\s+out|knocked(?:\s+(?:at|on)\s+(?:the|our)\s+door)?)\s+first)\b"
)
_AT_REQUEST = Keyed(r"['’]s\s+(?:own\s+)?(?:request|proposal|initiative|suggestion|insistence|invitation)\b")
# "It was held at Brazil's request": it is the meeting spoken of.
_HELD_AT = re.compile(
    r"\b(?:it|this|they)\s+(?:was|were|had\s+been)\s+(?:\w+\s+)?(?:held|arranged|called|convened|organi[sz]ed|set\s+up)\s+at\s",
    FLAGS,
)
_ASKING = frozenset(
    {_ASKED, _ASKED_BY, _PASSIVE, _IT_WAS, _CAME_FROM, _FIRST_MOVE, _AT_REQUEST, _WHOSE, _OF_IT}
)
_DENIED = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bas\s+if|\bfalsely|\bden(?:y|ied|ies)\b[^.;]{0,30})\s*(?:\w+\s+){0,3}$",
    FLAGS,
)
# Who did not: the asking in any tense, with a "not" before it, or behind words that deny it.
_ASK = Keyed(
    r"\bask(?:ed|ing)?\sto\s(?:meet|see|be\sreceived)\b|"
    r"\b(?:ask(?:ed|ing)?\sfor|request(?:ed|ing)?|s(?:eek|ought|eeking)|call(?:ed|ing)?\sfor|propos(?:e|ed|ing)|"
    r"solicit(?:ed|ing)?|beg(?:ged|ging)?\sfor|initiat(?:e|ed|ing))\s(?:(?:the|an?|any|this|that|another|such\san?)\s)?"
    rf"(?:[\w.'’-]+\s){{0,3}}?(?:{_MEETING}|dialogue)\b|"
    r"\b(?P<it>ask(?:ed)?\sfor|request(?:ed)?|propos(?:e|ed)|s(?:eek|ought))\sit\b(?!\sto\b)"
)
_BOTH_NOT = re.compile(
    r"\b(?:nobody|no\sone|neither(?:\s(?:side|president|leader|man|country|government|of\sthem|of\sthe\s(?:two|leaders|presidents|men)))?)"
    r"\s(?:(?:had|has|ever)\s)*$",
    FLAGS,
)
_NOT = re.compile(
    r"\s?(?:(?:has|have|had|did|does|do|was|were)\s?)?(?:\bnot|n['’]t|\bnever)\s"
    r"(?:(?:been|ever|even|yet|once|first|himself|herself|itself|\w+ly)\s)*$",
    FLAGS,
)
# The denial of a report, and no "rejected the plan, saying that X had asked for the talks".
_DENIAL = Keyed(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|rebut(?:s|ted)?|scotch(?:ed|es))\b"
    r"(?:(?!\b(?:saying|adding|insisting|telling|arguing|but|because|after|while|and)\b)[^.;]){0,60}?"
    r"\b(?:that|reports?|claims?|suggestions?|allegations?|assertions?|stor(?:y|ies)|rumou?rs?)\b"
    r"(?:(?!\b(?:saying|adding|insisting|telling|arguing|but|because|after|while|and)\b)[^.;])*$"
)
_HELPERS = re.compile(
    r"\s(?:(?:has|have|had|was|were|ever|itself|himself|herself|first|also|is|been|that)\s)*$", FLAGS
)
_OWN = re.compile(
    r"\b(?:(?:the|our|his|her|their)\s(?:country|side|government|president|leader)|it|we|they|i)(?=\s|n['’]t)",
    FLAGS,
)
_OWN_BESIDE = 45  # characters before the asking in which "the country" stands
# "Nairobi has received no request from the Ugandan side".
_NONE_CAME = Keyed(
    r"\b(?:no|not\s(?:any|an?))\s(?:such\s|formal\s|official\s)?(?:request|invitation|approach)s?\s(?:for\s(?:[\w.'’-]+\s){1,5}?)?"
    r"(?:(?:has|had|have)\s(?:been\s)?(?:come|made|received|arrived)\s)?(?:from|by)\s(?:the\s)?"
)


def _asker(doc: Document, start: int, end: int) -> Actor | None:
    """Return who asked, by the first pattern that matches: named before it, behind it, or inside it."""
    match = doc.finds(_ASKED, start, end) or doc.finds(_FIRST_MOVE, start, end)
    if match or (match := _asked_for_it(doc, start, end)):
        if cleft := _IT_WAS.search(doc.lower, start, match.end()):
            return _inside(doc, cleft)
        denied = _DENIED.search(doc.lower[max(start, match.start() - 40) : match.start()])
        before = [m for m in doc.mentions if start <= m.start and m.end <= match.start()]
        return (
            before[-1].actor if before and not denied and match.start() - before[-1].end <= _BESIDE else None
        )
    if (
        match := doc.finds(_ASKED_BY, start, end)
        or _passively(doc, start, end)
        or doc.finds(_CAME_FROM, start, end)
    ):
        after = [m for m in doc.mentions if match.end() <= m.start + 4 and m.start - match.end() <= _BESIDE]
        return after[0].actor if after else None
    if match := doc.finds(_IT_WAS, start, end):
        return _inside(doc, match)
    if (match := doc.finds(_WHOSE, start, end)) and (not match["it"] or _spoken_of(doc, match.start())):
        return _inside(doc, match)
    match = doc.finds(_AT_REQUEST, start, end)
    if match is None or _is_denied(doc, start, match.start()):
        return None
    return _at_whose_request(doc, start, end, match)


def _passively(doc: Document, start: int, end: int) -> re.Match[str] | None:
    match = doc.finds(_PASSIVE, start, end)
    told = match and (_MEETS.search(doc.lower, start, match.start()) or _spoken_of(doc, match.start()))
    return match if told else None


def _asked_for_it(doc: Document, start: int, end: int) -> re.Match[str] | None:
    match = doc.finds(_OF_IT, start, end)
    return match if match and _spoken_of(doc, match.start()) else None


def _spoken_of(doc: Document, at: int) -> bool:
    """Whether "it" may be a meeting: the text has just spoken of one."""
    return any(at - _SPOKEN_OF <= mention.at < at for mention in doc.meetings)


def _at_whose_request(doc: Document, start: int, end: int, match: re.Match[str]) -> Actor | None:
    """Return at whose request the meeting that the words speak of was held."""
    if not (_MEETS.search(doc.lower, start, end) or _HELD_AT.search(doc.lower, start, end)):
        return None
    if doc.lower.endswith("at the latter", start, match.start()):
        before = [m for m in mentions_in(doc, start, match.start()) if m.actor.leads]
        return before[-1].actor if before else None
    named = [m for m in mentions_in(doc, start, end) if match.start() - 2 <= m.end <= match.start() + 2]
    at = named and doc.lower.endswith("at ", start, named[-1].start)
    return named[-1].actor if at else None


def _inside(doc: Document, match: re.Match[str]) -> Actor | None:
    named = [m for m in doc.mentions if match.start() <= m.start < match.end()]
    return named[-1].actor if named else None


def requester_in(doc: Document, start: int, end: int, people: tuple[str, ...]) -> ClaimFound | None:
    """Return the leader whose side is said to have asked for the meeting."""
    if _ASKING.isdisjoint(doc.may_fit(start, end)):
        return None
    name = _leader(doc, _asker(doc, start, end), people)
    return ClaimFound(start, end, requested_by=name) if name else None


def deniers_in(doc: Document, said: Utterance, people: tuple[str, ...]) -> tuple[ClaimFound, ...]:
    """Return the leaders whose sides, a voice says, did not ask for the meeting: "we never asked", "nobody had requested it"."""
    name = _leader(doc, _who_did_not(doc, said), people)
    names = people if name is None and _nobody_asked(doc, said) else (name,) if name else ()
    return tuple(ClaimFound(said.start, said.end, not_requested_by=each) for each in names)


def _nobody_asked(doc: Document, said: Utterance) -> bool:
    asks = _ASK.finditer(doc.lower, said.start, said.end) if _ASK in doc.may_fit(said.start, said.end) else ()
    return any(
        _means_meeting(doc, ask) and _BOTH_NOT.search(doc.lower, said.start, ask.start()) for ask in asks
    )


def _means_meeting(doc: Document, ask: re.Match[str]) -> bool:
    return not ask["it"] or _spoken_of(doc, ask.start())


def _who_did_not(doc: Document, said: Utterance) -> Actor | None:
    start, end = said.start, said.end
    if match := doc.finds(_NONE_CAME, start, end):
        after = [m for m in mentions_in(doc, match.end() - 1, end) if m.start - match.end() <= _BESIDE]
        return after[0].actor if after else None
    held_at = doc.finds(_AT_REQUEST, start, end)
    if held_at and _is_denied(doc, start, held_at.start()):
        return _at_whose_request(doc, start, end, held_at)
    match = doc.finds(_ASK, start, end)
    while match:
        actor, tail = _just_before(doc, said, match.start())
        if (
            actor
            and _means_meeting(doc, match)
            and (_NOT.search(tail) or (_HELPERS.search(tail) and _is_denied(doc, start, match.start())))
        ):
            return actor
        match = _ASK.search(doc.lower, match.end(), end)
    return None


def _just_before(doc: Document, said: Utterance, at: int) -> tuple[Actor | None, str]:
    """Return who stands last before an offset, "we" and "the country" being who speaks, and the words between."""
    named = [
        m
        for m in mentions_in(doc, said.start, at)
        if m.end <= at and (m.form != "demonym" or _as_nation(doc, m)) and not m.possessive
    ]
    own = list(_OWN.finditer(doc.lower, max(said.start, at - _OWN_BESIDE), at))
    if own and (not named or own[-1].start() >= named[-1].start):
        return said.speaker, doc.lower[own[-1].end() : at]
    return (named[-1].actor, doc.lower[named[-1].end : at]) if named else (None, "")


def _as_nation(doc: Document, demonym: Mention) -> bool:
    """Whether a people stands for its state: "the Americans had never asked"."""
    return doc.lower.startswith("s ", demonym.end - 1) and doc.lower.startswith("the ", demonym.start - 4)


def _leader(doc: Document, actor: Actor | None, people: tuple[str, ...]) -> str | None:
    """Return the leader among *people* whom an actor is, or speaks for."""
    if actor is None:
        return None
    side = actor.leads or actor.speaks_for or actor.name
    return next((name for name in people if name == actor.name or doc.leads.get(name) == side), None)


def _is_denied(doc: Document, start: int, at: int) -> bool:
    """Whether what stands at an offset is what somebody denies, or a report that somebody rejects."""
    return _DENIAL in doc.may_fit(start, at) and _DENIAL.search(doc.lower, start, at) is not None
