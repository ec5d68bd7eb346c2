"""Markdown by pyromark, a full reader of CommonMark that gives the place of each text: code, nested lists, references as they are."""

from bisect import bisect_left

from pyromark import Markdown, Options

from lint.formats.assembly import Assembly
from lint.model import Span
from lint.origin import Origin
from lint.patterns import compile_pattern
from lint.read.residue import shortcode_spans

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.formats import Parsed

_TEMPLATE = compile_pattern(r"\{\{[<%][^\n]*?[%>]\}\}|\{%[^\n]*?%\}|\{\{[^{}\n]*\}\}|\{[:.#][^{}\n]*\}")
LONGEST_MASK = 4000
"""Characters of a shortcode or a template; a longer one is looked for no further back."""

_WIDE = compile_pattern(r"[^\x00-\x7f]")
_BLOCKS = frozenset(["Paragraph", "Heading", "Item", "FootnoteDefinition", "BlockQuote"])
_NOT_COPY = frozenset(["CodeBlock", "Strikethrough", "MetadataBlock"])


def parse_commonmark(source: str, begin: int = 0) -> "Parsed":
    """The blocks of source[begin:], their places those of the whole source."""
    return _Reader(source, begin).read()


class _Reader:
    def __init__(self, source: str, begin: int) -> None:
        self.assembly = Assembly(source)
        self._source = source
        self._begin = begin
        self._masked = sorted(
            [*shortcode_spans(source), *(Span(*match.span()) for match in _TEMPLATE.finditer(source, begin))],
            key=lambda span: span.start,
        )
        self._mask_starts = [span.start for span in self._masked]
        self._wide: list[int] = []
        self._extra: list[int] = []
        extra = 0
        for match in _WIDE.finditer(source, begin):
            self._wide.append(match.start() - begin + extra)
            extra += len(match.group().encode("utf-8", "surrogatepass")) - 1
            self._extra.append(extra)
        self._items = 0
        self._hidden = 0
        self._role = "paragraph"
        self._images: list[list[tuple[str, int, int]]] = []
        self._alts: list[list[tuple[str, int, int]]] = []

    def read(self) -> "Parsed":
        reader = Markdown(options=Options.ENABLE_FOOTNOTES | Options.ENABLE_STRIKETHROUGH)
        html: tuple[int, int] | None = None
        for event, place in reader.events_with_range(self._source[self._begin :]):
            start, end = self._offset(place["start"]), self._offset(place["end"])
            if isinstance(event, dict) and "Html" in event:
                html = (html[0] if html else start, end)
                continue
            if html:
                self._html(*html)
                html = None
            self._event(event, start, end)
        if html:
            self._html(*html)
        self._end_block()
        return self.assembly.parsed({})

    def _offset(self, byte: int) -> int:
        """From the bytes of UTF-8 that the reader counts to code points of the source."""
        index = bisect_left(self._wide, byte)
        return self._begin + byte - (self._extra[index - 1] if index else 0)

    def _event(self, event: "Any", start: int, end: int) -> None:
        if event in ("SoftBreak", "HardBreak"):
            self._add("\n", start, start)
            return
        if event == "Rule":
            self._end_block()
            return
        if not isinstance(event, dict):
            return
        kind, value = next(iter(event.items()))
        if kind == "Text":
            self._text(value, start, end)
        elif kind in ("Start", "End"):
            name = value if isinstance(value, str) else next(iter(value))
            level = value["Heading"] if name == "Heading" else None
            self._mark(kind == "Start", name, level["level"] if isinstance(level, dict) else level)

    def _mark(self, opens: bool, name: str, level: str | None) -> None:
        if name in _NOT_COPY:
            self._hidden += 1 if opens else -1
        elif name == "Image":
            if opens:
                self._images.append([])
            elif self._images:
                self._alts.append(self._images.pop())
        if name in _BLOCKS or name == "CodeBlock":
            self._end_block()
        if name == "Item":
            self._items += 1 if opens else -1
        elif name == "Heading":
            self._role = ("headline" if level == "H1" else "heading") if opens else "paragraph"

    def _text(self, text: str, start: int, end: int) -> None:
        if text != self._source[start:end]:
            self._add(text, start, end)
            return
        for span in self._masked[bisect_left(self._mask_starts, start - LONGEST_MASK) : bisect_left(self._mask_starts, end)]:
            if span.end <= start:
                continue
            self._add(self._source[start : span.start], start, span.start)
            start = max(start, min(span.end, end))
        self._add(self._source[start:end], start, end)

    def _add(self, text: str, start: int, end: int) -> None:
        if self._hidden or not text:
            return
        if self._images:
            self._images[-1].append((text, start, end))
        elif end > start:
            self.assembly.put(text, start, end)
        else:
            self.assembly.gap(text)

    def _html(self, start: int, end: int) -> None:
        """A block of HTML, read as such."""
        from lint.formats.html import parse_html

        self._end_block()
        parsed = parse_html(self._source[start:end])
        self.assembly.graft(parsed, Origin([(0, end - start, start, end - start)]))

    def _end_block(self) -> None:
        role = "list item" if self._items and self._role == "paragraph" else self._role
        self.assembly.close("heading" if role == "headline" and self.assembly.has_headline else role)
        for alt in self._alts:
            for text, start, end in alt:
                if end > start:
                    self.assembly.put(text, start, end)
                else:
                    self.assembly.gap(text)
            self.assembly.close("alt text")
        self._alts = []
