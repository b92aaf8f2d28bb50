"""`cjm lint`, as it is called."""

import io
import json
from pathlib import Path

import pytest

from cjm import cli

GOOD = "cjm: 1\ntitle: A\nstages: [{name: A, touchpoints: [{name: B, moment: critical}]}]\n"
BAD = "cjm: 1\ntitle: A\n"
WARNED = GOOD.replace("title", "maturity: researched\ntitle")
SAID = """\
{}:1:1: error CJM203 no-stages: the map has no stages; write what the customer goes through: `stages: [Decide, Buy, Use]`
  | cjm: 1
  | ^^^^^^
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CJM_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.delenv("CJM_CONFIG", raising=False)


@pytest.fixture
def lint(capsys: pytest.CaptureFixture[str]):
    def run(*args: str) -> tuple[int, str, str]:
        status = cli.run(["lint", *args])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


def write(**files: str) -> None:
    for name, text in files.items():
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")


def test_clean_maps_are_0_and_stdout_is_empty(lint) -> None:
    write(a=GOOD)
    assert lint() == (0, "", "no findings in 1 file\n")


def test_findings_are_1_and_stdout_holds_them_alone(lint) -> None:
    write(a=BAD, b=GOOD)
    assert lint() == (1, SAID.format("a.yaml"), "1 error in 2 files\n")
    assert lint("a.yaml", "b.yaml") == (1, SAID.format("a.yaml"), "1 error in 2 files\n")


def test_paths_are_shown_from_the_working_directory(lint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("maps").mkdir()
    Path("maps/a.yaml").write_text(BAD)
    assert lint(str(Path("maps").absolute()))[1] == SAID.format("maps/a.yaml")
    monkeypatch.chdir("maps")
    assert lint()[1] == SAID.format("a.yaml")


@pytest.mark.parametrize(("level", "status"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_says_from_which_severity_on_it_is_1(lint, level: str, status: int) -> None:
    write(a=WARNED)
    assert lint("--fail-on", level)[0] == status


def test_never_is_0_whatever_was_found(lint) -> None:
    write(a=BAD)
    assert lint("--fail-on", "never")[0] == 0


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["nowhere.yaml"], "nowhere.yaml: there is no such file or folder"),
        (["--select", "no-persna"], 'error: there is no rule "no-persna" (--select); did you mean "no-persona"?'),
        (["--format", "jsn"], 'error: there is no format "jsn"; did you mean "json"?'),
        (
            ["--fail-on", "warn"],
            'error: --fail-on is "warn"; it takes error, warning, info or never; did you mean "warning"?',
        ),
        (["--today", "soon"], 'error: --today is "soon"; it takes a day as year-month-day: 2026-11-22'),
        (["-", "a.yaml"], "error: `-`, the text on stdin, is checked alone; leave the other paths out"),
        (
            ["--stdin-filename", "a.yaml"],
            "error: --stdin-filename goes with `-`, the text on stdin: cjm lint - --stdin-filename maps/a.yaml",
        ),
        (["--statistics", "--format", "json"], "error: --statistics are text; leave out --format json, or run twice"),
        (["--config", "x.yaml"], "x.yaml: there is no such settings file"),
    ],
)
def test_what_cannot_be_done_is_2_and_says_why(lint, args: list[str], message: str) -> None:
    write(a=GOOD)
    assert lint(*args) == (2, "", f"{message}\n")


def test_a_folder_without_a_map_is_2_and_the_others_are_checked(lint) -> None:
    write(a=BAD)
    Path("empty").mkdir()
    status, out, err = lint("a.yaml", "empty")
    assert (status, out) == (2, SAID.format("a.yaml"))
    assert err == (
        "empty: no map found in this folder; a map is a YAML file that begins with `cjm: 1`\n1 error in 1 file\n"
    )


def test_a_map_that_the_settings_do_not_name_is_told_where_they_name_none(lint) -> None:
    write(cjm="cjm: 1\nkind: workspace\nmaps: maps/**/*.yaml\n")
    Path("drafts").mkdir()
    write(**{"drafts/b": GOOD, "drafts/a": "name: no map\n"})
    assert lint() == (
        2,
        "",
        ".: no map found in this folder; `maps:` in the settings does not name drafts/b.yaml: name it there, or on the "
        "command line\nno findings in 0 files\n",
    )


def test_broken_settings_are_2_with_their_place(lint) -> None:
    write(a=GOOD, cjm="cjm: 1\nkind: workspace\nmapps: []\n")
    assert lint() == (2, "", 'cjm.yaml:3:1: "mapps" is no field of a workspace; did you mean "maps"?\n')


def test_verbose_names_the_files_that_were_passed_over(lint) -> None:
    write(a=GOOD, routes="home: {path: /}\n")
    assert lint("-v")[2] == "passed over, being no documents of cjm (1):\n  routes.yaml\nno findings in 1 file\n"
    assert lint()[2] == "no findings in 1 file\n"


def test_a_map_may_come_on_stdin(lint, monkeypatch: pytest.MonkeyPatch) -> None:
    write(a=GOOD)
    for args, path in ((["-", "--stdin-filename", "a.yaml"], "a.yaml"), (["-"], "stdin.yaml")):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
        assert lint(*args) == (1, SAID.format(path), "1 error in 1 file\n")


def test_json_goes_to_stdout_and_the_talk_to_stderr(lint) -> None:
    write(a=BAD)
    status, out, err = lint("--format", "json")
    assert (status, json.loads(out)["summary"]["error"], err) == (1, 1, "1 error in 1 file\n")


def test_statistics_take_the_place_of_the_findings(lint) -> None:
    write(a=BAD, b=BAD)
    assert lint("--statistics") == (1, "2 error CJM203 no-stages\n", "2 errors in 2 files\n")


def test_without_a_cache_nothing_is_kept(lint, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CJM_CACHE_DIR", str(tmp_path / "cache"))
    write(a=BAD)
    assert lint("--no-cache")[0] == 1
    assert not (tmp_path / "cache").exists()
    assert lint()[0] == 1
    assert (tmp_path / "cache").exists()


def test_a_map_outside_of_the_settings_chosen_is_refused(lint, tmp_path: Path) -> None:
    write(a=GOOD)
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "cjm.yaml").write_text("cjm: 1\nkind: workspace\n")
    assert lint("a.yaml", "--config", "inner/cjm.yaml") == (
        2,
        "",
        "a.yaml: lies outside of the folder of the settings file that was chosen\n",
    )
