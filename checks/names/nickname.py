"""One person by a first name and by its short form."""

from collections.abc import Iterator

from checks.names._left import is_marked, skip_of
from lint import Bearer, Document, Example, Finding, Skip, check, tables


@check(
    summary="one person by a first name and by its short form",
    level="tick",
    default=False,
    bad=[
        "[|William Dray|] ran the bank. The court heard (|Bill Dray|) at ten.",
        "[|Liz Orton|] spoke first. It was Friday. (|Elizabeth Orton|) spoke again.",
        "The keeper [|Bob Pell|] was hurt. The club said (|Robert Pell|) would rest.",
    ],
    good=[
        "William Dray ran the bank. William Dray left.",
        "William Dray met Bob Dray.",
        "Bill Dray met William Pell.",
        "Will Dray, whose name is Willard, left.",
        Example("Bill Dray left. William Dray (CQ) stayed.", stage="edit"),
    ],
    sources=["The Associated Press Stylebook: nicknames"],
)
def nickname(doc: Document) -> Iterator[Finding | Skip]:
    """Bill Dray and William Dray may be one man or father and son; a person has to know.

    Off unless asked for: quotations use short forms by right. Left alone: pairs that the table of nicknames does not have.
    """
    skip = skip_of(doc)
    if skip:
        yield skip
        return
    families: dict[str, list[Bearer]] = {}
    for bearer in doc.bearers:
        if bearer.given and bearer.kind == "person":
            families.setdefault(bearer.family, []).append(bearer)
    for bearers in families.values():
        for index, one in enumerate(bearers):
            for other in bearers[index + 1 :]:
                names = one.given.split()[0].lower(), other.given.split()[0].lower()
                if not (tables.is_short_for(*names) or tables.is_short_for(*names[::-1])):
                    continue
                first = next(m for m in one.mentions if m.full)
                second = next(m for m in other.mentions if m.full)
                if not is_marked(doc, first.span) and not is_marked(doc, second.span):
                    yield Finding(
                        first.span,
                        f"“{first.text}” here and “{second.text}” in line {doc.line_of(second.span)} may be one person",
                        related=((second.span, f"“{second.text}”"),),
                        unless="they are two, or the short form is quoted",
                        question=f"Is {first.text} the same as {second.text}?",
                        key=tuple(sorted((first.text, second.text))),
                    )
