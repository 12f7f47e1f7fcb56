"""Words that tell what became of a meeting: held, wanted, never come about."""

from __future__ import annotations

import re

from dateline.readers.rules.keyed import FLAGS, Keyed
from dateline.readers.rules.lexicon.alternatives import alternatives

NOT_DONE = re.compile(r"\b(?:did|has|have|had)\s*(?:not|n['’]t)|\bnever\b", FLAGS)
# What was only thought, wanted or planned is no report: "did not think that he would meet".
GOT_TO = re.compile(r"\b(?:get|gotten|manage|managed|able|chance|time|occasion|come|came)\s+to\s+$", FLAGS)
# "It would be the second time that they have met".
WOULD_BE_THE = re.compile(
    r"\b(?:would|will|could|may|might)\sbe\s(?:only\s)?(?:the|their)\s[\w-]+\s(?:time|occasion)\b[^.;]{0,60}$",
    FLAGS,
)
TO_HAVE = re.compile(r"\bto\shave\s+(?:\w+ly\s)?$", FLAGS)
# Headlines leave out "is" and tell of the past in the present tense.
HEADLINE_HELD = Keyed(
    r"^(?:\s+(?:in|at|on|between|of|with)\b(?:(?!\s(?:as|while|after|before)\s)[^.;,!?\n]){0,60}?)?\s+(?:ends?|collapses?|fails?|concludes?|wraps?\sup|breaks?\s(?:up|down)|"
    r"yields?|produces?|closes?|falls?\sapart|brings?|lasts?)\b"
)
HEADLINE_UNCERTAIN = Keyed(
    r"^(?:\s+(?:in|at|to|on|between|of|with|by)\b[^.;!?\n]{0,60}?)?,?\s+(?:un)?(?:likely|possible|certain|expected|planned|in\sdoubt)\b"
)
# "Flew to Lahore in February 1999 to meet": long ago, and so done.
WENT_TO = re.compile(
    r"\b(?:rode|travel(?:l)?ed|flew|went|came|drove|crossed|sailed|journeyed|headed|stopped|landed|made\s(?:a|an|his|her)\s(?:\w+\s)?(?:stop|visit|trip|journey))\b"
    r"(?:[^.;]|\.(?=\s\d)){0,110}\bto\s+$",
    FLAGS,
)
# "Made an unannounced stop in Lahore on Friday to see": news of what was done.
MADE_STOP = re.compile(
    r"\bmade\s(?:an?|his|her)\s(?:[\w-]+\s){0,2}(?:stop|stopover|detour|landing|visit)\b[^.;]{0,110}(?:\bto\s+)?$",
    FLAGS,
)
HAD_BEEN_DUE = Keyed(
    r"\bhad\s(?:\w+ly\s)?been\s(?:due|scheduled|set|expected|supposed|slated|hoping|planning)\sto\s+(?:\w+\s)?$|"
    r"\b(?:summit|meeting|talks|gathering|session|event)\s(?:was|were)\s(?:(?:due|scheduled|set|expected|supposed|slated|meant)\s)?to\s$"
)
# "Scrapped a trip to Lima, where he was to meet her".
WAS_TO_THERE = Keyed(
    r"\b(?:where|when|(?:at|during|on)\swhich)\s[^,;]{1,40}?\s(?:was|were|had\sbeen)\s(?:due\s|set\s|scheduled\s|expected\s)?to\s$"
)
# "They were to have met": they did not.
WAS_TO_HAVE = re.compile(
    r"\b(?:was|were|is|are|due|supposed|scheduled|expected|meant|planned|hoped)\sto\shave\s+(?:\w+ly\s)?$|"
    r"\b(?:would|could|might|should)\s(?:\w+\s)?have\b[^,.;]{0,40}$|\bwould\s(?:\w+\s)?have\s(?:been|marked)\b[^,.;]{0,90}$",
    FLAGS,
)
NOT_PLANNED = Keyed(
    r"^[^.;!?\n]{0,80}?\b(?:is|was|were|are)\s(?:\w+\s)?not\s(?:\w+\s)?(?:planned|foreseen|scheduled|envisaged|on\sthe\sagenda|in\sthe\splans)\b"
)
# "In a conversation of more than 40 minutes".
OF_MINUTES = Keyed(r"^\s(?:of|that\slasted|lasting)\s(?:[\w-]+\s){0,4}?(?:minutes|hours?)\b")
# With a day it is that plan of which it is said: "a meeting in May was out of the question".
RULED_OUT = Keyed(
    r"^[^.;!?\n]{0,80}?\b(?:is|was|were|are)\s(?:\w+\s)?(?:out\sof\sthe\squestion|off\sthe\stable)\b"
)
# "After two hours of talks", "emerged from three days of meetings": they were long because they were.
HOURS_OF = Keyed(r"\b(?:hours?|days?|minutes|weeks)\s+of\s+(?:[\w-]+\s){0,3}$")
PLANNING = re.compile(r"\b(?:plan\w*|schedul\w+|due|expect\w*|ahead\sof|before|begin|start|for|set)\b", FLAGS)
# "Travelled to Moscow on February 7 for five hours of talks".
CAME_FOR = re.compile(
    r"\b(?:travell?ed|flew|went|came|drove|journeyed)\b(?:(?!\b(?:plan\w*|expect\w*|schedul\w+|due|set)\b)[^.;,])*\sfor\s",
    FLAGS,
)
ARRIVED_FOR = Keyed(
    r"\b(?:touched\sdown|arrived|landed|flew|flown|travel(?:l?ed|l?ing|s)|came|went|headed|set\soff|left|is\sin|was\sin|are\sin)\b"
    r"[^.;]{0,90}\bfor\s+(?:[\w.'’–-]+\s+){0,5}$"
)
# "No meeting of A and B is planned", "no meeting had been scheduled".
NOT_IN_PLAN = re.compile(
    r"^[^.;!?\n]{0,80}?\b(?:(?:is|was|are|were|be|been)\s(?:\w+\s)?)?(?:planned|scheduled|foreseen|envisaged|on\sthe\s(?:agenda|cards|calendar|schedule|program(?:me)?)|"
    r"in\s(?:sight|the\s(?:plans|works|diary)))\b",
    FLAGS,
)
NO_SUCH = Keyed(r"\b(?:no|neither|nor|without\s(?:an?|any))\s+(?:\w+\s){0,2}$")
WOULD_HAVE_BEEN = Keyed(r"\bwould\shave\s(?:been|marked|become)\s+(?:[\w.'’–-]+\s+){0,4}$")
# "Met to hold talks" is one meeting.
MET_TO = Keyed(r"\bmet\b(?:(?!\band\b)(?:[^.;,]|\.(?=\s\d))){0,60}?\bto\s*$")
SUPPOSED = re.compile(r"\b(?:if|whether|unless|until)\b", FLAGS)
# "Returned from a visit to Brazil", "fresh from talks with the king".
BACK_FROM = Keyed(
    r"\b(?:return\w*|back|home|fresh|c[ao]m(?:e|es|ing)|arriv\w*|flew|flown)\b[^,.;]{0,20}\bfrom\s(?:an?\s|his\s|her\s|the\s|their\s)?(?:[\w-]+\s){0,3}$"
)
# "On a four-day official visit to Tanzania, he said"
UNDER_WAY = Keyed(
    r",\son\s(?:an?|his|her)\s(?:[\w-]+\s){0,3}(?:state|official|working|private|\w+-day)\s(?:[\w-]+\s){0,2}$"
)
# "Quiet ahead of the meeting, it rose after a statement on Monday": the day is not that of the meeting.
AHEAD_OF = Keyed(
    r"\b(?:ahead\sof|before|prior\sto|in\sthe\srun-up\sto)\s(?:the|a|their|his|her)\s(?:[\w-]+\s){0,2}$"
)
AHEAD = re.compile(r"\b(?:will|would|could|may|might|should)\b", FLAGS)
# "Said in May that they would hold a summit in June": it is that which was said, not what came of it.
WOULD_HOLD = Keyed(
    r"\b(?:will|would|could|may|might|should)\s(?:\w+\s)?(?:hold|have|host|convene|stage|join|attend|arrange|organi[sz]e)\s(?:[\w.'’-]+\s){0,4}$"
)
# "Were working on a date in August for the summit".
DATE_SOUGHT = Keyed(
    r"\b(?:on|for|propos\w+|suggest\w+|offer\w+|find|fix|set|nam\w+|seek\w*|sought)\s(?:an?|the|some|another|new|possible)\s(?:\w+\s)?"
    r"(?:dates?|slots?|days?|time)\s(?:in|for)\s[^.;]{0,40}$"
)
MODAL = re.compile(
    r"(?:\b(?:will|would|could|may|might|can|shall|should|must|to|ought)|['’]ll|['’]d)\b"
    r"(?:\s+(?:not|also|soon|then|again|likely|still|probably|be|have|finally|even|directly|personally|"
    r"unexpectedly|briefly|formally|eventually|now|\w+ly))*\s*$",
    FLAGS,
)
NEGATED = re.compile(
    r"(?:n['’]t|\b(?:not|never|no|without|neither|nor|refus\w+\sto|fail\w*\sto|declin\w+\sto|"
    r"yet\sto|rul\w+\sout))\b(?!\s(?:given\sup|abandoned|lost\shope)\b)(?:\s+(?!(?:when|while|because|although|though)\b)\w+){0,3}\s*$",
    FLAGS,
)
# "She is the first British leader to meet him since 2018" tells of a meeting; "would be the first" looks forward to one.
FIRST_TO = Keyed(
    r"(?<!\bbe\sthe\s)\b(?:first|only|latest|last)\s+(?!(?:half|quarter|weeks?|months?|days?|stop|leg|stage)\b)"
    r"(?:(?!chance|attempt|bid|opportunity|tr(?:y|ies)|effort|hope|plan|offer|step|move|reason|request|invitation|refus)[\w-]+\s+){0,5}"
    r"(?:in\s(?:[\w-]+\s){1,3}(?:years|decades|months)\s)?to\s+(?:\w+ly\s+)?$"
)
# "Proposed that the two presidents meet in Oslo", "suggested they meet".
THAT_THEY = re.compile(
    r"\b(?:propos|suggest|recommend|demand|insist|request|urg|ask)\w*\b(?:[^.;,]{0,60}?\bthat\s[^.;,]{2,70}|\s(?:they|the\stwo|both)"
    r"(?:\s(?:leaders|presidents|men|premiers))?\s)$",
    FLAGS,
)
# "Is likely to come on Friday and hold talks with him".
AND_HOLD = re.compile(
    r"\b(?:will|would|may|might|could|should|to)\s(?!(?:not|never)\b)\w+\b(?:(?!\bnot\b|\bnever\b)[^.;]){0,140}?\band\s(?:then\s|also\s|later\s)?$",
    FLAGS,
)
NOT_GOING = re.compile(
    r"(?:\bnot|n['’]t|\bnever)\s+(?:travel|go|fly|come|journey|head|return|be\sgoing|be\stravell?ing)\s+to\s+"
    r"(?:[\w.'’-]+\s+){1,3}to\s*$",
    FLAGS,
)
_WANTED = (
    r"will|would|could|may|might|plan(?:s|ned|ning)?|schedul\w+|upcoming|propos\w+|possib\w+|prospects?|potential|"
    r"planned|future|forthcoming|hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|seek(?:s|ing)?|sought|call(?:s|ed|ing)?\sfor|"
    r"push(?:es|ed|ing)?\sfor|press(?:es|ed|ing)?\sfor|invit\w+|to\s(?:hold|have|make|pay|begin|arrange|host|set\sup|organi[sz]e|"
    r"attend|agree|prepare|secure|broker|convene|stage|join)|arrang\w+|prepar\w+|working\s(?:on|towards?)|"
    r"look(?:s|ed|ing)?\s(?:to|for|forward|at)|expect\w*|offer\w*|request\w*|reinstat\w+|reviv\w+|un?likely|"
    r"doubt\w*|if|whether|unless|open\sto|consider\w*|much-anticipated|long-awaited|highly\santicipated|looming|"
    r"eventual|early\sdate|set\sfor|due\s(?:to|in|on|for)|on\strack|rule[sd]?\sout|hint\w*|ready\s(?:to|for)|"
    r"willing\w*|eager|push|plans|proposal|idea|speculation|chance|efforts?|commitment|ahead\sof|before\stheir|"
    r"setting\sup|coordinat\w+|appeal\w*|urg\w+|demand\w*|agree[sd]?\s(?:to|on)|accept\w*|quest|desire|keen|"
    r"pav\w+|in\stalks|logistics|reconsider|proceed|never"
)
WANTED_BEFORE = re.compile(rf"\b(?:{alternatives([_WANTED])})\b", FLAGS)
WANTED_ADJECTIVE = re.compile(
    r"\b(?:another|next|upcoming|planned|proposed|possible|potential|future|forthcoming|scheduled|prospective|"
    r"long-awaited|much-anticipated|long-sought|eventual|would-be|new|further|envisaged|fresh|tentative|"
    r"hoped-for|long-planned|on-again,\soff-again|such\sa|any|mooted|a)\s+(?:(?!(?:the|said|says|told|that)\b)[\w.'’–-]+\s+){0,4}$",
    FLAGS,
)
STRONG_ADJECTIVE = Keyed(
    r"\b(?:another|next|upcoming|planned|proposed|possible|potential|future|forthcoming|scheduled|prospective|"
    r"long-awaited|much-anticipated|long-sought|eventual|would-be|further|envisaged|hoped-for|mooted|"
    r"long-planned)\s+(?:[\w.'’–-]+\s+){0,4}$"
)
WANTED_AFTER = re.compile(
    r"^[^.,;!?\n]{0,60}?(?:,\s(?=if\s))?\b(?:will|would|could|may|might|won['’]t|(?:is|seems|looks|was)\s(?:\w+\s){0,2}(?:un)?likely|"
    r"if\s(?:it|they)|(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen)\s"
    r"(?:\w+\s)?(?:scheduled|planned|set|due|expected|slated|being\s(?:planned|arranged|discussed))|"
    r"goes?\sahead|going\sahead|go\sforward|proceeds?|back\son|happens?|takes?\splace|(?:should|must|can)(?!\s(?:never\s|not\s)?have\b)|"
    r"remains?\spossible|on\sthe\scards|still\spossible)\b",
    FLAGS,
)
HELD_BEFORE = re.compile(
    r"\b(?:since|after|following|at|during|in(?!\san?\b|\sthe\s(?:way|event|hopes?|interests?|absence|case|light)\sof)|on\sthe\ssidelines\sof|(?:collapse|failure|breakdown|success|"
    r"outcomes?|results?|end|aftermath|conclusion|wake|anniversary|memory|course|start|opening)\sof)\s+"
    r"(?:the|their|his|her|a|an|that|this|its|last|both|[\w.]+['’]s?)\s*(?:[\w.'’–-]+\s+){0,5}$",
    FLAGS,
)
HELD_VERB = Keyed(
    r"\b(?:held|had(?=\s+(?:an?|the|their|his|her|two|three|several|(?:[\w-]+\s+)?(?:summits?|talks|meetings?|sessions?|lunch|dinner))\s|\s+$)|hosted|attended|convened|staged|concluded|ended|finished|completed|wrapped\sup|"
    r"walked\s(?:away\sfrom|out\sof)|emerged\sfrom|recalled|remember\w*|met\s(?:at|for|in)|joined|opened|"
    r"referring\sto|return\w*[^.;,]{0,60}\sfor|travel\w*[^.;,]{0,60}\sfor|flew[^.;,]{0,60}\sfor|came[^.;,]{0,60}\sfor|"
    r"went[^.;,]{0,60}\sfor|beginning\swith|marked)\s+(?:(?!to\s|objections?\s|been\s)[\w.'’–-]+\s+){0,6}$"
)
# "Denied that they would meet", "dismissed reports that the talks were off": what is denied is not told.
DENIED = Keyed(
    r"\b(?:den(?:y|ied|ies|ying)|dismiss\w*|refut\w+|rebut\w*|downplay\w*|play\w*\sdown)\s(?:that\b|(?:[\w'’-]+\s){0,3}?"
    r"(?:suggestions?|reports?|claims?|speculation|talk|rumou?rs?)\b)(?:(?!\b(?:said|says|saying|adding|added|insist\w*|but)\b)[^.;]){0,100}$"
)
# "I do not see the two meeting on Monday".
NOT_FORESEEN = Keyed(
    r"\b(?:(?:not|never|hardly|cannot)\s|\w+n't\s)(?:\w+\s)?(?:see|imagine|expect|foresee|envisage|picture)\s[^.;,]{1,40}$|"
    r"\b(?:see|sees|saw|seeing)\s(?:no|little|scant)\s(?:purpose|point|use|sense|need|reason|value|grounds|basis)\s"
    r"(?:in|for)\s[^.;,]{1,40}$"
)
# "Will not meet on the margins of the summit in Lima": that is the summit of others.
NOT_BESIDE = Keyed(
    r"\b(?:not|n['’]t|never)\b[^.;]{0,50}\bon\sthe\s(?:sidelines|margins|fringes)\sof\s(?:[\w'’-]+\s){0,5}$"
)
# "Scrapped a meeting over his trip to Moscow": the trip is why.
OVER_A_TRIP = Keyed(
    r"\b(?:over|after|because\sof|due\sto|in\sprotest\s(?:at|against)|in\sresponse\sto|following)\s(?:his|her|their|the|[\w.'’-]+['’]s?|the\s(?:[\w-]+\s){1,3}leader['’]s)\s(?:[\w-]+\s){0,2}$"
)
# "Wrapped up a two-day visit": what is over was held, whatever it is called.
COMPLETED = Keyed(
    r"\b(?:concluded|ended|finished|completed|wrapped\sup|rounded\soff|paid)\s(?:an?|the|his|her|their|its)\s"
    r"(?:(?!planned|proposed|possible|of|for|about|over|on|to)[\w'’-]+\s){0,5}$"
)
PAST_ADJECTIVE = Keyed(
    r"\b(?<!\bnot\s)(?<!\bto\s)(?<!could\s)(?<!would\s)(?<!will\s)(?:last(?!\s(?:week|month|year|night|spring|summer|autumn|fall|winter|\w+day)\b)|previous|past|earlier|recent|latest|failed|collapsed|fruitless|successful|ill-fated)\s+"
    r"(?:[\w.'’–-]+\s+){0,4}$"
)
# "The visit was announced on Monday": that is the day of the announcement.
ANNOUNCED = re.compile(
    r"^(?:,\s[^,.;]{3,80},)?\s(?:was|were|has\sbeen|had\sbeen)\s(?:\w+ly\s|first\s)?(?:announced|arranged|agreed|scheduled|planned|confirmed|set\sup)\b(?P<by>\sby\b)?",
    FLAGS,
)
# "Police stood outside the summit venue on Saturday": that tells of no meeting by itself.
VENUE = re.compile(
    r"^\s(?:venues?|sites?|halls?|hotels?|compounds?|cent(?:er|re)s?(?!\s(?:on|around|upon)\b)|grounds|organi[sz]ers?|security|delegates|logos?|banners?|"
    r"posters?|agendas?|hosts?|cit(?:y|ies))\b",
    FLAGS,
)
# "No decision had been taken on the November summit": that may be last November's or the one to come.
DECIDING = re.compile(
    r"\b(?:decisions?|decided|undecided|announcements?)\b[^.;,]{0,30}?\b(?:on|about|over)\s(?:the|a|any|an)\s(?:[\w.'’-]+\s){0,3}$",
    FLAGS,
)
HELD_AFTER = re.compile(
    r"^(?:\s+(?:in|at|on|between|of|with|held)\b(?:[^.;,!?\n]|(?<=\b[a-z])\.|,\s(?=[a-z])){0,150}?)?(?:,[^,.;!?\n]{3,90},)?,?\s*"
    r"(?:(?:that|which|had|has|was|were|have)\s)?"
    r"\b(?:ended|collapsed|bro(?:ke|ken)\s(?:down|up|off)|took\splace|(?:was|were|had\sbeen|been)\sheld|failed|produced|yielded|"
    r"concluded|lasted|came|marked|saw|resulted|went|served|brought|fell\sapart|stalled|(?:was|were|had\sbeen|been)\sattended\sby|closed|opened|paved|"
    r"where|helped|led|began|started|proved|left|gave|followed|"
    r"(?:was|were)\sa(?!\s(?:\w+\s)?(?:matter|question|possibility|priority|chance|condition|precondition|prospect|topic|subject)\b))\b",
    FLAGS,
)
NOT_YET_TOLD = re.compile(
    r"\b(?:will|would|could|may|might|should|if|whether|unless|until|while|because|not|never|said|says|told|to|who|and\s(?:then|later))\b|n['’]t\b",
    FLAGS,
)
# "Agreed to a truce after a meeting": they met before they agreed.
JUST_AFTER = re.compile(
    r"\b(?:after|following|since)\s+(?:an?|the|their|his|her|two|three|long|brief|rare|surprise|hours\sof|days\sof)\s+"
    r"(?!planned|proposed|possible|scheduled|cancel|postpon)(?:[\w.'’–-]+\s+){0,4}$",
    FLAGS,
)
BARELY_AFTER = Keyed(
    r"\b(?:after|following)\s+(?:(?!planned|proposed|further|more|new|future)[\w-]+\s+){0,2}$"
)
# "Told reporters after talks with B", "said on Monday following a meeting": whoever said it then had met him.
SAID_AFTER = Keyed(
    r"\b(?:said|says|told|tells|added|stressed|noted|insisted|stated|warned|announced|declared|explained|acknowledged|spoke|speaking|"
    r"tweeted|wrote|commented|claimed|admitted|confirmed|emphasi[sz]ed|reiterated|underlined)"
    r"(?:\s(?!(?:he|she|they|it|that|there|would|will|could|may|might|we|i|what|who|how|whether|no|not|was|were|is|are|had|has|have)\b)[\w-]+){0,6}"
    r"\s(?:after|following)\s+(?:(?!planned|proposed|further|more|new|future)[\w-]+\s+){0,5}$"
)
CAME_OF_IT = re.compile(
    r"\b(?:agreed|pledged|vowed|promised|signed|declared|announced|reached|issued|struck|settled|resolved|hailed|"
    r"praised|undertook|committed|ordered|reopened|restored|ended)\b",
    FLAGS,
)
HOPED = re.compile(
    r"\b(?:hop\w+|want\w*|plan\w*|expect\w*|due|schedul\w*|ready|willing|wait\w*|are\sto|is\sto)\b", FLAGS
)
# "A meeting of A and B in November was very unlikely": reported speech puts what is ahead into the past tense.
UNCERTAIN_AFTER = Keyed(
    r"^(?:[^.;!?\n]|(?<=\b[a-z])\.){0,140}?\b(?:is|was|were|are|seems?|seemed|looks?|looked|remains?|remained|be)\s[\"“‘]?(?:\w+\s){0,3}?"
    r"(?:un)?(?:likely|certain|realistic)\b|^(?:[^.;!?\n]|(?<=\b[a-z])\.){0,140}?\b(?:is|was|were|are|be)\s[\"“‘]?(?:\w+\s){0,2}?"
    r"(?:possible|impossible|premature|doubtful|improbable|out\sof\sthe\squestion|conceivable|unthinkable|"
    r"an?\s(?:long\sshot|(?:distant|remote)\s(?:prospect|possibility|hope)|pipe\s?dream|possibility|fantasy|non-?starter)|"
    r"(?:some|a\slong)\sway\soff|"
    r"under\s(?:discussion|consideration|study|negotiation)|being\s(?:discussed|considered|prepared|arranged|planned|explored))\b"
)
WANTED_RELATIVE = Keyed(
    r"^(?:,\s(?:that|which)\s|\s(?:(?:that|which)\s)?)(?!had\sbeen\s)(?:[\w.'’-]+\s){1,7}?(?:had\s|has\s|have\s)?(?:asked\sfor|wanted|looked\sfor|proposed|sought|"
    r"hoped\sfor|called\sfor|planned|promised|requested|suggested|wished\sfor|pushed\sfor)\b"
)
# The date behind "proposed the summit" is that of the proposing.
PROPOSING = Keyed(
    r"\b(?:propos(?:ed|es)|sought|suggested|offered|announced|accepted|requested|invited|floated|"
    r"called\sfor|agreed\s(?:to|on)|asked\sfor|backed|supported|welcomed|discussed|approved|"
    r"confirmed)\s+(?:(?!over\s)[\w.'’–-]+\s+){0,4}$"
)
NOBODY_DID = re.compile(
    r"^\W*(?:neither|nobody|no\sone|none)\b|"
    r"\b(?:nobody|no\sone|neither\s(?:\w+\s)?|never\s|not\s)(?:(?:had|has|ever)\s)*(?:asked\sfor|requested|proposed|sought|suggested)\s(?:[\w-]+\s){0,4}$",
    FLAGS,
)  # "neither leader announced another meeting"
# "The summit was to have been held on Monday".
WAS_TO_HAVE_BEEN_AFTER = Keyed(
    r"[^.;,]{0,60}?\s(?:was|were|had\sbeen)\s(?:(?:due|scheduled|set|expected|supposed|meant)\s)?to\s(?:have\s(?:been|taken)|be\sheld|take\splace)\b"
)
# "... may well not go ahead": what was to have been may still be.
MAY_STILL_BE = re.compile(
    r"\b(?:may|might|could|will|would)\s(?:\w+\s){0,3}?(?:go\sahead|take\splace|be\sheld|happen|proceed)\b",
    FLAGS,
)
# "A plan that was to have brought him face to face with her".
WAS_TO_HAVE_BEEN = re.compile(r"\b(?:was|were)\sto\shave\b[^.;,]{0,60}$", FLAGS)
# "Had sent eight requests for a meeting on the sidelines of last year's assembly".
REQUEST_FOR = Keyed(
    r"\b(?:requests?|offers?|proposals?|calls?|bids?|pleas?|appeals?|hopes?|suggestions?)\s(?:for|of)\s(?:an?|another|such\sa)\s(?:[\w-]+\s)?$"
)
# "Had discussed the war over a long lunch".
OVER_A_MEAL = Keyed(
    r"\b(?:talked|discussed|spoke|conferred|chatted|negotiated|debated)\b[^.;,]{0,40}\s(?:over|at)\s(?:(?:an?|their)\s(?:[\w-]+\s){0,2})?$"
)
EXPLORING = Keyed(
    r"\b(?:sound(?:ed|ing|s)?\sout\s[^.;,]{2,60}?\sabout|explor\w+|considering|arranging|organi[sz]ing|planning|preparing|seeking)\s+(?:an?|another)\s+(?:[\w-]+\s+){0,2}$"
)
# What is refused was not wanted by those who refuse it, and is no plan by that.
REFUSING = Keyed(
    r"\b(?:reject(?:ed|s)|sa(?:id|ys)\sno\sto|declined|refused|rul(?:ed|es|ing)\sout|turned\sdown|opposed|opposes|dismissed)\s+(?:[\w.'’–-]+\s+){0,4}$"
)
# "Invited him to a summit": the invitation has been told.
INVITED_TO = Keyed(
    r"\binvit(?:e|es|ed|ing)\s[^.;,]{1,60}?\sto\s(?:an?|the|his|her|their|its|this|that|[\w'-]+'s)\s(?:[\w-]+\s){0,3}$"
)
# "Threw out a plan to invite him".
_PLAN_REFUSED = (
    r"\b(?:threw\sout|reject(?:ed|s)|turned\sdown|blocked|vetoed|dismissed|voted\s(?:down|against))\s(?:[\w'-]+\s){0,5}?"
    r"(?:plans?|proposals?|ideas?|motions?|bids?|requests?|calls?|offers?)\s(?:to|for|of)\s"
)
PLAN_REFUSED = re.compile(rf"{_PLAN_REFUSED}$", FLAGS)
PLAN_REFUSED_BEFORE = re.compile(_PLAN_REFUSED, FLAGS)
STAYED_AWAY = Keyed(
    r"\b(?:skip(?:ped|s|ping)|miss(?:ed|es|ing)|avoid(?:ed|s|ing)|boycott(?:ed|s|ing)|snub(?:bed|s|bing)|shun(?:ned|s|ning)|"
    r"duck(?:ed|s|ing)|(?:stay|keep)(?:ed|s|ing)?\saway\sfrom|kept\saway\sfrom|pull(?:ed|s|ing)?\sout\sof|"
    r"(?:drop(?:ped|s)|bow(?:ed|s)|back(?:ed|s))\sout\sof)\s+(?:[\w.'’–-]+\s+){0,4}$"
)
# "Was last in Lima on 16 September, for talks with B".
WAS_THERE_FOR = Keyed(
    r"\b(?:was|were)\s(?:last|once|also)\s(?:in|at)\s(?:[^;.]|\.(?=\s\d)){3,80}?,?\sfor\s(?:[\w-]+\s){0,2}$"
)
# "Dropped the idea of a meeting", "believed in the meeting": the date is that of the thought.
THOUGHT_OF = re.compile(
    r"\b(?:(?:idea|notion|thought|prospect|possibility|question|subject|dream|talk|hopes?|chances?)\s(?:of|for)|"
    r"(?:believ\w+|faith|belief|confidence|interest)\sin)\s(?:an?\s|the\s|any\s|such\san?\s|another\s|their\s|his\s|her\s)?(?:[\w-]+\s){0,2}$",
    FLAGS,
)
# "He prepared for the summit on Tuesday" dates the preparing.
GETS_READY = re.compile(r"\bprepar(?:e|es|ed|ing)\sfor\s(?:[\w-]+\s){0,3}$", FLAGS)
NO_MEETING_SINCE = re.compile(r"\b(?:no|not\s(?:any|a\ssingle))\s+(?:[\w-]+\s+){0,3}$", FLAGS)
# "There will be no summit", unless something has been done.
WILL_BE_NO = Keyed(
    r"\b(?:will|would|can|could|should|may|might|must|['’]ll)\s(?:\w+\s)?(?:be|hold|have|see)\sno\s(?:[\w-]+\s){0,3}$"
)
PLUPERFECT = Keyed(
    r"\bhad\s+(?:\w+ly\s|already\s|once\s|also\s)?(?:requested|asked\sfor|sought|proposed|agreed\sto|accepted|"
    r"wanted|planned|hoped\sfor)\s+(?:[\w.'’–-]+\s+){0,4}$"
)
