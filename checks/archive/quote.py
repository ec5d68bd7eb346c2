"""A quotation that was printed in other words."""

from collections.abc import Iterator

from checks.archive._cited import cited, named
from lint import Document, Example, Finding, changed, check, quotes_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Published, Quote

_SHORT = (
    ("won't", "will not"), ("can't", "can not"), ("cannot", "can not"), ("n't", " not"), ("'m", " am"), ("'re", " are"), ("'ve", " have"),
    ("'ll", " will"), ("'d", " would"), ("it's", "it is"), ("that's", "that is"), ("there's", "there is"), ("he's", "he is"),
    ("gonna", "going to"), ("tyre", "tire"), ("grey", "gray"), ("programme", "program"), ("ence", "ense"), ("towards", "toward"),
    ("centre", "center"), ("theatre", "theater"), ("per cent", "percent"),
)  # fmt: skip
"""Contractions and British spellings, and what they stand for."""

_SAID = (
    "The council of Grandevik met on Monday to speak of ships, of fish and of rain. “We will never close the old harbour while "
    "I am mayor,” said Anna Tornqvist. Boats blew their horns in the bay until the council went home for tea."
)


@check(
    summary="a quotation worded otherwise in an earlier story",
    level="query",
    bad=[
        Example("It rained. [|“We will not close the old harbour while I am mayor,”|] said Anna Tornqvist.", archive=(_SAID,)),
        Example(
            "Anna Tornqvist said: [|“We will never close the new harbour while I am mayor.”|] It rained.",
            archive=(f"{_SAID} It was a good tea.",),
        ),
        Example("[|“We will never shut the old harbour while I am mayor,”|] Anna Tornqvist said.", archive=("It rained.", _SAID)),
        Example(
            "It rained. [|“We will never close the harbour while I am the mayor of all of Grandevik,”|] she said.",
            archive=(_SAID.replace("mayor,", "the mayor of all of Grandevik,"),),
        ),
    ],
    good=[
        Example("It rained. “We will never close the old harbour while I am mayor,” said Anna Tornqvist.", archive=(_SAID,)),
        Example("It rained. “We will not close the old harbour while I am mayor,” said Tom Berg.", archive=(_SAID,)),
        Example("It rained. “We will … close the old harbour while I am mayor,” said Anna Tornqvist.", archive=(_SAID,)),
        Example("It rained. “We will [not] close the old harbour while I am mayor,” said Anna Tornqvist.", archive=(_SAID,)),
        Example("It rained. “We will never close the old harbour,” said Anna Tornqvist.", archive=(_SAID,)),
        Example(
            "It rained. “We will never close the old harbour (of Exham) while I am mayor,” said Anna Tornqvist.", archive=(_SAID,)
        ),
        Example("It rained. “We shall never shut that harbour while I am mayor,” said Anna Tornqvist.", archive=(_SAID,)),
        Example(
            "“We will never put tyres on the quay while I am mayor,” said Anna Tornqvist.",
            archive=(_SAID.replace("close the old harbour", "put tires on the quay"),),
        ),
        Example("It rained. “We shall never close the old harbour,” she said. “Not while I am mayor.”", archive=(_SAID,)),
        Example("“We will never close the old harbour while I’m mayor,” said Anna Tornqvist.", archive=(_SAID,)),
        Example("It rained. “Nous will never close le harbour while je am mayor,” said Anna Tornqvist.", archive=(_SAID,)),
    ],
    sources=["AP: a quotation is never altered, not even to correct its grammar"],
    measured=(4, 4, "bbc 2004-05, web 2023, wire 1987"),
    needs="archive",
    yields_to=("quotes/two-wordings",),
    triggers=('"', "“", "‘", "'"),
)
def quote(doc: Document, *, most: int = 2) -> Iterator[Finding]:
    """A quotation typed again from memory, or cut for space, says what was not said; two stories then differ in print.

    Quotations of eight words and more of the same speaker are compared with those of the archive, of twelve and more where
    one of the two stories does not name the speaker; a word or two inside may differ. What carries dots or brackets is the writer's own cut. A contraction written out, or numbers in letters, is house
    style, and much that differs is another translation: both are left alone.

    Options:
        most: how many words may differ.
    """
    if doc.earlier is None:
        return
    by_start = {quote.span.start: quote for quote in doc.quotes}
    for speaker, words, start in quotes_of(doc):
        for story, said in doc.earlier.quotes_like(speaker, words):
            allowed = most if min(len(words), len(said)) >= 10 else 1
            differing = changed(words, said, allowed)
            if differing and not _is_style(*differing):
                yield _finding(by_start[start], differing, story)
                break


def _finding(quote: "Quote", differing: tuple[str, str], story: "Published") -> Finding:
    return Finding(
        quote.span,
        f"“{differing[0]}” here, “{differing[1]}” in {cited([story])}: one quotation, two wordings",
        related=named([story], f"has “{differing[1]}”"),
        unless="it was said twice, or is translated",
        question="Which is what was said?",
        key=tuple(sorted(differing)),
    )


def _is_style(one: str, other: str) -> bool:
    """Whether two wordings differ as two house styles do: contractions, figures, -ise and -ize, colour and color, hyphens."""
    if any(char.isdigit() for char in one + other):
        return True
    return _plain(one) == _plain(other)


def _plain(words: str) -> str:
    for short, long in _SHORT:
        words = words.replace(short, long)
    return words.replace("'", "").replace(" ", "").replace("z", "s").replace("our", "or").replace("ll", "l")
