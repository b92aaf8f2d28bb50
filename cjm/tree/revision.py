"""A revision of a git repository as a tree."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from cjm.errors import CjmError
from cjm.git import Blobs, Entry, Repository
from cjm.tree.shape import Kind, Paths, found, inside, is_folder, leaves, missing

# As many symbolic links in a row as Linux follows.
_MOST_LINKS = 40
_NO_FILE = {
    "submodule": "is a submodule, another repository, which is not read",
    "link": "is a symbolic link that leads in a circle",
}


class GitTree(Struct, frozen=True, dict=True):
    """The files of a revision below a folder, none where that folder is not in it; submodules are not read.

    The revision is looked up at the first question, and is a CjmError there if it is unknown.
    """

    repository: Repository
    revision: str
    below: str = ""

    @cached_property
    def commit(self) -> str:
        """The full id of the commit that the revision named when it was first asked for."""
        return self.repository.commit(self.revision)

    def read(self, path: str) -> bytes:
        """The bytes of a file; CjmError, with the path, where it cannot be read or lies outside."""
        plain = inside(path)
        real = self._real(plain)
        entry = self._entries.get(real)
        if real in self._folders:
            raise is_folder(plain)
        if entry is None:
            raise missing(plain, real, self._folders.get(real.rpartition("/")[0], []), f" in {self.revision}")
        if entry.kind != "file":
            raise CjmError(_NO_FILE[entry.kind], plain)
        return self._blobs.read(entry.id)

    def list(self, patterns: Sequence[str]) -> Paths:
        """The paths of all files that a pattern matches, sorted; links to folders are entered only where named."""
        return found(self._scan, patterns)

    def __reduce__(self) -> tuple[type["GitTree"], tuple[Repository, str, str]]:
        # Another process gets the same commit, and a cat-file of its own.
        return GitTree, (self.repository, self.commit, self.below)

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        below = inside(self.below).removeprefix(".")
        return {entry.path: entry for entry in self.repository.entries(self.commit, below)}

    @cached_property
    def _folders(self) -> dict[str, Paths]:
        return _names_by_folder(self._entries)

    @cached_property
    def _blobs(self) -> Blobs:
        return Blobs(self.repository)

    def _scan(self, folder: str) -> Iterator[tuple[str, Kind]]:
        real = self._real(folder)
        for name in self._folders[real]:
            path = f"{real}/{name}" if real else name
            entry = self._entries.get(path)
            if entry is None:
                yield name, "folder"
            elif entry.kind != "submodule":
                yield name, self._linked_kind(path) if entry.kind == "link" else "file"

    def _linked_kind(self, path: str) -> Kind:
        try:
            return "linked" if self._real(path) in self._folders else "file"
        except CjmError:
            return "outside"

    def _real(self, plain: str) -> str:
        """Where a path leads when links are followed; a link that leads in a circle is left as it is."""
        done: Paths = []
        links: Paths = []
        ahead = plain.split("/")[::-1]
        while ahead:
            name = ahead.pop()
            if name == "..":
                if not done:
                    raise leaves(plain, links[0])
                done.pop()
            elif name not in ("", "."):
                done.append(name)
            here = self._entries.get("/".join(done))
            if here and here.kind == "link" and len(links) < _MOST_LINKS:
                links.append(here.path)
                done.pop()
                ahead += self._target(here, plain)
        return "/".join(done)

    def _target(self, link: Entry, plain: str) -> Paths:
        """The names on the way to a link's target, the first one last."""
        target = self._blobs.read(link.id).decode("utf-8", "surrogateescape")
        if target.startswith("/"):
            raise leaves(plain, link.path)
        return target.split("/")[::-1]


def _names_by_folder(paths: Iterable[str]) -> dict[str, list[str]]:
    """The names in every folder, by its path; the root is ""."""
    folders: dict[str, list[str]] = {"": []}
    for path in paths:
        folder, known = path, False
        while not known:
            folder, _, name = folder.rpartition("/")
            known = folder in folders
            folders.setdefault(folder, []).append(name)
    return folders
