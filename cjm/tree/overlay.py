"""A tree with the texts that an editor has not saved, or that came on stdin, laid over it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import force_setattr

from cjm.tree.globs import globs
from cjm.tree.shape import Paths, Tree, inside


class OverlayTree(Struct, frozen=True):
    """The files of a tree, but for those given here, which stand before it and may be new.

    A symbolic link of the tree leads to what the tree holds, not to what is given here.
    """

    tree: Tree
    files: Mapping[str, bytes]

    def __post_init__(self) -> None:
        force_setattr(self, "files", {inside(path): data for path, data in self.files.items()})

    def read(self, path: str) -> bytes:
        """The bytes given for the path, or else those of the tree's file."""
        given = self.files.get(inside(path))
        return self.tree.read(path) if given is None else given

    def list(self, patterns: Sequence[str]) -> Paths:
        """The paths of all files of both that a pattern matches, sorted."""
        wanted = globs(patterns)
        return sorted({*self.tree.list(patterns), *filter(wanted.matches, self.files)})
