"""Quotations: where they open and close, what is quoted, and who is said to have said it."""

import re
from bisect import bisect_left, bisect_right

from lint.model import Span, Value
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.read.bearers import Bearer, Mention
    from lint.read.blocks import Block


class Quote(Value):
    """One quotation, in one block.

    span: with its marks; words: without. mark: the opening mark. inner: it stands inside another.
    closed: whether a closing mark ends it. continues: it is not closed because the next paragraph opens anew; reopened: nor
    here, because another opens in the same paragraph, as where paragraphs were merged.
    role: of its block.
    """

    __slots__ = ("closed", "continues", "inner", "mark", "reopened", "role", "span", "words")

    def __init__(
        self,
        span: Span,
        words: Span,
        mark: str,
        *,
        closed: bool = True,
        continues: bool = False,
        reopened: bool = False,
        inner: bool = False,
        role: str = "",
    ) -> None:
        self.span = span
        self.words = words
        self.mark = mark
        self.closed = closed
        self.continues = continues
        self.reopened = reopened
        self.inner = inner
        self.role = role


_MARKS = compile_pattern("[\"“”‘’']")
_SHORTENED = compile_pattern(r"(?:[0-9]0s|[0-9]{2}\b|tis|twas|twere|til|till|em|n|cause|bout|round|cos|ello|ow|e|im|er)\b", re.I)
_OPENS_AFTER = frozenset("([{—–-/“‘\"'")
_LETTERS = compile_pattern(r"[^\W_]")


def read_quotes(text: str, blocks: "Iterable[Block]") -> tuple[Quote, ...]:
    """The quotations of `blocks`, in order of their opening marks."""
    blocks = tuple(blocks)
    if not any(mark in text for mark in "\"“‘'"):
        return ()
    found: list[Quote] = []
    for index, block in enumerate(blocks):
        following = next((other for other in blocks[index + 1 : index + 3] if other.role == block.role), None)
        opens_anew = text[following.span.start] if following else ""
        found += _in_block(text, block, opens_anew)
    return tuple(sorted(found, key=lambda quote: quote.span.start))


def _in_block(text: str, block: "Block", opens_anew: str) -> "Iterator[Quote]":
    start, end = block.span.start, block.span.end
    marks = [match.start() for match in _MARKS.finditer(text, start, end)]
    if not marks:
        return
    doubles: list[Quote] = []
    opened: list[int] = []
    for at in marks:
        mark = text[at]
        if mark in "‘’'":
            continue
        may_open = _may_open(text, at, start, end)
        if mark != "”" and may_open and (not opened or mark == "“" == text[opened[-1]]):
            opened.append(at)
        elif opened and mark == '"' == text[opened[-1]] and may_open and text[at - 1].isspace():
            begin = opened.pop()
            doubles.append(Quote(Span(begin, at), Span(begin + 1, at), mark, closed=False, reopened=True, role=block.role))
            opened.append(at)
        elif opened:
            begin = opened.pop()
            doubles.append(Quote(Span(begin, at + 1), Span(begin + 1, at), text[begin], inner=bool(opened), role=block.role))
    if opened:
        begin = opened[0]
        continues = opens_anew != "" and opens_anew in '“"'
        doubles.append(
            Quote(Span(begin, end), Span(begin + 1, end), text[begin], closed=False, continues=continues, role=block.role)
        )
    yield from doubles
    yield from _singles(text, start, end, [at for at in marks if text[at] in "‘’'"], doubles, block.role)


def _may_open(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in _OPENS_AFTER) and not after.isspace()


def _singles(text: str, start: int, end: int, marks: list[int], doubles: list[Quote], role: str) -> "Iterator[Quote]":
    """Quotations in single marks; a mark without its fellow in the same stretch is an apostrophe."""
    openers = {
        mark: [m for m in marks if text[m] == mark and _may_open(text, m, start, end) and not _SHORTENED.match(text, m + 1)]
        for mark in "‘'"
    }
    closers = {mark: [m for m in marks if _may_close(text, m, start, end, mark)] for mark in "‘'"}
    after = start
    for at in sorted(openers["‘"] + openers["'"]):
        if at < after:
            continue
        same, ends = openers[text[at]], closers[text[at]]
        outer = next((quote for quote in doubles if quote.words.start <= at < quote.words.end), None)
        limit = outer.words.end if outer else next((q.span.start for q in doubles if q.span.start > at), end)
        following = bisect_right(same, at)
        stop = min(same[following] if following < len(same) else limit, limit)
        first = bisect_right(ends, at)
        inside = ends[first : bisect_left(ends, stop)] or [m for m in ends[first : first + 1] if m < limit]
        if not inside:
            continue
        close = next((m for m in inside if not _is_possessive(text, m, end)), inside[0])
        yield Quote(Span(at, close + 1), Span(at + 1, close), text[at], inner=outer is not None, role=role)
        after = close + 1


def _may_close(text: str, at: int, start: int, end: int, opening: str) -> bool:
    if text[at] != ("’" if opening == "‘" else "'"):
        return False
    after = text[at + 1] if at + 1 < end else " "
    return not text[at - 1].isspace() and not _LETTERS.match(after)


def _is_possessive(text: str, at: int, end: int) -> bool:
    """`the boys’ hats`: an s before, a small word after."""
    return text[at - 1] == "s" and at + 2 < end and text[at + 1] == " " and text[at + 2].islower()


SAYING = frozenset(
    "said says say added adds told tells wrote writes asked asks replied replies insisted insists explained explains declared "
    "warned warns admitted admits argued argues claimed claims stated states continued recalled noted notes joked announced "
    "commented remarked tweeted posted quipped conceded concluded stressed shouted".split()
)

_AFTER = compile_pattern(r"[\s,]{1,4}([a-z]+)\b")
_BEFORE = compile_pattern(r"\s{1,3}([a-z]+)(?:\s(?:that|on|in|at)?[^.\"“”\n]{0,40})?[:,]?\s{1,3}\Z")


def speaker_of(text: str, quote: Quote, people: "list[tuple[Mention, Bearer]]", starts: list[int]) -> "Bearer | None":
    """Who is named as saying it: `“…,” said Kim Lee`, `“…,” Kim Lee said`, `Kim Lee said: “…”`.

    people: mentions with their bearers by place; starts: their offsets.
    """
    index = bisect_left(starts, quote.span.end)
    if index < len(people):
        mention, bearer = people[index]
        between = text[quote.span.end : mention.start]
        said = _AFTER.match(text, quote.span.end)
        if said and said.group(1) in SAYING and said.end() <= mention.start <= said.end() + 24 and "." not in between:
            return bearer
        if len(between) <= 2 and between.strip() == "":
            verb = _AFTER.match(text, mention.end)
            if verb and verb.group(1) in SAYING:
                return bearer
    if index:
        before = bisect_left(starts, quote.span.start) - 1
        if before >= 0:
            mention, bearer = people[before]
            verb = _BEFORE.fullmatch(text[mention.end : quote.span.start]) if quote.span.start - mention.end < 70 else None
            if verb and verb.group(1) in SAYING:
                return bearer
    return None
