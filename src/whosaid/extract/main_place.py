"""Places named in an article, in order -> the one that an act means which names none: the commonest up to that act.

News goes from the newest and nearest to the background: what its last paragraphs tell of other towns says nothing of the
acts before them, and a foreign capital where somebody only spoke is not where shells fell.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from whosaid.extract.acts import SENTENCE_TOKENS
from whosaid.extract.bearings import is_at_clinic, is_home, is_located
from whosaid.extract.chains import Chains
from whosaid.extract.circumstances import AREA_PRECISION, COUNTRY_PRECISION, Ground, where_of
from whosaid.extract.disowned import tells_apart
from whosaid.extract.place_parts import AUTHORITY
from whosaid.extract.syntax import COMMA, PLACE, TIME, Syntax
from whosaid.records.inferred import Mention
from whosaid.records.spans import Where

#: Votes of a place inside a country for it, where its own name has one: a page on Gaza names Israel as the side that struck.
_TOWN = 3

#: The same for the place by which a headline is labelled.
_LABEL = 9

#: Places around one that lies in a division of a country: the division and the country.
_DIVISION_DEPTH = 2

#: Tokens within which the dash of a dateline stands, and from the bracket of an agency those within which it closes.
DATELINE_TOKENS, WIRE_TOKENS = 10, 6

#: Tokens of a first paragraph that is looked over for its full stop, which a title has not.
DECK_TOKENS = 200

DASHES = frozenset({"-", "--"})

#: Tokens of a title with the name of its outlet, at most.
TITLE_TOKENS = 40

#: Tokens at the head of a sentence in which a word tells that it is of another incident: "In a separate".
ANOTHER_TOKENS = 3

#: A token and the place that stands there.
Named = tuple[int, Where]


def main_country(mentions: Sequence[Mention], text: str = "") -> str | None:
    """The country that holds most of an article's places; of equals the first; None where no country is known.

    A town or quarter is heard louder than the name of a country, which is often a party, and than the town of a dateline in
    capitals, where somebody only wrote; loudest the place before a colon at the head of the text ("Yemen: port hit").
    """
    countries: Counter[str] = Counter()
    places = [mention for mention in mentions if mention.kind == "place" and mention.country]
    is_all_capitals = all(mention.evidence.exact.isupper() for mention in places)
    for mention in places:
        is_town = (mention.precision or COUNTRY_PRECISION) < COUNTRY_PRECISION
        is_loud = is_town and (is_all_capitals or not mention.evidence.exact.isupper())
        is_label = mention.evidence.start == 0 and text.startswith(":", mention.evidence.end)
        countries[mention.country or ""] += _LABEL if is_label else _TOWN if is_loud else 1
    return max(countries, key=countries.__getitem__, default=None)


class MainPlace:
    """The commonest place of one article, asked act by act."""

    def __init__(self, named: Sequence[Named], country: str | None, chains: Chains) -> None:
        """`named`: places behind a preposition of place or tied to an act. Those of other countries and whole regions do not count."""
        fitting = [(t, where) for t, where in named if where.country == country and where.precision <= AREA_PRECISION]
        self._named = sorted(fitting, key=lambda pair: pair[0])
        self._chains = chains
        self._next = 0
        self._times: Counter[str] = Counter()
        self._around: Counter[str | None] = Counter()
        self._seen: dict[str, Where] = {}
        self._best: Where | None = None

    @property
    def is_known(self) -> bool:
        """True where any place counts."""
        return bool(self._named)

    def at(self, token: int) -> Where | None:
        """The place named most often up to a token, in the province named most often; of equals the first; without its part.

        Before any is named, the first one. Where only the province is named so far, the first place of it that follows.
        Tokens are asked in their order.
        """
        while self._next < len(self._named) and (self._next == 0 or self._named[self._next][0] <= token):
            self._count(self._named[self._next][1])
            self._next += 1
        if self._best is None and self._seen:
            best = self._seen[self._commonest()]
            if best.precision == AREA_PRECISION:
                best = next((where for _, where in self._named if _is_inside(where, best)), best)
            self._best = replace(best, part=None)
        return self._best

    def division(self, country: str | None, taken: Collection[int]) -> Where | None:
        """The only first-order division of a country in which the article names places; None where it names none or several.

        `taken`: first code points of datelines, and of places where acts were; where it names no others, it says nothing of the country.
        """
        inside = [where for _, where in self._named if where.admin1 and where.country == country]
        starts = {where.evidence.start for where in inside if where.evidence is not None}
        if len({where.admin1 for where in inside}) != 1 or starts <= set(taken):
            return None
        whole = next(
            (where for where in inside if where.name == where.admin1 and where.precision == AREA_PRECISION), None
        )
        around = self._chains.of(inside[0].place)
        if whole is not None or len(around) < _DIVISION_DEPTH:
            return whole
        return replace(
            inside[0], place=around[-_DIVISION_DEPTH], name=inside[0].admin1 or "", lat=None, lon=None,
            precision=AREA_PRECISION, part=None,
        )  # fmt: skip

    def _count(self, where: Where) -> None:
        place = where.place or where.name
        if place not in self._seen or where.precision < self._seen[place].precision:
            self._seen[place] = where
        self._times[place] += 1
        self._around[where.admin1] += 1
        self._best = None

    def _commonest(self) -> str:
        """The commonest place of the commonest province, itself only where nothing inside it is named."""
        province = max(self._around, key=self._around.__getitem__)
        inside = [place for place, where in self._seen.items() if where.admin1 == province]
        votes = dict.fromkeys([p for p in inside if self._seen[p].precision < AREA_PRECISION] or inside, 0)
        for inner in inside:
            for place in {inner, *self._chains.of(inner)} & votes.keys():
                votes[place] += self._times[inner]
        return max(votes, key=votes.__getitem__)


def _is_inside(where: Where, province: Where) -> bool:
    """True for a place below a province, inside it."""
    return where.precision < AREA_PRECISION and where.admin1 == province.admin1


def main_place_of(ground: Ground, acts: Sequence[Named]) -> MainPlace:
    """The main place by the places that are named as places, and those of acts, which count where their words stand; `acts`: by first token."""
    at = ground.syntax.reading.tokens.at
    own = [(at(where.evidence.start) if where.evidence is not None else first, where) for first, where in acts]
    country = main_country(ground.mentions, ground.syntax.reading.text)
    named = [one for one in (*located_places(ground), *own) if not _is_of_another(ground.syntax, one[0])]
    if all(where.precision >= AREA_PRECISION for _, where in named):
        named += _clinic_places(ground)
    main = MainPlace(named, country, ground.chains)
    main = main if main.is_known else MainPlace(_policed_places(ground), country, ground.chains)
    return main if main.is_known else MainPlace(_masthead_places(ground), country, ground.chains)


def _is_of_another(syntax: Syntax, first: int) -> bool:
    """True for a place in a sentence that opens with another incident: "In a separate attack, two men were hurt in Norrby"."""
    number = syntax.sentence_of[first]
    start = syntax.sentences[number][0] if number >= 0 else first
    return tells_apart(syntax, (start, min(first, start + ANOTHER_TOKENS)))


def located_places(ground: Ground) -> list[Named]:
    """Places behind a preposition of place, parts of places and datelines, but for those where somebody only spoke, with their first tokens."""
    syntax = ground.syntax
    found = [
        first
        for first in syntax.place_firsts
        if (
            (is_located(syntax, first) or _is_part(ground, first))
            and not _is_of_speaker(ground, first)
            and not is_home(syntax, first)
            and not is_at_clinic(syntax, first)
            and not is_of_masthead(syntax, first)
        )
        or (is_dateline(syntax, first) and not _goes_on_elsewhere(ground, first))
    ]
    return [(first, where_of(ground.mentions[syntax.place_at[first]])) for first in found]


def _goes_on_elsewhere(ground: Ground, first: int) -> bool:
    """True for a dateline whose sentence puts the news into another town: "Norrby - Gunmen attacked the town of Lind"; there somebody only wrote."""
    syntax, number = ground.syntax, ground.syntax.sentence_of[first]
    town = ground.mentions[syntax.place_at[first]]
    for other in syntax.place_firsts:
        mention = ground.mentions[syntax.place_at[other]]
        if other > first and syntax.sentence_of[other] == number and mention.target != town.target:
            is_town = (mention.precision or COUNTRY_PRECISION) < AREA_PRECISION and mention.country == town.country
            if is_town and is_located(syntax, other) and not _is_of_speaker(ground, other):
                return True
    return False


def _policed_places(ground: Ground) -> list[Named]:
    """Places named before their police, with their first tokens."""
    named = [(first, ground.mentions[ground.syntax.place_at[first]]) for first in ground.syntax.place_firsts]
    return [(first, where_of(mention)) for first, mention in named if mention.rule.startswith(AUTHORITY)]


def _clinic_places(ground: Ground) -> list[Named]:
    """Towns of hospitals, with their first tokens: where a page names only areas, what happened was not far from there."""
    syntax = ground.syntax
    firsts = (first for first in syntax.place_firsts if is_at_clinic(syntax, first) or _is_of_clinic(syntax, first))
    return [(first, where_of(ground.mentions[syntax.place_at[first]])) for first in firsts]


def _is_of_clinic(syntax: Syntax, first: int) -> bool:
    """True for a place before a hospital: "rushed to a Norrby hospital"."""
    after = next(
        (at for at in range(first, len(syntax.bits)) if syntax.place_at.get(at) != syntax.place_at[first]), first
    )
    return syntax.lowers[after] in syntax.listed["clinic"]


def _masthead_places(ground: Ground) -> list[Named]:
    """Towns in the outlet's name behind the title, with their first tokens: a local page that names no other is of there."""
    syntax = ground.syntax
    firsts = (first for first in syntax.place_firsts if is_of_masthead(syntax, first))
    return [(first, where_of(ground.mentions[syntax.place_at[first]])) for first in firsts]


