"""A surname that stands before the name it belongs to."""

from collections.abc import Iterator

from checks.names._left import is_marked, skip_of
from lint import Bearer, Document, Finding, Mention, Skip, check

_HONORIFICS = frozenset("Mr Mrs Ms Miss Mx Dr Prof".split())
_OUTSIDE = frozenset(
    [
        "headline",
        "deck",
        "caption",
        "byline",
        "credit",
        "heading",
        "slug",
        "SEO title",
        "pull quote",
        "push",
        "social",
        "alt text",
        "dateline",
    ]
)


@check(
    summary="a surname stands before the person is introduced",
    level="query",
    bad=[
        "The plan will cost jobs, [|Mr Kembery|] said. It opens in May. Party leader (|Charles Kembery|) had opposed it.",
        "[|Ms Orton|] resigned. The board met at noon. The chief executive, (|Dana Orton|), leaves in May.",
        "Nobody told [|Dr Pell|]. The ward closed at ten. The surgeon, (|Ruth Pell|), sued.",
    ],
    good=[
        "Party leader Charles Kembery spoke. Mr Kembery said no.",
        "Kembery resigns\n\nParty leader Charles Kembery resigned. Mr Kembery said no.",
        "Mr Charles Kembery spoke. Charles Kembery is the leader.",
        "Mr Kembery met his wife Anna Kembery at the gate.",
        "Mr Howard spoke. Howard Dean did not.",
        "Mrs Brown paid. Gordon Brown's wife had the keys.",
        "Mr Kembery, the party's leader, spoke. Later Charles Kembery left.",
    ],
    sources=["Desk practice: introduce, then refer"],
    measured=(1, 1, "bbc 2004-05, web 2023, wire 1987"),
)
def introduction(doc: Document) -> Iterator[Finding | Skip]:
    """Paragraphs that change places leave "Mr Kembery" in the second and "party leader Charles Kembery" in the sixth.

    Only a surname with Mr, Mrs, Ms, Dr or the like counts, and only where the full name follows in a later sentence beside the
    person's role. Headlines, captions and pull quotes count for neither; relatives with other first names are left alone.
    """
    skip = skip_of(doc)
    if skip:
        yield skip
        return
    families: dict[str, int] = {}
    for bearer in doc.bearers:
        if bearer.given:
            families[bearer.family] = families.get(bearer.family, 0) + 1
    for bearer in doc.bearers:
        if bearer.given and families[bearer.family] == 1 and bearer.kind == "person":
            yield from _late(doc, bearer)


def _late(doc: Document, bearer: Bearer) -> Iterator[Finding]:
    body = [mention for mention in bearer.mentions if not mention.display and _role(doc, mention) not in _OUTSIDE]
    full = next((mention for mention in body if mention.full), None)
    if full is None or not body or body[0].full or not _HONORIFICS.intersection(body[0].titles) or body[0].text != bearer.family:
        return
    if doc.sentence_at(body[0].start) is doc.sentence_at(full.start) or _HONORIFICS.intersection(full.titles):
        return
    if _is_explained(doc, body[0]) or not _has_role(doc, full) or is_marked(doc, body[0].span):
        return
    start = doc.text.rfind(body[0].titles[-1], 0, body[0].start)
    yield Finding(
        type(full.span)(start, body[0].end),
        f"“{' '.join(doc.text[start : body[0].end].split())}” stands before “{full.text}” is introduced in line {doc.line_of(full.span)}",
        related=((full.span, "introduced here"),),
        unless="an earlier part of the package introduces the name",
        question=f"Where is {full.text} introduced?",
        key=(full.text,),
    )


def _role(doc: Document, mention: Mention) -> str:
    block = doc.block_at(mention.start)
    return block.role if block else ""


def _is_explained(doc: Document, mention: Mention) -> bool:
    """Whether words between commas or brackets follow that say who it is."""
    mark, _, after = doc.text[mention.end : mention.end + 10].partition(" ")
    following = after.partition(" ")[0]
    return (mark == "," and following in ("the", "a", "an", "who", "whose", "his", "her")) or following.startswith("(")


def _has_role(doc: Document, mention: Mention) -> bool:
    """Whether the person's role stands beside the full name: a title, a small word before it, a comma after it."""
    if mention.titles or doc.text[mention.end : mention.end + 2] == ", ":
        return True
    before = doc.text[max(0, mention.start - 24) : mention.start].split()
    return bool(before) and before[-1].rstrip(",").isalpha() and before[-1].islower() and len(before[-1].rstrip(",")) > 4
