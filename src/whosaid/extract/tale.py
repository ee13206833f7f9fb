"""Acts of one page that other words tell of again -> the day that they share: a headline's, a toll's, "the attack" further down."""

from collections.abc import Sequence
from dataclasses import replace

from whosaid.extract.act import Act
from whosaid.extract.circumstances import Ground
from whosaid.extract.dating import is_long_ago, is_old
from whosaid.extract.disowned import points_back, tells_apart
from whosaid.extract.doers import HAPPENED, have_other_doers
from whosaid.extract.entries import Entries
from whosaid.extract.hosts import may_harm
from whosaid.extract.joined import are_apart, is_harming
from whosaid.extract.setting import Setting, fill
from whosaid.extract.since import is_over
from whosaid.extract.undated import leaves_days_open

#: Tokens before a noun in which a word that tells it apart stands: "in another armed (attack)".
NOUN_TOKENS = 2
#: Days before the page up to which an act is what the page is about, and from which one told behind it is looked back at.
FRESH_DAYS, LOOK_BACK_DAYS = 2, 7


def date_by_tale(
    ground: Ground, acts: Sequence[Act], settings: list[Setting], entries: Entries, paragraphs: Sequence[int] | None
) -> None:
    """Acts still without a time take it from the same tale elsewhere: one in a headline (`paragraphs` is None where there is none) that
    of the first such act below, any other only where all that may be it, but for what was at another place, have one day. The entries of
    a live page are tales of their own. At last the day on which a voice told of the same kind of act further on, where none is dated.
    """
    if leaves_days_open(ground):
        return  # the page's own acts are of a day that it leaves open
    others = {act.occurrence.sentence for act in acts if _is_another(ground, act)}
    dated = [
        number
        for number, act in enumerate(acts)
        if settings[number].own_when and settings[number].days is None
        if _was(act) and not is_long_ago(settings[number].when, ground.published) and _begins(settings[number])
        if act.occurrence.sentence not in others
    ]
    dated = _without_looks_back(ground, acts, settings, dated)
    said = [n for n, act in enumerate(acts) if is_news(act) and not settings[n].is_spaced and _is_said(settings[n])]
    for number, act in enumerate(acts):
        is_headline = paragraphs is not None and paragraphs[number] == 0
        is_refuted = is_headline and act.modality.is_denied and not act.is_total  # "Army denies air strike"
        if settings[number].when is not None or not (is_news(act) or is_refuted):
            continue
        if is_headline:
            kin = [other for other in dated if _are_one(acts[other], act) or _was_done(act, acts[other])]
            kin = kin or [other for other in dated if _did_harm(acts[other], act)]
        else:
            entry = entries.number(act.first)
            here = [other for other in dated if entries.number(acts[other].first) == entry]
            kin = [other for other in here if _may_be_one(ground, acts[other], act)]
        kin = [other for other in kin if other < number or not _is_reckoned(ground, settings[other])]
        kin = [other for other in kin if not _is_another_story(ground, acts, settings, number, other)]
        near = [other for other in kin if not are_apart(ground, settings[other].where, settings[number].where)]
        days = {(one.when.earliest, one.when.latest) for one in (settings[n] for n in near) if one.when is not None}
        if len(days) == 1 or (days and is_headline):
            lender = settings[near[0]]
            are_others = have_other_doers(ground, acts[near[0]], act)
            fill(settings[number], replace(lender, where=None) if are_others else lender)
        elif not dated:
            spoken = [n for n in said if n > number and acts[n].kind.code == act.kind.code]
            spoken = [n for n in spoken if not are_apart(ground, settings[n].where, settings[number].where)]
            for other in spoken[:1]:
                fill(settings[number], replace(settings[other], where=None))


def _is_another_story(
    ground: Ground, acts: Sequence[Act], settings: Sequence[Setting], number: int, other: int
) -> bool:
    """True for an older act told behind another, of a kind that the page tells of nowhere else: an air strike of last week at the end of a page
    on a car bomb dates no "attack" of its lead.
    """
    host = acts[other].host
    told = acts[other] if host is None else acts[host]
    if other <= number or told.kind.parent is None or not is_old(settings[other].when, ground.published, FRESH_DAYS):
        return False
    codes = [act.kind.code for act in acts if may_harm(act) and is_news(act)]
    is_alone = codes.count(told.kind.code) == 1 and told.kind.code != acts[number].kind.code
    undated = [n for n in range(other) if may_harm(acts[n]) and settings[n].when is None]
    return is_alone and len({acts[n].occurrence.sentence for n in undated}) > 1


