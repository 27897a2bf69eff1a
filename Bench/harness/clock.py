"""Runs a command and measures it as a whole from outside: wall time, processor time, peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


class Failed(Exception):
    """A command did not do what it had to; the text says which and what it said."""


@dataclass
class Run:
    """What one process cost, from before it was started until it was reaped."""

    wall: float  # seconds
    cpu: float  # seconds of all its threads, user and system
    peak: int  # bytes of memory at the highest point
    output: str


# The kernel also counts the moment before a program replaces its starter: no peak below the harness's own 20 MB is seen.
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


def run(command: list, *, env: dict | None = None, cwd: Path | None = None, log: Path, settle: bool = True) -> Run:
    """Runs a command to its end; `Failed` with its last words unless it exits with 0.

    What earlier runs wrote is brought to the disk first, so that nobody waits for another's pages; `settle=False` leaves
    that out.
    """
    if settle:
        os.sync()
    words = [str(word) for word in command]
    with open(log, "wb") as said:
        start = time.perf_counter()
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, env=env, cwd=cwd)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    output = log.read_text(errors="replace")
    if process.returncode != 0:
        raise Failed(f"exit code {process.returncode} of: {' '.join(words)}\n{output[-2000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _PEAK_UNIT, output)


def warm(*paths: Path) -> None:
    """Reads files once, so that every measured process finds them in memory."""
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                with open(file, "rb") as stream:
                    while stream.read(1 << 20):
                        pass
