"""What the lines share: the options, the tools, the inputs, our binary."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from harness.inputs import Inputs
from harness.ours import Bilan


@dataclass
class Bench:
    """One call of `Scripts/bench`."""

    root: Path
    work: Path
    binaries: Path
    runs: int
    quick: bool
    commit: str = "an unknown commit"  # of the binaries
    versions: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        (self.work / "runs").mkdir(parents=True, exist_ok=True)
        (self.work / "inputs").mkdir(parents=True, exist_ok=True)
        self.started = time.monotonic()
        self.bilan = Bilan(self.binaries / "bilan", self.work, self.say)
        self.inputs = Inputs(self.root, self.binaries / "bilan-sample", self.work / "inputs", self.say)

    def say(self, words: str) -> None:
        print(f"[{time.monotonic() - self.started:6.1f} s] {words}", file=sys.stderr, flush=True)

    def count(self, full: int, quick: int) -> int:
        """How much of something: fewer with `--quick`."""
        return quick if self.quick else full
