// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

namespace waymark::crypto {

/// Where keys live: 32-byte slots in mlocked pages with guard pages, left out of core dumps. Grows by blocks of 2,048
/// slots; a slot is zeroed when it is given back. Thread-safe. Keys come here through SecretKey, not directly.
class LockedArena {
public:
    static constexpr std::size_t kSlotSize = 32;

    LockedArena();
    ~LockedArena();
    LockedArena(const LockedArena&) = delete;
    LockedArena& operator=(const LockedArena&) = delete;

    /// A zeroed slot, valid until give(). Throws std::bad_alloc when the system gives no memory at all.
    [[nodiscard]] std::uint8_t* take();
    void give(std::uint8_t* slot) noexcept;

    /// False once a block could not be locked (RLIMIT_MEMLOCK): keys may then reach swap. Say so once
    /// (ErrorCode::no_locked_memory); everything goes on working.
    [[nodiscard]] bool allLocked() const;
    [[nodiscard]] std::size_t inUse() const;

    /// The arena every SecretKey of the process lives in; an allocator, so there is one.
    [[nodiscard]] static LockedArena& process();

private:
    struct Block {
        std::uint8_t* mapping;
        std::size_t mappingSize;
    };

    void grow();

    mutable std::mutex m_mutex;
    std::vector<Block> m_blocks;
    std::vector<std::uint8_t*> m_free;
    std::size_t m_inUse = 0;
    bool m_allLocked = true;
};

}  // namespace waymark::crypto
