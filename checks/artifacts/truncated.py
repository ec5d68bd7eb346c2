"""A story that stops before its end."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Span, check, compile_pattern

_MAY_NOT_END_LIST = (
    "a an the and or but nor of into onto than which who whose because although while if whether his her its their our my your"
)
MAY_NOT_END = frozenset(_MAY_NOT_END_LIST.split())
_CUT = compile_pattern(
    r"(?:\[(?:…|\.\.\.)\]|(?:…|\.\.\.) ?\[\+\d+ chars\]|\[\+\d+ chars\]|(?:…|\.\.\.) ?(?:[Rr]ead|[Ss]ee|[Cc]ontinue) (?:more|reading)(?: [»→›])?)$"
)
_LAST = compile_pattern(r"(\w[\w’'-]*)([,;–—-]?)$")
SHORTEST = 60
_ENDS = frozenset('.!?"”')
"""What neither a word nor the mark of a cut ends with."""


@check(
    summary="the story breaks off in the middle of a sentence",
    level="query",
    bad=[
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe mayor said after the long debate that the harbour would be closed to all ships and [|the|]",
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe mayor said after the long debate that the harbour would be closed [|[…]|]",
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe mayor said after the long debate that the harbour would be closed… [|[+1207 chars]|]",
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe plan, which the mayor had promised in the spring of last year to all [|fishermen,|]",
    ],
    good=[
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe mayor said after the long debate that the harbour would be closed to all ships",
        "Council votes on harbour\n\nThe council met on Monday.\n\nWhat the mayor is waiting for",
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe mayor, the engineer and the harbour master all know whom they are looking at.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n“We will not leave before we know what the harbour is for…”",
        "Council votes on harbour\n\nThe council met on Monday.\n\n- Ann Marsh and the harbour master, whom nobody in the town had voted for",
        Example(
            "Rat stimmt ab\n\nDer Rat tagte am Montag.\n\nDer Hafen bleibt nach der langen Debatte im Rat bis zum Sommer im alten Zustand, in dem er war",
            options={},
        ),
    ],
    sources=["Stories that feeds cut at a number of characters, 2019 and 2023"],
)
def truncated(doc: Document) -> Iterator[Finding]:
    """A feed or a column of fixed length cuts a story where the characters run out.

    Only the last paragraph is looked at, and only if it ends with a word that ends no sentence (“the”, “which”), with a comma,
    or with the mark of a cut. A missing full stop by itself is a habit of some pages. The last words count in English copy only.
    """
    block = next((b for b in reversed(doc.copy_blocks) if b.role not in ("credit", "byline", "correction")), None)
    if block is None or block.role != "paragraph" or block.span.end - block.span.start < SHORTEST:
        return
    if doc.text[block.span.end - 1] in _ENDS:
        return
    words = doc.text[max(block.span.start, block.span.end - 60) : block.span.end]
    offset = block.span.end - len(words)
    cut = _CUT.search(words)
    if cut:
        yield _finding(
            Span(offset + cut.start() + (len(cut.group()) - len(cut.group().lstrip("….").lstrip())), block.span.end), doc
        )
        return
    last = _LAST.search(words)
    if last and (last.group(2) in (",", ";") or (not last.group(2) and last.group(1) in MAY_NOT_END)) and doc.language == "en":
        yield _finding(Span(offset + last.start(), block.span.end), doc)


def _finding(span: Span, doc: Document) -> Finding:
    return Finding(
        span,
        f"the story ends with “{doc.words_at(span)}”, in the middle of a sentence",
        unless="it goes on in another file",
        question="What comes after this?",
    )
