"""Lists can be chosen from, ordered and paged; a search finds words in articles, claims, actors and places."""

import re
from urllib.parse import quote

import pytest
from starlette.types import ASGIApp

from tests.serve.asking import ask


def events_in(body: str) -> list[str]:
    """Ids of the events in a list, in its order."""
    return re.findall(r'<td><a href="/event/(\w+)"', body)


def test_events_are_chosen_by_kind_place_and_day(app: ASGIApp) -> None:
    """By the name of a kind or by its code."""
    everything = events_in(ask(app, "/events").body)
    talks = events_in(ask(app, "/events?kind=Talks").body)
    assert talks
    assert talks == events_in(ask(app, "/events?kind=talks").body)
    assert set(talks) < set(everything)
    assert not set(events_in(ask(app, "/events?to=2016-10-01").body)) & set(
        events_in(ask(app, "/events?from=2016-11-17").body)
    )
    assert set(events_in(ask(app, "/events?place=moscow").body)) == set(talks)


def test_lists_of_events_say_how_many_were_killed(app: ASGIApp) -> None:
    """The ranges that stand on the page of the event; the list and the overview."""
    for path in ("/events?order=pages", "/"):
        first = re.findall(r"<tr data-item>(.*?)</tr>", ask(app, path).body, re.DOTALL)[0]
        cells = [re.sub("<[^>]+>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", first)]
        assert ["8", "6", "6-24", "71-101+"] == cells[-5:-1]
        assert int(cells[-1]) > 0


def test_events_can_be_put_in_order(app: ASGIApp) -> None:
    """Most contradictions first, or most origins."""
    body = ask(app, "/events?order=contradictions").body.partition("independent origins</th>")[2]
    numbers = [
        int(re.sub("<[^>]+>", "", one))
        for one in re.findall(r'<td class="n"[^>]*>(?:<span[^>]*>)?\d+(?:</span>)?</td></tr>', body)
    ]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] > 0


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("q=Observatory&what=actor", "Syrian Observatory for Human Rights"),
        ("q=bustan+al-qasr&what=place", "Bustan al-Qasr"),
        ("q=%22western+Aleppo%22&what=claim", "western Aleppo"),
        ("q=قصفت", "قصف على حلب"),
        ("q=obs&outlet=Harbour+Wire", "Observatory"),
    ],
)
def test_a_search_finds_words_phrases_and_beginnings(app: ASGIApp, asked: str, expected: str) -> None:
    """In any script."""
    assert expected in re.sub("</?mark>", "", ask(app, f"/search?{quote(asked, safe='=&+%')}").body)


def test_a_search_for_nothing_shows_the_box(app: ASGIApp) -> None:
    """And a search without hits says so."""
    assert "hits" not in ask(app, "/search").body
    assert "0 hits" in ask(app, "/search?q=xylophone").body


def test_a_search_is_narrowed_by_what_is_chosen(app: ASGIApp) -> None:
    """The choices stay in the boxes and in the address of the next portion."""
    body = ask(app, "/search?kind=Shelling&place=aleppo&actor=observatory&from=2016-10-01&to=2016-12-31").body
    number = int(re.findall(r'<p class="lead">(\d+) hits', body)[0])
    assert 0 < number < int(re.findall(r'<p class="lead">(\d+) hits', ask(app, "/search?kind=Shelling").body)[0])
    assert 'name="place" value="aleppo"' in body
    assert 'name="from" value="2016-10-01"' in body
    assert "place=aleppo&amp;actor=observatory" in body or number <= 20


def test_an_article_links_each_claim_to_its_words_and_back(app: ASGIApp) -> None:
    """With addresses only, so that it works without JavaScript."""
    path = re.findall(r'href="(/article/\w+)', ask(app, "/outlet?name=Harbour+Wire").body)[0]
    body = ask(app, path).body
    claims = re.findall(r'<li id="c-(\w+)"', body)
    assert claims
    for claim in claims:
        assert f'href="#s-{claim}"' in body
        assert f'id="s-{claim}"' in body


def test_a_place_that_is_an_area_has_no_coordinates(app: ASGIApp) -> None:
    """A province is in the table, and on a map as an area, never as a point."""
    body = ask(app, "/places").body
    assert "a province: an area, no point" in body
    assert re.search(r'<path d="M[^"]+" fill="url\(#hatch-\d\)" class="area"><title>Homs: \d events?</title>', body)
    assert not re.search(r"<circle[^>]*><title>Homs:", body)


def test_framing_is_shown_for_all_or_for_one_actor(app: ASGIApp) -> None:
    """Outlets are rows, words are columns; words for events and for nobody in particular stand among all."""
    body = ask(app, "/framing").body
    assert " selected>" not in body
    assert "rebel" in re.findall(r'<th scope="col" dir="auto">([^<]+)</th>', body)
    actor = re.findall(r'<option value="(actor:[^"]+)">', body)[0]
    body = ask(app, f"/framing?for={actor}").body
    assert f'<option value="{actor}" selected>' in body
    assert 'class="matrix"' in body


@pytest.mark.parametrize(
    "path", ["/copies", "/contradictions", "/sources", "/search?q=shells", "/search?kind=shelling"]
)
def test_beyond_the_end_of_a_list_its_last_row_is_shown(app: ASGIApp, path: str) -> None:
    """And the way back is one step."""
    body = ask(app, f"{path}{'&' if '?' in path else '?'}first=9000").body
    (said,) = re.findall(r"(\d+) to (\d+) of (\d+)", body)
    assert said[0] == said[1] == said[2]
