"""Profit, profit per share and number of shares that cannot all be right."""

import math
import re
from collections.abc import Iterator

from lint import Document, Finding, Interval, Pattern, Span, Tally, check, shown

_LINE = Pattern(
    r"(?<!\S)(?P<kind>(?:[Oo]per |[Dd]iluted |[Pp]rimary )?[Ss]hr|(?:[Oo]per )?[Nn]et|[Aa]vg (?:diluted )?shrs|[Ss]hrs|[Ss]hares outstanding)"
    r"[ \t:]+(?P<row>(?:(?:loss|profit|nil|one|two|three|four|five|six|seven|eight|nine)\b|\d)[^\n;]*)$",
    re.M,
)
_CELL = Pattern(
    r"(?:(?P<sign>loss|profit|nil)\s+)?(?P<figure>(?<![\w.,])\d(?:[\d,]*\d)?(?:\.\d+)?(?![,.]?\w)|one|two|three|four|five|six|seven|eight|nine)\b"
    r"(?:[- ](?P<half>1/2))?\s*(?P<unit>mln|billion|cts|cents|ct|dlrs|dlr|p)?\b",
    re.I,
)
_WORDS = dict(zip("one two three four five six seven eight nine".split(), range(1, 10), strict=True))
_UNITS = {"mln": 1e6, "billion": 1e9, "cts": 0.01, "cents": 0.01, "ct": 0.01, "p": 0.01}


class _Cell:
    """A figure of a row: its place, value, what would be printed so, and "loss" or "profit" before it."""

    def __init__(self, match: "re.Match[str]") -> None:
        figure = match.group("figure")
        plain = figure.replace(",", "")
        factor = _UNITS.get((match.group("unit") or "").lower(), 1.0)
        value = float(_WORDS.get(plain.lower(), 0) or plain) + (0.5 if match.group("half") else 0)
        half = 0.5 * 10.0 ** -len(plain.partition(".")[2]) if "," not in figure else 0.5
        self.span = Span(match.start("figure"), match.end())
        self.value = value * factor
        self.range = Interval(max(value - half, 0) * factor, (value + half) * factor)
        self.sign = (match.group("sign") or "").lower()
        self.malformed = any(len(group) != 3 for group in figure.partition(".")[0].split(",")[1:])


@check(
    summary="profit, profit per share and shares that cannot belong together",
    level="query",
    bad=[
        "ORRIN GAS 2ND QTR\n\n    Shr profit 40 cts vs profit [|61 cts|]\n    Net profit 9.0 mln vs loss (|9.9 mln|)\n    Avg shrs 22.5 mln vs 16.1 mln",
        "HALVORSEN CORP 1ST QTR LOSS\n\n    Shr loss (|12 cts|) vs loss 19 cts\n    Net loss (|312,000|) vs loss 498,000\n    Avg shrs [|2,600,1000|] vs 2,621,500",
        "BRIGHTON MILLS INC YEAR\n\n    Shr (|52 cts|) vs 52 cts\n    Net (|3,744,000|) vs 3,380,000\n    Avg shrs [|72,000,000|] vs 6,500,000",
        "PELL AND SONS 3RD QTR\n\n    Shr loss (|seven cts|) vs loss 16 cts\n    Net loss (|38,150|) vs loss 672,400\n    Avg shrs [|5.45 mln|] vs 4.2 mln",
    ],
    good=[
        "ORRIN GAS 2ND QTR\n\n    Shr profit 40 cts vs loss 60 cts\n    Net profit 9.0 mln vs 9.9 mln\n    Avg shrs 22.5 mln vs 16.1 mln",
        "HALVORSEN CORP 1ST QTR LOSS\n\n    Shr loss 12 cts vs loss 19 cts\n    Net loss 312,000 vs loss 498,000\n    Avg shrs 2,600,100 vs 2,621,500",
        "BRIGHTON MILLS INC YEAR\n\n    Shr 52 cts vs 47 cts\n    Net 3,744,000 vs 3,380,000\n    Avg shrs 7,200,000 vs 6,500,000",
        "PELL AND SONS 3RD QTR\n\n    Shr one ct vs nil\n    Net 38,150 vs 2,120\n    Avg shrs 5.45 mln vs 4.2 mln",
        "TARN TRUST YEAR\n\n    Shr 1.30 dlrs vs 2.10 dlrs\n    Net 5.2 mln vs 8.0 mln",
        "The net was 30 feet wide, and shares in the boat cost 14 cts.",
        "ORRIN GAS 2ND QTR\n\n    Shr 40 cts vs 60 cts\n    Net 9.0 mln vs 9.9 mln\n    Avg shrs 15.5 mln vs 15.1 mln\n    NOTE: shr after preferred dividends.",
    ],
    sources=["a wire of 1987: 14 of 1,596 reports were off by a power of ten"],
    measured=(9, 9, "wire 1987"),
    triggers=("Shr", "shr"),
)  # fmt: skip
def per_share(doc: Document) -> Iterator[Finding | Tally]:
    """A nought too many in one of three linked figures shows as soon as somebody divides.

    Preferred dividends, dilution and rounding part the three by a few per cent or by half, and are left alone; only a gap of ten,
    a hundred or a thousand times is reported, with all three figures, and a profit a share beside a net loss.
    """
    report: dict[str, list[_Cell]] = {}
    for block in doc.copy_blocks:
        for match in _LINE.finditer(doc.text, block.span.start, block.span.end):
            kind = match.group("kind").lower().split()[-1].replace("outstanding", "shrs")
            if kind == "shr":
                report = {}
            if kind == "net" and "net" not in report and "shr" in report:
                yield from _signs(doc, report["shr"], _cells(doc.text, match))
            report.setdefault(kind, _cells(doc.text, match))
            if kind == "shrs" and "shr" in report and "net" in report:
                yield from _compare(doc, report)
                report = {}


