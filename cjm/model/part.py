"""What every part of a journey has in common: frozen, strict, documented field by field."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import ClassVar, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field

P = TypeVar("P", bound="Part")
# A part is frozen; these know nothing of it. pydantic keeps three things of its own in slots.
_new, _hold = object.__new__, object.__setattr__
_given, _extra, _private = (
    BaseModel.__dict__[f"__pydantic_{slot}__"].__set__ for slot in ("fields_set", "extra", "private")
)


class Part(BaseModel):
    """A part of the format: a journey, a stage, a pain …

    `noun` is what messages call it. `shorthand` names the field that a plain text fills, where one is allowed.
    `pairs` names two fields: a mapping whose keys are not fields is then read as a list of such pairs.
    `names` is the field that an id is derived from. `one_of` lists fields of which at least one must be given.
    """

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", validate_by_name=True, validate_by_alias=True, defer_build=True
    )

    noun: ClassVar[str] = ""
    shorthand: ClassVar[str] = ""
    pairs: ClassVar[tuple[str, str] | None] = None
    names: ClassVar[str] = ""
    one_of: ClassVar[tuple[str, ...]] = ()
    beside_use: ClassVar[tuple[str, ...]] = ()

    extensions: Mapping[str, object] = Field(
        default_factory=dict, description="keys that begin with `x-`: free, kept as they are"
    )

    @classmethod
    def made(cls, values: dict[str, object]) -> Self:
        """A part from values that the reader has converted and checked, by python name; nothing is checked again.

        pydantic's own constructor would check each value a second time, at half of the cost of parsing the text.
        A test proves that both make the same parts.
        """
        plain, factories = _defaults(cls)
        held = {**plain, **values}
        for name, make in factories:
            if name not in values:
                held[name] = make()
        return _held(cls, held, set(values))

    def but(self, values: Mapping[str, object]) -> Self:
        """The part with some other values, by python name; nothing is checked again."""
        return _held(type(self), {**vars(self), **values}, self.model_fields_set | values.keys())


def _held(kind: type[P], values: dict[str, object], given: set[str]) -> P:
    """A part that holds these values, some of them given."""
    part = _new(kind)
    _hold(part, "__dict__", values)
    _given(part, given)
    _extra(part, None)
    _private(part, None)
    return part


@cache
def _defaults(part: type[Part]) -> tuple[dict[str, object], list[tuple[str, Callable[[], object]]]]:
    """The defaults of a part's fields: values that all may share, and those that each makes anew."""
    fields = {name: info for name, info in part.model_fields.items() if not info.is_required()}
    factories = [(name, _maker(info.default_factory)) for name, info in fields.items() if info.default_factory]
    plain = {name: info.default for name, info in fields.items() if info.default_factory is None}
    return plain, factories  # type: ignore[return-value]


def _maker(factory: object) -> object:
    """What makes a default; a part by default is made like any other, without pydantic's constructor."""
    return partial(factory.made, {}) if isinstance(factory, type) and issubclass(factory, Part) else factory
