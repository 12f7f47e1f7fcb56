"""Which way words point toward a meeting: the cues that they hold, turned round by "not" and weighed.

The cues are data (`lexicon/stance_cues.tsv`); a cue under "not" points the other way ("does not expect", "did not
rule out"). What is against the meeting outweighs what is for it in one clause; a "but" between the two makes a
hedge, which gives two stances.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from dateline.events import Stance
from dateline.readers.rules.document import Document, Utterance
from dateline.readers.rules.keyed import FLAGS, Keyed, Table, letters_of
from dateline.readers.rules.lexicon import rows
from dateline.readers.rules.stances.aims import TO_NO_PLACE, is_aimed
from dateline.readers.rules.stances.rewording import reworded

_TO_NO_PLACE = re.compile(TO_NO_PLACE, FLAGS)
_NOT = re.compile(
    r"(?:\bnot|\bcannot|n['’]t|\bnever|\bno longer|\bno|"
    r"\b(?:nobody|no one|neither)(?: (?:from|of|on) (?:[\w'’-]+ ){0,2}(?:side|people|government|delegation|team|camp|party))?|"
    r"\b(?:neither|no|none of the(?: two)?|neither of the(?: two)?) "
    r"(?:side|party|country|capital|government|leader|president|man|parties|countries|leaders|presidents|men)s?|"
    r"\bnor|\bhardly|\bfar from|\bstop short of|"
    r"\bstopped short of|\bless|\brefus\w+ to|\bdeclin\w+ to|\bfail\w* to)(?:\s+(?:to|be|been|being|a|an|the|any|even|"
    r"really|yet|completely|entirely|necessarily|at all|too|very|seem|appear|say|that|it|is|was|see)){0,3}\s+$",
    FLAGS,
)
# "Did not think they wanted to": who does not believe in a wish doubts.
_UNBELIEVED = re.compile(
    r"(?:\bnot|n't|\bnobody|\bno one|\bhardly|\bfew)(?: here| there)? "
    r"(?:think|believe|thought|believed|expect|suppose)s?(?: that)? "
    r"(?:(?:the|either|any of) )?(?:\S+ ){1,2}$",
    FLAGS,
)
_DENIED = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bless|\bhardly|\bfar from|\bno longer)\s+(?:\w+ly\s+)?$", FLAGS
)  # "would not" before "rule out"
_WITHOUT = re.compile(r"\b(?:without|none|beyond)\s+(?:an?\s|any\s|was\s|is\s)?$", FLAGS)
# Parts of words, one of which those two need.
_TURNING = (
    "no", "n't", "never", "neither", "hardly", "far from", "stop", "less", "refus", "declin", "fail", "without", "beyond",
)  # fmt: skip
_TURNED: dict[Stance, Stance] = {
    "favours": "opposes",
    "expects": "doubts",
    "doubts": "expects",
    "opposes": "expects",
}
_TURNED_WEIGHT: dict[Stance, int] = {"opposes": 1, "doubts": 0, "expects": 1, "favours": 3}
_WEIGHTIEST = ("opposes", "doubts", "favours", "expects")
_TOWARD = frozenset({"favours", "expects"})
# "All but certain" and "not yet" set nothing against anything.
_BUT = re.compile(
    r"\b(?:(?<!\ball )(?<!anything )(?<!nothing )but|(?<!t )(?<!as )yet(?! to| another|[.,;\"”]|$)|however|"
    r"nevertheless|although|though|(?<!\ba )while|and that|adding that)\b|;",
    FLAGS,
)
_CONTRAST = re.compile(r"\b(?:but|yet|however|also said)\b", FLAGS)
_MEETING = re.compile(r"\b(?:summits?|meet(?:s|ing|ings)?|met|talks|encounter|it|that|this|visit)\b", FLAGS)
_CONCEDED = re.compile(r"^\W*(?:though|although|while|despite|even if|even though|notwithstanding)\b", FLAGS)
# "Whether they will meet depends on ..." expects nothing.
OPEN = re.compile(r"\b(?:whether|if|unless)\b[^,;]*$", FLAGS)
_SET_ASIDE = Keyed(r"\b(?:brush\w*|shrugg\w+|wav\w+|push\w*|set\w*|cast\w*)\s(?:aside|off|away)\s$")
# "Dismissed reports that it was off" is against the reports, "denied that they would meet" against the meeting.
_DENYING = Keyed(
    r"\b(?:den(?:y|ied|ies|ying)|dismiss\w*|reject\w*|refut\w+|rebut\w*|downplay\w*|play\w* down|rul\w+ out|"
    r"pour\w* cold water on|sho(?:o)?t\w* down|scotch\w*) "
    r"(?:that\b(?! (?:idea|plan|proposal|prospect|possibility|invitation|offer)\b)|(?:\S+ ){0,4}?(?:suggestions?|comments?|"
    r"remarks?|assertions?|allegations?|reports?|claims?|speculation|talk|rumou?rs?|doubts?|concerns?|fears?|criticisms?|accusations?|"
    r"warnings?|worries)\b)"
)
_WORRY = re.compile(r"\b(?:doubt|concern|fear|criticism|accusation|warning|worri)\w*$", FLAGS)
_OFF = re.compile(
    r"\b(?:off|cancel\w*|postpon\w*|scrap\w*|shelv\w*|delay\w*|would fail|in jeopardy|in danger|at risk|dead|"
    r"pull\w* out|withdr\w+|boycott\w*|threat\w*|snub\w*|abandon\w*|"
    r"not (?:be )?(?:meet|meeting|attend|go|going|come|coming|travel|take place|happen)\w*)\b",
    FLAGS,
)
_TO_MEET = re.compile(
    r"(?<!\bat the )(?<!\bat a )(?<!during the )(?<!after the )(?<!before the )"
    r"\b(?:meet|meetings?|summits?|talks|visit|trip|sit down|sitting down|host|receive|go to|travel to|come to|handshake|"
    r"encounter|get together)\b",
    FLAGS,
)
# "Denied that he had asked for a meeting", "that the talks had failed": neither is a plan.
_NO_PLAN = re.compile(
    r"\b(?:(?:had|have|has)\s(?:collapsed|failed|ended|broken|gone)|ask(?:ed|ing)|request\w*|sought|agreed|invit\w+|propos\w+|beg(?:ged|ging)?)\b",
    FLAGS,
)
# "Dismissed claims that the meeting would prove a link": of what comes of it, and not of whether it will be.
_OF_RESULTS = re.compile(
    r"\b(?:meetings?|summits?|talks|visit|trip|encounter) (?:would|will|could|had|has|might) "
    r"(?!(?:\w+ )?(?:be|take place|happen|go ahead|proceed|"
    r"come|not|never|been|fail\w*|collapse\w*|fall|founder|slip|break)\b)\w",
    FLAGS,
)
_AS = re.compile(r"[,\s]+as\s(?!well\b|soon\b|part\b)")  # "dismissed talk of a summit as premature"
# What the speaker reports of somebody else is not the speaker's own stance: "he said he would be willing".
_NESTED = Keyed(
    r"\b(?:said|says|promised|claimed|told \w+|(?:swore|vowed|pledged)(?: to \w+)?) "
    r"(?:that )?(?:he|she|they|it) (?:would|will|was|were|had|could)\b[^.;\"“”]*"
)
# What the patterns of cues share, by the name that stands for it.
_SHARED = {
    "<adverb>": r"(?:(?!not |never |hardly |scarcely |barely )[\w'’-]+ )?",
    "<word>": r"(?:[\w'’-]+ )?",
    "<meeting>": "(?:meeting|summit|visit|trip|talks|encounter|handshake|bilateral|tete-a-tete|sit-down|pull-aside|one-on-one)",
    "<occasion>": "(?:meeting|summit|visit|trip|talks|encounter|handshake|gathering|tour|invitation|session|bilateral|"
    "tete-a-tete|sit-down|pull-aside|one-on-one|get-together|conversation)",
    "<who>": r"(?:i|we|he|she|they|the (?:two|pair|president|prime minister|premier|chancellor|leader|king|emir|crown prince)|"
    r"(?:his|her|their|my|our) (?:boss|chief|president|leader|prime minister|chancellor)|(?:mr|ms|mrs|president) \S+)",
    "<meet>": "(?:meet|talk|sit down|sit|come|go|travel|visit|attend|host|receive|see|welcome|speak|shake hands|fly|"
    "take part|join|negotiate)",
}
# "Negotiators would be back at the table": their leaders need not be.
_BELOW = re.compile(
    r"\b(?:negotiators|mediators|envoys|officials|delegations|diplomats|aides|teams|experts|lawmakers|(?<!prime )ministers)"
    r"(?: (?:would|will|should|could|can|may|might|must|to|are|were)(?: (?:be|soon|again|also|both))*)?\s?$",
    FLAGS,
)
_CUE_GAP = 15  # "called" and "for" are one cue although only "called" is its verb


# "The government will meet tonight"
_BODY = re.compile(
    r"\b(?:government|cabinet|parliament|council|committee|board|assembly|commission|bank|court)\s$", FLAGS
)
_SITS = re.compile(r"(?:will|would)\s(?:\w+\s)?(?:meet|hold|sit)\b", FLAGS)
# "Friends had advised him not to go": that is theirs, not his.
_TOLD_HIM = re.compile(r"\b(?:advis|urg|told|tell|ask|warn|begg)\w*(?: (?:him|her|them|me|us))", FLAGS)
_OTHERS = re.compile(
    r"\b(?:friends|allies|critics|opponents|advis[eo]rs|some|others|many|colleagues|aides|people|voices)\b[^.;]{0,60}$",
    FLAGS,
)


class Cue(NamedTuple):
    """A cue as the lexicon has it; of two at one place the one with the smaller *number* counts.

    A *rank* of 0 is that of the weightiest stance. *alone* says that it tells of a coming meeting without naming one, *own* that
    the leaders' own side promises with it, *aimed* that the meeting must be what it is aimed at (see aims.py).
    """

    rank: int
    number: int
    stance: Stance
    pattern: Keyed
    alone: bool
    own: bool
    aimed: bool


def stances_of(
    doc: Document, said: Utterance, *, alone: bool, own: bool = False, besides: str = ""
) -> list[tuple[Stance, str]]:
    """Return the stance of the words, two for a hedge, none where no cue is found.

    With *alone* only those cues count that speak of a coming meeting without naming it: "the door is open". *own* says that
    a side of the meeting speaks: its "he will come" is no forecast; *besides* are words that count for nothing.
    """
    words = _told(doc, said).replace(besides, " ") if besides else _told(doc, said)
    cues = _that_may_fit(words, alone=alone, own=own)
    denying = _DENYING in doc.may_fit(said.start, said.end)
    if denying and (denied := _DENYING.search(whole := _said(doc, said))):
        return _denied(denied, _AS.split(whole[denied.end() :])[0], cues)
    if not cues:
        return []
    parts = _clauses(words)
    of_meeting = [part for part in parts if _MEETING.search(part)] or parts
    judged = [found for part in of_meeting if (found := _of_clause(part, cues))]
    judged = judged or [found for part in parts if (found := _of_clause(part, cues))]
    if doc.lower.startswith(("deny", "deni"), said.cue_start):
        judged = [("expects", cue) for stance, cue in judged if sign(stance) < 0]  # "denied that it was off"
    signs = {sign(stance) for stance, _ in judged}
    if len(signs) < 2:  # noqa: PLR2004 - both signs make a hedge
        return judged[:1]
    if _CONCEDED.match(words) or not _CONTRAST.search(words):
        against = [j for j in judged if sign(j[0]) < 0]
        return against[:1]
    first = judged[0]
    second = next(j for j in judged if sign(j[0]) != sign(first[0]))
    return [first, second]


def _denied(denied: re.Match[str], what: str, cues: list[Cue]) -> list[tuple[Stance, str]]:
    """Return the stance of who denies or plays down *what* is told: the opposite of it, or none if it is no meeting."""
    against = any(sign(found[0]) < 0 for part in _clauses(what) if (found := _of_clause(part, cues)))
    if not _TO_MEET.search(what) or _NO_PLAN.search(what) or _OF_RESULTS.search(what):
        return []
    worried = against or _WORRY.search(denied[0]) or _OFF.search(what)
    return [("expects" if worried else "doubts", denied[0])]


def _told(doc: Document, said: Utterance) -> str:
    """Return what was said as cues are looked for in it, without the narrator's asides."""
    may_fit = doc.may_fit(said.start, said.end)
    nested = said.direct and _NESTED in may_fit
    return reworded(_said(doc, said, without=_NESTED if nested else None), may_fit, direct=said.direct)


