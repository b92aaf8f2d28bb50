"""What is wrong with a text, as data."""

from msgspec import Struct
from msgspec.structs import force_setattr

from cjm.source import Span

LONGEST = 400
# Blanks that do not break, and the joiners of emoji and of Indic and Arabic scripts.
HARMLESS = "\u00a0\u202f\u200c\u200d"


class Fault(Struct, frozen=True):
    """A fault of syntax or schema: `name` is the rule that reports it, `severity` error or warning.

    Its message is one line of signs that can be seen, whatever the file made it quote.
    """

    name: str
    message: str
    span: Span
    severity: str = "error"

    def __post_init__(self) -> None:
        force_setattr(self, "message", shortened(_visible(self.message), LONGEST))


def shown(text: str, limit: int = 60) -> str:
    """A user's text as messages quote it: on one line, cut where it is long, control characters spelled out."""
    return f'"{shortened(_visible(" ".join(text.split())), limit)}"'


def shortened(text: str, limit: int) -> str:
    """A text of at most so many letters; what is left out of a longer one is an ellipsis."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def _visible(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() or sign in HARMLESS else _spelled(sign) for sign in text)


def _spelled(sign: str) -> str:
    code = ord(sign)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
