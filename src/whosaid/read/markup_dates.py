"""The markup of a page -> the day on which it was published, and how far that can be trusted.

htmldate finds the day, which its markup may tell to the minute. Two of its ways are not taken on trust: of several `time` elements it
takes the earliest, and where nothing else is left it takes any day of the text.
"""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from whosaid.read.dates import when_given
from whosaid.records.spans import NO_TIME, When

#: What htmldate raises on damaged input; anything else is a mistake of ours.
TROUBLE = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError, AssertionError)
#: Code points up to which an attribute may hold a day; longer ones are styles and pictures.
ATTRIBUTE_LENGTH = 300


@dataclass(frozen=True, slots=True)
class MarkupDay:
    """The day of a page as its markup has it."""

    when: When = NO_TIME
    rule: str = ""
    is_worded: bool = False
    """True where no attribute holds the day: it was found in the words of the page, among which others may stand."""


#: No day.
NO_DAY = MarkupDay()


def day_of_markup(tree: Any, stated: Iterable[str | None], *, url: str | None, latest: str) -> MarkupDay:
    """The day that elements of the page give; `stated` are dates of its metadata, the best first, which may give the minute."""
    day = _htmldate(_with_one_time(tree), url=url, latest=latest, extensive=False)
    for words in stated:
        when = when_given(words) if words else NO_TIME
        if when.precision in ("day", "minute") and (day is None or (when.earliest or "")[:10] == day):
            return MarkupDay(when, "date.markup")
    return _found(day, "date.htmldate", tree, url)


def day_of_text(tree: Any, *, url: str | None, latest: str) -> MarkupDay:
    """The day that the text of the page gives as a whole: the last to be asked."""
    return _found(_htmldate(tree, url=url, latest=latest, extensive=True), "date.htmldate-extensive", tree, url)


def _found(day: str | None, rule: str, tree: Any, url: str | None) -> MarkupDay:
    return MarkupDay(when_given(day), rule, not _is_in_attributes(day, tree, url)) if day else NO_DAY


def _htmldate(tree: Any, *, url: str | None, latest: str, extensive: bool) -> str | None:
    from htmldate import find_date  # noqa: PLC0415 - comes with trafilatura

    try:
        day = find_date(tree, extensive_search=extensive, original_date=True, url=url, max_date=latest)
    except TROUBLE:
        return None
    return str(day) if day else None


def _with_one_time(tree: Any) -> Any:
    """The page with the `time` elements of its own heading alone, where several say several things: others are of other articles."""
    times = list(tree.iter("time"))
    if len({element.get("datetime") or element.text for element in times}) < 2 or tree.find(".//h1") is None:
        return tree
    copied = deepcopy(tree)
    heads = list(copied.iter("h1", "time"))
    first = next(number for number, element in enumerate(heads) if element.tag == "h1")
    behind = [element for element in heads[first:] if element.tag == "time"]
    own = behind[0] if behind else heads[first - 1]
    for element in heads:
        if element.tag == "time" and element is not own:
            element.tag = "span"
            element.text = None
            element.attrib.clear()
    return copied


def _is_in_attributes(day: str, tree: Any, url: str | None) -> bool:
    """True where the address, an attribute of an element or a script holds the day."""
    forms = (day, day.replace("-", "/"), day.replace("-", ""))
    if any(form in (url or "") for form in forms):
        return True
    for element in tree.iter():
        values = [value for value in element.attrib.values() if len(value) <= ATTRIBUTE_LENGTH]
        if element.tag == "script" and element.text:
            values.append(element.text)
        if any(form in value for value in values for form in forms):
            return True
    return False
