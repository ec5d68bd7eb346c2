"""NITF, and the walk over paragraphs that it shares with the XHTML of NewsML-G2 and Atom."""

from lint.formats.assembly import Assembly
from lint.formats.fields import ROLES, Said, iso_day, take
from lint.formats.tree import Text, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.formats import Parsed
    from lint.formats.tree import Element

ROLE_OF = {
    "hl1": "headline", "h1": "headline", "hl2": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading", "li": "list item", "media-caption": "caption", "figcaption": "caption", "caption": "caption",
    "media-producer": "credit", "credit": "credit", "byline": "byline", "tagline": "byline", "dateline": "dateline",
    "correction": "correction", "summary": "deck",
}  # fmt: skip

INLINE = frozenset(
    (
        "a abbr acronym b bdi bdo big cite data dfn em font i mark q ruby s small span strike strong sub sup time tt u var wbr person org "
        "location sublocation city state region country event function money num frac chron copyrite object.title virtloc alt-code lang "
        "pronounce name.given name.family byttl story.date ins"
    ).split()
)
"""Elements that do not end a block."""

NOT_COPY = frozenset(
    (
        "script style code pre kbd samp nav noscript template svg math select button textarea head object iframe form del media-metadata "
        "media-object ed-msg note docdata distributor rights.owner series identified-content custom-table nitf-table-metadata"
    ).split()
)

KEPT = frozenset(["credit", "byline", "correction"])
"""What is this inside a deck or a pull quote too."""


def parse_nitf(source: str, root: "Element") -> "Parsed":
    """The story of an NITF document."""
    assembly = Assembly(source)
    meta: dict[str, str] = {}
    add_nitf(assembly, root, meta)
    return assembly.parsed(meta)


def add_nitf(assembly: Assembly, root: "Element", meta: dict[str, str]) -> None:
    """Puts an NITF document into a story: headline and deck first, title and slug last."""
    language = root.get("lang")
    if language:
        meta.setdefault("language", language)
    _read_meta(root, meta)
    head, content, end = root.first("body.head"), root.first("body.content"), root.first("body.end")
    if head is not None:
        for names, role in (
            (("hl1",), "headline"), (("hl2",), "deck"), (("byline",), "byline"), (("dateline",), "dateline"),
            (("abstract",), "deck"),
        ):  # fmt: skip
            for element in head.each(*names):
                if role == "deck" and element.local == "abstract":
                    add_copy(assembly, element, "deck")
                elif element.local not in NOT_COPY:
                    add_block(assembly, element, role)
    for part in (content, end):
        if part is not None:
            add_copy(assembly, part)
    title = root.first("title")
    if title is not None:
        meta.setdefault("title", title.said().text.strip())
        add_block(assembly, title, "SEO title")
    key = root.first("du-key")
    slug = attribute(assembly.source, key, "key") if key is not None else None
    if slug:
        meta.setdefault("slug", slug.text)
        add_said(assembly, slug, "slug")


def _read_meta(root: "Element", meta: dict[str, str]) -> None:
    for name in ("date.release", "date.issue"):
        element = root.first(name)
        if element is not None and element.get("norm"):
            meta.setdefault("date", iso_day(element.get("norm")))
    for element in root.each("meta"):
        if element.get("name") and element.get("content"):
            meta.setdefault(element.get("name").lower(), element.get("content"))


def add_block(assembly: Assembly, element: "Element", role: str) -> None:
    """An element as one block; a line of the package that is there already is left out."""
    _inline(assembly, element)
    assembly.close("heading" if role == "headline" and assembly.has_headline else role, once=role != "paragraph")


def add_said(assembly: Assembly, said: Said, role: str) -> None:
    take(assembly, said, 0, len(said.text))
    assembly.close(role, once=role != "slug")


def _inline(assembly: Assembly, element: "Element") -> None:
    for child in element.children:
        if isinstance(child, Text):
            _put(assembly, child)
            continue
        if child.local == "byttl":
            assembly.gap(" ")
        for piece in child.texts():
            _put(assembly, piece)


def _put(assembly: Assembly, piece: Text) -> None:
    if piece.text == "\n":
        assembly.flow("\n" * (piece.end - piece.start), piece.start, piece.end)
    else:
        assembly.flow(piece.text, piece.start, piece.end)


def add_copy(assembly: Assembly, element: "Element", role: str = "paragraph") -> None:
    """The blocks of an element with paragraphs, NITF's or XHTML's; `role`: of those that have none of their own."""
    for child in element.children:
        if isinstance(child, Text):
            _put(assembly, child)
        elif child.local == "br":
            assembly.gap("\n")
        elif child.local in ("img", "media-reference"):
            _alternative(assembly, child, role)
        elif child.local in NOT_COPY:
            continue
        elif child.local in INLINE:
            add_copy_inline(assembly, child)
        else:
            _close(assembly, role)
            own = ROLE_OF.get(child.local, role)
            if is_pulled(child):
                own = ROLES["pull_quote"]
            elif role in ("pull quote", "deck") and own not in KEPT:
                own = role
            add_copy(assembly, child, own)
            _close(assembly, own)
    _close(assembly, role)


def add_copy_inline(assembly: Assembly, element: "Element") -> None:
    """The words of an element that ends no block; what is no copy inside it is left out."""
    for child in element.children:
        if isinstance(child, Text):
            _put(assembly, child)
        elif child.local == "br":
            assembly.gap("\n")
        elif child.local not in NOT_COPY:
            add_copy_inline(assembly, child)


def _close(assembly: Assembly, role: str) -> None:
    head = role == "headline"
    assembly.close("heading" if head and assembly.has_headline else role, once=head)


def is_pulled(element: "Element") -> bool:
    """Whether an element is a pull quote by its class, style, type or name."""
    return "pull" in f"{element.get('class')} {element.get('style')} {element.get('type')} {element.local}".lower()


def _alternative(assembly: Assembly, element: "Element", role: str) -> None:
    said = attribute(assembly.source, element, "alt") or attribute(assembly.source, element, "alternate-text")
    if said and said.text.strip():
        _close(assembly, role)
        add_said(assembly, said, "alt text")
