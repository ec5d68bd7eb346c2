"""newslint new: writes the file of a new check."""

import os
import re
import sys

from lint.commands.configured import Parser, house_of, table_of
from lint.load import ConfigError, catalogue, file_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.config_file import Table

_ID = re.compile(r"[a-z]+(?:-[a-z]+)*/[a-z]+(?:-[a-z]+)*")

SKELETON = '''"""In a line: what the check reads the copy for."""

from collections.abc import Iterator

from lint import Document, Finding, Span, check

WRONG = "wrong words"


@check(
    summary="the wrong words stand in the copy",
    level="query",
    default=False,
    triggers=(WRONG,),
    bad=[
        "A sentence with the [|wrong words|], and the mark around the place.",
        "They were the [|wrong words|] again, at the second try.",
        "Nobody had ever heard such [|wrong words|].",
    ],
    good=[
        "First the sentence that would make the check wrong.",
        "A name that looks like the fault, and is none.",
        "The same words in another sense.",
        "The words of somebody who is quoted.",
        "A plain sentence.",
    ],
    sources=["the stylebook, standard, paper or printed correction behind it"],
)
def {function}(doc: Document) -> Iterator[Finding]:
    """Why a reader or an editor minds, in a sentence or two that the page of the check begins with.

    Then what the check leaves alone, and why, so that nobody wonders where it is silent.
    """
    for block in doc.copy_blocks:
        start = doc.text.find(WRONG, block.span.start, block.span.end)
        while start >= 0:
            span = Span(start, start + len(WRONG))
            yield Finding(span, f"“{{doc.words_at(span)}}” are the wrong words", unless="they are meant")
            start = doc.text.find(WRONG, span.end, block.span.end)
'''


def parser() -> Parser:
    make = Parser("new", "Write the file of a new check, with its headings and a first, working form.")
    make.add_argument("name", metavar="SUBJECT/NAME", help="the check's id, such as sport/score")
    make.add_argument("--into", metavar="DIR", help="folder to write into (default: the config's first house folder)")
    make.add_argument("--config", metavar="FILE", help="config to use instead of the one found")
    return make


def main(argv: "Sequence[str]") -> int:
    """Raises ConfigError where the name is no id, is taken, or there is no folder to write into."""
    options = parser().parse_args(argv)
    if not _ID.fullmatch(options.name):
        raise ConfigError(
            f"{options.name} is no id of a check; write subject/name in small letters a to z, such as sport/own-goal"
        )
    table = table_of(options.config)
    house = house_of(table)
    if not options.into and not house:
        raise ConfigError('no folder to write into: give --into DIR, or house = ["newsroom_checks/"] in newslint.toml')
    folder = os.path.normpath(options.into or os.path.relpath(house[0]))
    path = os.path.join(folder, *file_names(options.name))
    if os.path.exists(path):
        raise ConfigError(f"{path}: is there already, and is left as it is")
    _refuse_taken(options.name, table, house)
    _write(path, SKELETON.format(function=os.path.basename(path)[:-3]))
    _say(path, folder, options.name, house)
    return 0


def file_names(id: str) -> tuple[str, str]:
    """Folder and file of a check: `-` is `_`; a name that would shadow a word of Python takes a trailing `_`."""
    import builtins
    from keyword import iskeyword

    subject, name = id.replace("-", "_").split("/")
    if iskeyword(name) or hasattr(builtins, name):
        name += "_"
    return subject, f"{name}.py"


def _refuse_taken(id: str, table: "Table | None", house: list[str]) -> None:
    plugins = table.values.get("plugins", ()) if table else ()
    row = catalogue(plugins, [folder for folder in house if os.path.isdir(folder)]).get(id)
    if row is not None:
        raise ConfigError(f"there is a check {id} already: {file_of(row.module)}")


def _write(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written: {error.strerror}") from None


def _say(path: str, folder: str, id: str, house: list[str]) -> None:
    from lint.report.terminal import printable

    say = sys.stdout.write
    say(f"{printable(path)}\n")
    if os.path.realpath(folder) not in map(os.path.realpath, house):
        say(f'to load it, write house = ["{printable(folder)}"] in newslint.toml\n')
    say(f"to try its examples: newslint explain {id} --try\n")
    say(f"to try it: newslint check --select {id} STORIES; when its findings are right, take out default=False\n")
