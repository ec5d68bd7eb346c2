"""The language of copy."""

import pytest

from lint.document import Document
from lint.read.language import guess_language

TEXTS = [
    ("en", "The council voted on Monday on the plan for the old harbour. The mayor said that the work will be done in May."),
    ("de", "Der Stadtrat stimmte am Montag über den Plan für den alten Hafen ab. Die Bürgermeisterin sagte, es werde dauern."),
    (
        "fr",
        "Le conseil municipal a voté lundi sur le plan pour le vieux port. La maire a dit que les travaux seraient finis en mai.",
    ),
    ("es", "El concejo votó el lunes sobre el plan para el viejo puerto. La alcaldesa dijo que las obras terminarán en mayo."),
    ("nl", "De gemeenteraad stemde maandag over het plan voor de oude haven. De burgemeester zei dat het werk in mei klaar is."),
    ("ru", "Городской совет проголосовал в понедельник за план старой гавани, сказала мэр города в интервью газете."),
    ("en", "Short copy"),
    ("en", ""),
    ("en", "Marsh 12 Cole 14 Hale 11 Reed 9 Low 8 Field 7 Ward 6 Hill 5 Lane 4 Wood 3 Ford 2 Dale 1"),
]


@pytest.mark.parametrize(("code", "text"), TEXTS, ids=lambda value: str(value)[:12])
def test_guess(code: str, text: str) -> None:
    assert guess_language([text]) == code


def test_the_file_knows_better() -> None:
    assert Document(TEXTS[1][1], meta={"language": "en-GB"}).language == "en"
    assert Document(TEXTS[0][1], language="de_AT").language == "de"
