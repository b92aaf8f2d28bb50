"""A workspace: settings found upward, libraries taken over, nothing outside of it read; the same from a revision."""

from pathlib import Path

import pytest

from cjm import git
from cjm.errors import CjmError
from cjm.tree.revision import GitTree
from cjm.workspace import from_tree, load
from tests.real_git import commit, needs_git, new_repository

SETTINGS = "cjm: 1\nkind: workspace\ntitle: After-sales\n"
LIBRARY = """\
cjm: 1
kind: library
personas: [{name: Maya, role: Lab manager, share: 10 %}]
departments: [{id: hub, name: Logistics hub}]
channels: [{id: counter, name: Service point, icon: store}]
metrics: [{name: Loaner wait, unit: days, target: 2, data: figures/wait.csv}]
evidence: [{name: Interviews, kind: interview, n: 14}]
"""
MAP = """\
cjm: 1
title: Repair
personas: [{use: maya, share: 38 %}, nobody-known]
metrics: [{use: loaner-wait, target: 1}]
evidence: [interviews]
stages: [Wait]
"""


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_yaml", ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def test_a_map_takes_over_what_the_library_says_and_adds_its_own(tmp_path: Path) -> None:
    write(tmp_path, cjm_yaml=SETTINGS, maps__shared__library_yaml=LIBRARY, maps__repair_yaml=MAP)
    workspace = load(tmp_path / "maps" / "repair.yaml")
    assert workspace.files == ("maps/repair.yaml", "maps/shared/library.yaml")
    document = workspace.document("maps/repair.yaml")
    journey = workspace.resolved(document)
    assert [(one.id, one.name, one.role, one.share) for one in journey.personas] == [
        ("maya", "Maya", "Lab manager", 0.38),
        ("nobody-known", "nobody-known", None, None),
    ]
    assert [(one.id, one.unit, one.target) for one in journey.metrics] == [("loaner-wait", "days", 1.0)]
    assert [(one.id, one.name, one.n) for one in journey.evidence] == [("interviews", "Interviews", 14)]
    assert workspace.shared.names() == {("channel", "counter"): "Service point", ("department", "hub"): "Logistics hub"}
    assert workspace.shared.icons() == {"counter": "store"}


def test_what_is_taken_over_stands_where_the_map_says_so(tmp_path: Path) -> None:
    write(tmp_path, cjm_yaml=SETTINGS, maps__library_yaml=LIBRARY, maps__repair_yaml=MAP)
    workspace = load(tmp_path)
    document = workspace.document("maps/repair.yaml")
    journey = workspace.resolved(document)
    start = document.span(journey.personas[0]).start
    assert (start.line, start.column) == (3, 18)
    assert document.span(journey.personas[0], "share").start.column == 31


def test_data_of_a_library_lie_beside_the_library_and_those_of_a_map_beside_the_map(tmp_path: Path) -> None:
    own = MAP.replace("target: 1", "data: own.csv")
    write(tmp_path, cjm_yaml=SETTINGS, maps__shared__library_yaml=LIBRARY, maps__repair_yaml=MAP, maps__own_yaml=own)
    workspace = load(tmp_path)
    for path, expected in (("maps/repair.yaml", "maps/shared/figures/wait.csv"), ("maps/own.yaml", "maps/own.csv")):
        metric = workspace.resolved(workspace.document(path)).metrics[0]
        assert workspace.data_path(metric, path) == expected


def test_the_nearest_settings_upward_count_and_not_those_above_the_repository(tmp_path: Path) -> None:
    write(tmp_path, cjm_yaml=SETTINGS, repo__maps__a_yaml=MAP, near__cjm_yaml=SETTINGS, near__maps__a_yaml=MAP)
    (tmp_path / "repo" / ".git").mkdir()
    assert load(tmp_path / "near" / "maps" / "a.yaml").root == tmp_path / "near"
    lonely = load(tmp_path / "repo" / "maps" / "a.yaml")
    assert (lonely.root, lonely.declared, lonely.files) == (tmp_path / "repo" / "maps", False, ("a.yaml",))


def test_a_folder_without_settings_is_read_with_all_below_it(tmp_path: Path) -> None:
    write(tmp_path, a_yaml=MAP, deep__er__b_yaml=MAP)
    assert load(tmp_path).files == ("a.yaml", "deep/er/b.yaml")


def test_the_variable_and_the_option_override_the_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, one__cjm_yaml=SETTINGS, two__other_yaml='cjm: 1\nkind: workspace\nmaps: ["*.yml"]\n', a_yaml=MAP)
    monkeypatch.setenv("CJM_CONFIG", str(tmp_path / "one" / "cjm.yaml"))
    assert load(tmp_path).root == tmp_path / "one"
    assert load(tmp_path, tmp_path / "two" / "other.yaml").patterns == ("*.yml",)


def test_faulty_settings_are_refused_with_their_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, cjm_yaml="cjm: 1\nkind: workspace\nmap: x\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CjmError) as caught:
        load(Path())
    assert str(caught.value) == 'cjm.yaml:3:1: "map" is no field of a workspace; did you mean "maps"?'


def test_settings_that_are_a_map_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, cjm_yaml="cjm: 1\ntitle: x\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CjmError) as caught:
        load(Path())
    assert str(caught.value) == "cjm.yaml: settings begin with `cjm: 1` and `kind: workspace`"


def test_data_outside_of_the_workspace_are_never_read(tmp_path: Path) -> None:
    write(
        tmp_path,
        inside__cjm_yaml=SETTINGS,
        inside__maps__a_yaml="cjm: 1\ntitle: T\nmetrics: [{name: N, data: ../../secret.csv}]\n",
    )
    (tmp_path / "secret.csv").write_text("date,value\n2026-01-01,1\n")
    workspace = load(tmp_path / "inside")
    metric = workspace.resolved(workspace.document("maps/a.yaml")).metrics[0]
    with pytest.raises(CjmError, match="leaves the workspace"):
        workspace.tree.read(workspace.data_path(metric, "maps/a.yaml"))


@needs_git
def test_a_revision_has_its_own_settings_and_libraries(tmp_path: Path) -> None:
    repository = new_repository(tmp_path / "repo")
    commit(repository, {"cjm.yaml": SETTINGS, "maps/library.yaml": LIBRARY, "maps/repair.yaml": MAP})
    write(
        repository,
        cjm_yaml=SETTINGS.replace("After-sales", "Renamed"),
        maps__library_yaml=LIBRARY.replace("Maya", "Maja"),
    )
    old = from_tree(GitTree(git.repository(repository), "HEAD"), repository)
    new = load(repository)
    assert (old.settings.title, new.settings.title) == ("After-sales", "Renamed")
    assert (list(old.shared.personas), list(new.shared.personas)) == (["maya"], ["maja"])
    assert old.resolved(old.document("maps/repair.yaml")).personas[0].name == "Maya"
