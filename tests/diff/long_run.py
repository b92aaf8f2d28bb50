"""The laws over as many pairs as one likes: `python -m tests.diff.long_run FIRST COUNT`; prints the seeds that break one."""

import sys

from cjm.diff.apply import apply
from cjm.diff.content import compared
from cjm.diff.settle import settled
from tests.diff.drawn import edited, journey, library, seeded


def broken(seed: int) -> bool:
    """Whether a law does not hold for the versions that a seed gives: unlike ones, edited ones, and libraries."""
    rng = seeded(seed)
    old = journey(rng)
    new = edited(rng, old, rng.randint(1, 8)) if seed % 3 else journey(rng)
    pairs = [(old, new), (library(rng), library(rng))] if seed % 10 == 0 else [(old, new)]
    leads = all(apply(one, compared(one, other).changes) == settled(other) for one, other in pairs)
    return not leads or compared(old, old).changes != ()


if __name__ == "__main__":
    first, count = int(sys.argv[1]), int(sys.argv[2])
    found = [seed for seed in range(first, first + count) if broken(seed)]
    print(f"{count} seeds from {first}: {found or 'all laws hold'}")
    sys.exit(bool(found))
