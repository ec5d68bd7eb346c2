"""One acronym with its letters mixed up."""

from collections.abc import Iterator

from lint import Acronym, Document, Edit, Example, Finding, Fix, Span, check, tables


@check(
    summary="two acronyms that look like one",
    level="query",
    bad=[
        "The State Salt Monopoly Board ((|SSMB|)) agreed. Nobody had asked the [|SSMC|].",
        "The State Tin Monopoly Board agreed. The (|STMB|) met at noon. Nobody had asked the [|STMC|].",
        "The Royal Trust for the Protection of Boats ([|RTBP|]) said so. The (|RTPB|) has a million members.",
        "Players of (|MMORPGs|) sleep little. Fans of [|MMOPRGs|] deny it, as (|MMORPGs|) grow.",
        "The (|GGHF|) fund rose, and the (|GGHF|) board cheered. The [|GGFH|] fund paid.",
    ],
    good=[
        "The ELAA and the ERAA both objected; the ELAA went first.",
        "The EEC and the EC, the US and the UK: all signed.",
        "A line of 512 Kbps costs less than 2 Mbps.",
        "The BNFL plan and the BNLF plan differ, say the British Nuclear Fuels Lab (BNFL) and the Bonn Nuclear Law Forum (BNLF).",
        "IBM and ICM merged. IBM paid.",
        "The European Low-cost Airlines Group (ELAG) sued. The ERAG did too, and the European Regional Airlines Group met.",
        "The APEC summit and the OPEC meeting clash.",
        Example("The GGHF fund rose, the GGHF board cheered, the GGFH fund paid.", distinct=(("GGHF", "GGFH"),)),
    ],
    sources=["Printed slips: GGHF and GGFH, a regulator's acronym with a wrong last letter"],
    measured=(2, 2, "bbc 2004-05, web 2023, wire 1987"),
)
def variant(doc: Document) -> Iterator[Finding]:
    """Letters of an acronym change places unseen, for no dictionary has it.

    Two acronyms of four letters or more are one where two letters are swapped, or where one letter differs and the story
    spells out the one and never the other, which stands once. Left alone: short ones, two that stand in one sentence, two
    that are both spelled out, known words, and pairs that the house calls distinct.
    """
    acronyms = [acronym for acronym in doc.acronyms if len(acronym.text) >= 4]
    for index, one in enumerate(acronyms):
        for other in acronyms[index + 1 :]:
            if one.text[0] == other.text[0] and _are_near(one.text, other.text) and _are_one(doc, one, other):
                yield _finding(doc, one, other)


def _are_one(doc: Document, one: Acronym, other: Acronym) -> bool:
    if _is_belied(doc, one, other) or _is_belied(doc, other, one):
        return not doc.desk.house.are_distinct(one.text, other.text)
    wrong, right = _sorted(doc, one, other)
    if len(wrong.places) > 1 or tables.flags(wrong.text) or doc.desk.house.are_distinct(one.text, other.text):
        return False
    if wrong.expansions or doc.text[wrong.places[0].start - 1] == "(":
        return False
    if _are_swapped(one.text, other.text):
        return len(right.places) > 1 or bool(right.expansions)
    if any(doc.sentence_at(wrong.places[0].start) is doc.sentence_at(place.start) for place in right.places):
        return False
    return _spelled_out(doc, right) is not None and _spelled_out(doc, wrong) is None


def _sorted(doc: Document, one: Acronym, other: Acronym) -> tuple[Acronym, Acronym]:
    """The wrong one and the right one."""
    if _is_belied(doc, one, other):
        return one, other
    if _is_belied(doc, other, one):
        return other, one
    wrong, right = sorted((one, other), key=lambda acronym: _standing(doc, acronym))
    return wrong, right


def _is_belied(doc: Document, one: Acronym, other: Acronym) -> bool:
    """Whether the words before its bracket spell out the other, with two letters swapped: “Birds of the Sea (BSO)”, then BOS."""
    at = one.places[0].start
    if doc.text[at - 1 : at] != "(" or one.expansions or len(one.places) > 1 or not _are_swapped(one.text, other.text):
        return False
    sentence = doc.sentence_at(at)
    words = doc.text[max(sentence.span.start if sentence else 0, at - 120) : at - 1].replace("-", " ").split()
    return "".join(word[0] for word in words if word[0].isupper()).endswith(other.text)


def _standing(doc: Document, acronym: Acronym) -> tuple[bool, int]:
    return _spelled_out(doc, acronym) is not None, len(acronym.places)


def _spelled_out(doc: Document, acronym: Acronym) -> Span | None:
    """Where the story has a name whose initials are the acronym's letters."""
    if acronym.expansions:
        return acronym.expansions[0][0]
    count = len(acronym.text)
    for name in doc.names:
        initials = "".join(word.text[0] for word in name.words)
        at = initials.find(acronym.text)
        if at >= 0:
            return Span(name.words[at].start, name.words[at + count - 1].end)
    return None


def _are_near(one: str, other: str) -> bool:
    return _are_swapped(one, other) or _one_letter(one, other)


def _are_swapped(one: str, other: str) -> bool:
    return sorted(one) == sorted(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 2


def _one_letter(one: str, other: str) -> bool:
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return len(long) > 4 and any(long[:i] + long[i + 1 :] == short for i in range(1, len(long)))


def _finding(doc: Document, one: Acronym, other: Acronym) -> Finding:
    wrong, right = _sorted(doc, one, other)
    spelled = _spelled_out(doc, right)
    said = f"; line {doc.line_of(spelled)} spells out {right.text}" if spelled else ""
    edits = tuple(Edit(place, right.text + doc.words_at(place)[len(wrong.text) :]) for place in wrong.places)
    return Finding(
        wrong.places[0],
        f"“{doc.words_at(wrong.places[0])}” here and “{doc.words_at(right.places[0])}” in line {doc.line_of(right.places[0])} look like one acronym{said}",
        related=tuple((place, f"“{doc.words_at(place)}”") for place in right.places),
        fixes=() if any(doc.in_quotes(place) for place in wrong.places) else (Fix(f"write {right.text}", edits),),
        unless="they are two bodies",
        question=f"Is it {right.text} or {wrong.text}?",
        key=tuple(sorted((one.text, other.text))),
    )
