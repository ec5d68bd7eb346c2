"""HTML as tokens: tags, text and the names of characters, each with its place.

What is opened and never closed (a tag, a comment, a script) goes to the end, as in browsers; so each character is read once, and
no page is slow to read.
"""

from html import unescape

from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_OPEN = compile_pattern(r"<(?=[A-Za-z/!?])")
_NAME = compile_pattern(r"[A-Za-z][^\s/>]{0,100}")
_REST = compile_pattern(r"""[^>"'=]*+(?:=\s*+(?:"[^"]*"|'[^']*')?+[^>"'=]*+|["'][^>"'=]*+)*+>""")
_ATTRIBUTE = compile_pattern(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?""")
ENTITY = compile_pattern(r"&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?")

RAW = frozenset(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"])
"""Elements whose content is text up to their own end tag."""


class Token:
    """A tag or a text. kind: "open", "close" or "text"; name: of the tag, in small letters; source[start:end] is it whole."""

    __slots__ = ("end", "kind", "name", "start")

    def __init__(self, kind: str, name: str, start: int, end: int) -> None:
        self.kind = kind
        self.name = name
        self.start = start
        self.end = end


def read_tokens(source: str) -> "Iterator[Token]":
    """The tokens of a page in order; comments, declarations and processing instructions left out."""
    at, end = 0, len(source)
    raw = ""
    while at < end:
        if raw:
            close = compile_pattern(rf"</{raw}(?=[\s/>])", 2).search(source, at)
            stop = close.start() if close else end
            if stop > at:
                yield Token("text", raw, at, stop)
            at, raw = stop, ""
            continue
        tag = _OPEN.search(source, at)
        stop = tag.start() if tag else end
        if stop > at:
            yield Token("text", "", at, stop)
        if tag is None:
            return
        at = _after(source, stop)
        name = _NAME.match(source, tag.end() + (source[tag.end()] == "/"))
        if name is None or at < 0 or source[tag.end()] in "!?":
            if at < 0:
                return
            continue
        word = name.group().lower()
        if source[tag.end()] == "/":
            yield Token("close", word, stop, at)
        else:
            yield Token("open", word, stop, at)
            raw = word if word in RAW else ""


def _after(source: str, at: int) -> int:
    """Where the markup that begins at `at` is over; -1 where it never is."""
    for opener, closer in (("<!--", "-->"), ("<![CDATA[", "]]>")):
        if source.startswith(opener, at):
            stop = source.find(closer, at + len(opener))
            return stop + len(closer) if stop >= 0 else -1
    if source[at + 1] in "!?" or (source[at + 1] == "/" and not source[at + 2 : at + 3].isalpha()):
        return source.find(">", at) + 1 or -1
    stop = source.find(">", at)
    if stop < 0:
        return -1
    if '"' not in source[at:stop] and "'" not in source[at:stop]:
        return stop + 1
    match = _REST.match(source, at + 1)
    return match.end() if match else stop + 1


def attributes(source: str, token: Token) -> "dict[str, tuple[int, int]]":
    """Where the value of each attribute of a tag stands, quotes left out; the first of a name wins."""
    found: dict[str, tuple[int, int]] = {}
    name = _NAME.match(source, token.start + 1)
    at = name.end() if name else token.end
    for match in _ATTRIBUTE.finditer(source, at, token.end - 1):
        group = next((g for g in (2, 3, 4) if match.group(g) is not None), 0)
        span = match.span(group) if group else (match.end(), match.end())
        found.setdefault(match.group(1).lower(), span)
    return found


def pieces(source: str, start: int, end: int) -> "Iterator[tuple[str, int, int]]":
    """source[start:end] with the names of characters read: each stretch with its place."""
    at = start
    if "&" in source[start:end]:
        for match in ENTITY.finditer(source, start, end):
            text = unescape(match.group())
            if text == match.group():
                continue
            text, stop = _without_rest(match, text)
            if at < match.start():
                yield source[at : match.start()], at, match.start()
            yield text, match.start(), stop
            at = stop
    if at < end:
        yield source[at:end], at, end


def _without_rest(match: "re.Match[str]", text: str) -> tuple[str, int]:
    """Of "&ampere", which is "&" and "ere", the "&" and where it ends."""
    written = match.group()
    if written[-1] == ";" or written[1] == "#":
        return text, match.end()
    rest = 0
    while rest < len(text) and rest < len(written) and text[len(text) - 1 - rest] == written[len(written) - 1 - rest]:
        rest += 1
    rest = min(rest, len(text) - 1)
    return text[: len(text) - rest], match.end() - rest
