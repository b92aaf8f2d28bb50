"""What git knows of the two sides of a comparison: their days, where branches parted, what is staged, what is ignored."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import Literal

from msgspec import Struct

from cjm.errors import CjmError
from cjm.git import Entry, Repository
from cjm.tree import DiskTree
from cjm.tree.revision import GitTree

STAGED = "staged"
KINDS: dict[str, Literal["link", "submodule"]] = {"120000": "link", "160000": "submodule"}
NOT_IGNORED = ("ls-files", "--cached", "--others", "--exclude-standard", "-z", "--full-name")


class Sides(Repository, frozen=True):
    """A repository that is asked about more than single commits."""

    @property
    def bare(self) -> bool:
        """Whether it has no working tree."""
        return self._answer("rev-parse", "--is-bare-repository").strip() == b"true"

    def knows(self, revision: str) -> bool:
        """Whether a revision names something here."""
        return self._object(revision) is not None

    def day(self, commit: str) -> date:
        """The committer's day of a commit."""
        told = self._answer("log", "-1", "--no-patch", "--format=%cs", "--end-of-options", commit)
        return date.fromisoformat(told.decode().strip())

    def parting(self, one: str, other: str) -> str:
        """The commit at which two histories parted; CjmError where they share none, or a shallow clone ends before it."""
        listed = self._answer("rev-parse", f"{self.commit(one)}...{self.commit(other)}").decode().split()
        bases = [line.removeprefix("^") for line in listed if line.startswith("^")]
        if bases:
            return bases[0]
        if self._is_shallow():
            again = "run `git fetch --unshallow`, then this again"
            raise CjmError(f"'{one}' and '{other}' share no commit in this shallow clone: {again}")
        raise CjmError(f"'{one}' and '{other}' share no history; to compare them as they are: {one}..{other}")

    def staged(self, below: str = "") -> list[Entry]:
        """Every path that is staged below a folder ("" for all), in git's order; CjmError where one is in conflict."""
        return [_entry(line, below) for line in self._names(("ls-files", "--cached", "--stage", "-z"), below)]

    def present(self, below: str = "") -> frozenset[str]:
        """The paths below a folder of the working tree that git follows, or would if they were added."""
        return frozenset(_inside(name, below) for name in self._names(NOT_IGNORED, below))

    def _names(self, question: Sequence[str], below: str) -> Iterator[str]:
        asked = ["--", f"{below}/"] if below else []
        yield from self._answer(*question, *asked).decode("utf-8", "surrogateescape").split("\0")[:-1]


class StagedTree(GitTree, frozen=True, dict=True):
    """What is staged, as a tree; its `repository` is one of Sides."""

    @cached_property
    def commit(self) -> str:
        """No commit: what it would become is not written yet."""
        return STAGED

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        return {entry.path: entry for entry in Sides(self.repository.folder).staged(self.below)}

    def __reduce__(self) -> tuple[type[GitTree], tuple[Repository, str, str]]:
        return StagedTree, (self.repository, self.revision, self.below)


class WorkingTree(Struct, frozen=True):
    """The files on the disk as git sees them: without those that it ignores, and without those of submodules."""

    disk: DiskTree
    present: frozenset[str]

    def read(self, path: str) -> bytes:
        """The bytes of a file, ignored or not: data need not be in git; CjmError where it cannot be read."""
        return self.disk.read(path)

    def list(self, patterns: Sequence[str]) -> list[str]:
        """The paths of all files that a pattern matches, sorted; none where the folder is not there."""
        if not self.disk.root.is_dir():
            return []
        return [path for path in self.disk.list(patterns) if self._is_present(path)]

    def _is_present(self, path: str) -> bool:
        """Whether git knows a file, or the symbolic link to a folder that it was found in."""
        above = (str(one) for one in PurePosixPath(path).parents if (self.disk.root / one).is_symlink())
        return path in self.present or any(one in self.present for one in above)


def _entry(line: str, below: str) -> Entry:
    about, path = line.split("\t", 1)
    mode, named, stage = about.split(" ")
    if stage != "0":
        raise CjmError("is in conflict: settle it and `git add` it first", path)
    return Entry(_inside(path, below), KINDS.get(mode, "file"), named)


def _inside(path: str, below: str) -> str:
    """A path as seen from a folder above it."""
    return path.removeprefix(f"{below}/") if below else path
