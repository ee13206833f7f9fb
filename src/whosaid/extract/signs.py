"""Draft -> its columns: what is seen of an attribution, by which its reliability is told (see `knowledge.reliability`).

Columns are word classes, the reporting word, its shape and the shape of what stands around it; no name and no other word of
the text is among them.
"""

from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache

from whosaid.extract import atoms
from whosaid.extract.drafts import Draft
from whosaid.extract.phrases import Phrase
from whosaid.extract.strips import Strip
from whosaid.knowledge.cues import Cues

#: Classes of atoms, the first that fits holds.
CLASSES = tuple(
    (name, int(getattr(atoms, name)))
    for name in (
        "THAT", "TO", "QUOTE", "SCARE", "WH", "ING", "PRON", "POSS", "DET", "NUMBER", "OBJ", "PREP", "AUX", "VERB", "ADV",
        "BREAK", "COORD", "SUB", "ED",
    )
)  # fmt: skip
#: How the shape of an attribution in a question begins; a column of its own tells questions.
ASKED = "asked-"
#: Shapes that nobody marked beside the one that reports them, and the shape they are judged as, as if they stood alone.
STANDS_AS = {"citing": "adjunct", "quoted": "before"}
#: Atoms of a content that are told apart one by one, and by fours; longer ones are alike.
SHORT, LONG = 6, 30
#: Atoms of a speaker that are told apart.
LONGEST_SPEAKER = 6
#: Paragraphs at the head of a text that are told apart from the rest.
HEAD = 2


def columns_of(draft: Draft, around: Draft | None, cues: Cues, *, depth: int, shared: bool) -> dict[str, str]:
    """What is seen of an attribution, by column.

    `around` is the attribution whose content holds this one, `depth` how many do, `shared`: another has the same content.
    """
    return {
        **_of_word(draft),
        **_of_speaker(draft.strip, draft.source, cues),
        **_of_content(draft),
        "inside": around.shape + (around.word.row if around.word else "") if around is not None else "no",
        "within": str(min(depth, HEAD)),
        "same": "1" if shared else "0",
        "paragraph": str(min(draft.strip.paragraph, HEAD)),
        "opening": "0" if draft.strip.starts[0] else "1",
    }


def _of_word(draft: Draft) -> dict[str, str]:
    """Columns of the reporting word and what stands beside it."""
    strip, word = draft.strip, draft.word
    aux, before, behind = "none", "none", "none"
    if draft.cue is not None:
        first, stop = bisect_left(strip.starts, draft.cue[0]), bisect_left(strip.starts, draft.cue[1])
        before, behind = class_of(strip, first - 1), class_of(strip, stop)
        if stop - first > 1 and strip.bits[first] & atoms.AUX:
            aux = strip.lowers[first]
    return {
        "shape": STANDS_AS.get(draft.shape, draft.shape.removeprefix(ASKED)),
        "lemma": " ".join((word.lemma, *word.rest)) if word else "-",
        "row": word.row if word else "-",
        "form": word.form if word else "-",
        "noun": ("1" if word.also_noun else "0") if word else "-",
        "asserts": ("1" if word.asserts else "0") if word else "-",
        "aux": aux,
        "before": before,
        "behind": behind,
        "doubtful": "1" if draft.doubtful else "0",
        "question": "1" if strip.lowers[-1] == "?" else "0",
    }


def _of_speaker(strip: Strip, source: Phrase | None, cues: Cues) -> dict[str, str]:
    """Columns of the words that name the speaker."""
    if source is None:
        return {"speaker": "none", "words": "0", "ahead": "none", "called": "none"}
    nouns: Mapping[str, object] = cues.nouns
    at = next((place for place in range(source[1] - 1, source[0] - 1, -1) if strip.lowers[place] in nouns), -1)
    return {
        "speaker": _speaker(strip, source),
        "words": str(min(LONGEST_SPEAKER, source[1] - source[0])),
        "ahead": class_of(strip, source[0] - 1),
        "called": cues.nouns[strip.lowers[at]].kind if at >= 0 else "no",
    }


def _speaker(strip: Strip, source: Phrase) -> str:
    """What the words of a speaker are: a pronoun, a name, a noun."""
    first, last = source[0], source[1] - 1
    bits = strip.bits[first]
    if first == last and bits & (atoms.PRON | atoms.OBJ | atoms.REL):
        ways = (("we", atoms.WE), ("who", atoms.REL), ("they", atoms.THEY), ("it", atoms.IT), ("he", atoms.HE))
        return next((name for name, mask in ways if bits & mask), "pronoun")
    if strip.caps[last] or (strip.caps[first] and first > 0):
        return "name"
    for name, mask in (("his", atoms.POSS), ("the", atoms.DEFINITE), ("a", atoms.DET)):
        if bits & mask:
            return name
    return "several" if strip.bits[last] & (atoms.MANY | atoms.PLURAL) else "noun"


def _of_content(draft: Draft) -> dict[str, str]:
    """Columns of what is said."""
    strip = draft.strip
    first, stop = bisect_left(strip.starts, draft.content[0]), bisect_left(strip.starts, draft.content[1])
    here = first < len(strip) and strip.starts[first] == draft.content[0]
    atoms_held = stop - first
    length = atoms_held if atoms_held < SHORT else SHORT + (min(atoms_held, LONG) - SHORT) // 4
    return {
        "kind": class_of(strip, first) if here else "elsewhere",
        "next": class_of(strip, first + 1) if here else "elsewhere",
        "end": class_of(strip, stop),
        "length": str(length),
    }


def class_of(strip: Strip, place: int) -> str:
    """The class of an atom: of a word of no class, whether it has a capital or may be a plural."""
    if not 0 <= place < len(strip.bits):
        return "edge"
    return _class_of(strip.bits[place], strip.caps[place])


@lru_cache(maxsize=4096)
def _class_of(bits: int, is_capital: bool) -> str:
    """The first class that has one of the bits; there are some hundred combinations."""
    for name, mask in CLASSES:
        if bits & mask:
            return name
    if is_capital:
        return "name"
    return "plural" if bits & atoms.MANY else "word"
