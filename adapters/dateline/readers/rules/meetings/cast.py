"""Who meets: the leaders that a word of meeting has around it, and whom "the two leaders" stands for.

A state stands for its leader only where leaders are meant: at a "summit", or in a pair such as
"U.S.-Cuba". Talks of ministers and officials are nobody's summit.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from datetime import date

from dateline.readers.rules.document import Actor, Document, Mention
from dateline.readers.rules.meetings.compounds import Compounds
from dateline.readers.rules.meetings.joining import People, joined
from dateline.readers.rules.meetings.offices import may_hold
from dateline.readers.rules.names import leader_of, leaders_in, mentions_in

# In lower case, as are the next two.
_LEADERS = r"(?:leaders|presidents|men|women|prime ministers|premiers|sides['’] leaders|heads of (?:state|government))"
_BOTH = re.compile(
    rf"\b(?:(?:the (?:two|three|four|pair|duo|trio)|both|these two)(?:\s+{_LEADERS})?|(?:two|three)\s+{_LEADERS})\b"
    r"(?![-–]|\s(?:\w+ )?(?:delegations?|teams?|negotiators|officials|envoys|diplomats|generals|armies|(?<!prime )ministers|"
    r"lawmakers|ministries|experts|companies|firms|ports|cities|banks|unions|clubs|courts|regions|agencies|groups|aircraft|planes|jets|"
    r"helicopters|cars|flags|drafts|documents|texts|letters|films|teams|houses|parties|chambers|proposals|plans|ideas)\b)|"
    r"\b(?:the|their|two) (?:rival )?(?:leaders|presidents|prime ministers|premiers|heads of (?:state|government))\b|"
    r"\b(?:the|both)(?: two)? (?:rivals|foes|adversaries|neighbours)\b|"
    r"\b(?:leaders|presidents|heads) of (?:the two|both) (?:countries|nations|states|sides|koreas)\b|"
    r"\b(?:they|each other|one another)\b"
)
_NOT_LEADERS = re.compile(
    r"^['’]?s?\s+(?:\w+\s+){0,2}?(?:officials?|diplomats?|negotiators?|delegations?|ministers?|ministry|envoys?|"
    r"teams?|military|troops|forces|generals?|advis[eo]rs?|aides?|experts?|representatives?|sides?|lawmakers?|"
    r"ambassadors?|companies|families|media|state media|athletes)\b"
)
_OWNED = re.compile(r"\s+(?:[\w.'’–-]+\s+){0,4}")
_LEADERS_OF = re.compile(
    r"\b(?:leaders|presidents|prime ministers|premiers|chancellors|rulers|monarchs|heads of (?:state|government)|"
    r"counterparts)\s+(?:of|from)\s+(?:both\s+)?(?:the\s+)?$"
)
# "The Russian and Ukrainian presidents".
_OF_LEADERS = re.compile(
    r"(?:,\s[A-Z]\w+)?(?:,?\sand\s[A-Z][\w-]+(?:\s[A-Z]\w+)?)?"
    r"\s(?:leaders|presidents|prime ministers|premiers|heads of (?:state|government))\b"
)
_LIST = re.compile(r",?\s*(?:and\s+)?(?:the\s+)?")
_TWO = re.compile(
    r"\b[Tt]he two\b|\b[Bb]oth (?:leaders|men|presidents)\b|\b[Tt]he pair\b|\btwo (?:leaders|men|presidents)\b"
)
_OF_OFFICE = re.compile(r"\b(?:two|both|the) (presidents|prime ministers|premiers)\b")
_NAMESAKES = re.compile(r"\b[Tt]he two ([A-Z][a-z]+)s\b")
_THREE = re.compile(
    r"\b[Tt]he three\b(?!\s(?:hour|day|week|month|year|round)s?\b)|\bthree-way\b|\btrilateral\b|\bthree leaders\b"
)
_OF = re.compile(r"\sof\s(?:the\s)?")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e)\b")
_GOES_ON = 260  # characters after "A and B have met four times" in which "their latest meeting" is theirs
_THEY_GO_ON = re.compile(r"[.!?]\s(?:Their|They|The two|The pair|Both)\b[^.!?]*$")
_NEAR_FOCUS = 450  # characters, about two paragraphs, after which an aside is over
_POSSESSIVE = frozenset({"his", "her", "their", "its"})
_OBJECT_HER = re.compile(
    r"[.,;]|\s(?:again|in|at|on|for|there|here|next|this|later|before|after|to|and|as|soon|when|while|during|with|over)\b"
)


class Cast:
    """The leaders of one article, and whom it speaks of most."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self._by_state = leaders_in(doc)
        self._day: date | None = doc.published.first if doc.published else None
        self.compounds = Compounds(doc, self.leader_of)
        self._known: dict[tuple[int, int, bool], list[tuple[Mention, str]]] = {}
        self.pairs: set[frozenset[str]] = set()
        self.told_at: dict[frozenset[str], int] = {}  # where each group is first named as meeting
        self._spoken = [said.start for said in doc.utterances]
        self._focus: People = ()
        self._focus_at = 0
        self.aside: tuple[People, int] = ((), -1)  # whose meeting long ago was told last, and where
        self._told = 0  # how often those in focus were told of in a row
        self._many: People = ()
        self._pair: People = ()
        self.doers: People = ()  # the two subjects of a verb of meeting that has objects besides
        self.counted: tuple[People, int] = ((), 0)  # whose meetings were counted last, and where
        self.main: People = ()
        self._namesake = "he two " in doc.text

    def sides(self) -> dict[str, str]:
        """Return what each leader of the article leads."""
        named = {m.actor.name: m.actor.leads for m in self.doc.mentions if m.actor.leads}
        for state in dict.fromkeys(m.actor.name for m in self.doc.mentions if m.actor.kind == "state"):
            if leader := self.leader_of(state):
                named.setdefault(leader, state)
        return named

    def leader(self, actor: Actor) -> str | None:
        """Return the leader that an actor is or stands for, by name."""
        if actor.kind == "person":
            return actor.name if actor.leads else None
        if actor.kind == "state":
            return self.leader_of(actor.name)
        return None

    def leader_of(self, state: str) -> str | None:
        """Return the name of a state's leader: as the article names one, else as known for its day."""
        known = self._by_state.get(state) or leader_of(state, self._day)
        return known.name if known else None

    def leaders_between(self, start: int, end: int, *, states: bool) -> list[tuple[Mention, str]]:
        """Return the mentions of leaders that begin in a stretch, each with the leader's name.

        "His" is nobody: who "met his counterpart" did not meet himself. A state counts where *states* are
        asked for, and where its leader is meant: "the presidents of China and Taiwan".
        """
        known = self._known.get((start, end, states))
        if known is None:
            known = self._known[start, end, states] = self._leaders_between(start, end, states=states)
        return known

    def _leaders_between(self, start: int, end: int, *, states: bool) -> list[tuple[Mention, str]]:
        found: list[tuple[Mention, str]] = []
        of_leaders = -1
        for mention in mentions_in(self.doc, start, end):
            if mention.start < start or self._owns(mention):
                continue
            if mention.form == "demonym":
                if not _OF_LEADERS.match(self.doc.text, mention.end) or _of_continent(self.doc, mention):
                    continue
            elif mention.actor.kind == "state":
                before = self.doc.lower[max(0, mention.start - 40) : mention.start]
                listed = of_leaders >= 0 and _LIST.fullmatch(self.doc.text, of_leaders, mention.start)
                listed = listed or _OF_LEADERS.match(
                    self.doc.text, mention.end
                )  # "the Russian and US presidents"
                if listed or _LEADERS_OF.search(before):
                    of_leaders = mention.end
                elif (
                    not states
                    or not self._as_state(mention)
                    or (found and self._is_of(mention, found[-1][0]))
                ):
                    continue
            if name := self.leader(mention.actor):
                found.append((mention, name))
        return found

    def _owns(self, mention: Mention) -> bool:
        """Whether a pronoun is a possessive: in "see her again" it is not."""
        word = self.doc.lower[mention.start : mention.end]
        if word not in _POSSESSIVE:
            return False
        return word != "her" or not _OBJECT_HER.match(self.doc.text, mention.end)

    def _is_of(self, state: Mention, leader: Mention) -> bool:
        """Whether a state only says whose leader the one before it is: "President Ruto of Kenya and"."""
        return leader.actor.kind != "state" and bool(_OF.fullmatch(self.doc.text, leader.end, state.start))

    def _as_state(self, mention: Mention) -> bool:
        """Whether a state's name stands for the state itself and not for its officials or its capital."""
        if mention.form in {"demonym", "metonym"}:
            return False
        return not _NOT_LEADERS.match(self.doc.lower, mention.end, mention.end + 50)

    def first_person(self, start: int, end: int) -> str | None:
        """Return the leader who speaks of himself, or for his state, in quoted words: "I", "we"."""
        word = _FIRST_PERSON.search(self.doc.text, start, end)
        if word is None:
            return None
        at = bisect_right(self._spoken, word.start()) - 1
        said = self.doc.utterances[at] if at >= 0 else None
        if said is None or not said.direct or word.start() >= said.end:
            return None
        if word[0] != "I":
            return self.leader_of(said.speaker.speaks_for) if said.speaker.speaks_for else None
        return said.speaker.name if said.speaker.leads else None

    def owner(self, at: int) -> str | None:
        """Return whose the noun at *at* is: "his June 12 meeting", "their" being nobody's alone."""
        own = self.owner_mention(at)
        return own[1] if own else None

    def owner_mention(self, at: int) -> tuple[Mention, str] | None:
        """Return the "his" or "her" that owns the noun at *at*, with the leader's name."""
        for mention in reversed(mentions_in(self.doc, max(0, at - 60), at)):
            word = self.doc.lower[mention.start : mention.end]
            if word in {"his", "her"} and _OWNED.fullmatch(self.doc.text, mention.end, at):
                name = self.leader(mention.actor)
                return (mention, name) if name else None
        return None

    def group(self, mentions: list[tuple[Mention, str]], *, last: bool = False) -> People:
        """Return the first (or last) run of names joined by "and" or a comma."""
        return joined(self.doc.text, mentions, last=last)

    def both_meant(self, start: int, end: int) -> bool:
        """Whether the stretch has words for a pair already named."""
        return bool(_BOTH.search(self.doc.lower, start, end))

    def remember(self, people: People, at: int) -> None:
        """Keep the leaders whom "they" means from *at* on: of "A and B met C" the two who did."""
        if len(people) > 2:  # noqa: PLR2004 - more than a pair
            self._many = people
            if self.doers and set(self.doers) < set(people):
                people = self._pair = self.doers
        else:
            self._pair = people
        self.doers = ()
        self._told = self._told + 1 if set(people) == set(self._focus) else 1
        self._focus, self._focus_at = people, at

    def meant(self, at: int) -> People:
        """Return whom "they" and "the summit" mean at *at*: those just spoken of, else the article's own pair.

        "The three" are those of whom the article said last that more than two met.
        """
        if named := self._namesakes(max(0, at - 60), at + 30):
            return named
        people = self._spoken_of(at)
        office = _OF_OFFICE.search(self.doc.lower, max(0, at - 60), at + 30)
        if office is None or may_hold(self.doc, people, office[1]):
            return people
        lately = self.leaders_between(max(0, at - _NEAR_FOCUS), at, states=False)
        near = dict.fromkeys(name for _, name in reversed(lately) if may_hold(self.doc, (name,), office[1]))
        return tuple(near)[:2] if len(near) > 1 else people

    def _spoken_of(self, at: int) -> People:
        people, told = self.counted
        if people and told <= at <= told + _GOES_ON and _THEY_GO_ON.search(self.doc.text, told, at):
            return people
        if pair := self._pair_before(at) or self._told_aside(at):
            return pair
        two = len(self._focus) != 2 and _TWO.search(self.doc.text, max(0, at - 90), at + 10)  # noqa: PLR2004
        if two and (pair := self._pair_of_main(at) or self._pair or self._just_named(at, whoever=True)):
            return pair
        if _THREE.search(self.doc.text, max(0, at - 60), at + 30):
            return next((g for g in (self._many, self._focus, self.main) if len(g) == 3), ())  # noqa: PLR2004
        near = (at - self._focus_at <= _NEAR_FOCUS and not self._is_aside(at)) or not self.main
        return self._focus if self._focus and near else self._just_named(at) or self.main

    def _pair_before(self, at: int) -> People:
        """Return the only two leaders of the sentence before, in the same paragraph, if it joins them: "A and B"."""
        i = bisect_right(self.doc.sentences, at, key=lambda s: s.start) - 2
        if i < 0 or self.doc.sentences[i].block != self.doc.sentences[i + 1].block:
            return ()
        before = self.doc.sentences[i]
        named = self.leaders_between(before.start, before.end, states=False)
        people = self.group(named)
        alone = len(people) == 2 and {name for _, name in named} == set(people)  # noqa: PLR2004
        if not alone or self._focus_at >= before.start:
            return ()
        return people

    def _told_aside(self, at: int) -> People:
        """Return the two whose meeting long ago the same paragraph has just told, after any other."""
        people, told = self.aside
        if not people or not _BOTH.search(self.doc.lower, max(0, at - 60), at + 10):
            return ()
        goes_on = len(people) == 2 and told > self._focus_at and self.doc.text.find("\n", told, at) < 0  # noqa: PLR2004
        return people if goes_on else ()

    def _is_aside(self, at: int) -> bool:
        """Whether the last meeting was of one of the article's pair with a third, told once, paragraphs before.

        In the next paragraph "they" are still those of the one before, if it was theirs alone.
        """
        shared = len(set(self._focus) & set(self.main)) == 1 and len(self._focus) == len(self.main) == 2  # noqa: PLR2004
        text, told = self.doc.text, self._focus_at
        if not shared or self._told > 1 or (end := text.find("\n", told, at)) < 0:
            return False
        other = (set(self.main) - set(self._focus)).pop()
        here = mentions_in(self.doc, text.rfind("\n", 0, told) + 1, at)
        return "\n" in text[end:at].strip() or any(m.actor.name == other for m in here)

    def _pair_of_main(self, at: int) -> People:
        """Return the article's own pair, if both were named before *at*."""
        named = {m.actor.name for m in self.doc.mentions if m.start < at}
        return self.main if len(self.main) == 2 and named.issuperset(self.main) else ()  # noqa: PLR2004

    def _just_named(self, at: int, *, whoever: bool = False) -> People:
        """Return the only two leaders named of late, if they meet somewhere in the article or *whoever* they are."""
        named = self.leaders_between(max(0, at - _NEAR_FOCUS), at, states=False)
        people = tuple(dict.fromkeys(name for _, name in named))
        return people if frozenset(people) in self.pairs or (whoever and len(people) == 2) else ()  # noqa: PLR2004

    def names(self, leader: str) -> bool:
        """Whether the article names a leader himself, and not only his state."""
        return any(m.actor.name == leader for m in self.doc.mentions)

    def lately(self, at: int) -> People:
        """Return whom the words just before *at* were about, if they were two or more."""
        return self._focus if at - self._focus_at <= _NEAR_FOCUS else ()

    def most_named(self) -> People:
        """Return the two leaders whom the article names far more often than others; none if it is unclear."""
        counts = Counter(
            m.actor.name for m in self.doc.mentions if m.actor.kind == "person" and m.actor.leads
        )
        top = counts.most_common(3)
        clear = len(top) > 1 and top[1][1] > 1 and (len(top) == 2 or top[1][1] >= 2 * top[2][1])  # noqa: PLR2004
        return tuple(sorted((top[0][0], top[1][0]))) if clear else ()

    def prominence(self, people: People) -> int:
        """Return how often the article names the leader of *people* whom it names least."""
        named = Counter(m.actor.name for m in self.doc.mentions if m.form != "pronoun")
        return min(named[name] for name in people)

    def known_pair(self, start: int, end: int) -> People:
        """Return the two leaders of a stretch, persons or states, if the article has them meet elsewhere."""
        mentions = [m for m in mentions_in(self.doc, start, end) if m.form not in {"demonym", "metonym"}]
        distinct = tuple(dict.fromkeys(name for m in mentions if (name := self.leader(m.actor))))
        return distinct if frozenset(distinct) in self.pairs else ()

    def of_states(self, start: int, end: int) -> People:
        """Return the leaders of the two states that a stretch names: "A and B ... a meeting of their presidents"."""
        states = [
            m.actor.name
            for m in mentions_in(self.doc, start, end)
            if m.actor.kind == "state" and m.start >= start
        ]
        people = [self.leader_of(state) for state in dict.fromkeys(states)]
        return tuple(p for p in people if p) if len(people) == 2 and all(people) else ()  # noqa: PLR2004

    def _namesakes(self, start: int, end: int) -> People:
        """Return the two leaders of one family name whom "the two Kims" means."""
        match = _NAMESAKES.search(self.doc.text, start, end) if self._namesake else None
        if match is None:
            return ()
        leaders = {m.actor.name for m in self.doc.mentions if m.actor.kind == "person" and m.actor.leads}
        people = sorted(name for name in leaders if match[1] in (name.split()[0], name.split()[-1]))
        return tuple(people) if len(people) == 2 else ()  # noqa: PLR2004

    def partner(self, name: str) -> People:
        """Return the pair that a lone leader belongs to: the one spoken of last, else the article's own."""
        for pair in (self._focus, self.main):
            if name in pair:
                return pair
        return ()


def _of_continent(doc: Document, mention: Mention) -> bool:
    """Whether an adjective means more than one state: "Latin American leaders", "European leaders"."""
    wider = doc.lower.endswith((" latin ", " south ", " north ", " central ", " pan-"), 0, mention.start)
    return wider or doc.lower.startswith("european leaders", mention.start)
