"""What a number counts, and how it is hedged, by the words around it."""

from lint.model import Span
from lint.patterns import compile_pattern

_RUN = compile_pattern(r"(?:[ \t\r\n]{1,8}|-)[A-Za-z][A-Za-z’'-]*")
_NO_NOUN = frozenset(
    "a an the of in on at by for from to with and or but as than that which who was were is are has have had will would could should may might be been"
    " when while since after before during last this next ago per each more less fewer up down over under against compared vs versus between according it"
    " he she they we its his her their our said says say between out off into about around also only not no now then so if because through until within".split()
)
_PLURALS = frozenset(
    "people men women children police staff fish sheep cattle aircraft troops personnel crew feet teeth mice geese percent".split()
)
_HEDGES = {
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about", "circa": "about", "c": "about", "approx": "about",
    "estimated": "about", "nearly": "nearly", "almost": "nearly", "over": "over", "under": "under", "below": "under", "above": "over", "beyond": "over",
    "exceeding": "over", "least": "over", "most": "under", "just": "about", "maybe": "about", "perhaps": "about", "well over": "over", "more than": "over",
    "less than": "under", "fewer than": "under", "greater than": "over", "higher than": "over", "lower than": "under", "up to": "under", "close to": "about",
    "as many as": "under", "as much as": "under", "as high as": "under", "as low as": "over", "no more than": "under", "no fewer than": "over",
    "no less than": "over", "not more than": "under", "at least": "over", "at most": "under", "just over": "just over", "little over": "just over",
    "slightly over": "just over", "just under": "nearly", "slightly under": "nearly", "little under": "nearly", "just above": "just over",
    "slightly more than": "just over", "little more than": "just over", "slightly less than": "nearly", "little less than": "nearly", "just below": "nearly",
    "just less than": "nearly", "just more than": "just over", "in excess of": "over", "upwards of": "over", "the region of": "about", "an estimated": "about",
    "an average of": "", "average": "about", "near": "about", "towards": "nearly", "toward": "nearly", "virtually": "nearly", "something like": "about",
}  # fmt: skip
_LAST = frozenset(phrase.rpartition(" ")[2] for phrase in _HEDGES)
_HEDGE_AFTER = compile_pattern(r"\+|-plus\b|[ \t\r\n]{1,8}or[ \t\r\n]{1,8}(so|more|less|fewer|thereabouts)\b")


def hedge_of(text: str, span: Span, begin: int, end: int) -> str:
    after = _HEDGE_AFTER.match(text, span.end, end)
    if after:
        return {"so": "about", "thereabouts": "about", "less": "under", "fewer": "under"}.get(after.group(1) or "", "over")
    if span.start > begin and text[span.start - 1] == "~":
        return "about"
    words = [word.lstrip("(“‘\"'[") for word in text[max(begin, span.start - 36) : span.start].lower().split()[-3:]]
    if not words or words[-1] not in _LAST:
        return ""
    for length in (3, 2, 1):
        if len(words) >= length and (hedge := _HEDGES.get(" ".join(words[-length:]))) is not None:
            return hedge
    return ""


def noun_after(text: str, at: int, end: int) -> str:
    """The words after a figure up to the first plural: "12 suspected car thieves fled" gives "suspected car thieves"."""
    words: list[str] = []
    for _ in range(4):
        match = _RUN.match(text, at, end)
        if match is None:
            break
        word = match.group().strip(" \t\r\n-").lower()
        if word in _NO_NOUN:
            break
        words.append(word)
        if word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return " ".join(words)
        at = match.end()
    return words[0] if words and len(words) == 1 else ""
