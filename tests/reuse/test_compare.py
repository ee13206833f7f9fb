import pytest

from tests.reuse.pages import an_article
from tests.reuse.test_copies import OTHER, STORY
from tests.reuse.test_retold import REPORT, RETOLD
from whosaid.knowledge.known import Knowledge
from whosaid.records.printed import Article
from whosaid.reuse.compare import SidePair, compare_pair
from whosaid.reuse.fingerprints import fingerprint
from whosaid.reuse.sides import Side


def pair(left: Article, right: Article) -> SidePair:
    return SidePair(Side(left, fingerprint(left)), Side(right, fingerprint(right)))


def test_what_two_pages_share_is_told_for_each_side(known: Knowledge) -> None:
    """The same comparison turned round gives the same words with left and right exchanged."""
    ours, other = an_article(f"{OTHER}\n\n{STORY}", "A"), an_article(f"It rained.\n\n{STORY}", "B")
    (one,), (turned,) = compare_pair(pair(ours, other), known), compare_pair(pair(other, ours), known)
    assert (one.left, one.right, one.words, one.kind) == (turned.right, turned.left, turned.words, turned.kind)


def test_a_statement_printed_twice_is_a_quotation_not_a_copied_article(known: Knowledge) -> None:
    """Two pages that hardly do more than quote the same words have not copied each other."""
    statement = " ".join(STORY.split("\n\n"))
    ours = an_article(f"“{statement}” said the mayor.", "A")
    other = an_article(f"The mayor told the town today: “{statement}”", "B")
    assert ["quotation"] == [copy.kind for copy in compare_pair(pair(ours, other), known)]


def test_furniture_is_no_evidence(known: Knowledge) -> None:
    """Words that are masked on one side are shared by nobody."""
    ours, other = an_article(STORY, "A"), an_article(STORY + " ", "B")
    masked = Side(ours, fingerprint(ours), masked=((0, fingerprint(ours).words),))
    assert () == compare_pair(SidePair(masked, Side(other, fingerprint(other))), known)


def test_the_share_is_that_of_the_shorter_article(known: Knowledge) -> None:
    """A short page that stands wholly in a long one shares all of its words."""
    short = STORY.split("\n\n")[1]
    ours, other = an_article(short, "A"), an_article(f"{OTHER}\n\n{STORY}", "B")
    (copy,) = compare_pair(pair(*sorted((ours, other), key=lambda one: one.id)), known)
    assert 1.0 == copy.shared


@pytest.mark.parametrize(
    ("day", "outlet", "rows"),
    [("2016-10-03", "B", 1), ("2016-12-03", "B", 0), ("2016-12-03", "A", 0), ("2016-10-03", "A", 1)],
)
def test_a_short_passage_that_comes_again_weeks_later_is_a_stock_phrase(
    known: Knowledge, day: str, outlet: str, rows: int
) -> None:
    """Outlets tell what the strike is about in the same words each time, as one outlet does; within days it is a copy."""
    stock = "ferries have lain idle in every harbour since the strike over night wages began in spring"
    more = "It rained, and the reeve went home before the vote on the weigh house."
    ours = an_article(f"The council met on Monday. So far {stock}. {more}", "A", day="2016-10-01")
    other = an_article(f"Herring is dear again this week, because {stock}, a grocer complained.", outlet, day=day)
    sides = pair(*sorted((ours, other), key=lambda one: one.id))
    assert rows == len(compare_pair(sides, known))


@pytest.mark.parametrize(
    ("day", "outlet", "rows"), [("2016-11-03", "A", 1), ("2016-12-03", "B", 1), ("2016-12-03", "A", 0)]
)
def test_one_sentence_that_an_outlet_prints_again_much_later_is_background(
    known: Knowledge, day: str, outlet: str, rows: int
) -> None:
    """Also as a whole; of another outlet it is a copy still."""
    stock = (
        "The union, which keeps a list of all ferries that lie idle in the harbours of the coast, says that it counts them "
        "by funnel, flag and berth."
    )
    one = "The council met on Monday. {} It rained all day, and the reeve went home before the vote on the weigh house and its new roof."
    two = "Herring is dear again. {} A grocer complained that nobody had told him why, and shut his shop until the spring tide came in."
    ours = an_article(one.format(stock), "A", day="2016-10-01")
    other = an_article(two.format(stock), outlet, day=day)
    sides = pair(*sorted((ours, other), key=lambda one: one.id))
    assert rows == len(compare_pair(sides, known))


