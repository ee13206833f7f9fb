"""Small records made by hand: one page with one article, one claim and one count, and conclusions about several."""

import hashlib
from pathlib import Path

from whosaid.records.bundles import Conclusions, Findings, Fingerprint, Pages
from whosaid.records.concluded import Comparison, Copy, Event, Framing, Judgement, Origin, Party, Range, Support, Unused
from whosaid.records.ids import make_id
from whosaid.records.inferred import Attribution, Claim, Count, Mention, Role, TimeExpression, Voice
from whosaid.records.printed import Article, Document, Outlet, Quotation, Removed
from whosaid.records.spans import Evidence, When, Where
from whosaid.store.codec import pack_page
from whosaid.store.protocol import PackedPage, PageFacts
from whosaid.store.rows import pack_conclusions
from whosaid.store.sqlite import SqliteLedger

TEXT = "Seven dead in Qasr\n\nAt least seven people were killed in Qasr on Monday, the Lantern Group said. “It was loud,” it added."


def span(article: str, words: str) -> Evidence:
    """The first place of `words` in the sample text."""
    start = TEXT.index(words)
    return Evidence(article, start, start + len(words), words)


def sample_page(
    name: str = "a.txt", *, body: str = "one", retrieved: str | None = None, outlet: str = "The Kite"
) -> PageFacts:
    """A page called `name`; `body` stands for its bytes, so another `body` is another version."""
    sha256 = hashlib.sha256(body.encode()).hexdigest()
    document = make_id("document", name, sha256)
    article = make_id("article", document, 0, TEXT)
    monday = When("2016-10-24", "2016-10-24", "day", "relative", span(article, "on Monday"))
    printed = Article(
        id=article, document=document, index=0, outlet=Outlet(f"outlet:{outlet.lower()}", outlet), title="Seven dead in Qasr",
        byline=None, credit=None, published=When("2016-10-25", "2016-10-25", "day", "stated"), language="en", text=TEXT,
        sentences=((0, 18), (20, 97), (98, len(TEXT))), page_spans=((0, 0, len(TEXT)),),
    )  # fmt: skip
    pages = Pages(
        Document(document, name, "text/plain", sha256, retrieved, (article,)),
        (printed,),
        (Removed(document, 130, 135, "Share", "share", "clean.share"),),
    )
    return PageFacts(pages, (sample_findings(article, monday),))


def sample_findings(article: str, monday: When) -> Findings:
    """What the sample text says."""
    said = Attribution(
        id=make_id("attribution", article), content=span(article, "At least seven people were killed in Qasr on Monday"),
        cue=span(article, "said"), source=span(article, "the Lantern Group"), mode="indirect", source_kind="named", stance="states",
        voice=Voice("actor:lantern", "Lantern Group"), inside=None, rule="cue.said", voice_kind="monitor", reliability=0.75,
    )  # fmt: skip
    place = Mention(
        make_id("mention", article), "place", span(article, "Qasr"), "place:qasr", (), "Qasr", 36.2, 37.1, 2, "SY", "gazetteer.name",
    )  # fmt: skip
    claim = make_id("claim", article)
    count = Count(
        make_id("count", article), article, claim, "killed", "all", 7, 7, None, "at-least", "incident", None,
        span(article, "At least seven people were killed"), "count.killed",
    )  # fmt: skip
    where = Where("place:qasr", "Qasr", 36.2, 37.1, 2, "SY", "Aleppo", None, span(article, "Qasr"))
    role = Role("victim", "seven people", None, None, "reported", 29, 41)
    return Findings(
        article=article,
        quotations=(Quotation(make_id("quotation", article), span(article, "It was loud,"), "“”", "quote.paired"),),
        mentions=(place,),
        times=(TimeExpression(make_id("time", article), span(article, "on Monday"), monday, "DATE", "2016-10-24", "time.weekday"),),
        attributions=(said,),
        counts=(count,),
        claims=(
            Claim(
                id=claim, article=article, said_by=said.id, chain=("The Kite", "Lantern Group"), kind="killing", polarity="affirmed",
                factuality="certain", trigger=span(article, "killed"), sentence=(20, 97), roles=(role,), when=monday, where=where,
                counts=(count.id,), event=None, rule="claim.killing",
            ),
        ),
    )  # fmt: skip


def packed(page: PageFacts, how: str = "rules") -> PackedPage:
    """The page as a worker hands it to the store."""
    prints = tuple(Fingerprint(article.id, 9, 1, b"hash", b"marks", b"places") for article in page.pages.articles)
    return pack_page(page.pages, page.findings, prints, how)


def sample_conclusions(*pages: PageFacts) -> Conclusions:
    """One event over all pages, one origin for each page, and what goes with them."""
    claims = [claim for page in pages for findings in page.findings for claim in findings.claims]
    counts = [count for page in pages for findings in page.findings for count in findings.counts]
    articles = tuple(sorted(claim.article for claim in claims))
    origins = tuple(
        Origin(
            make_id("origin", claim.id),
            "Lantern Group",
            "actor:lantern",
            "monitor",
            "attribution",
            (claim.id,),
            (claim.article,),
            "origin.voice",
        )
        for claim in claims
    )
    ids = tuple(sorted(origin.id for origin in origins))
    event = Event(
        make_id("event", claims[0].id), "killing", claims[0].when, claims[0].where, tuple(sorted(claim.id for claim in claims)), articles,
        ids, (Party(None, "unknown", ()),), (), "event.founder",
    )  # fmt: skip
    left, right = sorted((claims[0].id, claims[-1].id))
    passage = "At least seven people were killed in Qasr on Monday"
    sides = sorted((claims[0].article, claims[-1].article))
    return Conclusions(
        copies=(Copy(make_id("copy", *sides), span(sides[0], passage), span(sides[1], passage), 0.5, "passage", "unknown", "unknown", "copy.passage", 9),),
        origins=origins,
        events=(event,),
        supports=(Support(event.id, "killed", "at least 7", event.claims, ids, 0, len(articles)),),
        ranges=(
            Range(event.id, "killed", "all", "recorder-min-max", 7, None, 7, True, ids, (counts[0].id,), tuple(Unused(count.id, "repeated") for count in counts[1:])),
        ),
        comparisons=(Comparison(make_id("comparison", left, right), left, right, "count", "contradicts", "one says 7, the other 9", "compare.count"),),
        framings=(Framing(articles[0], "The Kite", None, "act-label", "killed", "own", span(articles[0], "killed")),),
        judgements=(Judgement(left, right, "same", "rule.same", "same day and place", None),),
        too_common=(("the words of a footer", 1200),),
    )  # fmt: skip


def sample_ledger(path: Path) -> tuple[PageFacts, ...]:
    """Makes a ledger of three pages about one event; gives the pages."""
    pages = (sample_page("folder/a.txt"), sample_page("folder/b.txt", outlet="The Mill"), sample_page("c.html"))
    with SqliteLedger(path) as ledger:
        ledger.add([packed(page) for page in pages])
        ledger.conclude([pack_conclusions(sample_conclusions(*pages))], {"rules": "abc"})
    return pages
