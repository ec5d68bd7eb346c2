"""What never belonged in the story: lines and stretches left by a CMS, a page, a template or a repeat.

Read once, so that no other reader takes it for copy. Checks in artifacts/ and duplicates/ report what stands here.
"""

import re

from lint.model import Span, Value
from lint.read.blocks import Block

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_LINE = 200
"""Residue is furniture, not prose; a longer line is read as copy."""


class Residue(Value):
    """A stretch that is not copy.

    kind: "shortcode", "promo", "comment-form" or "repeat". whole: whether it fills its block.
    source: for a repeat, the span that it repeats.
    """

    __slots__ = ("kind", "source", "span", "whole")

    def __init__(self, span: Span, kind: str, whole: bool, source: Span | None = None) -> None:
        self.span = span
        self.kind = kind
        self.whole = whole
        self.source = source


_ATTRIBUTE = r"[\w:-]+\s*=\s*(?:[\"'“”‘’″][^\"'“”‘’″\]\n]*[\"'“”‘’″]|[^\s\"'“”‘’″\]]+)"
_SHORTCODE = re.compile(
    rf"\[/?[a-z][\w-]*(?:\s+(?:{_ATTRIBUTE}|[\"“”][^\"“”\]\n]*[\"“”]))+\s*/?\]"
    r"|\[/[a-z][\w-]*\]"
    r"|\[(?:caption|gallery|embed|audio|video|playlist|sc|su|vc|et)[-_][\w-]+\]"
    r"|\{\{[<%][^\n]*?[%>]\}\}"
    r"|\{%[^\n]*?%\}",
)
_SHORTCODE_PAIRED = re.compile(r"\[(embed|caption|video|audio|gallery|quote|youtube|code|pullquote)\](?=[^\n]*\[/\1\])")
_PROMO = re.compile(
    r"(?:read more|read also|also read|read next|see also|see more|watch(?: now| more)?|more|related(?: stories| articles| story)?"
    r"|don[’']t miss|you may (?:also )?like|recommended|listen|must read|more from [\w’' ]{2,30}|more on this(?: story)?)\s?[:|»]\s*",
    re.I,
)
_TITLE_WORD = re.compile(r"[\w’'-]+")
_COMMENT_FORM = re.compile(
    r"(?:leave a (?:comment|reply)|send a comment|post a comment|add a comment|join the (?:conversation|discussion)"
    r"|your email address will not be published\.?(?: required fields are marked ?\*?)?|required fields are marked ?\*?"
    r"|you must be logged in to (?:post a )?comment\.?|log in to (?:comment|reply)\.?|\d* ?comments? (?:are )?closed\.?"
    r"|save my name, email,? and website in this browser for the next time i comment\.?|cancel reply|view (?:all )?comments(?: \(\d+\))?"
    r"|notify me of (?:new posts|follow-?up comments) (?:by|via) email\.?)",
    re.I,
)


def read_residue(text: str, blocks: "Iterable[Block]") -> tuple[Residue, ...]:
    """All residue of a story, by place."""
    blocks = tuple(blocks)
    found = [residue for block in blocks if (residue := _whole(text, block))]
    found += _shortcodes(text, blocks)
    found += _repeated_headlines(text, blocks)
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


def _whole(text: str, block: Block) -> Residue | None:
    if block.span.end - block.span.start > LONGEST_LINE:
        return None
    line = text[block.span.start : block.span.end]
    if _COMMENT_FORM.fullmatch(line):
        return Residue(block.span, "comment-form", whole=True)
    promo = _PROMO.match(line)
    if promo and _is_title(line[promo.end() :]):
        return Residue(block.span, "promo", whole=True)
    return None


def _is_title(words: str) -> bool:
    """Whether `words` read as another story's headline: mostly capitals, or no full stop at the end."""
    tokens = _TITLE_WORD.findall(words)
    if len(tokens) < 3:
        return not tokens or tokens[0][:1].isupper()
    capitals = sum(1 for token in tokens if token[0].isupper() or token[0].isdigit())
    return 2 * capitals >= len(tokens) or not words.rstrip("\"”’'").endswith((".", ":", ","))


def shortcode_spans(text: str) -> "Iterator[Span]":
    """Every shortcode and template tag in `text`, opening and closing ones by themselves."""
    if "[" not in text and "{" not in text:
        return
    for pattern in (_SHORTCODE, _SHORTCODE_PAIRED):
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end())


def _shortcodes(text: str, blocks: tuple[Block, ...]) -> "Iterator[Residue]":
    whole = {block.span for block in blocks}
    for span in shortcode_spans(text):
        yield Residue(span, "shortcode", whole=span in whole)


def _repeated_headlines(text: str, blocks: tuple[Block, ...]) -> "Iterator[Residue]":
    """Blocks that say the headline again, letter for letter but for case, space and marks."""
    if not blocks or blocks[0].role != "headline":
        return
    first = _folded(text, blocks[0])
    if len(first) < 10:
        return
    for block in blocks[1:]:
        if block.span.end - block.span.start <= 2 * (blocks[0].span.end - blocks[0].span.start) and _folded(text, block) == first:
            yield Residue(block.span, "repeat", whole=True, source=blocks[0].span)


def _folded(text: str, block: Block) -> str:
    return "".join(c for c in text[block.span.start : block.span.end].casefold() if c.isalnum())
