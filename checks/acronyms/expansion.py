"""A well-known acronym after a name that lacks one of its words."""

from collections.abc import Iterator

from lint import Document, Finding, Span, check, compile_pattern

_KNOWN = {
    "ONS": "Office for National Statistics",
    "IMF": "International Monetary Fund",
    "WTO": "World Trade Organization",
    "WHO": "World Health Organization",
    "NHS": "National Health Service",
    "FBI": "Federal Bureau of Investigation",
    "CIA": "Central Intelligence Agency",
    "IAEA": "International Atomic Energy Agency",
    "ECB": "European Central Bank",
    "OECD": "Organisation for Economic Co-operation and Development",
    "NATO": "North Atlantic Treaty Organization",
    "CBI": "Confederation of British Industry",
    "TUC": "Trades Union Congress",
    "FSA": "Financial Services Authority",
    "FCA": "Financial Conduct Authority",
    "SEC": "Securities and Exchange Commission",
    "FTC": "Federal Trade Commission",
    "FCC": "Federal Communications Commission",
    "FDA": "Food and Drug Administration",
    "EPA": "Environmental Protection Agency",
    "CDC": "Centers for Disease Control and Prevention",
    "FAA": "Federal Aviation Administration",
    "NTSB": "National Transportation Safety Board",
    "GAO": "Government Accountability Office",
    "DEFRA": "Department for Environment Food and Rural Affairs",
    "IOC": "International Olympic Committee",
    "IAAF": "International Association of Athletics Federations",
    "ICC": "International Criminal Court",
    "ICJ": "International Court of Justice",
    "RSPCA": "Royal Society for the Prevention of Cruelty to Animals",
    "NSPCC": "National Society for the Prevention of Cruelty to Children",
    "UNHCR": "United Nations High Commissioner for Refugees",
    "OPEC": "Organization of the Petroleum Exporting Countries",
    "APEC": "Asia Pacific Economic Cooperation",
    "ASEAN": "Association of Southeast Asian Nations",
}
"""Names that do not change; "Centers for Disease Control" alone is usual and passes."""

_DEFINED = compile_pattern(
    r"((?:[A-Z][\w’'-]+|of|for|the|and|in|to)(?:,?\s{1,6}(?:[A-Z][\w’'-]+|of|for|the|and|in|to)){0,9})\s{1,6}\(([A-Z]{3,6})\)"
)
_SMALL = frozenset("of for the and in to".split())


@check(
    summary="the name before a well-known acronym lacks a word or has a wrong one",
    level="query",
    bad=[
        "Figures from the [|Office for National (ONS)|] show a fall.",
        "The [|International Fund (IMF)|] lent the sum.",
        "The [|World Health (WHO)|] warned of it.",
        "The [|European Bank (ECB)|] kept its rate.",
    ],
    good=[
        "Figures from the Office for National Statistics (ONS) show a fall.",
        "The Instituto Monetario Federal (IMF) lent the sum.",
        "The Independent Music Festival (IMF) opens in June.",
        "The World Trade Organisation (WTO) ruled on it.",
        "Police asked the Federal Bureau of Investigation (FBI).",
        "The Frankfurt bank (ECB) kept its rate.",
        "Shares in Imperial Food (IMF) fell.",
        "The government Office of National Statistics (ONS) said so.",
    ],
    sources=["BBC News, 2004: an office that lost its last word"],
    measured=(1, 1, "bbc 2004-05, web 2023, wire 1987"),
    triggers=("(",),
)
def expansion(doc: Document) -> Iterator[Finding]:
    """A cut that takes a word out of a well-known name leaves the acronym to tell of it.

    Only acronyms of bodies that hardly anybody mistakes are compared, and only where the words before the bracket are the
    known name less one word. Foreign names, other bodies with the same letters, tickers and small words are left alone.
    """
    for block in doc.copy_blocks:
        if doc.text.find("(", block.span.start, block.span.end) < 0:
            continue
        for match in _DEFINED.finditer(doc.text, block.span.start, block.span.end):
            known = _KNOWN.get(match.group(2))
            said = match.group(1).split()
            if known is None:
                continue
            words = _main(known.split())
            if any(_main(said[start:]) == words for start in range(len(said))):
                continue
            for start in range(max(0, len(said) - 9), len(said)):
                if said[start] not in _SMALL and _lacks_one(_main(said[start:]), words):
                    begin = doc.text.rindex(said[start], match.start(), match.end(1) - len("".join(said[start + 1 :])))
                    yield Finding(
                        Span(begin, match.end()),
                        f"{match.group(2)} stands for {known}: a word is missing in “{doc.text[begin : match.end(1)]}”",
                        unless=f"another body has the letters {match.group(2)}",
                        key=(match.group(2), " ".join(said[start:])),
                    )
                    break


def _main(words: list[str]) -> list[str]:
    return [word.strip(",").lower() for word in words if word not in _SMALL]


def _lacks_one(said: list[str], known: list[str]) -> bool:
    """Whether `said` is `known` without one of its words."""
    return len(said) == len(known) - 1 and any(known[:i] + known[i + 1 :] == said for i in range(len(known)))
