"""Small whole numbers as they are spoken: "seven", "twenty-one", and in figures; "twentieth" and "20th"."""

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
).split()
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SMALL = {word: n for n, word in enumerate(_ONES)} | _TENS
_SMALL |= {f"{ten}-{one}": n + m for ten, n in _TENS.items() for m, one in enumerate(_ONES[:10]) if m}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "centenary": 100}


def spoken(word: str) -> int | None:
    """7 for "7" and "seven"; None for a word that is no number below 100."""
    if word.isascii() and word.isdigit():
        return int(word)
    return _SMALL.get(word.lower())


def spoken_ordinal(word: str) -> int | None:
    """20 for "20th" and "twentieth"; None for what is no ordinal."""
    low = word.lower()
    if low[:1].isdigit():
        figures = low.rstrip("stndrh")
        return int(figures) if figures.isdigit() and low != figures else None
    if low in _ORDINALS:
        return _ORDINALS[low]
    tens, dash, one = low.rpartition("-")
    if dash and tens in _TENS:
        rest = spoken_ordinal(one)
        return _TENS[tens] + rest if rest is not None and rest < 10 else None
    if low.endswith("ieth"):
        return _TENS.get(low[:-4] + "y")
    return _SMALL.get(low.removesuffix("th")) if low.endswith("th") else None
