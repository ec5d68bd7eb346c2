"""Million or billion: a slip of scale."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Number, Pattern, Span, Tally, check

from ._words import words

_VS = Pattern(r"(\d+\.\d+) (mln|billion)(?: dlrs)? vs (?:loss |profit )?(\d{1,3}\.\d+)(?=\s*(?:$|[A-Z]|;))")
_SCALE = Pattern(r"\s*(?:mln|billion|bln)\b")


@check(
    summary="a figure a thousand times another, or without the scale word of its neighbour",
    level="query",
    bad=[
        "HALVORSEN YEAR\n\n    Shr 1.20 dlrs vs 1.02 dlrs\n    Net (|49.3 mln|) vs [|46.6|]\n    Revs 1.2 billion vs 1.1 billion",
        "The bank will pay [|$3.25bn|] for the chain. It had offered (|$3.25m|) for the chain in May.",
        "A fund of [|£4.75 million|] for schools was cut. The (|£4.75 billion|) for schools had come from the state.",
    ],
    good=[
        "HALVORSEN YEAR\n\n    Net 49.3 mln vs 46.6 mln\n    Revs 1.2 billion vs 1.1 billion",
        "The bank will pay $3.25bn for the chain. It had offered $2.95bn for the chain in May.",
        "The prize grew from $3.25m to $3.25bn in ten years.",
        "It sold 5 or 6 million boats; profit was £2bn, and the cook cost £2m.",
        "The yard made $1.5m and the state's debt is $1.5bn.",
        "Oil was at 49.3 dlrs vs 46.6 a year ago.",
    ],
    sources=["The Guardian corrections: £350tn for £3.5tn", "a wire of 1987: “49.3 mln vs 46.6”"],
    measured=(1, 1, "bbc 2004-05, web 2023, wire 1987"),
    triggers=("m", "bn", "illion", "mln"),
)  # fmt: skip
def scale(doc: Document) -> Iterator[Finding | Tally]:
    """The costliest slip of all: a letter makes a million a billion.

    Two sums with the same three digits, one in millions and one in billions, in two sentences that name the same thing; and in a row
    of results a figure without the scale word that its neighbour has. Sums that grow from one to the other are left alone.
    """
    if " vs " in doc.text:
        for block in doc.copy_blocks:
            for match in _VS.finditer(doc.text, block.span.start, block.span.end):
                yield from _bare(doc, match)
    seen: dict[tuple[str, str], list[Number]] = {}
    for number in doc.numbers:
        if number.kind == "money" and number.scale in (1e6, 1e9, 1e12):
            digits = re.sub(r"[^\d]", "", doc.words_at(number.figure)).strip("0")
            if len(digits) >= 3:
                seen.setdefault((number.unit, digits), []).append(number)
    for group in seen.values():
        first = group[0]
        for other in group[1:]:
            yield Tally(1, 1)
            if other.scale != first.scale and _same_figure(doc, first, other) and _one_thing(doc, first, other):
                yield _finding(doc, first, other)
                break


def _same_figure(doc: Document, one: Number, other: Number) -> bool:
    return abs(one.value / one.scale - other.value / other.scale) < 1e-9


def _one_thing(doc: Document, one: Number, other: Number) -> bool:
    """Whether the two stand in two sentences that share at least two longer words."""
    first, second = doc.sentence_at(one.span.start), doc.sentence_at(other.span.start)
    if first is None or second is None or first is second:
        return False
    shared = {w.lower() for w in re.findall(r"[A-Za-z]{5,}", doc.words_at(first.span))} & {
        w.lower() for w in re.findall(r"[A-Za-z]{5,}", doc.words_at(second.span))
    }
    return len(shared - {"million", "billion", "trillion", "which", "there", "their", "would", "about"}) >= 1


def _finding(doc: Document, one: Number, other: Number) -> Finding:
    return Finding(
        one.span,
        f"{words(doc, one)} here and {words(doc, other)} in line {doc.line_of(other.span)}: the same digits, another scale",
        related=((other.span, "the other scale"),),
        unless="the two are different sums",
        question=f"Is it {words(doc, one)} or {words(doc, other)}?",
        key=(words(doc, one), words(doc, other)),
    )


def _bare(doc: Document, match: "re.Match[str]") -> Iterator[Finding]:
    ratio = float(match.group(1)) / float(match.group(3)) if float(match.group(3)) else 0.0
    if 0.2 < ratio < 5 and not _SCALE.match(doc.text, match.end()):
        yield Finding(
            Span(*match.span(3)),
            f"“{match.group(3)}” beside “{match.group(1)} {match.group(2)}”: the scale word is missing",
            related=((Span(match.start(1), match.end(2)), "its neighbour"),),
            unless=f"the figure is not in {match.group(2)}",
            question=f"Is it {match.group(3)} {match.group(2)}?",
            key=(match.group(1), match.group(3)),
        )
