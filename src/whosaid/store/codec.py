"""Records <-> bytes, and ids <-> look-up keys. Unknown fields of the future are skipped, missing ones get their default."""

import re
import unicodedata
import zlib
from array import array
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

import msgspec

from whosaid.records.bundles import Findings, Fingerprint, Pages
from whosaid.records.inferred import Attribution, Claim, Count
from whosaid.store.protocol import ArticleLine, ClaimLine, PackedPage, PageFacts, PageRest

#: zlib's level. Measured on generated pages: level 6 saves 1.8 kB of 15 a page and takes 0.5 ms a page more.
COMPRESSION = 1
#: Base32 characters of an id that make its look-up key: 60 bits, which SQLite holds as one integer.
KEY_LENGTH = 12
#: The characters of our ids in the order of their code points, so that keys sort as ids do.
_DIGITS = "234567abcdefghijklmnopqrstuvwxyz"
_AS_NUMBER = str.maketrans(_DIGITS, "0123456789abcdefghijklmnopqrstuv")
_OURS = re.compile(f"[a-z-]+:([{_DIGITS}]{{{KEY_LENGTH}}})")
_BEGINNING = re.compile(f"[{_DIGITS}]*")

#: Roles of a claim that are nobody.
_THINGS = frozenset({"location", "weapon", "instrument", "object"})

Record = TypeVar("Record")
_encoder = msgspec.msgpack.Encoder()
_decoders: dict[Any, msgspec.msgpack.Decoder[Any]] = {}


def pack(record: object) -> bytes:
    """A record, or a tuple of records, as compressed bytes."""
    return zlib.compress(_encoder.encode(record), COMPRESSION)


def encode(record: object) -> bytes:
    """A record as bytes that are not compressed."""
    return _encoder.encode(record)


def pack_encoded(records: Iterable[bytes]) -> bytes:
    """Encoded records together, as `pack` packs a tuple of them."""
    return pack(tuple(map(msgspec.Raw, records)))


def unpack(packed: bytes, kind: type[Record]) -> Record:
    """The record of that kind again."""
    return decode(decompress(packed), kind)


def decompress(packed: bytes) -> bytes:
    """The encoded record or records, for `decode`."""
    return zlib.decompress(packed)


def decode(encoded: bytes | msgspec.Raw, kind: type[Record]) -> Record:
    """The record of that kind of bytes that are not compressed."""
    decoded: Record = _decoder(kind).decode(encoded)
    return decoded


def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    if kind not in _decoders:
        _decoders[kind] = msgspec.msgpack.Decoder(kind)
    return _decoders[kind]


@dataclass(frozen=True, slots=True)
class _Undecoded:
    """Findings whose claims and counts are still bytes."""

    article: str
    claims: tuple[msgspec.Raw, ...] = ()
    counts: tuple[msgspec.Raw, ...] = ()


@dataclass(frozen=True, slots=True)
class Identified:
    """The id of a record."""

    id: str


@dataclass(frozen=True, slots=True)
class _Owned:
    """The claim of a count."""

    claim: str


