"""The language of copy, guessed from its function words or its script."""

from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SAMPLE = 3000
"""Characters from the beginning that are looked at."""

ENOUGH_WORDS = 120
"""So many, if they are English, show that the story is."""

FEWEST_WORDS = 12
"""Fewer words tell nothing; such copy is taken for English."""

SHARE = 0.1
"""Of the words must be function words of the language, and more than of any other."""

_FUNCTION_WORDS = {
    "en": "the of and to a in is that for it was on with as by at he she from his her be have has had are not but this they which were their who will would been said",
    "de": "der die das und ist nicht von zu den mit sich des dem ein eine einen einem einer auf für im auch es an werden aus er hat dass sie nach wird bei noch wie über zum zur sein war haben",
    "fr": "le la les des et est une un du dans qui que pour pas sur au aux avec ce il par plus sont ne se son sa ses cette ont mais comme elle nous être été leur ou d'un d'une c'est qu'il",
    "es": "el la los las de que y en un una por con para del se no al lo su es como más pero sus le ya este fue ha sobre entre cuando también hasta desde está son muy",
    "it": "il la di che e è un una per non in del della con si da dei le gli al sono ha lo alla nel nella come anche più ma dal delle degli questo ai è stato hanno",
    "pt": "o a os as de que e do da em um uma para com não por mais dos das no na se foi ao ele como mas pelo pela são também ou seu sua está ser ter já isso",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er die om maar ook als bij door naar uit wordt nog heeft hij zij werd dan deze over tot hebben",
    "sv": "och att det som en på är av för med den till inte har de om ett han men var jag sig från vi så kan när nu efter också ska hade eller",
    "da": "og at det som en på er af for med den til ikke har de om et han men var jeg sig fra vi så kan når nu efter også skal havde eller blev hun",
    "no": "og at det som en på er av for med den til ikke har de om et han men var jeg seg fra vi så kan når nå etter også skal hadde eller ble hun",
    "fi": "ja on ei se että oli hän joka mutta ovat myös kuin tai niin mukaan sen kun ole jo vain kanssa",
    "pl": "i w na z się nie do to że jest o jak za po od przez ale dla są tego był było który która oraz także jego czy już",
    "tr": "ve bir bu için da de ile olarak çok daha en olan gibi sonra kadar ancak ise var dedi",
    "id": "yang dan di ini itu dengan untuk dari dalam tidak pada akan juga ke oleh karena ada mereka sudah kata saat",
    "ro": "și de la în a pe cu care nu un o din pentru că este sunt mai au fost prin după iar sau acest",
    "cs": "a se na je že v s z o do to i ve jako za po by jsou ale pro který která bylo také jeho",
}
_SCRIPTS = (
    ("ru", "\u0400", "\u04ff"), ("el", "\u0370", "\u03ff"), ("he", "\u0590", "\u05ff"), ("ar", "\u0600", "\u06ff"),
    ("hi", "\u0900", "\u097f"), ("th", "\u0e00", "\u0e7f"), ("ja", "\u3040", "\u30ff"), ("ko", "\uac00", "\ud7af"), ("zh", "\u4e00", "\u9fff"),
)  # fmt: skip
_WORD = compile_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENGLISH = frozenset(_FUNCTION_WORDS["en"].split())


def guess_language(texts: "Iterable[str]") -> str:
    """ISO 639 code of the language these stretches of one story are in, "en" where they do not tell."""
    words: list[str] = []
    length = 0
    for text in texts:
        length += len(text)
        words += text[:SAMPLE].lower().split()
        if len(words) >= ENOUGH_WORDS and is_english(words):
            return "en"
        if length >= SAMPLE:
            break
    if is_english(words):
        return "en"
    return _other(" ".join(words)[:SAMPLE], sum(map(_ENGLISH.__contains__, words)))


def is_english(words: "Sequence[str]") -> bool:
    """Whether so many of these words, in lower case, are function words of English that nothing else need be looked at."""
    return len(words) >= FEWEST_WORDS and sum(map(_ENGLISH.__contains__, words)) >= 2 * SHARE * len(words)


def _other(text: str, english: int) -> str:
    words = _WORD.findall(text.replace("’", "'"))
    if not text.isascii():
        for code, first, last in _SCRIPTS:
            if 2 * sum(first <= char <= last for char in text) > sum(map(str.isalpha, text)) > FEWEST_WORDS:
                return code
    if len(words) < FEWEST_WORDS:
        return "en"
    best, most = "en", max(english, sum(1 for word in words if word in _ENGLISH))
    for code, table in _FUNCTION_WORDS.items():
        known = frozenset(table.split())
        count = sum(1 for word in words if word in known)
        if count > most and count >= SHARE * len(words):
            best, most = code, count
    return best
