// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "platform/crypto/random.h"
#include "sync/circle/intent_bodies.h"

namespace waymark::circle {
namespace {

using namespace waymark::ledger;

using Bodies = std::vector<Body>;

bool isNamed(const AccessTable& access, const Branch& branch)
{
    return access.lostFrom(branch.height + branch.lost.size() - 1, branch.lost.back()) == branch.height;
}

/// Whether the ledger does not say it yet. Access that was narrowed is said with the branch and not again: somebody may
/// have given it since, knowing all.
bool isOpen(const Body& body, const EntryBasis& basis, bool namesBranch)
{
    const auto& access = basis.ledger.access();
    if (const auto* branch = std::get_if<Branch>(&body)) {
        return !isNamed(access, *branch);
    }
    if (const auto* remove = std::get_if<Remove>(&body)) {
        return access.person(remove->person) != nullptr;
    }
    if (const auto* revoke = std::get_if<Revoke>(&body)) {
        return access.isActive(revoke->device) && revoke->device != basis.author;
    }
    return namesBranch;
}

Result<bool> isTaken(const Bodies& bodies, const EntryBasis& basis)
{
    auto tried = basis.ledger;
    WAYMARK_ASSIGN(const auto entry, draftEntry(tried.space(), tried.size(), tried.head().hash, basis.author, bodies));
    return tried.appendDraft(entry, basis.time).has_value();
}

}  // namespace

Result<Bodies> settlement(const Intent& intent, const EntryBasis& basis)
{
    const auto* me = basis.ledger.access().personOf(basis.author);
    if (me == nullptr) {
        return fail(ErrorCode::not_member);
    }
    const bool namesBranch = std::ranges::any_of(intent.bodies, [&](const Body& body) {
        return std::holds_alternative<Branch>(body) && isOpen(body, basis, false);
    });
    Bodies said;
    for (auto body : intent.bodies) {
        if (!isOpen(body, basis, namesBranch)) {
            continue;
        }
        if (auto* grant = std::get_if<Grant>(&body)) {
            grant->salt = crypto::randomId<Salt>();
        }
        auto with = said;
        with.push_back(body);
        WAYMARK_ASSIGN(const bool taken, isTaken(with, basis));
        if (taken) {
            said = std::move(with);
        } else if (me->level != Level::owner || std::holds_alternative<Branch>(body)) {
            return Bodies{};
        }
    }
    return said.empty() ? said : closed(std::move(said), basis);
}

Result<Bodies> keptEpoch(const Intent& intent, const EntryBasis& basis)
{
    const auto* said = intent.bodies.empty() ? nullptr : std::get_if<KeptEpoch>(&intent.bodies.front());
    if (said == nullptr) {
        return fail(ErrorCode::bad_input, "kept-epoch");
    }
    auto kept = *said;
    EpochId id;
    std::copy_n(kept.commitment.bytes.begin(), id.bytes.size(), id.bytes.begin());
    const auto& access = basis.ledger.access();
    if (access.epoch(kept.channel, id) != nullptr || access.keptEpoch(kept.channel, id) != nullptr) {
        return Bodies{};
    }
    kept.salt = crypto::randomId<Salt>();
    return Bodies{std::move(kept)};
}

}  // namespace waymark::circle
