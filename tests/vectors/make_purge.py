#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Writes purge.json from docs/formats/purge.md and cbor.md alone: an erase-now of one record with one file, whose values
lay in two changesets of two streams, signed by libsodium called directly.

make_purge.py > purge.json      the same bytes in every run
"""
import ctypes
import hashlib
import json

sodium = ctypes.CDLL("libsodium.so.23")
assert sodium.sodium_init() >= 0

SPACE = bytes(range(0x00, 0x10))
CHANNEL = bytes(range(0x10, 0x20))
SEED = bytes(range(0x80, 0xA0))
SAM, KIM = b"\x11" * 16, b"\x22" * 16
MS = 1_800_000_000_000
ROW = MS.to_bytes(6, "big") + (7).to_bytes(3, "big") + (2).to_bytes(7, "big")


def head(major, number):
    if number < 24:
        return bytes([major << 5 | number])
    for code, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 1 << 8 * size:
            return bytes([major << 5 | code]) + number.to_bytes(size, "big")
    raise ValueError(number)


def cbor(value):
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    return head(4, len(value)) + b"".join(cbor(one) for one in value)


def key_pair(seed):
    public, secret = ctypes.create_string_buffer(32), ctypes.create_string_buffer(64)
    assert sodium.crypto_sign_seed_keypair(public, secret, seed) == 0
    return public.raw, secret.raw


def signature(secret, message):
    made = ctypes.create_string_buffer(64)
    assert sodium.crypto_sign_detached(made, None, message, ctypes.c_ulonglong(len(message)), secret) == 0
    return made.raw


ROW_NAME = hashlib.blake2b(b"waymark/1/purged-row" + SPACE + CHANNEL + ROW, digest_size=16).digest()
REACH = [[SAM, 9, b"\xa1" * 32], [KIM, 6, b"\xa2" * 32]]
PLACES = [[SAM, 2, b"\xb1" * 32], [KIM, 5, b"\xb2" * 32]]
PURGE = cbor([1, CHANNEL, MS, REACH, PLACES, [ROW_NAME], [b"\xc1" * 32]])
PUBLIC, SECRET = key_pair(SEED)
SIGNED = b"WM\x01\x01\x03\x00" + PUBLIC + signature(SECRET, b"waymark/1/purge\x00" + SPACE + PURGE) + PURGE

print(json.dumps({
    "space": SPACE.hex(), "channel": CHANNEL.hex(), "seed": SEED.hex(), "row": ROW.hex(), "purge": PURGE.hex(),
    "signed": SIGNED.hex(), "id": hashlib.blake2b(SIGNED, digest_size=32).hexdigest(),
    "empty": (b"WM\x01\x01\x04\x00" + KIM + (5).to_bytes(8, "big") + b"\xb2" * 32).hex()}, indent=1))
