// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/device/dialler.h"

namespace waymark::device {
namespace {

constexpr std::size_t kLeastDigits = 3;
constexpr std::size_t kMostDigits = 15;  // E.164

}  // namespace

Result<std::string> dialableNumber(std::string_view typed)
{
    constexpr std::string_view kBetween = " -.()\t";
    std::string number;
    std::size_t digits = 0;
    for (const char c : typed) {
        if (c >= '0' && c <= '9') {
            number += c;
            ++digits;
        } else if (c == '+' && number.empty()) {
            number += c;
        } else if (kBetween.find(c) == std::string_view::npos) {
            return fail(ErrorCode::bad_input, "telephone number");
        }
    }
    if (digits < kLeastDigits || digits > kMostDigits) {
        return fail(ErrorCode::bad_input, "telephone number length");
    }
    return number;
}

}  // namespace waymark::device
