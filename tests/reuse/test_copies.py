from collections.abc import Sequence

from tests.reuse.pages import an_article
from whosaid.knowledge.known import Knowledge
from whosaid.records.concluded import Copy
from whosaid.records.printed import Article
from whosaid.reuse.copies import find_copies, pairs_of
from whosaid.reuse.fingerprints import fingerprint
from whosaid.reuse.sides import Side

STORY = (
    "The bridge over the Ola at Overdale was closed on Tuesday after a barge struck its middle pier.\n\n"
    "Engineers from the county spent the morning under the arches and found a crack as wide as a hand.\n\n"
    "Nobody was hurt, but two hundred children had to walk to school along the old railway line.\n\n"
    "The barge, loaded with gravel from the Lower Pits, drifted down to the weir and sank there before noon."
)
OTHER = (
    "A dry summer has emptied the orchards of the upper valley, growers told a meeting in Netherby.\n\n"
    "Most expect to pick a third of last year's apples, and prices at the market hall have doubled since June."
)
SAID = "we shall not open the bridge again until every stone of that pier has been looked at"


def copies_of(articles: Sequence[Article], known: Knowledge, pages: dict[str, str] | None = None) -> tuple[Copy, ...]:
    return find_copies(articles, [fingerprint(one) for one in articles], known, pages=pages)[0]


def own_words(count: int, number: int) -> str:
    """Words that no other page has."""
    return " ".join(f"w{number}x{place}" for place in range(count))


def test_a_page_under_a_new_headline_is_one_copied_article(known: Knowledge) -> None:
    """A text under another headline, with a caption put in, is one row from its first to its last shared word."""
    first, *rest = STORY.split("\n\n")
    ours = an_article(f"Barge hits bridge\n\n{STORY}", "Overdale Bell")
    other = an_article(
        "\n\n".join(["Crack found in pier", first, "A barge, seen from the bank.", *rest]), "Valley Wire"
    )
    (copy,) = copies_of([ours, other], known)
    assert copy.kind == "article"
    for side in (copy.left, copy.right):
        assert side.exact.startswith("The bridge over the Ola")
        assert side.exact.endswith("sank there before noon")
    assert copy.shared > 0.9


def test_one_sentence_in_two_other_articles_is_a_passage(known: Knowledge) -> None:
    """A sentence of eighteen words shared by two long articles is a passage, with its exact words on both sides."""
    shared = STORY.split("\n\n")[2]
    ours = an_article(f"{OTHER}\n\n{shared}\n\n" + "Cider makers are worried about it. " * 9, "Overdale Bell")
    other = an_article(
        f"The fair opened late. It rained all day.\n\n{shared}\n\nThe brass band played on.", "Valley Wire"
    )
    (copy,) = copies_of([ours, other], known)
    assert copy.kind == "passage"
    assert copy.left.exact == copy.right.exact == shared.rstrip(".")
    assert copy.words == 17


def test_an_edit_inside_a_passage_does_not_break_it(known: Knowledge) -> None:
    """One changed word inside leaves one passage; its edges are words that both sides have."""
    shared = "\n\n".join(STORY.split("\n\n")[1:3])
    edited = shared.replace("spent the morning", "spent an hour").replace("two hundred", "some")
    ours = an_article(f"{OTHER}\n\n{shared}\n\n{' '.join(OTHER.split()[::-1])}", "A")
    (copy,) = copies_of([ours, an_article(f"It rained on us. {OTHER[::-1]}\n\n{edited}\n\nEnd.", "B")], known)
    assert {copy.left.exact, copy.right.exact} == {shared.rstrip("."), edited.rstrip(".")}


def test_a_quotation_split_by_its_speaker_is_still_found(known: Knowledge) -> None:
    """The same quoted words are found where one page cuts the speaker in and the other changes the marks."""
    ours = an_article(f"{OTHER}\n\n“{SAID.capitalize()},” said the county's engineer Ada Brook on Tuesday.", "A")
    other = an_article(f'It rained. Ada Brook, who looks after bridges, went on: "{SAID}" and left.', "B")
    (copy,) = copies_of([ours, other], known)
    assert copy.kind == "quotation"
    assert copy.direction == "unknown"
    assert copy.left.exact.lower() == copy.right.exact.lower() == SAID


def test_two_quotations_of_one_speaker_are_two_rows(known: Knowledge) -> None:
    """Quotations are rows of their own even where only the speaker stands between them."""
    more = "the children have walked along the railway before and they will do so again"
    ours = an_article(f"{OTHER}\n\n“{SAID},” said the engineer. “{more},” she added.", "A")
    other = an_article(
        f"It rained all day in the valley.\n\n“{SAID},” Ada Brook told us all. She said that “{more}.”", "B"
    )
    assert [SAID, more] == [
        copy.left.exact for copy in sorted(copies_of([ours, other], known), key=lambda c: c.left.start)
    ]


