// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/seeded_random.h"

#include <sodium.h>

#include <array>
#include <cstring>

#include "platform/crypto/locked_arena.h"

namespace waymark::crypto {
namespace {

struct Sequence {
    std::array<std::uint8_t, randombytes_SEEDBYTES> seed{};
    std::uint64_t taken = 0;
};

Sequence& sequence()
{
    static Sequence one;
    return one;
}

void fill(void* out, std::size_t size)
{
    auto& from = sequence();
    auto seed = from.seed;
    ++from.taken;
    std::memcpy(seed.data() + sizeof from.taken, &from.taken, sizeof from.taken);
    randombytes_buf_deterministic(out, size, seed.data());
}

std::uint32_t next()
{
    std::uint32_t value = 0;
    fill(&value, sizeof value);
    return value;
}

const char* name()
{
    return "seeded";
}

}  // namespace

void seedRandomForSimulation(std::uint64_t seed)
{
    static_cast<void>(LockedArena::process());  // sodium_init
    sequence() = {};
    std::memcpy(sequence().seed.data(), &seed, sizeof seed);
    static randombytes_implementation implementation{name, next, nullptr, nullptr, fill, nullptr};
    randombytes_set_implementation(&implementation);
}

}  // namespace waymark::crypto
