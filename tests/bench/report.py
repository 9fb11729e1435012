#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Runs the benchmark programs of a release build and prints what was measured beside floor and aim.

report.py BUILD [--json FILE]    Rows whose program is not built are left out, and named at the end.
"""
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

# what, program, benchmark, counter, unit, floor, aim, bigger is better
ROWS = [
    ("save one field, p99 beside a plain FULL commit", "bench-records", "saveOneField", "ratio_p99", "x", 4, 1.8, False),
    ("search as you type, 50,000 records, p99", "bench-records", "searchAsYouType", "p99_us", "us", 20000, 5000, False),
    ("make edits: saved, sealed, signed", "bench-client", "makeEdits", "edits_per_s", "/s", 6000, 15000, True),
    ("merge them on the other phone", "bench-client", "mergeEdits", "edits_per_s", "/s", 40000, 120000, True),
    ("bytes an edit on the wire at 128 edits", "bench-client", "makeEdits", "bytes_per_edit", "B", 36, 28, False),
    ("bytes of one edit alone", "bench-client", "oneEdit", "bytes", "B", 512, 490, False),
    ("an edit on one phone seen on the other, median", "bench-client", "seenOnTheOther", "median_ms", "ms", 1000, 300,
     False),
    ("a new key for 20 sections and 36 phones", "bench-snapshot", "fullRotation", "bytes", "B", 80000, 80000, False),
    ("the time that takes", "bench-snapshot", "fullRotation", "seconds", "s", 1, 1, False),
    ("a new phone from a snapshot of 100,000 edits", "bench-snapshot", "beginFromSnapshot", "seconds", "s", 0.3, 0.3,
     False),
    ("200,000 edits on a phone, history included", "bench-snapshot", "tenYears", "mb", "MB", 60, 60, False),
    ("relay: durable pushes beside a bare INSERT and commit", "bench-relay", "durablePushes", "ratio", "x", 0.6, 0.9,
     True),
    ("start to the lock page, 50,000 records", "bench-window", "coldStart", "ms", "ms", 500, 200, False),
    ("from key in hand to Today shown", "bench-window", "unlockToToday", "ms", "ms", 150, 60, False),
    ("longest frame while flicking 10,000 rows", "bench-window", "longestFrame", "ms", "ms", 16, 8, False),
    ("longest frame while opening any page", "bench-window", "openAnyPage", "ms", "ms", 50, 25, False),
    ("from press to the first whole frame of any page", "bench-window", "openAnyPage", "shown_ms", "ms", 100, 50, False),
    ("wake-ups a minute, open and offline", "bench-window", "idleWakeUps", "a_minute", "", 1, 0, False),
    ("memory of the app with 50,000 records", "bench-window", "memory", "mb", "MB", 180, 110, False),
]


def measure(program):
    """Median of each counter of each benchmark over its repetitions."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
    ran = subprocess.run([program, "--benchmark_format=json"], stdout=subprocess.PIPE, check=True, text=True,
                         env=environment)
    values = {}
    for run in json.loads(ran.stdout)["benchmarks"]:
        if run.get("run_type") == "aggregate":
            continue
        name = run["name"].split("/")[0]
        for key, value in run.items():
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                values.setdefault((name, key), []).append(value)
    return {key: statistics.median(numbers) for key, numbers in values.items()}


def verdict(value, floor, aim, bigger):
    beats = (lambda bound: value >= bound) if bigger else (lambda bound: value <= bound)
    return "aim met" if beats(aim) else "floor met" if beats(floor) else "BELOW FLOOR"


def main():
    build = Path(sys.argv[1])
    measured, missing, rows = {}, [], []
    for program in dict.fromkeys(row[1] for row in ROWS):
        path = build / "bin" / program
        if path.exists():
            measured[program] = measure(path)
    for what, program, benchmark, counter, unit, floor, aim, bigger in ROWS:
        value = measured.get(program, {}).get((benchmark, counter))
        if value is None:
            missing.append(what)
            continue
        rows.append({"what": what, "value": value, "unit": unit, "floor": floor, "aim": aim,
                     "verdict": verdict(value, floor, aim, bigger)})
    print(f"{'what':56} {'measured':>12} {'floor':>9} {'aim':>9}")
    for row in rows:
        print(f"{row['what']:56} {row['value']:>9.4g} {row['unit']:<3} {row['floor']:>8} {row['aim']:>8}  {row['verdict']}")
    if missing:
        print("not measured yet: " + "; ".join(missing))
    if "--json" in sys.argv:
        Path(sys.argv[sys.argv.index("--json") + 1]).write_text(json.dumps(rows, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
