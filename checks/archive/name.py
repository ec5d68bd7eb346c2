"""A name that the archive knows in another spelling only."""

from collections.abc import Iterator

from checks.archive._cited import named
from lint import Document, Edit, Example, Finding, Fix, Mention, Skip, check, edit_between, tables

_KNOWN = tuple(f"The boat of Gerda Lindqvist came {when}." for when in ("first", "last", "home"))


SHORTEST = 5
"""Letters of the word that the archive has; shorter ones have too many neighbours."""


@check(
    summary="a full name that other stories spell otherwise",
    level="query",
    bad=[
        Example("The boat of [|Gerda Lindqist|] came second.", archive=_KNOWN),
        Example("[|Gerda Lindqvits|] has left. Lindqvits, who won, wept.", archive=_KNOWN),
        Example("The boat of [|Gedra Lindqvist|] came second.", archive=_KNOWN),
    ],
    good=[
        Example("The boat of Gerda Lindqvist came second.", archive=_KNOWN),
        Example("The boat of Gerda Lindqist came second.", archive=_KNOWN[:2]),
        Example("The boat of Greta Lindqist came second.", archive=_KNOWN),
        Example(
            "The boat of Gerda Lindquist came second.",
            archive=(*_KNOWN, "Ove Lindquist won.", "Ulla Lindquist wept.", "Mia Lindquist sang."),
        ),
        Example("The boat of Gerda Lindqist (CQ) came second.", archive=_KNOWN, stage="edit"),
        Example("The boat of Gerda Lindqist came second.", archive=_KNOWN, words=("Lindqist",)),
        Example("Gerda Lindqvist and Gerda Lindqvista, who are two, came in one boat.", archive=_KNOWN),
        Example("The boat of Gerda LindQvist came second.", archive=_KNOWN),
        Example("The boat of Gerda Lindqvists came second.", archive=_KNOWN),
    ],
    sources=["The New York Times: one correction in six is a name, most of them misspelt throughout the story"],
    measured=(1, 1, "bbc 2004-05, web 2023, wire 1987"),
    needs="archive",
    yields_to=("names/spelling", "names/given-name", "facts/spelling"),
)
def name(doc: Document, *, stories: int = 3) -> Iterator[Finding | Skip]:
    """A name misspelt the same way throughout is consistent, and no look at the story alone can find it.

    The archive must have the name with one word one slip away in some stories, the whole name as it stands here in none, and
    the odd word in none either, with anybody. A word that the tables of names have, or that is the other with an ending,
    is left alone; so are names that the house list has and names marked (CQ) or [sic].

    Options:
        stories: in so many stories the other spelling must stand.
    """
    if doc.earlier is None:
        return
    if doc.language != "en":
        yield Skip(f"names are read in English copy only, not in “{doc.language}”")
        return
    mentions = {
        mention.text: mention
        for bearer in reversed(doc.bearers)
        for mention in reversed(bearer.mentions)
        if 2 <= len(mention.words) <= 3 and not mention.display and mention.text == " ".join(word.text for word in mention.words)
    }
    unknown = [text for text, count in doc.earlier.with_names(sorted(mentions)).items() if not count]
    counts = doc.earlier.with_words(sorted({word.text for text in unknown for word in mentions[text].words}))
    for text in unknown:
        odd = [word.text for word in mentions[text].words if not counts[word.text] and _may_be_slip(doc, word.text)]
        if len(odd) == 1 and not _is_marked(doc, mentions[text]):
            yield from _look(doc, mentions[text], odd[0], stories)


def _may_be_slip(doc: Document, word: str) -> bool:
    """Whether no table of names and no list of the house has it."""
    if len(word) < 4 or word.isupper() or "-" in word or word in doc.desk.house.words or doc.desk.facts.knows(word):
        return False
    found = tables.flags(word)
    return not found or found == "s4"


def _is_marked(doc: Document, mention: Mention) -> bool:
    after = doc.text[mention.end : mention.end + 10]
    return "(CQ)" in after or "[sic]" in after


def _look(doc: Document, mention: Mention, odd: str, least: int) -> Iterator[Finding]:
    """The name that the archive has with another word for the odd one."""
    assert doc.earlier is not None
    words = [word.text for word in mention.words]
    at = words.index(odd)
    if at not in (0, len(words) - 1):
        return
    near = [
        (count, text)
        for text, count in doc.earlier.names_beside(words[0], words[-1]).items()
        if count >= least and _is_one_slip(words, text.split(), at)
    ]
    if near and _is_absent(doc, max(near)[1]):
        count, right = max(near)
        span = next(word.span for word in mention.words if word.text == odd)
        yield Finding(
            mention.span,
            f"“{mention.text}” stands in no other story of the archive, {right} in {count}",
            related=named(doc.earlier.stories_with(right), f"has {right}"),
            fixes=(Fix(f"write {right}", (Edit(span, right.split()[at]),)),),
            unless="they are two people",
            question=f"Is it {mention.text} or {right}?",
            key=tuple(sorted((mention.text, right))),
        )


def _is_one_slip(words: list[str], others: list[str], at: int) -> bool:
    if len(others) != len(words) or any(words[i] != others[i] for i in range(len(words)) if i != at):
        return False
    here, there = words[at], others[at]
    if len(there) < SHORTEST or here == there + "s" or there == here + "s" or here.startswith(there) or there.startswith(here):
        return False
    return here.lower() != there.lower() and edit_between(here, there) is not None


def _is_absent(doc: Document, name: str) -> bool:
    """Whether the story itself has the other name nowhere; where it has both, its own checks tell."""
    return name.split()[-1] not in doc.text or name.split()[0] not in doc.text
