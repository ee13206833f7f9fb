"""Shared words of two articles -> who has them from whom, graded, with the reason in a sentence.

Believed in this order: the words themselves, or those beside them in their paragraph, credit one of the two outlets (own reporter, "told X",
"X reported"); a credit line or byline; a link; a page that gathers articles of several outlets has them from the outlet's own page; an earlier
day or hour of publication that is printed; a text that holds the other one whole and more. Nothing of it: unknown, which is a legal answer.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from whosaid.knowledge.known import Knowledge
from whosaid.records.making import quickly_made
from whosaid.records.printed import Article
from whosaid.records.spans import Evidence, When
from whosaid.reuse.words import folded_words
from whosaid.text.shadow import shadow_of

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "left-to-right", "right-to-left"
COMMON_ORIGIN, UNKNOWN = "common-origin", "unknown"
#: What is graded is a passage of a text that is told again in other words, and the rule that says so.
RETOLD, RETOLD_RULE = "retold", "direction.retold"

#: Code points around a quotation in which "told X" gives it to an outlet; and around other words, in their own paragraph.
AROUND, BESIDE = 160, 60
#: Least hours between two times of one day that tell who was first: pages are stamped when they are sent, put up or mended.
LEAST_HOURS = 2
#: A shorter address is a site, not a page, in code points.
LEAST_URL = 24
#: Precisions at which two days of publication can be told apart.
_TRUSTED = frozenset({"minute", "hour", "day"})


@quickly_made
@dataclass(frozen=True, slots=True)
class Shown:
    """One side of a copy."""

    article: Article
    """The article."""
    evidence: Evidence
    """The shared words in it."""
    gathered: bool
    """True when its page gathers articles of several outlets, so that it is hardly the outlet's own page."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Grade:
    """A direction and what it rests on."""

    direction: str
    """left-to-right, right-to-left, common-origin or unknown."""
    because: str
    """credit, link, earlier or unknown."""
    reason: str
    """In a sentence."""
    rule: str
    """Id of the rule."""


def grade(kind: str, left: Shown, right: Shown, known: Knowledge, *, short: bool = False, inside: str = "") -> Grade:
    """Who has the shared words from whom; `kind` is that of the copy, or RETOLD.

    `short`: they are so few that many may print them. `inside`: left or right, where that text stands whole in the other, which has more.
    """
    found = None
    ours, other = left.article, right.article
    if not _same_outlet(ours, other):
        found = _by_words(kind, left, right, known) or _by_credit(ours, other, known)
    found = found or _by_link(ours, other) or _by_page(kind, left, right)
    if found is None and short and kind == "passage" and not _same_outlet(ours, other):
        reason = "So few words may be a third's: an agency's, an office's, or a formula."
        found = Grade(UNKNOWN, "unknown", reason, "direction.short")
    found = found or _by_time(kind, ours, other)
    if inside and found.rule == "direction.unknown" and not _same_outlet(ours, other):
        direction = RIGHT_TO_LEFT if inside == "left" else LEFT_TO_RIGHT
        return Grade(direction, "unknown", "One text stands whole in the other, which has more.", "direction.contained")
    return found


def names_of(article: Article, known: Knowledge) -> tuple[str, ...]:
    """Names of the article's outlet, as the page and the register of outlets have them; empty where it is not known."""
    if article.outlet is None:
        return ()
    entry = known.outlets.entry(article.outlet.id)
    registered = (entry.name, *entry.aliases) if entry else ()
    return tuple(sorted({article.outlet.name, *registered}))


def days_between(left: Article, right: Article) -> int | None:
    """Days from the one publication to the other; None where either day is not to be trusted."""
    ours, other = _trusted_days(left.published), _trusted_days(right.published)
    if ours is None or other is None:
        return None
    first, last = sorted((ours, other))
    return max(0, (date.fromisoformat(last[0]) - date.fromisoformat(first[1])).days)


def _same_outlet(left: Article, right: Article) -> bool:
    return left.outlet is not None and right.outlet is not None and left.outlet.id == right.outlet.id


def _turned(grade_of_left: Grade) -> Grade:
    turned = {LEFT_TO_RIGHT: RIGHT_TO_LEFT, RIGHT_TO_LEFT: LEFT_TO_RIGHT}
    return replace(grade_of_left, direction=turned.get(grade_of_left.direction, grade_of_left.direction))


def _by_words(kind: str, left: Shown, right: Shown, known: Knowledge) -> Grade | None:
    """The shared words (around a quotation: the words beside it) credit the outlet of one side on the other side's page."""
    given_left = _credited(kind, left.article, right, known)
    given_right = _credited(kind, right.article, left, known)
    if given_left is None or given_right is None:
        return given_left or (_turned(given_right) if given_right else None)
    return None


def _credited(kind: str, maker: Article, taker: Shown, known: Knowledge) -> Grade | None:
    """From `maker` (as if it were left) to `taker`, where the taker's words name the maker's outlet."""
    article, evidence = taker.article, taker.evidence
    text = _words_beside(kind, article.text, evidence)
    names = [name for name in names_of(maker, known) if name in text]
    if not names:
        return None
    shadow = shadow_of(text)
    for rule in known.reuse.credits:
        words = rule.find(shadow, names)
        if words is not None:
            is_shared = words in shadow_of(evidence.exact)
            where = "The shared words credit" if is_shared else "The words beside it credit"
            return Grade(LEFT_TO_RIGHT, "credit", f'{where} {names_of_outlet(maker)}: "{words}".', rule.id)
    return None


