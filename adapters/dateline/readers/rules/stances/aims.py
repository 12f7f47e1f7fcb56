"""What a word of wanting, expecting or refusing is aimed at: the meeting, or something else said beside it.

"He hopes that tariffs will fall before they meet" hopes for no meeting. A cue that speaks of no meeting itself counts only
where its own clause does: what follows it as far as the next clause or the words that merely date it, or its subject.
"""

from __future__ import annotations

import re

from dateline.readers.rules.keyed import FLAGS

# "Would come to their aid", "come to an agreement" is no journey.
TO_NO_PLACE = (
    r"\s(?:[\w'’]+\s)?to\s(?:the\s|an?\s|his\s|her\s|its\s|our\s|their\s|\w+['’]s?\s)?"
    r"(?:aid|help|assistance|rescue|defen[cs]e|end|halt|stop|standstill|agreement|deal|terms|compromise|conclusion|"
    r"understanding|consensus|decision|power|office|light|fruition|nothing|grips|life|pass|mind|blows|war|jail|prison|court)\b|\s(?:clean|undone|unstuck)\b"
)
_MEETING = re.compile(
    r"\b(?:meet\w*|met|summits?|talks?|talking|visit\w*|trips?|journeys?|invit\w*|receiv(?:e|es|ed|ing)|host(?:s|ed|ing)?|sit|sitting|sat|"
    r"together|face|handshakes?|shake|dates?|sessions?|rounds?|encounters?|dialogue|negotiat\w+|bilateral\w*|tables?|tours?|rooms?|"
    rf"(?:com(?:e|es|ing)|came|go|goes|going|went)(?!{TO_NO_PLACE})|travel\w*|fl(?:y|ies|ying)|attend\w*|spe(?:ak|aks|aking)|"
    r"see(?:s|ing)?(?! (?:an?|any|some|no|more|much|that|how|what|whether|if|progress|movement|peace|changes?|results?)\b)|"
    r"happen\w*|take place|taking place|held|hold(?:s|ing)?|conversations?|contacts?|doors?|him|her|them|each other|one another|"
    r"invitations?|offer|idea|request\w*|venues?|agendas?|participat\w*|join\w*|delegations?|arrangements?|"
    r"mediat\w+|discuss\w*|diplomacy|engage\w*|reach(?:es|ing)? out|reconven\w*|gather\w*|welcom\w+|greet\w*|guests?|shak\w+|"
    r"call(?:ing)? on|red carpet|pace|momentum|coffee|tea|lunch|dinner|meal|oblige|sign(?:ing)?|pictures?|photos?|set foot|"
    r"flights?|do so|than not|appear\w*|(?:show|turn)(?:s|ed|ing)? up|"
    r"(?:the two|both) (?:\S+ ){0,2}?(?:leaders?|presidents?|men|heads|sides)|"
    r"one(?=\s*(?:$|[,.;:\"”]|(?:if|in|at|with|between|soon|could|would|will|this|next)\b))|a (?:day|time)|here|there|blessing|"
    r"its (?:success|outcome|results?)|"
    r"(?:it|that|this|which|any|such|anything|nothing|something)"
    r"(?=\s*(?:$|[,.;:\"”]|(?:would|will|could|can|may|might|to|at|in|if|is|was|but|and|so|soon|very|again|as|with|for|from|now)\b)))\b",
    FLAGS,
)
# Where the object of a cue ends: at the next clause, or at what only dates it.
_OBJECT_ENDS = re.compile(
    r"[;:]|[,.?!][\"”]|\.(?:\s|$)|,\s(?:and|but|while|which|who|whose|adding|saying|so|or)\b|"
    r"\b(?:ahead of|in time for|in preparation for|in advance of|before|after|following|despite|because|since|until|till|when|"
    r"whenever|while)\b",
    FLAGS,
)
_SUBJECT_BEGINS = re.compile(
    r".*(?:[;:]|[,.?!][\"”]|\.\s|,\s(?:and|but|while|which|who|whose|adding|saying|so|or)\b|\band\s(?:he|she|they|it|we|i)\b|\b(?:before|after|because|since|while)\b)",
    FLAGS,
)
_TOLD = re.compile(
    r"\b(?:told|tells|address\w*) (?:an?|the|his|her|their) (?:\S+ ){0,2}?(?:meeting|summit|session)(?: of \S+ \S+)?\b",
    FLAGS,
)

