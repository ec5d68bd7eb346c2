"""One name, written together and apart, with and without a hyphen, a mark, a capital inside."""

from collections.abc import Iterator
from itertools import pairwise

from checks.names._issue import issue, known_right
from checks.names._left import are_settled, is_marked, skip_of
from checks.names._phrase import extended, next_word
from lint import Document, Example, Finding, NameWord, Skip, Span, check, tables


@check(
    summary="one name in two forms: a space, a hyphen, a capital, an accent",
    level="query",
    bad=[
        "The alarm uses (|RailGuard|) chips. Makers of [|Rail Guard|] say it is safe.",
        "Deputies met (|Jean-Marc Renoux|) twice. Then [|Jean Marc Renoux|] resigned.",
        "Fans of (|Quarter-Light 2|) wait. The new [|Quarter Light 2|] is late.",
        "Troops of (|al-Tarad|) fled. Aides of [|Al-Tarad|] wept.",
        "The firm (|SkyFerry|) sold it. [|Skyferry|] denies that.",
        "(|Grêmio|) won the match and (|Grêmio|) kept the cup. Later [|Gremio|] lost.",
    ],
    good=[
        "She left the Sixth Form and took a Sixth-form course. A Sixth Form place is hard to get.",
        "The High Court heard it. A High-Court judge disagreed. The High Court rose.",
        "Grêmio won the cup. Gremio, as others spell it, is a club of the south.",
        "Nato met in Bonn; NATO REJECTS PLAN, said the poster.",
        "Neil MacDonald passed to Kevin Macdonald, and MacDonald scored past Macdonald.",
        "Al-Tarad fled. The aides of al-Tarad wept.",
        "US troops left; the U.S. flag was lowered.",
        "Old IPv4 addresses ran out, so IPv6 came.",
        "Miss Newman bought a New Man shirt.",
        "The South African side met South-African fans.",
        Example("The house writes RailGuard and Rail Guard alike.", words=("RailGuard", "Rail Guard")),
    ],
    sources=["The Associated Press Stylebook: company names", "Reuters Handbook of Journalism: accents and hyphens"],
    measured=(29, 30, "bbc 2004-05, web 2023, wire 1987"),
)
def form(doc: Document) -> Iterator[Finding | Skip]:
    """A name in two forms looks careless, breaks search and links, and one of the two is not what its bearer writes.

    Left alone: capitals throughout, headline capitals, initials with and without full stops, compound adjectives (a High-Court
    judge), and two people whose surnames differ by a capital.
    """
    skip = skip_of(doc)
    if skip:
        yield skip
        return
    for spellings in _groups(doc).values():
        if len(spellings) < 2:
            continue
        kept = _kept(doc, spellings)
        if len(kept) < 2 or any(are_settled(doc, one, other) for one in kept for other in kept if one < other):
            continue
        if any(is_marked(doc, span) for spans in kept.values() for span in spans):
            continue
        places = extended(doc, dict(sorted(kept.items(), key=lambda item: item[1][0].start)))
        right, how = known_right(doc, list(places))
        wrong = (
            [text for text in places if text != right]
            if right
            else [min(places, key=lambda text: (len(places[text]), -places[text][0].start))]
        )
        yield issue(
            doc, places, wrong=wrong, right=right, said=how, claim="are one name in two forms", unless="both forms are meant"
        )


def _groups(doc: Document) -> dict[str, dict[str, list[Span]]]:
    """Places by letters alone, then by how they are written; two words beside each other count where a third writes them as one."""
    groups: dict[str, dict[str, list[Span]]] = {}
    keys = {word.text: "" for name in doc.names if not name.display for word in name.words}
    for text in keys:
        keys[text] = _letters(text)
    runs = [(name.words, [keys[word.text] for word in name.words]) for name in doc.names if not name.display]
    if not _may_differ(keys, runs):
        return {}
    for words, letters in runs:
        for word, key in zip(words, letters, strict=True):
            if len(key) > 3 and not word.text.isupper() and "." not in word.text:
                groups.setdefault(key, {}).setdefault(word.text, []).append(Span(word.start, word.end))
    for words, letters in runs:
        for i in range(len(words) - 1):
            key = letters[i] + letters[i + 1]
            if key in groups and words[i + 1].start - words[i].end == 1:
                spaced = f"{words[i].text} {words[i + 1].text}"
                groups[key].setdefault(spaced, []).append(Span(words[i].start, words[i + 1].end))
    return groups


