"""Which part without an id is which, in the same list of the same thing."""

from collections.abc import Callable, Sequence

from cjm.diff.assign import assigned
from cjm.diff.candidates import candidates
from cjm.diff.likeness import Scale, likeness, sketch
from cjm.diff.plan import called
from cjm.model.evidence import Citation
from cjm.model.metric import Reading
from cjm.model.opportunity import Expectation
from cjm.model.part import Part

# What these speak of is what they are: another source is another citation, however much alike the rest is.
BOUND = (Citation, Reading, Expectation)
# Two parts less alike than this are two.
THRESHOLD = 0.4


def item_pairs(olds: Sequence[Part], news: Sequence[Part]) -> list[tuple[int, int]]:
    """The pairs (place in the old list, place in the new one): equal ones, those of one name, those that are alike."""
    if olds == news:
        return [(place, place) for place in range(len(olds))]
    left, right = list(range(len(olds))), list(range(len(news)))
    found = [] if olds and isinstance(olds[0], BOUND) else _same(olds, news, left, right, repr)
    found += _same(olds, news, left, right, called)
    if left and right and not isinstance(olds[0], BOUND):
        found += _alike(olds, news, left, right)
    return sorted(found)


def _same(
    olds: Sequence[Part], news: Sequence[Part], left: list[int], right: list[int], key: Callable[[Part], str]
) -> list[tuple[int, int]]:
    """Pair, and take out of both lists, those that have one key: the first with the first, the second with the second."""
    known: dict[str, list[int]] = {}
    for place in right:
        known.setdefault(key(news[place]), []).append(place)
    found = []
    for place in list(left):
        word = key(olds[place])
        if word and known.get(word):
            found.append((place, known[word].pop(0)))
            left.remove(place)
            right.remove(found[-1][1])
    return found


def _alike(olds: Sequence[Part], news: Sequence[Part], left: list[int], right: list[int]) -> list[tuple[int, int]]:
    drawn = [[sketch(side[place]) for place in places] for side, places in ((olds, left), (news, right))]
    scale = Scale([*drawn[0], *drawn[1]])
    scores = {
        pair: score
        for pair in candidates(drawn[0], drawn[1], scale)
        if (score := likeness(drawn[0][pair[0]], drawn[1][pair[1]], scale).score) >= THRESHOLD
    }
    return [(left[one], right[other]) for one, other in assigned(scores)]
