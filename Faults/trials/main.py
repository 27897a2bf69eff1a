"""The command line: tries what was asked for, and says what was lost."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from trials.company import Company
from trials.damage import Damage
from trials.files import Files
from trials.kills import Kills
from trials.places import Places
from trials.workspace import Skipped

DESCRIPTION = """\
Breaks things on purpose, and sees that nothing is lost and nothing counts twice.

    Scripts/faults [--full] [--seed N] [--only NAME] [BILAN]

BILAN is the program (default: the release build, else the debug build). Without --full a few seconds; with it 200 kills
of an import, 50 of a rebuild and 50 of an undo. Exit code 1 when something was lost; what cannot be tried here is skipped
with the reason.
"""
NAMES = ["killed_imports", "killed_long_imports", "killed_rebuilds", "killed_undos", "killed_imports_of_undone",
         "at_once", "first_runs_at_once", "reports_at_once", "full_disk", "full_disk_undo", "dry_runs",
         "reader_of_another_program", "no_rights", "flipped_bytes", "flipped_bits",
         "changed_cell", "altered_archive", "clock_back", "changing_file", "strange_paths", "symlink_loop"]


class Faults(Kills, Company, Places, Damage, Files):
    """Every trial, by its name."""


def main(root):
    options = argparse.ArgumentParser(description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("bilan", nargs="?")
    options.add_argument("--full", action="store_true")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", choices=NAMES)
    said = options.parse_args()
    builds = [root / ".build" / kind / "bilan" for kind in ("release", "debug")]
    bilan = Path(said.bilan).resolve() if said.bilan else next((b for b in builds if b.exists()), None)
    if bilan is None:
        sys.exit("there is no bilan to try: build it with `make build`.")
    failed = 0
    with tempfile.TemporaryDirectory(prefix="bilan-faults-") as folder:
        os.chmod(folder, 0o755)
        faults = Faults(bilan, folder, said.full, said.seed)
        print(f"one import takes {faults.seconds:.2f} s; seed {said.seed}")
        for name in [said.only] if said.only else NAMES:
            begun = time.monotonic()
            try:
                remark = getattr(faults, name)() or ""
                verdict = "ok"
            except Skipped as reason:
                verdict, remark = "skipped", str(reason)
            except (AssertionError, subprocess.TimeoutExpired) as problem:
                verdict, remark = "FAILED", str(problem)
                failed += 1
            print(f"{verdict:8} {name:24} {time.monotonic() - begun:6.1f} s  {remark}", flush=True)
    return 1 if failed else 0
