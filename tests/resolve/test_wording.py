"""The sentences of a reason."""

from dataclasses import replace

from tests.resolve.made import SHELLING, WORLD, MadePage, origins_of, page, told
from whosaid.knowledge.reuse import load_reuse
from whosaid.resolve.case import Backing, Records, Statement
from whosaid.resolve.sketches import sketch_claims
from whosaid.resolve.wording import figure_said, harm_words, people_words, sentence_said, who, words_said


def statement(made: MadePage) -> Statement:
    """The first claim of a page."""
    sketches = sketch_claims(made.article, made.findings, WORLD)
    return Records([made.article], [made.findings], origins_of([made]), sketches).statement(made.findings.claims[0].id)


def test_the_origin_is_named_and_the_page_beside_it() -> None:
    """An outlet on its own word is named once; an unknown origin says so."""
    assert "The Kite" == who(statement(page("The Kite", None, told(SHELLING, "Six died."))))
    assert "The Monitor (in The Kite)" == who(
        statement(page("The Kite", None, told(SHELLING, "Six died.", voice="The Monitor")))
    )
    assert "The Kite (origin unknown)" == who(statement(page("The Kite", None, told(SHELLING, "Six died.", voice="?"))))


def test_voices_without_a_name_keep_their_words() -> None:
    """Residents and doctors whom one page quotes are one origin; what doctors said is not put into the residents' mouths.

    The name of such an origin is made by the rules of reuse, and taken apart here.
    """
    name = load_reuse().unnamed_name.format(who="residents", outlet="Lantern")
    one, other = (
        replace(
            said,
            backing=Backing("origin:a", name, known=True, unnamed="witness"),
            claim=replace(said.claim, chain=("The Kite", voice)),
        )
        for said in [statement(page("The Kite", None, told(SHELLING, "Six died.")))]
        for voice in ("doctors", "The Kite")
    )
    assert "doctors, quoted by Lantern (in The Kite)" == who(one)
    assert "residents, quoted by Lantern (in The Kite)" == who(other)


def test_words_are_quoted_with_the_day_of_the_page() -> None:
    """Whatever is said can be looked up."""
    said = statement(page("The Kite", "2031-05-04", told(SHELLING, "Six died.", killed="6", population="civilian")))
    assert "The Kite, 2031-05-04: “Six died.”" == sentence_said(said) == figure_said(said, said.counts[0])
    assert "The Kite, 2031-05-04: “two lines”" == words_said(said, "two\nlines")
    assert "killed (civilian)" == harm_words(said.counts[0])


def test_groups_are_named_in_the_plural() -> None:
    """Women, medics, aid workers."""
    said = statement(page("The Kite", "2031-05-04", told(SHELLING, "Six died.", killed="6")))
    names = [people_words(replace(said.counts[0], population=one)) for one in ("woman", "child", "medic", "aid-worker")]
    assert ["women", "children", "medics", "aid workers"] == names
