"""The words by which English news speaks of leaders' meetings, as patterns over the text.

`NOUN` and `VERB` find them, the others say what became of one. Those with `_FLAGS` are for `Document.lower` and
have no capitals: that is much faster than to look without regard to case.
"""

from __future__ import annotations

import re
from itertools import accumulate, compress

from dateline.readers.rules.lexicon.alternatives import alternatives

_FLAGS = re.NOFLAG

NOUN = re.compile(
    r"\b(?:mini[-\s])?(?:summits?|summitry|meetings?(?!\s(?:room|place|point|hall|house|point)s?\b)|encounters?|face-to-face|sit-?downs?|one-on-ones?|"
    r"tête-à-têtes?|get-togethers?|talks|audience|dinner|lunch|rendezvous|handshake|bilateral|"
    r"sessions?|conversations?|supper|breakfast|consultations?|visits?|trips?)\b(?!-)",
    _FLAGS,
)
VERB = re.compile(
    r"\b(?:met|meets?|(?:(?<=\bto\s)|(?<=\bof\s)|(?<=\bon\s)|(?<=after\s)|(?<=before\s)|(?<=about\s)|"
    r"(?<=without\s)|(?<=consider\s)|(?<=\bby\s)|(?<=\bis\s)|(?<=\bare\s)|(?<=\bbe\s)|(?<=\bwas\s)|"
    r"(?<=were\s))meeting|conferred|confers?|huddled|sat\sdown|sits?\sdown|shook\shands|shakes?\shands|"
    r"shaking\shands|hosted|hosts|host|hosting|received|receives|welcomed|welcomes|spoke\sface[-\s]to[-\s]face|"
    r"visited|visiting|(?:(?<=\bto\s)|(?<=will\s)|(?<=would\s)|(?<=could\s)|(?<=\bmay\s)|(?<=might\s)|"
    r"(?<=\band\s)|(?<=also\s)|(?<=should\s)|(?<=\bcan\s))visit|(?:(?<=\bto\s)|(?<=will\s)|(?<=would\s)|(?<=could\s)|(?<=\bmay\s)|(?<=might\s))(?:receive|welcome)|speak\swith|hold\s(?:talks|discussions)|held\s(?:talks|discussions)|"
    r"dropp?(?:ed|s|ing)?\sin\son|(?:dined|lunched|breakfasted|dine|lunch)\s(?:with|together)|(?:had|have|having)\s(?:lunch|dinner|breakfast|tea)\swith|"
    r"greeted|greets|greet|came\sface[-\s]to[-\s]face|(?:get|gets|got|getting)\stogether|reconvened?|reunited?|"
    r"(?:see|saw|seen)\s(?:each\sother|one\sanother)|(?<=last\s)saw|talk(?:ed)?\s(?:again|in\sperson|face[-\s]to[-\s]face|one[-\s]on[-\s]one)|(?:to|will|would|could|may|might)\ssee(?:ing)?|"
    r"spent\s(?:[\w-]+\s){1,6}?(?:with|together)|(?:stood|stands?)\s(?:next\sto|beside|alongside|shoulder\sto\sshoulder)|"
    r"(?:bring|brings|bringing|brought)(?=\s)|(?:signed|sign|initialled|sealed)\s(?=an?\s|the\s|their\s)|(?:was|were|is)\sa\sguest\sof|(?:played|plays|play)\shost\sto|"
    r"(?:called|calls|call)\son|(?:pumped|clasped|grasped|shook)\seach\sother['’]s\shands|invit(?:ed|es|e|ing)|embraced|hugged|"
    r"(?:(?<=\bto\s)|(?<=will\s)|(?<=would\s)|(?<=could\s)|(?<=\bmay\s)|(?<=might\s))(?:go|travel|fly|head|journey|come)\sto|"
    r"(?:(?<=\bis\s)|(?<=\bwas\s)|(?<=['’]s\s))(?:going|travell?ing|flying|heading|due|expected|headed)\s(?:to|in|at)|"
    r"(?:(?<=will\s)|(?<=would\s)|(?<=\bto\s))(?:talk|speak)\s(?:to|with))\b",
    _FLAGS,
)
# The words with which a word of meeting can begin: one cheap look tells where the patterns above may fit.
_FIRST_WORDS = frozenset(
    "mini to is summit summits summitry meeting meetings encounter encounters face sit sitdown one tête get talks audience "
    "dinner lunch rendezvous handshake bilateral visit visits trip trips met meet meets conferred confers confer "
    "huddled sat sits shook shake shakes shaking hosted hosts host hosting received receives receive welcomed "
    "welcomes welcome spoke visited "
    "visiting speak hold held dropped drops dropping drop dined lunched breakfasted dine had have having "
    "greeted greets greet came "
    "talk talked get gets got getting reconvene reconvened reunite reunited see saw will would could may might spent "
    "stood stand stands pumped clasped grasped bring brings bringing brought "
    "signed sign initialled sealed seen was were played plays "
    "play "
    "called calls call invited invites "
    "invite inviting embraced hugged go travel fly head journey come going travelling traveling flying heading headed "
    "due expected session sessions conversation conversations supper breakfast consultation consultations".split()
)
_WORD = re.compile(r"([^\W\d_]{2,})")


