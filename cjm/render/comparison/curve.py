"""The emotion curve before and after: both lines, blue between them where it is better, orange where it is worse."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from cjm.render.comparison.areas import Areas, areas
from cjm.render.comparison.frame import Both, Feeling
from cjm.render.curve.drawing import HEIGHT, height_of, sign_class, trace
from cjm.render.language import Language
from cjm.render.numerals import number as figure
from cjm.render.view.curve import Tick
from cjm.render.view.frame import Person

# What a number takes at most: −3.5.
NUMBER = 5
# A line that goes so far from one touchpoint to the next runs through what stands above or below them.
STEEP = 1.0


class Cell(Struct, frozen=True):
    """A column of the row of changes: a word or a number, coloured by `tone` (pos, neg or nothing).

    A touchpoint that is `gone` has no number any more; `same`: nothing is told of it. `moved` says which number it had.
    """

    number: str
    name: str
    text: str
    spoken: str
    tone: str
    same: bool
    gone: bool = False
    moved: str = ""

    @property
    def long(self) -> bool:
        """Whether it is words, which need smaller letters than a number does."""
        return len(self.text) > NUMBER


class Mark(Struct, frozen=True):
    """The mark of an emotion now, in percent of the curve; `label` says by how much it moved, above or below it.

    `side` is where the label goes lest the line run through it: l to the left, r to the right, or nowhere.
    """

    left: str
    top: str
    sign: str
    label: str
    tone: str
    side: str


class Spot(Struct, frozen=True):
    """The place of an emotion before, in percent of the curve; `moved`: the line before has it elsewhere."""

    left: str
    top: str
    moved: bool


class Pair(Struct, frozen=True):
    """Both lines of a persona, what lies between them, and their marks; `before` only where it is another one."""

    index: int
    name: str
    spoken: str
    between: Areas
    new: str
    before: tuple[Spot, ...]
    marks: tuple[Mark, ...]
    cells: tuple[Cell, ...]


class StageHead(Struct, frozen=True):
    """The name of a stage over its columns, counted from 0; one that is gone has no number any more.

    `left` and `share` are its place and its width in percent of the curve, where its columns have no names below it.
    """

    number: str
    name: str
    first: int
    width: int
    left: str
    share: str


class Curves(Struct, frozen=True):
    """The whole comparison of emotions. `flag` is the place of the critical moment, with its words.

    `gone` are the columns of touchpoints that are gone, counted from 0.
    """

    width: int
    stages: tuple[StageHead, ...]
    gone: tuple[int, ...]
    ticks: tuple[Tick, ...]
    zero: str
    flag: str
    flag_place: str
    flag_words: str
    pairs: tuple[Pair, ...]

    @property
    def moved(self) -> bool:
        """Whether a touchpoint stands at another place of the journey."""
        return any(spot.moved for pair in self.pairs for spot in pair.before)


def curves(known: Both) -> Curves | None:
    """The curves of every persona; None where there is nothing to compare."""
    new = known.new
    if not known.felt or not new:
        return None
    columns = known.columns
    critical = next((at for at, one in enumerate(columns) if one.new and one.new is new.critical), None)
    return Curves(
        len(columns),
        tuple(_stages(known)),
        tuple(at for at, one in enumerate(columns) if one.new is None),
        tuple(_tick(known.words, value) for value in (2, 1, 0, -1, -2)),
        figure(height_of(0)),
        "" if critical is None else figure((critical + 0.5) / len(columns) * 100),
        "first" if critical == 0 else "last" if critical == len(columns) - 1 else "",
        known.words.say("diff.critical.new" if moved(known) else "moment.critical"),
        tuple(_pair(known, person) for person in known.people),
    )


def moved(known: Both) -> bool:
    """Whether the critical moment is another one than it was, or is named for the first time."""
    old, new = (one.critical if one else None for one in (known.old, known.new))
    return new is not None and known.earlier.get(new.column) != old


def _stages(known: Both) -> Iterator[StageHead]:
    first, percent = 0, 100 / (len(known.columns) or 1)
    for block in known.blocks:
        width = len(block.columns)
        places = figure(first * percent), figure(width * percent)
        yield StageHead(str(block.number or ""), block.name, first, width, *places)
        first += width


def _tick(words: Language, value: int) -> Tick:
    word = {2: "curve.best", 0: "curve.neutral", -2: "curve.worst"}.get(value)
    label = "0" if value == 0 else words.signed(value).partition(words.decimal)[0]
    y = height_of(value)
    return Tick(value, figure(y), figure(y / HEIGHT * 100), words.say(word) if word else "", label)


def _pair(known: Both, person: Person) -> Pair:
    row = known.feelings[person.index]
    better, worse = (sum(sign * (one.change or 0) > 0 for one in row) for sign in (1, -1))
    spoken = known.words.say(
        "diff.curve",
        name=person.name,
        better=known.words.count("diff.touchpoints", better),
        worse=known.words.count("diff.touchpoints", worse),
    )
    return Pair(
        person.index,
        person.name,
        spoken,
        areas(row),
        trace([one.new for one in row]).path,
        tuple(
            Spot(*_place(one.column, one.old, len(row)), bool(one.moved))
            for one in row
            if one.old is not None and one.change != 0
        ),
        tuple(_marks(known.words, row)),
        tuple(_cell(known.words, one) for one in row),
    )


def _marks(words: Language, row: Sequence[Feeling]) -> Iterator[Mark]:
    felt = [(one, one.new) for one in row if one.new is not None]
    values = [value for _, value in felt]
    for at, (one, value) in enumerate(felt):
        change = one.change or 0.0
        left, top = _place(one.column, value, len(row))
        side = _side(values[max(0, at - 1)] - value, values[at + 1 : at + 2], value, change)
        label = words.signed(change) if change else ""
        yield Mark(left, top, sign_class(value), label, _tone(change), side)


def _side(before: float, following: Sequence[float], value: float, change: float) -> str:
    """To which side a label is free: it stands above what rose and below what fell, where the line may be steep."""
    sign = 1 if change > 0 else -1
    after = next((sign * (one - value) for one in following), 0.0)
    if sign * before >= STEEP > after:
        return "r"
    return "l" if after >= STEEP > sign * before else ""


def _place(column: int, emotion: float, columns: int) -> tuple[str, str]:
    """From the left and from the top, in percent."""
    return figure((column + 0.5) / columns * 100), figure(height_of(emotion) / HEIGHT * 100)


def _cell(words: Language, one: Feeling) -> Cell:
    text, spoken, change = "–", "score.none", one.change
    if one.gone:
        return Cell("", one.step.name, words.say("diff.gone"), "", "", same=False, gone=True)
    if one.added:
        text, spoken = words.say("diff.new"), ""
    elif change is not None:
        text, spoken = (words.signed(change), "") if change else ("=", "diff.same")
    elif one.new is not None:
        text, spoken = words.say("diff.scored", value=words.signed(one.new)), ""
    elif one.old is not None:
        text, spoken = words.say("score.none"), ""
    said = words.say(spoken) if spoken else ""
    place = words.say("diff.moved", number=one.moved) if one.moved else ""
    same = bool(spoken) and not place
    return Cell(one.step.number, one.step.name, text, said, _tone(change or 0.0), same, moved=place)


def _tone(change: float) -> str:
    return "pos" if change > 0 else "neg" if change < 0 else ""
