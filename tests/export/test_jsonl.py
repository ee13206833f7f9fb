"""The export is the contract: names, order of keys, order of lines."""

import json
from pathlib import Path

import pytest

from tests.samples import packed, sample_conclusions, sample_page
from whosaid.errors import LedgerError
from whosaid.export.jsonl import FILES, export_jsonl
from whosaid.store.protocol import PageFacts
from whosaid.store.reading import LedgerReader
from whosaid.store.rows import pack_conclusions
from whosaid.store.sqlite import SqliteLedger

#: The fields of the contract, in its order; more may follow.
CONTRACT = {
    "documents": "id name media_type sha256 retrieved articles",
    "articles": "id document index outlet title byline credit published language text sentences page_spans",
    "removed": "document start end text reason",
    "quotations": "id content marks rule",
    "mentions": "id kind evidence target rivals name lat lon precision country rule",
    "times": "id evidence when timex_type timex_value rule",
    "attributions": "id content cue source mode source_kind stance voice inside rule",
    "counts": "id article claim harm population low best high qualifier scope part_of evidence rule",
    "claims": "id article said_by chain kind polarity factuality trigger sentence roles when where counts event rule",
    "taxonomy": "kind name definition parent acled plover plover_mode ucdp cameo",
    "copies": "id left right shared kind direction because rule",
    "origins": "id name actor kind basis claims articles rule",
    "events": "id kind when where claims articles origins perpetrators targets rule",
    "supports": "event facet value claims origins unknown_origin articles",
    "ranges": "event harm population profile low best high open_above origins counts unused",
    "comparisons": "id left right about verdict because rule",
    "framings": "article outlet about dimension term voice evidence",
    "judgements": "left right verdict by because at",
    "silences": "event first last told silent elsewhere",
}
KIND = dict.fromkeys(CONTRACT["taxonomy"].split(), "x")


def export(folder: Path, pages: list[PageFacts]) -> Path:
    """The export of a ledger of these pages, stored one after the other."""
    with SqliteLedger(folder / "some.ledger") as ledger:
        for page in pages:
            ledger.add([packed(page)])
        found = sample_conclusions(*sorted(pages, key=lambda page: page.pages.document.id))
        ledger.conclude([pack_conclusions(found)], {"rules": "abc", "whosaid": "0", "taxonomy": json.dumps([KIND])})
    with LedgerReader(folder / "some.ledger") as reader:
        export_jsonl(reader, folder / "out")
    return folder / "out"


def test_every_file_has_the_fields_of_the_contract_in_their_order(tmp_path: Path) -> None:
    """Scorers and other programs rely on it."""
    out = export(tmp_path, [sample_page("a"), sample_page("b", outlet="Größe")])
    assert sorted([*FILES, "ledger"]) == sorted(path.stem for path in out.iterdir())
    for name, fields in CONTRACT.items():
        lines = (out / f"{name}.jsonl").read_text("utf-8").splitlines()
        assert lines, name
        expected = fields.split()
        assert all(expected == list(json.loads(line))[: len(expected)] for line in lines), name
    assert "Größe" in (out / "articles.jsonl").read_text("utf-8")


def test_claims_name_their_event_and_words_their_place(tmp_path: Path) -> None:
    """A claim leads to its event, an evidence to the words of its article."""
    out = export(tmp_path, [sample_page("a")])
    (claim,) = map(json.loads, (out / "claims.jsonl").read_text("utf-8").splitlines())
    (event,) = map(json.loads, (out / "events.jsonl").read_text("utf-8").splitlines())
    (article,) = map(json.loads, (out / "articles.jsonl").read_text("utf-8").splitlines())
    assert event["id"] == claim["event"]
    assert ["article", "start", "end", "exact"] == list(claim["trigger"])
    assert claim["trigger"]["exact"] == article["text"][claim["trigger"]["start"] : claim["trigger"]["end"]]
    assert [20, 97] == claim["sentence"]


def test_the_order_of_storing_does_not_show(tmp_path: Path) -> None:
    """Turned round, every file has the same bytes."""
    pages = [sample_page(f"page {number}") for number in range(5)]
    for name, order in (("one", pages), ("two", pages[::-1])):
        (tmp_path / name).mkdir()
        export(tmp_path / name, order)
    for path in (tmp_path / "one" / "out").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / "out" / path.name).read_bytes(), path.name


def test_ledger_json_says_what_this_is(tmp_path: Path) -> None:
    """Version of the contract, digest of the rules, number of pages."""
    about = json.loads((export(tmp_path, [sample_page()]) / "ledger.json").read_text("utf-8"))
    assert (1, "abc", "0", 1) == (about["contract"], about["rules"], about["whosaid"], about["pages"])


def test_only_current_versions_are_exported(tmp_path: Path) -> None:
    """A page that changed is one page."""
    old, new = packed(sample_page(body="old")), packed(sample_page(body="new"))
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        for page in (old, new):
            ledger.add([page])
        ledger.give(new.name, new.sha256, None, new.how)
        ledger.settle()
    with LedgerReader(tmp_path / "a.ledger") as reader:
        export_jsonl(reader, tmp_path / "out")
    (document,) = map(json.loads, (tmp_path / "out" / "documents.jsonl").read_text("utf-8").splitlines())
    assert new.sha256 == document["sha256"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """The message names the folder."""
    with SqliteLedger(tmp_path / "a.ledger"):
        pass
    (tmp_path / "out").write_text("a file stands here", "utf-8")
    with LedgerReader(tmp_path / "a.ledger") as reader, pytest.raises(LedgerError, match="cannot be written"):
        export_jsonl(reader, tmp_path / "out")


def test_an_export_that_fails_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    """Half an export would look like a whole one."""
    out = tmp_path / "out"
    out.mkdir()
    (out / "ranges.jsonl.unfinished").mkdir()  # what cannot be written to
    with pytest.raises(LedgerError):
        export(tmp_path, [sample_page("a")])
    assert ["ranges.jsonl.unfinished"] == [path.name for path in out.iterdir()]
