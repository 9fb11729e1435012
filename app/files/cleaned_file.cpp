// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/files/cleaned_file.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "sync/wire/utf8.h"

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

bool isCalledText(std::string_view name)
{
    const auto ending = fileEnding(FileKind::text);
    return name.size() >= ending.size() &&
           std::ranges::equal(name.substr(name.size() - ending.size()), ending, [](char one, char other) {
               return (one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one) == other;
           });
}

bool isPlainText(ByteView file)
{
    constexpr std::string_view kAllowed = "\t\n\r\f";
    const std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
    const bool plain = std::ranges::all_of(text, [&](char sign) {
        return (static_cast<unsigned char>(sign) >= 0x20 && sign != 0x7F) || kAllowed.find(sign) != kAllowed.npos;
    });
    return !text.empty() && text.size() <= kMostText && plain && wire::isUtf8(text);
}

CleanedFile whole(FileKind kind, ByteView file)
{
    CleanedFile as;
    as.kind = kind;
    as.parts.push_back(file);
    return as;
}

}  // namespace

std::string_view fileEnding(FileKind kind)
{
    switch (kind) {
        case FileKind::jpeg:
            return ".jpg";
        case FileKind::png:
            return ".png";
        case FileKind::text:
            return ".txt";
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

Result<CleanedFile> cleaned(ByteView file, std::string_view name)
{
    if (begins(file, kJpeg)) {
        return cleanedJpeg(file);
    }
    if (begins(file, kPng)) {
        return cleanedPng(file);
    }
    if (begins(file, kPdf)) {
        return whole(FileKind::pdf, file);
    }
    return isCalledText(name) && isPlainText(file) ? Result<CleanedFile>(whole(FileKind::text, file))
                                                   : fail(ErrorCode::file_kind);
}

}  // namespace waymark::files
