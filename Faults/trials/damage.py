"""Bytes that are no longer what they were."""

import shutil
import sqlite3

from trials.ground import Ground


class Damage(Ground):
    def flipped_bytes(self):
        for number in range(10 if self.full else 3):
            one = self.copy()
            database = one.root / "bilan.sqlite"
            content = bytearray(database.read_bytes())
            pages = len(content) // 4096
            hit = [0] if number == 0 else self.chance.sample(range(1, pages), min(5, pages - 1))
            for page in hit:
                for offset in range(0, 24):
                    content[page * 4096 + offset] ^= 0xFF
            database.write_bytes(content)
            told = one.run("check", expect=(1,))
            if "bilan rebuild" not in told.stderr:
                raise AssertionError("check does not say how to mend the database:\n" + told.stderr)
            one.run("rebuild")
            self.same(one, f"a mended database (pages {hit})")
            shutil.rmtree(one.root)

    def flipped_bits(self):
        """A bit anywhere, in a cell or a note: the content is what it was, or check says so and rebuild mends it."""
        told, count = 0, 120 if self.full else 10
        for number in range(count):
            one = self.copy()
            notes = sorted((one.root / "archive").glob("??/*.json"))
            place = one.root / "bilan.sqlite" if number % 5 else self.chance.choice(notes)
            content = bytearray(place.read_bytes())
            at = self.chance.randrange(len(content))
            content[at] ^= 1 << self.chance.randrange(8)
            place.write_bytes(content)
            check = one.run("check", "--digest", "--quiet", expect=(0, 1))
            if check.returncode == 0 and check.stdout.strip() != self.expected:
                raise AssertionError(f"byte {at} of {place} was changed, and check finds everything in order")
            told += check.returncode
            if check.returncode and place.suffix == ".sqlite":
                if "bilan rebuild" not in check.stderr:
                    raise AssertionError("check does not say how to mend the database:\n" + check.stderr)
                one.run("rebuild")
                self.same(one, f"a mended database (byte {at})")
            shutil.rmtree(one.root)
        return f"{told} of {count} told, the others without effect"

    def changed_cell(self):
        """A number that is whole and wrong, as no integrity check of SQLite sees."""
        one = self.copy()
        database = sqlite3.connect(one.root / "bilan.sqlite")
        database.execute("UPDATE account_day SET reach = 99999 WHERE day = '2026-10-05'")
        database.commit()
        database.close()
        told = one.run("check", expect=(1,))
        if "not what bilan reads in the archived file" not in told.stderr:
            raise AssertionError("a changed number is not told:\n" + told.stderr)
        if list(one.root.glob("bilan.sqlite-checking*")):
            raise AssertionError("the database of the check was left behind")
        one.run("rebuild")
        self.same(one, "a mended number")

    def altered_archive(self):
        one = self.copy()
        file = sorted((one.root / "archive").glob("??/*.csv"))[0]
        with open(file, "ab") as archived:
            archived.write(b" ")
        told = one.run("check", expect=(1,))
        if file.name not in told.stderr:
            raise AssertionError("the altered file is not named:\n" + told.stderr)
        told = one.run("rebuild", expect=(3,))
        if file.name not in told.stderr:
            raise AssertionError("the altered file is not named:\n" + told.stderr)
        told = one.run("import")
        if "is now what it was" not in told.stderr:
            raise AssertionError("it is not told that the altered file was put back:\n" + told.stderr)
        self.same(one, "an archive whose altered file was imported again")
