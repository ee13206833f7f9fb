"""A web address -> the day, or month, that it holds. Forms: `rules/cleaning/dates.yaml`, kind address.

Sites write there when they published a page; it is asked where neither what was given nor the page's own words say a day.
"""

from whosaid.knowledge.imprints import Imprints
from whosaid.read.dates import when_given
from whosaid.records.spans import NO_TIME, When


def published_of_address(url: str | None, imprints: Imprints) -> tuple[When, str]:
    """The day or month in an address, and the rule that read it; NO_TIME and nothing where it holds none that can be."""
    lower = (url or "").lower()
    for form in imprints.addresses:
        match = form.pattern.search(lower)
        if match is None:
            continue
        said = match.groupdict()
        year = int(said["year"])
        month = imprints.months[said["month"]] if said.get("month") else int(said["number"])
        day = f"-{int(said['day']):02}" if said.get("day") else ""
        when = when_given(f"{year:04}-{month:02}{day}") if imprints.years[0] <= year <= imprints.years[1] else NO_TIME
        if when != NO_TIME:
            return when, form.id
    return NO_TIME, ""
