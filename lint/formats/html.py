"""HTML: block elements as blocks; scripts, styles, code, navigation and what was struck are not copy.

Of a whole page, only the stretch with the story is read, and then what the page says of itself elsewhere: its title, its
descriptions, its address.
"""

from bisect import bisect_left, bisect_right

from lint.formats.assembly import Assembly
from lint.formats.tags import RAW, Token, attributes, pieces, read_tokens
from lint.model import Span
from lint.patterns import compile_pattern
from lint.read.residue import shortcode_spans

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.formats import Parsed

ROLE_OF = {
    "h1": "headline", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "list item", "figcaption": "caption", "caption": "caption",
}  # fmt: skip

INLINE = frozenset(
    (
        "a abbr acronym b bdi bdo big cite data dfn em font i ins mark q ruby rb rp rt small span strong sub sup time tt u var wbr "
        "kbd del s strike"
    ).split()
)
"""Elements that do not end a block."""

NOT_COPY = frozenset(
    (
        "script style code pre kbd samp nav noscript template svg math select button textarea head object iframe form del s strike "
        "xmp noembed noframes plaintext title dialog"
    ).split()
)
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

DEEPEST = 200
"""Elements within elements that are told apart; what is deeper belongs to the last of them."""

_SIGNS = ("logo", "icon", "avatar")
"""How the alternative text of a picture ends that belongs to the page."""

_CLASSED = compile_pattern(
    r"(?:^|[\s_-])(?:(?P<deck>deck|dek|standfirst|subtitle|subheadline|strapline)|(?P<byline>byline)|(?P<dateline>dateline)"
    r"|(?P<caption>caption)|(?P<credit>credit)|(?P<pull_quote>pull-?quote|pull|pq)|(?P<correction>correction))(?=$|[\s_-])",
    2,
)
_ROLE_OF_CLASS = {"pull_quote": "pull quote"}
_PAGE = compile_pattern(r"<body\b|<html\b", 2)


def parse_html(source: str) -> "Parsed":
    """The copy of an HTML page or fragment, with each letter's place; the name of a character maps as a whole.

    The first h1 is the headline; alternative texts of images are blocks; shortcodes of the CMS are markup.
    """
    page = _PAGE.search(source) is not None
    reader = _Reader(source)
    reader.read(read_tokens(source))
    assembly = Assembly(source)
    drafts = reader.drafts
    if page:
        from lint.formats.page import story_of

        drafts = story_of(source, drafts)
    for draft in drafts:
        draft.write(assembly)
    if page:
        from lint.formats.page import add_package

        add_package(assembly, reader.head, reader.meta)
    return assembly.parsed(reader.meta)


class Draft:
    """A block before it is known whether it belongs to the story.

    parts: text and its place; start and end are equal for what stands nowhere. linked: how many characters stand in links.
    holder: the innermost element that holds it.
    """

    __slots__ = ("holder", "linked", "parts", "role", "start")

    def __init__(self, role: str, holder: "Holder | None", start: int) -> None:
        self.role = role
        self.holder = holder
        self.start = start
        self.linked = 0
        self.parts: list[tuple[str, int, int]] = []

    @property
    def size(self) -> int:
        return sum(len(text) for text, _, _ in self.parts)

    @property
    def is_teaser(self) -> bool:
        """Whether it is a link as a whole: to another story."""
        return self.role in ("heading", "list item", "paragraph") and 10 * self.linked > 9 * self.size

    def write(self, assembly: Assembly) -> None:
        for text, start, end in self.parts:
            if start < end:
                assembly.flow(text, start, end)
            else:
                assembly.gap(text)
        again = self.role == "headline" and assembly.has_headline
        assembly.close("heading" if again else self.role, once=self.role == "alt text")


class Holder:
    """A block element, source[start:end]: its tag, its class and id, the role that its words have by them, what holds it."""

    __slots__ = ("classes", "end", "name", "parent", "role", "start")

    def __init__(self, name: str, classes: str, role: str, parent: "Holder | None", start: int) -> None:
        self.name = name
        self.classes = classes
        self.role = role
        self.parent = parent
        self.start = start
        self.end = start


