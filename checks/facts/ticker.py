"""A share's symbol, and the name before it."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Pattern, Span, check, known_people

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Fact

_SHEET = """[[organization]]
name = "Fidelcor Inc"
aliases = ["Fidelcor"]
tickers = ["FICR.O"]
[[organization]]
name = "Brenntag"
tickers = ["XETRA: BNR", "BNR.DE"]
[[organization]]
name = "Harbour Foods"
tickers = ["NYSE: HBF"]
"""
_TICKER = Pattern(
    r"(?P<name>(?:[A-Z][\w&.’'-]{0,30}\s){0,5}[A-Z][\w&.’'-]{1,30}),?\s{1,2}"
    r"(?P<ticker><[A-Z]{1,6}(?:\.[A-Z]{1,3})?>|\((?:[A-Z]{2,8}:\s?)[A-Z0-9.]{1,6}\)|\([A-Z0-9]{1,6}\.[A-Z]{1,3}\))"
)
_LEGAL = frozenset("inc corp co ltd plc ag sa nv group holdings holding the".split())


@check(
    summary="a share symbol that the fact sheet gives another company",
    level="query",
    bad=[
        Example("[|Fieldcor|] Inc <(|FICR.O|)> said it would merge.", facts=_SHEET),
        Example("[|Harbour Foods|] ((|XETRA: BNR|)) rose by two points.", facts=_SHEET),
        Example("[|Harbour Foods|] ((|NYSE: HFB|)) rose by two points.", facts=_SHEET),
    ],
    good=[
        Example("Fidelcor Inc <FICR.O> said it would merge.", facts=_SHEET),
        Example("Fidelcor <FICR.O> and Brenntag (BNR.DE) said they would merge.", facts=_SHEET),
        Example("Shares in Brenntag (XETRA: BNR) rose by two points.", facts=_SHEET),
        Example("Cole Pizza (NYSE: COLE) rose by two points.", facts=_SHEET),
        "Fieldcor Inc <FICR.O> said it would merge.",
        Example("Harbour Foods (LON: HBFD) rose in London.", facts=_SHEET),
        Example("Harbour Foods Ltd, the maker of Brenntag (BNR.DE), fell.", facts=_SHEET),
    ],
    sources=["Reuters, 1987: Fieldcor for Fidelcor, with the right symbol beside it"],
    triggers=("<", "("),
    needs="facts",
    yields_to=("facts/spelling", "names/spelling"),
)
def ticker(doc: Document) -> Iterator[Finding]:
    """The symbol is machine-checked and the name is not, so the symbol is usually right.

    A symbol of the sheet must stand behind the name that the sheet gives it, or a part of that name; a company of the sheet
    must have one of its symbols behind it, if it is of an exchange for which the sheet has one. A name or a symbol that the sheet does not know is left alone.
    """
    for block in doc.copy_blocks:
        for match in _TICKER.finditer(doc.text, block.span.start, block.span.end):
            name, symbol = match.group("name"), match.group("ticker").strip("<>()")
            owners = [fact for fact in doc.desk.facts.with_ticker(symbol) if _same_market(fact, symbol)]
            span, bearers = _named(doc, match.start("name"), name)
            if owners and not any(_is_called(fact, name) for fact in owners):
                yield _finding(
                    doc,
                    span,
                    Span(match.start("ticker") + 1, match.end("ticker") - 1),
                    owners[0],
                    f"{symbol} is {owners[0].name}",
                )
            elif not owners and bearers and all(_has_market(fact, symbol) for fact in bearers):
                known = " and ".join(bearers[0].tickers)
                yield _finding(
                    doc,
                    span,
                    Span(match.start("ticker") + 1, match.end("ticker") - 1),
                    bearers[0],
                    f"{bearers[0].name} is {known}",
                )


def _market(symbol: str) -> str:
    """“NYSE: FRO” is of NYSE, “FRO.N” of N, “FRO” of any."""
    return symbol.partition(":")[0].strip() if ":" in symbol else symbol.partition(".")[2]


def _same_market(fact: "Fact", symbol: str) -> bool:
    known = {
        _market(ticker)
        for ticker in fact.tickers
        if ticker.rpartition(":")[2].strip().split(".")[0] == symbol.rpartition(":")[2].strip().split(".")[0]
    }
    return (
        "" in known
        or not _market(symbol)
        or _market(symbol) in known
        or not any((":" in t) == (":" in symbol) for t in fact.tickers)
    )


def _has_market(fact: "Fact", symbol: str) -> bool:
    return bool(_market(symbol)) and any(_market(ticker) == _market(symbol) for ticker in fact.tickers)


def _is_called(fact: "Fact", name: str) -> bool:
    """Whether the words before the symbol end with a name of the company, or with a part that tells it."""
    said = [word.rstrip(".,").casefold() for word in name.replace("’s", "").replace("'s", "").split()]
    said = [word for word in said if word not in _LEGAL]
    known = {word.rstrip(".,").casefold() for text in fact.names for word in text.replace("-", " ").split()} - _LEGAL
    return not said or not known.isdisjoint(said)


def _named(doc: Document, start: int, name: str) -> "tuple[Span, list[Fact]]":
    """The last words before the symbol that name a company of the sheet; else the whole, without its legal form."""
    words = name.split()
    for i in range(len(words)):
        tail = " ".join(words[i:])
        found = [
            fact for fact in doc.desk.facts.named(tail) if fact.kind == "organization" and known_people.speaks(fact, doc.text)
        ]
        if found:
            begin = start + name.index(words[i]) if i == 0 else start + len(name) - len(tail)
            return Span(begin, begin + len(tail)), found
    while len(words) > 1 and words[-1].rstrip(".,").lower() in _LEGAL:
        words.pop()
    return Span(start, start + len(" ".join(words))), []


def _finding(doc: Document, span: Span, symbol: Span, fact: "Fact", known: str) -> Finding:
    return Finding(
        span,
        f"“{' '.join(doc.words_at(span).split())}” with the symbol “{doc.words_at(symbol)}”; by {fact.evidence}, {known}",
        related=((symbol, "the symbol"),),
        unless="the company or its symbol has changed",
        question="Which company is it?",
        key=(doc.words_at(span), doc.words_at(symbol)),
    )
