"""All knowledge in one value: every packaged rule and register, read, checked and made quick to ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from whosaid.knowledge.actors import ActorRegister, load_actors
from whosaid.knowledge.casualties import load_casualties
from whosaid.knowledge.casualty_rules import CasualtyRules
from whosaid.knowledge.cleaning import CleaningRules, load_cleaning
from whosaid.knowledge.cues import Cues, load_cues
from whosaid.knowledge.framing import FramingRules, load_framing
from whosaid.knowledge.gazetteer import Gazetteer
from whosaid.knowledge.gazetteer_tables import load_gazetteer
from whosaid.knowledge.loading import rules_digest
from whosaid.knowledge.numbers import load_number_words
from whosaid.knowledge.outlets import OutletRegister, load_outlets
from whosaid.knowledge.profiles import Profile, load_profiles
from whosaid.knowledge.reliability import Reliability, load_reliability
from whosaid.knowledge.resolve import ResolveRules, load_resolve
from whosaid.knowledge.reuse import ReuseRules, load_reuse
from whosaid.knowledge.taxonomy import Taxonomy, load_taxonomy
from whosaid.knowledge.time_rules import TimeRules
from whosaid.knowledge.times import load_times
from whosaid.knowledge.words import load_text_words
from whosaid.text.numbers import NumberWords
from whosaid.text.sentences import TextWords


@dataclass(frozen=True)
class Knowledge:
    """Everything that stages ask for; loaded once, never changed."""

    text_words: TextWords
    """What the sentence splitter asks for."""
    numbers: NumberWords
    """Number words and what bounds them."""
    times: TimeRules
    """The grammar of time expressions."""
    casualties: CasualtyRules
    """The grammar of killed, injured, missing, detained, displaced."""
    profiles: tuple[Profile, ...]
    """How each house reads vague words and forms ranges."""
    cues: Cues
    """Words that report, with stance and factivity."""
    reliability: Reliability
    """How far attributions can be relied on, by their signs."""
    taxonomy: Taxonomy
    """Kinds of event, their triggers and crosswalks."""
    framing: FramingRules
    """Loaded words by dimension."""
    gazetteer: Gazetteer
    """Places."""
    actors: ActorRegister
    """States, forces, groups, bodies, monitors, offices, with dated aliases."""
    outlets: OutletRegister
    """Who publishes."""
    cleaning: CleaningRules
    """Page furniture."""
    reuse: ReuseRules
    """Credits and furniture that copy detection must know."""
    resolve: ResolveRules
    """Which kinds, days and places may be one event."""
    digest: str
    """Of all rule files: 16 hexadecimal characters."""


def load_knowledge(folders: Sequence[Path] = ()) -> Knowledge:
    """Packaged rules and those of the user's folders, read and checked; raises BadRule with file, line and mend."""
    return Knowledge(
        text_words=load_text_words(folders),
        numbers=load_number_words(folders),
        times=load_times(folders),
        casualties=load_casualties(folders),
        profiles=load_profiles(folders),
        cues=load_cues(folders),
        reliability=load_reliability(folders),
        taxonomy=load_taxonomy(folders),
        framing=load_framing(folders),
        gazetteer=load_gazetteer(folders),
        actors=load_actors(folders),
        outlets=load_outlets(folders),
        cleaning=load_cleaning(folders),
        reuse=load_reuse(folders),
        resolve=load_resolve(folders),
        digest=rules_digest(folders),
    )
