"""What somebody is said to be: titles, posts, trades and kinships as claims. English."""

from bisect import bisect_left

from lint.model import Span
from lint.read.days import CALENDAR
from lint.read.names import OPENERS
from lint.read.pattern import Pattern
from lint.sheet.piece import Piece
from lint.sheet.roles import KIN, is_role

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from lint.document import Document

_WORD = Pattern(r"[\w&’'./-]*\w")
_BREAK = frozenset(
    "a an the his her its their our my your this that these those another other some any no each every and or but nor so as at by for "
    "from in into of off on onto out over to under up with within without about after before during since until while when where who "
    "whom whose which what why how if than then-and is are was were be been being am has have had do does did will would can could "
    "should may might must shall not said says told asked added called named gave made took put saw met like both all most many few "
    "own he she it they we i you him them us me there here now also only just still even because although though against between among "
    "including ending replaced replacing succeeded beat joined joins joining alongside via per plus made that's it's who's".split()
)
"""Words that a description does not go back over."""

_WITH_CAPITALS = frozenset("former then late acting interim incoming outgoing deputy vice assistant retired".split())
"""What may stand in small letters before a title with a capital."""

_AUXILIARY = frozenset("has have had was were is are be been being".split())
_POST = Pattern(
    r"(?:,\s(?:aged\s)?[0-9]{1,3}|\s\([0-9]{1,3}\))?,\s(?:(?:who (?:is|was|became)|now|then|once|formerly|currently|also|previously)\s)?(?:the\s|an?\s|his\s|her\s|its\s|their\s|[A-Z][\w.’&-]{1,20}[’'](?:s)?\s)?((?:[\w’&.-]+\s){0,6}?)([\w’-]+)"
)
_NAME_AFTER = r"\s(?:of|at|for|in|with)\s(?:the\s|its\s|an?\s)?(?:[a-z-]+\s){0,3}?[A-Z][\w’'&.-]*(?:\s(?:of\s(?:the\s)?|for\s|and\s|&\s)?[A-Z][\w’'&.-]*){0,6}"
_AFTER_ROLE = Pattern(
    rf"(?:{_NAME_AFTER}|\s(?:of|at)\s(?:the\s|an?\s|its\s)?(?!same|his|her|their|this|that)[a-z-]{{3,}}){{1,3}}"
)
_IS = Pattern(
    r"\b(?:is|was|became|becomes|remains|as|named|appointed|elected|being)\s(?:the\s|an?\s|its\s|his\s|her\s|their\s)?((?:[\w’&.-]+\s){0,5}?)([\w’-]+)\b"
)
_KIN = Pattern(
    rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y)|[’']s?)\s((?:[a-z-]+\s){{0,3}}?)((?i:{'|'.join(sorted(KIN, key=len, reverse=True))}))\b(?![-])"
)
_BY_ITSELF = Pattern(r"\b([Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother|[Tt]op|[Ss]enior|[Ff]ormer|[\w]+[’']s?)(?= )")
_PROVENANCE = Pattern(
    r"(?<![\w-])[a-z]{4,14}-(?:made|born|based|run|owned|backed|led|funded|trained|registered|listed|built|educated|controlled|sponsored|appointed)\b"
)
_FROM_WHERE = ("made", "born", "based", "built")
_PLURAL = Pattern(r"[a-z]{2,}[^su’'i]s\Z")
"""A verb or the subject of another clause, not part of "the foreign minister"."""

_VERBS = frozenset(
    "host head coach pilot guard partner judge star champion author captain nurse doctor engineer skipper model".split()
)
_OBJECT = Pattern(r" (?:the|a|an|his|her|its|their|this|that|it|them|him)\b")
"""What follows a verb: "the club host the champions", "they head the list"."""


def descriptions(doc: "Document") -> "Iterator[Piece]":
    """Titles before names, posts after them, "as a member of", "his sister", "the prime minister", "state-run"."""
    if doc.language != "en":
        return
    names = sorted(
        (
            (mention.start, mention.end, bearer.name)
            for bearer in doc.bearers
            if bearer.kind in ("person", "") and bearer.name not in CALENDAR
            for mention in bearer.mentions
        ),
    )
    found = [*_before_names(doc, names), *_after_names(doc, names), *_elsewhere(doc, names)]
    end = -1
    for piece in sorted(found, key=lambda piece: (piece.span.start, -piece.span.end, not piece.bearer)):
        if piece.span.start >= end:
            yield piece
            end = piece.span.end


def _before_names(doc: "Document", names: "list[tuple[int, int, str]]") -> "Iterator[Piece]":
    text = doc.text
    for start, _, name in names:
        block = doc.block_at(start)
        sentence = doc.sentence_at(start)
        if block is None or sentence is None or text[start - 1 : start] != " ":
            continue
        words = list(_WORD.finditer(text, max(sentence.span.start, start - 90), start))
        if not words or not is_role(words[-1].group()) or text[words[-1].end() : start].strip():
            continue
        yield Piece(Span(_back(text, words, len(words) - 1), words[-1].end()), "title", name)


