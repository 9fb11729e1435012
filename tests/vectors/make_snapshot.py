#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Writes snapshot.json from docs/formats/snapshot.md, records.md and envelope.md alone: a section of three rows that two
people wrote in, what its snapshot is, and its first part sealed by libsodium called directly.

make_snapshot.py > snapshot.json      the same bytes in every run
"""
import ctypes
import hashlib
import json
import struct

sodium = ctypes.CDLL("libsodium.so.23")
assert sodium.sodium_init() >= 0

SPACE = bytes(range(0x00, 0x10))
CHANNEL = bytes(range(0x10, 0x20))
EPOCH = bytes(range(0x30, 0x38))
LEDGER_HASH = bytes(range(0x40, 0x60))
EPOCH_KEY = bytes(range(0x60, 0x80))
SEED = bytes(range(0x80, 0xA0))
NONCE = bytes(range(0xA0, 0xB8))
SAM, KIM = b"\x11" * 16, b"\x22" * 16  # streams of the owner, person 7, and of person 8
MS = 1_800_000_000_000
STAMP = MS << 16


def row_id(ms, person, random):
    return ms.to_bytes(6, "big") + person.to_bytes(3, "big") + random.to_bytes(7, "big")


PLAN, GONE, ALLERGY = row_id(MS, 7, 1), row_id(MS, 7, 2), row_id(MS, 8, 3)
NOTE, SAFETY = 1 * 4, 2 * 4
TITLE, STORY, MY_WORDS, ALLERGENS = 64, 2 * 64 + 1, 4 * 64 + 2 * 8 + 1, 3 * 64 + 32 + 2
PUT, MAKE, ERASE = 0, 1, 5


def op(row, kind=PUT, column=0, value=None, names=(), table=NOTE, later=0):
    made = {"table": table, "row": row.hex(), "kind": kind, "column": column, "stamp": STAMP + later}
    if value is not None:
        made["value"] = value
    if names:
        made["names"] = [[stream.hex(), seq, number] for stream, seq, number in names]
    return made


def changeset(stream, person, seq, wall, ops):
    return {"stream": stream.hex(), "person": person, "owner": person == 7, "seq": seq, "height": 1, "wall": wall,
            "ops": ops}


CHANGESETS = [
    changeset(SAM, 7, 1, MS + 5, [op(PLAN, MAKE), op(PLAN, PUT, TITLE, "Find a flat"), op(PLAN, PUT, STORY, "one")]),
    changeset(KIM, 8, 1, MS - 9, [op(PLAN, PUT, TITLE, "Find a room", later=1),
                                  op(PLAN, PUT, STORY, "two", [(SAM, 1, 2)], later=2),
                                  op(PLAN, PUT, MY_WORDS, "hm", later=3)]),
    changeset(SAM, 7, 2, MS + 70, [op(GONE, MAKE, later=4), op(GONE, ERASE, later=5)]),
    changeset(KIM, 8, 2, MS + 80, [op(ALLERGY, MAKE, table=SAFETY, later=6),
                                   op(ALLERGY, PUT, ALLERGENS, "nuts", table=SAFETY, later=7)]),
]


def leb(number):
    out = b""
    while number >= 0x80:
        out += bytes([number & 0x7F | 0x80])
        number >>= 7
    return out + bytes([number])


def text(value):
    return b"\x04" + leb(len(value)) + value.encode()


def entry(stream, seq, number, later, value):
    return leb(stream) + leb(seq) + leb(number) + b"\0" + struct.pack(">Q", STAMP + later) + text(value)


def listed(items):
    return leb(len(items)) + b"".join(items)


def stream_of(stream, person, seen, counted=None):
    flags = 3 if counted is None else 5
    marks = leb(person) + leb(seen[0]) + leb(seen[1]) + (b"" if counted is None else leb(counted[0]) + leb(counted[1]))
    return stream + bytes([flags]) + marks


# What each row has come to, by records.md.
STATES = [
    (NOTE, PLAN, b"\x01\x01" + struct.pack(">Q", STAMP)
     + listed([stream_of(SAM, 7, (1, 3)), stream_of(KIM, 8, (1, 3), (1, 2))])
     + listed([leb(TITLE) + b"\0" + listed([entry(0, 1, 1, 0, "Find a flat"), entry(1, 1, 0, 1, "Find a room")]),
               leb(STORY) + b"\0" + listed([entry(1, 1, 1, 2, "two")]),
               leb(MY_WORDS) + b"\4" + listed([]) + listed([entry(1, 1, 2, 3, "hm")])])),
    (NOTE, GONE, b"\x01\x02"),
    (SAFETY, ALLERGY, b"\x01\x01" + struct.pack(">Q", STAMP + 6) + listed([stream_of(KIM, 8, (2, 2))])
     + listed([leb(ALLERGENS) + b"\0" + listed([entry(0, 2, 1, 7, "nuts")])])),
]
STATE = b"\x01" + b"".join(leb(table) + row + leb(len(state)) + state for table, row, state in STATES)


def line(stream, seq, number, column, kind, wall, value=None, suggestion=False):
    zigzag = wall << 1 if wall >= 0 else ~(wall << 1)
    return (leb(stream) + leb(seq) + leb(number) + leb(column) + bytes([kind, 1 if suggestion else 0]) + leb(zigzag)
            + (b"\0" if value is None else text(value)))


# An erased row's past is that it was erased.
LINES = [
    (NOTE, PLAN, [line(0, 1, 0, 0, MAKE, MS + 5), line(0, 1, 1, TITLE, PUT, MS + 5, "Find a flat"),
                  line(0, 1, 2, STORY, PUT, MS + 5, "one"), line(1, 1, 0, TITLE, PUT, MS - 9, "Find a room"),
                  line(1, 1, 1, STORY, PUT, MS - 9, "two"), line(1, 1, 2, MY_WORDS, PUT, MS - 9, "hm", True)]),
    (NOTE, GONE, [line(0, 2, 1, 0, ERASE, MS + 70)]),
    (SAFETY, ALLERGY, [line(1, 2, 0, 0, MAKE, MS + 80), line(1, 2, 1, ALLERGENS, PUT, MS + 80, "nuts")]),
]
HISTORY = b"\x01" + b"".join(leb(table) + row + listed(lines) for table, row, lines in LINES)


def cbor(value):
    def head(major, number):
        if number < 24:
            return bytes([major << 5 | number])
        for code, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
            if number < 1 << 8 * size:
                return bytes([major << 5 | code]) + number.to_bytes(size, "big")
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    return head(4, len(value)) + b"".join(map(cbor, value))


def hash32(content):
    return hashlib.blake2b(content, digest_size=32).digest()


HEADS = [[SAM, 2, hash32(b"sam"), 1], [KIM, 2, hash32(b"kim"), 1]]
MADE = MS + 1000
MANIFEST = cbor([1, CHANNEL, 1, LEDGER_HASH, MADE, HEADS, [hash32(STATE)], [hash32(HISTORY)]])
ID = hash32(MANIFEST)


def signature():
    public, secret = ctypes.create_string_buffer(32), ctypes.create_string_buffer(64)
    sodium.crypto_sign_seed_keypair(public, secret, SEED)
    whole = b"waymark/1/snapshot-ack\0" + SPACE + MANIFEST
    made = ctypes.create_string_buffer(64)
    sodium.crypto_sign_detached(made, None, whole, ctypes.c_ulonglong(len(whole)), secret.raw)
    return public.raw, made.raw


def part(number, content):
    body = struct.pack(">I", len(content)) + content
    size = len(body)
    low = (size.bit_length() - 1) - (size.bit_length() - 1).bit_length()
    padded = body.ljust(256 if size <= 256 else (size + (1 << low) - 1) >> low << low, b"\0")
    both = hashlib.blake2b(b"waymark/1/snapshot-part" + SPACE + ID + struct.pack(">I", number) + NONCE, key=EPOCH_KEY,
                           digest_size=64).digest()
    head = (b"WM\x01\x01\x02\x00" + CHANNEL + ID + struct.pack(">I", number) + EPOCH + NONCE + both[32:]
            + struct.pack(">I", len(padded) + 16))
    out = ctypes.create_string_buffer(len(padded) + 16)
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        out, None, padded, ctypes.c_ulonglong(len(padded)), head + SPACE, ctypes.c_ulonglong(len(head + SPACE)), None,
        NONCE, both[:32])
    return head + out.raw


device, signed = signature()
print(json.dumps({
    "space": SPACE.hex(), "channel": CHANNEL.hex(), "epoch": EPOCH.hex(), "epochKey": EPOCH_KEY.hex(),
    "seed": SEED.hex(), "device": device.hex(), "ledgerHeight": 1, "ledgerHash": LEDGER_HASH.hex(), "made": MADE,
    "heads": [{"stream": s.hex(), "seq": q, "hash": h.hex(), "height": t} for s, q, h, t in HEADS],
    "changesets": CHANGESETS, "state": STATE.hex(), "history": HISTORY.hex(), "manifest": MANIFEST.hex(),
    "id": ID.hex(), "signature": signed.hex(), "parts": [part(0, STATE).hex(), part(1, HISTORY).hex()],
}, indent=1))
