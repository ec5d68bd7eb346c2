"""What cannot be right within fact sheets, or between them."""

from lint.desk.fact_index import NAMED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lint.desk.facts import Day, Fact, Role

OLDEST = 122


def clashes(facts: "Iterable[Fact]") -> "Iterator[str]":
    """One line a clash, each naming the entries and their sheets."""
    entries = tuple(facts)
    yield from _one_name_for_two(entries)
    yield from _wrong_and_right(entries)
    for fact in entries:
        yield from _within(fact)
    yield from _held_by_two(entries)
    yield from _terms(entries)


def _where(fact: "Fact") -> str:
    return f"{fact.sheet}: {fact.kind} {fact.name!r}" if fact.sheet else f"{fact.kind} {fact.name!r}"


def _one_name_for_two(entries: "Sequence[Fact]") -> "Iterator[str]":
    owners: dict[tuple[str, str], Fact] = {}
    for fact in entries:
        for name in dict.fromkeys(fact.names) if fact.kind in (*NAMED, "contact", "figure") else ():
            other = owners.setdefault((_family(fact), name), fact)
            if other is fact or fact.kind == "place":
                continue
            if fact.context and other.context and not set(fact.context) & set(other.context):
                continue
            yield f"{_where(fact)} and {_where(other)} are both called {name!r}; give each a context, or the story cannot tell them"


def _family(fact: "Fact") -> str:
    return fact.kind if fact.kind in ("contact", "figure", "place") else "name"


def _wrong_and_right(entries: "Sequence[Fact]") -> "Iterator[str]":
    right: dict[str, Fact] = {}
    for fact in entries:
        for name in fact.names:
            right.setdefault(name, fact)
    for fact in entries:
        for name in fact.misspellings:
            if name in right:
                what = "its own name or alias" if right[name] is fact else f"a name of {_where(right[name])}"
                yield f"{_where(fact)}: the misspelling {name!r} is {what}"


def _within(fact: "Fact") -> "Iterator[str]":
    if fact.born and fact.died:
        if fact.died.last < fact.born.first:
            yield f"{_where(fact)}: died {fact.died.text}, before being born {fact.born.text}"
        elif fact.died.first - fact.born.last > 366 * OLDEST:
            yield f"{_where(fact)}: born {fact.born.text} and died {fact.died.text}, older than {OLDEST}"
    if fact.born and fact.as_of and fact.as_of.last < fact.born.first:
        yield f"{_where(fact)}: born {fact.born.text}, after the day {fact.as_of.text} for which the sheet speaks"
    if _is_before(fact.end, fact.start):
        yield f"{_where(fact)}: ends before it begins"
    for role in fact.roles:
        yield from _role(fact, role)
    for i, one in enumerate(fact.roles):
        for other in fact.roles[:i]:
            if one.title.lower() == other.title.lower() and _overlap(one, other):
                yield f"{_where(fact)}: the role {one.title!r} stands twice for the same days"


def _role(fact: "Fact", role: "Role") -> "Iterator[str]":
    if _is_before(role.end, role.start):
        yield f"{_where(fact)}: the role {role.title!r} ends before it begins"
    if fact.born and _is_before(role.start, fact.born):
        yield f"{_where(fact)}: the role {role.title!r} begins before the birth"
    if fact.died and role.end and role.end.first > fact.died.last:
        yield f"{_where(fact)}: the role {role.title!r} ends after the death"
    if fact.died and not role.end:
        yield f"{_where(fact)}: died {fact.died.text}, and the role {role.title!r} has no end"


def _is_before(one: "Day | None", other: "Day | None") -> bool:
    return one is not None and other is not None and one.last < other.first


def _overlap(one: "Role", other: "Role") -> bool:
    """Whether two roles share more than a day."""
    begin = max(one.start.last if one.start else 0, other.start.last if other.start else 0)
    end = min(one.end.first if one.end else 10**7, other.end.first if other.end else 10**7)
    return begin < end


def _held_by_two(entries: "Sequence[Fact]") -> "Iterator[str]":
    held: dict[str, list[tuple[Fact, Role]]] = {}
    for fact in entries:
        for role in fact.roles:
            if role.exclusive:
                held.setdefault(role.title.lower(), []).append((fact, role))
    for holders in held.values():
        for i, (fact, role) in enumerate(holders):
            for other, its in holders[:i]:
                if other is not fact and _overlap(role, its):
                    yield f"{_where(fact)} and {_where(other)} are both {role.title!r} on the same days"


def _terms(entries: "Sequence[Fact]") -> "Iterator[str]":
    terms = [fact for fact in entries if fact.kind == "term"]
    for one in terms:
        for other in terms:
            if one.name in other.never and not (_is_before(one.end, other.start) or _is_before(other.end, one.start)):
                yield f"{_where(one)} is what {_where(other)} says never to write"
