#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Breaks one promise at a time in a copy of the tree and sees that its test goes red. Part of `./waymark test --full`.

tests/mutants/mutants.json: [{"promise", "file", "from", "to", "target", "test"}], where `from` stands exactly once in
`file`, `target` is what to build and `test` the ctest name (a regular expression) that must fail.
"""
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COPY = ROOT / "out" / "mutants"
# What the copy builds is mostly in the cache already; a debugger on every crash would only cost minutes.
ENVIRONMENT = {**os.environ, "CCACHE_BASEDIR": str(COPY), "QTEST_DISABLE_STACK_DUMP": "1"}


def run(*command):
    return subprocess.run(command, cwd=COPY, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          env=ENVIRONMENT)


def prepare():
    """The tracked files as they are now, configured; the last run's build is kept, so only what changed is built."""
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    names = {name for name in files.decode().split("\0") if name and (ROOT / name).is_file()}
    for name in names:
        target = COPY / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_bytes() != (ROOT / name).read_bytes():
            shutil.copy(ROOT / name, target)
    for path in [p for p in COPY.rglob("*") if p.is_file() and p.relative_to(COPY).parts[0] != "out"]:
        if path.relative_to(COPY).as_posix() not in names:
            path.unlink()
    configured = run("cmake", "--preset", "dev")
    if configured.returncode != 0:
        sys.exit("does not configure: " + configured.stdout[-400:])


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
