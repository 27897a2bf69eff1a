"""Makes the inputs: the same bytes each time, kept in the work folder until what writes them changes."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path


class Inputs:
    """Exports and folders of exports, made by `bilan-sample`."""

    def __init__(self, root: Path, sampler: Path, folder: Path, say) -> None:
        self.sampler = sampler
        self.folder = folder
        self.say = say
        writers = sorted((root / "Sources/SampleMaker").glob("*.swift")) + [root / "Sources/Tabular/CSVWriter.swift"]
        self.version = hashlib.sha256(b"".join(file.read_bytes() for file in writers)).hexdigest()[:12]

    def posts(self, rows: int, *, growth: int = 0, until: str = "Oct-31-2026") -> Path:
        """A content export of Instagram; its name says until when, as Meta's do."""
        name = f"posts-{rows}-{growth}/Sep-22-2022_{until}_1234567890123456.csv"
        arguments = ["--kind", "ig-posts", "--rows", rows, "--language", "fr", "--growth", growth]
        return self._made(name, arguments)

    def workspace(self, name: str, **options) -> Path:
        """A folder with `bilan.yml` and an inbox; options are those of `bilan-sample --clients N`."""
        arguments = [word for option, value in options.items() for word in (f"--{option}", value)]
        return self._made(f"{name}-" + "-".join(str(value) for value in options.values()), arguments)

    def _made(self, name: str, arguments: list) -> Path:
        place = self.folder / name
        holder = place.parent if place.suffix else place
        mark = self.folder / (holder.name + ".version")
        if mark.exists() and mark.read_text() == self.version and place.exists():
            return place
        shutil.rmtree(holder, ignore_errors=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        self.say(f"making {name}")
        command = [str(self.sampler), *map(str, arguments), str(place)]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        mark.write_text(self.version)
        return place


def size(path: Path) -> int:
    """Bytes of a file, or of all files of a folder."""
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
