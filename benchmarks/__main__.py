"""`python -m benchmarks`: what cjm costs beside its peers, measured in one run; see --help.

The peers are not installed with cjm. For all of them:
  python -m venv peers && peers/bin/pip install yamllint check-jsonschema yamlruff
  PUPPETEER_SKIP_DOWNLOAD=1 npm install --prefix peers @mermaid-js/mermaid-cli
  python -m benchmarks --peers peers/bin --peers peers/node_modules/.bin
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.cost import CommandFailed
from benchmarks.parts import big_map, draw, many_maps, memory, one_map, read, start
from benchmarks.plan import Plan
from benchmarks.row import Row
from benchmarks.table import as_json, table

PARTS = {
    "start": start.rows,
    "read": read.rows,
    "one-map": one_map.rows,
    "many-maps": many_maps.rows,
    "memory": memory.rows,
    "big-map": big_map.rows,
    "draw": draw.rows,
}


def main() -> None:
    """Measure what was asked for and print it; a missed target is no failure, since a machine may be busy."""
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="cjm-benchmarks-") as folder:
        rounds = 1 if given.quick else given.rounds
        plan = Plan(Path(folder), rounds, given.quick, tuple(path.absolute() for path in given.peers))
        plan.compile()
        rows = [row for name in given.parts or PARTS for row in _measured(name, plan)]
    print((as_json if given.json else table)(rows), end="")


def _arguments() -> argparse.Namespace:
    head, _, peers = (__doc__ or "").partition("\n\n")
    shape = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("python -m benchmarks", description=head, epilog=peers, formatter_class=shape)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; all where left out")
    parser.add_argument("--quick", action="store_true", help="a few maps, once: shows that it works, proves nothing")
    parser.add_argument("--rounds", type=int, default=5, help="how often short commands are run (default 5)")
    parser.add_argument("--peers", action="append", type=Path, default=[], help="folder with peers, beside the PATH")
    parser.add_argument("--json", action="store_true", help="print JSON")
    given = parser.parse_args()
    unknown = set(given.parts) - set(PARTS)
    if unknown:
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    return given


def _measured(name: str, plan: Plan) -> Iterator[Row]:
    """A part's rows; where a command fails, a row that says so."""
    print(f"measuring: {name}", file=sys.stderr)
    try:
        yield from PARTS[name](plan)
    except CommandFailed as failure:
        yield Row(name, "", "", why=str(failure))


main()
