"""Who is meant: the mentions of one person, organisation or place, chained."""

from lint.model import Span, Value
from lint.read.names import OPENERS, Name, NameWord
from lint.read.titles import FAMILY_FIRST, HONORIFICS, OFFICES, ORGANISATIONS, PLACES, SUFFIXES
from lint.tables import degree, flags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


_TITLES = HONORIFICS | OFFICES


class Mention(Value):
    """One place where somebody or something is named.

    text: the name alone, titles left out, white space made one. titles: "Mr", "President" and the like before it, in order.
    words: the words of the name. full: it has more than one word. display: in a headline of capitals.
    """

    __slots__ = ("display", "end", "full", "start", "text", "titles", "words")

    def __init__(
        self, start: int, end: int, text: str, words: tuple[NameWord, ...], titles: tuple[str, ...], display: bool
    ) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.words = words
        self.titles = titles
        self.full = len(words) > 1
        self.display = display

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Bearer(Value):
    """One person, organisation, place or thing, with all its mentions in order.

    kind: "person", "organization", "place" or "" where nothing tells. name: its fullest form, as first printed. given,
    family: the parts of a person's name, "" where unknown. forms: every spelling in order of appearance.
    """

    __slots__ = ("family", "forms", "given", "kind", "mentions", "name", "titles")

    def __init__(
        self,
        kind: str,
        name: str,
        given: str,
        family: str,
        titles: tuple[str, ...],
        forms: tuple[str, ...],
        mentions: tuple[Mention, ...],
    ) -> None:
        self.kind = kind
        self.name = name
        self.given = given
        self.family = family
        self.titles = titles
        self.forms = forms
        self.mentions = mentions


def read_bearers(names: "Iterable[Name]", text: str) -> tuple[Bearer, ...]:
    """Chains of mentions, in order of their first mention."""
    mentions = [mention for name in names if (mention := read_mention(name, text)) is not None]
    chains: list[list[Mention]] = []
    by_form: dict[str, list[Mention]] = {}
    by_last: dict[str, list[list[Mention]]] = {}
    by_first: dict[str, list[list[Mention]]] = {}
    for mention in mentions:
        if mention.full and not mention.display:
            _chain_full(mention, chains, by_form, by_last, by_first)
    for mention in mentions:
        if mention.full and not mention.display:
            continue
        key = _key(mention)
        chain = by_form.get(key) or _home(mention, by_last, by_first)
        if chain is None:
            chain = by_form[key] = []
            chains.append(chain)
        chain.append(mention)
    for chain in chains:
        if len(chain) > 1:
            chain.sort(key=lambda mention: mention.start)
    chains.sort(key=lambda chain: chain[0].start)
    return tuple([_bearer(chain) for chain in chains])


def _chain_full(
    mention: Mention,
    chains: list[list[Mention]],
    by_form: dict[str, list[Mention]],
    by_last: dict[str, list[list[Mention]]],
    by_first: dict[str, list[list[Mention]]],
) -> None:
    key = _key(mention)
    chain = by_form.get(key)
    if chain is None:
        chain = next((c for c in by_last.get(mention.words[-1].text, ()) if _fits(mention, c[0])), None)
        if chain is None:
            chain = []
            chains.append(chain)
            by_last.setdefault(mention.words[-1].text, []).append(chain)
            by_first.setdefault(mention.words[0].text, []).append(chain)
        by_form[key] = chain
    chain.append(mention)


