"""What the newsroom knows: fact sheet, house list, gazetteer, archive. Evidence, asked lazily."""

from lint.desk.facts import FactSheet
from lint.desk.house import House


class Desk:
    """The evidence for one run; each part may be empty."""

    __slots__ = ("facts", "house")

    def __init__(self, facts: FactSheet | None = None, house: House | None = None) -> None:
        self.facts = facts or FactSheet(())
        self.house = house or House()
