"""A story as the worksheet shows it: its blocks, set in order, and the claims in them."""

from lint.model import Place, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.sheet.claim import Claim


class Part(Value):
    """One block of the story; `place` holds its words."""

    __slots__ = ("paragraph", "place", "role")

    def __init__(self, role: str, paragraph: int, place: Place) -> None:
        self.role = role
        self.paragraph = paragraph
        self.place = place


class Story(Value):
    """headline: as printed, or the file's own title, "" without one. published: the day as 2024-02-20, "" where unknown."""

    __slots__ = ("claims", "headline", "parts", "path", "published")

    def __init__(self, path: str, headline: str, published: str, parts: tuple[Part, ...], claims: "tuple[Claim, ...]") -> None:
        self.path = path
        self.headline = headline
        self.published = published
        self.parts = parts
        self.claims = claims


def read_story(doc: "Document", claims: "tuple[Claim, ...]") -> Story:
    """The parts of the package, residue and repeats left out, with these claims."""
    blocks = [block for block in doc.blocks if block.role not in ("residue", "repeat", "code")]
    parts = tuple(Part(block.role, block.paragraph, doc.place(block.span)) for block in blocks)
    headline = next((part.place.text for part in parts if part.role == "headline"), doc.meta.get("title", ""))
    published = doc.published.isoformat() if doc.published else ""
    return Story(doc.path, " ".join(headline.split()), published, parts, claims)
