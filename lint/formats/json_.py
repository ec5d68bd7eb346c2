"""JSON with the place of every letter: ninjs, the articles of content systems, and JSON Lines, one story a line."""

from lint.formats.assembly import Assembly
from lint.formats.decode import Undecodable
from lint.formats.fields import Said, sort_fields, write
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lint.formats import Parsed

    Fields = Mapping[str, Sequence[str]] | None
    Trail = tuple[str | int, ...]

DEEPEST = 64
"""Tables within tables; more is no story but an attack or a dump."""

LISTS_OF_STORIES = frozenset(["items", "articles", "stories", "entries", "data", "results", "docs", "hits"])

_SPACE = compile_pattern(r"[ \t\r\n]*")
_STRING = compile_pattern(r'"[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*"')
_OTHER = compile_pattern(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b")
_ESCAPE = compile_pattern(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[^u])")
_LINE = compile_pattern(r"[^\r\n]+")
_ESCAPED = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class Broken(Exception):
    """No JSON; the arguments are what was wrong and the offset."""


def parse_json(source: str, fields: "Fields" = None) -> "Iterator[Parsed | Undecodable]":
    """The story of a JSON file, or the stories of the list it holds.

    Raises Undecodable where it is no JSON, or nothing in it is a story.
    """
    try:
        leaves = list(read_leaves(source, 0, len(source)))
    except Broken as error:
        raise Undecodable(f"is no JSON: {_at(source, error)}") from None
    whole, *items = _stories(leaves)
    story = _story(source, whole, fields)
    parsed = [story] if story else [_story(source, item, fields) for item in items]
    if leaves and not any(parsed):
        raise Undecodable(_no_story(items[0] if items else whole))
    return iter([story for story in parsed if story])


def parse_lines(source: str, fields: "Fields" = None) -> "Iterator[Parsed | Undecodable]":
    """The story of each line; a line that is no JSON or no story gives the reason, with its number."""
    number = end = 0
    for line in _LINE.finditer(source):
        number += _breaks(source, end, line.start())
        end = line.start()
        if not line.group().strip():
            continue
        where = f"line {number + 1}"
        try:
            leaves = next(_stories(read_leaves(source, line.start(), line.end())))
        except Broken as error:
            yield Undecodable(f"{where} is no JSON: {error.args[0]}, column {error.args[1] - line.start() + 1}")
            continue
        story = _story(source, leaves, fields)
        yield story if story is not None else Undecodable(f"{where} {_no_story(leaves)}")


def _breaks(source: str, start: int, end: int) -> int:
    return source.count("\n", start, end) + source.count("\r", start, end) - source.count("\r\n", start, end)


def _at(source: str, error: Broken) -> str:
    what, offset = error.args
    line = _breaks(source, 0, offset) + 1
    column = offset - max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset))
    return f"{what}, line {line}, column {column}"


def _no_story(said: "Sequence[Said]") -> str:
    keys = ", ".join(dict.fromkeys(one.path[0] for one in said if one.path))
    keys = keys if len(keys) <= 120 else keys[:117] + "…"
    found = f"only {keys}" if keys else "nothing"
    return f"has no headline and no body that newslint knows, {found}; [fields] of the config can name them"


def _stories(leaves: "Iterable[tuple[Trail, Said]]") -> "Iterator[list[Said]]":
    """The values outside a list of stories, which stands at the top or under a customary key; then those of each item of it."""
    groups: dict[Trail, list[Said]] = {(): []}
    for trail, said in leaves:
        depth = 0
        if trail and isinstance(trail[0], int):
            depth = 1
        elif len(trail) > 2 and isinstance(trail[1], int) and str(trail[0]).lower() in LISTS_OF_STORIES:
            depth = 2
        path = tuple(step for step in trail[depth:] if isinstance(step, str))
        groups.setdefault(trail[:depth], []).append(Said(path, said.text, said.segments))
    yield from groups.values()


