// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
/// pseudo IN.ts OUT.ts: a generated language that reads right to left. Each word is turned round by a direction
/// override, so it stays readable to us while every page shows how it mirrors and which words were never marked for
/// translation.
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace {

constexpr QChar kOverride{0x202E};
constexpr QChar kEnd{0x202C};

/// Places to fill in stay as they are, and numbers are read left to right in every language.
bool isWord(const QString& text)
{
    return !text.startsWith(QLatin1Char('%')) &&
           std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// "Add %1 now" -> each word inside override marks.
QString turned(const QString& source)
{
    static const QRegularExpression word(QStringLiteral("%L?\\d+|%n|[^\\s%]+|%"));
    QString out;
    qsizetype at = 0;
    auto matches = word.globalMatch(source);
    while (matches.hasNext()) {
        const auto match = matches.next();
        out += source.mid(at, match.capturedStart() - at);
        const QString text = match.captured();
        out += isWord(text) ? kOverride + text + kEnd : text;
        at = match.capturedEnd();
    }
    return out + source.mid(at);
}

void copyMessages(QXmlStreamReader& in, QXmlStreamWriter& out)
{
    QString source;
    bool numerus = false;
    while (!in.atEnd()) {
        in.readNext();
        if (in.isStartElement() && in.name() == QLatin1String("message")) {
            numerus = in.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        }
        if (in.isStartElement() && in.name() == QLatin1String("source")) {
            source = in.readElementText();
            out.writeTextElement(QStringLiteral("source"), source);
        } else if (in.isStartElement() && in.name() == QLatin1String("translation")) {
            in.skipCurrentElement();
            out.writeStartElement(QStringLiteral("translation"));
            if (numerus) {
                out.writeTextElement(QStringLiteral("numerusform"), turned(source));
                out.writeTextElement(QStringLiteral("numerusform"), turned(source));
            } else {
                out.writeCharacters(turned(source));
            }
            out.writeEndElement();
        } else if (in.isStartElement() && in.name() == QLatin1String("TS")) {
            out.writeStartElement(QStringLiteral("TS"));
            out.writeAttribute(QStringLiteral("version"), QStringLiteral("2.1"));
            out.writeAttribute(QStringLiteral("language"), QStringLiteral("en_XB"));
        } else if (!in.isStartDocument()) {
            out.writeCurrentToken(in);
        }
    }
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        return 2;
    }
    QFile from(QString::fromLocal8Bit(argv[1]));
    QFile to(QString::fromLocal8Bit(argv[2]));
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly)) {
        return 1;
    }
    QXmlStreamReader in(&from);
    QXmlStreamWriter out(&to);
    out.writeStartDocument();
    copyMessages(in, out);
    return in.hasError() ? 1 : 0;
}
