"""Numbers, sums, ages and telephone numbers as claims."""

from lint.model import Span
from lint.read.pattern import Pattern
from lint.sheet.piece import Piece
from lint.sheet.spans import Spans

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.read.numbers import Number

_ELSEWHERE = ("date", "clock", "year")
_TIED = Pattern(r"\s?[-–—x×]\s?|\s(?:to|or)\s|/|\s?-?\s?to\s?-?\s?")
_AND = Pattern(r"\sand\s")
_OF = Pattern(r"\sof\s(?:the\s|its\s|his\s|her\s|their\s)?")
_FROM = Pattern(r"\b[Ff]rom\s(?:\w+\s)?\Z")
_BETWEEN = Pattern(r"\b[Bb]etween\s(?:the\s)?\Z")
_AGED = Pattern(
    r"\b(?:[Aa]ged?|[Aa]ges|mean age(?: of)?|average age(?: of)?|median age(?: of)?|at the age of|age of|turn(?:ed|ing|s)?)\s(?:about |around |just |over |under )?\Z"
)
_WORDS = Pattern(
    r"\b(?:[Tt]wice|[Tt]hrice|[Dd]oubled|[Dd]oubling|[Tt]ripled|[Tt]rebled|[Qq]uadrupled|[Hh]alved|[Hh]alving|[Tt]enfold|[Tt]wofold|[Tt]hreefold|[Ff]ivefold"
    r"|(?:[Dd]ozens|[Hh]undreds|[Tt]housands|[Mm]illions|[Bb]illions|[Tt]ens)(?: of (?:thousands|millions|billions))?(?= (?:of|more)\b)"
    r"|(?:[Aa]|one|two|three)[- ](?:thirds?|quarters?|fifths?|tenths?)(?! (?:party|time|person|place|of the (?:year|hour)|final))|[Tt]op[- ](?:two|three|four|five|six|seven|eight|ten|[0-9]{1,3})"
    r"|[0-9]{1,3}(?:\.[0-9]{1,2})?[Kk]"
    r"|[Aa] (?:majority|handful)(?= of\b)|[Aa] couple(?= of (?:\w+ )?\w+s\b)|[Aa] half\b|[Hh]alf(?= (?:of|the|a|its|his|her|their)\b)"
    r"|(?:[0-9]{1,3}|\w{3,9}teen|twent\w|thirt\w|fift\w)-?(?:st|nd|rd|th|ieth)(?= [a-z]))(?![\w’'-])"
)
_ORDINAL = Pattern(r"\b[0-9]{1,3}(?:st|nd|rd|th)\b(?! [Cc]entur)")
_ONE_OF = Pattern(
    r"\s(?:of|another|day|thing|way|who|that|more|is|was|can|could|has|by|to|side|reason|time)\b|[,.;:?!’'”\"]|\s?\Z"
)
_NO_ONE = Pattern(
    r"(?:\b(?:[Nn]o|[Tt]he|[Tt]his|[Tt]hat|[Aa]ny|[Ee]very|[Ee]ach|[Ww]hich|[Aa]nother|[Nn]ew|[Oo]ld|[Ll]atest)[ -])\Z"
)
_ASIDE = Pattern(r"\s(?:by|in|out of|point|goal|run|shot|hour|minute|mile|week|month|year|week|percent|per cent|million|vote)\b")
_COMPOUND = Pattern(r"-[a-z]+-[a-z]+(?<!old)\b")
"""half-thought-through."""

_PART_OF = Pattern(r"\b(?:bottom|top|first|second|other|left|right|upper|lower|back|front|better|latter|final)\s\Z")
_NUMBER_SIGN = Pattern(r"\b(?:[Nn]o\.? ?|[Nn]umber |#)\Z")
_FACTORY = Pattern(r"[A-Za-z]")


