// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/history_view.h"
#include "platform/base/ids.h"

namespace waymark::services {

/// What one late change would do to a field.
struct LateField {
    std::string field;  ///< empty: to the record as a whole
    ChangeKind kind = ChangeKind::wrote;
    FieldValue now;  ///< what stands there; empty for sets
    FieldValue late;
    bool longText = false;
};

/// What somebody wrote in a record after their access to it had ended. Nobody else's phone counts it.
struct LateItem {
    std::string id;
    RecordName record;
    PersonNumber person = 0;
    PersonTag who;
    UnixMs when = 0;
    bool isNew = false;  ///< a record that nobody else has
    bool mine = false;
    bool taken = false;    ///< written in for them, here or on another phone
    bool canTake = false;  ///< the reader may write it in as their own
    std::vector<LateField> fields;
};

struct LateView {
    std::vector<LateItem> items;  ///< newest first
};

}  // namespace waymark::services
