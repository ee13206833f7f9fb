"""Draft -> its signs: what is seen of an attribution, by which its reliability is told (see `knowledge.reliability`).

A sign is the value of a column ("shape=after") or of several ("lemma+kind=say|THAT"). Columns are word classes, the
reporting word, its shape and the shape of what stands around it; no name and no other word of the text is among them.
"""

from bisect import bisect_left
from collections.abc import Mapping

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
#: Columns that tell something together.
JOINT = (
    ("shape", "row"), ("lemma", "kind"), ("lemma", "shape"), ("lemma", "form"), ("speaker", "row"),
    ("speaker", "shape"), ("aux", "row"), ("aux", "lemma"), ("noun", "kind"), ("asserts", "kind"), ("lemma", "behind"),
    ("kind", "next"), ("called", "row"), ("doubtful", "lemma"), ("doubtful", "before"), ("doubtful", "behind"),
)  # fmt: skip
_JOINT = tuple((f"{first}+{second}=", first, second) for first, second in JOINT)

#: Atoms of a content that are told apart one by one, and by fours; longer ones are alike.
SHORT, LONG = 6, 30
#: Atoms of a speaker that are told apart.
LONGEST_SPEAKER = 6
#: Paragraphs at the head of a text that are told apart from the rest.
HEAD = 2


def signs_of(draft: Draft, around: Draft | None, cues: Cues, *, depth: int, shared: bool) -> list[str]:
    """All signs. `around` is the attribution whose content holds this one, `depth` how many do, `shared`: another has the same content."""
    columns = {
        **_of_word(draft),
        **_of_speaker(draft.strip, draft.source, cues),
        **_of_content(draft),
        "inside": around.shape + (around.word.row if around.word else "") if around is not None else "no",
        "within": str(min(depth, HEAD)),
        "same": str(int(shared)),
        "paragraph": str(min(draft.strip.paragraph, HEAD)),
        "opening": str(int(draft.strip.starts[0] == 0)),
    }
    signs = [f"{name}={value}" for name, value in columns.items()]
    signs += [f"{start}{columns[first]}|{columns[second]}" for start, first, second in _JOINT]
    signs.append("all")
    return signs


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
        "shape": draft.shape,
        "lemma": " ".join((word.lemma, *word.rest)) if word else "-",
        "row": word.row if word else "-",
        "form": word.form if word else "-",
        "noun": str(int(word.also_noun)) if word else "-",
        "asserts": str(int(word.asserts)) if word else "-",
        "aux": aux,
        "before": before,
        "behind": behind,
        "doubtful": str(int(draft.doubtful)),
        "question": str(int(strip.lowers[-1] == "?")),
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
    if not 0 <= place < len(strip):
        return "edge"
    bits = strip.bits[place]
    for name, mask in CLASSES:
        if bits & mask:
            return name
    return "name" if strip.caps[place] else "plural" if bits & atoms.MANY else "word"
