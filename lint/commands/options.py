"""The options of a subcommand: a plain command line is read here, as argparse takes 5 ms to do it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence
    from typing import Any


class Parser:
    """Keeps what it is told as `argparse` is told it, and leaves to argparse help and what it cannot make out itself."""

    __slots__ = ("_description", "_named", "_placed", "prog")

    def __init__(self, command: str, description: str) -> None:
        self.prog = f"newslint {command}"
        self._description = description
        self._named: list[tuple[tuple[str, ...], dict[str, Any]]] = []
        self._placed: list[tuple[str, dict[str, Any]]] = []

    def add_argument(self, *names: str, **settings: "Any") -> None:
        """Of argparse's settings: action (append, store_true), nargs of paths and names, type, choices, default, required, dest."""
        if names[0].startswith("-"):
            self._named.append((names, settings))
        else:
            self._placed.append((names[0], settings))

    def parse_args(self, argv: "Sequence[str]") -> "Namespace":
        """What the words ask for. Raises ConfigError where they ask for what there is not; help ends the program."""
        try:
            values = self._read(argv)
        except _Puzzled:
            return self.whole().parse_args(argv)
        from types import SimpleNamespace

        read: Any = SimpleNamespace(**values)
        return read  # type: ignore[no-any-return]

    def whole(self) -> "ArgumentParser":
        from lint.commands.whole_parser import WholeParser

        made = WholeParser(self.prog, self._description)
        for names, settings in self._named:
            made.add_argument(*names, **settings)
        for name, settings in self._placed:
            made.add_argument(name, **settings)
        return made

    def _read(self, argv: "Sequence[str]") -> "dict[str, Any]":
        options = {name: (_key(names, settings), settings) for names, settings in self._named for name in names}
        values = {key: settings.get("default", False if _is_switch(settings) else None) for key, settings in options.values()}
        given: set[str] = set()
        placed: list[str] = []
        words = iter(argv)
        for word in words:
            if word == "-" or not word.startswith("-"):
                placed.append(word)
                continue
            name, equals, value = word.partition("=")
            if name not in options:
                raise _Puzzled
            key, settings = options[name]
            given.add(key)
            if _is_switch(settings):
                if equals:
                    raise _Puzzled
                values[key] = True
                continue
            told = _value(settings, value if equals else next(words, "-"), bool(equals))
            values[key] = [*(values[key] or ()), told] if settings.get("action") == "append" else told
        if any(settings.get("required") and key not in given for key, settings in options.values()):
            raise _Puzzled
        values.update(self._places(placed))
        return values

    def _places(self, words: list[str]) -> "Iterator[tuple[str, Any]]":
        """The words that belong to no option, by the name of what they are."""
        at = 0
        for name, settings in self._placed:
            nargs = settings.get("nargs")
            if nargs in ("*", "+"):
                taken, at = words[at:], len(words)
                if nargs == "+" and not taken:
                    raise _Puzzled
                yield name, [_value(settings, word, True) for word in taken]
            elif at < len(words):
                yield name, _value(settings, words[at], True)
                at += 1
            elif nargs == "?":
                yield name, settings.get("default")
            else:
                raise _Puzzled
        if at < len(words):
            raise _Puzzled


class _Puzzled(Exception):
    """The words ask for help, or for something that argparse shall find fault with."""


def _is_switch(settings: "dict[str, Any]") -> bool:
    return settings.get("action") == "store_true"


def _key(names: "Sequence[str]", settings: "dict[str, Any]") -> str:
    named = next((name for name in names if name.startswith("--")), names[0])
    key: str = settings.get("dest") or named.lstrip("-").replace("-", "_")
    return key


def _value(settings: "dict[str, Any]", word: str, joined: bool) -> "Any":
    """The word as its option wants it; `joined`: it may begin with a hyphen."""
    if not joined and word.startswith("-"):
        raise _Puzzled
    try:
        value = settings.get("type", str)(word)
    except ValueError:
        raise _Puzzled from None
    if "choices" in settings and value not in settings["choices"]:
        raise _Puzzled
    return value
