"""A surname that nobody introduced."""

from collections.abc import Iterator

from checks.names._left import is_marked, skip_of
from lint import Document, Finding, Mention, Skip, check

_SAYING = frozenset("said says added told adds asked insisted replied explained denied warned".split())
_HONORIFICS = frozenset("Mr Mrs Ms Miss Mx".split())


@check(
    summary="a surname with Mr, Mrs or Ms that the story never introduces",
    level="tick",
    bad=[
        "The plan is dear. [|Mr Kembery|] said no.",
        "Ann Orton runs the bank. It is sound, [|Ms Pell|] told the court.",
        "Police spoke to [|Mrs Dray|] and (|Mrs Dray|) alone.",
    ],
    good=[
        "Charles Kembery said no. Mr Kembery left.",
        "Mr Charles Kembery said no.",
        "The Kemberys, Ann and Tom Kembery, left. Mr Kembery drove.",
        "Mr Speaker rose.",
        "She played Mrs Pott in the film and Mrs Dray on the stage.",
        "Mr Kembery, the party's leader, said no.",
        "Defence minister Kembery spoke. Mr Kembery said no.",
    ],
    sources=["Reynolds Journalism Institute: checklist for copy editors"],
    measured=(3, 4, "bbc 2004-05, web 2023, wire 1987"),
    yields_to=("names/spelling", "names/apostrophe"),
)
def unintroduced(doc: Document) -> Iterator[Finding | Skip]:
    """Whoever cut the paragraph that introduced somebody left a surname that tells the reader nothing.

    The very famous need no introduction, so this is a mark for a person to look at. Left alone: a surname that stands with a
    first name or an office anywhere in the story, one that a clause explains, and one who is named once and does not speak.
    """
    skip = skip_of(doc)
    if skip:
        yield skip
        return
    introduced = {word.text for bearer in doc.bearers for mention in bearer.mentions if mention.full for word in mention.words}
    for bearer in doc.bearers:
        first = bearer.mentions[0]
        if len(bearer.forms) != 1 or first.full or first.display or first.text in introduced or len(first.words) != 1:
            continue
        titled = [m for m in bearer.mentions if m.titles]
        if (
            not titled
            or titled[0] is not first
            or not all(set(m.titles) <= _HONORIFICS for m in titled)
            or is_marked(doc, first.span)
        ):
            continue
        if len(bearer.mentions) == 1 and not _acts(doc, first):
            continue
        after = doc.text[first.end : first.end + 4]
        if (after[:1] == "," and after[2:3].islower()) or _is_office(first.text):
            continue
        start = doc.text.rfind(first.titles[-1], 0, first.start)
        yield Finding(
            type(first.span)(start, first.end),
            f"nothing in the story says who {' '.join(doc.text[start : first.end].split())} is",
            related=tuple(
                (type(m.span)(doc.text.rfind(m.titles[-1], 0, m.start), m.end) if m.titles else m.span, "again")
                for m in bearer.mentions[1:]
            ),
            unless="every reader knows",
            question=f"Who is {first.text}?",
            key=(first.text,),
        )


def _acts(doc: Document, mention: Mention) -> bool:
    """Whether the one mention speaks; roles in plays, titles of films and readers' letters name people in passing."""
    following = doc.text[mention.end : mention.end + 14].split()
    before = doc.text[max(0, mention.start - 16) : mention.start].split()
    return bool(following and following[0].strip(".,") in _SAYING) or bool(before and before[-1] in ("to", "told"))


def _is_office(text: str) -> bool:
    """Mr Speaker, Mr President: no surname."""
    return text in ("Speaker", "President", "Chairman", "Justice", "Mayor") or len(text) < 3
