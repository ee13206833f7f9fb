from dataclasses import replace

from tests.reuse.test_origins import FACT, a_claim, page, said
from whosaid.knowledge.known import Knowledge
from whosaid.records.inferred import Attribution, Voice
from whosaid.records.printed import Article
from whosaid.records.spans import When
from whosaid.reuse.own_voice import OwnVoices
from whosaid.reuse.rests import Rest
from whosaid.reuse.voices import Voices


def rest_of(known: Knowledge, article: Article, *chain: Attribution) -> Rest:
    """The voice of a claim in the first attribution."""
    voices = Voices(OwnVoices({article.id: article}, (), known), known)
    return voices.of(a_claim(article, chain[0]), article, {one.id: one for one in chain})


def test_unnamed_voices_behind_an_agency_belong_to_the_agency(known: Knowledge) -> None:
    """Activists whom an agency quotes are the same in every paper that prints the agency."""
    keys = set()
    for outlet in ("Overdale Bell", "Valley Wire"):
        one = page(outlet)
        agency = said(one, Voice("actor:reuters", "Reuters"), "agency")
        activists = said(one, Voice(None, "activists"), "witness", named="collective", inside=agency)
        keys.add(rest_of(known, one, activists, agency).key)
    assert 1 == len(keys)


def test_a_body_that_passes_unnamed_voices_on_vouches_for_them(known: Knowledge) -> None:
    """What a monitor has from residents rests on the monitor."""
    one = page("Overdale Bell")
    monitor = said(one, Voice("actor:sohr", "the Observatory"), "monitor")
    residents = said(one, Voice(None, "residents"), "witness", named="collective", inside=monitor)
    assert "actor:sohr" == rest_of(known, one, residents, monitor).actor


def test_a_number_is_nobodys_name(known: Knowledge) -> None:
    """A speaker without a letter in the name is hearsay."""
    one = page("Overdale Bell")
    assert "unknown" == rest_of(known, one, said(one, Voice(None, "22"), "unknown")).kind


def test_attributions_that_hold_each_other_do_not_turn_in_circles(known: Knowledge) -> None:
    """Two attributions that each report the other end as hearsay."""
    one = page("Overdale Bell")
    first = said(one, None, "unknown", named="none")
    assert FACT in one.text
    looped = Attribution(**{**{name: getattr(first, name) for name in first.__slots__}, "inside": first.id})
    assert "unknown" == rest_of(known, one, looped).kind


def test_two_persons_of_a_body_that_no_register_knows_are_one_voice(known: Knowledge) -> None:
    """Who speaks for the police of a town is that police's voice, and so is whoever speaks for it next."""
    one = page("Overdale Bell")
    told = [said(one, Voice(None, name), "official") for name in ("Jon Ash", "Ann Low")]
    spoken = [replace(step, body=Voice(None, "Overdale police")) for step in told]
    force = said(one, Voice(None, "Overdale police"), "body")
    assert 1 == len({rest_of(known, one, step).key for step in (*spoken, force)})


def test_a_medium_without_a_name_is_hearsay(known: Knowledge) -> None:
    """Nobody is known behind "a war monitor" or "local media", whoever quotes them; a monitor that quotes media vouches for them."""
    one = page("Overdale Bell")
    agency = said(one, Voice("actor:reuters", "Reuters"), "agency")
    for kind in ("monitor", "agency", "outlet"):
        plain = said(one, Voice(None, "some"), kind, named="anonymous")
        passed = said(one, Voice(None, "some"), kind, named="anonymous", inside=agency)
        assert ["unknown", "unknown"] == [rest_of(known, one, plain).kind, rest_of(known, one, passed, agency).kind]
    monitor = said(one, Voice("actor:sohr", "the Observatory"), "monitor")
    media = said(one, Voice(None, "local media"), "outlet", named="collective", inside=monitor)
    assert "actor:sohr" == rest_of(known, one, media, monitor).actor


def test_an_office_leads_to_its_ministry(known: Knowledge) -> None:
    """A minister of the register, on a day in office, and the office without a name are the ministry's voice."""
    one = page("Overdale Bell")
    ministry = "actor:ukraine-ministry-of-interior"
    for actor in ("actor:ihor-klymenko", "actor:ukraine-interior-minister"):
        for day, whose in (("2024-01-05", ministry), ("2015-01-05", "actor:ukraine")):
            dated = replace(one, published=When(day, day, "day", "stated"))
            rest = rest_of(known, dated, said(dated, Voice(actor, "the minister"), "official"))
            wanted = ministry if actor.endswith("minister") else whose
            assert (wanted, "origin.office") == (rest.actor, rest.rule)
