"""A page of the manual as a terminal shows it: texts broken anew for 80 columns, code indented and never broken."""

import re
import textwrap
from collections.abc import Iterator

WIDTH = 79
INDENT = "    "
FENCED = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
# Stands for a blank at which no line may break; no text of the manual has it.
FIXED = "\x00"


def narrowed(page: str) -> str:
    """A page of Markdown for a terminal, with the same words."""
    return "\n\n".join(_blocks(page)) + "\n"


def _blocks(page: str) -> Iterator[str]:
    """The paragraphs and the pieces of code, in order."""
    for number, block in enumerate(FENCED.split(page)):
        if number % 2:
            yield textwrap.indent(block.rstrip("\n"), INDENT)
        else:
            yield from (_paragraph(one) for one in block.split("\n\n") if one.strip())


def _paragraph(text: str) -> str:
    """One paragraph in lines that fit; what stands in backquotes keeps its blanks, and stays in one line."""
    whole = CODE.sub(lambda code: code[0].replace(" ", FIXED), " ".join(text.split("\n")).strip())
    lines = textwrap.wrap(whole, WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines).replace(FIXED, " ")
