"""Links, e-mail addresses and phone numbers that cannot work."""

from collections.abc import Iterator

from lint import Document, Finding, Span, check, compile_pattern

_LINK = compile_pattern(
    r"(?P<twice>https?:(?://)?(?:www\.)?https?:?//\S{1,200})|(?P<scheme>\b(?:htt?p?s?:/(?!/)|htpps?:|http?//|htps?://|hhttps?:|https?//|https?:\\\\|https?;//|ttps?://)[\w./-]{3,200})"
    r"|(?P<www>\bwww[,;:] ?[\w-]{2,60}\.\w{2,10}|\bww\.[\w-]{2,60}\.(?:com|org|net|co\.uk|gov|edu)\b|\bwwww\.[\w-]{2,60}\.\w{2,10}|\bwww\.[\w-]{2,60},(?:com|org|net|co\.uk)\b|\bwww\.\.[\w-]{2,60}\.\w{2,10}|\bwww [\w-]{2,40}\.(?:com|org|co\.uk)\b)",
)
_MAIL = compile_pattern(
    r"(?<![\w./@])[\w.+-]{2,40}@(?:(?P<bare>(?:gmail|yahoo|hotmail|outlook|icloud|aol)(?=[\s,;)]|\.?$|\.\s))|(?P<comma>[\w-]{2,40},(?:com|org|net|co\.uk|gov|edu)\b)|(?P<end>[\w-]{2,40}\.(?:con|cmo|ocm|comm|ogr|nte|co\.k|couk)\b)|(?P<at>@[\w.-]{2,60})|(?P<dots>[\w-]{1,40}\.\.[\w.-]{2,40}))"
)
_AREA = compile_pattern(r"\((\d{3})\) ?(\d{2,4})-(\d{2,5})(?![\w-])")
_PLAIN = compile_pattern(r"\d{3}-\d{2,4}-\d{3,5}(?![\w-])")
_ABROAD = compile_pattern(r"(?<![\w+])\+(\d[\d ().-]{5,22}\d)(?![\w-])")
_BRITISH = compile_pattern(r"(?<![\w+.-])0(?:20|1\d1|11\d|7\d{3}|800|808|845|870|30[03])(?: \d{2,6}){1,3}(?! ?\d|[\w-])")
_LENGTHS = {
    "1": (10,), "27": (9,), "31": (9,), "33": (9,), "34": (9,), "353": (7, 8, 9), "41": (9,), "44": (9, 10), "45": (8,), "47": (8,),
    "61": (9,), "64": (8, 9, 10), "86": (10, 11), "91": (10,),
}  # fmt: skip
"""Digits after the code of the country, where its plan has so many and no others."""

SHORTEST_ABROAD = 9
"""Digits with the code; a shorter figure with “+” is a score or a change."""

_CALL = compile_pattern(r"(?i:\b(?:call|phone|tel|telephone|ring|hotline|text)\b[^\n.\d]{0,30})$")


