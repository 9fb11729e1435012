// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QBuffer>
#include <QImage>
#include <QImageReader>

#include "app/files/cleaned_file.h"
#include "app/files/orientation.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::files;

namespace {

QImage picture()
{
    QImage image(40, 24, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            image.setPixel(x, y, qRgb(x * 6, y * 10, (x * y) % 256));
        }
    }
    return image;
}

Bytes encoded(const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture().save(&buffer, format, 90);
    return Bytes(bytes.begin(), bytes.end());
}

Bytes joined(const CleanedFile& file)
{
    Bytes all;
    for (const auto part : file.parts) {
        append(all, part);
    }
    return all;
}

QImage decoded(const Bytes& bytes, bool turned = false)
{
    QByteArray copy(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&copy);
    QImageReader reader(&buffer);
    reader.setAutoTransform(turned);
    return reader.read();
}

/// An application's segment behind the first two bytes.
Bytes withSegment(const Bytes& jpeg, std::uint8_t marker, std::string_view content)
{
    Bytes made(jpeg.begin(), jpeg.begin() + 2);
    made.push_back(0xFF);
    made.push_back(marker);
    appendU16(made, static_cast<std::uint16_t>(content.size() + 2));
    append(made, viewOf(content));
    made.insert(made.end(), jpeg.begin() + 2, jpeg.end());
    return made;
}

/// A chunk behind IHDR; nobody checks its check sum.
Bytes withChunk(const Bytes& png, std::string_view type, std::string_view content)
{
    constexpr std::size_t kHead = 8 + 25;
    Bytes made(png.begin(), png.begin() + kHead);
    appendU32(made, static_cast<std::uint32_t>(content.size()));
    append(made, viewOf(type));
    append(made, viewOf(content));
    appendU32(made, 0);
    made.insert(made.end(), png.begin() + kHead, png.end());
    return made;
}

bool holds(const Bytes& bytes, std::string_view word)
{
    return textOf(bytes).find(word) != std::string::npos;
}

/// Little-endian, with a place and a turn, as a phone's camera writes it.
std::string exif(std::uint8_t orientation)
{
    std::string tiff("II*\0\x08\0\0\0\x02\0", 10);
    tiff += std::string("\x0F\x01\x02\0\x0C\0\0\0\x26\0\0\0", 12);
    tiff += std::string("\x12\x01\x03\0\x01\0\0\0", 8) + static_cast<char>(orientation) + std::string(3, '\0');
    tiff += std::string(4, '\0') + "secretplace!";
    return tiff;
}

}  // namespace

class CleanedFileTest : public QObject {
    Q_OBJECT

private slots:
    void aPlainPhotoKeepsEveryByteOfItsPicture()
    {
        const auto file = encoded("JPEG");
        const auto kept = cleaned(file);
        QVERIFY(kept.has_value());
        QCOMPARE(kept->kind, FileKind::jpeg);
        QCOMPARE(joined(*kept), file);
        QCOMPARE(kept->size(), file.size());
    }

