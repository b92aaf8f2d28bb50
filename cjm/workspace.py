"""A tree of files as a workspace: its settings, its libraries, its documents, its data."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath

from msgspec import Struct

from cjm.document import Document, read
from cjm.errors import CjmError
from cjm.library import Shared, resolved, shared_by
from cjm.locate import ANY, BESIDE, SETTINGS, locate, shown
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.model.metric import Metric
from cjm.model.settings import Settings
from cjm.tree import DiskTree, Tree


class Workspace(Struct, frozen=True, dict=True):
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
        contents = ((path, document.content) for path, document in self.libraries.items())
        return shared_by((path, content) for path, content in contents if isinstance(content, Library))

    @cached_property
    def libraries(self) -> dict[str, Document]:
        """The libraries by path, and what may be a broken one, read once for all who ask; what lacks the word is none.

        Nor is a file that cannot be read, which is an error where it is named itself, and must not forbid all others.
        """
        documents = (read(data, path) for path, data in self._texts() if b"library" in data)
        # A map may say the word, too, and many maps do not fit into memory.
        return {document.path: document for document in documents if document.journey is None}

    def _texts(self) -> Iterator[tuple[str, bytes]]:
        for path in self.files:
            try:
                data = self.tree.read(path)
            except CjmError:
                continue
            yield path, data

    def document(self, path: str) -> Document:
        """A file of the workspace; CjmError where it cannot be read from the tree."""
        return read(self.tree.read(path), path)

    def resolved(self, document: Document) -> Journey:
        """A document's journey with what it takes over from the libraries."""
        return resolved(document, self.shared)

    def shown(self, path: str) -> str:
        """A path as the user would type it: relative to the working directory where it lies below it, with `/`."""
        return shown(self.root / path)

    def data_path(self, metric: Metric, path: str) -> str:
        """Where a metric's data file lies: beside the map, or beside the library that the metric comes from."""
        source = self.shared.metrics.get(metric.use or "")
        home = self.shared.homes[source.id] if source and source.data == metric.data else path
        return (PurePosixPath(home).parent / (metric.data or "")).as_posix()


def load(path: Path, config: Path | None = None) -> Workspace:
    """The workspace around a file or a folder (see `locate`); without settings, all below a folder, or beside a file.

    CjmError where the path does not exist or the settings cannot be read.
    """
    place = locate(path, config)
    if not place.config:
        patterns = ANY if path.is_dir() else BESIDE
        return Workspace(DiskTree(place.root), place.root, Settings.made({}), patterns, declared=False)
    return from_tree(DiskTree(place.root), place.root, place.config)


def from_tree(tree: Tree, root: Path, config: str = SETTINGS) -> Workspace:
    """The workspace of a tree (the disk, a git revision, an editor's buffers) whose settings file is `config`."""
    name = shown(root / config)
    document = read(tree.read(config), name)
    for fault in document.faults:
        if fault.severity == "error":
            raise CjmError(fault.message, name, fault.span.start)
    if not isinstance(document.content, Settings):
        raise CjmError("settings begin with `cjm: 1` and `kind: workspace`", name)
    return Workspace(tree, root, document.content, document.content.maps, declared=True, config=config)
