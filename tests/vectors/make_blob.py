#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Writes blob.json from docs/formats/blob.md alone, with libsodium called directly: a short file sealed, and how large
a long one is.

make_blob.py > blob.json      the same bytes in every run
"""
import ctypes
import hashlib
import json
import struct

sodium = ctypes.CDLL("libsodium.so.23")
assert sodium.sodium_init() >= 0

SPACE = bytes(range(0x00, 0x10))
KEY = bytes(range(0x20, 0x40))
STREAM = bytes(range(0x60, 0x78))
FILE = b"not a photo: a short example"
LONG = 3_000_000
MESSAGE, CHUNK = 65_536, 1_048_576
HEAD = b"WM\x01\x01\x03\x00"


def padme(size):
    if size <= 256:
        return 256
    exponent = size.bit_length() - 1
    low = exponent - exponent.bit_length()
    return (size + (1 << low) - 1) >> low << low


def seal(file):
    plain = struct.pack(">I", len(file)) + file
    plain = plain.ljust(padme(len(plain)), b"\0")
    # A puller and a pusher of one header and key stand in the same state: so the header need not be a random one.
    state = ctypes.create_string_buffer(sodium.crypto_secretstream_xchacha20poly1305_statebytes())
    assert sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, STREAM, KEY) == 0
    out = HEAD + STREAM
    for at in range(0, len(plain), MESSAGE):
        message = plain[at:at + MESSAGE]
        sealed = ctypes.create_string_buffer(len(message) + 17)
        final = at + MESSAGE >= len(plain)
        sodium.crypto_secretstream_xchacha20poly1305_push(
            state, sealed, None, message, ctypes.c_ulonglong(len(message)), HEAD + SPACE,
            ctypes.c_ulonglong(len(HEAD + SPACE)), ctypes.c_ubyte(3 if final else 0))
        out += sealed.raw
    return out


sealed, long = seal(FILE), seal(bytes(LONG))
print(json.dumps({
    "about": "docs/formats/blob.md, the worked example", "space": SPACE.hex(), "key": KEY.hex(), "stream": STREAM.hex(),
    "file": FILE.hex(), "sealed": sealed.hex(), "id": hashlib.blake2b(sealed, digest_size=32).hexdigest(),
    "longLength": LONG, "longSize": len(long), "longChunks": -(-len(long) // CHUNK),
}, indent=1))
