"""A ledger says the same whether its pages came at once or bit by bit, in whatever order, with whatever gone in between."""

import random  # noqa: TID251 - dice with a given seed, to deal pages
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.knowing import KNOWN
from whosaid.conclude import telling
from whosaid.engine.local import LocalEngine
from whosaid.export.jsonl import export_jsonl
from whosaid.plan import Setting, Tally, analyse, build
from whosaid.read.carriers import open_pages
from whosaid.records.bundles import RawPage
from whosaid.records.concluded import Comparison, Copy, Framing, Judgement, Origin
from whosaid.records.printed import Problem
from whosaid.reuse.candidates import CAP
from whosaid.store.protocol import EventFile
from whosaid.store.reading import LedgerReader
from whosaid.store.sqlite import SqliteLedger

EXAMPLES = Path(__file__).parents[2] / "examples" / "pages"
TOWNS = ("Aleppo", "Idlib", "Hama", "Homs", "Azaz")
OUTLETS = ("The Kite", "Lake Gazette", "Morning Anchor", "The Mill", "Harbour Post", "Quay Times")
VOICES = (
    "the Syrian Observatory said",
    "activists said",
    "a military official said",
    "residents told the paper",
    "Reuters reported",
)
NAMES = ("Adel Haddad", "Samir Qasim", "Huda Darwish", "Karim Saleh")
FOOTER = "Sign up for our morning letter and read more of what our reporters find every single day of the week."


def facts(dice: random.Random) -> str:
    """A sentence that other pages may tell too, with other figures or words."""
    town, toll, day = dice.choice(TOWNS), dice.choice((3, 4, 9)), dice.choice((12, 12, 13, 14))
    return dice.choice(
        (
            f"At least {toll} people were killed and {toll + 6} wounded when shells hit a bakery in {town} on {day} October, {dice.choice(VOICES)}.",
            f"Warplanes struck a market in {town} on {day} October, killing {toll} civilians, among them {dice.choice(NAMES)}, {dice.choice(VOICES)}.",
            f"The Syrian army denied that it had bombed {town} on {day} October.",
            f"Rebels shelled the terrorist-held centre of {town} on {day} October, state media said, killing {toll}.",
            f"Since 9 October {9 * toll} people have been killed in air strikes on {town}, {dice.choice(VOICES)}.",
            f"A pause in air strikes on {town} began on {day} October and lasted three days, the ministry said.",
        )
    )


def text_of(dice: random.Random, earlier: Sequence[str]) -> str:
    """A page that may repeat paragraphs of earlier ones, word for word or with a figure changed, or a quotation."""
    outlet = dice.choice(OUTLETS)
    body = [facts(dice) for _ in range(dice.randint(1, 4))]
    if earlier and dice.random() < 0.6:
        taken = dice.choice(earlier).split("\n\n")[2:]
        taken = taken[dice.randrange(len(taken)) :]
        body += [part.replace("killing 3", "killing 4") if dice.random() < 0.3 else part for part in taken]
    if dice.random() < 0.3:
        body.append(
            f"“We counted the houses and not one of {dice.choice((20, 30))} was left standing,” {dice.choice(NAMES)} told {outlet}."
        )
    if dice.random() < 0.4:
        body.append(FOOTER)
    title = f"Shells on {dice.choice(TOWNS)}, {dice.choice((3, 4, 9))} dead"
    return "\n\n".join((title, f"{outlet} | {dice.choice((12, 13, 14))} October 2016", *dict.fromkeys(body)))


def written(seed: int, number: int) -> list[RawPage]:
    """So many pages; every seventh is another version of an earlier one."""
    dice = random.Random(seed)
    texts: list[str] = []
    pages: list[RawPage] = []
    for place in range(number):
        texts.append(text_of(dice, texts))
        name = f"page-{dice.randrange(place) if place and place % 7 == 6 else place:03d}.txt"
        retrieved = f"2016-10-15T00:00:{place:02d}"
        pages.append(RawPage(name, "text/plain", texts[-1].encode(), retrieved=retrieved))
    return pages


def read(ledger: SqliteLedger, pages: Sequence[RawPage | Problem]) -> Tally:
    """One run of the program."""
    return build(ledger, pages, Setting(KNOWN), LocalEngine(1))


def exported(ledger: Path, folder: Path) -> dict[str, bytes]:
    """Every file of the export."""
    with LedgerReader(ledger) as reader:
        export_jsonl(reader, folder)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def listed(path: Path) -> dict[str, bytes]:
    """What the ledger lists of events and origins, and what claims lead to, also those of pages that are no more."""
    with LedgerReader(path) as reader:
        found = {"lines": repr(reader.event_lines()).encode(), "voices": repr(reader.known_origins()).encode()}
    with closing(sqlite3.connect(path)) as opened:
        for table in ("claim_events", "claim_origins"):
            found[table] = repr(opened.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()).encode()  # noqa: S608 - fixed words
    return found


def export_of(folder: Path, name: str, runs: Sequence[Sequence[RawPage | Problem]]) -> dict[str, bytes]:
    """The export of a ledger that was read in these runs, with the contradictions that its lists count and its look-ups."""
    path = folder / f"{name}.ledger"
    for run in runs:
        with SqliteLedger(path) as ledger:
            read(ledger, run)
    return {**exported(path, folder / name), **listed(path)}


