"""Positions as a property: what stands at a place of the source, read by the format's rules, is the words."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.formats import parse
from lint.formats.decode import decode
from lint.model import Span
from lint.origin import Origin, line_starts

PIECES = st.sampled_from(
    [
        "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r", "\t", " ", "  ", "\u00a0", "\u2028", "\u2029", "\x85", "\x0c", "\x0b",
        "\x1c", "\u200b", "\ufeff", "😀", "👩‍👩‍👧", "🇫🇷", "e\u0301", "İ", "ß", "ﬁ", "Ångström", "“Yes,” she said. ", "Mr. Orr", "U.N. ",
        "$11.1bn", "2,452", "Kim Jong-un’s", "The end. ", "Is it? No! ", "- ", "* item", "# ", "## ", "> ", "1. ", "_so_", "**bold**",
        "[a link](https://example.org/a_(b))", "![alt words](x.png)", "`code`", "```", "---", "<p>", "</p>", "<b>", "</b>", "<br>",
        "<h1>", "</h1>", "<li>", "&amp;", "&amp", "&eacute;", "&#8217;", "&#x1F600;", "&notanentity;", "&lt;", "<!-- no -->", "[gallery]",
        "{{< figure >}}", '<img alt="a face &amp; a hat" src="x">', "<script>var a;</script>", "Read More: That\n", "\\*",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=24).map("".join).filter(lambda text: "\0" not in text)


def document(source: str, form: str) -> Document:
    parsed = parse(source, form)
    return Document(parsed.text, path="a", source=source, origin=parsed.origin, parts=parsed.parts, meta=parsed.meta, form=form)


def spans_of(doc: Document) -> list[Span]:
    return [
        *(word.span for word in doc.words),
        *(sentence.span for sentence in doc.sentences),
        *(block.span for block in doc.blocks),
    ]


@given(TEXTS)
def test_plain_words_are_the_slice(source: str) -> None:
    doc = document(source, "plain")
    for span in spans_of(doc):
        assert source[slice(*doc.source_span(span))] == doc.words_at(span)


_MARKUP = re.compile(r"<!--.*?-->|<[^<>]*>", re.S)
"""White space on both sides of what a browser does not show is one space."""


@pytest.mark.parametrize("form", ["markdown", "html"])
@given(source=TEXTS)
def test_each_stretch_of_the_text_is_what_stands_in_the_source(form: str, source: str) -> None:
    origin = document(source, form).origin
    text = parse(source, form).text
    assert origin is not None
    previous = 0
    for start, length, source_start, source_length in origin.segments:
        assert start >= previous, "segments stand in order and apart"
        previous = start + length
        read, written = text[start : start + length], source[source_start : source_start + source_length]
        assert read == written or read == html.unescape(written) or (read == " " and not _MARKUP.sub("", written).strip())


@pytest.mark.parametrize("form", ["markdown", "html"])
@given(source=TEXTS)
def test_words_of_markup_are_the_slice_as_the_format_reads_it(form: str, source: str) -> None:
    doc = document(source, form)
    for word in doc.words:
        start, end = doc.source_span(word.span)
        assert 0 <= start < end <= len(source)
        if end - start == len(word.text):
            assert source[start:end] == word.text
        else:
            letters = [source[slice(*doc.source_span(Span(at, at + 1)))] for at in range(word.start, word.end)]
            assert all(
                written == letter or letter in html.unescape(written) for written, letter in zip(letters, word.text, strict=True)
            )


@pytest.mark.parametrize("form", ["plain", "markdown", "html"])
@given(source=TEXTS)
def test_spans_stay_in_order_and_inside(form: str, source: str) -> None:
    doc = document(source, form)
    for kind in (doc.blocks, doc.sentences, doc.words):
        end = 0
        for reading in kind:
            assert end <= reading.span.start < reading.span.end <= len(doc.text)
            end = reading.span.end
            start, stop = doc.source_span(reading.span)
            assert 0 <= start < stop <= len(source)


@pytest.mark.parametrize("form", ["plain", "markdown", "html"])
@given(source=TEXTS)
def test_words_and_sentences_lie_in_one_copy_block(form: str, source: str) -> None:
    doc = document(source, form)
    for span in [*(word.span for word in doc.words), *(sentence.span for sentence in doc.sentences)]:
        assert any(block.span.start <= span.start and span.end <= block.span.end for block in doc.copy_blocks)


@given(TEXTS)
def test_line_and_column_lead_to_the_offset(source: str) -> None:
    doc = document(source, "plain")
    lines = source.replace("\r\n", "\n\0").replace("\r", "\n").split("\n")
    for offset in range(len(source) + 1):
        place = doc.position(offset)
        before = source[:offset]
        ends = before.count("\n") + before.count("\r") - before.count("\r\n")
        if before.endswith("\r") and source[offset : offset + 1] == "\n":
            ends -= 1
        assert place.line == ends + 1
        assert line_starts(source)[place.line - 1] + place.column - 1 == place.offset == offset
    assert len(line_starts(source)) == len(lines)


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e"])
def test_nothing_else_ends_a_line(mark: str) -> None:
    source = f"One{mark}two{mark}three."
    doc = document(source, "plain")
    assert line_starts(source) == [0]
    assert doc.position(len(source)).line == 1
    assert len(doc.blocks) == 1


@given(TEXTS)
def test_the_byte_order_mark_is_no_part_of_the_source(source: str) -> None:
    data = source.encode("utf-8", "surrogatepass") if source.isprintable() else source.encode()
    assert decode(b"\xef\xbb\xbf" + data) == (source, "utf-8")
    assert decode(b"\xff\xfe" + source.encode("utf-16-le"))[0] == source


@given(st.data())
def test_maps_compose(data: st.DataObject) -> None:
    """A place through the composed map is the place through one map and then the other."""
    middle_length = data.draw(st.integers(1, 40))
    inner, text_length = data.draw(origins(middle_length))
    outer, _ = data.draw(origins(60, text_length=middle_length))
    composed = inner.through(outer)
    for start, length, source_start, source_length in inner.segments:
        exact = length == source_length
        for at in range(length):
            low, high = (source_start + at, source_start + at + 1) if exact else (source_start, source_start + source_length)
            if covered(outer, low, high):
                assert composed.source_span(start + at, start + at + 1) == outer.source_span(low, high)
    assert text_length >= 0


def covered(origin: Origin, low: int, high: int) -> bool:
    """Whether every character of the stretch was read from somewhere."""
    return all(any(s <= at < s + length for s, length, _, _ in origin.segments) for at in range(low, high))


@st.composite
def origins(draw: st.DrawFn, source_length: int, text_length: int | None = None) -> tuple[Origin, int]:
    """A map of text to a source of this length: stretches in order, some exact, some not, with gaps on both sides."""
    segments: list[tuple[int, int, int, int]] = []
    at, source_at = 0, 0
    limit = text_length if text_length is not None else 10_000
    for _ in range(draw(st.integers(1, 8))):
        at += draw(st.integers(0, 2))
        source_at += draw(st.integers(0, 3))
        length = draw(st.integers(1, 6))
        taken = length if draw(st.booleans()) else draw(st.integers(1, 6))
        if at + length > limit or source_at + taken > source_length:
            break
        segments.append((at, length, source_at, taken))
        at, source_at = at + length, source_at + taken
    if not segments:
        segments.append((0, 1, 0, 1))
    return Origin(segments), max(at, 1)


@pytest.mark.parametrize(
    "broken", ["<![alt", "<![ x](y)>", "<![if !IE]>", "<!ELEMENT", "<!", "<?x", "</ p>", "<p", "&#xFFFFFFFF;", "<![CDATA[x"]
)
def test_broken_markup_breaks_nothing(broken: str) -> None:
    doc = document(f"<p>One.</p>{broken}<p>Two words.</p>", "html")
    assert doc.words_at(doc.words[0].span) == "One"
