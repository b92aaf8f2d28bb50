"""Two versions of a document compared, each change judged, worded and placed."""

from collections.abc import Callable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from cjm.diff.change import Change, MapDiff, Pair, Rename
from cjm.diff.content import compared
from cjm.diff.judge import Judge
from cjm.diff.matching import Matching
from cjm.diff.plan import word
from cjm.diff.referred import Referred
from cjm.diff.rulings import Rulings
from cjm.diff.significance import key_of
from cjm.diff.version import Version
from cjm.diff.words import message
from cjm.document import Document
from cjm.model.settings import Settings

Outside = Callable[[frozenset[tuple[str, str]]], frozenset[tuple[str, str]]]


def _nobody(gone: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    return frozenset()


class Around(Struct, frozen=True):
    """What is known of the documents around the two that are compared.

    `elsewhere`: ids that were renamed in them. `outside`: of the (kind, id) that are gone, those that they still refer
    to. `people`: the names of personas that a library holds, by id.
    """

    elsewhere: tuple[Rename, ...] = ()
    outside: Outside = _nobody
    people: Mapping[str, str] = field(default_factory=dict)


ALONE = Around()


def compare(
    old: Document | None, new: Document | None, settings: Settings | None = None, around: Around = ALONE
) -> MapDiff:
    """What changed from one version of a map, or of a library, to another; None is a version that is not there.

    CjmError where the settings name what there is not; ValueError where the documents hold no map and no library, or
    one of each, or where there is neither.
    """
    rulings = Rulings((settings or Settings()).diff)
    before, after = (Version(one) if one else None for one in (old, new))
    if before and after:
        return _of_both(before, after, rulings, around)
    if after:
        return _added(after, rulings)
    if before:
        return _removed(before, rulings)
    raise ValueError("at least one of the versions must be there")


def _of_both(old: Version, new: Version, rulings: Rulings, around: Around) -> MapDiff:
    if type(old.content) is not type(new.content):
        raise ValueError(f"{old.document.path} and {new.document.path} are no versions of one document")
    found = compared(old.content, new.content, (old.written, new.written), around.elsewhere)
    judge = Judge(old, new, rulings, Referred(found.matching, around.outside), around.people)
    changes = judge.judged(found.changes)
    renamed = any(one.kind == "renamed" and not one.node for one in changes)
    return MapDiff(
        map=new.id,
        path_old=old.document.path,
        path_new=new.document.path,
        status="renamed" if renamed else "changed" if changes else "unchanged",
        changes=changes,
        pairs=_pairs(found.matching),
        document=new.document.kind,
        title=new.title,
        followed=around.elsewhere,
    )


def _added(new: Version, rulings: Rulings) -> MapDiff:
    """The difference that a whole new document makes."""
    change = Change("added", word(type(new.content)), "", "", new=new.content, name=new.title, at=())
    weighed = replace(change, significance=rulings.significance(key_of(change)) or "notable", message=message(change))
    placed = replace(weighed, span_new=new.document.span(new.content))
    return MapDiff(new.id, None, new.document.path, "added", (placed,), document=new.document.kind, title=new.title)


def _removed(old: Version, rulings: Rulings) -> MapDiff:
    """The difference that a whole document makes that is gone."""
    change = Change("removed", word(type(old.content)), "", "", old=old.content, name=old.title, old_at=())
    weighed = replace(change, significance=rulings.significance(key_of(change)) or "notable", message=message(change))
    placed = replace(weighed, span_old=old.document.span(old.content))
    return MapDiff(old.id, old.document.path, None, "removed", (placed,), document=old.document.kind, title=old.title)


def _pairs(matching: Matching) -> tuple[Pair, ...]:
    """Every pair of things, in the order of the new document."""
    matches = (matching.by_new[one.number] for one in matching.new[1:] if one.number in matching.by_new)
    return tuple(
        Pair(one.new.kind, one.new.node, one.old.node, one.new.at, one.old.at, one.why, one.score) for one in matches
    )
