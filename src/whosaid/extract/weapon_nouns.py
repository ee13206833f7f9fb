"""Acts named in a text -> the same, without the words that only name the weapon of an act beside them.

A poison that an attack was made with is its weapon ("shells containing chlorine"), a bomb that was found or defused did not go off, and
what is found of a rocket is no find of arms.
"""

from collections.abc import Iterable, Sequence

from whosaid.extract.act import Act
from whosaid.extract.runs import phrase_after
from whosaid.extract.subjects import subject_of
from whosaid.extract.syntax import (
    ADVERB,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    ED,
    GERUND,
    PREPOSITION,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    VERB,
    Syntax,
)
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word
from whosaid.knowledge.taxonomy import Taxonomy

#: Tokens between the word that says what a thing holds and the poison, at most: "filled with two cylinders of a poison gas".
HELD_TOKENS = 6
#: Tokens between an attack and that word, and between a bomb and the verb of finding, at most: two noun phrases, one.
ATTACK_TOKENS, FOUND_TOKENS = 16, 6
#: The kind of act that makes weapons harmless.
DISRUPTED = "disrupted-weapons-use"

_BARRIER = STRONG | COMMA | AUXILIARY | RELATIVE
_WEAPON = int(Word.WEAPON)


def without_weapons(syntax: Syntax, taxonomy: Taxonomy, occurrences: Sequence[Occurrence]) -> list[Occurrence]:
    """The acts in order; an attack with a poison is of the poison's kind."""
    kept = [one for one in occurrences if one.kind != DISRUPTED or not _is_of_fragments(syntax, one)]
    for number in range(len(kept) - 1, 0, -1):
        one, two = kept[number - 1], kept[number]
        if one.sentence != two.sentence:
            continue
        if _is_made_with(syntax, taxonomy, one, two):
            kept[number - 1 : number + 1] = [one._replace(kind=two.kind, weak=False)]
        elif _is_loaded(syntax, taxonomy, one, two):
            kept[number - 1 : number + 1] = [two._replace(kind=one.kind, weak=False)]
        elif _is_light(syntax, taxonomy, one, two):
            del kept[number - 1]
        elif _is_found(syntax, one, two):
            del kept[number]
        elif _is_found(syntax, two, one):
            del kept[number - 1]
    return kept


def downed_in(acts: Iterable[Act]) -> frozenset[int]:
    """The tokens of what was found, seized or shot down."""
    found = (filler.run for act in acts if act.kind.code == DISRUPTED for filler in act.fillers)
    return frozenset(token for run in found for token in range(*run))


def _is_made_with(syntax: Syntax, taxonomy: Taxonomy, attack: Occurrence, poison: Occurrence) -> bool:
    """True where the words behind an attack say that it was made with the poison."""
    if not _are_attack_and_poison(syntax, taxonomy, attack, poison):
        return False
    edge = _holding_word(syntax, attack.end, poison)
    if edge is None and poison.end < len(syntax.bits) and syntax.bits[poison.end] & _WEAPON:
        edge = poison.first  # "fired chlorine shells"
    if edge is None or edge - attack.end > ATTACK_TOKENS:
        return False
    return not any(_parts(mask) for mask in syntax.bits[attack.end : poison.first])


def _is_loaded(syntax: Syntax, taxonomy: Taxonomy, poison: Occurrence, attack: Occurrence) -> bool:
    """True where the subject of a passive holds the poison: "bombs filled with chlorine were dropped"."""
    if attack.shape != "passive" or not _are_attack_and_poison(syntax, taxonomy, attack, poison):
        return False
    is_near = all(mask & (AUXILIARY | ADVERB) for mask in syntax.bits[poison.end : attack.first])
    return is_near and _holding_word(syntax, 0, poison) is not None


def _are_attack_and_poison(syntax: Syntax, taxonomy: Taxonomy, attack: Occurrence, poison: Occurrence) -> bool:
    kind = taxonomy.kinds[attack.kind]
    is_poison = poison.shape == "noun" and syntax.lowers[poison.end - 1] in syntax.listed["poison"]
    return is_poison and kind.is_harmful and not kind.is_bare


def _holding_word(syntax: Syntax, start: int, poison: Occurrence) -> int | None:
    """The token of "with" or "containing" close before a poison; None for none."""
    back = range(poison.first - 1, max(start, poison.first - HELD_TOKENS) - 1, -1)
    return next((place for place in back if syntax.lowers[place] in syntax.listed["holding"]), None)


def _is_found(syntax: Syntax, verb: Occurrence, weapon: Occurrence) -> bool:
    """True for a noun that is the object of a verb of finding or defusing, or the subject of its passive."""
    if weapon.shape != "noun" or verb.shape == "noun" or verb.kind != DISRUPTED:
        return False
    if not syntax.bits[weapon.end - 1] & _WEAPON:
        return False
    if verb.first < weapon.first:
        gap = syntax.bits[verb.end : weapon.first]
        return len(gap) <= FOUND_TOKENS and not any(_parts(mask) or mask & (PREPOSITION | VERB) for mask in gap)
    gap = syntax.bits[weapon.end : verb.first]
    return verb.shape == "passive" and len(gap) <= FOUND_TOKENS and not any(mask & (STRONG | VERB) for mask in gap)


def _is_light(syntax: Syntax, taxonomy: Taxonomy, verb: Occurrence, blow: Occurrence) -> bool:
    """True for a verb of firing whose object is the noun of an act: "launched missile attacks", "launched drone and missile strikes"."""
    if verb.shape not in ("active", "gerund") or blow.shape != "noun" or taxonomy.frames[verb.frame].object != "weapon":
        return False
    gap = range(verb.end, blow.first)
    if len(gap) > FOUND_TOKENS or blow.end - blow.first < 2 or not syntax.bits[blow.first] & _WEAPON:
        return False
    is_listed = all(syntax.bits[place] & (_WEAPON | CONJUNCTION | COMMA) for place in gap[-2:]) if gap else True
    plain = [place for place in gap if not syntax.bits[place] & (_WEAPON | CONJUNCTION | COMMA)]
    has_weapon = len(plain) < len(gap)
    return (is_listed or not has_weapon) and not any(
        _parts(syntax.bits[place]) and not syntax.bits[place] & COMMA for place in plain
    )


def _is_of_fragments(syntax: Syntax, found: Occurrence) -> bool:
    """True for what was found of a weapon that had gone off: "fragments of rockets were found"."""
    if found.shape == "noun":
        return False
    start, stop = syntax.sentences[found.sentence]
    is_passive = found.shape == "passive"
    run = subject_of(syntax, found.first, start) if is_passive else phrase_after(syntax, found.end, stop)
    first = max(start, run[0] - FOUND_TOKENS) if is_passive and run[0] < run[1] else run[0]
    return any(syntax.lowers[place] in syntax.listed["fragment"] for place in range(first, run[1]))


def _parts(mask: int) -> bool:
    """True for a word at which a clause ends or another begins."""
    is_finite = mask & VERB and not mask & (ED | GERUND | PREPOSITION)
    return bool(mask & _BARRIER or is_finite or (mask & SUBORDINATOR and not mask & PREPOSITION))
