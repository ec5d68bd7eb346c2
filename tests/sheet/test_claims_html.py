"""The sheet as a file: safe with any copy, closed to the network, every claim in it a box."""

import base64
import hashlib
import json
import os
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.formats import Parsed, read
from lint.model import Fault, Span
from lint.report.claims_html import render_claims_html
from lint.report.claims_markup import part_markup, story_markup
from lint.sheet.claim import Claim, Sight
from lint.sheet.page import Page, Stretch, set_page, with_states
from lint.sheet.state import Mark, StoryState, Tick
from lint.sheet.worksheet import read_story

GOLDEN = Path(__file__).parent.parent / "golden"


def claim(doc: Document, words: str, kind: str = "number", number: int = 0, seen: tuple[Sight, ...] = ()) -> Claim:
    at = doc.text.index(words)
    block = doc.block_at(at)
    return Claim(
        f"{number}",
        kind,
        doc.place(Span(at, at + len(words))),
        role=block.role if block else "",
        paragraph=block.paragraph if block else 0,
        sentence=words,
        seen=seen,
    )


def page(text: str, *words: str, form: str = "plain", path: str = "a.txt") -> Page:
    reading = read(text.encode("utf-8", "surrogatepass"), form)
    (parsed,) = reading.stories
    assert isinstance(parsed, Parsed)
    doc = Document(
        parsed.text, path=path, source=reading.source, origin=parsed.origin, parts=parsed.parts, meta=parsed.meta, form=form
    )
    claims = tuple(claim(doc, word, number=number) for number, word in enumerate(words))
    return set_page(doc, read_story(doc, claims))


