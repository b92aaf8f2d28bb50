"""Two versions of a workspace compared, document by document."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from cjm.diff.change import MapDiff, Rename
from cjm.diff.compare import Around, compare
from cjm.diff.consequences import Outlook, consequences
from cjm.diff.elsewhere import named_outside, renames_for_others
from cjm.diff.pairing import Paired, paired
from cjm.diff.plan import called
from cjm.diff.version import Version
from cjm.document import Document
from cjm.errors import CjmError
from cjm.measure.measurement import series_of
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.model.series import Series
from cjm.workspace import Workspace


class TreeDiff(Struct, frozen=True):
    """The documents that changed, by path; and why others were not compared: a version of them is broken."""

    maps: tuple[MapDiff, ...]
    broken: tuple[CjmError, ...]


def compare_workspaces(old: Workspace, new: Workspace, paths: Collection[str] | None = None) -> TreeDiff:
    """What changed in the maps and libraries of a workspace; what says the same in both versions is left out.

    `paths`, relative to the roots, limit what is reported, never what is known; None is everything. CjmError where the
    settings of the new version name what there is not, or a file cannot be read.
    """
    olds, news, broken = _changed(old, new)
    both = _Both(old, new)
    pairs = paired(olds, news)
    libraries = [(pair, both.diff(pair)) for pair in pairs if _holds(pair, Library)]
    shared = _renames(libraries)
    maps = [(pair, both.diff(pair, shared)) for pair in pairs if _holds(pair, Journey)]
    maps = [(pair, _following(both, pair, diff, shared, maps)) for pair, diff in maps]
    told = sorted((diff for _, diff in (*libraries, *maps)), key=_path)
    reported = (one for one in told if paths is None or {one.path_old, one.path_new} & set(paths))
    wanted = tuple(error for error in broken if paths is None or error.path in paths)
    return TreeDiff(tuple(one for one in reported if one.status != "unchanged"), wanted)


class _Both(Struct, frozen=True):
    """Both versions of the workspace."""

    old: Workspace
    new: Workspace

    def diff(self, pair: Paired, elsewhere: tuple[Rename, ...] = ()) -> MapDiff:
        """What changed in one document, given what was renamed in others."""
        old, new = pair
        if old is None or new is None:
            return compare(old.document if old else None, new.document if new else None, self.new.settings)
        around = Around(elsewhere, lambda gone: named_outside(gone, old, self.new, new.document.path), self._people())
        diff = compare(old.document, new.document, self.new.settings, around)
        if old.document.path != new.document.path or old.id != new.id:
            diff = replace(diff, status="renamed")
        follows = (
            consequences(_outlook(self.old, old), _outlook(self.new, new), diff.pairs) if new.document.journey else ()
        )
        return replace(diff, consequences=follows)

    def _people(self) -> Mapping[str, str]:
        known = {**self.old.shared.personas, **self.new.shared.personas}
        return {id_: called(persona) for id_, persona in known.items()}


def _changed(old: Workspace, new: Workspace) -> tuple[list[Version], list[Version], list[CjmError]]:
    """The documents whose files are not the same in both versions, and the errors of those that are broken."""
    texts = [{path: side.tree.read(path) for path in side.files} for side in (old, new)]
    versions: tuple[list[Version], list[Version]] = ([], [])
    broken: list[CjmError] = []
    for number, side in enumerate((old, new)):
        for path in side.files:
            if texts[0].get(path) != texts[1].get(path):
                document = side.document(path)
                if document.broken and not document.stranger:
                    broken.append(_error(document, "before" if side is old else "now"))
                elif isinstance(document.content, (Journey, Library)):
                    versions[number].append(Version(document))
    unreadable = {error.path for error in broken}
    sound = [[one for one in side if one.document.path not in unreadable] for side in versions]
    return sound[0], sound[1], broken


def _error(document: Document, when: str) -> CjmError:
    fault = next(one for one in document.faults if one.severity == "error")
    return CjmError(f"cannot be compared, it is broken {when}: {fault.message}", document.path, fault.span.start)


def _holds(pair: Paired, kind: type[Journey | Library]) -> bool:
    return any(isinstance(one.content, kind) for one in pair if one)


def _renames(diffs: Sequence[tuple[Paired, MapDiff]]) -> tuple[Rename, ...]:
    return tuple(one for (old, new), diff in diffs if old and new for one in renames_for_others(old, new, diff))


def _following(
    both: _Both, pair: Paired, diff: MapDiff, shared: tuple[Rename, ...], maps: Sequence[tuple[Paired, MapDiff]]
) -> MapDiff:
    """The difference of a map once more, where it may refer to what was renamed in other maps."""
    others = _renames([one for one in maps if one[0] is not pair])
    text = pair[0].document.source.text if pair[0] else ""
    if pair[1] and any(one.old.rpartition("/")[2] in text for one in others):
        return both.diff(pair, (*shared, *others))
    return diff


def _outlook(workspace: Workspace, version: Version) -> Outlook:
    journey = workspace.resolved(version.document)
    return Outlook(journey, tuple(_series(workspace, version.document, journey)))


def _series(workspace: Workspace, document: Document, journey: Journey) -> Iterator[Series]:
    """The values of all metrics; one whose data cannot be read has none."""
    for metric in journey.metrics:
        path = workspace.data_path(metric, document.path) if metric.data else ""
        try:
            yield from series_of(metric, workspace.tree.read(path) if path else None, path)
        except CjmError:
            continue


def _path(diff: MapDiff) -> str:
    return diff.path_new or diff.path_old or ""
