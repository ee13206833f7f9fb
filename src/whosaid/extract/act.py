"""One act told in one place, while it is put together: its words, whether it is said to have happened, and what is tied to it."""

from dataclasses import dataclass, field

from whosaid.extract.fillers import Filler
from whosaid.extract.modality import Modality
from whosaid.extract.syntax import Run
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.taxonomy import Frame, Kind


@dataclass(slots=True)
class Act:
    """One act told in one place, while it is put together."""

    occurrence: Occurrence
    """Its words."""
    kind: Kind
    """As its words name it; narrowed later."""
    frame: Frame
    """Which part of the sentence plays which role."""
    sentence: Run
    """Tokens of its sentence."""
    modality: Modality
    """Whether it is said to have happened."""
    fillers: list[Filler]
    """The noun phrases tied to it."""
    figures: list[int] = field(default_factory=list)
    """Numbers of the figures of harm that it did."""
    host: int | None = None
    """Number of the act it belongs to."""
    members: list[int] = field(default_factory=list)
    """Numbers of the acts that belong to it."""
    is_open: bool = False
    """True where only the number of those harmed is asked for ("it is not known how many were killed"), or acts of its sort are judged."""
    is_total: bool = False
    """True where its only figures are sums over a war, or it is told as a custom: it is no single act."""
    is_sum: bool = False
    """True where its only figures are sums over more than one act: "403 have died since the shelling began"."""
    held: list[tuple[Run, str]] = field(default_factory=list)
    """Those who are held or charged for it, as tokens, and what that makes them: suspected or accused."""
    counted: int = 0
    """One past the last token of the words of its figures; 0 without any."""
    first: int = field(init=False)
    """First token of its words."""
    end: int = field(init=False)
    """One past the last token of its words."""

    def __post_init__(self) -> None:
        self.first, self.end = self.occurrence.first, self.occurrence.end