class Reader(HTMLParser):
    """Elements with their attributes, and the text of scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in self.raw:
            self.raw[tag].append("")

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] in self.raw and self.cdata_elem:
            self.raw[self.elements[-1][0]][-1] += data


HOSTILE = (
    "Head</script><script>alert(1)</script>\n\n"
    'He said "<img src=x onerror=alert(1)>" and paid 14\u202e31 & \x1b[31m 12\u2066 \'"><b>\u2028 {{data}} {{script}} times.\n'
)


def test_hostile_copy_stays_words() -> None:
    sheet = render_claims_html(
        [page(HOSTILE, "<img src=x onerror=alert(1)>", "</script><script>alert(1)", path="</title><x>.txt")]
    )
    read = Reader(sheet)
    assert not {tag for tag, _ in read.elements} & {"img", "x"}
    assert "&#x27;&quot;&gt;&lt;b&gt;" in sheet
    assert sheet.count("<script") == 2
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028]", sheet)
    assert "&lt;U+202E&gt;" in sheet
    assert not any(name.startswith("on") for _, attributes in read.elements for name in attributes)
    assert json.loads(read.raw["script"][0])["stories"][0]["path"] == "</title><x>.txt"


@given(st.text(alphabet="<>/&\"'script!-\u202e\x00\n {}", max_size=60))
def test_no_words_leave_their_element(words: str) -> None:
    text = f"A{words}Z"
    markup = part_markup(0, text, (Stretch(0, 0, len(text)),), (Claim("1", "name", page("Z", "Z").story.claims[0].place),))
    assert [tag for tag, _ in Reader(markup).elements] == ["span"]


def test_the_policy_allows_this_script_and_style_and_nothing_else() -> None:
    sheet = render_claims_html([page("Fire kills 14\n\nIt did.\n", "14")])
    read = Reader(sheet)
    policy = next(a["content"] or "" for tag, a in read.elements if a.get("http-equiv") == "Content-Security-Policy")

    def hashed(text: str) -> str:
        return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"

    assert policy.split("; ") == [
        "default-src 'none'",
        f"script-src {hashed(read.raw['script'][1])}",
        f"style-src {hashed(read.raw['style'][0])}",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert not any(name in ("style", "src", "srcset") for _, attributes in read.elements for name in attributes)
    assert not re.search(r"https?://", sheet)


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        pytest.param("Head here\r\n\r\nIt cost 14 pounds.\r\n", "plain", "14 pounds", id="crlf"),
        pytest.param("<p>Smith &amp; Sons paid <b>£14</b>m.</p>", "html", "Smith & Sons", id="an entity"),
        pytest.param("<p>Smith &amp; Sons paid <b>£14</b>m.</p>", "html", "£14m", id="across tags"),
        pytest.param("# Head\n\nSee [the 14 pages](http://a.example/x) here.\n", "markdown", "the 14 pages", id="a link"),
        pytest.param("Head here\n\n😀 e\u0301 then 14.\n", "plain", "14", id="emoji and combining marks"),
    ],
)
def test_a_claim_is_boxed_where_it_stands(text: str, form: str, words: str) -> None:
    made = page(text, words, form=form)
    assert made.astray == ()
    ((part, stretch),) = [(p, s) for p, spans in zip(made.story.parts, made.stretches, strict=True) for s in spans]
    assert part.place.text[stretch.start : stretch.end] == words


def boxes(text: str, *stretches: tuple[int, int]) -> list[str]:
    """`claim:words` of each piece, `*` before the one that has the box."""
    place = page("Z", "Z").story.claims[0].place
    claims = tuple(Claim(str(n), "name", place) for n in range(len(stretches)))
    markup = part_markup(0, text, tuple(Stretch(n, *s) for n, s in enumerate(stretches)), claims)
    found = re.findall(r'<span class="c ([^"]*)" (role)?[^>]*?data-c="0-(\d)"[^>]*>([^<]*)</span>', markup)
    assert unescape(re.sub("<[^>]*>", "", markup)) == text
    assert "<span" not in re.sub(r"<span[^>]*>[^<]*</span>", "", markup)
    return [f"{'*' if role else ''}{claim}:{words}{'|' if 'last' in where else ''}" for where, role, claim, words in found]


@pytest.mark.parametrize(
    ("stretches", "expected"),
    [
        pytest.param([(0, 2), (3, 5)], ["*0:ab|", "*1:de|"], id="apart"),
        pytest.param([(0, 2), (2, 5)], ["*0:ab|", "*1:cde|"], id="side by side"),
        pytest.param([(0, 7), (2, 4)], ["*0:ab", "*1:cd|", "0:efg|"], id="nested"),
        pytest.param([(0, 7), (0, 4)], ["*0:", "*1:abcd|", "0:efg|"], id="nested from the first word"),
        pytest.param([(0, 4), (2, 7)], ["*0:ab", "*1:", "0:cd|", "1:efg|"], id="crossed"),
        pytest.param([(0, 3), (0, 3)], ["*0:|", "*1:abc|"], id="the same words"),
        pytest.param([(0, 7), (0, 3), (3, 7)], ["*0:|", "*1:abc|", "*2:defg|"], id="covered by what is in it"),
    ],
)
def test_claims_that_overlap_are_boxes_side_by_side(stretches: list[tuple[int, int]], expected: list[str]) -> None:
    assert boxes("abcdefg", *stretches) == expected


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(1, 6)).map(lambda s: (s[0], min(s[0] + s[1], 12))), max_size=7))
def test_every_claim_has_one_box(stretches: list[tuple[int, int]]) -> None:
    boxed = [piece for piece in boxes("abcdefghijkl", *sorted(stretches)) if piece.startswith("*")]
    assert sorted(int(piece[1]) for piece in boxed) == list(range(len(stretches)))


def test_several_stories_have_an_index_and_what_could_not_be_read_is_told() -> None:
    pages = [page("Fire kills 14\n\nIt did.\n", "14", path=f"{name}.txt") for name in "ab"]
    sheet = render_claims_html(pages, [Fault("c<.bin", "holds NUL bytes")])
    assert re.findall(r'<a href="#(s\d)">', sheet) == ["s0", "s1"]
    assert 'id="c1-0"' in sheet
    assert "c&lt;.bin: holds NUL bytes" in sheet


def test_a_state_is_laid_over_its_story() -> None:
    fresh = page("Fire kills 15\n\nIt did.\n", "15")
    old = StoryState("a.txt", "Fire kills 14", (Tick("0", "number", "14", "", "15", mark=Mark("right")),))
    (made,) = with_states([fresh], [old])
    assert [tick.was for tick in made.state.ticks] == [("14", Mark("right"))]


OWN = Tick("own-2", "own", "by night", "", "It sank by night.", 2, Mark("checked"))


@pytest.mark.parametrize(
    ("body", "boxed"),
    [
        pytest.param("It burned. It sank by night. Nobody saw it.", "by night", id="its sentence stands"),
        pytest.param("It burned. It  sank by  night. Nobody saw it.", "by  night", id="with other spaces"),
        pytest.param("It burned. It sank late by night.", None, id="its sentence was altered"),
        pytest.param("It burned.", None, id="its sentence is gone"),
    ],
)
def test_a_claim_of_the_checkers_own_comes_back_with_its_sentence(body: str, boxed: str | None) -> None:
    fresh = page(f"Fire kills 14\n\n{body}\n", "14")
    (made,) = with_states([fresh], [StoryState("a.txt", "Fire kills 14", (OWN,))])
    found = [
        part.place.text[stretch.start : stretch.end]
        for part, stretches in zip(made.story.parts, made.stretches, strict=True)
        for stretch in stretches
        if stretch.claim == 1
    ]
    assert found == ([boxed] if boxed else [])
    assert [tick.mark.status for tick in made.state.ticks] == ["", "checked"][: 1 + len(found)]
    assert len(made.state.gone) == 1 - len(found)


STORY = """Fire on the Maren Lisle leaves 14 dead

“We counted 214 people off,” harbour master Gwen Tresize said.

Photo: The Maren Lisle in Kestle Bay, where 12 people died.
"""


def golden_page() -> Page:
    (parsed,) = read(STORY.encode(), "plain").stories
    assert isinstance(parsed, Parsed)
    doc = Document(parsed.text, path="ferry.txt")
    head = claim(doc, "14", number=1)
    caption = claim(doc, "12", number=4, seen=(Sight("contradicted", "the headline says 14", head.place),))
    quote = claim(doc, "“We counted 214 people off,”", "quote", 2)
    name = claim(doc, "Gwen Tresize", "name", 3, (Sight("verified", "spelled so", source="facts.toml", as_of="2024-02"),))
    return set_page(doc, read_story(doc, (head, quote, claim(doc, "214", number=5), name, caption)))


def test_the_golden_story() -> None:
    made = story_markup(0, golden_page()) + "\n"
    file = GOLDEN / "sheet.html"
    if os.environ.get("NEWSLINT_GOLDEN") == "write":
        file.write_text(made, encoding="utf-8", newline="")
    assert made == file.read_text(encoding="utf-8")


def test_what_was_seen_leads_to_the_other_place() -> None:
    sheet = render_claims_html([golden_page()])
    data = json.loads(Reader(sheet).raw["script"][0])["stories"][0]
    (sight,) = data["claims"][4]["seen"]
    assert (sight["verdict"], sight["claim"], sight["part"], sight["where"]) == ("contradicted", 0, 0, "ferry.txt:1:32")
