"""House style that depends on the day: what something is called now, and is not called any more."""

import re
from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Skip, Span, check, compile_pattern, days, known_people

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Fact

_SHEET = """as_of = 2024-02-20
[[term]]
name = "King Charles"
never = ["Prince Charles"]
from = 2022-09-08
except = ["quote"]
[[term]]
name = "Kyiv"
never = ["Kiev"]
except = ["quote", "chicken Kiev", "Dynamo Kiev"]
[[term]]
name = "asylum seeker"
never = ["bogus refugee"]
"""
_THEN = compile_pattern(r"\b(?:then|formerly|former|previously|once|known\sas|called|born)[\s-](?:the\s)?$", re.I)
_NAME_GOES_ON = compile_pattern(
    r"\s(?:Hospital|Cinema|Theatre|Theater|School|College|Street|Road|Square|Stadium|Park|Trust|Foundation|Bridge|Award|Cup|Hotel|Pub|Arms)\b"
)


def _on(text: str, published: str = "2024-02-20", fixed: str | None = None) -> Example:
    return Example(text, fixed, facts=_SHEET, published=published)


@check(
    summary="a term that the fact sheet rules out on the day of the story",
    level="query",
    bad=[
        _on("The bridge was opened by [|Prince Charles|] on Monday.", fixed="The bridge was opened by King Charles on Monday."),
        _on("The train to [|Kiev|] left at noon."),
        _on("A [|bogus refugee|], it said, had come."),
        _on("“A [|bogus refugee|] came here,” she told the court on Monday."),
    ],
    good=[
        _on("The bridge was opened by Prince Charles on Monday.", "2021-05-04"),
        _on("In 1981 Prince Charles married there."),
        _on("The then Prince Charles opened the bridge."),
        _on("“I shall take the train to Kiev at once,” she said on Monday."),
        _on("They ate chicken Kiev and went to see Dynamo Kiev play."),
        _on("The Kievan princes and the Prince Charles Cinema are in the book."),
        "The train to Kiev left at noon.",
        _on("The train to Kyiv (Kiev) left at noon for Kiev, now Kyiv, and what was once Kiev."),
        _on("They ate the Chicken Kiev there."),
    ],
    sources=["AP Stylebook, 2019: Kyiv", "BBC News style guide: titles of the royal family"],
    measured=(8, 8, "bbc 2004-05, web 2023"),
    needs="facts",
)
def term(doc: Document) -> Iterator[Finding | Skip]:
    """A style rule changes on a day, and every writer's fingers remember the old one.

    An entry lists what never to write; `from` and `until` say on which days, by the day of publication; `except` holds the
    phrases in which it may stand, and “quote”, which lets quotations be. Left alone as well: the same words in a longer name
    (Prince Charles Cinema), after “then” or “formerly”, and, for a rule with a first day, a sentence with an earlier year.
    """
    unknown = False
    for fact in doc.desk.facts.of_kind("term"):
        for wrong in fact.never:
            if wrong not in doc.text and not (wrong.islower() and wrong.capitalize() in doc.text):
                continue
            if (fact.start or fact.end) and doc.published_day is None:
                unknown = True
                continue
            places = list(_places(doc, fact, wrong)) if _holds(doc, fact) else []
            if places:
                yield _finding(doc, fact, places)
    if unknown:
        yield Skip("a term with its dates, and the day of publication is not known")


def _holds(doc: Document, fact: "Fact") -> bool:
    day = doc.published_day or 0
    return (fact.start is None or fact.start.first <= day) and (fact.end is None or day <= fact.end.last)


def _places(doc: Document, fact: "Fact", wrong: str) -> Iterator[Span]:
    first = f"[{wrong[0]}{wrong[0].upper()}]" if wrong.islower() else re.escape(wrong[0])
    pattern = compile_pattern(rf"(?<![\w-]){first}{re.escape(wrong[1:])}(?![\w]|-[a-z])")
    for block in doc.copy_blocks:
        for match in pattern.finditer(doc.text, block.span.start, block.span.end):
            span = Span(*match.span())
            if not _is_excepted(doc, fact, span):
                yield span


def _is_excepted(doc: Document, fact: "Fact", span: Span) -> bool:
    around = doc.text[max(0, span.start - 40) : span.end + 40].casefold()
    if any(phrase != "quote" and phrase.casefold() in around for phrase in fact.excepted):
        return True
    if ("quote" in fact.excepted and doc.in_quotes(span)) or _THEN.search(doc.text[max(0, span.start - 24) : span.start]):
        return True
    if _NAME_GOES_ON.match(doc.text, span.end) or doc.text.endswith((f"{fact.name} (", f"{fact.name}, or "), 0, span.start):
        return True
    if doc.text.startswith((f", now {fact.name}", f" (now {fact.name}", f" (now called {fact.name}"), span.end):
        return True
    if fact.start is None:
        return False
    first = days.parts(fact.start.first)[0]
    return any(year < first for year in known_people.years_in(known_people.sentence_around(doc, span.start)))


def _finding(doc: Document, fact: "Fact", places: list[Span]) -> Finding:
    first, *others = places
    since = f" since {fact.start.text}" if fact.start else ""
    edits = tuple(Edit(span, _cased(fact.name, doc.words_at(span))) for span in places)
    return Finding(
        first,
        f"“{doc.words_at(first)}”; {fact.has} {fact.name}{since}",
        related=tuple((span, f"“{doc.words_at(span)}” again") for span in others),
        fixes=() if any(doc.in_quotes(span) for span in places) else (Fix(f"write {edits[0].text}", edits),),
        unless="it is part of a name or a title of a work",
        key=(doc.words_at(first), fact.name),
    )


def _cased(name: str, words: str) -> str:
    return name[0].upper() + name[1:] if words[0].isupper() else name
