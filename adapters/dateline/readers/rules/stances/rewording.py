"""What an utterance says is put otherwise, or left out, before cues are looked for in it.

Some phrases mean the opposite of what their words would be taken for ("anything but lost"), others are the narrator's
asides, or date a remark ("after the summit was cancelled").
"""

from __future__ import annotations

from dateline.readers.rules.keyed import Keyed

_ASIDE = Keyed(r", (?:an? \w+ )?(?:(?<!, )that|which|who|whom|whose|where)\b[^,.;]*(?=[,.;]|$)")
# "... after the summit was cancelled" dates a remark and rejects nothing.
_AFTERMATH = Keyed(
    r"\b(?:after|since|following|before|until|when)\b(?! (?:cancell?ing|calling off|scrapping|pulling out))"
    r"[^,;.\"“]*\b(?:cancel\w*|call(?:ed|ing)? off|scrap\w*|pull\w* out|"
    r"withdr\w+|collapse\w*)\b[^,;.\"“]*"
)
# "... brushing aside demands that he stay away" is against the demands.
_DEFYING = Keyed(
    r",? ?\b(?:brushing aside|despite|ignoring|rebuffing|defying|dismissing|shrugging off|in defiance of|in spite of)\b[^.;\"“]*"
)
# "Would not, after all, be meeting him"
_BY_THE_WAY = Keyed(r",\s(?:after all|of course|for now|for the moment|as things stand|it seems|it appears),")
# "Surprised if they did not meet" expects that they will.
_SURPRISED = Keyed(
    r"\b(?<!more )(?:surprised|amazed|astonished),? (?:and (?:[\w'’]+ ){1,5}?\w+, )?if (?:\S+ ){1,4}?(?:"
    r"(?:(?:did|do|does|were|was|is|are|has|have|had)(?: not|n['’]t)|failed to)"
    r"(?: (?:at least )?(?:meet|shake|talk|come|go|happen|take))?|"
    r"cancel\w*|call(?:ed)? (?:\S+ ){0,2}?off|pull(?:ed)? out|back(?:ed)? (?:out|away)|stay(?:ed)? (?:away|home)|"
    r"withdr[ae]w|balk\w*|refused?|skip(?:ped)?|"
    r"(?:\S+ ){0,5}?without (?:an?|any|at least|so much as|having|meeting|talking|speaking))"
)
# "Anything but lost", "would not dare stay away", "nothing can stop it now"
_NOT_LOST = Keyed(
    r"\banything but [\"“'‘]?(?:lost|dead|over|off|buried|finished|excluded)\b|"
    r"(?:\bnot|n't|\bnever) dare (?:to )?(?:stay|skip|miss|refuse|cancel|decline|call|say)(?: (?:away|home|no|off|it))?|"
    r"\bnothing (?:can|could|will|would) (?:now )?(?:stop|derail|prevent|sink)\b|\bnot (?:if|whether),? but (?:of )?when\b"
)
# "Nobody wants the summit to collapse": who says so is for it.
_NOT_TO_FAIL = Keyed(
    r"(?:\bnot|n['’]t|\bcannot|\bnever|\bno ?(?:body|one)) (?:\w+ )?(?:want|wish|like|hope)s?(?: to see)? (?:for )?"
    r"(?:\S+ ){1,4}?(?:to )?(?:be an? )?(?:fail|failure|failing|collapse|founder|break down|fall apart|fall through|ill)\b"
)
# "If we do not sit down, the war goes on" asks for it.
_WARNED = Keyed(
    r"(?:^|[\"“‘.;:,]\s?|\b(?:and|but|because|that) )(?:if we (?:do not|don['’]t)|unless we) (?:\w+ ){0,2}?"
    r"(?:meet|talk(?! about)|sit down|get together|see each other|speak to each other)\b"
)
# Who is sorry that they did not meet would have had it so.
_REGRETTED = Keyed(
    r"\b(?:sorry|disappointed|saddened|sad|regret\w*|unhappy|dismayed|pity|shame)[”\"]? (?:about |that )?(?:\S+ ){1,5}?"
    r"(?:would|will|did|could|was|were|had|has|have)(?: not|n['’]t) (?:\S+ ){0,2}?"
    r"(?:happen(?:ed)?|take place|taken place|come|came|meet|met|go ahead|gone ahead|held|work out|worked out)\b"
)
# Who asks or leaves time to reconsider would still meet; who reconsiders may not.
_URGED_BACK = Keyed(
    r"\b(?:opportunit(?:y|ies)|chances?|time|urg\w+|ask\w*|appeal\w*|plead\w*|begg\w+|call\w* on)\b[^.;]{0,40}?\bto reconsider\b"
    r"(?! (?:the|his|her|their|a|an|this|that) (?:\w+ ){0,2}?"
    r"(?:trip|visit|journey|plans?|invitation)\b)"
)
# "To refuse to meet them would be a mistake" is for meeting them.
_WRONG_TO_REFUSE = Keyed(
    r"\b(?:refus|declin|fail)\w* to (?:meet|talk|sit|go|come|see|receive)\b[^.;]{0,60}?"
    r"\b(?:would|will|could|can|is|was)\b[^.;]{0,40}?\b(?:mistakes?|danger\w*|worse|wrong|folly|foolish|error|irresponsible|harm\w*)\b"
)
# "To fly home without seeing him would be a mistake", "it would be a pity to leave without a handshake".
_WRONG_WITHOUT = Keyed(
    r"\bwithout (?:seeing|meeting|talking|speaking|sitting|shaking|an? (?:meeting|handshake|word|talk))\b[^.;]{0,60}?"
    r"\b(?:would|will|is|was)(?: be)? (?:an? )?(?:\w+ )?(?:mistake|pity|shame|folly|wrong|missed|error|foolish|waste)\b"
)
# "Postponed, not cancelled": it is still to come.
_ONLY_PUT_OFF = Keyed(
    r"\b(?:postponed|delayed|deferred|put off|suspended|frozen)[,;]? (?:but |and )?not "
    r"(?:cancell?ed|called off|scrapped|dead|buried|abandoned|dropped)\b"
)
# "The other side made the meeting impossible", "to make this opening impossible to reverse": neither is against it.
_MADE_IMPOSSIBLE = Keyed(
    r"\b(?:want\w* to )?(?:ma(?:de|kes?|king)|render\w*) "
    r"(?:the|a|any|their|his|her|such a|this|that|it) (?:\S+ ){0,2}?impossible\b"
)
# "No offer had ever been received", "had got no invitation": who says so refuses none.
_NONE_RECEIVED = Keyed(
    r"\bno (?:\S+ ){0,2}?(?:offer|request|invitation|proposal|approach)s? (?:(?:of|for|to|from) (?:\S+ ){1,5}?)?"
    r"(?:had|has|have|was|were) (?:ever |yet |so far )?(?:been )?(?:received|made|sent|issued|arrived|come|reached)\b|"
    r"\b(?:neither|none|nobody|no one|no)(?: of (?:the|them))?(?: two)?"
    r"(?: (?:sides?|part(?:y|ies)|countr(?:y|ies)|capitals?|governments?))? "
    r"(?:has|have|had) (?:yet |so far |ever )?(?:asked for|sought|requested|proposed|contacted|approached|suggested)\b|"
    r"\b(?:receiv\w*|had|got|seen|been (?:sent|given)) no (?:\S+ ){0,2}?(?:offer|request|invitation|proposal|approach)s?\b"
)
# "Would find a reason to stay away" foretells, and does not threaten.
_FINDS_REASON = Keyed(
    r"\b(?:find|finds|found|invent\w*) (?:\S+ )?(?:an?|some) (?:\S+ )?(?:reason|excuse|pretext)s? (?:not )?to [^,.;\"”]+"
)
# "Would sit down with him only if the shelling stopped": that is an offer, with its price.
_ONLY_IF = Keyed(
    r"\b(?:would|will|'d|'ll) (?:\w+ )?(?:meet|sit down|talk|see|receive|host)\b[^.;,]{0,50}? only (?:if|when|once|after)\b"
)
# "If they do not meet by June, sanctions will follow": what may not be is not what is said.
_IF_NOT = Keyed(r"\b(?:if|unless)\b[^,;.\"”]{0,50}?\b(?:not|n['’]t|fail(?:s|ed)?|refuses?d?)\b[^,;.\"”]*,")
# "Said the summit had been postponed" tells what became of it and takes no side.
_TOLD_END = Keyed(
    r"(?:,? (?:planned|scheduled|set|due|slated|expected|pencilled in) (?:for|in|on)\b[^,.;]{2,40}?,?)?"
    r"\s(?:had been|has been|have been|was|were) (?:\w+ly )?"
    r"(?:postponed|cancell?ed|called off|put off|scrapped|delayed|pushed back)\b"
    r"(?:,? (?:but )?not (?:cancell?ed|buried|scrapped|abandoned|called off|dead)\b)?"
)
# "No reason why it should not happen" is for it.
_NO_REASON_NOT = Keyed(
    r"\b(?:no|not any) (?:\S+ )?reasons? (?:why |that )?[^,.;\"”]{0,50}?"
    r"\b(?:(?:should|could|would|can|will|do|does) ?not|\w+n['’]t|not to)\b"
)
# "No meeting is scheduled, but he is open to one": that none is set yet is granted, and no doubt.
_NOT_SET_YET = Keyed(
    r"\b(?:no|nothing|not)\b[^,;.\"”]{0,50}?"
    r"\b(?:planned|scheduled|set(?: up)?|fixed|arranged|confirmed|on the (?:schedule|calendar|agenda|books))\b[^,;.\"”]{0,30}?"
    r",? (?=(?:but|yet|though|although|however)\b[^.]{0,60}?\b(?:open|possib|could|might|may|hope|want|like|willing|"
    r"ready|welcome|likely|will|surprised|not (?:be )?(?:impossible|excluded|ruled))\w*)"
)
# "Have not agreed on a date": that is still open.
_NO_DATE_YET = Keyed(
    r"\b(?:(?:have|has|had|were|was) not|\w+n't) (?:yet )?(?:agreed|decided|settled) (?:on |upon )?(?:an?|the|any|when|where)"
    r"(?: (?:exact |new |possible )?(?:date|venue|place|day|time|agenda|format)s?)?\b|"
    r"\bno (?:exact )?(?:date|day|venue|place|time)s? (?:(?:has|have|had|is|was|are|were) (?:yet )?(?:been )?)"
    r"(?:fixed|set|agreed|chosen|named|decided|being (?:discussed|considered|looked at)|under discussion)\b|"
    r"\b(?:cannot|can not|could not|unable to|can't|couldn't) (?:yet )?(?:name|give|announce|confirm) (?:you )?"
    r"(?:an?|any|the|when) ?(?:\w+ )?(?:date|day|time|venue|place)?\b"
)
# "... until sanctions were lifted, cooling hopes of an encounter": so says the narrator.
_NARRATED = Keyed(
    r", (?:cooling|dampening|dashing|raising|fuell?ing|boosting|reviving|dimming|lifting|quashing|stoking|adding to|ending)"
    r" (?:the |any )?(?:hopes?|expectations?|speculation|prospects?|doubts?|fears)\b[^.;\"]*"
)
# "Despite requests, he has no plan to": what stands behind the comma is said.
_DESPITE = Keyed(r"\b(?:despite|in spite of|notwithstanding) [^,.;\"]{3,60}, ")
# "Wants the summit to focus on food", "does not expect it to produce much": of what is to come of it, and not of it.
_OF_RESULTS = Keyed(
    r"\b(?:want|wants|wanted|expect|expects|expected|hope|hopes|hoped|wish|wishes|wished) (?:for )?"
    r"(?:the|this|that|their|a|any|it)(?: \S+){0,2}? (?:to|would|will) (?:produce|yield|bring|result|lead|deliver|achieve|focus|"
    r"concentrate|address|deal|tackle|send|show|contribute|help|be (?:remembered|seen|judged|overshadowed|hijacked|spoil\w+))\b|"
    r"\b(?:summit|meeting|talks|visit|encounter) (?:\S+ ){0,5}?(?:should|must|ought to|has to|have to|needs? to) "
    r"(?:produce|yield|bring|"
    r"result|lead|deliver|achieve|focus|concentrate|address|deal|tackle|send|show|contribute|help|end|give)\b|"
    r"\bshould (?:never|not) have (?:gone|happened|been held|taken place|met|visited)\b|"
    r"\b(?:warn|caution)\w* (?:\w+ )?against (?:expecting|expectations?|hoping|hopes?|too (?:much|high|many)|undue|great|any)\b"
)
# "New elections should be held", "a deal is not expected", "preparing for war": said of no meeting.
_OF_OTHER_THINGS = Keyed(
    r"\b(?:elections?|polls?|votes?|referendums?|ballots?|hearings?|trials?|inquir(?:y|ies)|exercises?|drills?|games)"
    r"(?: \S+){0,3}? (?:should|must|will|would|can|could|may|ought to) (?:not )?be held\b|"
    r"\b(?:deal|agreement|breakthrough|accord|treaty|signing|communique|compromise)s? (?:\S+ ){0,4}?"
    r"(?:is|are|was|were) (?:not |un)(?:expected|likely|planned|foreseen)\b|\bgo(?:es|ing)? to war\b|"
    r"\bprepar(?:e|es|ed|ing|ations?) (?:to attack\b|(?:\w+ )?for (?:\S+ ){0,3}?"
    r"(?:assault|attack|offensive|invasion|war|battle|siege|strike|missile|launch|test|elections?|vote|poll|winter|worst)s?\b)"
)
# What is put otherwise, or left out, before cues are looked for.
_REWORDED = (
    (_OF_RESULTS, ""),
    (_OF_OTHER_THINGS, ""),
    (_NOT_SET_YET, ""),
    (_NO_DATE_YET, ""),
    (_NARRATED, ""),
    (_DESPITE, ""),
    (_BY_THE_WAY, ""),
    (_SURPRISED, "it will happen"),
    (_NOT_LOST, "it will happen"),
    (_NOT_TO_FAIL, "wants it"),
    (_WARNED, "must meet"),
    (_ONLY_IF, "is ready to meet if"),
    (_FINDS_REASON, "will find an excuse"),
    (_MADE_IMPOSSIBLE, ""),
    (_NONE_RECEIVED, ""),
    (_WRONG_TO_REFUSE, "must meet"),
    (_WRONG_WITHOUT, "must meet"),
    (_ONLY_PUT_OFF, "still on"),
    (_URGED_BACK, "wants it"),
    (_REGRETTED, "wants it"),
    (_NO_REASON_NOT, "wants it to"),
    (_AFTERMATH, ""),
    (_DEFYING, ""),
    (_TOLD_END, ""),
    (_IF_NOT, ""),
)


def reworded(words: str, may_fit: frozenset[Keyed], *, direct: bool) -> str:
    """Return the words of an utterance as cues are looked for in them; in what is *direct* there are no asides.

    *may_fit* are the patterns that may fit something in the utterance.
    """
    for pattern, meant in (*_REWORDED, *(() if direct else ((_ASIDE, ""),))):
        if pattern in may_fit:
            words = pattern.sub(meant, words)
    return words
