// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include "platform/base/bytes.h"
#include "platform/base/result.h"

namespace waymark::files {

/// Kinds of files a home keeps. Stored; never reuse a number.
enum class FileKind : std::uint8_t { jpeg = 1, png = 2, pdf = 3, text = 4 };

/// More than anybody types; a larger one is something else that happens to read as text.
inline constexpr std::size_t kMostText = 1 << 20;

[[nodiscard]] constexpr bool isPhoto(FileKind kind)
{
    return kind == FileKind::jpeg || kind == FileKind::png;
}

/// How a file of that kind ends, ".jpg".
[[nodiscard]] std::string_view fileEnding(FileKind kind);

/// A file as it is kept: a photo without what says where, when and with what it was taken. Its pixels are untouched,
/// byte for byte. PDF files and plain text are as they came.
struct CleanedFile {
    FileKind kind = FileKind::pdf;
    std::vector<ByteView> parts;  ///< in order; into the file it was made of, or into `made`
    std::vector<Bytes> made;

    [[nodiscard]] std::size_t size() const;
};

/// Works on the whole file in memory, which outlives the result, and copies none of it. file_kind for what is none of
/// the kinds, or is cut short or damaged so that its parts cannot be told apart. Plain text says of
/// itself nothing but its name, "….txt"; it is up to kMostText bytes of UTF-8 without control characters but tabs and
/// ends of lines and pages.
[[nodiscard]] Result<CleanedFile> cleaned(ByteView file, std::string_view name = {});

// By kind. Each expects its own magic bytes at the beginning.
[[nodiscard]] Result<CleanedFile> cleanedJpeg(ByteView file);
[[nodiscard]] Result<CleanedFile> cleanedPng(ByteView file);

}  // namespace waymark::files
