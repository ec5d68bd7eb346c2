"""Who is named as the source of a statement: "police said", "according to Tass", "is believed to". English."""

from lint.model import Span, Value
from lint.read.names import WEEKDAYS
from lint.read.pattern import Pattern
from lint.sheet.roles import is_role

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document

_VERBS = (
    "said says told tells announced announces reported reports claimed claims warned warns argued argues insisted insists confirmed "
    "confirms denied denies accused accuses alleged alleges added adds stated states testified testifies suggested suggests concluded "
    "concludes estimated estimates predicted predicts wrote writes tweeted posted acknowledged acknowledges admitted admits conceded "
    "concedes revealed reveals disclosed declared declares described describes vowed vows pledged promised explained explains noted "
    "notes maintained maintains complained complains replied responded recalled stressed emphasised emphasized believes believed "
    "blamed blames criticised criticized condemned condemns praised dismissed rejected cited found finds"
).split()
_PLURALS = "say accuse claim argue warn insist deny allege believe report suggest estimate predict conclude blame admit".split()
_EVIDENCE = (
    "results? stud(?:y|ies) figures? data reports? polls? surveys? research findings? analys[ie]s records? documents? statistics filings? papers? "
    "estimates? forecasts? audits? reviews? investigations? emails? videos? footage images? photos? tests? models? trials? evidence"
).split()
_SAID = Pattern(rf"\b(?:(?:has|have|had)\s)?({'|'.join(sorted([*_VERBS, *_PLURALS], key=len, reverse=True))})\b")
_SHOW = Pattern(
    rf"\b(?:[\w’'-]{{1,30}}\s){{0,4}}?(?:{'|'.join(_EVIDENCE)})\s(?:(?:published|released|issued|obtained|seen|filed|from|by|of|in)\s(?:[\w’'-]+\s){{1,7}}?)?(?:has |have |had )?(?:shows?|showed|shown|indicates?|indicated|suggests?|suggested|reveals?|revealed|finds?|found|points? to)\b",
)
_ACCORDING = Pattern(r"\b[Aa]ccording to\s((?:[\w’'&.-]+\s?){1,9})")
_HEARSAY = Pattern(
    r"\b(?:[Rr]eportedly|[Aa]llegedly|[Pp]urportedly|[Ss]upposedly|[Rr]umou?red to|(?:is|are|was|were) (?:widely )?(?:said|believed|known|thought|reported|alleged|understood|rumou?red|estimated) to"
    r"|(?:it is|it was|it’s|it's) (?:widely )?(?:said|believed|known|thought|reported|alleged|understood|rumou?red|estimated) that|(?:believed|thought|alleged|said|known|reported) to have"
    r"|there (?:have been|has been|were|are|was) (?:unconfirmed )?(?:reports?|claims?|allegations?|rumou?rs?|suggestions?))\b",
)
_NOT_BEFORE = frozenset(
    "to can could would will should may might must not don’t didn’t doesn’t don't didn't doesn't be been being was were is are the a an "
    "his her its their this that these those of for in on no any new previous according many several some".split()
)
"""What makes of "reports", "claims", "states", "notes", "found" a noun, an infinitive or a passive."""

_NOUNS = frozenset(
    "reports claims states notes report claim state note estimates estimate posts cites finds find views promised posted".split()
)
_ALWAYS = frozenset("said says told tells say wrote warned insisted".split())
_PROMISES = frozenset("vowed vows pledged promised".split())
_PARTICIPLE = Pattern(
    r"\s(to|by|as|at|with|for|against|of|in(?! (?:a|an|his|her|its|their) (?:\w+ )?(?:statement|interview|report|letter|email|post|speech|tweet|memo|filing|blog)))\b"
)
"""What follows a participle: "measures announced in the plan", "statins found to help"."""

_EDGE = frozenset(
    "that and but while when as because although though which if where since after before so then yet whereas however meanwhile "
    "until than or nor".split()
)
_APPOSED = Pattern(
    r"((?:[A-Z][\w’'.-]* ){0,4}[A-Z][\w’'.-]*)(?=,)(?:, (?:aged )?[0-9]{1,3})?(?:, (?:an? |the |his |her |its |who )?[a-z][^,;:“”\"]{2,110})?, ?\Z"
)
"""Kim Lee, a professor of law, said."""

_INSIDE = frozenset("in of and the for a an de van von der at al bin".split())
"""Small words inside a name, or between two."""

_OURSELVES = frozenset("i you we".split())
_DOUBTFUL = frozenset("recalled found finds states notes maintained blogged rejected cited praised added adds".split())
"""Verbs that are of saying only with "that" or a comma after them."""

_THAT = Pattern(r"(?: that| how|,)(?!\w)")
_TOKEN = Pattern(r"[\w&’'./-]*[\w’']|[,;:—–“”\"()]")
_THEY = frozenset("he she they it we i you who".split())


MOST_HEARSAY = 20
"""In one sentence."""


class Source(Value):
    """Who is named as saying something: `span` the words with the verb, `who` the words without, "" for hearsay."""

    __slots__ = ("span", "who")

    def __init__(self, span: Span, who: str) -> None:
        self.span = span
        self.who = who


