"""Ages and titles of the people of a story."""

from lint.model import Span
from lint.patterns import compile_pattern
from lint.sheet.align import folded_words
from lint.sheet.stated import Stated
from lint.sheet.stated_counts import family, is_definite
from lint.sheet.titles import ROLES, read_titles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.sheet.stated_counts import UnitOf

_BESIDE = compile_pattern(r"\b([A-Z][\w’'-]+),\s([0-9]{1,3})(?=,\s)")
_THE_ONE_AGED = compile_pattern(
    r"(?:\b[Tt]he\s[\w-]+,\s([1-9][0-9])(?=,\s|\.)|(?<![\w,])(?<!when )(?:He|She) (?:is|was) ([1-9][0-9])(?=[.,;]|\sand\b)|\bAt ([1-9][0-9]), (?=he\b|she\b|[A-Z])"
    r"|\bthe (?:youngest|oldest|eldest)(?: of (?:them|whom))?,? (?:was |is |aged |only |just )?([1-9][0-9])\b|^[A-Z].{3,80}, ([1-9][0-9])$)",
    8,
)
_ROLE_AGED = compile_pattern(r"(?m)^(?:[A-Z][\w-]+\s){0,3}?([A-Za-z]\w+),\s([1-9][0-9]),\s(?=[a-z])")
_AGED_BESIDE = compile_pattern(r"\b([A-Z][\w’'-]+)(?:,\swho\s(?:is|was)\s|\s\()([1-9][0-9])(?=,|\))")
_NAME_AFTER = 40
"""Characters between "19-year-old" and the name it belongs to: "19-year-old student Lucia Brandt"."""

_DIED_AT = compile_pattern(
    r"\b(?:dead|died|dies)(?:\s[a-z]+){0,4},?\s(?:aged|at(?:\sthe\sage\sof)?)\s([0-9]{1,3})\b(?![:.][0-9]|\s?[ap]\.?m)"
)


def read_ages(doc: "Document", unit_of: "UnitOf") -> "Iterator[Stated]":
    """Ages as the reader has them, those beside a surname that is a word too, and those of a death whose name stands far from it."""
    taken: list[int] = []
    loose = {match.start(match.lastindex or 0): match for match in _THE_ONE_AGED.finditer(doc.text)}
    for age in doc.ages:
        if age.past or age.last != age.years:
            continue
        if age.number_span.start in loose:
            continue
        definite = is_definite(doc, age.span)
        bearer = age.bearer.name if age.bearer else _named_after(doc, age.span)
        about = frozenset([family(bearer)]) if bearer else frozenset(["nobody"])
        taken.append(age.span.start)
        yield Stated(
            "age", age.years, about, age.span, unit_of(age.span), " ".join(doc.words_at(age.span).split()), definite=definite
        )

    aged = {age.bearer.name for age in doc.ages if age.bearer}
    full = [bearer.name for bearer in doc.bearers if " " in bearer.name and (bearer.kind == "person" or bearer.name in aged)]
    families = {family(name) for name in full}
    for match in (*_BESIDE.finditer(doc.text), *_AGED_BESIDE.finditer(doc.text)):
        span = Span(*match.span(2))
        if span.start not in taken and match.group(1).casefold() in families:
            taken.append(span.start)
            yield Stated("age", int(match.group(2)), frozenset([match.group(1).casefold()]), span, unit_of(span), match.group(2))
    for match in loose.values():
        span = Span(*match.span(match.lastindex or 0))
        if span.start not in taken:
            taken.append(span.start)
            figure = doc.words_at(span)
            yield Stated("age", int(figure), frozenset(["nobody"]), span, unit_of(span), figure, definite=True)
    for match in _ROLE_AGED.finditer(doc.text):
        span = Span(*match.span(2))
        if span.start not in taken and match.group(1).lower() in ROLES:
            taken.append(span.start)
            yield Stated("age", int(match.group(2)), frozenset(["nobody"]), span, unit_of(span), match.group(2), definite=True)
    for match in _DIED_AT.finditer(doc.text):
        span = Span(*match.span(1))
        if span.start not in taken:
            bearer = _named_before(doc, match.start())
            about = frozenset([family(bearer) if bearer else "nobody"])
            yield Stated("age", int(match.group(1)), about, span, unit_of(span), match.group(1), definite=True)


def _named_after(doc: "Document", span: Span) -> str:
    """Whose age "19-year-old student Lucia Brandt" is: the person named in the same breath."""
    near = [
        (mention.start, bearer.name)
        for bearer in doc.bearers
        if bearer.kind in ("person", "") and " " in bearer.name
        for mention in bearer.mentions
        if span.end < mention.start <= span.end + _NAME_AFTER
    ]
    if not near:
        return ""
    start, name = min(near)
    words = doc.text[span.end : start].split()
    return name if not words or (len(words) <= 3 and words[-1].lower() in ROLES) else ""


def _named_before(doc: "Document", at: int) -> str:
    """The last person named earlier in the sentence; where no name is known for a person's, the first name there."""
    sentence = doc.sentence_at(at)
    begin = sentence.span.start if sentence else at
    before = sorted(
        (bearer.kind == "person", mention.start if bearer.kind == "person" else -mention.start, bearer.name)
        for bearer in doc.bearers
        if bearer.kind in ("person", "") and " " in bearer.name
        for mention in bearer.mentions
        if begin <= mention.start < at
    )
    return before[-1][2] if before else ""


_WHOSE = compile_pattern(r"\A(?:.{1,40}(?:’s|'s)\s|(?:the|its|their|his|her)\s)")
_OF_WHOM = compile_pattern(r"(?:\s(?:of|at|for|in|with)\s(?:the\b|its\b|[A-Z]).*|\s(?:since|until|from)\b.*)\Z")
"""What a title goes on with where it names whose it is; the second mention leaves that out."""


def read_stated_titles(doc: "Document", unit_of: "UnitOf") -> "Iterator[Stated]":
    for title in read_titles(doc):
        words = folded_words(_WHOSE.sub("", _OF_WHOM.sub("", doc.words_at(title.span))))
        yield Stated(
            "title", words, frozenset([family(title.bearer.name)]), title.span, unit_of(title.span),
            " ".join(doc.words_at(title.span).split()),
        )  # fmt: skip
