"""A word of rising over figures that fall."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Pattern, Span, Tally, check

from ._words import words

_VERBS = frozenset(
    "rose risen rising rises grew grown climbed climbing jumped jumping surged surging soared soaring leapt advanced increased increasing gained fell fallen"
    " falling falls dropped dropping declined declining decreased decreasing slumped plunged slid tumbled dipped shrank slipped sank plummeted up down".split()
)
_RATES = Pattern(
    r"\b(?:yen|dollar|sterling|pound|euro|mark|franc|peso|rand|rupee|currency|currencies|yuan|per dollar|against the|rank|ranking|ranked|place|position"
    r"|world number|handicap|par|odds|loss|losses|deficit|shortfall|minus|temperatures?|debt|seed|stage)\b",
    re.I,
)


@check(
    summary="a word of rising or falling that the two figures contradict",
    level="query",
    bad=[
        "The index [|rose|] to (|153.50|) from (|154.67|) on Monday.",
        "Membership [|fell|] from (|4,100|) to (|5,300|) last year.",
        "Sales [|dropped|] 8% to (|£5.4m|) from (|£5.0m|).",
    ],
    good=[
        "The index fell to 153.50 from 154.67 on Monday.",
        "Sterling rose to 0.62 against the dollar from 0.64.",
        "She rose to third in the world ranking from 8th, up to 3 from 8.",
        "Growth forecasts were cut to 1.5% from 2%.",
        "The club fell to 12th place from 3rd.",
        "Losses improved to $4m from $9m.",
        "The forecast for the rise in prices went to 2.5 per cent from 3 per cent.",
        "Shares rose to more than 40 from 41.",
        "Output rose to 1.2 million from 900,000.",
    ],
    sources=["a wire of 1987: an index “rose 0.8 pct to 153.50 from 154.67”"],
)
def direction(doc: Document) -> Iterator[Finding | Tally]:
    """“Rose to 153.50 from 154.67” cannot be: the word or the order of the figures is wrong.

    Only verbs that govern the two figures are read, not “the rise” or “growth”. Exchange rates, places in a table, losses and
    temperatures, where up and down change sides, are left alone.
    """
    for change in doc.changes:
        start, end, word = change.start, change.end, change.word
        if start is None or end is None or word is None or not change.direction or change.against:
            continue
        first = min(number.span.start for number in (start, end, change.amount) if number is not None)
        if doc.words_at(word).lower() not in _VERBS or first - word.end > 25 or len(change.pairs) != 1:
            continue
        sentence = doc.sentence_at(word.start)
        if sentence is None or _RATES.search(doc.words_at(_near(sentence.span, word))):
            continue
        yield Tally(1, 1)
        before, after = change.pairs[0]
        if (change.direction > 0 and after.high < before.low) or (change.direction < 0 and after.low > before.high):
            said, rose = doc.words_at(word), change.direction < 0
            yield Finding(
                word,
                f"“{said}”, but from {words(doc, start)} to {words(doc, end)} is a {'rise' if rose else 'fall'}",
                related=((start.span, "from here"), (end.span, "to here")),
                unless="a smaller figure is the better one here",
                question=f"Is it “{said}”, or do the two figures stand the wrong way round?",
                key=(said.lower(), words(doc, start), words(doc, end)),
            )


def _near(sentence: Span, word: Span) -> Span:
    """The sentence, as far as it is of a sentence's length: text without a full stop is not read whole for each figure."""
    return Span(max(sentence.start, word.start - 400), min(sentence.end, word.end + 400))
