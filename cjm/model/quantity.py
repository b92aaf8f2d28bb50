"""Amounts with a unit, and values that may differ from persona to persona."""

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from msgspec import Struct
from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

T = TypeVar("T")

# A month is the twelfth part of a year of 365.25 days.
DAYS = {"s": 1 / 86400, "min": 1 / 1440, "h": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}


def _held_as_it_is(cls: type[object]) -> CoreSchema:
    return core_schema.is_instance_schema(cls)


class Duration(Struct, frozen=True):
    """From `low` to `high` in `unit` (a key of DAYS); `low` equals `high` where one amount is given."""

    low: float
    high: float
    unit: str

    @property
    def days(self) -> float:
        """The middle of the range, in days."""
        return (self.low + self.high) / 2 * DAYS[self.unit]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        return _held_as_it_is(cls)


class PerPersona(Struct, Generic[T], frozen=True):
    """One value for all (`everyone`), or a value for each of some personas, in the order written."""

    everyone: T | None = None
    each: tuple[tuple[str, T], ...] = ()

    def of(self, persona: str) -> T | None:
        """The value for a persona: its own, else everyone's; None where nothing is said."""
        for name, value in self.each:
            if name == persona:
                return value
        return self.everyone

    def values(self) -> Iterator[T]:
        """Every value said, everyone's first."""
        if self.everyone is not None:
            yield self.everyone
        for _, value in self.each:
            yield value

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        return _held_as_it_is(cls)
