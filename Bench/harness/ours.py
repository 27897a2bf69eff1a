"""Our own side: the binary, workspaces for it, and what its database holds."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from pathlib import Path

from harness.clock import Run, run

# Exports reach to October 2026; a day to come is refused, so the clock is set after them.
NOW = "1796083200"

ONE_CLIENT = """agency: Bench
clients:
  bench:
    name: Bench
    language: fr
    currency: EUR
    timezone: Europe/Paris
    accounts:
      instagram:
        platform: instagram
        name: maisonlumiere
"""


class Bilan:
    """The release binary under measurement."""

    def __init__(self, binary: Path, folder: Path, say) -> None:
        self.binary = binary
        self.folder = folder
        self.say = say
        self.version = _digest(binary)
        self.env = {**os.environ, "SOURCE_DATE_EPOCH": NOW, "TZ": "UTC", "LC_ALL": "C.UTF-8"}

    def run(self, *words, settle: bool = True) -> Run:
        return run([self.binary, *words], env=self.env, log=self.folder / "bilan.log", settle=settle)

    def fresh(self, name: str, copied: Path | None = None) -> Path:
        """An empty workspace of one client, or a copy of a folder."""
        place = self.folder / "runs" / name
        shutil.rmtree(place, ignore_errors=True)
        if copied:
            shutil.copytree(copied, place)
        else:
            place.mkdir(parents=True)
            (place / "bilan.yml").write_text(ONE_CLIENT)
        return place

    def import_file(self, workspace: Path, file: Path) -> Run:
        return self.run(
            "--workspace", workspace, "import", file, "--client", "bench", "--account", "instagram", "--quiet")

    def import_inbox(self, workspace: Path) -> Run:
        return self.run("--workspace", workspace, "import", "--as-of", "2026-10-31", "--quiet")

    def store(self, copied: Path) -> Path:
        """A workspace whose inbox is imported; kept until the binary or the inbox changes."""
        made = copied.parent / (copied.name + ".version")
        version = self.version + made.read_text()
        place = self.folder / "stores" / copied.name
        mark = self.folder / "stores" / (copied.name + ".version")
        if not (mark.exists() and mark.read_text() == version and place.exists()):
            shutil.rmtree(place, ignore_errors=True)
            self.say(f"importing {copied.name} (kept for the next time)")
            # The archive keeps a copy of the exports: the inbox needs none of its own.
            shutil.copytree(copied, place, copy_function=os.link)
            done = self.import_inbox(place)
            self.say(f"imported in {done.wall:.1f} s")
            mark.write_text(version)
        return place


def _digest(file: Path) -> str:
    """Read in pieces: the harness must stay smaller than what it measures."""
    digest = hashlib.sha256()
    with open(file, "rb") as stream:
        while piece := stream.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()[:12]


def database_bytes(workspace: Path) -> int:
    """The database with what SQLite may have left beside it."""
    return sum(file.stat().st_size for file in workspace.glob("bilan.sqlite*"))


def stored_posts(workspace: Path) -> tuple[int, int]:
    """How many posts the database holds, and the sum of their reach."""
    connection = sqlite3.connect(f"file:{workspace / 'bilan.sqlite'}?mode=ro", uri=True)
    try:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        table = "v_posts" if "v_posts" in names else "post_snapshot"
        count, reach = connection.execute(f"SELECT count(*), sum(reach) FROM {table}").fetchone()
        return int(count), int(reach or 0)
    finally:
        connection.close()
