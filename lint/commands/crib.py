"""newslint crib: the cast, the timeline, the figures and the quotes of a story on one page."""

import sys

from lint.commands.configured import Parser, config_of
from lint.commands.stories import add_reading, stories_of, write
from lint.load import cause_of
from lint.sheet.crib import Crib, read_crib

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.document import Document
    from lint.model import Fault

FORMS = ("text", "json", "html")


def parser() -> Parser:
    make = Parser("crib", "One page beside the story: its cast, timeline, figures, quotes, places and acronyms.")
    make.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    make.add_argument("--format", choices=FORMS, default="text", help="form of the page (default: text)")
    make.add_argument("--output", metavar="FILE", help="write the page to FILE")
    add_reading(make)
    return make


def main(argv: "Sequence[str]") -> int:
    """Status: 0, or 2 where something could not be read."""
    options = parser().parse_args(argv)
    stories, faults, status = stories_of(options.paths, options, config_of(options))
    cribs = [crib for story in stories if (crib := _crib(story, faults)) is not None]
    if options.format == "json":
        from lint.report.crib_json import render_json

        text = render_json(cribs, faults)
    elif options.format == "html":
        from lint.report.crib_html import render_html

        text = render_html(cribs)
    else:
        from lint.report.crib_text import render_text
        from lint.report.terminal import width

        text = render_text(cribs, 80 if options.output else width(sys.stdout))
    write(text, options.output)
    return status if len(cribs) == len(stories) else 2


def _crib(story: "Document", faults: "list[Fault]") -> Crib | None:
    """The crib of a story; a fault of ours in one story leaves the others their cribs."""
    from lint.commands.stories import say_faults
    from lint.model import Fault

    try:
        return read_crib(story)
    except Exception as error:
        fault = Fault(story.path, f"its crib broke: {cause_of(error)}", internal=True)
        say_faults([fault])
        faults.append(fault)
        return None
