"""Peak memory of the import of a file ten times as long."""

import shutil

from harness.bench import Bench
from harness.inputs import size
from harness.result import Result

IDS = ["memory"]


def measure(bench: Bench, wanted: set[str]) -> list[Result]:
    small, large = (bench.inputs.posts(rows) for rows in (bench.count(500_000, 5_000), bench.count(5_000_000, 50_000)))
    result = Result(
        "memory", f"peak memory of an import of {size(large) / 1e9:.2f} GB", f"of {size(small) / 1e6:.0f} MB", "bytes",
        most_ratio=1.1, most=128e6)
    walls = []
    for _ in range(min(bench.runs, 2)):
        for file, peaks in ((small, result.theirs), (large, result.ours)):
            workspace = bench.bilan.fresh("memory")
            done = bench.bilan.import_file(workspace, file)
            peaks.append(done.peak)
            shutil.rmtree(workspace)
        walls.append(done.wall)
    result.notes.append(f"the long import took {min(walls):.1f} s")
    return [result]
