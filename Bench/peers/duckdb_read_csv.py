"""Peer: DuckDB makes a table of a file, in a database of its own on the disk.

Run by the private Python of the work folder; the start of that Python (some 50 ms) is part of its time.
"""

from __future__ import annotations

import sys
from pathlib import Path

NAME = "DuckDB `read_csv`"


class Peer:
    """Made once; `tools.Missing` where the package cannot be installed."""

    def __init__(self, bench) -> None:
        from harness import tools

        self.python = tools.python_with(["duckdb"], bench.work, bench.say)
        bench.versions["DuckDB"] = tools.version_of("duckdb", self.python)

    def command(self, file: Path, database: Path) -> list:
        return [self.python, __file__, file, database]

    def posts(self, database: Path, reach: str) -> tuple[int, int]:
        """How many rows there are, and the sum of a column."""
        import subprocess

        said = subprocess.run(
            [str(self.python), __file__, "--sum", reach, str(database)], capture_output=True, text=True, check=True)
        count, total = said.stdout.split()
        return int(count), int(total)


def main(arguments: list[str]) -> None:
    import duckdb

    if arguments[0] == "--sum":
        with duckdb.connect(arguments[2], read_only=True) as connection:
            print(*connection.execute(f'SELECT count(*), sum("{arguments[1]}") FROM posts').fetchone())
    else:
        with duckdb.connect(arguments[1]) as connection:
            connection.execute("CREATE TABLE posts AS SELECT * FROM read_csv(?)", [arguments[0]])


if __name__ == "__main__":
    main(sys.argv[1:])
