"""How long `bilan --version` takes: what every command costs before it does anything."""

from harness.bench import Bench
from harness.result import Result

IDS = ["version"]


def measure(bench: Bench, wanted: set[str]) -> list[Result]:
    result = Result("version", "`bilan --version`", most=0.020)
    for _ in range(bench.count(50, 20)):
        result.ours.append(bench.bilan.run("--version", settle=False).wall)
    return [result]
