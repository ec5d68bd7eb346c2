"""A byline or a credit, and the closed lists of staff and agencies."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Span, check, compile_pattern, edit_between, tables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Fact

_ROLES = ("byline", "credit", "caption")
_WORD = compile_pattern(r"[^\W\d_][\w.’'&-]{0,40}")
SHORTEST = 4
SHORTEST_ALONE = 5
_SHEET = (
    'as_of = 2024-02-20\nstaff = ["Jon Smith", "Ann Marsh"]\nagencies = ["Getty Images", "PA Wire", "Reuters", "Picture House"]\n'
)
_BODY = "\n\nThe harbour was opened on Monday, in the rain.\n\nThe mayor wept."


def _on(text: str) -> Example:
    return Example(f"Harbour opens\n\n{text}{_BODY}", facts=_SHEET)


@check(
    summary="a byline, a credit or an agency that is one slip off the closed list",
    level="query",
    bad=[
        _on("By Jon [|Smtih|]"),
        _on("By Ann Marsh and Jon [|Smth|]"),
        _on("Photo: Tom Berg/Getty [|Imges|]"),
        _on("Picture: PA [|Wrie|]"),
        _on("Photo: Tom Berg/[|Ruters|]"),
    ],
    good=[
        _on("By Jon Smith"),
        _on("By Jon Smythson"),
        _on("By Jane Smit"),
        _on("Photo: Ann Marsh/Getty Images"),
        _on("Picture: Tom Getty/PA Wire"),
        Example(f"Harbour opens\n\nBy Jon Smtih{_BODY}"),
        Example("Jon Smtih sold the Getty Imges.", facts=_SHEET),
        _on("Photo: a wife in the Picture Horse, by Reuters"),
    ],
    sources=["newsroom style sheets: bylines and credits are names too"],
    needs="facts",
    yields_to=("names/spelling", "facts/spelling"),
)
def credit(doc: Document) -> Iterator[Finding]:
    """The one name that nobody reads before the reader does is the reporter's own.

    In bylines, credits and captions, names are compared with `staff` and `agencies` of the fact sheet: all words of one but a
    word of four letters or more, which one slip makes theirs. An agency of one word needs five letters, and a word that no
    table knows. Guests, whose names are like nobody's on the lists, are left alone.
    """
    known = [*doc.desk.facts.of_kind("staff"), *doc.desk.facts.of_kind("agency")]
    names = {tuple(fact.name.split()): fact for fact in known}
    if not names:
        return
    for block in doc.blocks:
        if block.role in _ROLES:
            words = [match.span() for match in _WORD.finditer(doc.text, block.span.start, block.span.end)]
            yield from _slips(doc, [Span(*span) for span in words], names)


def _slips(doc: Document, words: list[Span], names: "dict[tuple[str, ...], Fact]") -> Iterator[Finding]:
    printed = [doc.words_at(span).removesuffix("’s").removesuffix("'s").rstrip(".") for span in words]
    right = {
        i + j
        for parts in names
        for i in range(len(printed))
        if tuple(printed[i : i + len(parts)]) == parts
        for j in range(len(parts))
    }
    for parts, fact in names.items():
        for i in range(len(printed) - len(parts) + 1):
            here = printed[i : i + len(parts)]
            off = [j for j, (said, wanted) in enumerate(zip(here, parts, strict=True)) if said != wanted]
            if len(off) == 1 and i + off[0] not in right and _is_slip(here[off[0]], parts[off[0]], len(parts)):
                span = words[i + off[0]]
                yield _finding(doc, Span(span.start, span.start + len(here[off[0]])), parts[off[0]], fact)


def _is_slip(said: str, wanted: str, words: int) -> bool:
    if not said[0].isupper() or min(len(said), len(wanted)) < (SHORTEST if words > 1 else SHORTEST_ALONE):
        return False
    if edit_between(said, wanted) is None:
        return False
    return not tables.flags(said) or (words > 1 and not tables.degree(said, "w") and not tables.degree(said, "g"))


def _finding(doc: Document, span: Span, right: str, fact: "Fact") -> Finding:
    wrong = doc.words_at(span)
    return Finding(
        span,
        f"“{wrong}” here; {fact.has} {fact.name}",
        fixes=(Fix(f"write {right}", (Edit(span, right),)),),
        unless="it is a guest of another name",
        key=(wrong, fact.name),
    )
