"""Copy that is not English: checks of English words stay silent, the others work."""

import pytest

from lint.choice import Settings
from lint.config import Config
from lint.document import Document
from lint.load import catalogue
from lint.outcome import Outcome
from lint.run import check_document

STORIES = {
    "de": "Rat stimmt über den Hafen ab\n\nDer Stadtrat stimmte am Montag über den Plan für den alten Hafen ab. Die, die die Arbeit kennen, "
    "sagten, dass das an der See so sei.\n\n„Wir haben das am Ende so gewollt“, sagte die Bürgermeisterin, „und was was kostet, wissen wir.“",
    "fr": "Le conseil vote sur le port\n\nLe conseil municipal a voté lundi sur le plan pour le vieux port : « Nous nous réunirons en mai », a dit "
    "la maire. Les pêcheurs, eux, ne sont pas d’accord ; ils ont voté non.\n\nElle a ajouté que le port serait fermé pour des travaux.",
    "es": "El concejo vota sobre el puerto\n\nEl concejo votó el lunes sobre el plan para el viejo puerto. ¿Cuándo abrirá? “No no lo sé”, dijo la "
    "alcaldesa.\n\nLos pescadores que estaban en la plaza no se lo creyeron, y así lo dijeron en la reunión.",
}
CATALOGUE = catalogue()
CONFIG = Config(None, CATALOGUE)
OURS = Settings(select=("artifacts", "duplicates", "text"))


def findings(text: str) -> list[str]:
    outcome = Outcome("story")
    check_document(Document(text), CONFIG, OURS, outcome)
    assert not outcome.faults
    return [f"{finding.check} {finding.place.text}" for finding in outcome.findings]


@pytest.mark.parametrize("code", STORIES)
def test_ordinary_copy_is_quiet(code: str) -> None:
    assert Document(STORIES[code]).language == code
    assert findings(STORIES[code]) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[gallery ids=”1,2”]", "artifacts/shortcode"),
        ("© 2024 Harbour Post. Alle Rechte vorbehalten.", "artifacts/furniture"),
        ("Das Caf\xc3\xa9 ist zu.", "text/mojibake"),
        ("Der Ha\u200bfen ist zu.", "text/invisible"),
    ],
    ids=["shortcode", "copyright", "mojibake", "invisible"],
)
def test_faults_of_no_language_are_found(line: str, expected: str) -> None:
    assert [found.split()[0] for found in findings(f"{STORIES['de']}\n\n{line}\n\nDas war am Montag.")] == [expected]