def _is_another(ground: Ground, act: Act) -> bool:
    """True for "another blast", which is none of the acts told in other sentences."""
    start = max(act.sentence[0], act.first - NOUN_TOKENS)
    return act.occurrence.shape == "noun" and tells_apart(ground.syntax, (start, act.first))


def _without_looks_back(
    ground: Ground, acts: Sequence[Act], settings: Sequence[Setting], dated: list[int]
) -> list[int]:
    """The dated acts, without those of more than a week before, told behind one of these days: "on 13 October a bomber killed 30" at the end
    of a page on the raid of Sunday dates nothing but itself. People die of what was done weeks before, and are tried for it.
    """
    fresh = [n for n in dated if may_harm(acts[n]) and not is_old(settings[n].when, ground.published, FRESH_DAYS)]
    if not fresh or ground.published is None:
        return dated
    return [n for n in dated if n <= fresh[0] or not is_old(settings[n].when, ground.published, LOOK_BACK_DAYS)]


def _may_be_one(ground: Ground, told: Act, act: Act) -> bool:
    """True where an act further on in a page may be one that it dates: of its kind, or a word that points to it; of harms that name no
    act, whatever did harm before them; of tolls that rose, whatever did harm.
    """
    if told.kind.code == act.kind.code:
        return True
    is_risen = any(act.sentence[0] <= token < act.sentence[1] for token in ground.risen)
    if act.kind.is_bare and act.kind.is_harmful and ground.published is not None:
        return told.kind.is_harmful and (is_risen or told.first < act.first)
    return (is_risen or (act.occurrence.shape == "noun" and points_back(ground.syntax, act))) and _are_one(told, act)


def _are_one(one: Act, two: Act) -> bool:
    """True where the words of either may be another name for the other."""
    return are_kin(one, two) or are_kin(two, one)


def _is_said(setting: Setting) -> bool:
    """True where nothing but the day on which a voice spoke dates an act."""
    return setting.said is not None and setting.when == setting.said


def _is_reckoned(ground: Ground, setting: Setting) -> bool:
    """True for a day that lies so long behind another one ("died two weeks later"): it is not that of what is told before."""
    evidence = setting.when.evidence if setting.when is not None else None
    return evidence is not None and evidence.exact.lower().rpartition(" ")[2] in ground.syntax.distances


def _begins(setting: Setting) -> bool:
    """True where the time has a first day: what was before some day lends none."""
    return setting.when is not None and setting.when.earliest is not None


def is_news(act: Act) -> bool:
    """True for a single act told as something that happened, not as an accusation."""
    return _was(act) and not act.modality.is_accusing


def _was(act: Act) -> bool:
    """True for a single act told as something that happened, also where somebody is accused of it."""
    return act.modality.factuality in HAPPENED and not act.modality.is_denied and not act.is_total


def are_kin(earlier: Act, later: Act) -> bool:
    """True where the later words may be another name for the earlier act."""
    one, two = earlier.kind, later.kind
    if is_over(earlier):
        return one.ended == two.code
    if two.code in {one.code, one.parent} or two.parent == one.code:
        return True
    if (one.by_context or two.by_context) and is_harming(earlier) and is_harming(later):
        return True  # "jets bombed the town ... the air strike"
    return one.is_harmful and two.is_harmful and not one.is_bare and two.parent is None


def _did_harm(told: Act, headline: Act) -> bool:
    """True where a headline's act may be what did a harm told below, whose own verb names no act: "Missile hits block", "killing 14"."""
    return told.kind.is_bare and told.kind.is_harmful and headline.kind.is_harmful


def _was_done(headline: Act, told: Act) -> bool:
    """True where an act told below may be what did a headline's harm ("Rebels kill four", "a blast"); who dies may have been hurt days before."""
    return _did_harm(headline, told) and headline.frame.subject != "victim"
