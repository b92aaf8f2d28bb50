"""One version of a document, as changes are placed in it and named by it."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import PurePosixPath

from msgspec import Struct

from cjm.diff.change import Address, Change
from cjm.diff.plan import called, plan_of
from cjm.diff.thing import Thing, part_at, things
from cjm.document import Document
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.model.part import Part
from cjm.source import Span


class Version(Struct, frozen=True, dict=True):
    """A document that holds a map or a library, and the things in it; ValueError where it holds something else."""

    document: Document

    @cached_property
    def content(self) -> Part:
        """The map or the library, as it was read."""
        if isinstance(self.document.content, (Journey, Library)):
            return self.document.content
        raise ValueError(f"{self.document.path} holds no map and no library")

    @cached_property
    def things(self) -> Sequence[Thing]:
        """The document, and every thing in it."""
        return things(self.content)

    @property
    def id(self) -> str:
        """The id of a map; of a library, its file's name."""
        own = getattr(self.content, "id", "")
        return own or PurePosixPath(self.document.path).name.split(".")[0]

    @property
    def title(self) -> str:
        """What the map or the library is called."""
        return called(self.content) or self.id

    def written(self, at: Address) -> bool:
        """Whether the id of the thing at an address was written."""
        return self.document.given(part_at(self.content, at), "id")

    def persona(self, person: str) -> str:
        """What a persona is called; empty where there is none of that id."""
        return next((called(one.part) for one in self.things if one.kind == "persona" and one.id == person), "")

    def parent(self, at: Address | None) -> str:
        """The name of what a thing at an address stands in; empty for what stands in the document itself."""
        return called(part_at(self.content, at[:-2])) if at and len(at) > 2 else ""

    def span(self, at: Address | None, change: Change) -> Span | None:
        """Where the value or the part that a change is about stands; where it is not given, what lacks it."""
        if at is None:
            return None
        part = part_at(self.content, at)
        *above, key = change.field.split(".")
        if change.kind in {"moved", "renamed"} or (change.at is None or change.old_at is None):
            return self.document.span(part)
        if change.kind == "reordered" and change.new is None:
            return self.document.span(part)
        personal = {one.key for one in plan_of(type(part)).personal_parts}
        field = next((one for one in above[-1:] if one in personal), key)
        return self.document.span(part, field, change.persona or None)
