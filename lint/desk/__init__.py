"""What the newsroom knows: fact sheet, house list, gazetteer, archive. Evidence, asked lazily."""

from lint.desk.facts import FactSheet
from lint.desk.house import House

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.desk.gazetteer import Gazetteer
    from lint.desk.rates import Rates


class Desk:
    """The evidence for one run; each part may be empty."""

    __slots__ = ("facts", "house")

    def __init__(self, facts: FactSheet | None = None, house: House | None = None) -> None:
        self.facts = facts or FactSheet(())
        self.house = house or House()

    @property
    def gazetteer(self) -> "Gazetteer":
        """Countries, capitals, peoples, leaders, regions and cities; opened at the first question."""
        from lint.desk.gazetteer import gazetteer

        return gazetteer()

    @property
    def rates(self) -> "Rates | None":
        """The European Central Bank's reference rates; None without the `fx` extra."""
        from lint.desk.rates import rates

        return rates()
