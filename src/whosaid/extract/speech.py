"""Attributions laid over tokens: whose words each token is, and the chain of voices from the outlet inwards."""

from collections.abc import Mapping, Sequence

from whosaid.extract.attributions import chain_of, is_asserting, is_open
from whosaid.records.inferred import Attribution
from whosaid.records.printed import Article
from whosaid.text.reading import Reading

#: Tokens that all contents together may cover, as a multiple of the text's own; deeper nesting is a misreading.
DEEPEST = 12


#: What the rule of a view without a voice holds.
SEEMING = "-seeming+"


class Speech:
    """Whose words each token of an article is."""

    def __init__(self, article: Article, reading: Reading, attributions: Sequence[Attribution]) -> None:
        self._article = article
        self._by_id: Mapping[str, Attribution] = {attribution.id: attribution for attribution in attributions}
        self._starts = reading.tokens.starts
        self._inner: list[Attribution | None] = [None] * len(reading.tokens)
        self.ids: list[str | None] = [None] * len(reading.tokens)
        """Id of the innermost attribution of each token; None = the outlet in its own voice."""
        budget = DEEPEST * len(reading.tokens) + 1
        asserting = [attribution for attribution in attributions if is_asserting(attribution)]
        depth = {attribution.id: len(chain_of(attribution, self._by_id)) for attribution in asserting}
        for attribution in sorted(
            asserting, key=lambda a: (a.content.start - a.content.end, depth[a.id], a.content.start)
        ):
            run = reading.tokens_in(attribution.content.start, attribution.content.end)
            budget -= len(run)
            if budget < 0:
                break
            self._inner[run.start : run.stop] = [attribution] * len(run)
            self.ids[run.start : run.stop] = [attribution.id] * len(run)
        nobody: dict[str | None, str | None] = {a.id: a.inside for a in asserting if _is_hearsay(a, article.text)}
        self.scenes: Sequence[str | None] = [nobody.get(i, i) for i in self.ids] if nobody else self.ids
        """The same, what nobody in particular reports ("reports of shelling") told by the voice around it: it sets no scene of its own."""
        self.answers = [attribution for attribution in attributions if attribution.answers is not None]
        """Those that deny or confirm what another says, without saying it again."""
        self._open = [attribution for attribution in attributions if is_open(attribution)]
        self._seeming = [attribution for attribution in attributions if SEEMING in attribution.rule]
        self._names: dict[str | None, tuple[str, ...]] = {}
        self.parents: Mapping[str | None, str | None] = {None: None, **{a.id: a.inside for a in attributions}}
        """Attribution -> the one that reports it."""

    def at(self, token: int) -> Attribution | None:
        """The innermost attribution that holds the token; None = the outlet in its own voice."""
        return self._inner[token] if 0 <= token < len(self._inner) else None

    def at_cue(self, start: int, token: int) -> Attribution | None:
        """The attribution that holds the token, where its cue holds the code point: "(had) [put the figure] at 12"."""
        said = self.at(token)
        return said if said is not None and said.cue is not None and said.cue.start <= start < said.cue.end else None

    def of_act(self, first: int, last: int, counted: Sequence[int]) -> Attribution | None:
        """Who tells of the act whose first and last tokens these are; of one that another voice names the voice of all its figures ("the raid, in
        which doctors say nine died"). `counted` are the tokens of its numbers.
        """
        said = self.at(first) or self.at_cue(self._starts[first], last)
        inner = self.at(counted[0]) if counted else None
        if (
            inner is None
            or inner is said
            or inner.stance == "denies"
            or any(self.at(one) is not inner for one in counted)
        ):
            return said
        return inner if said is None or said in self.voices(inner) else said

    def open_at(self, start: int) -> Attribution | None:
        """The last attribution around a code point of which it is denied or asked that the voice says so."""
        around = [one for one in self._open if one.content.start <= start < one.content.end]
        return around[-1] if around else None

    def seeming_at(self, start: int) -> Attribution | None:
        """The last view without a voice, behind whose word a code point stands: "footage appears to show rebels (burning)"."""
        around = [one for one in self._seeming if one.cue is not None and one.cue.end <= start < one.content.end]
        return around[-1] if around else None

    def voice_at(self, token: int) -> str | None:
        """Name of the innermost voice; None = the outlet."""
        attribution = self.at(token)
        return attribution.voice.name if attribution is not None and attribution.voice is not None else None

    def voices(self, attribution: Attribution | None) -> tuple[Attribution, ...]:
        """From the outermost attribution to the given one."""
        return chain_of(attribution, self._by_id)

    def names(self, attribution: Attribution | None) -> tuple[str, ...]:
        """Names from the outlet inwards; a voice without a name is called by its words, one after itself left out."""
        key = attribution.id if attribution is not None else None
        if key not in self._names:
            self._names[key] = self._named(attribution)
        return self._names[key]

    def _named(self, attribution: Attribution | None) -> tuple[str, ...]:
        found = [self._article.outlet.name] if self._article.outlet is not None else []
        for step in self.voices(attribution):
            name = step.voice.name if step.voice is not None else step.source.exact if step.source is not None else None
            if name and (not found or found[-1] != name):
                found.append(name)
        return tuple(found)


def _is_hearsay(said: Attribution, text: str) -> bool:
    """True for what nobody in particular says: "was reportedly hit", "reports of a raid", with a word between, or "a raid was reported"."""
    if said.source is not None or said.cue is None:
        return False
    if said.content.start < said.cue.start < said.content.end:
        return True
    if said.stance != "reports":
        return False
    return said.content.end <= said.cue.start or bool(text[said.cue.end : said.content.start].strip())
