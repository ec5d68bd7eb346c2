"""One bearer under two titles, as names/titles and names/honorific tell of it."""

from lint import Bearer, Document, Finding, Mention, Span


def two_titles(doc: Document, bearer: Bearer, first: tuple[str, Mention], second: tuple[str, Mention], unless: str) -> Finding:
    """`first` and `second`: the title that is meant, and the mention that bears it."""
    (one, here), (other, there) = first, second
    return Finding(
        _with_title(doc, here),
        f"{bearer.name} is {one} here and {other} in line {doc.line_of(there.span)}",
        related=((_with_title(doc, there), f"{other} here"),),
        unless=unless,
        question=f"Is {bearer.name} {one} or {other}?",
        key=(bearer.name, one, other),
    )


def _with_title(doc: Document, mention: Mention) -> Span:
    return Span(doc.text.rfind(mention.titles[-1], 0, mention.start), mention.end)
