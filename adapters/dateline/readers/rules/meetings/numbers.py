"""How many meetings, and the how-manieth: ordinals and counts as news writes them, in lower case."""

from __future__ import annotations

import re

from dateline.readers.rules.keyed import Keyed

ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "first 1st inaugural maiden",
            "second 2nd",
            "third 3rd",
            "fourth 4th",
            "fifth 5th",
            "sixth 6th",
            "seventh 7th",
            "eighth 8th",
            "ninth 9th",
            "tenth 10th",
            "eleventh 11th",
            "twelfth 12th",
        ),
        start=1,
    )
    for word in words.split()
}
_TEENS = "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
ORDINALS |= {word: number for number, word in enumerate(_TEENS, start=13)}
ORDINALS |= {f"{n}{'th' if n < 20 else _ENDINGS.get(n % 10, 'th')}": n for n in range(13, 100)}  # noqa: PLR2004 - 13th to 99th
ORDINAL = re.compile(rf"\b({'|'.join(ORDINALS)})(?:-ever)?\b((?:\s+[\w.'’–-]+){{0,5}})\s*$")
# "their third meeting this year" counts within the year only.
OF_A_PERIOD = re.compile(
    r"^\W*(?:in|of|within|this|for)\s+(?:(?:less|more)\sthan\s)?(?:the\s|a\s|an\s|this\s|just\s|\w+\s){0,3}?"
    r"(?:months?|years?|weeks?|days?|decades?|\d{4})\b",
)
NUMBERS = {
    "once": 1, "twice": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thrice": 3,
}  # fmt: skip
_NUMBER = rf"({'|'.join(NUMBERS)}|\d{{1,2}})"
TIMES = re.compile(rf"\b(?:(twice|thrice|once(?=[.,;]|\s(?:since|this|in\s\d)))|{_NUMBER}\s+times)\b")
COUNTED = re.compile(rf"\b{_NUMBER}((?:\s+(?!{_NUMBER}\b)[\w.'’–-]+){{0,3}}?)\s*$")
PREDICATE_ORDINAL = re.compile(
    rf"^\s+(is|was|marks|marked|will\sbe|would\sbe)\s+(?:only\s|just\s|also\s|thus\s)?(?:the|their)\s"
    rf"({'|'.join(ORDINALS)})\b(?!\s(?:time|day|step|since))",
)
# "It was the third meeting of the two": one that was held.
WAS_THE_NTH = Keyed(
    rf"\b(?:it|this|that|which|encounter|visit|talks|session|summit|meeting)\s(?:also\s)?was\s(?:only\s|just\s|also\s)?(?:the(?:ir)?|his|her)\s"
    rf"(?:{'|'.join(ORDINALS)})(?:-ever)?\s(?:[\w-]+\s){{0,3}}$"
)
