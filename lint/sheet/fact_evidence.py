"""What the fact sheet says of a claim: a name, an age, a title, a figure, a place."""

from bisect import bisect_left
from functools import lru_cache

from lint.desk.known_figures import figure_range, figures_in
from lint.desk.known_people import ages_allowed, fact_of, means, speaks
from lint.desk.known_places import places_in
from lint.desk.roles import judge, title_claim
from lint.model import Span, Value
from lint.read.interval import shown
from lint.sheet.claim import Sight

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.desk.facts import Fact
    from lint.document import Document
    from lint.read.bearers import Bearer
    from lint.sheet.claim import Claim

LONGEST = 200
"""Letters of the longest stretch that a fact is about."""

_NAMED = frozenset(["name", "place", "organization"])


class _Known(Value):
    """What was looked up once for a story: a stretch of the source, the kind of claim it is about, and what is seen."""

    __slots__ = ("end", "kind", "sight", "start")

    def __init__(self, kind: str, start: int, end: int, sight: Sight) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.sight = sight


def fact_sights(doc: "Document", claim: "Claim") -> "Iterator[Sight]":
    """ "verified" and "contradicted" only, with the sheet and its day."""
    if claim.kind in _NAMED:
        yield from _spelling(doc, claim)
    start, end = claim.place.start.offset, claim.place.end.offset
    starts, table = _known(doc)
    for known in table[bisect_left(starts, start - LONGEST) : bisect_left(starts, end)]:
        alike = known.kind == claim.kind or (known.kind in _NAMED and claim.kind in _NAMED)
        if alike and known.start < end and start < known.end:
            yield known.sight


def sight(verdict: str, note: str, fact: "Fact") -> Sight:
    return Sight(verdict, note, source=fact.sheet or "fact sheet", as_of=fact.as_of.text if fact.as_of else "")


def _spelling(doc: "Document", claim: "Claim") -> "Iterator[Sight]":
    words = " ".join(claim.place.text.split())
    sheet = doc.desk.facts
    for fact in sheet.misspelt(words):
        yield sight("contradicted", f"the sheet spells it “{fact.name}”", fact)
        return
    for fact in sheet.named(words):
        if fact.kind in ("person", "organization", "place") and words not in fact.demonyms and speaks(fact, doc.text):
            note = "spelled as on the sheet" if words == fact.name else f"spelled as the sheet has {fact.name}"
            yield sight("verified", note, fact)
            return


@lru_cache(maxsize=1)
def _known(doc: "Document") -> tuple[list[int], list[_Known]]:
    """What the sheet says of the story, by place; and the places alone."""
    table = sorted(_all(doc), key=lambda known: known.start)
    return [known.start for known in table], table


def _all(doc: "Document") -> tuple[_Known, ...]:
    return (*_ages(doc), *_titles(doc), *_surnames(doc), *_figures(doc), *_places(doc))


def _at(doc: "Document", kind: str, span: Span, seen: Sight) -> _Known:
    start, end = doc.source_span(span)
    return _Known(kind, start, end, seen)


def _ages(doc: "Document") -> "Iterator[_Known]":
    for said in doc.ages:
        bearer = said.bearer
        fact = fact_of(doc.desk.facts, bearer, doc.text) if bearer else None
        if fact is None or bearer is None or fact.born is None or (said.mention and not means(fact, bearer, said.mention)):
            continue
        allowed = ages_allowed(doc, said, fact)
        if allowed is None:
            continue
        fits = allowed[0] <= said.last and said.years <= allowed[1]
        makes = str(allowed[1]) if allowed[0] == allowed[1] else f"{allowed[0]} or {allowed[1]}"
        note = f"born {fact.born.text}" + ("" if fits else f", which makes {makes}")
        yield _at(doc, "age", said.number_span, sight("verified" if fits else "contradicted", note, fact))


def _titles(doc: "Document") -> "Iterator[_Known]":
    if doc.published_day is None:
        return
    for fact, bearer in _people(doc):
        for mention in bearer.mentions:
            block = doc.block_at(mention.start)
            if block is None or not means(fact, bearer, mention):
                continue
            claim = title_claim(doc.desk.facts, fact, mention, doc.text, block.span.start, block.span.end)
            verdict = judge(claim, fact, doc.published_day, doc.text) if claim else None
            if claim and verdict and verdict.right:
                yield _at(doc, "title", claim.span, sight("verified", verdict.reason, fact))


def _surnames(doc: "Document") -> "Iterator[_Known]":
    """ "Putin" where the story has introduced him."""
    for fact, bearer in _people(doc):
        for mention in bearer.mentions:
            if not mention.full and mention.text not in fact.names and means(fact, bearer, mention):
                yield _at(doc, "name", mention.span, sight("verified", f"spelled as the sheet has {fact.name}", fact))


def _people(doc: "Document") -> "Iterator[tuple[Fact, Bearer]]":
    for bearer in doc.bearers:
        fact = fact_of(doc.desk.facts, bearer, doc.text)
        if fact is not None:
            yield fact, bearer


def _figures(doc: "Document") -> "Iterator[_Known]":
    for fact, number in figures_in(doc):
        fits = figure_range(fact).meets(number.range)
        seen = sight("verified" if fits else "contradicted", f"{fact.name}: {shown(fact.value, 2)} {fact.unit}".rstrip(), fact)
        yield _at(doc, "sum" if number.kind == "money" else "number", number.span, seen)


def _places(doc: "Document") -> "Iterator[_Known]":
    for said in places_in(doc):
        fact = said.fact
        seen = sight("verified" if said.right else "contradicted", f"{fact.name} is in {fact.country}", fact)
        yield _at(doc, "place", said.span, seen)
