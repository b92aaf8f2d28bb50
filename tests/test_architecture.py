"""The house keeps its floors: what may import what, and what stands once only."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1] / "cjm"

# From the roof to the ground. A room imports rooms of lower floors, and itself.
FLOORS = (
    ("__main__", "cli_manual"),
    ("cli",),
    ("lazy",),
    ("commands",),
    ("editor", "serve"),
    ("comparing", "starting", "drawing"),
    ("subjects",),
    ("report",),
    ("render",),
    ("lint", "diff", "history", "settings_table", "named_maps"),
    ("workspace",),
    ("library",),
    ("document", "style", "exchange"),
    ("measure",),
    ("reading",),
    ("analysis",),
    ("model",),
    ("output",),
    ("tree", "git", "locate", "today", "crew", "worker", "cache_folder"),
    ("source", "registry", "errors"),
    ("visible",),
    ("__init__",),
)
# Neighbours of one floor that may know each other: a tree of a revision asks git, a crew is of workers, an error has a position.
NEIGHBOURS = {"tree": {"git"}, "crew": {"worker"}, "errors": {"source"}}
MAY_IMPORT = {
    room: {lower for floor in FLOORS[height + 1 :] for lower in floor} | NEIGHBOURS.get(room, set()) | {room}
    for height, floor in enumerate(FLOORS)
    for room in floor
}
# The folders that hold the kinds of one shape; a kind does not know its siblings.
PLURALS = (
    "commands",
    "report.reporters",
    "report.diff_reporters",
    "render.renderers",
    "lint.rules",
    "exchange.importers",
    "exchange.exporters",
)
HEAVY = ("typer", "rich", "jinja2", "pydantic", "graphviz", "graphviz_pure", "resvg_py", "platformdirs", "_ruamel_yaml")
BAGS = {"utils", "util", "common", "helpers", "helper", "misc", "base"}


@cache
def _modules() -> dict[str, ast.Module]:
    """Every module of the house, by its name below cjm ("lint.rules.no_stages"), as a tree."""
    found = {}
    for path in sorted(HOUSE.rglob("*.py")):
        parts = path.relative_to(HOUSE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)
        found[name] = ast.parse(path.read_text(encoding="utf-8"), str(path))
    return found


def _imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every module of ours that a tree imports, wherever it stands, as (line, name below cjm)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            # `from cjm.lint import engine` may name a module or a value: the room is the same, the sibling is not.
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            if name.split(".")[0] == "cjm":
                yield node.lineno, ours if _exists(ours := name.removeprefix("cjm").lstrip(".")) else _parent(ours)


def _exists(name: str) -> bool:
    return name in _modules()


def _parent(name: str) -> str:
    """The module that a value belongs to: "lint.rule.Rule" -> "lint.rule", "__version__" -> "__init__"."""
    return name.rpartition(".")[0] or "__init__"


def _room(name: str) -> str:
    return name.split(".", maxsplit=1)[0]


def test_every_room_stands_on_a_floor() -> None:
    assert {_room(name) for name in _modules()} <= set(MAY_IMPORT)


def test_an_import_goes_down() -> None:
    assert [
        f"cjm/{name}:{line} imports {target}"
        for name, tree in _modules().items()
        for line, target in _imports(tree)
        if _room(target) not in MAY_IMPORT[_room(name)]
    ] == []


def test_a_kind_does_not_know_its_siblings() -> None:
    assert [
        f"cjm/{name}:{line} imports {target}"
        for name, tree in _modules().items()
        for line, target in _imports(tree)
        for plural in PLURALS
        if name.startswith(f"{plural}.") and target.startswith(f"{plural}.") and target != name
    ] == []


def test_no_import_is_relative() -> None:
    assert [
        f"cjm/{name}:{node.lineno}"
        for name, tree in _modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ] == []


def test_only_the_roof_catches_everything_and_a_process_that_hands_it_on_to_there() -> None:
    assert [
        name
        for name, tree in _modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and _catches_everything(node)
    ] == ["cli", "worker"]


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(one, ast.Name) and one.id in {"Exception", "BaseException"} for one in caught)


def test_no_exception_is_passed_over_without_a_word() -> None:
    assert [
        f"cjm/{name}:{node.lineno}"
        for name, tree in _modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and [type(one) for one in node.body] == [ast.Pass]
    ] == []


def test_every_module_begins_with_a_sentence() -> None:
    assert [
        name
        for name, tree in _modules().items()
        if not ((ast.get_docstring(tree) or "").split("\n")[0].endswith((".", "?")))
    ] == []


def test_no_module_is_a_bag() -> None:
    assert [name for name in _modules() if BAGS & set(name.split("."))] == []


@pytest.mark.parametrize("start", ["import cjm", "import cjm.cli"])
def test_nothing_heavy_is_loaded_before_it_is_needed(start: str) -> None:
    code = f"{start}; import sys; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "\n"


def test_a_page_is_drawn_without_jinja_once_its_templates_are_kept(tmp_path: Path) -> None:
    code = "from cjm.cli import run; import sys; run(sys.argv[1:]); print('jinja2' in sys.modules)"
    maps = str(HOUSE.parent / "maps" / "renew-contract.yaml")
    asked = [sys.executable, "-c", code, "render", maps, "-o", str(tmp_path / "site")]
    here = {**os.environ, "CJM_CACHE_DIR": str(tmp_path / "cache"), "PYTHONPATH": str(HOUSE.parent)}
    ran = [subprocess.run(asked, capture_output=True, text=True, check=True, env=here).stdout for _ in range(2)]
    assert ran == ["True\n", "False\n"]
