"""How surprising it is that two things are named together as often as they are."""

import math


def surprise(both: int, one: int, other: int, all_of_them: int) -> float:
    """The log-likelihood ratio G² of two things in `both` of `all_of_them` sentences, which name them so often in all.

    Asymptotically chi-squared with one degree of freedom if the two are independent; unlike a chi-squared test or
    mutual information it can be trusted where counts are small. Negative where they meet less often than by chance.
    Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics 19(1), 1993.
    """
    table = (
        (both, one, other),
        (one - both, one, all_of_them - other),
        (other - both, all_of_them - one, other),
        (all_of_them - one - other + both, all_of_them - one, all_of_them - other),
    )
    total = sum(
        found * math.log(found * all_of_them / (row * column))
        for found, row, column in table
        if min(found, row, column) > 0
    )
    return math.copysign(max(0.0, 2 * total), both * all_of_them - one * other)
