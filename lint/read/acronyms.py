"""Acronyms, and what the story says they stand for."""

from lint.model import Span, Value
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.read.blocks import Block

_ACRONYM = compile_pattern(r"([A-Z](?<![\w<.&$£/@#’'-].)[A-Z&]{1,8})(s|S)?(?![\w>@-]|[.’'][A-Z]|\.\w)")
_DEFINED = r"(?<=\s)\(([A-Z][A-Z&]{1,8})s?\)"
_EXPANDED = r"\b([A-Z][A-Z&]{1,8})s? \(([A-Z][\w’'-]+(?: [\w’'-]+){1,9})\)"
_WORDS = compile_pattern(r"[\w’']+")
_SMALL = frozenset("of for the and in on to de la du des del di da von und et y a an at by with".split())


class Acronym(Value):
    """A word of capitals, a plural's s left off: its places, with that s, and the expansions given for it as (span, words)."""

    __slots__ = ("expansions", "places", "text")

    def __init__(self, text: str, places: tuple[Span, ...], expansions: "tuple[tuple[Span, str], ...]") -> None:
        self.text = text
        self.places = places
        self.expansions = expansions


def read_acronyms(text: str, blocks: "Iterable[Block]") -> tuple[Acronym, ...]:
    """All acronyms in order of their first place; blocks all in capitals, tickers and parts of addresses are passed over."""
    places: dict[str, list[Span]] = {}
    expansions: dict[str, list[tuple[Span, str]]] = {}
    for block in blocks:
        start, end = block.span.start, block.span.end
        if text[start:end].isupper():
            continue
        for match in _ACRONYM.finditer(text, start, end):
            places.setdefault(match.group(1), []).append(Span(match.start(), match.end()))
        for acronym, span in _definitions(text, start, end):
            expansions.setdefault(acronym, []).append((span, " ".join(text[span.start : span.end].split())))
    for plural in [acronym for acronym in places if acronym.endswith("S") and acronym[:-1] in places]:
        places[plural[:-1]] = sorted(places[plural[:-1]] + places.pop(plural), key=lambda span: span.start)
    return tuple(Acronym(acronym, tuple(spans), tuple(expansions.get(acronym, ()))) for acronym, spans in places.items())


def _definitions(text: str, start: int, end: int) -> "Iterator[tuple[str, Span]]":
    if text.find("(", start, end) < 0:
        return
    for match in compile_pattern(_DEFINED).finditer(text, start, end):
        span = expansion_before(text, start, match.start(), match.group(1))
        if span is not None:
            yield match.group(1), span
    for match in compile_pattern(_EXPANDED).finditer(text, start, end):
        if initials_fit(match.group(2), match.group(1)):
            yield match.group(1), Span(match.start(2), match.end(2))


def expansion_before(text: str, begin: int, end: int, acronym: str) -> Span | None:
    """The words right before `end` whose initials are the acronym's letters, small words skipped or counted."""
    words = list(_WORDS.finditer(text, max(begin, end - 120), end))
    for count in range(len(acronym) - 1, min(len(words), len(acronym) + 5) + 1):
        if count < 2:
            continue
        found = words[-count:]
        if found[0].group().lower() not in _SMALL and initials_fit(text[found[0].start() : end], acronym):
            return Span(found[0].start(), found[-1].end())
    return None


def initials_fit(words: str, acronym: str) -> bool:
    """Whether the initials of `words` make the acronym, with or without the small words; a hyphened word gives one or two."""
    parts = [word for word in words.replace("/", " ").replace("-", " ").split() if word]
    letters = acronym.replace("&", "").lower()
    every = "".join(part[0] for part in parts if part != "&").lower()
    main = "".join(part[0] for part in parts if part.lower() not in _SMALL and part != "&").lower()
    return letters in (every, main)
