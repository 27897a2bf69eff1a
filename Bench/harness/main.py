"""The command line: builds, measures the lines asked for, prints the table, says whether all limits are kept."""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from harness import selftest, table
from harness.bench import Bench
from harness.clock import Failed
from harness.result import Growth, Result

BEGIN, END = "<!-- written by Scripts/bench --markdown -->", "<!-- end of what is written -->"
PRODUCTS = ["bilan", "bilan-sample", "bilan-cells"]


def main(root: Path) -> int:
    options = _options()
    if options.self_test:
        return selftest.run()
    if options.markdown:
        return _write_page(root, options.markdown)
    from lines import ALL

    known = [name for line in ALL for name in line.IDS]
    if options.list:
        print("\n".join(known))
        return 0
    wanted = set(options.only or known)
    if strange := sorted(wanted - set(known)):
        print(f"bench: no line is called {strange[0]!r}; there are: {', '.join(known)}", file=sys.stderr)
        return 64
    if not options.no_build:
        _build(root)
    binaries = Path(options.binaries).resolve() if options.binaries else root / ".build/release"
    if missing := [name for name in PRODUCTS if not (binaries / name).exists()]:
        print(f"bench: {binaries / missing[0]} is missing; leave out --no-build to build it", file=sys.stderr)
        return 1
    work = Path(options.work).resolve() if options.work else root / ".build-bench"
    bench = Bench(root, work, binaries, options.runs or (2 if options.quick else 5), options.quick)
    if not options.no_build:
        bench.commit = _output(["git", "-C", str(root), "describe", "--always", "--dirty"])
    results: list[Result] = []
    growths: list[Growth] = []
    failures: list[str] = []
    for line in ALL:
        mine = wanted & set(line.IDS)
        if not mine:
            continue
        bench.say("measuring " + ", ".join(name for name in line.IDS if name in mine))
        try:
            for measured in line.measure(bench, mine):
                if isinstance(measured, Growth):
                    growths.append(measured)
                else:
                    measured.judged = not bench.quick
                    results.append(measured)
        except (Failed, subprocess.CalledProcessError, OSError) as failure:
            failures.append(f"{', '.join(sorted(mine))}: {failure}")
            bench.say(f"failed: {failure}")
        if options.json:
            _write_json(Path(options.json), bench, results, growths, failures)
    shutil.rmtree(work / "runs")
    print(table.terminal(results, growths))
    over = [result for result in results if result.verdict == "over"]
    if bench.quick:
        print("\nSmall inputs: the ratios say nothing and are not judged.")
    if over:
        print("\nOver the limit: " + ", ".join(result.id for result in over))
    for failure in failures:
        print(f"\nNot measured: {failure}", file=sys.stderr)
    return 1 if failures or over else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="Scripts/bench",
        description="Measures bilan against other tools on the same inputs, in turn, and prints medians and ratios. "
        "Exit code 1: a line is over its limit, or could not be measured.")
    parser.add_argument("--runs", type=int, metavar="N", help="runs of each (5; some long ones fewer)")
    parser.add_argument("--only", action="append", metavar="NAME", help="measure this line; may be repeated")
    parser.add_argument("--list", action="store_true", help="print the names of the lines")
    parser.add_argument("--quick", action="store_true", help="small inputs, to try the harness")
    parser.add_argument("--json", metavar="FILE", help="write every figure there")
    parser.add_argument("--work", metavar="DIR", help="where inputs, stores and peers are kept (.build-bench)")
    parser.add_argument("--no-build", action="store_true", help="take the release binaries as they are")
    parser.add_argument("--binaries", metavar="DIR", help="where they are (.build/release)")
    parser.add_argument(
        "--markdown", nargs="+", metavar="FILE", help="write the tables of Docs/Performance.md from files of --json")
    parser.add_argument("--self-test", action="store_true", help="check the harness itself, in a second")
    return parser.parse_args()


def _build(root: Path) -> None:
    for product in PRODUCTS:
        subprocess.run([root / "Scripts/build", "--product", product], cwd=root, check=True)


def _write_json(file: Path, bench: Bench, results: list[Result], growths: list[Growth], failures: list[str]) -> None:
    said = {
        "date": datetime.date.today().isoformat(),
        "commit": bench.commit,
        "machine": _machine(),
        "versions": bench.versions,
        "runs": bench.runs,
        "quick": bench.quick,
        "lines": [result.json() for result in results],
        "growth": [growth.json() for growth in growths],
        "failures": failures,
    }
    file.write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n")


def _machine() -> dict:
    return {
        "system": f"{platform.system()} {platform.release()}",
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "load": os.getloadavg()[0],
    }


def _processor() -> str:
    if sys.platform == "darwin":
        return _output(["sysctl", "-n", "machdep.cpu.brand_string"])
    names = [line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _output(words: list[str]) -> str:
    return subprocess.run(words, capture_output=True, text=True).stdout.strip() or "unknown"


def _write_page(root: Path, files: list[str]) -> int:
    page = root / "Docs/Performance.md"
    text = page.read_text()
    runs = [json.loads(Path(file).read_text()) for file in files]
    if any(run["quick"] for run in runs):
        print("bench: figures of --quick do not go into the page", file=sys.stderr)
        return 1
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    page.write_text(head + BEGIN + "\n\n" + table.page(runs) + "\n\n" + END + tail)
    return 0
