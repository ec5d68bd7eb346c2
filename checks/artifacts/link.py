"""Links and addresses that only the desk can open."""

from collections.abc import Iterator

from lint import Document, Example, Finding, check, compile_pattern

from ._inline import inline_findings
from ._lines import line_findings

_DESK = compile_pattern(
    r"(?:https?://)?[\w.-]{1,80}/wp-admin/\S{0,200}|(?:https?://|www\.)\S{1,300}[?&]preview(?:=true|_id=)\S{0,100}|https?://(?:localhost|127\.0\.0\.1|192\.168\.\d{1,3}\.\d{1,3}|(?:staging|stage|dev|preview|preprod|test|uat)\.[\w.-]{1,80})(?::\d{1,5})?(?:/\S{0,200})?"
    r"|file:///\S{1,200}|[A-Z]:\\(?:Users|Documents and Settings)\\\S{1,200}|https://docs\.google\.com/\w{1,20}/d/\S{1,120}/edit\S{0,60}|https?://[\w.-]{1,60}\.sharepoint\.com/personal/\S{1,200}|https?://(?:www\.)?(?:example|yoursite|yourdomain|domain)\.com\S{0,100}"
)
_LITERALS = ("/wp-admin/", "preview=true", "preview_id=", "://localhost", "127.0.0.1", "192.168.", "://staging.", "://stage.", "://dev.", "://preview.", "://preprod.", "://test.", "://uat.", "file:///", ":\\Users", "docs.google.com", "sharepoint.com", "example.com", "yoursite.com", "yourdomain.com", "//domain.com")  # fmt: skip


@check(
    summary="an address for the desk or of a file stands in the copy",
    level="query",
    bad=[
        "The report is at [|https://harbourpost.example/wp-admin/post.php?post=12|] in full.",
        "See [|https://harbourpost.example/votes?preview=true|] for more.",
        "The map is at [|http://localhost:8080/map|] now.",
        "The map is in [|C:\\Users\\Ann\\map.png|] now.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|https://harbourpost.example/img/harbour-og.png|]\n\nIt meets again in May.",
        Example(
            '<p>The council voted <a href="https://harbourpost.example/?p=12&amp;preview=true">[|again|]</a> on Monday.</p>',
            form="html",
        ),
        Example("The council voted [[|again|]](http://localhost:1313/votes) on Monday.", form="markdown"),
    ],
    good=[
        "The report is at https://harbourpost.example/votes.",
        "He opened C in the register.",
        "The preview was true to the film.",
        "She works for a localhost company in Leeds.",
        "The page https://harbourpost.example/admin-of-the-port is new.",
        Example('<p>The council <a href="https://harbourpost.example/preview-of-may">voted</a>.</p>', form="html"),
        Example("The council [voted](/votes/preview) on a [plan](#plan).", form="markdown"),
    ],
    sources=["Desk habits: a preview link in a printed story"],
)
def link(doc: Document, *, phrases: tuple[str, ...] = ()) -> Iterator[Finding]:
    """A preview, a login page, a local file or a private draft is open to nobody but the desk.

    Links of a page and of Markdown are followed to where they lead. A line that is nothing but the address of a picture is
    reported too.

    Options:
        phrases: lines of your own pages that belong here too; one that ends with an ellipsis stands for all lines that begin so.
    """
    yield from line_findings(doc, "link", phrases, unless="the address is the subject of the story")
    if _may_hold(doc.text):
        yield from inline_findings(
            doc, _DESK, "“{}” is an address that only the desk can open", unless="the address is the subject of the story"
        )
    for target in doc.links if doc.form in ("html", "markdown") and _may_hold(doc.source) else ():
        if _DESK.match(target.target):
            words = " ".join(doc.words_at(target.span).split())
            yield Finding(
                target.span,
                f"“{words}” leads to “{target.target[:100]}”, which only the desk can open",
                key=(target.target,),
            )


def _may_hold(text: str) -> bool:
    slashed = "/" in text and ("://" in text or "/wp-admin/" in text)
    return (slashed or ":\\" in text) and any(literal in text for literal in _LITERALS)
