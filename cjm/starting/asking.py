"""Questions on a terminal, for what the command line left out."""

import sys
from collections.abc import Sequence

from cjm.errors import CjmError


def on_terminal() -> bool:
    """Whether someone is there to read a question and answer it."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def answer(question: str, default: str = "", needed: bool = True) -> str:
    """What is typed, else the default; asked again where an answer is needed and there is neither."""
    while True:
        typed = _typed(f"{question} [{default}] " if default else f"{question} ") or default
        if typed or not needed:
            return typed


def choice(question: str, options: Sequence[tuple[str, str]], default: str) -> str:
    """One of some words, each with what it means, by its number or itself."""
    names = [name for name, _ in options]
    wide = max(map(len, names))
    print(question, file=sys.stderr)
    for number, (name, meaning) in enumerate(options, 1):
        print(f"{number:4}  {name:{wide}}  {meaning}", file=sys.stderr)
    while True:
        typed = _typed(f"Number or name [{default}] ") or default
        if typed.isdecimal() and 1 <= int(typed[:9]) <= len(names):
            return names[int(typed) - 1]
        if typed in names:
            return typed
        print(f"type a number from 1 to {len(names)}, or one of the names", file=sys.stderr)


def _typed(prompt: str) -> str:
    """A line from the terminal; CjmError where it is closed instead."""
    print(prompt, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        print(file=sys.stderr)
        raise CjmError("the question was not answered; nothing was written")
    return " ".join(line.split())