def _words_beside(kind: str, text: str, evidence: Evidence) -> str:
    """The words with what stands around a quotation, else with what stands right before and behind them in their paragraph."""
    if kind == "quotation":
        return text[max(0, evidence.start - AROUND) : evidence.end + AROUND]
    before = text[max(0, evidence.start - BESIDE) : evidence.start].rpartition("\n")[2]
    behind = text[evidence.end : evidence.end + BESIDE].partition("\n")[0]
    return before + text[evidence.start : evidence.end] + behind


def names_of_outlet(article: Article) -> str:
    """Display name of the outlet, or words that say that it is not known."""
    return article.outlet.name if article.outlet else "an outlet that is not named"


def _by_credit(left: Article, right: Article, known: Knowledge) -> Grade | None:
    """A credit line or byline names the other outlet, or both name one agency."""
    to_left, to_right = _credits(right, left, known), _credits(left, right, known)
    if to_left and not to_right:
        return Grade(
            LEFT_TO_RIGHT, "credit", f'The other page credits {names_of_outlet(left)}: "{to_left}".', "credit.line"
        )
    if to_right and not to_left:
        return Grade(
            RIGHT_TO_LEFT, "credit", f'The other page credits {names_of_outlet(right)}: "{to_right}".', "credit.line"
        )
    if left.credit and right.credit and _folded(left.credit) == _folded(right.credit):
        return Grade(COMMON_ORIGIN, "credit", f"Both pages credit {left.credit}.", "credit.line")
    return None


def _credits(article: Article, other: Article, known: Knowledge) -> str | None:
    """The credit or byline of the article that names the outlet of the other one."""
    lines = [line for line in (article.credit, article.byline) if line]
    wanted = [f" {_folded(name)} " for name in names_of(other, known)] if lines else []
    return next((line for line in lines if any(name in f" {_folded(line)} " for name in wanted)), None)


def _folded(text: str) -> str:
    return " ".join(folded_words(text))


def _by_link(left: Article, right: Article) -> Grade | None:
    to_left = left.url is not None and len(left.url) > LEAST_URL and left.url in right.text
    to_right = right.url is not None and len(right.url) > LEAST_URL and right.url in left.text
    if to_left == to_right:
        return None
    direction = LEFT_TO_RIGHT if to_left else RIGHT_TO_LEFT
    return Grade(
        direction, "link", f"One page links to the other: {left.url if to_left else right.url}.", "direction.link"
    )


def _by_page(kind: str, left: Shown, right: Shown) -> Grade | None:
    """The outlet's own page gave its article to the page that gathers articles of several outlets."""
    if kind == "quotation" or left.gathered == right.gathered:
        return None
    gathered, single = (left, right) if left.gathered else (right, left)
    nameless = kind == "article" and gathered.article.outlet is None and single.article.outlet is not None
    if not nameless and not _same_outlet(left.article, right.article):
        return None
    direction = RIGHT_TO_LEFT if left.gathered else LEFT_TO_RIGHT
    reason = f"One stands on a page of {names_of_outlet(single.article)} alone, the other on a page that gathers several outlets."
    return Grade(direction, "credit", reason, "direction.gathered-page")


def _by_time(kind: str, left: Article, right: Article) -> Grade:
    """An earlier printed day; but two outlets may hear one speaker or rewrite one text, so those have no direction from time alone."""
    if kind == "quotation":
        reason = "Both print the same words between quotation marks; each may have them from the speaker."
        return Grade(UNKNOWN, "unknown", reason, "direction.quotation")
    if kind == RETOLD:
        reason = "One text is told again in other words; each may have it from a third."
        return Grade(UNKNOWN, "unknown", reason, RETOLD_RULE)
    ours, other = _trusted_days(left.published), _trusted_days(right.published)
    if ours is None or other is None:
        return Grade(UNKNOWN, "unknown", "A day of publication is not printed on both pages.", "direction.unknown")
    by_hour = _by_hour(left.published, right.published)
    if by_hour is not None:
        return by_hour
    if _moment(left.published) is not None and _moment(right.published) is not None:
        return Grade(UNKNOWN, "unknown", "Both were published at about one time.", "direction.unknown")
    if ours[1] < other[0]:
        return Grade(LEFT_TO_RIGHT, "earlier", f"Published {ours[1]}, the other {other[0]}.", "direction.earlier")
    if other[1] < ours[0]:
        return Grade(RIGHT_TO_LEFT, "earlier", f"Published {other[1]}, the other {ours[0]}.", "direction.earlier")
    return Grade(UNKNOWN, "unknown", f"Both may have been published on {max(ours[0], other[0])}.", "direction.unknown")


def _by_hour(left: When, right: When) -> Grade | None:
    """The earlier of two times of day, where both pages print theirs with its zone."""
    ours, other = _moment(left), _moment(right)
    if ours is None or other is None or abs(other - ours) < timedelta(hours=LEAST_HOURS):
        return None
    first, last = (left, right) if ours < other else (right, left)
    reason = f"Published {first.earliest}, the other {last.earliest}."
    return Grade(LEFT_TO_RIGHT if ours < other else RIGHT_TO_LEFT, "earlier", reason, "direction.earlier")


def _moment(when: When) -> datetime | None:
    """The moment of a publication, None where its time of day or zone is not said."""
    if when.precision != "minute" or not when.earliest or when.earliest != when.latest:
        return None
    try:
        moment = datetime.fromisoformat(when.earliest)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def _trusted_days(when: When) -> tuple[str, str] | None:
    """First and last calendar day of a stated publication time, None where it is not to be trusted."""
    if when.basis != "stated" or when.precision not in _TRUSTED or not when.earliest or not when.latest:
        return None
    return when.earliest[:10], when.latest[:10]
