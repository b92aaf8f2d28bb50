"""Values of changes as the page prints them."""

import re
from collections.abc import Iterator
from datetime import date

from cjm.diff.plan import called
from cjm.model.part import Part
from cjm.model.quantity import Duration, PerPersona
from cjm.render.comparison.frame import Both

SIGNED = ("emotion", "stage-mean")
DATE = re.compile(r"\d{4}-\d\d-\d\d")


def value_text(known: Both, value: object, field: str = "") -> str:
    """A value in the words of the page; empty for none."""
    if isinstance(value, str):
        return _day(known, value)
    if isinstance(value, (int, float)):
        return known.words.signed(value) if field.rpartition(".")[2] in SIGNED else known.words.number(value)
    if isinstance(value, Duration):
        return _duration(known, value)
    if isinstance(value, Part):
        return called(value)
    if isinstance(value, PerPersona):
        return known.words.list(_by_persona(known, value, field))
    return known.words.list(value_text(known, one, field) for one in value) if isinstance(value, tuple) else ""


def listed(known: Both, old: tuple[object, ...], new: tuple[object, ...]) -> tuple[str, str]:
    """What went out of a list and what came into it; both lists as they are where only their order changed."""
    gone, come = tuple(one for one in old if one not in new), tuple(one for one in new if one not in old)
    return (value_text(known, gone or (() if come else old)), value_text(known, come or (() if gone else new)))


def facts(known: Both, part: object) -> str:
    """What is worth knowing of a part that is new or gone: its value, emotions, how severe, how far it is."""
    names = ("value", "emotion", "severity", "status")
    value, emotion, severity, status = (getattr(part, name, None) for name in names)
    told = [
        value_text(known, value),
        value_text(known, emotion, "emotion"),
        known.words.say(f"severity.{severity}") if severity else "",
        status or "",
    ]
    return known.words.list(one for one in told if one)


def _by_persona(known: Both, value: PerPersona[object], field: str) -> Iterator[str]:
    names = {person.id: person.name for side in (known.old, known.new) if side for person in side.people}
    if value.everyone is not None:
        yield value_text(known, value.everyone, field)
    for persona, one in value.each:
        yield known.words.say("score.of", name=names.get(persona, persona), value=value_text(known, one, field))


def _duration(known: Both, value: Duration) -> str:
    side = known.new or known.old
    return side.duration(value) if side else ""


def _day(known: Both, text: str) -> str:
    if not DATE.fullmatch(text):
        return text
    try:
        return known.words.day(date.fromisoformat(text))
    except ValueError:
        return text
