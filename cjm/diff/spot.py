"""Where a comparison stands: two parts that are one, and how to name and address them."""

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from cjm.diff.change import Address, Change, Kind
from cjm.diff.matching import Match
from cjm.diff.plan import called
from cjm.model.part import Part


class Spot(Struct, frozen=True):
    """Two parts that are one, within a pair of things; the fields are those of a change, `prefix` the keys so far."""

    part: str
    node: str
    old_node: str
    name: str
    at: Address
    old_at: Address
    prefix: str = ""
    item: str = ""

    @classmethod
    def of(cls, match: Match) -> "Spot":
        """The spot of a pair of things."""
        old, new = match.old, match.new
        return cls(new.kind, new.node, old.node, called(new.part), new.at, old.at)

    def single(self, part: str, key: str, name: str) -> "Spot":
        """The spot of the one part that stands in a field."""
        return replace(
            self, part=part, prefix=f"{self.prefix}{key}.", at=(*self.at, name), old_at=(*self.old_at, name), item=""
        )

    def listed(self, part: str, key: str, name: str, places: tuple[int, int], new: Part) -> "Spot":
        """The spot of a part in the list that stands in a field, by its old and new place."""
        single = self.single(part, key, name)
        at, old_at = (*single.at, places[1]), (*single.old_at, places[0])
        return replace(single, at=at, old_at=old_at, item=called(new))

    def change(self, kind: Kind, key: str = "", **values: Any) -> Change:  # noqa: ANN401
        """A change of a field of the parts, or of the parts themselves."""
        field = self.prefix + key if key else self.prefix.rstrip(".")
        told: dict[str, Any] = {"part": self.part, "field": field, "name": self.name, "item": self.item}
        places = {"node": self.node, "old_node": self.old_node, "at": self.at, "old_at": self.old_at}
        return Change(kind, **{**told, **places, **values})
