"""Private persons' names leave every word a reader sees; public ones stay; coordinates become coarse."""

from dataclasses import replace

from whosaid.records.bundles import Findings
from whosaid.records.inferred import Attribution, Mention, Voice
from whosaid.records.spans import Evidence, Where
from whosaid.views.reader import Paragraph, Segment
from whosaid.views.withholding import _names, withhold
from whosaid.views.words import Words

NAMES = frozenset({"Umm Salim", "Salim"})


def mention(words: str, name: str, target: str, kind: str) -> Mention:
    """Words that name somebody."""
    return Mention(
        "mention:x",
        "actor",
        Evidence("article:x", 0, len(words), words),
        target,
        (),
        name,
        None,
        None,
        None,
        None,
        "r",
        actor_kind=kind,
    )


def test_persons_that_no_register_lists_are_private() -> None:
    """A minister of the register is not, nor is a monitor; a pronoun is no name."""
    someone = f"actor:{'a' * 20}"
    said = Attribution(
        "a",
        Evidence("x", 0, 1, "x"),
        None,
        None,
        "direct",
        "named",
        "states",
        Voice(None, "Abu Karim"),
        None,
        "r",
        voice_kind="witness",
    )
    found = Findings(
        "article:x",
        mentions=(
            mention("Salim", "Umm Salim", someone, "person"), mention("She", "Umm Salim", someone, "person"),
            mention("Anna Brandt", "Anna Brandt", "actor:anna-brandt", "person"), mention("the Lantern Group", "Lantern Group", someone, "monitor"),
        ),
        attributions=(said, replace(said, voice=Voice(None, "a resident")), replace(said, voice=Voice(None, "Lantern Group"))),
    )  # fmt: skip
    assert {"Umm Salim", "Salim", "Abu Karim"} == set(_names(found))


def test_a_name_is_taken_out_of_words_and_ids_stay() -> None:
    """Whole names first, never a part of another word."""
    assert ("[name withheld] said; Salima did not", f"claim:{'a' * 20}") == withhold(
        ("Umm\nSalim said; Salima did not", f"claim:{'a' * 20}"), NAMES
    )
    assert "Umm Salim" == withhold("Umm Salim", frozenset())


def test_marked_words_stay_marked_when_a_name_before_them_goes() -> None:
    """The sentence has another length then."""
    words = Words(
        "article:x", "a.txt", None, "Salim's day", None, 20, 26, "killed", "Umm Salim saw nine killed there.", 19
    )
    found = withhold(words, NAMES)
    assert "killed" == found.sentence[found.at : found.at + len(found.exact)]
    assert "[name withheld] saw nine killed there." == found.sentence
    assert "[name withheld]'s day" == found.title


def test_a_name_cut_in_two_by_a_finding_is_one_name() -> None:
    """What stands for it stands once."""
    segments = tuple(Segment(text, (), (), ()) for text in ("By Umm", " Sa", "lim and ", "Salim."))
    found = withhold(Paragraph(segments, (), is_shared=False), NAMES)
    assert ["By [name withheld]", "", " and ", "[name withheld]."] == [segment.text for segment in found.segments]


def test_coordinates_become_coarse() -> None:
    """To a tenth of a degree, and they say so."""
    found = withhold(Where("place:x", "Qasr", 36.2012, 37.1612, 1, "SY", None, None), NAMES)
    assert (36.2, 37.2, 2) == (found.lat, found.lon, found.precision)
