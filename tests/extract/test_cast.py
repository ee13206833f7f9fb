"""Drafts of the actors of one page."""

from tests.extract.named import cast_of


def test_a_word_belongs_to_one_mention() -> None:
    """What a draft holds is not free any more."""
    cast = cast_of("The Norwegian army left.")
    cast.add_actor(1, 2, "actor:norway-armed-forces", "actor.organ.armed-forces")
    assert not cast.is_free(2, 3)
    assert cast.is_free(3, 3)
    assert cast.ending(2) is cast.drafts[1]


def test_drafts_become_records_by_place() -> None:
    """Mentions come in the order of the text, with the words as they are printed."""
    cast = cast_of("Norway’s army met the Danes.")
    cast.add_actor(4, 4, "actor:denmark", "actor.state")
    cast.add_actor(0, 1, "actor:norway-armed-forces", "actor.organ.armed-forces")
    assert ["Norway’s army", "Danes"] == [mention.evidence.exact for mention in cast.mentions()]
    assert ["Norwegian Armed Forces", "Denmark"] == [mention.name for mention in cast.mentions()]
