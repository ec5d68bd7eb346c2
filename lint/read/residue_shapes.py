"""Tells by its build that a line is furniture: a menu, a counter, a stamp of time, a footer of copied words."""

from lint.patterns import compile_pattern
from lint.read.pattern import Pattern
from lint.read.residue_lines import WORDS_IN_LABEL

_STOP = compile_pattern(r"[.!?][\"”’')\]]*$")
_NETWORKS = (
    "(?:facebook|twitter|instagram|youtube|tiktok|linkedin|snapchat|pinterest|telegram|whatsapp|threads|bluesky|x|social media)"
)
_TIME = "is a time of the page's interface"
_MENU = "is a menu of the page"
_SHAPES = (
    ("T", r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?\S{0,12}", "furniture", _TIME),
    ("@", r"[^@\n]{0,60}@\w{2,30} / \d{1,2} (?:min|hour|day|week|month|year)s?(?: ago)?", "furniture", _TIME),
    (" / ", r"(?:Image |Photo |Slide )?\d{1,3} / \d{1,3}", "furniture", "is a label of a player or a gallery"),
    (" , ", r"[^,.!?\n]{2,40}(?: , [^,.!?\n]{2,30}){2,}", "furniture", "is a tag or topic label of the page"),
    (" | ", r"[^|.!?\n]{2,30}(?: \| (?!by |[^|]{0,20}\d{4})[^|.!?\n]{2,30}){3,}", "furniture", _MENU),
    (" • ", r"[^•.!?\n]{2,30}(?: • (?![^•]{0,20}\d{4})[^•.!?\n]{2,30}){3,}", "furniture", _MENU),
    (" · ", r"[^·.!?\n]{2,30}(?: · (?![^·]{0,20}\d{4})[^·.!?\n]{2,30}){3,}", "furniture", _MENU),
    ("Home", r"Home ?[>›»/|→].{0,150}", "furniture", _MENU),
    ("home", r"home ?[>›»/|→].{0,150}", "furniture", _MENU),
    (" > ", r"[\w&’' -]{2,30}(?: > [\w&’' -]{2,30}){2,}", "furniture", _MENU),
    (" › ", r"[\w&’' -]{2,30}(?: › [\w&’' -]{2,30}){1,}", "furniture", _MENU),
    (" » ", r"[\w&’' -]{2,30}(?: » [\w&’' -]{2,30}){1,}", "furniture", _MENU),
    ("http", r"(?i:more|full|other|follow) [\w’ ]{1,40}: ?https?://\S+(?: and https?://\S+)?", "promo", "promotes another story"),
    ("ollow", rf"(?i:follow (?!(?:him|her|them)\b)[^.!?]{{2,60}} on {_NETWORKS}\b.{{0,120}})", "newsletter", "asks the reader to subscribe or follow"),
    ("ore at", r"(?i:read more at:? ?(?:https?://|www\.)\S+)", "foreign-footer", "was added to the words when they were copied from a page"),
    ("ore", r"(?i:read more(?: here)?:? ?(?:https?://|www\.)\S+)", "foreign-footer", "was added to the words when they were copied from a page"),
    ("retrieved", r"(?i:citation ?:).{1,300}retrieved \d.{1,40} from .{1,200}", "foreign-footer", "was added to the words when they were copied from a page"),
    ("ource", r"(?i:source(?: link| url)? ?: ?(?:https?://|www\.)\S+)", "foreign-footer", "was added to the words when they were copied from a page"),
    ("irst on", r"The post [A-Z0-9“‘\"'].{3,240} appeared first on [A-Z].{2,60}", "foreign-footer", "was added to the words when they were copied from a page"),
    ("riginal", r"(?i:(?:read|view|see) (?:the )?original (?:article|story|post|source)\b.{0,120})", "foreign-footer", "was added to the words when they were copied from a page"),
)  # fmt: skip
FIRST_WORDS = ("home", "more", "full", "other", "follow", "read", "citation", "source", "view", "see")
"""The words, in small letters, that a long line of a shape begins with, if it has no sign of a menu."""

_FIRST = {
    "Home": "H", "home": "h", "http": "mMfFoO", "ollow": "fF", "ore at": "rR", "ore": "rR", "retrieved": "cC",
    "ource": "sSſ", "riginal": "rRvVsSſ", "irst on": "T",
}  # fmt: skip
"""The characters that a line of the shape begins with, by its literal; other shapes begin with any."""


_PATTERNS = {literal: Pattern(source) for literal, source, _, _ in _SHAPES}


def _shapes_from(first: str) -> "tuple[tuple[str, str, Pattern, str, str], ...]":
    """The shapes that such a line may have, each with the rarest character of its literal in front."""
    return tuple(
        (literal.strip()[0], literal, _PATTERNS[literal], kind, what)
        for literal, _, kind, what in _SHAPES
        if literal not in _FIRST or (first and first in _FIRST[literal])
    )


_BY_FIRST = {first: _shapes_from(first) for first in "".join(_FIRST.values())}
_ANYWHERE = _shapes_from("")
_ARROWS = compile_pattern(r"[←→⟵⟶«»‹›▶►▸➜➤➔⏩👉⇒]️?")
_BUTTONS = frozenset("×✕✖☰⋮|<>«»‹›")
"""What a button of the page looks like in text."""

_APPEALS = frozenset(
    [
        "check out",
        "sign up",
        "subscribe",
        "follow",
        "click",
        "download",
        "join",
        "get the",
        "latest news",
        "read our",
        "watch",
        "listen",
        "want the",
        "newsletter",
        "discover",
        "learn more",
    ]
)


def shape_of(line: str) -> tuple[str, str] | None:
    """What kind of furniture a line's build shows it to be: a menu, a counter, a stamp."""
    first = line[0]
    if len(line) < 3 and _BUTTONS.issuperset(line):
        return "furniture", "is a button of the page"
    for sign, literal, pattern, kind, what in _BY_FIRST.get(first, _ANYWHERE):
        if sign in line and literal in line and pattern.fullmatch(line):
            return kind, what
    if line[-1] > "\x80" or first > "\x80":
        if (_ARROWS.match(line) or _ARROWS.fullmatch(line[-1])) and line.count(" ") <= WORDS_IN_LABEL and not _STOP.search(line):
            return "promo", "promotes another story"
        if first >= "☀" and (first >= "\U0001f300" or first <= "➿"):
            lower = line.casefold()
            if any(appeal in lower for appeal in _APPEALS):
                return "newsletter", "asks the reader to subscribe or follow"
    return None
