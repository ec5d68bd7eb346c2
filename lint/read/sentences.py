"""Sentences of the copy."""

import re

from lint.model import Span, Value
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.read.blocks import Block

BEFORE_A_NAME = frozenset(
    [
        "Mr",
        "Mrs",
        "Ms",
        "Mx",
        "Messrs",
        "Mmes",
        "Dr",
        "Drs",
        "Prof",
        "Rev",
        "Revd",
        "Fr",
        "Sr",
        "Br",
        "Hon",
        "Rt",
        "Capt",
        "Cpt",
        "Cmdr",
        "Cdr",
        "Col",
        "Gen",
        "Lt",
        "Ltn",
        "Maj",
        "Sgt",
        "Cpl",
        "Pvt",
        "Pfc",
        "Adm",
        "Brig",
        "Insp",
        "Det",
        "Supt",
        "Sen",
        "Sens",
        "Rep",
        "Reps",
        "Gov",
        "Govs",
        "Pres",
        "St",
        "Ste",
        "Mt",
        "Ft",
        "Pt",
        "Atty",
        "Amb",
        "Asst",
        "Assoc",
        "Dist",
        "Del",
        "Mme",
        "Mlle",
        "Mons",
        "Sra",
        "Srta",
        "Messieurs",
        "vs",
        "v",
        "No",
        "Nos",
        "Nr",
        "Art",
        "Fig",
        "Figs",
        "Eq",
        "Sec",
        "Ch",
        "Vol",
        "Vols",
        "pp",
        "p",
        "para",
        "paras",
        "cf",
        "viz",
        "al",
        "ca",
        "c",
        "approx",
        "est",
    ]
)
"""Never the last word of a sentence, whatever follows."""

MAY_END = frozenset(
    [
        "Inc",
        "Corp",
        "Co",
        "Cos",
        "Ltd",
        "Plc",
        "plc",
        "Bros",
        "LLC",
        "LLP",
        "Pty",
        "Jr",
        "Esq",
        "PhD",
        "Ph.D",
        "M.D",
        "B.A",
        "M.A",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
        "Mon",
        "Tue",
        "Tues",
        "Wed",
        "Thu",
        "Thur",
        "Thurs",
        "Fri",
        "Sat",
        "Sun",
        "a.m",
        "p.m",
        "A.M",
        "P.M",
        "U.S",
        "U.K",
        "U.N",
        "E.U",
        "U.S.S.R",
        "U.A.E",
        "D.C",
        "L.A",
        "N.Y",
        "B.C",
        "A.D",
        "etc",
        "Ala",
        "Ariz",
        "Ark",
        "Calif",
        "Colo",
        "Conn",
        "Fla",
        "Ga",
        "Ill",
        "Ind",
        "Kan",
        "Ky",
        "La",
        "Md",
        "Mass",
        "Mich",
        "Minn",
        "Miss",
        "Mo",
        "Mont",
        "Neb",
        "Nev",
        "N.H",
        "N.J",
        "N.M",
        "N.C",
        "N.D",
        "Okla",
        "Ore",
        "Pa",
        "R.I",
        "S.C",
        "S.D",
        "Tenn",
        "Tex",
        "Vt",
        "Va",
        "Wash",
        "W.Va",
        "Wis",
        "Wyo",
        "Ave",
        "Blvd",
        "Rd",
        "Dept",
        "Univ",
        "Govt",
        "Intl",
        "Natl",
        "Assn",
        "Dist",
        "Mfg",
        "Bldg",
        "Est",
        "Ed",
        "eds",
        "ed",
        "rev",
        "repr",
        "min",
        "max",
        "hr",
        "hrs",
        "mins",
        "secs",
        "ft",
        "lb",
        "lbs",
        "oz",
        "kg",
        "km",
        "cm",
        "mm",
        "mph",
        "sq",
        "cu",
        "mi",
        "yds",
        "yd",
        "gal",
        "pct",
        "cts",
        "dlrs",
        "mln",
        "bln",
        "tln",
        "shr",
        "net",
        "revs",
        "avg",
        "qtr",
        "i.e",
        "e.g",
        "a.k.a",
    ]
)
"""Followed by a capital they end a sentence only if that word often begins one."""

