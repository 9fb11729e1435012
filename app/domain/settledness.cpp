// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/settledness.h"

#include <algorithm>

namespace waymark::domain {

Settledness settlednessOf(const HeadingFacts& facts, std::span<const Promise> promises, Date today)
{
    const auto counts = [](const Promise& promise) { return promise.state != PromiseState::letGo; };
    const bool hasPromise = std::ranges::any_of(promises, counts);
    const bool allSound = std::ranges::all_of(promises, [&](const Promise& promise) {
        return isComplete(promise) && statusOf(promise, today).standing != PromiseStanding::late;
    });
    const int parts = int{facts.hasWords} + int{facts.hasNeeds} + int{hasPromise};
    if (parts == 3 && allSound && !facts.textHasTwoVersions) {
        return Settledness::settled;
    }
    if (parts >= 2) {
        return Settledness::nearly;
    }
    const bool anything = parts > 0 || facts.hasPlanB || facts.hasReadiness;
    return anything ? Settledness::started : Settledness::notStarted;
}

}  // namespace waymark::domain
