"""All knowledge in one value. TRANSITIONAL until every module exists: see LOADERS for the names it expects."""

import importlib
import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whosaid.knowledge.loading import rules_digest
from whosaid.knowledge.words import load_text_words
from whosaid.text.sentences import TextWords

# field -> (module, loader(folders) ): write your loader under this name and the field appears
LOADERS = {
    "numbers": ("whosaid.knowledge.numbers", "load_number_words"),  # -> text.numbers.NumberWords
    "times": ("whosaid.knowledge.times", "load_times"),  # -> TimeRules
    "casualties": ("whosaid.knowledge.casualties", "load_casualties"),  # -> CasualtyRules
    "profiles": ("whosaid.knowledge.profiles", "load_profiles"),  # -> tuple[Profile, ...]
    "cues": ("whosaid.knowledge.cues", "load_cues"),  # -> Cues
    "taxonomy": ("whosaid.knowledge.taxonomy", "load_taxonomy"),  # -> Taxonomy
    "framing": ("whosaid.knowledge.framing", "load_framing"),  # -> FramingRules
    "gazetteer": ("whosaid.knowledge.gazetteer", "load_gazetteer"),  # -> Gazetteer
    "actors": ("whosaid.knowledge.actors", "load_actors"),  # -> ActorRegister
    "outlets": ("whosaid.knowledge.outlets", "load_outlets"),  # -> OutletRegister
    "cleaning": ("whosaid.knowledge.cleaning", "load_cleaning"),  # -> CleaningRules
    "reuse": ("whosaid.knowledge.reuse", "load_reuse"),  # -> ReuseRules (if there is one)
    "resolve": ("whosaid.knowledge.resolve", "load_resolve"),  # -> ResolveRules (if there is one)
}


@dataclass(frozen=True)
class Knowledge:
    """Everything that stages ask for; loaded once, never changed."""

    text_words: TextWords
    digest: str
    numbers: Any = None
    times: Any = None
    casualties: Any = None
    profiles: Any = ()
    cues: Any = None
    taxonomy: Any = None
    framing: Any = None
    gazetteer: Any = None
    actors: Any = None
    outlets: Any = None
    cleaning: Any = None
    reuse: Any = None
    resolve: Any = None


def load_knowledge(folders: Sequence[Path] = ()) -> Knowledge:
    """Packaged rules and those of the user's folders, read and checked."""
    found: dict[str, Any] = {}
    for field, (module, loader) in LOADERS.items():
        if importlib.util.find_spec(module) is not None:
            found[field] = getattr(importlib.import_module(module), loader)(folders)
    return Knowledge(text_words=load_text_words(folders), digest=rules_digest(folders), **found)
