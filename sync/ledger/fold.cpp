// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/fold.h"

namespace waymark::ledger {

Fold::Fold(AccessTable& table, const Head& head, UnixMs time) : m_table(table), m_head(head), m_time(time)
{
    if (const auto* person = table.personOf(head.author)) {
        m_author = person->number;
        m_level = person->level;
    }
    m_recovers = table.isRecoveryKey(head.author);
}

Status Fold::author() const
{
    if (m_table.m_closed) {
        return fail(ErrorCode::circle_closed);
    }
    if (!genesis() && m_author == 0 && !m_recovers) {
        return fail(ErrorCode::ledger_author);
    }
    if (m_head.bodies.empty()) {
        return fail(ErrorCode::ledger_body, "none");
    }
    return {};
}

/// As the table stands now: who leaves in this entry arranges nothing any more.
bool Fold::mayArrange() const
{
    return m_table.arranges(m_author);
}

Status Fold::people(const Body& body)
{
    const bool first = genesis() && m_table.m_persons.empty();
    if (first != std::holds_alternative<Create>(body) && !(first && std::holds_alternative<AddPerson>(body))) {
        return fail(ErrorCode::ledger_body, "create comes first, once");
    }
    if (m_recovers != std::holds_alternative<RecoveryDone>(body)) {
        return fail(ErrorCode::ledger_author, "a recovery key says one thing only");
    }
    if (const auto* one = std::get_if<Create>(&body)) {
        return create(*one);
    }
    if (const auto* one = std::get_if<AddPerson>(&body)) {
        return addPerson(*one);
    }
    if (const auto* one = std::get_if<AddDevice>(&body)) {
        return addDevice(*one);
    }
    if (const auto* one = std::get_if<Invite>(&body)) {
        return invite(*one);
    }
    if (const auto* one = std::get_if<InviteConsumed>(&body)) {
        return consume(*one);
    }
    if (const auto* one = std::get_if<RelayChosen>(&body)) {
        return relay(*one);
    }
    if (const auto* one = std::get_if<Revoke>(&body)) {
        return revoke(*one);
    }
    if (const auto* one = std::get_if<Remove>(&body)) {
        return remove(*one);
    }
    if (std::holds_alternative<Leave>(body)) {
        return leave();
    }
    if (const auto* one = std::get_if<Rotate>(&body)) {
        return rotate(m_table.m_spaceLine, *one);
    }
    if (const auto* one = std::get_if<KeyPlease>(&body)) {
        return keyPlease(m_table.m_spaceLine, *one);
    }
    const auto type = typeOf(body);
    const bool ofOwner = type == BodyType::acting || type == BodyType::claim || type == BodyType::replaceOwner ||
                         type == BodyType::minSchema || type == BodyType::branch || type == BodyType::close;
    return ofOwner ? ownership(body) : recovery(body);
}

Status Fold::channel(const Body& body)
{
    if (m_recovers) {
        return fail(ErrorCode::ledger_refused, "a recovery key says one thing only");
    }
    if (const auto* one = std::get_if<Section>(&body)) {
        return section(*one);
    }
    if (const auto* one = std::get_if<Grant>(&body)) {
        return grant(*one);
    }
    if (const auto* one = std::get_if<Expire>(&body)) {
        return expire(*one);
    }
    if (const auto* one = std::get_if<Cut>(&body)) {
        return cut(*one);
    }
    WAYMARK_ASSIGN(auto* const found, row(channelOf(body)));
    if (const auto* one = std::get_if<Rotate>(&body)) {
        return rotate(*found, *one);
    }
    if (const auto* one = std::get_if<KeyPlease>(&body)) {
        return keyPlease(*found, *one);
    }
    if (const auto* one = std::get_if<KeptEpoch>(&body)) {
        return keepEpoch(*found, *one);
    }
    return fail(ErrorCode::ledger_body, "class");
}

Status Fold::keyring(const Body& body) const
{
    if (const auto* one = std::get_if<RecoveryShare>(&body)) {
        return share(*one);
    }
    const auto* one = std::get_if<Keyring>(&body);
    if (one == nullptr) {
        return fail(ErrorCode::ledger_body, "class");
    }
    const bool known = m_table.isActive(one->device) || m_table.isRecoveryKey(one->device);
    return known ? Status{} : fail(ErrorCode::ledger_recipients);
}

void Fold::spoil(const ChannelId& channel)
{
    if (const auto found = m_table.m_channels.find(channel); found != m_table.m_channels.end()) {
        found->second.stale = true;
    }
}

Result<ChannelRow*> Fold::row(const ChannelId& channel)
{
    const auto found = m_table.m_channels.find(channel);
    if (found == m_table.m_channels.end()) {
        return fail(ErrorCode::ledger_channel);
    }
    return &found->second;
}

void Fold::openStreams(PersonNumber person, const ChannelRow& row)
{
    const auto grant = row.grants.find(person);
    if (grant == row.grants.end() || grant->second.access != Access::write) {
        return;
    }
    for (const auto& device : m_table.m_persons.at(person).devices) {
        const auto id = streamId(m_head.space, row.id, device, grant->second.writeSince);
        m_table.m_streams.emplace(id, StreamRow{id, row.id, device, person, grant->second.writeSince, m_head.height, 0,
                                                std::nullopt, m_table.isOwner(person)});
    }
}

}  // namespace waymark::ledger
