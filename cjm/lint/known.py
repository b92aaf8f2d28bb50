"""The ids that a document may refer to."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from cjm.lint.sheet import SHARED, Sheet
from cjm.model.evidence import Evidence
from cjm.model.journey import Journey
from cjm.model.metric import Metric
from cjm.model.persona import Persona
from cjm.reading.near import listed
from cjm.reading.walk import Mention

HOMES = {"persona": "personas", "metric": "metrics", "evidence": "evidence"}
LIBRARY = "library-"
NOUNS = {"evidence": "piece of evidence"}


class Known(Struct, frozen=True):
    """The ids of a document by their kind; what a library holds has kinds of its own (`library-persona`).

    `unjudged` are kinds of which something could not be read, so that an unknown id may well be one of them. `whose` is
    the document that messages speak of: the map, or the library.
    """

    by_kind: Mapping[str, frozenset[str]]
    unjudged: frozenset[str]
    whose: str = "map"

    def lacking(self, mentions: Iterable[tuple[Mention, str]]) -> Iterator[Mention]:
        """Those ids of this document's own, or of its libraries, that lead nowhere."""
        every: dict[tuple[str, ...], frozenset[str]] = {}
        for mention, _ in mentions:
            kinds = mention.kind.to
            known = every.get(kinds)
            if known is None:
                known = every[kinds] = frozenset[str]().union(*(self.by_kind.get(kind, ()) for kind in kinds))
            if mention.id not in known and self._is_judged(mention):
                yield mention

    def _is_judged(self, mention: Mention) -> bool:
        """Whether an id that is not here would have to be: it is no other map's, and all of its kind could be read."""
        kinds = mention.kind.to
        elsewhere = mention.id in mention.kind.also or "map" in kinds or "/" in mention.id
        return not elsewhere and not self.unjudged & set(kinds)

    def ids(self, mention: Mention) -> Iterable[str]:
        """All ids that could stand in the place of one."""
        return (id_ for kind in mention.kind.to for id_ in self.by_kind[kind])

    def kind_of(self, id_: str) -> str:
        """What has an id among all that shares the map's one namespace; empty where nothing has."""
        return next((kind for kind in SHARED.values() if id_ in self.by_kind[kind]), "")

    def library_has(self, mention: Mention) -> bool:
        """Whether a library holds what the map does not list."""
        return any(mention.id in self.by_kind.get(LIBRARY + kind, ()) for kind in mention.kind.to)

    def home(self, mention: Mention) -> str:
        """The list of the map in which what is referred to stands."""
        return next((HOMES[kind] for kind in mention.kind.to if kind in HOMES), "")

    def missing(self, mention: Mention) -> str:
        """What there is not: `there is no touchpoint or stage`, `no library has the persona`."""
        kinds = mention.kind.to
        nouns = listed(NOUNS.get(kind, kind) for kind in (kind.removeprefix(LIBRARY) for kind in kinds))
        return f"no library has the {nouns}" if kinds[0].startswith(LIBRARY) else f"there is no {nouns}"

    def remedy(self, mention: Mention) -> str:
        """What to do about an id that nothing is near to."""
        home = self.home(mention)
        name = mention.id.replace("-", " ").capitalize()
        if home:
            return f"; add it to the {self.whose}'s `{home}`: `- name: {name}`"
        return f"; one of the map's own is written `- name: {name}`" if mention.kind.to[0].startswith(LIBRARY) else ""


def known_in(sheet: Sheet) -> Known:
    """The ids that a map or a library may refer to."""
    shared = sheet.around.workspace.shared
    libraries = {"persona": list(shared.personas), "metric": list(shared.metrics), "evidence": list(shared.evidence)}
    found = {LIBRARY + kind: frozenset(ids) for kind, ids in libraries.items()}
    found |= {kind: frozenset(id_ for of, id_ in sheet.ids if of == kind) for kind in SHARED.values()}
    for kind, home in HOMES.items():
        own = frozenset(part.id for part in _listed(sheet, home))
        found[kind] = own if isinstance(sheet.content, Journey) else own | found[LIBRARY + kind]
    return Known(found, _unjudged(sheet), "map" if isinstance(sheet.content, Journey) else "library")


def _listed(sheet: Sheet, home: str) -> tuple[Persona | Metric | Evidence, ...]:
    """The personas, metrics or evidence that a document lists."""
    found: tuple[Persona | Metric | Evidence, ...] = getattr(sheet.content, home)
    return found


def _unjudged(sheet: Sheet) -> frozenset[str]:
    hidden = sheet.hidden_keys
    kinds = {kind for kind, home in HOMES.items() if home in hidden or any(map(sheet.nameless, _listed(sheet, home)))}
    # Of a map without stages that is said; that nothing in it can be referred to is no second fault.
    bare = isinstance(sheet.content, Journey) and not sheet.content.stages
    if bare or hidden & {"id", "stages", "touchpoints", "pains", "opportunities"}:
        kinds |= set(SHARED.values())
    if sheet.around.unsure:
        kinds |= {LIBRARY + kind for kind in HOMES}
    return frozenset(kinds)
