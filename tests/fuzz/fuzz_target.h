// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include "platform/base/bytes.h"

namespace waymark::fuzz {

/// Takes bytes from anybody. Aborts when something we promise of every input does not hold.
using Check = void (*)(ByteView bytes);

struct Target {
    std::string_view name;
    Check check;
};

/// The targets this program was linked with: one for libFuzzer, all for the replay of the corpus.
std::vector<Target>& targets();

bool addTarget(std::string_view name, Check check);

/// Ends the program unless it holds. Unlike an assert it is in every build.
void require(bool holds);

}  // namespace waymark::fuzz

/// Last in each fuzz_*.cpp: the name is the folder of its inputs in tests/fuzz/corpus.
#define WAYMARK_FUZZ(name, check) \
    [[maybe_unused]] static const bool waymarkFuzzAdded = waymark::fuzz::addTarget(name, check)
