"""What never belonged in the story: lines and stretches left by a CMS, a page, a template or a repeat.

Read once, so that no other reader takes it for copy. Checks in artifacts/ and duplicates/ report what stands here.
"""

from lint.model import Span, Value
from lint.read.blocks import Block
from lint.read.desk_lines import desk_line
from lint.read.prose import Prose
from lint.read.repeats import repeated_blocks
from lint.read.residue_lines import LONGEST_LINE, phrases
from lint.read.residue_shapes import shape_of
from lint.read.shortcodes import comment_spans, is_shortcode_line, shortcode_spans

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["LONGEST_LINE", "Residue", "mark", "read_residue", "shortcode_spans"]

KEEPS_ROLE = frozenset(["headline", "byline", "slug", "SEO title", "meta description", "correction", "code"])
"""Blocks of these roles are what the format or the layout says they are, whatever their words."""


FEWEST_IN_MENU = 6
LONG_MENU = 20
LONGEST_ENTRY = 30


class Residue(Value):
    """A stretch that is not copy.

    kind: the check in artifacts/ that reports it, or "repeat". whole: whether it fills its block.
    source: for a repeat, the span that it repeats. what: what such a stretch does, a predicate for the message.
    """

    __slots__ = ("kind", "source", "span", "what", "whole")

    def __init__(self, span: Span, kind: str, whole: bool, source: Span | None = None, what: str = "") -> None:
        self.span = span
        self.kind = kind
        self.whole = whole
        self.source = source
        self.what = what


def read_residue(text: str, blocks: "Iterable[Block]", prose: Prose, form: str = "plain") -> tuple[Residue, ...]:
    """All residue of a story, by place. In `form` other than plain, embedded links and comments are markup."""
    blocks = tuple(blocks)
    found = list(_lines(text, blocks, prose, form))
    found += _shortcodes(text, blocks, form)
    found += (
        Residue(again, "repeat", True, first)
        for first, again in repeated_blocks(text, blocks, {r.span for r in found if r.whole})
    )
    return tuple(sorted(found, key=lambda residue: (residue.span.start, residue.span.end)))


def mark(blocks: tuple[Block, ...], residue: "Iterable[Residue]") -> tuple[Block, ...]:
    """The blocks with the roles `residue` and `repeat` where one fills a block; paragraphs are numbered anew."""
    role_of = {r.span: "repeat" if r.kind == "repeat" else "residue" for r in residue if r.whole}
    if not role_of:
        return blocks
    marked: list[Block] = []
    paragraph = 0
    for block in blocks:
        role = role_of.get(block.span, block.role)
        paragraph += role == "paragraph"
        marked.append(Block(block.span, role, paragraph if role == "paragraph" else 0))
    return tuple(marked)


def _lines(text: str, blocks: tuple[Block, ...], prose: Prose, form: str) -> "Iterator[Residue]":
    """Whole blocks. The bare name of a section is residue beside other residue, or in a story without headings."""
    known = [None if block.role in KEEPS_ROLE else _line(text, block, prose, form) for block in blocks]
    if blocks and blocks[0].role == "headline" and phrases().is_notice(text[blocks[0].span.start : blocks[0].span.end]):
        known[0] = _line(text, blocks[0], prose, form)
    headings = sum(1 for block, value in zip(blocks, known, strict=True) if block.role == "heading" and value is None)
    menus = _menus(text, blocks, known) if sum(value is not None for value in known) >= FEWEST_IN_MENU // 2 else frozenset()
    for index, (block, value) in enumerate(zip(blocks, known, strict=True)):
        if value is not None and value[0] != "section":
            yield Residue(block.span, value[0], True, what=value[1])
        elif index in menus:
            yield Residue(block.span, "furniture", True, what="is part of a menu of the page")
        elif value is not None and (not headings or any(known[max(index - 1, 0) : index] + known[index + 1 : index + 2])):
            yield Residue(block.span, "furniture", True, what=value[1])


def _line(text: str, block: Block, prose: Prose, form: str) -> tuple[str, str] | None:
    start, end = block.span.start, block.span.end
    if end - start > LONGEST_LINE or prose.is_all(start, end):
        return None
    line = text[start:end]
    if form == "plain" and is_shortcode_line(line):
        return "shortcode", ""
    found = desk_line(line) or phrases().kind_of(line) or shape_of(line)
    return None if found and found[0] == "section" and line[-1] in ".!?" else found


def _menus(text: str, blocks: tuple[Block, ...], known: "list[tuple[str, str] | None]") -> frozenset[int]:
    """The blocks of runs of short labels of which enough are known for residue: a menu, read entry by entry."""
    found: set[int] = set()
    run: list[int] = []
    for index, block in enumerate((*blocks, None)):
        if block is not None and block.role not in KEEPS_ROLE and _is_entry(text[block.span.start : block.span.end]):
            run.append(index)
            continue
        hits = sum(known[i] is not None for i in run)
        if len(run) >= FEWEST_IN_MENU and (3 * hits >= len(run) or (len(run) >= LONG_MENU and hits >= FEWEST_IN_MENU // 2)):
            found.update(run)
        run = []
    return frozenset(found)


def _is_entry(words: str) -> bool:
    return len(words) <= LONGEST_ENTRY and words.count(" ") < 4 and words[-1] not in '.,;:!?”"'


def _shortcodes(text: str, blocks: tuple[Block, ...], form: str) -> "Iterator[Residue]":
    if "[" not in text and "{" not in text and "<!--" not in text:
        return
    whole = {block.span for block in blocks}
    spans = [*shortcode_spans(text), *(comment_spans(text) if form == "plain" else ())]
    end = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield Residue(span, "shortcode", whole=span in whole)
            end = span.end
