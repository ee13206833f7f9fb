"""The mentions of actors of an article, found in their order."""

import pytest
from hypothesis import given, settings

from tests.extract.named import KNOWN, NAMES, actors_in, article_of, read, who
from tests.properties.strategies import texts
from whosaid.extract.actors import find_actors
from whosaid.knowledge.loading import load_rows

FORMS = (
    "Al-Nusra Front", "Jabhat Al Nusra", "al-Nusra Front", "Al Nusra", "Jabhet Fateh al-Sham", "Jabhat Fateh al-Sham", "Nusra Front",
)  # fmt: skip


def test_one_lineage_has_one_id() -> None:
    """A group that changed its name is one actor under all its names and spellings."""
    targets = {target for form in FORMS for words, target in who(f"Yesterday {form} denied it.") if words == form}
    assert {"actor:al-nusra-front"} == targets


def test_a_name_is_used_in_its_time() -> None:
    """A name taken in 2017 does not point at the group in 2016."""
    assert [("Hayat Tahrir al-Sham", "actor:al-nusra-front")] == who("Then Hayat Tahrir al-Sham left.", "2018-05-01")
    assert ("Hayat Tahrir al-Sham", "actor:al-nusra-front") not in who("Then Hayat Tahrir al-Sham left.", "2015-05-01")


def test_a_misspelt_name_is_recognised_in_its_war_only() -> None:
    """One wrong letter is forgiven where the page speaks of the country of that actor."""
    assert ("Ahram al-Sham", "actor:ahrar-al-sham") in who("In Aleppo, Syria, Ahram al-Sham withdrew.")
    assert ("Ahram al-Sham", "actor:ahrar-al-sham") not in who("In Lima, Peru, Ahram al-Sham withdrew.")


def test_an_organisation_is_no_place() -> None:
    """The place in the name of an organisation belongs to the organisation."""
    assert [("Aleppo Media Centre", "actor:aleppo-media-center")] == who("The Aleppo Media Centre filmed it.")


def test_a_full_name_without_its_article() -> None:
    """“Islamic State in Iraq and Levant” is the group, and no place in Iraq."""
    text = "Nine members of the Islamic State in Iraq and Levant were killed in Homs, Syria."
    assert ["Islamic State in Iraq and Levant"] == [m.evidence.exact for m in actors_in(text)]


def test_labels_are_nobodys_name() -> None:
    """Terrorists, rebels and regime are people without a name, whoever uses the word."""
    found = dict(who("In Aleppo terrorists and rebels met regime forces."))
    assert {"terrorists": None, "rebels": None, "regime forces": None} == found


def test_a_surname_of_another_person_is_not_taken() -> None:
    """A known surname behind another given name is another person."""
    assert [("Nadia Lavrov", "new")] == who("We met Nadia Lavrov there.")


def test_mentions_keep_their_words() -> None:
    """Every mention slices back to its words and carries kind and rule."""
    text = "The Kremlin spokesman Dmitry Peskov and “Hezbollah” spoke – Mr Peskov first."
    for mention in actors_in(text):
        assert mention.evidence.exact == text[mention.evidence.start : mention.evidence.end]
        assert "actor" == mention.kind
        assert mention.rule
        assert mention.actor_kind


def test_rules_in_code_keep_their_examples() -> None:
    """Each rule of actors that is code gives its examples, and none of its counter-examples."""
    for row in load_rows("words/en/mentions.yaml", required=("code",)):
        if str(row["id"]).startswith("actor."):
            for example in row["example"]:
                assert row["id"] in {mention.rule for mention in actors_in(example)}, (row["id"], example)
            for counter in row["not"]:
                assert row["id"] not in {mention.rule for mention in actors_in(counter)}, (row["id"], counter)


@settings(max_examples=60)
@given(texts)
def test_any_text_gives_disjoint_mentions(text: str) -> None:
    """No text breaks the search; mentions are sorted and do not overlap."""
    mentions = find_actors(article_of(text), read(text), KNOWN)
    end = -1
    for mention in mentions:
        assert end <= mention.evidence.start < mention.evidence.end
        assert mention.evidence.exact == text[mention.evidence.start : mention.evidence.end]
        assert mention.target is None or NAMES.actors.actor(mention.target) or mention.target.startswith("actor:")
        end = mention.evidence.end


def test_a_namesake_of_an_official() -> None:
    """Another given name makes another person, and so does the surname alone after that; initials do not."""
    found = {m.evidence.exact: m.target for m in actors_in("Michael Lavrov, a baker, slept. Lavrov snored.")}
    assert "actor:sergey-lavrov" not in found.values()
    assert found["Michael Lavrov"] == found["Lavrov"]
    (votel,) = actors_in("We met Gen. Joseph L. Votel there.")
    assert ("actor:joseph-votel", "Gen. Joseph L. Votel") == (votel.target, votel.evidence.exact)


def test_short_names_need_their_country() -> None:
    """An acronym that many bear counts where the page speaks of the country, or names the actor otherwise."""
    assert "ERP" not in [m.evidence.exact for m in actors_in("ERP software was sold in Oslo, Norway.")]
    found = {m.evidence.exact: m.target for m in actors_in("In San Salvador, El Salvador, ERP guerrillas fled.")}
    assert "actor:erp-el-salvador" == found["ERP"]


def test_names_in_wire_copy() -> None:
    """A text in capitals names the same actors; ordinary words are no acronyms there."""
    text = "SHINING PATH MEMBERS AND AN M-19 COMMANDO ATTACKED A TOWN, THE AUTHORITIES SAID. NOBODY KNOWS WHO DID IT IN THE NIGHT."
    found = {mention.evidence.exact: mention.target for mention in actors_in(text)}
    assert ("actor:shining-path", "actor:m-19") == (found["SHINING PATH"], found["M-19"])
    assert not {"WHO", "IT"} & set(found)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The People's Protection Units shelled Homs, Syria.", "actor:ypg"),
        ("The Kurdistan Workers’ Party shelled Homs, Syria.", "actor:pkk"),
        ("The Peoples Protection Units shelled Homs, Syria.", "actor:ypg"),
    ],
)
def test_a_name_with_an_apostrophe(text: str, target: str) -> None:
    """A name that holds a possessive is found with its apostrophe, of whatever shape, and without."""
    assert [target] == [m.target for m in actors_in(text)]


def test_a_surname_is_whom_the_page_names_in_full() -> None:
    """Of two officials of one surname the page means the one whom it named; alone it is the better known."""
    on_page = who("Coalition spokesman Turki al-Maliki denied it. Al-Maliki said it rained.")
    assert {"actor:turki-al-maliki"} == {target for words, target in on_page if words.endswith("aliki")}
    assert ("al-Maliki", "actor:nouri-al-maliki") in who("In Baghdad al-Maliki said it rained.")
