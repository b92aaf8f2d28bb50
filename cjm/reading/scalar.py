"""Values back to the text of a scalar, quoted where YAML would read something else."""

import re

from cjm.model import field
from cjm.model.quantity import Duration

INDICATORS = "-?:,[]{}#&*!|>'\"%@`"
OTHER_TYPE = re.compile(
    r"""~ | null | true | false | yes | no | on | off
    | [-+]?(\.\d+|\d[\d_,]*(\.[\d_]*)?)([eE][-+]?\d+)? | 0[xob][\da-f_]+
    | [-+]?\.(inf|nan) | \d+(:[0-5]?\d)+(\.\d*)? | \d{4}-\d\d?-\d\d?([Tt\s].*)? | << | =""",
    re.VERBOSE | re.IGNORECASE,
)
PLURALS = ("day", "week", "month", "year")
TYPED = (
    field.Choice,
    field.Number,
    field.Whole,
    field.Day,
    field.Period,
    field.Time,
    field.Part,
    field.Often,
    field.Bounds,
)


def scalar(value: object, kind: object, flow: bool = False) -> str:
    """The text of a value as a field of a kind writes it; `flow` inside of brackets."""
    if isinstance(value, Duration):
        return duration_text(value)
    if isinstance(kind, (field.Part, field.Often)) and isinstance(value, float):
        return f"{number_text(round(value * 100, 10))} %"
    if isinstance(value, (int, float)):
        return number_text(value)
    text = str(value)
    if isinstance(kind, TYPED) and _is_plain(text, flow):
        return text
    return quoted(text, flow)


def quoted(text: str, flow: bool = False) -> str:
    """A text as YAML 1.1 and 1.2 both read it back: plain where that is safe, else in quotes."""
    if _is_plain(text, flow) and not OTHER_TYPE.fullmatch(text):
        return text
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + "".join(escapes.get(sign) or _shown(sign) for sign in text) + '"'


def _shown(sign: str) -> str:
    if sign.isprintable() or sign in {"\u200d", "\u200c"}:
        return sign
    code = ord(sign)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _is_plain(text: str, flow: bool) -> bool:
    if not text or text != text.strip() or (text[0] in INDICATORS and not _is_dash_number(text)):
        return False
    if ": " in text or " #" in text or text.endswith(":") or text.startswith(("---", "...")):
        return False
    if flow and any(sign in ",[]{}:?" for sign in text):
        return False
    return all(sign.isprintable() or sign in "\u200d\u200c" for sign in text)


def _is_dash_number(text: str) -> bool:
    return text[0] == "-" and text[1:2].isdigit()


def number_text(value: float) -> str:
    """A number without needless zeros: `1`, `-0.5`."""
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def duration_text(value: Duration) -> str:
    """A duration as it is typed: `30 min`, `3-5 days`."""
    amount = number_text(value.low)
    if value.high != value.low:
        amount += f"-{number_text(value.high)}"
    plural = "s" if value.unit in PLURALS and value.high != 1 else ""
    return f"{amount} {value.unit}{plural}"
