"""Fields of front matter and of JSON: which part of the package each one is.

A field is known by its key, case, spaces, hyphens and underscores set aside; the keys of nested tables are joined ("seo.title"
is "seotitle"). What the table below does not know is not read.
"""

from lint.model import Value
from lint.origin import Origin
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lint.formats.assembly import Assembly

ROLES = {
    "headline": "headline", "deck": "deck", "byline": "byline", "dateline": "dateline", "body": "paragraph",
    "correction": "correction", "pull_quote": "pull quote", "caption": "caption", "credit": "credit", "alt_text": "alt text",
    "seo_title": "SEO title", "meta_description": "meta description", "push": "push", "social": "social", "slug": "slug",
}  # fmt: skip
"""The role of each field that is text of the package, in the order in which they are put together."""

NAMES = (*ROLES, "date", "language")
"""The names that a config's [fields] may use."""

KEYS = {
    "headline": "headline title hed head headlinesvalue headlinesbasic titlerendered",
    "deck": "deck dek subtitle subhead subheadline subheading standfirst subheadlinesvalue subheadlinesbasic",
    "byline": "byline author authors by authorname authorsname bylinename bylinesvalue creditsbyname",
    "dateline": "dateline",
    "body": "bodyhtml bodyxhtml html contenthtml body bodytext article articlebody content contentrendered text story copy "
    "bodiesvalue contentelementscontent paragraphs",
    "correction": "correction corrections clarification",
    "pull_quote": "pullquote pullquotes pullquotetext pullquotestext",
    "caption": "caption captions imagecaption photocaption associationsdescriptiontext associationsdescriptionsvalue",
    "credit": "credit credits imagecredit photocredit creditline associationsbyline associationscreditline",
    "alt_text": "alttext alt imagealt imagealttext",
    "seo_title": "seotitle metatitle pagetitle",
    "meta_description": "metadescription seodescription description summary excerpt abstract descriptiontext descriptionsvalue "
    "descriptionbasic excerptrendered",
    "push": "push pushalert pushtitle pushtext pushbody pushmessage notification alert",
    "social": "social socialtitle socialtext socialdescription tweet twitter twittertext twittertitle twitterdescription facebook "
    "facebooktext facebooktitle facebookdescription ogtitle ogdescription sharetext sharetitle",
    "slug": "slug slugline",
    "date": "date published pubdate publishdate publishedat datepublished publicationdate publisheddate publishedon "
    "firstpublished displaydate articlepublishedtime versioncreated contentcreated firstcreated",
    "language": "language lang locale inlanguage",
}  # fmt: skip
"""Customary keys of each field, the preferred one first."""

_NAME_OF = {key: name for name, keys in KEYS.items() for key in keys.split()}
_WRAPPERS = frozenset("data story article item attributes params page fields extra content hits source".split())
"""Tables that only hold the fields of the story."""

_ELSEWHERE = frozenset(
    "related recommended recommendations trending comments links next previous seealso readmore tags categories".split()
)
"""Tables about other stories."""

_IN_TABLES = frozenset(["caption", "credit", "alt_text", "pull_quote"])
"""Fields that are known by the last key alone, in whatever table they stand."""

_CUSTOMARY = 1000
"""The rank of the first customary key."""

_ONE = frozenset(["headline", "body", "slug", "deck"])
"""Fields of which only the first key that is there counts."""

_WORDLESS = frozenset(["headline", "date", "language"])
_FLAG = compile_pattern(r"\s*(?:true|false|null|yes|no|on|off|~|[\d.,+-]*)\s*", 2)
"""A switch or a count, which is no part of the package (`push: true`)."""

