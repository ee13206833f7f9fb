"""A served ledger notices that it was written to, and leads only to pages that exist."""

import stat
import threading
import time
from pathlib import Path

import pytest

from tests.samples import packed, sample_conclusions, sample_ledger, sample_page
from whosaid.serve.site import address, site_of
from whosaid.store.indexing import index_path
from whosaid.store.rows import pack_conclusions
from whosaid.store.sqlite import SqliteLedger


@pytest.mark.parametrize(
    ("what", "identity", "expected"),
    [
        ("event", "event:abc", "/event/abc"),
        ("explain", "claim:abc", "/explain/claim:abc"),
        ("explain", "event:abc", "/event/abc"),
        ("explain", "rule.of.ours", ""),
        ("actor", "actor:a/b?c", "/actor/a%2Fb%3Fc"),
        ("outlet", "A & B", "/outlet?name=A+%26+B"),
        ("page", "sources", "/sources"),
    ],
)
def test_addresses_are_made_of_ids(what: str, identity: str, expected: str) -> None:
    """What has no page has no address."""
    assert expected == address(what, identity)


def test_what_was_kept_is_dropped_when_the_ledger_changes(tmp_path: Path) -> None:
    """New pages and new conclusions are seen at the next request, and the index is made anew."""
    path = tmp_path / "l.ledger"
    pages = sample_ledger(path)
    site = site_of(str(path), "key")
    with site.opened() as opened:
        assert 1 == len(opened.lines)
        assert 3 == len(opened.index.articles())
    more = (*pages, sample_page("d.txt", outlet="The Lamp"))
    with SqliteLedger(path) as ledger:
        ledger.add([packed(more[-1])])
        ledger.conclude([pack_conclusions(sample_conclusions(*more))], {})
    site.make_index()
    with site.opened() as opened:
        assert 4 == opened.lines[0].articles
        assert 4 == len(opened.index.articles())


def test_what_several_ask_for_is_made_once(tmp_path: Path) -> None:
    """The others wait for the first one."""
    path = tmp_path / "l.ledger"
    sample_ledger(path)
    site = site_of(str(path), "key")
    made: list[str] = []

    def make() -> str:
        time.sleep(0.05)
        made.append("once")
        return "made"

    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(site.kept("now", "name", make))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (["once"], ["made"] * 4) == (made, found)
    assert "other" == site.kept("later", "name", lambda: "other")


def test_an_opened_index_is_used_again_until_it_is_made_anew(tmp_path: Path) -> None:
    """Two requests at once have two; a new file is opened anew."""
    path = tmp_path / "l.ledger"
    sample_ledger(path)
    site = site_of(str(path), "key")
    with site.opened() as one, site.opened() as other:
        assert one.index is not other.index
        both = {id(one.index), id(other.index)}
    with site.opened() as again:
        assert id(again.index) in both
    index_path(path).unlink()
    site.make_index()
    with site.opened() as anew:
        assert anew.index is not again.index
        assert 3 == len(anew.index.articles())


def test_an_index_finds_a_place_where_the_folder_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ledger on a read-only disk can be looked at too."""
    path = tmp_path / "l.ledger"
    sample_ledger(path)
    index_path(path).mkdir()  # nothing can be put in its place, whoever we are
    (index_path(path) / "full").touch()
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        site = site_of(str(path), "key")
    finally:
        tmp_path.chmod(stat.S_IRWXU)
    assert tmp_path not in site.index_file.parents
    with site.opened() as opened:
        assert 3 == len(opened.index.articles())
