"""What every trial stands on: a workspace that was imported in peace, and what it must be again."""

import random
import shutil
import signal
import time
from pathlib import Path

from trials.workspace import Workspace, exports


class Ground:
    def __init__(self, bilan, folder, full, seed):
        self.bilan, self.folder, self.full = bilan, Path(folder), full
        self.chance = random.Random(seed)
        self.files = exports(2000 if full else 400)
        self.number = 0
        whole = self.workspace().fill(self.files)
        begun = time.monotonic()
        whole.run("import")
        self.seconds = time.monotonic() - begun
        self.whole, self.expected, self.reports = whole, whole.digest(), whole.reports()

    def workspace(self, name=None, root=None):
        self.number += 1
        return Workspace((root or self.folder) / (name or f"w{self.number}"), self.bilan)

    def same(self, workspace, what):
        found = workspace.digest()
        if found != self.expected:
            raise AssertionError(f"{what}: the digest is {found}, not {self.expected}, in {workspace.root}")

    def kill(self, workspace, *command, seconds):
        process = workspace.start(*command)
        time.sleep(self.chance.random() * seconds)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        return process.returncode == -signal.SIGKILL

    def copy(self):
        """A workspace in which everything was imported."""
        copy = self.workspace()
        shutil.rmtree(copy.root)
        shutil.copytree(self.whole.root, copy.root)
        return copy

    def tells_full_disk(self, done):
        if done.returncode != 0 and "disk is full" not in done.stderr:
            raise AssertionError("a full disk is not called so:\n" + done.stderr)
        return done.returncode != 0
