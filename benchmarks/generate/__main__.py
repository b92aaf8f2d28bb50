"""`python -m benchmarks.generate FOLDER`: write a generated workspace."""

import argparse
from pathlib import Path

from benchmarks.generate.maps import Size
from benchmarks.generate.workspace import write_workspace


def main() -> None:
    """Write what the arguments ask for, and say where."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description="Write generated maps.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--maps", type=int, default=10, help="how many")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stages", type=int, default=5, help="of each map")
    parser.add_argument("--touchpoints", type=int, default=15, help="of each map; one comes to about 2 kB")
    given = parser.parse_args()
    write_workspace(given.folder, given.maps, given.seed, Size(given.stages, given.touchpoints))
    print(f"wrote {given.maps} maps to {given.folder}")


main()
