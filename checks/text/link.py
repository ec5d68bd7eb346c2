"""Words that name one address and lead to another."""

from collections.abc import Iterator

from lint import Document, Example, Finding, check, compile_pattern

_ADDRESS = compile_pattern(r"(?:https?://)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12})(?:[/?#:]\S{0,400})?")
_MAIL = compile_pattern(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_HOST = compile_pattern(r"https?://(?:[^\s/?#@]{1,100}@)?([^\s/?#:]{1,253})")
_GOES_ON_LIST = (
    "t.co bit.ly ow.ly goo.gl tinyurl.com buff.ly dlvr.it lnkd.in trib.al fb.me amzn.to youtu.be redd.it apple.news is.gd "
    "doubleclick.net go.redirectingat.com anrdoezrs.net jdoqocy.com awin1.com prf.hn skimresources.com viglink.com shareasale.com "
    "google.com facebook.com safelinks.protection.outlook.com web.archive.org archive.org archive.ph"
)
_GOES_ON = frozenset(_GOES_ON_LIST.split())
"""Hosts that send a reader on: shorteners, counters of clicks, archives of pages."""

_SECOND_LEVEL = frozenset("co com org net gov ac edu ltd me".split())


@check(
    summary="the words of a link name one address and lead to another",
    level="query",
    bad=[
        Example('<p>See <a href="https://harborpost.example/votes">[|www.harbourpost.org|]</a>.</p>', form="html"),
        Example("Write to [[|desk@harbour.org|]](mailto:desk@harbor.org) by May.", form="markdown"),
        Example("The plan is at [[|harbour.gov.uk/plan|]](https://www.harbour.org.uk/plan).", form="markdown"),
    ],
    good=[
        Example('<p>See <a href="https://www.harbourpost.org/votes?id=1">harbourpost.org</a>.</p>', form="html"),
        Example('<p>See <a href="https://news.harbourpost.co.uk/votes">www.harbourpost.co.uk</a>.</p>', form="html"),
        Example("See [harbourpost.org](https://bit.ly/3xyz) and [pic.twitter.com/a1](https://t.co/a1).", form="markdown"),
        Example(
            "See [the plan](https://harbour.org), [Booking.com](/tags/booking) and [2.5m](https://figures.org).", form="markdown"
        ),
        Example(
            "Write to [desk@harbour.org](mailto:desk@harbour.org?subject=Votes) or [the desk](mailto:d@h.org).", form="markdown"
        ),
        "See www.harbourpost.org and https://harborpost.org.",
    ],
    sources=["Desk habits: a link copied from the story before"],
    triggers=(".",),
)
def link(doc: Document) -> Iterator[Finding]:
    """A link that was copied from another story keeps the other address behind the new words.

    Only words that are an address themselves are judged, and only by the name of the site: subdomains, paths, shorteners and
    counters of clicks are left alone. In plain text there is nothing behind the words.
    """
    if doc.form not in ("html", "markdown"):
        return
    for one in doc.links:
        words = " ".join(doc.words_at(one.span).split()).rstrip(".,;:")
        if "." in words and " " not in words and _leads_astray(words, one.target):
            yield Finding(
                one.span,
                f"“{words}” leads to “{one.target[:100]}”",
                unless="the other address sends the reader on",
                question=f"Is it {words}?",
                key=(words, one.target),
            )


def _leads_astray(words: str, target: str) -> bool:
    lower = words.lower()
    if target.lower().startswith("mailto:"):
        there = target[len("mailto:") :].partition("?")[0].strip().lower()
        return _MAIL.fullmatch(lower) is not None and _MAIL.fullmatch(there) is not None and lower != there
    named = _ADDRESS.fullmatch(lower)
    host = _HOST.match(target.lower())
    if (
        named is None
        or host is None
        or (not named.group(1).startswith("www.") and "/" not in lower and not _is_site(named.group(1)))
    ):
        return False
    site = _site(host.group(1))
    return site not in _GOES_ON and host.group(1) not in _GOES_ON and _site(named.group(1)) not in (site, "twitter.com", "x.com")


def _is_site(host: str) -> bool:
    return host.rpartition(".")[2] in (
        "com",
        "org",
        "net",
        "gov",
        "edu",
        "uk",
        "eu",
        "info",
        "io",
        "ie",
        "au",
        "nz",
        "ca",
        "de",
        "fr",
    )


def _site(host: str) -> str:
    """The part of a host's name that its owner bought: "harbour.co.uk" of "news.harbour.co.uk"."""
    parts = host.split(".")
    length = 3 if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SECOND_LEVEL else 2
    return ".".join(parts[-length:])
