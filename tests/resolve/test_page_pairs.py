"""Which groups a page tells as one, where only some of them are put together anew."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from unittest.mock import patch

from tests.resolve.made import WORLD
from tests.resolve.test_keys import sketch
from whosaid.resolve import page_pairs
from whosaid.resolve.group import Group
from whosaid.resolve.page_pairs import Face, Facing, Pairs, face_of, pairs_told
from whosaid.resolve.sketches import Sketch


def of_page(claim: str, article: str, **told: object) -> Sketch:
    """An air strike on the port on one firm day."""
    plain = replace(
        sketch(claim=claim, article=article), denied=False, mode="happened", background=False, imprint=False
    )
    bare = replace(plain, part=None, whom=(), figures=(), by=(), off=(), sites=(), words=0, wholes=(), start=90)
    return replace(bare, **told)  # type: ignore[arg-type]


def group(*members: Sketch) -> Group:
    """The claims of one event."""
    made = Group(members[0])
    for member in members:
        made.take_in(member, WORLD.rules)
    return made


#: Two groups of which page 1 tells: a strike on a day, and the dead with no day but that of the imprint.
STRIKE = group(of_page("claim:a", "page:1"), of_page("claim:b", "page:2"))
DEAD = group(of_page("claim:c", "page:1", firm=False), of_page("claim:d", "page:3", firm=False))
#: What is planned is no incident, and this one is on another day.
PLAN = group(of_page("claim:p", "page:1", mode="planned"))


@dataclass
class Kept:
    """Groups aside; `made` has those that were asked for."""

    groups: tuple[Group, ...]
    shown: bool = True
    made: list[str] = field(default_factory=list)

    def face(self, founder: str) -> Face | None:
        """Without what was hit."""
        (found,) = (one for one in self.groups if one.founder.claim == founder)
        return face_of(found)._replace(sites=None) if self.shown else None

    def whole(self, founders: Collection[str]) -> list[Group]:
        """Those of these claims."""
        self.made += sorted(founders)
        return [one for one in self.groups if one.founder.claim in founders]


ON_PAGE = {f"page:{number}": frozenset({"claim:c"}) if number == 1 else frozenset[str]() for number in (1, 2, 3)}
BOTH: Pairs = {("claim:a", "claim:c"): 1}


def test_two_groups_of_one_page_are_a_pair() -> None:
    """Whoever of them is put together anew."""
    nobody = Kept(())
    assert BOTH == pairs_told([STRIKE, DEAD, PLAN], {}, nobody, WORLD.rules)
    assert BOTH == pairs_told([STRIKE], ON_PAGE, Kept((DEAD,)), WORLD.rules)
    assert BOTH == pairs_told([STRIKE], ON_PAGE, Kept((DEAD,), shown=False), WORLD.rules)
    assert {} == pairs_told([DEAD], {"page:1": frozenset()}, nobody, WORLD.rules)


def test_of_two_groups_of_one_page_alone_there_is_no_pair() -> None:
    """More pages than one tell of the two."""
    alone = [group(of_page("claim:a", "page:1")), group(of_page("claim:c", "page:1", firm=False))]
    assert {} == pairs_told(alone, {}, Kept(()), WORLD.rules)


def test_what_cannot_be_one_is_not_made() -> None:
    """Its days say so already."""
    later = group(of_page("claim:c", "page:1", first=99, last=99), of_page("claim:d", "page:3", first=99, last=99))
    aside = Kept((later,))
    assert {} == pairs_told([STRIKE], ON_PAGE, aside, WORLD.rules)
    assert [] == aside.made


def test_a_page_of_too_many_incidents_tells_of_none() -> None:
    """What is planned does not count."""
    aside = Kept((DEAD, PLAN))
    on_page = {"page:1": frozenset({"claim:c", "claim:p"}), "page:2": frozenset[str]()}
    for most, found in ((2, BOTH), (1, {})):
        with patch.object(page_pairs, "MOST_OF_PAGE", most):
            assert found == pairs_told([STRIKE], on_page, aside, WORLD.rules)


def test_a_province_is_one_place_where_the_same_was_hit() -> None:
    """Where that is not known it may be."""
    facing, one = Facing(WORLD.rules), face_of(STRIKE)
    wide = one._replace(spot=(("Coast", "Norland"), None, 4))
    school = one._replace(sites=("site.school",))
    assert not facing.may_be_one(one, wide)
    assert facing.may_be_one(school, wide._replace(sites=("site.school",)))
    assert facing.may_be_one(one, wide._replace(sites=None))
