"""The README does not rot: its tour is run, and what it shows is what comes out."""

import re
import sys
from pathlib import Path

import pytest

from cjm.document import read
from tests.readme import README, TOUR, blocks, section, toured

TEXT = README.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="the tour is typed into a POSIX shell")
def test_the_tour_shows_what_comes_out(tmp_path: Path) -> None:
    tour = section(TEXT, TOUR)
    assert tour.count("\n$ cjm ") > 6
    assert toured(tour, tmp_path) == tour, "if that is meant: python -m tests.readme"


def test_two_commands_set_up_and_do_what_the_checks_call() -> None:
    lines = [line for block in blocks(TEXT, "") for line in block.splitlines() if "-m venv" in line]
    assert [("cjm render" in line, "-m pytest" in line) for line in lines] == [(True, False), (False, True)]


def test_every_link_and_picture_within_the_project_is_there() -> None:
    targets = [target for target in re.findall(r"\]\(([^)]+)\)", TEXT) if "://" not in target]
    assert targets
    assert [target for target in targets if not (README.parent / target).exists()] == []


def test_the_examples_of_map_and_settings_are_without_faults() -> None:
    for title, kind in (("The format", "journey"), ("Settings", "workspace")):
        (example,) = blocks(section(TEXT, title), "yaml")
        document = read(example.encode(), "example.yaml")
        assert (document.kind, document.faults) == (kind, ())