def _is_part(ground: Ground, first: int) -> bool:
    """True where words around the place say where in it or beside it ("10 km northwest of Homs", "eastern Homs")."""
    rule = ground.mentions[ground.syntax.place_at[first]].rule
    return " " in rule and not rule.startswith(AUTHORITY)


def is_dateline(syntax: Syntax, first: int) -> bool:
    """True for a place that opens a paragraph with a dash soon behind it: "HOMS, Syria (AP) - "."""
    paragraphs = syntax.paragraph_of
    if first and paragraphs[first - 1] == paragraphs[first]:
        return False
    return any(lower in DASHES for lower in syntax.lowers[first + 1 : first + DATELINE_TOKENS])


def is_filed_from(syntax: Syntax, first: int) -> bool:
    """True for a place that opens a paragraph of the body with a colon behind it and at most a day between: "NORRBY: Five men",
    "Norrby, Oct 28: Five men". There somebody wrote, and where the sentence names another place, the news is there.
    """
    paragraphs, bits = syntax.paragraph_of, syntax.bits
    if first and paragraphs[first - 1] == paragraphs[first]:
        return False
    if not paragraphs[first] and not any(
        lower == "." and (at + 1 == len(bits) or paragraphs[at + 1])
        for at, lower in enumerate(syntax.lowers[:DECK_TOKENS])
    ):
        return False  # a title, whose label says where the news is
    for step in range(first + 1, min(len(bits), first + DATELINE_TOKENS)):
        if syntax.lowers[step] == ":":
            return True
        if not bits[step] & (PLACE | TIME | COMMA):
            return False
    return False


