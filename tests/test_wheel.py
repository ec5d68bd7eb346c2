"""What the wheel holds, and that its index of checks is the walk of their files."""

import marshal
import os
import zipfile

import pytest

from lint.load import built_in, walk_package
from lint.read.residue_lines import Phrases

WHEEL = os.environ.get("NEWSLINT_WHEEL", "")
LARGEST = 6_000_000

needs_wheel = pytest.mark.skipif(not WHEEL, reason="NEWSLINT_WHEEL names no wheel; make test builds one")


def test_the_index_is_the_walk() -> None:
    walked = sorted(walk_package("checks"), key=lambda row: row.id)
    assert sorted(built_in(), key=lambda row: row.id) == walked
    assert walked


@needs_wheel
def test_the_wheel_holds_the_packages_and_nothing_else() -> None:
    with zipfile.ZipFile(WHEEL) as wheel:
        names = wheel.namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"checks", "lint"}
    assert len(tops) == 3
    assert [name for name in names if "__pycache__" in name or name.endswith(".pyc")] == []
    assert names.count("checks/_index.py") == 1
    assert "lint/py.typed" in names


ONLY_FOR_BUILDING = {
    "lint/build_index.py",
    "lint/data/build_tables.py",
    "lint/desk/data/build_gazetteer.py",
    "lint/desk/data/gazetteer_extra.py",
    "lint/desk/data/factbook_text.py",
}


@needs_wheel
def test_the_wheel_holds_every_check_and_all_data() -> None:
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    with zipfile.ZipFile(WHEEL) as wheel:
        names = set(wheel.namelist())
    for package in ("lint", "checks"):
        for folder, _, files in os.walk(os.path.join(root, package)):
            inside = os.path.relpath(folder, root).replace(os.sep, "/")
            kept = {f"{inside}/{file}" for file in files if not file.endswith(".pyc")}
            assert kept - ONLY_FOR_BUILDING <= names


@needs_wheel
def test_the_wheel_holds_the_table_of_residue_as_it_is() -> None:
    with zipfile.ZipFile(WHEEL) as wheel:
        built = marshal.loads(wheel.read("lint/data/residue.bin"))
        table = wheel.read("lint/data/residue.txt").decode()
    assert built == Phrases(table).parts()


@needs_wheel
def test_the_wheel_is_small() -> None:
    assert os.path.getsize(WHEEL) < LARGEST


@needs_wheel
def test_the_tests_import_the_installed_wheel() -> None:
    import lint

    assert "site-packages" in lint.__file__
