"""Every stage, touchpoint, pain and idea has a dash of its own.

Lines below one another without dashes are one text: three touchpoints become a single one with a long name, and all
that is drawn and counted is wrong.

The rule speaks where a text over several lines stands under `stages`, `touchpoints`, `pains` or `ideas`, and its
lines look like a list: each begins like the first, with a capital letter or a bullet, and none is long. A sentence
that was only wrapped is left alone. Put a dash and a blank before each line.
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.part import Part
from cjm.reading.fault import shown
from cjm.reading.nodes import Mapping, Node, Scalar, Sequence

WIDTH = Option(60, "the length of a line, in letters, from which on a text counts as one sentence that was wrapped")
NOUNS = {"stages": "stage", "touchpoints": "touchpoint", "pains": "pain", "ideas": "idea"}
BULLETS = tuple("*•–—+·-")
MAP = """\
cjm: 1
title: Renew the contract
stages:
  - name: Decide
    touchpoints:
      - Sees the reminder
      - Compares the offers
      - Asks a colleague
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    width = sheet.limit("touchpoints-in-one-text", "width", WIDTH.default)
    typed, nodes = sheet.document.source.text, sheet.document.places.nodes
    for part, key in _lists(sheet):
        node = nodes.get(id(part))
        if isinstance(node, Mapping):
            for item, text in _texts(node.get(key)):
                lines = _lines(typed[text.start : text.end])
                if len(lines) > 1 and _items(lines, width, listed=item is not None):
                    yield Found(_message(key, lines), part, key, item)


def _lists(sheet: Sheet) -> Iterator[tuple[Part, str]]:
    """The lists in question, each as a part and the key of its field, but for the ideas of pains."""
    yield sheet.journey, "stages"
    for stage in sheet.journey.stages:
        yield from ((stage, key) for key in ("touchpoints", "pains", "ideas") if getattr(stage, key))
        for touchpoint in stage.touchpoints:
            yield from ((touchpoint, key) for key in ("pains", "ideas") if getattr(touchpoint, key))


def _texts(node: Node | None) -> list[tuple[int | None, Scalar]]:
    """The texts of a list, each with its number; a text that stands in the place of a list has none."""
    if isinstance(node, Scalar):
        return [(None, node)]
    items = node.items if isinstance(node, Sequence) else ()
    return [(at, item) for at, item in enumerate(items) if isinstance(item, Scalar)]


def _lines(typed: str) -> list[str]:
    """The lines of a text as it is typed, without the sign of a block; none where quotes make it one on purpose."""
    if "\n" not in typed or typed[0] in "\"'":
        return []
    lines = [line.strip() for line in typed.split("\n")]
    return [line for line in (lines[1:] if typed[0] in "|>" else lines) if line]


def _items(lines: list[str], width: float, listed: bool) -> bool:
    """Whether lines look like items of a list rather than one text that was wrapped; `listed` where it has a dash."""
    if any(len(line) >= width for line in lines[:-1]) or any(
        line.endswith((",", ";", ":", "-")) for line in lines[:-1]
    ):
        return False
    if all(line.startswith(BULLETS) for line in lines[1:]):
        return True
    small = lines[0][0].islower()
    return not (small and listed) and all(line[0].islower() == small for line in lines[1:])


def _message(key: str, lines: list[str]) -> str:
    first = lines[0].lstrip("".join(BULLETS)).strip()
    words = f"{len(lines)} lines became one {NOUNS[key]}, {shown(' '.join(lines))}"
    return f"{words}; put a dash before each of them: `- {shown(first)[1:-1]}`"


rule = Rule(
    "CJM415",
    "touchpoints-in-one-text",
    "warning",
    check=_check,
    options={"width": WIDTH},
    good=(
        Good(MAP),
        Good(MAP.replace("Sees the reminder", "Sees the reminder that\n        the system sends, and puts it aside")),
    ),
    bad=(
        Bad(MAP.replace("      - ", "      "), at="6:7"),
        Bad(MAP.replace("      - Asks", "        Asks"), at="7:9"),
    ),
)
