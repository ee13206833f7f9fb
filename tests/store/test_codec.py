"""Every record survives the store, and every id has a key that finds it by its beginning."""

import zlib
from dataclasses import replace

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import packed, sample_conclusions, sample_page
from whosaid.records.bundles import Conclusions
from whosaid.records.ids import make_id
from whosaid.records.spans import When
from whosaid.store.codec import (
    fold,
    key_of,
    key_range,
    keys_of_ours,
    pack,
    unpack,
    unpack_claims,
    unpack_fingerprints,
    unpack_page,
    unpack_places,
    unpack_printed,
    unpack_some_claims,
)


def test_a_page_comes_back_as_it_was() -> None:
    """Document, articles, what was cut and all findings."""
    page = sample_page()
    made = packed(page)
    assert page == unpack_page(made.printed, made.claims, made.attributions, made.rest)
    assert page.findings[0].claims == unpack_claims(made.claims)[0].claims
    assert page.pages.articles == unpack_printed(made.printed).articles
    assert [page.pages.articles[0].id] == [one.article for one in unpack_fingerprints(packed(page).fingerprints)]


def test_wanted_claims_come_with_their_counts_and_nothing_else() -> None:
    """The article stays, also where it has none of them."""
    page = sample_page()
    (found,) = page.findings
    made = packed(page)
    (some,) = unpack_some_claims(made.claims, {found.claims[0].id})
    counts = tuple(count for count in found.counts if count.claim == found.claims[0].id)
    assert (found.article, found.claims[:1], counts) == (some.article, some.claims, some.counts)
    assert counts
    assert () == unpack_some_claims(made.claims, set())[0].claims


def test_where_claims_stand_is_told_without_them() -> None:
    """Start and end of the trigger, the sentence, the id."""
    (found,) = sample_page().findings
    expected = [(one.trigger.start, one.trigger.end, one.sentence, one.id) for one in found.claims]
    assert [(found.article, expected)] == list(unpack_places(packed(sample_page()).claims))
    assert expected


def test_conclusions_come_back_as_they_were() -> None:
    """Every kind of conclusion."""
    found = sample_conclusions(sample_page("a"), sample_page("b"))
    assert found == unpack(pack(found), Conclusions)


def test_fields_of_the_future_are_skipped_and_old_ones_filled() -> None:
    """A ledger of another version is read as far as it is understood."""
    body = {"earliest": None, "latest": "2016-10-28", "precision": "day", "basis": "stated", "moon": "full"}
    assert When(None, "2016-10-28", "day", "stated", None) == unpack(zlib.compress(msgspec.msgpack.encode(body)), When)


@given(st.text(), st.integers(0, 20))
def test_a_key_lies_in_the_range_of_every_beginning(words: str, kept: int) -> None:
    """`claim:ab` finds `claim:ab...`, however much is given."""
    identity = make_id("claim", words)
    first, last = key_range(identity[: len("claim:") + kept])
    assert first <= key_of(identity) <= last


@given(st.text(), st.text())
def test_keys_sort_as_ids_do(one: str, other: str) -> None:
    """So pages come in order of their ids by asking for their keys."""
    left, right = make_id("claim", one), make_id("claim", other)
    assert (left < right) == (key_of(left) < key_of(right))


def test_ids_of_registers_have_no_key() -> None:
    """An actor of the register is not a record of the ledger."""
    assert -1 == key_of("actor:sohr")
    assert (1, 0) == key_range("place:aleppo-north")


@given(st.lists(st.text(max_size=9)))
def test_many_ids_have_the_keys_that_each_has(told: list[str]) -> None:
    """Whether they are translated together or one by one."""
    ids = [make_id("claim", words) for words in told]
    assert [key_of(identity) for identity in ids] == keys_of_ours(ids)


def test_folding_drops_case_and_accents() -> None:
    """`--who sergei` finds Sergéi."""
    assert "sergei" == fold("Sergéi")


def test_lines_of_claims_hold_what_is_asked_for() -> None:
    """Voices and parties, the place, the harm."""
    (line,) = packed(sample_page()).claim_lines
    assert "lantern group" in line.who
    assert "seven people" in line.who
    assert "qasr" in line.where
    assert "|killed|" == line.harms


def test_a_party_is_found_by_its_name_whatever_the_page_calls_it() -> None:
    """Words of the page, the name of the register and its id: "Daesh" is found as "Islamic State", too."""
    page = sample_page()
    (found,) = page.findings
    (place,) = found.mentions
    actor = replace(place, id="mention:actor", kind="actor", target="actor:kites", name="Kite Brigade")
    role = replace(
        found.claims[0].roles[0], role="perpetrator", text="kite flyers", mention=actor.id, actor="actor:kites"
    )
    findings = replace(found, mentions=(place, actor), claims=(replace(found.claims[0], roles=(role,)),))
    (line,) = packed(replace(page, findings=(findings,))).claim_lines
    for words in ("kite flyers", "kite brigade", "actor:kites"):
        assert f"|{words}|" in line.who