class _Reader:
    def __init__(self, source: str) -> None:
        self.drafts: list[Draft] = []
        self.meta: dict[str, str] = {}
        self.head: list[tuple[str, dict[str, tuple[int, int]]]] = []
        self._source = source
        self._shortcodes: list[Span] = []
        for span in sorted(shortcode_spans(source), key=lambda span: span.start):
            if self._shortcodes and span.start < self._shortcodes[-1].end:
                last = self._shortcodes.pop()
                span = Span(last.start, max(last.end, span.end))
            self._shortcodes.append(span)
        self._shortcode_starts = [span.start for span in self._shortcodes]
        self._shortcode_ends = [span.end for span in self._shortcodes]
        self._open: list[Holder] = []
        self._hidden: list[str] = []
        self._links = 0
        self._draft: Draft | None = None
        self._role = "paragraph"

    def read(self, tokens: "Iterable[Token]") -> None:
        for token in tokens:
            if token.kind == "text":
                self._text(token)
            elif token.kind == "open":
                self._start(token)
            else:
                self._end(token.name, token.end)
        self._end_block()
        for holder in self._open:
            holder.end = len(self._source)

    def _end_block(self) -> None:
        if self._draft is not None:
            self.drafts.append(self._draft)
            self._draft = None

    def _start(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self._add("\n", token.start, token.start)
            return
        known = attributes(self._source, token) if token.end - token.start > len(name) + 2 else {}
        if name in ("meta", "link", "html", "time"):
            self._about(name, known)
        if name == "img":
            self._alternative_text(known)
        if name in VOID:
            if name not in ("img", "wbr"):
                self._end_block()
            return
        value = self._value(known, "class") if "class" in known else ""
        if name in INLINE and "credit" not in value:
            self._links += name == "a"
            if name in NOT_COPY:
                self._hidden.append(name)
            return
        self._end_block()
        hidden = name in NOT_COPY or "hidden" in known or name in self._hidden
        if hidden and self._source[token.end - 2] != "/":
            self._hidden.append(name)
        if len(self._open) < DEEPEST:
            role = self._role_of(name, value)
            self._open.append(Holder(name, self._named(value, known), role, self._holder, token.start))
        if name == "script" and "ld+json" in self._value(known, "type"):
            self.head.append(("ld+json", {"content": (token.end, token.end)}))

    @property
    def _holder(self) -> Holder | None:
        return self._open[-1] if self._open else None

    def _named(self, value: str, known: dict[str, tuple[int, int]]) -> str:
        return " ".join(
            [value, *(self._value(known, key) for key in ("id", "role", "itemprop", "data-component") if key in known)]
        )

    def _role_of(self, name: str, classes: str) -> str:
        """The role of an element by its class, else by its name, else by what holds it."""
        inherited = self._open[-1].role if self._open else "paragraph"
        if inherited in ("pull quote", "deck", "byline", "credit", "correction", "caption") and name != "h1":
            found = _CLASSED.search(classes) if classes and inherited in ("caption", "pull quote") else None
            return "credit" if found and found.lastgroup == "credit" else inherited
        if classes and name not in ("h1", "body", "html", "article", "main"):
            found = _CLASSED.search(classes)
            if found and found.lastgroup:
                return _ROLE_OF_CLASS.get(found.lastgroup, found.lastgroup)
        return ROLE_OF.get(name) or ("list item" if inherited == "list item" else "paragraph")

    def _end(self, name: str, end: int) -> None:
        if name in self._hidden:
            while self._hidden.pop() != name:
                pass
        if name in INLINE and not any(holder.name == name for holder in self._open[-1:]):
            self._links -= name == "a" and self._links > 0
            return
        self._end_block()
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].name == name:
                for holder in self._open[index:]:
                    holder.end = end
                del self._open[index:]
                break

    def _value(self, known: dict[str, tuple[int, int]], key: str) -> str:
        return self._source[slice(*known[key])] if key in known else ""

    def _about(self, name: str, known: dict[str, tuple[int, int]]) -> None:
        """What a page says of itself."""
        self.head.append((name, known))
        if name == "html" and self._value(known, "lang"):
            self.meta["language"] = self._value(known, "lang")
        elif name == "meta" and self._value(known, "content"):
            key = next((self._value(known, at) for at in ("property", "name", "itemprop") if at in known), "")
            if key:
                self.meta.setdefault(key, "".join(text for text, _, _ in pieces(self._source, *known["content"])))

    def _alternative_text(self, known: dict[str, tuple[int, int]]) -> None:
        if self._hidden or not self._value(known, "alt").strip() or self._value(known, "alt").lower().endswith(_SIGNS):
            return
        self._end_block()
        draft = Draft("alt text", self._holder, known["alt"][0])
        draft.parts += pieces(self._source, *known["alt"])
        self.drafts.append(draft)

    def _text(self, token: Token) -> None:
        if token.name == "title" and "title" not in self.meta and not any(holder.name == "svg" for holder in self._open):
            self.meta["title"] = "".join(text for text, _, _ in pieces(self._source, token.start, token.end)).strip()
            self.head.append(("title", {"content": (token.start, token.end)}))
        if token.name == "script" and self.head and self.head[-1][1].get("content") == (token.start, token.start):
            self.head[-1][1]["content"] = (token.start, token.end)
        if self._hidden or token.name in RAW:
            return
        at = token.start
        for span in self._shortcodes_in(token.start, token.end):
            if at < span.start:
                self._take(at, span.start)
            at = max(at, min(span.end, token.end))
        if at < token.end:
            self._take(at, token.end)

    def _shortcodes_in(self, start: int, end: int) -> list[Span]:
        if not self._shortcodes:
            return []
        first = bisect_right(self._shortcode_ends, start)
        return self._shortcodes[first : bisect_left(self._shortcode_starts, end, first)]

    def _take(self, start: int, end: int) -> None:
        for piece in pieces(self._source, start, end):
            self._add(*piece)

    def _add(self, text: str, start: int, end: int) -> None:
        if self._hidden:
            return
        if self._draft is None:
            if not text.strip():
                return
            self._draft = Draft(self._open[-1].role if self._open else "paragraph", self._holder, start)
        self._draft.parts.append((text, start, end))
        if self._links:
            self._draft.linked += len(text)
