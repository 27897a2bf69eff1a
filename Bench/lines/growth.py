"""How an import grows with rows and files, and reports with clients."""

import shutil

from harness.bench import Bench
from harness.clock import warm
from harness.result import Growth

IDS = ["growth-rows", "growth-files", "growth-clients"]


def measure(bench: Bench, wanted: set[str]) -> list[Growth]:
    measured = {"growth-rows": _rows, "growth-files": _files, "growth-clients": _clients}
    return [measured[name](bench) for name in IDS if name in wanted]


def _rows(bench: Bench) -> Growth:
    growth = Growth("growth-rows", "first import of posts", "row")
    for rows in [50_000, 100_000, 200_000, 500_000]:
        rows = bench.count(rows, rows // 100)
        file = bench.inputs.posts(rows)
        walls = []
        for _ in range(min(bench.runs, 3)):
            warm(file)
            walls.append(bench.bilan.import_file(bench.bilan.fresh("rows"), file).wall)
        growth.points.append((rows, walls))
    return growth


def _files(bench: Bench) -> Growth:
    growth = Growth("growth-files", "small files in one call", "file")
    for clients in [1, 3, 10] if not bench.quick else [1, 2]:
        shape = {"months": 25, "posts": 30, "series": 2, "campaigns": 3, "files": "month"}
        inputs = bench.inputs.workspace("small", clients=clients, **shape)
        walls = []
        for _ in range(min(bench.runs, 3)):
            workspace = bench.bilan.fresh("files", copied=inputs)
            warm(workspace)
            walls.append(bench.bilan.import_inbox(workspace).wall)
        growth.points.append((clients * 100, walls))
    return growth


def _clients(bench: Bench) -> Growth:
    growth = Growth("growth-clients", "reports of all clients in one call", "client")
    for clients in [25, 50, 100, 200] if not bench.quick else [2, 4]:
        store = bench.bilan.store(bench.inputs.workspace("agency", clients=clients, months=15))
        output = bench.work / "runs/reports"
        walls = []
        for _ in range(min(bench.runs, 3)):
            shutil.rmtree(output, ignore_errors=True)
            walls.append(
                bench.bilan.run("--workspace", store, "report", "--month", "2026-10", "--output", output, "--quiet").wall)
        growth.points.append((clients, walls))
    return growth