def _cells(text: str, row: "re.Match[str]") -> list[_Cell]:
    """The figures of a row, one a column."""
    cells: list[_Cell] = []
    at = row.start("row")
    for part in re.split(r"(\s(?:vs|against)\.?\s)", row.group("row")):
        match = _CELL.search(text, at, at + len(part))
        if match and not re.match(r"\s(?:vs|against)\.?\s$", part):
            cells.append(_Cell(match))
        at += len(part)
    return cells


def _signs(doc: Document, each: list[_Cell], net: list[_Cell]) -> Iterator[Finding]:
    """A profit a share beside a net loss; where a word is left out, nothing is said."""
    for one, other in zip(each, net, strict=False):
        if {one.sign, other.sign} == {"profit", "loss"}:
            share, whole = (" ".join(doc.words_at(cell.span).split()) for cell in (one, other))
            yield Finding(
                one.span,
                f"a {one.sign} of {share} a share beside a net {other.sign} of {whole}",
                related=((other.span, "the whole"),),
                unless="preferred dividends lie between the two",
                question=f"Profit or loss: {share} a share, {whole} net?",
                key=(one.sign, share, whole),
            )


def _compare(doc: Document, report: dict[str, list[_Cell]]) -> Iterator[Finding | Tally]:
    for each, net, shares in zip(report["shr"], report["net"], report["shrs"], strict=False):
        yield Tally(1, 1)
        if not (each.value and net.value and shares.value and each.range.low):
            continue
        implied = net.range.over(each.range)
        ratio = implied.over(shares.range)
        power = round(math.log10(shares.value * each.value / net.value))
        if not power or ratio.high / ratio.low > 3 or not ratio.widened(0.1).contains(10.0**-power):
            continue
        cells = (each, net, shares)
        broken = [cell for cell in cells if cell.malformed]
        main = broken[0] if len(broken) == 1 else shares
        notes = {id(each): "per share", id(net): "the whole", id(shares): "the shares"}
        words = [" ".join(doc.words_at(cell.span).split()) for cell in cells]
        yield Finding(
            main.span,
            f"{words[1]} at {words[0]} a share is {shown(net.value / each.value)} shares, not {words[2]}: {shown(10.0 ** abs(power))} times "
            f"{'fewer' if power > 0 else 'more'}",
            related=tuple((cell.span, notes[id(cell)]) for cell in cells if cell is not main),
            unless="one of the three counts something else",
            question=f"Which has a nought too {'many' if power > 0 else 'few'}: {words[0]}, {words[1]} or {words[2]}?",
            key=tuple(words),
            level="error" if broken else None,
        )
