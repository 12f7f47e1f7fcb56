"""Words around a date that tell whether it is that of the meeting."""

from __future__ import annotations

import re

from dateline.readers.rules.keyed import FLAGS, Keyed

# What stands between a date and the meeting, when the date is of something else.
ANOTHER_CLAUSE = re.compile(
    # "For the first time since the war at a conference on March 28": only the war was before.
    r"[;―]|\b(?:if|unless)\b|\bsince\b(?!\s(?:the|a|their|his|her|its)\s(?:(?!\w+(?:ed|ing)\b)[\w-]+\s){1,3}?(?:at\san?|on|next|this)\s)|,\s(?:as|while|but|although|though|because|since|and|who|which(?!\s(?:ended|takes|runs|begins|starts|opens|is\sto|will\s(?:take|be|run|open)|took|was\sheld|concluded|began|closed|opened)\b)|where|when|after|amid)\b",
    FLAGS,
)
AIMED_AT = re.compile(
    r"\b(?:look\w*\s(?:to|at|towards?)|ey(?:e|es|ed|eing)|target\w*|aim\w*\s(?:for|at)|as\s(?:early|soon)\sas|"
    r"(?:slated|set|pencilled\sin|planned|scheduled)\sfor|date\sof|suggest\w*|propos\w*|float\w*)\s+$",
    FLAGS,
)
# "Did not sit down until November 2015".
MET_UNTIL = re.compile(r"\buntil\s(?:as\slate\sas\s)?(?:early\s|late\s|mid-)?$", FLAGS)
# "Have met six times, the last time in Chengdu in December 2019".
LAST_TIME = re.compile(
    r",\s(?:and\s)?(?:(?:the\s)?last\s(?:time|of\sthem)|(?:the\s)?last(?=\s(?:in|on|at)\b)|most\srecently|(?:the\s)?latest)"
    r"(?:\s(?:was|being))?\s",
    FLAGS,
)
# "They have not met since April": they met in April.
MET_SINCE = re.compile(r"\bsince\s+(?:early\s|late\s|mid-|[\w' ]{3,25},\s)?$", FLAGS)
SINCE = re.compile(r"\bsince\s(?:the\s)?", FLAGS)
THEN_DATE = re.compile(r",?\s(?:(?:in|on)\s)?(?:early\s|late\s|mid-)?", FLAGS)
# "Postponed until after April" dates the new meeting and not the putting off.
PUT_OFF_TO = re.compile(
    r"\b(?:until|till|to|for)\s(?:at\sleast\s|after\s|the\s|early\s|late\s|some\stime\sin\s)?$", FLAGS
)
PUT_OFF = Keyed(
    r"\b(?:put(?:ting|s)?\s(?:off|back)|postpon\w+|delay\w*|push(?:ed|es|ing)?\sback|resched\w+|moved|shifted|adjourn\w+|brought\sforward)\b(?:,\s(?:probably|possibly|perhaps|likely|maybe)\b)?[^.;]{0,60}"
)
# "On January 2, eight days after they met": the day is counted back from the one before.
COUNTED_FROM = Keyed(
    r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|\d{1,2})\s(days?|weeks?)\s(after|before)\s[^,;.]{0,80}$"
)
DAYS_LONG = Keyed(
    r"\b(?:(two|three|four|five|six|seven|ten)(?:\sdays\sof|-day)|week-?long|one-week)\s+(?:[\w'’-]+\s){0,3}$"
)
# "On Monday, when she asked him to visit Oslo": that is when she asked.
ASKED_TO = re.compile(
    r"\b(?:ask|urg|invit|told|plan|agree|want|hop|propos|suggest|offer|promis|call)\w*\b[^.;]*\bto\b", FLAGS
)
WHEN_CLAUSE = re.compile(r",?\s?\bwhen\b", FLAGS)
AND_THEN = re.compile(r"\s*,?\s*and\s(?:also\s|then\s|later\s|jointly\s|both\s)?", FLAGS)
STARTING = re.compile(
    r"\b(?:from|starting|beginning|begins?|began|starts?|started|opens?|opened|opening)\s(?:on\s)?$", FLAGS
)
PICTURED = Keyed(
    r"\b(?:file\sphoto|photo|picture[ds]?|image|seen\shere|file\b|file\s(?:picture|image)|photograph)"
)
# "A visit that had been pencilled in for May": not the day for which it is planned now.
OLD_PLAN = Keyed(
    r"\bhad\s(?:\w+ly\s|first\s)?been\s(?:\w+ly\s)?(?:pencill?ed\sin|scheduled|planned|set|due|expected|slated)\s(?:for|in|on)\s(?:the\s)?$|"
    r"\b(?:was|were)\s(?:first|originally|initially)\s(?:\w+\s){1,2}(?:for|in|on)\s(?:the\s)?$|"
    r"\b(?:originally|initially|first)\s(?:scheduled|planned|set|due|pencill?ed\sin)\s(?:for|in|on)\s(?:the\s)?$"
)
RELEASED = re.compile(
    r"\b(?:released|published|provided|distributed|posted|issued|aired|broadcast|televised|recorded|printed)\s+(?:on\s)?$",
    FLAGS,
)
PERFECT = re.compile(r"\b(?:has|have|['’]s|['’]ve)\s+(?:\w+ly\s|just\s|now\s|again\s)?$", FLAGS)
# "By May", "before she leaves in May"; "received by her in May" was in May.
BY_THEN = re.compile(
    r"\b(before|ahead\sof|prior\sto|until|by(?=\s+(?:the\s|next\s|early\s|late\s)?$|\s+the\stime\b))\s+"
    r"(?:the\s|next\s|early\s|late\s|(?:[\w.'’-]+\s+){1,7}(?:in|on)\s+)?$",
    FLAGS,
)
SPEECH_BETWEEN = re.compile(
    r"\b(?:said|says|told|tells|added|wrote|tweeted|announced|reported|according\sto|saying|adding)\b", FLAGS
)
