// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/bin_view.h"

namespace waymark::services {

/// What was put away in a circle, and what its owner erased in the last 30 days. Durable when a call returns.
class BinService {
public:
    explicit BinService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<BinView> bin(const SpaceId& space) const;

    [[nodiscard]] Status putAway(std::string_view recordId);
    [[nodiscard]] Status putBack(std::string_view recordId);
    /// All or nothing.
    [[nodiscard]] Status putAllBack(const std::vector<std::string>& recordIds);
    /// For good. The owner of a circle may erase anything in it and has 30 days to think again; anyone else only what
    /// is all their own (not_allowed).
    [[nodiscard]] Status erase(std::string_view recordId);
    /// Makes an erased record anew, with the files that were erased with it; its id.
    [[nodiscard]] Result<std::string> takeBack(std::int64_t number);
    /// The newest entry of the owner's bin that was this record; not_found.
    [[nodiscard]] Result<std::int64_t> numberOf(std::string_view recordId) const;
    /// Drops what lay in the bin for 30 days, with its files, and history that need not be kept.
    [[nodiscard]] Status dropOld();

private:
    ServiceContext m_context;
};

}  // namespace waymark::services
