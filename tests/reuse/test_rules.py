from typing import Any

import pytest

from tests.knowing import KNOWN
from tests.reuse.pages import an_article
from whosaid.knowledge.loading import load_rows
from whosaid.reuse.copies import find_copies
from whosaid.reuse.fingerprints import fingerprint


@pytest.mark.parametrize(
    "row", [row for row in load_rows("reuse/copies.yaml") if row["id"].startswith("copy.")], ids=lambda row: row["id"]
)
def test_the_examples_of_each_kind_of_copy_hold(row: Any) -> None:
    """Each rule's examples give a copy of its kind, and its counter-examples none."""
    for texts, wanted in [*((one, True) for one in row["example"]), *((one, False) for one in row["not"])]:
        left, _, right = texts.partition("|||")
        pages = [an_article(left.strip(), "A"), an_article(right.strip(), "B")]
        found, _ = find_copies(pages, [fingerprint(page) for page in pages], KNOWN)
        assert wanted == any(copy.rule.split()[0] == row["id"] for copy in found), texts


def test_every_rule_id_on_a_record_is_in_the_rules() -> None:
    """What a copy names as its rules can be looked up."""
    ids = {row["id"] for name in ("copies", "credits") for row in load_rows(f"reuse/{name}.yaml")}
    text = load_rows("reuse/copies.yaml")[0]["example"][0].split(" ||| ")
    pages = [an_article(text[0], "A", day="2016-10-01"), an_article(text[1], "B", day="2016-10-02")]
    for copy in find_copies(pages, [fingerprint(page) for page in pages], KNOWN)[0]:
        assert set(copy.rule.split()) <= ids
