"""What no import can go below: the bytes of the large posts file read, hashed and copied by tools that do nothing else."""

from __future__ import annotations

import shutil

from harness.bench import Bench
from harness.clock import run, warm
from harness.inputs import size
from harness.result import Result

IDS = ["floor-read", "floor-hash", "floor-copy"]


def measure(bench: Bench, wanted: set[str]) -> list[Result]:
    file = bench.inputs.posts(bench.count(500_000, 5_000))
    copy = bench.work / "runs/copy"
    hasher = ["openssl", "dgst", "-sha256"] if shutil.which("openssl") else ["shasum", "-a", "256"]
    commands = {
        "floor-read": ("read", ["dd", f"if={file}", "of=/dev/null", "bs=1048576"]),
        "floor-hash": ("SHA-256", [*hasher, file]),
        "floor-copy": ("copied", ["cp", file, copy]),
    }
    results = []
    for name in sorted(wanted, key=IDS.index):
        what, command = commands[name]
        result = Result(name, f"floor: {size(file) / 1e6:.0f} MB {what}", f"`{command[0]}` alone")
        for _ in range(bench.runs):
            warm(file)
            copy.unlink(missing_ok=True)
            result.ours.append(run(command, log=bench.work / "floor.log").wall)
        results.append(result)
    copy.unlink(missing_ok=True)
    return results
