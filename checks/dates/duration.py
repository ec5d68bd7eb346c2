"""A length of time, and the years it runs between."""

import re
from collections.abc import Iterator

from lint import Document, Example, Finding, Pattern, Span, check, spoken

_N = r"([0-9]{1,3}|[A-Za-z]{3,9}(?:-[a-z]{3,5})?)"
_Y = r"(?:1[0-9]{3}|20[0-9]{2})"
_BETWEEN = rf"\(?(?P<bounds>(?:(?:from|between)\s{{1,9}})?(?P<first>{_Y})(?:\s?[-–—]\s?|\s{{1,9}}(?:to|and|until|till|through)\s{{1,9}})(?P<last>{_Y}))(?![\w,-]*[0-9])"
_YEAR_LONG = Pattern(rf"\b{_N}-year(?:-long)?((?:\s{{1,9}}(?!from\b|between\b)[a-z]{{2,14}}){{1,4}}),?\s{{1,9}}{_BETWEEN}")
_FOR_YEARS = Pattern(
    rf"\b(?:for|lasted|served|ruled|reigned|spent)\s{{1,9}}((?:[a-z]{{2,8}}\s{{1,9}}){{0,2}}){_N}\s{{1,9}}years,?\s{{1,9}}{_BETWEEN}"
)
_YEARS_IN = Pattern(
    rf"\b((?:[a-z]{{2,8}}\s{{1,9}})?){_N}\s{{1,9}}years\s{{1,9}}(?:in|as|at|with)(?:\s{{1,9}}[\w’'-]{{2,14}}){{1,3}},?\s{{1,9}}{_BETWEEN}"
)
_SINCE = Pattern(
    rf"\b(?:has|have|is|are)\b[^.;:()\n]{{0,60}}?\bfor\s{{1,9}}((?:[a-z]{{2,8}}\s{{1,9}}){{0,2}}){_N}\s{{1,9}}years,\s{{1,9}}(since)\s{{1,9}}({_Y})\b(?!s)"
)

_SPELLS = frozenset(
    "reign tenure spell period term run rule stint career war marriage presidency leadership premiership chairmanship stay absence "
    "drought span occupation dictatorship relationship partnership residency exile siege papacy administration office power charge "
    "hiatus gap break".split()
)
_HEDGES = frozenset("about around roughly some nearly almost over than approximately up least most only".split())


@check(
    summary="a length of time and its first and last year disagree",
    level="query",
    bad=[
        "His [|nine-year|] reign (|from 2004 to 2010|) ended in a coup.",
        "She ran the mill for [|20 years|], (|from 1990 to 2014|).",
        Example("He has coached here for [|20 years|], (|since 2010|).", published="2024-05-02"),
        "His [|12 years|] in office, (|from 1999 to 2007|), made him rich.",
        "A [|12-year|] stint in office ((|1999–2007|)) made her rich.",
    ],
    good=[
        "His seven-year reign from 2004 to 2010 ended in a coup.",
        "His six-year reign from 2004 to 2010 ended in a coup.",
        "A five-year spell from 2004 to 2010 had made him, she said.",
        "He got a two-year ban for fraud from 1990 to 2004.",
        "The 10-year bond rose from 1990 to 2004.",
        "He ran it for more than 10 years, from 1990 to 2004.",
        Example("He has coached here for 14 years, since 2010.", published="2024-05-02"),
        "By 2000 he had coached there for 20 years, since 1980.",
        "The firm grew over a five-year period from 2000 to 2500 staff.",
    ],
    sources=["printed corrections of lengths of service"],
    triggers=("from 1", "from 2", "between 1", "between 2", "(1", "(2", "since 1", "since 2", "from\n", "between\n"),
)
def duration(doc: Document) -> Iterator[Finding]:
    """A reader subtracts one year from the other without meaning to.

    A span of years may be counted from first to last, with both, or short of a full one (December to January), so a figure
    is questioned only if it is off by two or more. Only nouns that name the span itself are looked at (reign, tenure, spell),
    not a ban for something done in those years. “Since” is counted to the day of publication, and only in the present tense.
    """
    for block in doc.copy_blocks:
        start, end = block.span.start, block.span.end
        at = doc.text.find("year", start, end)
        while at >= 0:
            long = doc.text[at - 1] == "-"
            for pattern in (_YEAR_LONG,) if long else (_FOR_YEARS, _YEARS_IN):
                match = pattern.search(doc.text, max(start, at - 44), min(end, at + 120))
                if match and match.start() < at < match.end():
                    yield from _between(doc, match, long)
            if doc.published is not None and doc.text.startswith("years,", at):
                match = _SINCE.search(doc.text, max(start, at - 110), min(end, at + 40))
                if match:
                    yield from _since(doc, match, doc.published.year)
            at = doc.text.find("year", at + 4, end)


def _between(doc: Document, match: "re.Match[str]", noun_first: bool) -> Iterator[Finding]:
    number, words = (match.group(1), match.group(2)) if noun_first else (match.group(2), match.group(1))
    first, last = int(match.group("first")), int(match.group("last"))
    if noun_first and not _SPELLS & set(words.split()):
        return
    if not noun_first and _HEDGES & set(words.split()):
        return
    years = spoken(number)
    if years is None or first >= last or abs(years - (last - first)) <= 1:
        return
    begin = match.start(1 if noun_first else 2)
    end = match.end(1) + len("-year") if noun_first else doc.text.index("years", match.end(2)) + len("years")
    span = Span(begin, end)
    bounds = Span(*match.span("bounds"))
    yield _finding(doc, span, bounds, f"{last} − {first} = {last - first}")


def _since(doc: Document, match: "re.Match[str]", now: int) -> Iterator[Finding]:
    years, first = spoken(match.group(2)), int(match.group(4))
    if years is None or _HEDGES & set(match.group(1).split()) or abs(years - (now - first)) <= 1:
        return
    span = Span(match.start(2), doc.text.index("years", match.end(2)) + len("years"))
    yield _finding(doc, span, Span(match.start(3), match.end()), f"published in {now}, and {now} − {first} = {now - first}")


def _finding(doc: Document, span: Span, bounds: Span, sum_: str) -> Finding:
    return Finding(
        span,
        f"“{doc.words_at(span)}” beside “{doc.words_at(bounds)}”: {sum_}",
        related=((bounds, "the years"),),
        unless="the years do not bound it",
        question="How long, or from when to when?",
        key=(doc.words_at(span), doc.words_at(bounds)),
    )
