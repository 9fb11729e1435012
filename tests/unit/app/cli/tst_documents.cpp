// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>

#include <sstream>

#include "app/cli/invocation.h"
#include "tests/support/test_main.h"

using namespace waymark;

namespace {

QString described(const char* what)
{
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const std::vector<std::string> words = {"describe", what};
    return cli::runProgram(words, {in, out, err}) == 0 ? QString::fromStdString(out.str()) : QString();
}

QString document(const char* name)
{
    QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/docs/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

/// The generated parts of docs/ say what this build does.
class DocumentsTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindStandsInTheCommandLinesPageAsDeclared()
    {
        const QString kinds = described("kinds");
        QVERIFY(kinds.contains("### heading"));
        QVERIFY2(document("cli.md").contains(kinds), "run: waymark-cli describe kinds");
    }

    void everyCommandStandsInTheCommandLinesPage()
    {
        QVERIFY2(document("cli.md").contains(described("commands")), "run: waymark-cli describe commands");
    }

    void everyErrorStandsInTheListOfFailureCodes()
    {
        QVERIFY2(document("failure-codes.md") == described("errors"), "run: waymark-cli describe errors");
    }
};

WAYMARK_TEST(DocumentsTest);
#include "tst_documents.moc"
