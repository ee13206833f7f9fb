"""A pattern over classes of tokens -> a regular expression over one character a token.

A shape names classes in capitals and binds them with the signs of regular expressions: `day=DAY OF? month=MONTH`. Each
class stands for one or more symbols (characters), each token of a text becomes one symbol, and so a grammar in a rule
file is a handful of quick searches in a short string. `name=CLASS` and `name=( ... )` keep what matched under the name.
"""

import re
from collections.abc import Mapping

#: Symbol of a token, or a run of tokens, that no class holds; no class may match it except by name.
OTHER = "."

#: Macros may stand in macros, this deep.
MAX_DEPTH = 8

_PART = re.compile(r"\s+|([a-z_]+)=|([A-Z][A-Z0-9_]*)|(\(\?(?:[:=!]|<[=!])|[()|?*+^$]|\{\d*,?\d*\})")


#: Beginning of a group; group 1 is the sign of one that only looks at what stands around.
_OPENING = re.compile(r"\((?:\?(?:P<\w+>|:|(<?[=!])))?")
#: What makes the sign before it one that may be missing, and what says how often it comes else.
_MISSING, _OFTEN = re.compile(r"[?*]|\{0?,\d*\}|\{0\}"), re.compile(r"\+|\{\d*,?\d*\}")


class BadShape(ValueError):
    """A shape that cannot be read; the loader of the rule file says where it stands."""


def compile_shape(shape: str, classes: Mapping[str, str], macros: Mapping[str, str] | None = None) -> re.Pattern[str]:
    """The shape as a regular expression over symbols; `classes` gives the symbols of each class.

    `macros` are shapes with a name of their own. Raises BadShape for an unknown class or macro and for a sign that is
    not one of `( ) | ? * + {m,n} (?: (?= (?! (?<= (?<! ^ $`.
    """
    expression = _expression(shape, classes, macros or {}, depth=0)
    try:
        return re.compile(expression)
    except re.error as error:
        raise BadShape(str(error)) from error


def _expression(shape: str, classes: Mapping[str, str], macros: Mapping[str, str], *, depth: int) -> str:
    if depth > MAX_DEPTH:
        raise BadShape("a macro holds itself")
    out: list[str] = []
    place, name = 0, ""
    while place < len(shape):
        part = _PART.match(shape, place)
        if part is None:
            raise BadShape(f"cannot read {shape[place:]!r}")
        place = part.end()
        kept, called, sign = part.groups()
        if kept:
            name = kept
        elif called:
            inner = _expression(macros[called], classes, macros, depth=depth + 1) if called in macros else ""
            out.append(_group(name, f"(?:{inner})" if inner else _symbols(called, classes)))
            name = ""
        elif sign:
            out.append(f"(?P<{name}>" if name and sign == "(" else sign)
            name = ""
    return "".join(out)


def _symbols(called: str, classes: Mapping[str, str]) -> str:
    symbols = classes.get(called)
    if not symbols:
        raise BadShape(f"no class {called}")
    return re.escape(symbols) if len(symbols) == 1 else f"[{re.escape(symbols)}]"


def _group(name: str, inner: str) -> str:
    return f"(?P<{name}>{inner})" if name else inner


def needed_symbols(expression: str) -> tuple[frozenset[str], ...]:
    """Sets of symbols of which each must have a member in any string in which such a regular expression finds something."""
    return tuple(dict.fromkeys(_needs(expression, 0)[0]))


def _needs(expression: str, place: int) -> tuple[list[frozenset[str]], int]:
    """What the alternatives from the place up to the end of their group need, and the place of that end."""
    branches: list[list[frozenset[str]]] = [[]]
    while place < len(expression) and expression[place] != ")":
        sign = expression[place]
        needs: list[frozenset[str]] = []
        if sign == "|":
            branches.append([])
        elif sign == "(":
            opening = _OPENING.match(expression, place)
            needs, place = _needs(expression, opening.end() if opening else place + 1)
            needs = [] if opening and opening[1] else needs
        elif sign == "[":
            end = expression.index("]", place)
            needs, place = [frozenset(expression[place + 1 : end].replace("\\", ""))], end
        elif sign not in "^$":
            place += sign == "\\"
            needs = [frozenset(expression[place])]
        place += 1
        missing, often = _MISSING.match(expression, place), _OFTEN.match(expression, place)
        branches[-1] += [] if missing else needs
        place = missing.end() if missing else often.end() if often else place
    if len(branches) > 1:  # the narrowest need of each: one of them is met
        branches = [[frozenset().union(*(min(needs, key=len) for needs in branches))] if all(branches) else []]
    return branches[0], place
