"""What every part of a journey has in common: frozen, strict, documented field by field."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

Plain = str | list["Plain"] | dict[str, "Plain"]


class Part(BaseModel):
    """A part of the format: a journey, a stage, a pain …

    `noun` is what messages call it. `shorthand` names the field that a plain text fills, where one is allowed.
    `pairs` names two fields: a mapping whose keys are not fields is then read as a list of such pairs.
    `names` is the field that an id is derived from. `one_of` lists fields of which at least one must be given.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", validate_by_name=True, validate_by_alias=True, defer_build=True)

    noun: ClassVar[str] = ""
    shorthand: ClassVar[str] = ""
    pairs: ClassVar[tuple[str, str] | None] = None
    names: ClassVar[str] = ""
    one_of: ClassVar[tuple[str, ...]] = ()
    beside_use: ClassVar[tuple[str, ...]] = ()

    extensions: Mapping[str, object] = Field(
        default_factory=dict, description="keys that begin with `x-`: free, kept as they are"
    )
