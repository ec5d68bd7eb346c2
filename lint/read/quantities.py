"""What figures count: scale words, currencies, units with their exact factors."""

from lint.model import Value

SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
    "m": 1e6, "mn": 1e6, "mln": 1e6, "million": 1e6, "millions": 1e6, "mio": 1e6, "mm": 1e6,
    "bn": 1e9, "bln": 1e9, "billion": 1e9, "billions": 1e9, "b": 1e9, "mrd": 1e9,
    "tn": 1e12, "trn": 1e12, "tln": 1e12, "trillion": 1e12, "trillions": 1e12,
}  # fmt: skip
"""Words and letters that multiply the figure before them."""

GLUED_SCALES = frozenset(["m", "k", "bn", "b", "tn", "mn", "mln", "bln", "trn", "million", "billion", "trillion"])
LETTERS_THAT_NEED_MONEY = frozenset(["k", "b", "mm"])

SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₦": "NGN", "₺": "TRY", "฿": "THB", "₱": "PHP",
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CDN$": "CAD", "Can$": "CAD", "NZ$": "NZD", "HK$": "HKD",
    "S$": "SGD", "R$": "BRL", "NT$": "TWD", "MX$": "MXN", "Z$": "ZWD", "J$": "JMD", "Aus$": "AUD",
}  # fmt: skip

CODES = frozenset(
    "USD EUR GBP JPY CHF CAD AUD NZD HKD SGD CNY RMB INR RUB BRL ZAR MXN SEK NOK DKK PLN CZK HUF TRY KRW THB IDR MYR PHP ILS".split()
)
BEFORE_FIGURE = {
    "Rs": "INR",
    "Rs.": "INR",
    "DM": "DEM",
    "FF": "FRF",
    "SFr": "CHF",
    "RM": "MYR",
    "P": "PHP",
    "Dlrs": "USD",
    "Rp": "IDR",
}

CURRENCY_WORDS = {
    "dollar": "USD", "dollars": "USD", "dlr": "USD", "dlrs": "USD", "buck": "USD", "bucks": "USD",
    "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rupees": "INR", "sterling": "GBP",
    "stg": "GBP", "quid": "GBP", "marks": "DEM", "francs": "FRF", "lire": "ITL", "guilders": "NLG", "pesetas": "ESP", "roubles": "RUB",
    "rubles": "RUB", "won": "KRW", "baht": "THB", "rand": "ZAR", "pesos": "peso", "kronor": "SEK", "crowns": "crown", "shekels": "ILS",
    "ringgit": "MYR", "rupiah": "IDR", "naira": "NGN", "zloty": "PLN", "zlotys": "PLN", "forints": "HUF", "lira": "TRY", "reais": "BRL",
}  # fmt: skip
NATIONS = {
    "us": "USD", "u.s": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD", "hong kong": "HKD",
    "swiss": "CHF", "belgian": "BEF", "french": "FRF", "german": "DEM", "danish": "DKK", "norwegian": "NOK", "swedish": "SEK", "austrian": "ATS",
}  # fmt: skip
"""Before "dollars", "francs", "crowns"."""

COINS = {"cent": "USD", "cents": "USD", "ct": "USD", "cts": "USD", "pence": "GBP", "penny": "GBP"}
"""A hundredth of the currency."""


class Unit(Value):
    """A unit of measure: so many base units of its dimension, and for temperatures where its nought lies."""

    __slots__ = ("dimension", "factor", "name", "nought")

    def __init__(self, name: str, dimension: str, factor: float, nought: float = 0.0) -> None:
        self.name = name
        self.dimension = dimension
        self.factor = factor
        self.nought = nought


