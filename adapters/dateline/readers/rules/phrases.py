"""Noun phrases that can denote a speaker, found from the closed classes of English words, without a parser."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.readers.rules.cues import is_text, may_speak, verb_cues
from dateline.readers.rules.document import Mention
from dateline.readers.rules.line import Line

DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your some any every each another both all several
    many most few no other such one two three four five six seven eight nine ten""".split()
)
PRONOUNS = frozenset("he she they it who we i you".split())
SPEAKING_PRONOUNS = frozenset("he she they it his her their its".split())
PREPOSITIONS = frozenset(
    """of in on at by for from with to about against between into through during before after since until till
    over under within without near inside outside around among amid across toward towards upon despite following
    via per as like than behind beyond along off out aboard regarding concerning including""".split()
)
# Prepositions that tie a noun phrase to the noun before it: "the ambassador to Kenya", "a source close to him".
_TIES = frozenset(
    "of in on at for from with to against near inside outside within behind by between around across throughout".split()
)
BE = frozenset("is are was were be been being am 's 're".split())
HAVE = frozenset("has have had having 've 'd".split())
DO = frozenset("do does did".split())
MODALS = frozenset("will would can could may might shall should must 'll ca wo".split())
AUXILIARIES = BE | HAVE | DO | MODALS
RELATIVES = frozenset("who whom whose which where".split())
COMPLEMENTISERS = frozenset("that whether how why what if".split())
CONJUNCTIONS = frozenset(
    """and or but because while when whereas although though if unless as so yet nor once until since before after
    whether that than then""".split()
)
_ADVERBS = frozenset(
    """also later earlier then now even just still again once twice often never always already only further first
    since yet soon instead meanwhile thus too not n't repeatedly long ever both all each since here there
    nonetheless nevertheless however therefore otherwise today openly back""".split()
)
# Irregular past forms, which no ending shows to be verbs.
_IRREGULAR_PASTS = frozenset(
    """left met went came took gave made held won lost told said began kept sent saw sought struck spoke stood sat
    fell rose grew broke ran led fled fought flew drew drove paid built bought brought thought taught caught wrote
    chose became got found heard knew laid lay rode shook slept spent swore threw withdrew wore put hit quit""".split()
)
_NOT_ADVERBS = frozenset(
    """family ally rally reply supply assembly monopoly italy july daily weekly monthly early elderly likely
    lonely friendly deadly costly unlikely only anomaly bully""".split()
)
_QUANTIFIERS = frozenset("some others many most few several those all both none one half".split())
_PLURALS = frozenset(
    """they we i you people men women children some others many most few several both all those these majority
    minority spokespeople policemen congressmen data two three four five half clergy troops press public""".split()
)
_NOBODY = frozenset("no nobody none neither nothing nowhere".split())
_OPENING_NOUNS = frozenset(
    """evidence research nothing everything something anything time reality history experience logic data news word
    instead perhaps maybe such much more less another one yes please note thank""".split()
)
_CLOSED = PRONOUNS | PREPOSITIONS | AUXILIARIES | RELATIVES | CONJUNCTIONS


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens of a line, from `first` to before `stop`; `head` is its main noun."""

    first: int
    stop: int
    head: int


def agrees(line: Line, phrase: Phrase, *, plural: bool) -> bool:
    """Whether the phrase can be the subject of a plural ("say") or singular ("says") present form.

    It tells verbs from nouns: in "media claims said" no subject agrees with "claims".
    """
    head = line.words[phrase.head]
    if line.kinds[phrase.head] == "name":
        source = line.sources[phrase.head]
        joint = "and" in line.words[phrase.first : phrase.stop]
        actor = source.actor if isinstance(source, Mention) else None
        body = actor is not None and (actor.plural or actor.kind in {"group", "institution"})
        return (joint or body) if plural else not joint
    if head in {"who", "which", "that", "media", "police", "government", "team", "percent", "cent"}:
        return True
    if head in {"he", "she", "it"}:
        return not plural
    if plural:
        return head.endswith("s") or head in _PLURALS or "and" in line.words[phrase.first : phrase.stop]
    return head not in _PLURALS and (
        not head.endswith("s") or head.endswith("ss") or line.capital(phrase.head)
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


def can_speak(line: Line, phrase: Phrase) -> bool:
    """Whether the phrase can denote somebody, or a text, that says things."""
    head = line.words[phrase.head]
    if line.kinds[phrase.head] == "name":
        return True
    if phrase.stop - phrase.first == 1 and (head in SPEAKING_PRONOUNS or head in {"who", "which", "that"}):
        return True
    if line.word(phrase.first) in _NOBODY or head in PRONOUNS:
        return False
    if may_speak(head) or is_text(head):
        return True
    if not (head[0].isalpha() and line.capital(phrase.head)):
        return False
    return phrase.head > 0 or phrase.first < phrase.head or _is_opening_name(head)


def _is_opening_name(word: str) -> bool:
    """Whether a capitalised word that opens a sentence is more likely a name than a common noun."""
    plain = word.endswith("s") or word in _OPENING_NOUNS or is_adverb(word) or word.endswith("ing")
    return not plain and word not in verb_cues() and len(word) > 2  # noqa: PLR2004  # "So", "Oh"


def phrase_before(line: Line, stop: int) -> Phrase | None:
    """Return the noun phrase that ends just before token *stop*."""
    last = stop - 1
    if last >= 0 and line.words[last] == ")" and "(" in line.words[:last]:
        stop = last = _opening_bracket(line, last)
        last -= 1
    if last < 0:
        return None
    kind, word = line.kinds[last], line.words[last]
    if kind == "word" and word in PRONOUNS | {"which", "that"}:
        return Phrase(last, stop, last)
    if kind == "name" and is_person_name(line, last):
        return _named(line, last)
    if kind == "word" and word in DETERMINERS and word not in {"the", "a", "an", "its", "his", "no", "every"}:
        return Phrase(last, stop, last) if may_speak(word) else None
    if not is_nominal(line, last):
        return None
    first = _left_edge(line, last)
    return Phrase(first, stop, _head(line, first, stop))


def _opening_bracket(line: Line, closing: int) -> int:
    return max(i for i in range(closing) if line.words[i] == "(")


def _named(line: Line, last: int) -> Phrase:
    """Return the phrase that ends in a person's name: with its titles, names joined to it, or "a lawyer for" it."""
    first = _joint_start(line, last)
    if first < last:
        return Phrase(first, last + 1, last)
    start = _left_edge(line, last)
    head = _head(line, start, last + 1)
    if head == last or may_speak(line.words[head]) or is_text(line.words[head]):
        return Phrase(start, last + 1, head)
    return Phrase(last, last + 1, last)


