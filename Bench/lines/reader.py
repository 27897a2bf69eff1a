"""Our reader alone, all cells of the large posts file located, against Python's csv module."""

import sys
from pathlib import Path

from harness.bench import Bench
from harness.clock import Failed, run, warm
from harness.result import Result
from peers import python_csv

IDS = ["reader"]


def measure(bench: Bench, wanted: set[str]) -> list[Result]:
    file = bench.inputs.posts(bench.count(500_000, 5_000))
    result = Result("reader", "reader alone: every cell located", "Python `csv`", most_ratio=0.12)
    log = bench.work / "reader.log"
    for _ in range(bench.runs):
        warm(file)
        theirs = run([Path(sys.executable), python_csv.__file__, file], log=log)
        ours = run([bench.binaries / "bilan-cells", file], log=log)
        if ours.output != theirs.output:
            raise Failed(f"the readers disagree: ours {ours.output.strip()}, csv {theirs.output.strip()}")
        result.ours.append(ours.wall)
        result.theirs.append(theirs.wall)
    result.notes.append(f"{ours.output.strip()}, peak {ours.peak / 1e6:.0f} MB against {theirs.peak / 1e6:.0f} MB")
    return [result]
