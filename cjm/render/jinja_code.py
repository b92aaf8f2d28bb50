"""How templates become Python: what a page is written with are plain attributes, plain calls and texts seen before.

Jinja asks of each value whether it is a mapping, of each function what it wants to be given, and of each text whether
it can show itself as HTML. The values of our pages are structs and texts, and nothing in a template is a stranger's.
"""

from typing import Any

from jinja2 import Environment, select_autoescape
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.meta import find_undeclared_variables
from jinja2.nodes import Call, Concat, CondExpr, Const, Expr, Getattr, Getitem, Include, Macro, Name
from jinja2.nodes import Template as Tree

from cjm.render import running
from cjm.render.running import FILTERS, SHARED

# What is markup already: the functions that give it, and texts of a page; and the function that keeps what it said.
MARKUP, TEXTS, SAY = ("own", "runs"), ("css", "policy", "script"), "say"
# What Jinja writes at the beginning of each round of a loop.
LOOP = "_loop_vars = {}"
# What the Python of a template calls.
NAMES = ("LoopContext", "escaped", "lenient", "missing", "str_join")


class PlainCode(CodeGenerator):
    """Python for a template of ours: `a.b` is an attribute of a value, never the key of a mapping.

    A macro is a function, whose arguments are given by position, and what it makes is written as it is: nothing else can be
    done with it.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self._macros: set[str] = set()
        self._asked: list[str] = []
        self._written: Expr | None = None

    def visit_Template(self, node: Tree, frame: Frame | None = None) -> None:  # noqa: N802
        """A template; its macros are known from the beginning."""
        self._macros = {macro.name for macro in node.find_all(Macro)}
        self._asked = sorted(find_undeclared_variables(node))
        super().visit_Template(node, frame)

    def enter_frame(self, frame: Frame) -> None:
        """What a template or a block writes is gathered, not handed up piece by piece; what it asks for is looked up once."""
        gathers = self._gathers(frame)
        if gathers:
            for name in self._asked:
                frame.symbols.load(name)
        super().enter_frame(frame)
        if gathers:
            super().writeline(LOOP)
            self.buffer(frame)

    def write_commons(self) -> None:
        """What each function of a template begins with."""
        for line in (
            "resolve = context.resolve_or_missing",
            "undefined, concat = environment.undefined, environment.concat",
        ):
            self.writeline(line)
        self.writeline("if 0: yield None")

    def writeline(self, x: str, node: Any = None, extra: int = 0) -> None:  # noqa: ANN401
        """A line of code; what a loop would remember for a template within it is not made anew each time."""
        if x.startswith("from jinja2.runtime import"):
            super().writeline(f"from {running.__name__} import {', '.join(NAMES)}")
        elif x != LOOP:
            super().writeline(x, node, extra)

    def leave_frame(self, frame: Frame, with_python_scope: bool = False) -> None:
        """What was gathered is handed up as one text."""
        if frame.buffer and with_python_scope and (frame.toplevel or frame.block_frame):
            # The pieces of a page are handed up as they are, those of a block as one of them.
            self.writeline(f"yield from {frame.buffer}" if frame.toplevel else f"yield concat({frame.buffer})")
        super().leave_frame(frame, with_python_scope)

    def _gathers(self, frame: Frame) -> bool:
        return frame.buffer is None and (frame.toplevel or frame.block_frame)

    def visit_Name(self, node: Name, frame: Frame) -> None:  # noqa: N802
        """A name, as Python reads one: what a template asks for is looked up, and has to be there, before it begins."""
        if node.ctx == "load":
            self.write(frame.symbols.ref(node.name))
        else:
            super().visit_Name(node, frame)

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802
        """An attribute, read as Python reads one; an undefined name raises all the same."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Getitem(self, node: Getitem, frame: Frame) -> None:  # noqa: N802
        """An item of a list, read as Python reads one."""
        self.visit(node.node, frame)
        self.write("[")
        self.visit(node.arg, frame)
        self.write("]")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """A call, made as Python makes one: no function of ours asks for the template's surroundings."""
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            self.fail("a call is given its arguments one by one", node.lineno)
        if self._is_macro(node) and (node is not self._written or node.kwargs):
            self.fail("what a macro makes is written as it is, and its arguments have no names", node.lineno)
        self.visit(node.node, frame)
        if node is self._written and self._is_said(node):
            self.write("[")
            self.visit(node.args[0], frame)
            self.write("]")
            return
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write(")")

    def _is_macro(self, node: Call) -> bool:
        called = node.node
        if isinstance(called, Getattr):
            return isinstance(called.node, Name) and called.node.name == SHARED
        return isinstance(called, Name) and called.name in self._macros

    @staticmethod
    def _is_said(node: Expr) -> bool:
        """Whether words of the page are written as they are in the catalogue."""
        if not isinstance(node, Call) or len(node.args) != 1 or node.kwargs:
            return False
        return isinstance(node.node, Name) and node.node.name == SAY

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """The function that a macro is."""
        if macro_ref.accesses_caller or macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            self.fail("a macro has arguments with names only", macro_ref.node.lineno)
        self.write(f"lenient(macro, {len(macro_ref.node.defaults)})")

    def visit_CondExpr(self, node: CondExpr, frame: Frame) -> None:  # noqa: N802
        """One thing or another; without another, nothing."""
        if node.expr2 is None:
            node.expr2 = Const("")
        super().visit_CondExpr(node, frame)

    def visit_Concat(self, node: Concat, frame: Frame) -> None:  # noqa: N802
        """Texts that become one text: it is markup no more, whatever it was before."""
        self.write("str_join((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_Include(self, node: Include, frame: Frame) -> None:  # noqa: N802
        """A template within another is part of it already: see the loader."""
        self.fail("a template within another is named outright", node.lineno)

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401
        self._written = node
        if self._is_said(node) or self._is_literal(node) or self._is_markup(node):
            self.write("(")
        elif frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)

    @staticmethod
    def _is_literal(node: Expr) -> bool:
        """Whether it is one of several words of the template itself, such as the name of a class."""
        words = (node.expr1, node.expr2 or Const("")) if isinstance(node, CondExpr) else ()
        return bool(words) and all(isinstance(one, Const) and isinstance(one.value, str) for one in words)

    def _is_markup(self, node: Expr) -> bool:
        if not isinstance(node, Call):
            return isinstance(node, Name) and node.name in TEXTS
        return self._is_macro(node) or (isinstance(node.node, Name) and node.node.name in MARKUP)


class PlainEnvironment(Environment):
    """What reads templates that are written for structs and texts."""

    code_generator_class = PlainCode


def python_of(name: str, source: str) -> str:
    """The Python that a template becomes; jinja2.TemplateSyntaxError where it is none."""
    environment = PlainEnvironment(
        autoescape=select_autoescape(enabled_extensions=("html.j2",), default=False),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS)
    code: str = environment.compile(source, name, name, raw=True)
    return code
