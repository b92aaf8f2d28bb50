"""95 % intervals: of a share, of a Net Promoter Score, of a mean."""

from math import sqrt

Interval = tuple[float, float]

# The quantile 0.975 of the normal distribution, written out, for `statistics` is slow to load.
Z = 1.959963984540054
# Where the expansion of Student's t is too coarse: one and two degrees of freedom.
FEW = {1: 12.706205, 2: 4.302653}


def of_share(share: float, n: int) -> Interval:
    """Wilson's score interval of a share (0 … 1) of n answers, n at least 1 (Wilson, JASA 22, 1927)."""
    spread = Z * Z / n
    middle = (share + spread / 2) / (1 + spread)
    half = Z * sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    # The ends touch 0 and 1 exactly in theory; rounding must not push the estimate out of its own interval.
    return max(0.0, min(share, middle - half)), min(1.0, max(share, middle + half))


def of_nps(promoters: int, passives: int, detractors: int) -> Interval:
    """The adjusted Wald interval of a Net Promoter Score, -100 … +100, of at least one answer.

    Three answers are added, in the ratio 1 : 2 : 1, before the ordinary interval of a difference of two shares is
    taken (Rocks, "Interval Estimation for the Net Promoter Score", The American Statistician 70, 2016).
    """
    n = promoters + passives + detractors + 3
    liking, disliking = (promoters + 0.75) / n, (detractors + 0.75) / n
    score = liking - disliking
    half = Z * sqrt((liking + disliking - score * score) / n)
    return 100 * max(-1.0, score - half), 100 * min(1.0, score + half)


def of_mean(mean: float, sd: float, n: int) -> Interval:
    """Student's t interval of a mean from the standard deviation of n answers, n at least 2."""
    half = t_quantile(n - 1) * sd / sqrt(n)
    return mean - half, mean + half


def t_quantile(freedom: int) -> float:
    """The 97.5 % quantile of Student's t, right to three figures.

    By the Cornish-Fisher expansion (Abramowitz and Stegun, 26.7.5), and exact for one and two degrees of freedom.
    """
    if freedom in FEW:
        return FEW[freedom]
    z, v = Z, float(freedom)
    return (
        z
        + (z**3 + z) / (4 * v)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * v**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * v**3)
        + (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / (92160 * v**4)
    )
