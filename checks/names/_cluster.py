"""Spellings that belong together, and what is known of which is right."""

from collections.abc import Iterable, Iterator

from lint import Document, LookAlike, Span


class Cluster:
    """Two or more spellings of what looks like one name. spellings: in order of their first place."""

    __slots__ = ("pairs", "places", "spellings")

    def __init__(self, pairs: list[LookAlike]) -> None:
        self.pairs = pairs
        forms = {form.text: form for pair in pairs for form in (pair.rare, pair.common)}
        self.spellings = sorted(forms, key=lambda text: forms[text].words[0].start)
        self.places = {text: [Span(word.start, word.end) for word in forms[text].words] for text in self.spellings}

    def suspects(self) -> list[str]:
        """The spellings that some evidence speaks against, else the first in the story."""
        found = [
            pair.rare.text
            for pair in self.pairs
            if "introduction: the other only, and this one speaks" in pair.evidence
            or ("tables: one is known only" in pair.evidence and "tables: the rarer is the better known" not in pair.evidence)
        ]
        return list(dict.fromkeys(found))[: len(self.spellings) - 1] or self.spellings[:1]

    def reason(self, doc: Document) -> str:
        """What most tells that they are one, in a clause."""
        pair = max(self.pairs, key=lambda pair: pair.points())
        rare, common = pair.rare, pair.common
        before, after = sorted(rare.before & common.before), sorted(rare.after & common.after)
        if before:
            return f"both stand after “{before[0]}”"
        if after:
            return f"both stand before “{after[0]}”"
        if any(said.startswith("introduction: the other only") for said in pair.evidence):
            at = next((name for name in common.names if len(name.words) > 1), common.names[0])
            full = " ".join(doc.words_at(Span(at.start, at.end)).split())
            return f"line {doc.line_of(Span(at.start, at.end))} introduces “{full}”, nothing introduces “{rare.text}”"
        if "tables: one is known only" in pair.evidence:
            unknown = common if "tables: the rarer is the better known" in pair.evidence else rare
            return f"no table of names and words has “{unknown.text}”"
        return _slip(pair)


def _slip(pair: LookAlike) -> str:
    """The slip in words; a clause."""
    edit = pair.edit
    if edit.kind == "substitution":
        return f"{edit.letters[0]} and {edit.letters[1]} stand in one place"
    slips = {
        "transposition": "letters are swapped",
        "doubled": "a letter is doubled",
        "insertion": f"one has {edit.letters} more",
    }
    return slips.get(edit.kind, "")


def clusters(pairs: Iterable[LookAlike]) -> Iterator[Cluster]:
    """Pairs joined by a spelling they share, where it is the best match of one of the two."""
    pairs = sorted(pairs, key=lambda pair: -pair.points())
    group_of: dict[str, list[LookAlike]] = {}
    groups: list[list[LookAlike]] = []
    for pair in pairs:
        one, other = group_of.get(pair.rare.text), group_of.get(pair.common.text)
        if one is not None and other is not None:
            continue
        group = one if one is not None else other
        if group is None:
            group = []
            groups.append(group)
        group.append(pair)
        group_of[pair.rare.text] = group_of[pair.common.text] = group
    for group in sorted(groups, key=lambda group: min(pair.rare.words[0].start for pair in group)):
        yield Cluster(group)
