"""One sum, two currency signs."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Number, Tally, check

_STOP = frozenset(
    "about after their there which would could million billion trillion pounds dollars euros first while other these those where years".split()
)


@check(
    summary="one sum with two currency signs",
    level="query",
    bad=[
        "The club bought the striker for [|£14.35m|] in May.\n\nThe striker's agent took a tenth of the (|$14.35m|) fee that the club paid.",
        "A [|$3.75bn|] bid for the brewer failed.\n\nShareholders of the brewer called the (|£3.75bn|) bid too low.",
        "The lottery gave the museum [|€12.45 million|].\n\nThe museum spent all of the (|£12.45 million|) on its lottery wing.",
    ],
    good=[
        "The club bought the striker for £14.35m ($26.8m). The agent took a tenth of the fee.",
        "The set costs $1,199 (£1,199) in the shops.",
        "The set costs $499 in America and £499 in Britain.",
        "The club paid £5m for the striker. His agent has a house worth $5m.",
        "A $3.75bn bid for the brewer failed. The state's debt is £3.75bn.",
    ],
    sources=["The Guardian corrections: £ for $"],
    triggers=("$", "£", "€"),
)  # fmt: skip
def sign(doc: Document) -> Iterator[Finding | Tally]:
    """The sign is struck from habit: a London desk types a pound where the wire had a dollar.

    Two sums of three digits or more that are equal but for the sign, in two sentences that name the same thing. Prices that are the
    same in two countries stand in one sentence, and are left alone, as is any sum that the story converts.
    """
    converted = {span for pair in doc.pairs if pair.kind == "money" for span in (pair.first, pair.second)}
    sums: dict[float, Number] = {}
    for number in doc.numbers:
        digits = re.sub(r"\D", "", doc.words_at(number.figure)).strip("0")
        if (
            number.kind != "money"
            or number.unit not in ("USD", "GBP", "EUR")
            or len(digits) < 3
            or doc.words_at(number.span)[0] not in "$£€"
        ):
            continue
        first = sums.setdefault(number.value, number)
        if first is number:
            continue
        yield Tally(1, 1)
        if first.unit == number.unit or {first.span, number.span} & converted or not _one_thing(doc, first, number):
            continue
        one, other = doc.words_at(first.span), doc.words_at(number.span)
        yield Finding(
            first.span,
            f"{one} here and {other} in line {doc.line_of(number.span)}: one sum, two currencies",
            related=((number.span, "the other sign"),),
            unless="the two are different sums",
            question=f"Is it {one} or {other}?",
            key=(min(one, other), max(one, other)),
        )


def _one_thing(doc: Document, one: Number, other: Number) -> bool:
    """Whether the two stand in two sentences that share two longer words."""
    first, second = doc.sentence_at(one.span.start), doc.sentence_at(other.span.start)
    if first is None or second is None or first is second:
        return False
    words = [{w.lower() for w in re.findall(r"[A-Za-z]{5,}", doc.words_at(s.span))} - _STOP for s in (first, second)]
    return len(words[0] & words[1]) >= 1