@check(
    summary="a link, an e-mail address or a phone number cannot work",
    level="query",
    bad=[
        "More at [|https://https://harbourpost.example/votes|] today.",
        "More at [|http:/harbourpost.example|] today.",
        "Write to [|ann@harbourpost,com|] by May.",
        "Write to [|ann.marsh@gmail|] by May.",
        "Call [|(555) 019-441|] by May.",
        "To take part, call [|555-0199-4412|] by May.",
        "The office is on [|+44 20 7946 00183|] from Monday.",
        "Phone [|020 7946 00183|] by May.",
    ],
    good=[
        "More at https://harbourpost.example/votes today.",
        "Write to ann@harbourpost.example, or to ann@harbour.co.uk.",
        "Call (555) 019-4412 or 555-019-4412 by May.",
        "Call 020 7946 0018 or 01632 960 001 in Britain, or +44 (0)20 7946 0018.",
        "Call 01 679 1234 in Dublin, 09 379 1234 in Auckland or 0800 1111 for children.",
        "The score was +12 345 678 after the bonus, and +1 in the second half.",
        "The handle @annmarsh and the saying @@ are on the site.",
        "The archive is at https://web.archive.org/web/2020/https://harbourpost.example/ for all.",
        "The vote was (102) 120-90 in the end.",
    ],
    sources=["RFC 3986", "RFC 5321", "North American Numbering Plan", "ITU-T E.164", "Ofcom, National Telephone Numbering Plan"],
    triggers=("-", "@", ")", "+", " 0", "http", "www", "ww.", "htp", "ttp"),
)
def contact(doc: Document) -> Iterator[Finding]:
    """A reader who wants to give blood, buy a ticket or call the police finds that the one line that matters does not work.

    Only what cannot be right is reported: a scheme twice or misspelt, a comma for a dot, an address without its end, a number
    with a digit too few or too many: an American one, a British one after “call” or “phone”, one with “+” and the code of a
    country whose plan is known. Whether anybody answers is not looked at.
    """
    text = doc.text
    links = "ww" in text or (("/" in text or "\\" in text) and ("ttp" in text or "htp" in text))
    mails = "@" in text
    numbers = _has_number(text)
    abroad = "+" in text
    british = " 0" in text and _BRITISH.search(text) is not None
    if not (links or mails or numbers or abroad or british):
        return
    for block in doc.copy_blocks:
        start, end = block.span.start, block.span.end
        for pattern, what in ((_LINK, "the link"),) if links else ():
            for match in pattern.finditer(text, start, end):
                yield _finding(match.start(), match.end(), text, what)
        if mails and text.find("@", start, end) >= 0:
            for match in _MAIL.finditer(text, start, end):
                yield _finding(match.start(), match.end(), text, "the address")
        if numbers and text.find("-", start, end) >= 0:
            yield from _numbers(text, start, end)
        if abroad and text.find("+", start, end) >= 0:
            yield from _numbers_abroad(text, start, end)
        if british and text.find(" 0", start, end) >= 0:
            yield from _british_numbers(text, start, end)


def _has_number(text: str) -> bool:
    """Whether a hyphen stands between two digits."""
    at = text.find("-")
    while at >= 0:
        if text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit():
            return True
        at = text.find("-", at + 1)
    return False


def _numbers(text: str, start: int, end: int) -> Iterator[Finding]:
    """American numbers with one digit too few or too many."""
    if text.find(")", start, end) >= 0:
        for match in _AREA.finditer(text, start, end):
            _, mid, last = map(len, match.groups())
            if mid + last in (6, 8) and (mid == 3 or last == 4):
                yield _finding(match.start(), match.end(), text, "the number")
    for match in _PLAIN.finditer(text, start, end):
        _, mid, last = map(len, match.group().split("-"))
        before = text[max(start, match.start() - 50) : match.start()]
        if mid + last in (6, 8) and before[-1:] not in ("-", ".", "/") and not before[-1:].isalnum() and _CALL.search(before):
            yield _finding(match.start(), match.end(), text, "the number")


def _numbers_abroad(text: str, start: int, end: int) -> Iterator[Finding]:
    """Numbers with the code of a country, in which a nought in brackets is not dialled."""
    for match in _ABROAD.finditer(text, start, end):
        digits = "".join(filter(str.isdigit, match.group(1).replace("(0)", "")))
        code = next((code for code in _LENGTHS if digits.startswith(code)), "")
        if code and len(digits) >= SHORTEST_ABROAD and len(digits) - len(code) not in _LENGTHS[code]:
            yield _finding(match.start(), match.end(), text, "the number")


def _british_numbers(text: str, start: int, end: int) -> Iterator[Finding]:
    """Numbers in the form of Ofcom's plan, of ten or eleven digits, eleven in London and for mobiles."""
    for match in _BRITISH.finditer(text, start, end):
        before = text[max(start, match.start() - 50) : match.start()]
        digits = sum(map(str.isdigit, match.group()))
        if (digits in (9, 12) or (digits == 10 and match.group().startswith(("020", "07")))) and _CALL.search(before):
            yield _finding(match.start(), match.end(), text, "the number")


def _finding(start: int, end: int, text: str, what: str) -> Finding:
    words = text[start:end].rstrip(".,;:)")
    return Finding(
        Span(start, start + len(words)),
        f"{what} “{words}” cannot work as it is written",
        unless="the fault is what the story is about",
    )
