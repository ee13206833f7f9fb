"""`rules/weights/tagger.gz` -> parts of speech of words in doubt.

The file is made by `scripts/train_tagger.py` and has a licence of its own (`rules/weights/tagger-LICENCE.txt`). Gzipped: a line of
JSON (`tags`, `sure` forms, number of `features`), a line a feature, sorted, then two bytes a weight, row after row, the lower byte first.
"""

import gzip
import json
import sys
import zlib
from array import array
from collections.abc import Sequence

from whosaid.errors import BadRule
from whosaid.knowledge.loading import packaged_rules
from whosaid.text.tagging import Tagger, Weights

#: Words before the one in doubt that are tagged for it; more change its tag in fewer than one case of a thousand.
WORDS_BEFORE = 6

#: What a tag of a verb begins with.
VERB = "VERB"
#: Tags of what stands inside a noun phrase.
NOMINAL = ("NOUN", "ADJ", "PROPN")
#: Tags of a verb that has a subject.
FINITE = ("VERB.d", "VERB.z")


class SpeechParts:
    """Tells parts of speech; the weights are unpacked when a word in doubt comes first (about 40 ms)."""

    def __init__(self, packed: bytes, where: str) -> None:
        self._packed = packed
        self._where = where
        self._tagger: Tagger | None = None

    def tagger(self) -> Tagger:
        """The tagger; raises BadRule where the file is damaged."""
        if self._tagger is None:
            self._tagger = Tagger(unpacked(self._packed, self._where))
        return self._tagger

    def noun_lead(self, words: Sequence[str], place: int) -> int:
        """By how much a noun, an adjective or a name is likelier than a verb, in hundredths; below zero where a verb is likelier."""
        scores = self._scores(words, place)
        return max([scores[tag] for tag in NOMINAL]) - max([scores[tag] for tag in scores if tag.startswith(VERB)])

    def finite_lead(self, words: Sequence[str], place: int) -> int:
        """By how much a verb in the past or the present is likelier than anything else, a participle too."""
        scores = self._scores(words, place)
        return max([scores[tag] for tag in FINITE]) - max([scores[tag] for tag in scores if tag not in FINITE])

    def _scores(self, words: Sequence[str], place: int) -> dict[str, int]:
        return self.tagger().scores(words, place, first=max(0, place - WORDS_BEFORE))


def unpacked(packed: bytes, where: str) -> Weights:
    """The weights of a file; raises BadRule with the mend."""
    try:
        weights = _read(gzip.decompress(packed))
    except (OSError, EOFError, ValueError, KeyError, TypeError, zlib.error) as error:
        mend = "Make the file again with scripts/train_tagger.py."
        raise BadRule(f"no weights of a tagger: {error!r}", where=f"{where}:1", mend=mend) from error
    return weights


def _read(plain: bytes) -> Weights:
    head, _, rest = plain.partition(b"\n")
    about = json.loads(head)
    tags, size = tuple(map(str, about["tags"])), int(about["features"])
    values = array("h")
    cut = len(rest) - size * len(tags) * values.itemsize
    features = rest[: max(0, cut)].decode("utf-8").split("\n")[:-1]
    if len(features) != size:
        raise ValueError(f"{len(features)} features, not {size}")
    values.frombytes(rest[cut:])
    if sys.byteorder == "big":
        values.byteswap()
    return Weights(tags, features, values, dict(about["sure"]))


def load_speech_parts() -> SpeechParts:
    """The packaged weights, read but not unpacked."""
    path = packaged_rules() / "weights" / "tagger.gz"
    return SpeechParts(path.read_bytes(), str(path))
