"""A page becomes blocks; parts of a block can be cut without moving the rest."""

from tests.read.pages import page_of
from whosaid.read.blocks import blocks_of, kept_runs
from whosaid.text.shadow import shadow_of

WRAPPED = """HARBOUR TOWN - Nine sailors are missing after the ferry
went down in the strait before dawn, the coast guard said
on Friday. The port has been closed until further notice.
"""


def words_of(text: str) -> list[str]:
    """The blocks as strings."""
    return [text[block.start : block.end] for block in blocks_of(shadow_of(text))]


def test_lines_are_blocks() -> None:
    """A list of lines is not a paragraph, with blank lines between them or without."""
    assert ["Home", "News", "The ferry sank."] == words_of("Home\nNews\n\n  The ferry sank. \n")


def test_hard_wrapped_paragraphs_stay_whole() -> None:
    """A paragraph that is broken at a width is one block."""
    assert [WRAPPED.strip(), "Next."] == words_of(WRAPPED + "\nNext.")


def test_title_over_a_paragraph_is_not_wrapped_text() -> None:
    """A title above a paragraph, without a blank line, is a block of its own."""
    text = "Nine missing after ferry sinks in the strait of Alcyone\nThe port has been closed, the council said.\n(AFP)"
    assert text.split("\n") == words_of(text)


def test_ends_of_sentences() -> None:
    """A block is ended by a full stop, also inside a quotation or a bracket, and prose from eight words on."""
    page = page_of('Ferry sinks\n"The port is closed until the storm is over."\nNo.')
    assert [(False, False), (True, True), (True, False)] == [(block.ended, block.prose) for block in page.blocks]


def test_unspaced_scripts_have_words() -> None:
    """A long Japanese paragraph is more than one word."""
    (block,) = page_of(
        "沿岸警備隊によると夜明け前に海峡でフェリーが沈没し九人の船員が行方不明になっている模様である。" * 2
    ).blocks
    assert block.prose


def test_pierced_blocks_keep_their_places() -> None:
    """What is cut inside a block leaves the runs before and after it where they stand."""
    page = page_of("as [the Quay](http://quay.example) said on Friday night in the old port.")
    block = page.blocks[0]
    page.pierce(block, [(3, 4), (12, 34)], "clean.markdown-link", "markup")
    assert "as the Quay said on Friday night in the old port." == "".join(
        page.text[start:end] for start, end in kept_runs(page.shadow, block)
    )
    page.pierce(block, [(0, 2)], "again", "markup")
    assert page.lowered(block).startswith("the quay said")
    assert block.words == 10


def test_a_block_of_nothing_is_cut() -> None:
    """A block of which nothing is left is cut as a whole."""
    page = page_of("![a boat](boat.png)")
    page.pierce(page.blocks[0], [(0, len(page.text))], "clean.markdown-image", "embed")
    assert "clean.markdown-image" == page.blocks[0].cut


def test_items_of_a_list_are_blocks_and_may_be_wrapped() -> None:
    """Lines that open like items part what stands between; a single dash at the head of a line parts nothing."""
    listed = "- Nine sailors are missing after the ferry went down\n  in the strait before dawn.\n- The port has been closed until\n  further notice."
    assert [listed.partition("\n- ")[0], "- " + listed.partition("\n- ")[2]] == words_of(listed)
    dashed = "Nine sailors are missing after the ferry went down in it\n- the third boat lost there this year - and the port has\nbeen closed."
    assert [dashed] == words_of(dashed)
