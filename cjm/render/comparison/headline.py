"""The headline of a comparison: what got better and what got worse, and for whom."""

from collections import Counter

from msgspec import Struct

from cjm.analysis.steps import Step
from cjm.render.comparison.changes import beside
from cjm.render.comparison.flux import flux
from cjm.render.comparison.frame import Both


class Furthest(Struct, frozen=True):
    """The touchpoint that moved furthest; `who` felt it, empty where everybody did."""

    step: Step
    effect: str
    who: str


def headline(known: Both) -> str:
    """The touchpoint that gained most and the one that lost most, and for whom; else what the changes come to.

    Of two maps without a touchpoint in common, that.
    """
    words, diff = known.words, known.difference.diff
    if diff.status in {"added", "removed"}:
        ending = ".library" if diff.document == "library" else ""
        return words.say(f"diff.headline.{diff.status}{ending}", title=title(known))
    if known.columns and not known.earlier:
        return words.say("diff.headline.apart")
    up, down = (_furthest(known, sign) for sign in (1, -1))
    if up and down and up.step == down.step:
        return words.say("diff.headline.split", name=up.step.name, better=up.who, worse=down.who)
    better, worse = (_clause(known, one) for one in (up, down))
    if not better and not worse:
        return _in_numbers(known)
    first, second = (better, worse) if better else (worse, _others(known, "better"))
    return words.say("diff.headline.both", first=first, second=second or _others(known, "worse"))


def title(known: Both) -> str:
    """What the page is about: a map by its title, a library without one by its file."""
    difference = known.difference
    unnamed = difference.diff.document == "library" and difference.diff.title == difference.diff.map
    return difference.path if unnamed else difference.diff.title or difference.path


def _furthest(known: Both, sign: int) -> Furthest | None:
    """The touchpoint that moved furthest up (1) or down (-1); None where none did."""
    moves = [(sign * (one.change or 0.0), one) for row in known.feelings for one in row]
    most = max((by for by, _ in moves), default=0.0)
    if most <= 0:
        return None
    there = next(one for by, one in moves if by == most)
    felt = [sign * (row[there.column].change or 0.0) > 0 for row in known.feelings]
    who = [one.name for one, so in zip(known.people, felt, strict=True) if so]
    return Furthest(there.step, "better" if sign > 0 else "worse", "" if all(felt) else known.words.all_of(who))


def _clause(known: Both, one: Furthest | None) -> str:
    if one is None:
        return ""
    key = f"diff.headline.{one.effect}"
    ending = ".for" if one.who else ""
    return known.words.say(f"{key}{ending}", name=one.step.name, who=one.who)


def _others(known: Both, effect: str) -> str:
    """What is to be said of an effect that no touchpoint felt: how many other changes had it."""
    number = beside(known, effect)
    if number:
        return known.words.count(f"diff.headline.others-{effect}", number)
    return known.words.say(f"diff.headline.none-{effect}")


def _in_numbers(known: Both) -> str:
    words, changes = known.words, known.difference.diff.changes
    counts = Counter(change.effect for change in changes)
    if counts["better"] or counts["worse"]:
        better, worse = (words.number(counts[effect]) for effect in ("better", "worse"))
        return words.say("diff.headline.counts", better=better, worse=worse)
    if moved := flux(known):
        return f"{words.say('index.recurs.touchpoints')}{words.colon}{moved}"
    if all(change.significance == "cosmetic" for change in changes):
        return words.say("diff.headline.words" if changes else "diff.headline.none")
    return words.count("diff.headline.neutral", len(changes))
