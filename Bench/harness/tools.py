"""Finds the tools of the peers, and installs the missing ones: Python packages privately, `sqlite3` through apt or brew."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path


class Missing(Exception):
    """A peer cannot be had on this machine; the text says why."""


def python_with(packages: list[str], folder: Path, say) -> Path:
    """A Python of our own in the work folder with these packages, the newest there are."""
    python = folder / "venv/bin/python"
    if not python.exists():
        say("making a private Python for the peers")
        _do([sys.executable, "-m", "venv", str(folder / "venv")], "no private Python can be made")
    for package in packages:
        known = subprocess.run([str(python), "-c", f"import {package}"], capture_output=True)
        if known.returncode != 0:
            say(f"installing {package}")
            _do([str(python), "-m", "pip", "install", "--quiet", package], f"{package} cannot be installed")
    return python


def version_of(package: str, python: Path) -> str:
    code = f"from importlib.metadata import version; print(version('{package}'))"
    return subprocess.run([str(python), "-c", code], capture_output=True, text=True).stdout.strip()


def command(name: str, say) -> Path:
    """A program of the system."""
    found = shutil.which(name)
    if not found:
        say(f"installing {name}")
        if shutil.which("apt-get"):
            _do(["apt-get", "install", "--yes", "--quiet", name], f"{name} cannot be installed with apt-get")
        elif shutil.which("brew"):
            _do(["brew", "install", name], f"{name} cannot be installed with brew")
        found = shutil.which(name)
    if not found:
        raise Missing(f"{name} is not installed")
    return Path(found)


def _do(words: list[str], failure: str) -> None:
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        last = (done.stderr or done.stdout).strip().splitlines()
        raise Missing(f"{failure}: {last[-1] if last else 'no reason given'}")