def dealt(pages: Sequence[RawPage | Problem], dice: random.Random) -> list[list[RawPage | Problem]]:
    """The pages in any order, in some runs; of versions of one page the later one is not read in an earlier run."""
    shuffled = list(pages)
    dice.shuffle(shuffled)
    versions: dict[str, list[RawPage | Problem]] = {}
    for page in pages:
        versions.setdefault(page.name, []).append(page)
    shuffled = [versions[page.name].pop(0) for page in shuffled]
    cuts = sorted(dice.sample(range(1, len(shuffled)), min(len(shuffled) - 1, dice.randint(1, 4))))
    return [shuffled[first:last] for first, last in zip([0, *cuts], [*cuts, len(shuffled)], strict=True)]


@given(st.integers(0, 2**32), st.sampled_from((2, 5, 12, 25)))
@settings(max_examples=8)
def test_any_order_and_any_split_give_the_same_tables(seed: int, number: int) -> None:
    """Byte for byte, versions of pages among them."""
    pages = written(seed, number)
    with TemporaryDirectory() as folder:
        at_once = export_of(Path(folder), "once", [pages])
        assert at_once == export_of(Path(folder), "split", dealt(pages, random.Random(seed)))


@pytest.mark.slow
def test_a_text_on_more_pages_than_the_cap_comes_bit_by_bit(tmp_path: Path) -> None:
    """The page with which a text stands on too many pages changes those that hold it, and an earlier one all of them."""
    told = (
        "Fourteen lorries with flour and lamp oil stood at the northern gate until the guards let them pass on Tuesday."
    )
    pages: list[RawPage | Problem] = [
        RawPage(
            f"page-{number:03d}.txt",
            "text/plain",
            f"Page {number}\n\n{OUTLETS[number % 6]} {number} | {20 - (number == CAP + 3)} October 2016\n\n{told}".encode(),
            retrieved="2016-10-25T00:00:00",
        )
        for number in range(CAP + 4)
    ]
    at_once = export_of(tmp_path, "once", [pages])
    dice = random.Random(2)
    dice.shuffle(pages)
    assert at_once == export_of(tmp_path, "split", [pages[: CAP - 3], pages[CAP - 3 : CAP + 1], pages[CAP + 1 :]])


def test_the_example_pages_come_one_by_one(tmp_path: Path) -> None:
    """The pages that the README begins with, each in a run of its own, the last first."""
    pages = list(open_pages([str(EXAMPLES)]))
    assert export_of(tmp_path, "once", [pages]) == export_of(tmp_path, "one by one", [[page] for page in pages[::-1]])


def test_the_ledger_says_what_the_whole_computation_says(tmp_path: Path) -> None:
    """After four runs there stands what all stages give of all pages at once, without any ledger."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for page in written(5, 25):
        (folder / page.name).write_bytes(page.body)
    pages = list(open_pages([str(folder)]))
    found = analyse([str(folder)], KNOWN).conclusions
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        for run in dealt(pages, random.Random(3)):
            read(ledger, run)
        assert [*found.copies] == sorted(ledger.concluded(Copy), key=lambda one: one.id)
        assert [*found.origins] == sorted(ledger.concluded(Origin), key=lambda one: one.id)
        assert [*found.events] == sorted((file.event for file in ledger.concluded(EventFile)), key=lambda one: one.id)
        assert [*found.comparisons] == sorted(ledger.concluded(Comparison), key=lambda one: one.id)
        assert {*found.framings} == {*ledger.concluded(Framing)}
        assert {*found.judgements} == {*ledger.concluded(Judgement)}
        assert found.too_common == ledger.too_common()


def test_a_run_that_fails_leaves_the_last_conclusions_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that ends in the middle of its conclusions changes none of them, and the next one takes nothing from it."""
    pages = written(11, 20)
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        read(ledger, pages[:12])
        before = list(ledger.concluded(EventFile))
        monkeypatch.setattr(telling.Teller, "tell", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            read(ledger, pages[12:])
        assert before == list(ledger.concluded(EventFile))
        monkeypatch.undo()
        read(ledger, [])
    assert export_of(tmp_path, "once", [pages]) == {
        **exported(tmp_path / "a.ledger", tmp_path / "a"),
        **listed(tmp_path / "a.ledger"),
    }


def test_a_judgement_reaches_what_was_concluded_before(tmp_path: Path) -> None:
    """A person's word made after the first run counts in the next, as if it had been there from the start."""
    pages = written(17, 14)
    exports = []
    for name, runs in (("late", [pages[:9], pages[9:]]), ("early", [pages])):
        path = tmp_path / f"{name}.ledger"
        with SqliteLedger(path) as ledger:
            read(ledger, runs[0])
            files = sorted(ledger.concluded(EventFile), key=lambda file: file.event.id)
            if name == "late":
                claims = sorted(file.event.claims[0] for file in files)[:2]
            ledger.judge(Judgement(claims[0], claims[1], "same", "person:Ann", "", "2031-06-01"))
            for run in (*runs[1:], []):
                read(ledger, run)
        exports.append(exported(path, tmp_path / name))
    assert exports[0] == exports[1]
