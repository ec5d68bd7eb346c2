"""Lines of a table that do not add up."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Pattern, Span, Tally, check

_ROUNDS = Pattern(r"\d\d-\d\d-\d\d-\d\d(?![\d-])")
_GOLF = Pattern(r"(?<![\d-])(?P<total>\d{3})[: ]{1,4}\(?(?P<rounds>\d\d(?:-\d\d){3})(?![\d-])")
_GOLF_AFTER = Pattern(r"(?<![\d-])(?P<rounds>\d\d(?:-\d\d){3}) ?(?:=|[—–]|--) ?(?P<total>\d{3})(?!\d)")
_HEADER = Pattern(
    r"(?m)^[^\n\d]{0,40}\b[PG][PM]?[ \t]+W[ \t]+(?P<order>D[ \t]+L|L[ \t]+D|L[ \t]+T)[ \t]+(?:F|GF)[ \t]+(?:A|GA)[ \t]+(?P<difference>(?:GD|\+/-|Diff)[ \t]+)?Pts[ \t]*$"
)
_ROW = Pattern(
    r"(?m)^[ \t]*(?:\d{1,2}[.)]?[ \t]+)?(?P<team>[A-Z][A-Za-z .’'&-]{1,30}?)[ \t]+(?P<cells>\d{1,3}(?:[ \t]+[+−-]?\d{1,3}){6,7})[ \t]*$"
)


@check(
    summary="a line of a table that does not add up",
    level="query",
    bad=[
        "Scores after four rounds\n\nLeader [|277|] (|68-70-69-69|) Ann Lindqvist",
        "At the close: Lindqvist (|68-70-69-70|) = [|276|], her best.",
        "League\n\nTeam P W D L F A Pts\nOtters [|10|] (|6|) (|2|) (|1|) 20 9 20\nTerns 10 5 3 2 15 9 18",
    ],
    good=[
        "Scores after four rounds\n\nLeader 277 68-70-69-70 Ann Lindqvist",
        "At the close: Lindqvist 68-70-69-70 = 277, her best.",
        "League\n\nTeam P W D L F A Pts\nOtters 10 6 2 2 20 9 20\nTerns 10 5 3 2 15 9 18",
        "Ring 555 68-70-69-70 or 020 7946 0000.",
        "The 500 in 40-41-42-43 formation won 10 6 2 1 20 9.",
        "Otters 10 6 2 1 20 9 20 were the numbers drawn.",
    ],
    sources=["Press Association and AP sports agate"],
    triggers=("Pts", "-6", "-7"),
)
def table(doc: Document) -> Iterator[Finding | Tally]:
    """Agate is typed or pasted at night, and readers of tables add.

    Four rounds of golf must be the total; in a league table under its own header, games are won, drawn and lost, and the goal
    difference is goals for less goals against. Points are left alone, since leagues deduct them.
    """
    if "-" in doc.text:
        for rounds in _ROUNDS.finditer(doc.text):
            match = _GOLF.search(doc.text, max(0, rounds.start() - 8), rounds.end()) or _GOLF_AFTER.match(
                doc.text, rounds.start()
            )
            if match:
                yield from _golf(match)
    if "Pts" not in doc.text:
        return
    for header in _HEADER.finditer(doc.text):
        columns = 8 if header.group("difference") else 7
        at = header.end() + 1
        while doc.text.startswith("\n", at):
            at += 1
        while row := _ROW.match(doc.text, at):
            cells = [int(cell.replace("−", "-")) for cell in row.group("cells").split()]
            if len(cells) == columns:
                yield from _league(row, cells)
            at = row.end() + 1


def _golf(match: "re.Match[str]") -> Iterator[Finding | Tally]:
    rounds = [int(r) for r in re.split("[- ]", match.group("rounds"))]
    total = int(match.group("total"))
    if not all(58 <= r <= 89 for r in rounds) or abs(sum(rounds) - total) > 20:
        return
    yield Tally(1, 1)
    if sum(rounds) != total:
        yield Finding(
            Span(*match.span("total")),
            f"{' + '.join(map(str, rounds))} is {sum(rounds)}, not {total}",
            related=((Span(*match.span("rounds")), "the rounds"),),
            unless="the figures are no rounds of golf",
            question=f"Is the total {sum(rounds)}, or is a round wrong?",
            key=(match.group("total"), match.group("rounds")),
        )


def _league(row: "re.Match[str]", cells: list[int]) -> Iterator[Finding | Tally]:
    spans = [
        Span(row.start("cells") + cell.start(), row.start("cells") + cell.end())
        for cell in re.finditer(r"\S+", row.group("cells"))
    ]
    played, won, drawn, lost, scored, against, *rest = cells
    yield Tally(1, 1)
    if played != won + drawn + lost:
        yield Finding(
            spans[0],
            f"{won} + {drawn} + {lost} is {won + drawn + lost}, not {played} games",
            related=tuple((span, "won, drawn or lost") for span in spans[1:4]),
            unless="games were awarded",
            question=f"How many games has {row.group('team')} played?",
            key=(row.group("team"), *map(str, cells[:4])),
        )
    if len(rest) == 2 and scored - against != rest[0]:
        yield Finding(
            spans[6],
            f"{scored} - {against} is {scored - against}, not {rest[0]}",
            related=((spans[4], "goals for"), (spans[5], "goals against")),
            unless="goals were deducted",
            question=f"What is the goal difference of {row.group('team')}?",
            key=(row.group("team"), *map(str, cells[4:7])),
        )