def _joint_start(line: Line, last: int) -> int:
    """Return where "both Merkel and Macron" begins; the name itself where no other is joined to it."""
    if line.word(last - 1) != "and":
        return last
    other = last - 2
    if line.kind(other) == "word" and line.word(other) in {"he", "she", "they"}:
        return other
    if line.kind(other) != "name":
        return last
    return other - (line.word(other - 1) == "both")


def _left_edge(line: Line, last: int) -> int:
    first = last
    while first > 0:
        before = first - 1
        kind, word = line.kinds[before], line.words[before]
        if kind == "name" or is_nominal(line, before):
            if kind == "word" and (
                is_adverb(word) or _finite_cue(line, before) or _ends_before_name(line, first, last)
            ):
                break
            first = before
        elif kind == "word" and word in {"'s", "'"}:
            first = before
        elif kind == "word" and word in DETERMINERS:
            first = before
            if not _tied(line, first):
                break
            first -= 1
        elif kind == "word" and _tied(line, first):
            first = before
        elif word == "and" and is_nominal(line, before - 1) and _same_sort(line, before - 1, last):
            first = before - 1
        elif kind == "time" and line.word(before - 1) in DETERMINERS:
            first = before - 1
            break
        elif kind == "quote" and _is_scare_quote(line, before):
            first = before
        else:
            break
    return first


def _is_scare_quote(line: Line, i: int) -> bool:
    """Whether a few quoted words stand inside a noun phrase: the "so-called" experts."""
    text = line.text[line.starts[i] : line.ends[i]]
    return i > 0 and len(text) < 30 and text[-2:-1] not in ",.?!" and line.kinds[i - 1] == "word"  # noqa: PLR2004


def _ends_before_name(line: Line, first: int, last: int) -> bool:
    """Whether a lower-case word cannot belong to the capitalised name that begins at *first*."""
    before = first - 1
    return (
        line.capital(first)
        and line.capital(last)
        and not line.capital(before)
        and not may_speak(line.words[before])
    )


def _tied(line: Line, first: int) -> bool:
    """Whether a preposition ties the phrase from *first* on to a noun before it."""
    before = first - 1
    if before <= 0 or line.words[before] not in _TIES:
        return False
    return is_nominal(line, before - 1) or line.words[before - 1] in _QUANTIFIERS


