"""Texts for property tests: any string, and strings made of the pieces that break extractors."""

from hypothesis import strategies as st

from whosaid.extract.signs import HEAD

#: The place among the first paragraphs of a page is a sign of its own (extract/signs.py), so texts that are moved stand below them.
OPENING = "The mayor spoke.\n\n" * (HEAD + 1)

PIECES = (
    "“", "”", '"', "'", "‘", "’", "«", "»", "\n", "\n\n", " ", "\u00a0", "\u200b", ".", "...", "!", "?", ",", ":", "–", "—", "-",
    "(", ")", "Mr.", "U.S.", "Gen.", "12", "1,000", "at least", "dozens of", "two dozen", "civilians", "were killed",
    "injured", "including", "children", "on Friday", "28 October 2016", "since dawn", "the past 10 days", "Aleppo",
    "western Aleppo", "Idlib province", "the monitor", "Kremlin spokesman", "said", "told reporters", "according to",
    "denied", "that", "shelling", "air strikes", "rebels", "government forces", "has not bombed", "he added", "Homs",
    "حلب", "קול", "東京", "e\u0301", "\u0130stanbul", "ß", "😀", "\x00", "\ud800",
)  # fmt: skip

any_text = st.text(max_size=300)
newsy_text = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=60
).map("".join)
texts = any_text | newsy_text
"""Any string, half of them made of news-like pieces."""
