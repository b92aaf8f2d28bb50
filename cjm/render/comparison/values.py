"""Values of changes in the words of the page, each by the kind of its field."""

from collections.abc import Iterator

from msgspec import Struct

from cjm.diff.plan import called
from cjm.diff.rulings import fields_by_key
from cjm.model.field import Choice, Day, Number, Often, Period, Reference, Whole, Word
from cjm.model.field import Part as Share
from cjm.model.part import Part
from cjm.model.quantity import Duration, PerPersona
from cjm.reading.shape import Each, Many, One
from cjm.render.comparison.frame import Both
from cjm.render.comparison.names import Names
from cjm.render.view.outcomes import amount

# By part and field, what the keys of the catalogue begin with that hold the words of a choice.
CHOICES = {
    "action.status": "action",
    "barrier.status": "barrier",
    "evidence.kind": "source.kind",
    "evidence.strength": "source",
    "evidence.who": "source.who",
    "map.maturity": "maturity",
    "map.type": "type",
    "metric.kind": "metric.kind",
    "opportunity.status": "idea",
    "pain.frequency": "often",
    "persona.relationship": "relationship",
    "stage.when": "when",
    "touchpoint.moment": "moment",
}
SEVERITY, GAP, WEEKS = "pain.severity", "outcome.gap", "opportunity.weeks"
RATED = (1, 5)
SIGNED = "emotion"
FACTS = ("value", "to", "emotion", "severity", "status", "state", "share")


class Values(Struct, frozen=True):
    """The words for the values of one version; what it does not name, the other version may. `unit` is a metric's."""

    known: Both
    names: tuple[Names, ...]
    unit: str = ""

    def text(self, value: object, key: str) -> str:
        """A value of a field (`touchpoint.emotion`); empty for none."""
        if isinstance(value, tuple):
            return self.known.words.list(self.text(one, key) for one in value)
        if isinstance(value, PerPersona):
            return self.known.words.list(self._by_persona(value, key))
        if isinstance(value, str):
            return self._word(value, key)
        if isinstance(value, (int, float)):
            return self._number(value, key)
        if isinstance(value, Duration):
            return self.names[0].frame.duration(value) if self.names else ""
        return called(value) if isinstance(value, Part) else ""

    def facts(self, part: object, noun: str) -> str:
        """What is worth knowing of a part that is new or gone: its value, emotions, how severe, how far it is."""
        told = {field: getattr(part, field, None) for field in FACTS}
        # Where a way leads is what it is called.
        told["to"] = told["to"] if isinstance(told["to"], float) else None
        return self.known.words.list(text for field, one in told.items() if (text := self.text(one, f"{noun}.{field}")))

    def _by_persona(self, value: PerPersona[object], key: str) -> Iterator[str]:
        people = {person.id: person.name for one in reversed(self.names) for person in one.frame.people}
        if value.everyone is not None:
            said = self.text(value.everyone, key)
            alike = key.rpartition(".")[2] == SIGNED and len(people) > 1 and not value.each
            everyone = self.known.words.count("curve.together", len(people)) if alike else ""
            yield self.known.words.say("score.of", name=everyone, value=said) if everyone else said
        for persona, one in value.each:
            yield self.known.words.say("score.of", name=people.get(persona, persona), value=self.text(one, key))

    def _word(self, value: str, key: str) -> str:
        words, kind = self.known.words, kind_of(key)
        if isinstance(kind, Reference):
            return next((name for one in self.names if (name := one.of(kind, value))), value)
        if isinstance(kind, Word) and kind.entry and self.names:
            return self.names[0].entry(kind.entry, value)
        if isinstance(kind, (Day, Period)):
            return words.period(value)
        if isinstance(kind, (Choice, Word, Often)):
            said = (f"{CHOICES.get(key, key)}.{value}", f"diff.choice.{value}")
            return next((words.say(one) for one in said if words.has(one)), value)
        return value

    def _number(self, value: float, key: str) -> str:
        words = self.known.words
        if key == SEVERITY:
            return words.say(f"severity.{value:g}")
        if key == GAP:
            return words.say(f"diff.gap.{value:g}")
        return words.count("duration.week", value) if key == WEEKS else self._measured(value, key)

    def _measured(self, value: float, key: str) -> str:
        words, kind = self.known.words, kind_of(key)
        if key.rpartition(".")[2] == SIGNED:
            return words.signed(value)
        if isinstance(kind, (Share, Often)):
            return words.share(value)
        if isinstance(kind, (Whole, Number)) and (kind.low, kind.high) == RATED:
            return words.say("rating", n=words.number(value))
        return amount(self.names[0].frame, value, self.unit) if self.names and self.unit else words.number(value)


def values(known: Both, unit: tuple[str, str] = ("", "")) -> tuple[Values, Values]:
    """The words for old values, and for new ones, with the unit of each."""
    old, new = known.names
    return (
        Values(known, tuple(one for one in (old, new) if one), unit[0]),
        Values(known, tuple(one for one in (new, old) if one), unit[1]),
    )


def kind_of(key: str) -> object:
    """The kind of a field's values (see cjm.model.field); None for one that the format does not know."""
    one = fields_by_key().get(key)
    shape = one.shape if one else None
    while isinstance(shape, (Many, Each)):
        shape = shape.item
    return shape.kind if isinstance(shape, One) else None
