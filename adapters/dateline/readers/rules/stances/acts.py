"""What an utterance foretells, demands or rules out of a meeting without a cue for it: "he will never get on that plane".

Who acts (a leader of the meeting, or the meeting itself), whether it will, may or must be, and an act of meeting or of
staying away: the way that the words point is the product of their signs, and of that of the attitude before them ("I do
not believe that he will come"). The classes of verbs follow Levin 1993: 36.3 (meet), 51.1 (come, go).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from dateline.events import Stance
from dateline.places import Place
from dateline.readers.rules.document import Document, Mention, Utterance
from dateline.readers.rules.keyed import FLAGS

_NOUN = (
    "(?:meeting|summit|talks|session|bilateral|encounter|engagement|sit-down|handshake|dinner|lunch|trip|visit|journey|"
    "invitation|offer|tour|tete-a-tete|conversation|audience|idea|plan|date|table)"
)
_OCCASION = (
    rf"(?:it|there|here|(?:the|this|that|such an?|any|an?|his|her|their|our) (?:[\w-]+ ){{0,2}}{_NOUN})\b"
)
# What an act ends with: "come", but not "come under fire".
_END = (
    r"(?=[.,;:!?\"')]|$| (?:in|at|on|again|there|here|soon|this|next|before|after|when|as|by|for|later|early|face|together|"
    r"now|one|sooner|while|with|and|because|until|during|without|directly|personally|too|either|eventually|ever|all|"
    r"tomorrow|today|tonight|any|whatever|wherever|anywhere)\b)"
)
_FORETOLD = "(?:going|likely|unlikely|bound|sure|certain|due|set|expected|supposed|able|about)"
_MODAL = re.compile(
    r"(?<!\w)(?:(?P<duty>should|must|ought|(?:has|have|needs?)(?= to)|had better)|"
    r"(?:want(?:s|ed)?|wish(?:es)?|intend(?:s|ed)?|means?)(?= to)|will|would|'ll|wo|shall|can|could|may|might|"
    rf"(?:is|are|am|was|were|'s|'re|'m)(?=(?: not|n't)? {_FORETOLD} to\b))"
    r"(?P<between>(?:n't|not(?=\b))?(?: (?:not|never|hardly|scarcely|ever|also|probably|still|soon|surely|then|even|simply|"
    r"all|both|now|again|in the end|at some point|one day|afford|dare|want|be able|have|to|in all probability|only|"
    rf"{_FORETOLD}(?= to\b)|\w+ly))*) ",
    FLAGS,
)
# "Urged the president to stay away": what somebody else is to do.
_DIRECTIVE = re.compile(
    r"(?:urg|ask|tell|told|advis|warn|press|implor|beg|begg|want|encourag|call\w* (?:up)?on|appeal\w* to|"
    r"plead\w* with)(?:e|es|ed|s|ing)? "
    r"(?P<whom>[^.;,:\"]{2,60}?)(?P<between> not| never)? to ",
    FLAGS,
)
_PLAIN = re.compile(
    "(?:meet|come|attend|accept|(?:show|turn) up|take part|be (?:there|here)|participate|say yes|sit down|shake hands|"
    "get together|share a table|come together|see each other|"
    rf"(?:talk|speak|meet) (?:face to face|in person|man to man)){_END}|"
    rf"(?:attend|accept|join|host) {_OCCASION}|(?:honou?r|keep|make) (?!it\b|there\b|here\b){_OCCASION}|"
    r"shake (?:that|his|her) hand|"
    r"find (?:(?:the|an?|some|half an) )?(?:time|slot|hour|moment|date|day|room)\b|"
    r"(?:get|step|climb|board) (?:on|aboard|onto )?\s?(?:that|the|a|his|her) (?:\w+ )?(?:plane|jet|helicopter|train)|"
    r"(?:give|grant|offer) (?:him|her|them|\w+) an? (?:audience|meeting|appointment|date|hearing)|end up meeting|"
    r"bury the hatchet|be our guest|go (?:tomorrow|today|tonight|anywhere|wherever|(?:at )?any time|at once|right away)|"
    r"(?:be|sit|appear|stand|get|end up) (?:[\w-]+ )?(?:in (?:the same|one) room|at (?:the same|one) table|face to face)",
    FLAGS,
)
# What two do together, of whom "they will" is said.
_JOINTLY = re.compile(
    r"(?:discuss|go over|talk about|exchange views|review|take up|hold|confer|negotiate|sign)\b", FLAGS
)
_THEY = re.compile(
    r"\b(?:they|both|the two|the pair|(?:leaders|presidents|men|premiers|prime ministers))(?: themselves)? ?$",
    FLAGS,
)
_TO_WHOM = re.compile(
    r"(?:meet|see|receive|host|welcome|invite|face|visit|bump into|run into|be (?:seen|photographed|pictured) (?:with|beside)|"
    r"(?:talk|speak|sit down|sit|negotiate|shake hands|deal|meet|make up) (?:with|to|across from|opposite)) ",
    FLAGS,
)
_TO_WHERE = re.compile(
    r"(?:come|go|travel|fly|head|be|arrive|land|appear|stop|make a stop|set foot) (?:to|for|in|at|on|over to|back to) ",
    FLAGS,
)
_AWAY = re.compile(
    r"(?:stay|keep|remain) (?:away|(?:at )?home)|(?:refuse|decline|say no|pull out|back out|walk away|reconsider)\b|"
    r"turn (?:it|him|her|them) down|call (?:it|the \w+) off|"
    "(?:cancel|scrap|postpone|skip|boycott|drop|shelve|abandon|reject|refuse|decline|call off|put off|tear up) "
    rf"(?:{_OCCASION}|(?:his|her|the) ticket)",
    FLAGS,
)
_HAPPENS = re.compile(
    "(?:take place|happen|go ahead|be held|proceed|materiali[sz]e|come (?:off|about|to pass)|work out|occur|go forward|"
    rf"come|follow){_END}|(?:see the light of day|get off the ground|become (?:a )?reality)",
    FLAGS,
)
_FAILS = re.compile(
    r"be (?:\w+ )?(?:called off|cancell?ed|postponed|put off|scrapped|shelved|dropped|delayed|stopped|prevented)\b|"
    r"(?:fall through|collapse|come to nothing|fall apart|unravel|fizzle out|founder)\b",
    FLAGS,
)
_PRONOUNS = frozenset({"he", "she", "they", "both", "we", "i", "you", "one"})
_OF_THE_SIDE = frozenset({"we", "i"})
_OFFICES = "(?:president|prime minister|leader|premier|chancellor|king|boss|general)"
_LEADER = re.compile(
    r"\b(?:the two|the pair|both(?: of them)?|(?:the|both|two) (?:leaders|presidents|men|prime ministers|premiers)|"
    rf"the two of them|(?:the|our|my|their|his|her) (?:\w+ )?{_OFFICES})(?: himself| herself)? ?$",
    FLAGS,
)
_IT = re.compile(
    rf"(?:\b(?:it|this|that)|\b(?P<no>no )?(?:[\w-]+ ){{0,3}}{_NOUN}(?: [\w' -]{{1,40}})?) ?$", FLAGS
)
_NOBODY = re.compile(
    r"\b(?:neither(?: of them)?|(?:nobody|no one|none)(?: of them|"
    r" (?:from|of|on) (?:[\w'’-]+ ){0,2}(?:side|people|government|delegation|team|camp|party))?) ?$",
    FLAGS,
)
# "If he comes", "whether they will meet": nothing is foretold.
_OPEN = re.compile(
    r"\b(?:if|unless|whether|until|once|in case|provided|before|when|who|that's why|to decide|how long)\b[^,;]*$",
    FLAGS,
)
# "The summit, which A was expected to attend, is off": that is the narrator's.
_ASIDE = re.compile(r",\s(?:which|who|whom|whose|where)\b[^,]*$", FLAGS)
_UNBELIEVED = re.compile(
    r"(?:(?:not|n't|hardly|nobody|no one|few|never|stopped|no reason to)(?: \w+){0,2} "
    r"(?:believ|think|expect|imagin|see|say|envisag|convinced|sure|certain|confident)\w*|"
    r"(?<!no )(?<!little )\bdoubt(?:s|ed|ful|ing)?|\bs[ck]eptic\w*|"
    r"(?:hard|difficult|impossible) to (?:imagine|picture|see|believe)|surprised|astonished|amazed|den(?:y|ied|ies|ying))"
    r"(?: (?:that|how|if|whether))?(?:[^.;\"]{0,25})$",
    FLAGS,
)
_MINUS = re.compile(r"n't|\b(?:not|never|hardly|scarcely|unlikely)\b", FLAGS)
_HIM = re.compile(
    r"(?:him|her|them|each other|one another|my (?:counterpart|colleague|brother|friend)|(?:his|her|their|our|the) (?:[\w-]+ )?"
    rf"(?:counterpart|rival|visitor|guest|host|opposite number|{_OFFICES}))\b",
    FLAGS,
)
_THERE = re.compile(
    rf"{_OCCASION}|(?:his|her|their|our|the) (?:neighbou?r\w*|border|bridge|capital|other side)\b", FLAGS
)
_BY_WIRE = re.compile(r"\b(?:by|over the|on the) (?:tele)?phone\b|\bby video\b|\bvia video\b", FLAGS)
_TITLE = 4  # characters of "the " before a name
_REACH = 70  # characters before the one who acts in which an attitude toward it stands


class _Subject(NamedTuple):
    """Who acts: one of the leaders, or their meeting; `sign` is -1 for "neither", "no meeting"."""

    meeting: bool
    sign: int


def told_by_acts(
    doc: Document, said: Utterance, about: tuple[str, ...], *, own: bool
) -> list[tuple[Stance, str]]:
    """Return the stance of the first words that tell whether the leaders *about* will, may or must meet.

    *own* says that one of them, or their state, speaks: to promise or to refuse is more than to foretell.
    """
    for start, end in said.content or ((said.cue_end, said.end),):
        for modal in _MODAL.finditer(doc.lower, start, end):
            subject = _subject(doc, said, start, modal.start(), about)
            if subject is None or _OPEN.search(doc.lower, start, modal.start()):
                continue
            if not said.direct and _ASIDE.search(doc.lower, start, modal.start()):
                continue
            act = _act(doc, modal.end(), end, about, of_meeting=subject.meeting)
            if act is None and _THEY.search(doc.lower, start, modal.start()):
                together = _JOINTLY.match(doc.lower, modal.end(), end)
                act = (True, together.end()) if together else None
            if act is None or doc.lower.find("?", modal.end(), modal.end() + _REACH) >= 0:
                continue
            toward, stop = act
            if _BY_WIRE.search(doc.lower, stop, min(end, stop + _REACH)):
                continue
            lead = doc.lower[max(said.start, modal.start() - _REACH) : modal.start()]
            minus = len(_MINUS.findall(modal["between"])) + (not toward) + (subject.sign < 0)
            minus += bool(_UNBELIEVED.search(lead))
            rule = " ".join(doc.lower[modal.start() : stop].split())
            return [(_stance(toward=minus % 2 == 0, firm=own or bool(modal["duty"])), rule)]
    return _told_to(doc, said, about)


def _told_to(doc: Document, said: Utterance, about: tuple[str, ...]) -> list[tuple[Stance, str]]:
    """Return the stance of who tells one of the leaders to meet or not to: "urged Ruto to stay away from Kigali"."""
    told = _DIRECTIVE.match(doc.lower, said.cue_start, said.end)
    subject = told and _subject(doc, said, told.start("whom"), told.end("whom"), about)
    if told is None or subject is None or subject.meeting:
        return []
    act = _act(doc, told.end(), said.end, about, of_meeting=False)
    if act is None:
        return []
    toward, stop = act
    rule = " ".join(doc.lower[told.start() : stop].split())
    return [(_stance(toward=toward != bool(told["between"]), firm=True), rule)]


def _stance(*, toward: bool, firm: bool) -> Stance:
    if toward:
        return "favours" if firm else "expects"
    return "opposes" if firm else "doubts"


def _act(
    doc: Document, at: int, end: int, about: tuple[str, ...], *, of_meeting: bool
) -> tuple[bool, int] | None:
    """Return whether the words at an offset are an act toward the meeting, and their end; None if they are neither."""
    for pattern, toward in (
        ((_HAPPENS, True), (_FAILS, False)) if of_meeting else ((_AWAY, False), (_PLAIN, True))
    ):
        if found := pattern.match(doc.lower, at, end):
            return None if _from_elsewhere(doc, found.end(), about) else (toward, found.end())
    if of_meeting:
        return None
    if (found := _TO_WHOM.match(doc.lower, at, end)) and _is_whom(doc, found.end(), about):
        return True, found.end()
    if (found := _TO_WHERE.match(doc.lower, at, end)) and _is_where(doc, found.end(), about):
        return True, found.end()
    return None


def _from_elsewhere(doc: Document, at: int, about: tuple[str, ...]) -> bool:
    """Whether words go on with what has nothing to do with the meeting: "stay away from sweets"."""
    whence = at + len(" from ")
    if not doc.lower.startswith(" from ", at):
        return False
    return not (_is_whom(doc, whence, about) or _is_where(doc, whence, about))


def _subject(doc: Document, said: Utterance, start: int, at: int, about: tuple[str, ...]) -> _Subject | None:
    """Return who acts, by the words before an offset: a leader, "they", "the meeting"."""
    at = at if doc.lower[at - 1] != " " else at - 1
    if _NOBODY.search(doc.lower, start, at):
        return _Subject(meeting=False, sign=-1)
    mention = _ending(doc, at)
    word = doc.lower[max(start, doc.lower.rfind(" ", 0, at) + 1) : at].strip("\"'“”‘’")
    if mention is not None and _is_side(doc, mention, about):
        return _Subject(meeting=False, sign=1)
    if word in _OF_THE_SIDE:
        return _Subject(meeting=False, sign=1) if _speaks_as_leader(doc, said, about) else None
    if mention is not None and mention.actor.kind == "person" and mention.actor.leads is None:
        return None  # a minister comes for himself
    if word in _PRONOUNS or _LEADER.search(doc.lower, start, at):
        return _Subject(meeting=False, sign=1)
    found = _IT.search(doc.lower, start, at)
    return _Subject(meeting=True, sign=-1 if found["no"] else 1) if found else None


def _ending(doc: Document, at: int) -> Mention | None:
    i = bisect_left(doc.mentions, (at,)) - 1
    return doc.mentions[i] if i >= 0 and doc.mentions[i].end == at else None


def _is_side(doc: Document, mention: Mention, about: tuple[str, ...]) -> bool:
    """Whether a mention is one of the leaders, or the state of one."""
    actor = mention.actor
    if actor.name in about:
        return not mention.possessive
    return actor.kind == "state" and actor.name in {doc.leads.get(name) for name in about}


def _speaks_as_leader(doc: Document, said: Utterance, about: tuple[str, ...]) -> bool:
    speaker = said.speaker
    state = speaker.speaks_for and speaker.speaks_for in {doc.leads.get(name) for name in about}
    return speaker.name in about or bool(state)


def _is_whom(doc: Document, at: int, about: tuple[str, ...]) -> bool:
    """Whether one of the leaders, or a pronoun or noun that can mean one, stands at an offset."""
    if _HIM.match(doc.lower, at):
        return True
    i = bisect_left(doc.mentions, (at,))
    return (
        i < len(doc.mentions)
        and doc.mentions[i].start - at <= _TITLE
        and _is_side(doc, doc.mentions[i], about)
    )


def _is_where(doc: Document, at: int, about: tuple[str, ...]) -> bool:
    """Whether a place at an offset is where a meeting is planned or one of the leaders at home, or words point to it."""
    if _THERE.match(doc.lower, at):
        return True
    i = bisect_left(doc.places, (at,))
    if i == len(doc.places) or doc.places[i].start - at > _TITLE:
        return False
    place = doc.places[i].place
    planned = [r.place for r in doc.reports if r.kind != "held" and r.place and set(r.people) == set(about)]
    homes = [Place(name=doc.leads[name]) for name in about if name in doc.leads]
    return any(map(place.compatible, planned)) or any(map(place.lies_in, homes))