def of_meeting(text: str, start: int, end: int) -> list[tuple[str, re.Match[str]]]:
    """Return the words of meeting of a stretch of lower text as ("noun" or "verb", match)."""
    pieces = _WORD.split(text[start:end])
    starts = accumulate(map(len, pieces), initial=start)
    return [
        (form, match)
        for at in compress(starts, map(_FIRST_WORDS.__contains__, pieces))
        for form, pattern in (("verb", VERB), ("noun", NOUN))
        if (match := pattern.match(text, at, end))
    ]


# Verbs whose object need not be a meeting: they count only with one leader before and another behind.
TRANSITIVE = re.compile(
    r"^(?:host\w*|receive[sd]?|welcome[sd]?|greet\w*|visit\w*|speak\s|talk\s(?:to|with)|(?:to|will|would|could|may|might)\ssee|"
    r"spent|stood\snext|stood\sbeside|stood\salong|stands?\s(?:next|beside|along)|(?:was|were|is)\sa\sguest|play|call|invit|go\s|travel|"
    r"fly|head|journey|come\s|going|due|expected)",
    _FLAGS,
)
# Verbs of what two do together: "A and B signed a treaty", which is a meeting, while "A signed" is none.
ONLY_JOINT = re.compile(
    r"^(?:pumped|clasped|grasped|sign|initialled|sealed|embraced|hugged|stood|stands?|talked)", _FLAGS
)
JOINT = re.compile(
    r"^(?:met|meets?|conferred|confers?|huddled|sat|sits?|shook|shakes?|pumped|clasped|grasped|sign|initialled|sealed|embraced|hugged|stood|stands?|"
    r"get|got|reconvene|reunite|see|saw|seen|talk|held|hold|came|spent)",
    _FLAGS,
)
VISIT = re.compile(r"^(?:visit|go\s|travel|fly|head|journey|come\s|going|due|expected)", _FLAGS)
# Who is at a meeting of others (a host need not be): "with the participation of Putin", "under Michel's mediation".
ATTENDED_BY = re.compile(
    r"\b(?:(?:mediated|brokered|moderated|facilitated)\sby|with\sthe\s(?:participation|mediation|attendance|involvement)\sof|"
    r"in\sthe\spresence\sof|under(?=\s[\w.’' -]{2,40}['’]s\s(?:mediation|chairmanship)\b))",
    _FLAGS,
)
BRING = re.compile(r"^br(?:ing|ought)", _FLAGS)
TOGETHER_AGAIN = re.compile(
    r"\b(?:together|face[-\s]to[-\s]face|to\s(?:the|one)\s(?:negotiating\s)?table|in(?:to)?\s(?:a|one|the\ssame)\sroom|to\s(?:a|the)\ssummit)\b",
    _FLAGS,
)
# What a state does through its leader: "Turkey would invite Assad".
HOSTING = re.compile(r"^(?:invit|host|receiv|welcom)", _FLAGS)
PAST_INVITE = re.compile(r"^invited", _FLAGS)
INVITE = re.compile(r"^invit", _FLAGS)
PAID = re.compile(
    r"\b(?:paid|pays?|paying|made|makes?|making|begins?|began|on)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}$", _FLAGS
)
STATE_VISIT = re.compile(r"\b(?:state|official|two-day|three-day|four-day|working)\s+$", _FLAGS)
WITH_HOST = re.compile(
    r"\bwith\s+[^,.;]{3,60}?\s(?:as\s(?:the\s|their\s)?(?:host|mediator|go-between|witness)|hosting|mediating|in\sattendance|"
    r"present|looking\son|at\sthe\stable|presiding|acting\sas)\b",
    _FLAGS,
)
BY_WIRE = re.compile(
    r"\b(?:by|over\sthe|on\sthe)\s(?:tele)?phone\b|\bphone\s(?:call|conversation)|\btelephone|\bvideo\s?(?:link|conference|call)|"
    r"\bvirtual(?:ly)?\b|\bvia\svideo",
    _FLAGS,
)
# What parts "met in Geneva and spoke by telephone" into two doings.
ANOTHER_VERB = re.compile(r"[,;:]|\b(?:and|but|or|before|after|while|when|as)\b", _FLAGS)
MODAL_VERB = re.compile(r"^(?:to|will|would|could|may|might)\ssee", _FLAGS)
PAST_VERB = re.compile(
    r"^(?:lunched|breakfasted|pumped|clasped|grasped|got|brought|reconvened|reunited|saw|talked|spent|stood|signed|initialled|sealed|was|were|played|called|embraced|hugged|dropped|dined|had|met|conferred|huddled|sat\sdown|shook\shands|hosted|received|welcomed|spoke|visited|greeted|came|held)",
    _FLAGS,
)
PRESENT_VERB = re.compile(r"^(?:meets?|confers|sits|shakes?|hosts|receives|welcomes|greets)\b", _FLAGS)
PLURAL = re.compile(r"(?:summits|summitry|meetings|encounters|visits|trips|dinners|one-on-ones)$", _FLAGS)
TRIP = re.compile(r"^(?:visit|trip)", _FLAGS)
# What stands between a date and the meeting, when the date is of something else.
ANOTHER_CLAUSE = re.compile(
    r"[;―]|\bsince\b|,\s(?:as|while|but|although|though|because|since|and|who|which|where|when|after|amid)\b",
    _FLAGS,
)
AIMED_AT = re.compile(
    r"\b(?:look\w*\s(?:to|at|towards?)|ey(?:e|es|ed|eing)|target\w*|aim\w*\s(?:for|at)|as\s(?:early|soon)\sas|"
    r"(?:slated|set|pencilled\sin|planned|scheduled)\sfor|date\sof|suggest\w*|propos\w*|float\w*)\s+$",
    _FLAGS,
)

