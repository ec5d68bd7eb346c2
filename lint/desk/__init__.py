"""What the newsroom knows: fact sheet, house list, gazetteer, archive. Evidence, asked lazily."""

from lint.desk.facts import FactSheet
from lint.desk.house import House

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.desk.archive import Archive
    from lint.desk.gazetteer import Gazetteer
    from lint.desk.rates import Rates


class DeskError(Exception):
    """What the newsroom knows cannot be read, and why: a line that names the file."""


class Desk:
    """The evidence for one run; each part may be empty."""

    __slots__ = ("_archive", "facts", "house")

    def __init__(
        self, facts: FactSheet | None = None, house: House | None = None, archive: "Archive | str | None" = None
    ) -> None:
        """archive: one that is open, or the path of one to open at the first question."""
        self.facts = facts or FactSheet()
        self.house = house or House()
        self._archive = archive

    @property
    def archive(self) -> "Archive | None":
        """What was published before; None without one.

        Raises DeskError where the file cannot be read.
        """
        if isinstance(self._archive, str):
            from lint.desk.archive import archive_at

            self._archive = archive_at(self._archive)
        return self._archive

    def has(self, source: str) -> bool:
        """Whether there is a "facts" sheet or an "archive" at all; nothing is opened for the answer."""
        return self._archive is not None if source == "archive" else bool(getattr(self, source))

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
