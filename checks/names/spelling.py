"""One name, spelled two ways in one story."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Span, check


@check(
    summary="two spellings that look like one name",
    level="query",
    bad=[
        "The yard sold the [|Tornado|] ferry in May. Crews say the (|Tonrado|) leaks.",
        "He came in an [|Altiva|] coupe and left in it; the (|Altvia|) was his brother's.",
        Example(
            "The firm (|Brenntag|) said so. A spokesman for [|Bremntag|] agreed.", facts='[[organization]]\nname = "Brenntag"\n'
        ),
    ],
    good=[
        "Horan passed to Horgan, and Horgan scored.",
        "The Traders Bank lent to traders.",
        Example("Mr Palmer met Mr Parmer on the pier, and Palmer laughed.", distinct=(("Palmer", "Parmer"),)),
        "Austria and Australia signed the treaty.",
        "Jermell Charlo fights in May; Jermall Charlo, his twin, in June.",
        "Marian wrote to Marion, her sister, on Sunday.",
    ],
    sources=["TIME, February 2024: a carmaker's name in two spellings"],
)
def spelling(doc: Document) -> Iterator[Finding]:
    """The commonest fault that a machine can see, and the one that newsrooms correct most.

    Two words that are written with a capital throughout, begin with the same letter and differ by a slip of the pen (two
    neighbours swapped, a letter doubled, n for u, rn for m) look like one name. Both are shown and both offered; which one is
    right is said only where the fact sheet knows one of them.
    """
    places = _places(doc)
    spellings = sorted(places)
    for index, one in enumerate(spellings):
        for other in spellings[index + 1 :]:
            if other[0] != one[0]:
                break
            if _slip(one, other) and not doc.desk.house.are_distinct(one, other):
                yield _finding(doc, one, other, places)


def _places(doc: Document) -> dict[str, list[Span]]:
    """Where each capitalised word stands that is never written small here."""
    places: dict[str, list[Span]] = {}
    for name in doc.names:
        for word in name.words:
            if len(word.text) >= 5 and not word.text.isupper():
                places.setdefault(word.text, []).append(word.span)
    small = {word.text for word in doc.words if word.text.islower()}
    return {text: spans for text, spans in places.items() if text.lower() not in small}


def _slip(one: str, other: str) -> bool:
    """Whether `other` is `one` after a slip of the pen or the scanner."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    if len(one) == len(other):
        differing = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(differing) == 1:
            return {one[differing[0]], other[differing[0]]} in ({"n", "u"}, {"n", "m"})
        swapped = len(differing) == 2 and differing[1] == differing[0] + 1
        return swapped and one[differing[0]] == other[differing[1]] and one[differing[1]] == other[differing[0]]
    short, long = sorted((one, other), key=len)
    return long.replace("rn", "m") == short


def _finding(doc: Document, one: str, other: str, places: dict[str, list[Span]]) -> Finding:
    first, second = sorted((one, other), key=lambda text: places[text][0].start)
    known = [text for text in (first, second) if doc.desk.facts.knows(text)]
    evidence = ""
    fixes: tuple[Fix, ...]
    if len(known) == 1:
        right = known[0]
        wrong = second if right == first else first
        evidence = f"; the fact sheet has {right}"
        fixes = (Fix(f"write {right}", tuple(Edit(span, right) for span in places[wrong])),)
        first, second = wrong, right
    else:
        fixes = tuple(
            Fix(f"write {right} throughout", tuple(Edit(span, right) for span in places[wrong]))
            for right, wrong in ((first, second), (second, first))
        )
    main, *more = places[first]
    others: list[tuple[Span, str]] = [(span, f"“{first}” again") for span in more] + [
        (span, f"“{second}”") for span in places[second]
    ]
    line = doc.line_of(places[second][0])
    return Finding(
        main,
        f"“{first}” here and “{second}” in line {line} look like one name{evidence}",
        related=tuple(sorted(others, key=lambda other: other[0].start)),
        fixes=fixes,
        unless="the two are different",
        question=f"Is it {first} or {second}?",
        key=(min(first, second), max(first, second)),
    )
