// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/circle_tags.h"

#include <algorithm>

#include "app/domain/names.h"

namespace waymark::services {

CircleTag tagOf(const Directory& directory)
{
    CircleTag tag{directory.circle().space.hex(), {}, directory.constellation()};
    if (!tag.constellation) {
        tag.who = directory.young();
    }
    if (tag.who.name.empty()) {
        tag.who.name = directory.circle().name;
        tag.who.initial = domain::initialOf(tag.who.name);
        tag.who.hue = domain::hueOf(tag.id);
    }
    return tag;
}

Result<std::vector<Directory>> directories(const ServiceContext& context)
{
    std::vector<Directory> all;
    for (const auto& circle : context.circles.circles()) {
        if (circle.me == 0) {
            continue;  // joined, but nothing of it has arrived yet
        }
        WAYMARK_ASSIGN(auto directory, Directory::load(context, circle.space));
        all.push_back(std::move(directory));
    }
    std::ranges::stable_partition(all, [](const Directory& directory) { return !directory.constellation(); });
    return all;
}

bool isChilds(const Directory& directory)
{
    return !directory.constellation() && (!directory.isOwner() || directory.lookedAfter());
}

}  // namespace waymark::services
