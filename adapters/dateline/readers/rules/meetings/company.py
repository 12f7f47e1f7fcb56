"""Words around a word of meeting that tell who meets, and where."""

from __future__ import annotations

import re

from dateline.readers.rules.keyed import FLAGS, Keyed

# A name behind one of these is nobody's subject: "an aide to Ruto walked out".
NO_SUBJECT = re.compile(
    r"\b(?:to|of|for|with|by|from|at|against|about|behind|between|like)\s(?:the\s)?$", FLAGS
)
# Who is at a meeting of others (a host need not be): "with the participation of Putin", "under Michel's mediation".
ATTENDED_BY = Keyed(
    r"\b(?:(?:mediated|brokered|moderated|facilitated|hosted|convened)\sby|"
    r",\swith(?=\s[^;]{4,170}?\s(?:also\s|both\s|all\s)?(?:attending|present|taking\spart|in\sattendance|joining)\b)|with\sthe\s(?:participation|mediation|attendance|involvement)\sof|"
    r"with(?=\s[\w.’' -]{2,40}['’]s\s(?:mediation|help|participation|good\soffices)\b)|"
    r"in\sthe\scompany\sof|under\s(?=(?!former|then)(?:the\s)?(?:[a-z]+\s)?(?:president|prime\sminister|chancellor|king|emir|premier)\s)|"
    r"(?:that|which)(?=\s[\w.’' -]{4,50}\s(?:was|is|were|had\sbeen)\s(?:due\s|set\s|supposed\s)?to\s"
    r"(?:chair|host|mediate|convene|moderate)\b)|under(?=\s[\w.’' -]{2,40}['’]s\s(?:mediation|chairmanship)\b)|"
    r"joined\sby|together\swith)"
)
# "Opened the meeting, which was attended by A, B and C": these, and who opened it.
CAME = re.compile(
    r"[^.;]{0,40}?(?:,\s)?\b(?:(?:which|that)\s)?(?:(?:was|were|has\sbeen|had\sbeen)\s)?(?:also\s)?attended\sby\b",
    FLAGS,
)
# "In (his) talks with B, A praised": the meeting opens the sentence, its verb tells what was said or done there.
FRONTED = re.compile(
    r"[\"“]?(?:\w+,\s|speaking\s|\w+ly\s)?(?:in|at|during|after|following)\s(?:an?\s|the\s|his\s|her\s|their\s)?(?:[\w-]+\s){0,4}",
    FLAGS,
)
OPENS_AFTER = re.compile(r"[\"“]?(?:\w+\s)?[Aa]fter\s")  # "Shortly after meeting B, A said"
# ", Germany's Olaf Scholz praised": the subject of what is told behind the comma.
SUBJECT_NEXT = re.compile(r",\s(?:(?:[A-Z][\w-]+['’]s|his|her)\s(?:[\w-]+\s){0,3})?\Z")
VERB_NEXT = re.compile(
    r"(?:\sof\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?\s(?:also\s|both\s|then\s|again\s|\w+ly\s)?(?:[a-z]+ed|said|told|spoke|gave|held|found|made|took|put|saw|"
    r"left|flew|went|came|met|wrote|set|began|drove|laid|sought|struck|thought|won|is|was|has|had|will|would|may|could)\b"
)
DONE_THERE = Keyed(
    r"^\s(?:with|between)\s[^;]{3,120}?,\s(?:[\w.'’-]+\s){1,5}?(?:also\s|both\s|then\s|again\s|\w+ly\s)?"
    r"(?:(?!need)[a-z]+ed|said|told|spoke|gave|held|made|put|left|flew|went|came|took|began|wrote)\b(?!\s(?:would|will)\b)"
)
OPENED = re.compile(
    r"\b(?:open(?:ed|s|ing)|chair(?:ed|s|ing)|host(?:ed|s|ing)|conven(?:ed|es|ing)|presid(?:ed|es|ing)\sover|led|leads)\s"
    r"(?:the|a|an)\s(?:[\w-]+\s){0,3}$",
    FLAGS,
)
TOGETHER_AGAIN = re.compile(
    r"\b(?:together|face[-\s]to[-\s]face|(?:to|at|around)\s(?:the|one|the\ssame|his|her)\s(?:negotiating\s)?table|\bdown\b|in(?:to)?\s(?:a|one|the\ssame)\sroom|to\s(?:a|the)\ssummit)\b",
    FLAGS,
)
PAID = re.compile(
    r"\b(?:paid|pays?|paying|made|makes?|making|begins?|began|on)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}$", FLAGS
)
STATE_VISIT = re.compile(r"\b(?:state|official|two-day|three-day|four-day|working)\s+$", FLAGS)
WITH_HOST = Keyed(
    r"\bwith\s+[^,.;]{3,60}?\s(?:as\s(?:the\s|their\s)?(?:host|mediator|go-between|witness)|hosting|mediating|in\sattendance|"
    r"present|looking\son|at\sthe\stable|presiding|acting\sas)\b"
)
BY_SOMEBODY = re.compile(
    r"\s(?:(?!by\s)[\w.'’-]+\s){0,4}?by\s(?:[\w.'’-]+\s){0,5}?(?:officials?|ministers|envoys?|delegations?|teams?|experts|negotiators|lawmakers|"
    r"generals|diplomats|businessmen|executives|aides?)\b|"
    r"\s(?:to\s(?:the\s)?\S+\s)?by\s(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b)[A-Z]"
)
THE_TRIP = re.compile(r"\b(?:the|a|such\sa|this|that|any|presidential|his|her)\s+(?:[\w'’-]+\s){0,3}$", FLAGS)
HOLD = re.compile(
    r"\b(?:hold|held|holding|had|have|begin|began|started|resumed?|finished|ended)\s+(?:[\w-]+\s){0,5}$",
    FLAGS,
)
# What others do about a meeting of two: "A and B are working to bring about the meeting".
OTHERS_MEETING = Keyed(
    r"\b(?:bring\w*\sabout|broker\w*|mediat\w+|arrang\w+|facilitat\w+|organi[sz]\w+|work\w*\s(?:to|for|on|toward\w*)|"
    r"welcom\w+|prais\w+|critici[sz]\w+|hail\w*|push\w*|urg\w+|press\w*|back\w*|support\w*|oppos\w+|comment\w*)\b"
    r"[^.;]{0,40}\b(?:the|such\sa|this|that|any)\s+(?:[\w-]+\s){0,2}$"
)
# Somebody else's verb: "their envoys to meet", "the ministers met".
OTHERS_VERB = Keyed(
    r"\b(?:representatives?|officials?|(?<!prime\s)ministers?|envoys?|negotiators?|teams?|delegations?|advis[eo]rs?|aides?|diplomats?|"
    r"the\s(?:format|group|grouping|quartet|quad|quint|committee|council|cabinet|parliament|commission|board|court|panel|bloc|"
    r"assembly|body|forum)|"
    r"experts?|generals?|commanders?|secretaries|spokes\w+|lawmakers|wives|staffs?|sides|ambassadors?)\s+"
    r"(?:(?:from|of)\s(?:both|the\stwo|the|all)\s(?:countries|sides|nations|states|governments|capitals)\s+)?"
    r"(?:(?:to|will|would|could|should|may|might|had|have|has|also|were|are|last|first|then|both)\s+){0,2}$"
)
# "People who have yet to come to the country", "those who will visit Baku": a clause of others, whoever opens the sentence.
OTHERS_CLAUSE = Keyed(
    r"\b(?:people|those|anyone|everyone|everybody|somebody|someone|anybody|nobody|children|"
    r"(?!(?:leaders|presidents|premiers|ministers|heads|monarchs|kings|chancellors|rivals|counterparts|politicians|statesmen|generals|"
    r"strongmen|adversaries|enemies|foes|neighbou?rs|allies|guests|visitors|hosts)\b)[a-z]{3,}s)\swho\s(?:['’]ve\s)?"
    r"(?:(?:have|has|had|will|would|could|may|might|should|are|were|is|was|did|do|not|never|ever|also|already|just|recently|still|yet|to|"
    r"want|wanted|wish|wished|hope|hoped|plan|planned|due|about|going|trying|tried)\s){0,4}$"
)
# "Advisers to A and B met": their leaders did not.
SERVANTS_OF = Keyed(
    r"\b(?:representatives|officials|(?<!prime\s)ministers|envoys|negotiators|teams?|delegations?|advis[eo]rs|aides|diplomats|experts|"
    r"generals|commanders|lawmakers|wives|ambassadors|lawyers|allies|supporters|relatives|delegates|emissaries)\s"
    r"(?:to|of|for|from|sent\sby|dispatched\sby|representing|loyal\sto|close\sto|allied\s(?:to|with))\s"
    r"(?:(?!\b(?:said|says|say|told|that|who|which|when|where|before|after|as|if|whether)\b|\b(?!united)\w+ed\b)[^.;:,]){3,100}$"
)
OWN_VERB = re.compile(
    r",\s*(?:(?:will|would|could|may|might|should|can|have|has|had|also|then|later)\s+)*$", FLAGS
)
# What follows two names in a caption: a verb in the present.
TOGETHER = re.compile(
    r"(?:,\s*(?:left|right|cent(?:er|re)|[^,]{0,30}),)?\s+(?!and\b|who\b|in\b|at\b|on\b|during\b|with\b|said\b)[a-z]+(?<!ed)\s"
)
IS_NO = re.compile(r"\b(?:is|was)\s(?:not|no)\s(?:an?\s)?$")  # "a sofa is not a summit"
AS_PERSONS = Keyed(r"leaders|Koreas", re.NOFLAG)
THEIR = re.compile(r"\b(?:their|the two leaders['’])\s+(?:[\w.'’-]+\s+){0,4}$", FLAGS)
DEFINITE = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]nother|[Aa]n?|[Tt]his|[Tt]hat|[Ss]uch|[Aa]ny|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth)\s+"
    r"(?:[\w.'’–-]+\s+){0,3}|\b[A-Z][a-z]+\s+)$"
)
WELCOMED_THE = Keyed(r"\b(?:welcomed|backed|supported|discussed|approved)\s+the(?:ir)?\s+(?:[\w-]+\s){0,2}$")
# Meetings of many: whoever is named beside them need not have met one another.
OF_MANY = re.compile(
    r"\b(?:two-plus-two|2\+2|g-?7|g-?8|g-?20|group\sof\s(?:seven|eight|twenty|20|7|8)|nato|eu|european\sunion|european|apec|asean|brics|"
    r"climate|u\.?n\.?|united\snations|opec|african\sunion|au|arab\sleague|arab|commonwealth|saarc|sco|quad|oas|celac|"
    r"ecowas|gcc|gulf|nordic|igad|sadc|eac|mercosur|unasur|caricom|francophonie|g-?77|non-aligned|[a-z-]+\smovement|"
    r"african|americas|asia-pacific|south\sasian?|east\sasia|economic|security|nuclear|food|"
    r"technology|tech|ai|international|cabinet|party|board|committee|council|business|investment|peace|donors?|regional|global|"
    r"world|annual|working(?:-level)?|ministerial|expert(?:-level)?|technical|senior-level|preparatory|preliminary|staff|council|parliamentary|town-hall|shareholders?)\s+(?:\w+\s+)?$",
    FLAGS,
)
# "A meeting of coffee growers", "of the Currency League": of others than those just spoken of.
OF_OTHERS = re.compile(
    r"\sof\s(?:the\s|an?\s)?(?:[\w.'’-]+\s){0,4}?(?:future|americas|farmers|growers|producers|bankers|brokers|business(?:men|people|es)|(?<!prime\s)ministers|"
    r"officials|experts|creditors|donors|members|investors|employers|unions|lawmakers|governors|committee|council|board|cabinet|"
    r"party|parliament|assembly|league|federation|association|club|group|commission|bank|fund|nations|countries|industrialised|"
    r"industrialized|democracies|powers|chiefs|commanders|generals|editors|journalists|scientists|women|students|veterans|"
    r"activists|supporters|delegates|negotiators|envoys|diplomats|ambassadors|regulators|traders|exporters|groups|elders|clerics|"
    r"bishops|workers|security\sservices|agencies|companies|heads\sof\s(?!state|government))\b",
    FLAGS,
)
# "The government will hold a special session": its own.
BODY_HOLDS = re.compile(
    r"\b(?:government|cabinet|parliament|congress|senate|council|committee|board|assembly|commission|party|ministry|knesset|duma|"
    r"diet|bundestag|court|bank)\s(?:\w+\s){0,3}?(?:hold|holds|held|holding|convene[sd]?|call|calls|called|begin|began|opened)\s(?:[\w-]+\s){0,3}$",
    FLAGS,
)
# A body known by its initials, which need not be listed; those of states are not meant.
OF_A_BODY = re.compile(
    r"(?<![\w.])(?!(?:USA|UAE|DPRK|ROK|DRC|PRC|USSR|FYROM|KSA|UK|US)\b)[A-Z]{3,}(?:[-+]\w+)?\)?\s(?:[a-z]+\s)?$"
)
# "Met on the sidelines of an Asia summit": that one is of others.
ON_SIDELINES = re.compile(
    r"\b(?:sidelines?|margins?|fringes?|edges?|periphery)\sof\s(?:[\w.'’–-]+\s+){0,5}$", FLAGS
)
# "The latest talks were held ...": the leaders' own, when the text has just told of their meeting.
TALKS_TOLD = re.compile(
    r"^\W*(?:the|their)\s+(?:\w+\s)?talks(?:,[^,.;]{0,90},)?\s+(?:were|was|took|lasted|ended|began|came|had|produced|focused|ran|covered)\b",
    FLAGS,
)
# "The talks would go ahead": those of which the text told that they are wanted.
TALKS_AHEAD = re.compile(
    r"\s(?:will|would|could|may|might|should)\s(?:still\s|not\s|now\s)?(?:go\sahead|take\splace|be\sheld|happen|proceed)\b",
    FLAGS,
)
MOTION = re.compile(
    r"\b(?:travel(?:l?ed|l?ing|s)?|fl(?:ew|y|ies|ying|own)|went|go(?:es|ing)?|c[ao]me?s?|coming|journeyed|"
    r"head(?:ed|s|ing)?|arriv(?:ed|es|ing)|visit(?:ed|s|ing)?|stop|stopover|detour|landed|w(?:as|ere)\s(?:last|once|also))\s+(?:to|in|for|at)?\s*(?:the\s)?$",
    FLAGS,
)
AT_PLACE = re.compile(
    r"(?:^|[\s(―—–])(?:in|at|near|outside|aboard|inside|on)\s+(?:the\s+|a\s+|an\s+)?"
    r"(?:(?:[\w’'-]+\s+){0,5}?(?:of|in|at|between)\s+(?:the\s+)?|(?:[\w’'-]+\s+){0,3}?|"
    r"(?:[\w’'-]+\s+){0,3}?(?:house|palace|hall|cent(?:re|er)|castle|hotel|villa|ranch|estate|residence|lodge|manor|capital|city|town|port|resort|village),\s)$",
    FLAGS,
)
_CONJUNCTION = r"(?:but|while|although|though|when|where|because|if|unless|whether|which|whom?|until|as)\b"
# It says first which letters can begin it: then only these are looked at more closely.
BOUNDARY = re.compile(
    rf"[;:―—(“,t\s](?:(?<=[;:―—(“])|(?<=\bt)hat\b|(?<=,)\s(?:{_CONJUNCTION}|(?:and|or|saying|adding|telling)\b)|"
    rf"(?<=\s)(?:--\s|{_CONJUNCTION}))",
    FLAGS,
)