def _units() -> dict[str, Unit]:
    table = (
        ("length", "millimetre", 0.001), ("length", "centimetre", 0.01), ("length", "metre", 1.0), ("length", "kilometre", 1000.0),
        ("length", "inch", 0.0254), ("length", "foot", 0.3048), ("length", "yard", 0.9144), ("length", "mile", 1609.344),
        ("length", "nautical mile", 1852.0), ("length", "furlong", 201.168), ("length", "fathom", 1.8288),
        ("area", "square centimetre", 1e-4), ("area", "square metre", 1.0), ("area", "square kilometre", 1e6), ("area", "hectare", 1e4),
        ("area", "square inch", 0.0254**2), ("area", "square foot", 0.3048**2), ("area", "square yard", 0.9144**2),
        ("area", "acre", 4046.8564224), ("area", "square mile", 1609.344**2),
        ("volume", "millilitre", 1e-6), ("volume", "centilitre", 1e-5), ("volume", "litre", 1e-3), ("volume", "cubic metre", 1.0),
        ("volume", "cubic centimetre", 1e-6), ("volume", "cubic inch", 0.0254**3), ("volume", "cubic foot", 0.3048**3),
        ("volume", "cubic yard", 0.9144**3), ("volume", "barrel", 0.158987294928),
        ("volume", "gallon", 0.003785411784), ("volume", "pint", 0.000473176473), ("mass", "ton", 907.18474),
        ("mass", "milligram", 1e-6), ("mass", "gram", 1e-3), ("mass", "kilogram", 1.0), ("mass", "tonne", 1000.0), ("mass", "ounce", 0.028349523125),
        ("mass", "pound", 0.45359237), ("mass", "stone", 6.35029318), ("mass", "short ton", 907.18474), ("mass", "long ton", 1016.0469088),
        ("speed", "metre per second", 1.0), ("speed", "kilometre per hour", 1 / 3.6), ("speed", "mile per hour", 0.44704),
        ("speed", "foot per second", 0.3048), ("speed", "knot", 1852 / 3600),
        ("energy", "joule", 1.0), ("energy", "kilojoule", 1e3), ("energy", "calorie", 4184.0), ("energy", "kilowatt hour", 3.6e6),
        ("energy", "megawatt hour", 3.6e9),
        ("power", "watt", 1.0), ("power", "kilowatt", 1e3), ("power", "megawatt", 1e6), ("power", "horsepower", 745.6998715822702),
        ("pressure", "pascal", 1.0), ("pressure", "kilopascal", 1e3), ("pressure", "hectopascal", 100.0), ("pressure", "millibar", 100.0),
        ("pressure", "bar", 1e5), ("pressure", "pound per square inch", 6894.757293168361), ("pressure", "atmosphere", 101325.0),
        ("data", "kilobyte", 1e3), ("data", "megabyte", 1e6), ("data", "gigabyte", 1e9), ("data", "terabyte", 1e12),
        ("economy", "mile per gallon", 1.0), ("economy", "litre per 100 kilometres", 1.0),
    )  # fmt: skip
    units = {name: Unit(name, dimension, factor) for dimension, name, factor in table}
    units["degree celsius"] = Unit("degree celsius", "temperature", 1.0)
    units["degree fahrenheit"] = Unit("degree fahrenheit", "temperature", 5 / 9, 32.0)
    units["kelvin"] = Unit("kelvin", "temperature", 1.0, 273.15)
    return units


UNITS = _units()

ALIASES = {
    "mm": "millimetre", "cm": "centimetre", "cms": "centimetre", "km": "kilometre", "kms": "kilometre", "kilometer": "kilometre",
    "kilometers": "kilometre", "meter": "metre", "meters": "metre", "centimeter": "centimetre", "centimeters": "centimetre",
    "millimeter": "millimetre", "millimeters": "millimetre", "in": "inch", "inches": "inch", "ft": "foot", "feet": "foot", "yd": "yard",
    "yds": "yard", "mi": "mile", "nm": "nautical mile", "ha": "hectare", "ml": "millilitre", "cl": "centilitre", "liter": "litre",
    "liters": "litre", "gal": "gallon", "gals": "gallon", "milliliter": "millilitre", "milliliters": "millilitre", "cc": "cubic centimetre", "mg": "milligram", "g": "gram",
    "kg": "kilogram", "kgs": "kilogram", "kilo": "kilogram", "kilos": "kilogram", "lb": "pound", "lbs": "pound", "oz": "ounce", "st": "stone", "kph": "kilometre per hour",
    "kmh": "kilometre per hour", "km/h": "kilometre per hour", "mph": "mile per hour", "knots": "knot", "kt": "knot", "kts": "knot",
    "joules": "joule", "kj": "kilojoule", "kcal": "calorie", "calories": "calorie", "kwh": "kilowatt hour", "mwh": "megawatt hour",
    "kw": "kilowatt", "mw": "megawatt", "hp": "horsepower", "bhp": "horsepower", "kpa": "kilopascal", "hpa": "hectopascal", "mb": "megabyte",
    "gb": "gigabyte", "tb": "terabyte", "kb": "kilobyte", "psi": "pound per square inch", "mpg": "mile per gallon", "l": "litre",
    "stones": "stone", "m": "metre", "sqm": "square metre", "sqft": "square foot", "m/s": "metre per second", "m²": "square metre",
    "km²": "square kilometre", "m2": "square metre", "km2": "square kilometre", "m³": "cubic metre", "ft²": "square foot",
}  # fmt: skip

ALTERNATIVES = {
    "gallon": (0.00454609,), "pint": (0.00056826125,), "ounce": (0.0311034768,), "ton": (1016.0469088, 1000.0), "horsepower": (735.49875,),
    "calorie": (4.184,), "barrel": (0.119240471196,),
}  # fmt: skip
"""Other things that a word may name: the imperial gallon, the troy ounce, the long ton, the metric horsepower, a barrel of beer."""

MILES_PER_GALLON = (235.214583, 282.480936)
"""Litres per 100 kilometres times miles per gallon, US and imperial."""


def unit_named(word: str) -> Unit | None:
    """The unit that `word` ("km", "sq ft", "miles per hour") names."""
    word = word.lower()
    name = ALIASES.get(word, word)
    found = UNITS.get(name)
    if found is None and name.endswith("s"):
        found = UNITS.get(name[:-1])
    return found
