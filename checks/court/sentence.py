"""Terms of a sentence, and their sum."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lint import Document, Finding, Pattern, Span, check, spoken

_N = r"([0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:fif|six|seven|eigh|nine)teen|eighteen|twenty(?:-[a-z]{3,5})?|thirty|forty|fifty)"
_TERM = Pattern(rf"\b{_N}(?:\s|-)(year|month|week)s?\b")
_BARE = Pattern(rf"\band\s{_N}\s(?:for|on|of|more)\b")
_TOTAL = Pattern(
    rf"(?:\b(?:a|in|for\sa)\stotal\s(?:sentence\s)?of\s|\btotal(?:ling|ing|s)\s|\bmaking\s){_N}(?:\s|-)(year|month)s?\b|\b{_N}(?:\s|-)(year|month)s?\s(?:in\s(?:all|total)|altogether)\b"
)
_JAILED = Pattern(
    rf"\b(?i:jail(?:ed|s)?|imprison(?:ed)?|sentenced|prison|gets|given|handed)\b[^.;:\n]{{0,40}}?\b{_N}(?:\s|-)(years?|months?|year|month)\b",
    0,
)
_OTHER = Pattern(
    r"\b(?:minimum|suspended|licence|license|probation|ban(?:ned)?|disqualified|served|parole|half|after|ago|old|remand|reduced|appeal|supervis\w+|each)\b"
)


@check(
    summary="the terms of a sentence do not add up to its total",
    level="query",
    bad=[
        "Hutchins got (|three years|) for fraud and (|two years|) for theft, to run consecutively, [|six years in all|].",
        "The judge gave him (|four years|) and (|18 months|), consecutive, [|a total of six years|].",
        "He was jailed for (|five years|) and (|three years|), to run concurrently, [|a total of eight years|].",
        "Clerk jailed for [|eight years|]\n\nA clerk was jailed for (|nine years|) on Monday for taking bribes.\n\nHe had pleaded guilty.",
    ],
    good=[
        "Hutchins got three years for fraud and two years for theft, to run consecutively, five years in all.",
        "The judge gave him four years and 18 months, consecutive, a total of five and a half years.",
        "He was jailed for five years and three years, to run concurrently, a total of five years.",
        "He got three years and two years, five in all, with a minimum of two years before parole.",
        "Clerk jailed for eight years\n\nA clerk was jailed for five years and, on top, three years on Monday.\n\nHe had pleaded guilty.",
        "Clerk jailed for 18 months\n\nA clerk was jailed for a year and a half on Monday.\n\nHe had pleaded guilty.",
        "Clerk jailed for eight years\n\nA clerk who had been jailed for nine years in 2003 was back in prison on Monday.\n\nHe got eight years.",
        "Pair jailed for eight years\n\nA clerk was jailed for nine years and his wife for eight on Monday.\n\nThey had pleaded guilty.",
        "She served six years in all. Her terms were to run consecutively.",
        "The 30-year-old got two years and two years, consecutively, a total of four years.",
        "The judge gave him four years and six months, consecutive to a term of two years, a total of six years and six months.",
    ],
    sources=["a copy desk's list: “three years and two, consecutive, six in all”"],
    triggers=("onsecutive", "oncurrent", "ailed", "prison", "entenced"),
)
def sentence(doc: Document) -> Iterator[Finding]:
    """The total is what the reader remembers and the law report is held against.

    Only a sentence that says consecutive or concurrent, names its terms in years or months and gives a total is reckoned:
    the sum, or the longest. Minimum terms, bans, time served, ages and terms of “four years and six months” are left alone.
    The term of the headline is compared with the one of the first paragraph, if that has one only and the story not the headline's.
    """
    yield from _of_headline(doc)
    for one in doc.sentences:
        words = doc.words_at(one.span)
        consecutive, concurrent = "onsecutive" in words, "oncurrent" in words
        if consecutive == concurrent or _OTHER.search(words):
            continue
        total = _TOTAL.search(doc.text, one.span.start, one.span.end)
        if (
            total is None
            or re.match(r"\s(?:and|\()", doc.text[total.end() : total.end() + 3])
            or doc.text[total.start() :].startswith("a half")
        ):
            continue
        terms = [
            m for m in _TERM.finditer(doc.text, one.span.start, one.span.end) if not total.start() <= m.start() < total.end()
        ]
        if (
            len(terms) < 2
            or any(m.group(2) == "week" for m in terms)
            or _BARE.search(doc.text, one.span.start, one.span.end)
            or _is_compound(doc, terms)
        ):
            continue
        months = [_months(m.group(1), m.group(2)) for m in terms]
        printed = _months(total.group(1) or total.group(3), total.group(2) or total.group(4))
        right = sum(months) if consecutive else max(months)
        if printed != right:
            yield Finding(
                Span(*total.span()),
                f"“{' '.join(total.group().split())}”: {' + '.join(map(_shown, months)) if consecutive else 'the longest of ' + ', '.join(map(_shown, months))} = {_shown(right)}",
                related=tuple((Span(*m.span()), "a term") for m in terms),
                unless="a term is left out here",
                question="What are the terms, and do they run together?",
                key=(total.group(), *(m.group() for m in terms)),
            )


def _of_headline(doc: Document) -> Iterator[Finding]:
    blocks = doc.copy_blocks[:2]
    if len(blocks) < 2 or blocks[0].role != "headline" or blocks[1].role not in ("paragraph", "deck"):
        return
    head = _JAILED.search(doc.text, blocks[0].span.start, blocks[0].span.end)
    body = doc.text[blocks[1].span.start :]
    if head is None or len(list(_TERM.finditer(doc.text, blocks[0].span.start, blocks[0].span.end))) != 1:
        return
    lede = doc.words_at(blocks[1].span)
    terms = list(_TERM.finditer(lede))
    told = _JAILED.search(lede)
    if (
        told is None
        or len(terms) != 1
        or terms[0].start() != told.start(1)
        or _OTHER.search(lede)
        or re.search(r"\b(?:had|and|in (?:19|20)\d\d|more|than)\b", lede)
    ):
        return
    months = _months(head.group(1), head.group(2).removesuffix("s"))
    if months in {_months(m.group(1), m.group(2)) for m in _TERM.finditer(body)} or spoken(head.group(1)) in map(
        spoken, re.findall(r"[\w-]+", body)
    ):
        return
    span = Span(head.start(1), head.end(2))
    other = Span(blocks[1].span.start + told.start(1), blocks[1].span.start + told.end(2))
    yield Finding(
        span,
        f"“{doc.words_at(span)}” in the headline, “{doc.words_at(other)}” in line {doc.line_of(other)}",
        related=((other, "the term in the story"),),
        unless="the two are of two people",
        question="How long is the term?",
        key=(doc.words_at(span), doc.words_at(other)),
    )


def _months(number: str, unit: str) -> int:
    return (spoken(number) or 0) * (12 if unit == "year" else 1)


def _shown(months: int) -> str:
    return f"{months // 12} years" if months % 12 == 0 else f"{months} months"


def _is_compound(doc: Document, terms: "list[re.Match[str]]") -> bool:
    """`four years and six months` is one term: years, then fewer than twelve months."""
    return any(
        one.group(2) == "year" and other.group(2) == "month" and (spoken(other.group(1)) or 0) < 12
        and doc.text[one.end() : other.start()].strip() in ("and", "")
        for one, other in pairwise(terms)
    )  # fmt: skip
