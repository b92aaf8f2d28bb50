"""The personas of the page: who they are, what they need, what pleases or disappoints them."""

import re
from collections.abc import Iterator

from msgspec import Struct

from cjm.model.persona import Persona
from cjm.render.sentence import closed
from cjm.render.view.frame import Frame, address
from cjm.render.view.pains import Fact

USUAL = ("prospect", "new", "regular", "lapsed")


class Card(Struct, frozen=True):
    """A persona; `tech` 1 … 5, 0 where nobody says; `shape` is that of the line."""

    address: str
    name: str
    line: str
    quote: str
    shape: int
    facts: tuple[Fact, ...]
    tech: int
    tech_words: str
    tech_note: str
    assumed: bool
    sources: str


class PersonasView(Struct, frozen=True):
    """All personas under a title."""

    title: str
    cards: tuple[Card, ...]


def personas_view(frame: Frame) -> PersonasView:
    """The personas in the order written."""
    known = frame.journey.personas
    lines = [tuple(_line(frame, one)) for one in known]
    # Lines that stand side by side are parted alike, though only one of them may need it.
    parted = any(frame.words.comma in text for line in lines for text in line)
    between = frame.words.semicolon if parted else frame.words.comma
    cards = tuple(
        _card(frame, one, at, between.join(line)) for at, (one, line) in enumerate(zip(known, lines, strict=True))
    )
    return PersonasView(frame.words.count("personas.title", len(known)), cards)


def _card(frame: Frame, one: Persona, at: int, line: str) -> Card:
    words = frame.words
    return Card(
        address("persona", one.id),
        one.name or one.id,
        line,
        one.quote or "",
        at % 4,
        tuple(_facts(frame, one)),
        one.tech or 0,
        words.say("persona.tech.of", n=words.number(one.tech)) if one.tech else "",
        one.tech_note or "",
        not frame.researched(one.evidence),
        frame.cited(one.evidence),
    )


def _line(frame: Frame, one: Persona) -> Iterator[str]:
    words = frame.words
    # "Returns coordinator, nine months at the desk" holds the role already.
    said = bool(one.role and one.occupation and one.role.casefold() in one.occupation.casefold())
    yield from (text for text in (one.occupation, "" if said else one.role) if text)
    if one.relationship and not one.role:
        yield words.say(f"relationship.{one.relationship}") if one.relationship in USUAL else one.relationship
    if one.age:
        yield words.say("persona.age", age=re.sub(r"(?<=\d)-(?=\d)", "\u2013", one.age))
    if one.household:
        yield one.household
    if one.share is not None:
        share = words.share(one.share)
        yield words.say("persona.share", share=share, of=one.share_of) if one.share_of else share


def _facts(frame: Frame, one: Persona) -> Iterator[Fact]:
    rows = (
        ("goals", one.goals),
        ("needs", one.needs),
        ("delights", one.delights),
        ("disappoints", one.disappoints),
        ("ambitions", one.ambitions),
        ("habits", one.habits),
        ("interests", one.interests),
    )
    yield from (Fact(frame.words.say(f"persona.{key}"), _sentences(frame, texts)) for key, texts in rows if texts)


def _sentences(frame: Frame, texts: tuple[str, ...]) -> str:
    """Several short texts as one line of sentences."""
    return frame.words.sentences(closed(text, frame.words.stop) for text in texts)
