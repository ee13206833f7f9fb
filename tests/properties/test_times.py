"""What holds for the times of any text: seen from another day they move with it, and nothing makes them fail."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.knowledge.grammars import timexes_in

#: Words whose days lie a fixed number of days from the page's.
MOVING = (
    "yesterday", "today", "tomorrow", "last night", "this morning", "three days ago", "the past 10 days", "tonight",
    "the previous three days", "the past 48 hours", "the day before yesterday", "in the past few hours",
)  # fmt: skip

#: Pieces of which texts full of times are made.
PIECES = (
    *MOVING, "on", "Friday", "MONDAY", "last", "next", "the", "of", "28", "May", "October", "2016", "from", "to", "and", "until",
    "between", "week", "month", "year", "quarter", "first", "second", "half", "hours", "at", "1700", "GMT", "10:30", "p.m.", "dawn",
    "night", "morning", "a", "ago", "earlier", "later", "Christmas", "Easter Sunday", "nineteen", "ninety-six", "2 1/2", "years",
    "31 February", "0", "99999999999999999999", ",", ".", "(", "every", "will", "had", "said", "in", "past", "few", "decades", "old",
)  # fmt: skip

#: Days and weekdays repeat after 400 years (Gregorian calendar); Easter does not.
CYCLE = 146_097

days = st.dates(date(1800, 1, 1), date(2200, 12, 31))


@given(st.sampled_from(MOVING), days, st.integers(-3000, 3000))
def test_times_move_with_the_page(words: str, day: date, step: int) -> None:
    """Seen from another day, what is counted in days from the page lies as many days further."""
    (here,), (there,) = timexes_in(words, day), timexes_in(words, day + timedelta(days=step))
    for one, other in (
        (here.meaning.earliest, there.meaning.earliest),
        (here.meaning.latest, there.meaning.latest),
    ):
        assert (one is None) == (other is None)
        if one is not None and other is not None:
            assert one + timedelta(days=step) == other


@given(st.lists(st.sampled_from([piece for piece in PIECES if piece != "Easter Sunday"]), max_size=25), days)
def test_four_hundred_years_on(pieces: list[str], day: date) -> None:
    """The calendar repeats after 400 years, and with it all that is not said in full."""
    text = " ".join(pieces)
    here, there = timexes_in(text, day), timexes_in(text, day + timedelta(days=CYCLE))
    assert [(one.start, one.end, one.rule) for one in here] == [(one.start, one.end, one.rule) for one in there]
    for one, other in zip(here, there, strict=True):
        first, second = one.meaning, other.meaning
        if "stated" not in {first.basis, second.basis} and first.earliest and second.earliest and "2016" not in text:
            assert CYCLE == (second.earliest - first.earliest).days


@given(st.lists(st.sampled_from(PIECES), max_size=40), days | st.sampled_from((None, date.min, date.max)))
def test_any_words_of_time(pieces: list[str], day: date | None) -> None:
    """However times are strewn, each has its place, a value and a first day no later than its last."""
    text, last = " ".join(pieces), 0
    for found in timexes_in(text, day):
        assert last <= found.start < found.end <= len(text)
        last = found.end
        meaning = found.meaning
        assert meaning.value
        if meaning.earliest and meaning.latest:
            assert meaning.earliest <= meaning.latest
