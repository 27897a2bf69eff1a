"""A thousand small files in one call: posts, series of days and ad reports of ten clients over 25 months."""

from harness.bench import Bench
from harness.clock import warm
from harness.result import Result

IDS = ["small-files"]


def measure(bench: Bench, wanted: set[str]) -> list[Result]:
    clients = bench.count(10, 2)
    inputs = bench.inputs.workspace("small", clients=clients, months=25, posts=30, series=2, campaigns=3, files="month")
    result = Result("small-files", f"{clients * 100:,} small files in one call", most=10)
    for _ in range(bench.runs):
        workspace = bench.bilan.fresh("small", copied=inputs)
        warm(workspace)
        result.ours.append(bench.bilan.import_inbox(workspace).wall)
    return [result]
