"""One name whose parts stand in two orders."""

from collections.abc import Iterator

from checks.names._issue import issue, known_right
from checks.names._left import are_settled, is_marked, skip_of
from lint import Document, Example, Finding, Skip, Span, check


@check(
    summary="the parts of one name stand in two orders",
    level="query",
    bad=[
        "The gift went to (|Han Yo Jin|) on Sunday. (|Han Yo Jin|) gave thanks. Then [|Han Jin Yo|] left.",
        "(|Ana Maria Lopes|) sang. Critics of [|Maria Ana Lopes|] laughed.",
        "The minister (|Le Duc Anh|) spoke first. Then [|Le Anh Duc|] left the hall.",
    ],
    good=[
        "Li Na won in Paris. The crowd knows Na Li well.",
        "The Bank of Nova Scotia, or Scotia Nova Bank as it was, lent the sum.",
        "Han Yo Jin met Han Jin Su.",
        "Ban Ki-moon spoke; Ki-moon Ban is how the card has it.",
        "Paul John Carter sued John Paul Carter, his brother, in one sentence.",
        Example("Ana Maria Lopes sang. Maria Ana Lopes danced.", distinct=(("Ana Maria Lopes", "Maria Ana Lopes"),)),
    ],
    sources=["Printed slips with Korean and Vietnamese names"],
)
def order(doc: Document) -> Iterator[Finding | Skip]:
    """The parts of a name of three swap easily where the order is strange to the writer.

    Names of two parts are left alone: family name first or last is a choice of style. So are two orders in one sentence, which
    are two people, and organisations.
    """
    skip = skip_of(doc)
    if skip:
        yield skip
        return
    by_parts: dict[tuple[str, ...], dict[str, list[Span]]] = {}
    for bearer in doc.bearers:
        for mention in bearer.mentions:
            if len(mention.words) == 3 and not mention.display and bearer.kind != "organization":
                parts = tuple(sorted(word.text for word in mention.words))
                if len(set(parts)) == 3 and not any(part.isupper() for part in parts):
                    by_parts.setdefault(parts, {}).setdefault(mention.text, []).append(mention.span)
    for places in by_parts.values():
        if len(places) == 2 and _is_one(doc, *places.values()) and not are_settled(doc, *places):
            ordered = dict(sorted(places.items(), key=lambda item: item[1][0].start))
            right, how = known_right(doc, list(ordered))
            rarer = min(ordered, key=lambda text: (len(ordered[text]), -ordered[text][0].start))
            wrong = [text for text in ordered if text != right] if right else [rarer]
            yield issue(doc, ordered, wrong=wrong, right=right, said=how, claim="have the same parts in another order")


def _is_one(doc: Document, one: list[Span], other: list[Span]) -> bool:
    if any(is_marked(doc, span) for span in (*one, *other)):
        return False
    return not any(doc.sentence_at(a.start) is doc.sentence_at(b.start) for a in one for b in other)
