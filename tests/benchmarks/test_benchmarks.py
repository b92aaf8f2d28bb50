"""The benchmarks' command: every row is printed, whatever peers are there; a row says whether its target is met."""

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.row import Row, Target
from benchmarks.table import table

PROJECT = Path(__file__).parents[2]
SHORT = "python -c pass"
ROWS = [
    ("cjm --version", "s wall", SHORT, "≤ 1.5 ×"),
    ("cjm --help", "s wall", SHORT, "≤ 7 ×"),
    ("read a map to nodes with every place", "ms CPU", "raw libyaml scan", "≤ 8 ×"),
    ("read a map to typed parts and faults", "ms CPU", "raw libyaml scan", None),
    ("lint one map", "s CPU", "yamllint", "≤ 1 ×"),
    ("lint one map", "s wall", "yamllint", "≤ 1 ×"),
    ("lint 6 maps, cold", "s CPU", "yamllint", "≥ 20 × faster"),
    ("lint 6 maps, cold", "s CPU", "check-jsonschema", "≥ 6 × faster"),
    ("lint 6 maps, cold", "s wall", "yamlruff", "≤ 3 ×"),
    ("lint 6 maps, warm", "s CPU", "yamllint", "≥ 200 × faster"),
    ("lint 6 maps, warm", "s wall", "reading and hashing", "≤ 4 ×"),
    ("memory of lint, 8 maps", "MiB", "4 maps", "≤ 1.5 ×"),
    ("lint one map of 0.1 MB", "s CPU", "its bytes as small maps", "≤ 1.3 ×"),
    ("render 3 maps to HTML", "s wall", "mermaid-cli, 1 diagram", "≤ 1 ×"),
    ("render 3 maps to HTML", "s CPU", "mermaid-cli, 1 diagram", None),
]


def test_a_quick_run_prints_every_row_with_ours_measured() -> None:
    command = [sys.executable, "-m", "benchmarks", "--quick", "--json"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    rows = json.loads(done.stdout)
    assert [(row["what"], row["unit"], row["peer"], row["target"]) for row in rows] == ROWS, rows
    assert [row["what"] for row in rows if not row["ours"] and "Linux" not in row["why"]] == []
    assert [row["what"] for row in rows if (row["theirs"] is None) != bool(row["why"])] == []


def test_a_table_says_what_is_met_what_is_missed_and_what_could_not_be_measured() -> None:
    rows = [
        Row("lint", "s CPU", "yamllint", Target(20, faster=True), 0.5, 12.0),
        Row("start", "s wall", "python", Target(1.5), 0.04, 0.02),
        Row("draw", "s wall", "mermaid-cli", Target(1), 3.0, None, "mermaid-cli is not installed (npm)"),
    ]
    assert table(rows) == (
        "what   ours         theirs       against      ratio  target\n"
        "lint   0.5 s CPU    12 s CPU     yamllint     24     ≥ 20 × faster  met\n"
        "start  0.04 s wall  0.02 s wall  python       2      ≤ 1.5 ×        MISSED\n"
        "draw   3 s wall     –            mermaid-cli  –      ≤ 1 ×          mermaid-cli is not installed (npm)\n"
    )
