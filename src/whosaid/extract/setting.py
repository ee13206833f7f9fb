"""When and where one act was, while it is put together."""

from dataclasses import dataclass

from whosaid.records.spans import When, Where


@dataclass(slots=True)
class Setting:
    """When and where one act was."""

    when: When | None = None
    """None until the imprint lends one."""
    where: Where | None = None
    """None = not said."""
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
