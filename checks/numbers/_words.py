"""How the checks of figures quote them."""

from lint import Document, Number


def words(doc: Document, number: Number) -> str:
    """The number as printed, on one line."""
    return " ".join(doc.words_at(number.span).split())


def gap(doc: Document, one: Number, other: Number) -> str:
    """What stands between two numbers, white space made plain."""
    return " ".join(f"x{doc.text[one.span.end : other.span.start]}x".split())[1:-1]
