"""Medians, spreads and ratios of a few runs."""

from __future__ import annotations


def median(values: list[float]) -> float:
    """The middle one, or the mean of the two middle ones."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def ratio(ours: list[float], theirs: list[float]) -> float | None:
    """Median over median; absent where there is nothing to divide by."""
    if not ours or not theirs or median(theirs) == 0:
        return None
    return median(ours) / median(theirs)


def paired(ours: list[float], theirs: list[float]) -> tuple[float, float] | None:
    """The lowest and the highest ratio of runs of the same round; absent unless every round has both."""
    if not ours or len(ours) != len(theirs) or 0 in theirs:
        return None
    ratios = [our / their for our, their in zip(ours, theirs)]
    return min(ratios), max(ratios)


def words(value: float, unit: str) -> str:
    """A figure as people read it: `1.23 s`, `12.3 ms`, `180 MB`."""
    if unit == "bytes":
        return f"{value / 1e6:,.0f} MB" if value >= 1e7 else f"{value / 1e6:,.2f} MB"
    if value < 0.1:
        return f"{value * 1000:.1f} ms"
    return f"{value:.2f} s" if value < 100 else f"{value:.0f} s"


def spread(values: list[float], unit: str) -> str:
    """The lowest and the highest."""
    return f"{words(min(values), unit)} – {words(max(values), unit)}"
