"""`cjm init`: a folder for maps, in which everything works at once and nothing of the user's is touched."""

import io
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from cjm import cli
from cjm.document import read
from tests.commands.terminal import talk
from tests.real_git import git

FILES = [
    ".cjm-schema.json",
    ".github/workflows/maps.yml",
    ".pre-commit-config.yaml",
    ".vscode/settings.json",
    "cjm.yaml",
    "maps/first-journey.yaml",
]
TO_DO = (
    "to do: write the command that installs cjm into the step 'Install cjm' of .github/workflows/maps.yml; "
    "until then the workflow fails\n"
)
NEXT = 'cjm lint\n  cjm render --open\n  cjm new "Renew the contract"\n'


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO())


def _files(folder: Path) -> dict[str, bytes]:
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in sorted(found.items()) if not name.startswith(".git/")}


def _yaml(path: str) -> Any:
    return YAML(typ="safe").load(Path(path))


def _step(name: str, path: str = ".github/workflows/maps.yml") -> str:
    steps = _yaml(path)["jobs"]["maps"]["steps"]
    return next(step["run"] for step in steps if step.get("name") == name)


def test_a_folder_is_set_up_and_every_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["init", "after-sales"]) == 0
    assert list(_files(Path("after-sales"))) == FILES
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (
        "wrote after-sales/cjm.yaml\n"
        "wrote after-sales/maps/first-journey.yaml\n"
        "wrote after-sales/.cjm-schema.json\n"
        "wrote after-sales/.vscode/settings.json\n"
        "wrote after-sales/.pre-commit-config.yaml\n"
        "wrote after-sales/.github/workflows/maps.yml\n"
        f"{TO_DO}then type\n  cd after-sales\n  {NEXT}"
    )


def test_a_second_run_changes_nothing_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["init"]) == 0
    before = _files(Path())
    capsys.readouterr()
    assert cli.run(["init", "--title", "Another"]) == 0
    assert _files(Path()) == before
    assert capsys.readouterr().err == (
        "left as it is: cjm.yaml\n"
        "left as it is: .cjm-schema.json\n"
        "left as it is: .vscode/settings.json\n"
        "left as it is: .pre-commit-config.yaml\n"
        "left as it is: .github/workflows/maps.yml\n"
        f"{TO_DO}nothing was written: every file is there already\n"
    )


def test_the_new_folder_has_no_findings_and_can_be_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["init"]) == 0
    capsys.readouterr()
    assert cli.run(["lint", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["findings"], found["summary"]["files"]) == ([], 1)
    assert cli.run(["render"]) == 0
    assert "First journey" in Path("site/first-journey.html").read_text(encoding="utf-8")


def test_editors_find_the_schema_that_cjm_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["init"]) == 0
    capsys.readouterr()
    assert cli.run(["schema"]) == 0
    assert Path(".cjm-schema.json").read_text(encoding="utf-8") == capsys.readouterr().out
    assert json.loads(Path(".vscode/settings.json").read_text()) == {
        "yaml.schemas": {"./.cjm-schema.json": ["maps/**/*.yaml", "maps/**/*.yml", "cjm.yaml"]}
    }
    first = Path("maps/first-journey.yaml").read_text(encoding="utf-8")
    assert first.startswith("# yaml-language-server: $schema=../.cjm-schema.json\n")


def test_the_title_is_the_one_given_else_the_folders_name() -> None:
    assert cli.run(["init", "after-sales_maps"]) == 0
    assert cli.run(["init", "other", "--title", "Yes: #1"]) == 0
    assert _yaml("after-sales_maps/cjm.yaml")["title"] == "After sales maps"
    assert _yaml("other/cjm.yaml")["title"] == "Yes: #1"


def test_the_settings_that_are_offered_in_comments_are_valid() -> None:
    assert cli.run(["init"]) == 0
    text = Path("cjm.yaml").read_text(encoding="utf-8")
    offered = re.sub(r"^# (?=[a-z_]+:| )", "", text, flags=re.MULTILINE)
    assert read(offered.encode(), "cjm.yaml").faults == ()
    keys = ["cjm", "kind", "title", "maps", "order", "fresh_for", "journey_types", "lint"]
    assert list(YAML(typ="safe").load(offered)) == keys


