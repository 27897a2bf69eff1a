"""Clocks, names and files that are not as one would wish."""

import threading
import unicodedata

from trials.ground import Ground
from trials.workspace import NOW, posts, series


class Files(Ground):
    def clock_back(self):
        one = self.workspace()
        for step, (name, text) in enumerate(self.files.items()):
            one.fill({name: text})
            one.run("import", now=NOW - step * 86400 * 3)
        one.run("import", now=NOW - 86400 * 400)
        self.same(one, "imports while the clock went back")

    def changing_file(self):
        one = self.workspace().fill(self.files)
        place = one.root / "inbox/maison/insta/changing.csv"
        stop = threading.Event()

        def change():
            while not stop.is_set():
                place.write_text(posts(self.chance.randrange(50, 1500), 1))
        writer = threading.Thread(target=change)
        writer.start()
        try:
            for _ in range(10 if self.full else 3):
                one.run("import", expect=(0, 3))
                one.run("check")
        finally:
            stop.set()
            writer.join()
        place.unlink()
        for imported in one.run("undo").stdout.splitlines():
            if imported.rstrip().endswith("changing.csv"):
                one.run("undo", imported.split()[0])
        self.same(one, "a file that changed while it was read, taken back")

    def strange_paths(self):
        names = ["L'été \"d'or\".csv", unicodedata.normalize("NFD", "L'été \"d'or\" 2.csv"), "a b  c;$(x)`y`.csv",
                 "-n.csv", "sans\nfin.csv"]
        digests = set()
        for form in ("NFC", "NFD"):
            one = self.workspace(unicodedata.normalize(form, f"Été d'\"{form[-1]} ü"))
            for number, name in enumerate(names):
                one.fill({f"inbox/maison/insta/{unicodedata.normalize(form, name)}":
                          series("Instagram reach", 5, add=number)})
            one.run("import")
            digests.add(one.digest())
            one.run("rebuild")
            digests.add(one.digest())
        if len(digests) != 1:
            raise AssertionError("names in another form of Unicode give another content")

    def symlink_loop(self):
        one = self.workspace().fill(self.files)
        (one.root / "inbox/maison/insta/loop").symlink_to(one.root / "inbox")
        (one.root / "inbox/maison/page/self").symlink_to("self")
        one.run("import", expect=(0, 3))
        self.same(one, "an inbox with links in a circle")
