"""A word of the slug, one slip away from a word of the story."""

from collections.abc import Iterator

from checks.headline._slip import is_slip
from lint import Document, Edit, Example, Finding, Fix, Pattern, Span, check, tables

SHORTEST = 5
_WORD = Pattern(r"[^\W_]+")

_RARE = ("", "s3", "s4")
"""What the tables say of a word that is no word and no name, or a surname so rare that it may be a slip itself."""

_HARBOUR = "The council closed the old (|harbour|) on Monday. It rained."
_MARKED = '"body_html": "<p>Paul (|Hutchins|) wept on Monday.</p>"}'


@check(
    summary="a word of the slug is one slip away from a word of the story",
    level="query",
    bad=[
        Example(
            "---\ntitle: Court jails (|Smith|)\nslug: [|smtih|]-jailed\n---\nA court jailed Paul Smith on Monday. Smith wept.",
            form="markdown",
        ),
        Example(f"---\nslug: old-[|harbuor|]-closed\n---\n{_HARBOUR}", form="markdown"),
        Example('{"headline": "Court jails clerk", "slugline": "[|hutchns|]-trial", ' + _MARKED, form="json"),
        Example(
            '<html><head><link rel="canonical" href="https://post.example/2024/[|vladivostock|]-opens-pier"></head><body>'
            "<h1>City opens pier</h1><p>The mayor of (|Vladivostok|) opened a pier on Monday. It rained.</p></body></html>",
            form="html",
        ),
    ],
    good=[
        Example("---\nslug: smith-jailed\n---\nA court jailed Paul Smith on Monday.", form="markdown"),
        Example("---\nslug: harbor-closed\n---\nThe council closed the harbour on Monday.", form="markdown"),
        Example("---\nslug: zelenskyy-visit\n---\nVolodymyr Zelenskyy came on Monday.", form="markdown"),
        Example("---\nslug: hutchin-family-wins\n---\nThe Hutchins family won on Monday.", form="markdown"),
        Example("---\nslug: brenntorps-yard\n---\nThe firm Brenntorp sold its yard on Monday.", form="markdown"),
        Example("---\nslug: muller-wins\n---\nThomas Müller won on Monday.", form="markdown"),
        Example("---\nslug: government-and-hutchi\n---\nThe government met Paul Hutchins on Monday.", form="markdown"),
        Example("---\nslug: towne-mill-sold\n---\nThe town sold the mill on Monday.", form="markdown", words=("Towne",)),
        Example("---\nslug: post-12345-htchns9\n---\nPaul Hutchins won on Monday.", form="markdown"),
    ],
    sources=["a desk's list: the body right, the address wrong, and the address is what is shared"],
)
def slug(doc: Document) -> Iterator[Finding]:
    """The slug becomes the address of the story; it is typed by hand, seen by nobody and shared by everybody.

    A word of it is questioned where neither the story nor any list of words and names has it and the story has a word one slip
    away; of a very rare surname, where that word is a common one. It must begin alike, and a difference at its end (a plural, a
    word cut short) is left alone, as are marks on letters, short words and those with figures.
    """
    if doc.language != "en":
        return
    for block in doc.raw_blocks:
        if block.role != "slug":
            continue
        story: dict[str, Span] | None = None
        for match in _WORD.finditer(doc.text, block.span.start, block.span.end):
            word = tables.folded(match.group())
            if len(word) < SHORTEST or not match.group().isalpha() or tables.flags(word) not in _RARE or _is_ours(doc, word):
                continue
            if story is None:
                story = _words(doc)
            if word in story:
                continue
            rare = tables.flags(word)
            near = next(
                (
                    known
                    for known in story
                    if len(known) >= SHORTEST - 1 and _is_slip(word, known) and (not rare or _is_common(known))
                ),
                None,
            )
            if near is not None:
                yield _finding(doc, Span(*match.span()), near, story[near])


def _is_ours(doc: Document, word: str) -> bool:
    return any(tables.folded(known) == word for known in doc.desk.house.words)


def _is_slip(word: str, known: str) -> bool:
    """One letter apart, and neither is the other with something behind it."""
    return is_slip(word, known) and not word.startswith(known) and not known.startswith(word)


def _is_common(word: str) -> bool:
    return 0 < tables.degree(word, "s") <= 2 or 0 < tables.degree(word, "w") <= 3


def _words(doc: Document) -> dict[str, Span]:
    """The first place of each word of the copy, marks and case set aside; a possessive is the word itself."""
    words: dict[str, Span] = {}
    for block in doc.copy_blocks:
        for match in _WORD.finditer(doc.text, block.span.start, block.span.end):
            words.setdefault(tables.folded(match.group()), Span(*match.span()))
    return words


def _finding(doc: Document, span: Span, near: str, there: Span) -> Finding:
    word = doc.words_at(span)
    right = near.upper() if word.isupper() else near
    return Finding(
        span,
        f"“{word}” in the slug looks like “{doc.words_at(there)}”, line {doc.line_of(there)}",
        related=((there, "the word in the story"),),
        fixes=(Fix(f"write {right}", (Edit(span, right),)),),
        unless="the address is in use and cannot change",
        key=(word.lower(), near),
    )