def test_the_hook_is_given_maps_and_settings_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["init"]) == 0
    (hook,) = _yaml(".pre-commit-config.yaml")["repos"][0]["hooks"]
    names = ["maps/a.yaml", "maps/sub/b.yml", "cjm.yaml", ".github/workflows/maps.yml", "other/c.yaml", "maps/d.csv"]
    assert [name for name in names if re.search(hook["files"], name)] == ["maps/a.yaml", "maps/sub/b.yml", "cjm.yaml"]
    assert cli.run([*hook["entry"].split()[1:], "cjm.yaml", "maps/first-journey.yaml"]) == 0


def test_a_workflow_without_an_answer_fails_and_says_what_to_write() -> None:
    assert cli.run(["init"]) == 0
    ran = subprocess.run(["bash", "-c", _step("Install cjm")], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (
        1,
        "::error::write the command that installs cjm into the step 'Install cjm' of .github/workflows/maps.yml\n",
    )


def test_a_workflow_installs_cjm_as_it_was_told(capsys: pytest.CaptureFixture[str]) -> None:
    install = 'pip install "cjm @ git+https://git.example.org/cjm" # ours: all'
    assert cli.run(["init", "--install-command", install]) == 0
    assert [_step(name) for name in ("Install cjm", "Check the maps", "Draw the pages")] == [
        install,
        "cjm lint",
        "cjm render -o site",
    ]
    assert "to do" not in capsys.readouterr().err


def test_what_is_there_is_left_and_what_to_add_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".vscode").mkdir()
    Path(".vscode/settings.json").write_text('{"editor.tabSize": 2}\n')
    Path(".pre-commit-config.yaml").write_text("repos: []\n")
    Path(".cjm-schema.json").write_text("{}\n")
    Path(".github/workflows").mkdir(parents=True)
    Path(".github/workflows/maps.yml").write_text("name: mine\n")
    before = _files(Path())
    assert cli.run(["init", "--title", "Ours"]) == 0
    assert {name: data for name, data in _files(Path()).items() if name in before} == before
    assert capsys.readouterr().err == (
        "wrote cjm.yaml\n"
        "wrote maps/first-journey.yaml\n"
        "left as it is: .cjm-schema.json\n"
        "  it is not the schema of this cjm; to write that: cjm schema > .cjm-schema.json\n"
        "left as it is: .vscode/settings.json\n"
        "  to have the editor check and complete maps, add to its settings:\n"
        '    "yaml.schemas": {\n'
        '      "./.cjm-schema.json": [\n'
        '        "maps/**/*.yaml",\n'
        '        "maps/**/*.yml",\n'
        '        "cjm.yaml"\n'
        "      ]\n"
        "    }\n"
        "left as it is: .pre-commit-config.yaml\n"
        "  to check the maps of every commit, add to its `repos:`\n"
        "    - repo: local\n"
        "      hooks:\n"
        "        - id: cjm-lint\n"
        "          name: cjm lint\n"
        "          # The cjm of this machine, so that the hook says what your terminal says.\n"
        "          language: system\n"
        "          entry: cjm lint\n"
        r"          files: ^(maps/.*|cjm)\.ya?ml$" + "\n"
        "          require_serial: true\n"
        "left as it is: .github/workflows/maps.yml\n"
        "  to check the maps on every push, give it a step that runs `cjm lint`\n"
        f"then type\n  {NEXT}"
    )


