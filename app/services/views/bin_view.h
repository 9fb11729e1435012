// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/erasing_view.h"
#include "app/services/views/record_view.h"

namespace waymark::services {

/// Something that was put away, or that the owner erased and may still take back.
struct BinRow {
    RecordName record;
    std::int64_t number = 0;  ///< of the owner's bin; 0 for what was only put away
    PersonTag who;            ///< who put it away; empty for what was erased
    std::optional<UnixMs> when;
    int daysLeft = 0;  ///< until an erased thing is gone for good
    bool canPutBack = false;
    bool canErase = false;
    bool canEraseNow = false;  ///< for good and for everybody, by the owner
};

/// Somebody put away unusually much within a day.
struct PutAwayBurst {
    PersonTag who;
    std::vector<std::string> records;
};

struct BinView {
    std::vector<BinRow> putAway;  ///< newest first
    std::vector<BinRow> erased;   ///< the owner's, newest first
    std::vector<PutAwayBurst> bursts;
    ErasingView erasing;  ///< what was erased for good and is not gone from the relay yet
};

}  // namespace waymark::services
