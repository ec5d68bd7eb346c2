"""Names, places and organisations as claims: who or what is named, and how it is spelled."""

from lint.sheet.piece import Piece

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document

_KINDS = {"person": "name", "organization": "organization", "place": "place", "": "name"}


def named(doc: "Document") -> "Iterator[Piece]":
    """Each mention of a person, an organisation, a place or a thing."""
    from lint.read.days import CALENDAR

    for bearer in doc.bearers:
        if bearer.name in CALENDAR:
            continue
        for mention in bearer.mentions:
            yield Piece(mention.span, _KINDS[bearer.kind], bearer.name, value=mention.text)
