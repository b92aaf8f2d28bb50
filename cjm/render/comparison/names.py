"""What the things of a version are called: by their ids, by their addresses."""

from functools import cached_property

from msgspec import Struct

from cjm.analysis.ownership import NOBODY, Handover, handovers
from cjm.diff.change import Address
from cjm.diff.plan import called
from cjm.diff.thing import part_at, things
from cjm.model.evidence import Citation
from cjm.model.field import Reference
from cjm.model.metric import Metric, Reading
from cjm.model.opportunity import Expectation
from cjm.model.part import Part
from cjm.model.touchpoint import Deed, Handoff, Next
from cjm.render.handoffs import passing
from cjm.render.view.channels import channel_view
from cjm.render.view.frame import Frame

ON = Reference(("touchpoint",), ("end",))
ALSO = {"end": "path.end", "nothing": "panel.mirrors.nothing"}


class Names(Struct, frozen=True, dict=True):
    """The names of a version, with its libraries."""

    frame: Frame

    def of(self, kind: Reference, id_: str) -> str:
        """What an id names that refers to something of a kind; empty where there is no such thing."""
        if id_ in kind.also and id_ in ALSO:
            return self.frame.words.say(ALSO[id_])
        known = self.frame.subject.names
        return next((name for to in kind.to if (name := self.called(to, id_) or known.get((to, id_)))), "")

    def called(self, kind: str, id_: str) -> str:
        """What the thing of a kind and an id is called; empty where there is none."""
        return self._by_id.get((kind, id_), "")

    def entry(self, kind: str, word: str) -> str:
        """What a channel, a department or a system is called; the word itself where nobody says."""
        if kind == "channel":
            return channel_view(self.frame.subject, self.frame.words, word).name
        return self.frame.department(word) if kind == "department" else self.frame.system(word)

    def at(self, at: Address) -> str:
        """What the part at an address is called, touchpoints and stages with their numbers; empty for the map."""
        if not at:
            return ""
        part = part_at(self.frame.journey, at)
        number = number_of(at)
        return f"{number} {called(part)}" if number else self._called(part, at)

    def above(self, at: Address) -> str:
        """What the nearest thing with a name around an address is called; empty where that is the map."""
        while at := at[:-2] if isinstance(at[-1], int) else at[:-1]:
            if name := self.at(at):
                return name
        return ""

    def metric(self, id_: str | None) -> Metric | None:
        """A metric of the version."""
        return next((one for one in self.frame.journey.metrics if one.id == id_), None)

    def step(self, number: str) -> str:
        """The number of a column with its name."""
        return next((f"{number} {one.name}" for one in self.frame.steps if one.number == number), number)

    def _called(self, part: Part, at: Address) -> str:
        """What a part is called: by what it names, where it is called by an id."""
        if isinstance(part, Handoff):
            return self._handoff(at)
        if isinstance(part, Citation):
            return self.frame.cited((part,))
        if isinstance(part, (Next, Expectation)):
            metric = self.metric(part.metric) if isinstance(part, Expectation) else None
            named = metric.name if metric else self.of(ON, called(part))
            return named or called(part)
        return self._in_words(part)

    def _in_words(self, part: Part) -> str:
        words, name = self.frame.words, called(part)
        if isinstance(part, Reading):
            return words.period(part.when)
        return words.say(NOBODY) if isinstance(part, Deed) and name == NOBODY else name

    def _handoff(self, at: Address) -> str:
        """From whom to whom: those of a touchpoint stand in the order written."""
        here = next((step for step in self.frame.steps if number_of(at[:4]) == step.number), None)
        found = [one for one in self._handovers if here and one.column == here.column]
        index = at[-1]
        source, target = (found[index].source, found[index].target) if isinstance(index, int) else ("", "")
        return passing(self.frame.words, *(self.frame.department(one) if one else "" for one in (source, target)))

    @cached_property
    def _handovers(self) -> tuple[Handover, ...]:
        return tuple(one for one in handovers(self.frame.steps) if one.described)

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], str]:
        journey = self.frame.journey
        named = {(one.kind, one.id): self.at(one.at) for one in things(journey)[1:]}
        return {**named, ("map", journey.id): journey.title}


def number_of(at: Address) -> str:
    """What readers call a stage or a touchpoint by: "4", "4.2"; empty for anything else."""
    numbers = [str(step + 1) for step in at if isinstance(step, int)]
    names = [step for step in at if isinstance(step, str)]
    return ".".join(numbers) if names in (["stages"], ["stages", "touchpoints"]) else ""
