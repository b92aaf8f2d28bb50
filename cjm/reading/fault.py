"""What is wrong with a text, as data."""

from dataclasses import dataclass

from cjm.source import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of syntax or schema: `name` is the rule that reports it, `severity` error or warning."""

    name: str
    message: str
    span: Span
    severity: str = "error"


def shown(text: str, limit: int = 60) -> str:
    """A user's text as messages quote it: on one line, cut where it is long, control characters spelled out."""
    line = " ".join(text.split())
    line = "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in line)
    return f'"{line}"' if len(line) <= limit else f'"{line[: limit - 1]}…"'