def is_of_masthead(syntax: Syntax, place: int) -> bool:
    """True for a town in the outlet's name at the end of a title: "Man shot in port - Channel 9 News, Norrby"."""
    if syntax.paragraph_of[place] or place >= TITLE_TOKENS:
        return False
    stop = next((at for at in range(place, len(syntax.bits)) if syntax.paragraph_of[at]), len(syntax.bits))
    if stop == len(syntax.bits) or stop > TITLE_TOKENS:
        return False
    dash = next((at for at in range(1, place) if syntax.lowers[at] in DASHES), 0)
    return dash > 0 and not syntax.listed["masthead"].isdisjoint(syntax.lowers[dash:stop])


def is_wired_from(syntax: Syntax, place: int) -> bool:
    """True for a dateline that stands in the text: a place in capitals at the head of a sentence, its agency in brackets behind it,
    and then a word that is not in capitals: "NORRBY (Wire) Shells hit". Before a dash stands the town of a
    local station, where the news is.
    """
    number, lowers, sentence = syntax.place_at[place], syntax.lowers, syntax.sentence_of[place]
    first = after = place
    while first > 0 and syntax.place_at.get(first - 1) == number:
        first -= 1
    while syntax.place_at.get(after) == number:
        after += 1
    if after >= len(lowers) or lowers[after] != "(" or not syntax.words((first, after)).isupper():
        return False
    if first > 0 and sentence == syntax.sentence_of[first - 1]:
        return False
    behind = next(
        (at + 1 for at in range(after + 1, min(after + WIRE_TOKENS, len(lowers) - 1)) if lowers[at] == ")"), None
    )
    return behind is not None and not (lowers[behind] in DASHES or syntax.words((behind, behind + 1)).isupper())


def _is_of_speaker(ground: Ground, token: int) -> bool:
    """True for a token outside the words that its sentence reports."""
    sentence = ground.syntax.sentence_of[token]
    if ground.voices[token] is not None or sentence < 0:
        return False
    start, stop = ground.syntax.sentences[sentence]
    around = ground.voices[max(start, token - SENTENCE_TOKENS) : min(stop, token + SENTENCE_TOKENS)]
    return any(voice is not None for voice in around)