@pytest.mark.parametrize(("day", "rows"), [("2016-10-03", 1), ("2016-12-03", 0)])
def test_a_stock_phrase_without_blanks_is_as_long_as_one_with_blanks(known: Knowledge, day: str, rows: int) -> None:
    """About two characters make a word, so weeks apart thirty-eight of them are as little as nineteen words."""
    stock = "自从夜班工资的罢工在春天开始以来所有港口的渡轮一直停在码头旁边没有人上船工作"
    ours = an_article(f"议会星期一开会。{stock}。下雨了。", "A", day="2016-10-01")
    other = an_article(f"鲱鱼本周又贵了，一位店主抱怨说{stock}，他很生气。", "B", day=day)
    sides = pair(*sorted((ours, other), key=lambda one: one.id))
    assert rows == len(compare_pair(sides, known))


def test_a_retelling_is_judged_by_the_words_of_the_story(known: Knowledge) -> None:
    """Long lists of links on both pages do not make the story that is told again a small part of them."""
    links = " ".join(f"read{number} also{number} link{number}" for number in range(400))
    told = [an_article(f"{text} {links}", outlet) for text, outlet in ((REPORT, "A"), (RETOLD, "B"))]
    sides = [
        Side(one, fingerprint(one), masked=((fingerprint(one).words - 1200, fingerprint(one).words),)) for one in told
    ]
    assert compare_pair(SidePair(*sides), known)


@pytest.mark.parametrize(
    ("day", "outlet", "after", "rows"),
    [
        ("2016-11-03", "A", "", 0),
        (None, "A", "", 0),
        ("2016-10-02", "A", "", 1),
        ("2016-10-09", "B", "", 1),
        ("2016-10-12", "A", "Of that nobody at the weigh house had heard before last Monday.", 1),
    ],
)
def test_with_what_an_outlet_ends_its_articles_is_no_copy(
    known: Knowledge, day: str | None, outlet: str, after: str, rows: int
) -> None:
    """Days apart, or nobody knows when; of about one day, of two outlets, or with more of the story after it, it is one."""
    ending = "Ferries have lain idle in every harbour since the strike over night wages began in spring of last year."
    ours = an_article(f"The council met on Monday, and the reeve resigned. {ending}", "A", day="2016-10-01")
    other = an_article(f"Herring is dear again this week, a grocer complained. {ending} {after}", outlet, day=day)
    assert rows == len(compare_pair(pair(*sorted((ours, other), key=lambda one: one.id)), known))


REEVE = (
    "The council met on Monday, and the reeve resigned. Nobody had expected it of him, for he had held the chair since the flood "
    "and was liked by all but the millers, who had wanted a lower weir and a younger man for a good many years."
)
GROCER = (
    "Herring is scarce this week, a grocer complained. His barrels stood empty on the pavement while two cats looked into them, and "
    "whoever wanted fish went home with onions, cheese or nothing whatever, as his own wife did on Tuesday evening."
)
LINKS = (
    "More on the harbour Reeve answers the council at last Herring dear again in four towns What the night wages cost us all "
    "Ferries to the islands sold abroad for a song"
)


@pytest.mark.parametrize(("stop", "rows"), [("", 0), (".", 1)])
def test_headlines_under_the_articles_of_one_outlet_are_no_copy(known: Knowledge, stop: str, rows: int) -> None:
    """Of different days, with no sentence in them; where a sentence ends in them they are text."""
    links = LINKS.replace(" Herring", f"{stop} Herring")
    ours = an_article(f"{REEVE} {links}", "A", day="2016-10-01")
    other = an_article(f"{GROCER} {links}", "A", day="2016-11-03")
    assert rows == len(compare_pair(pair(*sorted((ours, other), key=lambda one: one.id)), known))


