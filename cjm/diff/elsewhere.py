"""What documents have to do with each other: ids that others follow, and ids that others still refer to."""

from collections.abc import Collection, Iterator

from cjm.diff.change import MapDiff, Rename
from cjm.diff.version import Version
from cjm.document import Document
from cjm.model.journey import Journey
from cjm.model.responses import Responses
from cjm.reading.walk import mentions, walk
from cjm.workspace import Workspace

# What maps take over from a library is referred to as the library's; channels and the like as what they are.
LIBRARY_KINDS = {"persona": "library-persona", "metric": "library-metric", "evidence": "library-evidence"}
Key = tuple[str, str]


def renames_for_others(old: Version, new: Version, diff: MapDiff) -> Iterator[Rename]:
    """The renames in a document as other documents see them."""
    in_map = isinstance(new.content, Journey)
    if in_map and old.id != new.id:
        yield Rename("map", old.id, new.id)
    for change in diff.changes:
        if change.renames and change.node:
            before, after = change.renames
            kind = change.part if in_map else LIBRARY_KINDS.get(change.part, change.part)
            yield Rename(kind, f"{old.id}/{before}", f"{new.id}/{after}") if in_map else Rename(kind, before, after)


def named_outside(gone: Collection[Key], home: Version, workspace: Workspace, own: str | None) -> frozenset[Key]:
    """Those of the (kind, id) gone from a document that the files of a workspace, but for its `own`, refer to.

    Only files that hold one of the ids at all are read as documents.
    """
    words = [id_.encode() for _, id_ in gone]
    found: set[Key] = set()
    for path in workspace.files:
        if path != own:
            data = workspace.tree.read(path)
            if any(word in data for word in words):
                found.update(_named(workspace.document(path), home, gone))
    return frozenset(found)


def _named(document: Document, home: Version, gone: Collection[Key]) -> Iterator[Key]:
    """The ids that are gone from a document and that another one names."""
    content = document.content
    if content is None:
        return
    sheet = isinstance(content, Responses) and content.map == home.id
    library = not isinstance(home.content, Journey)
    for part, _ in walk(content):
        for one in mentions(part):
            map_id, slash, rest = one.id.partition("/")
            for kind in one.kind.to:
                known = (kind.removeprefix("library-"), rest or one.id)
                of_map = map_id == home.id if slash else kind == "map" or sheet
                if known in gone and (kind.startswith("library-") if library else of_map):
                    yield known
