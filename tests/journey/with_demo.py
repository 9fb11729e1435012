#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Makes the homes of the demo with a relay on this machine, ends the relay, and runs a program over the homes.

with_demo.py BIN PROGRAM [ARGUMENT...]    the folder of the homes comes last; ends as the program did
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def main():
    binaries, program = Path(sys.argv[1]), sys.argv[2:]
    with tempfile.TemporaryDirectory() as folder:
        homes = Path(folder) / "homes"
        relay = subprocess.Popen([binaries / "waymark-relay", "--data", Path(folder) / "relay", "--listen", "127.0.0.1:0"],
                                 stdout=subprocess.PIPE, text=True)
        try:
            said = json.loads(relay.stdout.readline())
            subprocess.run([binaries / "waymark-demo", "--out", homes, "--relay", said["listening"], "--pin", said["pin"]],
                           check=True, stdout=subprocess.DEVNULL)
        finally:
            relay.terminate()
            relay.wait()
        return subprocess.run([*program, homes]).returncode


if __name__ == "__main__":
    sys.exit(main())
