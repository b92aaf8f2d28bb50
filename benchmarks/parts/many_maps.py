"""`cjm lint` of a large workspace, with an empty cache and with a warm one, beside its peers."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.duel import Side, duel
from benchmarks.plan import STYLE, Plan, missing
from benchmarks.row import Row, Target

FLOOR = "reading and hashing"
HASHING = "import hashlib, sys; [hashlib.blake2b(open(path, 'rb').read()).digest() for path in sys.argv[1:]]"
# How often a peer is run at most: one that takes minutes evens out by itself.
PEERS = {"yamllint": 1, "check-jsonschema": 1, "yamlruff": 1000}
COMPARED = (
    ("cold", "yamllint", "s CPU", Target(20, faster=True)),
    ("cold", "check-jsonschema", "s CPU", Target(6, faster=True)),
    ("cold", "yamlruff", "s wall", Target(3)),
    ("warm", "yamllint", "s CPU", Target(200, faster=True)),
    ("warm", FLOOR, "s wall", Target(4)),
)


def rows(plan: Plan) -> Iterator[Row]:
    """A thousand maps: cold and warm, each beside those that it is to be compared with."""
    maps = plan.amount(1000, 6)
    folder = plan.workspace(maps)
    found = duel([*_ours(plan, folder), *_peers(plan, folder)], min(plan.rounds, 3))
    for cache, peer, unit, target in COMPARED:
        measured = {"s CPU": "cpu", "s wall": "wall"}[unit]
        ours = getattr(found[cache], measured)
        theirs = getattr(found[peer], measured) if peer in found else None
        why = missing(peer, f"pip install {peer}") if theirs is None else ""
        yield Row(f"lint {maps:,} maps, {cache}", unit, peer, target, ours, theirs, why)


def _ours(plan: Plan, folder: Path) -> Iterator[Side]:
    """A run that finds no cache leaves a full one to the run that follows it."""
    command = (*plan.cjm, "lint", str(folder))
    yield Side("cold", command, plan.environment, before=plan.forget)
    yield Side("warm", command, plan.environment)


def _peers(plan: Plan, folder: Path) -> Iterator[Side]:
    paths = [str(path) for path in sorted((folder / "maps").glob("journey-*.yaml"))]
    yield Side(FLOOR, (sys.executable, "-c", HASHING, *paths))
    arguments = {
        "yamllint": ("-d", STYLE, *paths),
        "yamlruff": ("lint", "-d", STYLE, *paths),
        "check-jsonschema": ("--schemafile", _schema(plan), *paths),
    }
    for name, most in PEERS.items():
        program = plan.peer(name)
        if program:
            yield Side(name, (program, *arguments[name]), most=most)


def _schema(plan: Plan) -> str:
    """The JSON Schema that a peer checks with: the one that we print for editors."""
    path = plan.folder / "schema.json"
    path.write_bytes(subprocess.run((*plan.cjm, "schema"), check=True, capture_output=True).stdout)
    return str(path)
