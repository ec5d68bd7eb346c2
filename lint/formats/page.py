"""A whole HTML page: which stretch of it is the story, and what it says of the story elsewhere."""

from lint.formats.fields import Said, address_slug, iso_day, take, write
from lint.formats.html import Draft, Holder
from lint.formats.tags import pieces
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.formats.assembly import Assembly

    Sizes = dict[Holder | None, int]
    Spans = dict[str, tuple[int, int]]

SHORTEST_PARAGRAPH = 40
"""Characters outside of links from which on a paragraph speaks for the element that holds it."""

FEWEST_CHARACTERS = 140
"""A stretch with fewer is not taken for the story; then all of the page is read but its furniture."""

SHORTEST_TITLE = 12
"""Characters; in a shorter title what stands behind the dash is part of it."""

GROWTH = 1.25
"""Times the running text that an element around the stretch must hold to be the story instead of it."""

_FURNITURE = frozenset(["nav", "footer", "aside", "form"])
_FURNITURE_CLASS = compile_pattern(
    r"(?:^|[\s_-])(?:related|recirc\w*|recommend\w*|newsletters?|signup|sign-up|subscribe|subscription|share|sharing|social|promos?|"
    r"promotion|advert\w*|ads?|sponsor\w*|comments?|sidebar|breadcrumbs?|most-read|most-popular|trending|popular|author-bio|author-box|"
    r"about-author|cookie\w*|paywall|read-more|read-next|more-from|more-stories|tags|tag-list|taxonomy|navigation|menu|skip-link|"
    r"complementary|contentinfo|search|toolbar|pagination|player-controls|disclaimer|affiliate\w*)(?=$|[\s_-])",
    2,
)
_OF_HEAD = frozenset(["deck", "byline", "dateline", "caption", "credit", "alt text", "pull quote", "correction"])
_TITLE_REST = compile_pattern(r"\s+(?:\||-|–|—|::|·|»|«)\s+[^|–—»«]{1,60}$")
_DATE_KEYS = (
    "article:published_time", "datePublished", "article:published", "og:article:published_time", "parsely-pub-date", "pubdate",
    "publish-date", "publish_date", "publication_date", "sailthru.date", "dc.date.issued", "dcterms.date", "dc.date", "DC.date.issued",
    "date", "og:published_time",
)  # fmt: skip
_FIELDS = {
    "description": "meta_description", "og:title": "social", "og:description": "social", "twitter:title": "social",
    "twitter:description": "social",
}  # fmt: skip


def story_of(source: str, drafts: list[Draft]) -> list[Draft]:
    """The blocks of the story among those of a page: of the headline and what stands under it, and of the stretch with the most
    running text, without the furniture inside it."""
    sizes = _sizes(drafts)
    span = _main_content(source) or _densest(drafts)
    if span is None:
        return [draft for draft in drafts if not _is_furniture(draft, None, sizes)]
    start, end = span = _grown(span, drafts, sizes)
    inside = [
        draft for draft in drafts if start <= draft.start < end and not draft.is_teaser and not _is_furniture(draft, span, sizes)
    ]
    if any(draft.role == "headline" for draft in inside):
        return inside
    heads = [draft for draft in drafts if draft.role == "headline" and draft.start < start] or [
        draft for draft in drafts if draft.role == "headline"
    ]
    if not heads:
        return inside
    head = heads[-1]
    between = [d for d in drafts if head.start < d.start < start and d.role in _OF_HEAD and not _is_furniture(d, None, sizes)]
    return [head, *between, *inside]


def _main_content(source: str) -> tuple[int, int] | None:
    """What turbohtml takes for the story, where it is installed and finds one."""
    try:
        from turbohtml import parse
    except ImportError:
        return None
    content = parse(source, source_locations=True).main_content()
    location = content.source_location if content is not None else None
    if content is None or location is None or location.end_tag is None or len(content.text) < FEWEST_CHARACTERS:
        return None
    start, end = location.start_tag.start_offset, location.end_tag.end_offset
    if "\r\n" in source:  # it counts them as one
        breaks = [at - index for index, at in enumerate(_finds(source, "\r\n"))]
        from bisect import bisect_left

        start, end = start + bisect_left(breaks, start), end + bisect_left(breaks, end)
    return start, end


def _finds(source: str, what: str) -> "Iterable[int]":
    at = source.find(what)
    while at >= 0:
        yield at
        at = source.find(what, at + 1)


def _densest(drafts: list[Draft]) -> tuple[int, int] | None:
    """The element whose own paragraphs, and by half those of its parts, hold the most text outside of links."""
    points: dict[Holder, float] = {}
    for draft in drafts:
        own = _own(draft)
        if draft.role != "paragraph" or not own:
            continue
        holder = draft.holder.parent if draft.holder is not None and draft.holder.name == "p" else draft.holder
        share = 1.0
        while holder is not None and share > 0.1:
            points[holder] = points.get(holder, 0) + own * share
            share /= 2
            holder = holder.parent
    best = max(points, key=lambda holder: (points[holder], -holder.start), default=None)
    if best is None or points[best] < FEWEST_CHARACTERS:
        return None
    return best.start, best.end


def _grown(span: tuple[int, int], drafts: list[Draft], sizes: "Sizes") -> tuple[int, int]:
    """The stretch, or that of an element around it where this holds much more of the story: columns, pages, parts of a body."""
    running = [draft for draft in drafts if draft.role == "paragraph" and _own(draft) and not _is_furniture(draft, (0, 0), sizes)]
    first = next((draft for draft in running if span[0] <= draft.start < span[1]), None)
    holder = first.holder if first is not None else None
    grown = span
    while holder is not None and holder.name not in ("body", "html"):
        if holder.start < span[0] and holder.end >= span[1]:
            inside = sum(_own(draft) for draft in running if grown[0] <= draft.start < grown[1])
            around = sum(_own(draft) for draft in running if holder.start <= draft.start < holder.end)
            if around > GROWTH * inside:
                grown = (holder.start, holder.end)
        holder = holder.parent
    return grown


