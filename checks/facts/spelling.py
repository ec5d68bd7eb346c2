"""A name of the fact sheet, misspelt throughout."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Skip, Span, check, edit_between, known_people, tables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Fact, Name, NameWord

SHORTEST_ALONE = 5
SHORTEST_BESIDE = 4
LONGEST = 8
"""Words of the longest misspelling that is looked for."""

ORDINARY = 4
"""Up to this degree a word of the tables is ordinary: an entry "Games" does not make Gamers wrong."""

_CONFUSED = frozenset("ae ai ao au ei eo eu io iu ou ck sz iy vw mn nu uv il gq".split())
_ENDS = frozenset(["", "s", "n", "y", "an", "a", "e"])
_MARKS = ("(CQ)", "(cq)", "[CQ]", "[sic]", "(sic)")
_FIRMS = """[[organization]]
name = "Neiman Marcus"
[[organization]]
name = "Brenntag"
aliases = ["Brenntag Holding"]
"""
_PEOPLE = """as_of = 2024-02-20
[[person]]
name = "Wendell Willkie"
misspellings = ["Wendel Willky"]
[[person]]
name = "Kim Yo Jong"
"""


@check(
    summary="a name that is one slip away from one of the fact sheet",
    level="query",
    bad=[
        Example("The store [|Nieman|] Marcus will close in May.", "The store Neiman Marcus will close in May.", facts=_FIRMS),
        Example("He ran against Wendell [|Wilkie|] in the autumn. (|Wilkie|) lost.", facts=_PEOPLE),
        Example("He ran against [|Wendel Willky|] in the autumn.", facts=_PEOPLE),
        Example("The chemicals were sold to [|Bremntag|] in the autumn.", facts=_FIRMS),
        Example("His sister, Kim Yo [|Jomg|], took the gift.", facts=_PEOPLE),
    ],
    good=[
        Example("The store Neiman Marcus will close in May.", facts=_FIRMS),
        Example("He ran against Allen Wilkie in the autumn. Wilkie lost.", facts=_PEOPLE),
        Example("Wendell Wilkins ran too. Marcus Nieman wept.", facts=_PEOPLE + _FIRMS),
        Example("He ran against Wendell Wilkie (CQ) in the autumn.", facts=_PEOPLE, stage="edit"),
        Example("The store Nieman Marcus will close in May.", facts=_FIRMS, words=("Nieman",)),
        Example("He ran against Wendell Wilkie.", facts='distinct = [["Wilkie", "Willkie"]]\n' + _PEOPLE),
        "The store Nieman Marcus will close in May.",
        Example("Kim Jong Un and Kim Yo Jong's brother waved.", facts=_PEOPLE),
        Example("He was a member of the Brennan family.", facts=_FIRMS),
        Example("The Brenntags and the Willkies met Christopher Brennag there.", facts=_FIRMS + _PEOPLE),
    ],
    sources=["The New York Times: Nieman for Neiman Marcus, Wilkie for Willkie"],
    measured=(18, 18, "bbc 2004-05, web 2023, wire 1987"),
    needs="facts",
    yields_to=("names/spelling", "headline/spelling", "names/given-name", "names/apostrophe"),
)
def spelling(doc: Document) -> Iterator[Finding | Skip]:
    """A name that is wrong in every place looks right; only a list of the right ones can tell.

    Reported are the misspellings that an entry lists; a name of several words of which one is a slip away and all others
    stand as on the sheet; and a single word of five letters or more, a slip away from a one-word name of the sheet, that no
    table of names and words knows. Left alone: a word that the sheet or the house list has too, pairs that are distinct, names marked (CQ) or
    [sic]. Where the story has the right spelling as well, names/spelling speaks.
    """
    if doc.language != "en":
        yield Skip(f"names are read in English copy only, not in “{doc.language}”")
        return
    places: dict[tuple[str, str], list[tuple[Span, Fact]]] = {}
    for name in doc.names:
        for span, wrong, right, fact in _wrong(doc, name):
            if known_people.speaks(fact, doc.text) and not any(mark in doc.text[span.end : span.end + 30] for mark in _MARKS):
                places.setdefault((wrong, right), []).append((span, fact))
    for (wrong, right), found in places.items():
        yield _finding(doc, wrong, right, [*(span for span, _ in found), *_bare(doc, wrong, right, found)], found[0][1])


def _wrong(doc: Document, name: "Name") -> "Iterator[tuple[Span, str, str, Fact]]":
    """Place, wrong word, right word and entry of each slip in a run of capitalised words."""
    sheet, words = doc.desk.facts, name.words
    for i in range(max(0, len(words) - LONGEST), len(words)):
        text = " ".join(doc.text[words[i].start : name.end].split())
        listed = sheet.misspelt(text) if sheet.rejects(text) else ()
        if listed:
            yield Span(words[i].start, name.end), text, listed[0].name, listed[0]
            return
    for i, word in enumerate(words):
        if not _may_be_wrong(doc, word.text, name):
            continue
        for near in sheet.near(word.text):
            if _is_grown(word.text, near) or doc.desk.house.are_distinct(word.text, near) or sheet.are_distinct(word.text, near):
                continue
            entry = next((fact for fact in sheet.with_word(near) if _fits(fact, words, i, near)), None)
            if entry is not None:
                yield word.span, word.text, near, entry
                break


def _is_grown(one: str, other: str) -> bool:
    """Whether one word is the other with an ending (Arabian, Germans), in other capitals or marks, or both are ordinary words."""
    if tables.folded(one) == tables.folded(other) or (tables.degree(one, "w") and tables.degree(other, "w")):
        return True
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[same:] in _ENDS and other[same:] in _ENDS and (not one[same:] or not other[same:] or bool(tables.flags(one)))


def _may_be_wrong(doc: Document, word: str, name: "Name") -> bool:
    return (
        len(word) >= SHORTEST_BESIDE - 1
        and not word.isupper()
        and word not in doc.desk.house.words
        and not doc.desk.facts.knows(word)
        and not (name.display and tables.flags(word))
    )


def _fits(fact: "Fact", words: "tuple[NameWord, ...]", at: int, near: str) -> bool:
    """Whether the words beside this one are those of a name of the entry, and at least one is; or it is a one-word name."""
    for known in fact.names:
        parts = known.split()
        if near not in parts:
            continue
        if len(parts) == 1:
            if _stands_alone(words, at, near):
                return True
            continue
        place = parts.index(near)
        first = at - place
        beside = [word.text for word in words[max(first, 0) : first + len(parts)]]
        if first >= 0 and len(beside) == len(parts) and [*beside[:place], near, *beside[place + 1 :]] == parts:
            longer = words[first - 1 : first] if first else ()
            return not (longer and tables.degree(longer[0].text, "g")) and _is_slip(words[at].text, near, fact)
    return False


def _stands_alone(words: "tuple[NameWord, ...]", at: int, near: str) -> bool:
    """Whether a word may be a one-word name misspelt: no table knows it, and no name of a person stands beside it."""
    word = words[at].text
    if len(word) < SHORTEST_ALONE or tables.flags(word) or 0 < tables.degree(near, "w") <= ORDINARY:
        return False
    if at and not tables.degree(words[at - 1].text, "w"):
        return False
    if len(word) > SHORTEST_ALONE:
        return True
    edit = edit_between(near, word)
    if edit is None or (edit.kind == "substitution" and "".join(sorted(edit.letters.lower())) not in _CONFUSED):
        return False
    return all(tables.degree(other.text, "w") for other in words[at + 1 :])


def _is_slip(word: str, near: str, fact: "Fact") -> bool:
    """A known given name before the same surname is more often a relative than a slip."""
    return fact.kind != "person" or fact.name.split()[0] != near or not tables.degree(word, "g")


def _bare(doc: Document, wrong: str, right: str, found: "list[tuple[Span, Fact]]") -> list[Span]:
    """The other places of a surname that has been shown to be wrong."""
    taken = {span.start for span, _ in found}
    if " " in wrong or right in {word.text for name in doc.names for word in name.words}:
        return []
    return [w.span for name in doc.names if len(name.words) == 1 for w in name.words if w.text == wrong and w.start not in taken]


def _finding(doc: Document, wrong: str, right: str, spans: list[Span], fact: "Fact") -> Finding:
    first, *others = sorted(spans, key=lambda span: span.start)
    quoted = any(doc.in_quotes(span) for span in spans)
    known = "" if right == fact.name else f" ({fact.name})"
    return Finding(
        first,
        f"“{wrong}” here; {fact.has} {right}{known}",
        related=tuple((span, f"“{wrong}” again") for span in others),
        fixes=() if quoted else (Fix(f"write {right}", tuple(Edit(span, right) for span in (first, *others))),),
        unless=f"{wrong} is somebody else",
        question=f"Is it {wrong} or {right}?",
        key=(wrong, right),
    )
