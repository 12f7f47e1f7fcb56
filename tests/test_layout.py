"""The house keeps its plan: one namespace in three folders, a pure domain, and a wheel with all data."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("domain", "adapters", "cli")
# What touches the world outside the process; time and chance are asked for through a port.
IMPURE = {
    "asyncio",
    "http",
    "io",
    "locale",
    "logging",
    "os",
    "pathlib",
    "platform",
    "random",
    "secrets",
    "shutil",
}
IMPURE |= {"socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time", "urllib.request"}
DOMAIN_MAY_USE = {"pydantic", "eventsourcing"}
MOST_LINES = 350
SOURCES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


def modules(folder: str) -> set[str]:
    """Return the modules and packages directly in a folder's share of the namespace."""
    return {
        path.stem
        for path in (ROOT / folder / "dateline").iterdir()
        if (path.suffix == ".py" or path.is_dir()) and path.name != "__pycache__"
    }


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_the_three_folders_share_a_namespace_that_none_of_them_owns() -> None:
    assert not [f for f in FOLDERS if (ROOT / f / "dateline" / "__init__.py").exists()]


def test_every_package_below_the_namespace_says_that_it_is_one() -> None:
    packages = {path.parent for path in SOURCES} - {ROOT / folder / "dateline" for folder in FOLDERS}
    assert [str(p.relative_to(ROOT)) for p in packages if not (p / "__init__.py").exists()] == []


def test_no_two_folders_hold_a_module_of_one_name() -> None:
    names = [name for folder in FOLDERS for name in modules(folder)]
    assert len(names) == len(set(names))


def test_one_marker_says_that_the_whole_namespace_is_typed() -> None:
    markers = [path.relative_to(ROOT) for f in FOLDERS for path in (ROOT / f).rglob("py.typed")]
    assert markers == [Path("domain/dateline/py.typed")]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_short_and_begins_by_saying_what_it_is(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source)), "a module begins with a docstring"
    assert len(source.splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", sorted((ROOT / "domain").rglob("*.py")), ids=lambda path: path.stem)
def test_the_domain_knows_neither_the_outside_nor_the_other_folders(path: Path) -> None:
    for name in imported(path):
        top, _, rest = name.partition(".")
        assert name not in IMPURE
        assert top not in IMPURE
        if top == "dateline":
            assert rest.split(".")[0] in modules("domain")
        else:
            assert top in sys.stdlib_module_names | DOMAIN_MAY_USE


def test_no_module_is_called_utils() -> None:
    assert not [p for p in SOURCES if p.stem in {"utils", "helpers", "common", "misc"}]


def test_what_is_installed_is_pinned_by_the_constraints() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = {
        _plain(line.partition("==")[0])
        for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    }
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {_plain(requirement) for requirement in wanted} - {"dateline"}
    assert names <= pinned


def test_the_constraints_name_versions_and_no_place_to_get_them_from() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if not line.startswith("#") and ("/" in line or "==" not in line)]


def test_the_wheel_holds_every_file_of_the_three_folders_in_one_package(tmp_path: Path) -> None:
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        inside = [name for name in archive.namelist() if ".dist-info/" not in name]
    files = [
        path.relative_to(ROOT / folder).as_posix()
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]
    assert sorted(inside) == sorted(files)
    assert {name.split("/")[0] for name in inside} == {"dateline"}


def _plain(requirement: str) -> str:
    """Return the name in a requirement as package indexes compare it."""
    name = requirement
    for end in "[=<>!~; ":
        name = name.partition(end)[0]
    return name.lower().replace("_", "-").replace(".", "-")
