"""Account-day files of two million rows in all: four series of a hundred clients. Nothing is promised."""

from harness.bench import Bench
from harness.clock import warm
from harness.inputs import size
from harness.result import Result

IDS = ["account-days"]


def measure(bench: Bench, wanted: set[str]) -> list[Result]:
    clients = bench.count(100, 2)
    inputs = bench.inputs.workspace("days", clients=clients, months=164, posts=0, series=4, campaigns=0)
    rows = sum(text.count(b"T\x000\x000") for text in (file.read_bytes() for file in inputs.rglob("inbox/**/*.csv")))
    result = Result("account-days", f"{clients * 4} account-day files of {rows:,} rows, {size(inputs) / 1e6:.0f} MB")
    for _ in range(min(bench.runs, 3)):
        workspace = bench.bilan.fresh("days", copied=inputs)
        warm(workspace)
        done = bench.bilan.import_inbox(workspace)
        result.ours.append(done.wall)
    result.notes.append(f"peak {done.peak / 1e6:.0f} MB")
    return [result]
