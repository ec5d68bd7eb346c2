"""Whether two stretches of words are one, but for a word or two."""

from itertools import pairwise

from lint.patterns import compile_pattern

_WORD = compile_pattern(r"[^\W_]+(?:[’'][^\W_]+)*")


def bare_words(words: str) -> list[str]:
    """The words in small letters, marks and the shape of apostrophes aside."""
    return [word.replace("’", "'") for word in _WORD.findall(words.casefold())]


def changed(one: list[str], other: list[str], allowed: int) -> tuple[str, str] | None:
    """The words that differ where one is the other, or a stretch of it, with up to `allowed` words changed inside it.

    None where they are equal, differ by more, or differ at the ends.
    """
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    pairs = set(pairwise(short))
    if len(pairs & set(pairwise(long))) < len(pairs) - 2 * allowed:
        return None
    from difflib import SequenceMatcher

    steps = SequenceMatcher(None, short, long, autojunk=False).get_opcodes()
    while steps and steps[0][0] == "insert":
        steps.pop(0)
    while steps and steps[-1][0] == "insert":
        steps.pop()
    if not steps or steps[0][0] != "equal" or steps[-1][0] != "equal":
        return None
    different = [step for step in steps if step[0] != "equal"]
    if not different or sum(max(i2 - i1, j2 - j1) for _, i1, i2, j1, j2 in different) > allowed:
        return None
    _, i1, i2, j1, j2 = different[0]
    pad = 0 if i2 > i1 and j2 > j1 else 1
    mine, theirs = " ".join(short[i1 - pad : i2 + pad]), " ".join(long[j1 - pad : j2 + pad])
    return (mine, theirs) if short is one else (theirs, mine)


def stands_in(words: list[str], whole: list[str]) -> bool:
    """Whether `words` stand in `whole`, in one run."""
    return f" {' '.join(words)} " in f" {' '.join(whole)} "


def one_other(words: list[str], whole: list[str]) -> tuple[str, str] | None:
    """Where `words` stand in `whole` but for one word, that word here and there."""
    size = len(words)
    for start in range(len(whole) - size + 1):
        differing = [i for i in range(size) if whole[start + i] != words[i]]
        if len(differing) == 1:
            return words[differing[0]], whole[start + differing[0]]
    return None
