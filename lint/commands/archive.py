"""newslint archive: indexes published stories, and tells what is known of a name."""

import os
import sys

from lint.commands.configured import Parser, catalogue_of, table_of
from lint.config import Config
from lint.desk import DeskError
from lint.discover import discover
from lint.load import ConfigError
from lint.report.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from lint.desk.archive_store import Store

USAGE = """usage: newslint archive index PATH ... [-o FILE]
       newslint archive show NAME [--archive FILE]

index  puts published stories into an archive; again for what is new or changed
show   tells what the archive knows of a name
"""


ACTIONS = ("index", "show")


def parser(action: str) -> Parser:
    return _index_parser() if action == "index" else _show_parser()


def _index_parser() -> Parser:
    make = Parser("archive index", "Put published stories into an archive, or bring it up to date.")
    add = make.add_argument
    add("paths", nargs="+", metavar="PATH", help="files and folders")
    add("-o", "--output", metavar="FILE", help="the archive (default: the config's)")
    add("--root", metavar="FOLDER", help="folder that the archive's paths start from (default: the working directory)")
    add("--date", metavar="YYYY-MM-DD", help="day of publication of all these stories, over what they say")
    add("--prune", action="store_true", help="take out the stories whose files below PATH are gone")
    add("--jobs", type=int, default=0, metavar="N", help="processes (default: one a core)")
    add("--config", metavar="FILE", help="config to use instead of the one found")
    return make


def _show_parser() -> Parser:
    make = Parser("archive show", "Tell what the archive knows of a name.")
    make.add_argument("name", metavar="NAME", help="a full name, or a word of one")
    make.add_argument("--archive", metavar="FILE", help="the archive (default: the config's)")
    make.add_argument("--config", metavar="FILE", help="config to use instead of the one found")
    return make


def main(argv: "Sequence[str]") -> int:
    """Status: 0 done; 2 what could not be read, or was asked wrongly."""
    if argv and argv[0] in ("-h", "--help"):
        sys.stdout.write(USAGE)
        return 0
    if not argv or argv[0] not in ACTIONS:
        what = f"{argv[0]} is nothing that archive does" if argv else "say what to do"
        raise ConfigError(f"{what}; one of {', '.join(ACTIONS)}")
    options = parser(argv[0]).parse_args(argv[1:])
    try:
        return _index(options) if argv[0] == "index" else _show(options)
    except DeskError as error:
        raise ConfigError(str(error)) from None


def _index(options: "Namespace") -> int:
    from lint.archive.build import index, prune
    from lint.commands.stories import published_of, say_faults, say_missing
    from lint.desk.archive_store import Store

    if options.jobs < 0:
        raise ConfigError(f"--jobs {options.jobs} is no number of processes; 0 is one a core")
    config = _config(options)
    output = options.output or config.archive
    if not output:
        raise ConfigError("name the archive: -o archive.sqlite, or archive = in the config")
    published = published_of(options.date)
    if "-" in options.paths:
        raise ConfigError("an archive keeps stories by their files; standard input has none")
    found = discover(options.paths, config)
    files = [path for path in found.files if os.path.realpath(path) != os.path.realpath(output)]
    if not files and not os.path.exists(output):
        say_missing(found)
        raise ConfigError(f"{output}: nothing to index, so it was not made")
    with Store.at(output, _root(options.root or ".", output)) as store:
        key_of = _keys(store, output)
        told = _progress if sys.stderr.isatty() else _silent
        tally = index(store, files, key_of, published=published, jobs=options.jobs or os.cpu_count() or 1, said=told)
        if options.prune:
            tally.removed = prune(store, _gone(store, options.paths, key_of, output))
        stories = store.size()
    status = max(say_missing(found), say_faults(tally.faults))
    counts = f"{tally.added} new, {tally.replaced} changed, {tally.unchanged} unchanged, {tally.removed} removed"
    size = os.path.getsize(output) / 1e6
    print(f"{printable(output)}: {stories} {'story' if stories == 1 else 'stories'}, {size:.1f} MB; files: {counts}")
    return status


def _config(options: "Namespace") -> Config:
    table = table_of(options.config)
    return Config(table, catalogue_of(table))


def _root(folder: str, output: str) -> str:
    """The folder of the paths, as seen from the archive's, so that both may be moved together."""
    if not os.path.isdir(folder):
        raise ConfigError(f"--root {folder}: there is no such folder")
    try:
        return os.path.relpath(folder, os.path.dirname(os.path.abspath(output))).replace(os.sep, "/")
    except ValueError:  # another drive
        return os.path.abspath(folder)


def _keys(store: "Store", output: str) -> "Callable[[str], str]":
    root = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(output)), store.root()))

    def key_of(path: str) -> str:
        try:
            return os.path.relpath(path, root).replace(os.sep, "/")
        except ValueError:
            return os.path.abspath(path)

    return key_of


def _gone(store: "Store", paths: "Sequence[str]", key_of: "Callable[[str], str]", output: str) -> list[str]:
    """The archive's files below the folders named that are on the disk no more. A folder that is missing itself takes none out:
    it may be a disk that is not there today."""
    folders = [key_of(path) for path in paths if os.path.isdir(path)]
    root = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(output)), store.root()))
    return [
        key
        for key in sorted(store.files())
        if any(folder == "." or key.startswith(folder + "/") for folder in folders)
        and not os.path.exists(os.path.join(root, key))
    ]


def _progress(done: int, of: int) -> None:
    sys.stderr.write(f"\r{done} of {of} files" + ("\n" if done == of else ""))
    sys.stderr.flush()


def _silent(done: int, of: int) -> None:
    pass


def _show(options: "Namespace") -> int:
    from lint.commands.archive_show import lines
    from lint.desk.archive import archive_at

    path = options.archive or _config(options).archive
    if not path:
        raise ConfigError("name the archive: --archive archive.sqlite, or archive = in the config")
    sys.stdout.writelines(printable(line) + "\n" for line in lines(archive_at(path), options.name))
    return 0
