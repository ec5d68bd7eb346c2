"""Markdown: front matter into meta, code and markup masked, the rest as blocks.

The core reader knows the marks that stand in newsroom copy, by line and by pattern, and gives every letter of the text its
exact place; it does not build CommonMark's tree.
"""

import re

from lint.formats.assembly import Assembly
from lint.model import Span
from lint.patterns import compile_pattern
from lint.read.residue import shortcode_spans

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lint.formats import Parsed
    from lint.formats.fields import Said

_FRONT = compile_pattern(r"(---|\+\+\+)[ \t]*(?:\r\n?|\n)(.*?)(?:\r\n?|\n)\1[ \t]*(?:\r\n?|\n|$)", re.S)
_LINE = compile_pattern(r"([^\r\n]*)(?:\r\n?|\n|$)")
_FENCE = compile_pattern(r" {0,3}(`{3,}|~{3,})")
_HEADING = compile_pattern(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_PULLED = compile_pattern(r"[ \t]*<(?:aside|blockquote|div|p|figure|q|section)\b[^<>]*class=[\"']?[^<>\"']*pull", re.I)
_CAPTION = compile_pattern(r"[ \t]*<figcaption\b", re.I)
_ABOVE = frozenset(["headline", "deck", "byline", "dateline"])
"""Fields of the front matter that stand above the body; the others come after it."""

_UNDERLINE = compile_pattern(r" {0,3}(?:=+|-{2,})[ \t]*$")
_RULE = compile_pattern(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
_ITEM = compile_pattern(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
_QUOTE = compile_pattern(r"[ \t]{0,3}(?:>[ \t]?)+")
_REFERENCE = compile_pattern(r" {0,3}\[[^\]^]+\]:[ \t]+\S+")
_TARGET = r"\([^()\s]{0,2000}(?:\([^()\s]{0,2000}\)[^()\s]{0,2000})?(?:\s+\"[^\"\n]*\")?\)"
_MARKUP = compile_pattern(
    r"<!--.*?-->"
    r"|(?P<code>(?P<ticks>`+)(?!`)[^`\n]*(?<!`)(?P=ticks)(?!`))"
    r"|\{\{[<%][^\n]*?[%>]\}\}|\{%[^\n]*?%\}|\{\{[^{}\n]*\}\}"
    r"|<(?:https?://|mailto:)[^>\s]+>"
    r"|</?[A-Za-z][^<>]*>"
    rf"|!\[(?P<alt>[^\[\]]*)\]{_TARGET}"
    rf"|\[(?P<label>(?:[^\[\]]|\[[^\[\]]*\])+)\](?:{_TARGET}|\[[^\[\]\n]*\])"
    r"|\[\^[^\]\n]+\]:?"
    r"|~~(?=[^\s~])[^~\n]{1,500}~~"
    r"|\\(?=[!-/:-@\[-`{-~])"
    r"|\*+|~~+|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)"
    r"|\{[:.#][^{}\n]*\}"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});)",
    re.S,
)


def parse_markdown(source: str, fields: "Mapping[str, Sequence[str]] | None" = None) -> "Parsed":
    """The copy of a Markdown file. The title of the front matter, else the first heading of level 1, is the headline.

    Images give their alternative text a block of its own; templates, shortcodes, code and tags are markup.
    """
    assembly = Assembly(source)
    front = _FRONT.match(source)
    meta: dict[str, str] = {}
    rest: list[tuple[str, Said]] = []
    if front:
        meta, rest = _front_matter(assembly, front, fields)
    begin = front.end() if front else 0
    exact = _by_pyromark(source, begin)
    if exact is not None:
        assembly.graft(exact)
    else:
        add_blocks(assembly, source, begin)
    if rest:
        from lint.formats.fields import write

        for name, one in rest:
            write(assembly, name, one)
    return assembly.parsed(meta)


def _by_pyromark(source: str, begin: int) -> "Parsed | None":
    """None where pyromark is not installed."""
    try:
        import pyromark  # noqa: F401
    except ImportError:
        return None
    from lint.formats.commonmark import parse_commonmark

    return parse_commonmark(source, begin)


def add_blocks(assembly: Assembly, source: str, begin: int) -> None:
    """The blocks of source[begin:]."""
    masked = [*shortcode_spans(source)]
    for role, pieces in _blocks(source, begin):
        alts = _take_block(assembly, pieces, masked)
        assembly.close("heading" if role == "headline" and assembly.has_headline else role)
        for alt in alts:
            assembly.take(alt.start, alt.end)
            assembly.close("alt text")


