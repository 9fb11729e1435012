// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/ledger/fold.h"

namespace waymark::ledger {

void Fold::endStreams(const ChannelId& channel, PersonNumber person)
{
    for (auto& [id, stream] : m_table.m_streams) {
        if (stream.channel == channel && stream.person == person && stream.goesOn()) {
            stream.ended = m_head.height;
        }
    }
}

/// Whoever held the key may still have it: nobody seals under it again.
void Fold::endAccess(ChannelRow& row, PersonNumber person)
{
    auto& held = row.grants.at(person);
    endStreams(row.id, person);
    held = GrantRow{};
    held.ended = m_head.height;
    row.stale = true;
    if (const auto* who = m_table.person(person)) {
        std::erase_if(row.asks, [&](const KeyAsk& ask) { return std::ranges::count(who->devices, ask.device) > 0; });
    }
}

void Fold::forget(const SignKey& device)
{
    const auto found = m_table.m_devices.find(device);
    for (auto& [id, stream] : m_table.m_streams) {
        if (stream.device == device && stream.goesOn()) {
            stream.ended = m_head.height;
        }
    }
    const auto dropAsks = [&](ChannelRow& row) {
        std::erase_if(row.asks, [&](const KeyAsk& ask) { return ask.device == device; });
    };
    for (auto& [id, row] : m_table.m_channels) {
        row.stale = row.stale || m_table.mayRead(device, id);
        dropAsks(row);
    }
    dropAsks(m_table.m_spaceLine);
    m_table.m_spaceLine.stale = true;
    std::erase(m_table.m_persons.at(found->second.person).devices, device);
    m_table.m_formerDevices.insert(m_table.m_devices.extract(found));
}

void Fold::end(PersonNumber person)
{
    for (auto& [id, row] : m_table.m_channels) {
        if (m_table.access(person, id) != Access::none) {
            endAccess(row, person);
        }
    }
    const auto devices = m_table.m_persons.at(person).devices;
    for (const auto& device : devices) {
        forget(device);
    }
    dropTrusted(person);
    m_table.m_formerPersons.insert(m_table.m_persons.extract(person));
    m_table.m_formerPersons.at(person).devices = devices;
}

Status Fold::revoke(const Revoke& body)
{
    const auto* target = m_table.device(body.device);
    const auto* author = m_table.device(m_head.author);
    if (target == nullptr || author == nullptr) {
        return fail(ErrorCode::ledger_device);
    }
    const auto& person = m_table.m_persons.at(target->person);
    const bool own = target->person == m_author;
    if (!own && (!mayArrange() || person.level >= m_level)) {
        return fail(ErrorCode::ledger_refused, "another's device");
    }
    if (body.device == m_head.author || person.devices.size() == 1) {
        return fail(ErrorCode::ledger_device, "the last one, or itself");
    }
    const bool isYoung = m_time != 0 && author->added != 0 && m_time - author->added < kYoungDeviceMs;
    if (own && isYoung && target->since < author->since) {
        return fail(ErrorCode::ledger_refused, "a new device revokes no older one");
    }
    forget(body.device);
    return {};
}

Status Fold::remove(const Remove& body)
{
    const auto* person = m_table.person(body.person);
    if (person == nullptr || body.person == m_author) {
        return fail(ErrorCode::ledger_person);
    }
    if (!mayArrange() || person->level >= m_level) {
        return fail(ErrorCode::ledger_refused, "remove");
    }
    // Whoever looks after a circle cannot keep it by taking out the one it is for, or those who object.
    const bool follows = m_table.m_acting && m_table.m_acting->successor == body.person;
    const bool objects = std::ranges::any_of(m_table.m_replacements, [&](const auto& one) {
        return one.second.contains(body.person) && m_table.replaceableFrom(one.first, m_time);
    });
    if (follows || objects) {
        return fail(ErrorCode::ledger_refused, "remove: the acting owner");
    }
    end(body.person);
    return {};
}

Status Fold::leave()
{
    if (m_level == Level::owner || m_table.person(m_author) == nullptr) {
        return fail(ErrorCode::ledger_refused, "the owner stays");
    }
    end(m_author);
    return {};
}

Status Fold::expire(const Expire& body)
{
    WAYMARK_ASSIGN(auto* const found, row(body.channel));
    if (!m_table.mayReadAt(m_head.author, body.channel, m_time)) {
        return fail(ErrorCode::ledger_refused, "expire");
    }
    const auto held = found->grants.find(body.person);
    if (held == found->grants.end() || held->second.access == Access::none || held->second.until == 0) {
        return fail(ErrorCode::ledger_grant, "has no end");
    }
    if (!held->second.isOver(m_time)) {
        return fail(ErrorCode::not_yet);
    }
    endAccess(*found, body.person);
    return {};
}

Status Fold::cut(const Cut& body)
{
    WAYMARK_ASSIGN(auto* const found, row(body.channel));
    for (const auto& cut : body.cuts) {
        const auto stream = m_table.m_streams.find(cut.stream);
        const bool open = stream != m_table.m_streams.end() && stream->second.channel == found->id &&
                          !stream->second.goesOn() && !stream->second.cut;
        if (!open || (cut.seq == 0) != cut.hash.isZero()) {
            return fail(ErrorCode::ledger_cut);
        }
    }
    // Whoever ends a stream says where; of those that somebody without the section ended, a writer does.
    const bool ends = std::ranges::all_of(
        body.cuts, [&](const StreamCut& cut) { return m_table.m_streams.at(cut.stream).ended == m_head.height; });
    const bool asLast = mayArrange() && !m_table.hasWriter(body.channel, m_time);
    if (!ends && !m_table.mayWriteAt(m_head.author, body.channel, m_time) && !asLast) {
        return fail(ErrorCode::ledger_refused, "cut");
    }
    for (const auto& cut : body.cuts) {
        m_table.m_streams.at(cut.stream).cut = cut;
    }
    return {};
}

}  // namespace waymark::ledger