def test_what_follows_headlines_may_be_furniture(known: Knowledge) -> None:
    """The words that all pages of the site end with stand behind them."""
    foot = " ".join(f"menu{number} item{number}" for number in range(40))
    told = [
        an_article(f"{opening} {LINKS} {foot}", "A", day=day)
        for opening, day in ((REEVE, "2016-10-01"), (GROCER, "2016-11-03"))
    ]
    words = [fingerprint(one) for one in told]
    bare = SidePair(*(Side(one, mark) for one, mark in zip(told, words, strict=True)))
    sides = [Side(one, mark, masked=((mark.words - 80, mark.words),)) for one, mark in zip(told, words, strict=True)]
    assert compare_pair(bare, known)
    assert not compare_pair(SidePair(*sides), known)


@pytest.mark.parametrize("day", [None, "2016-11-03"])
def test_an_outlets_own_formula_is_no_copy(known: Knowledge, day: str | None) -> None:
    """Two pages of nobody knows when, or of different weeks, that share one short run and nothing else; of two outlets it is one."""
    formula = "No further details were given about the condition of the ferrymen or where they had come from before"
    texts = (
        f"The barge sank at noon. {formula} it sank, and nobody asked.",
        f"A pier burned. {formula} dawn that day.",
    )
    for outlet, rows in (("A", 0), ("B", 0 if day else 1)):
        ours, other = an_article(texts[0], "A", day="2016-10-01"), an_article(texts[1], outlet, day=day)
        assert rows == len(compare_pair(pair(*sorted((ours, other), key=lambda one: one.id)), known)), outlet


def test_a_widget_that_is_nearly_all_of_two_pages_is_no_copied_article(known: Knowledge) -> None:
    """Two stubs of a title and an offer of notifications."""
    offer = (
        "Get email notifications on {0} daily!\n\nYour notification has been saved.\n\nThere was a problem saving your notification."
        "\n\nWhenever {0} posts new content, you'll get an email delivered to your inbox with a link."
    )
    ours, other = (
        an_article(f"{title}\n\n{offer.format(name)}", outlet)
        for title, name, outlet in (("Barge sinks", "Mira Holt", "A"), ("Reeve resigns", "Jan Prins", "B"))
    )
    assert () == compare_pair(pair(*sorted((ours, other), key=lambda one: one.id)), known)


@pytest.mark.parametrize(("length", "direction"), [(14, "unknown"), (30, "left-to-right")])
def test_the_days_tell_who_had_a_passage_first_where_it_is_long_enough(
    known: Knowledge, length: int, direction: str
) -> None:
    """Two long pages of two outlets, a day apart, that share fourteen or thirty words in their midst."""
    shared = " ".join(f"ferry{number}" for number in range(length))
    ours, other = (
        " ".join(f"{mark}{number}" for number in range(150))
        + f" {shared} "
        + " ".join(f"{mark}{number}" for number in range(150, 300))
        for mark in "uv"
    )
    left, right = an_article(ours, "A", day="2016-10-01"), an_article(other, "B", day="2016-10-02")
    (copy,) = compare_pair(pair(left, right), known)
    assert direction == copy.direction


def test_a_text_that_is_the_head_of_a_longer_one_is_told_as_cut(known: Knowledge) -> None:
    """Without days the short one has its words from the long one, which goes on."""
    short = an_article(STORY, "A")
    long = an_article(f"{STORY}\n\n" + " ".join(f"further{number}" for number in range(100)), "B")
    (copy,) = compare_pair(pair(*sorted((short, long), key=lambda one: one.id)), known)
    assert copy.direction == ("left-to-right" if copy.left.article == long.id else "right-to-left")
    assert copy.rule.endswith("direction.contained")


def test_nine_words_of_a_quotation_are_one_with_three_that_say_something(known: Knowledge) -> None:
    """Plain words between quotation marks on both sides are a shared quotation, three of content are enough."""
    said = "We carried eleven neighbours down these stairs last night"
    ours, other = (
        an_article(f"It was cold. “{said},” said a nurse.", "A"),
        an_article(f"People spoke: “{said}.” He left.", "B"),
    )
    assert ["quotation"] == [copy.kind for copy in compare_pair(pair(ours, other), known)]
