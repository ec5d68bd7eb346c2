"""XML of newsrooms: NITF, NewsML-G2, RSS and Atom, Word's own; the root element tells which."""

from lint.formats.decode import Undecodable
from lint.formats.tree import read_tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.formats import Parsed

ROOTS = {
    "nitf": "nitf", "newsItem": "newsml", "newsMessage": "newsml", "itemSet": "newsml", "rss": "feed", "RDF": "feed", "feed": "feed",
    "entry": "feed", "package": "word", "document": "word",
}  # fmt: skip
"""The kind of XML by its root element, prefix set aside."""


def parse_xml(source: str) -> "Iterator[Parsed]":
    """The stories of an XML file.

    Raises Undecodable where it is not well-formed or of none of these kinds.
    """
    if not source.strip():
        return iter(())
    root = read_tree(source)
    kind = ROOTS.get(root.local)
    if kind == "nitf":
        from lint.formats.nitf import parse_nitf

        return iter((parse_nitf(source, root),))
    if kind == "newsml":
        from lint.formats.newsml import parse_newsml

        return parse_newsml(source, root)
    if kind == "feed":
        from lint.formats.feed import parse_feed

        return parse_feed(source, root)
    if kind == "word":
        from lint.formats.word import parse_word

        return iter((parse_word(source, root),))
    if root.local == "html":
        from lint.formats.html import parse_html

        return iter((parse_html(source),))
    raise Undecodable(f"is XML that newslint does not know: its root is <{root.name}>; it knows NITF, NewsML-G2, RSS and Atom")
