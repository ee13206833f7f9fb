"""Copies show both sides."""

from dataclasses import replace

from whosaid.store.reading import LedgerReader
from whosaid.views.copies import copies_of_ids, list_copies, older_first


def test_a_copy_shows_the_outlets_of_both_sides(ledger: LedgerReader) -> None:
    """With the words that they share."""
    (view,) = list_copies(ledger)
    assert view.left is not None
    assert view.right is not None
    assert {"The Kite"} == {view.left.outlet, view.right.outlet}
    assert view.copy.left.exact == view.copy.right.exact


def test_the_older_passage_stands_first(ledger: LedgerReader) -> None:
    """Whichever side it was found on; where nobody knows, nothing is turned."""
    (view,) = list_copies(ledger)
    known = replace(view, copy=replace(view.copy, direction="right-to-left"))
    turned = older_first(known)
    assert (known.right, known.left) == (turned.left, turned.right)
    assert (known.copy.right, known.copy.left, "left-to-right") == (
        turned.copy.left,
        turned.copy.right,
        turned.copy.direction,
    )
    assert turned == older_first(turned)
    unknown = replace(view, copy=replace(view.copy, direction="unknown"))
    assert unknown == older_first(unknown)


def test_copies_come_by_their_ids(ledger: LedgerReader) -> None:
    """What is not there is left out."""
    (view,) = list_copies(ledger)
    assert (view,) == copies_of_ids(ledger, [view.copy.id, "copy:2222222222222222"])


def test_copies_are_chosen_by_kind_and_article(ledger: LedgerReader) -> None:
    """Each filter leaves out what does not fit."""
    (view,) = list_copies(ledger, article=next(iter(list_copies(ledger))).copy.left.article)
    assert "passage" == view.copy.kind
    assert [] == list(list_copies(ledger, kind="article"))
