"""newslint: the names a check may import. The engine behind them knows no check by name."""

from lint.document import Document
from lint.model import Edit, Entry, Finding, Fix, Place, Skip, Span, Tally, Variant
from lint.rule import Check, Example, check

__version__ = "0.1.0"

__all__ = [
    "Check",
    "Document",
    "Edit",
    "Entry",
    "Example",
    "Finding",
    "Fix",
    "Place",
    "Skip",
    "Span",
    "Tally",
    "Variant",
    "check",
]
