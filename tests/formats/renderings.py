"""One story, written in each format with random markup that changes nothing, and how each format reads what it has written."""

import html
import json
import zipfile
from collections.abc import Callable
from io import BytesIO
from xml.sax.saxutils import escape

Draw = Callable[[list[str]], str]
"""Picks one."""


class Story:
    """A headline, paragraphs and a slug, as they are to be read."""

    def __init__(self, headline: str, paragraphs: list[str], slug: str, day: str) -> None:
        self.headline = headline
        self.paragraphs = paragraphs
        self.slug = slug
        self.day = day


def plain(story: Story, draw: Draw) -> bytes:
    end = draw(ENDS)
    return (end * 2).join([story.headline, *story.paragraphs]).encode()


def markdown(story: Story, draw: Draw) -> bytes:
    end = draw(ENDS)
    title = (
        json.dumps(story.headline, ensure_ascii=False)
        if draw(COIN) == "y"
        else f"'{story.headline.replace(chr(39), chr(39) * 2)}'"
    )
    front = ["---", f"title: {title}", f"date: {story.day}", f"slug: {story.slug}", "tags:", "  - harbour", "---", ""]
    body: list[str] = []
    for paragraph in story.paragraphs:
        body += [_words(paragraph, draw, _markdown_word, " " if draw(COIN) == "y" else end), ""]
        if draw(COIN) == "y":
            body += [draw(["<!-- a note -->", "```\nThe the code.\n```", "***", "{{< figure src=x >}}"]), ""]
    return end.join([*front, *body]).encode()


def page(story: Story, draw: Draw) -> bytes:
    end = draw(ENDS)
    head = f'<html lang="en"><head><meta name="date" content="{story.day}"><link rel="canonical" href="https://post.example/2024/{story.slug}"><style>p {{}}</style></head>'
    body = [f"<h1>{_words(story.headline, draw, _tagged_word)}</h1>"]
    for paragraph in story.paragraphs:
        body.append(f"<p{draw(ATTRIBUTES)}>{_words(paragraph, draw, _tagged_word)}</p>")
        if draw(COIN) == "y":
            body.append(draw(["<!-- on on -->", "<script>the the</script>", "<nav><p>The the menu</p></nav>", "<hr>"]))
    return end.join(["<!DOCTYPE html>", head, "<body>", *body, "</body></html>"]).encode()


def nitf(story: Story, draw: Draw) -> bytes:
    return (XML + _nitf(story, draw)).encode()


def _nitf(story: Story, draw: Draw) -> str:
    end = draw(ENDS)
    paragraphs = end.join(f"<p{draw(ATTRIBUTES)}>{_words(text, draw, _xml_word)}</p>" for text in story.paragraphs)
    return (
        f'<nitf xml:lang="en"><head><docdata><date.issue norm="{story.day.replace("-", "")}T090000Z"/><du-key key="{story.slug}"/></docdata>'
        f"</head>{end}<body><body.head><hedline><hl1>{_words(story.headline, draw, _xml_word)}</hl1></hedline></body.head>"
        f"<body.content>{paragraphs}</body.content></body></nitf>"
    )


def newsml(story: Story, draw: Draw) -> bytes:
    end = draw(ENDS)
    content = (
        _nitf(story, draw)
        if draw(COIN) == "y"
        else f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{end.join(f"<p>{_words(text, draw, _xml_word)}</p>" for text in story.paragraphs)}</body></html>'
    )
    return (
        XML
        + f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en"><itemMeta><versionCreated>{story.day}T09:00:00Z</versionCreated></itemMeta>{end}'
        f"<contentMeta><slugline>{story.slug}</slugline><headline>{_words(story.headline, draw, _xml_word)}</headline></contentMeta>{end}"
        f"<contentSet><inlineXML>{content}</inlineXML></contentSet></newsItem>"
    ).encode()


def ninjs(story: Story, draw: Draw) -> bytes:
    fields: dict[str, object] = {
        "language": "en",
        "versioncreated": story.day + "T09:00:00Z",
        "slugline": story.slug,
        "headline": story.headline,
    }
    if draw(COIN) == "y":
        fields["body_html"] = draw(ENDS).join(f"<p>{_words(text, draw, _tagged_word)}</p>" for text in story.paragraphs)
    else:
        fields["body_text"] = (draw(ENDS) * 2).join(story.paragraphs)
    text = json.dumps(fields, ensure_ascii=draw(COIN) == "y", indent=1 if draw(COIN) == "y" else None)
    return text.replace("\n", draw(ENDS)).encode()


def jsonl(story: Story, draw: Draw) -> bytes:
    fields = {
        "title": story.headline,
        "date": story.day,
        "slug": story.slug,
        "lang": "en",
        "html": "".join(f"<p>{_words(text, draw, _tagged_word)}</p>" for text in story.paragraphs),
    }
    return (json.dumps(fields, ensure_ascii=draw(COIN) == "y") + draw(ENDS)).encode()


