"""The proof sheet as text: its policy, its marks, its colours, and copy that cannot break out of it."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lint
from lint.choice import Settings
from lint.document import Document
from lint.formats import Reading, parse
from lint.model import LocatedFinding, Page, Passage, Place, Position, Report, Span
from lint.page import page_of
from lint.report import render
from lint.report.marks import Mark, pieces, span_in
from lint.stories import Job, make_document
from tests.conftest import Newsroom
from tests.report.test_forms_for_tools import HOSTILE, hostile_report

DATA = Path(lint.__file__).parent / "data"
VOID = {"meta", "link", "input", "br"}


class Read(HTMLParser):
    """Checks that elements nest, and keeps ids, links, notes and the text outside style and script."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.named: set[str] = set()
        self.scripts = 0
        self.copy = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        assert not [name for name, _ in attrs if name.startswith("on") or name == "style"]
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if tag == "a" else []
        self.named |= set((values.get("data-notes") or "").split())
        self.scripts += tag == "script"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.copy += data


STORY = """Ferry adds sailings

By Marta Kowalczyk

PORT ELLEN, Feb. 20, 2024 — The the ferry adds sailings on on Monday, Feb. 20, 2024.

Ana Petrova runs it. Ana Petrovna owns it.

Leave a comment
"""


@pytest.fixture
def sheet(newsroom: Newsroom) -> str:
    newsroom.write("a.txt", STORY)
    newsroom.write("b.md", "# Head\n\nThe *mayor* spoke to the the press &amp; left.\n")
    newsroom.write("c.txt", "The harbour reopened.\n")
    newsroom.write("d.txt", b"\0")
    return newsroom.run("check", ".", "--format", "html", "--level", "tick").out


def test_it_nests_and_its_links_lead_somewhere(sheet: str) -> None:
    page = Read(sheet)
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert page.named <= set(page.ids)
    assert page.named


def test_all_of_the_copy_and_all_that_was_found_is_in_it(sheet: str) -> None:
    copy = " ".join(re.sub(r"(?<=\W)\d(?=\w)|(?<=^)\d", "", Read(sheet).copy).split())
    for words in (
        "By Marta Kowalczyk",
        "PORT ELLEN",
        "runs it. Ana",
        "Leave a comment",
        "press & left",
        "is binary",
        "1 file with nothing found",
    ):
        assert words in copy


def test_it_may_load_nothing_and_run_its_own_script_only(sheet: str) -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', sheet)
    assert policy
    directives = dict(part.strip().split(" ", 1) for part in policy[1].split(";"))
    assert directives["default-src"] == "'none'"
    for name, directive in (("style", "style-src"), ("script", "script-src")):
        text = re.search(rf"<{name}>(.*?)</{name}>", sheet, re.S)
        assert text
        assert directives[directive] == f"'sha256-{b64encode(sha256(text[1].encode()).digest()).decode()}'"
    assert not re.search(r'(?:src|href)="(?!#|data:,)', sheet)
    assert "@import" not in sheet and "url(" not in sheet


def test_hostile_copy_stays_words(newsroom: Newsroom) -> None:
    page = Read(render(hostile_report(), "html"))
    assert page.scripts == 1
    assert "<script>alert(1)</script>" in page.copy
    text = HOSTILE.replace("\ud800", "").replace("\x00", "")
    newsroom.write("a.txt", f"{text}\n\nThe mayor spoke to the the press. {text}\n")
    page = Read(newsroom.run("check", "a.txt", "--format", "html").out)
    assert page.scripts == 1
    assert not set("\x00\x1b\x85\u202e") & set(page.copy)


def test_a_finding_without_a_page_is_told_all_the_same() -> None:
    at = Position(1, 1, 0)
    found = LocatedFinding("archive/spelling", "query", Place("gone.txt", at, at, ""), "two spellings", key=("x",))
    page = Read(render(Report((found,), files=1, paths=("gone.txt",)), "html"))
    assert "two spellings" in page.copy and "gone.txt" in page.copy


