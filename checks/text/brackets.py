"""A bracket without its partner."""

import re
from collections.abc import Iterator
from itertools import islice

from lint import Document, Example, Finding, Span, check, compile_pattern

_MARKS = compile_pattern(r"[()\[\]]")
_ITEM = compile_pattern(r"(?:^|[\n;,:.(] {0,8}|\b(?:and|or|as) )(?:\d?[a-z]|[ivx]{1,4}|\d{1,2})$", re.I)
_PARTNER = {")": "(", "]": "["}

MOST_IN_A_PARAGRAPH = 40
"""More strays than that are data, and said once too often."""


@check(
    summary="a bracket is opened and not closed, or closed and not opened",
    level="query",
    bad=[
        Example("The mayor (who is 61 spoke first. Then the others did.", places=("(",)),
        "The mayor, who is 61[|)|], spoke first.",
        Example("The plan [that of May was dropped.", places=("[",)),
        Example("He paid £5 ($6) for it (and (she paid £4) on Monday.", places=("(",)),
    ],
    good=[
        "The mayor (who is 61) spoke first.",
        "There are three ways: a) sail, b) row, 3) swim.",
        "See you there :) and do not be late ;-)",
        "1) The first plan. 2) The second plan.",
        "It costs £5 (\xa36 at night) or [as the mayor said] more (at sea [far out]).",
        "The song is called “(What a Night” and nobody knows why.",
        "The harbour :( was shut.",
        "The loudest were Moon D))) and a choir.",
    ],
    sources=["BBC, 2004-05: brackets left open in published stories"],
    measured=(3, 3, "bbc 2004-05, web 2023, wire 1987"),
    triggers=("(", ")", "[", "]"),
)
def brackets(doc: Document) -> Iterator[Finding]:
    """A bracket that is never closed swallows the rest of the sentence.

    Each paragraph is read by itself; letters and figures of a list (“a)”), smileys and brackets inside quotation marks are left
    alone, and so is an aside that runs over several paragraphs.
    """
    strays: list[tuple[str, Span]] = []
    marks = [mark for mark in "()[]" if mark in doc.text]
    for block in doc.copy_blocks:
        if block.role in ("paragraph", "list item", "headline", "deck") and _has_any(doc.text, block.span, marks):
            strays += islice(_strays(doc.text, block.span.start, block.span.end), MOST_IN_A_PARAGRAPH)
    unmatched = len({char for char, _ in strays if char in "(["}) and any(char in ")]" for char, _ in strays)
    for char, span in strays if not unmatched else ():
        state = "opened and not closed" if char in "([" else "closed and not opened"
        around = " ".join(doc.text[max(0, span.start - 15) : span.end + 25].split())
        yield Finding(span, f"a bracket is {state} at “{around}”", unless="it is a sign of its own", key=(around,))


def _has_any(text: str, span: Span, marks: list[str]) -> bool:
    return any(text.find(mark, span.start, span.end) >= 0 for mark in marks)


def _strays(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    opened: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text, start, end):
        char, at = match.group(), match.start()
        if text[at - 1 : at] in (":", ";") or text[max(0, at - 2) : at] in (":-", ";-"):
            continue
        if char == ")" and ")))" in text[max(start, at - 2) : at + 3] and "(((" not in text[start:end]:
            continue
        if char in "([":
            opened.append((char, at))
        elif opened and opened[-1][0] == _PARTNER[char]:
            opened.pop()
        elif char == "]" or not _ITEM.search(text, max(0, at - 12), at):
            if not opened and not _quoted(text, start, at):
                yield char, Span(at, at + 1)
            elif opened:
                opened.pop()
    for char, at in opened:
        if not _quoted(text, start, at):
            yield char, Span(at, at + 1)


def _quoted(text: str, start: int, at: int) -> bool:
    before = text[max(start, at - 4000) : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
