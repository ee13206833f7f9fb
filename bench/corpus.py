"""A seed number -> a folder of seed-like news pages of about 4 kB with a known share of copies and shared quotations.

The corpus for speed and memory figures, not for quality. The same arguments give the same bytes on every machine.
The default call, used by `bench/speed.py`:

    python bench/corpus.py OUT --pages 2000 --seed 1

writes OUT/page-00000.txt ... and, beside the folder, OUT.truth.json, which lists the pages that copy another page whole and those that share
a quotation with it. One page in five is a copy of an earlier page under a new headline (some with edited words), one in
five shares a two-sentence quotation, and about eight pages report each incident. Words stand in `bench/corpus.yaml`.
"""

import argparse
import datetime as dt
import json
import random  # noqa: TID251 - dice with a given seed are the point of a generated corpus
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

#: Share of pages that repeat an earlier page whole, and share that repeats one of its quotations.
COPY_SHARE, QUOTE_SHARE = 0.20, 0.20
#: Pages that report one incident, on average: enough for comparisons, as in a week of coverage of one strike.
PAGES_PER_INCIDENT = 8
#: Code points of a page, title and mess included; the five real pages that the figures are set for have 2.7 to 6.9 kB.
PAGE_LENGTH = 4000
#: Incidents fall on these days; of more pages than PAGES_OF_DAYS on more days.
FIRST_DAY, DAYS, PAGES_OF_DAYS = dt.date(2016, 10, 1), 75, 2000

Phrases = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Incident:
    """What happened, before anybody writes about it."""

    day: dt.date
    place: str
    party: str
    killed: int
    injured: int


@dataclass(frozen=True)
class Page:
    """One page: its parts, so that a later page can copy them."""

    outlet: str
    title: str
    day: dt.date
    paragraphs: tuple[str, ...]
    quotation: str


class Writer:
    """Phrases and dice -> sentences."""

    def __init__(self, phrases: Phrases, seed: int) -> None:
        self.phrases = phrases
        self.dice = random.Random(seed)

    def write(self, symbol: str, fixed: Mapping[str, str]) -> str:
        """One drawing of `symbol`; symbols of `fixed` stand for their value."""
        text = self.dice.choice(self.phrases[symbol])
        text = re.sub(r"\{([^{}]*)\}", lambda found: self.dice.choice(found[1].split("|")), text)
        return re.sub(r"<(\w+)>", lambda found: fixed.get(found[1]) or self.write(found[1], fixed), text)

    def sentence(self, symbol: str, fixed: Mapping[str, str]) -> str:
        """One drawing of `symbol` that begins with a capital letter."""
        written = self.write(symbol, fixed)
        return written[:1].upper() + written[1:]


def draw_incident(writer: Writer, days: int) -> Incident:
    """An incident on one of so many days."""
    dice = writer.dice
    killed = dice.choice([2, 3, 4, 5, 6, 8, 9, 11, 14, 15, 17, 21, 24])
    return Incident(
        day=FIRST_DAY + dt.timedelta(days=dice.randrange(days)),
        place=writer.write("place", {}),
        party=writer.write(dice.choice(["rebels", "government"]), {}),
        killed=killed,
        injured=killed * dice.randint(2, 6),
    )


def names_of(incident: Incident, writer: Writer, outlet: str) -> dict[str, str]:
    """What one outlet's page says in the place of each fixed symbol."""
    killed = incident.killed + writer.dice.choice([0, 0, 0, 1, 2, -1])
    return {
        "KILLED": str(killed),
        "INJURED": str(incident.injured),
        "UPDATED": str(killed + 2),
        "RIVAL": str(incident.killed + writer.dice.randint(0, 9)),
        "PLACE": incident.place,
        "PARTY": incident.party,
        "DAY": f"on {incident.day:%A}",
        "MONITOR": writer.write("monitor", {}),
        "OFFICIAL": writer.write("official", {}),
        "OUTLET": outlet,
    }


