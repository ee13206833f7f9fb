"""The register of outlets and agencies is found by name, address and words of a text."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.outlets import folded_name, host_of, load_outlets

OUTLETS = load_outlets()


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("RT", "outlet:rt"),
        ("Russia Today", "outlet:rt"),
        ("the independent", "outlet:independent"),
        ("Agence France-Presse", "outlet:afp"),
        ("Press TV", "outlet:press-tv"),
        ("CNN", "outlet:cnn"),
        ("The Strait Herald", None),
        ("", None),
    ],
)
def test_by_name(name: str, outlet: str | None) -> None:
    """Names and aliases find their outlet, whatever their case and with or without an article."""
    found = OUTLETS.by_name(name)
    assert outlet == (found.id if found else None)


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.rt.com/news/1", "outlet:rt"),
        ("http://edition.cnn.com/2016/10/28/x", "outlet:cnn"),
        ("independent.co.uk", "outlet:independent"),
        ("https://notrt.com/1", None),
        ("https://rt.com.example/1", None),
        ("mailto:x", None),
        ("http://[broken", None),
    ],
)
def test_by_address(url: str, outlet: str | None) -> None:
    """A host and its subdomains are the outlet's; a host that only ends alike is not."""
    found = OUTLETS.by_url(url)
    assert outlet == (found.id if found else None)


def test_names_in_a_text() -> None:
    """Names stand as whole words with their capitals; the longer name wins."""
    text = "An RT crew and the Associated Press, not an APple or an independent start; reuters is small. @CNN"
    assert [("RT", "outlet:rt"), ("Associated Press", "outlet:ap")] == [
        (text[hit.start : hit.end], hit.outlet) for hit in OUTLETS.find(text)
    ]


def test_names_given_from_outside() -> None:
    """A name of the register gets its id, another one an id made of the name."""
    assert "outlet:reuters" == OUTLETS.named("REUTERS").id
    assert OUTLETS.named("The Quay").id == OUTLETS.named("quay").id
    assert "The Quay" == OUTLETS.named(" The Quay ").name


def test_entries_are_whole() -> None:
    """Every entry has a kind and well-formed hosts, each host one owner, and each hand-written agency an alias."""
    kinds = {"agency", "broadcaster", "newspaper", "magazine", "site", "aggregator", "activists", "monitor", "party"}
    hosts: set[str] = set()
    for entry in OUTLETS.entries.values():
        assert entry.kind in kinds, entry
        assert entry.country is None or len(entry.country) == 2, entry
        for host in entry.domains:
            assert host == host_of(host), entry
            assert host not in hosts, host
            hosts.add(host)
    assert len(OUTLETS.entries) > 1000
    assert all(
        entry.aliases for entry in OUTLETS.entries.values() if entry.kind == "agency" and "host-" not in entry.id
    )


def test_users_add_and_correct_rows(tmp_path: Path) -> None:
    """A table in a user's folder adds outlets and replaces rows of the same id."""
    (tmp_path / "world").mkdir()
    (tmp_path / "world" / "outlets.tsv").write_text(
        "outlet:quay\tThe Quay\tnewspaper\tGB\tquay.example\tThe Quay\noutlet:rt\tRT (corrected)\tbroadcaster\tRU\trt.com\tRT\n"
    )
    outlets = load_outlets([tmp_path])
    assert "outlet:quay" == getattr(outlets.by_url("https://quay.example/1"), "id", None)
    assert "RT (corrected)" == outlets.outlet("outlet:rt").name


def test_bad_rows_stop_the_load(tmp_path: Path) -> None:
    """A row that is none is told with file and line."""
    (tmp_path / "world").mkdir()
    (tmp_path / "world" / "outlets.tsv").write_text("# own\n\nThe Quay, newspaper\n")
    with pytest.raises(BadRule, match=r"world/outlets\.tsv:3: not a row of 6 columns"):
        load_outlets([tmp_path])


def test_folding() -> None:
    """Names are compared without case, punctuation and a leading article."""
    assert "daily mail" == folded_name("The Daily-Mail!")


def test_a_page_kept_by_an_archive_is_of_its_own_host() -> None:
    """The archive is no outlet; an address in a query is not the page."""
    assert "bell.example" == host_of("https://archive.example/web/20170104105353/http://www.bell.example/ice")
    assert "bell.example" == host_of("https://archive.example/2017/https:/bell.example/ice")
    assert "share.example" == host_of("https://share.example/to?u=http://bell.example/ice")
