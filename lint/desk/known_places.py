"""Places of the fact sheet that the copy puts into a country."""

from lint.desk.known_people import speaks
from lint.model import Span, Value
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from lint.desk.facts import Fact
    from lint.document import Document

_KIND = "city|port city|port|town|village|capital|capital city|resort|suburb|region|province|district|island"
_WORDS = r"[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30}){0,3}"
_NAMED = compile_pattern(
    rf"(?P<place>{_WORDS}),\s(?P<land>(?:the\s)?{_WORDS})(?=[.;)\s]|,(?!\s(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?:,|\sand\b))))"
)
_OF = compile_pattern(
    rf"(?P<land>[A-Z][\w’'-]{{1,30}}(?:\s[A-Z][\w’'-]{{1,30}})?)\s(?:[a-z-]{{3,14}}\s)?(?:{_KIND})\sof\s(?P<place>{_WORDS})"
)


class PlaceClaim(Value):
    """A place with its country: `right` where the sheet has it there. land: the country as printed."""

    __slots__ = ("fact", "land", "right", "span")

    def __init__(self, span: Span, fact: "Fact", land: str, right: bool) -> None:
        self.span = span
        self.fact = fact
        self.land = land
        self.right = right


def places_in(doc: "Document") -> "Iterator[PlaceClaim]":
    """ "Varnholm, Ostria," and "the Ostrian port of Varnholm", where the sheet has both the place and the country."""
    for block in doc.copy_blocks:
        for pattern in (_NAMED, _OF):
            for match in pattern.finditer(doc.text, block.span.start, block.span.end):
                found = _read(doc, match, pattern is _NAMED)
                if found is not None:
                    yield found


def _read(doc: "Document", match: "re.Match[str]", by_comma: bool) -> PlaceClaim | None:
    land = " ".join(match.group("land").removeprefix("the ").split())
    lands = [fact for fact in doc.desk.facts.named(land) if fact.kind == "place" and not fact.country]
    if not lands or (by_comma and not _ends_there(doc, match)):
        return None
    span, entries = _longest(doc, match, by_comma)
    if not entries or not all(fact.country for fact in entries):
        return None
    fitting = [fact for fact in entries if _is_in(fact, lands)]
    whole = Span(min(span.start, match.start("land")), max(span.end, match.end("land")))
    return PlaceClaim(whole, (fitting or entries)[0], land, bool(fitting))


def _longest(doc: "Document", match: "re.Match[str]", by_comma: bool) -> "tuple[Span, list[Fact]]":
    """The place on the sheet that the last words before the comma name, or the first ones after "of"."""
    words = match.group("place").split()
    start, end = match.span("place")
    for i in range(len(words)):
        name = " ".join(words[i:] if by_comma else words[: len(words) - i])
        found = [fact for fact in doc.desk.facts.named(name) if fact.kind == "place" and speaks(fact, doc.text)]
        if found:
            return (Span(end - len(name), end) if by_comma else Span(start, start + len(name))), found
    return Span(start, end), []


def _is_in(fact: "Fact", lands: "list[Fact]") -> bool:
    return any({fact.country, fact.region, fact.name} & set(land.names) for land in lands)


def _ends_there(doc: "Document", match: "re.Match[str]") -> bool:
    """Whether the country ends the phrase, and no list of places stands around it."""
    after = doc.text[match.end() : match.end() + 2]
    before = doc.text[max(0, match.start() - 2) : match.start()]
    return not before.startswith(",") and (after[:1] in (",", ".", ";", ")", "") or after in (" —", " –", " -"))