def figures(doc: "Document") -> "Iterator[Piece]":
    """Each number with what it counts, a range or a score as one; dates and times of day are told elsewhere."""
    taken = Spans(age.span for age in doc.ages)
    for age in doc.ages:
        yield Piece(age.span, "age", age.bearer.name if age.bearer else "", value=f"{age.years}-{age.last}")
    runs = list(_runs(doc))
    for index, run in enumerate(runs):
        first, last = run[0], run[-1]
        noun = last.noun or _whole(doc, last, runs[index + 1][0] if index + 1 < len(runs) else None)
        sign = _NUMBER_SIGN.search(doc.text[max(0, first.span.start - 8) : first.span.start])
        span = Span(first.span.start - (len(sign.group()) if sign else 0), last.span.end)
        if taken.meets(span) or _is_no_claim(doc, first, span):
            continue
        kind = "age" if _is_age(doc, run) else "sum" if last.kind == "money" or first.kind == "money" else "number"
        taken.add(span)
        yield Piece(span, kind, noun, value=" ".join(f"{n.value:g} {n.kind} {n.unit}".strip() for n in run))
    for block in doc.copy_blocks:
        for pattern in (_ORDINAL, _WORDS):
            for match in pattern.finditer(doc.text, block.span.start, block.span.end):
                if not taken.meets(Span(*match.span())):
                    taken.add(Span(*match.span()))
                    yield Piece(Span(*match.span()), "number")


def _runs(doc: "Document") -> "Iterator[list[Number]]":
    """Numbers one by one, those of a range or a score together; years, days and times of day left out."""
    run: list[Number] = []
    for number in doc.numbers:
        if number.kind in _ELSEWHERE and not (number.kind == "year" and _is_count(doc, number)):
            continue
        if run and _tied(doc, run[-1], number):
            run.append(number)
            continue
        if run:
            yield run
        run = [number]
    if run:
        yield run


def _whole(doc: "Document", part: "Number", following: "Number | None") -> str:
    """What "3" counts in "3 of 40 patients"."""
    if following is None or part.kind not in ("count", "percent", "fraction"):
        return ""
    return following.noun if _OF.fullmatch(doc.text[part.span.end : following.span.start]) else ""


def _is_count(doc: "Document", number: "Number") -> bool:
    """Whether a figure like a year counts something: 1,900 or 2000 people."""
    return "," in doc.words_at(number.figure)


def _tied(doc: "Document", one: "Number", other: "Number") -> bool:
    between = doc.text[one.span.end : other.span.start]
    if len(between) > 6:
        return False
    if _TIED.fullmatch(between):
        if between.strip() == "to" and one.kind != other.kind:
            return False
        before = doc.text[max(0, one.span.start - 16) : one.span.start]
        return not (between.strip() == "to" and _FROM.search(before)) and not (between.strip() == "or" and one.noun)
    return (
        _AND.fullmatch(between) is not None
        and _BETWEEN.search(doc.text[max(0, one.span.start - 16) : one.span.start]) is not None
    )


def _is_age(doc: "Document", run: "list[Number]") -> bool:
    if run[0].kind not in ("count", "age") or run[-1].value > 122:
        return run[0].kind == "age"
    return _AGED.search(doc.text[max(0, run[0].span.start - 28) : run[0].span.start]) is not None


def _is_no_claim(doc: "Document", number: "Number", span: Span) -> bool:
    """The pronoun "one", a number that a list gives its items, figures inside an address."""
    before = doc.text[max(0, span.start - 12) : span.start]
    block = doc.block_at(span.start)
    if block and block.role == "list item" and span.start - block.span.start < 3:
        return True
    if number.kind == "fraction" and _PART_OF.search(before):
        return True
    if number.spelled and _COMPOUND.match(doc.text, span.end):
        return True
    if before.endswith(("/", "=", "@", "_")) or _FACTORY.match(before[-1:]):
        return True
    if number.spelled and number.value == 1 and number.scale == 1.0 and number.kind == "count":
        return _NO_ONE.search(before) is not None or not _ASIDE.match(doc.text, span.end)
    return False
