"""HTML: block elements as blocks; scripts, styles, code and navigation are not copy."""

from html import unescape
from html.parser import HTMLParser

from lint.formats.assembly import Assembly
from lint.read.residue import shortcode_spans

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.formats import Parsed
    from lint.model import Span

ROLE_OF = {
    "h1": "headline", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "list item", "figcaption": "caption", "caption": "caption",
}  # fmt: skip

INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "ruby",
        "rb",
        "rp",
        "rt",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
"""Elements that do not end a block."""

NOT_COPY = frozenset(
    [
        "script",
        "style",
        "code",
        "pre",
        "kbd",
        "samp",
        "nav",
        "noscript",
        "template",
        "svg",
        "math",
        "select",
        "button",
        "textarea",
        "head",
        "object",
        "iframe",
        "form",
    ]
)
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])


def parse_html(source: str) -> "Parsed":
    """The copy of an HTML page or fragment, with each letter's place; entities map as a whole.

    The first h1 is the headline; alternative texts of images are blocks; shortcodes of the CMS are markup.
    """
    reader = _Reader(source)
    reader.feed(source)
    reader.close()
    reader.finish()
    return reader.assembly.parsed(reader.meta)


class _Reader(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.assembly = Assembly(source)
        self.meta: dict[str, str] = {}
        self._source = source
        self._lines = [0, *(i + 1 for i, c in enumerate(source) if c == "\n")] if "\n" in source else [0]
        self._shortcodes: list[Span] = list(shortcode_spans(source))
        self._hidden: list[str] = []
        self._role = "paragraph"
        self._title = False

    def check_for_whole_start_tag(self, i: int) -> int:
        """The library reads to the end for every tag that none closes; one look tells."""
        return super().check_for_whole_start_tag(i) if self.rawdata.rfind(">", i) >= 0 else -1

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _end_block(self, next_role: str = "paragraph") -> None:
        role = self._role
        self.assembly.close("heading" if role == "headline" and self.assembly.has_headline else role)
        self._role = next_role

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html" and values.get("lang"):
            self.meta["language"] = values["lang"]
        elif tag == "meta":
            name = values.get("property") or values.get("name")
            if name and values.get("content"):
                self.meta.setdefault(name, values["content"])
        elif tag == "title":
            self._title = True
        elif tag == "br":
            if not self._hidden:
                self.assembly.gap("\n")
        elif tag == "img":
            self._alternative_text(values.get("alt", ""))
        if tag in NOT_COPY and tag not in VOID:
            self._hidden.append(tag)
        if tag not in INLINE and tag not in VOID:
            self._end_block(ROLE_OF.get(tag, "paragraph"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._title = False
        if tag in self._hidden:
            while self._hidden.pop() != tag:
                pass
        if tag not in INLINE:
            self._end_block()

    def _alternative_text(self, alt: str) -> None:
        """The words of an alt attribute, where they stand in the tag as they are read."""
        raw = self.get_starttag_text() or ""
        at = raw.find(alt) if alt.strip() and raw.count(alt) == 1 else -1
        if at < 0 or self._hidden:
            return
        role = self._role
        self._end_block()
        start = self._offset() + at
        self.assembly.take(start, start + len(alt))
        self.assembly.close("alt text")
        self._role = role

    def handle_data(self, data: str) -> None:
        if self._title:
            self.meta.setdefault("title", data.strip())
        if self._hidden:
            return
        at = self._offset()
        end = at + len(data)
        for span in self._shortcodes:
            if span.end <= at or span.start >= end:
                continue
            if at < span.start:
                self.assembly.take(at, span.start)
            at = max(at, min(span.end, end))
        if at < end:
            self.assembly.take(at, end)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """`<![` that opens no CDATA is a comment up to `>`, as in browsers; the parser of the library would raise."""
        if self.rawdata.startswith("<![CDATA[", i):
            return super().parse_marked_section(i, report)
        return self.parse_bogus_comment(i, report)

    def handle_entityref(self, name: str) -> None:
        self._entity("&" + name)

    def handle_charref(self, name: str) -> None:
        self._entity("&#" + name)

    def _entity(self, written: str) -> None:
        if self._hidden:
            return
        start = self._offset()
        end = start + len(written)
        if self._source[end : end + 1] == ";":
            end += 1
        self.assembly.put(unescape(self._source[start:end]), start, end)

    def finish(self) -> None:
        self._end_block()
