"""The layers, read from the imports: who may see whom."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import checks
import lint

ROOT = Path(lint.__file__).parent
CHECKS = Path(checks.__file__).parent

PUBLIC = Path(__file__).with_name("public_names.txt")
"""The names that checks may import, one a line; what is added there is promised to every plugin.

python -c "import lint; print(*sorted(lint.__all__), sep='\\n')" > tests/public_names.txt
"""

CALLERS = {"run", "examples", "pool"}

LEAVES = ("tables.py", "patterns.py")


class Import:
    """One import of a module of ours: its name, the names taken, where it stands."""

    def __init__(self, module: str, names: tuple[str, ...], typing: bool, inner: bool, line: int) -> None:
        self.module = module
        self.names = names
        self.typing = typing
        self.inner = inner
        self.line = line

    def __repr__(self) -> str:
        return f"line {self.line}: {self.module} ({', '.join(self.names)})"


def imports_of(path: Path, package: str) -> list[Import]:
    return list(_imports(ast.parse(path.read_text(encoding="utf-8")), package, False, False))


def _imports(node: ast.AST, package: str, typing: bool, inner: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(alias.name, (), typing, inner, child.lineno)
        elif isinstance(child, ast.ImportFrom):
            base = child.module or ""
            if child.level:
                base = ".".join([*package.split(".")[: len(package.split(".")) - child.level + 1], *filter(None, [base])])
            yield Import(base, tuple(alias.name for alias in child.names), typing, inner, child.lineno)
        else:
            only_types = isinstance(child, ast.If) and isinstance(child.test, ast.Name) and child.test.id == "TYPE_CHECKING"
            function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from _imports(child, package, typing or only_types, inner or function)


def ours(path: Path) -> list[Import]:
    """Imports of lint and checks, each name of `from lint import x` that is a module told as lint.x."""
    parts = path.relative_to(ROOT.parent if path.is_relative_to(ROOT) else CHECKS.parent).parent.parts
    found = imports_of(path, ".".join(parts))
    spread: list[Import] = []
    for item in found:
        for name in item.names or ("",):
            folder = ROOT.parent.joinpath(*item.module.split("."), name)
            module = f"{item.module}.{name}" if name and (folder.is_dir() or folder.with_suffix(".py").is_file()) else item.module
            spread.append(Import(module, (name,), item.typing, item.inner, item.line))
    return [item for item in spread if item.module.split(".")[0] in ("lint", "checks")]


def within(module: str, *layers: str) -> bool:
    return any(module == layer or module.startswith(layer + ".") for layer in layers)


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def test_model_imports_nothing_of_ours() -> None:
    assert ours(ROOT / "model.py") == []


@pytest.mark.parametrize("name", [name for name in LEAVES if (ROOT / name).exists()])
def test_tables_and_patterns_import_nothing_of_ours_but_values(name: str) -> None:
    assert [item for item in ours(ROOT / name) if not within(item.module, "lint.model", "lint.data")] == []


@pytest.mark.parametrize("path", [*modules("read"), *modules("desk")], ids=lambda path: path.stem)
def test_readers_see_values_tables_and_each_other(path: Path) -> None:
    layer = "lint." + path.parent.name
    seen = ["lint.model", "lint.tables", "lint.patterns", "lint.data", layer]
    if layer == "lint.desk":
        seen.append("lint.read")
    astray = [
        item
        for item in ours(path)
        if not within(item.module, *seen) and not (item.typing and within(item.module, "lint.document", "lint.desk", "lint.read"))
    ]
    assert astray == []


def test_document_imports_readers_inside_its_properties_only() -> None:
    astray = [
        item
        for item in ours(ROOT / "document.py")
        if not within(item.module, "lint.model", "lint.origin") and not item.typing and not item.inner
    ]
    assert astray == []


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(CHECKS.glob("*/*.py")) if path.name != "__init__.py"],
    ids=lambda p: f"{p.parent.name}/{p.stem}",
)
def test_a_check_imports_lint_and_its_folders_own(path: Path) -> None:
    package = f"checks.{path.parent.name}"
    astray = []
    for item in imports_of(path, package):
        if item.module == "lint":
            astray += [f"{name} is no public name of lint" for name in item.names if name not in lint.__all__]
        elif within(item.module, "lint"):
            astray.append(repr(item))
        elif within(item.module, "checks"):
            private = item.module.removeprefix(package).lstrip(".").split(".")[0]
            names = [private] if private else list(item.names)
            if not within(item.module, package) or not all(name.startswith("_") for name in names):
                astray.append(repr(item))
    assert astray == []


@pytest.mark.parametrize("path", modules("report"), ids=lambda path: path.stem)
def test_reports_see_values_only(path: Path) -> None:
    seen = ("lint.model", "lint.origin", "lint.report", "lint.fingerprint")
    astray = [
        item
        for item in ours(path)
        if not within(item.module, *seen)
        and item.names != ("__version__",)
        and not (item.typing and within(item.module, "lint.sheet", "lint.document"))
    ]
    assert astray == []


@pytest.mark.parametrize("path", modules("archive"), ids=lambda path: path.stem)
def test_work_on_many_stories_sees_the_run_and_the_desk(path: Path) -> None:
    seen = (
        "lint.archive",
        "lint.stories",
        "lint.choice",
        "lint.config",
        "lint.load",
        "lint.desk",
        "lint.document",
        "lint.formats",
        "lint.model",
    )
    assert [item for item in ours(path) if not within(item.module, *seen)] == []


@pytest.mark.parametrize("path", modules("sheet"), ids=lambda path: path.stem)
def test_the_worksheet_sees_values_readings_and_tables(path: Path) -> None:
    seen = ("lint.model", "lint.read", "lint.desk", "lint.tables", "lint.patterns", "lint.fingerprint", "lint.sheet")
    assert [item for item in ours(path) if not within(item.module, *seen) and not item.typing] == []


def test_nothing_in_lint_imports_checks_but_the_loader() -> None:
    importing = {
        path.relative_to(ROOT).as_posix() for path in modules(".") for item in ours(path) if within(item.module, "checks")
    }
    assert importing <= {"load.py"}


def test_only_the_runner_calls_checks() -> None:
    """`check.function(doc)` and the runner's `call` stand in the run and in what runs examples."""
    calling = set()
    for path in modules("."):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "function":
                calling.add(path.stem)
        if any("call" in item.names and item.module == "lint.run" for item in ours(path)):
            calling.add(path.stem)
    assert calling <= CALLERS


def test_the_public_names_are_frozen() -> None:
    assert sorted(lint.__all__) == sorted(PUBLIC.read_text(encoding="utf-8").split())


@pytest.mark.parametrize("name", lint.__all__)
def test_a_public_name_is_there(name: str) -> None:
    assert getattr(lint, name) is not None
