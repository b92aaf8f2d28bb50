"""The documents that are printed from the code are fresh, and what they show is true."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cjm.document import read
from docs.generate import COMMAND, GENERATED

ROOT = Path(__file__).parents[1]
FORMAT = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("path", "made"), GENERATED, ids=[path for path, _ in GENERATED])
def test_a_document_says_what_the_code_says(path: str, made: Callable[[], str]) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == made(), f"{path} is not fresh: run `{COMMAND}`"


@pytest.mark.parametrize("text", re.findall(r"```yaml\n(.*?)```", FORMAT, re.DOTALL))
def test_a_map_that_the_manual_shows_has_no_fault(text: str) -> None:
    document = read(text.encode(), "shown.yaml")
    assert (document.kind, document.faults) == ("journey", ())


def _traps() -> list[tuple[str, str]]:
    """What the table of traps says not to write, and what to write instead."""
    rows = re.findall(r"^\| `(\w+: [^`]+)` \| [^|]+ \| `(\w+: [^`]+)` \|$", FORMAT, re.MULTILINE)
    assert len(rows) == 6
    return rows


def _in_a_touchpoint(line: str) -> bytes:
    if line.startswith("headline"):
        return f"cjm: 1\ntitle: Trap\n{line}\n".encode()
    return f"cjm: 1\ntitle: Trap\nstages:\n  - name: A\n    touchpoints:\n      - name: B\n        {line}\n".encode()


@pytest.mark.parametrize(("trap", "way_out"), _traps())
def test_a_trap_is_one_and_the_way_out_is_one(trap: str, way_out: str) -> None:
    assert len(read(_in_a_touchpoint(trap), "map.yaml").faults) == 1
    assert read(_in_a_touchpoint(way_out), "map.yaml").faults == ()


def test_every_link_of_the_manual_leads_to_a_heading() -> None:
    headings = {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", FORMAT, re.MULTILINE)
    }
    links = set(re.findall(r"\]\(#([^)]+)\)", FORMAT))
    assert links - headings == set()
    assert len(links) > 20


def test_no_two_headings_are_alike() -> None:
    headings = re.findall(r"^#+ (.+)$", FORMAT, re.MULTILINE)
    assert sorted(set(headings)) == sorted(headings)
