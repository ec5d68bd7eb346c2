"""What the readers of dates give: values only, cheap to import."""

from lint.model import Span, Value


class When(Value):
    """A date as printed.

    span: all of it; date_span: without the weekday; day_span: the figures of the day.
    year: None where none is printed, or where the figures after the day may be something else (`doubtful`).
    month, day, last: `last` is the final day of a range such as "March 3-5", None elsewhere; `day` None for a month alone.
    weekday, weekday_span: the weekday beside it, 0 for Monday; last_weekday: the second one of "Tuesday to Thursday".
    order: "mdy", "dmy", "ymd", "numeric" (either order possible) or "my".
    start, end: first and last day as day numbers; None where the year is unknown or there is no such day.
    """

    __slots__ = (
        "date_span", "day", "day_span", "doubtful", "end", "last", "last_weekday", "month", "order", "span", "start",
        "weekday", "weekday_span", "year",
    )  # fmt: skip

    def __init__(
        self,
        span: Span,
        date_span: Span,
        order: str,
        *,
        year: int | None,
        month: int,
        day: int | None = None,
        day_span: Span | None = None,
        last: int | None = None,
        doubtful: bool = False,
        weekday: int | None = None,
        weekday_span: Span | None = None,
        last_weekday: int | None = None,
        start: int | None = None,
        end: int | None = None,
    ) -> None:
        self.span = span
        self.date_span = date_span
        self.order = order
        self.year = year
        self.month = month
        self.day = day
        self.day_span = day_span
        self.last = last
        self.doubtful = doubtful
        self.weekday = weekday
        self.weekday_span = weekday_span
        self.last_weekday = last_weekday
        self.start = start
        self.end = end