NOT_DONE = re.compile(r"\b(?:did|has|have|had)\s*(?:not|n['’]t)|\bnever\b", _FLAGS)
# "They have not met since April": they met in April.
MET_SINCE = re.compile(r"\bsince\s+(?:early\s|late\s|mid-|[\w' ]{3,25},\s)?$", _FLAGS)
NOT_DONE_YET = re.compile(r"\b(?:not|n['’]t|could|may|might|would|will|if|unless)\b", _FLAGS)
BY_SOMEBODY = re.compile(
    r"\s(?:to\s(?:the\s)?\S+\s)?by\s(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b)[A-Z]"
)
THE_TRIP = re.compile(
    r"\b(?:the|a|such\sa|this|that|any|presidential|his|her)\s+(?:[\w'’-]+\s){0,3}$", _FLAGS
)
TO_HAVE = re.compile(r"\bto\shave\s+(?:\w+ly\s)?$", _FLAGS)
# "Postponed until after April" dates the new meeting and not the putting off.
PUT_OFF_TO = re.compile(
    r"\b(?:until|till|to|for)\s(?:after\s|the\s|early\s|late\s|some\stime\sin\s)?$", _FLAGS
)
PUT_OFF = re.compile(
    r"\b(?:put(?:ting|s)?\s(?:off|back)|postpon\w+|delay\w*|push(?:ed|es|ing)?\sback|resched\w+|moved|shifted)\b[^.;]{0,60}",
    _FLAGS,
)
PUT_BEFORE = re.compile(
    r"\b(?:put|call(?:ed|s)?|broke|break)\s(?:the|their|his|her|its|a)\s+(?:[\w-]+\s){0,2}$", _FLAGS
)
OFF_AFTER = re.compile(r"^\s+off\b", _FLAGS)
# Headlines leave out "is" and tell of the past in the present tense.
HEADLINE_HELD = re.compile(
    r"^(?:\s+(?:in|at|on|between|of|with)\b[^.;,!?\n]{0,60}?)?\s+(?:ends?|collapses?|fails?|concludes?|wraps?\sup|breaks?\s(?:up|down)|"
    r"yields?|produces?|closes?|falls?\sapart|brings?|lasts?)\b",
    _FLAGS,
)
HEADLINE_UNCERTAIN = re.compile(
    r"^(?:\s+(?:in|at|to|on|between|of|with|by)\b[^.;!?\n]{0,60}?)?,?\s+(?:un)?(?:likely|possible|certain|expected|planned|in\sdoubt)\b",
    _FLAGS,
)
# "Flew to Lahore in February 1999 to meet": long ago, and so done.
WENT_TO = re.compile(
    r"\b(?:rode|travel(?:l)?ed|flew|went|came|drove|crossed|sailed|journeyed|headed|made\s(?:a|an|his|her)\s(?:\w+\s)?(?:stop|visit|trip|journey))\b"
    r"[^.;]{0,110}\bto\s+$",
    _FLAGS,
)
# "Made an unannounced stop in Lahore on Friday to see": news of what was done.
MADE_STOP = re.compile(
    r"\bmade\s(?:an?|his|her)\s(?:[\w-]+\s){0,2}(?:stop|stopover|detour|landing|visit)\b[^.;]{0,110}(?:\bto\s+)?$",
    _FLAGS,
)
# "On January 2, eight days after they met": the day is counted back from the one before.
COUNTED_FROM = re.compile(
    r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|\d{1,2})\s(days?|weeks?)\s(after|before)\s[^,;.]{0,80}$",
    _FLAGS,
)
HEADLINE_CANCELLED = re.compile(
    r"^(?:\s+(?:in|at|to|on|between|of|with|by)\b[^.;!?\n]{0,60}?)?\s+(?:called\soff|cancell?ed|scrapped|postponed|delayed|shelved|put\soff|axed|"
    r"on\shold)\b",
    _FLAGS,
)
HAD_BEEN_DUE = re.compile(
    r"\bhad\s(?:\w+ly\s)?been\s(?:due|scheduled|set|expected|supposed|slated|hoping|planning)\sto\s+(?:\w+\s)?$",
    _FLAGS,
)
# "They were to have met": they did not.
WAS_TO_HAVE = re.compile(
    r"\b(?:was|were|is|are|due|supposed|scheduled|expected|meant|planned|hoped)\sto\shave\s+(?:\w+ly\s)?$|"
    r"\b(?:would|could|might|should)\s(?:\w+\s)?have\b[^,.;]{0,40}$|\bwould\s(?:\w+\s)?have\s(?:been|marked)\b[^,.;]{0,90}$",
    _FLAGS,
)
NOT_PLANNED = re.compile(
    r"^[^.;!?\n]{0,80}?\b(?:is|was|were|are)\s(?:\w+\s)?not\s(?:\w+\s)?(?:planned|foreseen|scheduled|envisaged|on\sthe\sagenda|in\sthe\splans)\b",
    _FLAGS,
)
# "After two hours of talks", "emerged from three days of meetings": they were long because they were.
HOURS_OF = re.compile(r"\b(?:hours?|days?|minutes|weeks)\s+of\s+(?:[\w-]+\s){0,3}$", _FLAGS)
DAYS_LONG = re.compile(
    r"\b(two|three|four|five|six|seven|ten)(?:\sdays\sof|-day)\s+(?:[\w'’-]+\s){0,3}$", _FLAGS
)
WHEN_CLAUSE = re.compile(r",?\s?\bwhen\b", _FLAGS)
AND_THEN = re.compile(r"\s*,?\s*and\s(?:also\s|then\s|later\s|jointly\s|both\s)?", _FLAGS)
STARTING = re.compile(
    r"\b(?:from|starting|beginning|begins?|began|starts?|started|opens?|opened|opening)\s(?:on\s)?$", _FLAGS
)
PLANNING = re.compile(
    r"\b(?:plan\w*|schedul\w+|due|expect\w*|ahead\sof|before|begin|start|for|set)\b", _FLAGS
)
HOLD = re.compile(
    r"\b(?:hold|held|holding|had|have|begin|began|started|resumed?|finished|ended)\s+(?:[\w-]+\s){0,5}$",
    _FLAGS,
)
# What others do about a meeting of two: "A and B are working to bring about the meeting".
OTHERS_MEETING = re.compile(
    r"\b(?:bring\w*\sabout|broker\w*|mediat\w+|arrang\w+|facilitat\w+|organi[sz]\w+|work\w*\s(?:to|for|on|toward\w*)|"
    r"welcom\w+|prais\w+|critici[sz]\w+|hail\w*|push\w*|urg\w+|press\w*|back\w*|support\w*|oppos\w+|comment\w*)\b"
    r"[^.;]{0,40}\b(?:the|such\sa|this|that|any)\s+(?:[\w-]+\s){0,2}$",
    _FLAGS,
)
ARRIVED_FOR = re.compile(
    r"\b(?:touched\sdown|arrived|landed|flew|flown|travel(?:l?ed|l?ing|s)|came|went|headed|set\soff|left|is\sin|was\sin|are\sin)\b"
    r"[^.;]{0,90}\bfor\s+(?:[\w.'’–-]+\s+){0,5}$",
    _FLAGS,
)
# Somebody else's verb: "their envoys to meet", "the ministers met".
OTHERS_VERB = re.compile(
    r"\b(?:representatives?|officials?|ministers?|envoys?|negotiators?|teams?|delegations?|advis[eo]rs?|aides?|diplomats?|"
    r"experts?|generals?|commanders?|secretaries|spokes\w+|lawmakers|wives|staffs?|sides|ambassadors?)\s+"
    r"(?:(?:to|will|would|could|should|may|might|had|have|has|also|were|are|last|first|then|both)\s+){0,2}$",
    _FLAGS,
)
# "He had planned to meet her there but ...", "the pair had been due to meet, but ...": it was called off.
WAS_TO = re.compile(
    r"\b(?:(?:was|were|had\sbeen)\s(?:due|supposed|scheduled|expected|meant|set|slated|hoping|planning)|had\s(?:planned|hoped|intended|"
    r"agreed|arranged)|(?:was|were))\sto\s(?:have\s)?(?:\w+ly\s)?$",
    _FLAGS,
)
BUT = re.compile(r"^[^.;!?\n]{0,160}?\b(?:but|until|however)\b", _FLAGS)
NO_SUCH = re.compile(r"\b(?:no|neither|nor|without\s(?:an?|any))\s+(?:\w+\s){0,2}$", _FLAGS)
WOULD_HAVE_BEEN = re.compile(r"\bwould\shave\s(?:been|marked|become)\s+(?:[\w.'’–-]+\s+){0,4}$", _FLAGS)
OWN_VERB = re.compile(
    r",\s*(?:(?:will|would|could|may|might|should|can|have|has|had|also|then|later)\s+)*$", _FLAGS
)
# What follows two names in a caption: a verb in the present.
TOGETHER = re.compile(
    r"(?:,\s*(?:left|right|cent(?:er|re)|[^,]{0,30}),)?\s+(?!and\b|who\b|in\b|at\b|on\b|during\b|with\b|said\b)[a-z]+(?<!ed)\s"
)
IS_NO = re.compile(r"\b(?:is|was)\s(?:not|no)\s(?:an?\s)?$")  # "a sofa is not a summit"
AS_PERSONS = re.compile(r"leaders|Koreas")
THEIR = re.compile(r"\b(?:their|the two leaders['’])\s+(?:[\w.'’-]+\s+){0,4}$", _FLAGS)
DEFINITE = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]nother|[Aa]n?|[Tt]his|[Tt]hat|[Ss]uch|[Aa]ny|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth)\s+"
    r"(?:[\w.'’–-]+\s+){0,3}|\b[A-Z][a-z]+\s+)$"
)
MET_TO = re.compile(r"\bmet\b[^.;,]{0,60}?\bto\s*$", _FLAGS)  # "met to hold talks" is one meeting
SUPPOSED = re.compile(r"\b(?:if|whether|unless|until)\b", _FLAGS)
AHEAD = re.compile(r"\b(?:will|would|could|may|might|should)\b", _FLAGS)
_MEETING = r"(?:[^.;!?\n]{0,70}?)"
CANCEL = (
    r"(?:call(?:ed|s|ing)?\soff|cancel(?:l?ed|l?ing|s)?|scrap(?:ped|ping|s)?|scrub(?:bed|s)?|scuttled?|"
    r"postpon(?:ed|es?|ing)|(?:pull(?:ed|s|ing)?|back(?:ed|s|ing)?|bow(?:ed|s|ing)?)\sout\s(?:of|from)|"
    r"with(?:drew|drawn|drawing|draws?)\sfrom|abandon(?:ed|s|ing)?|shelv(?:ed|es?|ing)|ax(?:ed|es)|"
    r"put(?:ting)?\soff|delay(?:ed|s|ing)?|cut\sshort|suspend(?:ed|s|ing)?|nixed|ditched)"
)
CALLING_OFF = re.compile(
    rf"\b(?:{CANCEL}|fell\s(?:through|apart)|fallen\s(?:through|apart)|on\s(?:hold|ice))\b", _FLAGS
)
CANCELLING = re.compile(rf"\b{CANCEL}\b", _FLAGS)
CANCELLED_BEFORE = re.compile(rf"\b{CANCEL}\b{_MEETING}$", _FLAGS)
# "has shelved plans to see", "dropped the idea of meeting".
PLAN_DROPPED = re.compile(
    rf"\b(?:{CANCEL}|drop(?:ped|s)?)\s+(?:[\w.'’-]+\s+){{0,3}}?(?:plans?|trip|visit|idea|intention)\s+(?:to|of)\s*$",
    _FLAGS,
)
CANCELLED_AFTER = re.compile(
    r"^(?:[^.;!?\n]{0,170}?)\b(?:was|were|is|are|has\sbeen|had\sbeen|have\sbeen|be|been|being|got)\s+(?:\w+\s)?"
    r"(?:call(?:ed)\soff|cancel(?:l?ed)|scrapped|scrubbed|scuttled|postponed|abandoned|shelved|axed|put\soff|"
    r"cut\sshort|suspended|nixed|off|(?:put\s)?on\shold|on\sice|delayed|dropped|rescheduled|put\sback|pushed\sback|moved\sto\sa\slater\sdate)\b",
    _FLAGS,
)
# "Plans for a meeting of A and B fell through".
FELL_THROUGH = re.compile(
    r"^(?:[^.;!?\n]|(?<=\b[a-z])\.){0,170}?\b(?:fell\s(?:through|apart)|(?:has|have|had)\sfallen\s(?:through|apart)|"
    r"(?:was|were|has\sbeen|have\sbeen)\s(?:derailed|torpedoed))\b",
    _FLAGS,
)
WHICH_WAS_CANCELLED = re.compile(
    rf"^[^.;:]{{0,90}}?,?\s(?:which|that)\s+(?:[\w.'’]+\s+){{0,5}}?(?:{CANCEL}|(?:pull|back)ed\sout|withdrew)\b",
    _FLAGS,
)
CANCELLED_ADJECTIVE = re.compile(
    r"\b(?:a|an|the|their|his|her|this)\s+(?:\w+\s)?(?:cancel(?:l?ed)|called-off|scrapped|postponed|aborted|abandoned|shelved)\s+(?:[\w.'’–-]+\s+){0,3}$",
    _FLAGS,
)
CANCELLATION = re.compile(
    r"\b(?:cancel(?:l?ation)|postponement|scrapping|calling\soff)\s+of\b[^.;]{0,40}$", _FLAGS
)
# A threat, a risk or a supposition of calling off is none.
NOT_CANCELLED = re.compile(
    r"\b(?:threat\w*|could|may|might|would|will|risk\w*|warn\w*|if|unless|not|never|n['’]t|considering|consider|"
    r"should|must|ought\sto|whether|without|refus\w+|pressure|urg\w+|call(?:s|ed|ing)?\son|wants?|demand\w*|fear\w*|rather\sthan)\b"
    r"[^,;.]{0,45}$",
    _FLAGS,
)

