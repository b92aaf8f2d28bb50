"""Changes that another one brings with it: what was said of a persona who is gone, references to what is gone."""

from collections.abc import Mapping

from msgspec.structs import replace

from cjm.diff.change import Change
from cjm.diff.matching import Matching
from cjm.diff.personal import People
from cjm.diff.thing import part_at
from cjm.model.field import Reference
from cjm.model.part import Part
from cjm.reading.shape import FieldShape, Many, One, part_shape


class Brought:
    """Tells which change is brought by which added or removed thing."""

    def __init__(self, matching: Matching, people: People) -> None:
        self._new = matching.new[0].part
        self._gone = {(one.kind, one.id): one.node for one in matching.old if one.number not in matching.by_old}
        come = {(one.kind, one.id): one.node for one in matching.new if one.number not in matching.by_new}
        self._people: Mapping[str, str] = {
            **{person: self._gone.get(("persona", person), "") for person in people.gone},
            **{person: come.get(("persona", person), "") for person in people.come},
        }

    def by(self, change: Change) -> Change:
        """The change with the node that brings it, if any does."""
        node = self._people.get(change.persona, "") if change.persona else self._by_reference(change)
        return replace(change, follows=node) if node else change

    def _by_reference(self, change: Change) -> str:
        if not self._gone or (change.at is None and not change.field):
            return ""
        if change.kind == "removed" and isinstance(change.old, Part):
            return self._bringer(change.old)
        if change.kind != "changed" or change.at is None:
            return ""
        shape = part_shape(type(part_at(self._new, change.at))).fields.get(change.field.rpartition(".")[2])
        return self._dropped(shape, change.old, change.new) if shape else ""

    def _bringer(self, item: Part) -> str:
        """The node of what is gone and that an item had to refer to."""
        found = (self._dropped(one, getattr(item, one.name), None) for one in part_shape(type(item)).required)
        return next(filter(None, found), "")

    def _dropped(self, one: FieldShape, old: object, new: object) -> str:
        """The node of what is gone, where the only difference is that a reference no longer names it."""
        shape = one.shape.item if isinstance(one.shape, Many) else one.shape
        if not isinstance(shape, One) or not isinstance(shape.kind, Reference):
            return ""
        before = old if isinstance(old, tuple) else (old,)
        after = new if isinstance(new, tuple) else () if new is None else (new,)
        dropped = [one for one in before if one not in after]
        if not dropped or tuple(one for one in before if one in after) != after:
            return ""
        nodes = [self._node(shape.kind.to, str(one)) for one in dropped]
        return nodes[0] if all(nodes) else ""

    def _node(self, kinds: tuple[str, ...], gone: str) -> str:
        return next((self._gone[kind, gone] for kind in kinds if (kind, gone) in self._gone), "")
