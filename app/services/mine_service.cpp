// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/mine_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/directory.h"
#include "app/services/settings.h"
#include "sync/ledger/fold.h"
#include "sync/records/row_counts.h"

namespace waymark::services {
namespace {

constexpr std::size_t kLongestName = 60;

std::string nameKey(std::string_view device)
{
    return "phone.name." + std::string(device);
}

/// By the ledger's rules, so that nothing is offered that would be refused.
TakingOut takingOut(const Directory& directory, const circle::MemberView& member, const circle::DeviceView& device,
                    const ledger::AccessTable& access, UnixMs now)
{
    if (!member.isMe && !directory.mayRemove(member.number)) {
        return TakingOut::notTheirs;
    }
    if (device.isThis || member.devices.size() == 1) {
        return device.isThis ? TakingOut::thisPhone : TakingOut::theLast;
    }
    const auto self = std::ranges::find(member.devices, true, &circle::DeviceView::isThis);
    const auto* ours = self == member.devices.end() ? nullptr : access.device(self->key);
    const auto* theirs = access.device(device.key);
    const bool young = ours != nullptr && ours->added != 0 && now - ours->added < ledger::kYoungDeviceMs;
    return young && theirs != nullptr && theirs->since < ours->since ? TakingOut::tooYoung : TakingOut::possible;
}

/// It was said, and not put away.
bool isCopied(const ServiceContext& context, const SpaceId& space)
{
    const auto alarms = context.circles.alarms();
    return std::ranges::any_of(alarms, [&](const circle::Alarm& alarm) {
        return alarm.space == space && alarm.code == ErrorCode::device_copied;
    });
}

Result<CirclePhones> phonesIn(const ServiceContext& context, const Directory& directory)
{
    const Settings settings(context.database);
    WAYMARK_ASSIGN(const auto* ledger, context.circles.ledger(directory.circle().space));
    CirclePhones circle{.id = directory.circle().space.hex(),
                        .name = directory.circle().name,
                        .waiting = static_cast<int>(directory.circle().waitingEntries),
                        .phones = {}};
    for (const auto& member : directory.members()) {
        for (const auto& device : member.devices) {
            WAYMARK_ASSIGN(const auto own, settings.get(nameKey(device.key.hex())));
            const auto* row = ledger->access().device(device.key);
            circle.phones.push_back(
                {.id = device.key.hex(),
                 .name = own && !own->empty() ? *own : device.name,
                 .person = directory.tag(member.number),
                 .thisOne = device.isThis,
                 .since = row != nullptr && row->added != 0 ? std::optional(row->added) : std::nullopt,
                 .takingOut = takingOut(directory, member, device, ledger->access(), context.clock.now()),
                 .copied = device.isThis && isCopied(context, directory.circle().space)});
        }
        circle.mayAdd = circle.mayAdd || (member.isMe && member.devices.size() < ledger::kMostDevices);
    }
    const auto place = [](const PhoneEntry& phone) { return phone.thisOne ? 0 : (phone.person.me ? 1 : 2); };
    std::ranges::stable_sort(circle.phones, {}, place);
    return circle;
}

}  // namespace

Result<PhonesView> MineService::phones() const
{
    PhonesView view;
    for (const auto& circle : m_context.circles.circles()) {
        WAYMARK_ASSIGN(const auto directory, Directory::load(m_context, circle.space));
        if (directory.isOver()) {
            continue;
        }
        WAYMARK_ASSIGN(auto phones, phonesIn(m_context, directory));
        view.circles.push_back(std::move(phones));
    }
    return view;
}

Status MineService::namePhone(std::string_view device, std::string_view name) const
{
    if (name.size() > kLongestName) {
        return fail(ErrorCode::too_large, "name");
    }
    return Settings(m_context.database).set(nameKey(device), name);
}

Result<KeptView> MineService::kept() const
{
    KeptView view;
    WAYMARK_ASSIGN(const auto counts, records::rowCounts(m_context.database));
    for (const auto& count : counts) {
        if (const auto* table = schema::schema().table(count.table); table != nullptr && count.rows > 0) {
            view.kinds.push_back({std::string(table->name), count.rows});
        }
    }
    std::ranges::stable_sort(view.kinds, std::ranges::greater{}, &KindCount::count);
    return view;
}

}  // namespace waymark::services
