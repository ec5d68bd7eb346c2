"""The seed's claims against the list that was written by hand before newslint read it: how many are found, how much is noise."""

import os
from pathlib import Path

from lint.document import Document
from lint.sheet.claims import read_claims

HERE = Path(__file__).parent.parent
HAND = HERE / "golden" / "seed.claims.hand.txt"
SEED = HERE.parent / "seeds" / "putin-kim-car.txt"

FOUND = 0.95
NOISE = 0.10

FAMILIES = ("name place organization", "title", "age number sum", "date time", "quote", "superlative", "negative", "link phone")
"""Kinds that may stand for each other when a hand list is scored; what is ticked is the same words."""

Mark = tuple[int, int, int, str]


def hand_list() -> list[Mark]:
    """Line, first and last column and kind of each tick, "fact" left out."""
    lines = SEED.read_text(encoding="utf-8").split("\n")
    marks: list[Mark] = []
    for row in HAND.read_text(encoding="utf-8").splitlines():
        if row.startswith("#"):
            continue
        number, words, kind, *nth = row.split("|")
        at = -1
        for _ in range(int(nth[0]) if nth else 1):
            at = lines[int(number) - 1].index(words, at + 1)
        if kind != "fact":
            marks.append((int(number), at, at + len(words), kind))
    return marks


def listed() -> list[Mark]:
    doc = Document(SEED.read_text(encoding="utf-8"), path="seeds/putin-kim-car.txt")
    return [
        (claim.place.start.line, claim.place.start.column - 1, claim.place.end.column - 1, claim.kind)
        for claim in read_claims(doc)
    ]


def family(kind: str) -> int:
    return next(index for index, kinds in enumerate(FAMILIES) if kind in kinds.split())


def matched(hand: list[Mark], claims: list[Mark]) -> int:
    """How many ticks have a claim of their own: in one line, of one family, one holding the other; the nearest first."""
    near = sorted(
        (abs(mark[1] - claim[1]) + abs(mark[2] - claim[2]), i, j)
        for i, mark in enumerate(hand)
        for j, claim in enumerate(claims)
        if mark[0] == claim[0] and family(mark[3]) == family(claim[3]) and (_holds(mark, claim) or _holds(claim, mark))
    )
    ticks: set[int] = set()
    used: set[int] = set()
    for _, i, j in near:
        if i not in ticks and j not in used:
            ticks.add(i)
            used.add(j)
    return len(ticks)


def _holds(outer: Mark, inner: Mark) -> bool:
    return outer[1] <= inner[1] and inner[2] <= outer[2]


def test_what_a_fact_checker_would_tick_is_listed_and_little_else() -> None:
    hand, claims = hand_list(), listed()
    hits = matched(hand, claims)
    assert len(hand) == 100
    assert hits / len(hand) >= FOUND
    assert 1 - hits / len(claims) <= NOISE
    if os.environ.get("NEWSLINT_SHOW"):
        print(f"{hits} of {len(hand)} found, {len(claims) - hits} of {len(claims)} noise")
