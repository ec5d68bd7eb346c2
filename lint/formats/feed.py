"""RSS and Atom: each item is a story."""

from lint.formats.assembly import Assembly
from lint.formats.decode import Undecodable
from lint.formats.fields import address_slug, iso_day, take, write
from lint.formats.nitf import add_copy
from lint.formats.tree import attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.formats import Parsed
    from lint.formats.fields import Said
    from lint.formats.tree import Element

_BODIES = ("content:encoded", "content", "description", "summary")
"""The first of these that an item has is its body, the next its description."""

_NAMES = {
    "title": "headline", "dc:creator": "byline", "author": "byline", "media:description": "caption", "media:credit": "credit",
    "media:title": "alt_text",
}  # fmt: skip
_DATES = ("pubDate", "published", "dc:date", "date", "issued", "updated")


def parse_feed(source: str, root: "Element") -> "Iterator[Parsed]":
    """The items of a feed; one without words gives none.

    Raises Undecodable where the root is none of a feed after all.
    """
    if root.local == "feed" or root.local == "entry" or root.first("channel", "item") is not None:
        return _items(source, root)
    raise Undecodable(f"is XML that newslint does not know: its root is <{root.name}> without items")


def _items(source: str, root: "Element") -> "Iterator[Parsed]":
    language = root.get("lang")
    channel = root.first("channel")
    for element in channel.elements if channel is not None else ():
        if element.local == "language":
            language = element.said().text.strip() or language
    for item in [root] if root.local == "entry" else root.each("item", "entry"):
        assembly = Assembly(source)
        meta = {"language": item.get("lang") or language} if item.get("lang") or language else {}
        _add_item(assembly, item, meta)
        if not assembly.is_empty:
            yield assembly.parsed(meta)


def _add_item(assembly: Assembly, item: "Element", meta: dict[str, str]) -> None:
    by_name: dict[str, list[Element]] = {}
    for element in item.each(*{name.rpartition(":")[2] for name in (*_BODIES, *_NAMES, *_DATES, "link", "name")}):
        by_name.setdefault(element.name, []).append(element)
    for name in _DATES:
        for element in by_name.get(name, ())[:1]:
            meta.setdefault("date", iso_day(element.said().text))
    for element in by_name.get("title", ())[:1]:
        meta["title"] = element.said().text.strip()
        write(assembly, "headline", element.said())
    for element in (*by_name.get("dc:creator", ()), *by_name.get("author", ())):
        person = element.first("name") or element
        if "@" not in person.said().text:
            write(assembly, "byline", person.said())
    bodies = [by_name[name][0] for name in _BODIES if name in by_name]
    for element in bodies[:1]:
        _add_body(assembly, element)
    for name in ("media:description", "media:credit", "media:title"):
        for element in by_name.get(name, ()):
            write(assembly, _NAMES[name], element.said())
    for element in bodies[1:2]:
        write(assembly, "meta_description", element.said())
    for element in by_name.get("link", ())[:1]:
        _add_slug(assembly, element, meta)


def _add_body(assembly: Assembly, element: "Element") -> None:
    if next(element.elements, None) is not None:
        add_copy(assembly, element)
    else:
        write(assembly, "body", element.said("body"))


def _add_slug(assembly: Assembly, link: "Element", meta: dict[str, str]) -> None:
    said: Said | None = link.said() if link.children else attribute(assembly.source, link, "href")
    span = address_slug(said.text) if said else None
    if said and span:
        meta["slug"] = said.text[slice(*span)]
        take(assembly, said, *span)
        assembly.close("slug")
