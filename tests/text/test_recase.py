"""Text in capitals is matched in sentence case, and stays as it is printed."""

from hypothesis import given
from hypothesis import strategies as st

from whosaid.knowledge.words import load_text_words
from whosaid.text.paragraphs import paragraphs_of
from whosaid.text.reading import read_text
from whosaid.text.recase import recased
from whosaid.text.sentences import TextWords
from whosaid.text.shadow import shadow_of

WORDS = load_text_words()


def _cased(text: str) -> str:
    shadow = shadow_of(text)
    return recased(shadow, paragraphs_of(shadow), WORDS)


def test_names_keep_a_capital_and_ordinary_words_lose_theirs() -> None:
    """A telex reads like a newspaper."""
    text = (
        "THE GUERRILLAS OF OSTROVIA'S RED FRONT ATTACKED COL. JONAS VELTMAN NEAR NORRBY. A SOLDIER WAS WOUNDED THERE."
    )
    told = (
        "The guerrillas of Ostrovia's red front attacked col. Jonas Veltman near Norrby. A soldier was wounded there."
    )
    assert told == _cased(text)


def test_acronyms_stay() -> None:
    """What stands alone in brackets, what has no vowel, and letters with full stops."""
    text = "THE HARBOUR RELIEF COMMITTEE [HAREC] AND THE FMLN TOLD U.S. TROOPS IN NORRBY THAT HAREC HAD LEFT THE TOWN."
    told = "The harbour relief committee [HAREC] and the FMLN told U.S. troops in Norrby that HAREC had left the town."
    assert told == _cased(text)


def test_months_beside_a_number() -> None:
    """The same word is a month there and a verb elsewhere."""
    text = "IT MAY RAIN IN THE HILLS. ON 9 MAY THEY LEFT THE TOWN, AND ON 3 MARCH 1990 THEY HAD COME ON A MARCH."
    told = "It may rain in the hills. On 9 May they left the town, and on 3 March 1990 they had come on a march."
    assert told == _cased(text)


def test_ordinary_pages_and_short_lines_stay() -> None:
    """A headline in capitals over a page of ordinary case is left to those who know headlines."""
    text = "FIVE KILLED IN NORRBY\n\nFive people were killed in Norrby on Monday, the town's mayor said in a statement."
    assert text == _cased(text)
    assert not read_text(text, WORDS).is_recased
    assert "SHOUT " * 20 == recased("SHOUT " * 20, ((0, 120),), TextWords(frozenset(), frozenset()))


def test_the_text_stays_as_printed() -> None:
    """Only the shadow changes, letter for letter."""
    text = "REBELS KILLED FIVE SOLDIERS NEAR NORRBY ON MONDAY, SAID COLONEL JONAS VELTMAN OF THE ARMY."
    reading = read_text(text, WORDS)
    assert reading.is_recased
    assert (text, len(text)) == (reading.text, len(reading.shadow))
    assert reading.lower == reading.shadow.lower()


@given(st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜßİŁ .,'\"()[]\n-0123456789", max_size=300))
def test_every_place_stays(text: str) -> None:
    """As long as the text, and the same letters."""
    made = _cased(text)
    assert len(shadow_of(text)) == len(made)
    assert shadow_of(text).casefold() == made.casefold()