STARTERS = frozenset(
    [
        "The",
        "A",
        "An",
        "This",
        "That",
        "These",
        "Those",
        "He",
        "She",
        "It",
        "They",
        "We",
        "I",
        "You",
        "There",
        "Here",
        "In",
        "On",
        "At",
        "By",
        "For",
        "From",
        "With",
        "Without",
        "After",
        "Before",
        "During",
        "Since",
        "While",
        "When",
        "Where",
        "Why",
        "How",
        "What",
        "Who",
        "Which",
        "But",
        "And",
        "Or",
        "So",
        "Yet",
        "Nor",
        "If",
        "As",
        "Although",
        "Though",
        "Because",
        "However",
        "Meanwhile",
        "Also",
        "Another",
        "Other",
        "Others",
        "Some",
        "Many",
        "Most",
        "Few",
        "Several",
        "Both",
        "Each",
        "Every",
        "All",
        "Any",
        "No",
        "Not",
        "None",
        "One",
        "Two",
        "Three",
        "His",
        "Her",
        "Its",
        "Their",
        "Our",
        "My",
        "Your",
        "Last",
        "Next",
        "Earlier",
        "Later",
        "Now",
        "Then",
        "Until",
        "Under",
        "Over",
        "Between",
        "Among",
        "Despite",
        "According",
        "Asked",
        "Still",
        "Even",
        "Only",
        "Such",
        "More",
        "Much",
        "Until",
        "Instead",
        "Nevertheless",
        "Nonetheless",
        "Moreover",
        "Furthermore",
        "Officials",
        "Police",
        "Experts",
        "Critics",
    ]
)

_END = compile_pattern(r"(?<![.!?…])[.!?…]+[\"”’')\]»]*(?=\s)")
_LAST_WORD = compile_pattern(r"[\w.&’'-]+$")
_NEXT_WORD = compile_pattern(r"\s+([\"“‘'(\[«]*)([\w][\w’'-]*)?")


class Sentence(Value):
    """One sentence and the index of its block among the copy blocks."""

    __slots__ = ("block", "span")

    def __init__(self, span: Span, block: int) -> None:
        self.span = span
        self.block = block


def read_sentences(text: str, blocks: "Iterable[Block]") -> tuple[Sentence, ...]:
    """The sentences of `blocks`, white space around them left out."""
    return tuple(
        Sentence(span, index) for index, block in enumerate(blocks) for span in _split(text, block.span.start, block.span.end)
    )


def _split(text: str, start: int, end: int) -> "Iterator[Span]":
    begin = start
    for match in _END.finditer(text, start, end):
        if _ends(text, begin, match, end):
            yield Span(begin, match.end())
            begin = match.end()
            while begin < end and text[begin].isspace():
                begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if end > begin:
        yield Span(begin, end)


def _ends(text: str, begin: int, match: "re.Match[str]", end: int) -> bool:
    following = _NEXT_WORD.match(text, match.end(), end)
    if following is None:
        return True
    opening, word = following.group(1), following.group(2) or ""
    mark = match.group()
    if not mark.startswith("."):
        return not word[:1].islower()
    if mark.startswith(".."):
        return bool(opening) or word[:1].isupper()
    if word[:1].islower():
        return False
    last = _LAST_WORD.search(text, max(begin, match.start() - 24), match.start())
    stem = last.group() if last else ""
    if len(mark) > 1 and not mark.startswith(("..", ".'", ".’")):
        return True
    if stem in BEFORE_A_NAME:
        return bool(opening) or (stem in ("No", "p", "c", "v") and not word[:1].isdigit() and word in STARTERS)
    if len(stem) == 1 and stem.isupper():
        return word in STARTERS and word not in ("A", "I")
    if stem in MAY_END or _is_initials(stem):
        return bool(opening) or word in STARTERS
    return True


def _is_initials(stem: str) -> bool:
    """`U.N`, `a.m`, `J.R.R`: single letters between full stops."""
    return "." in stem and all(len(part) <= 2 and part.isalpha() for part in stem.split(".") if part)