def _said(doc: Document, said: Utterance, without: Keyed | None = None) -> str:
    """Return the words of saying and what was said, in lower case; of the latter *without* what fits a pattern."""
    follows = [start for start, _ in said.content if 0 <= start - said.cue_end <= _CUE_GAP]
    denied = _DENIED.search(doc.lower, said.start, said.cue_start)
    cue = denied.start() if denied else said.cue_start
    may_fit, kept = doc.may_fit(said.start, said.end), said.content
    if _SET_ASIDE in may_fit:
        kept = tuple(part for part in kept if not _SET_ASIDE.search(doc.lower, said.start, part[0]))
    saying = (cue, min(follows, default=said.cue_end))
    parts = []
    for start, end in sorted({saying, *(kept or said.content)}):
        part = " ".join(doc.lower[start:end].split())
        parts.append(without.sub("", part) if without and (start, end) != saying else part)
    return " ".join(filter(None, parts))


def _clauses(words: str) -> list[str]:
    parts = [part for part in _BUT.split(words) if part and part.strip()]
    return parts or [words]


def _of_clause(words: str, cues: list[Cue]) -> tuple[Stance, str] | None:
    """Return the stance of one clause: what is against outweighs what is for."""
    best: tuple[int, Stance, str] | None = None
    taken: list[tuple[int, int]] = []
    for cue, match in _found(words, cues):
        if any(start <= match.start() and match.end() <= end for start, end in taken):
            continue
        taken.append(match.span())
        if cue.stance in _TOWARD and OPEN.search(words, 0, match.start()):
            continue
        if cue.aimed and not is_aimed(words, *match.span(), at_all=cue.alone):
            continue
        if match[0].endswith("come") and _TO_NO_PLACE.match(words, match.end()):
            continue
        lead = words[max(0, match.start() - 40) : match.start()]
        if _BODY.search(lead) and _SITS.match(match[0]):
            continue
        if _BELOW.search(lead) or (_TOLD_HIM.match(match[0]) and _OTHERS.search(words, 0, match.start())):
            continue
        negated = any(map(lead.__contains__, _TURNING))
        turned = negated and (_NOT.search(lead) or _WITHOUT.search(lead))
        final = _TURNED[cue.stance] if turned else cue.stance
        if negated and cue.stance in _TOWARD and _UNBELIEVED.search(lead):
            turned, final = None, "doubts"
        weight = _TURNED_WEIGHT[final] if turned else cue.rank
        if best is None or weight < best[0]:
            best = (weight, final, match[0])
    return (best[1], best[2]) if best else None


