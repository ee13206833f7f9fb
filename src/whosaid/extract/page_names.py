"""An article's reading -> the names on it that the registers know, before anybody decides what they mean there."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from whosaid.knowledge.actor_tables import Alias
from whosaid.knowledge.actors import ActorRegister, NameHit
from whosaid.knowledge.gazetteer import MOST_ROWS, Gazetteer, Place, PlaceHit
from whosaid.knowledge.known import Knowledge
from whosaid.knowledge.names import CAPITAL, LOWER, NameWords, name_words
from whosaid.knowledge.place_words import PlaceWords
from whosaid.records.printed import Article
from whosaid.text.reading import Reading

#: Votes for the country that a page is about: a town or quarter where something is, a country where something is, and
#: any other word of a country. Weights by hand: a page about Aleppo that quotes Moscow ten times is about Syria.
_PLACE_VOTE, _COUNTRY_VOTE, _WORD_VOTE = 2.0, 1.0, 0.2
#: Least votes of the country that a page is about, and how far it must lead.
_LEAST_VOTES, _LEAD = 1.0, 1.3
#: A town of fewer people does not vote: its name may be another thing. Up to the second size it votes less, so that it
#: cannot vouch for itself.
_VOTER_PEOPLE, _LOUD_PEOPLE = 15_000, 100_000
_TOWN_VOTE = 0.4
#: Code points before the title at the head of a text: a date, an hour, an agency.
_HEADLINE_REACH = 80
#: Share of capitalised words from which a sentence counts as a headline in capitals.
_HEADLINE_SHARE = 0.65


@dataclass(frozen=True, slots=True)
class PageNames:
    """What the registers find on a page, and what the page is about as far as names tell."""

    article: Article
    """The article."""
    reading: Reading
    """The article read."""
    words: NameWords
    """Its words as names are made of them."""
    gaps: Sequence[str]
    """For each word: what parts it from the word before (" ", "-", "'s ", ", ", "" for anything else)."""
    on: str | None
    """Day of publication."""
    actors: tuple[NameHit, ...]
    """Names of the register of actors."""
    places: tuple[PlaceHit, ...]
    """Names of the gazetteer."""
    actor_ending: Mapping[int, NameHit]
    """Last word -> name of the register of actors."""
    place_at: Mapping[int, PlaceHit]
    """Each word -> name of the gazetteer that holds it."""
    votes: Mapping[str, float]
    """Country -> how much the page speaks of it."""
    story: str | None
    """Country that the page is about, None where no one leads."""
    headlines: AbstractSet[int]
    """Words of sentences that are written like headlines, nearly every word with a capital."""
    openings: AbstractSet[int]
    """First words of sentences."""
    gazetteer: Gazetteer
    """The gazetteer that was asked."""
    regions: Mapping[tuple[str, str], float]
    """Country and first-order division -> how many names of the page speak for it; a name of many places is divided."""
    rows: Mapping[int, Place]
    """Number of each row of the gazetteer that a name of the page could mean -> the place."""

    def is_headline(self, word: int) -> bool:
        """True where the sentence of a word is written like a headline."""
        return word in self.headlines

    def opens_sentence(self, word: int) -> bool:
        """True for a word that nothing stands before in its sentence."""
        return word == 0 or word in self.openings


def read_names(article: Article, reading: Reading, known: Knowledge) -> PageNames:
    """The names of an article; pure, total, linear in its length."""
    gazetteer: Gazetteer = known.gazetteer
    register: ActorRegister = known.actors
    words = name_words(reading)
    on = (article.published.latest or article.published.earliest or "")[:10] or None
    actors = register.find(reading, on, words)
    places = gazetteer.find(reading, words)
    numbers = {abs(number) for held in {hit.numbers for hit in places} for number in held[:MOST_ROWS]}
    rows = {number: gazetteer.row(number) for number in numbers}
    votes = _votes(actors, places, words=words, rows=rows, register=register, near=gazetteer.words)
    actors = _settled(actors, votes, register)
    return PageNames(
        article, reading, words, words.gaps, on, actors, places, {hit.last: hit for hit in actors},
        {word: hit for hit in places for word in range(hit.first, hit.last + 1)}, votes, _story(votes),
        *_sentences(article, reading, words), gazetteer, _regions(places, gazetteer), rows,
    )  # fmt: skip


def headline_span(article: Article) -> tuple[int, int] | None:
    """First and one past the last code point of the title where it opens the text, if only behind a date; None elsewhere."""
    title = article.title or ""
    start = article.text.find(title, 0, len(title) + _HEADLINE_REACH) if title else -1
    return (start, start + len(title)) if start >= 0 else None


def _regions(places: Sequence[PlaceHit], gazetteer: Gazetteer) -> dict[tuple[str, str], float]:
    """What the names of a page, each counted once, say of the divisions that it is about."""
    regions: defaultdict[tuple[str, str], float] = defaultdict(float)
    for hit in {hit.key: hit for hit in places if not hit.ordinary}.values():
        for region, share in gazetteer.shares(hit.numbers).items():
            regions[region] += share
    return dict(regions)


def _votes(
    actors: Sequence[NameHit],
    places: Sequence[PlaceHit],
    *,
    words: NameWords,
    rows: Mapping[int, Place],
    register: ActorRegister,
    near: PlaceWords,
) -> dict[str, float]:
    """Country -> votes of the names of places and of the words of countries."""
    votes: defaultdict[str, float] = defaultdict(float)
    covered: set[int] = set()
    capitals: set[int] = set()  # they stand for governments as often as for themselves
    peoples: dict[int, str] = {}  # "Thai" is a spelling of a town of another country, too
    for hit in actors:
        alias = hit.aliases[0]
        if alias.guarded:
            continue
        if alias.form == "name":
            covered.update(range(hit.first, hit.last + 1))
        elif alias.form == "capital":
            capitals.add(hit.first)
        elif alias.form in ("adjective", "people"):
            of = peoples[hit.last] = register.actors[alias.actor].country or ""
            votes[of] += _WORD_VOTE
    best: dict[str, tuple[str, float]] = {}
    for place in places:
        if place.ordinary or place.first in covered or _is_of_person(words, place, register, near.strict):
            continue
        if place.key not in best:
            own = [
                number for number in place.numbers if number > 0
            ] or place.numbers  # "Salisbury" is no word of Harare's country
            best[place.key] = _ballot([rows[abs(number)] for number in own[:4]])
        country, weight = best[place.key]
        if peoples.get(place.last, country) != country:
            continue
        located = place.first > 0 and words.keys[place.first - 1] in near.locative
        loud = weight > _COUNTRY_VOTE and place.first not in capitals
        votes[country] += weight if located or loud else _WORD_VOTE
    votes.pop("", None)
    return dict(votes)


def _is_of_person(words: NameWords, place: PlaceHit, register: ActorRegister, strict: AbstractSet[str]) -> bool:
    """True behind a given name, or for one before a capital: Khalil is Hebron, and Ann a town, but "Umm Khalil" and "Ann Low" are persons.

    So is a surname without a word before it that only a place follows.
    """
    before, after, given = place.first - 1, place.last + 1, register.given
    if place.key in register.family and (before < 0 or words.keys[before] not in strict):
        return True
    if (
        before >= 0
        and words.gaps[place.first] == " "
        and words.shapes[before] == CAPITAL
        and words.keys[before] in given
    ):
        return True
    follows = after < len(words.keys) and words.gaps[after] == " " and words.shapes[after] == CAPITAL
    return follows and place.key in given


def _settled(actors: Sequence[NameHit], votes: Mapping[str, float], register: ActorRegister) -> tuple[NameHit, ...]:
    """Names of actors without the guarded ones that the page does not bear out: country unspoken of, actor not named else."""
    named: set[str] | None = None
    kept: list[NameHit] = []
    for hit in actors:
        if not any(alias.guarded for alias in hit.aliases):
            kept.append(hit)
            continue
        if named is None:
            named = {alias.actor for other in actors for alias in other.aliases if not alias.guarded}
        fit = tuple([alias for alias in hit.aliases if not alias.guarded or _borne_out(alias, votes, register, named)])
        if fit:
            kept.append(hit._replace(aliases=fit))
    return tuple(kept)


def _borne_out(alias: Alias, votes: Mapping[str, float], register: ActorRegister, named: AbstractSet[str]) -> bool:
    return alias.actor in named or votes.get(register.actors[alias.actor].country or "", 0.0) >= _LEAST_VOTES


def _ballot(rows: Sequence[Place]) -> tuple[str, float]:
    """The country that a name speaks for, and how loud: the largest town that bears it, or the country."""
    country = next((row.country or "" for row in rows if row.level == "country"), None)
    if country is not None:
        twice = any(row.level == "adm1" and row.country != country for row in rows)  # "Georgia"
        return country, _WORD_VOTE if twice else _COUNTRY_VOTE
    largest = max(rows, key=lambda row: row.population)
    if largest.population < _VOTER_PEOPLE:
        return "", 0.0
    return largest.country or "", _PLACE_VOTE if largest.population >= _LOUD_PEOPLE else _TOWN_VOTE


def _story(votes: Mapping[str, float]) -> str | None:
    ranked = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:2]
    if not ranked or ranked[0][1] < _LEAST_VOTES:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _LEAD * ranked[1][1] else None


def _sentences(article: Article, reading: Reading, words: NameWords) -> tuple[set[int], set[int]]:
    """Words of headlines and first words.

    Headlines are four long words or more, nearly all with a capital: the title where it is printed at the head of the text, if
    only behind a date, and sentences without a full stop at the end.
    """
    headlines: set[int] = set()
    openings: set[int] = set()
    title = headline_span(article)
    if title is not None:
        first, last = bisect_left(words.starts, title[0]), bisect_left(words.starts, title[1])
        if _is_capitalised(words, first, last):
            headlines.update(range(first, last))
    for start, end in reading.sentences:
        first = bisect_left(words.starts, start)
        if first < len(words.starts) and words.starts[first] < end:
            openings.add(first)
        if reading.shadow[end - 1] in ".!\"'":
            continue
        last = bisect_left(words.starts, end, lo=first)
        if _is_capitalised(words, first, last):
            headlines.update(range(first, last))
    return headlines, openings


def _is_capitalised(words: NameWords, first: int, last: int) -> bool:
    """True for four long words or more, nearly all with a capital."""
    run = zip(words.keys[first:last], words.shapes[first:last], strict=True)
    capitals = [shape != LOWER for key, shape in run if len(key) > 3]
    return len(capitals) >= 4 and sum(capitals) >= _HEADLINE_SHARE * len(capitals)
