"""Who of the fact sheet somebody in the story is, and how old on a day."""

import re

from lint.patterns import compile_pattern
from lint.read.days import parts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.desk.facts import Day, Fact, FactSheet
    from lint.document import Document
    from lint.read.ages import Age
    from lint.read.bearers import Bearer, Mention

_EARLIER = compile_pattern(
    r"\b(?:ago|earlier|then|at\sthe\stime|when\s(?:he|she|they)|later|used\sto|former(?:ly)?|would\shave)\b"
)
_JUNIOR = compile_pattern(r",?\s(?:Jr|Jnr|Sr|Snr|Junior|Senior|II|III|IV)\b")


def speaks(fact: "Fact", text: str) -> bool:
    """Whether an entry that asks for its context has it in the story."""
    return not fact.context or any(word in text for word in fact.context)


def fact_of(sheet: "FactSheet", bearer: "Bearer", text: str, kind: str = "person") -> "Fact | None":
    """The one entry that a bearer's fullest name, or another form of it, is; None where none is, or several are.

    "Karl Dray Jr." is not Karl Dray, unless the sheet has him so.
    """
    forms = [form for form in dict.fromkeys((bearer.name, *bearer.forms)) if " " in form or "-" in form or form == bearer.name]
    found: list[Fact] = []
    for form in forms:
        found = [fact for fact in sheet.named(form) if fact.kind == kind and speaks(fact, text)]
        if found:
            break
    if len(found) != 1 or any(mention.full and _JUNIOR.match(text, mention.end) for mention in bearer.mentions[:50]):
        return None
    return found[0]


def means(fact: "Fact", bearer: "Bearer", mention: "Mention") -> bool:
    """Whether a mention is the whole name or the surname; a first name alone ("Prince Charles") may be anybody's."""
    if mention.full:
        return True
    word = mention.words[-1].text if mention.words else mention.text
    return word == bearer.family or word in fact.names or any(word == name.split()[-1] for name in fact.names)


def ages_between(born: "Day", first: int, last: int) -> tuple[int, int]:
    """The lowest and the highest age that somebody born then has from day `first` to day `last`."""
    return _age(born.last, first), _age(born.first, last)


DAYS_BEFORE = 14
"""How long before publication an age may have been right: the story may have waited."""

_DEATH_BEFORE = 45


def ages_allowed(doc: "Document", said: "Age", fact: "Fact", before: int = DAYS_BEFORE) -> tuple[int, int] | None:
    """Lowest and highest age that the sheet's birth allows here; None where the age is of another time, or the day is unknown."""
    day = doc.published_day
    if day is None or fact.born is None or said.past:
        return None
    if said.form == "died":
        return ages_between(fact.born, *((fact.died.first, fact.died.last) if fact.died else (day - _DEATH_BEFORE, day)))
    words = sentence_around(doc, said.span.start)
    if (fact.died and fact.died.first <= day) or _EARLIER.search(words):
        return None
    if any(year < parts(day)[0] for year in years_in(words) if year != parts(fact.born.first)[0]):
        return None
    return ages_between(fact.born, day - before, day + 2)


def _age(born: int, day: int) -> int:
    (year, *rest), (then, *later) = parts(born), parts(day)
    return then - year - (later < rest)


_FAR = 400


def sentence_around(doc: "Document", at: int) -> str:
    """The words of the sentence at a place; of an endless one what stands near."""
    sentence = doc.sentence_at(at)
    return doc.text[max(sentence.span.start, at - _FAR) : min(sentence.span.end, at + _FAR)] if sentence else ""


_YEAR = compile_pattern(r"\b(?:1[5-9]|20)[0-9]{2}\b")


def years_in(words: str) -> tuple[int, ...]:
    """The years that a sentence prints."""
    return tuple(int(year) for year in re.findall(_YEAR, words))