def test_stories_of_one_file_keep_their_own_findings() -> None:
    pages = tuple(
        Page("feed.jsonl", (Passage("paragraph", 1, words, ((0, len(words), start, len(words)),)),))
        for words, start in (("the the boat", 10), ("at at sea", 50))
    )
    found = tuple(
        LocatedFinding(
            "duplicates/word",
            "error",
            Place("feed.jsonl", Position(line, 1, start), Position(line, 4, start + 2), words),
            f"“{words}” twice",
            key=(words,),
        )
        for line, start, words in ((1, 14, "th"), (2, 53, "at"))
    )
    text = render(Report(found, files=1, paths=("feed.jsonl",), pages=pages), "html")
    first, second = re.findall(r"<article.*?</article>", text, re.S)
    assert "“th” twice" in first and "boat" in first and "“at” twice" not in first
    assert "“at” twice" in second and "sea" in second
    assert "about the file" not in text


def test_nothing_found(newsroom: Newsroom) -> None:
    newsroom.write("c.txt", "The harbour reopened.\n")
    done = newsroom.run("check", "c.txt", "--format", "html")
    assert (done.status, "nothing found in 1 file" in Read(done.out).copy) == (0, True)


SOURCES = {
    "plain": "Héad\r\n\r\nThe “boat” 🐎 sank. It rose.\r\n\r\n- one\r\n- two\r\n",
    "html": "<h1>H&eacute;ad</h1>\n<p>The &ldquo;boat&rdquo; &#128014; <b>sank</b>. It&nbsp;rose &amp; fell.</p><ul><li>one</li></ul>",
    "markdown": "# Héad\n\nThe *“boat”* 🐎 **sank** &amp; [rose](x).\n\n- one\n- two\n",
}


@pytest.mark.parametrize("form", SOURCES)
@settings(deadline=None)
@given(data=st.data())
def test_a_place_is_marked_at_its_own_words(form: str, data: st.DataObject) -> None:
    """Out to the source and back into the page, a span of the text is the same words, or an entity more."""
    source = SOURCES[form]
    doc: Document = make_document(parse(source, form), Reading(source, "utf-8", ()), "a", Settings(), Job())
    page = page_of(doc)
    at = data.draw(st.integers(0, len(doc.blocks) - 1))
    block, passage = doc.blocks[at], page.passages[at]
    start = data.draw(st.integers(block.span.start, block.span.end - 1))
    end = data.draw(st.integers(start + 1, block.span.end))
    found = span_in(passage, doc.place(Span(start, end)))
    assert found is not None
    assert passage.text == doc.words_at(block.span)
    assert found == (start - block.span.start, end - block.span.start)


@settings(deadline=None)
@given(st.integers(0, 30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6))
def test_pieces_cover_a_passage_once_and_begin_every_mark(length: int, ends: list[tuple[int, int]]) -> None:
    marks = [Mark(number, "query", 0, min(a, b, length), min(max(a, b), length), True) for number, (a, b) in enumerate(ends, 1)]
    cut = list(pieces(length, marks))
    assert "".join("x" * (piece.end - piece.start) for piece in cut) == "x" * length
    assert sorted(mark.number for piece in cut for mark in piece.begins) == [mark.number for mark in marks]
    for mark in marks:
        covered = sum(piece.end - piece.start for piece in cut if mark in piece.covers)
        assert covered == mark.end - mark.start


def palettes() -> dict[str, dict[str, str]]:
    """The colours of the sheet by scheme, from its style."""
    blocks = re.findall(r"(:root[^{]*)\{\s*(--desk[^}]*)\}", (DATA / "proof.css").read_text("utf-8"))
    assert len(blocks) == 3
    named = {"light": blocks[0][1], "dark by the system": blocks[1][1], "dark by the button": blocks[2][1]}
    return {scheme: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", colours)) for scheme, colours in named.items()}


def contrast(one: str, other: str) -> float:
    """WCAG 2.2: the ratio of relative luminances."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


PAIRS = [
    *((text, ground) for text in ("ink", "soft", "link", "error", "query", "tick") for ground in ("paper", "desk")),
    *(("ink", f"{level}-wash") for level in ("error", "query", "tick")),
    *(("badge", level) for level in ("error", "query", "tick")),
]


@pytest.mark.parametrize("scheme", palettes())
def test_words_stand_out_from_their_ground(scheme: str) -> None:
    """WCAG AA: 4.5 for text."""
    colours = palettes()[scheme]
    weak = {pair: ratio for pair in PAIRS if (ratio := contrast(colours[pair[0]], colours[pair[1]])) < 4.5}
    assert weak == {}


def test_both_ways_to_the_dark_are_one() -> None:
    known = palettes()
    assert known["dark by the system"] == known["dark by the button"]