def test_a_workspace_with_maps_gets_what_it_lacks_and_no_first_map() -> None:
    Path("cjm.yaml").write_text('cjm: 1\nkind: workspace\nmaps: "journeys/*.yaml"\n')
    Path("journeys").mkdir()
    Path("journeys/repair.yaml").write_text("cjm: 1\ntitle: Repair\n")
    assert cli.run(["init"]) == 0
    assert list(_files(Path())) == [*FILES[:5], "journeys/repair.yaml"]
    assert json.loads(Path(".vscode/settings.json").read_text()) == {
        "yaml.schemas": {"./.cjm-schema.json": ["journeys/*.yaml", "cjm.yaml"]}
    }
    (hook,) = _yaml(".pre-commit-config.yaml")["repos"][0]["hooks"]
    assert (hook["entry"], hook["pass_filenames"], hook["files"]) == ("cjm lint", False, r"^.*\.ya?ml$")


def test_maps_that_the_new_settings_do_not_name_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("repair.yaml").write_text("cjm: 1\ntitle: Repair\n")
    Path("compose.yaml").write_text("services: {}\n")
    Path("other").mkdir()
    Path("other/cjm.yaml").write_text("cjm: 1\nkind: workspace\nmaps: '*.yaml'\n")
    Path("other/buy.yaml").write_text("cjm: 1\ntitle: Buy\n")
    assert cli.run(["init"]) == 0
    assert [line for line in capsys.readouterr().err.splitlines() if line.startswith("note")] == [
        "note: repair.yaml is not in a place that cjm.yaml names under `maps:`: move it, or name it there"
    ]


def test_in_a_repository_hook_and_workflow_go_where_they_work(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert cli.run(["init", "docs/our maps"]) == 0
    assert list(_files(tmp_path)) == [
        ".github/workflows/maps.yml",
        ".pre-commit-config.yaml",
        "docs/our maps/.cjm-schema.json",
        "docs/our maps/.vscode/settings.json",
        "docs/our maps/cjm.yaml",
        "docs/our maps/maps/first-journey.yaml",
    ]
    assert _step("Check the maps") == "cjm lint 'docs/our maps'"
    assert _step("Draw the pages") == "cjm render 'docs/our maps' -o site"
    (hook,) = _yaml(".pre-commit-config.yaml")["repos"][0]["hooks"]
    assert re.search(hook["files"], "docs/our maps/maps/a.yaml")
    assert not re.search(hook["files"], "maps/a.yaml")


def test_a_folder_inside_of_a_workspace_is_told_that_it_leaves_it(capsys: pytest.CaptureFixture[str]) -> None:
    Path("cjm.yaml").write_text("cjm: 1\nkind: workspace\n")
    assert cli.run(["init", "inner"]) == 0
    assert "note: cjm.yaml no longer reaches into this folder: the nearest cjm.yaml counts\n" in capsys.readouterr().err


def test_what_cannot_be_set_up_is_said_and_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    Path("file").write_text("")
    assert cli.run(["init", "file"]) == 2
    assert capsys.readouterr().err == "file: this is a file; name a folder\n"
    Path("cjm.yaml").write_text("cjm: 1\nkind: workspace\nmapz: x\n")
    assert cli.run(["init"]) == 2
    assert capsys.readouterr().err.startswith('cjm.yaml:3:1: "mapz" ')
    assert list(_files(Path())) == ["cjm.yaml", "file"]


def test_on_a_terminal_it_asks_once_for_the_title_and_for_how_ci_installs_cjm(tmp_path: Path) -> None:
    talked = talk(["init"], "Our repairs\npip install ./wheels/cjm.whl\n", tmp_path)
    assert (talked.status, talked.stdout) == (0, "")
    assert "What are the maps in this folder about? [" in talked.screen
    assert "Which command installs cjm in CI?" in talked.screen
    assert _yaml("cjm.yaml")["title"] == "Our repairs"
    assert _step("Install cjm") == "pip install ./wheels/cjm.whl"
    again = talk(["init"], "", tmp_path)
    assert (again.status, "?" in again.screen) == (0, False)


def test_on_a_terminal_nothing_typed_takes_the_folders_name_and_leaves_the_command_open(tmp_path: Path) -> None:
    folder = tmp_path / "after-sales"
    folder.mkdir()
    assert talk(["init"], "\n\n", folder).screen.endswith(f"{TO_DO}then type\n  {NEXT}")
    assert _yaml("after-sales/cjm.yaml")["title"] == "After sales"