_TAG = compile_pattern(r"</?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|figure|span|a|em|strong|b|i)\b[^<>]{0,2000}>", 2)
_DAY = compile_pattern(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_MAIL_DAY = compile_pattern(r"(?:[A-Za-z]{3,9},? )?(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})\b")
_PART = compile_pattern(r"([^/?#]+?)(?:\.(?:s?html?|php|aspx?|cms|ece))?(?=/|$|[?#])", 2)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


class Said(Value):
    """A value of a source: the keys that lead to it, its text, and where each stretch of that stands, as in Origin."""

    __slots__ = ("path", "segments", "text")

    def __init__(self, path: tuple[str, ...], text: str, segments: "Sequence[tuple[int, int, int, int]]") -> None:
        self.path = path
        self.text = text
        self.segments = segments


def bare(key: str) -> str:
    return "".join(filter(str.isalnum, key.lower()))


def name_of(key: str) -> str:
    """The role that a style or a column of this name has by custom; "" for none."""
    name = _NAME_OF.get(bare(key), "")
    return ROLES.get(name, "") if name != "body" else ""


def sort_fields(
    said: "Iterable[Said]", fields: "Mapping[str, Sequence[str]] | None" = None
) -> "tuple[list[tuple[str, Said]], dict[str, str]]":
    """The values that are text of the package, by name and in its order; and what the source says of itself.

    fields: keys of one's own by name; they come before the customary ones.
    """
    own = {
        tuple(map(bare, key.split("."))): (name, rank) for name, keys in (fields or {}).items() for rank, key in enumerate(keys)
    }
    found: dict[str, list[tuple[int, Said]]] = {}
    meta: dict[str, str] = {}
    for one in said:
        path = tuple(map(bare, one.path))
        if not path:
            continue  # a bare value names nothing
        if len(path) == 1:
            meta.setdefault(one.path[0].lower(), one.text)
        known = own.get(path) or _known(path)
        if known and (known[0] in _WORDLESS or not _FLAG.fullmatch(one.text)):
            found.setdefault(known[0], []).append((known[1], one))
    _settle(found)
    for name in ("date", "language", "headline", "slug"):
        for _, one in found.get(name, ())[:1]:
            meta["title" if name == "headline" else name] = iso_day(one.text) if name == "date" else one.text
    return [(name, one) for name in ROLES for _, one in found.get(name, ())], meta


def _known(path: tuple[str, ...]) -> tuple[str, int] | None:
    """The name that a path is customarily, and its rank among the keys of that name, behind all of one's own."""
    if not _ELSEWHERE.isdisjoint(path[:-1]):
        return None
    if "associations" in path[:-1]:
        path = ("associations", path[-1]) if path[-1] != "value" else ("associations", *path[-2:])
    inner = [key for key in path[:-1] if key not in _WRAPPERS]
    for key in ("".join((*inner, path[-1])), "".join((*inner[-1:], path[-1])), "".join(path[-2:])):
        name = _NAME_OF.get(key)
        if name:
            return name, _CUSTOMARY + KEYS[name].split().index(key)
    name = _NAME_OF.get(path[-1], "")
    return (name, 2 * _CUSTOMARY) if name in _IN_TABLES else None


def _settle(found: "dict[str, list[tuple[int, Said]]]") -> None:
    """One headline, deck, slug and body; a second kind of title is the title of the page."""
    for values in found.values():
        values.sort(key=lambda pair: pair[0])
    for name in _ONE & found.keys():
        values = found[name]
        kept = [pair for pair in values if pair[0] == values[0][0]] if name == "body" else values[:1]
        if name == "body" and kept[0][1].path[-1] == "value":
            kept = [next((pair for pair in kept if is_html(pair[1].text)), kept[0])]
        found[name] = kept
        if name == "headline" and len(values) > 1:
            found.setdefault("seo_title", []).extend(values[1:])


def is_html(text: str) -> bool:
    return "<" in text and _TAG.search(text) is not None


def iso_day(text: str) -> str:
    """`20240220T0900+0000`, `Tue, 20 Feb 2024 09:00 GMT` as `2024-02-20`; what is no day comes back as it is."""
    text = text.strip()
    match = _DAY.match(text)
    if match:
        return "-".join(match.groups())
    match = _MAIL_DAY.match(text)
    if match and match.group(2).lower() in _MONTHS:
        return f"{match.group(3)}-{_MONTHS.index(match.group(2).lower()) + 1:02}-{int(match.group(1)):02}"
    return text


def address_slug(address: str) -> tuple[int, int] | None:
    """Where the words of a story stand in its address: the last part of the path that has hyphens, without its ending."""
    end = min((at for mark in "?#" if (at := address.find(mark)) >= 0), default=len(address))
    begin = address.find("://") + 3 if "://" in address else 0
    best = None
    for match in _PART.finditer(address, begin, end):
        if match.start() > 0 and address[match.start() - 1] == "/" and match.start(1) > begin and "-" in match.group(1):
            best = match.span(1)
    return best


def write(assembly: "Assembly", name: str, one: Said) -> None:
    """Puts a field into the story: the body as HTML or as plain copy, as it looks; any other field as one block."""
    if name == "body":
        _write_copy(assembly, one)
        return
    if name != "slug" and (is_html(one.text) or "&" in one.text):
        from lint.formats.html import parse_html

        parsed = parse_html(one.text)
        inner = Said(one.path, parsed.text, parsed.origin.through(Origin(one.segments)).segments if parsed.origin else ())
        for block in parsed.parts or ():
            take(assembly, inner, block.span.start, block.span.end)
            assembly.gap(" ")
    else:
        take(assembly, one, 0, len(one.text))
    assembly.close(ROLES[name], once=name not in ("headline", "slug"))


def take(assembly: "Assembly", one: Said, start: int, end: int) -> None:
    """A stretch of a value, as it stands in the assembly's source."""
    at = start
    for text_start, length, source_start, source_length in one.segments:
        low, high = max(at, text_start), min(end, text_start + length)
        if low >= high:
            continue
        assembly.gap(one.text[at:low])
        if length == source_length:
            begin = source_start + low - text_start
            assembly.put(one.text[low:high], begin, begin + high - low)
        else:
            assembly.put(one.text[low:high], source_start, source_start + source_length)
        at = high
    assembly.gap(one.text[at:end])


def _write_copy(assembly: "Assembly", one: Said) -> None:
    """The body of a story: HTML where it has tags, else plain copy."""
    from lint.formats import Parsed

    if is_html(one.text):
        from lint.formats.html import parse_html

        parsed = parse_html(one.text)
    else:
        from lint.read.blocks import read_blocks

        parsed = Parsed(one.text, parts=read_blocks(one.text, headed=not assembly.has_headline))
    assembly.graft(parsed, Origin(one.segments))
