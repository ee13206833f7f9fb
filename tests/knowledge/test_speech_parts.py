"""Parts of speech of words in doubt, by packaged weights."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosaid.errors import BadRule
from whosaid.knowledge.speech_parts import SpeechParts, load_speech_parts, unpacked

ROOT = Path(__file__).resolve().parents[2]
PACKAGED = load_speech_parts()

#: A treebank of two sentences, in which "bark" is a noun and "barks" a verb.
TREEBANK = """\
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tbark\tbark\tNOUN\tNN\t_\t3\tnsubj\t_\t_
3\tpeels\tpeel\tVERB\tVBZ\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

1\tOne\tone\tNUM\tCD\t_\t3\tnummod\t_\tSpaceAfter=No
2\t-\t-\tPUNCT\tHYPH\t_\t3\tpunct\t_\tSpaceAfter=No
3\tdog\tdog\tNOUN\tNN\t_\t4\tnsubj\t_\t_
4\tbarks\tbark\tVERB\tVBZ\t_\t0\troot\t_\t_

"""


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("They drove to the 400 block of Harbour Road", 5),
        ("The harbour was calm after the attacks that shook it", 6),
        ("They left in order to rest", 3),
    ],
)
def test_nouns(words: str, place: int) -> None:
    """Words that are often verbs are nouns where they stand as nouns."""
    assert PACKAGED.noun_lead(words.split(), place) > 0


@pytest.mark.parametrize(
    ("words", "place"), [("The blast that killed six shook the port", 3), ("They block the road", 1)]
)
def test_verbs(words: str, place: int) -> None:
    """A verb with a subject is likelier than a participle, and than a noun."""
    assert PACKAGED.finite_lead(words.split(), place) > 0 > PACKAGED.noun_lead(words.split(), place)


def test_participles_are_no_verbs_with_a_subject() -> None:
    """Nobody is said to have damaged anything here."""
    assert PACKAGED.finite_lead(["They", "walked", "past", "damaged", "buildings"], 3) < 0


@given(st.lists(st.text(max_size=12), min_size=1, max_size=30), st.data())
def test_any_words_have_parts_of_speech(words: list[str], data: st.DataObject) -> None:
    """Nothing that stands in a text stops the tagger, and the same words always lean the same way."""
    place = data.draw(st.integers(0, len(words) - 1))
    assert PACKAGED.noun_lead(words, place) == PACKAGED.noun_lead(list(words), place)
    assert len(PACKAGED.tagger().tag(words)) == len(words)


def test_the_packaged_weights_have_their_licence_beside_them() -> None:
    """They come from treebanks, and keep their licence."""
    folder = ROOT / "src/whosaid/rules/weights"
    assert (folder / "tagger.gz").is_file()
    assert "CC BY-SA 4.0" in (folder / "tagger-LICENCE.txt").read_text("utf-8")


@pytest.mark.parametrize("damaged", [b"", b"no gzip", gzip.compress(b"no json\n"), gzip.compress(b'{"features": 3}\n')])
def test_a_damaged_file_says_what_to_do(damaged: bytes) -> None:
    """The message names the script that makes it again."""
    with pytest.raises(BadRule, match="train_tagger"):
        SpeechParts(damaged, "weights/tagger.gz").tagger()


def test_weights_are_learnt_from_files_that_you_point_to(tmp_path: Path) -> None:
    """A treebank of two sentences is learnt by heart, and the same files give the same bytes."""
    for name in ("train", "dev", "test_ewt", "test_gum"):
        (tmp_path / f"{name}.conll.gz").write_bytes(gzip.compress(TREEBANK.encode()))
    script = str(ROOT / "scripts" / "train_tagger.py")
    made = []
    for name in ("one.gz", "two.gz"):
        ran = subprocess.run(
            [sys.executable, script, str(tmp_path), "--out", str(tmp_path / name), "--least", "0.1"],
            capture_output=True,
            text=True,
            check=True,
        )
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    assert "dev.conll.gz: 1.0000" in ran.stdout
    tagger = SpeechParts(made[0], "one.gz").tagger()
    assert ["DET", "NOUN", "VERB.z", "PUNCT"] == tagger.tag(["The", "bark", "peels", "."])
    assert ["NUM", "VERB.z"] == tagger.tag(["One-dog", "barks"])
    assert {"NUM", "VERB.z"} <= set(json.loads(gzip.decompress(made[0]).split(b"\n")[0])["tags"])
    assert unpacked(made[0], "one.gz").features == sorted(unpacked(made[0], "one.gz").features)