def _may_differ(keys: dict[str, str], runs: "list[tuple[tuple[NameWord, ...], list[str]]]") -> bool:
    """Whether two words, or a word and two words, have the same letters; most stories have none."""
    known = set(keys.values())
    return len(known) < len(keys) or any(
        one + other in known for _, letters in runs if len(letters) > 1 for one, other in pairwise(letters)
    )


def _letters(text: str) -> str:
    """Small letters without marks, and figures."""
    low = text.lower()
    if low.isascii() and low.isalnum():
        return low
    return tables.folded(text) + "".join([c for c in text if c.isdigit()])


def _kept(doc: Document, spellings: dict[str, list[Span]]) -> dict[str, list[Span]]:
    """Those that are one name for sure."""
    texts = list(spellings)
    spaced = [text for text in texts if " " in text]
    hyphened = [text for text in texts if "-" in text]
    joined = [text for text in texts if text not in spaced and text not in hyphened]
    articled = [text for text in hyphened if text[:3].lower() in ("al-", "el-")]
    if len(articled) > 1 and len({text.lower() for text in articled}) == 1:
        return (
            {text: [at for at in spellings[text] if not _opens(doc, at)] for text in articled}
            if _all_inside(doc, spellings, articled)
            else {}
        )
    if spaced and hyphened and not joined:
        return spellings if _is_no_adjective(doc, spellings, spaced[0], hyphened[0]) else {}
    if spaced and joined:
        camel = any(_has_inner_capital(text) for text in joined)
        return spellings if camel or not any(tables.flags(text) for text in joined + spaced[0].split()) else {}
    if len(joined) > 1:
        if _plain(joined) and any(_has_inner_capital(text) for text in joined):
            return {} if joined[0].startswith(("Mac", "Mc", "De", "Le", "La", "Van", "Di", "Du", "O’", "O'")) else spellings
        return (
            spellings
            if not _plain(joined) and len({text.lower() for text in joined}) > 1 and not _differ_in_apostrophe(joined)
            else {}
        )
    return {}


def _all_inside(doc: Document, spellings: dict[str, list[Span]], texts: list[str]) -> bool:
    """Whether each of them stands within a sentence once at least, where a capital is a choice."""
    return all(any(not _opens(doc, at) for at in spellings[text]) for text in texts)


def _opens(doc: Document, span: Span) -> bool:
    sentence = doc.sentence_at(span.start)
    return sentence is None or not any(c.isalnum() for c in doc.text[sentence.span.start : span.start])


def _plain(texts: list[str]) -> bool:
    return all(text.isascii() for text in texts)


def _differ_in_apostrophe(texts: list[str]) -> bool:
    return len({text.replace("’", "'") for text in texts}) == 1


def _has_inner_capital(text: str) -> bool:
    return text != text.capitalize() and any(c.islower() for c in text) and any(c.isupper() for c in text[1:])


def _is_no_adjective(doc: Document, spellings: dict[str, list[Span]], spaced: str, hyphened: str) -> bool:
    """Whether the hyphen belongs to a name: a part that is no ordinary word, or the same word after both forms."""
    parts = spaced.split()
    if not any(_is_ordinary(part) for part in parts):
        return not hyphened.rpartition("-")[2].islower() or not tables.degree(parts[1], "w")
    after = [{next_word(doc, span) for span in spellings[text]} - {""} for text in (spaced, hyphened)]
    return bool(after[0] & after[1]) and hyphened.rpartition("-")[2][:1].isupper()


def _is_ordinary(word: str) -> bool:
    return bool(tables.degree(word, "w") or tables.degree(word, "d") or tables.degree(word, "p") == 1)
