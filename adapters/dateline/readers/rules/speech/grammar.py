"""The closed classes of English words, by which phrases and verb groups are told apart without a parser."""

from __future__ import annotations

from dateline.readers.rules.document import Mention
from dateline.readers.rules.speech.cues import verb_cues
from dateline.readers.rules.speech.line import Line

DETERMINERS = frozenset(
    """
    the a an this that these those his her its their our my your some any every each another
    both all several many most few no other such one two three four five six seven eight nine
    ten
    """.split()
)
PRONOUNS = frozenset("he she they it who we i you".split())
SPEAKING_PRONOUNS = frozenset("he she they it his her their its".split())
POSSESSIVES = frozenset(("'s", "'"))
PREPOSITIONS = frozenset(
    """
    of in on at by for from with to about against between into through during before after since
    until till over under within without near inside outside around among amid across toward
    towards upon despite following via per as like than behind beyond along off out aboard
    regarding concerning including
    """.split()
)
# Prepositions that tie a noun phrase to the noun before it: "the ambassador to Kenya".
TIES = frozenset(
    """of in on at for from with to against near inside outside within behind by between around across
    throughout""".split()
)
BE = frozenset("is are was were be been being am 's 're".split())
HAVE = frozenset("has have had having 've 'd".split())
DO = frozenset("do does did".split())
MODALS = frozenset("will would can could may might shall should must 'll ca wo".split())
AUXILIARIES = BE | HAVE | DO | MODALS
# Without "'s", which is as often a possessive.
SURE_AUXILIARIES = AUXILIARIES - POSSESSIVES
RELATIVES = frozenset("who whom whose which where".split())
COMPLEMENTISERS = frozenset("that whether how why what if".split())
CONJUNCTIONS = frozenset(
    """
    and or but because while when whereas although though if unless as so yet nor once until
    since before after whether that than then
    """.split()
)
_ADVERBS = frozenset(
    """
    also later earlier then now even just still again once twice often never always already only
    further first since yet soon instead meanwhile thus too not n't repeatedly long ever both
    all each since here there nonetheless nevertheless however therefore otherwise today openly
    back
    """.split()
)
# Irregular past forms, which no ending shows to be verbs.
IRREGULAR_PASTS = frozenset(
    """
    left met went came took gave made held won lost told said began kept sent saw sought struck
    spoke stood sat fell rose grew broke ran led fled fought flew drew drove paid built bought
    brought thought taught caught wrote chose became got found heard knew laid lay rode shook
    slept spent swore threw withdrew wore put hit quit
    """.split()
)
_NOT_ADVERBS = frozenset(
    """
    family ally rally reply supply assembly monopoly italy july daily weekly monthly early
    elderly likely lonely friendly deadly costly unlikely only anomaly bully
    """.split()
)
QUANTIFIERS = frozenset("some others many most few several those all both none one half".split())
PLURALS = frozenset(
    """
    they we i you people men women children some others many most few several both all those
    these majority minority spokespeople policemen congressmen data two three four five half
    clergy troops press public
    """.split()
)
ONE_OF_SEVERAL = frozenset("one another".split())  # of those spoken of before
NOBODY = frozenset("no nobody none neither nothing nowhere".split())
OPENING_NOUNS = frozenset(
    """
    evidence research nothing everything something anything time reality history experience
    logic data news word instead perhaps maybe such much more less another one yes please note
    thank
    """.split()
)
_CLOSED = PRONOUNS | PREPOSITIONS | AUXILIARIES | RELATIVES | CONJUNCTIONS


# Plural forms that are hardly ever nouns.
_PLAIN_VERBS = frozenset(
    "say tell think believe expect insist argue add want agree accuse deny admit".split()
)


def is_adverb(word: str) -> bool:
    """Whether the word can stand between a subject and its verb without being either."""
    return word in _ADVERBS or (word.endswith("ly") and word not in _NOT_ADVERBS)


def is_nominal(line: Line, i: int) -> bool:
    """Whether the token can be part of a noun phrase: a name, or a word of an open class."""
    kind = line.kind(i)
    if kind != "word":
        return kind == "name"
    word = line.words[i]
    return word not in _CLOSED and word not in DETERMINERS and not is_negated_auxiliary(word) and word != "'s"


def is_negated_auxiliary(word: str) -> bool:
    """Whether the word is "didn't" or the like."""
    return word.endswith("n't")


def is_person_name(line: Line, i: int) -> bool:
    """Whether the token names a person."""
    source = line.sources[i] if 0 <= i < len(line) else None
    return isinstance(source, Mention) and source.actor.kind == "person"


def is_demonym(line: Line, i: int) -> bool:
    """Whether the token is a state's adjective ("Kenyan")."""
    source = line.sources[i] if 0 <= i < len(line) else None
    return isinstance(source, Mention) and source.form == "demonym"


def is_finite_cue(line: Line, i: int) -> bool:
    """Whether the token can only be a finite verb of saying, and no noun or participle."""
    if line.words[i] == "think" and line.word(i + 1) in {"tank", "tanks"}:
        return False
    return line.words[i] in _PLAIN_VERBS or any(
        {"past", "third"} & cue.forms and "participle" not in cue.forms
        for cue in verb_cues().get(line.words[i], ())
    )
