"""The blocks of a page -> the same blocks, each kept or cut with the rule that cut it. Rules: `rules/cleaning`.

Cutting only ever takes away and is repeated until nothing more goes, so that a cleaned text is left as it is.
"""

import re
from collections.abc import Sequence

from whosaid.knowledge.cleaning import TAIL_LENGTH, CleaningRules, FurnitureRule
from whosaid.read.blocks import Block, Page

#: Rounds after which cutting stops even if a further block would go; three were the most on any page seen.
ROUNDS = 8
#: Words up to which a short block without an end can be the headline of a link.
HEADLINE_WORDS = 30
#: Words up to which a block that is printed twice in a row is the caption of a picture, not a paragraph.
CAPTION_WORDS = 60
#: Words from which a later copy of an ended block is a duplicate; shorter sentences are repeated on purpose.
DUPLICATE_WORDS = 6
#: Reason of links to other articles, and words from which the first line of a page that looks like one is its title.
LINKED, TITLE_LEAST = "related-link", 4
#: Words of a name that may stand alone under a picture.
NAME_WORDS = 8
#: Code points up to which blocks are compared word for word; longer paragraphs are told by this much and their length.
COMPARED = 2000

_WORDLESS = re.compile(r"[\W_]+\Z")


def cut_marks(page: Page, rules: CleaningRules) -> None:
    """Cuts marks inside blocks (links, pictures); what a rule's group `keep` holds stays."""
    for piece in rules.inlines:
        if not any(needle in page.lower for needle in piece.rule.needles):
            continue
        for block in page.blocks:
            lowered = page.lowered(block)
            if block.cut or not any(needle in lowered for needle in piece.rule.needles):
                continue
            spans: list[tuple[int, int]] = []
            for match in piece.pattern.finditer(lowered):
                kept = match.span("keep") if "keep" in piece.pattern.groupindex else (-1, -1)
                spans.extend([(match.start(), kept[0]), (kept[1], match.end())] if kept[0] >= 0 else [match.span()])
            if spans:
                page.pierce(block, spans, piece.rule.id, piece.rule.reason)


def cut_furniture(page: Page, blocks: Sequence[Block], rules: CleaningRules) -> None:
    """Marks what is furniture among the blocks of one article; blocks that are cut already stay so."""
    found = []
    body = False
    for block in blocks:
        rule = _furniture(page, block, rules)
        if rule is not None and rule.reason == LINKED and block is page.blocks[0] and block.words >= TITLE_LEAST:
            rule = None  # "Opinion: what the corridors are for" over an article is its title
        while rule is None and not block.cut and _cut_ending(page, block, rules, body=body):
            rule = _furniture(page, block, rules)
        body = body or (rule is None and not block.cut and block.prose)
        found.append(rule)
    for _ in range(ROUNDS):
        before = sum(1 for block in blocks if block.cut)
        _cut_by_rule(page, blocks, found, rules)
        _cut_repeated(page, blocks)
        _cut_name_captions(page, blocks)
        if before == sum(1 for block in blocks if block.cut):
            break


def _furniture(page: Page, block: Block, rules: CleaningRules) -> FurnitureRule | None:
    """The rule that fits the block, with its marks or without, if it is short enough for it."""
    if block.cut:
        return None
    if block.start not in page.fitting:
        page.fitting[block.start] = rules.furniture(page.lower[block.start : block.end])
    rule = page.fitting[block.start]
    if rule is None and block.holes:
        rule = rules.furniture(page.lowered(block))
    return rule if rule is not None and block.words <= rule.most else None


def _cut_by_rule(
    page: Page, blocks: Sequence[Block], found: Sequence[FurnitureRule | None], rules: CleaningRules
) -> None:
    body = False
    section: FurnitureRule | None = None
    lead: FurnitureRule | None = None
    for number, (block, rule) in enumerate(zip(blocks, found, strict=True)):
        if block.cut:
            section = _reopened(block, rule, section, body=body)
            continue
        if rule is not None and rule.place != ("before" if body else "inside"):
            _cut(block, rule.id, rule.reason)
            lead = rule if rule.cuts == "with-next" else None
            section = _reopened(block, rule, section, body=body)
        elif section is not None and not _brings_prose_back(page, blocks, found, number, section=section, rules=rules):
            _cut(block, section.id, section.reason)
        else:
            if lead is not None and not block.ended and block.words <= HEADLINE_WORDS:
                _cut(block, lead.id, lead.reason)
            section = lead = None
            body = body or (block.prose and not block.cut)


