"""What the readers of the worksheet hand to each other: a stretch of the story that is one tick."""

from lint.model import Span, Value


class Piece(Value):
    """A claim before it leaves its document.

    bearer, by: as in Claim. value: what it says, in a form that two wordings of one value share; "" for no comparing.
    """

    __slots__ = ("bearer", "by", "kind", "span", "value")

    def __init__(self, span: Span, kind: str, bearer: str = "", by: str = "", value: str = "") -> None:
        self.span = span
        self.kind = kind
        self.bearer = bearer
        self.by = by
        self.value = value
