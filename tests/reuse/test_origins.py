from collections.abc import Sequence

from tests.reuse.pages import an_article
from tests.reuse.test_copies import OTHER, STORY, copies_of
from whosaid.knowledge.known import Knowledge
from whosaid.records.bundles import Findings
from whosaid.records.concluded import Origin
from whosaid.records.inferred import Attribution, Claim, Voice
from whosaid.records.printed import Article
from whosaid.records.spans import NO_TIME, Evidence
from whosaid.reuse.origins import find_origins

FACT = "the barge struck the pier and nine were hurt"


def evidence(article: Article, words: str) -> Evidence:
    start = article.text.index(words)
    return Evidence(article.id, start, start + len(words), words)


def said(
    article: Article,
    voice: Voice | None,
    kind: str | None = None,
    *,
    named: str = "named",
    inside: Attribution | None = None,
    own: bool = False,
) -> Attribution:
    return Attribution(
        id=f"attribution:{article.id}{voice}{kind}{named}{own}",
        content=evidence(article, FACT if FACT in article.text else "struck"),
        cue=None,
        source=evidence(article, "barge") if named != "none" else None,
        mode="indirect",
        source_kind=named,
        stance="states",
        voice=voice,
        inside=inside.id if inside else None,
        rule="r",
        voice_kind=kind,
        own=own,
    )


def a_claim(article: Article, by: Attribution | None = None, word: str = "struck") -> Claim:
    trigger = evidence(article, word)
    return Claim(
        id=f"claim:{article.id}{by.id if by else ''}{word}",
        article=article.id,
        said_by=by.id if by else None,
        chain=(),
        kind="k",
        polarity="affirmed",
        factuality="certain",
        trigger=trigger,
        sentence=(trigger.start, trigger.end),
        roles=(),
        when=NO_TIME,
        where=None,
        counts=(),
        event=None,
        rule="r",
    )


def findings(article: Article, *attributions: Attribution, claims: Sequence[Claim] = ()) -> Findings:
    last = claims or (a_claim(article, attributions[0] if attributions else None),)
    return Findings(article.id, attributions=attributions, claims=tuple(last))


def origins_of(known: Knowledge, *pairs: tuple[Article, Findings]) -> tuple[Origin, ...]:
    articles = [article for article, _ in pairs]
    return find_origins(articles, [one for _, one in pairs], copies_of(articles, known), known)


def page(outlet: str, credit: str | None = None) -> Article:
    return an_article(f"In the paper of {outlet} it stands that {FACT} in the night.", outlet, credit=credit)


def test_one_monitor_in_two_papers_is_one_origin(known: Knowledge) -> None:
    """Two outlets that cite one monitor have one origin, with both articles."""
    ours, other = page("Overdale Bell"), page("Valley Wire")
    monitor = Voice("actor:sohr", "the Observatory")
    (origin,) = origins_of(
        known,
        (ours, findings(ours, said(ours, monitor, "monitor"))),
        (other, findings(other, said(other, monitor, "monitor"))),
    )
    assert ("Syrian Observatory for Human Rights", "actor:sohr", "monitor") == (origin.name, origin.actor, origin.kind)
    assert ("attribution", "origin.voice") == (origin.basis, origin.rule)
    assert tuple(sorted([ours.id, other.id])) == origin.articles
    assert 2 == len(origin.claims)


def test_two_officials_of_one_body_are_one_origin(known: Knowledge) -> None:
    """A spokesman stands for the body that he speaks for."""
    one = page("Overdale Bell")
    officer, staff = Voice("actor:sergei-rudskoi", "Sergei Rudskoi"), Voice("actor:valery-gerasimov", "Gerasimov")
    first, second = said(one, officer, "official"), said(one, staff, "official")
    claims = (a_claim(one, first), a_claim(one, second))
    (origin,) = origins_of(known, (one, findings(one, first, second, claims=claims)))
    assert ("actor:russia-general-staff", "official", "origin.office") == (origin.actor, origin.kind, origin.rule)


