"""All tools on the same pairs: cjm, and the peers that are installed."""

import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.diff import ours
from benchmarks.diff.case import Case, Fact
from benchmarks.diff.peers import json_diff, jsondiffpatch
from benchmarks.diff.peers.deep import DeepDiffPeer
from benchmarks.diff.peers.jsondiff_python import JsonDiffPythonPeer
from benchmarks.diff.peers.node import deltas
from benchmarks.diff.peers.tree_edits import GraphtagePeer, TooLongError
from benchmarks.diff.plain import plain
from benchmarks.diff.step import Step, facts_of

# graphtage takes seconds a pair where the others take milliseconds.
FEW = 24
Results = list[tuple[Counter[Fact], Counter[Fact]]]


@dataclass
class Told:
    """What one tool told of the pairs, beside what was done; `why` says why it told nothing, or not of all pairs."""

    tool: str
    results: Results = field(default_factory=list)
    why: str = ""


def told_by_all(cases: Sequence[Case], written: bool, modules: Path | None) -> Iterator[Told]:
    """Each tool's results in turn; `modules` is the folder of the JavaScript libraries."""
    yield Told("cjm", [(case.facts, ours.told(case)) for case in cases])
    data = [(plain(case.old, written), plain(case.new, written)) for case in cases]
    yield _python("deepdiff", "deepdiff", DeepDiffPeer(ordered=False).steps, cases, data)
    yield _python("deepdiff, ordered", "deepdiff", DeepDiffPeer(ordered=True).steps, cases, data)
    yield _python("jsondiff", "jsondiff", JsonDiffPythonPeer().steps, cases, data)
    yield _python("graphtage", "graphtage", GraphtagePeer().steps, cases[:FEW], data[:FEW])
    yield _node("jsondiffpatch", jsondiffpatch.SCRIPT, jsondiffpatch.steps, (cases, data), modules)
    yield _node("json-diff", json_diff.SCRIPT, lambda delta, old, new: json_diff.steps(delta), (cases, data), modules)


Data = list[tuple[Any, Any]]


def _python(tool: str, package: str, steps: Callable[[Any, Any], Any], cases: Sequence[Case], data: Data) -> Told:
    if find_spec(package) is None:
        return Told(tool, why=f"not installed (pip install {package})")
    told, late = Told(tool), 0
    for case, pair in zip(cases, data, strict=True):
        try:
            told.results.append((case.facts, facts_of(case, steps(*pair))))
        except TooLongError:
            late += 1
    if tool == "graphtage":
        told.why = f"of {len(cases)} pairs, {late} of which took it too long"
    print(f"{tool}: done", file=sys.stderr)
    return told


def _node(
    tool: str,
    script: str,
    steps: Callable[[Any, Any, Any], Iterator[Step]],
    given: tuple[Sequence[Case], Data],
    modules: Path | None,
) -> Told:
    if modules is None or not (modules / tool).is_dir() or not shutil.which("node"):
        return Told(tool, why=f"not installed (npm install {tool}, and --modules node_modules)")
    cases, data = given
    found = zip(cases, deltas(script, modules, data), data, strict=True)
    return Told(tool, [(case.facts, facts_of(case, steps(delta, *pair))) for case, delta, pair in found])
