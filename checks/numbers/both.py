"""A count word against the names it stands for."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Pattern, Span, Tally, check

_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){0,3}"
_TWO = Pattern(
    rf"\b(?P<word>[Bb]oth|[Tt]he (?:pair|couple|duo|two (?:men|women|boys|girls|brothers|sisters)),|a (?:pair|couple|duo) of) (?P<list>{_NAME}(?:, {_NAME})+,? and {_NAME})(?P<after>[\s,.;:]|$)"
)
_STARTS = (
    ("oth ", 1, "both"),
    ("he pair, ", 1, "pair"),
    ("he two men, ", 1, "pair"),
    ("he two women, ", 1, "pair"),
    ("he two boys, ", 1, "pair"),
    ("he two girls, ", 1, "pair"),
    ("he two brothers, ", 1, "pair"),
    ("he two sisters, ", 1, "pair"),
    ("he couple, ", 1, "pair"),
    ("he duo, ", 1, "pair"),
    ("a pair of ", 0, "pair"),
    ("a duo of ", 0, "pair"),
    ("he trio, ", 1, "trio"),
    ("a trio of ", 0, "trio"),
)
_THREE = Pattern(rf"\b(?P<word>[Tt]he trio,|a trio of) (?P<list>{_NAME}(?:, {_NAME})*,? and {_NAME})(?P<after>[,.;:]|$)")


@check(
    summary="“both”, “the pair” or “the trio” and another number of names",
    level="query",
    bad=[
        "The plan helps [|both|] (|Leeds, York and Hull|).",
        "[|The trio,|] (|Ann Lindqvist and Bo Karlsson|), left early.",
        "[|The pair,|] (|Lindqvist, Karlsson and Orme|), left early.",
        "[|The two men,|] (|Jack Ellis, Sam Ford and Ned Lamb|), deny theft.",
    ],
    good=[
        "The plan helps both Leeds and York.",
        "The trio, Lindqvist, Karlsson and Orme, left early.",
        "The pair, Lindqvist and Karlsson, left early.",
        "The two men, Jack Ellis and Sam Ford, deny theft; the two women, Ann Orme of Leeds, York and Hull's mayor, do not.",
        "Both Leeds, in Yorkshire, and Hull sent boats.",
        "Both came: Leeds, York and Hull stayed away.",
        "Both Smith, Jones and Partners and Orme Ltd lost money.",
    ],
    sources=["The Guardian style guide: both"],
    triggers=("oth ", "pair", "couple", "duo", "trio", "he two "),
)
def both(doc: Document) -> Iterator[Finding | Tally]:
    """A name is added in the second edition, and “both” stays.

    Only plain lists of names right behind the word are counted. A list that an “and” carries on may be two groups, and is left alone.
    """
    for start, word in _openings(doc.text):
        pattern, count = (_THREE, 3) if word == "trio" else (_TWO, 2)
        if match := pattern.match(doc.text, start):
            block = doc.block_at(match.start())
            names = [name for name in re.split(r", and |, | and ", match.group("list")) if name]
            behind = doc.text[match.end() - 1 : match.end() + 24]
            yield Tally(1, 1)
            if (
                len(names) == count
                or block is None
                or re.match(r",? (?:and|as well as|or) ", behind)
                or block not in doc.copy_blocks
            ):
                continue
            if match.group("word").lower().startswith("a ") and not match.group("after").strip():
                continue
            word = match.group("word")
            yield Finding(
                Span(*match.span("word")),
                f"“{word}” and {len(names)} names: {match.group('list')}",
                related=((Span(*match.span("list")), "the names"),),
                unless="two of the names are one",
                question=f"Are there {count} or {len(names)}?",
                key=(word.lower(), match.group("list")),
            )


def _openings(text: str) -> Iterator[tuple[int, str]]:
    """Where a count word with a name behind it may begin."""
    for literal, before, word in _STARTS:
        at = text.find(literal)
        while at >= 0:
            if text[at + len(literal) : at + len(literal) + 1].isupper() and at >= before:
                yield at - before, word
            at = text.find(literal, at + 1)
