"""Lines and stretches that are no copy, and copy that looks like them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import is_own_phrase
from lint.document import Document
from lint.read.residue_lines import normal, phrases
from lint.read.shortcodes import shortcode_spans

STORY = "Council votes on harbour\n\nThe council met on Monday evening to discuss the plan.\n\n{}\n\nIt will vote again next month, the mayor said."

RESIDUE = [
    ("READ MORE: Mayor Under Fire", "promo"),
    ("Más leídas", None),
    ("Lea también: El puerto cierra en mayo", "promo"),
    ("You may also like:", "promo"),
    ("← Previous Story", "promo"),
    ("Leave a Reply", "comment-form"),
    ("View 14 comments", "comment-form"),
    ("Subscribe to the Harbour Letter newsletter", "newsletter"),
    ("Get the day’s news delivered to your inbox.", "newsletter"),
    ("Advertisement", "furniture"),
    ("Image 2 of 9", "furniture"),
    ("3 hours ago", "furniture"),
    ("2024-02-20T08:57:40+01:00", "furniture"),
    ("© 2024 Harbour Post. All rights reserved.", "furniture"),
    ("About | Contact | Privacy | Terms", "furniture"),
    ("World", "furniture"),
    ("[gallery]", "shortcode"),
    ("https://www.youtube.com/watch?v=abc123", "shortcode"),
    ("Read more at: https://harbourpost.example/votes", "foreign-footer"),
    ("(MORE)", "wire"),
    ("-30-", "wire"),
    ("HOLD FOR LAWYER", "stage"),
    ("caption goes here", "placeholder"),
    ("Subs: please cut to 300 words", "editor-note"),
    ("Sure! Here's a shorter version of the story:", "chatbot"),
    ("undefined undefined", "template"),
    ("window.dataLayer = window.dataLayer || [];", "code"),
]

COPY = [
    "By Ann Marsh",
    "Photo: Ann Marsh, Harbour Post",
    "(Image credit: Harbour Post)",
    "© Ann Marsh",
    "Updated at 1:23 p.m.",
    "Published: Feb. 20, 2024, 7:10 p.m.",
    "REUTERS",
    "Subs: Marsh, Cole, Hale, Reed.",
    "“Subscribe to our newsletter,” the sign said.",
    "The share of boats rose to 40 per cent.",
    "Two hours ago the harbour was full.",
    "More than 40 boats left on Monday.",
    "He wrote to the council to leave a comment.",
    "Companies such as Facebook, Twitter and YouTube were asked to pay.",
    "The union did not agree to the terms of the deal, she said.",
    "Smoking is strictly prohibited on the quay.",
    "Kill the engine, the pilot said.",
    "Certainly, the mayor said, here is the plan.",
]


def kinds(line: str) -> list[str]:
    doc = Document(STORY.format(line))
    return [residue.kind for residue in doc.residue]


@pytest.mark.parametrize(("line", "kind"), [row for row in RESIDUE if row[1]], ids=lambda value: str(value)[:30])
def test_residue_is_told_by_kind(line: str, kind: str) -> None:
    assert kinds(line) == [kind]
    doc = Document(STORY.format(line))
    assert [block.role for block in doc.blocks if doc.words_at(block.span) == line] == ["residue"]
    assert line not in [doc.words_at(block.span) for block in doc.copy_blocks]


@pytest.mark.parametrize("line", COPY, ids=lambda line: line[:30])
def test_copy_is_left_alone(line: str) -> None:
    assert kinds(line) == []


def test_section_names_are_headings_where_a_story_has_headings() -> None:
    headings = ("Housing", "Business", "Jobs at sea")
    body = [f"{heading}\n\nBoth parties want more of {heading.lower()}, and said so on Monday." for heading in headings]
    story = "\n\n".join(["What the parties want", "The parties wrote it down.", *body])
    assert Document(story).residue == ()


def test_menu_is_read_entry_by_entry() -> None:
    menu = "\n\n".join(["Business", "Elections", "Health", "Garden", "Sports", "Weather"])
    doc = Document(STORY.format(menu))
    assert len(doc.residue) == 6
    assert {residue.kind for residue in doc.residue} == {"furniture"}


def test_repeats_name_what_they_repeat() -> None:
    line = "The council met on Monday evening to discuss the plan for the old harbour."
    doc = Document(f"Vote\n\n{line}\n\nIt was late.\n\n{line}")
    (repeat,) = doc.residue
    assert repeat.kind == "repeat"
    assert repeat.source is not None
    assert doc.words_at(repeat.span) == doc.words_at(repeat.source) == line
    assert repeat.source.start < repeat.span.start


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('[gallery ids="1,2"] and [/button]', ['[gallery ids="1,2"]', "[/button]"]),
        ("[b]bold[/b]", ["[/b]", "[b]"]),
        ("{{< figure >}} {% include x %}", ["{{< figure >}}", "{% include x %}"]),
        ("[node:title] of [[nid:12]]", ["[node:title]", "[[nid:12]]"]),
        ("“the [minister] and the [co-founder] of [1]”", []),
        ("[sic] and [crossover]", []),
    ],
    ids=["attribute", "bbcode", "hugo", "drupal", "editor", "sic"],
)
def test_shortcodes(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in shortcode_spans(text)] == found


@pytest.mark.parametrize(
    ("line", "own", "expected"),
    [
        ("Harbour Post Extra:", ("harbour post extra",), True),
        ("Harbour Post Extra: ten boats", ("harbour post extra",), False),
        ("Harbour Post Extra: ten boats", ("harbour post extra …",), True),
        ("The harbour", (), False),
    ],
    ids=["whole", "longer", "begins", "none"],
)
def test_own_phrases(line: str, own: tuple[str, ...], expected: bool) -> None:
    assert is_own_phrase(line, own) is expected


def test_table_holds_only_words_that_can_be_met() -> None:
    table = phrases()
    for words in table.whole_lines():
        assert normal(words) == words, words


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("abT []{}()<>|:.,\n…“”\"'©=&;1→🏃é"), max_size=120))
def test_residue_lies_inside_blocks_and_in_order(text: str) -> None:
    doc = Document(text)
    starts = [residue.span.start for residue in doc.residue]
    assert starts == sorted(starts)
    assert all(0 <= residue.span.start < residue.span.end <= len(text) for residue in doc.residue)
    assert [block.span for block in doc.blocks] == [block.span for block in doc.raw_blocks]