def write_page(incident: Incident, writer: Writer) -> Page:
    """A page of its own words about one incident."""
    dice = writer.dice
    outlet = writer.write("outlet", {})
    names = names_of(incident, writer, outlet)
    quotation = writer.sentence("quoted", names)
    paragraphs = [writer.sentence("lead", names), writer.sentence("facts", names), quotation]
    while sum(map(len, paragraphs)) < PAGE_LENGTH - 450:
        kinds = dice.choices(["facts", "quoted", "background"], [2, 2, 7], k=dice.randint(1, 3))
        paragraphs.append(" ".join(writer.sentence(kind, names) for kind in kinds))
    title = writer.sentence("title", names)
    day = incident.day + dt.timedelta(days=dice.choice([0, 0, 1]))
    return Page(outlet, title, day, tuple(paragraphs), quotation)


def copy_page(original: Page, incident: Incident, writer: Writer) -> Page:
    """The original's words under a new headline of another outlet; in half of the copies one word in thirty is gone."""
    outlet = writer.write("outlet", {})
    paragraphs = original.paragraphs
    if writer.dice.random() < 0.5:
        paragraphs = tuple(
            paragraph if paragraph == original.quotation else thinned(paragraph, writer) for paragraph in paragraphs
        )
    title = writer.sentence("title", names_of(incident, writer, outlet))
    return Page(outlet, title, original.day + dt.timedelta(days=1), paragraphs, original.quotation)


def thinned(paragraph: str, writer: Writer) -> str:
    """The paragraph without one word in thirty."""
    return " ".join(word for word in paragraph.split(" ") if writer.dice.random() > 1 / 30)


def quote_page(original: Page, incident: Incident, writer: Writer) -> Page:
    """A page of its own words that holds the original's quotation."""
    page = write_page(incident, writer)
    kept = (page.paragraphs[0], original.quotation, *page.paragraphs[1:])
    return Page(page.outlet, page.title, page.day, kept, page.quotation)


def print_page(page: Page, writer: Writer) -> str:
    """The page as a saved text file, with the furniture of a web site."""
    dice = writer.dice
    body = list(page.paragraphs)
    elsewhere = {"OUTLET": page.outlet, "KILLED": "9", "INJURED": "20", "PLACE": "Azaz", "PARTY": "rebels"}
    for _ in range(dice.randint(1, 3)):
        body.insert(dice.randint(1, len(body)), writer.sentence("mess", elsewhere))
    if dice.random() < 0.3:
        agency = writer.write("agency", {})
        body[0] = f"ALEPPO ({agency}) - {body[0]}"
    head = [page.title, f"By {writer.write('reporter', {})}", f"{page.outlet} | {page.day.day} {page.day:%B %Y}"]
    return "\n\n".join([*head, *body]) + "\n"


def write_corpus(folder: Path, pages: int, seed: int) -> dict[str, list[list[str]]]:
    """Writes `pages` files into `folder`; gives the pairs of page names that share a whole text or a quotation."""
    phrases: Phrases = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    writer = Writer(phrases, seed)
    days = max(DAYS, DAYS * pages // PAGES_OF_DAYS)
    incidents = [draw_incident(writer, days) for _ in range(max(1, pages // PAGES_PER_INCIDENT))]
    told: dict[int, list[tuple[str, Page]]] = {}
    truth: dict[str, list[list[str]]] = {"copies": [], "quotations": []}
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(pages):
        name = f"page-{number:05d}.txt"
        place = writer.dice.randrange(len(incidents))
        incident, earlier = incidents[place], told.setdefault(place, [])
        dice = writer.dice.random()
        page = write_page(incident, writer)
        if earlier and dice < COPY_SHARE + QUOTE_SHARE:
            other, original = writer.dice.choice(earlier)
            repeat, kind = (copy_page, "copies") if dice < COPY_SHARE else (quote_page, "quotations")
            page = repeat(original, incident, writer)
            truth[kind].append([other, name])
        earlier.append((name, page))
        (folder / name).write_text(print_page(page, writer), "utf-8")
    folder.with_name(f"{folder.name}.truth.json").write_text(json.dumps(truth, indent=1) + "\n", "utf-8")
    return truth


def day_of(page: Path) -> dt.date:
    """The day in the third line of a page of the corpus, which its outlet puts there."""
    head = page.read_text("utf-8").split("\n\n", 3)[2]
    return dt.datetime.strptime(head.rpartition(" | ")[2], "%d %B %Y").replace(tzinfo=dt.UTC).date()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    truth = write_corpus(given.folder, given.pages, given.seed)
    print(f"{given.pages} pages, {len(truth['copies'])} copies, {len(truth['quotations'])} shared quotations")


if __name__ == "__main__":
    main()
