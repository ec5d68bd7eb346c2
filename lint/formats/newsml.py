"""NewsML-G2: each newsItem is a story; its content is NITF, XHTML or plain text inside it."""

from lint.formats.assembly import Assembly
from lint.formats.fields import iso_day, write
from lint.formats.nitf import add_block, add_copy, add_nitf

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.formats import Parsed
    from lint.formats.tree import Element

_DATES = ("versionCreated", "contentModified", "contentCreated", "firstCreated")


def parse_newsml(source: str, root: "Element") -> "Iterator[Parsed]":
    """The news items of a NewsML-G2 document; a package item and one without words give none."""
    items = [root] if root.local == "newsItem" else list(root.each("newsItem"))
    for item in items:
        assembly = Assembly(source)
        meta = _meta(item)
        _add_item(assembly, item, meta)
        if not assembly.is_empty:
            yield assembly.parsed(meta)


def _meta(item: "Element") -> dict[str, str]:
    meta: dict[str, str] = {}
    for name in _DATES:
        element = item.first(name)
        if element is not None and element.said().text.strip():
            meta.setdefault("date", iso_day(element.said().text))
    content = item.first("contentMeta")
    language = content.first("language") if content is not None else None
    said = (language.get("tag") if language is not None else "") or item.get("lang")
    if said:
        meta["language"] = said
    return meta


def _add_item(assembly: Assembly, item: "Element", meta: dict[str, str]) -> None:
    content = item.first("contentMeta")
    for name, role in (("headline", "headline"), ("by", "byline"), ("dateline", "dateline")):
        for element in content.elements if content is not None else ():
            if element.local == name and not (name == "headline" and assembly.has_headline):
                if name == "headline":
                    meta["title"] = element.said().text.strip()
                add_block(assembly, element, role)
    for element in item.each("inlineXML", "inlineData"):
        _add_content(assembly, element, meta)
        break
    for element in content.elements if content is not None else ():
        if element.local == "description":
            add_block(assembly, element, "caption" if "caption" in element.get("role").lower() else "meta description")
        elif element.local == "creditline":
            add_block(assembly, element, "credit")
        elif element.local == "slugline":
            meta.setdefault("slug", element.said().text.strip())
            add_block(assembly, element, "slug")


def _add_content(assembly: Assembly, element: "Element", meta: dict[str, str]) -> None:
    if element.local == "inlineData":
        write(assembly, "body", element.said("body"))
        return
    nitf = element.first("nitf")
    if nitf is not None:
        add_nitf(assembly, nitf, meta)
    else:
        add_copy(assembly, element.first("body") or element)