def _found(words: str, cues: list[Cue]) -> Iterator[tuple[Cue, re.Match[str]]]:
    """Yield the cues in some words, the weightiest stance first; those of one stance do not overlap.

    Of those at one place it is the first, and where that must be aimed also the first against the meeting that need not be.
    """
    found: dict[tuple[int, int], list[tuple[Cue, re.Match[str]]]] = defaultdict(list)
    for cue in cues:
        match = cue.pattern.search(words)
        while match:
            here = found[cue.rank, match.start()]
            plain = not cue.aimed and cue.stance not in _TOWARD
            if not here or (len(here) == 1 and here[0][0].aimed and plain):
                here.append((cue, match))
            match = cue.pattern.search(words, match.start() + 1)
    reached: dict[int, int] = defaultdict(int)
    for rank, start in sorted(found):
        if start >= reached[rank]:
            reached[rank] = found[rank, start][0][1].end()
            yield from found[rank, start]


def cue_table() -> Table:
    """Return the table of the patterns of all cues."""
    return _cues()[0]


def sign(stance: Stance) -> int:
    """Return 1 for what is toward the meeting, -1 for what is against it."""
    return 1 if stance in _TOWARD else -1


def _that_may_fit(words: str, *, alone: bool, own: bool) -> list[Cue]:
    """Return the cues that may stand in some words, the weightiest stances' first."""
    table, cues = _cues()
    letters = letters_of(words)
    around = f" {letters} "
    fitting = [cues[each] for each in table.that_may_fit(letters) if each.finds_also(around)]
    chosen = (cue for cue in fitting if cue.alone or not alone)
    return sorted(_promised(cue) if own and cue.own else cue for cue in chosen)


def _promised(cue: Cue) -> Cue:
    return cue._replace(stance="favours", rank=_WEIGHTIEST.index("favours"))


@cache
def _cues() -> tuple[Table, dict[Keyed, Cue]]:
    """Return all cues by their patterns, and the table of the patterns."""
    table, cues = Table(), {}
    for number, (stance, pattern, mark) in enumerate(rows("stance_cues.tsv")):
        keyed = Keyed(rf"(?:\b(?<!['-])|(?<=\w)(?=n['’]t\b))(?:{_whole(pattern)})(?![\w-])", table=table)
        rank, own = _WEIGHTIEST.index(stance), mark == "own"
        cues[keyed] = Cue(
            rank,
            number,
            cast("Stance", stance),
            keyed,
            alone=bool(mark),
            own=own,
            aimed=mark in {"", "aimed"},
        )
    return table, cues


def _whole(pattern: str) -> str:
    """Return the pattern of a cue with what its names stand for."""
    for name, meaning in _SHARED.items():
        pattern = pattern.replace(name, meaning)
    return pattern
