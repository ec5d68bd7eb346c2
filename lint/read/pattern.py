"""Patterns that are compiled when first used: a check that finds nothing to do costs no compiling."""

import re
from sys import maxsize

from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Pattern:
    """A regular expression; the methods are those of a compiled one."""

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def compiled(self) -> "re.Pattern[str]":
        if self._compiled is None:
            self._compiled = compile_pattern(self._source, self._flags)
        return self._compiled

    def match(self, text: str, start: int = 0, end: int = maxsize) -> "re.Match[str] | None":
        return self.compiled().match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = maxsize) -> "re.Match[str] | None":
        return self.compiled().fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> "re.Match[str] | None":
        return self.compiled().search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> "Iterator[re.Match[str]]":
        return self.compiled().finditer(text, start, end)

    def sub(self, by: str, text: str) -> str:
        return self.compiled().sub(by, text)

    def findall(self, text: str) -> list[str]:
        return self.compiled().findall(text)
