"""Disks that are full, and folders that may not be written."""

import os
import shutil
import subprocess

from trials.ground import Ground
from trials.workspace import Skipped, Workspace, series


class Places(Ground):
    def full_disk(self):
        if os.geteuid() != 0:
            raise Skipped("a small disk needs the superuser")
        place = self.folder / "small"
        place.mkdir()
        size = "8m" if self.full else "3m"
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
        if subprocess.run(mount, capture_output=True).returncode != 0:
            raise Skipped("a tmpfs cannot be mounted here")
        try:
            one = self.workspace("w", root=place)
            elsewhere = self.folder / "inbox-of-small"
            for name, text in self.files.items():
                file = elsewhere / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text)
            (one.root / "inbox").symlink_to(elsewhere / "inbox")
            ballast = place / "ballast"
            told = 0
            for part in (0.99, 0.95, 0.9, 0.8, 0.7, 0.6, 0.4):
                free = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize
                ballast.write_bytes(b"x" * int(free * part))
                done = one.run("import", expect=(0, 1, 3))
                told += self.tells_full_disk(done)
                if (one.root / "bilan.sqlite").exists():
                    told += self.tells_full_disk(one.run("rebuild", expect=(0, 1)))
                    left = list(one.root.glob("bilan.sqlite-rebuilding*"))
                    if left:
                        raise AssertionError(f"a failed rebuild leaves {left}")
                ballast.unlink()
                one.run("check")
            subprocess.run(["mount", "-o", "remount,size=64m", str(place)], check=True)
            one.run("import")
            self.same(one, "an import after a full disk")
            if told == 0:
                raise AssertionError("the disk was never full")
            return f"full {told} times"
        finally:
            subprocess.run(["umount", "-l", str(place)])

    def full_disk_undo(self):
        """Reading goes on where nothing can be written; taking back is done whole or not at all."""
        if os.geteuid() != 0:
            raise Skipped("a small disk needs the superuser")
        place = self.folder / "smaller"
        place.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)], capture_output=True).returncode:
            raise Skipped("a tmpfs cannot be mounted here")
        name, told = "Oct-01-2026_Oct-31-2026_1.csv", 0
        try:
            for free in (8, 32, 48, 64, 80, 96, 112, 128, 160, 200, 300) if self.full else (8, 48, 96, 160):
                one = Workspace(place / f"free{free}", self.bilan)
                shutil.rmtree(one.root)
                shutil.copytree(self.whole.root, one.root)
                disk = os.statvfs(place)
                (place / "ballast").write_bytes(b"x" * (disk.f_bavail * disk.f_frsize - free * 1024))
                one.run("status")
                one.run("check", "--quick")
                whole = one.run("check", expect=(0, 1))
                if self.tells_full_disk(whole) and "bilan check --quick" not in whole.stderr:
                    raise AssertionError("check does not say what can be left out:\n" + whole.stderr)
                done = one.run("undo", name, expect=(0, 1))
                told += self.tells_full_disk(done)
                (place / "ballast").unlink()
                one.run("check")
                if done.returncode == 0:
                    one.run("import", one.root / "inbox/maison/insta" / name)
                self.same(one, f"taking back with {free} KB left")
                shutil.rmtree(one.root)
            if told == 0:
                raise AssertionError("the disk was never full")
            return f"full {told} times"
        finally:
            subprocess.run(["umount", "-l", str(place)])

    def dry_runs(self):
        one = self.workspace().fill(self.files)
        one.run("import", "--dry-run")
        left = {file.name for file in one.root.iterdir()} - {"bilan.yml", "inbox"}
        if left:
            raise AssertionError(f"a dry run makes {left}")
        one = self.copy()
        (one.root / "inbox/maison/insta/new.csv").write_text(series("Instagram reach", 3, add=50))
        before = (one.root / "bilan.sqlite").read_bytes()
        one.run("import", "--dry-run")
        if (one.root / "bilan.sqlite").read_bytes() != before:
            raise AssertionError("a dry run changes the database")

    def no_rights(self):
        one = self.copy()
        before = []
        if os.geteuid() == 0:
            if not shutil.which("setpriv"):
                raise Skipped("the superuser may write everywhere, and setpriv is missing")
            before = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        (one.root / "inbox/maison/insta/new.csv").write_text(series("Instagram reach", 3, add=50))
        for place in [one.root, *one.root.rglob("*")]:
            place.chmod(0o555 if place.is_dir() else 0o444)
        try:
            told = one.run("import", expect=(1, 3), before=before)
            if "error" not in told.stderr:
                raise AssertionError("a folder that cannot be written is not told")
            out = self.folder / "out"
            out.mkdir(exist_ok=True)
            out.chmod(0o777)
            one.run("report", "--month", "2026-10", "--output", out, before=before)
            one.run("status", before=before)
        finally:
            for place in [one.root, *one.root.rglob("*")]:
                place.chmod(0o755 if place.is_dir() else 0o644)
        (one.root / "inbox/maison/insta/new.csv").unlink()
        self.same(one, "a folder that could not be written")