def _back(text: str, words: "list[re.Match[str]]", at: int) -> int:
    """Where the description begins whose last word is words[at]."""
    start, capital = words[at].start(), words[at].group()[0].isupper()
    for index in range(at - 1, max(-1, at - 7), -1):
        word, gap = words[index], text[words[index].end() : start]
        bare = word.group()
        if bare in OPENERS or (capital and bare[0].islower() and bare not in _WITH_CAPITALS):
            break
        if word.group().endswith("ed") and index and words[index - 1].group().lower() in _AUXILIARY:
            break
        if gap != " " or bare.lower() in _BREAK or bare.endswith(("’s", "'s", "s’")) or bare.isdigit():
            break
        start = word.start()
    return start


def _after_names(doc: "Document", names: "list[tuple[int, int, str]]") -> "Iterator[Piece]":
    """`Kim Lee, a professor of law at the University of X,`."""
    text = doc.text
    for start, end, name in names:
        sentence = doc.sentence_at(start)
        if sentence is None or text[end : end + 1] not in (",", " "):
            continue
        yield from _posts(text, _POST, end, sentence.span.end, name, at=True)


def _posts(text: str, pattern: Pattern, begin: int, end: int, name: str, at: bool = False) -> "Iterator[Piece]":
    """Descriptions whose head is a role, with what "of" and "at" add to it."""
    matches = [match] if at and (match := pattern.match(text, begin, end)) else [] if at else pattern.finditer(text, begin, end)
    for match in matches:
        span = _description(text, match, end)
        if span is not None:
            yield Piece(span, "title", name)


def _description(text: str, match: "re.Match[str]", end: int) -> Span | None:
    """From the first word after the article to the end of what follows the role; None where none of the words is a role."""
    words = list(_WORD.finditer(text, match.start(1), min(end, match.start(1) + 100)))
    for index, word in enumerate(words[:7]):
        if index and text[words[index - 1].end() : word.start()] != " ":
            return None
        if word.group().lower() in _BREAK:
            return None
        following = (
            words[index + 1].group() if index + 1 < len(words) and text[word.end() : words[index + 1].start()] == " " else ""
        )
        if _is_written_role(word.group()) and not _is_written_role(following):
            tail = _AFTER_ROLE.match(text, word.end(), end)
            stop = tail.start() + len(tail.group().rstrip(".’'")) if tail else word.end()
            return Span(words[0].start(), stop)
    return None


def _is_written_role(word: str) -> bool:
    """Whether a word is a role by itself: in small letters, or a rank of capitals such as MP."""
    return is_role(word) and (word[0].islower() or word.isupper())


def _elsewhere(doc: "Document", names: "list[tuple[int, int, str]]") -> "Iterator[Piece]":
    text = doc.text
    for sentence in doc.sentences:
        begin, end = sentence.span.start, sentence.span.end
        for match in _PROVENANCE.finditer(text, begin, end):
            yield Piece(Span(*match.span()), "place" if match.group().endswith(_FROM_WHERE) else "title")
        for match in _KIN.finditer(text, begin, end):
            if not match.group(1).split() or not any(word in _BREAK for word in match.group(1).split()):
                yield Piece(
                    Span(match.start(1), match.end(2)),
                    "title",
                    _named_next(text, names, match.end(2)) or _owner(text, names, match.start()),
                )
        for pattern in (_IS, _BY_ITSELF):
            for match in pattern.finditer(text, begin, end):
                span = _description(text, match, end) if pattern is _IS else _alone(text, match, end)
                if span is not None:
                    yield Piece(
                        span,
                        "title",
                        _owner(text, names, match.start()) if pattern is _IS else _named_next(text, names, span.end),
                    )


def _alone(text: str, match: "re.Match[str]", end: int) -> Span | None:
    """`its foreign minister`, `the North Korean leader`: a role with a word before it that says which."""
    words: list[re.Match[str]] = []
    last = -1
    for word in _WORD.finditer(text, match.end(), min(end, match.end() + 80)):
        if word.group().lower() in _BREAK or len(words) > 4 or (words and text[words[-1].end() : word.start()] != " "):
            break
        if _PLURAL.match(word.group()) and not is_role(word.group()):
            break
        words.append(word)
        if is_role(word.group()) and word.group()[0].islower():
            last = len(words) - 1
        elif last >= 0:
            break
    if (
        last < 0
        or (words[last].group() in _VERBS and _OBJECT.match(text, words[last].end()))
        or text[words[0].start() - 1 : words[0].start()] != " "
    ):
        return None
    whose = match.group(1)[-2:] in ("’s", "'s") or match.group(1)[-1] in "’'"
    if last == 0 and not whose and match.group(1).lower() not in ("top", "senior", "former"):
        return None
    return Span(match.start() if match.group(1).lower() in ("top", "senior", "former") else words[0].start(), words[last].end())


def _named_next(text: str, names: "list[tuple[int, int, str]]", end: int) -> str:
    """`The chief executive, Mary Ellis`."""
    index = bisect_left(names, (end, 0, ""))
    return names[index][2] if index < len(names) and text[end : names[index][0]] == ", " else ""


def _owner(text: str, names: "list[tuple[int, int, str]]", at: int) -> str:
    """The person named last before, in the same sentence; else nobody."""
    index = bisect_left(names, (at + 1, 0, "")) - 1
    if index < 0:
        return ""
    _, end, name = names[index]
    between = text[end:at]
    return name if len(between) < 60 and not any(mark in between for mark in ".;!?\n") else ""
