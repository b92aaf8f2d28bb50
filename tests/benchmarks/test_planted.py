"""The benchmark of planted defects: every rule has one, and what is told of a run is true."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from benchmarks.planted import defects
from cjm.lint.catalogue import rules

PROJECT = Path(__file__).parents[2]


def test_every_rule_has_a_planted_defect() -> None:
    modules = [import_module(f"{defects.__name__}.{one.name}") for one in iter_modules(defects.__path__)]
    planted = {defect.rule for module in modules for defect in module.DEFECTS}
    assert planted == {rule.name for rule in rules()}


def test_a_run_says_what_was_found_on_which_line() -> None:
    names = ["no-critical-moment", "metric-without-values", "near-duplicate-name"]
    command = [sys.executable, "-m", "benchmarks.planted", *names, "--count", "2"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    *lines, alarms = done.stdout.splitlines()
    told = {line.split()[0]: " ".join(line.split()[1:10]) for line in lines if line.split()[0] in names}
    assert told == dict.fromkeys(names, "planted 2 found 2 right line 2 false alarms")
    assert (done.returncode, done.stderr, alarms.strip()) == (0, "", "false alarms on the untouched maps: 0")
