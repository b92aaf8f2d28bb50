"""The files of a workspace that are checked, and a digest of what each holds."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from msgspec import Struct

from cjm.errors import CjmError
from cjm.lint.digest import digest, digest_of, refusal_digest
from cjm.lint.rule import MATURITIES
from cjm.lint.targets import Place
from cjm.locate import SETTINGS
from cjm.tree import Tree

# As the workspace does it: a file without this word is no library.
LIBRARY = b"library"
CLAIMS = tuple(f"maturity: {word}".encode() for word in MATURITIES)


class Inventory(Struct, frozen=True):
    """The files that are checked, sorted, each with its digest; the settings are the last where there are any.

    `declared` are those that `cjm.yaml` names. `nested` are folders below with settings of their own, which are no part
    of this workspace. `libraries` are all files that may be one. `maturity` is the highest that a file claims.
    """

    digests: dict[str, str]
    declared: frozenset[str]
    nested: tuple[str, ...]
    libraries: tuple[str, ...]
    maturity: int

    @property
    def digest(self) -> str:
        """A digest of all files with their paths."""
        return digest_of(*(word for pair in self.digests.items() for word in pair))

    @property
    def shared(self) -> str:
        """A digest of all that may be a library, since every map may take something over, and of what is asked of it."""
        return digest_of(str(self.maturity), *(word for path in self.libraries for word in (path, self.digests[path])))


def inventory(place: Place, patterns: Iterable[str], named: Iterable[str], folders: Iterable[str]) -> Inventory:
    """The files that patterns match or that were named, and all below a named folder in which no pattern matches any."""
    listed = [path for path in place.tree.list(tuple(patterns)) if path != place.config]
    asked = {path for path in named if path != place.config}
    found = {*listed, *asked}
    for folder in folders:
        if folder and not any(path.startswith(f"{folder}/") for path in found):
            found.update(place.tree.list((f"{folder}/**/*.yaml", f"{folder}/**/*.yml")))
    nested = tuple(sorted(str(PurePosixPath(path).parent) for path in found if _is_settings(path)))
    # Who names a file there, under other settings, wants it checked by these.
    below = tuple(f"{folder}/" for folder in nested)
    own = sorted(path for path in found if path in asked or not path.startswith(below))
    declared = frozenset(listed) if place.config else frozenset()
    return _digested(place.tree, [*own, *([place.config] if place.config else [])], declared, nested)


def _is_settings(path: str) -> bool:
    return path.endswith(f"/{SETTINGS}")


def _digested(tree: Tree, paths: list[str], declared: frozenset[str], nested: tuple[str, ...]) -> Inventory:
    digests, libraries, maturity = {}, [], 0
    for path in paths:
        try:
            data = tree.read(path)
        except CjmError as error:
            digests[path] = refusal_digest(error)
            continue
        digests[path] = digest(data)
        if LIBRARY in data:
            libraries.append(path)
        while maturity + 1 < len(CLAIMS) and any(claim in data for claim in CLAIMS[maturity + 1 :]):
            maturity += 1
    return Inventory(digests, declared, nested, tuple(libraries), maturity)


class Listed(Struct, frozen=True):
    """A tree that has been listed: it reads as before, and lists the paths that are given, whatever is asked."""

    tree: Tree
    paths: tuple[str, ...]

    def read(self, path: str) -> bytes:
        """The bytes of a file; CjmError, with the path, where it cannot be read or lies outside."""
        return self.tree.read(path)

    def list(self, patterns: object) -> list[str]:
        """The paths that are given."""
        return list(self.paths)
