"""Spaces in the wrong place, or missing."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Span, check, compile_pattern

_BEFORE = compile_pattern(r" [,.](?=[ \n]|$)(?! ?[,.])")
_STOP = compile_pattern(r"\.(?=[A-Z][a-z])")
_COMMA = compile_pattern(r",(?=[a-z])")
_LEFT = compile_pattern(r"(?<![\w.@/#,-])[a-z]{2,20}$")
_RIGHT = compile_pattern(r"[A-Za-z][a-z]{1,20}(?=[ ,.;:\n]|$)")
_NET_LIST = "com org net edu gov uk io co info biz js py ai tv me ca au de fr html php txt pdf exe dll net"
_NET = frozenset(_NET_LIST.split())


@check(
    summary="a space is missing or too many",
    level="query",
    bad=[
        Example("The harbour[| |], they said, was shut.", fixed="The harbour, they said, was shut."),
        Example("It was shut[|.|]Then it opened.", fixed="It was shut. Then it opened."),
        Example("The harbour[|,|]they said, was shut.", fixed="The harbour, they said, was shut."),
        Example("He left[| |]. Then he came back.", fixed="He left. Then he came back."),
    ],
    good=[
        "The site harbourpost.com and Booking.com are open.",
        "The node.js and Node.Js programs ran.",
        "He waited … and left.",
        "The .22 rifle and the 5 .5 mark",
        "She wrote to ann.Marsh@harbourpost.example about it.",
        "The group Will.I.Am and the firm Yahoo.Inc played.",
        Example(
            "Le port, dit-il, est fermé ; les bateaux sont partis : voilà tout ce que la mairie a dit de la chose dans la nuit",
            options={},
        ),
        "The U.S. Navy and the Ph.D. student left at 5 p.m. on a Friday.",
    ],
    sources=["The Chicago Manual of Style: spacing around punctuation", "BBC, 2005: “settlem,ent”"],
    measured=(24, 24, "bbc 2004-05, web 2023, wire 1987"),
)
def spacing(doc: Document) -> Iterator[Finding]:
    """A space before a comma and a full stop without one after it are slips of typing that no later program mends.

    A full stop between two words counts only where a sentence ends and another begins in small letters and a capital, so
    addresses, initials, figures and names such as Booking.com are left alone.
    """
    text = doc.text
    spaced = " ," in text or " ." in text
    joined = _STOP.search(text) is not None or _COMMA.search(text) is not None
    if not spaced and not joined:
        return
    for block in doc.copy_blocks:
        start, end = block.span.start, block.span.end
        for match in _BEFORE.finditer(text, start, end) if spaced else ():
            low, at = match.start(), match.end() - 1
            while text[low - 1] in " \t\xa0":
                low -= 1
            if text[low - 1].isalpha() and not _is_list(text, at) and _is_typed(doc, low, at):
                yield _finding(doc, Span(low, at), "", f"a space stands before the “{text[at]}”")
        if not joined:
            continue
        for match in _STOP.finditer(text, start, end):
            words = _joined(text, start, end, match.start())
            if words:
                yield _finding(doc, Span(match.start(), match.end()), ". ", f"no space stands after the full stop in “{words}”")
        for match in _COMMA.finditer(text, start, end):
            words = _joined(text, start, end, match.start())
            if words:
                yield _finding(doc, Span(match.start(), match.end()), ", ", f"no space stands after the comma in “{words}”")


def _joined(text: str, start: int, end: int, at: int) -> str:
    """The two words on both sides of a mark, nothing if they are no words of a sentence."""
    left = _LEFT.search(text, max(start, at - 24), at)
    right = _RIGHT.match(text, at + 1, end)
    if not left or not right or right.group().lower() in _NET:
        return ""
    return text[left.start() : right.end()]


def _is_list(text: str, at: int) -> bool:
    """Whether the mark begins an ellipsis or a figure."""
    return text[at] == "." and text[at + 1 : at + 3].strip(" ")[:1].islower()


def _is_typed(doc: Document, start: int, end: int) -> bool:
    """Whether the space stands before the mark in the source, too; elsewhere markup stood between them."""
    low, high = doc.source_span(Span(start - 1, end + 1))
    return high - low == end - start + 2


def _finding(doc: Document, span: Span, new: str, says: str) -> Finding:
    title = "delete the space" if not new else "add a space"
    return Finding(
        span,
        says,
        fixes=(Fix(title, (Edit(span, new),), safe=False),),
        unless="it is a name or an address",
        key=(doc.text[max(0, span.start - 12) : span.end + 12],),
    )
