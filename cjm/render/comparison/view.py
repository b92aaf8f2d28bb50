"""Everything that the page of a comparison shows, computed once."""

from collections.abc import Sequence

from msgspec import Struct

from cjm.render.comparison.changes import Group, groups, in_curve
from cjm.render.comparison.curve import Curves, curves
from cjm.render.comparison.difference import Difference
from cjm.render.comparison.frame import Both, both
from cjm.render.comparison.head import Version, called, kick, versions
from cjm.render.comparison.headline import headline, title
from cjm.render.comparison.metrics import Measure, aims, measures
from cjm.render.comparison.strip import Told, strip
from cjm.render.language import Language
from cjm.render.subject import Link
from cjm.render.view.bar import Choice

LONG = 110
# More lines than this do not end on the sheet on which they begin.
SHEET = 24


class DiffView(Struct, frozen=True):
    """The page of a comparison; `choices` are personas, none where there is but one.

    `planned`: the new version is a plan, and is drawn as one.
    """

    title: str
    lang: str
    words: Language
    theme: str
    others: tuple[Link, ...]
    index: str
    kick: str
    headline: str
    sides: str
    versions: tuple[Version, ...]
    strip: tuple[Told, ...]
    choices: tuple[Choice, ...]
    curves: Curves | None
    measures: tuple[Measure, ...]
    groups: tuple[Group, ...]
    total: str
    foot: tuple[str, ...]
    planned: bool

    @property
    def long(self) -> bool:
        """Whether the headline needs smaller letters."""
        return len(self.headline) > LONG

    @property
    def folds(self) -> bool:
        """Whether some of the changes are folded away, which paper can't open."""
        return any(group.folded or group.shut for group in self.groups)

    @property
    def apart(self) -> bool:
        """Whether the list is so long that it begins a sheet of its own where it is printed."""
        return sum(len(group.items) for group in self.groups) > SHEET


def diff_view(difference: Difference) -> DiffView:
    """The page of a comparison, all numbers and words ready."""
    known = both(difference)
    # Nobody has measured what is planned, but what it shall come to may be said.
    table = aims(known) if known.planned else measures(known)
    drawn, listed = curves(known), groups(known)
    journey = known.new.journey if known.new else known.old.journey if known.old else None
    return DiffView(
        title=title(known),
        lang=(journey.lang or "") if journey else "",
        words=known.words,
        theme=difference.theme,
        others=difference.others,
        index=difference.index,
        kick=kick(known),
        headline=headline(known),
        sides=_sides(known),
        versions=versions(known),
        strip=strip(known, table),
        choices=_choices(known) if drawn else (),
        curves=drawn,
        # That all is as it was, the strip says in a word.
        measures=table if any(one.old != one.new for one in table) else (),
        groups=listed,
        total=_total(known, listed),
        foot=tuple(
            one for one in (journey.owner if journey else "", _sides(known), known.words.say("diff.made")) if one
        ),
        planned=known.planned,
    )


def _sides(known: Both) -> str:
    first, last = (called(known, side) for side in (known.difference.old, known.difference.new))
    return known.words.say("diff.sides", first=first, last=last)


def _total(known: Both, listed: Sequence[Group]) -> str:
    """How many changes are listed, as the numbers of their groups come to, and how many more the curve shows."""
    words = known.words
    said = [words.count("diff.total", sum(len(one.items) for one in listed if one.name != "follows"))]
    drawn = sum(in_curve(known, one) for one in known.difference.diff.changes)
    return words.sentences([*said, words.count("diff.total.curve", drawn)] if drawn else said)


def _choices(known: Both) -> tuple[Choice, ...]:
    if len(known.people) < 2:
        return ()
    return tuple(Choice(f"per-{one.index}", f"per-{one.index}", one.name, one.index, one.shape) for one in known.people)