def _front_matter(
    assembly: Assembly, front: "re.Match[str]", fields: "Mapping[str, Sequence[str]] | None"
) -> "tuple[dict[str, str], list[tuple[str, Said]]]":
    """What the front matter says of the file; its headline, deck, byline and dateline become blocks, the rest comes back."""
    from lint.formats.fields import sort_fields, write
    from lint.formats.front import read_toml, read_yaml

    read = read_toml if front.group(1) == "+++" else read_yaml
    chosen, meta = sort_fields(read(assembly.source, *front.span(2)), fields)
    for name, one in chosen:
        if name in _ABOVE:
            write(assembly, name, one)
    return meta, [pair for pair in chosen if pair[0] not in _ABOVE and pair[0] != "body"]


def _blocks(source: str, start: int) -> "Iterator[tuple[str, list[Span]]]":
    """Role and source spans of each block's lines; code, comments, rules and reference definitions left out."""
    pieces: list[Span] = []
    role = "paragraph"
    closing = ""
    for match in _LINE.finditer(source, start):
        line, begin = match.group(1), match.start()
        if closing:
            if (closing == "-->" and closing in line) or (closing != "-->" and _closes(line, closing)):
                closing = ""
            continue
        quoted = _QUOTE.match(line)
        inner = begin + (quoted.end() if quoted else 0)
        line = line[inner - begin :]
        if pieces and role == "paragraph" and _UNDERLINE.match(line):
            yield ("headline" if "=" in line else "heading"), pieces
            pieces = []
            continue
        fence, heading, item = _FENCE.match(line), _HEADING.match(line), _ITEM.match(line)
        comment = line.lstrip().startswith("<!--")
        ends = not line.strip() or fence or heading or comment or _RULE.match(line) or _REFERENCE.match(line)
        if (ends or item) and pieces:
            yield role, pieces
            pieces, role = [], "paragraph"
        if fence:
            closing = fence.group(1)
        elif comment:
            closing = "" if "-->" in line else "-->"
        elif heading:
            yield ("headline" if heading.end(1) - heading.start(1) == 1 else "heading"), [_span(heading, 2, inner)]
        elif not ends:
            if not pieces:
                role = "pull quote" if _PULLED.match(line) else "caption" if _CAPTION.match(line) else role
            role = "list item" if item else role
            pieces.append(Span(inner + (item.end() if item else 0), inner + len(line)))
    if pieces:
        yield role, pieces


def _closes(line: str, fence: str) -> bool:
    stripped = line.strip()
    return len(stripped) >= len(fence) and not stripped.strip(fence[0])


def _span(match: "re.Match[str]", group: int, shift: int) -> Span:
    return Span(match.start(group) + shift, match.end(group) + shift)


def _take_block(assembly: Assembly, pieces: list[Span], masked: list[Span]) -> list[Span]:
    """Adds the words of a block without its markup; gives back the spans of its images' alternative texts."""
    source = assembly.source
    alts: list[Span] = []
    hidden = [span for span in masked if span.start < pieces[-1].end and span.end > pieces[0].start]
    entities: list[Span] = []
    _find_markup(source, pieces[0].start, pieces[-1].end, hidden, alts, entities)
    hidden.sort(key=lambda span: span.start)
    for index, piece in enumerate(pieces):
        if index:
            assembly.gap("\n")
        at = piece.start
        for span in sorted([*hidden, *entities], key=lambda s: s.start):
            if span.end <= at or span.start >= piece.end:
                continue
            if at < span.start:
                assembly.take(at, span.start)
            if span in entities:
                assembly.put(_unescape(source[span.start : span.end]), span.start, span.end)
            at = max(at, min(span.end, piece.end))
        if at < piece.end:
            assembly.take(at, piece.end)
    return alts


def _find_markup(source: str, start: int, end: int, hidden: list[Span], alts: list[Span], entities: list[Span]) -> None:
    for match in _MARKUP.finditer(source, start, end):
        if match.group("entity"):
            entities.append(Span(match.start(), match.end()))
        elif match.group("label") is not None:
            low, high = match.span("label")
            hidden += (Span(match.start(), low), Span(high, match.end()))
            _find_markup(source, low, high, hidden, alts, entities)
        else:
            hidden.append(Span(match.start(), match.end()))
            if match.group("alt"):
                alts.append(Span(*match.span("alt")))


def _unescape(entity: str) -> str:
    from html import unescape

    return unescape(entity)
