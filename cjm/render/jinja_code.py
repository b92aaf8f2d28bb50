"""How templates become Python: what a page is written with are plain attributes, plain calls and texts seen before.

Jinja asks of each value whether it is a mapping, of each function what it wants to be given, and of each text whether
it can show itself as HTML. The values of our pages are structs and texts, and nothing in a template is a stranger's.
"""

from functools import lru_cache
from typing import Any

from jinja2 import Environment
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call, Expr, Filter, Getattr, Include
from jinja2.runtime import Context
from markupsafe import Markup, escape

REMEMBERED = 8192
# The filter that gives markup already.
MARKUP = "own"


class PlainCode(CodeGenerator):
    """Python for a template of ours: `a.b` is an attribute of a value, never the key of a mapping."""

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802
        """An attribute, read as Python reads one; an undefined name raises all the same."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """A call, made as Python makes one: no function of ours asks for the template's surroundings."""
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write(")")

    def visit_Include(self, node: Include, frame: Frame) -> None:  # noqa: N802
        """A template within another: put in as one text, not handed up piece by piece through each level."""
        self.start_write(frame, node)
        self.write("environment.within(")
        self.visit(node.template, frame)
        self.write(f", context, {self.dump_local_context(frame)})")
        self.end_write(frame)

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401
        if isinstance(node, Filter) and node.name == MARKUP:
            self.write("(")
        elif frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


class PlainEnvironment(Environment):
    """An environment of templates that are written for structs and texts."""

    code_generator_class = PlainCode

    def within(self, name: str, context: Context, names: dict[str, Any]) -> str:
        """What a template makes of the names known where it is included."""
        template = self.get_template(name)
        return self.concat(template.root_render_func(template.new_context(context.get_all(), True, names)))

    @staticmethod
    def escaped(value: object) -> str:
        """A value as HTML shows it."""
        kind = type(value)
        if kind is Markup:
            return value  # type: ignore[return-value]
        return _escaped(value) if kind is str else str(value) if kind is int else escape(value)


@lru_cache(REMEMBERED)
def _escaped(text: str) -> str:
    return str(escape(text))
