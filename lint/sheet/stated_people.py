"""Ages and titles of the people of a story."""

from lint.patterns import compile_pattern
from lint.sheet.align import folded_words
from lint.sheet.stated import Stated
from lint.sheet.stated_counts import family, is_definite
from lint.sheet.titles import read_titles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.sheet.stated_counts import UnitOf

_BESIDE = compile_pattern(r"\b([A-Z][\w’'-]+),\s([0-9]{1,3})(?=,\s)")
_DIED_AT = compile_pattern(
    r"\b(?:dead|died|dies)(?:\s[a-z]+){0,4},?\s(?:aged|at(?:\sthe\sage\sof)?)\s([0-9]{1,3})\b(?![:.][0-9]|\s?[ap]\.?m)"
)


def read_ages(doc: "Document", unit_of: "UnitOf") -> "Iterator[Stated]":
    """Ages as the reader has them, those beside a surname that is a word too, and those of a death whose name stands far from it."""
    from lint.model import Span

    taken: list[int] = []
    for age in doc.ages:
        if age.past or age.last != age.years:
            continue
        definite = is_definite(doc, age.span)
        about = frozenset([family(age.bearer.name)]) if age.bearer else frozenset(["nobody"])
        taken.append(age.span.start)
        yield Stated(
            "age", age.years, about, age.span, unit_of(age.span), " ".join(doc.words_at(age.span).split()), definite=definite
        )

    aged = {age.bearer.name for age in doc.ages if age.bearer}
    full = [bearer.name for bearer in doc.bearers if " " in bearer.name and (bearer.kind == "person" or bearer.name in aged)]
    families = {family(name) for name in full}
    for match in _BESIDE.finditer(doc.text):
        span = Span(*match.span(2))
        if span.start not in taken and match.group(1).casefold() in families:
            taken.append(span.start)
            yield Stated("age", int(match.group(2)), frozenset([match.group(1).casefold()]), span, unit_of(span), match.group(2))
    for match in _DIED_AT.finditer(doc.text):
        span = Span(*match.span(1))
        if span.start not in taken:
            yield Stated("age", int(match.group(1)), frozenset(["nobody"]), span, unit_of(span), match.group(1), definite=True)


def read_stated_titles(doc: "Document", unit_of: "UnitOf") -> "Iterator[Stated]":
    for title in read_titles(doc):
        words = folded_words(doc.words_at(title.span))
        yield Stated(
            "title", words, frozenset([family(title.bearer.name)]), title.span, unit_of(title.span),
            " ".join(doc.words_at(title.span).split()),
        )  # fmt: skip


