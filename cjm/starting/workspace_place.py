"""The folder that becomes a workspace, and what it lies in."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from cjm.errors import CjmError
from cjm.git import top_level
from cjm.locate import ANY, SETTINGS, find_settings, shown
from cjm.model.settings import Settings
from cjm.tree import DiskTree, globs
from cjm.workspace import Workspace, from_tree

DOCUMENT = re.compile(rb"^(\xef\xbb\xbf)?cjm\s*:", re.MULTILINE)


class Place(Struct, frozen=True):
    """A folder, as a whole path, with the workspace that it is or will be, and the top of its repository, if any."""

    folder: Path
    workspace: Workspace
    top: Path | None

    @property
    def new(self) -> bool:
        """Whether it has no settings yet."""
        return not self.workspace.config

    @property
    def usual(self) -> bool:
        """Whether its maps are where they usually are."""
        return self.workspace.patterns == Settings().maps

    @property
    def below(self) -> str:
        """The way from the top of the repository to the folder, with `/`; empty where it is the top, or has none."""
        way = "." if self.top is None else Path(os.path.relpath(self.folder.resolve(), self.top)).as_posix()
        return "" if way == "." else way

    @property
    def hooked(self) -> Path:
        """The folder where hooks and workflows work: the top of the repository."""
        return self.top if self.top and self.below else self.folder

    def notes(self) -> Iterator[str]:
        """What to know of maps around its own, and of what it lies in, once it has its settings."""
        for path in self._strays():
            yield f"{path} is not in a place that {SETTINGS} names under `maps:`: move it, or name it there"
        around = find_settings(self.folder.parent)
        if self.new and around:
            yield f"{shown(around)} no longer reaches into this folder: the nearest {SETTINGS} counts"

    def _strays(self) -> Iterator[str]:
        """The documents below the folder that no pattern names and that no other settings reach."""
        known = globs([*self.workspace.patterns, SETTINGS])
        for path in self.workspace.tree.list(ANY):
            if not known.matches(path) and self._reaches(path) and self._is_document(path):
                yield shown(self.folder / path)

    def _reaches(self, path: str) -> bool:
        return find_settings((self.folder / path).parent) == self.folder / SETTINGS

    def _is_document(self, path: str) -> bool:
        try:
            return bool(DOCUMENT.search(self.workspace.tree.read(path)))
        except CjmError:
            return False


def place_of(folder: Path) -> Place:
    """What a folder, as a whole path, is now; CjmError for a file, and for settings that cannot be read."""
    if folder.exists() and not folder.is_dir():
        raise CjmError("this is a file; name a folder", shown(folder))
    top = top_level(folder)
    if (folder / SETTINGS).is_file():
        workspace = from_tree(DiskTree(folder), folder)
    else:
        workspace = Workspace(DiskTree(folder), folder, Settings(), Settings().maps, declared=True)
    return Place(folder, workspace, top and top.resolve())
