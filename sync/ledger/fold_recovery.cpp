// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/ledger/fold.h"

namespace waymark::ledger {
namespace {

constexpr std::size_t kMostRequests = 4;

/// Nobody alone brings somebody back, and the parts of a key come together or not at all.
bool isWhole(const RecoverySetup& body)
{
    const bool people = !body.people.empty();
    const bool words = !body.wordsSign.isZero();
    const bool counted = people ? body.need >= 2 && body.need <= body.people.size() : body.need == 0;
    return counted && (people || words) && people != body.peopleSign.isZero() && people != body.peopleBox.isZero() &&
           people != body.relayShare.isZero() && words != body.wordsBox.isZero() && body.peopleSign != body.wordsSign;
}

}  // namespace

Status Fold::recovery(const Body& body)
{
    if (const auto* one = std::get_if<RecoverySetup>(&body)) {
        return setUp(*one);
    }
    if (const auto* one = std::get_if<RecoveryAttest>(&body)) {
        return attest(*one);
    }
    if (const auto* one = std::get_if<RecoveryVeto>(&body)) {
        return veto(*one);
    }
    if (const auto* one = std::get_if<RecoveryDone>(&body)) {
        return done(*one);
    }
    return fail(ErrorCode::ledger_channel, "not of the space's own line");
}

/// Whoever has the owner's phone in hand must not take the ground from under a recovery that people have confirmed.
Status Fold::setUp(const RecoverySetup& body)
{
    if (m_level != Level::owner) {
        return fail(ErrorCode::ledger_refused, "recovery-setup");
    }
    const bool known = std::ranges::all_of(
        body.people, [&](PersonNumber person) { return person != m_author && m_table.person(person) != nullptr; });
    if (!isWhole(body) || !known) {
        return fail(ErrorCode::ledger_person, "recovery-setup");
    }
    const auto isTaken = [&](const SignKey& key) { return m_table.isActive(key) || m_table.isFormer(key); };
    if (isTaken(body.peopleSign) || isTaken(body.wordsSign)) {
        return fail(ErrorCode::ledger_device, "recovery-setup");
    }
    if (m_table.isRecoveryUnderWay(m_time)) {
        return fail(ErrorCode::ledger_refused, "a recovery is under way");
    }
    if (m_table.m_recovery) {
        const auto& before = m_table.m_recovery->setup;
        retire(before.peopleSign == body.peopleSign ? SignKey{} : before.peopleSign);
        retire(before.wordsSign == body.wordsSign ? SignKey{} : before.wordsSign);
    }
    m_table.m_recovery = RecoveryRow{m_author, m_head.height, body};
    m_table.m_requests.clear();
    return {};
}

/// Old words, or an old group's shares, open nothing that is sealed from now on.
void Fold::retire(const SignKey& key)
{
    if (key.isZero()) {
        return;
    }
    for (auto& [id, row] : m_table.m_channels) {
        row.stale = row.stale || !m_table.recoveryKeysOf(id).empty();
    }
    m_table.m_spaceLine.stale = true;
}

Status Fold::attest(const RecoveryAttest& body)
{
    const auto& recovery = m_table.m_recovery;
    if (!recovery || std::ranges::find(recovery->setup.people, m_author) == recovery->setup.people.end()) {
        return fail(ErrorCode::ledger_refused, "recovery-attest");
    }
    std::erase_if(m_table.m_requests, [&](const auto& one) { return m_table.isLapsed(one.second, m_time); });
    const auto known = m_table.m_requests.find(body.device);
    if (!isNew(body.device, body.box) || (known != m_table.m_requests.end() && known->second.box != body.box)) {
        return fail(ErrorCode::ledger_device, "recovery-attest");
    }
    if (known == m_table.m_requests.end() && m_table.m_requests.size() >= kMostRequests) {
        return fail(ErrorCode::ledger_refused, "too many requests");
    }
    auto& request = m_table.m_requests[body.device];
    if (!request.attests.emplace(m_author, m_time).second) {
        return fail(ErrorCode::ledger_person, "confirmed before");
    }
    if (request.attests.size() == 1) {
        request.box = body.box;
        request.since = m_head.height;
    }
    return {};
}

Status Fold::veto(const RecoveryVeto& body)
{
    const auto found = m_table.m_requests.find(body.device);
    if (found == m_table.m_requests.end()) {
        return fail(ErrorCode::ledger_device, "recovery-veto");
    }
    if (m_author != m_table.m_recovery->person) {
        return fail(ErrorCode::ledger_refused, "recovery-veto");
    }
    found->second.vetoed = std::max<UnixMs>(m_time, 1);
    return {};
}

/// The words need no wait: they are the owner's own. The people's key is only whole once the relay gave its share, and
/// here too it counts for nothing before its time.
Status Fold::done(const RecoveryDone& body)
{
    if (!m_table.m_recovery) {
        return fail(ErrorCode::ledger_author, "said before");
    }
    const auto recovery = *m_table.m_recovery;
    if (!isNew(body.device, body.box)) {
        return fail(ErrorCode::ledger_device, "recovery-done");
    }
    if (m_head.author == recovery.setup.peopleSign) {
        const auto found = m_table.m_requests.find(body.device);
        if (found == m_table.m_requests.end() || found->second.box != body.box) {
            return fail(ErrorCode::ledger_device, "nobody confirmed it");
        }
        if (!m_table.isRipe(found->second, m_time)) {
            return fail(ErrorCode::not_yet, "recovery-done");
        }
    }
    const auto devices = m_table.m_persons.at(recovery.person).devices;
    for (const auto& device : devices) {
        forget(device);
    }
    m_table.m_recovery.reset();
    m_table.m_requests.clear();
    return admitDevice(recovery.person, body.device, body.box, body.sealed);
}

Status Fold::share(const RecoveryShare& body) const
{
    const auto& recovery = m_table.m_recovery;
    if (!recovery || m_author == 0) {
        return fail(ErrorCode::ledger_refused, "recovery-share");
    }
    const auto* to = m_table.personOf(body.device);
    const auto& people = recovery->setup.people;
    const bool toTrusted =
        to != nullptr && m_author == recovery->person && std::ranges::find(people, to->number) != people.end();
    const auto request = m_table.m_requests.find(body.device);
    const bool toNew = request != m_table.m_requests.end() && request->second.attests.contains(m_author);
    return toTrusted || toNew ? Status{} : fail(ErrorCode::ledger_recipients, "recovery-share");
}

/// Their share is worth nothing without new ones: the rest stands until the owner sets it up again.
void Fold::dropTrusted(PersonNumber person)
{
    auto& recovery = m_table.m_recovery;
    if (!recovery || std::ranges::count(recovery->setup.people, person) == 0 || m_table.isRecoveryUnderWay(m_time)) {
        return;
    }
    retire(recovery->setup.peopleSign);
    auto& setup = recovery->setup;
    setup = RecoverySetup{0, {}, {}, {}, {}, setup.wordsSign, setup.wordsBox};
    m_table.m_requests.clear();
    if (setup.wordsSign.isZero()) {
        recovery.reset();
    }
}

}  // namespace waymark::ledger
