"""Checks the harness itself: statistics, verdicts, tables, and the measuring of a process."""

from __future__ import annotations

import sys
import tempfile
import unittest
from pathlib import Path

from harness import clock, figures, table
from harness.result import Growth, Result


class Figures(unittest.TestCase):
    def test_the_median_is_the_middle_or_between_the_middle_two(self):
        self.assertEqual(figures.median([3, 1, 2]), 2)
        self.assertEqual(figures.median([4, 1, 3, 2]), 2.5)
        self.assertEqual(figures.median([7]), 7)

    def test_a_ratio_divides_medians_and_is_absent_without_two_sides(self):
        self.assertEqual(figures.ratio([1, 2, 9], [4, 4, 4]), 0.5)
        self.assertIsNone(figures.ratio([1], []))
        self.assertIsNone(figures.ratio([1], [0]))

    def test_ratios_of_rounds_need_the_same_number_of_runs(self):
        self.assertEqual(figures.paired([1, 3], [2, 2]), (0.5, 1.5))
        self.assertIsNone(figures.paired([1, 3], [2]))

    def test_figures_read_as_people_write_them(self):
        self.assertEqual(figures.words(0.0123, "s"), "12.3 ms")
        self.assertEqual(figures.words(4.7, "s"), "4.70 s")
        self.assertEqual(figures.words(123.4, "s"), "123 s")
        self.assertEqual(figures.words(187_000_000, "bytes"), "187 MB")
        self.assertEqual(figures.words(5_120_000, "bytes"), "5.12 MB")


class Verdicts(unittest.TestCase):
    def test_a_ratio_over_its_limit_is_told(self):
        self.assertEqual(Result("a", "a", ours=[8], theirs=[10], most_ratio=0.8).verdict, "pass")
        self.assertEqual(Result("a", "a", ours=[9], theirs=[10], most_ratio=0.8).verdict, "over")

    def test_both_limits_must_be_kept(self):
        self.assertEqual(Result("a", "a", ours=[0.2], theirs=[0.19], most_ratio=2, most=0.3).verdict, "pass")
        self.assertEqual(Result("a", "a", ours=[0.4], theirs=[0.39], most_ratio=2, most=0.3).verdict, "over")
        self.assertEqual(Result("a", "a", ours=[0.2], theirs=[0.05], most_ratio=2, most=0.3).verdict, "over")

    def test_a_line_that_did_not_run_never_passes(self):
        self.assertEqual(Result("a", "a", most=1).verdict, "over")
        self.assertEqual(Result("a", "a", most=1, skipped="no network").verdict, "skipped")
        self.assertEqual(Result("a", "a", ours=[1]).verdict, "–")
        self.assertEqual(Result("a", "a", ours=[2], most=1, judged=False).verdict, "–")

    def test_a_result_survives_json(self):
        result = Result("a", "what", "other", ours=[1, 2], theirs=[3, 4], most_ratio=1, notes=["note"])
        self.assertEqual(Result.of(result.json()), result)

    def test_growth_is_told_by_the_cost_of_one(self):
        growth = Growth("g", "import", "row", [(10, [1.0]), (100, [20.0])])
        self.assertEqual([row[3:] for row in growth.rows()], [["100,000.0 µs", "1.00×"], ["200,000.0 µs", "2.00×"]])


class Tables(unittest.TestCase):
    def test_skipped_lines_are_named_with_their_reason(self):
        said = table.terminal([Result("a", "import", most=1, skipped="no duckdb")], [])
        self.assertIn("import: skipped, no duckdb", said)

    def test_a_line_is_replaced_by_that_of_a_later_file(self):
        def run(wall: float) -> dict:
            machine = {"system": "S", "processor": "P", "cores": 2, "memory": 24e9}
            return {
                "date": "2026-01-01", "commit": "c", "machine": machine, "versions": {}, "runs": 5, "growth": [],
                "lines": [Result("a", "import", ours=[wall], most=10).json()]}

        page = table.page([run(4.0), run(5.0)])
        self.assertIn("| import | – | 5.00 s |", page)
        self.assertNotIn("4.00 s", page)


class Page(unittest.TestCase):
    def test_every_line_is_explained(self):
        from lines import ALL

        page = (Path(__file__).resolve().parents[2] / "Docs/Performance.md").read_text()
        for name in (name for line in ALL for name in line.IDS):
            family = name.split("-")[0] + "-…"
            self.assertTrue(f"`{name}`" in page or f"`{family}`" in page, f"Docs/Performance.md does not explain {name}")


class Clock(unittest.TestCase):
    def test_a_process_is_measured_as_a_whole(self):
        with tempfile.TemporaryDirectory() as folder:
            code = "import time; block = bytearray(200_000_000); block[::4096] = b'x' * len(block[::4096]); time.sleep(0.1)"
            run = clock.run([sys.executable, "-c", code], log=Path(folder) / "log", settle=False)
            self.assertGreater(run.wall, 0.1)
            self.assertGreater(run.peak, 200_000_000)
            self.assertLess(run.peak, 400_000_000)

    def test_a_failing_process_says_what_it_said(self):
        with tempfile.TemporaryDirectory() as folder:
            with self.assertRaisesRegex(clock.Failed, "exit code 3 of: .*\nno such file"):
                clock.run(["sh", "-c", "echo no such file; exit 3"], log=Path(folder) / "log", settle=False)


def run() -> int:
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules[__name__])
    return 0 if unittest.TextTestRunner(verbosity=2).run(suite).wasSuccessful() else 1
