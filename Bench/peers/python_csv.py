"""Peer: Python's csv module reads a file to its end and counts records and cells."""

import csv
import sys


def main(file: str) -> None:
    records = cells = 0
    with open(file, encoding="utf-8-sig", newline="") as text:
        for row in csv.reader(text):
            records += 1
            cells += len(row)
    print(f"records {records} cells {cells}")


if __name__ == "__main__":
    main(sys.argv[1])
