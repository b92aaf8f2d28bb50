"""A map under edit: every part has a number for life, and every edit is written down as what was really done."""

from collections import Counter
from random import Random

from benchmarks.diff.case import Case, Fact, fact
from cjm.diff.change import Address
from cjm.diff.draft import Draft, drafted, finished
from cjm.diff.follow import followed, renames_of
from cjm.diff.plan import naming, plan_of, word
from cjm.model.identity import derived_id
from cjm.model.journey import Journey

KINDS = ("stage", "touchpoint", "pain", "opportunity", "persona", "metric", "evidence")


class Editor:
    """A map that is edited; `written` says whether its ids stand in the file or follow from names.

    In a `sparse` one touchpoints say little more than their names.
    """

    def __init__(self, rng: Random, journey: Journey, written: bool, sparse: bool) -> None:
        self.rng, self.written, self.sparse = rng, written, sparse
        self.draft = drafted(journey)
        self.facts: Counter[Fact] = Counter()
        self.touched: set[int] = set()
        self._old = journey
        self._numbers: dict[int, int] = {}
        self._kept: list[Draft] = []
        self._old_ids: dict[int, tuple[str, str]] = {}
        self.know(self.draft)
        self._old_parts = self._addresses()
        self.old_ids = self.ids() | {derived_id(str(one.values[naming(one.kind)])) for one in self._named()}
        for one in self.everything():
            if "id" in one.values:
                self._old_ids[self.number(one)] = (word(one.kind, "systems"), one.values["id"])

    def know(self, draft: Draft) -> int:
        """Give a part, and all parts in it, their numbers; the number of the part."""
        for one in _below(draft):
            self._numbers.setdefault(id(one), len(self._numbers))
            self._kept.append(one)
        return self.number(draft)

    def number(self, draft: Draft) -> int:
        """The number of a part."""
        return self._numbers[id(draft)]

    def everything(self) -> list[Draft]:
        """Every part of the map as it is now."""
        return _below(self.draft)

    def of(self, noun: str) -> list[Draft]:
        """The parts of a kind that no edit has touched yet, in order."""
        parts = (one for one in self.everything() if one is not self.draft and word(one.kind, "systems") == noun)
        return [one for one in parts if self.number(one) not in self.touched]

    def note(self, kind: str, draft: Draft, field: str = "", persona: str = "") -> None:
        """Write down what was done to a part; it is left alone from now on."""
        self.facts[fact(kind, self.number(draft), field, persona)] += 1
        self.touched.add(self.number(draft))

    def bearer(self, part: Draft) -> Draft:
        """The part that another one stands in."""
        return next(one for one in self.everything() if any(part is child for child in _children(one)))

    def _named(self) -> list[Draft]:
        return [one for one in self.everything() if "id" in one.values]

    def ids(self) -> set[str]:
        """All ids of the map as it is now."""
        return {one.values["id"] for one in self.everything() if "id" in one.values}

    def name(self, draft: Draft, name: str) -> bool:
        """Give a part another name, and the id that follows from it; False where its id would be a second one."""
        key = naming(draft.kind)
        follows = not self.written and draft.values["id"] == derived_id(draft.values[key])
        new_id = derived_id(name)
        if follows and (not new_id or new_id in self.ids()):
            return False
        draft.values[key] = name
        if follows:
            draft.values["id"] = new_id
        return True

    def case(self, name: str) -> Case:
        """The pair of versions, with all references made to follow their ids."""
        renamed = [
            (*self._old_ids[self.number(one)], one.values["id"])
            for one in self.everything()
            if self.number(one) in self._old_ids and self._old_ids[self.number(one)][1] != one.values["id"]
        ]
        people = {old: new for kind, old, new in renamed if kind == "persona"}
        facts = Counter({(*one[:3], people.get(one[3], one[3])): count for one, count in self.facts.items()})
        new: Journey = followed(finished(self.draft), renames_of(renamed, ("", ""), ()))  # type: ignore[assignment]
        return Case(name, self._old, new, self._old_parts, self._addresses(), facts)

    def _addresses(self) -> dict[Address, int]:
        return {at: self.number(one) for one, at in _placed(self.draft, ())}


def _below(draft: Draft) -> list[Draft]:
    return [one for one, _ in _placed(draft, ())]


def _children(draft: Draft) -> list[Draft]:
    plan = plan_of(draft.kind)
    return [child for one in (*plan.items, *plan.things) for child in draft.values[one.name]]


def _placed(draft: Draft, at: Address) -> list[tuple[Draft, Address]]:
    """A part and all parts in it, with their addresses."""
    found = [(draft, at)]
    plan = plan_of(draft.kind)
    for one in (*plan.items, *plan.things):
        for place, child in enumerate(draft.values[one.name]):
            found += _placed(child, (*at, one.name, place))
    for one in plan.singles:
        if draft.values[one.name] is not None:
            found += _placed(draft.values[one.name], (*at, one.name))
    return found
