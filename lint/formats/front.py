"""Front matter, YAML and TOML, with the place of each value.

The core reader knows what newsrooms write: keys, tables, lists, quoted, plain and folded texts. What is beyond it (anchors, lists
over several lines) is read by PyYAML where that is installed, else passed over.
"""

import re

from lint.formats.fields import Said
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Piece = tuple[str, int, int]

_LINE = compile_pattern(r"([ \t]*)([^\r\n]*?)[ \t]*(?:\r\n?|\n|$)")
_YAML_KEY = compile_pattern(r"(?:\"([^\"\n]{1,80})\"|'([^'\n]{1,80})'|([A-Za-z_][\w .:/-]{0,80}?))[ \t]*:(?:[ \t]+|$)")
_TOML_KEY = compile_pattern(r"\"?([A-Za-z_][\w.-]{0,80})\"?[ \t]*=[ \t]*")
_TOML_TABLE = compile_pattern(r"\[\[?[ \t]*([\w.\"-]{1,120})[ \t]*\]\]?")
_COMMENT = compile_pattern(r"(?:^|[ \t]+)#.*$")
_ITEM = compile_pattern(r"[ \t]*(\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^,\[\]{}\"']+)[ \t]*(?:,|$)")
_WORD = compile_pattern(r"\S+")


class _Beyond(Exception):
    """The core reader does not know this YAML."""


def read_yaml(source: str, start: int, end: int) -> list[Said]:
    """The texts of the YAML at source[start:end]."""
    found: list[Said] = []
    try:
        found.extend(_yaml(source, start, end))
    except _Beyond:
        exact = _by_pyyaml(source, start, end)
        if exact is not None:
            return exact
    return found


def read_toml(source: str, start: int, end: int) -> list[Said]:
    """The texts of the TOML at source[start:end]; a text over several lines is passed over."""
    found: list[Said] = []
    table: tuple[str, ...] = ()
    for line in _LINE.finditer(source, start, end):
        begin, stop = line.span(2)
        head = _TOML_TABLE.match(source, begin, stop)
        key = _TOML_KEY.match(source, begin, stop)
        if head and not key:
            table = tuple(head.group(1).replace('"', "").split("."))
        elif key:
            path = (*table, *key.group(1).split("."))
            found += (_said(path, pieces) for pieces in _values(source, key.end(), stop))
    return found


def _yaml(source: str, start: int, end: int) -> "Iterator[Said]":
    open_keys: list[tuple[int, str]] = []
    lines = [line for line in _LINE.finditer(source, start, end) if line.group()]
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        indent, (begin, stop) = len(line.group(1)), line.span(2)
        while begin < stop and source.startswith("- ", begin):
            indent, begin = indent + 2, begin + 2
        if begin >= stop or source[begin] == "#" or source[begin:stop] in ("---", "...", "-"):
            continue
        listed = begin > line.start(2)
        while open_keys and open_keys[-1][0] >= indent:
            open_keys.pop()
        key = _YAML_KEY.match(source, begin, stop)
        path = tuple(name for _, name in open_keys)
        if key is None:
            if not listed:
                raise _Beyond
            value = begin
        else:
            name = next(group for group in key.groups() if group is not None)
            open_keys.append((indent, name))
            path, value = (*path, name), key.end()
        if value >= stop or not path:
            continue
        if source[value] in "|>":
            pieces, index = _block(source, lines, index, indent - 2 * listed, source[value] == ">")
            yield _said(path, pieces)
            continue
        last = index
        if source[value] not in "\"'[{&*!":
            while last < len(lines) and _continues(lines[last], indent, source):
                last += 1
        more = [lines[at].span(2) for at in range(index, last)]
        index = last
        for pieces in _values(source, value, stop):
            for low, high in more:
                pieces += [(" ", low, low), (source[low:high], low, high)]
            yield _said(path, pieces)


def _continues(line: "re.Match[str]", indent: int, source: str) -> bool:
    """Whether a line goes on with the plain text of the line above it."""
    begin, stop = line.span(2)
    return len(line.group(1)) > indent and begin < stop and source[begin] not in "-#" and not _YAML_KEY.match(source, begin, stop)


