"""Doubled, tripled, halved: words that the figures contradict."""

from collections.abc import Iterator

from lint import Change, Document, Finding, Interval, Number, Pattern, Span, Tally, check, shown

from ._words import words

_WORD = Pattern(r"\b(doubled|tripled|trebled|quadrupled|halved)\b")
_TIMES = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4}
_BY = Pattern(
    r"[^.;:,]{0,40}(?:,| -| –|\(|—) ?(?:an? |up |or |rising |or a |or an )?(?:increase of|rise of|jump of|up|rising|gain of|growth of|increase|rise)? ?$"
)


@check(
    summary="“doubled”, “tripled” or “halved” where the figures say otherwise",
    level="query",
    bad=[
        "Sales [|tripled|], up (|300%|), in a year.",
        "The crew [|doubled|] to (|18|) from (|13|) in May.",
        "The budget was cut [|by half|], from (|£80m|) to (|£60m|).",
        "The stake was [|halved|] from (|60 per cent|) to (|45 per cent|).",
    ],
    good=[
        "Sales tripled, up 200%, in a year.",
        "The crew doubled to 24 from 12 in May, and to 25 from 12 in June.",
        "The stake almost doubled from 60 to 104.",
        "The stake more than doubled from 20 to 70.",
        "Sales doubled in Spain, and rose 300% in France.",
        "Costs halved to £1.1m from £2.1m.",
        "The budget was cut by half, from £80m to £41m, and by more than half, from £90m to £30m.",
        "The plan was cut in half a day from 60 pages to 40.",
    ],
    sources=["National Institute of Standards: a rise of 300% is fourfold", "Poynter: math for journalists"],
    triggers=("oubled", "ripled", "rebled", "rupled", "alved", "y half", "n half"),
)
def multiples(doc: Document, *, looseness: float = 0.2) -> Iterator[Finding | Tally]:
    """Tripled is a rise of 200%, not 300%, and from 12 to 18 is no doubling.

    These words are used loosely, so a ratio may miss by a fifth; with “nearly” or “more than” before the word by far more.

    Options:
        looseness: the share by which a ratio may miss the word.
    """
    for change in doc.changes:
        if change.ratio and change.word and change.start and change.end and change.amount is None:
            yield Tally(1, 1)
            yield from _ends(doc, change, change.word, change.start, change.end, looseness)
    numbers = doc.numbers
    for match in _WORD.finditer(doc.text):
        word = match.group(1)
        for number in numbers:
            if number.kind == "percent" and 0 < number.span.start - match.end() < 60 and word in _TIMES:
                rise = (_TIMES[word] - 1) * 100
                if _BY.fullmatch(doc.text[match.end() : number.span.start]) and number.value == rise + 100 and not number.hedge:
                    yield _of_percent(doc, Span(*match.span(1)), number, rise)
                break


def _ends(doc: Document, change: Change, word: Span, start: Number, end: Number, looseness: float) -> Iterator[Finding]:
    loose = 0.6 if change.hedge else looseness
    said = Interval(change.ratio * (1 - loose), change.ratio * (1 + loose) + (3 if change.hedge else 0))
    if any(last.over(first).meets(said) for first, last in change.pairs):
        return
    times = end.value / start.value if start.value else 0.0
    yield Finding(
        word,
        f"“{doc.words_at(word)}”, but from {words(doc, start)} to {words(doc, end)} is {shown(times, 2)} times as much",
        related=((start.span, "from here"), (end.span, "to here")),
        unless="the figures count something else",
        question=f"Is “{doc.words_at(word)}” right, or one of {words(doc, start)} and {words(doc, end)}?",
        key=(doc.words_at(word).lower(), words(doc, start), words(doc, end)),
    )


def _of_percent(doc: Document, word: Span, number: Number, rise: int) -> Finding:
    said = doc.words_at(word)
    return Finding(
        word,
        f"“{said}” is a rise of {rise}%; {words(doc, number)} more is {shown(number.value / 100 + 1)} times as much",
        related=((number.span, "the percentage"),),
        unless=f"{words(doc, number)} is of something else",
        question=f"Is it “{said}” or a rise of {words(doc, number)}?",
        key=(said, words(doc, number)),
    )
