"""A helpline's number or address that is one slip away from the list."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Pattern, Span, check, compile_pattern, known_people

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Fact

_SHEET = """as_of = 2024-02-20
[[contact]]
name = "Harbour Helpline"
numbers = ["116 123", "0800 555 0111"]
emails = ["jo@harbourhelp.example"]
urls = ["www.harbourhelp.example"]
[[contact]]
name = "Child Line"
numbers = ["0800 555 0112"]
"""
_PHONE = compile_pattern(r"\+?\(?\d(?<![\w.,/£$€-]\d)[\d\s().–-]{4,18}\d(?![\w%]|[.,]\d)")
_WEB = Pattern(r"(?<![\w@.])(?:https?://)?(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,20}){1,3}(?![\w@])")
_MAIL = Pattern(r"(?<![\w.])[\w.+-]{1,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}")
_CALL = Pattern(r"(?i:\b(?:call|phone|tel|telephone|ring|helpline|hotline|text|dial|line|number|contact)\w{0,3}\b)")
SHORT = 9


@check(
    summary="a helpline's number or address that is one slip off the fact sheet's",
    level="query",
    bad=[
        Example("Call the Harbour Helpline on [|116 132|] at any hour.", facts=_SHEET),
        Example("The helpline is free on [|0800 555 0171|].", facts=_SHEET),
        Example("Write to [|jo@harbourhlep.example|] for help.", facts=_SHEET),
        Example("More at [|www.harborhelp.example|] tonight.", facts=_SHEET),
        Example("Call the Harbour Helpline on [|0800 555 011|].", facts=_SHEET),
    ],
    good=[
        Example("Call the Harbour Helpline on 116 123 or 0800 555 0111.", facts=_SHEET),
        Example("Call the Harbour Helpline on 116123, or write to jo@harbourhelp.example.", facts=_SHEET),
        Example("Call Child Line on 0800 555 0112.", facts=_SHEET),
        Example("The club has sold 116,132 shirts, and 116 132 were red.", facts=_SHEET),
        Example("Call the museum on 0800 555 0199.", facts=_SHEET),
        "Call the Harbour Helpline on 116 132 at any hour.",
        Example("More at https://www.harbourhelp.example/stories and at harbourhelp.example.", facts=_SHEET),
        Example("The flat costs 116 132 pounds by the harbour.", facts=_SHEET),
    ],
    sources=[
        "Samaritans: guidance for newsrooms on support lines",
        "printed corrections: a helpline's number that rang in a private house",
    ],
    needs="facts",
)
def contact(doc: Document) -> Iterator[Finding]:
    """A reader in need dials the number as printed.

    Numbers, e-mail addresses and sites of the sheet's closed list are compared with those of the copy: one digit or letter more,
    less, other, or two swapped is reported. A short number needs its helpline, or a word such as call or text, in the same sentence. What
    another entry of the list has is right as it stands; what is no slip of any is left alone.
    """
    entries = doc.desk.facts.of_kind("contact")
    if not entries:
        return
    numbers = {_digits(number): (fact, number) for fact in entries for number in fact.numbers}
    mails = {mail.lower(): (fact, mail) for fact in entries for mail in fact.emails}
    sites = {_site(url): (fact, url) for fact in entries for url in fact.urls}
    for block in doc.copy_blocks:
        start, end = block.span.start, block.span.end
        for match in _PHONE.finditer(doc.text, start, end) if numbers else ():
            yield from _compared(doc, Span(*match.span()), _digits(match.group()), numbers, "number")
        for match in _MAIL.finditer(doc.text, start, end) if mails and "@" in doc.text else ():
            yield from _compared(doc, Span(*match.span()), match.group().lower(), mails, "address")
        for match in _WEB.finditer(doc.text, start, end) if sites else ():
            yield from _compared(doc, Span(*match.span()), _site(match.group()), sites, "address")


def _digits(number: str) -> str:
    return "".join(c for c in number if c.isdigit())


def _site(url: str) -> str:
    return url.lower().partition("://")[2 if "://" in url else 0].removeprefix("www.").partition("/")[0]


def _compared(doc: Document, span: Span, printed: str, known: "dict[str, tuple[Fact, str]]", what: str) -> Iterator[Finding]:
    if printed in known:
        return
    for right, (fact, written) in known.items():
        if abs(len(right) - len(printed)) > 1 or not _is_slip(printed, right):
            continue
        if what == "number" and not _is_called(doc, span, right, fact):
            continue
        yield Finding(
            span,
            f"“{' '.join(doc.words_at(span).split())}”; {fact.has} {written} for {fact.name}",
            unless=f"it is the {what} of somebody else",
            key=(printed, right),
        )
        return


def _is_called(doc: Document, span: Span, right: str, fact: "Fact") -> bool:
    """Whether the sentence tells that this is a number to call: of this helpline, if the number is short."""
    words = known_people.sentence_around(doc, span.start)
    named = any(name in words for name in fact.names)
    return named or (_CALL.search(words) is not None and len(right) > SHORT)


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter more, less or other, or two swapped neighbours, part them; also at the very beginning."""
    if len(one) == len(other):
        differing = [i for i in range(len(one)) if one[i] != other[i]]
        if len(differing) == 2 and differing[1] == differing[0] + 1:
            return one[differing[0]] == other[differing[1]] and one[differing[1]] == other[differing[0]]
        return len(differing) == 1
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