def rss(story: Story, draw: Draw) -> bytes:
    body = "".join(f"<p>{_words(text, draw, _tagged_word)}</p>" for text in story.paragraphs)
    written = f"<![CDATA[{body}]]>" if draw(COIN) == "y" else escape(body)
    end = draw(ENDS)
    return (
        XML
        + f'<rss version="2.0"><channel><language>en</language>{end}<item><title>{_words(story.headline, draw, _xml_word)}</title>{end}'
        f"<link>https://post.example/{story.slug}</link><pubDate>Tue, 20 Feb 2024 09:00:00 GMT</pubDate>{end}<description>{written}</description></item></channel></rss>"
    ).encode()


def docx(story: Story, draw: Draw) -> bytes:
    def paragraph(text: str, style: str) -> str:
        runs = "".join(
            f'<w:r>{draw(RUN_MARKUP)}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in _pieces(text, draw)
        )
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>' if style else f"<w:p>{runs}</w:p>"

    styled = draw(COIN) == "y"
    body = paragraph(story.headline, "Title" if styled else "") + "".join(paragraph(text, "") for text in story.paragraphs)
    return zipped(
        {
            "word/document.xml": f'{XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>',
            "word/styles.xml": f'{XML}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>',
        }
    )


def zipped(parts: dict[str, str]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return data.getvalue()


XML = '<?xml version="1.0" encoding="UTF-8"?>'
COIN = ["y", "n"]
ENDS = ["\n", "\r\n"]
SPACES = [" ", " ", " ", " ", "  ", "\n", "\r\n      ", "\n                    "]
"""White space of HTML and XML, which is one space however it is written."""

ATTRIBUTES = ["", ' class="a"', " id='b'", ' lang="en"']
RUN_MARKUP = ["", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/></w:rPr>"]

RENDERED: dict[str, tuple[str, Callable[[Story, Draw], bytes]]] = {
    "plain": ("txt", plain), "markdown": ("md", markdown), "html": ("html", page), "nitf": ("nitf", nitf), "newsml": ("xml", newsml),
    "ninjs": ("json", ninjs), "jsonl": ("jsonl", jsonl), "docx": ("docx", docx), "rss": ("rss", rss),
}  # fmt: skip
"""The ending of a file's name and the writer, by format."""


def reads(form: str, written: str) -> set[str]:
    """What a stretch of a source can say by the rules of its format."""
    said = {written, written.replace("\r\n", "\n")}
    if form in ("ninjs", "jsonl"):
        for text in sorted(said):
            try:
                said.add(json.loads(f'"{text}"', strict=False))
            except ValueError:
                continue
    for _ in range(2):
        said |= {html.unescape(text) for text in said}
    said |= {text.replace("\\", "") for text in said} | {text.replace("''", "'") for text in said}
    return said


def _words(text: str, draw: Draw, write: Callable[[str, Draw], str], space: str = "") -> str:
    return "".join((space or draw(SPACES) if index else "") + write(word, draw) for index, word in enumerate(text.split(" ")))


def _pieces(text: str, draw: Draw) -> list[str]:
    at = draw([str(at) for at in range(len(text) + 1)])
    return [text[: int(at)], text[int(at) :]]


def _entities(word: str, draw: Draw) -> str:
    out = []
    for char in word:
        if char in "&<":
            out.append({"&": "&amp;", "<": "&lt;"}[char])
        elif not char.isascii() and draw(COIN) == "y":
            out.append(f"&#{ord(char)};")
        else:
            out.append(char)
    return "".join(out)


def _tagged_word(word: str, draw: Draw) -> str:
    how = draw(
        [
            "",
            "",
            "",
            "<b>{}</b>",
            '<a href="/x?a=1&amp;b=2">{}</a>',
            "<span class='x'>{}</span>",
            "<!-- the the -->{}",
            "<i\n>{}</i>",
        ]
    )
    return (how or "{}").replace("{}", _entities(word, draw))


def _xml_word(word: str, draw: Draw) -> str:
    how = draw(["", "", "", "<em>{}</em>", "<a href='/x'>{}</a>", "<!-- the the -->{}", "<![CDATA[]]>{}", "<q>{}</q>"])
    return (how or "{}").replace("{}", _entities(word, draw))


def _markdown_word(word: str, draw: Draw) -> str:
    word = word.replace("&", draw(["&", "&amp;"]))
    how = draw(["", "", "", "**{}**", "[{}](https://post.example/a_(b))", "_{}_"])
    bare = word.strip(".,“”()")
    return word.replace(bare, (how or "{}").replace("{}", bare), 1) if bare.isalpha() else word
