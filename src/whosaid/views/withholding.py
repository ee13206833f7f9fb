"""View records -> the same without the names of private persons and with coarse coordinates.

Private is every person whom the register of actors does not list, and every named witness. Names are taken out of whatever words a reader would
see; ids stay, as they are digests that give nothing away.
"""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from whosaid.records.bundles import Findings
from whosaid.records.spans import Where
from whosaid.store.protocol import Reader
from whosaid.views.places import Spot
from whosaid.views.reader import Paragraph
from whosaid.views.words import Lookup, Words

Record = TypeVar("Record")

#: What stands where a name stood.
WITHHELD = "[name withheld]"
#: Decimals of degrees that stay: about 11 km.
COARSE = 1
#: Best precision that stays: within 25 km.
COARSE_PRECISION = 2
#: Ids made of content; those of the register are words.
_OURS = re.compile(r"[a-z-]+:[a-z2-7]{20}")
#: Letters of the shortest name; below it a name is likelier a part of another word.
SHORTEST = 3


def private_names(ledger: Reader, articles: Iterable[str]) -> frozenset[str]:
    """Names of private persons as these articles print them."""
    lookup = Lookup(ledger, whole=True)
    found: set[str] = set()
    public: set[str] = set()
    for article in sorted(set(articles)):
        printed = lookup.printed(article)
        found.update(_names(printed.findings))
        if printed.article.outlet:
            public.add(printed.article.outlet.name)
    return frozenset(name for name in found - public if len(name) >= SHORTEST)


def _names(findings: Findings) -> Iterable[str]:
    listed: set[str] = set()
    for mention in findings.mentions:
        if mention.kind != "actor":
            continue
        if mention.actor_kind == "person" and _OURS.fullmatch(mention.target or ""):
            yield mention.name
            if set(mention.evidence.exact.split()) & set(mention.name.split()):  # a pronoun is no name
                yield mention.evidence.exact
        else:
            listed |= {mention.name, mention.evidence.exact}
    for said in findings.attributions:
        voice = said.voice
        if voice is None or said.source_kind != "named" or said.voice_kind != "witness" or voice.name in listed:
            continue
        if voice.name[:1].isupper() and (voice.actor is None or _OURS.fullmatch(voice.actor)):
            yield voice.name


def withhold(record: Record, names: frozenset[str]) -> Record:
    """The record without these names, all the way down, and with coarse coordinates."""
    pattern = None
    if names:
        ordered = sorted(names, key=lambda name: (-len(name), name))
        pattern = re.compile(
            r"(?<!\w)(?:" + "|".join(r"\s+".join(map(re.escape, name.split())) for name in ordered) + r")(?!\w)"
        )
    made: Record = _withheld(record, pattern)
    return made


def _withheld(value: Any, pattern: re.Pattern[str] | None) -> Any:
    if isinstance(value, str):
        return value if pattern is None or _OURS.fullmatch(value) else pattern.sub(WITHHELD, value)
    if isinstance(value, Words):
        return _words(value, pattern)
    if isinstance(value, Paragraph):
        value = _paragraph(value, pattern)
    if isinstance(value, Where | Spot):
        value = _coarse(value)
    if isinstance(value, tuple):
        kept = [_withheld(one, pattern) for one in value]
        return type(value)(*kept) if hasattr(value, "_fields") else tuple(kept)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _withheld(getattr(value, one.name), pattern) for one in fields(value)})
    return value


def _words(words: Words, pattern: re.Pattern[str] | None) -> Words:
    """A sentence whose marked words stay marked, though what stands before them has another length."""
    before = _withheld(words.sentence[: words.at], pattern)
    exact = _withheld(words.sentence[words.at : words.until], pattern)
    return replace(
        words,
        at=len(before),
        exact=exact,
        sentence=f"{before}{exact}{_withheld(words.sentence[words.until :], pattern)}",
        title=_withheld(words.title, pattern),
        page=_withheld(words.page, pattern),
        outlet=words.outlet,
    )


def _paragraph(paragraph: Paragraph, pattern: re.Pattern[str] | None) -> Paragraph:
    """A name that borders of findings cut in two is one name: what stands for it stands in the first piece."""
    if pattern is None:
        return paragraph
    text = "".join(segment.text for segment in paragraph.segments)
    spans = [found.span() for found in pattern.finditer(text)]
    segments = []
    start = 0
    for segment in paragraph.segments:
        end = start + len(segment.text)
        kept, last = [], start
        for left, right in spans:
            if left < end and right > start:
                kept.append(text[last : max(left, start)])
                kept.append(WITHHELD if left >= start else "")
                last = min(right, end)
        kept.append(text[last:end])
        segments.append(replace(segment, text="".join(kept)))
        start = end
    return replace(paragraph, segments=tuple(segments))


def _coarse(place: Where | Spot) -> Where | Spot:
    def rounded(degrees: float | None) -> float | None:
        return None if degrees is None else round(degrees, COARSE)

    coarse = replace(
        place, lat=rounded(place.lat), lon=rounded(place.lon), precision=max(place.precision, COARSE_PRECISION)
    )
    return replace(coarse, exact=0) if isinstance(coarse, Spot) else coarse
