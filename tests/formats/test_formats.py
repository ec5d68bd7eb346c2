"""What each format takes for which part of the package, and where."""

import json
import re
import sys
from pathlib import Path

import pytest

from lint.document import Document
from lint.formats import BY_SUFFIX, read
from lint.formats.decode import Undecodable
from lint.formats.fields import address_slug, iso_day
from lint.model import Span
from tests.conftest import Newsroom
from tests.formats.renderings import zipped

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NITF = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd"><nitf xml:lang="en"><head><title>Ardley yard</title><docdata>
<date.release norm="20240220T090000Z"/><du-key key="ardley-yard"/></docdata></head><body><body.head><hedline><hl1>Ardley &amp; yard close</hl1>
<hl2>The crane goes too</hl2></hedline><byline>By Anna Lund</byline><dateline>ARDLEY</dateline></body.head><body.content>
<p>The yard caf&eacute; <em>closed</em>.</p><hl2>What now</hl2><bq class="pullquote"><block><p>I wept</p></block></bq>
<media><media-reference alternate-text="A crane &amp; a yard"/><media-caption>The crane</media-caption><media-producer>Tom Orr</media-producer></media>
</body.content></body></nitf>"""
PAGE = """<html lang="en"><head><title>Ardley yard closes | Ardley Post</title><meta name="description" content="The yard&#39;s end">
<meta property="og:title" content="Yard gone"><link rel="canonical" href="https://post.example/a/ardley-yard.html?x=1">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ardley yard to close", "datePublished": "2024-02-20T23:00:00-05:00"}</script>
</head><body><nav><p>Home and all the other pages of this paper, one by one, in a row</p></nav><article><h1>The yard closes</h1>
<p class="standfirst">The crane goes too</p><p class="byline">By Anna Lund</p><figure><img src=a alt="A crane"><figcaption>The crane
<span class="credit">Tom Orr</span></figcaption></figure><p>The yard closed on Monday after eighty years of building boats.</p>
<aside class="pullquote"><p>I wept</p></aside><p>The crane was <del>old</del> <ins>new</ins>, the mayor said, and it will go as well.</p>
<aside class="related"><p>Another story about another yard in another town, with a crane</p></aside></article>
<footer><p>All rights of the Ardley Post are reserved, and then some.</p></footer></body></html>"""
NINJS = {
    "headline": "Yard closes", "slugline": "ardley-yard", "byline": "Anna Lund", "language": "en", "versioncreated": "2024-02-20T09:00:00Z",
    "body_html": "<p>The yard &amp; crane.</p>", "body_text": "not read", "description_text": "The end", "unknown": "not read",
    "associations": {"main": {"headline": "not read", "description_text": "The crane", "byline": "Tom Orr"}},
}  # fmt: skip
FRONT = """---
title: 'Ardley''s yard closes' # working title
subtitle: "The \\"crane\\" goes"
authors: [Anna Lund, "Tom Orr"]
date: 2024-02-20T09:00:00Z
description: >-
  The yard
  is gone.
seo:
  title: Ardley yard
images:
  - caption: The crane
    alt: A crane
