"""The reusable workflow that comments on pull requests: its steps, run as a runner would."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.real_git import commit, git, needs_git, new_repository

pytestmark = [needs_git, pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")]

PROJECT = Path(__file__).parents[1]
WORKFLOW = YAML(typ="safe").load((PROJECT / ".github/workflows/journey-diff.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in WORKFLOW["jobs"]["diff"]["steps"] if "name" in step}
MAP = """\
cjm: 1
title: Renew
stages:
  - name: Decide
    touchpoints: [{name: Compare, emotion: -1}]
"""
# Tells what it is asked, and knows of the comment whose number stands in FOUND.
GH = """\
#!/bin/sh
printf '%s\\n' "$*" >> "$TOLD"
case "$*" in *--jq*) printf '%s' "$FOUND";; esac
"""


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A folder with the commands that a runner has, and a repository whose newest commit merges a pull request."""
    commands = tmp_path / "bin"
    commands.mkdir()
    (commands / "cjm").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cjm "$@"\n')
    (commands / "gh").write_text(GH)
    for command in commands.iterdir():
        command.chmod(0o755)
    repository = new_repository(tmp_path / "work")
    commit(repository, {"maps/renew.yaml": MAP})
    git(repository, "checkout", "--quiet", "-b", "topic")
    commit(repository, {"maps/renew.yaml": MAP.replace("-1", "-2")})
    git(repository, "checkout", "--quiet", "main")
    commit(repository, {"maps/exit.yaml": MAP.replace("Renew", "Exit")})
    git(repository, "merge", "--quiet", "--no-ff", "topic")
    return tmp_path


def run(runner: Path, name: str, **surroundings: str) -> int:
    """The status with which a step ends."""
    here = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "CJM_"))}
    files = {key: str(runner / key.lower()) for key in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "TOLD")}
    given = {"PATHS": "", "FAIL_ON": "", "FOUND": "", "RUNNER_TEMP": str(runner), "PYTHONPATH": str(PROJECT)}
    path = f"{runner / 'bin'}{os.pathsep}{here['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]["run"]],
        cwd=runner / "work",
        env=here | files | given | surroundings | {"PATH": path},
        check=False,
    ).returncode


def test_what_merging_changes_becomes_the_report_and_the_summary(runner: Path) -> None:
    assert run(runner, "Compare") == 0
    report = (runner / "journeys.md").read_text()
    assert report.startswith("<!-- cjm-diff -->\n")
    assert "1 change in 1 map, between before and after." in report
    assert (runner / "github_step_summary").read_text() == report
    assert (runner / "github_output").read_text() == "status=0\n"


def test_what_it_shall_fail_on_fails_it_after_the_comment(runner: Path) -> None:
    assert run(runner, "Compare", FAIL_ON="worse", PATHS="maps/renew.yaml maps/exit.yaml") == 0
    assert (runner / "github_output").read_text() == "status=1\n"
    assert run(runner, "Say whether it may be merged", STATUS="1") == 1


def test_what_cannot_be_compared_at_all_ends_it(runner: Path) -> None:
    assert run(runner, "Compare", PATHS="nowhere.yaml") == 2
    assert not (runner / "journeys.md").exists()


@pytest.mark.parametrize(("found", "asked"), [("", "--method POST many -F"), ("7", "--method PATCH one/7 -F")])
def test_a_comment_is_written_once_and_then_kept_up_to_date(runner: Path, found: str, asked: str) -> None:
    run(runner, "Compare")
    assert run(runner, "Comment", FOUND=found, COMMENTS="many", COMMENT="one") == 0
    assert (runner / "told").read_text().splitlines()[-1] == f"api --silent {asked} body=@{runner}/journeys.md"


def test_where_nothing_changed_no_comment_is_begun(runner: Path) -> None:
    commit(runner / "work", {"README.md": "words"})
    run(runner, "Compare")
    assert run(runner, "Comment", COMMENTS="many", COMMENT="one") == 0
    assert len((runner / "told").read_text().splitlines()) == 1
    assert run(runner, "Comment", FOUND="7", COMMENTS="many", COMMENT="one") == 0
    assert "PATCH one/7" in (runner / "told").read_text()


def test_nothing_that_a_pull_request_says_is_part_of_a_command() -> None:
    assert [name for name, step in STEPS.items() if "${{" in step.get("run", "")] == []