def test_a_president_and_his_spokesman_are_one_origin(known: Knowledge) -> None:
    """Who speaks for a state is the state's voice."""
    one = page("Overdale Bell")
    first = said(one, Voice("actor:vladimir-putin", "Putin"), "official")
    second = said(one, Voice("actor:dmitry-peskov", "Peskov"), "official")
    (origin,) = origins_of(
        known, (one, findings(one, first, second, claims=(a_claim(one, first), a_claim(one, second))))
    )
    assert ("Russia", "official") == (origin.name, origin.kind)


def test_the_innermost_named_voice_is_the_origin(known: Knowledge) -> None:
    """A monitor whose count an agency passes on is the origin, not the agency."""
    one = page("Overdale Bell")
    agency = said(one, Voice("actor:reuters", "Reuters"), "agency")
    monitor = said(one, Voice("actor:sohr", "the Observatory"), "monitor", inside=agency)
    (origin,) = origins_of(known, (one, findings(one, monitor, agency)))
    assert "actor:sohr" == origin.actor


def test_voices_without_a_name_are_called_as_the_page_does_or_are_several(known: Knowledge) -> None:
    """Residents alone stay residents; beside doctors of the same paper neither word is the name of both."""
    one = page("Overdale Bell")
    residents, doctors = (
        said(one, Voice(None, word), "witness", named="collective") for word in ("residents", "doctors")
    )
    (alone,) = origins_of(known, (one, findings(one, residents)))
    claims = (a_claim(one, residents), a_claim(one, residents, "nine"), a_claim(one, doctors))
    (both,) = origins_of(known, (one, findings(one, residents, doctors, claims=claims)))
    assert ("residents, quoted by Overdale Bell", "unnamed sources, quoted by Overdale Bell") == (alone.name, both.name)
    assert alone.id == both.id


def test_an_outlet_in_its_own_voice_is_its_own_origin(known: Knowledge) -> None:
    """Own reporting rests on the outlet; its own reporter too."""
    one = page("Press TV")
    reporter = said(one, Voice(None, "our correspondent"), "outlet", own=True)
    claims = (a_claim(one), a_claim(one, reporter))
    (origin,) = origins_of(known, (one, findings(one, reporter, claims=claims)))
    assert ("Press TV", "outlet", "own-reporting") == (origin.name, origin.kind, origin.basis)


def test_an_outlet_quoted_by_another_is_the_same_origin(known: Knowledge) -> None:
    """What RT tells itself and what another says RT reported rest on one voice."""
    ours, other = an_article(page("RT").text, "RT"), page("Valley Wire")
    by_rt = said(other, Voice("actor:rt", "RT"), "outlet")
    (origin,) = origins_of(known, (ours, findings(ours)), (other, findings(other, by_rt)))
    assert ("RT", "actor:rt", "own-reporting") == (origin.name, origin.actor, origin.basis)


def test_a_credit_gives_the_own_voice_to_the_agency(known: Knowledge) -> None:
    """Two papers with the credit of one agency are one origin, in whatever words."""
    ours, other = page("Overdale Bell", credit="Reuters"), page("Valley Wire", credit="REUTERS")
    (origin,) = origins_of(known, (ours, findings(ours)), (other, findings(other)))
    assert ("Reuters", "agency", "credit") == (origin.name, origin.kind, origin.basis)


def test_copied_words_rest_on_the_giver(known: Knowledge) -> None:
    """What a paper copied from another a day later is the other's; what it added is its own."""
    ours = an_article(STORY, "Overdale Bell", day="2016-10-04")
    other = an_article(
        f"{STORY}\n\nThe weir keeper slept through it all and found the wreck at noon.", "Valley Wire", day="2016-10-05"
    )
    found = origins_of(
        known, (ours, findings(ours)), (other, findings(other, claims=(a_claim(other), a_claim(other, word="wreck"))))
    )
    by_name = {origin.name: origin for origin in found}
    assert tuple(sorted([ours.id, other.id])) == by_name["Overdale Bell"].articles
    assert (other.id,) == by_name["Valley Wire"].articles