def _story(source: str, said: "Sequence[Said]", fields: "Fields") -> "Parsed | None":
    """None where neither headline nor body is among the values."""
    chosen, meta = sort_fields(said, fields)
    if not any(name in ("headline", "body") for name, _ in chosen):
        return None
    assembly = Assembly(source)
    for name, one in chosen:
        write(assembly, name, one)
    return assembly.parsed(meta)


def read_leaves(source: str, start: int, end: int) -> "Iterator[tuple[Trail, Said]]":
    """Each text and number in source[start:end] with the keys and the places in lists that lead to it, in order.

    Raises Broken.
    """
    trail: list[str | int] = []
    closers: list[str] = []
    at = _skip(source, start, end)
    while True:
        opener = source[at : at + 1] if at < end else ""
        if opener in ("{", "["):
            if len(closers) >= DEEPEST:
                raise Broken(f"tables more than {DEEPEST} deep", at)
            closers.append("}" if opener == "{" else "]")
            trail.append("" if opener == "{" else 0)
            at = _skip(source, at + 1, end)
            if source[at : at + 1] != closers[-1]:
                if opener == "{":
                    at = _key(source, at, end, trail)
                continue
        else:
            match = (_STRING if opener == '"' else _OTHER).match(source, at, end)
            if match is None:
                raise Broken("a text that does not end" if opener == '"' else "a value is missing", at)
            yield tuple(trail), said_at(source, match.start(), match.end())
            at = _skip(source, match.end(), end)
        while closers and at < end and source[at] == closers[-1]:
            closers.pop()
            trail.pop()
            at = _skip(source, at + 1, end)
        if not closers:
            if at < end:
                raise Broken("something after the end", at)
            return
        if at >= end or source[at] != ",":
            raise Broken(f"no comma and no {closers[-1]}", at)
        at = _skip(source, at + 1, end)
        if closers[-1] == "}":
            at = _key(source, at, end, trail)
        else:
            trail[-1] = int(trail[-1]) + 1


def _skip(source: str, at: int, end: int) -> int:
    match = _SPACE.match(source, at, end)
    return match.end() if match else at


def _key(source: str, at: int, end: int, trail: "list[str | int]") -> int:
    """Reads a key and its colon; where the value begins."""
    match = _STRING.match(source, at, end)
    if match is None:
        raise Broken("a key is missing", at)
    trail[-1] = said_at(source, at, match.end()).text
    at = _skip(source, match.end(), end)
    if at >= end or source[at] != ":":
        raise Broken("no colon after a key", at)
    return _skip(source, at + 1, end)


def said_at(source: str, start: int, end: int) -> Said:
    """The value written at source[start:end]; what is no text comes with its letters."""
    if source[start] != '"':
        return Said((), source[start:end], ((0, end - start, start, end - start),))
    out: list[str] = []
    segments: list[tuple[int, int, int, int]] = []
    length = 0
    at = start + 1
    end -= 1
    while at < end:
        escape = source.find("\\", at, end)
        stop = end if escape < 0 else escape
        if at < stop:
            out.append(source[at:stop])
            segments.append((length, stop - at, at, stop - at))
            length += stop - at
        at = stop
        if stop < end:
            match = _ESCAPE.match(source, stop, end)
            if match is None:
                raise Broken("an escape that JSON does not have", stop)
            char = _unescaped(match.group(), stop)
            out.append(char)
            segments.append((length, 1, stop, match.end() - stop))
            length += 1
            at = match.end()
    return Said((), "".join(out), segments)


def _unescaped(written: str, at: int) -> str:
    if written[1] != "u":
        if written[1] not in _ESCAPED:
            raise Broken("an escape that JSON does not have", at)
        return _ESCAPED[written[1]]
    code = int(written[2:6], 16)
    if len(written) > 6:
        return chr(0x10000 + ((code - 0xD800) << 10) + int(written[8:12], 16) - 0xDC00)
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)
