"""Remains of an edit."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Span, check, compile_pattern, signs_of

IMPOSSIBLE = frozenset(
    [
        "a her",
        "a its",
        "a our",
        "a the",
        "a their",
        "an the",
        "be been",
        "has have",
        "have has",
        "his the",
        "its a",
        "its the",
        "might may",
        "the a",
        "the an",
        "the its",
        "the their",
        "their a",
        "their the",
        "we has",
    ]
)
"""Pairs of words that no sentence has side by side; “that those”, “is was”, “of of” and the like some sentences have."""

_SPLIT = compile_pattern("|".join(re.escape(signs_of(pair)) for pair in sorted(IMPOSSIBLE)))
_SMALL = compile_pattern(
    r"(?<![\w'’.-])(a|an|the|his|their|its|our|have|has|had|be|been|might|these|those) (a|an|the|his|her|their|its|our|has|have|these|those|be|been|may|this)(?![\w'’.-])"
)
_TWICE = compile_pattern(
    r"(?<![\w'’-])((?:of|in|to|for|on|at|by|with|from|and|that) (?:the|a|an|his|her|their|its|this)) (\1)(?![\w'’-])"
)
_PREPOSITIONS = re.escape(signs_of("of in to for on at by with from and that"))
_ARTICLES = re.escape(signs_of("the a an his her their its this"))
_DOUBLED = compile_pattern(rf"([{_PREPOSITIONS}][{_ARTICLES}])\1")


@check(
    summary="the remains of an edit stand in the sentence",
    level="error",
    bad=[
        "She argued in [|a the|] study that ships pollute.",
        "The remit (|of the|) [|of the|] draft was narrow.",
        "They [|have has|] been warned.",
        "It was the best of [|the a|] bad lot.",
        "They left (|in the|) [|in the|] night.",
    ],
    good=[
        "He got an A the day before.",
        "“I have has I said,” the sailor sang.",
        "The A The B and the C were boats.",
        "What they have has a price.",
        "All the help they have has been paid for.",
        "He had the “in the” put in twice.",
    ],
    sources=["BBC, 2004: “in a the”, “of the of the”, “have has” in published stories"],
    measured=(6, 6, "bbc 2004-05, web 2023"),
)
def cut_and_paste(doc: Document) -> Iterator[Finding]:
    """A sentence that was turned round keeps a word of its first shape beside one of its second.

    Only pairs that no sentence has are looked for, in small letters, in English copy, outside quotation marks.
    """
    words = doc.small_words
    if not (_SPLIT.search(words) or _DOUBLED.search(words)) or doc.language != "en":
        return
    text = doc.text
    for block in doc.copy_blocks:
        start, end = block.span.start, block.span.end
        for match in _SMALL.finditer(text, start, end):
            pair = match.group()
            if pair in IMPOSSIBLE and not _quoted(text, start, match.start()) and not _relative(text, start, match):
                yield _finding(Span(match.start(), match.end()), f"“{pair}”: one of the two words does not belong", pair)
        for match in _TWICE.finditer(text, start, end):
            if _quoted(text, start, match.start()):
                continue
            yield Finding(
                Span(*match.span(2)),
                f"“{match.group()}”: the words are printed twice",
                related=((Span(*match.span(1)), "the first time"),),
                key=(match.group(),),
            )


def _finding(span: Span, message: str, key: str) -> Finding:
    return Finding(span, message, unless="the words are a title or are quoted", key=(key,))


def _relative(text: str, start: int, match: "re.Match[str]") -> bool:
    """Whether “have has” closes a clause: all that they have has a price."""
    if match.group(1) not in ("have", "has", "had"):
        return False
    before = text[max(start, match.start() - 120) : match.start()].lower().split()
    return (
        len(before) < 1
        or any(
            word in ("what", "that", "all", "who", "which", "whatever", "those", "everything", "anything", "nothing")
            for word in before
        )
        or len(before) > 4
    )


def _quoted(text: str, start: int, at: int) -> bool:
    before = text[start:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
