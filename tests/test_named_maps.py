"""The maps that paths name: folders are walked, files must be maps, broken ones are said."""

from pathlib import Path

import pytest

from cjm.errors import CjmError
from cjm.named_maps import entries, named_maps

MAP = "cjm: 1\ntitle: T\nstages: [A]\n"
STRANGER = "home: {path: /, route: home}\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def paths(*names: str) -> list[str]:
    return [named.workspace.shown(named.document.path) for named in named_maps([Path(name) for name in names]).maps]


def test_a_folder_gives_its_maps_once_and_passes_over_the_rest(tmp_path: Path) -> None:
    for name, text in {
        "b.yaml": MAP,
        "a.yml": MAP,
        "lib.yaml": "cjm: 1\nkind: library\n",
        "routes.yaml": STRANGER,
    }.items():
        (tmp_path / name).write_text(text)
    assert paths(".", "b.yaml") == ["a.yml", "b.yaml"]
    assert paths(".", ".") == ["a.yml", "b.yaml"]


def test_a_broken_map_is_said_with_its_place_beside_the_sound_ones(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(MAP)
    (tmp_path / "b.yaml").write_text("cjm: 1\nstaages: []\nscpoe: {}\n")
    names = named_maps([Path()])
    assert [named.document.path for named in names.maps] == ["a.yaml"]
    expected = "b.yaml:1:1: a map lacks its title (and 2 more; `cjm lint` shows all)"
    assert [str(error) for error in names.broken] == [expected]


def test_a_file_that_is_named_must_be_a_map(tmp_path: Path) -> None:
    (tmp_path / "routes.yaml").write_text(STRANGER)
    (tmp_path / "lib.yaml").write_text("cjm: 1\nkind: library\n")
    (tmp_path / "map.yaml").write_text(MAP)
    broken = [str(error) for error in named_maps([Path(), Path("routes.yaml"), Path("lib.yaml")]).broken]
    broken.sort(reverse=True)
    assert broken[0].startswith("routes.yaml:1:1: this is ")
    assert broken[1] == "lib.yaml: this is a library, not a map"


def test_a_map_below_settings_of_its_own_belongs_to_these_wherever_it_is_named_from(tmp_path: Path) -> None:
    every = "cjm: 1\nkind: workspace\nmaps: ['**/*.yaml']\n"
    for name, text in {
        "cjm.yaml": every,
        "map.yaml": MAP,
        "team/cjm.yaml": "cjm: 1\nkind: workspace\nmaps: ['*.yaml', 'lab/*.yaml']\n",
        "team/map.yaml": MAP,
        "team/draft/map.yaml": MAP,
        "team/lab/cjm.yaml": every,
        "team/lab/map.yaml": MAP,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    places = [(one.workspace.root, one.path) for one in entries([Path(), Path("team/map.yaml")])]
    team = tmp_path / "team"
    assert places == [(tmp_path, "map.yaml"), (team, "map.yaml"), (team / "lab", "map.yaml")]
    chosen = [one.path for one in entries([Path("team")], Path("cjm.yaml")) if one.path.endswith("map.yaml")]
    assert chosen == ["team/draft/map.yaml", "team/lab/map.yaml", "team/map.yaml"]


def test_a_folder_without_maps_and_a_missing_path_are_errors(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(CjmError, match=r"empty: no map found in this folder"):
        named_maps([Path("empty")])
    with pytest.raises(CjmError, match=r"nowhere: there is no such file or folder"):
        named_maps([Path("nowhere")])