def read_sources(doc: "Document") -> tuple[Source, ...]:
    """The sources of each sentence, in order; none inside direct speech."""
    if doc.language != "en":
        return ()
    found: list[Source] = []
    for sentence in doc.sentences:
        inside = [source for source in _in_sentence(doc, sentence.span) if not doc.in_quotes(source.span)]
        heard = [source for source in inside if not source.who][:MOST_HEARSAY]
        end = -1
        for source in sorted(inside, key=lambda source: (source.span.start, -source.span.end)):
            if source.span.start >= end and not (source.who and any(_hears(other, source) for other in heard)):
                found.append(source)
                end = source.span.end
    return tuple(found)


def _hears(hearsay: Source, source: Source) -> bool:
    """Whether the verb of `source` is that of a hearsay: "cars believed to have been stolen"."""
    return not hearsay.who and hearsay.span.start < source.span.end <= hearsay.span.end


def _in_sentence(doc: "Document", span: Span) -> "Iterator[Source]":
    text = doc.text
    block = doc.block_at(span.start)
    if block is not None and block.role in ("headline", "deck", "heading"):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in doc.words_at(span))
        text = text[: span.start] + lowered
    for match in _HEARSAY.finditer(text, span.start, span.end):
        yield Source(Span(*match.span()), "")
    for match in _ACCORDING.finditer(text, span.start, span.end):
        who = _until_clause(match.group(1))
        if who:
            yield Source(
                Span(match.start(), match.start(1) + len(who)),
                _without_article(" ".join(doc.text[match.start(1) : match.start(1) + len(who)].split())),
            )
    for match in _SHOW.finditer(text, span.start, span.end):
        words = match.group().split()
        first = next(
            (i for i, word in enumerate(words) if word.lower() not in _EDGE and word.lower() not in ("in", "of", "for")), 0
        )
        skip = len(" ".join(words[:first])) + 1 if first else 0
        start = match.start() + (skip if text[match.start() : match.start() + skip].count(" ") == first else 0)
        yield Source(Span(start, match.end()), " ".join(text[start : match.end()].split()[:-1]))
    for match in _SAID.finditer(text, span.start, span.end):
        source = _with_subject(text, span, match.start(), match.end(), match.group(1))
        if source is not None:
            if text is not doc.text and source.who:
                source.who = " ".join(doc.words_at(source.span).split()[: len(source.who.split())])
            yield source


def _until_clause(words: str) -> str:
    """The words up to the one that begins a new clause."""
    kept: list[str] = []
    for word in words.split():
        if kept and (word.lower() in _EDGE or word.lower() in ("who", "on", "in", "was", "were", "is", "are", "has", "had")):
            break
        kept.append(word)
    return " ".join(kept).rstrip(" .,;:")


def _with_subject(text: str, sentence: Span, start: int, end: int, verb: str) -> Source | None:
    """The words before the verb back to a comma or the beginning of its clause; None where the verb is none."""
    tokens = list(_TOKEN.finditer(text, max(sentence.start, start - 80), start))
    if not tokens:
        return _inverted(text, sentence, start, end)
    last = tokens[-1].group().lower()
    if verb not in _ALWAYS and (after := _PARTICIPLE.match(text, end)) and not (verb in _PROMISES and after.group(1) == "to"):
        return None
    if last in _OURSELVES or (verb in _DOUBTFUL and not _THAT.match(text, end)):
        return None
    if last in _NOT_BEFORE or (
        verb in _NOUNS and (last in _EDGE or not last[-1:].isalpha() or last.endswith(("’s", "'s", "s’")))
    ):
        return None
    if last == "," and (apart := _APPOSED.search(text, max(sentence.start, start - 160), start)):
        return Source(Span(apart.start(1), end), _without_article(apart.group(1)))
    if not last[-1:].isalnum():
        return _inverted(text, sentence, start, end)
    first, named = len(tokens), False
    for index in range(len(tokens) - 1, max(-1, len(tokens) - 9), -1):
        word = tokens[index].group()
        if named and word[0].islower() and word.lower() not in _INSIDE and not is_role(word):
            break
        named = named or (word[0].isupper() and not word.endswith(("’s", "'s", "s’")))
        if word.lower() in _EDGE or not (word[-1:].isalnum() or word[-1] in "’'"):
            break
        if word.lower() in _THEY:
            first = index
            break
        first = index
    if first == len(tokens):
        return None
    begin = tokens[first].start()
    who = " ".join(text[begin : tokens[-1].end()].split())
    if tokens[first].group().lower() in ("on", "in", "at", "during", "by", "last", "this", *_OURSELVES) or who in WEEKDAYS:
        return None
    if verb in _PLURALS and who.lower().endswith((" to", " of", " in", " a", " the")):
        return None
    return Source(Span(begin, end), _without_article(who))


def _inverted(text: str, sentence: Span, start: int, end: int) -> Source | None:
    """`…, said Kim Lee`."""
    match = _BEHIND.match(text, end, sentence.end) if not text.startswith("t", start) else None
    if match is None:
        return None
    who = match.group(1).rstrip(". ")
    return Source(Span(start, match.start(1) + len(who)), _without_article(who))


_BEHIND = Pattern(
    r"\s((?:the |a |an )?(?!(?:on|in|at|to|by|of|for|that|as|it|he|she|they|his|her)\b)(?:[a-z][\w-]+ ){0,4}[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3})"
)


def _without_article(who: str) -> str:
    first, _, rest = who.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an") else who
