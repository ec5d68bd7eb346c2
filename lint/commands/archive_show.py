"""What `newslint archive show` prints of a name."""

from datetime import date

from lint.tables import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.desk.archive import Archive

NEAREST = 8
"""Names to offer where the archive has not the one asked for, or has look-alikes of it."""

FORMS = 12
"""Names to list that hold the word asked for."""


def lines(archive: "Archive", name: str) -> "Iterator[str]":
    """Forms with counts, first and last story, birth, titles and look-alikes; for an unknown name, the nearest ones."""
    name = " ".join(name.split())
    word = archive.ask("SELECT stories FROM word WHERE text=?", (name,))
    found = archive.ask("SELECT id, kind, stories FROM name WHERE text=?", (name,))
    if not found and not word:
        near = nearest(archive, name)
        yield f"{name}: not in the archive of {_stories(archive.size())}"
        if near:
            yield "nearest: " + ", ".join(f"{text} ({count})" for text, count in near)
        return
    if found:
        id, kind, stories = found[0]
        yield f"{name}: {kind + ', ' if kind else ''}in {_stories(stories)}"
        yield from _first_and_last(archive, id)
        yield from _birth(archive, id)
        yield from _titles(archive, id)
    else:
        yield f"{name}: a word of names in {_stories(word[0][0])}"
    yield from _forms(archive, name)
    near = nearest(archive, name)
    if near:
        yield "look-alikes: " + ", ".join(f"{text} ({count})" for text, count in near)


def nearest(archive: "Archive", name: str) -> list[tuple[str, int]]:
    """Names, and words of names, two slips from this one at the most; the nearest first, then the most frequent."""
    from jellyfish import damerau_levenshtein_distance as slips

    plain = " ".join(map(folded, name.split()))
    rows = archive.ask("SELECT text, stories FROM word WHERE text>=? AND text<?", (name[:1], name[:1] + "\U0010ffff"))
    if " " in name:
        letters = f" {plain} "
        wanted = " OR ".join(f'"{letters[i : i + 3]}"' for i in range(len(letters) - 2) if '"' not in letters[i : i + 3])
        rows = archive.ask(
            "SELECT text, stories FROM name WHERE id IN (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT 200)",
            (wanted,),
        )
    told = sorted((slips(plain, " ".join(map(folded, text.split()))), -stories, text) for text, stories in rows if text != name)
    allowed = 1 if len(plain) < 8 else 2
    return [(text, -stories) for distance, stories, text in told if distance <= allowed][:NEAREST]


def _stories(count: int) -> str:
    return "1 story" if count == 1 else f"{count} stories"


def _first_and_last(archive: "Archive", id: int) -> "Iterator[str]":
    """By day; stories without one stand before the others, in order of their paths."""
    sql = "SELECT story FROM name_in JOIN story ON story.id = story WHERE name=? ORDER BY coalesce(day, 0) {0}, path {0} LIMIT 1"
    first, last = (archive.ask(sql.format(order), (id,))[0][0] for order in ("ASC", "DESC"))
    stories = archive.stories([first, last])
    for what, story in (("in", stories[first]),) if first == last else (("first", stories[first]), ("last", stories[last])):
        yield f"{what}: {' '.join(filter(None, (story.date, story.path, f'“{story.headline}”' if story.headline else '')))}"


def _birth(archive: "Archive", id: int) -> "Iterator[str]":
    """When its bearer was born, by the ages and births of all stories; groups that cannot meet are told apart."""
    groups: list[list[int]] = []
    for low, high in archive.ask("SELECT low, high FROM birth WHERE name=? ORDER BY low, high", (id,)):
        group = next((group for group in groups if low <= group[1] and high >= group[0]), None)
        if group is None:
            groups.append([low, high, 1])
        else:
            group[:] = [max(low, group[0]), min(high, group[1]), group[2] + 1]
    for low, high, stories in groups:
        first, last = date.fromordinal(low), date.fromordinal(high)
        yield f"born: {first} to {last}, by {_stories(stories)}" if low < high else f"born: {first}, by {_stories(stories)}"


def _titles(archive: "Archive", id: int) -> "Iterator[str]":
    rows = archive.ask(
        "SELECT title, count(*), min(day), max(day) FROM role JOIN story ON story.id = story WHERE name=?"
        " GROUP BY title ORDER BY count(*) DESC, title",
        (id,),
    )
    for title, stories, first, last in rows:
        days = f", {date.fromordinal(first)} to {date.fromordinal(last)}" if first else ""
        yield f"title: {title}, in {_stories(stories)}{days}"


def _forms(archive: "Archive", name: str) -> "Iterator[str]":
    """Other names that hold all its words."""
    quoted = " AND ".join(f'" {folded(word)} "' for word in name.split() if folded(word))
    if not quoted:
        return
    rows = archive.ask(
        "SELECT text, stories FROM name WHERE text<>? AND id IN (SELECT rowid FROM search WHERE search MATCH ?)"
        " ORDER BY stories DESC, text LIMIT ?",
        (name, quoted, FORMS),
    )
    if rows:
        yield "also as: " + ", ".join(f"{text} ({count})" for text, count in rows)
