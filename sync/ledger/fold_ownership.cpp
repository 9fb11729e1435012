// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <span>

#include "sync/ledger/fold.h"

namespace waymark::ledger {

Status Fold::ownership(const Body& body)
{
    if (const auto* one = std::get_if<Acting>(&body)) {
        return acting(*one);
    }
    if (const auto* one = std::get_if<ReplaceOwner>(&body)) {
        return replaceOwner(*one);
    }
    if (const auto* one = std::get_if<MinSchema>(&body)) {
        return minSchema(*one);
    }
    if (const auto* one = std::get_if<Branch>(&body)) {
        return branch(*one);
    }
    return std::holds_alternative<Close>(body) ? close() : claim();
}

/// Only the first entry makes an owner an acting one, so that nobody can make one of a young person. After that the
/// time only comes nearer, and who it is for stays who it is for.
Status Fold::acting(const Acting& body)
{
    auto& row = m_table.m_acting;
    if (genesis()) {
        const bool fits = m_table.m_kind == CircleKind::youngPerson && !row && body.successor == 0 &&
                          (m_time == 0 || body.ends > m_time);
        row = ActingRow{body.ends, 0};
        return fits ? Status{} : fail(ErrorCode::ledger_body, "acting");
    }
    if (!row || m_level != Level::owner || body.ends > row->ends) {
        return fail(ErrorCode::ledger_refused, "acting");
    }
    const bool named = m_table.person(row->successor) != nullptr;
    const bool known = body.successor == 0 || (body.successor != m_author && m_table.person(body.successor) != nullptr);
    if (named ? body.successor != row->successor : !known) {
        return fail(ErrorCode::ledger_person, "successor");
    }
    row = ActingRow{body.ends, body.successor};
    return {};
}

/// Everything is hers to share again: all others lose every section, and are listed for her to ask about. Those who
/// started a section for their own phones alone keep it.
Status Fold::claim()
{
    const auto& row = m_table.m_acting;
    if (!row || row->successor != m_author) {
        return fail(ErrorCode::ledger_refused, "claim");
    }
    if (m_time < row->ends) {
        return fail(ErrorCode::not_yet, "claim");
    }
    for (auto& [id, channel] : m_table.m_channels) {
        for (auto& [person, grant] : channel.grants) {
            if (person == m_author || channel.ownDevicesOnly || grant.access == Access::none) {
                continue;
            }
            const auto held = grant;
            endAccess(channel, person);
            grant.asked = held.access;
            grant.askedUntil = held.until;
        }
    }
    makeOwner(m_author);
    for (auto& [id, channel] : m_table.m_channels) {
        channel.stale = channel.stale || !channel.ownDevicesOnly;
    }
    m_table.m_acting.reset();
    m_table.m_claimed = m_head.height;
    return {};
}

Status Fold::replaceOwner(const ReplaceOwner& body)
{
    const auto& row = m_table.m_acting;
    if (!row || m_level != Level::admin) {
        return fail(ErrorCode::ledger_refused, "replace-owner");
    }
    const auto* person = m_table.person(body.person);
    if (person == nullptr || person->level == Level::owner || body.person == row->successor) {
        return fail(ErrorCode::ledger_person, "replace-owner");
    }
    auto& voices = m_table.m_replacements[body.person];
    const auto said = voices.find(m_author);
    if (said == voices.end() || m_time >= said->second + kReplaceLapseMs) {
        voices[m_author] = m_time;
        return {};
    }
    const auto from = m_table.replaceableFrom(body.person, m_time);
    if (!from || m_time < *from) {
        return fail(ErrorCode::not_yet, "replace-owner");
    }
    makeOwner(body.person);
    return {};
}

/// What a person may do counts by the stream it came in, so that a later place in the circle changes no earlier word:
/// the streams of both end here and go on in new ones.
void Fold::makeOwner(PersonNumber person)
{
    const auto before = m_table.owner();
    m_table.m_persons.at(before).level = Level::member;
    m_table.m_persons.at(person).level = Level::owner;
    m_level = m_table.m_persons.at(m_author).level;
    for (auto& [id, channel] : m_table.m_channels) {
        openAnew(channel, before, m_table.access(before, id));
        openAnew(channel, person, channel.ownDevicesOnly ? m_table.access(person, id) : Access::write);
    }
    m_table.m_replacements.clear();
    m_table.m_recovery.reset();
    m_table.m_requests.clear();
}

void Fold::openAnew(ChannelRow& row, PersonNumber person, Access access)
{
    if (access == Access::none) {
        return;
    }
    auto& held = row.grants[person];
    row.stale = row.stale || held.access == Access::write;
    endStreams(row.id, person);
    if (held.access == Access::none && !row.epochs.empty()) {
        // Nobody hands these keys over with the entry, so it asks for them.
        for (const auto& device : m_table.m_persons.at(person).devices) {
            row.asks.insert({device, row.epochs.back().number});
        }
    }
    held.readSince = held.access == Access::none ? m_head.height : held.readSince;
    held.writeSince = access == Access::write ? m_head.height : 0;
    held.access = access;
    held.until = m_table.isOwner(person) ? 0 : held.until;
    held.asked = Access::none;
    held.askedUntil = 0;
    openStreams(person, row);
}

Status Fold::minSchema(const MinSchema& body)
{
    if (!mayArrange() || body.version <= m_table.m_minSchema) {
        return fail(ErrorCode::ledger_refused, "min-schema");
    }
    m_table.m_minSchema = body.version;
    return {};
}

/// Which keys the other branch gave to whom is not known to all. So none of them is sealed under again. The same branch
/// may be named again when more of it has come to light.
Status Fold::branch(const Branch& body)
{
    if (m_level < Level::admin) {
        return fail(ErrorCode::ledger_refused, "branch");
    }
    auto& known = m_table.m_lostBranches[body.lost.front()];
    const auto& said = known.entries;
    const bool goesOn =
        body.lost.size() > said.size() && std::ranges::equal(said, std::span(body.lost).first(said.size()));
    if (body.height >= m_head.height || !goesOn) {
        return fail(ErrorCode::ledger_body, "branch");
    }
    known = {body.height, body.lost};
    for (auto& [id, channel] : m_table.m_channels) {
        channel.stale = true;
    }
    m_table.m_spaceLine.stale = true;
    return {};
}

/// It stands alone, so that no one entry both changes who may read and ends all.
Status Fold::close()
{
    if (m_head.bodies.size() != 1) {
        return fail(ErrorCode::ledger_body, "close stands alone");
    }
    if (!m_table.mayClose(m_author, m_time)) {
        return fail(ErrorCode::ledger_refused, "close");
    }
    m_table.m_closed = ClosedRow{m_author, m_head.height, m_time};
    return {};
}

}  // namespace waymark::ledger
