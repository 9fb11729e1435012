#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Writes vault.json and backup.json from docs/formats/{vault,backup}.md alone, by libsodium called directly.

make_vault.py DIRECTORY      the same bytes in every run
"""
import ctypes
import hashlib
import json
import re
import struct
import sys
from pathlib import Path

sodium = ctypes.CDLL("libsodium.so.23")
assert sodium.sodium_init() >= 0

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = b"green tea at nine"
ENTROPY = bytes(range(0x10, 0x20))
HOME_KEY = bytes(range(0x40, 0x60))
SALT = bytes(range(0xA0, 0xB0))
HOME = bytes(range(0xC0, 0xD0))
BACKUP_SALT = bytes(range(0xE0, 0xF0))
STREAM_HEADER = bytes(range(0x60, 0x78))
MEMORY_KIB, PASSES = 8192, 1
PLAIN = b"not a database: a short example"
FINAL = 3
ARGON2ID13 = 2


def blake(parts, key=b"", size=32):
    return hashlib.blake2b(b"".join(parts), digest_size=size, key=key).digest()


def derive(key, label, *parts):
    return blake([label.encode(), b"\0", *parts], key)


def argon2id(secret):
    out = ctypes.create_string_buffer(32)
    assert sodium.crypto_pwhash(out, ctypes.c_ulonglong(32), secret, ctypes.c_ulonglong(len(secret)), SALT,
                                ctypes.c_ulonglong(PASSES), ctypes.c_size_t(MEMORY_KIB * 1024), ARGON2ID13) == 0
    return out.raw


def seal(key, nonce, aad, plain):
    out = ctypes.create_string_buffer(len(plain) + 16)
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        out, None, plain, ctypes.c_ulonglong(len(plain)), aad, ctypes.c_ulonglong(len(aad)), None, nonce, key)
    return nonce + out.raw


def stream_chunk(key, aad, plain):
    # Sealing and opening start from the same state, so opening with a chosen header makes the example repeatable.
    state = ctypes.create_string_buffer(64)
    assert sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, STREAM_HEADER, key) == 0
    out = ctypes.create_string_buffer(len(plain) + 17)
    sodium.crypto_secretstream_xchacha20poly1305_push(state, out, None, plain, ctypes.c_ulonglong(len(plain)), aad,
                                                      ctypes.c_ulonglong(len(aad)), FINAL)
    return out.raw


def words():
    source = (ROOT / "platform/base/word_list.cpp").read_text()
    lines = re.search(r"kText =\n(.*?);", source, re.S).group(1)
    everything = "".join(re.findall(r'"([^"]*)"', lines)).split()
    assert len(everything) == 2048
    bits = int.from_bytes(ENTROPY, "big") << 4 | blake([b"waymark/1/words", ENTROPY])[0] >> 4
    return " ".join(everything[bits >> 11 * (11 - i) & 2047] for i in range(12))


def write(name, content):
    path = Path(sys.argv[1]) / name
    path.write_text(json.dumps(content, indent=2) + "\n")


guess = argon2id(PASSPHRASE)
slot = ENTROPY + bytes(16)
words_key = derive(slot, "waymark/1/words", b"vault")
by_secret = b"WAYMARKV" + bytes([1, 0, 0, 0]) + struct.pack(">II", MEMORY_KIB, PASSES) + SALT + HOME
by_words = b"WAYMARKV" + bytes([1]) + HOME
header = by_secret
header += seal(derive(guess, "waymark/1/vault/secret"), bytes([1] * 24), by_secret, HOME_KEY)
header += seal(words_key, bytes([2] * 24), by_words, HOME_KEY)
header += seal(derive(HOME_KEY, "waymark/1/vault/words"), bytes([3] * 24), by_words, ENTROPY)
header += blake([header], size=16)
assert len(header) == 268

write("vault.json", {
    "about": "docs/formats/vault.md, the worked example",
    "passphrase": PASSPHRASE.decode(),
    "words": words(),
    "entropy": ENTROPY.hex(),
    "home_key": HOME_KEY.hex(),
    "guess": guess.hex(),
    "words_key": words_key.hex(),
    "database_key": derive(HOME_KEY, "waymark/1/database").hex(),
    "wrapping_key": derive(HOME_KEY, "waymark/1/wrapping").hex(),
    "recovery_key": derive(slot, "waymark/1/words", b"recovery").hex(),
    "header": header.hex(),
})

head = b"WAYMARKB" + bytes([1]) + header + BACKUP_SALT
key = derive(HOME_KEY, "waymark/1/backup", BACKUP_SALT)
write("backup.json", {
    "about": "docs/formats/backup.md, the worked example; home key, passphrase and words as in vault.json",
    "salt": BACKUP_SALT.hex(),
    "key": key.hex(),
    "plain": PLAIN.hex(),
    "file": (head + STREAM_HEADER + stream_chunk(key, head, PLAIN)).hex(),
})
