"""The grammar of casualties, ready to ask: what casualties.py makes of its rule files and tolls.py searches with."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from whosaid.knowledge.extents import ExtentRules
from whosaid.text.memo import Memo
from whosaid.text.numbers import NumberWords, Phrase
from whosaid.text.shapes import needed_symbols


@dataclass(frozen=True, slots=True)
class TollShape:
    """One rule of the grammar."""

    rule: str
    """Id."""
    pattern: re.Pattern[str]
    """Over symbols."""
    part: bool
    """True where the number is a part of another."""
    least: int = 0
    """A smaller number is none that it tells of."""
    families: str = ""
    """The harm of which it counts families, each at least one person; empty where it counts people."""
    needs_whole: bool = False
    """True for a part that tells nothing where its whole was not told."""
    back: int = 0
    """Sentences back in which a part without a word of harm may have its whole."""


class Shapes:
    """The shapes of a grammar, quick to choose from: most need a symbol that few sentences have."""

    def __init__(self, shapes: Sequence[TollShape]) -> None:
        self._needs = [(shape, needed_symbols(shape.pattern.pattern)) for shape in shapes]
        self._asked = frozenset().union(*(need for _, needs in self._needs for need in needs))
        self._fitting: Memo[frozenset[str], tuple[TollShape, ...]] = Memo()

    def __iter__(self) -> Iterator[TollShape]:
        return (shape for shape, _ in self._needs)

    def fitting(self, symbols: Iterable[str]) -> tuple[TollShape, ...]:
        """Those that may be found among the symbols, in the order of the file."""
        held = self._asked.intersection(symbols)
        fitting = self._fitting.get(held)
        if fitting is None:
            able = [shape for shape, needs in self._needs if not any(map(held.isdisjoint, needs))]
            fitting = self._fitting.keep(held, tuple(able))
        return fitting


@dataclass(frozen=True, slots=True)
class CasualtyRules:
    """The grammar of casualties of one language."""

    symbols: Mapping[str, str]
    """Class -> its symbol."""
    words: Mapping[str, tuple[str, str]]
    """Word -> (symbol, value)."""
    phrases: Mapping[str, tuple[tuple[Phrase, str, str], ...]]
    """First word -> (phrase, symbol, value), longest first."""
    suffixes: tuple[tuple[str, str], ...]
    """(ending, symbol) for words in no class."""
    triggers: Mapping[str, tuple[Phrase, ...]]
    """First word of harm -> the words after it, none for a single word: a sentence without one holds no toll."""
    shapes: Shapes
    """Those of tolls."""
    cumulative: Mapping[str, tuple[Phrase, ...]]
    """First word -> phrases that make a number a sum over time."""
    periods: frozenset[str]
    """Words after which a stretch of days makes a number a sum over it."""
    breaks: frozenset[str]
    """Words that part such a stretch from a number in another clause."""
    comma_breaks: frozenset[str]
    """Words that do so behind a comma."""
    saying: frozenset[str]
    """Verbs behind a clause about whoever speaks."""
    are: frozenset[str]
    """Forms of be and have behind several."""
    running: frozenset[str]
    """Words of a total that goes on from day to day."""
    raising: frozenset[str]
    """Verbs before such a total."""
    one_event: frozenset[str]
    """Nouns of what happens once."""
    bulletins: frozenset[str]
    """Nouns of telling behind "daily"."""
    one_of_many: frozenset[str]
    """Words behind "one of the" that count nobody."""
    acronyms: frozenset[str]
    """Small words that in capitals are names."""
    between: frozenset[str]
    """Words before two numbers between which one lies."""
    onsets: frozenset[str]
    """Verbs of beginning, for "since the war began"."""
    since: frozenset[str]
    """Those of them that open a stretch which lasts until now."""
    whens: frozenset[str]
    """Words that open a clause about the day named before them."""
    throughout: frozenset[str]
    """Those of them that make any stretch such a sum."""
    wars: frozenset[str]
    """What lasts for months and years."""
    after_wars: frozenset[str]
    """Words right behind such a word where it is the subject."""
    up_to_now: frozenset[str]
    """Helping verbs of what was done up to now."""
    in_wars: frozenset[str]
    """Words before the war in which so many died."""
    one_war: frozenset[str]
    """Words behind these that point at one war."""
    fought: frozenset[str]
    """Nouns of what is fought for months and years."""
    of_wars: Mapping[str, tuple[Phrase, ...]]
    """First word -> phrases before a number of dead that say so."""
    several: frozenset[str]
    """Plural nouns of acts: a number of people harmed in them is a sum."""
    several_others: frozenset[str]
    """Words before such a noun that make it several incidents where it stands before the number."""
    one_of_several: frozenset[str]
    """Words before such a noun that make it one incident after all."""
    superlatives: frozenset[str]
    """Words that set one incident against all others since some day."""
    of_own: frozenset[str]
    """Possessives: behind "ten of" they tell of one side's people, no part of others told before."""
    of_the: frozenset[str]
    """Words before the name of a body whose people are counted."""
    joints: frozenset[str]
    """Marks inside a clause."""
    aged: frozenset[str]
    """Words after which numbers are ages."""
    most: frozenset[str]
    """Words that with "of them" make a part without a number."""
    parents: frozenset[str]
    """Words for a person behind which "of" and a number count children."""
    in_care: frozenset[str]
    """First words of a harm that only some of the injured have."""
    unnumbered: frozenset[str]
    """Words for further people that count as some where no number stands before them."""
    age_joints: frozenset[str]
    """Words between two ages or two persons with theirs."""
    articles: frozenset[str]
    """Words before an age that stands for a person."""
    singular: frozenset[str]
    """Verbs that have one subject."""
    bearings: frozenset[str]
    """Letters for a point of the compass in an address."""
    series: frozenset[str]
    """Words before the number of one of several pictures or parts."""
    numbered: frozenset[str]
    """Nouns whose names end in a number, where they are capitalised."""
    extents: ExtentRules
    """What leaves room for more people than a figure counts."""
    numbers: NumberWords
    """The words of numbers."""
    persons: "PersonRules"
    """The grammar of single persons who are harmed."""
    plain: Memo[str, tuple[str, str] | None] = field(default_factory=Memo, repr=False, compare=False)
    """Words that were asked for -> their symbol and value where these depend on nothing around them; None for the others."""


@dataclass(frozen=True, slots=True)
class PersonRules:
    """Words and shapes for single persons of one language; made by persons.py."""

    symbols: Mapping[str, str]
    """Class -> its symbol, those of the grammar of casualties among them."""
    words: Mapping[str, tuple[tuple[Phrase, str, str], ...]]
    """First word -> (phrase, symbol, value), longest first; they come before the classes of casualties."""
    shapes: Shapes
    """Those of single persons."""
    sexes: Mapping[str, str]
    """Word -> male or female."""
    roles: Mapping[str, str]
    """Word -> police, accused or victim."""
    ages: tuple[str, ...]
    """Endings of words that tell an age ("24-year-old")."""
    months: frozenset[str]
    """Those of them that tell of less than a year ("10-month-old")."""
    suicides: frozenset[Phrase]
    """Words that say that whoever shoots himself is dead."""
    suicide_doubts: frozenset[Phrase]
    """Words before these that say it was none, or that it failed."""
    alike: Mapping[str, str]
    """Word -> the first of those that say the same of a person."""
    new: frozenset[str]
    """Words before a person that make it another one than those told of before."""
    grown: frozenset[str]
    """Words for what only grown people are."""
    nameless: frozenset[str]
    """Capitalised words that are no name of a person."""
