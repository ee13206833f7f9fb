"""Days named in direct speech are counted from the day of speaking."""

import pytest

from tests.extract.told import claims_in

#: The page is of Friday, the 28th of October 2016.
BURIED = "\u201cFifteen bodies were buried {} in Homs,\u201d"


@pytest.mark.parametrize(
    ("words", "rest", "day"),
    [
        ("this morning", " a doctor said by phone on Thursday.", "2016-10-27"),
        ("yesterday", " a doctor told reporters in the town on Wednesday.", "2016-10-25"),
        ("this morning", " a doctor said.", "2016-10-28"),
        ("this morning", " a doctor said on Friday.", "2016-10-28"),
        ("this morning", " a doctor said of Thursday\u2019s raid.", "2016-10-28"),
        ("on Tuesday", " a doctor said on Thursday.", "2016-10-25"),
    ],
)
def test_the_day_of_speaking_counts(words: str, rest: str, day: str) -> None:
    """“This morning”, said on Thursday and printed on Friday, was Thursday; days with a name stay."""
    claim = claims_in(BURIED.format(words) + rest)[0]
    assert day == claim.when.earliest
