// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/files/cleaned_file.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace waymark::files {
namespace {

constexpr std::array<std::uint8_t, 3> kJpeg{0xFF, 0xD8, 0xFF};
constexpr std::array<std::uint8_t, 8> kPng{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
constexpr std::array<std::uint8_t, 5> kPdf{'%', 'P', 'D', 'F', '-'};

template <std::size_t N>
bool begins(ByteView file, const std::array<std::uint8_t, N>& magic)
{
    return file.size() >= N && std::ranges::equal(file.first(N), magic);
}

}  // namespace

std::string_view fileEnding(FileKind kind)
{
    switch (kind) {
        case FileKind::jpeg:
            return ".jpg";
        case FileKind::png:
            return ".png";
        case FileKind::pdf:
            break;
    }
    return ".pdf";
}

std::size_t CleanedFile::size() const
{
    return std::accumulate(parts.begin(), parts.end(), std::size_t{0},
                           [](std::size_t sum, ByteView part) { return sum + part.size(); });
}

Result<CleanedFile> cleaned(ByteView file)
{
    if (begins(file, kJpeg)) {
        return cleanedJpeg(file);
    }
    if (begins(file, kPng)) {
        return cleanedPng(file);
    }
    if (begins(file, kPdf)) {
        CleanedFile whole;
        whole.parts.push_back(file);
        return whole;
    }
    return fail(ErrorCode::file_kind);
}

}  // namespace waymark::files
