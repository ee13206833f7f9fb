"""`rules/words/<language>/text.yaml` -> the words that the sentence splitter asks for."""

import gzip
from collections.abc import Sequence
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.loading import Row, check_examples, load_rows, packaged_rules
from whosaid.text.paragraphs import paragraphs_of
from whosaid.text.sentences import TextWords, split_sentences
from whosaid.text.shadow import shadow_of

#: Rules whose examples are one sentence.
_ONE_SENTENCE = frozenset({"text.abbreviations", "text.numbered"})


def load_text_words(folders: Sequence[Path] = (), *, language: str = "en") -> TextWords:
    """Abbreviations and openers; their examples are checked against the splitter itself."""
    relative = f"words/{language}/text.yaml"
    rows = {str(row["id"]): row for row in load_rows(relative, folders, required=("words",))}
    for needed in ("text.abbreviations", "text.openers", "text.small", "text.dated", "text.numbered"):
        if needed not in rows:
            raise BadRule(f"no rule {needed}", where=f"{relative}:1", mend="Restore the row.")
    words = TextWords(
        numbered=frozenset(map(str, rows["text.numbered"]["words"])),
        abbreviations=frozenset(map(str, rows["text.abbreviations"]["words"])),
        openers=frozenset(map(str, rows["text.openers"]["words"])),
        dated=frozenset(map(str, rows["text.dated"]["words"])),
        ordinary=_ordinary(language) | frozenset(map(str, rows["text.small"]["words"])),
    )
    check_examples(rows.values(), lambda row, text: _matches(row, text, words))
    return words


def _ordinary(language: str) -> frozenset[str]:
    """The packaged list of small words, one a line."""
    packed = (packaged_rules() / f"words/{language}/built-ordinary.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode("utf-8").split())


def _matches(row: Row, text: str, words: TextWords) -> bool:
    """An example of an abbreviation or of a word before a number is one sentence; an opener's is two; a small word stands in the example."""
    if row["id"] in ("text.small", "text.dated"):
        return not set(map(str, row["words"])).isdisjoint(text.lower().split())
    shadow = shadow_of(text)
    sentences = split_sentences(shadow, paragraphs_of(shadow), words)
    return len(sentences) == (1 if row["id"] in _ONE_SENTENCE else 2)
