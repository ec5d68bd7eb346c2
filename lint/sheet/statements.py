"""Quotations and statements that hang on somebody's word as claims."""

from lint.sheet.piece import Piece

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document


def statements(doc: "Document") -> "Iterator[Piece]":
    """Each quotation with its speaker."""
    for quote in doc.quotes:
        if not quote.inner:
            speaker = doc.speaker(quote)
            yield Piece(quote.span, "quote", by=speaker.name if speaker else "")
