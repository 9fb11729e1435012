// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/locked_arena.h"

#include <sodium.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <new>

namespace waymark::crypto {
namespace {

constexpr std::size_t kBlockBytes = 64 * 1024;

}  // namespace

LockedArena::LockedArena()
{
    // Without its random source libsodium can do nothing safely, and no caller could either.
    if (sodium_init() < 0) {
        std::abort();
    }
}

LockedArena::~LockedArena()
{
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    for (const auto& block : m_blocks) {
        sodium_memzero(block.mapping + page, kBlockBytes);
        munmap(block.mapping, block.mappingSize);
    }
}

LockedArena& LockedArena::process()
{
    // Never destroyed: a key in a static object may be given back after main.
    static auto& arena = *new LockedArena;
    return arena;
}

std::uint8_t* LockedArena::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_free.empty()) {
        grow();
    }
    auto* slot = m_free.back();
    m_free.pop_back();
    ++m_inUse;
    return slot;
}

void LockedArena::give(std::uint8_t* slot) noexcept
{
    sodium_memzero(slot, kSlotSize);
    const std::lock_guard lock(m_mutex);
    m_free.push_back(slot);  // grow() reserved the room
    --m_inUse;
}

bool LockedArena::allLocked() const
{
    const std::lock_guard lock(m_mutex);
    return m_allLocked;
}

std::size_t LockedArena::inUse() const
{
    const std::lock_guard lock(m_mutex);
    return m_inUse;
}

void LockedArena::grow()
{
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const auto size = kBlockBytes + 2 * page;
    constexpr auto kSlots = kBlockBytes / kSlotSize;
    m_free.reserve((m_blocks.size() + 1) * kSlots);
    m_blocks.reserve(m_blocks.size() + 1);

    void* mapping = mmap(nullptr, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapping == MAP_FAILED) {
        throw std::bad_alloc();
    }
    auto* first = static_cast<std::uint8_t*>(mapping) + page;
    if (mprotect(first, kBlockBytes, PROT_READ | PROT_WRITE) != 0) {
        munmap(mapping, size);
        throw std::bad_alloc();
    }
    madvise(first, kBlockBytes, MADV_DONTDUMP);
    if (mlock(first, kBlockBytes) != 0) {
        m_allLocked = false;
    }
    m_blocks.push_back({static_cast<std::uint8_t*>(mapping), size});
    for (std::size_t i = kSlots; i > 0; --i) {
        m_free.push_back(first + (i - 1) * kSlotSize);
    }
}

}  // namespace waymark::crypto
