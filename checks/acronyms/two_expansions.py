"""One acronym, spelled out in two ways."""

from collections.abc import Iterator

from lint import Document, Example, Finding, check

_SMALL = frozenset("of for the and in on to a an at by with &".split())


@check(
    summary="an acronym is spelled out in two ways",
    level="query",
    bad=[
        "The (|National Salt Board|) (NSB) met. Critics of the [|Northern Salt Board|] (NSB) stayed away.",
        "The fund, a (|Real Estate Trust|) (RET), grew. The [|Rural Estate Trust|] (RET) shrank.",
        "The (|Fisheries Review Panel|) (FRP) sat. The FRP ([|Fisheries Reform Panel|]) rose.",
    ],
    good=[
        "The National Salt Board (NSB) met. The National Salt Boards (NSB) of two towns agreed.",
        "The Board of Salt and Tin (BST) met. The Board for Salt and Tin (BST) rose.",
        "A role-playing game (RPG) sold well. Role Playing Games (RPG) are liked.",
        "The National Salt Board (NSB) met. The NSB rose.",
        "The Labor Union (LU) and the Labour Union (LU) are one.",
        Example(
            "The National Salt Board (NSB) met the Northern Salt Board (NSB).",
            distinct=(("National Salt Board", "Northern Salt Board"),),
        ),
    ],
    sources=["Reuters Handbook of Journalism: spell out once, and the same way"],
)
def two_expansions(doc: Document) -> Iterator[Finding]:
    """The second spelling out of an acronym comes from another draft, and one of the two names nobody.

    Left alone: plurals, hyphens, capitals, small words, British and American spellings.
    """
    for acronym in doc.acronyms:
        if len(acronym.expansions) < 2:
            continue
        first, first_words = acronym.expansions[0]
        for span, words in acronym.expansions[1:]:
            if _folded(words) == _folded(first_words) or doc.desk.house.are_distinct(first_words, words):
                continue
            yield Finding(
                span,
                f"{acronym.text} is “{words}” here and “{first_words}” in line {doc.line_of(first)}",
                related=((first, f"“{first_words}”"),),
                unless="two bodies share the letters",
                question=f"What does {acronym.text} stand for: {first_words} or {words}?",
                key=(acronym.text, *sorted((words, first_words))),
            )
            break


def _folded(words: str) -> tuple[str, ...]:
    parts = (part.strip("’'").removesuffix("’s").removesuffix("'s") for part in words.lower().replace("-", " ").split())
    return tuple(_stem(part) for part in parts if part not in _SMALL)


def _stem(word: str) -> str:
    word = (
        word.replace("our", "or")
        .replace("isation", "ization")
        .replace("centre", "center")
        .replace("programme", "program")
        .replace("defence", "defense")
    )
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
