"""Blocks that say what another block has said: the headline again, a paragraph again, a body pasted twice."""

from lint.model import PACKAGE_ROLES, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.read.blocks import Block

SHORTEST_HEADLINE = 10
"""Letters and digits; a shorter headline may stand again as a label."""

SHORTEST_PARAGRAPH = 60
"""Characters; shorter paragraphs repeat on purpose: refrains, prices, answers."""


def repeated_blocks(text: str, blocks: "tuple[Block, ...]", residue: "set[Span]") -> "Iterator[tuple[Span, Span]]":
    """Each block that repeats an earlier one, after the one it repeats; case, space and marks do not count for the headline."""
    if not blocks:
        return
    head = blocks[0] if blocks[0].role == "headline" else None
    folded_head = folded(text[head.span.start : head.span.end]) if head else ""
    if len(folded_head) < SHORTEST_HEADLINE:
        head = None
    longest = 2 * (head.span.end - head.span.start) if head else 0
    seen: dict[str, Span] = {}
    for block in blocks[1 if head else 0 :]:
        start, end = block.span.start, block.span.end
        if block.span in residue or block.role in PACKAGE_ROLES:
            continue
        if head and end - start <= longest and _is_folded_to(text, start, end, folded_head):
            yield head.span, block.span
        elif end - start >= SHORTEST_PARAGRAPH:
            words = text[start:end]
            first = seen.setdefault(words, block.span)
            if first is not block.span:
                yield first, block.span


def _is_folded_to(text: str, start: int, end: int, wanted: str) -> bool:
    """Looks at the first character before it folds them all."""
    first = text[start]
    return (not first.isalnum() or wanted.startswith(first.casefold())) and folded(text[start:end]) == wanted


def folded(words: str) -> str:
    """Letters and digits alone, case set aside."""
    return "".join(filter(str.isalnum, words.casefold()))
