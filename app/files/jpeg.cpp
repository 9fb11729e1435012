// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <string_view>

#include "app/files/cleaned_file.h"
#include "app/files/orientation.h"

namespace waymark::files {
namespace {

using namespace std::string_view_literals;

constexpr std::uint8_t kMark = 0xFF;
constexpr std::uint8_t kEnd = 0xD9;
constexpr std::uint8_t kScan = 0xDA;
constexpr std::uint8_t kApp0 = 0xE0;
constexpr std::uint8_t kApp1 = 0xE1;
constexpr std::uint8_t kApp2 = 0xE2;
constexpr std::uint8_t kApp14 = 0xEE;
constexpr auto kExif = "Exif\0\0"sv;
constexpr std::size_t kJfif = 18;  ///< that segment without a thumbnail, marker and length included
constexpr std::size_t kAdobe = 16;

bool isRestart(std::uint8_t marker)
{
    return marker >= 0xD0 && marker <= 0xD7;
}

/// What a decoder needs to make the same pixels: frames, tables, scans. Not applications' segments, comments and such.
bool isPicture(std::uint8_t marker)
{
    return (marker >= 0xC0 && marker <= 0xCF && marker != 0xC8) || (marker >= 0xDA && marker <= 0xDD);
}

class JpegCleaner {
public:
    explicit JpegCleaner(ByteView file) : m_file(file) {}

    Result<CleanedFile> run()
    {
        m_cleaned.kind = FileKind::jpeg;
        m_cleaned.parts.push_back(m_file.first(2));
        m_at = 2;
        bool ended = false;
        while (!ended) {
            const auto marker = nextMarker();
            ended = marker == kEnd;
            if (ended && m_hasScan) {
                m_cleaned.parts.push_back(m_file.subspan(m_at - 2, 2));
            } else if (ended || marker == 0 || !takeSegment(marker)) {
                return fail(ErrorCode::file_kind, "jpeg");
            }
        }
        sayOrientation();
        return std::move(m_cleaned);
    }

private:
    /// Behind fill bytes; 0 when there is none.
    std::uint8_t nextMarker()
    {
        if (m_at >= m_file.size() || m_file[m_at] != kMark) {
            return 0;
        }
        while (m_at < m_file.size() && m_file[m_at] == kMark) {
            ++m_at;
        }
        return m_at < m_file.size() ? m_file[m_at++] : std::uint8_t{0};
    }

    bool takeSegment(std::uint8_t marker)
    {
        const auto begin = m_at - 2;
        if (m_file.size() - m_at < 2) {
            return false;
        }
        const auto length = static_cast<std::size_t>(m_file[m_at] << 8 | m_file[m_at + 1]);
        if (length < 2 || length > m_file.size() - m_at) {
            return false;
        }
        const auto content = m_file.subspan(m_at + 2, length - 2);
        m_at += length;
        if (marker == kScan) {
            skipScan();
            m_hasScan = true;
        }
        const auto whole = m_file.subspan(begin, m_at - begin);
        if (isPicture(marker)) {
            m_cleaned.parts.push_back(whole);
        } else {
            takeApplication(marker, content, whole);
        }
        return true;
    }

    /// To the next marker that does not belong to the scan's own bytes.
    void skipScan()
    {
        while (m_at < m_file.size()) {
            const bool isMarker = m_file[m_at] == kMark && m_at + 1 < m_file.size() && m_file[m_at + 1] != 0 &&
                                  m_file[m_at + 1] != kMark && !isRestart(m_file[m_at + 1]);
            if (isMarker) {
                return;
            }
            ++m_at;
        }
    }

    void takeApplication(std::uint8_t marker, ByteView content, ByteView whole)
    {
        const auto text = std::string_view(reinterpret_cast<const char*>(content.data()), content.size());
        if (marker == kApp0 && text.starts_with("JFIF\0"sv) && whole.size() >= kJfif) {
            // How large a pixel is stays; a thumbnail, which may show more than the picture does, goes.
            Bytes plain(whole.begin(), whole.begin() + kJfif);
            plain[2] = 0;
            plain[3] = kJfif - 2;
            plain[16] = 0;
            plain[17] = 0;
            m_cleaned.made.push_back(std::move(plain));
            m_cleaned.parts.emplace_back(m_cleaned.made.back());
        } else if ((marker == kApp2 && text.starts_with("ICC_PROFILE\0"sv)) ||
                   (marker == kApp14 && text.starts_with("Adobe"sv) && whole.size() == kAdobe)) {
            m_cleaned.parts.push_back(whole);
        } else if (marker == kApp1 && text.starts_with(kExif)) {
            m_orientation = orientationOf(content.subspan(kExif.size()));
        }
    }

    void sayOrientation()
    {
        if (m_orientation == 1) {
            return;
        }
        const auto tiff = orientationOnly(m_orientation);
        Bytes segment{kMark, kApp1};
        appendU16(segment, static_cast<std::uint16_t>(2 + kExif.size() + tiff.size()));
        append(segment, viewOf(kExif));
        append(segment, tiff);
        m_cleaned.made.push_back(std::move(segment));
        // Behind what JFIF wants to be first, if it is there.
        const bool hasJfif = m_cleaned.parts.size() > 1 && m_cleaned.parts[1][1] == kApp0;
        m_cleaned.parts.insert(m_cleaned.parts.begin() + (hasJfif ? 2 : 1), m_cleaned.made.back());
    }

    ByteView m_file;
    std::size_t m_at = 0;
    int m_orientation = 1;
    bool m_hasScan = false;
    CleanedFile m_cleaned;
};

}  // namespace

Result<CleanedFile> cleanedJpeg(ByteView file)
{
    return JpegCleaner(file).run();
}

}  // namespace waymark::files
