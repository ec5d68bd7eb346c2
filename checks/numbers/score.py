"""A series score and a game number that cannot both be."""

from collections.abc import Iterator

from lint import Document, Finding, Pattern, Span, Tally, check

_WORDS = dict(zip("one two three four five six seven eight nine".split(), range(1, 10), strict=True))
_NUMBER = r"(?P<game>[1-9]|one|two|three|four|five|six|seven)"
_SERIES = Pattern(
    r"\b(?:series|final|finals|championship|playoff)\b[^.;:()\n]{0,40}?\b(?P<won>[0-5])-(?P<lost>[0-5])\b(?!-)[^.;:()\n]{0,50}?\b(?:in|with|after|by winning|winning) "
    rf"(?:the )?(?:deciding )?[Gg]ame {_NUMBER}\b(?! (?:of|on|in|at))"
)
_GAME = Pattern(r"[Gg]ame (?:[1-7]|one|two|three|four|five|six|seven)\b")
_HALF = Pattern(
    r"\b(?:half-time|halftime|half time|at the break)\b[^.;:()\d]{0,20}(?P<a>\d{1,2})-(?P<b>\d{1,2})\b[^.;:()\d]{0,30}\b(?:full-time|full time|final score)\b[^.;:()\d]{0,20}(?P<c>\d{1,2})-(?P<d>\d{1,2})\b"
)


@check(
    summary="a series score or half-time score that the other figures rule out",
    level="query",
    bad=[
        "The Otters won the series [|3-1|] with a home run in game (|seven|).",
        "They took the final [|4-2|] in Game (|7|).",
        "The report had half-time (|2-1|), full-time [|1-1|].",
    ],
    good=[
        "The Otters won the series 4-3 with a home run in game seven.",
        "The Otters lead the series 2-1 going into game four.",
        "They took the final 4-2 on Game 7 of the console.",
        "The report had half-time 1-1, full-time 2-1.",
        "The final was 3-1 in a game seven people watched.",
        "They tied the series 3-3 in game six.",
    ],
    sources=["Associated Press: baseball and basketball series style"],
    triggers=("game ", "Game ", "half-time", "half time", "halftime", "at the break"),
)  # fmt: skip
def score(doc: Document) -> Iterator[Finding | Tally]:
    """A series won 3-1 ended in game four, and nobody has fewer goals at full-time than at half-time.

    Only a score and a game number in one clause are compared, and scores that are named as half-time and full-time. Series that
    go on, and drawn games, are left alone.
    """
    for named in _GAME.finditer(doc.text):
        match = _SERIES.search(doc.text, max(0, named.start() - 150), named.end())
        if match is None:
            continue
        game = int(_WORDS.get(match.group("game"), 0) or match.group("game"))
        played = int(match.group("won")) + int(match.group("lost"))
        yield Tally(1, 1)
        if played and game != played:
            yield Finding(
                Span(match.start("won"), match.end("lost")),
                f"a series of {match.group('won')}-{match.group('lost')} ends in game {played}, not game {match.group('game')}",
                related=((Span(*match.span("game")), "the game"),),
                unless="the score is of the game, or a game was drawn",
                question=f"Was it game {played}, or another score?",
                key=(f"{match.group('won')}-{match.group('lost')}", match.group("game")),
            )
    for match in _HALF.finditer(doc.text) if "full" in doc.text and "alf" in doc.text else ():
        half, full = (int(match.group("a")), int(match.group("b"))), (int(match.group("c")), int(match.group("d")))
        yield Tally(1, 1)
        if (half[0] > full[0] or half[1] > full[1]) and (half[1] > full[0] or half[0] > full[1]):
            yield Finding(
                Span(match.start("c"), match.end("d")),
                f"full-time {full[0]}-{full[1]} after half-time {half[0]}-{half[1]}: a side lost goals",
                related=((Span(match.start("a"), match.end("b")), "half-time"),),
                unless="a goal was taken back",
                question="Which score is wrong?",
                key=(f"{half[0]}-{half[1]}", f"{full[0]}-{full[1]}"),
            )
