"""Versions of a map as the tests write them, and what is told of them."""

from textwrap import dedent

from cjm.diff.change import MapDiff
from cjm.diff.compare import compare
from cjm.document import Document, read
from cjm.model.settings import DiffSettings, Settings

HEAD = "cjm: 1\ntitle: A journey\n"


def document(text: str, path: str = "a-journey.yaml") -> Document:
    """The document of a map without its first two keys; a fault in it is a fault of the test."""
    found = read((HEAD + dedent(text)).encode(), path)
    assert found.faults == ()
    return found


def diff(old: str, new: str, settings: DiffSettings | None = None) -> MapDiff:
    """What changed from one map to another."""
    return compare(document(old), document(new), Settings(diff=settings or DiffSettings()))


def told(old: str, new: str, settings: DiffSettings | None = None) -> list[str]:
    """Every change as one line: kind, effect, significance, and its message."""
    changes = diff(old, new, settings).changes
    return [f"{one.kind} {one.effect} {one.significance}: {one.message}" for one in changes]


def at(touchpoint: str, personas: str = "") -> str:
    """A map of one touchpoint with some lines, and of some personas."""
    lines = dedent(touchpoint).strip("\n").replace("\n", "\n        ")
    people = f"personas: {personas}\n" if personas else ""
    return f"{people}stages:\n  - name: Decide\n    touchpoints:\n      - name: Compare the offers\n        {lines}\n"