push: Yard gone
alert: true
content: draft
slug: ardley-yard
draft: false
---
The yard *closed*.
"""


def stories(data: str | bytes, suffix: str, fields: dict[str, tuple[str, ...]] | None = None) -> list[Document]:
    reading = read(data.encode() if isinstance(data, str) else data, BY_SUFFIX[suffix], fields)
    found = []
    for parsed in reading.stories:
        assert not isinstance(parsed, Undecodable)
        found.append(
            Document(parsed.text, source=reading.source, origin=parsed.origin, parts=parsed.parts, meta=parsed.meta, form=BY_SUFFIX[suffix], marks=parsed.marks)
        )  # fmt: skip
    return found


def package(doc: Document) -> list[tuple[str, str]]:
    return [(block.role, " ".join(doc.words_at(block.span).split())) for block in doc.raw_blocks]


class TestPackage:
    def test_nitf(self) -> None:
        (doc,) = stories(NITF, ".nitf")
        assert package(doc) == [
            ("headline", "Ardley & yard close"), ("deck", "The crane goes too"), ("byline", "By Anna Lund"), ("dateline", "ARDLEY"),
            ("paragraph", "The yard café closed."), ("heading", "What now"), ("pull quote", "I wept"), ("alt text", "A crane & a yard"),
            ("caption", "The crane"), ("credit", "Tom Orr"), ("SEO title", "Ardley yard"), ("slug", "ardley-yard"),
        ]  # fmt: skip
        assert str(doc.published) == "2024-02-20"

    @pytest.mark.parametrize("extra", [True, False], ids=["turbohtml", "core"])
    def test_page(self, extra: bool, monkeypatch: pytest.MonkeyPatch) -> None:
        if not extra:
            monkeypatch.setitem(sys.modules, "turbohtml", None)
        (doc,) = stories(PAGE, ".html")
        assert package(doc) == [
            ("headline", "The yard closes"), ("deck", "The crane goes too"), ("byline", "By Anna Lund"), ("alt text", "A crane"),
            ("caption", "The crane"), ("credit", "Tom Orr"), ("paragraph", "The yard closed on Monday after eighty years of building boats."),
            ("pull quote", "I wept"), ("paragraph", "The crane was new, the mayor said, and it will go as well."),
            ("SEO title", "Ardley yard closes"), ("SEO title", "Ardley yard to close"), ("meta description", "The yard's end"),
            ("social", "Yard gone"), ("slug", "ardley-yard"),
        ]  # fmt: skip
        assert (str(doc.published), doc.language) == ("2024-02-20", "en")

    def test_fragment_is_read_whole(self) -> None:
        (doc,) = stories("<p>One.</p><aside><p>Two.</p></aside><footer>Three.</footer>", ".html")
        assert [words for _, words in package(doc)] == ["One.", "Two.", "Three."]

    def test_ninjs(self) -> None:
        (doc,) = stories(json.dumps(NINJS), ".json")
        assert package(doc) == [
            ("headline", "Yard closes"), ("byline", "Anna Lund"), ("paragraph", "The yard & crane."), ("caption", "The crane"),
            ("credit", "Tom Orr"), ("meta description", "The end"), ("slug", "ardley-yard"),
        ]  # fmt: skip
        assert str(doc.published) == "2024-02-20"

    @pytest.mark.parametrize("extra", [True, False], ids=["pyromark", "core"])
    def test_front_matter(self, extra: bool, monkeypatch: pytest.MonkeyPatch) -> None:
        if not extra:
            for name in ("pyromark", "yaml"):
                monkeypatch.setitem(sys.modules, name, None)
        (doc,) = stories(FRONT, ".md")
        assert package(doc) == [
            ("headline", "Ardley's yard closes"), ("deck", 'The "crane" goes'), ("byline", "Anna Lund"), ("byline", "Tom Orr"),
            ("paragraph", "The yard closed."), ("caption", "The crane"), ("alt text", "A crane"), ("SEO title", "Ardley yard"),
            ("meta description", "The yard is gone."), ("push", "Yard gone"), ("slug", "ardley-yard"),
        ]  # fmt: skip
        assert str(doc.published) == "2024-02-20"

    def test_toml_front_matter(self) -> None:
        (doc,) = stories(
            '+++\ntitle = "Yard \\"closes\\""\ndate = 2024-02-20\ntags = ["a", "b"]\n[params]\nslug = "ardley-yard"\n+++\nIt closed.\n',
            ".md",
        )
        assert package(doc) == [("headline", 'Yard "closes"'), ("paragraph", "It closed."), ("slug", "ardley-yard")]
        assert str(doc.published) == "2024-02-20"

    def test_yaml_beyond_the_core(self) -> None:
        pytest.importorskip("yaml")
        (doc,) = stories(
            "---\ntitle: &t Yard closes\nauthors: [\n  Anna Lund,\n  Tom Orr]\nseo: {title: Ardley yard}\n---\nIt closed.\n",
            ".md",
        )
        assert package(doc) == [
            ("headline", "Yard closes"), ("byline", "Anna Lund"), ("byline", "Tom Orr"), ("paragraph", "It closed."), ("SEO title", "Ardley yard"),
        ]  # fmt: skip

    @pytest.mark.parametrize("extra", [True, False], ids=["pyromark", "core"])
    def test_pull_quote_in_markdown(self, extra: bool, monkeypatch: pytest.MonkeyPatch) -> None:
        if not extra:
            monkeypatch.setitem(sys.modules, "pyromark", None)
        (doc,) = stories('It closed.\n\n<aside class="pullquote">I wept</aside>\n\nIt ~~rained~~ snowed.\n', ".md")
        assert package(doc) == [("paragraph", "It closed."), ("pull quote", "I wept"), ("paragraph", "It snowed.")]

    def test_feed(self) -> None:
        items = (
            "<item><title>One</title><link>https://p.example/one-yard/</link><pubDate>Tue, 20 Feb 2024 23:30:00 -0500</pubDate>"
            "<description>&lt;p&gt;Caf&amp;eacute; &lt;b&gt;shut&lt;/b&gt;.&lt;/p&gt;</description></item>"
            "<item><title>Two</title><description>In short</description><c:encoded><![CDATA[<p>The long <i>text</i>.</p>]]></c:encoded></item>"
        )
        one, two = stories(
            f'<rss xmlns:c="x"><channel><title>Post</title><language>en</language>{items.replace("c:enc", "content:enc")}</channel></rss>',
            ".rss",
        )
        assert package(one) == [("headline", "One"), ("paragraph", "Café shut."), ("slug", "one-yard")]
        assert package(two) == [("headline", "Two"), ("paragraph", "The long text."), ("meta description", "In short")]
        assert str(one.published) == "2024-02-20"

    def test_an_entity_at_the_beginning_of_a_line_of_cdata(self) -> None:
        """There the ampersand is a letter, and what follows it is not read from the entity alone."""
        source = "<rss><channel><item><description><![CDATA[<p>The yard of\n&#8220;Corvexa&#8221; was sold.</p>]]></description></item></channel></rss>"
        (doc,) = stories(source, ".rss")
        at = doc.text.index("sold")
        assert source[slice(*doc.source_span(Span(at, at + 4)))] == "sold"

    def test_atom(self) -> None:
        (doc,) = stories(
            '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Post</title><entry><title type="html">One &amp;amp; two</title>'
            '<author><name>Anna Lund</name></author><link href="https://p.example/one-and-two"/><published>2024-02-20T01:00:00Z</published>'
            '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The yard.</p><p>The crane.</p></div></content></entry></feed>',
            ".atom",
        )
        assert package(doc) == [
            ("headline", "One & two"), ("byline", "Anna Lund"), ("paragraph", "The yard."), ("paragraph", "The crane."), ("slug", "one-and-two"),
        ]  # fmt: skip

    def test_newsml_message_with_a_picture(self) -> None:
        text = "<newsItem><contentMeta><headline>One</headline></contentMeta><contentSet><inlineData contenttype='text/plain'>The yard.\n\nThe crane.</inlineData></contentSet></newsItem>"
        picture = "<newsItem><contentMeta><headline>Crane</headline><description role='drol:caption'>The crane</description><creditline>Orr</creditline></contentMeta></newsItem>"
        one, two = stories(f"<newsMessage><itemSet>{text}{picture}<packageItem/></itemSet></newsMessage>", ".xml")
        assert package(one) == [("headline", "One"), ("paragraph", "The yard."), ("paragraph", "The crane.")]
        assert package(two) == [("headline", "Crane"), ("caption", "The crane"), ("credit", "Orr")]


class TestWord:
    DOCUMENT = (
        f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>The yard closes</w:t></w:r></w:p>'
        '<w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:del w:author="Orr"><w:r><w:delText>old </w:delText></w:r></w:del>'
        '<w:ins w:author="Orr"><w:r><w:t xml:space="preserve">new </w:t></w:r></w:ins><w:commentRangeStart w:id="1"/><w:r><w:t>crane</w:t></w:r>'
        '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:br/><w:t>goes.</w:t></w:r>'
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t> Hidden.</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:docPr xmlns:wp="x" descr="A crane"/></w:drawing></w:r></w:p>'
        "</w:body></w:document>"
    )
    STYLES = f'<w:styles xmlns:w="{WORD}"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>'
    COMMENTS = f'<w:comments xmlns:w="{WORD}"><w:comment w:id="1" w:author="Lund"><w:p><w:r><w:t>which one?</w:t></w:r></w:p></w:comment></w:comments>'
    NOTES = f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:type="separator"/><w:footnote w:id="2"><w:p><w:r><w:t>The mayor said so.</w:t></w:r></w:p></w:footnote></w:footnotes>'

    def docx(self) -> bytes:
        return zipped(
            {
                "word/document.xml": self.DOCUMENT,
                "word/styles.xml": self.STYLES,
                "word/comments.xml": self.COMMENTS,
                "word/footnotes.xml": self.NOTES,
            }
        )

    def test_the_source_is_the_paragraphs(self) -> None:
        reading = read(self.docx(), "docx")
        assert reading.source == "The yard closes\nThe new crane goes.\n\nThe mayor said so.\nA crane"
        assert not reading.writable

    def test_styles_notes_and_alternative_texts(self) -> None:
        (doc,) = stories(self.docx(), ".docx")
        assert package(doc) == [
            ("headline", "The yard closes"),
            ("paragraph", "The new crane goes."),
            ("list item", "The mayor said so."),
            ("alt text", "A crane"),
        ]

    def test_changes_and_comments_are_told(self, newsroom: Newsroom) -> None:
        newsroom.write("story.docx", self.docx())
        outcome = newsroom.check("story.docx", "--select", "artifacts/tracked")
        assert [line.split(": ", 2)[::2] for line in outcome.out.splitlines()] == [
            [
                "story.docx:2:1",
                "“old” was struck after this by Orr and nobody accepted it; 2 tracked changes in all [artifacts/tracked, paragraph 1]",
            ],
            ["story.docx:2:9", "a comment by Lund is left here: “which one?” [artifacts/tracked, paragraph 1]"],
        ]
        assert newsroom.check("story.docx", "--select", "artifacts/tracked", "--stage", "edit").status == 0

    def test_text_boxes_follow_their_paragraph_once(self) -> None:
        box = "<w:txbxContent><w:p><w:r><w:t>I wept</w:t></w:r></w:p></w:txbxContent>"
        body = (
            f"<w:p><w:r><w:t>It closed.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>"
        )
        document = f'<w:document xmlns:w="{WORD}" xmlns:mc="x"><w:body>{body}</w:body></w:document>'
        assert read(zipped({"word/document.xml": document}), "docx").source == "It closed.\nI wept"

    def test_a_main_part_of_another_name(self) -> None:
        rels = '<Relationships xmlns="r"><Relationship Id="a" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'
        document = f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>It closed.</w:t></w:r></w:p></w:body></w:document>'
        assert read(zipped({"_rels/.rels": rels, "word/document2.xml": document}), "docx").source == "It closed."

    def test_without_styles_the_layout_tells(self) -> None:
        lines = "".join(
            f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in ("The yard closes", "The crane goes.", "It rained.")
        )
        (doc,) = stories(
            zipped({"word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{lines}</w:body></w:document>'}), ".docx"
        )
        assert package(doc) == [("headline", "The yard closes"), ("paragraph", "The crane goes."), ("paragraph", "It rained.")]


class TestFields:
    def test_own_keys(self, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", '[fields]\nheadline = "hed"\nbody = ["article.copy"]\n')
        newsroom.write(
            "a.jsonl", '{"hed": "The the yard", "article": {"copy": "It went to to Ardley."}, "body": "not not read"}\n'
        )
        assert newsroom.check("a.jsonl").found == ["a.jsonl duplicates/word"] * 2

    @pytest.mark.parametrize(
        ("table", "said"),
        [
            ('[fields]\nheadlin = "hed"\n', "there is no headlin; did you mean headline?"),
            ("[fields]\nheadline = 3\n", "a table from fields to keys"),
        ],
    )
    def test_wrong_keys(self, table: str, said: str, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", table)
        newsroom.write("a.txt", "It closed.")
        outcome = newsroom.check("a.txt")
        assert outcome.status == 2 and said in outcome.err

    def test_several_stories_in_a_list(self) -> None:
        docs = stories(
            '{"count": 2, "items": [{"title": "One", "text": "The yard."}, {"title": "Two", "text": "The crane."}]}', ".json"
        )
        assert [package(doc)[0][1] for doc in docs] == ["One", "Two"]

    @pytest.mark.parametrize(
        ("address", "slug"),
        [
            ("https://p.example/2024/02/one-yard.html?a=b-c#d-e", "one-yard"), ("/news/one-yard/", "one-yard"), ("https://p-q.example/", None),
            ("https://p.example/news/123", None),
        ],
    )  # fmt: skip
    def test_slug_of_an_address(self, address: str, slug: str | None) -> None:
        span = address_slug(address)
        assert (address[slice(*span)] if span else None) == slug

    @pytest.mark.parametrize(
        ("written", "day"),
        [
            ("20240220T090000Z", "2024-02-20"), ("2024-02-20T23:30:00-05:00", "2024-02-20"), ("Tue, 20 Feb 2024 23:30:00 -0500", "2024-02-20"),
            ("3 February 2024", "2024-02-03"), ("soon", "soon"),
        ],
    )  # fmt: skip
    def test_days(self, written: str, day: str) -> None:
        assert iso_day(written) == day


def test_a_walk_takes_what_is_copy(newsroom: Newsroom) -> None:
    newsroom.write("stories/a.json", json.dumps(NINJS))
    newsroom.write("stories/b.xml", NITF)
    newsroom.write("stories/package.json", '{"name": "x"}')
    newsroom.write("stories/pom.xml", "<project/>")
    newsroom.write("stories/log.jsonl", '{"text": "x"}\n')
    newsroom.write("stories/c.docx", TestWord().docx())
    assert newsroom.run("check", "stories", "--show-files").out.split() == ["stories/a.json", "stories/b.xml", "stories/c.docx"]


def test_an_edit_that_would_be_markup_is_not_offered(newsroom: Newsroom) -> None:
    newsroom.write("a.json", '{"title": "Yard", "text": "He said \\"no\\". It went to to Ardley."}')
    report = json.loads(newsroom.run("check", "a.json", "--format", "json").out)
    (finding,) = report["findings"]
    edit = finding["fixes"][0]["edits"][0]
    source = (newsroom.folder / "a.json").read_text()
    fixed = source[: edit["start"]["offset"]] + edit["text"] + source[edit["end"]["offset"] :]
    assert json.loads(fixed)["text"] == 'He said "no". It went to Ardley.'


@pytest.mark.parametrize(
    ("declared", "codec"), [("iso-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("Shift_JIS", "shift_jis")]
)
def test_the_declared_encoding_is_believed(declared: str, codec: str) -> None:
    word = {"cp1252": "café", "cp1251": "причал", "shift_jis": "港"}[codec]
    reading = read(
        f'<?xml version="1.0" encoding="{declared}"?><nitf><body><body.content><p>{word}</p></body.content></body></nitf>'.encode(
            codec
        ),
        "xml",
    )
    assert reading.encoding == codec and word in reading.source


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.markdown", "a.htm", "a.html", "a.docx", "a.nitf", "a.ninjs"])
def test_the_hook_takes(name: str) -> None:
    manifest = (Path(__file__).resolve().parents[2] / ".pre-commit-hooks.yaml").read_text()
    pattern = next(line.split(": ", 1)[1] for line in manifest.splitlines() if line.startswith("  files:"))
    assert re.search(pattern, name)
