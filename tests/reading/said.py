"""What the reader says of a text, as lines that a test can show.

A ledger is a text of cases, one below the other, a blank line between them: the lines of a file, each behind `| `, and
below them its faults, each as `line:column-line:column severity name: message`; a long one goes on, indented. Signs
that nobody sees are written as their pictures.
"""

from cjm.document import read

HEAD = "cjm: 1\ntitle: T\n"
TOUCHPOINT = f"{HEAD}stages:\n  - name: A\n    touchpoints:\n      - name: B\n        "
PICTURES = {"⇥": "\t", "␁": "\x01", "␡": "\x7f", "␤": "\x85", "↵": "\u2028", "⍽": "\u00a0"}


def said(text: str | bytes, path: str = "a-map.yaml") -> list[str]:
    """Every fault of a file, as a ledger writes it."""
    data = text if isinstance(text, bytes) else text.encode()
    return [
        f"{fault.span.start.line}:{fault.span.start.column}-{fault.span.end.line}:{fault.span.end.column} "
        f"{fault.severity} {fault.name}: {fault.message}"
        for fault in read(data, path).faults
    ]


def said_of_map(lines: str) -> list[str]:
    """The faults of a map whose third line these are."""
    return said(f"{HEAD}{lines}\n")


def said_of_touchpoint(lines: str) -> list[str]:
    """The faults of a touchpoint, whose fields begin at 7:9."""
    return said(TOUCHPOINT + lines.replace("\n", "\n        ") + "\n")


def ledger(text: str) -> list[tuple[str, list[str]]]:
    """The cases of a ledger: the lines of a file, and its faults."""
    return [_case(block) for block in text.strip("\n").split("\n\n")]


def _case(block: str) -> tuple[str, list[str]]:
    lines = [line[2:] for line in block.split("\n") if line.startswith("|")]
    faults: list[str] = []
    for line in block.split("\n")[len(lines) :]:
        if line.startswith("  "):
            faults[-1] += f" {line.strip()}"
        else:
            faults.append(line)
    given = "\n".join(lines)
    for picture, sign in PICTURES.items():
        given = given.replace(picture, sign)
    return given, faults
