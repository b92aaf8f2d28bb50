"""Which texts only hold a place, and which say something."""

from pathlib import Path

import pytest

from cjm.lint.asked import Asked
from tests.lint.written import DAY, SETTINGS, said, write

ASKED = Asked(DAY, select=("placeholder",))


def heard(folder: Path, field: str) -> list[str]:
    """What the rule says of one field of a touchpoint."""
    text = f"cjm: 1\ntitle: Renew\nstages:\n  - name: Decide\n    touchpoints:\n      - name: Reads\n        {field}\n"
    write(folder, {"cjm.yaml": SETTINGS, "map.yaml": text})
    return [one.split()[0].split(":")[1] for one in said(folder, asked=ASKED)]


@pytest.mark.parametrize(
    "field",
    [
        "action: TBD",
        'action: "[tbc]"',
        "action: k. A.",
        "action: à définir",
        "action: por definir",
        'backstage: "-"',
        "action: {maya: todo}",
        "channel: [tbd]",
        "why: none",
        "why: unknown",
        'quote: "…"',
        "department: n/a",
        "note: Lorem ipsum dolor sit amet, consectetur",
    ],
)
def test_a_word_for_what_is_still_to_come_is_found(field: str, tmp_path: Path) -> None:
    assert heard(tmp_path, field) == ["7"]


@pytest.mark.parametrize(
    "field",
    [
        "frontstage: nobody",
        "handoff: unknown",
        "handoff: {state: unknown}",
        'thought: "???"',
        'quote: "?"',
        "backstage: none",
        "channel: unknown",
        "action: To do the next step they call",
        "action: Reads what is to follow, and waits",
    ],
)
def test_what_says_something_is_left_alone(field: str, tmp_path: Path) -> None:
    assert heard(tmp_path, field) == []
