"""“Yesterday” in a paper of tomorrow."""

from collections.abc import Iterator

from lint import Document, Example, Finding, check, days

NAMES = ("edition", "print_date", "edition_date")


@check(
    summary="a word for a day means another day on the web than in print",
    level="tick",
    bad=[
        Example("---\ndate: 2024-03-05\nedition: 2024-03-06\n---\n\nHe died [|yesterday|] at home.\n", form="markdown"),
        Example("---\ndate: 2024-03-05\nedition: 2024-03-06\n---\n\nThe vote is [|tomorrow|], she said.\n", form="markdown"),
        Example("---\ndate: 2024-03-05\nprint_date: 2024-03-06\n---\n\nThe mill closed [|today|] for good.\n", form="markdown"),
    ],
    good=[
        "He died yesterday at home.",
        Example("He died yesterday at home.", published="2024-03-05"),
        Example("---\ndate: 2024-03-05\nedition: 2024-03-05\n---\n\nHe died yesterday at home.\n", form="markdown"),
        Example("---\ndate: 2024-03-05\nedition: 2024-03-06\n---\n\nHe died on Monday at home.\n", form="markdown"),
        Example(
            "---\ndate: 2024-03-05\nedition: 2024-03-06\n---\n\n“We will know it tomorrow morning,” the mayor of the town said.\n",
            form="markdown",
        ),
    ],
    sources=["a copy desk's list: filed 22:00 Tuesday, web today, paper tomorrow"],
    triggers=("esterday", "oday", "omorrow", "onight"),
)
def edition(doc: Document) -> Iterator[Finding]:
    """Copy filed at ten at night is on the web today and in the paper tomorrow, and “yesterday” is right in one of them.

    Only where the file names both days, its own and that of the edition (edition or print_date beside date). Which of the two
    is meant no machine knows, so this is a tick for the eye, with both days said. Quotations are left alone.
    """
    if doc.published_day is None:
        return
    printed = next((day for name in NAMES if (day := _day(doc.meta.get(name, ""))) is not None), None)
    if printed is None or printed == doc.published_day:
        return
    shift = printed - doc.published_day
    for word in doc.relative_dates:
        if word.kind == "day" and word.start is not None and not doc.in_quotes(word.span):
            yield Finding(
                word.span,
                f"“{doc.words_at(word.span)}” is {days.written(word.start)} on the web and {days.written(word.start + shift)} in print",
                unless="the other version is mended by hand",
                key=(doc.words_at(word.span), days.written(printed)),
            )


def _day(iso: str) -> int | None:
    part = iso.strip()[:10].split("-")
    if len(part) != 3 or not all(piece.isdigit() for piece in part):
        return None
    year, month, day = map(int, part)
    return days.ordinal(year, month, day) if year and 1 <= month <= 12 and 1 <= day <= days.days_in(month, year) else None
