// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>
#include <string_view>

#include "app/files/cleaned_file.h"
#include "app/files/orientation.h"

namespace waymark::files {
namespace {

constexpr std::size_t kMagic = 8;
constexpr std::size_t kFrame = 12;  ///< length, type and check of a chunk

/// What a decoder needs to make the same pixels, moving ones too. Not words, times, and what is not known.
constexpr std::array<std::string_view, 15> kKept{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB",
                                                 "sBIT", "iCCP", "bKGD", "pHYs", "acTL", "fcTL", "fdAT"};

std::uint32_t checkOf(ByteView bytes)
{
    std::uint32_t check = 0xFFFF'FFFF;
    for (const auto byte : bytes) {
        check ^= byte;
        for (int bit = 0; bit < 8; ++bit) {
            check = (check & 1U) != 0 ? check >> 1U ^ 0xEDB8'8320U : check >> 1U;
        }
    }
    return ~check;
}

Bytes orientationChunk(int orientation)
{
    Bytes named;
    append(named, viewOf("eXIf"));
    append(named, orientationOnly(orientation));
    Bytes chunk;
    appendU32(chunk, static_cast<std::uint32_t>(named.size() - 4));
    append(chunk, named);
    appendU32(chunk, checkOf(named));
    return chunk;
}

}  // namespace

Result<CleanedFile> cleanedPng(ByteView file)
{
    CleanedFile cleaned;
    cleaned.kind = FileKind::png;
    cleaned.parts.push_back(file.first(kMagic));
    int orientation = 1;
    bool ended = false;
    for (auto rest = file.subspan(kMagic); !ended;) {
        if (rest.size() < kFrame) {
            return fail(ErrorCode::file_kind, "png");
        }
        const auto length = static_cast<std::size_t>(rest[0]) << 24U | static_cast<std::size_t>(rest[1]) << 16U |
                            static_cast<std::size_t>(rest[2]) << 8U | rest[3];
        if (length > rest.size() - kFrame) {
            return fail(ErrorCode::file_kind, "png");
        }
        const auto type = std::string_view(reinterpret_cast<const char*>(rest.data()) + 4, 4);
        if (cleaned.parts.size() == 1 && type != "IHDR") {
            return fail(ErrorCode::file_kind, "png");
        }
        if (std::ranges::find(kKept, type) != kKept.end()) {
            cleaned.parts.push_back(rest.first(length + kFrame));
        } else if (type == "eXIf") {
            orientation = orientationOf(rest.subspan(8, length));
        }
        ended = type == "IEND";
        rest = rest.subspan(length + kFrame);
    }
    if (orientation != 1) {
        cleaned.made.push_back(orientationChunk(orientation));
        cleaned.parts.insert(cleaned.parts.begin() + 2, cleaned.made.back());
    }
    return cleaned;
}

}  // namespace waymark::files
