"""Tracked changes and comments that a text processor still holds."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Pattern, Span, check

_WORD = Pattern(r"\S+")
_MOST_SHOWN = 20

_OPEN = '<w:document xmlns:w="w"><w:body><w:p>'
_CLOSE = "</w:p></w:body></w:document>"


def _word(xml: str) -> str:
    """A Word document with one paragraph."""
    return f"{_OPEN}{xml}{_CLOSE}"


@check(
    summary="tracked changes or comments are left in the file",
    level="query",
    bad=[
        Example(
            _word(
                "<w:r><w:t>The council closed </w:t></w:r><w:ins w:author='A. Orr'><w:r><w:t>[|the old|]</w:t></w:r></w:ins>"
                "<w:r><w:t> harbour on Monday.</w:t></w:r>"
            ),
            form="xml",
        ),
        Example(
            _word(
                "<w:r><w:t>The council [|closed|] </w:t></w:r><w:del w:author='A. Orr'><w:r><w:delText>the old </w:delText></w:r></w:del>"
                "<w:r><w:t>harbour on Monday.</w:t></w:r>"
            ),
            form="xml",
        ),
        Example(
            _word(
                "<w:ins w:author='A. Orr'><w:r><w:t>[|Late|]</w:t></w:r></w:ins><w:r><w:t> on Monday the council met </w:t></w:r>"
                "<w:ins w:author='B. Lund'><w:r><w:t>(|at noon|)</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>"
            ),
            form="xml",
        ),
    ],
    good=[
        Example(_word("<w:r><w:t>The council closed the old harbour on Monday.</w:t></w:r>"), form="xml"),
        "The council tracked changes in the harbour, and left comments.",
        Example(
            "<p>The council closed <del>the new</del> <ins>the old</ins> harbour on Monday.</p>",
            form="html",
        ),
        Example(
            _word("<w:r><w:t>The council met</w:t></w:r><w:ins w:author='A. Orr'></w:ins><w:r><w:t> on Monday.</w:t></w:r>"),
            form="xml",
        ),
        Example(_word("<w:r><w:rPr><w:vanish /></w:rPr><w:t>Hidden.</w:t></w:r><w:r><w:t>It rained.</w:t></w:r>"), form="xml"),
    ],
    sources=["Microsoft: “Tracked changes and comments remain in the document until they are accepted, rejected or deleted”"],
    stages=("publish",),
)
def tracked(doc: Document) -> Iterator[Finding]:
    """What was struck and what one desk told the other goes out with the file, and is read by whoever opens it.

    One finding for all changes and one for all comments of a story, at the first of them. Words that were struck are no copy;
    words that were put in are. A draft and an edit may hold both, so they are looked at when a story is to be published.
    """
    changes = [mark for mark in doc.marks if mark.kind != "comment" and (mark.words.strip() or doc.words_at(mark.span).strip())]
    comments = [mark for mark in doc.marks if mark.kind == "comment"]
    if changes:
        spans = [_place(doc, mark.span) for mark in changes]
        first = changes[0]
        what = (
            f"“{_short(first.words)}” was struck after this"
            if first.kind == "deletion"
            else f"“{_short(doc.words_at(first.span))}” was put in"
        )
        yield _finding(
            spans, f"{what}{_by(first.by)} and nobody accepted it{_more(len(changes), 'tracked change')}", "tracked change"
        )
    if comments:
        spans = [_place(doc, mark.span) for mark in comments]
        first = comments[0]
        yield _finding(
            spans, f"a comment{_by(first.by)} is left here: “{_short(first.words)}”{_more(len(comments), 'comment')}", "comment"
        )


def _finding(spans: list[Span], message: str, note: str) -> Finding:
    others = [span for span in dict.fromkeys(spans) if span != spans[0]]
    return Finding(
        spans[0],
        message,
        related=tuple((span, f"another {note}") for span in others[:_MOST_SHOWN]),
        unless="the file goes back to the desk, not to readers",
        key=(note,),
    )


def _place(doc: Document, span: Span) -> Span:
    """The words of a mark; of one without words, the word before it, else the one after."""
    if doc.words_at(span).strip():
        return span
    block = doc.block_at(max(span.start - 1, 0)) or doc.block_at(span.start)
    words = list(_WORD.finditer(doc.text, block.span.start, block.span.end)) if block else []
    before = [match for match in words if match.start() < span.start]
    near = before[-1] if before else words[0] if words else None
    return Span(*near.span()) if near else span


def _by(who: str) -> str:
    return f" by {who}" if who else ""


def _more(count: int, what: str) -> str:
    return f"; {count} {what}s in all" if count > 1 else ""


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:57].rstrip() + "…"
