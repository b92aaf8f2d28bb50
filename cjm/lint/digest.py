"""Short names for what files hold: two that differ have different ones."""

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

from cjm import __version__
from cjm.errors import CjmError
from cjm.tree import Tree

DIGITS = 32
# What a finding can depend on; drawing and importing are no part of it.
ROOMS = ("", "lint", "lint/content", "lint/rules", "lint/wording", "reading", "model", "analysis", "measure", "tree")


def digest(data: bytes) -> str:
    """A short name for some bytes: half of a digest that processors compute by themselves."""
    return hashlib.sha256(data).hexdigest()[:DIGITS]


def digest_of(*words: str) -> str:
    """A short name for some texts in this order."""
    return digest("\0".join(words).encode("utf-8", "surrogatepass"))


def data_digest(tree: Tree, path: str) -> str:
    """A short name for what a data file holds, or for why it cannot be read."""
    try:
        return digest(tree.read(path))
    except CjmError as error:
        return refusal_digest(error)


def refusal_digest(error: CjmError) -> str:
    """A short name for why a file cannot be read."""
    return "!" + digest_of(str(error))


@cache
def code_digest() -> str:
    """A short name for the code that checks: version, and size and time of each file, since a checkout changes."""
    house = Path(__file__).parents[1]
    stamps = [__version__, f"{sys.version_info[:2]}"]
    for room in ROOMS:
        with os.scandir(house / room) as entries:
            files = sorted((entry.name, entry.stat()) for entry in entries if entry.name.endswith(".py"))
        stamps += [f"{room}/{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in files]
    return digest_of(*stamps)
