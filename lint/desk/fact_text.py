"""An entry of a fact sheet in words, a line a fact."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.desk.facts import Day, Fact

_LISTS = (
    ("aliases", "also"), ("acronyms", "short"), ("misspellings", "not"), ("honorifics", "called"), ("tickers", "symbol"),
    ("urls", "site"), ("demonyms", "people"), ("never", "never"), ("excepted", "except"), ("numbers", "number"),
    ("emails", "e-mail"), ("context", "only beside"),
)  # fmt: skip


def described(fact: "Fact") -> "Iterator[str]":
    """Name and kind first, then every fact, last where it is known from."""
    yield f"{fact.name} ({fact.kind})"
    for attribute, label in _LISTS:
        values: tuple[str, ...] = getattr(fact, attribute)
        if values:
            yield f"  {label}: {', '.join(values)}"
    for label, day in (("born", fact.born), ("died", fact.died)):
        if day:
            yield f"  {label}: {day.text}"
    for role in fact.roles:
        yield f"  {'acting ' if role.acting else ''}{role.title}{_time(role.start, role.end)}"
    for label, text in (("region", fact.region), ("country", fact.country), ("note", fact.note)):
        if text:
            yield f"  {label}: {text}"
    if fact.kind == "figure":
        yield f"  value: {fact.value:.12g} {fact.unit}".rstrip() + (f", within {fact.tolerance:g}%" if fact.tolerance else "")
    if fact.start or fact.end:
        yield f"  holds{_time(fact.start, fact.end)}"
    if fact.source:
        yield f"  source: {fact.source}"
    yield f"  {fact.evidence}"


def _time(start: "Day | None", end: "Day | None") -> str:
    return (f" from {start.text}" if start else "") + (f" to {end.text}" if end else "")
