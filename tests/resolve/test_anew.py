"""Which groups may not be as they were."""

from dataclasses import replace
from unittest.mock import patch

from tests.resolve.test_keys import sketch
from tests.resolve.test_untouched import step
from whosaid.resolve import anew
from whosaid.resolve.anew import crowded, may_be_tied, on_pages
from whosaid.resolve.steps import Earlier

ONE, TWO, FAR = (
    replace(sketch(claim=claim, article=article), whom=whom)
    for claim, article, whom in (("a", "page:1", ("ada lake",)), ("b", "page:1", ()), ("c", "page:2", ()))
)
STEPS = {one.claim: step(one) for one in (ONE, TWO, FAR)}


def test_names_that_tell_something_may_tie() -> None:
    """Those of nobody else tell nothing."""
    assert {"a"} == may_be_tied((ONE, TWO, FAR), STEPS, Earlier(telling=frozenset({"ada lake"})))
    assert set() == may_be_tied((ONE, TWO, FAR), STEPS, Earlier())


def test_a_page_of_one_of_the_groups_tells_of_others() -> None:
    """Other pages are nothing to it."""
    assert {"page:1": {"a", "b"}} == on_pages((ONE, TWO, FAR), STEPS, {"b"})


def test_pages_may_have_become_too_full_or_may_no_longer_be() -> None:
    """Then all their groups may be tied otherwise; also where what is gone leaves no group that is another."""
    same = Earlier(dict(STEPS))
    gone = Earlier(dict(STEPS), gone=[(replace(ONE, claim="z"), step(ONE))])
    with patch.object(anew, "MOST_OF_PAGE", 2):
        assert set() == crowded((ONE, TWO, FAR), STEPS, same, {"page:1": {"a", "b"}})
        assert {"a", "b"} == crowded((ONE, TWO, FAR), STEPS, gone, {})
        assert {"a", "b"} == crowded((ONE, TWO, FAR), STEPS, Earlier({"a": STEPS["a"]}), {"page:1": {"a", "b"}})
