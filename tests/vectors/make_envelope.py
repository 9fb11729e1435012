#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Writes envelope.json: envelopes made from docs/formats/envelope.md alone, by libsodium and libzstd called directly.

make_envelope.py > envelope.json      the same bytes in every run
"""
import ctypes
import hashlib
import json
import struct

sodium = ctypes.CDLL("libsodium.so.23")
zstd = ctypes.CDLL("libzstd.so.1")
zstd.ZSTD_compressBound.restype = ctypes.c_size_t
zstd.ZSTD_compress.restype = ctypes.c_size_t
zstd.ZSTD_compress2.restype = ctypes.c_size_t
zstd.ZSTD_createCCtx.restype = ctypes.c_void_p
assert sodium.sodium_init() >= 0

SPACE = bytes(range(0x00, 0x10))
OTHER_SPACE = bytes(range(0xE0, 0xF0))
CHANNEL = bytes(range(0x10, 0x20))
STREAM = bytes(range(0x20, 0x30))
EPOCH = bytes(range(0x30, 0x38))
PREV = bytes(range(0x40, 0x60))
EPOCH_KEY = bytes(range(0x60, 0x80))
DEVICE_SEED = bytes(range(0x80, 0xA0))
NONCE = bytes(range(0xA0, 0xB8))


def key_pair(seed):
    public, secret = ctypes.create_string_buffer(32), ctypes.create_string_buffer(64)
    sodium.crypto_sign_seed_keypair(public, secret, seed)
    return public.raw, secret.raw


DEVICE, DEVICE_SECRET = key_pair(DEVICE_SEED)


def sign(message, kind=b"envelope", space=SPACE):
    signature = ctypes.create_string_buffer(64)
    whole = b"waymark/1/" + kind + b"\0" + space + message
    sodium.crypto_sign_detached(signature, None, whole, ctypes.c_ulonglong(len(whole)), DEVICE_SECRET)
    return signature.raw


def encrypt(key, nonce, aad, plain):
    out = ctypes.create_string_buffer(len(plain) + 16)
    size = ctypes.c_ulonglong()
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        out, ctypes.byref(size), plain, ctypes.c_ulonglong(len(plain)), aad, ctypes.c_ulonglong(len(aad)), None,
        nonce, key)
    return out.raw[: size.value]


def compress(plain, names_size=True):
    bound = zstd.ZSTD_compressBound(ctypes.c_size_t(len(plain)))
    out = ctypes.create_string_buffer(bound)
    context = ctypes.c_void_p(zstd.ZSTD_createCCtx())
    zstd.ZSTD_CCtx_setParameter(context, 200, 1 if names_size else 0)  # ZSTD_c_contentSizeFlag
    size = zstd.ZSTD_compress2(context, out, ctypes.c_size_t(bound), plain, ctypes.c_size_t(len(plain)))
    return out.raw[:size]


def padme(size):
    if size <= 256:
        return 256
    exponent = size.bit_length() - 1
    low = exponent - exponent.bit_length()
    return (size + (1 << low) - 1) >> low << low


def pad(body):
    plain = struct.pack(">I", len(body)) + body
    return plain + bytes(padme(len(plain)) - len(plain))


def header(seq, prev, flags, commitment, length, magic=b"WM", version=1, suite=1, kind=1):
    return (magic + bytes([version, suite, kind, flags]) + CHANNEL + STREAM + EPOCH + struct.pack(">Q", seq) + prev
            + NONCE + commitment + struct.pack(">I", length))


def make(plain, seq=7, prev=PREV, flags=0, commitment=None, length=None, label=b"envelope", space=SPACE,
         aad_flags=None, **fields):
    both = hashlib.blake2b(SPACE + STREAM + struct.pack(">Q", seq) + NONCE, key=EPOCH_KEY, digest_size=64).digest()
    size = len(plain) + 16
    head = header(seq, prev, flags, commitment or both[32:], size if length is None else length, **fields)
    sealed_head = head if aad_flags is None else head[:5] + bytes([aad_flags]) + head[6:]
    message = head + encrypt(both[:32], NONCE, sealed_head + space, plain)
    return message + sign(message, label, space)


def valid(name, payload, envelope):
    return {"name": name, "payload": payload.hex(), "envelope": envelope.hex(),
            "hash": hashlib.blake2b(envelope, digest_size=32).hexdigest()}


def refused(name, code, envelope):
    return {"name": name, "code": code, "envelope": envelope.hex()}


def noise(size):
    return b"".join(hashlib.blake2b(struct.pack(">I", i)).digest() for i in range(size // 64 + 1))[:size]


SHORT = bytes.fromhex("8301020a")
TEXT = b"\x79\x07\xd0" + b"I would like to learn to cook. " * 64 + b"And swim. " + b"." * 6
good = make(pad(SHORT))


def with_byte(envelope, place, value):
    return envelope[:place] + bytes([value]) + envelope[place + 1:]


def resigned(envelope):
    return envelope[:-64] + sign(envelope[:-64])


json.dump({
    "space": SPACE.hex(), "channel": CHANNEL.hex(), "stream": STREAM.hex(), "epoch": EPOCH.hex(), "prev": PREV.hex(),
    "epochKey": EPOCH_KEY.hex(), "device": DEVICE.hex(), "nonce": NONCE.hex(),
    "valid": [
        valid("a short payload, plain", SHORT, good),
        valid("the first of a stream", SHORT, make(pad(SHORT), seq=1, prev=bytes(32))),
        valid("a high seq", SHORT, make(pad(SHORT), seq=2**63)),
        valid("compressed", TEXT, make(pad(compress(TEXT)), flags=1)),
        valid("the most that fits the floor", noise(252), make(pad(noise(252)))),
        valid("one more than fits the floor", noise(253), make(pad(noise(253)))),
        valid("the first size with a step of 32", noise(509), make(pad(noise(509)))),
    ],
    "refused": [
        refused("empty", "malformed", b""),
        refused("another magic", "malformed", make(pad(SHORT), magic=b"WN")),
        refused("version 2", "update_needed", make(pad(SHORT), version=2)),
        refused("suite 2", "update_needed", make(pad(SHORT), suite=2)),
        refused("kind 0", "update_needed", make(pad(SHORT), kind=0)),
        refused("kind 2", "update_needed", make(pad(SHORT), kind=2)),
        refused("an unknown flag", "update_needed", make(pad(SHORT), flags=2)),
        refused("seq 0", "malformed", make(pad(SHORT), seq=0, prev=bytes(32))),
        refused("seq 1 that follows something", "malformed", make(pad(SHORT), seq=1)),
        refused("seq 7 that follows nothing", "malformed", make(pad(SHORT), prev=bytes(32))),
        refused("a length one too small", "malformed", make(pad(SHORT), length=271)),
        refused("a length one too large", "malformed", make(pad(SHORT), length=273)),
        refused("a length of 2^32 - 1", "malformed", make(pad(SHORT), length=2**32 - 1)),
        refused("a byte behind", "malformed", good + b"\0"),
        refused("below the floor", "malformed", make(struct.pack(">I", 4) + SHORT + bytes(8))),
        refused("a changed signature", "bad_signature", with_byte(good, len(good) - 1, good[-1] ^ 1)),
        refused("a changed seq", "bad_signature", with_byte(good, 53, 8)),
        refused("signed as a ledger entry", "bad_signature", make(pad(SHORT), label=b"ledger")),
        refused("signed as a login", "bad_signature", make(pad(SHORT), label=b"auth")),
        refused("of another space", "bad_signature", make(pad(SHORT), space=OTHER_SPACE)),
        refused("another commitment", "bad_seal", make(pad(SHORT), commitment=bytes(32))),
        refused("a changed tag", "bad_seal", resigned(with_byte(good, len(good) - 65, good[-65] ^ 1))),
        refused("a changed epoch id", "bad_seal", resigned(with_byte(good, 38, 0))),
        refused("a changed prev", "bad_seal", resigned(with_byte(good, 54, 0))),
        refused("the compressed flag set afterwards", "bad_seal", make(pad(SHORT), flags=1, aad_flags=0)),
        refused("padding that is not zero", "bad_seal", make(pad(SHORT)[:-1] + b"\1")),
        refused("more padding than PADME", "bad_seal", make(pad(SHORT) + bytes(16))),
        refused("a body longer than there is", "bad_seal", make(struct.pack(">I", 253) + bytes(252))),
        refused("a body of 2^32 - 1", "bad_seal", make(struct.pack(">I", 2**32 - 1) + bytes(252))),
        refused("an empty payload", "malformed", make(pad(b""))),
        refused("compressed nonsense", "malformed", make(pad(SHORT), flags=1)),
        refused("a frame and a byte", "malformed", make(pad(compress(TEXT) + b"\0"), flags=1)),
        refused("two frames", "malformed", make(pad(compress(SHORT) + compress(SHORT)), flags=1)),
        refused("a cut frame", "malformed", make(pad(compress(TEXT)[:-1]), flags=1)),
        refused("a frame that hides its size", "malformed", make(pad(compress(TEXT, names_size=False)), flags=1)),
        refused("a frame of nothing", "malformed", make(pad(compress(b"")), flags=1)),
        refused("a skippable frame", "malformed", make(pad(bytes.fromhex("502a4d18") + bytes(4)), flags=1)),
        refused("256 KiB and one byte of zeros", "too_large", make(pad(compress(bytes(262145))), flags=1)),
        refused("a gigabyte by its own account", "too_large",
                make(pad(bytes.fromhex("28b52ffda000000040") + bytes.fromhex("010000")), flags=1)),
    ],
}, __import__("sys").stdout, indent=1)
print()
