"""The words by which English news attributes: verbs and nouns of saying, and nouns that denote speakers.

The lexicons are `cues_verbs.tsv`, `cues_adjectives.tsv`, `cues_nouns.tsv` and `speakers.tsv` in `lexicon/`;
their first lines say what the columns mean. Inflected forms follow the spelling rules of English unless the
file gives them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from dateline.readers.rules.document import CueKind
from dateline.readers.rules.lexicon import rows

VerbForm = Literal["base", "third", "past", "participle", "ing"]
_FORMS: tuple[VerbForm, ...] = ("base", "third", "past", "participle", "ing")
# Derivations that name people by what they do; short words ("her", "editor" is long enough) are left out.
_AGENT_ENDINGS = (
    "er", "ers", "or", "ors", "ist", "ists", "man", "men", "woman", "women", "ian", "ians", "person",
    "people", "ee", "ees", "ent", "ents", "ant", "ants",
)  # fmt: skip
_NO_AGENTS = frozenset(
    """
    other another after over under ever never whether however rather either neither together
    former latter later earlier number matter paper letter order power water summer winter
    center centre computer chapter offer error terror motor corridor border disorder weather
    dinner danger anger answer career cover disaster factor favor favour honor honour labor
    labour harbor harbour humor humour rumor rumour river tower trigger sector tenor vapor
    interior exterior september october november december human german statement agreement
    government moment event comment document argument percent present different recent content
    extent intent talent management development department investment announcement movement
    settlement apartment parliament treatment environment element payment current urgent
    frequent silent violent recent absent evident apparent consent important significant
    relevant restaurant instant distant constant elegant grant want plant giant warrant slogan
    russian canadian australian asian ukrainian iranian brazilian egyptian indian committee
    guarantee fee degree agree knee coffee trainee free three see better bigger higher lower
    greater larger smaller stronger longer major minor senior junior prior further super proper
    remember consider per cent cancer fever finger shoulder character register master monster
    wonder thunder quarter user cylinder layer bunker helicopter tanker fighter-jet laser
    missile-launcher launcher flier poster folder server newsletter twitter
    """.split()
)


@dataclass(frozen=True, slots=True)
class VerbCue:
    """One form of a verb of saying, and the frames in which it reports (see the lexicon's first lines)."""

    lemma: str
    kind: CueKind
    forms: frozenset[VerbForm]
    frames: frozenset[str]


@dataclass(frozen=True, slots=True)
class NounCue:
    """A noun of saying: `act` ("his claim"), `text` ("a statement from"), `data` ("a poll")."""

    roles: frozenset[str]
    follows: frozenset[str]


def _inflected(verb: str) -> tuple[str, ...]:
    """Return third person, past, participle and -ing form by the spelling rules of regular verbs."""
    if verb.endswith("e"):
        past, ing = verb + "d", (verb if verb.endswith("ee") else verb[:-1]) + "ing"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        past, ing = verb[:-1] + "ied", verb + "ing"
    else:
        past, ing = verb + "ed", verb + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third = verb[:-1] + "ies"
    else:
        third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return third, past, past, ing


@cache
def verb_cues() -> dict[str, tuple[VerbCue, ...]]:
    """Return every form of every verb of saying, each with all the readings that its spelling has."""
    found: dict[str, dict[str, VerbCue]] = {}
    for verb, kind, frames, irregular in rows("cues_verbs.tsv"):
        spellings = (verb, *(irregular.split() or _inflected(verb)))
        for form, word in zip(_FORMS, spellings, strict=True):
            readings = found.setdefault(word, {})
            known = readings.get(verb)
            forms = (known.forms if known else frozenset()) | {form}
            readings[verb] = VerbCue(verb, cast("CueKind", kind), forms, frozenset(frames.split()))
    return {word: tuple(readings.values()) for word, readings in found.items()}


@cache
def adjective_cues() -> dict[str, VerbCue]:
    """Return the adjectives of opinion ("is convinced that"), which report as verbs do."""
    return {
        adjective: VerbCue(adjective, "attitude", frozenset(), frozenset(frames.split()))
        for adjective, frames in rows("cues_adjectives.tsv")
    }


@cache
def noun_cues() -> dict[str, NounCue]:
    """Return the nouns of saying, singular and plural."""
    found: dict[str, NounCue] = {}
    for noun, role, follows in rows("cues_nouns.tsv"):
        words = frozenset(follows.split())
        plural = noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"
        for form in (noun, plural):
            known = found.get(form)
            roles = frozenset({role}) | (known.roles if known else frozenset())
            found[form] = NounCue(roles, words | (known.follows if known else frozenset()))
    return found


@cache
def predicates() -> frozenset[str]:
    """Return every form of the verbs, and the adjectives, that can report a statement."""
    return frozenset(verb_cues()) | frozenset(adjective_cues())


# "In her view", "in the opinion of the court"
VIEWS = frozenset({"view", "opinion", "estimation", "judgment", "judgement", "telling"})


@cache
def sources() -> frozenset[str]:
    """Return the words that can report a statement without a verb of saying."""
    acts = (noun for noun, cue in noun_cues().items() if "act" in cue.roles)
    return frozenset(acts) | {"according", "citing", "quoting", "words"} | VIEWS


@cache
def cue_words() -> frozenset[str]:
    """Return every word that can report a statement."""
    return predicates() | sources()


@cache
def _speaker_nouns() -> frozenset[str]:
    return frozenset(row[0] for row in rows("speakers.tsv"))


@cache
def may_speak(noun: str) -> bool:
    """Whether a lower-case common noun can denote somebody who speaks."""
    nouns = _speaker_nouns()
    if noun in nouns or noun.removesuffix("s") in nouns or noun.rpartition("-")[2] in nouns:
        return True
    return len(noun) > 5 and noun not in _NO_AGENTS and noun.endswith(_AGENT_ENDINGS)  # noqa: PLR2004


def is_text(noun: str) -> bool:
    """Whether the noun names a text or programme that is said to say things ("a statement", "the report")."""
    cue = noun_cues().get(noun)
    return cue is not None and bool(cue.roles & {"text", "data"})


def is_data(noun: str) -> bool:
    """Whether the noun names a text that speaks for itself, not for its author ("a Gallup poll shows")."""
    cue = noun_cues().get(noun)
    return cue is not None and "data" in cue.roles