def _finite_cue(line: Line, i: int) -> bool:
    return any(
        {"past", "third"} & cue.forms and "participle" not in cue.forms
        for cue in verb_cues().get(line.words[i], ())
    )


def _same_sort(line: Line, left: int, right: int) -> bool:
    """Whether both tokens are names, or both nouns for people: then "and" joins two speakers."""
    if line.kinds[left] == "name" or line.kinds[right] == "name":
        return line.kinds[left] == line.kinds[right]
    return may_speak(line.words[left])


def _head(line: Line, first: int, stop: int) -> int:
    """Return the last noun before the first preposition or participle."""
    head = first
    for i in range(first, stop):
        kind, word = line.kinds[i], line.words[i]
        if kind == "word" and word in PREPOSITIONS and i > first:
            break
        if kind == "word" and word in {"'s", "'"}:
            continue
        if kind == "word" and i > first and word.endswith(("ed", "ing")) and may_speak(line.words[head]):
            break
        if (
            kind == "word"
            and word in {"close", "familiar", "loyal", "opposed"}
            and may_speak(line.words[head])
        ):
            break
        if kind in {"word", "name"}:
            head = i
    return head


def phrase_after(line: Line, first: int) -> Phrase | None:
    """Return the noun phrase that begins at token *first*."""
    i, size = first, len(line)
    proper = False
    seen = False
    while i < size:
        kind, word = line.kinds[i], line.words[i]
        if kind == "name":
            if seen and not _joins_name(line, i - 1):
                break
            seen = proper = True
        elif kind == "time":
            if not (i > first and line.words[i - 1] in DETERMINERS and is_nominal(line, i + 1)):
                break
        elif kind == "quote":
            if not (i > first and not seen and is_nominal(line, i + 1)):
                break
        elif kind == "mark":
            break
        elif word in {"'s", "'"}:
            pass
        elif word in DETERMINERS:
            if seen:
                break
            if word in {"some", "others", "many", "most", "few", "both", "all", "several"}:
                seen = not is_nominal(line, i + 1) and line.kind(i + 1) != "name"
        elif word in PRONOUNS:
            if not seen:
                i += 1
                seen = True
            break
        elif word in PREPOSITIONS and seen:
            if not _continues(line, i, proper=proper):
                break
            i += 1
            if line.words[i] in DETERMINERS:
                i += 1
            continue_from = i
            if continue_from >= size:
                break
            proper = line.kinds[i] == "name"
        elif word in {"and", "&"} and seen:
            if not _joins(line, i, proper=proper):
                break
        elif not is_nominal(line, i) or (seen and _ends_phrase(line, i, proper=proper)):
            break
        elif not is_adverb(word):
            seen = True
            proper = line.capital(i)
        i += 1
    if not seen or i == first:
        return None
    return Phrase(first, i, _head(line, first, i))


def _joins_name(line: Line, before: int) -> bool:
    """Whether a name may go on after this token: a title, a possessive, another name or a capital."""
    word = line.words[before]
    if line.kinds[before] == "name" or word in {"'s", "'", "and", "of"} | _TIES:
        return True
    return may_speak(word) or line.capital(before)


def _joins(line: Line, i: int, *, proper: bool) -> bool:
    if not proper:
        return line.kind(i + 1) == "word" and may_speak(line.word(i + 1))
    return line.kind(i + 1) == "name" or (line.kind(i + 1) == "word" and line.capital(i + 1))


def _continues(line: Line, i: int, *, proper: bool) -> bool:
    """Whether the preposition at *i* ties more to the phrase: "an official at the ministry", not "in a letter"."""
    word = line.words[i]
    after = i + 1
    if word == "to" and line.word(after) not in DETERMINERS and line.kind(after) != "name":
        return False  # an infinitive
    if word == "of":
        return after < len(line) and (is_nominal(line, after) or line.words[after] in DETERMINERS)
    if proper or word not in _TIES:
        return False
    if line.word(after) in {"a", "an", "his", "her", "their", "its"}:
        return False
    after += line.word(after) in DETERMINERS
    return is_nominal(line, after) and not is_text(line.word(after))


def _ends_phrase(line: Line, i: int, *, proper: bool) -> bool:
    """Whether a word after nouns belongs to what follows the phrase: an adverb, a verb, a lower-case word after a name."""
    word = line.words[i]
    if is_adverb(word) or _finite_cue(line, i) or word in _IRREGULAR_PASTS:
        return True
    if word.endswith("ed") and not line.capital(i):
        return True
    if proper and not line.capital(i):
        return not (
            may_speak(word) or is_text(word) or may_speak(line.word(i + 1)) or word.endswith("minister")
        )
    return False
