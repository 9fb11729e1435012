// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_error.h"

#include <algorithm>

#include "sync/wire/cbor_body.h"

namespace waymark::wire {
namespace {

constexpr std::size_t kMaxCodeName = 64;

}  // namespace

Bytes RelayError::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(2);
        writer.text(errorName(code));
        writeTime(writer, retryAfterMs);
    });
}

Result<RelayError> RelayError::decode(ByteView body)
{
    CborReader reader(body);
    RelayError error;
    reader.arrayOf(2);
    error.code = errorCodeOf(reader.text(kMaxCodeName)).value_or(ErrorCode::relay_version);
    error.retryAfterMs = readTime(reader);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return error;
}

int httpStatusOf(ErrorCode code)
{
    switch (code) {
        case ErrorCode::internal:
            return 500;
        case ErrorCode::relay_unauthorized:
            return 401;
        case ErrorCode::device_removed:
        case ErrorCode::grant_ended:
            return 403;
        case ErrorCode::relay_forbidden:
        case ErrorCode::not_found:
        case ErrorCode::code_unknown:
            return 404;
        case ErrorCode::unsupported:
            return 405;
        case ErrorCode::timeout:
            return 408;
        case ErrorCode::relay_conflict:
        case ErrorCode::bad_cursor:
        case ErrorCode::cut_behind:
        case ErrorCode::purge_uncovered:
            return 409;
        case ErrorCode::circle_closed:
        case ErrorCode::code_expired:
        case ErrorCode::code_used:
            return 410;
        case ErrorCode::too_large:
            return 413;
        case ErrorCode::relay_busy:
            return 429;
        case ErrorCode::relay_full:
            return 507;
        default:
            return 400;
    }
}

std::optional<ErrorCode> errorCodeOf(std::string_view name)
{
    const auto all = allErrors();
    const auto found = std::ranges::find(all, name, &ErrorInfo::name);
    return found == all.end() ? std::nullopt : std::optional(found->code);
}

}  // namespace waymark::wire
