// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/ledger/fold.h"

namespace waymark::ledger {

Status Fold::section(const Section& body)
{
    if (!mayArrange()) {
        return fail(ErrorCode::ledger_refused, "section");
    }
    if (m_table.channel(body.channel) != nullptr) {
        return fail(ErrorCode::ledger_channel, "made before");
    }
    ChannelRow made;
    made.id = body.channel;
    made.maker = m_author;
    made.since = m_head.height;
    made.ownDevicesOnly = body.ownDevicesOnly;
    made.sealed = body.sealed;
    m_table.m_channels.emplace(body.channel, std::move(made));
    return {};
}

Status Fold::grant(const Grant& body)
{
    if (!mayArrange()) {
        return fail(ErrorCode::ledger_refused, "grant");
    }
    WAYMARK_ASSIGN(auto* const found, row(body.channel));
    if (m_table.person(body.person) == nullptr) {
        return fail(ErrorCode::ledger_person);
    }
    if (found->ownDevicesOnly && body.person != found->maker) {
        return fail(ErrorCode::ledger_grant, "own devices only");
    }
    const auto has = m_table.access(body.person, body.channel);
    const auto held = found->grants.find(body.person);
    const auto until = held == found->grants.end() ? 0 : held->second.until;
    const bool ofOwner = m_table.isOwner(body.person) || found->ownDevicesOnly;
    if (ofOwner && (body.access < has || body.until != 0)) {
        return fail(ErrorCode::ledger_grant, "the owner's own");
    }
    if (body.access == has && body.until == until) {
        return fail(ErrorCode::ledger_grant, "nothing new");
    }
    if (body.until != 0 && (body.access == Access::none || (m_time != 0 && body.until <= m_time))) {
        return fail(ErrorCode::ledger_grant, "over already");
    }
    setAccess(*found, body);
    return {};
}

void Fold::setAccess(ChannelRow& row, const Grant& body)
{
    auto& held = row.grants[body.person];
    if (body.access == Access::none) {
        endAccess(row, body.person);
        return;
    }
    if (body.access < held.access) {
        endStreams(row.id, body.person);
        held.writeSince = 0;
        row.stale = true;
    }
    if (held.access == Access::none) {
        held.readSince = m_head.height;
    }
    if (body.access > held.access && body.access == Access::write) {
        held.writeSince = m_head.height;
    }
    held.access = body.access;
    held.until = body.until;
    held.asked = Access::none;
    held.askedUntil = 0;
    openStreams(body.person, row);
}

Status Fold::rotate(ChannelRow& row, const Rotate& body)
{
    const bool space = body.channel == kSpaceChannel;
    const bool may = space ? m_level >= Level::admin : m_table.mayWriteAt(m_head.author, body.channel, m_time);
    const bool asLast = mayArrange() && !m_table.hasWriter(body.channel, m_time);
    if (!m_table.isActive(m_head.author) || (!may && !asLast)) {
        return fail(ErrorCode::ledger_refused, "rotate");
    }
    if (!m_table.openEnds(body.channel).empty()) {
        return fail(ErrorCode::ledger_cut, "an end is not said");
    }
    if (body.epoch != row.epochs.size() + 1 || body.link.empty() != (body.epoch == 1)) {
        return fail(ErrorCode::ledger_epoch);
    }
    EpochId id;
    std::copy_n(body.commitment.bytes.begin(), id.bytes.size(), id.bytes.begin());
    const bool again = std::ranges::any_of(row.epochs, [&](const EpochRow& one) { return one.id == id; });
    if (again) {
        return fail(ErrorCode::ledger_epoch, "commitment");
    }
    if (body.recipients != m_table.holders(body.channel)) {
        return fail(ErrorCode::ledger_recipients);
    }
    row.epochs.push_back({body.epoch, id, body.commitment, body.link, m_head.height, m_head.author});
    row.stale = false;
    row.asks.clear();
    return {};
}

Status Fold::keepEpoch(ChannelRow& row, const KeptEpoch& body)
{
    if (!m_table.mayWriteAt(m_head.author, body.channel, m_time)) {
        return fail(ErrorCode::ledger_refused, "kept-epoch");
    }
    EpochId id;
    std::copy_n(body.commitment.bytes.begin(), id.bytes.size(), id.bytes.begin());
    const bool known = m_table.epoch(row.id, id) != nullptr || m_table.keptEpoch(row.id, id) != nullptr;
    if (known || body.under > row.epochs.size() || row.kept.size() >= kMostKeptEpochs) {
        return fail(ErrorCode::ledger_epoch, "kept-epoch");
    }
    row.kept.push_back({id, body.commitment, body.epoch, body.under, body.link, m_head.height, m_head.author});
    return {};
}

Status Fold::keyPlease(ChannelRow& row, const KeyPlease& body)
{
    const bool answers = !body.answered.isZero();
    if (answers ? !m_table.mayHand(m_head.author, body.channel, m_time)
                : !m_table.mayReadAt(m_head.author, body.channel, m_time)) {
        return fail(ErrorCode::ledger_refused, "key-please");
    }
    if (body.epoch > row.epochs.size()) {
        return fail(ErrorCode::ledger_epoch);
    }
    if (!answers) {
        row.asks.insert({m_head.author, body.epoch});
        return {};
    }
    return row.asks.erase({body.answered, body.epoch}) == 1 ? Status{} : fail(ErrorCode::ledger_recipients, "no ask");
}

}  // namespace waymark::ledger