def test_nine_shared_words_count_only_between_marks(known: Knowledge) -> None:
    """Nine words are a quotation inside marks on both sides, and nothing outside of them."""
    nine = "the river took our bridge and left us gravel"
    quoted = an_article(f"{OTHER}\n\n“{nine},” said a baker.", "A"), an_article(f"It rained. “{nine},” he said.", "B")
    plain = an_article(f"{OTHER}\n\nSo {nine} here.", "A"), an_article(f"It rained when {nine} today.", "B")
    assert ["quotation"] == [copy.kind for copy in copies_of(quoted, known)]
    assert () == copies_of(plain, known)


def test_a_formula_of_names_is_no_copy(known: Knowledge) -> None:
    """Two writers who introduce the same person in the same way have not copied."""
    formula = "said Ada Brook, the head of the Upper Ola Valley Office for Bridges and Weirs"
    ours, other = (
        an_article(f"{OTHER}\n\nIt will open, {formula}.", "A"),
        an_article(f"It rained and snowed, {formula}, now.", "B"),
    )
    assert () == copies_of([ours, other], known)


def test_the_footer_of_a_site_is_never_evidence(known: Knowledge) -> None:
    """What six pages of one house carry at their end is furniture, and their articles share nothing."""
    footer = "Harbour Post is printed by the Free Press of Overdale, which has served three valleys since the year of the great flood"
    pages = [
        an_article(
            own_words(80, n) + f".\n\n{footer}",
            "Harbour Post",
            day=f"2016-10-0{n}",
        )
        for n in range(1, 7)
    ]
    assert () == copies_of(pages, known)


def test_an_authors_note_is_never_evidence(known: Knowledge) -> None:
    """Two articles of one writer share her biography, not their news."""
    note = "Mira Holt is a freelance journalist based in Rotterdam who writes about rivers, weirs and bridges for many papers."
    pages = an_article(f"{STORY}\n\n{note}", "A"), an_article(f"{OTHER}\n\n{note}", "B")
    assert () == copies_of(pages, known)


def test_versions_of_a_page_are_not_copies(known: Knowledge) -> None:
    """Two pages of one name or one address are versions of each other."""
    ours, other = an_article(STORY, "A", day="2016-10-01"), an_article(f"{STORY}\n\nUpdated.", "A", day="2016-10-02")
    assert () == copies_of([ours, other], known, {ours.document: "bridge.html", other.document: "bridge.html"})
    address = "https://bell.example/2016/10/bridge-closed"
    assert () == copies_of(
        [an_article(STORY, "A", url=address), an_article(f"{STORY} Updated.", "A", url=address)], known
    )
    assert 1 == len(copies_of([ours, other], known))


def test_articles_of_one_page_are_no_copies_of_each_other(known: Knowledge) -> None:
    """A page that shows its article twice did not copy itself; two outlets on one page may share a passage."""
    twice = an_article(STORY, "A", document="d"), an_article(f"Again\n\n{STORY}", "A", document="d", index=1)
    assert () == copies_of(twice, known)
    shared = STORY.split("\n\n")[1]
    two = (
        an_article(f"{OTHER}\n\n{shared}", "A", document="d"),
        an_article(f"It rained.\n\n{shared}", "B", document="d", index=1),
    )
    assert ["passage"] == [copy.kind for copy in copies_of(two, known)]


def test_the_words_say_whose_reporter_was_there(known: Knowledge) -> None:
    """Words like "Harbour Post's Mira Holt reported" makes Harbour Post the giver, though both are of one day."""
    text = STORY.replace("Nobody was hurt", "Nobody was hurt, Harbour Post's Mira Holt reported from the bank")
    ours, other = (
        an_article(text, "Harbour Post", day="2016-10-04"),
        an_article(text + " ", "Valley Wire", day="2016-10-04"),
    )
    (copy,) = copies_of([ours, other], known)
    giver = copy.left if copy.direction == "left-to-right" else copy.right
    assert ("credit", ours.id) == (copy.because, giver.article)
    assert 'Harbour Post: "Harbour Post\'s Mira Holt"' in copy.reason


def test_a_page_that_gathers_outlets_is_the_taker(known: Knowledge) -> None:
    """An article of one outlet on its own page and on a page with a second outlet went to the latter."""
    ours = an_article(STORY, "Harbour Post", day="2016-10-04")
    taken = an_article(f"{STORY} ", "Harbour Post", day="2016-10-04", document="gathering")
    second = an_article(OTHER, "Valley Wire", day="2016-10-04", document="gathering", index=1)
    (copy,) = copies_of([ours, taken, second], known)
    giver = copy.left if copy.direction == "left-to-right" else copy.right
    assert ("credit", ours.id) == (copy.because, giver.article)


