"""Text -> shadow of the same length, on which everything is matched; the text itself stays untouched.

No-break and odd blanks become a blank, curly quotes straight ones, dashes a hyphen, and a long dash that parts two words without blanks
a comma; one code point for one, so that a place in the shadow is the same place in the text.
"""

import re

_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f\u2028\u2029\u0085"
_ZERO_WIDTH = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
_SINGLE = "\u2018\u2019\u201a\u201b\u2032\u02bc\u02bb\u02bf\u02be\u0060\u00b4\uff07"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"

_FOLD = str.maketrans(
    {
        **dict.fromkeys(_BLANKS, " "),
        **dict.fromkeys(_ZERO_WIDTH, " "),
        **dict.fromkeys(_SINGLE, "'"),
        **dict.fromkeys(_DOUBLE, '"'),
        **dict.fromkeys(_DASHES, "-"),
    }
)

#: A long dash between two words that are no dateline: "blames the rebels\u2014a charge they deny" is an aside, and no compound.
_ASIDE = re.compile(r"(?<=[a-z'\"\u2019\u201d)])\u2014(?=[A-Za-z\"\u201c\u2018])")

_PAIRS = tuple((chr(odd), plain) for odd, plain in _FOLD.items())


def shadow_of(text: str) -> str:
    """The text with quotes, dashes and blanks straightened; as long as the text."""
    if text.isascii():
        return text.translate(_FOLD)
    if "\u2014" in text:
        text = _ASIDE.sub(",", text)
    for (
        odd,
        plain,
    ) in _PAIRS:  # some sixty quick searches; `translate` looks up every letter of a text that is not ASCII
        if odd in text:
            text = text.replace(odd, plain)
    return text


def lower_of(shadow: str) -> str:
    """Lower case, as long as the shadow: the one letter that grows (U+0130) becomes a plain i."""
    return shadow.replace("\u0130", "i").lower()
