"""Pairs chosen so that their scores together are as high as they can be."""

from collections.abc import Mapping

# A list of n is paired in about n³ steps; above this many the best pair is taken first, then the next.
OPTIMAL = 120
Scores = Mapping[tuple[int, int], float]


def assigned(scores: Scores) -> tuple[tuple[int, int], ...]:
    """The pairs (left, right) of the best assignment, in order; only pairs that have a score above 0 are made.

    Lefts and rights that share no candidates are assigned apart from each other. Of equals the first in order.
    """
    chosen: list[tuple[int, int]] = []
    for group in _groups(scores):
        few = min(len({left for left, _ in group}), len({right for _, right in group}))
        chosen += _best(group, scores) if few <= OPTIMAL else _greedy(group, scores)
    return tuple(sorted(chosen))


def _groups(scores: Scores) -> list[list[tuple[int, int]]]:
    """The pairs that have a score, gathered where they share a left or a right."""
    leaders: dict[tuple[str, int], tuple[str, int]] = {}

    def leader(node: tuple[str, int]) -> tuple[str, int]:
        while leaders.setdefault(node, node) != node:
            leaders[node] = node = leaders[leaders[node]]
        return node

    pairs = sorted(pair for pair, score in scores.items() if score > 0)
    for left, right in pairs:
        leaders[leader(("right", right))] = leader(("left", left))
    groups: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for left, right in pairs:
        groups.setdefault(leader(("left", left)), []).append((left, right))
    return list(groups.values())


def _greedy(pairs: list[tuple[int, int]], scores: Scores) -> list[tuple[int, int]]:
    lefts: set[int] = set()
    rights: set[int] = set()
    chosen = []
    for left, right in sorted(pairs, key=lambda pair: (-scores[pair], pair)):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            chosen.append((left, right))
    return chosen


def _best(pairs: list[tuple[int, int]], scores: Scores) -> list[tuple[int, int]]:
    """The optimal assignment within one group, by the Hungarian method (Kuhn 1955) on a table filled up with zeros."""
    if len(pairs) == 1:
        return pairs
    lefts = sorted({left for left, _ in pairs})
    rights = sorted({right for _, right in pairs})
    turned = len(lefts) > len(rights)
    rows, columns = (rights, lefts) if turned else (lefts, rights)
    costs = [[-scores.get((column, row) if turned else (row, column), 0.0) for column in columns] for row in rows]
    found = ((rows[row], columns[column]) for row, column in enumerate(_cheapest(costs)))
    ordered = ((right, left) for left, right in found) if turned else found
    return [pair for pair in ordered if scores.get(pair, 0.0) > 0]


def _cheapest(costs: list[list[float]]) -> list[int]:
    """The column of each row in the cheapest assignment; there are no fewer columns than rows.

    Row by row along shortest augmenting paths; rows and columns count from 1, the 0th column stands for the new row.
    """
    height, width = len(costs), len(costs[0])
    of_row, of_column = [0.0] * (height + 1), [0.0] * (width + 1)
    row_at = [0] * (width + 1)
    for row in range(1, height + 1):
        row_at[0] = row
        _augment(costs, of_row, of_column, row_at)
    columns = [0] * height
    for column in range(1, width + 1):
        if row_at[column]:
            columns[row_at[column] - 1] = column - 1
    return columns


def _augment(costs: list[list[float]], of_row: list[float], of_column: list[float], row_at: list[int]) -> None:
    """Give the row in `row_at[0]` a column, moving others on where that is cheaper; the prices follow."""
    width = len(of_column)
    shortest, came_from, used = [float("inf")] * width, [0] * width, [False] * width
    column = 0
    while row_at[column]:
        used[column] = True
        row, nearest, step = row_at[column], 0, float("inf")
        line, price = costs[row - 1], of_row[row]
        for other in range(1, width):
            if not used[other]:
                cost = line[other - 1] - price - of_column[other]
                if cost < shortest[other]:
                    shortest[other], came_from[other] = cost, column
                if shortest[other] < step:
                    step, nearest = shortest[other], other
        for other in range(width):
            if used[other]:
                of_row[row_at[other]] += step
                of_column[other] -= step
            else:
                shortest[other] -= step
        column = nearest
    while column:
        row_at[column] = row_at[came_from[column]]
        column = came_from[column]
