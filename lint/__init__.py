"""newslint: the names a check may import. The engine behind them knows no check by name."""

from lint.document import Document
from lint.model import Edit, Entry, Finding, Fix, Place, Skip, Span, Tally, Variant
from lint.patterns import compile_pattern
from lint.rule import Check, Example, check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import tables
    from lint.desk import known_figures, known_people, known_places, leaders, roles
    from lint.desk.archive import Published, Sighting
    from lint.desk.cutting import full_name, headline_hash, is_own_age, paragraphs_of, quotes_of
    from lint.desk.earlier import Earlier
    from lint.desk.facts import Fact, Role
    from lint.desk.gazetteer import City, Country, Leader
    from lint.desk.leaders import LeaderClaim
    from lint.desk.placed import PlaceClaim
    from lint.read import days
    from lint.read.acronyms import Acronym
    from lint.read.ages import Age
    from lint.read.bearers import Bearer, Mention
    from lint.read.births import Birth, birth_days
    from lint.read.blocks import Block
    from lint.read.change_words import DIRECTIONS
    from lint.read.changes import Change
    from lint.read.evidence import LookAlike
    from lint.read.interval import Interval, shown
    from lint.read.links import Link
    from lint.read.lookalikes import Form, edit_between
    from lint.read.names import Name, NameWord
    from lint.read.numbers import Number
    from lint.read.pairs import Pair
    from lint.read.pattern import Pattern
    from lint.read.periods import Period
    from lint.read.quantities import ALTERNATIVES, MILES_PER_GALLON, UNITS, Unit
    from lint.read.quotes import Quote
    from lint.read.relative import Relative
    from lint.read.repeats import folded
    from lint.read.residue_lines import is_own_phrase
    from lint.read.small_words import signs_of
    from lint.read.spoken import spoken, spoken_ordinal
    from lint.read.times import OFFSETS, Time
    from lint.read.when import When
    from lint.read.wording import bare_words, changed, one_other, stands_in

__version__ = "0.1.0"

_READINGS = {
    "ALTERNATIVES": "quantities",
    "Change": "changes",
    "DIRECTIONS": "change_words",
    "Interval": "interval",
    "MILES_PER_GALLON": "quantities",
    "Number": "numbers",
    "Pair": "pairs",
    "Pattern": "pattern",
    "UNITS": "quantities",
    "Unit": "quantities",
    "shown": "interval",
    "Acronym": "acronyms",
    "Age": "ages",
    "Bearer": "bearers",
    "Birth": "births",
    "birth_days": "births",
    "Block": "blocks",
    "Form": "lookalikes",
    "LookAlike": "evidence",
    "Mention": "bearers",
    "Name": "names",
    "NameWord": "names",
    "Period": "periods",
    "Quote": "quotes",
    "Relative": "relative",
    "OFFSETS": "times",
    "Time": "times",
    "When": "when",
    "changed": "wording",
    "bare_words": "wording",
    "edit_between": "lookalikes",
    "folded": "repeats",
    "is_own_phrase": "residue_lines",
    "signs_of": "small_words",
    "spoken": "spoken",
    "spoken_ordinal": "spoken",
    "one_other": "wording",
    "stands_in": "wording",
    "Link": "links",
}
"""Values and helpers of readers, imported when asked for."""


__all__ = [
    "ALTERNATIVES",
    "DIRECTIONS",
    "MILES_PER_GALLON",
    "OFFSETS",
    "UNITS",
    "Acronym",
    "Age",
    "Bearer",
    "Birth",
    "Block",
    "Change",
    "Check",
    "City",
    "Country",
    "Document",
    "Earlier",
    "Edit",
    "Entry",
    "Example",
    "Fact",
    "Finding",
    "Fix",
    "Form",
    "Interval",
    "Leader",
    "LeaderClaim",
    "Link",
    "LookAlike",
    "Mention",
    "Name",
    "NameWord",
    "Number",
    "Pair",
    "Pattern",
    "Period",
    "Place",
    "PlaceClaim",
    "Published",
    "Quote",
    "Relative",
    "Role",
    "Sighting",
    "Skip",
    "Span",
    "Tally",
    "Time",
    "Unit",
    "Variant",
    "When",
    "bare_words",
    "birth_days",
    "changed",
    "check",
    "compile_pattern",
    "days",
    "edit_between",
    "folded",
    "full_name",
    "headline_hash",
    "is_own_age",
    "is_own_phrase",
    "known_figures",
    "known_people",
    "known_places",
    "leaders",
    "one_other",
    "paragraphs_of",
    "quotes_of",
    "roles",
    "shown",
    "signs_of",
    "spoken",
    "spoken_ordinal",
    "stands_in",
    "tables",
]


_DESK = {
    "City": "gazetteer",
    "Country": "gazetteer",
    "Earlier": "earlier",
    "Fact": "facts",
    "Leader": "gazetteer",
    "LeaderClaim": "leaders",
    "PlaceClaim": "placed",
    "Published": "archive",
    "Role": "facts",
    "Sighting": "archive",
    "full_name": "cutting",
    "headline_hash": "cutting",
    "is_own_age": "cutting",
    "paragraphs_of": "cutting",
    "quotes_of": "cutting",
}
"""What the newsroom knows, and how it is asked; imported when asked for."""

_MODULES = {
    "days": "lint.read.days",
    "known_figures": "lint.desk.known_figures",
    "known_people": "lint.desk.known_people",
    "leaders": "lint.desk.leaders",
    "known_places": "lint.desk.known_places",
    "roles": "lint.desk.roles",
    "tables": "lint.tables",
}


def __getattr__(name: str) -> object:
    if name in _READINGS:
        found: object = getattr(__import__(f"lint.read.{_READINGS[name]}", fromlist=[name]), name)
    elif name in _DESK:
        found = getattr(__import__(f"lint.desk.{_DESK[name]}", fromlist=[name]), name)
    elif name in _MODULES:
        found = __import__(_MODULES[name], fromlist=["_"])
    else:
        raise AttributeError(f"module 'lint' has no attribute {name!r}")
    globals()[name] = found
    return found
