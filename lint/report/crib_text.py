"""The crib as text for a terminal."""

from textwrap import wrap

from lint.report.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.sheet.crib import Crib, Figures, Member, Moment, Where

HEADINGS = {"person": "People", "organization": "Organisations", "other": "Others", "place": "Places"}
LONGEST_QUOTE = 160
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def render_text(cribs: "Iterable[Crib]", width: int = 80) -> str:
    """Every crib, sections without content left out; no line is longer than `width` unless a word is."""
    return "\n".join("".join(line + "\n" for line in _crib(crib, width)) for crib in cribs)


def _crib(crib: "Crib", width: int) -> "Iterator[str]":
    yield from _filled(f"{crib.path}: {crib.headline}" if crib.headline else crib.path, width, "")
    yield f"published {written(crib.published)}" if crib.published else "day of publication not known; --date gives it"
    for kind in ("person", "organization", "other", "place"):
        members = crib.places if kind == "place" else [member for member in crib.cast if member.kind == kind]
        if members:
            yield from ("", HEADINGS[kind].upper())
            for member in members:
                yield from _member(member, width)
    if crib.timeline:
        yield from ("", "TIMELINE")
        for moment in crib.timeline:
            yield from _filled(f"{moment.text}{_meaning(moment)} ({place_of(moment.where)}): {moment.snippet}", width, "  ")
    if crib.figures:
        yield from ("", "FIGURES")
        for group in crib.figures:
            said = "; ".join(
                f"{text} ({places_of(places) if places[1:] else place_of(places[0])})" for text, places in by_words(group)
            )
            yield from _filled(f"{group.noun}: {said}", width, "  ")
    if crib.quotes:
        yield from ("", "QUOTES")
        for quoted in crib.quotes:
            yield from _filled(quoted.speaker or "nobody named beside it", width, "  ")
            for quote in quoted.quotes:
                yield from _filled(f"{place_of(quote.where[0])}: “{shortened(quote.text)}”", width, "    ")
    if crib.acronyms:
        yield from ("", "ACRONYMS")
        for short in crib.acronyms:
            meaning = " or ".join(said.text for said in short.expansions) or "not spelled out"
            yield from _filled(f"{short.text}: {meaning} ({places_of(short.where)})", width, "  ")


def _member(member: "Member", width: int) -> "Iterator[str]":
    said = [title.text for title in member.titles] + [f"{age.text} ({places_of(age.where)})" for age in member.ages]
    yield from _filled("; ".join([member.name, *said]) + f" – {places_of(member.where)}", width, "  ")
    if len(member.forms) > 1:
        forms = ", ".join(f"{form.text} ×{len(form.where)}" if len(form.where) > 1 else form.text for form in member.forms)
        yield from _filled(f"as {forms}", width, "      ")


def by_words(group: "Figures") -> "list[tuple[str, list[Where]]]":
    """The figures of a group, each wording once with all its places."""
    found: dict[str, list[Where]] = {}
    for figure in group.figures:
        found.setdefault(figure.text, []).append(figure.where)
    return list(found.items())


def place_of(at: "Where") -> str:
    """ "line 14, par 3", "line 1, headline"."""
    return f"line {at.place.start.line}, {f'par {at.paragraph}' if at.paragraph else at.role}"


def places_of(places: "Iterable[Where]") -> str:
    """First and later paragraphs, "headline, par 1, 3, 4, caption"; other parts of the package by their role."""
    before: list[str] = []
    paragraphs: list[str] = []
    after: list[str] = []
    for at in places:
        if at.paragraph:
            paragraphs.append(str(at.paragraph))
        elif at.role not in before:
            (after if paragraphs else before).append(at.role)
    named = ["par " + ", ".join(dict.fromkeys(paragraphs))] if paragraphs else []
    return ", ".join([*before, *named, *dict.fromkeys(after)])


def _meaning(moment: "Moment") -> str:
    days = meaning(moment)
    return f" = {days}" if days else ""


def meaning(moment: "Moment") -> str:
    """The days a moment means, "20 Feb 2024", "1 to 31 Jan 2024"; "" where they are not known or printed already."""
    if not moment.first or (moment.kind == "period" and moment.text.rstrip("s")[-2:].isdigit()):
        return ""
    probably = "probably " if moment.likely else ""
    if moment.last in ("", moment.first):
        return probably + written(moment.first)
    return f"{probably}{written(moment.first)} to {written(moment.last)}"


def written(day: str) -> str:
    """ "2024-02-20" as "20 Feb 2024"."""
    year, month, number = day.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {int(year)}"


def shortened(words: str) -> str:
    """A long quotation by its beginning and its end."""
    if len(words) <= LONGEST_QUOTE:
        return words
    return f"{words[:110].rsplit(' ', 1)[0]} … {words[-40:].split(' ', 1)[-1]}"


def _filled(text: str, width: int, indent: str) -> list[str]:
    return wrap(
        printable(text),
        width,
        initial_indent=indent,
        subsequent_indent=indent + "    ",
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]
