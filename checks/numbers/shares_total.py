"""Shares of one whole that are more than all of it."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Number, Pattern, Tally, check, shown

from ._words import gap, words

_JOIN = Pattern(r"(?: [A-Za-z][A-Za-z’'-]*){1,6}(?:, and|,| and|;|; and) (?:[A-Za-z’'-]+ ){0,3}$")
_WHOLE = Pattern(
    r"\b(?:the rest|the remain\w+|divided|split|shared|make up|made up|respectively|composition|consists?|blend|mix)\b"
)
_FOR = Pattern(r"\b(?:back\w*|support\w*|favou?r\w*|approv\w+|agree\w*|in favou?r|yes)\b", re.I)
_AGAINST = Pattern(r"\b(?:oppos\w+|against|disapprov\w+|disagree\w*|reject\w*|no)\b", re.I)
_NEITHER = Pattern(r"\b(?:did ?n[o’']t know|do ?n[o’']t know|did not know|do not know|undecided|unsure|not sure|no opinion)\b")
_MANY = Pattern(
    r"\b(?:also|both|either|multiple|more than one|rose|fell|up|down|increase\w*|decline\w*|grew|growth|compared|against|from|than|chance|likel\w+|of whom|of which|of those|of them|among|women|men)\b"
)


@check(
    summary="shares of one whole that add up to more than all of it",
    level="query",
    bad=[
        "The vote was split: [|45%|] for Lee, (|38%|) for Shaw and (|27%|) for Orme.",
        "Ownership is divided, with [|60 per cent|] at the bank, (|30 per cent|) at the fund and (|15 per cent|) at the state.",
        "The blend is [|70%|] barley, (|25%|) wheat and (|15%|) oats.",
        "In the poll [|48%|] backed the plan, (|39%|) opposed it and (|23%|) did not know.",
    ],
    good=[
        "The vote was split: 45% for Lee, 38% for Shaw and 17% for Orme.",
        "The blend is 33% barley, 33% wheat and 34% oats.",
        "The vote was split: 45.5% for Lee, 38% for Shaw and 17% for Orme.",
        "Of those asked, 60% like tea, 55% coffee and 20% both.",
        "Some 48% backed the plan, 39% opposed it and 13% did not know; 62% had heard of it, 48% of the mayor and 23% did not know her.",
        "The seats were split, and sales rose 60% in Leeds, 55% in York and 30% in Hull.",
        "It is about 60% barley, 30% wheat and 15% oats in the mix.",
    ],
    sources=["American Association for Public Opinion Research: rounding and multiple answers"],
    triggers=("%", "cent", "pct"),
)
def shares_total(doc: Document) -> Iterator[Finding | Tally]:
    """Shares of one cake cannot be more than the cake.

    Read are three or more shares in one list, in a sentence that says that something is split or mixed. Every share may be rounded up
    by one; answers of which more than one may be given, changes and hedged shares keep it silent.
    """
    numbers = doc.numbers
    index = 0
    while index + 2 < len(numbers):
        run = _run(doc, numbers, index)
        index += max(1, len(run))
        if len(run) < 3:
            continue
        sentence = doc.sentence_at(run[0].span.start)
        if sentence is None or run[-1].span.end > sentence.span.end:
            continue
        text = doc.words_at(sentence.span)
        if (
            not (_WHOLE.search(text) or _is_vote(text))
            or _MANY.search(_without_against(text))
            or any(number.hedge for number in run)
        ):
            continue
        yield Tally(1, 1)
        total = sum(number.value for number in run)
        rounding = sum(number.high - number.low for number in run)
        if total - rounding <= 100:
            continue
        yield Finding(
            run[0].span,
            f"{' + '.join(words(doc, number) for number in run)} is {shown(total)}%: more than all",
            related=tuple((number.span, "a share") for number in run[1:]),
            unless="more than one answer could be given",
            question="Which share is wrong?",
            key=tuple(words(doc, number) for number in run),
        )


def _is_vote(text: str) -> bool:
    """Whether the sentence has all three answers to one question: for, against, and neither."""
    neither = _NEITHER.search(text)
    return neither is not None and bool(_FOR.search(text, 0, neither.start()) and _AGAINST.search(text, 0, neither.start()))


def _without_against(text: str) -> str:
    return text.replace(" against", "") if _is_vote(text) else text


def _run(doc: Document, numbers: tuple[Number, ...], index: int) -> list[Number]:
    run: list[Number] = []
    for number in numbers[index : index + 40]:
        if number.kind != "percent" or (
            run and (number.span.start - run[-1].span.end > 70 or not _JOIN.fullmatch(gap(doc, run[-1], number)))
        ):
            break
        run.append(number)
    return run