def test_shared_words_without_a_direction_are_one_voice(known: Knowledge) -> None:
    """Where nobody knows who had the words first the two papers are one origin, not two."""
    ours, other = an_article(STORY, "Overdale Bell"), an_article(STORY + " ", "Valley Wire")
    (origin,) = origins_of(known, (ours, findings(ours)), (other, findings(other)))
    assert "Overdale Bell" == origin.name
    assert 2 == len(origin.articles)


def test_of_shared_words_an_agency_is_the_voice(known: Knowledge) -> None:
    """A text that stands on an agency's page and on a paper's is the agency's, though the paper printed first."""
    ours, other = (
        an_article(STORY, "Overdale Bell", day="2016-10-04"),
        an_article(STORY + " ", "Reuters", day="2016-10-05"),
    )
    (origin,) = origins_of(known, (ours, findings(ours)), (other, findings(other)))
    assert "Reuters" == origin.name


def test_unnamed_residents_are_one_origin_for_each_paper(known: Knowledge) -> None:
    """Residents quoted by two papers are not known to be the same people, nor different ones within one paper."""
    ours, other = page("Overdale Bell"), an_article(f"{OTHER} There {FACT}.", "Valley Wire")
    residents, baker = Voice(None, "residents"), Voice(None, "a baker")
    first = said(ours, residents, "witness", named="collective")
    second = said(ours, baker, "witness", named="anonymous")
    found = origins_of(
        known,
        (ours, findings(ours, first, second, claims=(a_claim(ours, first), a_claim(ours, second)))),
        (other, findings(other, said(other, residents, "witness", named="collective"))),
    )
    names = sorted(origin.name for origin in found)
    assert ["residents, quoted by Valley Wire", "unnamed sources, quoted by Overdale Bell"] == names
    assert {("witness", "attribution")} == {(origin.kind, origin.basis) for origin in found}


def test_a_named_witness_is_an_origin_wherever_quoted(known: Knowledge) -> None:
    """A named person outside of the registers is one origin in all papers."""
    ours, other = page("Overdale Bell"), page("Valley Wire")
    person = Voice(None, "Ada Brook")
    (origin,) = origins_of(
        known,
        (ours, findings(ours, said(ours, person, "witness"))),
        (other, findings(other, said(other, person, "witness"))),
    )
    assert ("Ada Brook", "witness", None) == (origin.name, origin.kind, origin.actor)


def test_the_reporter_of_another_outlet_is_that_outlet(known: Knowledge) -> None:
    """The words "RT's Mira Holt reported" on another page rests on RT."""
    one = an_article(
        f"RT's Mira Holt reported that {FACT} in the night, and she added that it was dark.", "Valley Wire"
    )
    (origin,) = origins_of(known, (one, findings(one, said(one, Voice(None, "Mira Holt"), "person"))))
    assert "RT" == origin.name


def test_hearsay_and_pages_without_an_outlet_are_unknown(known: Knowledge) -> None:
    """Hearsay ("reports said"), or a page that does not say whose it is, is an unknown origin of its own."""
    ours, other = page("Overdale Bell"), an_article(f"Somebody wrote that {FACT} here.")
    found = origins_of(
        known, (ours, findings(ours, said(ours, None, "unknown", named="none"))), (other, findings(other))
    )
    assert [("unknown origin", "unknown", "unknown")] * 2 == [(one.name, one.kind, one.basis) for one in found]
    assert {(ours.id,), (other.id,)} == {one.articles for one in found}


def test_an_origin_keeps_its_id_when_articles_are_added(known: Knowledge) -> None:
    """The id is that of the voice, not of its pages, and every claim has one origin."""
    ours, other = page("Overdale Bell"), an_article(OTHER + f" So {FACT}.", "Valley Wire")
    (alone,) = origins_of(known, (ours, findings(ours)))
    both = origins_of(known, (other, findings(other)), (ours, findings(ours)))
    assert alone in both
    claims = [claim for origin in both for claim in origin.claims]
    assert sorted(set(claims)) == sorted(claims)
