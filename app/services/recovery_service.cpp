// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/recovery_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/circle_tags.h"
#include "app/services/row_fields.h"
#include "platform/vault/recovery_words.h"

namespace waymark::services {
namespace {

constexpr std::string_view kPurpose = "recovery";

Result<SignKey> deviceOf(std::string_view id)
{
    const auto key = SignKey::fromHexText(id);
    return key ? Result<SignKey>(*key) : fail(ErrorCode::not_found, "request");
}

RecoveryRequest requestFrom(const Directory& directory, const circle::RecoveryView& recovery,
                            const circle::RecoveryRequestView& one)
{
    RecoveryRequest request;
    request.id = one.device.hex();
    request.checkWords = one.sixWords;
    for (const auto person : one.confirmedBy) {
        request.confirmedBy.push_back(directory.tag(person));
    }
    request.confirmed = one.confirmed;
    request.ripeFrom = one.ripeFrom;
    request.vetoed = one.vetoed;
    const bool said = std::ranges::find(one.confirmedBy, directory.circle().me) != one.confirmedBy.end();
    request.canConfirm = recovery.trusted && !said;
    request.canVeto = recovery.mine && !one.confirmedBy.empty() && !one.vetoed;
    return request;
}

RecoveryStep stepOf(circle::RecoveringState state)
{
    switch (state) {
        case circle::RecoveringState::asking:
            return RecoveryStep::asking;
        case circle::RecoveringState::confirming:
            return RecoveryStep::confirming;
        case circle::RecoveringState::waiting:
            return RecoveryStep::waiting;
        case circle::RecoveringState::vetoed:
            return RecoveryStep::vetoed;
        case circle::RecoveringState::refused:
            break;
    }
    return RecoveryStep::failed;
}

RecoveringView viewFrom(const circle::RecoveringView& one)
{
    return {.circle = one.space.hex(),
            .step = stepOf(one.state),
            .checkWords = one.sixWords,
            .byWords = one.byWords,
            .confirmed = static_cast<int>(one.confirmed),
            .need = static_cast<int>(one.need),
            .shares = static_cast<int>(one.shares),
            .ripeFrom = one.ripeFrom,
            .problem = one.code};
}

std::vector<PersonTag> tagsOf(const Directory& directory, const std::vector<PersonNumber>& people)
{
    std::vector<PersonTag> tags;
    std::ranges::transform(people, std::back_inserter(tags),
                           [&](PersonNumber person) { return directory.tag(person); });
    return tags;
}

std::string phoneOf(const Directory& directory, PersonNumber person)
{
    const auto* record = directory.record(person);
    return record == nullptr ? std::string() : textOf(*record, schema::person::kPhone);
}

}  // namespace

Status RecoveryService::setUp(const SpaceId& space, const std::vector<std::string>& people, int need,
                              const vault::RecoveryWords& words)
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    std::vector<PersonNumber> numbers;
    for (const auto& who : people) {
        WAYMARK_ASSIGN(const auto number, directory.named(who));
        numbers.push_back(number);
    }
    if (need < 0) {
        return fail(ErrorCode::bad_input, "need");
    }
    return m_context.circles.setUpRecovery(space, numbers, static_cast<std::uint32_t>(need), words.key(kPurpose));
}

Result<RecoveryView> RecoveryService::recovery(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    WAYMARK_ASSIGN(const auto recovery, m_context.circles.recovery(space));
    RecoveryView view;
    view.prepared = recovery.owner != 0;
    view.byWords = recovery.words;
    view.need = static_cast<int>(recovery.need);
    view.people = tagsOf(directory, recovery.people);
    view.owner = directory.owner();
    for (const auto& member : directory.members()) {
        if (member.level != circle::Level::owner && recovery.mine) {
            view.members.push_back(directory.tag(member.number));
        }
    }
    view.mine = recovery.mine;
    view.trusted = recovery.trusted;
    for (const auto& one : recovery.requests) {
        view.requests.push_back(requestFrom(directory, recovery, one));
    }
    return view;
}

Result<std::vector<RecoveryAsk>> RecoveryService::asks() const
{
    std::vector<RecoveryAsk> asks;
    WAYMARK_ASSIGN(const auto all, directories(m_context));
    for (const auto& directory : all) {
        WAYMARK_ASSIGN(const auto recovery, m_context.circles.recovery(directory.circle().space));
        if (!recovery.mine && !recovery.trusted) {
            continue;
        }
        for (const auto& one : recovery.requests) {
            asks.push_back({.circle = directory.circle().space.hex(),
                            .owner = directory.tag(recovery.owner),
                            .phone = phoneOf(directory, recovery.owner),
                            .mine = recovery.mine,
                            .need = static_cast<int>(recovery.need),
                            .people = tagsOf(directory, recovery.people),
                            .request = requestFrom(directory, recovery, one)});
        }
    }
    return asks;
}

Result<std::string> RecoveryService::code(const SpaceId& space) const
{
    return m_context.circles.recoveryCode(space);
}

Status RecoveryService::confirm(const SpaceId& space, std::string_view id)
{
    WAYMARK_ASSIGN(const auto device, deviceOf(id));
    return m_context.circles.confirmRecovery(space, device);
}

Status RecoveryService::veto(const SpaceId& space, std::string_view id)
{
    WAYMARK_ASSIGN(const auto device, deviceOf(id));
    return m_context.circles.vetoRecovery(space, device);
}

Result<RecoveringView> RecoveryService::ask(std::string_view code, std::string_view deviceName,
                                            const vault::RecoveryWords* words)
{
    const auto secret = words == nullptr ? crypto::SecretKey() : words->key(kPurpose);
    WAYMARK_ASSIGN(const auto view, m_context.circles.recover(code, std::string(deviceName), secret));
    return viewFrom(view);
}

std::vector<RecoveringView> RecoveryService::asked() const
{
    std::vector<RecoveringView> views;
    std::ranges::transform(m_context.circles.recovering(), std::back_inserter(views), viewFrom);
    return views;
}

Status RecoveryService::giveUp(const SpaceId& space)
{
    return m_context.circles.abandonRecovery(space);
}

}  // namespace waymark::services
