"""The sheet of newslint claims --format html: stories set for ticking, with what a saved state knows of them."""

import sys

from lint.load import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.document import Document
    from lint.model import Fault
    from lint.sheet.page import Page
    from lint.sheet.state import StoryState
    from lint.sheet.worksheet import Story

LARGEST_STATE = 64 * 1024 * 1024


def sheet(
    read: "Sequence[tuple[Document, Story]]", faults: "Sequence[Fault]" = (), order: str = "story", state: str | None = None
) -> str:
    """The stories as one HTML file.

    order: the one in which it opens, of lint.sheet.order.ORDERS. state: path of what the sheet of an earlier version saved.
    Raises ConfigError where the state cannot be read.
    """
    from lint.report.claims_html import render_claims_html
    from lint.sheet.page import listed, set_page, with_states

    pages: tuple[Page, ...] = tuple(set_page(doc, story) for doc, story in read)
    if state is not None:
        states = read_state_file(state)
        _say_unknown(state, states, [page.story for page in pages])
        pages = with_states(pages, states)
    return render_claims_html(pages, faults, listed(pages), order)


def _say_unknown(path: str, states: "Sequence[StoryState]", stories: "Sequence[Story]") -> None:
    """A state given by mistake must not look like one in which nothing was ticked."""
    from lint.report.terminal import printable
    from lint.sheet.state import state_of

    for story in stories:
        if state_of(states, story.path, story.headline, alone=len(stories) == 1) is None:
            sys.stderr.write(f"newslint: {printable(path)} holds nothing of {printable(story.path)}; its sheet begins unticked\n")


def read_state_file(path: str) -> "tuple[StoryState, ...]":
    from lint.sheet.state import read_state

    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST_STATE + 1)
        if len(data) > LARGEST_STATE:
            raise ValueError(f"is larger than {LARGEST_STATE // 1024 // 1024} MB: too large for a state")
        return read_state(data.decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is no UTF-8 text, so no saved state") from None
    except ValueError as error:
        raise ConfigError(f"{path}: {error}") from None