    void plainTextIsKeptAsItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("kept");
        QTest::newRow("words") << QByteArray("Dear Sam,\r\n\tsee you on Friday \xE2\x82\xAC 5\n") << true;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("not UTF-8") << QByteArray("caf\xE9") << false;
        QTest::newRow("a zero in it") << QByteArray("a\0b", 3) << false;
        QTest::newRow("an escape") << QByteArray("\x1B[2J") << false;
        QTest::newRow("the longest") << QByteArray(static_cast<qsizetype>(kMostText), 'a') << true;
        QTest::newRow("longer") << QByteArray(static_cast<qsizetype>(kMostText) + 1, 'a') << false;
    }
    void plainTextIsKeptAsItIs()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, kept);
        const Bytes file(bytes.begin(), bytes.end());
        const auto cleanedFile = cleaned(file, "letter.TXT");
        QVERIFY(!cleaned(file, "letter.html").has_value());
        QCOMPARE(cleanedFile.has_value(), kept);
        if (kept) {
            QVERIFY(cleanedFile->kind == FileKind::text && joined(*cleanedFile) == file);
            QCOMPARE(fileEnding(cleanedFile->kind), std::string_view(".txt"));
        } else {
            QCOMPARE(cleanedFile.error().code, ErrorCode::file_kind);
        }
    }

    void whatAPhotoSaysOfItselfGoes()
    {
        const auto plain = encoded("JPEG");
        auto file = withSegment(plain, 0xE1, std::string("Exif\0\0", 6) + exif(1));
        file = withSegment(file, 0xE1, "http://ns.adobe.com/xap/1.0/ secretplace");
        file = withSegment(file, 0xED, "Photoshop 3.0 secretplace");
        file = withSegment(file, 0xFE, "secretplace");
        file = withSegment(file, 0xE2, "MPF secretplace");
        file = withSegment(file, 0xE5, "secretplace");
        append(file, viewOf("secretplace behind the end"));
        QVERIFY(holds(file, "secretplace"));
        const auto kept = joined(cleaned(file).value());
        QVERIFY(!holds(kept, "secretplace"));
        QCOMPARE(kept, plain);
    }

    void aPhotoIsStillTurnedAsItWas()
    {
        const auto plain = encoded("JPEG");
        for (std::uint8_t turn = 1; turn <= 8; ++turn) {
            const auto file = withSegment(plain, 0xE1, std::string("Exif\0\0", 6) + exif(turn));
            const auto kept = joined(cleaned(file).value());
            QVERIFY(!holds(kept, "secretplace"));
            QCOMPARE(decoded(kept, true), decoded(file, true));
            QCOMPARE(decoded(kept), decoded(plain));
            QCOMPARE(joined(cleaned(kept).value()), kept);
        }
    }

    void coloursStayAndAThumbnailGoes()
    {
        auto file = encoded("JPEG");
        file = withSegment(file, 0xE2, std::string("ICC_PROFILE\0", 12) + "colours");
        QVERIFY(holds(joined(cleaned(file).value()), "colours"));
        const auto jfif = std::string("JFIF\0\1\1\0\0\1\0\1\3\1", 14) + "secretpic";
        const Bytes withThumbnail = withSegment(encoded("JPEG"), 0xE0, jfif);
        const auto kept = joined(cleaned(withThumbnail).value());
        QVERIFY(!holds(kept, "secretpic"));
        QCOMPARE(decoded(kept), decoded(withThumbnail));
    }

    void aDrawingLosesItsWordsAndNothingElse()
    {
        const auto plain = joined(cleaned(encoded("PNG")).value());
        auto file = withChunk(plain, "tEXt", "Comment secretplace");
        file = withChunk(file, "iTXt", "XML:com.adobe.xmp secretplace");
        file = withChunk(file, "tIME", "secretplace");
        file = withChunk(file, "eXIf", exif(1));
        file = withChunk(file, "prVt", "secretplace");
        append(file, viewOf("secretplace"));
        const auto kept = cleaned(file).value();
        QCOMPARE(kept.kind, FileKind::png);
        QCOMPARE(joined(kept), plain);
        QCOMPARE(decoded(plain), picture());
        const auto turned = joined(cleaned(withChunk(plain, "eXIf", exif(6))).value());
        QVERIFY(holds(turned, "eXIf") && !holds(turned, "secretplace"));
        QCOMPARE(decoded(turned), picture());
        QCOMPARE(joined(cleaned(turned).value()), turned);
    }

    void aPdfStaysAsItIs()
    {
        const Bytes file = [] {
            const auto view = viewOf("%PDF-1.7\nwords\n%%EOF");
            return Bytes(view.begin(), view.end());
        }();
        const auto kept = cleaned(file).value();
        QCOMPARE(kept.kind, FileKind::pdf);
        QCOMPARE(joined(kept), file);
    }

    void otherKindsAreRefused()
    {
        for (const auto* other : {"", "G", "GIF89a", "BM", "<html>", "MZ", "\xFF\xD8", "RIFF    WEBP", "%PD"}) {
            QCOMPARE(cleaned(viewOf(other)).error().code, ErrorCode::file_kind);
        }
    }

    void whatIsCutIsRefusedAndNothingIsReadBehindItsEnd()
    {
        for (const auto* format : {"JPEG", "PNG"}) {
            auto file = encoded(format);
            if (format[0] == 'J') {
                file = withSegment(file, 0xE1, std::string("Exif\0\0", 6) + exif(6));
            }
            for (std::size_t size = 0; size < file.size(); ++size) {
                // A copy of exactly that size, so that a read behind it is seen.
                const Bytes cut(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size));
                QVERIFY(!cleaned(cut));
            }
        }
    }

    void anyChangedByteIsTakenOrRefused()
    {
        for (const auto* format : {"JPEG", "PNG"}) {
            const auto file = encoded(format);
            for (std::size_t at = 0; at < file.size(); ++at) {
                for (const int value : {0x00, 0xFF, 0xDA, 0xE1}) {
                    auto changed = file;
                    changed[at] = static_cast<std::uint8_t>(value);
                    if (const auto kept = cleaned(changed)) {
                        QVERIFY(kept->size() <= changed.size() + 64);
                    }
                }
            }
        }
    }

    void aTurnIsReadFromWhatIsThere()
    {
        QCOMPARE(orientationOf(orientationOnly(6)), 6);
        QCOMPARE(orientationOf(viewOf(exif(3))), 3);
        QCOMPARE(orientationOf(viewOf(exif(0))), 1);
        QCOMPARE(orientationOf(viewOf(exif(9))), 1);
        QCOMPARE(orientationOf({}), 1);
        auto whole = exif(8);
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto turn = orientationOf(viewOf(whole.substr(0, size)));
            QVERIFY(turn == 1 || turn == 8);
        }
        const std::string far("II*\0\xFF\xFF\xFF\xFF\xFF\xFF", 10);
        QCOMPARE(orientationOf(viewOf(far)), 1);
    }
};

WAYMARK_TEST(CleanedFileTest);
#include "tst_cleaned_file.moc"
