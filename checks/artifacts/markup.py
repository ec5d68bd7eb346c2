"""Tags, entities and style rules that reach the reader as they were typed."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Span, check, compile_pattern

from ._inline import quoted

_TAGS_LIST = (
    "a abbr article aside audio b big blockquote body br button caption center cite code dd del div dl dt em embed "
    "figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label li link main "
    "mark meta nav noscript object ol p picture pre q s script section select small source span strike strong style sub sup "
    "svg table tbody td tfoot th thead time title tr tt u ul var video wbr"
)
_TAGS = frozenset(_TAGS_LIST.split())
_PAIRED_LIST = "a b big em i q s small strong sub sup tt u"
_PAIRED = frozenset(_PAIRED_LIST.split())
"""Never without an end; alone before a space they may be a ticker."""

_TAG = compile_pattern(r"</?([a-z][a-z0-9]{0,10})(?:\s[^<>\n]{0,600})?/?>")
_ENTITY = compile_pattern(
    r"&(?:amp;)?(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|[mn]dash|hellip|pound|euro|cent|yen|copy|reg|trade"
    r"|bull|middot|deg|frac(?:12|14|34)|times|eacute|egrave|ecirc|euml|agrave|aacute|acirc|auml|aring|aelig|ccedil|iacute|igrave|icirc|iuml"
    r"|ntilde|oacute|ograve|ocirc|ouml|oslash|otilde|uacute|ugrave|ucirc|uuml|yacute|szlig|thinsp|ensp|emsp|shy|zwnj|zwj|sbquo|bdquo|laquo|raquo|prime|Prime);"
)


@check(
    summary="markup stands in the copy",
    level="error",
    bad=[
        Example("A communiqu[|&#233;|] was signed.", fixed="A communiqué was signed."),
        "The mayor spoke.[|<br />|] Then she left.",
        Example("<p>Cash [|&amp;pound;|]8m</p>", form="html"),
        Example("It cost [|&pound;|]8m.", fixed="It cost £8m."),
        "The [|<em>|]Endeavour(|</em>|) sank.",
    ],
    good=[
        "AT&T; Vodafone; and others bid.",
        "Shares of Marsh <MRSH.O> fell, those of Cole Inc <em> rose.",
        "The pupils learnt that “<b>” makes a word bold.",
        "If x < y and y > z, the proof fails.",
        Example("A communiqu&#233; was <b>signed</b>.", form="html"),
        "R&D; is what they cut.",
    ],
    sources=["BBC, 2004: “communiqu&#233;”, “&#163;8m” in published stories"],
    measured=(15, 15, "bbc 2004-05"),
    triggers=("&", "<"),
)
def markup(doc: Document) -> Iterator[Finding]:
    """A tag or an entity that was escaped once too often is printed letter by letter.

    Only names that HTML knows count, so a ticker in angle brackets and a company with an ampersand are left alone, and so is
    markup that stands in quotation marks. A tag and its end are one finding; an entity is mended, never a tag.
    """
    text = doc.text
    for block in doc.copy_blocks:
        start, end = block.span.start, block.span.end
        if text.find("&", start, end) >= 0:
            yield from _entities(text, start, end)
        if text.find("<", start, end) >= 0:
            yield from _tags(text, start, end)


def _entities(text: str, start: int, end: int) -> Iterator[Finding]:
    for match in _ENTITY.finditer(text, start, end):
        from html import unescape

        char = unescape(unescape(match.group()))
        span = Span(match.start(), match.end())
        fixes = (Fix(f"write “{char}”", (Edit(span, char),), safe=True),) if char.isprintable() or char == "\xa0" else ()
        yield Finding(
            span,
            f"“{match.group()}” is an entity that was not turned into “{char}”",
            fixes=fixes,
            unless="the story is about markup",
        )


def _tags(text: str, start: int, end: int) -> Iterator[Finding]:
    opened: dict[str, Span] = {}
    closed: dict[str, Span] = {}
    for match in _TAG.finditer(text, start, end):
        if match.group(1) in _TAGS and not quoted(text, start, match.start()):
            (closed if match.group().startswith("</") else opened).setdefault(match.group(1), Span(match.start(), match.end()))
    for name, span in (*opened.items(), *((n, s) for n, s in closed.items() if n not in opened)):
        other = closed.get(name) if name in opened else None
        if name in opened and other is None and name in _PAIRED and text[span.end : span.end + 1].isspace():
            continue
        words = text[span.start : span.end]
        yield Finding(
            span,
            f"“{words if len(words) <= 60 else words[:57] + '…'}” is a tag, not words",
            related=((other, "its end"),) if other else (),
            unless="the story is about markup",
            key=(name,),
        )
