"""A place, put into a country where the fact sheet does not have it."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Pattern, Span, check, known_people

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from lint import Fact

_SHEET = """as_of = 2024-02-20
[[place]]
name = "Varnholm"
country = "Norland"
[[place]]
name = "Norland"
aliases = ["Kingdom of Norland"]
demonyms = ["Norlandic"]
[[place]]
name = "Ostria"
demonyms = ["Ostrian"]
[[place]]
name = "Exham"
country = "Ostria"
region = "Tavel"
"""
_KIND = "city|port city|port|town|village|capital|capital city|resort|suburb|region|province|district|island"
_WORDS = r"[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30}){0,3}"
_NAMED = Pattern(
    rf"(?P<place>{_WORDS}),\s(?P<land>(?:the\s)?{_WORDS})(?=[.;)\s]|,(?!\s(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?:,|\sand\b))))"
)
_OF = Pattern(
    rf"(?P<land>[A-Z][\w’'-]{{1,30}}(?:\s[A-Z][\w’'-]{{1,30}})?)\s(?:[a-z-]{{3,14}}\s)?(?:{_KIND})\sof\s(?P<place>{_WORDS})"
)


@check(
    summary="a place in another country than the fact sheet has it in",
    level="query",
    bad=[
        Example("The ship left [|Varnholm, Ostria|], on Monday.", facts=_SHEET),
        Example("The ship left the [|Ostrian port city of Varnholm|] on Monday.", facts=_SHEET),
        Example("The trial was held in [|Exham, Norland|].", facts=_SHEET),
    ],
    good=[
        Example("The ship left Varnholm, Norland, on Monday.", facts=_SHEET),
        Example("The ship left Exham, Tavel, on Monday.", facts=_SHEET),
        Example("The ship called at Varnholm, Ostria and Exham.", facts=_SHEET),
        Example("They came from Exham, Varnholm, Ostria, and Norland.", facts=_SHEET),
        Example("In Varnholm, Ostria beat Norland by two goals.", facts=_SHEET),
        Example("The ship left the Norlandic port of Varnholm. Ostrian men of Varnholm wept.", facts=_SHEET),
        Example("The ship left Varnholm, Ostria.", facts=_SHEET + '[[place]]\nname = "Varnholm"\ncountry = "Ostria"\n'),
        "The ship left Varnholm, Ostria, on Monday.",
        Example("The ship left Varnholm, Texas, on Monday.", facts=_SHEET),
    ],
    sources=["The New York Times: corrections of a town put into the wrong country"],
    needs="facts",
)
def place(doc: Document) -> Iterator[Finding]:
    """A town in the wrong country is a slip that its readers take personally.

    Two forms are read: “Varnholm, Ostria,” and “the Ostrian port of Varnholm”. Both the town and the country must be on the
    sheet; a country that is not, and a town that the sheet has in several, are left alone, and so are lists of places and a
    clause that goes on with the country as its subject.
    """
    for block in doc.copy_blocks:
        for pattern in (_NAMED, _OF):
            for match in pattern.finditer(doc.text, block.span.start, block.span.end):
                found = _judged(doc, match, pattern is _NAMED)
                if found is not None:
                    yield found


def _judged(doc: Document, match: "re.Match[str]", by_comma: bool) -> Finding | None:
    here = _longest(doc, match, "place")
    land = " ".join(match.group("land").removeprefix("the ").split())
    lands = [fact for fact in doc.desk.facts.named(land) if fact.kind == "place" and not fact.country]
    if here is None or not lands:
        return None
    start, entries = here
    if not all(fact.country for fact in entries) or any(_is_in(fact, lands) for fact in entries):
        return None
    span = Span(start, match.end("land")) if by_comma else Span(match.start("land"), start + len(entries[0].name))
    if by_comma and not _ends_there(doc, match):
        return None
    fact = entries[0]
    return Finding(
        span,
        f"“{' '.join(doc.words_at(span).split())}”; {fact.has} {fact.name} in {fact.country}",
        unless=f"another {fact.name} is meant",
        question=f"Which {fact.name} is it?",
        key=(fact.name, land),
    )


def _longest(doc: Document, match: "re.Match[str]", group: str) -> "tuple[int, list[Fact]] | None":
    """The place on the sheet that the last words before the comma name (the first ones after “of”), and where it begins."""
    words = match.group(group).split()
    for i in range(len(words)):
        name = " ".join(words[i:]) if match.start("land") > match.start(group) else " ".join(words[: len(words) - i])
        found = [fact for fact in doc.desk.facts.named(name) if fact.kind == "place" and known_people.speaks(fact, doc.text)]
        if found:
            return (match.end(group) - len(name) if match.start("land") > match.start(group) else match.start(group)), found
    return None


def _is_in(fact: "Fact", lands: "list[Fact]") -> bool:
    return any({fact.country, fact.region, fact.name} & set(land.names) for land in lands)


def _ends_there(doc: Document, match: "re.Match[str]") -> bool:
    """Whether the country ends the phrase, and no list of places stands around it."""
    after = doc.text[match.end() : match.end() + 2]
    before = doc.text[max(0, match.start() - 2) : match.start()]
    return not before.startswith(",") and (after[:1] in (",", ".", ";", ")", "") or after in (" —", " –", " -"))