@dataclass(frozen=True, slots=True)
class _Named:
    """The same findings, with no more than the ids by which claims and counts are chosen."""

    claims: tuple[Identified, ...] = ()
    counts: tuple[_Owned, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Where words stand."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where a claim stands."""

    id: str
    trigger: _Stretch
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Places:
    """Findings, with no more than where the claims stand."""

    article: str
    claims: tuple[_Placed, ...] = ()


def pack_page(
    pages: Pages, findings: tuple[Findings, ...], fingerprints: tuple[Fingerprint, ...], how: str
) -> PackedPage:
    """A page ready for the store. `how` is the digest of the rules and options it was read with."""
    document = pages.document
    return PackedPage(
        document=document.id,
        name=document.name,
        sha256=document.sha256,
        retrieved=document.retrieved,
        how=how,
        printed=pack(replace(pages, removed=(), problems=())),
        claims=pack(
            tuple(Findings(one.article, claims=one.claims, counts=one.counts, labels=one.labels) for one in findings)
        ),
        attributions=pack(tuple(one.attributions for one in findings)),
        rest=pack(PageRest(pages.removed, tuple((one.quotations, one.mentions, one.times) for one in findings))),
        fingerprints=_encoder.encode(fingerprints),
        keys=array("q", sorted(_keys(pages, findings))).tobytes(),
        article_lines=tuple(
            ArticleLine(
                article.id, article.outlet.name if article.outlet else None, article.title, article.published.earliest
            )
            for article in pages.articles
        ),
        claim_lines=tuple(_claim_lines(findings)),
        languages=tuple(article.language for article in pages.articles),
    )


def unpack_page(printed: bytes, claims: bytes, attributions: bytes, rest: bytes) -> PageFacts:
    """The page again."""
    others = unpack(rest, PageRest)
    parts = zip(unpack_claims(claims), unpack_attributions(attributions), others.findings, strict=True)
    findings = tuple(
        replace(one, attributions=said, quotations=quotations, mentions=mentions, times=times)
        for one, said, (quotations, mentions, times) in parts
    )
    return PageFacts(replace(unpack_printed(printed), removed=others.removed), findings)


def unpack_printed(printed: bytes) -> Pages:
    """The document and its articles again, without what was cut."""
    return unpack(printed, Pages)


def unpack_claims(claims: bytes) -> tuple[Findings, ...]:
    """Of each article what conclusions rest on: claims, counts, labels."""
    return unpack(claims, tuple[Findings, ...])


def unpack_attributions(attributions: bytes) -> tuple[tuple[Attribution, ...], ...]:
    """The attributions of each article again."""
    return unpack(attributions, tuple[tuple[Attribution, ...], ...])


def unpack_findings(claims: bytes, attributions: bytes | None = None) -> tuple[Findings, ...]:
    """Of each article of a page what conclusions rest on: claims, counts, labels, and attributions where they are given."""
    findings = unpack_claims(claims)
    if attributions is None:
        return findings
    parts = zip(findings, unpack_attributions(attributions), strict=True)
    return tuple(replace(one, attributions=said) for one, said in parts)


def unpack_some_claims(claims: bytes, wanted: Container[str]) -> tuple[Findings, ...]:
    """Of each article of a page only the wanted claims and their counts; of what is not wanted only the ids are decoded."""
    encoded = decompress(claims)
    parts = zip(decode(encoded, tuple[_Undecoded, ...]), decode(encoded, tuple[_Named, ...]), strict=True)
    return tuple(
        Findings(
            part.article,
            claims=tuple(
                decode(one, Claim) for one, named in zip(part.claims, names.claims, strict=True) if named.id in wanted
            ),
            counts=tuple(
                decode(one, Count)
                for one, owned in zip(part.counts, names.counts, strict=True)
                if owned.claim in wanted
            ),
        )
        for part, names in parts
    )


def unpack_places(claims: bytes) -> Iterator[tuple[str, list[tuple[int, int, tuple[int, int], str]]]]:
    """Each article of a page, with the start and the end of the trigger of each of its claims, its sentence and its id; a fifth of the time."""
    for found in unpack(claims, tuple[_Places, ...]):
        yield found.article, [(one.trigger.start, one.trigger.end, one.sentence, one.id) for one in found.claims]


def unpack_fingerprints(packed: bytes) -> tuple[Fingerprint, ...]:
    """The fingerprints of a page's articles again."""
    return decode(packed, tuple[Fingerprint, ...])


@lru_cache(maxsize=4096)
def key_of(identity: str) -> int:
    """The look-up key of one of our ids; -1 for ids of registers (`actor:sohr`), which are not looked up."""
    ours = _OURS.match(identity)
    return int(ours[1].translate(_AS_NUMBER), 32) if ours else -1


def keys_of_ours(identities: Iterable[str]) -> list[int]:
    """The look-up keys of ids that are all ours; translated at once, which takes a fifth of the time of one by one."""
    digits = " ".join([identity.partition(":")[2][:KEY_LENGTH] for identity in identities])
    return [int(key, 32) for key in digits.translate(_AS_NUMBER).split()]


def _keys(pages: Pages, findings: tuple[Findings, ...]) -> set[int]:
    """The look-up keys of every id of ours on the page."""
    return set(keys_of_ours(_ids(pages, findings)))


def key_range(beginning: str) -> tuple[int, int]:
    """First and last key of the ids that begin so; (1, 0), an empty range, for a beginning that is none of ours."""
    digits = beginning.partition(":")[2][:KEY_LENGTH]
    if not _BEGINNING.fullmatch(digits):
        return 1, 0
    first = int(digits.translate(_AS_NUMBER) or "0", 32)
    missing = 5 * (KEY_LENGTH - len(digits))
    return first << missing, ((first + 1) << missing) - 1


@lru_cache(maxsize=4096)
def fold(words: str) -> str:
    """Lower case without accents: what choices are matched in."""
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _ids(pages: Pages, findings: tuple[Findings, ...]) -> list[str]:
    """Every id of ours on the page."""
    found = [pages.document.id, *[article.id for article in pages.articles]]
    for one in findings:
        for records in (one.quotations, one.mentions, one.times, one.attributions, one.counts, one.claims):
            found += [record.id for record in records]
    return found


def _claim_lines(findings: tuple[Findings, ...]) -> Iterator[ClaimLine]:
    for number, found in enumerate(findings):
        harms: dict[str, set[str]] = {}
        for count in found.counts:
            harms.setdefault(count.claim, set()).add(count.harm)
        voices = {attribution.id: attribution.voice for attribution in found.attributions}
        names = {mention.id: mention.name for mention in found.mentions}
        for position, claim in enumerate(found.claims):
            voice = voices.get(claim.said_by) if claim.said_by else None
            speaker = (voice.name, voice.actor or "") if voice else ()
            yield ClaimLine(
                article=number,
                position=position,
                kind=claim.kind,
                earliest=claim.when.earliest[:10] if claim.when.earliest else None,
                latest=claim.when.latest[:10] if claim.when.latest else None,
                where=_where(claim),
                who=_folded((*claim.chain, *speaker, *_parties(claim, names))),
                harms=_folded(tuple(harms.get(claim.id, ()))),
            )


def _parties(claim: Claim, names: Mapping[str, str]) -> list[str]:
    """Words, names and ids of everybody in the claim, whatever a page calls them; what was used and where is not a party."""
    found: list[str] = []
    for role in claim.roles:
        if role.role not in _THINGS:
            found.append(role.text)
            if role.actor:
                found += [role.actor, names.get(role.mention or "", "")]
    return found


def _where(claim: Claim) -> str:
    if claim.where is None:
        return ""
    where = claim.where
    return _folded((where.name, where.place or "", where.admin1 or "", where.country or "", where.part or ""))


@lru_cache(maxsize=4096)
def _folded(words: tuple[str, ...]) -> str:
    """Sorted folded words, each with a bar on both sides, so that a whole name can be asked for too.

    Remembered, as the claims of a page are much alike; their order does not matter, as the words are sorted.
    """
    kept = sorted({fold(word) for word in words if word})
    return f"|{'|'.join(kept)}|" if kept else ""
