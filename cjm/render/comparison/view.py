"""Everything that the page of a comparison shows, computed once."""

from msgspec import Struct

from cjm.render.comparison.changes import Group, groups, in_curve
from cjm.render.comparison.curve import Curves, curves
from cjm.render.comparison.difference import Difference
from cjm.render.comparison.frame import Both, both
from cjm.render.comparison.head import Told, called, kick, strip, versions
from cjm.render.comparison.headline import headline, title
from cjm.render.comparison.metrics import Measure, measures
from cjm.render.language import Language
from cjm.render.subject import Link
from cjm.render.view.bar import Choice
from cjm.render.view.pains import Fact

LONG = 110
STRIP = 4


class DiffView(Struct, frozen=True):
    """The page of a comparison; `choices` are personas, none where there is but one.

    `planned`: the new version is a plan, and is drawn as one.
    """

    title: str
    lang: str
    words: Language
    theme: str
    others: tuple[Link, ...]
    kick: str
    headline: str
    sides: str
    versions: tuple[Fact, ...]
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
    def few(self) -> bool:
        """Whether the strip shows fewer than four statements at a time; those of the personas after the first wait."""
        return sum(one.person in {None, 0} for one in self.strip) < STRIP


def diff_view(difference: Difference) -> DiffView:
    """The page of a comparison, all numbers and words ready."""
    known = both(difference)
    # Nobody has measured what is planned.
    table = () if known.planned else measures(known)
    drawn = curves(known)
    journey = known.new.journey if known.new else known.old.journey if known.old else None
    return DiffView(
        title=title(known),
        lang=(journey.lang or "") if journey else "",
        words=known.words,
        theme=difference.theme,
        others=difference.others,
        kick=kick(known),
        headline=headline(known),
        sides=_sides(known),
        versions=versions(known),
        strip=strip(known, table),
        choices=_choices(known) if drawn else (),
        curves=drawn,
        # That all is as it was, the strip says in a word.
        measures=table if any(one.old != one.new for one in table) else (),
        groups=groups(known),
        total=_total(known),
        foot=tuple(
            one for one in (journey.owner if journey else "", _sides(known), known.words.say("diff.made")) if one
        ),
        planned=known.planned,
    )


def _sides(known: Both) -> str:
    first, last = (called(known, side) for side in (known.difference.old, known.difference.new))
    return known.words.say("diff.sides", first=first, last=last)


def _total(known: Both) -> str:
    """How many changes there are, for the worse and for the better, and how many of them the curve shows."""
    words, changes = known.words, known.difference.diff.changes
    counts = {effect: words.number(sum(one.effect == effect for one in changes)) for effect in ("worse", "better")}
    said = [words.say("diff.total", changes=words.count("diff.changes", len(changes)), **counts)]
    drawn = sum(in_curve(known, one) for one in changes)
    return words.sentences([*said, words.count("diff.total.curve", drawn)] if drawn else said)


def _choices(known: Both) -> tuple[Choice, ...]:
    if len(known.people) < 2:
        return ()
    return tuple(Choice(f"per-{one.index}", f"per-{one.index}", one.name, one.index, one.shape) for one in known.people)
