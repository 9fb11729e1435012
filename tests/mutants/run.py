#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Breaks one promise at a time in a copy of the tree and sees that its test goes red. Part of `./waymark test --full`.

tests/mutants/mutants.json: [{"promise", "file", "from", "to", "target", "test"}], where `from` stands exactly once in
`file`, `target` is what to build and `test` the ctest name (a regular expression) that must fail.
"""
import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COPY = ROOT / "out" / "mutants"


def run(*command):
    return subprocess.run(command, cwd=COPY, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def prepare():
    """The tracked files as they are now, configured; the last run's build is kept, so only what changed is built."""
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    for name in filter(None, files.decode().split("\0")):
        target = COPY / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_bytes() != (ROOT / name).read_bytes():
            shutil.copy(ROOT / name, target)
    run("cmake", "--preset", "dev")


def survives(mutant):
    """None when the mutant is caught, else why it was not."""
    path = COPY / mutant["file"]
    text = path.read_text()
    if text.count(mutant["from"]) != 1:
        return f"'from' stands {text.count(mutant['from'])} times in {mutant['file']}"
    try:
        path.write_text(text.replace(mutant["from"], mutant["to"]))
        built = run("cmake", "--build", "out/build/dev", "--target", mutant["target"])
        if built.returncode != 0:
            return "does not build: " + built.stdout[-400:]
        tested = run("ctest", "--test-dir", "out/build/dev", "-R", mutant["test"], "--no-tests=error")
        return None if tested.returncode != 0 and "tests failed" in tested.stdout else "all tests still pass"
    finally:
        path.write_text(text)


def main():
    mutants = json.loads((Path(__file__).parent / "mutants.json").read_text())
    only = sys.argv[1:]
    prepare()
    alive = 0
    for mutant in mutants:
        if only and not any(word in mutant["promise"] for word in only):
            continue
        why = survives(mutant)
        alive += why is not None
        print(f"{'ALIVE ' if why else 'caught'}  {mutant['promise']}{': ' + why if why else ''}", flush=True)
    print(f"{alive} mutants alive")
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
