#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Writes the seeds of the fuzz targets from the golden vectors: tests/fuzz/corpus/TARGET/NAME. Run it again when a
format changes. Inputs found by fuzzing lie beside them under names of their own and are left alone."""
import json
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
VECTORS = HERE.parent / "vectors"
MOST = 4096  # a seed is small; long ones only slow the fuzzer down


def golden(name):
    return json.loads((VECTORS / f"{name}.json").read_text())


def save(target, name, content):
    if len(content) <= MOST:
        folder = HERE / "corpus" / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")).write_bytes(content)


def cbor_bytes(content):
    size = len(content)
    return (bytes([0x40 + size]) if size < 24 else b"\x58" + bytes([size]) if size < 256 else
            b"\x59" + size.to_bytes(2, "big")) + content


def ledger():
    for number, entry in enumerate(golden("ledger")["entries"]):
        bodies = [bytes.fromhex(body) for body in entry["bodies"]]
        item = b"\x82" + bytes.fromhex(entry["head"]) + cbor_bytes(bytes.fromhex(entry["signature"]))
        save("ledger_entry", f"entry-{number}", b"\x82" + item + bytes([0x80 + len(bodies)]) + b"".join(map(cbor_bytes, bodies)))
        save("ledger_entry", f"receipt-{number}", bytes.fromhex(entry["receipt"]))
        for place, body in enumerate(bodies):
            save("ledger_entry", f"body-{number}-{place}", body)
            save("cbor", f"body-{number}-{place}", body)
    save("ledger_entry", "close-receipt", bytes.fromhex(golden("ledger")["close_receipt"]))


def envelopes():
    vectors = golden("envelope")
    for kind in ("valid", "refused"):
        for one in vectors[kind]:
            save("envelope", f"{kind}-{one['name']}", bytes.fromhex(one["envelope"]))


def records():
    for one in golden("payload"):
        save("payload", one["name"], bytes.fromhex(one["bytes"]))
    for one in golden("payload_bad"):
        save("payload", f"bad-{one['why']}", bytes.fromhex(one["bytes"]))
    for one in golden("row_state"):
        save("payload", f"row-{one['name']}", bytes.fromhex(one["bytes"]))


def snapshots():
    """The first byte says which reader of fuzz_snapshot.cpp it is for."""
    one = golden("snapshot")
    for reader, name in enumerate(("manifest", None, "state", "history")):
        if name:
            save("snapshot", name, bytes([reader]) + bytes.fromhex(one[name]))
    for number, part in enumerate(one["parts"]):
        save("snapshot", f"part-{number}", b"\x01" + bytes.fromhex(part))


def purges():
    """The first byte says which reader of fuzz_purge.cpp it is for."""
    one = golden("purge")
    save("purge", "purge", b"\x00" + bytes.fromhex(one["purge"]))
    save("purge", "signed", b"\x01" + bytes.fromhex(one["signed"]))


def blobs():
    """The first byte says which reader of fuzz_blob.cpp it is for."""
    one = golden("blob")
    save("blob", "file", b"\x00" + bytes.fromhex(one["sealed"]))
    save("blob", "chunk", b"\x01\x82\x19\x01\x2f\x44" + b"1234")
    save("blob", "state", b"\x02\x84\x19\x01\x2f\xf5\x00\x82\x00\x01")


def codes():
    joining = golden("joining")
    for name in ("digits", "ten_words", "qr"):
        save("joining_code", name, joining[name].encode())


def shares():
    for number, share in enumerate(golden("recovery")["shares"]):
        save("recovery_share", f"share-{number}", bytes.fromhex(share))


def files():
    save("vault", "header", bytes.fromhex(golden("vault")["header"]))
    save("backup", "file", bytes.fromhex(golden("backup")["file"]))


def messages():
    """No vector has these. The first byte says which message of fuzz_api.cpp it is."""
    save("api", "recovery-ask", b"\x11\x83" + (b"\x58\x20" + b"1" * 32) * 2 + b"\x58\x40" + b"2" * 64)
    save("api", "relay-share", b"\x11\x58\x20" + b"3" * 32)
    save("api", "route", b"\x11/v1/slot/" + b"0" * 32)
    save("http_head", "get", b"GET /v1/info HTTP/1.1\r\nHost: relay.example\r\n\r\n")
    save("http_head", "put", b"PUT /v1/slot/" + b"0" * 32 + b" HTTP/1.1\r\nHost: relay.example\r\nContent-Length: 9\r\n"
         b"Authorization: Bearer abc\r\n\r\n")


for part in (ledger, envelopes, records, snapshots, purges, blobs, codes, shares, files, messages):
    part()
