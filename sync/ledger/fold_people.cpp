// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/ledger/fold.h"

namespace waymark::ledger {

Status Fold::create(const Create& body)
{
    if (!m_table.m_sealedName.empty() || m_table.m_spaceLine.since != 0 || m_table.m_spaceLine.maker != 0) {
        return fail(ErrorCode::ledger_body, "create comes first, once");
    }
    m_table.m_kind = body.kind;
    m_table.m_sealedName = body.sealed;
    m_table.m_spaceLine.maker = 1;
    return {};
}

Status Fold::addPerson(const AddPerson& body)
{
    const auto next = m_table.nextPerson();
    if (body.person != next || next > kMostPersons) {
        return fail(ErrorCode::ledger_person);
    }
    if (m_table.m_persons.empty()) {
        if (m_table.m_spaceLine.maker == 0 || body.level != Level::owner || body.device != m_head.author) {
            return fail(ErrorCode::ledger_person, "the maker is the first owner");
        }
        m_author = body.person;
        m_level = body.level;
    } else {
        const auto found = std::ranges::find_if(m_unspent, [&](const InviteRow& one) {
            return one.purpose == InvitePurpose::person && one.level == body.level;
        });
        if (found == m_unspent.end()) {
            return fail(ErrorCode::invite_unknown);
        }
        m_unspent.erase(found);
    }
    m_table.m_persons[body.person] = PersonRow{body.person, body.level, m_head.height, body.sealed, {}};
    return admitDevice(body.person, body.device, body.box, {});
}

Status Fold::addDevice(const AddDevice& body)
{
    if (body.person != m_author) {
        return fail(ErrorCode::ledger_refused, "own devices only");
    }
    const auto found = std::ranges::find(m_unspent, InvitePurpose::ownDevice, &InviteRow::purpose);
    if (found == m_unspent.end()) {
        return fail(ErrorCode::invite_unknown);
    }
    m_unspent.erase(found);
    return admitDevice(body.person, body.device, body.box, body.sealed);
}

bool Fold::isNew(const SignKey& device, const BoxKey& box) const
{
    const auto hasBox = [&](const auto& one) { return one.second.box == box; };
    const bool boxTaken =
        std::ranges::any_of(m_table.m_devices, hasBox) || std::ranges::any_of(m_table.m_formerDevices, hasBox);
    return !boxTaken && !m_table.isActive(device) && !m_table.isFormer(device) && !m_table.isRecoveryKey(device);
}

Status Fold::admitDevice(PersonNumber person, const SignKey& device, const BoxKey& box, const Bytes& sealed)
{
    auto& row = m_table.m_persons.at(person);
    if (!isNew(device, box) || row.devices.size() >= kMostDevices) {
        return fail(ErrorCode::ledger_device);
    }
    row.devices.push_back(device);
    m_table.m_devices[device] = DeviceRow{device, box, person, m_head.height, sealed, m_time};
    for (const auto& [id, channel] : m_table.m_channels) {
        openStreams(person, channel);
    }
    return {};
}

Status Fold::invite(const Invite& body)
{
    if (m_table.invite(body.invite) != nullptr) {
        return fail(ErrorCode::code_used, "invitation id");
    }
    if (body.purpose == InvitePurpose::ownDevice) {
        if (body.level != m_level) {
            return fail(ErrorCode::ledger_person, "level");
        }
    } else {
        const bool may = m_level >= Level::admin && body.level < m_level;
        if (!may) {
            return fail(ErrorCode::ledger_refused, "invite");
        }
    }
    m_table.m_invites[body.invite] =
        InviteRow{body.invite, body.purpose, body.level, m_author, m_head.height, m_time, false};
    return {};
}

Status Fold::consume(const InviteConsumed& body)
{
    const auto found = m_table.m_invites.find(body.invite);
    if (found == m_table.m_invites.end()) {
        return fail(ErrorCode::invite_unknown);
    }
    auto& row = found->second;
    if (row.used) {
        return fail(ErrorCode::code_used);
    }
    const bool ownerForPerson = row.purpose == InvitePurpose::person && m_level == Level::owner;
    if (row.inviter != m_author && !ownerForPerson) {
        return fail(ErrorCode::ledger_refused, "another's invitation");
    }
    const auto lasts = row.purpose == InvitePurpose::person ? kPersonInviteMs : kDeviceInviteMs;
    if (m_time != 0 && row.made != 0 && m_time - row.made > lasts) {
        return fail(ErrorCode::code_expired);
    }
    row.used = true;
    m_unspent.push_back(row);
    return {};
}

Status Fold::relay(const RelayChosen& body)
{
    if (m_level < Level::admin || (m_level != Level::owner && m_table.m_kind == CircleKind::youngPerson)) {
        return fail(ErrorCode::ledger_refused, "relay");
    }
    m_table.m_relay = body;
    return {};
}

Status Fold::peopleDone() const
{
    if (m_table.m_persons.empty()) {
        return fail(ErrorCode::ledger_person, "no owner");
    }
    return m_unspent.empty() ? Status{} : fail(ErrorCode::invite_unknown, "consumed for nobody");
}

}  // namespace waymark::ledger