def test_an_earlier_day_gives_a_direction_and_the_same_day_none(known: Knowledge) -> None:
    """A text printed a day before is the giver; of one day nobody can tell."""
    early, late = an_article(STORY, "A", day="2016-10-04"), an_article(STORY + " ", "B", day="2016-10-05")
    (copy,) = copies_of([early, late], known)
    giver = copy.left if copy.direction == "left-to-right" else copy.right
    assert ("earlier", early.id) == (copy.because, giver.article)
    (open_one,) = copies_of([early, an_article(STORY + " ", "B", day="2016-10-04")], known)
    assert ("unknown", "unknown") == (open_one.direction, open_one.because)


def test_two_pages_that_credit_one_agency_have_a_common_origin(known: Knowledge) -> None:
    """Both name the agency, so neither has it from the other."""
    pages = an_article(STORY, "A", credit="Reuters"), an_article(STORY + " ", "B", credit="REUTERS")
    (copy,) = copies_of(pages, known)
    assert ("common-origin", "credit") == (copy.direction, copy.because)


def test_a_third_page_can_be_the_common_origin(known: Knowledge) -> None:
    """Two pages of one day that share words with an older page have them from there."""
    old = an_article(STORY, "A", day="2016-10-01")
    takers = an_article(STORY + " ", "B", day="2016-10-04"), an_article(STORY + "  ", "C", day="2016-10-04")
    found = copies_of([old, *takers], known)
    between = next(copy for copy in found if old.id not in (copy.left.article, copy.right.article))
    assert "common-origin" == between.direction


def test_what_too_many_share_is_linked_to_the_earliest_and_recorded(known: Knowledge) -> None:
    """A quotation on 120 pages gives a row for each page beside the earliest, not seven thousand, and is named as too common.

    Where the words around it make another key that fewer pages have, these are looked at two and two.
    """
    pages = [
        an_article(
            own_words(40, number) + f". “{SAID},” she said. " + "x" * number,
            f"Paper {number}",
            day=f"2016-10-{10 + number % 15}",
        )
        for number in range(120)
    ]
    copies, too_common = find_copies(pages, [fingerprint(one) for one in pages], known)
    earliest = min(pages, key=lambda one: (one.published.earliest or "", one.id))
    linked = [copy for copy in copies if earliest.id in (copy.left.article, copy.right.article)]
    assert 119 == len(linked)
    assert len(copies) < 1500
    assert all(holders > 100 for _, holders in too_common)
    assert any(words in SAID for words, _ in too_common)


def test_pages_that_share_nothing_are_not_linked(known: Knowledge) -> None:
    """Two stories of one valley without a common sentence have no row."""
    assert () == copies_of([an_article(STORY, "A"), an_article(OTHER, "B")], known)


def test_chinese_pages_are_compared_by_characters(known: Knowledge) -> None:
    """Thirty characters of one text are found in another."""
    shared = "昨天晚上河边的旧磨坊在集市之夜被烧毁了没有人受伤消防员整夜都在那里工作"
    ours = an_article(f"市长今天开会讨论学校的新屋顶和花园的门票价格问题。{shared}。", "A")
    other = an_article(f"天气预报说明天有雨而且很冷请大家多穿衣服出门带伞。{shared}。", "B")
    (copy,) = copies_of([ours, other], known)
    assert shared == copy.left.exact == copy.right.exact


def test_pairs_of_one_family_stand_together() -> None:
    """Whatever their numbers; so the texts of a family are read once though few are kept."""
    pages = [an_article(f"{number} ferries", f"Paper {number}") for number in range(6)]
    sides = [Side(page, fingerprint(page)) for page in pages]
    numbers = [10, 11, 12, 13, 14, 15]
    assert [(0, 3), (0, 5), (3, 5), (1, 4), (2, 4)] == pairs_of(
        {(12, 14), (10, 13), (15, 13), (11, 14), (10, 15)}, numbers, sides
    )


def test_two_reprints_that_credit_a_third_have_it_from_there_whatever_their_days(known: Knowledge) -> None:
    """Reprints of a wire come out one after the other; a day against it tells less than both credits."""
    wire = an_article(STORY, "Cedar Wire", day="2016-10-01")
    takers = [an_article(STORY + " " * n, f"P{n}", day=f"2016-10-0{n}", credit="Cedar Wire") for n in (2, 3)]
    found = copies_of([wire, *takers], known)
    between = next(copy for copy in found if wire.id not in (copy.left.article, copy.right.article))
    assert ("common-origin", "credit") == (between.direction, between.because)