MODAL = re.compile(
    r"(?:\b(?:will|would|could|may|might|can|shall|should|must|to|ought)|['’]ll|['’]d)\b"
    r"(?:\s+(?:not|also|soon|then|again|likely|still|probably|be|have|finally|even|directly|personally|"
    r"unexpectedly|briefly|formally|eventually|now|\w+ly))*\s*$",
    _FLAGS,
)
NEGATED = re.compile(
    r"(?:n['’]t|\b(?:not|never|no|without|neither|nor|refus\w+\sto|fail\w*\sto|declin\w+\sto|"
    r"yet\sto|rul\w+\sout))\b(?:\s+\w+){0,3}\s*$",
    _FLAGS,
)

_WANTED = (
    r"will|would|could|may|might|plan(?:s|ned|ning)?|schedul\w+|upcoming|propos\w+|possib\w+|prospects?|potential|"
    r"planned|future|forthcoming|hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|seek(?:s|ing)?|sought|call(?:s|ed|ing)?\sfor|"
    r"push(?:es|ed|ing)?\sfor|press(?:es|ed|ing)?\sfor|invit\w+|to\s(?:hold|have|arrange|host|set\sup|organi[sz]e|"
    r"attend|agree|prepare|secure|broker|convene|stage|join)|arrang\w+|prepar\w+|working\s(?:on|towards?)|"
    r"look(?:s|ed|ing)?\s(?:to|for|forward|at)|expect\w*|offer\w*|request\w*|reinstat\w+|reviv\w+|un?likely|"
    r"doubt\w*|if|whether|unless|open\sto|consider\w*|much-anticipated|long-awaited|highly\santicipated|looming|"
    r"eventual|early\sdate|set\sfor|due\s(?:to|in|on|for)|on\strack|rule[sd]?\sout|hint\w*|ready\s(?:to|for)|"
    r"willing\w*|eager|push|plans|proposal|idea|speculation|chance|efforts?|commitment|ahead\sof|before\stheir|"
    r"setting\sup|coordinat\w+|appeal\w*|urg\w+|demand\w*|agree[sd]?\s(?:to|on)|accept\w*|quest|desire|keen|"
    r"pav\w+|in\stalks|logistics|reconsider|proceed|never"
)
WANTED_BEFORE = re.compile(rf"\b(?:{alternatives([_WANTED])})\b", _FLAGS)
WANTED_ADJECTIVE = re.compile(
    r"\b(?:another|next|upcoming|planned|proposed|possible|potential|future|forthcoming|scheduled|prospective|"
    r"long-awaited|much-anticipated|long-sought|eventual|would-be|new|further|envisaged|fresh|tentative|"
    r"hoped-for|long-planned|on-again,\soff-again|such\sa|any|mooted|a)\s+(?:[\w.'’–-]+\s+){0,4}$",
    _FLAGS,
)
STRONG_ADJECTIVE = re.compile(
    r"\b(?:another|next|upcoming|planned|proposed|possible|potential|future|forthcoming|scheduled|prospective|"
    r"long-awaited|much-anticipated|long-sought|eventual|would-be|further|envisaged|hoped-for|mooted|"
    r"long-planned)\s+(?:[\w.'’–-]+\s+){0,4}$",
    _FLAGS,
)
WANTED_AFTER = re.compile(
    r"^[^.,;!?\n]{0,60}?(?:,\s(?=if\s))?\b(?:will|would|could|may|might|won['’]t|(?:is|seems|looks|was)\s(?:\w+\s){0,2}(?:un)?likely|"
    r"if\s(?:it|they)|(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen)\s"
    r"(?:\w+\s)?(?:scheduled|planned|set|due|expected|slated|being\s(?:planned|arranged|discussed))|"
    r"goes?\sahead|going\sahead|go\sforward|proceeds?|back\son|happens?|takes?\splace|should|must|can|"
    r"remains?\spossible|on\sthe\scards|still\spossible)\b",
    _FLAGS,
)
HELD_BEFORE = re.compile(
    r"\b(?:since|after|following|at|during|in(?!\san?\b)|on\sthe\ssidelines\sof|(?:collapse|failure|breakdown|success|"
    r"outcomes?|results?|end|aftermath|conclusion|wake|anniversary|memory|course|start|opening)\sof)\s+"
    r"(?:the|their|his|her|a|an|that|this|its|last|both|[\w.]+['’]s?)\s*(?:[\w.'’–-]+\s+){0,5}$",
    _FLAGS,
)
HELD_VERB = re.compile(
    r"\b(?:held|had(?=\s+(?:an?|the|their|his|her|two|three|several|[\w-]+\s+(?:summits?|talks|meetings?|sessions?|lunch|dinner))\s)|hosted|attended|convened|staged|concluded|ended|finished|completed|wrapped\sup|hailed|"
    r"walked\s(?:away\sfrom|out\sof)|emerged\sfrom|recalled|remember\w*|met\s(?:at|for|in)|joined|opened|"
    r"referring\sto|return\w*[^.;,]{0,60}\sfor|travel\w*[^.;,]{0,60}\sfor|flew[^.;,]{0,60}\sfor|came[^.;,]{0,60}\sfor|"
    r"went[^.;,]{0,60}\sfor|beginning\swith|marked)\s+(?:(?!to\s|objections?\s|been\s)[\w.'’–-]+\s+){0,6}$",
    _FLAGS,
)
PAST_ADJECTIVE = re.compile(
    r"\b(?:last(?!\s(?:week|month|year|night|spring|summer|autumn|fall|winter|\w+day)\b)|previous|past|earlier|recent|latest|failed|collapsed|fruitless|successful|ill-fated)\s+"
    r"(?:[\w.'’–-]+\s+){0,4}$",
    _FLAGS,
)
HELD_AFTER = re.compile(
    r"^(?:\s+(?:in|at|on|between|of|with|held)\b(?:[^.;,!?\n]|(?<=\b[a-z])\.|,\s(?=[a-z])){0,150}?)?(?:,[^,.;!?\n]{3,90},)?,?\s*"
    r"(?:(?:that|which|had|has|was|were|have)\s)?"
    r"\b(?:ended|collapsed|bro(?:ke|ken)\s(?:down|up|off)|took\splace|(?:was|were|had\sbeen|been)\sheld|failed|produced|yielded|"
    r"concluded|lasted|came|marked|saw|resulted|went|served|brought|fell\sapart|stalled|closed|opened|paved|"
    r"where|helped|led|began|started|proved|left|gave|was\sa|were\sa)\b",
    _FLAGS,
)
NOT_YET_TOLD = re.compile(
    r"\b(?:will|would|could|may|might|should|if|whether|not|never|said|says|told|to|who|and\s(?:then|later))\b|n['’]t\b",
    _FLAGS,
)
# "Agreed to a truce after a meeting": they met before they agreed.
JUST_AFTER = re.compile(
    r"\b(?:after|following|since)\s+(?:an?|the|their|his|her|two|three|long|brief|rare|surprise|hours\sof|days\sof)\s+"
    r"(?!planned|proposed|possible|scheduled|cancel|postpon)(?:[\w.'’–-]+\s+){0,4}$",
    _FLAGS,
)
# "A meeting of A and B in November was very unlikely": reported speech puts what is ahead into the past tense.
UNCERTAIN_AFTER = re.compile(
    r"^(?:[^.;!?\n]|(?<=\b[a-z])\.){0,140}?\b(?:is|was|were|are|seems?|seemed|looks?|looked|remains?|remained|be)\s(?:\w+\s){0,3}?"
    r"(?:un)?(?:likely|certain|realistic)\b|^(?:[^.;!?\n]|(?<=\b[a-z])\.){0,140}?\b(?:is|was|were|are|be)\s(?:\w+\s){0,2}?"
    r"(?:possible|impossible|premature|doubtful|improbable|out\sof\sthe\squestion|conceivable|unthinkable)\b",
    _FLAGS,
)
NEVER_CAME = re.compile(
    r"^[^.;!?\n]{0,110}?\b(?:(?<!nearly\s)(?<!almost\s)(?:did|has|have|had)(?:\snot|n['’]t|\snever)\s(?:take|taken|happen(?:ed)?|come|materiali[sz]ed?|"
    r"go|gone|be|been\sheld)|never\s(?:took\splace|happened|came|was\sheld|materiali[sz]ed|was)|"
    r"failed\sto\s(?:take\splace|materiali[sz]e|happen)|came\sto\snothing|was\snever\sheld|was\snot\sheld)\b",
    _FLAGS,
)
WANTED_RELATIVE = re.compile(
    r"^(?:,\s(?:that|which)\s|\s(?:(?:that|which)\s)?)(?:[\w.'’-]+\s){1,7}?(?:had\s|has\s|have\s)?(?:asked\sfor|wanted|looked\sfor|proposed|sought|"
    r"hoped\sfor|called\sfor|planned|promised|requested|suggested|wished\sfor|pushed\sfor)\b",
    _FLAGS,
)
# The date behind "proposed the summit" is that of the proposing.
PROPOSING = re.compile(
    r"\b(?:propos(?:ed|es)|suggested|offered|announced|accepted|requested|invited|floated|"
    r"called\sfor|agreed\s(?:to|on)|asked\sfor|backed|supported|welcomed|discussed|approved|"
    r"confirmed)\s+(?:[\w.'’–-]+\s+){0,4}$",
    _FLAGS,
)
# What is refused was not wanted by those who refuse it, and is no plan by that.
REFUSING = re.compile(
    r"\b(?:reject(?:ed|s)|declined|refused|rul(?:ed|es|ing)\sout|turned\sdown|opposed|opposes|dismissed)\s+(?:[\w.'’–-]+\s+){0,4}$",
    _FLAGS,
)
WELCOMED_THE = re.compile(
    r"\b(?:welcomed|backed|supported|discussed|approved)\s+the(?:ir)?\s+(?:[\w-]+\s){0,2}$", _FLAGS
)
# Meetings of many: whoever is named beside them need not have met one another.
OF_MANY = re.compile(
    r"\b(?:g-?7|g-?8|g-?20|group\sof\s(?:seven|eight|twenty|20|7|8)|nato|eu|european\sunion|european|apec|asean|brics|"
    r"climate|u\.?n\.?|united\snations|opec|african\sunion|au|arab\sleague|arab|commonwealth|saarc|sco|quad|oas|celac|"
    r"ecowas|gcc|gulf|nordic|americas|asia-pacific|south\sasian?|east\sasia|economic|security|nuclear|food|"
    r"technology|tech|ai|cabinet|party|board|committee|council|business|investment|peace|donors?|regional|global|"
    r"world|annual|working(?:-level)?|ministerial|expert(?:-level)?|technical|senior-level|preparatory|preliminary|staff|council|parliamentary|town-hall|shareholders?)\s+(?:\w+\s+)?$",
    _FLAGS,
)
NO_MEETING_SINCE = re.compile(r"\b(?:no|not\s(?:any|a\ssingle))\s+(?:[\w-]+\s+){0,3}$", _FLAGS)
PICTURED = re.compile(
    r"\b(?:file\sphoto|photo|picture[ds]?|image|seen\shere|file\b|file\s(?:picture|image)|photograph)", _FLAGS
)
# "A visit that had been pencilled in for May": not the day for which it is planned now.
OLD_PLAN = re.compile(
    r"\bhad\s(?:\w+ly\s|first\s)?been\s(?:\w+ly\s)?(?:pencill?ed\sin|scheduled|planned|set|due|expected|slated)\s(?:for|in|on)\s(?:the\s)?$|"
    r"\b(?:was|were)\s(?:first|originally|initially)\s(?:\w+\s){1,2}(?:for|in|on)\s(?:the\s)?$|"
    r"\b(?:originally|initially|first)\s(?:scheduled|planned|set|due|pencill?ed\sin)\s(?:for|in|on)\s(?:the\s)?$",
    _FLAGS,
)
RELEASED = re.compile(r"\b(?:released|published|provided|distributed|posted|issued)\s+(?:on\s)?$", _FLAGS)
PERFECT = re.compile(r"\b(?:has|have|['’]s|['’]ve)\s+(?:\w+ly\s|just\s|now\s|again\s)?$", _FLAGS)
PLUPERFECT = re.compile(
    r"\bhad\s+(?:\w+ly\s|already\s|once\s|also\s)?(?:requested|asked\sfor|sought|proposed|agreed\sto|accepted|"
    r"wanted|planned|hoped\sfor)\s+(?:[\w.'’–-]+\s+){0,4}$",
    _FLAGS,
)
BY_THEN = re.compile(
    r"\b(before|ahead\sof|prior\sto|by|until)\s+(?:the\s|next\s|early\s|(?:[\w.'’-]+\s+){1,7}(?:in|on)\s+)?$",
    _FLAGS,
)
# "The latest talks were held ...": the leaders' own, when the text has just told of their meeting.
TALKS_TOLD = re.compile(
    r"^\W*(?:the|their)\s+(?:\w+\s)?talks(?:,[^,.;]{0,90},)?\s+(?:were|was|took|lasted|ended|began|came|had|produced|focused|ran|covered)\b",
    _FLAGS,
)
MOTION = re.compile(
    r"\b(?:travel(?:l?ed|l?ing|s)?|fl(?:ew|y|ies|ying|own)|went|go(?:es|ing)?|c[ao]me?s?|coming|journeyed|"
    r"head(?:ed|s|ing)?|arriv(?:ed|es|ing)|visit(?:ed|s|ing)?)\s+(?:to|in|for)?\s*(?:the\s)?$",
    _FLAGS,
)
AT_PLACE = re.compile(
    r"(?:^|[\s(―—–])(?:in|at|near|outside|aboard|inside|on)\s+(?:the\s+|a\s+|an\s+)?"
    r"(?:(?:[\w’'-]+\s+){0,5}?(?:of|in|at|between)\s+(?:the\s+)?|(?:[\w’'-]+\s+){0,3}?)$",
    _FLAGS,
)
SPEECH_BETWEEN = re.compile(
    r"\b(?:said|says|told|tells|added|wrote|tweeted|announced|reported|according\sto|saying|adding)\b", _FLAGS
)
BOUNDARY = re.compile(
    r"[;:―—(“]|\s--\s|\bthat\b|,?\s\b(?:but|while|although|though|when|where|because|if|unless|whether|which|who|"
    r"until|as)\b|,\s(?:and|or|saying|adding|telling)\b",
    _FLAGS,
)
