"""Prints results: as text for a terminal, as Markdown for Docs/Performance.md."""

from __future__ import annotations

from harness import figures
from harness.result import Growth, Result

HEAD = ["what", "against", "ours", "min – max", "theirs", "ratio (of each round)", "at most", ""]
GROWTH_HEAD = ["what", "how many", "time", "each", "each, against the first"]


def text(head: list[str], rows: list[list[str]]) -> str:
    """Columns padded to their widest cell."""
    widths = [max(len(row[column]) for row in [head] + rows) for column in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in [head] + rows]
    return "\n".join([lines[0], "-" * len(lines[0])] + lines[1:])


def markdown(head: list[str], rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in [head] + rows]
    return "\n".join([lines[0], "|" + "---|" * len(head)] + lines[1:])


def notes(results: list[Result]) -> list[str]:
    return [
        f"{result.what}: {note}"
        for result in results
        for note in ([f"skipped, {result.skipped}"] if result.skipped else []) + result.notes
    ]


def terminal(results: list[Result], growths: list[Growth]) -> str:
    parts = [text(HEAD, [result.cells() for result in results])] if results else []
    rows = [row for growth in growths for row in growth.rows()]
    if rows:
        parts.append(text(GROWTH_HEAD, rows))
    said = notes(results) + [f"{growth.what}: skipped, {growth.skipped}" for growth in growths if growth.skipped]
    if said:
        parts.append("\n".join("· " + line for line in said))
    return "\n\n".join(parts)


def page(runs: list[dict]) -> str:
    """The generated part of Docs/Performance.md, from the files `--json` wrote; of the same line the last file's counts."""
    results: dict[str, Result] = {}
    growths: dict[str, Growth] = {}
    for run in runs:
        results |= {line["id"]: Result.of(line) for line in run["lines"]}
        growths |= {growth["id"]: Growth(**growth) for growth in run["growth"]}
    machines = list(dict.fromkeys(_machine(run) for run in runs))
    parts = ["\n\n".join(machines), markdown(HEAD, [_marked(result) for result in results.values()])]
    said = notes(list(results.values()))
    if said:
        parts.append("\n".join("- " + line for line in said))
    rows = [row for growth in growths.values() for row in growth.rows()]
    if rows:
        parts += ["How cost grows:", markdown(GROWTH_HEAD, rows)]
    return "\n\n".join(parts)


def _marked(result: Result) -> list[str]:
    cells = result.cells()
    return cells[:-1] + ["**over**" if result.verdict == "over" else cells[-1]]


def _machine(run: dict) -> str:
    machine = run["machine"]
    versions = ", ".join(f"{name} {version}" for name, version in run["versions"].items())
    return (
        f"Measured on {run['date']} at {run['commit']}: {machine['system']}, {machine['processor']}, "
        f"{machine['cores']} cores, {figures.words(machine['memory'], 'bytes')} of memory; "
        f"{run['runs']} runs of each, interleaved." + (f" {versions}." if versions else "")
    )
