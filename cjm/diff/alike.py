"""Pairs of things by likeness: what they say, and where they stand."""

from cjm.diff.assign import assigned
from cjm.diff.candidates import candidates
from cjm.diff.follow import followed
from cjm.diff.likeness import Likeness, Scale, likeness, sketch
from cjm.diff.matching import Match, Matching
from cjm.diff.surroundings import Surroundings

# Two things less alike than this are two; found by the benchmark.
THRESHOLD = 0.42
# Wherever they stand: what says less of the same is another thing at the same place.
LEAST = 0.34
# How much the place counts beside what a thing says.
PLACE = 0.3
# So many things of a kind are enough to tell what is rare among them.
SAMPLE = 60


def alike(matching: Matching, kind: str) -> list[Match]:
    """The best pairs among the things of a kind that are not paired yet."""
    olds, news = matching.left_old(kind), matching.left_new(kind)
    if not olds or not news:
        return []
    renames = matching.renames()
    left = [sketch(followed(one.part, renames)) for one in olds]
    right = [sketch(one.part) for one in news]
    others = [one for one in matching.new if one.kind == kind and one.number in matching.by_new][:SAMPLE]
    scale = Scale([*left, *right, *(sketch(one.part) for one in others)])
    places = Surroundings(matching)
    found: dict[tuple[int, int], tuple[float, Likeness, float]] = {}
    for one, other in candidates(left, right, scale):
        said = likeness(left[one], right[other], scale)
        place = places.likeness(olds[one], news[other])
        score = (said.score + PLACE * place) / (1 + PLACE)
        if score >= THRESHOLD and said.score >= LEAST:
            found[one, other] = (score, said, place)
    pairs = assigned({pair: score for pair, (score, _, _) in found.items()})
    return [Match(olds[a], news[b], _why(*found[a, b]), round(found[a, b][0], 3)) for a, b in pairs]


def _why(score: float, said: Likeness, place: float) -> str:
    content = "" if said.content is None else f", content {said.content:.2f}"
    return f"alike by {score:.2f}: name {said.name:.2f}{content}, place {place:.2f}"
