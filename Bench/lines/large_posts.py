"""The large posts file: its first import against sqlite3 and DuckDB, the same again, a newer export, the size."""

from __future__ import annotations

import shutil
from pathlib import Path

from harness import ours, tools
from harness.bench import Bench
from harness.clock import Failed, run, warm
from harness.inputs import size
from harness.result import Result
from peers import duckdb_read_csv, sqlite3_import

IDS = ["import-sqlite3", "import-duckdb", "again", "newer", "size"]
PEERS = {"import-sqlite3": sqlite3_import, "import-duckdb": duckdb_read_csv}
REACH = "Couverture"


def measure(bench: Bench, wanted: set[str]) -> list[Result]:
    file = bench.inputs.posts(bench.count(500_000, 5_000))
    newer = bench.inputs.posts(bench.count(500_000, 5_000), growth=7, until="Nov-20-2026")
    what = f"`bilan import` of {bench.count(500_000, 5_000):,} posts, {size(file) / 1e6:.0f} MB"
    lines = {
        "import-sqlite3": Result("import-sqlite3", what, sqlite3_import.NAME, most_ratio=0.8, aim=0.6),
        "import-duckdb": Result("import-duckdb", what, duckdb_read_csv.NAME, most_ratio=1.3, aim=1.0),
        "again": Result("again", "the same file again", "its first import", most_ratio=0.1),
        "newer": Result("newer", "a newer export of the same posts", "a first import", most_ratio=1.5),
        "size": Result("size", "size of the database", "of the CSV file", "bytes", most_ratio=1.0),
    }
    peers = _peers(bench, lines, wanted)
    rows = None
    for turn in range(bench.runs):
        warm(file, newer)
        for name, peer in peers.items():
            database = _gone(bench.work / "runs" / f"{name}.db")
            lines[name].theirs.append(run(peer.command(file, database), log=bench.work / f"{name}.log").wall)
            if turn == 0:
                rows = _same(rows, peer.posts(database, REACH), name)
            _gone(database)
        workspace = bench.bilan.fresh("large")
        first = bench.bilan.import_file(workspace, file)
        if turn == 0:
            _same(rows, ours.stored_posts(workspace), "bilan")
            lines["import-sqlite3"].notes.append(f"peak {first.peak / 1e6:.0f} MB, {first.cpu:.1f} s of processor time")
        for name in PEERS:
            lines[name].ours.append(first.wall)
        lines["size"].ours.append(ours.database_bytes(workspace))
        lines["size"].theirs.append(size(file))
        if "again" in wanted:
            lines["again"].ours.append(bench.bilan.import_file(workspace, file).wall)
            lines["again"].theirs.append(first.wall)
        if "newer" in wanted:
            lines["newer"].ours.append(bench.bilan.import_file(workspace, newer).wall)
            lines["newer"].theirs.append(first.wall)
        shutil.rmtree(workspace)
    return [line for name, line in lines.items() if name in wanted]


def _peers(bench: Bench, lines: dict[str, Result], wanted: set[str]) -> dict:
    peers = {}
    for name in sorted(wanted & PEERS.keys()):
        try:
            peers[name] = PEERS[name].Peer(bench)
        except tools.Missing as missing:
            lines[name].skipped = str(missing)
    return peers


def _same(known: tuple[int, int] | None, counted: tuple[int, int], name: str) -> tuple[int, int]:
    """Whoever imports the file has the same rows with the same reach."""
    if known not in (None, tuple(counted)):
        raise Failed(f"{name} has {counted[0]} posts with a reach of {counted[1]}; the others {known[0]}, {known[1]}")
    return tuple(counted)


def _gone(database: Path) -> Path:
    for file in database.parent.glob(database.name + "*"):
        file.unlink()
    return database
