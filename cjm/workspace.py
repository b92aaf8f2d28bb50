"""A tree of files as a workspace: its settings, its libraries, its documents, its data."""

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from cjm.document import Document, read
from cjm.errors import CjmError
from cjm.library import Shared, resolved, shared_by
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.model.metric import Metric
from cjm.model.settings import Settings
from cjm.tree import DiskTree, Tree

SETTINGS = "cjm.yaml"
ANY = ("**/*.yaml", "**/*.yml")
BESIDE = ("*.yaml", "*.yml")


@dataclass(frozen=True)
class Workspace:
    """Everything that is known around a map.

    `patterns` name the files that are read, relative to the tree's root; `declared` says that they come from
    `cjm.yaml`, so that each of them must be a document. `root` is the tree's root on the disk, for showing paths.
    """

    tree: Tree
    root: Path
    settings: Settings
    patterns: tuple[str, ...]
    declared: bool
    config: str = ""

    @cached_property
    def files(self) -> tuple[str, ...]:
        """The paths of the files that are read, sorted; the settings are none of them."""
        return tuple(path for path in self.tree.list(self.patterns) if path != self.config)

    @cached_property
    def shared(self) -> Shared:
        """What the libraries of the workspace hold; a library that cannot be read gives what could be read of it."""
        found = []
        for path in self.files:
            data = self.tree.read(path)
            if b"library" in data:
                content = read(data, path).content
                if isinstance(content, Library):
                    found.append((path, content))
        return shared_by(found)

    def document(self, path: str) -> Document:
        """A file of the workspace; CjmError where it cannot be read from the tree."""
        return read(self.tree.read(path), path)

    def resolved(self, document: Document) -> Journey:
        """A document's journey with what it takes over from the libraries."""
        return resolved(document, self.shared)

    def shown(self, path: str) -> str:
        """A path as the user would type it: relative to the working directory where it lies below it, with `/`."""
        whole = self.root / path
        relative = os.path.relpath(whole)
        return (whole if relative.startswith("..") else Path(relative)).as_posix()

    def data_path(self, metric: Metric, path: str) -> str:
        """Where a metric's data file lies: beside the map, or beside the library that the metric comes from."""
        source = self.shared.metrics.get(metric.use or "")
        home = self.shared.homes[source.id] if source and source.data == metric.data else path
        return (PurePosixPath(home).parent / (metric.data or "")).as_posix()


def find_settings(start: Path) -> Path | None:
    """The nearest `cjm.yaml` from a folder upward, not beyond the root of its git repository; None where there is none."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return folder / SETTINGS
        if (folder / ".git").exists():
            return None
    return None


def load(path: Path, config: Path | None = None) -> Workspace:
    """The workspace around a file or a folder; `config` (else the variable CJM_CONFIG) overrides the search.

    Without settings it is the folder itself with all below it, or a file's own folder. CjmError where the path does
    not exist or the settings cannot be read.
    """
    whole = Path(os.path.abspath(path))  # noqa: PTH100
    if not whole.exists():
        raise CjmError("there is no such file or folder", str(path))
    folder = whole if whole.is_dir() else whole.parent
    chosen = config or (Path(os.environ["CJM_CONFIG"]) if os.environ.get("CJM_CONFIG") else None)
    found = Path(os.path.abspath(chosen)) if chosen else find_settings(folder)  # noqa: PTH100
    if found is None:
        return Workspace(DiskTree(folder), folder, Settings(), ANY if whole.is_dir() else BESIDE, declared=False)
    if not found.is_file():
        raise CjmError("there is no such settings file", str(chosen))
    return from_tree(DiskTree(found.parent), found.parent, found.name)


def from_tree(tree: Tree, root: Path, config: str = SETTINGS) -> Workspace:
    """The workspace of a tree (the disk, a git revision, an editor's buffers) whose settings file is `config`."""
    shown = Path(os.path.relpath(root / config)).as_posix()
    document = read(tree.read(config), shown)
    for fault in document.faults:
        if fault.severity == "error":
            raise CjmError(fault.message, shown, fault.span.start)
    if not isinstance(document.content, Settings):
        raise CjmError("settings begin with `cjm: 1` and `kind: workspace`", shown)
    return Workspace(tree, root, document.content, document.content.maps, declared=True, config=config)
