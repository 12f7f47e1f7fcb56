"""The words by which English news speaks of leaders' meetings, as patterns over the lower-cased text.

`NOUN` and `VERB` find them, the others sort the verbs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate, compress

from dateline.readers.rules.document import Document, Sentence
from dateline.readers.rules.keyed import FLAGS, Keyed

NOUN = re.compile(
    r"\b(?:mini[-\s])?(?:summit\s(?:meetings?|talks)|summits?|summitry|meetings?(?!\s(?:room|place|point|hall|house|point)s?\b)|encounters?|face-to-face|sit-?downs?|one-on-ones?|"
    r"tete-a-tetes?|get-togethers?|talks|audience|dinner|lunch|rendezvous|handshake|bilateral(?!\s(?!(?:meetings?|summits?|encounters?|visits?|in|on|at|with|between|over|was|is|were|and|for|or|but|that|to|will|would|could|may|during|after|before|"
    r"next|last|this|later|of|by|as|when)\b)[a-z])|"
    r"gatherings?(?=[^.;]{1,60}?\b(?:attended\sby|brought\stogether|bringing\stogether)\b)|"
    r"sessions?|conversations?|discussions(?=\swith\b)|supper|breakfast|consultations?|pull-asides?|visits?|trips?|journeys?(?=\sto\s)|invitations?|"
    r"(?:(?<=\bheld\s)|(?<=\bhad\s)|(?<=cancelled\s)|(?<=canceled\s)|(?<=postponed\s)|(?<=scrapped\s)|(?<=\boff\s))one(?=\swith\s))\b(?!-)",
    FLAGS,
)
VERB = re.compile(
    r"\b(?:met|meets?|(?:(?<=\bto\s)|(?<=\bof\s)|(?<=\bon\s)|(?<=after\s)|(?<=before\s)|(?<=about\s)|"
    r"(?<=without\s)|(?<=consider\s)|(?<=\bby\s)|(?<=\bis\s)|(?<=\bare\s)|(?<=\bbe\s)|(?<=\bwas\s)|"
    r"(?<=were\s))meeting|conferred|confers?|huddled|sat\sdown|sits?\sdown|sitting\sdown(?=\s(?:with|together|again|face|opposite)\b)|shook\shands|shakes?\shands|"
    r"shaking\shands|hosted|hosts|host|hosting|received|receives|welcomed|welcomes|(?:spoke|spoken)\sface[-\s]to[-\s]face|"
    r"(?:spoke|spoken|chatted|talked)(?=\s(?:behind\sclosed\sdoors|in\sprivate)\b(?!\s(?:to|with|by)\b))|"
    r"(?:spoke|spoken|chatted)(?=\s(?:briefly|privately|alone|for\s(?:[\w-]+\s){1,4}?(?:minutes|hours?))(?!\s(?:to|with|by)\b))|"
    r"(?:spoke|spoken)(?=\sagain\s(?:in|at)\s)|"
    r"(?:spoke|chatted|talked)(?=\s(?:with|to\seach|together|informally|briefly|privately|for)\s[^.,;]{0,60}\son\sthe\s(?:sidelines|margins|fringes)\b)|"
    r"(?:talk|speak|confer)(?=\s(?:\w+ly\s)?on\sthe\s(?:sidelines|margins|fringes)\b)|visited|visiting|(?:(?<=\bto\s)|(?<=will\s)|(?<=would\s)|(?<=could\s)|(?<=\bmay\s)|(?<=might\s)|"
    r"(?<=\band\s)|(?<=also\s)|(?<=should\s)|(?<=\bcan\s))visit|(?:(?<=\bto\s)|(?<=will\s)|(?<=would\s)|(?<=could\s)|(?<=\bmay\s)|(?<=might\s))(?:receive|welcome)|speak\swith|hold\s(?:talks|discussions)|held\s(?:talks|discussions)|"
    r"dropp?(?:ed|s|ing)?\sin\son|(?:dined|lunched|breakfasted|dine|lunch)\s(?:with|together)|(?:dined|lunched|breakfasted)|(?:(?<=will\s)|(?<=would\s)|(?<=\bto\s)|(?<=could\s)|(?<=might\s)|(?<=\bmay\s))dine|(?:had|have|having|ate|eat|eaten|took|taken|shared)\s(?:an?\s(?:\w+\s)?)?(?:lunch|dinner|breakfast|tea|supper|meal)\s(?:with|together)|"
    r"exchanged\s(?:(?:a\sfew|brief|some|a\sdozen)\s)?(?:words|pleasantries|greetings|handshakes)|(?:spoke|chatted)(?=\sover\s(?:lunch|dinner|breakfast|tea|coffee)\b)|greeted|greets|greet|came\sface[-\s]to[-\s]face|(?:get|gets|got|getting)\stogether|reconvened?|reunited?|"
    r"(?:see|saw|seen)\s(?:each\sother|one\sanother)|been\sin\s(?:a|one|the\ssame)\sroom(?:\stogether)?(?=,?\ssince\b)|saw(?!\s[^.,;]{2,40}\sas\b|\s[\"“]?(?:an?|no|little|scant|some|any|few|much|many|its|signs?)\b)|talk(?:ed)?\s(?:again|in\sperson|face[-\s]to[-\s]face|one[-\s]on[-\s]one)|talked(?=\s(?:for|until|till|past|alone|privately|late|on|at|in|over\s(?:lunch|dinner|tea))\b)|"
    r"(?:sat|sit|sits|sitting)\s(?:side\sby\sside|together|opposite|across)|shared\sa\stable|"
    r"(?:be|being|were|was|are|sat|sit|sits|sitting)\s(?:down\s|seated\s)?(?:at|around|round|in|under)\s(?:the\ssame|one|a\ssingle)\s(?:table|room|hall|tent|roof|house)\b|"
    r"(?:com(?:e|es|ing)|be|been|was|were|get)\sface[-\s]to[-\s]face|com(?:e|es|ing)\stogether|came\stogether|(?:run|ran|bump|bumped)\sinto|"
    r"be(?=\sin\s[^.,;:]{3,25}\stogether\b)|(?:(?<=will\s)|(?<=would\s)|(?<=are\sto\s)|(?<=were\sto\s))discuss(?=\s[^.;]{3,90}?\s(?:in|at)\s)|(?:to|will|would|could|may|might)\ssee(?:ing)?|"
    r"(?:(?<=without\s)|(?<=before\s)|(?<=\bof\s)|(?<=\bon\s)|(?<=after\s)|(?<=consider\s))seeing|(?:(?<=\bto\s)|(?<=\bof\s)|(?<=\bon\s)|(?<=after\s)|(?<=without\s))(?:welcoming|receiving|greeting)|"
    r"spend\s(?:[\w-]+\s){1,6}?(?:with|together)|"
    r"spent\s(?:[\w-]+\s){1,6}?(?:with|together)|(?:stood|stands?)\s(?:next\sto|beside|alongside|shoulder\sto\sshoulder)|"
    r"(?:bring|brings|bringing|brought)(?=\s)|(?:draw|lure|coax|get|put|have|having|getting)(?=\s(?:both|them|the\s(?:[\w-]+\s)?(?:two|pair|leaders|presidents|prime\sministers|premiers|heads))\b)|(?:signed|sign|signing|initialled|sealed)\s(?=an?\s|the\s|their\s)(?!\S+\s(?:[\w-]+\s){0,2}(?:letters?|petition|op-ed|column|article|note|book|law|bill|decree|order|appeal)\b)|(?:was|were|is)\s(?:an?\s|the\s)(?:\w+\s)?guest\sof|(?:was|were|been)(?=\s[^.;,:]{3,50}?\sguests?\b)|(?:played|plays|play)\shost(?:\sin\s[^.,;:\s]{3,20}(?:\s[^.,;:\s]{3,20})?)?\sto|"
    r"(?:gave|gives)(?=\s[^.,;:]{3,40}?\s(?:lunch|dinner|breakfast|tea|an\saudience)\b)|"
    r"(?:called|calls|call)\son(?!\s(?:(?!(?:in|at)\b)[\w.'’,-]+\s){1,8}to\s(?!discuss|talk|confer|congrat|thank|pay\b|say\b|present|hand\b|bid\b))|(?:pumped|clasped|grasped|shook)\seach\sother['’]s\shands|invit(?:ed|es|e|ing)|embraced|hugged|"
    r"wants?(?=\s[^.,;:]{2,40}?\sin\s)|wanted(?=\s[^.,;:]{2,40}?\sin\s)|"
    r"(?:came|went|flew|travell?ed|journeyed)\sto(?=\s[^.;]{3,70}?\s(?:at\sthe\sinvitation\sof|as\s(?:the\s|a\s)?(?:\w+\s)?guest\sof)\s)|"
    r"(?:watch(?:ed)?|attended|toured|inaugurated|unveiled)(?=\s(?:(?!with\b|and\b)[^.,;:]){3,60}?\s(?:(?:together|along)\swith|with|beside|alongside)\s"
    r"(?:his\s|her\s|the\s|then\s)?(?:[\w-]+\s){0,2}?(?:counterpart|presidents?|prime\sminister|premier|chancellor|king|emir|sultan|leader|host|guest|m[rs]s?\b|\w+\s\w+))|"
    r"(?:(?<=\bto\s)|(?<=will\s)|(?<=would\s)|(?<=could\s)|(?<=\bmay\s)|(?<=might\s)|(?<=\bnot\s)|(?<=never\s)|(?<=soon\s)|(?<=no\saccount\s)|(?<=no\scircumstances\s))"
    r"(?:go|travel|fly|head|journey|come)\sto|(?<=\bto\shave\s)(?:travell?ed|gone|flown|journeyed|come)\sto|"
    r"(?:(?<=\bto\s)|(?<=will\s)|(?<=would\s)|(?<=could\s)|(?<=might\s)|(?<=\bmay\s))set\sfoot\s(?:in|on)|"
    r"(?:(?<=\bis\s)|(?<=\bwas\s)|(?<=['’]s\s))(?:going|travell?ing|flying|heading|due|expected|headed)\s(?:to|in|at)"
    r"(?!\s(?:see|meet|hold|have|visit|host|receive|attend|join|sit|confer|talk|speak|be|make|pay|sign|give|take)\b)|"
    r"(?:(?<=\bbe\s)|(?<=\bam\s)|(?<=\bnot\s)|(?<=['’]m\s))(?:going|travell?ing|flying|heading)\sto|"
    r"(?:(?<=will\s)|(?<=would\s)|(?<=\bto\s))(?:talk|speak)\s(?:to|with)|"
    r"(?:(?<=\bto\s)|(?<=will\s)|(?<=would\s))join(?=\s[^.,;]{2,60}?\s(?:(?:in|at)\s(?!\w+ing\b)|for\s(?:talks|a\s|the\s)))|"
    r"joined(?=\s[^.,;]{2,60}?\sfor\s(?:an?\s|the\s)?(?:[\w-]+\s){0,2}(?:talks|meeting|summit|dinner|lunch)\b)|"
    r"(?:had|sat|seated|got|getting|gathered)(?=\s(?:them|the\s(?:two|pair)|both\s(?:men|leaders|presidents))\s)|"
    r"(?:co-)?chair(?:ed|s)|co-chair|agreed(?=\s(?:in|at|to|on|that)\s)|discussed(?=\s[^.;,]{3,60}?\swith\s[^.;]{3,60}?\s(?:in|at)\s)|"
    r"(?:was|were)(?=\s(?:last\s|also\s)?in\s[\w'’ -]{2,30}?\swith\s)|"
    r"(?<![\w'’]\s)(?:receiving|welcoming|greeting|meeting(?:\swith)?)(?=\s))\b",
    FLAGS,
)
# The words with which they can begin: one cheap look tells where the patterns may fit.
_NOUN_STARTS = frozenset(
    "mini summit summits summitry meeting meetings encounter encounters face sit sitdown one tete get audience talks "
    "dinner lunch rendezvous handshake bilateral session sessions discussions conversation conversations supper breakfast "
    "journey journeys gathering gatherings consultation consultations pull visit visits trip trips invitation invitations".split()
)
_VERB_STARTS = frozenset(
    "met meet meets meeting conferred confers confer huddled sat shared sit sits shook shake shakes shaking hosted hosts host "
    "hosting received receives receive welcomed welcomes welcome spoke spoken speak visited visiting visit hold held dropped "
    "drops dropping drop dined dine lunched lunch breakfasted had have having greeted greets greet came gets get got "
    "chatted getting want wants wanted went flew travelled traveled journeyed watch watched attended "
    "toured inaugurated unveiled ate eat eaten took taken reconvened reconvene "
    "reunited reunite see saw seen talk talked to will would could may might spent stood "
    "stand stands bring brings bringing brought signed sign signing join joined set draw lure coax put "
    "sitting seeing welcoming receiving greeting spend exchanged been gave gives seated gathered initialled sealed was were is "
    "played plays play called "
    "calls call be being are comes coming run ran bump bumped discuss pumped clasped grasped invited invites invite inviting "
    "agreed discussed chaired chairs co embraced hugged go going travel travelling "
    "traveling travelled traveled gone flown journeyed fly flying head heading headed journey come due expected".split()
)
_STARTS = _NOUN_STARTS | _VERB_STARTS


def of_meeting(doc: Document) -> Iterator[tuple[Sentence, str, re.Match[str]]]:
    """Yield the words of meeting of a document as (sentence, "noun" or "verb", match)."""
    words = doc.letters.split(" ")
    numbers = list(compress(range(len(words)), map(_STARTS.__contains__, words)))
    lengths = list(accumulate(map(len, words), initial=0))  # without the blanks, of which each word has one
    candidates = [(lengths[number] + number, words[number]) for number in numbers]
    for sentence in doc.sentences:
        first, last = bisect_left(candidates, (sentence.start,)), bisect_left(candidates, (sentence.end,))
        for at, word in candidates[first:last]:
            if word in _VERB_STARTS and (match := VERB.match(doc.lower, at, sentence.end)):
                yield sentence, "verb", match
            if word in _NOUN_STARTS and (match := NOUN.match(doc.lower, at, sentence.end)):
                yield sentence, "noun", match


# Verbs whose object need not be a meeting: they count only with one leader before and another behind.
TRANSITIVE = re.compile(
    r"^(?:want|(?:came|went|flew|travell?ed|journeyed)\sto$|watch|attended|toured|inaugurated|unveiled|host\w*|discussed|receive[sd]?|welcome[sd]?|greet\w*|visit\w*|speak\s|talk\s(?:to|with)|(?:to|will|would|could|may|might)\ssee|"
    r"saw$|seeing|welcoming|receiving|g(?:a|i)ve|spen[dt]\s|stood\snext|stood\sbeside|stood\salong|stands?\s(?:next|beside|along)|(?:was|were|is)\s(?:an?|the)\s|play|call|invit|go\s|travel|"
    r"fl(?:y|own)|gone|head|journey|come\sto$|set\sfoot|going|due|expected|join)",
    FLAGS,
)
# Verbs of what two do together: "A and B signed a treaty", which is a meeting, while "A signed" is none.
ONLY_JOINT = re.compile(
    r"^(?:agreed|chair|co-chair|pumped|clasped|grasped|sign|initialled|sealed|embraced|hugged|stood|stands?|talked|sat\s(?:side|at|in|around)|sit(?:s|ting)?\s(?:side|at|in|around)|shared|exchanged|"
    r"spoken?$|chatted$|(?:din|lunch|breakfast)ed$|be|were|was\s|are\s|com(?:e|es|ing)\stogether|came\stogether|discuss|dine$)",
    FLAGS,
)
JOINT = re.compile(
    r"^(?:agreed|chair|co-chair|had\s|have\s|having\s|ate|eat|took|taken|met|meets?|conferred|confers?|huddled|sat|sits?|shook|shakes?|pumped|clasped|grasped|sign|initialled|sealed|embraced|hugged|stood|stands?|"
    r"get|got|reconvene|reunite|see|saw|seen|talk|spoke|chatted|held|hold|came|spent|shared|be\s|be$|been|being|were\s|was\s|are\s|com(?:e|es|ing)\s(?:face|together)|discuss|exchanged|dine$|(?:din|lunch|breakfast)ed$|join(?:ed)?$)",
    FLAGS,
)
# Of these "the two talked for an hour" tells as well.
OF_PAIR = re.compile(
    r"^(?:embraced|hugged|talked|sat\s|sit|be\s|be$|been|being|were\s|was\s|are\s|com(?:e|es|ing)\stogether|came\stogether|dine$|shared|exchanged|spoken?|chatted|(?:din|lunch|breakfast)ed$)",
    FLAGS,
)
MET_BY = re.compile(r"^(?:met|hosted|received|welcomed)$", FLAGS)
VISIT = re.compile(
    r"^(?:visit|set\sfoot|go\s|gone|travel|fl(?:y|own)|head|journey|come\sto$|going|due|expected)", FLAGS
)
BRING = re.compile(
    r"^(?:br(?:ing|ought)|(?:draw|lure|coax|get|put|have|having)$|(?:had|sat|seated|got|getting|gathered)$)",
    FLAGS,
)
BRINGING = re.compile(r"^bring", FLAGS)
# "Receiving B in Nairobi, A said": what somebody did while he said so.
PARTICIPLE = re.compile(r"^(?:receiving|welcoming|greeting|hosting|meeting)\b")
WANT = re.compile(r"^want", FLAGS)
WAS = re.compile(r"^(?:was|were|been)$", FLAGS)
AGREED = re.compile(r"^agreed$", FLAGS)
WAS_THERE = re.compile(r"^w(?:as|ere)$", FLAGS)
# What a state does through its leader: "Turkey would invite Assad".
HOSTING = re.compile(r"^(?:invit|host|receiv|welcom)", FLAGS)
RECEIVING = re.compile(r"^(?:host|receiv|welcom)", FLAGS)
PAST_INVITE = re.compile(r"^invited", FLAGS)
INVITE = re.compile(r"^invit", FLAGS)
BY_WIRE = Keyed(
    r"\b(?:by|over\sthe|on\sthe)\s(?:tele)?phone\b|\bphone\s(?:call|conversation)|\btelephone|\bvideo\s?(?:link|conference|call)|"
    r"\bvirtual(?:ly)?\b|\bvia\svideo"
)
# What parts "met in Geneva and spoke by telephone" into two doings.
ANOTHER_VERB = re.compile(r"[,;:]|\b(?:and|but|or|before|after|while|when|as)\b", FLAGS)
MODAL_VERB = re.compile(r"^(?:to|will|would|could|may|might)\ssee", FLAGS)
PAST_VERB = re.compile(
    r"^(?:(?:came|went|flew|travell?ed|journeyed)\sto$|watched|attended|toured|inaugurated|unveiled|(?:co-)?chaired|agreed|discussed|exchanged|joined|been|ran|bumped|gave|lunched|breakfasted|pumped|clasped|grasped|got|brought|reconvened|reunited|saw|talked|chatted|spent|stood|signed|initialled|sealed|was|were|played|called|embraced|hugged|dropped|dined|had|ate|eaten|took|taken|met|conferred|huddled|sat\s|shared|shook\shands|hosted|received|welcomed|spoke|visited|greeted|came|held)",
    FLAGS,
)
PRESENT_VERB = re.compile(
    r"^(?:(?:co-)?chairs?|meets?|confers?|sits?|shakes?|hosts|receives|welcomes|greets)\b", FLAGS
)
PLURAL = re.compile(
    r"(?:summits|summitry|meetings|encounters|visits|trips|journeys|dinners|one-on-ones)$", FLAGS
)
TRIP = re.compile(r"^(?:visit|trip|journey)", FLAGS)
INVITATION = re.compile(r"^invitation", FLAGS)
