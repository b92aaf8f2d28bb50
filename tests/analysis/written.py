"""Journeys as the tests of analysis write them."""

from textwrap import dedent

from cjm.document import read
from cjm.model.journey import Journey


def journey(text: str) -> Journey:
    """The journey of a YAML text without its first two keys; a fault in it is a fault of the test."""
    document = read(f"cjm: 1\ntitle: A journey\n{dedent(text)}".encode(), "a-journey.yaml")
    assert document.faults == ()
    assert document.journey is not None
    return document.journey
