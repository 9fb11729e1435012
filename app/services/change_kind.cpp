// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/change_kind.h"

#include "sync/records/op.h"

namespace waymark::services {

using records::OpKind;

ChangeKind changeKindOf(std::uint8_t op, const records::Column* column)
{
    switch (static_cast<OpKind>(op)) {
        case OpKind::make:
            return ChangeKind::made;
        case OpKind::archive:
        case OpKind::erase:
            return ChangeKind::putAway;
        case OpKind::restore:
            return ChangeKind::putBack;
        case OpKind::remove:
            return ChangeKind::tookOut;
        case OpKind::put:
            break;
    }
    return column != nullptr && column->merge == records::MergeKind::set ? ChangeKind::added : ChangeKind::wrote;
}

}  // namespace waymark::services
