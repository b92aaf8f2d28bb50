"""`cjm import`: a Mermaid journey as a map, on stdout or in a file, and what was lost on stderr."""

from pathlib import Path

import pytest

from cjm import cli

JOURNEY = "journey\n  title My day\n  section Work\n    Make tea: 5: Me\n    Wait: 7: Me\n"
MAP = """\
cjm: 1
title: My day
personas:
  - name: Me
stages:
  - name: Work
    touchpoints:
      - name: Make tea
        emotion: 2
      - Wait
"""
TWO = f"# Notes\n\n```mermaid\n{JOURNEY}```\n\n```mermaid\n{JOURNEY.replace('My day', 'Your day')}```\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("day.mmd").write_text(JOURNEY)
    Path("days.md").write_text(TWO)


def test_a_journey_goes_to_stdout_and_its_losses_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["import", "day.mmd"]) == 0
    printed = capsys.readouterr()
    assert printed.out == MAP
    assert printed.err == "day.mmd:5:1: note: the score 7 of 'Wait' is not from 1 to 5: its emotion is left out\n"


def test_a_file_is_written_once_and_never_over_another(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["import", "day.mmd", "-o", "maps/day.yaml"]) == 0
    assert Path("maps/day.yaml").read_text() == MAP
    Path("maps/day.yaml").write_text("mine")
    assert cli.run(["import", "day.mmd", "-o", "maps/day.yaml"]) == 2
    assert Path("maps/day.yaml").read_text() == "mine"
    assert "is there already and is left as it is" in capsys.readouterr().err
    assert cli.run(["import", "day.mmd", "-o", "maps/day.yaml", "--force"]) == 0
    assert Path("maps/day.yaml").read_text() == MAP


def test_of_several_journeys_one_is_chosen_or_all_go_to_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["import", "days.md"]) == 2
    assert capsys.readouterr().err == (
        "days.md: the file holds 2 journeys; choose one with --diagram N, or name a folder with -o\n"
        "  1  line 4  My day\n"
        "  2  line 12  Your day\n"
    )
    assert cli.run(["import", "days.md", "--diagram", "2"]) == 0
    assert capsys.readouterr().out == MAP.replace("My day", "Your day")
    assert cli.run(["import", "days.md", "-o", "maps"]) == 0
    assert sorted(path.name for path in Path("maps").iterdir()) == ["01-my-day.yaml", "02-your-day.yaml"]
    assert cli.run(["import", "days.md", "--diagram", "3"]) == 2


def test_what_cannot_be_imported_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("notes.txt").write_text("hello\n")
    assert cli.run(["import", "notes.txt"]) == 2
    assert capsys.readouterr().err.startswith("notes.txt: this is in no format that can be imported")
    assert cli.run(["import", "nowhere.mmd"]) == 2
    assert capsys.readouterr().err == "nowhere.mmd: cannot be read: no such file or directory\n"