def _own(draft: Draft) -> int:
    """The characters of running text outside of links; 0 for a paragraph of few or mostly of links."""
    own = draft.size - draft.linked
    return own if own >= SHORTEST_PARAGRAPH and own >= 2 * draft.linked else 0


def _sizes(drafts: list[Draft]) -> "Sizes":
    """The characters of paragraphs in each element; under None, the most that one has."""
    sizes: Sizes = {}
    for draft in drafts:
        holder = draft.holder if draft.role == "paragraph" else None
        while holder is not None:
            sizes[holder] = sizes.get(holder, 0) + draft.size
            holder = holder.parent
    sizes[None] = max(sizes.values(), default=0)
    return sizes


def _is_furniture(draft: Draft, span: tuple[int, int] | None, sizes: "Sizes") -> bool:
    """Whether an element below the story's own is furniture by its name or class and holds no large part of the text."""
    total = sizes[None]
    holder = draft.holder
    while holder is not None and (span is None or holder.start > span[0]):
        named = holder.name in _FURNITURE or (holder.classes and _FURNITURE_CLASS.search(holder.classes) is not None)
        if named and holder.role != "pull quote" and draft.role != "headline" and 3 * sizes.get(holder, 0) < max(total, 1):
            return True
        holder = holder.parent
    return False


def add_package(assembly: "Assembly", head: "list[tuple[str, Spans]]", meta: dict[str, str]) -> None:
    """Adds what the page says of its story outside of it, where it is not said already: titles, descriptions, address."""
    source = assembly.source
    found: list[tuple[str, Said]] = []
    for name, known in head:
        if name == "title":
            found.append(("seo_title", _without_site(_value(source, known["content"]), meta)))
        elif name == "meta" and "content" in known:
            key = next((source[slice(*known[at])] for at in ("property", "name", "itemprop") if at in known), "").lower()
            if key in _FIELDS:
                found.append((_FIELDS[key], _without_site(_value(source, known["content"]), meta, "title" in key)))
            elif key == "og:url":
                found.append(("slug", _value(source, known["content"])))
        elif name == "link" and "href" in known and "canonical" in source[slice(*known.get("rel", (0, 0)))].lower():
            found.insert(0, ("slug", _value(source, known["href"])))
        elif name == "ld+json":
            found += _of_linked_data(source, known["content"], meta)
        elif name == "time" and "datetime" in known and "date" not in meta:
            meta.setdefault("time", iso_day(source[slice(*known["datetime"])]))
    day = next((meta[key] for key in _DATE_KEYS if meta.get(key)), "") or meta.get("time", "")
    if day:
        meta["date"] = iso_day(day)
    said = {" ".join(text.split()) for text in assembly.block_words()}
    for name in ("seo_title", "meta_description", "social"):
        for _, one in (pair for pair in found if pair[0] == name):
            bare = " ".join(one.text.split()).rstrip(" .…")
            if bare and not any(bare in words for words in said):
                said.add(bare)
                write(assembly, name, one)
    for _, one in [pair for pair in found if pair[0] == "slug"][:1]:
        span = address_slug(one.text)
        if span:
            meta["slug"] = one.text[slice(*span)]
            take(assembly, one, *span)
            assembly.close("slug")


def _value(source: str, span: tuple[int, int]) -> Said:
    segments: list[tuple[int, int, int, int]] = []
    out: list[str] = []
    length = 0
    for text, start, end in pieces(source, *span):
        out.append(text)
        segments.append((length, len(text), start, end - start))
        length += len(text)
    return Said((), "".join(out), segments)


def _without_site(title: Said, meta: dict[str, str], is_title: bool = True) -> Said:
    """The title of a page without the name of the site behind it."""
    site = meta.get("og:site_name", "").strip()
    text = title.text.rstrip()
    rest = _TITLE_REST.search(text)
    if site and text.endswith(site):
        text = text[: -len(site)].rstrip(" |-–—:·»«\t\r\n")
    elif rest and rest.start() >= SHORTEST_TITLE and is_title:
        text = text[: rest.start()]
    kept: list[tuple[int, int, int, int]] = []
    for at, size, start, source_size in title.segments:
        if at < len(text):
            short = min(size, len(text) - at)
            kept.append((at, short, start, short if size == source_size else source_size))
    return Said(title.path, text, kept)


def _of_linked_data(source: str, span: tuple[int, int], meta: dict[str, str]) -> list[tuple[str, Said]]:
    """Headline, description and day of the article that JSON-LD tells of."""
    from lint.formats.json_ import Broken, read_leaves

    try:
        leaves = list(read_leaves(source, *span))
    except Broken:
        return []
    articles = {trail[:-1] for trail, said in leaves if trail and trail[-1] == "@type" and "Article" in said.text}
    found: list[tuple[str, Said]] = []
    for trail, said in leaves:
        if not trail or trail[:-1] not in articles:
            continue
        if trail[-1] == "datePublished":
            meta.setdefault("datePublished", said.text)
        elif trail[-1] == "inLanguage":
            meta.setdefault("language", said.text)
        elif trail[-1] in ("headline", "description"):
            found.append(("seo_title" if trail[-1] == "headline" else "meta_description", said))
    return found
