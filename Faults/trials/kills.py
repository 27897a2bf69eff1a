"""Commands that are killed at any moment."""

import shutil
import time

from trials.ground import Ground
from trials.workspace import posts


class Kills(Ground):
    def killed_imports(self):
        hits, count = 0, 200 if self.full else 8
        for _ in range(count):
            one = self.workspace().fill(self.files)
            hits += self.kill(one, "import", seconds=self.seconds * 1.05)
            one.run("check")
            one.run("import")
            self.same(one, "an import after a killed one")
            shutil.rmtree(one.root)
        return f"{hits} of {count} were hit in time"

    def killed_long_imports(self):
        """A list so long that it is read piece by piece while it is stored."""
        name = "inbox/maison/insta/Oct-01-2026_Oct-31-2026_1.csv"
        files = {name: posts(12_000, 5, " and more" * 70)}
        whole = self.workspace().fill(files)
        begun = time.monotonic()
        assert whole.root.joinpath(name).stat().st_size > 8 << 20
        whole.run("import")
        seconds, expected = time.monotonic() - begun, whole.digest()
        shutil.rmtree(whole.root)
        hits, count = 0, 50 if self.full else 2
        for _ in range(count):
            one = self.workspace().fill(files)
            hits += self.kill(one, "import", seconds=seconds * 1.05)
            one.run("check")
            one.run("import")
            found = one.digest()
            if found != expected:
                raise AssertionError(f"after a killed import the digest is {found}, not {expected}")
            shutil.rmtree(one.root)
        return f"{hits} of {count} were hit in time"

    def killed_rebuilds(self):
        hits, count = 0, 50 if self.full else 4
        one = self.copy()
        for _ in range(count):
            hits += self.kill(one, "rebuild", seconds=self.seconds * 1.05)
            self.same(one, "a database whose rebuild was killed")
        one.run("rebuild")
        self.same(one, "a rebuild after a killed one")
        if one.reports() != self.reports:
            raise AssertionError("reports after a rebuild are not the same")
        return f"{hits} of {count} were hit in time"

    def killed_undos(self):
        hits, count = 0, 50 if self.full else 4
        for _ in range(count):
            one = self.copy()
            name = "Oct-01-2026_Oct-31-2026_1.csv"
            hits += self.kill(one, "undo", name, seconds=0.3)
            told = one.run("check", expect=(0, 1))
            if told.returncode == 1 and "bilan undo" not in told.stderr:
                raise AssertionError("a broken undo is not told:\n" + told.stderr)
            one.run("undo", name, expect=(0, 1))
            one.run("check")
            one.run("import", one.root / "inbox/maison/insta" / name)
            self.same(one, "a file imported again after a killed undo")
            shutil.rmtree(one.root)
        return f"{hits} of {count} were hit in time"

    def killed_imports_of_undone(self):
        """The copy in undone/ is the only one there is: it may not go before the rows are stored for good."""
        hits, count = 0, 60 if self.full else 6
        name = "Oct-01-2026_Oct-31-2026_1.csv"
        for _ in range(count):
            one = self.copy()
            one.run("undo", name)
            (one.root / "inbox/maison/insta" / name).unlink()
            undone = next(file for file in (one.root / "archive/undone").glob("*.csv"))
            hits += self.kill(one, "import", undone, seconds=self.seconds / 2)
            one.run("import")
            if undone.exists():
                one.run("import", undone)
            self.same(one, "a file imported from archive/undone/ after a killed import")
            shutil.rmtree(one.root)
        return f"{hits} of {count} were hit in time"
