"""Links, addresses of electronic mail and telephone numbers as claims."""

from lint.model import Span
from lint.read.pattern import Pattern
from lint.sheet.piece import Piece

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document

_LINK = Pattern(
    r"\b(?:https?://|www\.)[^\s<>\"“”]{2,400}(?<![.,;:!?)’'\]])"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b"
    r"|(?<![\w./@-])(?:[a-z0-9-]{1,63}\.){1,3}(?:com|org|net|gov|edu|info|io|co\.uk|org\.uk|gov\.uk|ac\.uk|com\.au|ie|de|fr|eu)\b(?:/[^\s<>\"“”]{0,300}(?<![.,;:!?)’'\]]))?(?![\w@])"
    r"|(?<![\w@.])@[A-Za-z]\w{2,30}\b"
)
_PHONE = Pattern(
    r"(?<![\w.,$£€/+-])(?:\+[1-9][0-9]{0,2}[ .-]?(?:\(0?[0-9]{1,5}\)[ .-]?|[0-9]{1,5}[ .-])?[0-9]{2,4}(?:[ .-]?[0-9]{2,4}){1,3}"
    r"|\(0?[0-9]{2,5}\) ?[0-9]{3,4}(?:[ -]?[0-9]{3,4})?|0[0-9]{2,4}[ -][0-9]{3,4}(?:[ -]?[0-9]{3,4})?|1?-?[0-9]{3}[-.][0-9]{3}[-.][0-9]{4}"
    r"|[0-9]{3}-[0-9]{4})(?![\w%]|[.,-][0-9])"
)


def links(doc: "Document") -> "Iterator[Piece]":
    """Each address that a reader may call or write to; a slug is an address too."""
    text = doc.text
    for block in doc.blocks:
        if block.role == "slug":
            yield Piece(block.span, "link")
    for block in doc.copy_blocks:
        begin, end = block.span.start, block.span.end
        if "." in text or "@" in text:
            for match in _LINK.finditer(text, begin, end):
                yield Piece(Span(*match.span()), "link", value=match.group().lower())
        for match in _PHONE.finditer(text, begin, end):
            yield Piece(Span(*match.span()), "phone", value="".join(filter(str.isdigit, match.group())))
