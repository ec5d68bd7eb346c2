"""Where the links of a page or of Markdown lead, beside the words that a reader sees."""

from lint.model import Span, Value
from lint.read.pattern import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ANCHOR = Pattern(
    r"<a\s(?:[^<>]{0,1000}?\s)?href\s{0,3}=\s{0,3}(?:\"([^\"<>]{1,2000})\"|'([^'<>]{1,2000})'|([^\s\"'<>]{1,2000}))[^<>]{0,1000}>",
    2,
)
_END = Pattern(r"</a\b", 2)
_MARKDOWN = Pattern(r"(?<!!)\[([^\[\]\n]{1,500})\]\(<?([^\s()<>]{1,2000}(?:\([^\s()<>]{0,500}\))?)>?(?:\s+\"[^\"\n]{0,500}\")?\)")


class Link(Value):
    """A link. span: its words in the text. target: where it leads. at: where the target stands in the source, start and end."""

    __slots__ = ("at", "span", "target")

    def __init__(self, span: Span, target: str, at: tuple[int, int]) -> None:
        self.span = span
        self.target = target
        self.at = at


def read_links(source: str, form: str, text_span: "Callable[[int, int], Span | None]") -> tuple[Link, ...]:
    """The links whose words are copy, in their order. `text_span`: from a stretch of the source to the text read from it."""
    found: list[Link] = []
    for (low, high), (start, end) in _stretches(source, form):
        span = text_span(low, high)
        if span is not None:
            found.append(Link(span, source[start:end].replace("&amp;", "&"), (start, end)))
    return tuple(found)


def _stretches(source: str, form: str) -> "Iterator[tuple[tuple[int, int], tuple[int, int]]]":
    """Words and target of each link, by their places in the source."""
    for match in _ANCHOR.finditer(source) if form in ("html", "markdown") else ():
        end = _END.search(source, match.end(), match.end() + 2000)
        if end is not None:
            yield (match.end(), end.start()), match.span(match.lastindex or 1)
    for match in _MARKDOWN.finditer(source) if form == "markdown" else ():
        yield match.span(1), match.span(2)
