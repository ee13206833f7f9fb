"""When and where one act was, while it is put together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from whosaid.records.spans import When, Where

#: Sentences over which an act lends its time, and its place; what lies farther back is another story.
TIME_REACH, PLACE_REACH = 3, 6

#: Paragraphs over which what points back lends to what it points to: "The attack occurred on Monday" opens the next one.
NEXT_PARAGRAPH = 1


@dataclass(slots=True)
class Setting:
    """When and where one act was."""

    when: When | None = None
    """None until the imprint lends one."""
    where: Where | None = None
    """None = not said."""
    said: When | None = None
    """The day on which its voice spoke: it was no later."""
    days: int | None = None
    """Length said of a pause or a non-event."""
    is_open: bool = False
    """True where the words only say since when, or before when."""
    is_spaced: bool = False
    """True where the time is counted back from that of a later act."""
    is_hour: bool = False
    """True where these words are an hour or a part of the day, of no day that they say."""
    own_when: bool = False
    """True where words of its own sentence give the time."""
    own_where: bool = False
    """True where words of its own sentence give the place."""
    is_near: bool = False
    """True where words of its own clause give the place."""
    is_whole: bool = False
    """True where "the city" says that the whole town is meant."""
    town: Where | None = None
    """The town that "the city" means where the place told last lies in it: the main one so far."""
    from_origin: bool = False
    """True where the place is the one the act comes from."""
    antecedent: int | None = None
    """Number of the act it points back to."""


def share(settings: list[Setting], paragraphs: Sequence[int], sentences: Sequence[int]) -> None:
    """Time and place between acts and those that point back to them: nearest owner first, towards both sides.

    The day on which a voice spoke goes behind the day that another sentence tells: "killed nine, police said on Monday. The raid was on Saturday".
    """
    for setting in settings:
        if setting.antecedent is not None:
            fill(setting, settings[setting.antecedent])
    for number in range(len(settings) - 1, -1, -1):
        before = settings[number].antecedent
        if (
            before is not None
            and paragraphs[number] - paragraphs[before] <= NEXT_PARAGRAPH
            and sentences[number] - sentences[before] <= TIME_REACH
        ):
            fill(settings[before], settings[number])
    for number, setting in enumerate(settings):
        if setting.when is None and setting.said is not None:
            beside = (s for s, at in zip(settings, sentences, strict=True) if at == sentences[number])
            told = next((s for s in beside if s.said == setting.said and s.when not in (None, s.said)), None)
            setting.when = replace(told.when, basis="inherited") if told and told.when else setting.said
    for setting in settings:
        if setting.antecedent is not None:
            fill(setting, settings[setting.antecedent])


def fill(setting: Setting, lender: Setting) -> None:
    """What a setting has not yet, marked as lent."""
    if setting.when is None and lender.when is not None:
        setting.when = replace(lender.when, basis="inherited")
        setting.days = setting.days if setting.days is not None else lender.days
    if setting.where is None and lender.where is not None:
        setting.where = replace(lender.where, part=None) if lender.from_origin else lender.where
