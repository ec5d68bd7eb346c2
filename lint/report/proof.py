"""One story of the proof sheet: its copy set as a page, the findings in the margin, a number joining both."""

from html import escape

from lint.model import Page, Place
from lint.report.grouping import PLACES_NAMED, more_of
from lint.report.marks import Mark, Marks, pieces
from lint.report.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model import LocatedFinding
    from lint.report.grouping import Group

GRAVEST = ("error", "query", "tick")


class Story:
    """What is to be shown of one story.

    id: names its article in the page. page: its copy; without passages where only its findings are known.
    groups: its findings, each with those of other files that it stands for.
    """

    __slots__ = ("groups", "id", "page")

    def __init__(self, id: str, page: Page, groups: "Sequence[Group]") -> None:
        self.id = id
        self.page = page
        self.groups = groups

    @property
    def title(self) -> str:
        """The headline, else the first words; "" where the copy is not known."""
        passages = self.page.passages
        for passage in passages:
            if passage.role == "headline":
                return passage.text
        return passages[0].text[:90] if passages else ""

    def note_id(self, number: int) -> str:
        return f"{self.id}-{number}"

    def place_id(self, number: int, index: int) -> str:
        return f"{self.id}-{number}-{index}"


def article(story: Story) -> "Iterator[str]":
    """The story as HTML."""
    numbered = [(number, group.finding) for number, group in enumerate(story.groups, 1)]
    marks = Marks(story.page, numbered)
    yield f'<article class="story" id="{story.id}" aria-label="{safe(story.page.path)}">'
    yield f'<h2 class="path">{safe(story.page.path)}</h2>'
    yield '<div class="sheet">'
    astray = [number for number, _ in numbered if number not in marks.home]
    if astray:
        yield '<div class="row about"><div class="label"></div><div class="set">about the file</div>'
        yield from _notes(story, astray, marks)
        yield "</div>"
    for passages in _rows(story.page):
        yield from _row(story, passages, marks)
    yield '<svg class="lines" aria-hidden="true"></svg></div></article>'


def _rows(page: Page) -> "Iterator[list[int]]":
    """Indexes of passages that stand in one line: a dateline runs into the paragraph behind it."""
    passages = page.passages
    at = 0
    while at < len(passages):
        run_in = passages[at].role == "dateline" and at + 1 < len(passages) and passages[at + 1].role == "paragraph"
        yield [at, at + 1] if run_in else [at]
        at += 2 if run_in else 1


def _row(story: Story, indexes: list[int], marks: Marks) -> "Iterator[str]":
    last = story.page.passages[indexes[-1]]
    role = last.role.lower().replace(" ", "-")
    label = f"¶ {last.paragraph}" if last.paragraph else last.role
    words = " ".join(_passage(story, at, marks) for at in indexes)
    yield f'<div class="row {role}"><div class="label">{safe(label)}</div><div class="set" dir="auto">{words}</div>'
    here = [number for number in sorted(marks.home) if marks.home[number] in indexes]
    if here:
        yield from _notes(story, here, marks)
    yield "</div>"


def _passage(story: Story, at: int, marks: Marks) -> str:
    passage = story.page.passages[at]
    out: list[str] = []
    for piece in pieces(len(passage.text), marks.on[at]):
        out += [_badge(story, mark) for mark in piece.begins if mark.first]
        text = _lines(passage.text[piece.start : piece.end], passage.role)
        out.append(_marked(story, text, piece.covers) if piece.covers else text)
    words = "".join(out)
    return f'<span class="dateline">{words}</span>' if passage.role == "dateline" else words


def _lines(text: str, role: str) -> str:
    return "\n".join(map(safe, text.split("\n"))) if role == "code" else safe(text)


def _marked(story: Story, text: str, covers: list[Mark]) -> str:
    level = min((mark.level for mark in covers), key=GRAVEST.index)
    kind = "main" if any(mark.index == 0 for mark in covers) else "related"
    notes = " ".join(dict.fromkeys(story.note_id(mark.number) for mark in covers))
    return f'<mark class="{level} {kind}" data-notes="{notes}">{text}</mark>'


def _badge(story: Story, mark: Mark) -> str:
    kind = "main" if mark.index == 0 else "related"
    return (
        f'<a class="badge {mark.level} {kind}" id="{story.place_id(mark.number, mark.index)}"'
        f' href="#{story.note_id(mark.number)}" data-notes="{story.note_id(mark.number)}"'
        f' aria-label="finding {mark.number}">{mark.number}</a>'
    )


def _notes(story: Story, numbers: list[int], marks: Marks) -> "Iterator[str]":
    yield '<div class="notes">'
    for number in numbers:
        yield from _note(story, number, marks)
    yield "</div>"


def _note(story: Story, number: int, marks: Marks) -> "Iterator[str]":
    group = story.groups[number - 1]
    finding = group.finding
    yield (
        f'<section class="note {finding.level}" id="{story.note_id(number)}" data-level="{finding.level}" tabindex="0"'
        f' aria-label="{finding.level} {number} of {len(story.groups)}">'
    )
    yield (
        f'<p class="head"><span class="badge main {finding.level}">{number}</span> <b>{finding.level}</b>'
        f' <span class="check">{safe(finding.check)}</span> <span class="line">{_place_link(story, number, 0, finding, marks)}</span></p>'
    )
    yield f'<p class="message">{safe(finding.message)}</p>'
    if finding.related:
        yield '<ul class="places">'
        for index, (place, note) in enumerate(finding.related, 1):
            said = note or f"“{place.text}”"
            yield f"<li>{_place_link(story, number, index, finding, marks)} {safe(said)}</li>"
        yield "</ul>"
    yield from _asides(finding)
    if group.others:
        places = ", ".join(_where(other.place) for other in group.others[:PLACES_NAMED])
        more = "" if len(group.others) <= PLACES_NAMED else " …"
        yield f'<p class="others">{more_of(group)}: {places}{more}</p>'
    yield "</section>"


def _asides(finding: "LocatedFinding") -> "Iterator[str]":
    if finding.unless:
        yield f'<p class="aside"><b>fine if</b> {safe(finding.unless)}</p>'
    if finding.question:
        yield f'<p class="aside"><b>ask</b> {safe(finding.question)}</p>'
    if finding.fixes:
        titles = ", or ".join(fix.title + (" (safe)" if fix.safe else "") for fix in finding.fixes)
        yield f'<p class="aside"><b>fix</b> {safe(titles)}</p>'


def _place_link(story: Story, number: int, index: int, finding: "LocatedFinding", marks: Marks) -> str:
    """The place by its line, a link where its words are set here; one of another file by its path."""
    place = finding.related[index - 1][0] if index else finding.place
    if place.path != story.page.path:
        return _where(place)
    if (number, index) in marks.placed:
        return f'<a href="#{story.place_id(number, index)}">line {place.start.line}</a>'
    return f"line {place.start.line}"


def _where(place: Place) -> str:
    return safe(f"{place.path}:{place.start.line}:{place.start.column}")


def safe(text: str) -> str:
    """`text` as words of a page: markup escaped, control and direction characters as visible marks."""
    return escape(printable(text))