def _block(source: str, lines: "list[re.Match[str]]", index: int, indent: int, folded: bool) -> "tuple[list[Piece], int]":
    """The lines of a text introduced by | or >, and the index of the line after them."""
    pieces: list[Piece] = []
    while index < len(lines) and (not lines[index].group(2) or len(lines[index].group(1)) > indent):
        begin, stop = lines[index].span(2)
        if pieces:
            pieces.append((" " if folded and begin < stop else "\n", begin, begin))
        if begin < stop:
            pieces.append((source[begin:stop], begin, stop))
        index += 1
    return pieces, index


def _values(source: str, begin: int, end: int) -> "Iterator[list[Piece]]":
    """The text, or the texts of the list, that a line gives a key. Raises _Beyond."""
    first = source[begin]
    if first == "[":
        close = source.rfind("]", begin, end)
        if close < 0:
            raise _Beyond
        at = begin + 1
        while at < close and (item := _ITEM.match(source, at, close)):
            if item.group(1).strip():
                yield from _values(source, item.start(1), item.start(1) + len(item.group(1).rstrip()))
            at = max(item.end(), at + 1)
    elif first == '"':
        close = begin + 1
        while close < end and source[close] != '"':
            close += 1 + (source[close] == "\\")
        if close >= end:
            raise _Beyond
        yield _quoted(source, begin, close + 1)
    elif first == "'":
        close = source.find("'", begin + 1, end)
        pieces: list[Piece] = []
        at = begin + 1
        while close >= 0 and source.startswith("''", close):
            pieces += [(source[at:close], at, close), ("'", close, close + 2)]
            at = close + 2
            close = source.find("'", at, end)
        if close < 0:
            raise _Beyond
        yield [*pieces, (source[at:close], at, close)]
    elif first in "{&*!%@`":
        raise _Beyond
    else:
        comment = _COMMENT.search(source[begin:end])
        stop = begin + comment.start() if comment else end
        if stop > begin:
            yield [(source[begin:stop], begin, stop)]


def _quoted(source: str, begin: int, end: int) -> "list[Piece]":
    """A text in double quotes, whose escapes are JSON's."""
    if "\\" not in source[begin:end]:
        return [(source[begin + 1 : end - 1], begin + 1, end - 1)]
    from lint.formats.json_ import Broken, said_at

    try:
        said = said_at(source, begin, end)
    except Broken:
        raise _Beyond from None
    return [(said.text[at : at + size], low, low + length) for at, size, low, length in said.segments]


def _said(path: tuple[str, ...], pieces: "list[Piece]") -> Said:
    segments: list[tuple[int, int, int, int]] = []
    length = 0
    for text, start, end in pieces:
        if end > start and text:
            segments.append((length, len(text), start, end - start))
        length += len(text)
    return Said(path, "".join(text for text, _, _ in pieces), segments)


def _by_pyyaml(source: str, start: int, end: int) -> list[Said] | None:
    """None where PyYAML is not installed, or calls it no YAML."""
    try:
        import yaml
    except ImportError:
        return None
    try:
        node = yaml.compose(source[start:end], Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    found: list[Said] = []
    seen: set[int] = set()
    pending: list[tuple[tuple[str, ...], yaml.Node]] = [((), node)] if node is not None else []
    while pending:
        path, node = pending.pop()
        if id(node) in seen:  # an alias: said already, and a bomb otherwise
            continue
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            low, high = start + node.start_mark.index, start + node.end_mark.index
            found.append(_said(path, list(_aligned(source, str(node.value), low, high))))
        elif isinstance(node, yaml.SequenceNode):
            pending += reversed([(path, child) for child in node.value])
        elif isinstance(node, yaml.MappingNode):
            pending += reversed([((*path, str(key.value)), child) for key, child in node.value])
    return found


def _aligned(source: str, text: str, low: int, high: int) -> "Iterator[Piece]":
    """The words of a value, each at its place in what was written, in order; one that is written otherwise stands nowhere."""
    end = 0
    for word in _WORD.finditer(text):
        if word.start() > end:
            yield text[end : word.start()], low, low
        end = word.end()
        at = source.find(word.group(), low, high)
        if at < 0:
            yield word.group(), low, low
        else:
            low = at + len(word.group())
            yield word.group(), at, low
