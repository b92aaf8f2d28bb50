"""python -m benchmarks.diff: how well and how fast changes are told, beside peers, as tables."""

import argparse
import sys
from pathlib import Path

from benchmarks.diff import speed
from benchmarks.diff.case import KINDS
from benchmarks.diff.cases import cases
from benchmarks.diff.peers.everyone import Told, told_by_all
from benchmarks.diff.score import Score, scores
from benchmarks.table import table

HEAD = ("precision / recall", *KINDS, "all")
TARGETS = {True: 0.99, False: 0.95}


def main() -> int:
    """Print the tables; the status is 1 where a target is missed."""
    asked = _asked()
    if asked.packages:
        sys.path.append(str(asked.packages))
    missed = False
    for written in (True, False):
        pairs = list(cases(written, asked.count, asked.first))
        done = sum((case.facts.total() for case in pairs), 0)
        print(f"{len(pairs)} pairs, {done} edits, {'ids written' if written else 'no ids'}")
        rows = []
        for told in told_by_all(pairs, written, asked.modules):
            found = scores(told.results)
            rows.append(_row(told, found))
            missed |= told.tool == "cjm" and not _reached(found, TARGETS[written])
        print(_columns([HEAD, *rows]))
    measured = list(speed.rows(asked.rounds))
    print(table(measured))
    return int(missed or any(row.met is False for row in measured))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.diff", description=__doc__)
    parser.add_argument("--count", type=int, default=240, help="pairs of versions, with and without ids each")
    parser.add_argument("--first", type=int, default=10_000, help="number of the first pair: others were tuned on")
    parser.add_argument("--rounds", type=int, default=5, help="how often the clock runs")
    parser.add_argument("--packages", type=Path, help="folder of Python peers: deepdiff jsondiff graphtage")
    parser.add_argument("--modules", type=Path, help="node_modules with jsondiffpatch and json-diff")
    return parser.parse_args()


def _reached(found: dict[str, Score], target: float) -> bool:
    """Whether precision and recall of every kind are at least as high as the target."""
    shares = (share for one in found.values() for share in (one.precision, one.recall))
    return all(share is None or share >= target for share in shares)


def _row(told: Told, found: dict[str, Score]) -> tuple[str, ...]:
    if not told.results:
        return (told.tool, told.why)
    cells = (f"{_share(found[kind].precision)} / {_share(found[kind].recall)}" for kind in (*KINDS, "all"))
    return (told.tool, *cells, told.why)


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"


def _columns(rows: list[tuple[str, ...]]) -> str:
    """The rows in columns; what a row says beyond the head is not aligned."""
    full = [row for row in rows if len(row) > 2]
    widths = [max(len(row[0]) for row in rows), *(max(len(row[at]) for row in full) for at in range(1, len(HEAD)))]
    lines = ("  ".join(map(_padded, row, (*widths, 0))) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _padded(cell: str, width: int) -> str:
    return cell.ljust(width)


if __name__ == "__main__":
    sys.exit(main())
