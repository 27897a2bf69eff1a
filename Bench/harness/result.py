"""What a line of the table holds, and whether it keeps its limits."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from harness import figures


@dataclass
class Result:
    """One line: ours against theirs, or ours alone against a limit."""

    id: str
    what: str
    against: str = "–"
    unit: str = "s"  # or "bytes"
    ours: list[float] = field(default_factory=list)
    theirs: list[float] = field(default_factory=list)
    most_ratio: float | None = None
    most: float | None = None  # of our median, in the unit
    aim: float | None = None
    skipped: str = ""
    notes: list[str] = field(default_factory=list)
    judged: bool = True  # small inputs say nothing

    @property
    def ratio(self) -> float | None:
        return figures.ratio(self.ours, self.theirs)

    @property
    def verdict(self) -> str:
        """`pass`, `over`, `skipped`, or `–` where nothing is promised."""
        if self.skipped:
            return "skipped"
        if not self.judged or (self.most_ratio is None and self.most is None):
            return "–"
        if self.most_ratio is not None and (self.ratio is None or self.ratio > self.most_ratio):
            return "over"
        if self.most is not None and (not self.ours or figures.median(self.ours) > self.most):
            return "over"
        return "pass"

    @property
    def limit(self) -> str:
        parts = []
        if self.most_ratio is not None:
            parts.append(f"{self.most_ratio:g}×" + (f" (aim {self.aim:g}×)" if self.aim else ""))
        if self.most is not None:
            parts.append(figures.words(self.most, self.unit))
        return ", ".join(parts) or "–"

    def cells(self) -> list[str]:
        """The texts of its row in the table."""
        if self.skipped:
            return [self.what, self.against, "–", "–", "–", "–", self.limit, "skipped"]
        pair = figures.paired(self.ours, self.theirs)
        ratio = "–" if self.ratio is None else f"{self.ratio:.2f}×"
        if pair and len(self.ours) > 1:
            ratio += f" ({pair[0]:.2f} – {pair[1]:.2f})"
        return [
            self.what,
            self.against,
            figures.words(figures.median(self.ours), self.unit),
            figures.spread(self.ours, self.unit) if len(self.ours) > 1 else "1 run",
            figures.words(figures.median(self.theirs), self.unit) if self.theirs else "–",
            ratio,
            self.limit,
            self.verdict,
        ]

    def json(self) -> dict:
        return {**asdict(self), "ratio": self.ratio, "verdict": self.verdict}

    @staticmethod
    def of(json: dict) -> "Result":
        return Result(**{name: value for name, value in json.items() if name not in ("ratio", "verdict")})


@dataclass
class Growth:
    """How a cost grows with the number of things."""

    id: str
    what: str
    thing: str  # row, file, client
    points: list[tuple[int, list[float]]] = field(default_factory=list)  # count, seconds of each run
    skipped: str = ""

    def rows(self) -> list[list[str]]:
        """Count, median and cost of one thing; the last column compares it with the first point."""
        result = []
        for count, walls in self.points:
            each = figures.median(walls) / count
            first = figures.median(self.points[0][1]) / self.points[0][0]
            result.append([
                self.what, f"{count:,}", figures.words(figures.median(walls), "s"), f"{each * 1e6:,.1f} µs",
                f"{each / first:.2f}×",
            ])
        return result

    def json(self) -> dict:
        return asdict(self)
