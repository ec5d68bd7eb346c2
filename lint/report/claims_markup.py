"""The story of a sheet as HTML: its parts, the claims in them as boxes, and the list that is printed."""

import re
from html import escape
from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.sheet.claim import Claim
    from lint.sheet.page import Page, Stretch
    from lint.sheet.worksheet import Part

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
"""Characters that show nothing or steer how their neighbours are shown; joiners are left, as scripts and emoji need them."""

LONGEST_LABEL = 120

SEEN_MARKS = {"contradicted": "!", "verified": "◇", "holds": "○", "agrees": "○"}


def shown(text: str) -> str:
    """`text` for HTML, in an element or a quoted attribute, with what would hide in it made visible."""
    return escape(_HIDDEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", text))


def story_markup(number: int, page: "Page") -> str:
    """One story as a section: its parts, what stands in none of them, and the list for paper."""
    story = page.story
    parts = list(_parts(number, page))
    if page.astray:
        boxes = ", ".join(_astray(number, index, story.claims[index]) for index in page.astray)
        parts.append(f'<div class="part"><span class="role">elsewhere</span><p>{boxes}</p></div>')
    head = shown(story.headline or story.path)
    place = " · ".join(filter(None, (story.path, story.published)))
    return (
        f'<section class="story" id="s{number}" data-s="{number}" aria-label="{head}">\n'
        f'<p class="file">{shown(place)} <span data-count="{number}"></span></p>\n'
        f'<div class="lost" data-lost="{number}" hidden></div>\n'
        + "\n".join(parts)
        + f'\n<div class="gone" data-gone="{number}" hidden></div>\n'
        + _paper(number, page)
        + "\n</section>"
    )


def _parts(number: int, page: "Page") -> "Iterator[str]":
    """Each part; a dateline runs into the paragraph behind it."""
    ahead = ""
    for index, (part, stretches) in enumerate(zip(page.story.parts, page.stretches, strict=True)):
        words = part_markup(number, part.place.text, stretches, page.story.claims)
        after = page.story.parts[index + 1 : index + 2]
        if part.role == "dateline" and after and after[0].role == "paragraph":
            ahead = f'<span class="dateline" id="s{number}p{index}">{words}</span> '
            continue
        yield _part(f"s{number}p{index}", part, ahead + words)
        ahead = ""


def _part(id: str, part: "Part", words: str) -> str:
    label = f"¶ {part.paragraph}" if part.role == "paragraph" else part.role
    tag = {"headline": "h2", "heading": "h3"}.get(part.role, "p")
    role = part.role.replace(" ", "-").lower()
    return f'<div class="part {role}" id="{id}"><span class="role">{shown(label)}</span><{tag} dir="auto">{words}</{tag}></div>'


def part_markup(number: int, text: str, stretches: "tuple[Stretch, ...]", claims: "tuple[Claim, ...]") -> str:
    """The words of one part, cut at the ends of its claims.

    Claims nest and cross, boxes must not, so each piece belongs to the shortest claim over it: a quotation keeps its own words
    and marks, the number inside is a box beside them. A claim that does not keep its first words gets a small box ahead of them.
    """
    pieces = list(_pieces(text, stretches))
    last = {owner: start for start, _, owner, _ in pieces}
    begins = {stretch.claim: stretch.start for stretch in stretches}
    boxed: set[int] = set()
    out: list[str] = []
    for start, end, owner, over in pieces:
        for index in over:
            if begins[index] == start and index != owner and index not in boxed:
                out.append(_box(number, index, claims[index], "", "bare split" if index in last else "bare last"))
                boxed.add(index)
        words = shown(" ".join(re.split(r"[\t\r\n]+", text[start:end])))
        if owner is None:
            out.append(words)
            continue
        under = " ".join(f"{number}-{index}" for index in over if index != owner)
        where = "split" if last[owner] != start else "split last" if owner in boxed else "last"
        if owner in boxed:
            kind = shown(claims[owner].kind)
            out.append(f'<span class="c {where}" data-c="{number}-{owner}" data-of="{kind}" data-over="{under}">{words}</span>')
        else:
            out.append(_box(number, owner, claims[owner], words, where, under))
            boxed.add(owner)
    return "".join(out)


def _pieces(text: str, stretches: "tuple[Stretch, ...]") -> "Iterator[tuple[int, int, int | None, list[int]]]":
    """Start, end, the shortest claim over it, and all claims over it."""
    cuts = sorted({0, len(text), *(s.start for s in stretches), *(s.end for s in stretches)})
    waiting = sorted(stretches, key=lambda s: s.start, reverse=True)
    over: list[Stretch] = []
    for start, end in pairwise(cuts):
        over = [stretch for stretch in over if stretch.end > start]
        while waiting and waiting[-1].start <= start:
            stretch = waiting.pop()
            if stretch.end > start:
                over.append(stretch)
        inner = min(over, key=lambda s: (s.end - s.start, -s.start, -s.claim), default=None)
        yield start, end, inner.claim if inner else None, [stretch.claim for stretch in over]


def _box(number: int, index: int, claim: "Claim", words: str, where: str, under: str = "") -> str:
    seen = claim.seen[0].verdict if claim.seen else ""
    label = " ".join(claim.place.text.split())
    label = label if len(label) <= LONGEST_LABEL else label[:LONGEST_LABEL] + "…"
    return (
        f'<span class="c {where}" role="checkbox" aria-checked="false" tabindex="0" '
        f'id="c{number}-{index}" data-c="{number}-{index}" data-n="{index + 1}" data-of="{shown(claim.kind)}" data-box="☐" '
        f'data-seen="{shown(seen)}" data-mark="{SEEN_MARKS.get(seen, "")}" data-over="{under}" '
        f'aria-label="{shown(claim.kind)}: {shown(label)}">{words}</span>'
    )


def _astray(number: int, index: int, claim: "Claim") -> str:
    return _box(number, index, claim, shown(" ".join(claim.place.text.split())), "last")


def _paper(number: int, page: "Page") -> str:
    """The list behind the printed story, with lines to write on; the script fills in what is ticked."""
    rows = "".join(_row(number, index, claim) for index, claim in enumerate(page.story.claims))
    return (
        '<p class="signoff">Checked by <span></span> Read by <span></span> Date <span></span></p>'
        '<table class="paper" aria-label="Claims, to print"><thead><tr><th>No.</th><th>Claim</th><th>Mark</th>'
        "<th>Source and its kind</th><th>Time</th><th>By</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def _row(number: int, index: int, claim: "Claim") -> str:
    where = f"¶ {claim.paragraph}" if claim.paragraph else claim.role
    what = " · ".join(filter(None, (claim.kind, claim.bearer, f"word of {claim.by}" if claim.by else "", where)))
    seen = "".join(
        f"<small>{SEEN_MARKS[sight.verdict]} {shown(sight.note)}{shown(_told(sight.source, sight.as_of))}</small>"
        for sight in claim.seen
    )
    words = shown(" ".join(claim.place.text.split()))
    return (
        f'<tr data-row="{number}-{index}"><td class="no"><b class="box"></b>{index + 1}</td>'
        f'<td>{words}<small>{shown(what)}</small>{seen}<small class="was"></small></td>'
        '<td class="status"></td><td class="source"></td><td class="time"></td><td class="by"></td></tr>'
    )


def _told(source: str, as_of: str) -> str:
    return f" ({', '.join(filter(None, (source, as_of and f'as of {as_of}')))})" if source or as_of else ""