# Cues that want, foretell or refuse whatever follows them.
_OF_ANYTHING = re.compile(
    r"(?:hop|want|wish|expect|anticipat|likely|unlikely|support|prepar|willing|confiden|optimis|doubt|inten|plan|agree|"
    r"reject|refus|oppos|object|urg|call|appeal|push|press|ready|eager|keen|commit|determin|propos|possib|impossib|accept|offer|"
    r"question|uncertain|s[ck]eptic|pessimis|avoid|against|cancel(?!lation)|postpon(?!ement)|encourag|aim|work|seek|sought|back|withdr|rul)\w*",
    FLAGS,
)
_CONTROL = re.compile(
    r"(?:hop|want|wish|plan|prepar|ready|willing|determin|aim|inten|try|tri|keen|eager|commit|seek|sought|agree|refus|declin|urg|press|push|"
    r"offer|propos|threat)\w*",
    FLAGS,
)
# "Expects them to reach a deal" expects a result.
_RESULT = re.compile(
    r"(?:s|ed|ing)?(?:\s(?:him|her|them|it|us|the\s\w+(?:\s\w+)?))?\sto\s(?:achieve|produce|yield|bring|deliver|reach|sign|result|lead|solve|"
    r"resolve|end|improve|agree|announce|conclude|clinch|seal|finali[sz]e|adopt)\b",
    FLAGS,
)
# "Expectations for the summit are low", "few expectations", are of its result.
_LOW = re.compile(
    r"\b(?:low|modest|limited|few|high|great|muted)\s(?:\w+\s)?expectations?\b|\bexpectations?\s[^.;,]*\b(?:low|modest|limited|high|muted)\b",
    FLAGS,
)
_IN_PLACE = re.compile(r"\s(?:back |home )?(?:in|at)\b", FLAGS)  # "expected in Vienna on Monday"
_PASSIVE = re.compile(r"(?:is|are|was|were|['’]s)\s(?:\w+\s)?(?:being|on the|in the|in)\b", FLAGS)
_IT = re.compile(r"\b(?:it|that|this|they|both|one|all|everything)\W*$", FLAGS)
_OF_IT = re.compile(
    r"\W*(?:(?:for|to) (?:it|that|this|him|her|them)|(?:for )?(?:president|prime minister|premier|chancellor|chairman|king|"
    r"mr|mrs|ms|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|\w{3,6}day)|"
    r"if|when|whenever|provided|but|and|any|anywhere)\b",
    FLAGS,
)
_FOR = re.compile(r"\s(?:for|of|to)\b", FLAGS)
_DETERMINED = re.compile(r"\b(?:the|an?|his|her|its|their|our|any|such)\s\w", FLAGS)
_SHORT = 3  # words: "they are hopeful", "he refused again"


def is_aimed(words: str, start: int, end: int, *, at_all: bool = False) -> bool:
    """Whether the cue from *start* to *end* of a clause stands with words of meeting; *at_all* asks it of any cue."""
    result = words.startswith("expect", start) and bool(_RESULT.match(words, end) or _LOW.search(words))
    if result or (not at_all and not _OF_ANYTHING.match(words, start)) or _IN_PLACE.match(words, end):
        return not result
    stop = _OBJECT_ENDS.search(words, end)
    what = words[end : stop.start() if stop else len(words)]
    begin = _SUBJECT_BEGINS.match(words, 0, start)
    who = _TOLD.sub("told", words[begin.end() if begin else 0 : start])
    if at_all and _PASSIVE.match(words, start):
        return bool(_MEETING.search(who) or _IT.search(who))
    if at_all and _OF_IT.match(what):
        return True
    if at_all and _FOR.match(what):
        return _MEETING.search(what) is not None
    if len(what.split()) < _SHORT and not _DETERMINED.search(what):
        return True
    inside = _MEETING.search(words, start)
    if (inside and inside.start() < end) or _MEETING.search(what):
        return True
    if _CONTROL.match(words, start) and (words.endswith("to", 0, end) or what.startswith(" to ")):
        return False  # "hopes to end the row" before the visit: what is hoped for follows
    return _MEETING.search(who) is not None
