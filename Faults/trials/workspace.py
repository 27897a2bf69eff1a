"""A workspace to break, the exports in it, and the commands run on it."""

import os
import subprocess
from pathlib import Path

WORKSPACE = """\
agency: Atelier Balise
clients:
  maison:
    name: Maison
    language: fr
    currency: EUR
    timezone: Europe/Paris
    accounts:
      insta: { platform: instagram, name: maison }
      page: { platform: facebook, name: Maison }
"""
NOW = 1793606400  # 2026-11-02


class Skipped(Exception):
    """What cannot be tried here, and why."""


def series(title, days, first=1, add=0):
    rows = "".join(f'"2026-10-{day:02}T00:00:00","{day * 7 + add}"\n' for day in range(first, first + days))
    return f'sep=,\n"{title}"\n"Date","Primary"\n{rows}'


def posts(count, likes, caption=""):
    head = ("Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,"
            "Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves\n")
    return head + "".join(
        f'{18000000000 + n},17,maison,maison,"Post {n}, with ""quotes""\nand a line{caption}",0,10/{n % 28 + 1:02}/2026 08:00,'
        f"https://www.instagram.com/p/{n}/,IG image,,Lifetime,{n + likes},9,{likes},0,,1,0\n" for n in range(count))


def exports(rows):
    """The files of an inbox: overlaps, two days of export, contradictions of one day."""
    insta, page = "inbox/maison/insta/", "inbox/maison/page/"
    return {
        insta + "Oct-01-2026_Oct-20-2026_1.csv": posts(rows, 3),
        insta + "Oct-01-2026_Oct-31-2026_1.csv": posts(rows, 5),
        insta + "Reach.csv": series("Instagram reach", 20),
        insta + "Reach (1).csv": series("Instagram reach", 20, first=10, add=1),
        insta + "Reach (2).csv": series("Instagram reach", 20, first=10, add=2),
        page + "Views.csv": series("Facebook reach", 28),
        page + "More/Views.csv": series("Facebook reach", 28),
    }


class Workspace:
    def __init__(self, root, bilan):
        self.root, self.bilan = Path(root), bilan
        self.root.mkdir(parents=True, exist_ok=True)
        (self.root / "bilan.yml").write_text(WORKSPACE)

    def fill(self, files):
        for name, text in files.items():
            place = self.root / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text.encode())
        return self

    def command(self, *arguments, before=()):
        return [*before, str(self.bilan), "--workspace", str(self.root), *map(str, arguments)]

    def environment(self, now):
        return {**os.environ, "SOURCE_DATE_EPOCH": str(now), "TZ": "UTC", "NO_COLOR": "1"}

    def start(self, *arguments, now=NOW):
        return subprocess.Popen(self.command(*arguments), env=self.environment(now), stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    def run(self, *arguments, now=NOW, expect=(0,), before=()):
        done = subprocess.run(self.command(*arguments, before=before), env=self.environment(now),
                              capture_output=True, text=True, timeout=300)
        if done.returncode not in expect:
            raise AssertionError(f"bilan {' '.join(map(str, arguments))} ended with {done.returncode}:\n"
                                 f"{done.stdout}{done.stderr}")
        return done

    def digest(self):
        return self.run("check", "--digest", "--quiet").stdout.strip()

    def reports(self):
        self.run("report", "--month", "2026-10", "--format", "json,md,html", "--output", self.root / "out")
        return {str(f.relative_to(self.root)): f.read_bytes() for f in (self.root / "out").rglob("*") if f.is_file()}
