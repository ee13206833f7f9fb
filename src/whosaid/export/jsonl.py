"""A ledger -> a folder of JSON Lines: one file for each type of record, one object a line, the export contract, version 1.

Lines are sorted by id, rows without an id by their key fields; keys stand in the order of the contract, which is the order
of the records' fields, further fields behind. The same pages and rules give the same bytes, whatever the order of the input.
Only current versions of pages are exported; older ones stay in the ledger.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import msgspec

from whosaid.errors import LedgerError
from whosaid.export.sorting import SortedLines
from whosaid.records.bundles import Findings
from whosaid.records.concluded import Comparison, Copy, Framing, Judgement, Origin
from whosaid.store.protocol import EventFile, PageFacts, Reader
from whosaid.views.silences import outlets_of, publishing, silences_of

#: Version of the contract.
CONTRACT = 1
#: Files of the export, one for each type of record.
FILES = (
    "documents", "articles", "removed", "quotations", "mentions", "times", "attributions", "counts", "claims", "taxonomy",
    "copies", "origins", "events", "supports", "ranges", "comparisons", "framings", "judgements",
    "silences",
)  # fmt: skip

_encode = msgspec.json.Encoder().encode
Lines = Mapping[str, SortedLines]


def export_jsonl(ledger: Reader, folder: Path) -> None:
    """Writes the export into `folder`, which is made where it is missing; other files in it stay. Raises LedgerError.

    An export that fails leaves the folder as it was: files get their names when all of them are written.
    """
    with _writable(folder):
        lines = _lines_of(ledger)
        folder.mkdir(parents=True, exist_ok=True)
        with _all_or_none([*(folder / f"{name}.jsonl" for name in lines), folder / "ledger.json"]) as unfinished:
            for path, sorted_lines in zip(unfinished, lines.values(), strict=False):
                sorted_lines.write_to(path)
            unfinished[-1].write_bytes(_encode(_about(ledger)) + b"\n")


@contextmanager
def _all_or_none(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Paths to write to, one for each; they become the given ones at the end, or are gone where something failed."""
    unfinished = [path.with_name(f"{path.name}.unfinished") for path in paths]
    try:
        yield unfinished
        for written, path in zip(unfinished, paths, strict=True):
            written.replace(path)
    finally:
        for left in unfinished:
            if left.is_file():
                left.unlink()


@contextmanager
def _writable(folder: Path) -> Iterator[None]:
    """What the system complains about, as LedgerError with the mend."""
    try:
        yield
    except OSError as error:
        raise LedgerError(
            f"the export cannot be written ({error.strerror})",
            where=str(folder),
            mend="Check your rights and the space on the disk, there and in the folder for temporary files.",
        ) from error


def _lines_of(ledger: Reader) -> Lines:
    """All lines of all files."""
    lines = {name: SortedLines() for name in FILES}
    events: dict[str, str] = {}
    published = publishing(ledger)
    for file in ledger.concluded(EventFile):
        _add_event(lines, file)
        silences = silences_of(file.event, outlets_of(ledger, file.event), published)
        lines["silences"].add(file.event.id, _encode({"event": file.event.id} | asdict(silences)))
        events.update(dict.fromkeys(file.event.claims, file.event.id))
    for page in ledger.each_page():
        _add_page(lines, page, events)
    _add_conclusions(lines, ledger)
    kinds = json.loads(ledger.remembered("taxonomy") or "[]")
    _add(lines["taxonomy"], ((kind["kind"], kind) for kind in kinds))
    return lines


def _about(ledger: Reader) -> dict[str, Any]:
    """What `ledger.json` says of the export as a whole."""
    counts, share = ledger.counts(), ledger.remembered("reliability")
    return {
        "contract": CONTRACT,
        "rules": ledger.remembered("rules"),
        "whosaid": ledger.remembered("whosaid"),
        "pages": counts.pages,
        "articles": counts.articles,
        "claims": counts.claims,
        "events": counts.events,
        "origins": counts.origins,
        "too_common": ledger.too_common(),
        **({} if share is None else {"reliability": float(share)}),
    }


def _add(lines: SortedLines, rows: Iterable[tuple[str, Any]]) -> None:
    for key, row in rows:
        lines.add(key, _encode(row))


def _add_page(lines: Lines, page: PageFacts, events: Mapping[str, str]) -> None:
    document = page.pages.document
    lines["documents"].add(document.id, _encode(document))
    _add(lines["articles"], ((article.id, article) for article in page.pages.articles))
    removed = page.pages.removed
    _add(lines["removed"], ((_key(row.document, _place(row.start), _place(row.end), row.text), row) for row in removed))
    for findings in page.findings:
        _add_findings(lines, findings, events)


def _add_findings(lines: Lines, found: Findings, events: Mapping[str, str]) -> None:
    _add(lines["quotations"], ((row.id, row) for row in found.quotations))
    _add(lines["mentions"], ((row.id, row) for row in found.mentions))
    _add(lines["times"], ((row.id, row) for row in found.times))
    _add(lines["attributions"], ((row.id, row) for row in found.attributions))
    _add(lines["counts"], ((row.id, row) for row in found.counts))
    _add(lines["claims"], ((row.id, replace(row, event=events.get(row.id))) for row in found.claims))


def _add_event(lines: Lines, file: EventFile) -> None:
    lines["events"].add(file.event.id, _encode(file.event))
    _add(lines["supports"], ((_key(row.event, row.facet, row.value), row) for row in file.supports))
    _add(lines["ranges"], ((_key(row.event, row.harm, row.population, row.profile), row) for row in file.ranges))


def _add_conclusions(lines: Lines, ledger: Reader) -> None:
    _add(lines["copies"], ((row.id, row) for row in ledger.concluded(Copy)))
    _add(lines["origins"], ((row.id, row) for row in ledger.concluded(Origin)))
    _add(lines["comparisons"], ((row.id, row) for row in ledger.concluded(Comparison)))
    _add(lines["framings"], ((_framing_key(row), row) for row in ledger.concluded(Framing)))
    _add(lines["judgements"], ((_judgement_key(row), row) for row in _judgements(ledger)))


def _judgements(ledger: Reader) -> Iterator[Judgement]:
    """By rules, then by persons."""
    yield from ledger.concluded(Judgement)
    yield from ledger.judgements()


def _framing_key(row: Framing) -> str:
    return _key(
        row.article, _place(row.evidence.start), _place(row.evidence.end), row.dimension, row.term, row.about or ""
    )


def _judgement_key(row: Judgement) -> str:
    return _key(row.left, row.right, row.by, row.at or "")


def _key(*parts: str) -> str:
    """A key that sorts by the first part, then by the second, ..."""
    return "\x01".join(part.replace("\x00", " ") for part in parts)


def _place(number: int | None) -> str:
    """A number that sorts as text; not said comes first."""
    return "" if number is None else f"{number:012d}"
