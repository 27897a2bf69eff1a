"""Reports of 200 clients in one call against a pandas and Jinja2 script that computes the same key figures for them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from harness import tools
from harness.bench import Bench
from harness.clock import Failed, run, warm
from harness.result import Result
from peers import pandas_reports

IDS = ["many-reports"]
MONTH = "2026-10"
# Our labels, and what the script calls the same figure.
SAME = {
    "Average daily reach": "average daily reach",
    "Views": "views",
    "Interactions": "interactions",
    "Engagement rate by reach": "engagement rate",
    "Followers": "followers",
    "Net follower growth": "net follower growth",
    "Posts published": "posts published",
    "Amount spent": "amount spent",
    "Impressions": "impressions",
    "Link clicks": "link clicks",
    "CTR (link)": "ctr",
    "CPM": "cpm",
    "CPC (link)": "cpc",
    "Cost per result: website purchases": "cost per result: Website purchases",
}


def measure(bench: Bench, wanted: set[str]) -> list[Result]:
    clients = bench.count(200, 4)
    inputs = bench.inputs.workspace("agency", clients=clients, months=15)
    result = Result(
        "many-reports", f"reports of {clients} clients in one call, HTML and Markdown", "pandas + Jinja2", most_ratio=0.1)
    try:
        peer = pandas_reports.Peer(bench)
    except tools.Missing as missing:
        result.skipped = str(missing)
        return [result]
    store = bench.bilan.store(inputs)
    log = bench.work / "pandas.log"
    runs = bench.work / "runs/reports"
    shutil.rmtree(runs, ignore_errors=True)
    for turn in range(bench.runs):
        warm(inputs, *store.glob("bilan.sqlite*"))
        # New folders each time: a file system is slow to give out again what was deleted a moment ago.
        theirs, ours = runs / f"pandas-{turn}", runs / f"bilan-{turn}"
        result.theirs.append(run(peer.command(inputs, MONTH, theirs), log=log).wall)
        done = bench.bilan.run("--workspace", store, "report", "--month", MONTH, "--output", ours, "--quiet")
        result.ours.append(done.wall)
        if turn == 0:
            for folder in (theirs, ours):
                written = len(list(folder.rglob("*.html")))
                if written != clients:
                    raise Failed(f"{folder.name} holds {written} HTML reports, not {clients}")
    compared = _compare(bench, store, json.loads((theirs / "figures.json").read_text()))
    shutil.rmtree(runs)
    result.notes.append(f"peak {done.peak / 1e6:.0f} MB; {compared:,} key figures are equal on both sides")
    return [result]


def _compare(bench: Bench, store: Path, figures: dict) -> int:
    """How many key figures of our reports were found in theirs; `Failed` at one that differs."""
    folder = bench.work / "runs/reports-json"
    shutil.rmtree(folder, ignore_errors=True)
    bench.bilan.run("--workspace", store, "report", "--month", MONTH, "--format", "json", "--output", folder, "--quiet")
    compared = 0
    for file in sorted(folder.rglob("report.*.json")):
        client = file.relative_to(folder).parts[0]
        found = _key_figures(json.loads(file.read_text()))
        for label, name in SAME.items():
            if label not in found:
                raise Failed(f"{client}: our report has no {label!r}, only {', '.join(found)}")
            ours, theirs = found[label], figures[client][name]
            if abs(ours - theirs) > 1e-9 * max(1, abs(theirs)):
                raise Failed(f"{client}: {label} is {ours} in our report, {theirs} in the script's")
            compared += 1
    return compared


def _key_figures(report: dict) -> dict[str, float]:
    return {
        figure["label"]: figure["value"]["value"]
        for section in report["sections"]
        for block in section["blocks"]
        for figure in block.get("keyFigures", {}).get("_0", [])
    }
