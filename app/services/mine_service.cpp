// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/mine_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/directory.h"
#include "sync/ledger/body.h"
#include "sync/records/row_counts.h"

namespace waymark::services {
namespace {

CirclePhones phonesIn(const Directory& directory)
{
    CirclePhones circle{directory.circle().space.hex(), directory.circle().name, false, {}};
    for (const auto& member : directory.members()) {
        for (const auto& device : member.devices) {
            circle.phones.push_back({device.key.hex(), device.name, directory.tag(member.number), device.isThis});
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
        view.circles.push_back(phonesIn(directory));
    }
    return view;
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
