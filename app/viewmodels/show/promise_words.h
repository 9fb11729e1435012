// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QCoreApplication>

#include "app/services/views/parts.h"
#include "app/viewmodels/rows/promise_row.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

/// How a promise stands, in words, sign and tone. Late is said kindly: never "stop".
class PromiseWords {
    Q_DECLARE_TR_FUNCTIONS(PromiseWords)

public:
    [[nodiscard]] static PromiseRow row(const services::PromiseRow& promise, const SpokenTime& time);
};

}  // namespace waymark::viewmodels
