"""One surname with two first names that look alike."""

import re
from collections.abc import Iterator

from checks.names._issue import issue, known_right
from checks.names._left import are_settled, is_marked, skip_of
from lint import Document, Example, Finding, LookAlike, Skip, Span, check, compile_pattern

_KIN = compile_pattern(
    r"\b(?:twins?|brothers?|sisters?|siblings?|sons?|daughters?|father|mother|parents?|wife|husband|widow(?:er)?|cousins?|nephew|niece|uncle|aunt"
    r"|family|famil(?:y|ies)|dynasty|namesake|no relation|stepson|stepdaughter|half-brother|half-sister|married|Jr|Sr|junior|senior)\b"
)


@check(
    summary="two look-alike first names before one surname",
    level="query",
    bad=[
        "The spy (|Viktor Makarenko|) left in May. The papers of [|Victor Makarenko|] were burnt.",
        "(|Louis Drayton|) bought corn. (|Louis Drayton|) sold it, and [|Loius Drayton|] paid.",
        "(|Michelle Arden|) won. The crowd stood. It was the best night of [|Michele Arden|] so far.",
        "Nobody asked (|Steven Garrick|) then. The club kept (|Steven Garrick|) on. [|Steve Garrick|] signed.",
    ],
    good=[
        "Jermell Charlo fights in May. Jermall Charlo, his twin, fights in June.",
        "Daniel Ortiz wrote to Daniela Ortiz.",
        "Marc Dutton runs the bank. Mark Hutton left it.",
        "Mario Vega and Marie Vega signed the lease.",
        "Jon Arden, 40, sang first. John Arden, 71, sang last.",
        "Andre Petit ran the shop. His sister Andree Petit ran the farm.",
        Example("Jon Arden sang. Then John Arden sang.", distinct=(("Jon", "John"),)),
    ],
    sources=["The New York Times: corrections of Michele and Michelle", "Printed slips: Viktor and Victor"],
    measured=(5, 5, "bbc 2004-05, web 2023, wire 1987"),
)
def given_name(doc: Document) -> Iterator[Finding | Skip]:
    """A first name in two spellings is a slip unless two of one family stand in the story.

    Left alone: stories that speak of twins, brothers, wives or namesakes near either name, two first names in one sentence,
    different ages after the two, a feminine and its masculine, and pairs that the house list calls distinct.
    """
    skip = skip_of(doc)
    if skip:
        yield skip
        return
    for pair in doc.lookalikes:
        if pair.is_of_given_names and "edit: two" not in pair.evidence and _may_be_one(pair):
            surnames = pair.rare.after & pair.common.after
            found = {form.text: _places(doc, form.text, surnames) for form in (pair.rare, pair.common)}
            yield from _judged(doc, found)
    yield from _short_forms(doc)


def _may_be_one(pair: LookAlike) -> bool:
    """In one sentence they are two, unless no table has one of them."""
    return "place: in one sentence" not in pair.evidence or "tables: one is known only" in pair.evidence


def _short_forms(doc: Document) -> Iterator[Finding]:
    """Steve and Steven: one first name is the other less its last letter, a consonant."""
    by_family: dict[str, list[str]] = {}
    for bearer in doc.bearers:
        if bearer.kind == "person" and bearer.given and " " not in bearer.given:
            by_family.setdefault(bearer.family, []).append(bearer.given)
    for family, given in by_family.items():
        for short in given:
            long = next((name for name in given if name[:-1] == short and name[-1] not in "aeioysz"), "")
            if long and len(short) > 3:
                found = {text: _places(doc, text, {family}) for text in (short, long)}
                if all(found.values()) and not _share_sentence(doc, found[short], found[long]):
                    yield from _judged(doc, found)


def _judged(doc: Document, found: dict[str, list[Span]]) -> Iterator[Finding]:
    one, other = found
    spans = [*found[one], *found[other]]
    if not found[one] or not found[other] or min(len(found[one]), len(found[other])) > 1 or are_settled(doc, one, other):
        return
    if any(is_marked(doc, span) for span in spans) or any(_has_kin(doc, span) for span in spans) or _ages_differ(doc, found):
        return
    places = {
        " ".join(doc.words_at(found[text][0]).split()): found[text]
        for text in sorted(found, key=lambda text: found[text][0].start)
    }
    right, how = known_right(doc, list(places))
    wrong = (
        [text for text in places if text != right]
        if right
        else [min(places, key=lambda text: (len(places[text]), -places[text][0].start))]
    )
    yield issue(doc, places, wrong=wrong, right=right, said=how, claim="look like one name", unless="they are two of one family")


def _places(doc: Document, given: str, surnames: set[str]) -> list[Span]:
    """Where `given` stands right before one of `surnames`."""
    return [
        Span(word.start, following.end)
        for name in doc.names
        for word, following in zip(name.words, name.words[1:], strict=False)
        if word.text == given and following.text in surnames
    ]


def _share_sentence(doc: Document, one: list[Span], other: list[Span]) -> bool:
    return any(doc.sentence_at(a.start) is doc.sentence_at(b.start) for a in one for b in other)


def _has_kin(doc: Document, span: Span) -> bool:
    return _KIN.search(doc.text, max(0, span.start - 120), span.end + 120) is not None


def _ages_differ(doc: Document, found: dict[str, list[Span]]) -> bool:
    ages = []
    for spans in found.values():
        said = (re.match(r",? (?:\(|aged )?(\d{1,2})\b", doc.text[span.end : span.end + 12]) for span in spans)
        ages.append({match.group(1) for match in said if match})
    return bool(ages[0] and ages[1] and not ages[0] & ages[1])
