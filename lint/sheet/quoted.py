"""The quotations of a story by speaker, and its acronyms."""

from lint.model import Span
from lint.patterns import compile_pattern
from lint.read.acronyms import initials_fit
from lint.read.quotes import SAYING
from lint.sheet.crib import Quoted, Said, Short, one_line, where
from lint.tables import degree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint.document import Document
    from lint.read.acronyms import Acronym

SHORTEST = 3
"""Words of a quotation; fewer are a nickname, a title or a word in doubt."""


def read_quoted(doc: "Document", names: "Mapping[str, str]") -> tuple[Quoted, ...]:
    """Speakers in order of their first quotation; those without a speaker last.

    names: the cast's name for each form of it.
    """
    speakers: dict[str, list[Said]] = {}
    previous, end = "", -1
    for quote in doc.quotes:
        words = one_line(doc.words_at(quote.words))
        if quote.inner or len(words.split()) < SHORTEST:
            continue
        bearer = doc.speaker(quote)
        name = bearer.name if bearer else _in_sentence(doc, quote.span) or _goes_on(doc, quote.span, end, previous)
        speakers.setdefault(names.get(name, name), []).append(Said(words, (where(doc, quote.span),)))
        if quote.role == "paragraph":
            previous, end = name, quote.span.end
    last = speakers.pop("", None)
    found = [Quoted(name, tuple(said)) for name, said in speakers.items()]
    return tuple([*found, Quoted("", tuple(last))] if last else found)


def _in_sentence(doc: "Document", span: Span) -> str:
    """The only one of whom the same sentence says, outside the quotation, that he or she said something."""
    sentence = doc.sentence_at(span.start)
    if sentence is None:
        return ""
    begin, end = sentence.span.start, max(sentence.span.end, span.end)
    names = {
        bearer.name
        for bearer in doc.bearers
        if bearer.kind in ("person", "")
        for mention in bearer.mentions
        if begin <= mention.start < end
        and not span.start < mention.start < span.end
        and _says(doc.text, mention.start, mention.end)
    }
    return names.pop() if len(names) == 1 else ""


_VERBS = "|".join(sorted(SAYING | {"described", "called", "accused", "believes", "believed"}))
_SAYS_AFTER = rf"(?:,[^,.“”\"]{{2,80}},)?\s(?:has\s|had\s|also\s|later\s)?(?:{_VERBS})\b"
_SAID_BEFORE = rf"\b(?:{_VERBS})\s(?:[\w’'-]+\s){{0,5}}\Z"


def _says(text: str, start: int, end: int) -> bool:
    if compile_pattern(_SAYS_AFTER).match(text, end, end + 120):
        return True
    before = text[max(0, start - 60) : start]
    found = compile_pattern(_SAID_BEFORE).search(before)
    return (
        found is not None
        and before[: found.start()].rstrip()[-2:-1] in ",.?!"
        and before[: found.start()].rstrip()[-1:] in "”\"’'"
    )


_PRONOUN = frozenset(["he", "she", "He", "She"])


def _goes_on(doc: "Document", span: Span, end: int, previous: str) -> str:
    """The speaker of the quotation before, where this one goes on: nobody else is named between, and "he said" or nothing ties it."""
    block, before = doc.block_at(span.start), doc.block_at(max(end - 1, 0))
    if not previous or block is None or before is None or block.paragraph - before.paragraph not in (0, 1):
        return ""
    between = doc.text[end : span.start]
    limit = min(span.end + 30, block.span.end)
    named = {bearer.name for bearer in doc.bearers for mention in bearer.mentions if end <= mention.start < span.start}
    named |= {bearer.name for bearer in doc.bearers for m in bearer.mentions if span.end <= m.start < limit}
    if named - {previous}:
        return ""
    tail = doc.text[span.end : span.end + 24].split()
    said_after = len(tail) > 1 and tail[0] in _PRONOUN and tail[1].strip(",.:") in SAYING
    lead = between.split()
    said_before = len(lead) >= 2 and lead[-2] in _PRONOUN and lead[-1].strip(",:") in SAYING
    whole = block.span.start == before.span.start and between.rstrip()[-1:] in ".:" and len(lead) <= 12
    return previous if said_after or said_before or whole else ""


_COUNTRIES = frozenset(["US", "UK", "USA", "UAE"])


def read_acronyms(doc: "Document") -> tuple[Short, ...]:
    """Acronyms in order of their first place; Roman figures, words and names of towns in capitals are left out.

    Where none is spelled out in brackets, names of the story whose initials fit are given.
    """
    return tuple(
        Short(
            acronym.text,
            tuple(Said(words, (where(doc, span),)) for span, words in acronym.expansions) or _fitting(doc, acronym.text),
            tuple(where(doc, span) for span in acronym.places),
        )
        for acronym in doc.acronyms
        if not _is_known(doc, acronym)
    )


def _is_known(doc: "Document", acronym: "Acronym") -> bool:
    text = acronym.text
    if text in _COUNTRIES or (len(text) > 3 and degree(text, "p")) or not set(text) - set("IVX"):
        return True
    if not acronym.expansions and len(acronym.places) == 1 and 0 < degree(text, "w") <= 3:
        return True
    return all((block := doc.block_at(span.start)) is not None and block.role == "dateline" for span in acronym.places)


def _fitting(doc: "Document", text: str) -> tuple[Said, ...]:
    names = {
        mention.text: mention.span
        for bearer in doc.bearers
        for mention in bearer.mentions
        if len(text) > 2 and mention.full and not mention.display and initials_fit(mention.text.replace("U.S.", "U S"), text)
    }
    return tuple(Said(name, (where(doc, span),)) for name, span in names.items())
