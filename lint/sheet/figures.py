"""Numbers, sums and ages as claims."""

from lint.sheet.piece import Piece

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document


def figures(doc: "Document") -> "Iterator[Piece]":
    """Each number with what it counts; dates, times and ages in figures are told elsewhere."""
    ages = {age.number_span.start for age in doc.ages}
    for age in doc.ages:
        yield Piece(age.span, "age", age.bearer.name if age.bearer else "", value=str(age.years))
    for number in doc.numbers:
        if number.kind in ("date", "clock", "year") or number.span.start in ages:
            continue
        yield Piece(
            number.span, "sum" if number.kind == "money" else "number", number.noun, value=f"{number.value:g} {number.unit}"
        )
