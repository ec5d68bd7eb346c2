"""The same story in each format gives the same findings, each at the words in its own source."""

import sys
from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint.config import Config
from lint.document import Document
from lint.formats import BY_SUFFIX, read
from lint.formats.decode import Undecodable
from lint.load import catalogue
from lint.model import LocatedFinding, Place, Span
from lint.outcome import Outcome
from lint.run import check_document
from lint.stories import Job, make_document
from tests.formats.renderings import RENDERED, Story, reads

CONFIG = Config(None, catalogue())

LEADS = [
    "The council closed the old harbour at Ardley on Monday, and Tom Hutchins, its mayor, wept.",
    "Mr Hutchnis said that the yard & its crane would go by spring.",
]
MORE = [
    "The yard was sold to to a firm in Vladivostok, the clerk said.",
    "The crane weighs 2,452,3000 tonnes, the clerk wrote in a café.",
    "Sales rose 50% to 400 boats from 100 boats, said the naïve owner of “Corvexa”.",
    "It rained on Monday, Feb. 21, 2024, and the crane stood still.",
    "The firm Brenntorp said so. A spokesman for Bremntorp agreed with the clerk 😀 twice.",
    "Nobody else was there.",
]
SEEDS = st.integers(0, 2**32)
STORIES = st.builds(
    Story,
    headline=st.sampled_from(["Ardley closes its harbour", "Harbour “gone” as Ardley & Sons leave"]),
    paragraphs=st.lists(st.sampled_from(MORE), unique=True, max_size=4).map(lambda more: LEADS + more),
    slug=st.sampled_from(["ardley-harbour-closes", "hutchnis-closes-yard", "ardley-vladivostock-yard"]),
    day=st.just("2024-02-20"),
)


def findings(form: str, data: bytes) -> tuple[Document, list[LocatedFinding]]:
    path = f"story.{RENDERED[form][0]}"
    reading = read(data, BY_SUFFIX[f".{RENDERED[form][0]}"])
    (parsed,) = reading.stories
    assert not isinstance(parsed, Undecodable)
    config = CONFIG.for_file(path)
    doc = make_document(parsed, reading, path, config, Job())
    outcome = Outcome(path)
    check_document(doc, CONFIG, config, outcome)
    assert not outcome.faults, outcome.faults
    return doc, outcome.findings


def told(found: list[LocatedFinding]) -> Counter[tuple[str, str, str, int, tuple[str, ...]]]:
    """What was found, without the slug, which plain copy and DOCX do not have."""
    return Counter(
        (f.check, spaced(f.place.text), f.role, f.paragraph, tuple(spaced(place.text) for place, _ in f.related))
        for f in found
        if f.role != "slug"
    )


def spaced(words: str) -> str:
    """A line of Markdown may be broken where another format has a space."""
    return " ".join(words.split())


@pytest.mark.parametrize("exact", [True, False], ids=["with extras", "core"])
@pytest.mark.parametrize("form", [form for form in RENDERED if form != "plain"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(story=STORIES, seed=SEEDS)
def test_the_same_findings(form: str, exact: bool, story: Story, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    if not exact:
        for extra in ("pyromark", "yaml", "turbohtml"):
            monkeypatch.setitem(sys.modules, extra, None)
    draw = Random(seed).choice
    _, expected = findings("plain", RENDERED["plain"][1](story, draw))
    doc, found = findings(form, RENDERED[form][1](story, draw))
    assert told(found) == told(expected)
    assert len(expected) >= 1
    for finding in found:
        for place in (finding.place, *(place for place, _ in finding.related)):
            start, end = place.start.offset, place.end.offset
            assert 0 <= start <= end <= len(doc.source)
            assert doc.position(start) == place.start
            assert_words(form, doc, start, end, place.text)
        for edit in (edit for fix in finding.fixes for edit in fix.edits):
            assert isinstance(edit.at, Place)
            assert doc.source[edit.at.start.offset : edit.at.end.offset] == edit.at.text


@pytest.mark.parametrize("form", [form for form in RENDERED if form not in ("plain", "docx")])
@settings(max_examples=15, deadline=None)
@given(seed=SEEDS)
def test_a_wrong_slug_is_named(form: str, seed: int) -> None:
    story = Story("Ardley closes its harbour", LEADS[:1] + MORE[:1], "ardley-vladivostock-yard", "2024-02-20")
    doc, found = findings(form, RENDERED[form][1](story, Random(seed).choice))
    (slug,) = [finding for finding in found if finding.role == "slug"]
    assert (slug.check, slug.place.text) == ("headline/slug", "vladivostock")
    assert doc.source[slug.place.start.offset : slug.place.end.offset] == "vladivostock"


def assert_words(form: str, doc: Document, start: int, end: int, words: str) -> None:
    """The first and the last letter of the words stand where the place says, and no letter is missing between them."""
    assert words
    written = doc.source[start:end]
    if written == words:
        return
    letters = [doc.source[slice(*doc.source_span(Span(at, at + 1)))] for at in spans_of(doc, start, end, words)]
    for letter, stretch in zip(words, letters, strict=True):
        said = reads(form, stretch)
        assert letter in said or (letter.isspace() and any(not one.strip() for one in said)), (letter, stretch)


def spans_of(doc: Document, start: int, end: int, words: str) -> range:
    """Where in the text the words at source[start:end] stand."""
    at = doc.text.find(words)
    while at >= 0:
        if doc.source_span(Span(at, at + len(words))) == (start, end):
            return range(at, at + len(words))
        at = doc.text.find(words, at + 1)
    raise AssertionError(f"{words!r} is not read from {doc.source[start:end]!r}")
