"""The grammatical words of a text, each as one character, so that a search for two in a row is a search in a short string."""

from itertools import repeat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_LIST = (
    "a an and about are as at be been but by for from had has have he her his in is it its may might not of on or our that the "
    "their they this to was we were which with she whose your"
)
_SIGNS = {word: chr(ord("0") + number) for number, word in enumerate(_LIST.split())}


def read_small_words(words: "Iterable[str]") -> str:
    """One character a word."""
    return "".join(map(_SIGNS.get, words, repeat(" ")))


def signs_of(words: str) -> str:
    """What these small words, parted by spaces, are in such a string. Raises KeyError for another word."""
    return "".join(_SIGNS[word] for word in words.split())
