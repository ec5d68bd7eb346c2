"""Words that hold the place of others."""

from collections.abc import Iterator

from lint import Document, Finding, check, compile_pattern

from ._inline import inline_findings
from ._lines import line_findings

_DUMMY = compile_pattern(
    r"(?i:lorem ipsum dolor(?: sit)?(?: amet)?|consectetur adipi\w{1,6} elit|ut enim ad minim veniam)"
    r"|(?<![\w@#/.-])(?:[a-z]{0,12}?(?:(?P<unit>as|sd|df|fg|jk|kl|asd|sdf|dfg|fgh|jkl|qwe)(?P=unit){2,})[a-z]{0,8}|[a-z]{0,4}(?:asdfg|sdfgh|dfghj|fghjk|ghjkl|zxcvb|xcvbn|cvbnm|qwertyui|wertyuio)[a-z]{0,12})(?![\w@/-])"
)
_LITERALS = {
    "psum": ("orem ipsum", "psum dolor"),
    "tetur": ("nsectetur",),
    "nim ve": ("nim veniam",),
    "asas": ("asas",),
    "asd": ("asdasd",),
    "sds": ("sdsd",),
    "df": ("dfdf", "sdfsdf", "dfgdfg", "asdfg", "sdfgh", "dfghj"),
    "fg": ("fgfg", "fghfgh", "fghjk"),
    "lkl": ("klkl",),
    "cvb": ("zxcvb", "xcvbn", "cvbnm"),
    "ertyui": ("qwertyui", "wertyuio"),
}
"""What a placeholder holds, by a rare part of it."""

_RARE = {"jk": ("jkjk", "jkljkl", "ghjkl"), "qwe": ("qweqwe",)}
"""The same, where the first letter is rare as well."""


@check(
    summary="a placeholder stands in the copy",
    level="error",
    bad=[
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Headline goes here|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|100PT SPLASH HEADING HERE|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|insert caption here|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Test test test|]\n\nIt meets again in May.",
    ],
    good=[
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe headline goes here, the teacher said, and the text goes there.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nInsert the key here and turn it twice to the left.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe test went well, and the bridge held.\n\nIt meets again in May.",
        "The band XXX plays on Friday.",
        "Lorem ipsum is a text that printers have used since 1500.",
        "“Hmmmm,” said the judge, and “brrrr” the sailor.",
        "The Cwmystwyth road is shut.",
    ],
    sources=[
        "Cambridge News, 2018: “100PT SPLASH HEADING HERE”; The Gazette: “hed goes here”; The Independent: a mashed keyboard"
    ],
    stages=("edit", "publish"),
)
def placeholder(doc: Document, *, phrases: tuple[str, ...] = ()) -> Iterator[Finding]:
    """A layout is drawn with dummy words, and now and then they are printed.

    Dummy lines count where they stand alone; dummy Latin and a mashed keyboard are found inside a paragraph too.

    Options:
        phrases: lines of your own pages that belong here too; one that ends with an ellipsis stands for all lines that begin so.
    """
    yield from line_findings(doc, "placeholder", phrases, unless="the story is about the words")
    if _has_literal(doc.text):
        yield from inline_findings(
            doc, _DUMMY, "“{}” holds the place of words that never came", unless="the story is about the words"
        )


def _has_literal(text: str) -> bool:
    has = text.__contains__
    if not any(map(has, _LITERALS)) and not any(part[0] in text and part in text for part in _RARE):
        return False
    return any(any(map(has, literals)) for literals in (*_LITERALS.values(), *_RARE.values()))
