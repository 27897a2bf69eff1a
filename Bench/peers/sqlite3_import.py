"""Peer: the `sqlite3` shell imports a file into a table whose columns have no type."""

from __future__ import annotations

import csv
import sqlite3
import subprocess
from pathlib import Path

from harness import tools

NAME = "`sqlite3` `.import`"


class Peer:
    """Made once; `tools.Missing` where there is no sqlite3 shell."""

    def __init__(self, bench) -> None:
        self.shell = tools.command("sqlite3", bench.say)
        said = subprocess.run([str(self.shell), "--version"], capture_output=True, text=True).stdout
        bench.versions["sqlite3"] = said.split()[0]

    def command(self, file: Path, database: Path) -> list:
        with open(file, encoding="utf-8-sig", newline="") as text:
            header = next(csv.reader(text))
        columns = ", ".join('"' + name.replace('"', '""') + '"' for name in header)
        return [self.shell, database, f"CREATE TABLE posts ({columns})", f".import --csv --skip 1 '{file}' posts"]

    def posts(self, database: Path, reach: str) -> tuple[int, int]:
        """How many rows there are, and the sum of a column."""
        with sqlite3.connect(database) as connection:
            return connection.execute(f'SELECT count(*), sum("{reach}") FROM posts').fetchone()