def _fits(one: Mention, other: Mention) -> bool:
    """Whether two full names with one last word are one: the same first word, middle names or initials aside."""
    first, second = one.words[0].text, other.words[0].text
    if first == second:
        return True
    short, long = sorted((first.rstrip("."), second.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)


def _home(
    mention: Mention, by_last: dict[str, list[list[Mention]]], by_first: dict[str, list[list[Mention]]]
) -> "list[Mention] | None":
    """The chain whose last word, else first word, this word is; the latest introduced before it, else the first."""
    word = mention.words[-1].text if mention.words else mention.text
    for table in (by_last, by_first):
        chains = table.get(word)
        if chains and (table is by_last or not mention.display):
            before = [chain for chain in chains if chain[0].start < mention.start]
            if not before:
                return chains[0]
            return before[0] if word in FAMILY_FIRST else before[-1]
    return None


def _key(mention: Mention) -> str:
    words = mention.words
    return words[0].text if len(words) == 1 else " ".join([word.text for word in words])


def read_mention(name: Name, text: str) -> Mention | None:
    """A run of capitalised words without the titles before it; None where nothing of a name is left."""
    words = name.words
    if len(words) == 1:
        only = words[0]
        if only.opens and (only.text in OPENERS or _is_ordinary(only.text)):
            return None
        return Mention(only.start, only.end, only.text, words, (), name.display)
    last = -1
    for i in range(len(words) - 1):
        if words[i].text in _TITLES and _may_begin(words[i + 1]):
            last = i
    titles: tuple[str, ...] = ()
    if last >= 0 and not any(word.text in ORGANISATIONS and word.text not in OFFICES for word in words[last + 1 :]):
        titles = tuple([word.text for word in words[: last + 1]])
        words = words[last + 1 :]
    while len(words) > 1 and words[-1].text in SUFFIXES:
        words = words[:-1]
    start, end = words[0].start, words[-1].end
    return Mention(start, end, " ".join(text[start:end].split()), words, titles, name.display)


def _may_begin(word: NameWord) -> bool:
    """Whether a title may stand before it: no ordinary word, unless a given name or surname too."""
    known = flags(word.text)
    return "w" not in known or "g" in known or "s" in known


def _is_ordinary(word: str) -> bool:
    known = degree(word, "w")
    return 0 < known <= 5 and not 0 < degree(word, "g") <= 2


def _bearer(mentions: list[Mention]) -> Bearer:
    titles: tuple[str, ...]
    forms: tuple[str, ...]
    if len(mentions) == 1:
        fullest = mentions[0]
        titles, forms = fullest.titles, (fullest.text,)
    else:
        fullest = max(mentions, key=lambda mention: (not mention.display, len(mention.words), -mention.start))
        titles = tuple(dict.fromkeys([title for mention in mentions for title in mention.titles]))
        forms = tuple(dict.fromkeys([m.text for m in mentions if not m.display])) or (fullest.text,)
    kind = _kind(fullest, titles)
    given = family = ""
    if kind == "person" or (not kind and 2 <= len(fullest.words) <= 3 and not any(_is_ordinary(w.text) for w in fullest.words)):
        first = fullest.words[0].text
        if len(fullest.words) == 1:
            family = first
        elif first in FAMILY_FIRST and (len(fullest.words) == 3 or "-" in fullest.words[-1].text):
            family, given = first, " ".join(word.text for word in fullest.words[1:])
        elif first in FAMILY_FIRST and not degree(first, "g") and not degree(fullest.words[-1].text, "s"):
            family, given = first, fullest.words[-1].text
        else:
            family, given = fullest.words[-1].text, " ".join(word.text for word in fullest.words[:-1])
    return Bearer(kind, fullest.text, given, family, titles, forms, tuple(mentions))


def _kind(mention: Mention, titles: tuple[str, ...]) -> str:
    words = [word.text for word in mention.words]
    if words[-1] in ORGANISATIONS or (len(words) > 2 and words[-2] in ORGANISATIONS):
        return "organization"
    if not _TITLES.isdisjoint(titles):
        return "person"
    if not PLACES.isdisjoint(words):
        return "place"
    if len(words) == 1:
        if words[0].isupper() and len(words[0]) > 1:
            return "organization"
        return "place" if degree(words[0], "p") == 1 else ""
    if (degree(words[0], "g") or words[0] in FAMILY_FIRST or len(words[0].rstrip(".")) == 1) and len(words) <= 4:
        return "person" if not 0 < degree(words[-1], "w") <= 3 or degree(words[-1], "s") else ""
    if degree(words[0], "n") and not degree(words[0], "w") and len(words) <= 4 and not _is_ordinary(words[-1]):
        return "person"
    if all(degree(word, "p") == 1 for word in words):
        return "place"
    return ""
