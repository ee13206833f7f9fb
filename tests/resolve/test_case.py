"""All that one event needs, in one value."""

from tests.resolve.made import AIR, WORLD, origins_of, page, told
from whosaid.resolve.case import EXCERPT, Records, are_independent, event_id, excerpt, make_case, page_of
from whosaid.resolve.events import group_events
from whosaid.resolve.sketches import sketch_claims


def test_a_case_holds_its_statements_in_order_of_publication() -> None:
    """The earliest page comes first; origins, outlets and words stand beside each claim."""
    pages = [
        page("Lantern", "2031-05-05", told(AIR, "Jets struck on Wednesday.", voice="?", killed="6")),
        page("The Kite", "2031-05-04", told(AIR, "Jets struck.", voice="The Monitor")),
    ]
    sketches = [sketch for made in pages for sketch in sketch_claims(made.article, made.findings, WORLD)]
    records = Records([made.article for made in pages], [made.findings for made in pages], origins_of(pages), sketches)
    (grouping,) = group_events(sketches, WORLD.rules)
    case = make_case(grouping, records)
    assert ["The Kite", "Lantern"] == [said.page.outlet for said in case.statements]
    assert [True, False] == [said.backing.known for said in case.statements]
    assert [0, 1] == [len(said.counts) for said in case.statements]
    assert "Jets struck." == case.statements[0].sentence
    assert case.event == event_id(case.statements[0].claim.id)
    assert case.statements[1].voter == case.statements[1].claim.article


def test_a_claim_without_an_origin_rests_on_an_unknown_one() -> None:
    """It never counts as independent."""
    made = page("The Kite", None, told(AIR, "Jets struck."))
    records = Records([made.article], [made.findings], (), sketch_claims(made.article, made.findings, WORLD))
    said = records.statement(made.findings.claims[0].id)
    assert not said.backing.known
    assert "9999" == said.order[0]


def test_long_sentences_are_cut_at_a_blank() -> None:
    """The claim leads to the rest."""
    assert len(excerpt("word " * 100)) <= EXCERPT + 4
    assert excerpt("word " * 100).endswith("word ...")
    assert "two lines" == excerpt("two\n lines")


def test_a_headline_is_no_second_voice_beside_the_monitor_of_its_own_page() -> None:
    """Two origins of one page, one of them the outlet itself, do not hold each other up; two pages do."""
    pages = [
        page(
            "The Kite", "2031-05-04", told(AIR, "Jets struck."), told(AIR, "Jets struck, it said.", voice="The Monitor")
        ),
        page("Gull", "2031-05-04", told(AIR, "Jets struck at dawn.")),
    ]
    sketches = [sketch for made in pages for sketch in sketch_claims(made.article, made.findings, WORLD)]
    records = Records([made.article for made in pages], [made.findings for made in pages], origins_of(pages), sketches)
    headline, monitor, other = (records.statement(claim.id) for made in pages for claim in made.findings.claims)
    assert not are_independent(headline, monitor)
    assert are_independent(headline, other)
    assert are_independent(monitor, other)


def test_a_page_has_a_time_where_it_gives_one_with_its_zone() -> None:
    """The day is that of the page, the time is in UTC."""
    given = ("2031-05-05T01:30+02:00", "2031-05-05T01:30", "2031-05-05", "2031-05-05T99:99Z", None)
    found = [page_of(page("The Kite", time, told(AIR, "Jets struck.")).article) for time in given]
    assert ["2031-05-04T23:30", "", "", "", ""] == [one.moment for one in found]
    assert ["2031-05-05"] * 4 + [""] == [one.published for one in found]
