"""The subjects of the pages of a comparison: both versions of each document, their data read, their commits known."""

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from cjm.comparing.compared import Outcome
from cjm.comparing.editions import Edition
from cjm.comparing.git_sides import STAGED, Sides
from cjm.errors import CjmError
from cjm.named_maps import Named
from cjm.render.comparison.difference import Difference, Side
from cjm.render.comparison.page import diff_page
from cjm.render.site import INDEX
from cjm.render.subject import Link, Revision
from cjm.report.comparison import Compared
from cjm.subjects import prepared
from cjm.tree.revision import GitTree


class Pages(Struct, frozen=True):
    """Pages by file name, in the order of the comparison; and the data that could not be read for them."""

    files: dict[str, bytes]
    errors: tuple[CjmError, ...]


def pages(outcome: Outcome, today: date, theme: str = "", beside: Callable[[str], bool] = lambda name: False) -> Pages:
    """A page for each document that changed; where there are several, each leads to the others.

    `beside` says whether a page of this name stands where these will: that of a map, or the index.
    """
    drawn = [
        _difference(one, sides, today) for one, sides in zip(outcome.comparison.maps, outcome.editions, strict=True)
    ]
    index = INDEX if beside(INDEX) else ""
    names = _names([difference.diff.map for difference, _ in drawn])
    links = [Link(one.title, name) for one, name in zip(outcome.comparison.maps, names, strict=True)]
    files: dict[str, bytes] = {}
    for name, (difference, _) in zip(names, drawn, strict=True):
        others = tuple(link for link in links if link.href != name)
        old, new = _leading(difference, outcome.editions[len(files)], beside)
        files[name] = diff_page(replace(difference, old=old, new=new, others=others, theme=theme, index=index))
    return Pages(files, tuple(dict.fromkeys(error for _, errors in drawn for error in errors)))


def _leading(
    difference: Difference, editions: tuple[Edition, Edition], beside: Callable[[str], bool]
) -> tuple[Side, Side]:
    """Both versions with the addresses of their pages, which show the maps as they lie on the disk.

    Of two files on the disk with the same id nobody knows which one the page shows.
    """
    sides = (difference.old, difference.new)
    both = tuple(zip(sides, editions, strict=True))
    ids = [one.subject.journey.id if one.subject and edition.on_disk else "" for one, edition in both]
    names = [f"{id_}.html" if id_ and ids.count(id_) == 1 else INDEX for id_ in ids]
    old, new = (
        replace(one, page=name) if name != INDEX and beside(name) else one
        for one, name in zip(sides, names, strict=True)
    )
    return old, new


def _names(ids: Sequence[str]) -> list[str]:
    """`<map-id>-diff.html`; a map and a library, or two workspaces, may share an id and are told apart by number."""
    seen: dict[str, int] = {}
    names = []
    for id_ in ids:
        seen[id_] = seen.get(id_, 0) + 1
        names.append(f"{id_}-diff{'' if seen[id_] == 1 else f'-{seen[id_]}'}.html")
    return names


def _difference(
    one: Compared, editions: tuple[Edition, Edition], today: date
) -> tuple[Difference, tuple[CjmError, ...]]:
    (old, errors), (new, more) = (
        _side(name, edition, path, today)
        for name, edition, path in zip(
            (one.old, one.new), editions, (one.diff.path_old, one.diff.path_new), strict=True
        )
    )
    subject = new.subject or old.subject
    lang = subject.lang if subject else "en"
    return Difference(one.diff, old, new, one.path, today, lang), (*errors, *more)


def _side(name: str, edition: Edition, path: str | None, today: date) -> tuple[Side, tuple[CjmError, ...]]:
    document = edition.workspace.document(path) if path else None
    if document is None or document.journey is None:
        return Side(name, _revision(edition), None), ()
    ready = prepared(Named(edition.workspace, document), today)
    errors = (CjmError(error.message, edition.marked(error.path or ""), error.at) for error in ready.errors)
    return Side(name, _revision(edition), ready.subject), tuple(errors)


def _revision(edition: Edition) -> Revision | None:
    """The commit of a version; None for what is staged, and for what lies on the disk."""
    tree = edition.workspace.tree
    if not isinstance(tree, GitTree) or tree.commit == STAGED:
        return None
    return Revision(tree.commit[:8], Sides(tree.repository.folder).day(tree.commit))
