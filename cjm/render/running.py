"""What templates run on once they are Python: neither Jinja nor the text of a template is needed for that."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from types import CodeType, SimpleNamespace
from typing import Any

from markupsafe import Markup, escape

from cjm.render.untrusted import bare

REMEMBERED = 8192
# What the templates call the macros that all pages share; a template within another has them from it.
SHARED = "x"
FILTERS: Mapping[str, Callable[[Any], Any]] = {"bare": bare, "length": len, "reverse": reversed, "safe": Markup}
# What every template knows.
KNOWN: Mapping[str, Any] = {"range": range}
TESTS: Mapping[str, Callable[[Any], bool]] = {"none": lambda value: value is None}
# An argument of a macro that was not given, or a name that is not set yet.
missing = object()

Root = Callable[["Context"], Iterator[str]]


class Context:
    """What a template knows until its page is done: the values given, what it sets, and its blocks by name."""

    def __init__(self, values: Mapping[str, Any], blocks: Mapping[str, Root]) -> None:
        self._values = dict(values)
        self.vars: dict[str, Any] = {}
        self.exported_vars: set[str] = set()
        self.blocks = {name: [block] for name, block in blocks.items()}

    def resolve_or_missing(self, key: str) -> Any:  # noqa: ANN401
        """What a name stands for; NameError where nobody gave it."""
        if key in self.vars:
            return self.vars[key]
        if key in self._values:
            return self._values[key]
        raise NameError(f"'{key}' is undefined")

    def forget(self) -> None:
        """Part what macros know of a page from what the page knows of them."""
        self._values.clear()
        self.vars.clear()


class LoopContext:
    """A loop over items, and what a template within it calls `loop`."""

    __slots__ = ("_items", "first", "index", "index0", "last")

    def __init__(self, items: Iterable[Any], _: object) -> None:
        self._items = tuple(items)

    def __iter__(self) -> Iterator[tuple[Any, "LoopContext"]]:
        end = len(self._items)
        for at, item in enumerate(self._items, 1):
            self.index0, self.index, self.first, self.last = at - 1, at, at == 1, at == end
            yield item, self


class Template:
    """A template as what its Python defines."""

    def __init__(self, code: CodeType, environment: "Running") -> None:
        defined: dict[str, Any] = {"environment": environment}
        exec(code, defined)  # noqa: S102
        self.root_render_func: Root = defined["root"]
        self.blocks: Mapping[str, Root] = defined["blocks"]


class Running:
    """Templates by name, made of the Python that `code` gives for each."""

    concat = staticmethod("".join)
    filters, tests = FILTERS, TESTS

    def __init__(self, code: Callable[[str], CodeType]) -> None:
        self._code = code
        self._templates: dict[str, Template] = {}

    @staticmethod
    def undefined(hint: str, name: str) -> object:
        """An argument that a macro needs was left out: NameError."""
        raise NameError(f"{hint} ({name})")

    def get_template(self, name: str, _: str = "") -> Template:
        """A template, made when it is first asked for."""
        found = self._templates.get(name)
        if found is None:
            found = self._templates[name] = Template(self._code(name), self)
        return found

    def filled(self, name: str, values: Mapping[str, Any], shared: str = "") -> list[str]:
        """The pieces of a template filled with values, and with the macros of the template `shared` if it is named.

        What macros know of a page and what the page knows of them is parted afterwards, which leaves nothing to the
        garbage collector. NameError where the template asks for a value that is not there.
        """
        known: list[Context] = []
        given = {**KNOWN, **values}
        try:
            if shared:
                given[SHARED] = self._macros(self.get_template(shared), given, known)
            template = self.get_template(name)
            known.append(Context(given, template.blocks))
            return list(template.root_render_func(known[-1]))
        finally:
            for context in known:
                context.forget()

    def _macros(self, template: Template, values: Mapping[str, Any], known: list[Context]) -> SimpleNamespace:
        """The macros of a template that has nothing else in it."""
        context = Context(values, template.blocks)
        known.append(context)
        for _ in template.root_render_func(context):
            pass
        return SimpleNamespace(**{name: context.vars[name] for name in context.exported_vars})


class Said(dict[str, str]):
    """The words of a page by key, as they are written in markup; called, those of a key, filled."""

    def __init__(self, say: Callable[..., str]) -> None:
        super().__init__()
        self._say = say

    def __missing__(self, key: str) -> str:
        self[key] = text = escaped(self._say(key))
        return text

    def __call__(self, key: str, /, **values: str) -> str:
        """The text of a key, filled, as it is; raises KeyError where the catalogue lacks it."""
        return self._say(key, **values)


@lru_cache(REMEMBERED, typed=True)
def escaped(value: object) -> str:
    """A value as HTML shows it."""
    return value if type(value) is Markup else str(escape(value))


def lenient(macro: Any, given: int) -> Any:  # noqa: ANN401
    """A macro whose last arguments may be left out; it knows itself what they are then."""
    macro.__defaults__ = (missing,) * given
    return macro


def str_join(parts: Iterable[object]) -> str:
    """Texts that become one text."""
    return "".join(map(str, parts))
