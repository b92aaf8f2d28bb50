"""One difference between two versions of a document, and all of them together."""

from typing import Literal, TypeAlias

from msgspec import Struct

from cjm.source import Span

Kind: TypeAlias = Literal["added", "removed", "renamed", "moved", "reordered", "changed"]
Effect: TypeAlias = Literal["better", "worse", "neutral"]
Significance: TypeAlias = Literal["breaking", "notable", "cosmetic"]
Status: TypeAlias = Literal["added", "removed", "renamed", "changed", "unchanged"]
# The way from the top of a document to a part: fields and numbers from 0 in turn,
# ("stages", 2, "touchpoints", 0, "pains", 1, "barriers", 0). It holds for parts without an id, and for double ids.
Address: TypeAlias = tuple[str | int, ...]


class Change(Struct, frozen=True):
    """One difference.

    `kind`: `added`, `removed` (`new`, `old` is the whole part, without what was moved into it or out of it);
    `renamed` (a written id is another one; `old` and `new` are the ids); `moved` (another parent), `reordered` (another
    place below the same parent, or a list of words in another order); `changed` (a field; `old` and `new` are its
    values, None for one that is not given).
    `part`: what it is about, in the words of settings: `map`, `stage`, `touchpoint`, `pain`, `barrier`, `say_do` …
    `node`, `old_node`: paths of ids (`stages/decide/compare`) of the thing with an id that it is about or happened in;
    `old_node` is "" for a thing that was added, `node` is the old path for one that was removed; "" is the map itself.
    `field`: the keys from there on: `emotion`, `barriers.status`, `say_do.evidence`; "" where it is about the thing.
    `name`: what the thing of `node` is called (its old name where it is gone); `item` the same of the part without an
    id in it (a barrier's text). `persona` and `persona_name`: for whom, where the value is not the same for all.
    `at`, `old_at`: the address of the part itself in the new and the old document, None where it has none there.
    `renames`: (old id, new id) where the thing's id is another one now: by `renamed`, or because it follows a name.
    `followed`: no reference of the new document is left that names the old id; where one is, none is made to follow.
    `follows`: the node of an added or removed thing that brings this with it (the emotions of a persona who is gone).
    `fingerprint` tells it from others by ids and fields, whatever the words and lines.
    """

    kind: Kind
    part: str
    node: str
    old_node: str
    field: str = ""
    persona: str = ""
    old: object = None
    new: object = None
    effect: Effect = "neutral"
    significance: Significance = "notable"
    message: str = ""
    name: str = ""
    item: str = ""
    persona_name: str = ""
    at: Address | None = None
    old_at: Address | None = None
    span_old: Span | None = None
    span_new: Span | None = None
    renames: tuple[str, str] | None = None
    followed: bool = True
    follows: str = ""
    fingerprint: str = ""


class Pair(Struct, frozen=True):
    """Two parts that are one thing, and why: `why` is a sentence for people, `score` its likeness, 0 … 1.

    `part`, `node`, `old_node`, `at` and `old_at` as in a change.
    """

    part: str
    node: str
    old_node: str
    at: Address
    old_at: Address
    why: str
    score: float = 1.0


class Rename(Struct, frozen=True):
    """An id of another document that this one follows: `kind` as references name it (`map`, `touchpoint`, `library-persona` …).

    The id of a map's thing is written with its map: `map-id/node-id`.
    """

    kind: str
    old: str
    new: str


class Consequence(Struct, frozen=True):
    """What follows from the changes for a number or a place that nobody writes.

    `name`: `stage-mean`, `critical-moment`, `deepest-low`, `assumptions`, `blind-spot`, `measure`. `node`: the stage
    or metric that it is about, in the new map; `persona` where it is one persona's. `old`, `new`: numbers, or the
    numbers that readers call steps by ("4.2"); None where there is none.
    """

    name: str
    node: str
    old: float | str | None
    new: float | str | None
    effect: Effect
    message: str
    persona: str = ""


class MapDiff(Struct, frozen=True):
    """What changed in one document.

    `map` is its id (a library's file stem), `document` its kind: `journey` or `library`; `title` the new title, the
    old one where it is gone. `path_old`, `path_new`: None where it is not there. `changes` in the order of the new
    document, what is gone at its old place. `pairs`: everything matched. `followed`: renames elsewhere that it follows.
    """

    map: str
    path_old: str | None
    path_new: str | None
    status: Status
    changes: tuple[Change, ...]
    pairs: tuple[Pair, ...] = ()
    document: str = "journey"
    title: str = ""
    followed: tuple[Rename, ...] = ()
    consequences: tuple[Consequence, ...] = ()
