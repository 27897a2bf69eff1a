"""Several runs at once, and programs that read the database meanwhile."""

import shutil
import sqlite3
from pathlib import Path

from trials.ground import Ground

HERE = Path(__file__).resolve().parents[2]


def end_well(*processes):
    """Waits for runs that were started together: none fails, though a check may find what is not done yet."""
    for process in processes:
        output, errors = process.communicate(timeout=300)
        allowed = (0, 1) if "check" in process.args else (0,)
        if process.returncode not in allowed or "database reported" in errors:
            raise AssertionError(f"{process.args} ended with {process.returncode}:\n{output}{errors}")


class Company(Ground):
    def first_runs_at_once(self):
        """Nobody has made the database yet, or it is of an earlier bilan."""
        old = HERE / "Tests/MetricStoreTests/Databases/v4.sqlite"
        for number in range(12 if self.full else 3):
            one = self.workspace().fill(self.files)
            if number % 2 == 1:
                shutil.copy(old, one.root / "bilan.sqlite")
            kinds = [["status"], ["status"], ["undo"], ["check", "--quick"]]
            kinds += [["import"]] if number % 2 == 0 else []
            end_well(*[one.start(*kind) for kind in kinds])
            if number % 2 == 1 and not (one.root / "bilan.sqlite.v4-backup").exists():
                raise AssertionError("a database was brought up to date without its copy")
            shutil.rmtree(one.root)

    def reports_at_once(self):
        one = self.copy()
        for _ in range(12 if self.full else 3):
            end_well(*[one.start("report", "--month", "2026-10") for _ in range(3)])
        left = [str(file) for file in one.root.rglob("*.part")]
        if left:
            raise AssertionError(f"drafts were left behind: {left}")

    def at_once(self):
        for _ in range(40 if self.full else 8):
            one = self.workspace().fill(self.files)
            # A report has to have something to tell of.
            one.run("import", one.root / "inbox/maison/insta/Reach.csv")
            report = ["report", "--month", "2026-10"]
            end_well(one.start("import", one.root / "inbox/maison/insta"), one.start("import"), one.start(*report))
            self.same(one, "two imports and a report at once")
            end_well(one.start("rebuild"), one.start(*report), one.start("import"))
            self.same(one, "a rebuild, a report and an import at once")

    def reader_of_another_program(self):
        """Somebody who has the database open, and reads nothing at the moment, is in nobody's way."""
        one = self.copy()
        reader = sqlite3.connect(one.root / "bilan.sqlite")
        reader.execute("SELECT count(*) FROM v_kpis").fetchall()
        one.run("import", one.root / "inbox/maison/insta/Reach.csv", "--as-of", "2026-11-01")
        one.run("rebuild")
        one.run("check")
        reader.close()
        one.run("check")
