"""What the checks of marks inside sentences share."""

import re
from collections.abc import Iterator

from lint import Document, Edit, Finding, Fix, Span


def inline_findings(
    doc: Document, pattern: "re.Pattern[str]", message: str, *, unless: str = "", delete: bool = False, safe: bool = False
) -> Iterator[Finding]:
    """A finding for each match in the copy; `message` has a place for its words. A group `at` narrows the main place."""
    for block in doc.copy_blocks:
        for match in pattern.finditer(doc.text, block.span.start, block.span.end):
            span = Span(*match.span("at" if "at" in pattern.groupindex else 0))
            words = " ".join(doc.words_at(span).split())
            shown = words if len(words) <= 80 else words[:77] + "…"
            fixes = (Fix("delete it", (Edit(span, ""),), safe=safe),) if delete else ()
            yield Finding(span, message.format(shown), fixes=fixes, unless=unless, key=(words,))


def begins(text: str, pattern: "re.Pattern[str]", marks: str) -> bool:
    """Whether a match of the pattern begins with one of these characters; where they are rare, far faster than to search."""
    for mark in marks:
        at = text.find(mark)
        while at >= 0:
            if pattern.match(text, at):
                return True
            at = text.find(mark, at + 1)
    return False


def quoted(text: str, start: int, at: int) -> bool:
    """Whether text[at] stands inside quotation marks opened since `start`."""
    before = text[start:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
