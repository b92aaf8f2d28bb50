"""A plural folder is a registry: every module in it holds kinds of one shape."""

import pkgutil
from importlib import import_module
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def modules(package: ModuleType) -> list[ModuleType]:
    """The modules of a package, imported, in the order of their names."""
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__))
    return [import_module(f"{package.__name__}.{name}") for name in names]


def collect(package: ModuleType, base: type[T]) -> list[T]:
    """Every module-level instance of `base` that a module of the package defines, in the order of module names.

    A module without one is an error of ours: ValueError names it, so that no kind is lost in silence.
    """
    found: list[T] = []
    for module in modules(package):
        here = [value for value in vars(module).values() if isinstance(value, base)]
        if not here:
            raise ValueError(f"{module.__name__} holds no {base.__name__}")
        found += here
    return found
