"""What a replacement of every word does to names and to words that hold the word."""

from collections.abc import Iterator

from lint import Document, Edit, Finding, Fix, Span, check, tables

_INSIDE = {
    "clbuttic": "classic",
    "buttbuttin": "assassin",
    "buttociat": "associat",
    "pbuttenger": "passenger",
    "consbreastu": "constitu",
    "medireview": "medieval",
    "buttume": "assume",
    "buttist": "assist",
    "buttembl": "assembl",
}


@check(
    summary="a name or word that a replace-all has spoilt",
    level="query",
    bad=[
        "Runner Tyler [|Homosexual|] won the heat in 9.8 seconds.",
        "The firm is back in the [|African-American|] after two bad years.",
        "It was a [|clbuttic|] match.",
        "The king was [|buttbuttinated|] in May.",
    ],
    good=[
        "Runner Tyler Gay won the heat.",
        "Homosexual men were jailed there. Openly homosexual sailors sued.",
        "The African-American vote matters in the African-American church.",
        "It was a classic match of butts and bunts.",
        "In the African-American press the story was told early.",
        "He said: 'Homosexual is an old word.'",
    ],
    sources=["OneNewsNow, 2008: a sprinter renamed", "Reuters: a society of bird lovers renamed"],
    triggers=("omosexual", "frican-", "butt", "breastu", "medireview"),
)
def replaced_word(doc: Document) -> Iterator[Finding]:
    """A replacement of one word by another in a whole file renames people and makes words that nobody reads twice.

    Only what cannot be meant: the new word after a first name, "in the African-American" at the end of its phrase, and
    letters that no word has. The words by themselves are left alone.
    """
    for word in doc.words:
        spoilt = next((bad for bad in _INSIDE if bad in word.text.lower()), "")
        if spoilt:
            yield _finding(doc, word.span, word.text, word.text.lower().replace(spoilt, _INSIDE[spoilt]))
        elif word.text == "African-American" and _is_accounts(doc, word.span):
            yield _finding(doc, word.span, word.text, "black")
    for name in doc.names:
        last = name.words[-1]
        if last.text == "Homosexual" and len(name.words) > 1 and not name.display and _is_given(name.words[-2].text):
            yield _finding(doc, Span(last.start, last.end), last.text, "Gay")


def _is_accounts(doc: Document, span: Span) -> bool:
    """ "back in the African-American": nothing follows that it could describe."""
    before = doc.text[max(0, span.start - 8) : span.start].rstrip()
    after = doc.text[span.end : span.end + 8].lstrip()
    return before.endswith(("in the", "into the")) and (after[:1] in ".,;" or after.startswith(("after", "for ", "by ", "again")))


def _is_given(word: str) -> bool:
    return tables.degree(word, "g") > 0 or tables.degree(word, "n") > 0


def _finding(doc: Document, span: Span, word: str, meant: str) -> Finding:
    return Finding(
        span,
        f"“{word}” looks like “{meant}” after a replacement of every such word",
        fixes=() if doc.in_quotes(span) else (Fix(f"write {meant}", (Edit(span, meant),)),),
        unless="it is meant so",
        key=(word,),
    )
