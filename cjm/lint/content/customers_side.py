"""What a map tells in the customer's words, and the words that customers are known to use or to meet."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeVar

from msgspec import Struct

from cjm.model.journey import Journey
from cjm.model.part import Part
from cjm.model.persona import Persona
from cjm.model.quantity import PerPersona
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint

T = TypeVar("T")


class Said(Struct, frozen=True):
    """A text of the customer's lanes: the field `key` of a part, of one persona where `persona` is not empty."""

    part: Part
    key: str
    text: str
    persona: str = ""


def customers_lanes(journey: Journey) -> Iterator[Said]:
    """Names, goals, successes, actions and thoughts, in the order of the journey."""
    for stage in journey.stages:
        for key, text in (("goal", stage.goal), ("success", stage.success)):
            if text:
                yield Said(stage, key, text)
        parts: tuple[Stage | Touchpoint, ...] = (stage, *stage.touchpoints)
        for part in parts:
            yield Said(part, "name", part.name)
            yield from _said(part, "action", part.action)
            yield from _said(part, "thought", part.thought)


def customers_words(journey: Journey) -> str:
    """What customers say themselves or have before their eyes: quotes, front stages, channels, personas …"""
    scope = journey.scope
    texts = [journey.title, *((scope.starts or "", scope.ends or "") if scope else ())]
    texts += chain.from_iterable(map(_of_persona, journey.personas))
    for stage in journey.stages:
        texts += chain(_values(stage.quote), *_values(stage.channel))
        texts += chain.from_iterable(map(_of_touchpoint, stage.touchpoints))
    return "\n".join(texts)


def _said(part: Stage | Touchpoint, key: str, said: PerPersona[str] | None) -> Iterator[Said]:
    if said and said.everyone:
        yield Said(part, key, said.everyone)
    for persona, text in said.each if said else ():
        yield Said(part, key, text, persona)


def _of_persona(persona: Persona) -> Iterable[str]:
    told = (persona.name, persona.role, persona.occupation, persona.tech_note, persona.quote)
    listed = (persona.habits, persona.needs, persona.goals, persona.delights, persona.disappoints)
    return chain(filter(None, told), *listed)


def _of_touchpoint(touchpoint: Touchpoint) -> Iterable[str]:
    met = (deed.what for deed in touchpoint.frontstage)
    channels = chain.from_iterable(touchpoint.channel.values()) if touchpoint.channel else ()
    leaving = (one.why for one in touchpoint.leaves)
    said = (_values(touchpoint.quote), touchpoint.contact_reasons, touchpoint.draws, leaving)
    return chain(met, channels, *said)


def _values(value: PerPersona[T] | None) -> Iterable[T]:
    return value.values() if value else ()
