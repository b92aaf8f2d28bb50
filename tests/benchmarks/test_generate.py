"""Generated workspaces: the same each time, without faults, and with every field of the format in use."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.generate.maps import Size, map_text
from benchmarks.generate.workspace import write_workspace
from cjm.document import KINDS, read
from cjm.model.part import Part
from cjm.reading.shape import Fields, Many, Shape, Table, part_shape
from cjm.reading.walk import walk
from cjm.workspace import Workspace, load


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("generated")
    write_workspace(folder, maps=20)
    return load(folder)


def test_the_same_seed_gives_the_same_bytes_and_another_one_others() -> None:
    assert map_text(3, seed=7) == map_text(3, seed=7)
    assert len({map_text(number, seed) for number in range(3) for seed in range(3)}) == 9


def test_a_whole_workspace_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_workspace(tmp_path / name, maps=3)
    one, two = (
        {path.relative_to(tmp_path / name).as_posix(): path.read_bytes() for path in sorted(files)}
        for name in ("one", "two")
        for files in [[path for path in (tmp_path / name).rglob("*") if path.is_file()]]
    )
    assert one == two


def test_generated_files_read_without_a_fault(workspace: Workspace) -> None:
    assert [(path, fault.message) for path in workspace.files for fault in workspace.document(path).faults] == []


def test_generated_workspaces_are_lint_clean(workspace: Workspace) -> None:
    assert _lint(workspace.root) == {"files": 22, "unreadable": 0, "error": 0, "warning": 0, "info": 0}


def test_a_generated_workspace_of_any_size_is_lint_clean(tmp_path: Path) -> None:
    for maps in (1, 5, 9):
        write_workspace(tmp_path / str(maps), maps, seed=maps)
        counted = _lint(tmp_path / str(maps))
        assert counted == {"files": maps + 2, "unreadable": 0, "error": 0, "warning": 0, "info": 0}


def _lint(folder: Path) -> dict[str, int]:
    """What lint counts on the day on which the generated studies were made."""
    options = ["--no-cache", "--today", "2026-11-22", "--format", "json"]
    command = [sys.executable, "-m", "cjm", "lint", *options, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    summary = json.loads(done.stdout)["summary"]
    return {name: summary[name] for name in ("files", "unreadable", "error", "warning", "info")}


def test_a_normal_map_has_the_size_of_a_real_one() -> None:
    sizes = [len(map_text(number).encode()) for number in range(20)]
    assert min(sizes) > 25_000
    assert max(sizes) < 45_000


def test_a_map_of_300_touchpoints_reads_without_a_fault() -> None:
    document = read(map_text(size=Size(stages=12, touchpoints=300)).encode(), "maps/journey-1.yaml")
    assert document.journey is not None
    assert sum(len(stage.touchpoints) for stage in document.journey.stages) == 300
    assert document.faults == ()


def test_every_field_of_the_format_is_used_somewhere(workspace: Workspace) -> None:
    contents = [one.content for path in workspace.files if (one := workspace.document(path)).content]
    used: dict[type[Part], set[str]] = {}
    for part in (part for content in contents if content for part, _ in walk(content)):
        used.setdefault(type(part), set()).update(part.model_fields_set)
    unused = {
        f"{part.__name__}.{one.name}"
        for part in set().union(*(_parts(KINDS[kind]) for kind in ("journey", "library", "responses")))
        for one in part_shape(part).fields.values()
        if one.name not in used.get(part, set())
    }
    assert unused == set()


def _parts(part: type[Part]) -> set[type[Part]]:
    """A part and every part that it can hold."""
    return {part}.union(*(_held(one.shape) for one in part_shape(part).fields.values()))


def _held(shape: Shape) -> set[type[Part]]:
    if isinstance(shape, Fields):
        return _parts(shape.part)
    if isinstance(shape, Table):
        return _held(shape.value)
    return _held(shape.item) if isinstance(shape, Many) or hasattr(shape, "item") else set()
