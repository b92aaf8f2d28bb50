"""Personas of a map of whom it says nothing."""

from collections.abc import Iterator

from cjm.lint.sheet import Sheet
from cjm.model.persona import Persona


def unused_personas(sheet: Sheet) -> Iterator[Persona]:
    """The personas that nothing in the map names and of whom nobody says what they feel, in the order written.

    None where no persona is named at all, so that the map speaks for everyone, and where a misspelt id may be any of them.
    """
    felt = {curve.persona for curve in sheet.curves if any(curve.feelings)}
    personas = sheet.journey.personas
    if all(persona.id in felt for persona in personas):
        return
    named = {mention.id for mention, _ in sheet.mentions if "persona" in mention.kind.to}
    known = named and named <= {persona.id for persona in personas} and not any(map(sheet.nameless, personas))
    yield from (persona for persona in personas if known and persona.id not in named | felt)
