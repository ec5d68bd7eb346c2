"""Letters that were read in the wrong encoding."""

import re
from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Span, check, compile_pattern

_SUSPECT = compile_pattern(
    r"(?:[\xc2-\xf4ÂÃâðŸŽƒÅÄÐÑ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}){1,40}",
)
_FIRST = "ÂÃâðÅÄÐÑÎÏÙØÊ"
_TO_BYTE = {chr_: 0x80 + i for i, chr_ in enumerate("€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ")}
_WORD_BEFORE = compile_pattern(r"[\w’'-]*$")
_WORD_AFTER = compile_pattern(r"[\w’'-]*")

AT_MOST = 5
"""More of them are one finding: the whole text was read wrongly."""


@check(
    summary="letters were read in the wrong encoding",
    level="error",
    bad=[
        Example("It cost [|Â£|]600m.", fixed="It cost £600m."),
        Example("The [|cafÃ©|] closed.", fixed="The café closed."),
        Example("He [|didnâ€™t|] know.", fixed="He didn’t know."),
        Example("She said [|â€œ|]no to it.", fixed="She said “no to it."),
        Example("[|MÃ¼ller|] won.", fixed="Müller won."),
    ],
    good=[
        "São Paulo, Ângela and the ÂNCORA prize",
        "The café cost £600m, Müller said.",
        "A RECLAMAÇÃO – “É ISTO”",
        "Das GRÖSSTE Fest in der Stadt",
        "He paid 5 €, she 6 €… and that was it.",
        "MAÑANA’S NEWS",
    ],
    sources=["BBC pages read as Latin-1: “Â£600m”", "ftfy, the list of confusable encodings"],
    triggers=tuple(_FIRST),
)
def mojibake(doc: Document) -> Iterator[Finding]:
    """UTF-8 that a program took for an old encoding shows two or three strange letters for each one that is not ASCII.

    A run counts only if its letters, turned back into bytes, are good UTF-8 for something printable, which accented words are
    almost never. The repaired word is offered; where the fault was made, the whole text is likely to have it.
    """
    if doc.text.isascii():
        return
    edits = [edit for block in doc.blocks if block.role != "code" for edit in _repairs(doc.text, block.span)]
    shown = edits if len(edits) <= AT_MOST else edits[:1]
    for edit in shown:
        words, new = doc.text[edit.at.start : edit.at.end] if isinstance(edit.at, Span) else "", edit.text
        message = f"“{words}” is “{new}”, read in the wrong encoding"
        if len(shown) < len(edits):
            message += f", as are {len(edits) - 1} other places"
        fix = Fix(
            f"write “{new}”" if len(shown) == len(edits) else "repair them all",
            (edit,) if len(shown) == len(edits) else tuple(edits),
            safe=True,
        )
        yield Finding(edit.at, message, fixes=(fix,), key=(new,))


def _repairs(text: str, span: Span) -> Iterator[Edit]:
    end = span.start
    for match in _SUSPECT.finditer(text, span.start, span.end):
        repaired = _repaired(match.group())
        if repaired is None or match.start() < end:
            continue
        start, end = _word(text, match, repaired)
        yield Edit(Span(start, end), text[start : match.start()] + repaired + text[match.end() : end])


def _repaired(run: str) -> str | None:
    """What the letters were meant to be, None where they are what they should be."""
    try:
        made = bytes(_TO_BYTE.get(char, ord(char)) for char in run).decode("utf-8")
    except (UnicodeDecodeError, ValueError):
        return None
    if not all(char.isprintable() or char == "\xa0" for char in made):
        return None
    return made


def _word(text: str, match: "re.Match[str]", repaired: str) -> tuple[int, int]:
    """The run with the letters of its word around it, where it is part of one."""
    start, end = match.span()
    if not (repaired[0].isalpha() or repaired[0] in "’'"):
        return start, end
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    after = _WORD_AFTER.match(text, end, end + 40)
    return (before.start() if before else start), (after.end() if after else end)