def _reopened(
    block: Block, rule: FurnitureRule | None, section: FurnitureRule | None, *, body: bool
) -> FurnitureRule | None:
    """The section that is open after a block that its own rule cut."""
    if rule is not None and block.cut == rule.id and rule.cuts == "section" and (body or rule.place != "after"):
        return rule
    return section


def _brings_prose_back(
    page: Page,
    blocks: Sequence[Block],
    found: Sequence[FurnitureRule | None],
    number: int,
    *,
    section: FurnitureRule,
    rules: CleaningRules,
) -> bool:
    """True for a long block of prose, or the first of two in a row, that does not address the reader."""
    block = blocks[number]
    if not block.prose or rules.addresses_reader(page.lowered(block)):
        return False
    if block.words >= section.resume:
        return True
    if not section.pair or block.words < section.pair or number + 1 >= len(blocks):
        return False
    after = blocks[number + 1]
    plain = found[number + 1] is None and not after.cut and after.prose and after.words >= section.pair
    return plain and not rules.addresses_reader(page.lowered(after))


def _cut_ending(page: Page, block: Block, rules: CleaningRules, *, body: bool) -> bool:
    """Cuts the block, or its end, by the first rule that fits its end; True where only the end went.

    A rule with its place after the first prose cuts no more than its match before that: a saved post is its own article.
    """
    lowered = page.lowered(block)
    place = max(0, len(lowered) - TAIL_LENGTH)
    tail = lowered[place:]
    if not any(map(tail.__contains__, rules.ending_needles)):
        return False
    for piece in rules.endings:
        rule = piece.rule
        whole = rule.cuts != "match" and (body or rule.place != "after")
        if not any(map(tail.__contains__, rule.needles)) or (whole and block.words > rule.most):
            continue
        match = piece.pattern.search(lowered, place)
        if match is None:
            continue
        if not whole:
            page.pierce(block, [match.span()], rule.id, rule.reason)
            return not block.cut
        _cut(block, rule.id, rule.reason)
        return False
    return False


def _cut_repeated(page: Page, blocks: Sequence[Block]) -> None:
    """A caption printed twice goes both times; any other block that came before goes the second time."""
    seen: dict[tuple[int, str], Block] = {}
    previous: Block | None = None
    for block in blocks:
        if block.cut:
            continue
        lowered = page.lowered(block)
        words = lowered
        if len(lowered) > COMPARED or "  " in lowered or not lowered.isprintable():
            words = " ".join(lowered[:COMPARED].split())
        first = seen.setdefault((len(lowered) if len(lowered) > COMPARED else 0, words), block)
        if not words[0].isalnum() and _WORDLESS.match(words):
            _cut(block, "clean.marks-only", "navigation")
        elif first is not block and first is previous and not first.cut and _is_caption(first):
            _cut(first, "clean.caption-twice", "caption")
            _cut(block, "clean.caption-twice", "caption")
        elif first is not block and (block.words >= DUPLICATE_WORDS or not block.ended):
            _cut(block, "clean.duplicate", "duplicate")
        else:
            previous = block


def _is_caption(block: Block) -> bool:
    return not block.ended and 3 <= block.words <= CAPTION_WORDS


def _cut_name_captions(page: Page, blocks: Sequence[Block]) -> None:
    """A short line without an end, under the title, whose words open the paragraph after it, is a picture's caption."""
    kept = [block for block in blocks if not block.cut]
    for above, block, following in zip(kept, kept[1:], kept[2:], strict=False):
        if above.prose:
            return
        if block.ended or block.words > NAME_WORDS or not following.prose:
            continue
        words, paragraph = page.shaded(block), page.shaded(following)
        if paragraph.startswith(words) and not paragraph[len(words) : len(words) + 1].isalnum():
            _cut(block, "clean.caption-name", "caption")


def _cut(block: Block, rule: str, reason: str) -> None:
    block.cut, block.reason = rule, reason
