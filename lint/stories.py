"""The stories of one file, each with what the run knows of it."""

import os

from lint.document import Document
from lint.formats import form_of, read
from lint.formats.decode import LARGEST_FILE, Undecodable
from lint.load import cause_of
from lint.model import Fault, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lint.choice import Settings
    from lint.desk.facts import FactSheet
    from lint.formats import Parsed, Reading


class Job(Value):
    """What a run needs to know besides its config; picklable.

    keep_sources, keep_pages, explain: what the report's form shows: the source, the stories by blocks, why a check matters.
    """

    __slots__ = (
        "archive", "explain", "facts", "keep_pages", "keep_sources", "language", "presumed", "published", "stdin_name",
    )  # fmt: skip

    def __init__(
        self,
        facts: "FactSheet | None" = None,
        published: "date | None" = None,
        keep_sources: bool = False,
        stdin_name: str = "",
        keep_pages: bool = False,
        explain: bool = False,
        archive: str | None = None,
        presumed: "date | None" = None,
        language: str = "",
    ) -> None:
        """archive: path of one; each process opens it for itself, at the first question.

        published: over what the copy says; presumed, language: for copy that does not say it.
        """
        self.archive = archive
        self.facts = facts
        self.published = published
        self.presumed = presumed
        self.language = language
        self.keep_sources = keep_sources
        self.stdin_name = stdin_name
        self.keep_pages = keep_pages
        self.explain = explain


def read_stories(path: str, settings: "Settings", job: Job, data: bytes | None = None) -> "Iterator[Document | Fault]":
    """The stories of one file, and what could not be read of it; `data`: see lint_file."""
    shown = shown_path(job.stdin_name if path == "-" else path)
    form = form_of(shown)
    try:
        reading = read(bytes_of(path) if data is None else data, form, settings.field_keys)
        for parsed in reading.stories:
            if isinstance(parsed, Undecodable):
                yield Fault(shown, str(parsed))
            else:
                yield make_document(parsed, reading, shown, settings, job)
    except OSError as error:
        yield Fault(shown, f"cannot be read: {error.strerror}")
    except Undecodable as error:
        yield Fault(shown, str(error))
    except Exception as error:
        yield Fault(shown, f"reading it as {form} broke: {cause_of(error)}", internal=True)


def bytes_of(path: str) -> bytes:
    with open(path, "rb") as file:
        data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise Undecodable(f"is larger than {LARGEST_FILE // 1024 // 1024} MB: too large for a story, so it was not read")
    return data


def shown_path(path: str) -> str:
    """Relative to the working directory where the file is below it, with `/`."""
    full = os.path.abspath(path)
    here = os.getcwd().rstrip(os.sep) + os.sep
    if full.startswith(here):
        path = full[len(here) :]
    return path.replace(os.sep, "/")


def make_document(parsed: "Parsed", reading: "Reading", path: str, settings: "Settings", job: Job) -> Document:
    """One story of a file, with what the run knows of it."""
    from lint.desk import Desk
    from lint.desk.house import House

    return Document(
        parsed.text,
        path=path,
        source=reading.source,
        origin=parsed.origin,
        parts=parsed.parts,
        meta=parsed.meta,
        marks=parsed.marks,
        published=job.published,
        presumed=job.presumed,
        language=(parsed.meta or {}).get("language") or job.language,
        stage=settings.stage,
        desk=Desk(job.facts, House(settings.words, settings.distinct), job.archive),
        form=form_of(path),
        encoding=reading.encoding,
        writable=reading.writable,
    )
