"""One client's month report, with a hundred times the rows of other clients stored beside it."""

from harness.bench import Bench
from harness.clock import warm
from harness.result import Result

IDS = ["one-report"]


def measure(bench: Bench, wanted: set[str]) -> list[Result]:
    posts = bench.count(1_000, 20)
    shape = {"months": 50, "posts": posts, "series": 4, "campaigns": 3}
    clients = bench.count(100, 5)
    few, many = (bench.bilan.store(bench.inputs.workspace("stored", clients=count, **shape)) for count in (1, clients))
    result = Result(
        "one-report", f"month report of one client, {clients * posts * 50:,} post rows stored",
        f"{posts * 50:,} stored", most_ratio=2, most=0.3)
    for _ in range(bench.runs):
        for workspace, walls in ((few, result.theirs), (many, result.ours)):
            warm(*workspace.glob("bilan.sqlite*"))
            done = bench.bilan.run(
                "--workspace", workspace, "report", "--client", "client-001", "--month", "2026-10", "--format", "html,md",
                "--output", bench.work / "runs/one-report", "--quiet")
            walls.append(done.wall)
    result.notes.append(f"peak {done.peak / 1e6:.0f} MB")
    return [result]
