"""All files of a workspace together, as the rules that look at all maps see them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from cjm.lint.facts import Facts, Said, Standing
from cjm.lint.rule import MATURITIES


class Chart(Struct, frozen=True):
    """A map among others: its facts, and what it says of itself."""

    facts: Facts
    standing: Standing

    @property
    def id(self) -> str:
        """The map's id."""
        return self.facts.map

    def names(self, *keys: str) -> list[str]:
        """The ids of the maps that these fields name, `map-id/id` by its map."""
        return [away.id.partition("/")[0] for away in self.facts.leads(*keys)]


class Atlas(Struct, frozen=True, dict=True):
    """The facts of every file, and the limits that the settings give (see `Surroundings.limits`)."""

    files: Sequence[Facts]
    limits: Mapping[str, Mapping[str, float]]

    @cached_property
    def maps(self) -> tuple[Chart, ...]:
        """Every map that could be read, in the order of paths."""
        return tuple(Chart(facts, facts.standing) for facts in self.files if facts.standing)

    @cached_property
    def by_id(self) -> Mapping[str, Chart]:
        """The maps by id; of two with one id, the first."""
        return {chart.id: chart for chart in reversed(self.maps)}

    @cached_property
    def whole(self) -> bool:
        """Whether nothing is hidden by a fault in any file, so that what is not found is nowhere."""
        return all(facts.whole and facts.kind != "broken" for facts in self.files)

    def shelf(self) -> Iterator[tuple[Facts, Said]]:
        """Every entry of every library, with the library."""
        return ((facts, said) for facts in self.files if facts.kind == "library" for said in facts.said)

    def limit(self, rule: str, option: str, default: float) -> float:
        """A limit of a rule: what the settings say, else its default."""
        return self.limits.get(rule, {}).get(option, default)

    def mature(self, maturity: str) -> Callable[[str], bool]:
        """Whether a rule of a maturity speaks of the file at a path; of what is no map every rule does."""
        least = MATURITIES.index(maturity)
        young = {chart.facts.path for chart in self.maps if MATURITIES.index(chart.standing.maturity) < least}
        return lambda path: path not in young
