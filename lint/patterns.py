"""Regular expressions, compiled when the wheel was built where they can be.

Compiling the patterns of every check costs 30 ms at each start. The wheel carries their compiled form, which holds only for the
very Python that made it; on another, and in a checkout, they are compiled as usual, to the same effect.
"""

import re
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Key = tuple[str, int]
    Parts = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


def compile_pattern(source: str, flags: int = 0) -> "re.Pattern[str]":
    """As `re.compile`; like it, makes a pattern once."""
    key = (source, int(flags))
    made = _made.get(key)
    if made is None:
        parts = _BUILT.get(key)
        if parts is None:
            return re.compile(source, flags)
        import _sre  # type: ignore[import-not-found]

        made_flags, code, groups, index, names = parts
        made = _sre.compile(source, made_flags, memoryview(code).cast("I").tolist(), groups, index, names)
        _made[key] = made
    return made


def this_python() -> str:
    """What a compiled pattern depends on."""
    import _sre

    return f"{sys.version} {_sre.MAGIC} {_sre.CODESIZE}"


def parts_of(source: str, flags: int) -> "Parts":
    """What `_sre.compile` is given for a pattern; run when the wheel is built."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(source, flags)
    code = array("I", _compiler._code(tree, flags))
    index: dict[str, int] = tree.state.groupdict
    names: list[str | None] = [None] * tree.state.groups
    for name, number in index.items():
        names[number] = name
    return int(flags | tree.state.flags), code.tobytes(), tree.state.groups - 1, dict(index), tuple(names)


def _built() -> "dict[Key, Parts]":
    """The compiled patterns of the wheel; none in a checkout or on another Python than the one that built it."""
    from marshal import loads

    try:
        with open(f"{__file__.removesuffix('patterns.py')}data/patterns.bin", "rb") as file:
            python, patterns = loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    found: dict[Any, Any] = patterns
    return found if python == this_python() else {}


_BUILT = _built()
_made: "dict[Key, re.Pattern[str]]" = {}
