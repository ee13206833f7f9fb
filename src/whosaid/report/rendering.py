"""A template and values -> HTML. Everything is escaped unless our own code drew it; an unknown value stops the page."""

import hashlib
from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from whosaid.report.range_plot import plot_axis, plot_row, top_of
from whosaid.views import wording
from whosaid.views.chronicle import HARMS
from whosaid.views.claims import by_sentence
from whosaid.views.facets import facets_in_order
from whosaid.views.kinds import Kind
from whosaid.views.tolls import by_harm
from whosaid.views.words import Words

#: Kind of thing, its id -> its address; empty where this page does not lead there.
Address = Callable[[str, str], str]


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("whosaid.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        short=wording.short,
        bare=wording.bare,
        identified=wording.identified,
        days=wording.days,
        when=wording.when,
        where=wording.where,
        chain=wording.chain,
        spoken=wording.spoken,
        people=wording.people,
        matter=wording.matter,
        with_figures=wording.with_figures,
        had_before=wording.had_before,
        share=wording.share,
        decided=wording.decided,
        count=wording.number,
        marked=marked,
        sentences=by_sentence,
        in_order=facets_in_order,
        harms=by_harm,
    )
    made.globals.update(
        days=wording.days,
        precisions=wording.PRECISIONS,
        verdicts_told=wording.VERDICTS,
        harms_listed=HARMS,
        plot_row=plot_row,
        plot_axis=plot_axis,
        top_of=top_of,
    )
    return made


def marked(words: Words) -> Markup:
    """The sentence with the words marked in it."""
    at, until = words.at, words.until
    before, exact, after = words.sentence[:at], words.sentence[at:until], words.sentence[until:]
    return Markup("{}<mark>{}</mark>{}").format(before, exact, after) if exact else Markup("{}").format(words.sentence)


def render(template: str, address: Address, kinds: Mapping[str, Kind], **values: object) -> str:
    """One page. `address` says where links lead, `kinds` names the kinds of event."""

    def kind(code: str) -> str:
        return kinds[code].name if code in kinds else wording.spoken(code)

    return _environment().get_template(template).render(address=address, kind=kind, **values)


@lru_cache(maxsize=8)
def static(name: str) -> bytes:
    """A file that goes out as it is: style.css, whosaid.js, favicon.svg."""
    return files("whosaid.report").joinpath("static", name).read_bytes()


def inlined(name: str) -> tuple[Markup, str]:
    """A static file as text that may stand inside a page, and its hash as a Content-Security-Policy names it."""
    body = static(name)
    return Markup(body.decode()), f"'sha256-{b64encode(hashlib.sha256(body).digest()).decode()}'"  # noqa: S704 - our own file
