"""The fewest things that have to be moved to turn one order into another."""

from bisect import bisect_left
from collections.abc import Sequence


def out_of_order(places: Sequence[int]) -> frozenset[int]:
    """The numbers of the items to be moved, so that the others' places rise: as few as there can be.

    `places` are different numbers, the new place of each item in the old order. What stays is a longest increasing
    subsequence (Schensted 1961), by patience sorting.
    """
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, place in enumerate(places):
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [number]
        before.append(ends[at - 1] if at else -1)
    stays = set()
    number = ends[-1] if ends else -1
    while number >= 0:
        stays.add(number)
        number = before[number]
    return frozenset(range(len(places))) - stays
