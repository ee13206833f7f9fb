from whosaid.reuse.runs import Passage, Run


def test_a_passage_reaches_from_its_first_to_its_last_word() -> None:
    """On both sides, whatever stands between its runs."""
    passage = Passage((Run(3, 10, 5), Run(9, 17, 4)), 9, 9)
    assert ((3, 13), (10, 21)) == (passage.left, passage.right)
