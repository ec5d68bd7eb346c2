"""The article before a number."""

import re
from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Pattern, Span, check

_BEFORE = Pattern(
    r"([Aa](?<![\w.&’'*-].)n?)(\s{1,9})([$£€]?)([1-9][0-9]{0,2}(?:,[0-9]{3}){0,3}|[1-9][0-9]{3,})(?![,0-9]|\w*[0-9])([-–/:.][0-9]+)?(\s?[\w%°]*)"
)
_SIDES = Pattern(
    r"(?:[Gg]roup|[Ss]erie|[Ss]ection|[Cc]ategory|[Ll]eague|[Cc]lass|[Tt]ype|[Gg]rade|[Vv]itamin|[Hh]epatitis|[Pp]lan|[Rr]oom|[Ll]evel|[Ss]eries)\s{1,9}$"
)


@check(
    summary="the article does not fit the number after it",
    level="query",
    bad=[
        Example("[|A|] (|18|)-year-old woman was held.", fixed="An 18-year-old woman was held."),
        Example("It was [|an|] (|17|) percent rise.", fixed="It was a 17 percent rise."),
        "The firm won [|a|] £(|8m|) deal.",
        "He hit [|a|] (|11|)-yard pass.",
        "They agreed [|an|] (|$15m|) fee.",
    ],
    good=[
        "An 18-year-old woman and a 17-year-old man were held after an 11-hour search.",
        "An 80% rise, an $8bn deal and an 8.5-mile run; a $1.8m one.",
        "Group A 18 points, Serie A 11, vitamin A 80 mg, the A 8 road.",
        "It was built in an 1800 style, or a 1100 one.",
        "A 0.8% rise beat an 0.8% fall.",
        "Section A 8 deals with it.",
        "An 1,800-mile walk, a 1,100-seat hall and an 1,100-seat one; an 11,000-seat one.",
        "An A-18 jet, a B-11 form and a 100-metre race.",
    ],
    measured=(4, 4, "bbc 2004-05, web 2023, wire 1987"),
    sources=["a copy desk's list: “A 18-year-old”, left when 19 became 18"],
)
def article(doc: Document) -> Iterator[Finding]:
    """When a figure is changed, its article stays behind and shows it: “a 18-year-old” was 17 or 19 before.

    The number counts as spoken: 8, 11, 18, 80 to 89 and 8, 11, 18 thousand take “an”. Four figures without a comma, which
    may be spoken in two ways, numbers that begin with 0, and letters (Group A, the A 8) are left alone.
    """
    if doc.language != "en":
        return
    text = doc.text
    for block in doc.copy_blocks:
        for match in _BEFORE.finditer(text, block.span.start, block.span.end):
            article, digits = match.group(1), match.group(4)
            needs = _needs_an(digits)
            if needs is None or needs == (article.lower() == "an") or _is_letter(text, match, block.span.start):
                continue
            right = ("an" if needs else "a") if article.islower() else ("An" if needs else "A")
            unit = match.group(6) if match.group(6)[:1].isalnum() or match.group(6) == "%" else ""
            figures = Span(match.start(3) if not needs or not match.group(3) else match.start(4), match.end(4) + len(unit))
            yield Finding(
                Span(*match.span(1)),
                f"“{article} {match.group(3)}{digits}”: the number is spoken with “{right.lower()}” before it",
                related=((figures, "the number"),),
                fixes=(Fix(f"write {right}", (Edit(Span(*match.span(1)), right),)),),
                unless="the figure is the slip",
                question=f"Is {digits} the right figure?",
                key=(f"{article.lower()} {digits}",),
            )


def _needs_an(digits: str) -> bool | None:
    """Whether the number begins with a vowel sound; None where it may be spoken in two ways."""
    if (len(digits) > 3 and "," not in digits) or (len(digits) == 5 and digits[:3] in ("1,1", "1,8")):
        return None
    head = digits.split(",")[0]
    return head[0] == "8" or head in ("11", "18")


def _is_letter(text: str, match: "re.Match[str]", begin: int) -> bool:
    """Whether the A is a letter: after a word such as Group, or a capital in the middle of a sentence."""
    before = text[max(begin, match.start() - 16) : match.start()]
    if _SIDES.search(before):
        return True
    if match.group(1) != "A":
        return False
    return bool(before.strip()) and before.rstrip()[-1] not in ".!?:“\"‘'(—–-"
