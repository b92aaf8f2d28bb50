"""A comparison as Markdown for a pull request: the most important first, the rest folded, never too long to be posted."""

import re
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from cjm.diff.change import Change, Consequence
from cjm.render.comparison.rewording import Piece, reworded, shortened
from cjm.report.comparison import Compared, Comparison, counted, rank
from cjm.report.defused import defused
from cjm.report.diff_reporter import DiffReporter, Manner
from cjm.report.long_text import is_cut, without_values

# By this a workflow finds the comment that it wrote before.
MARK = "<!-- cjm-diff -->"
# GitHub takes 65,536 characters; some are left for what a workflow adds.
LIMIT = 65_000
LONGEST, AROUND = 500, 8
TAGS = {"gone": "del", "come": "ins"}
OPEN = 12
# The sections of a map: open lists, then what is folded, with its title.
FOLDED = {
    1: ("{} more that is better, worse or breaking", "{} more that are better, worse or breaking"),
    3: ("{} other change", "{} other changes"),
    4: ("{} change of wording, tags or order", "{} changes of wording, tags or order"),
}
FOLLOWS = "What follows from it:"


class Line(Struct, frozen=True):
    """An item of a list: the number of its map, and of its section there, 0 … 4; lower sections matter more."""

    map: int
    section: int
    text: str


def _write(comparison: Comparison, manner: Manner) -> Iterator[str]:
    maps = comparison.ordered()
    lines = [line for number, one in enumerate(maps) for line in _lines(number, one)]
    heads = [_head(one) for one in maps]
    top = f"{MARK}\n### What changed in the journeys\n\n{_summary(comparison)}\n"
    kept = _kept(lines, heads, LIMIT - _size(top) - LONGEST)
    yield top
    for number, own in groupby(kept, key=lambda line: line.map):
        yield f"\n{heads[number]}"
        for section, items in groupby(own, key=lambda line: line.section):
            yield from _section(section, [line.text for line in items])
    yield _left_out(len(lines) - len(kept))


def _summary(comparison: Comparison) -> str:
    if not comparison.maps:
        return f"Nothing changed in meaning between {defused(comparison.old)} and {defused(comparison.new)}."
    counts = comparison.counts()
    told = [f"**{counts[word]} {word}**" for word in ("worse", "better", "breaking") if counts[word]]
    number = counted(sum(1 for _ in comparison.changes), "change")
    sides = f"between {defused(comparison.old, LONGEST)} and {defused(comparison.new, LONGEST)}"
    return f"{', '.join([*told, number])} in {comparison.files}, {sides}."


def _head(one: Compared) -> str:
    status = "" if one.diff.status == "changed" else f" ({one.diff.status})"
    return f"#### {defused(one.title, LONGEST)}{status}\n\n{_begun(defused(one.path, LONGEST))}\n"


def _begun(text: str) -> str:
    """A text at the beginning of a line, where a dash or a number would make a list of it."""
    return re.sub(r"^(\d*)([-+=#.)])", r"\1\\\2", text)


def _lines(number: int, one: Compared) -> Iterator[Line]:
    """What is said of a map, section by section."""
    ranked = one.ranked()
    # That a whole map is new or gone is all that is said of it, and is not folded away.
    weighty = [change for change in ranked if rank(change) < 3 or one.diff.status in {"added", "removed"}]
    yield from (Line(number, 0, _change(one, change)) for change in weighty[:OPEN])
    yield from (Line(number, 1, _change(one, change)) for change in weighty[OPEN:])
    yield from (Line(number, 2, _consequence(follows)) for follows in one.diff.consequences)
    yield from (Line(number, rank(change), _change(one, change)) for change in ranked[len(weighty) :])


def _change(one: Compared, change: Change) -> str:
    words = [word for word in (change.effect, change.significance) if word not in {"neutral", "notable", "cosmetic"}]
    told = f"**{', '.join(words)}**: " if words else ""
    cut = is_cut(change)
    message = without_values(change) if cut else change.message
    text = f"{told}{defused(message, LONGEST)}{_line(one, change)}"
    return f"{text}<br>{_word_by_word(change)}" if cut else text


def _word_by_word(change: Change) -> str:
    """What was and what is said, with a blank between what is gone and what is new."""
    pieces = shortened(reworded(str(change.old), str(change.new)), AROUND)
    return "".join(map(_piece, pieces)).replace("</del><ins>", "</del> <ins>")


def _line(one: Compared, change: Change) -> str:
    if change.span_new and one.new_place:
        return f" <sub>line {change.span_new.start.line}</sub>"
    return f" <sub>line {change.span_old.start.line} before</sub>" if change.span_old else ""


def _piece(piece: Piece) -> str:
    tag, text = TAGS.get(piece.kind, ""), piece.text
    blank = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
    inner = defused(text, LONGEST)
    return f"{blank[0]}<{tag}>{inner}</{tag}>{blank[1]}" if tag else f"{blank[0]}{inner}{blank[1]}"


def _consequence(follows: Consequence) -> str:
    told = f"**{follows.effect}**: " if follows.effect != "neutral" else ""
    return f"{told}{defused(follows.message, LONGEST)}"


def _section(section: int, items: list[str]) -> Iterator[str]:
    listed = "".join(f"- {item}\n" for item in items)
    if section in FOLDED:
        title = FOLDED[section][len(items) > 1].format(len(items))
        yield f"\n<details><summary>{title}</summary>\n\n{listed}\n</details>\n"
    else:
        yield f"\n{FOLLOWS}\n\n{listed}" if section else f"\n{listed}"


def _kept(lines: list[Line], heads: list[str], room: int) -> list[Line]:
    """As many lines as there is room for, the most important first, in their order."""
    used, kept = 0, []
    opened: set[tuple[int, int]] = set()
    for at, line in sorted(enumerate(lines), key=lambda pair: (pair[1].section, pair[0])):
        new = {(line.map, -1): _size(heads[line.map]) + 4, (line.map, line.section): 200}
        cost = _size(line.text) + 3 + sum(size for key, size in new.items() if key not in opened)
        if used + cost > room:
            break
        used += cost
        opened |= new.keys()
        kept.append(at)
    return [lines[at] for at in sorted(kept)]


def _left_out(number: int) -> str:
    if not number:
        return ""
    return f"\n**{counted(number, 'line')} left out here**, since a comment takes no more; `cjm diff` prints all.\n"


def _size(text: str) -> int:
    """How long a text is for those who count in halves of four bytes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


reporter = DiffReporter("markdown", _write)
