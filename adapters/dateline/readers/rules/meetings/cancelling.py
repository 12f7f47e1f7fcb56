"""Words by which a meeting is said to be called off, and those by which it is not."""

from __future__ import annotations

import re

from dateline.readers.rules.keyed import FLAGS, Keyed

# "Moved to Thursday", and not to Geneva.
_A_DATE = (
    r"(?:(?:next|later|early|late|mid|this|the\s(?:following|next|end)|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|"
    r"(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d{1,4}\b)"
)
NOT_DONE_YET = re.compile(r"\b(?:not|n['’]t|could|may|might|would|will|if|unless|should|must|ought)\b", FLAGS)
# "Will be postponed", right before the word of calling off; but not where that is feared or asked.
WILL_BE = re.compile(r"\b(?:will|would)\s(?:now\s|therefore\s)?be\s(?=(?:\w+ly\s)?(?:\S+)(?:\s\S+)?$)", FLAGS)
MAY_BE = re.compile(
    r"\b(?:fear|warn|threat|doubt|risk|worr|whether|if|concern|speculat|rumou?r|sa(?:id|ys)\sit)\w*\b", FLAGS
)
WHETHER = re.compile(r"\b(?:whether|if)\s(?:the|a|his|her|their|this|that)\s(?:[\w-]+\s){0,3}$", FLAGS)
PUT_BEFORE = Keyed(
    r"\b(?:put|call(?:ed|s)?|broke|break)\s(?:the|their|his|her|its|a|that|this)\s+(?:[\w-]+\s){0,2}$"
)
OFF_AFTER = re.compile(r"^\s+off\b", FLAGS)
HEADLINE_CANCELLED = Keyed(
    r"^(?:\s+(?:in|at|to|on|between|of|with|by)\b[^;!?\n]{0,60}?)?\s+(?:called\soff|cancell?ed|scrapped|postponed|delayed|shelved|put\soff|axed|"
    r"on\shold)\b|"
    r"^(?:\s+(?:in|at|to|on|between|of|with|by)\b[^;!?\n]{0,60}?)?\s+(?:moved|adjourned|shifted|pushed|put\sback)\s(?:\w+\s)?(?:to|until)\s"
    rf"{_A_DATE}"
)
# "He had planned to meet her there but ...", "the pair had been due to meet, but ...": it was called off.
WAS_TO = re.compile(
    r"\b(?:(?:was|were|had\sbeen)\s(?:due|supposed|scheduled|expected|meant|set|slated|hoping|planning)|had\s(?:planned|hoped|intended|"
    r"agreed|arranged)|(?:was|were))\sto\s(?:have\s)?(?:\w+ly\s)?$",
    FLAGS,
)
# "Doe, who was to have met him in Oslo, called off his trip".
WHO_WAS_TO = re.compile(
    r"\bwho\s(?:was|were|had\sbeen)\s(?:due\s|supposed\s|scheduled\s|expected\s|set\s)?to\s(?:have\s)?(?:\w+ly\s)?$",
    FLAGS,
)
# "Withdrew troops before the summit" calls off none.
_MEETING = r"(?:(?!\b(?:before|ahead\sof|after|following|during|until|since|prior\sto|when|because|while)\b)[^;!?\n]){0,70}?"
CANCEL = (
    r"(?:call(?:ed|s|ing)?\soff|cancel(?:l?ed|l?ing|s)?|scrap(?:ped|ping|s)?|scrub(?:bed|s)?|scuttled?|"
    r"postpon(?:ed|es?|ing)|(?:pull(?:ed|s|ing)?|back(?:ed|s|ing)?|bow(?:ed|s|ing)?)\sout\s(?:of|from)|"
    r"with(?:drew|drawn|drawing|draws?)\sfrom|abandon(?:ed|s|ing)?|shelv(?:ed|es?|ing)|ax(?:ed|es)|"
    r"put(?:s|ting)?\soff|delay(?:ed|s|ing)?|cut\sshort|suspend(?:ed|s|ing)?|nixed|ditched)"
)
AND_CANCELS = re.compile(rf"[^;!?\n]{{0,90}}?,\s(?:\w+ly\s|has\s|had\s)?{CANCEL}\b", FLAGS)
CALLING_OFF = re.compile(
    rf"\b(?:{CANCEL}|fell\s(?:through|apart)|fallen\s(?:through|apart)|on\s(?:hold|ice))\b", FLAGS
)
# How a plan ended, beside those: what tells the day on which it was called off.
ENDING = re.compile(rf"{CALLING_OFF.pattern}|\b(?:(?:was|were|been)\sdropped|(?:pull|back)ed\sout)\b", FLAGS)
CANCELLING = re.compile(rf"\b{CANCEL}\b", FLAGS)
OPENS_WITH_PARTICIPLE = re.compile(
    r"[\"“‘']?(?:(?:after|before|by|in|since|having)\s)?(?:having\s)?(?:abruptly\s|suddenly\s)?"
    rf"(?:\w+ing\s(?:off|out\s(?:of|from)|from)|\w+ing|(?<=having\s){CANCEL})",
    FLAGS,
)
_OCCASION = r"(?:meeting|summit|talks|trip|visit|tour|journey|plans?)"
# "They were to meet, but ...", "... before a storm forced a postponement", "... before she cancelled the trip".
BUT = Keyed(
    r"^[^;!?\n]{0,160}?\b(?:but|until|however)\b|"
    r"^[^;!?\n]{0,160}?\bbefore\s(?:(?!\b(?:before|after|when|because|while)\b)[^,;!?\n]){0,70}?\b(?:"
    r"(?:forc|prompt|caus|trigger|le)\w*\s(?:to\s)?(?:an?|its|the|their)\s(?:\w+\s)?(?:postponement|cancell?ation)\b|"
    rf"{CANCEL}\s(?:it|the|his|her|their)(?:\s(?:\w+\s)?{_OCCASION})?(?=[.,;]|\son\b|$)|"
    rf"(?:\bit|\bthey|{_OCCASION})\s(?:was|were|had\sbeen|got)\s(?:\w+ly\s)?{CANCEL}(?=[.,;]|$))"
)
# A full stop within a sentence, which these are looked for in, ends nothing: "set for Dec. 15".
CANCELLED_BEFORE = Keyed(rf"\b{CANCEL}\b{_MEETING}$")
# "has shelved plans to see", "dropped the idea of meeting".
PLAN_DROPPED = Keyed(
    rf"\b(?:{CANCEL}|drop(?:ped|s)?)\s+(?:[\w.'’-]+\s+){{0,3}}?(?:plans?|trip|visit|idea|intention)\s+(?:to|of)\s*$"
)
CANCELLED_AFTER = Keyed(
    r"^(?:[^;!?\n]{0,170}?)\b(?:was|were|is|are|has\sbeen|had\sbeen|have\sbeen|be|been|being|got)\s+(?:\w+\s)?"
    r"(?:call(?:ed)\soff|cancel(?:l?ed)|scrapped|scrubbed|scuttled|postponed|abandoned|shelved|axed|put\soff|"
    r"cut\sshort|suspended|nixed|off|(?:put\s)?on\shold|on\sice|delayed|dropped|rescheduled|put\sback|pushed\sback|moved\sto\sa\slater\sdate)\b|"
    r"^(?:[^;!?\n]{0,170}?)\b(?:was|were|is|are|has\sbeen|had\sbeen|have\sbeen|be|been|being|got)\s+"
    r"(?:moved|adjourned|shifted|brought\sforward)\s(?:\w+\s){0,2}?(?:to|until|till)\s"
    rf"{_A_DATE}|"
    # "Had been set for Tuesday, before a storm forced a postponement".
    r"^(?:[^;!?\n]{0,170}?)\b(?:was|were|had\sbeen)\s(?:\w+\s)?(?:scheduled|planned|due|set|slated|expected)\b[^.;!?\n]{0,120}?"
    r"\b(?:forc|prompt|caus|brought|led\sto|result(?:ed)?\sin|trigger)\w*\s(?:an?|its|the|their)\s(?:\w+\s)?(?:postponement|cancell?ation|delay)\b(?!\s(?:of|in|to)\b)"
)
# "Plans for a meeting of A and B fell through".
FELL_THROUGH = Keyed(
    r"^[^;!?\n]{0,170}?\b(?:fell\s(?:through|apart)|(?:has|have|had)\sfallen\s(?:through|apart)|"
    r"(?:was|were|has\sbeen|have\sbeen)\s(?:derailed|torpedoed))\b"
)
# "A plan to bring them together was dropped on Monday", "for A and B to meet in Oslo had fallen through".
PLAN_TO = re.compile(
    r"\b(?:plans?|bids?|efforts?|attempts?|ideas?|proposals?|arrangements?)\s(?:[^.;:,]{0,90}?\s)?(?:to|for|of)\s(?:[^.;:,]{0,70}?\s)?$",
    FLAGS,
)
PLAN_ENDED = Keyed(
    r"^(?:(?!\b(?:was|were|is|are|had|has|have|which|who|that|because|after|but)\b)[^.;:!?\n]){0,170}?\s"
    r"(?:(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen)\s(?:\w+\s)?(?:dropped|abandoned|shelved|scrapped|postponed|put\soff|called\soff|"
    r"cancell?ed|suspended|torpedoed|derailed|thwarted)|(?:had\s|has\s|have\s)?(?:fell|fallen|collapsed|failed|foundered|came\sto\snothing)(?:\s(?:through|apart))?)\b"
)
WHICH_WAS_CANCELLED = Keyed(
    rf"^[^.;:]{{0,90}}?,?\s(?:which|that)\s+(?:[\w.'’]+\s+){{0,5}}?(?:{CANCEL}|(?:pull|back)ed\sout|withdrew)\b|"
    rf"^\s(?:he|she|they|[\w.'’-]+)\s(?:had|has|have)\s(?:\w+\s)?{CANCEL}\b"  # "a visit he had cancelled"
)
CANCELLED_ADJECTIVE = Keyed(
    r"\b(?:a|an|the|their|his|her|this)\s+(?:\w+\s)?(?:cancel(?:l?ed)|called-off|scrapped|postponed|aborted|abandoned|shelved)\s+(?:[\w.'’–-]+\s+){0,3}$"
)
CANCELLATION = Keyed(r"\b(?:cancel(?:l?ation)|postponement|scrapping|calling\soff)\s+of\b[^.;]{0,40}$")
# A threat, a risk or a supposition of calling off is none.
NOT_CANCELLED = re.compile(
    r"\b(?:threat\w*|could|may|might|would|will|risk\w*|warn\w*|if|unless|not|never|n['’]t|considering|consider|"
    r"should|must|ought\sto|whether|without|refus\w+|pressure|urg\w+|call(?:s|ed|ing)?\son|wants?|demand\w*|fear\w*|rather\sthan)\b"
    r"[^,;.]{0,45}$",
    FLAGS,
)
