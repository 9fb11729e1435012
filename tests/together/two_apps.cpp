// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/together/two_apps.h"

#include <QElapsedTimer>
#include <QtTest/QtTest>

#include <algorithm>
#include <cstdio>

#include "tests/together/invented_circle.h"

namespace waymark::tests {
namespace {

constexpr int kHeading = 7;  // in the section both hold
constexpr int kEdits = 21;
const QString kNeeds = QStringLiteral("needs");

QString needsOn(journey::AppWindow& app)
{
    return app.app().heading()->face().needs;
}

/// When each of the versions that stand side by side was written, and where, as the page says it.
QStringList whens(journey::AppWindow& app)
{
    QStringList all;
    app.app().versions()->open(kNeeds);
    if (app.until([&] { return app.app().versions()->versions()->count() == 2; })) {
        for (const auto& row : app.app().versions()->versions()->rows()) {
            all.append((row.mine ? QStringLiteral("mine: ") : QStringLiteral("theirs: ")) + row.when);
        }
    }
    return all;
}

}  // namespace

void TwoApps::initTestCase()
{
    m_relay = std::make_unique<RelayProcess>(m_dir.filePath(QStringLiteral("relay")));
    QVERIFY(m_relay->start());
    const Phone sam(m_dir.path(), QStringLiteral("Sam"));
    const Phone dawn(m_dir.path(), QStringLiteral("Dawn"));
    const QByteArray wrong = makeCircle(*m_relay, sam, {{dawn, "foster-carer", {"about", "plan:write"}}});
    QVERIFY2(wrong.isEmpty(), wrong);
    m_sam = std::make_unique<journey::AppWindow>(sam.home().toStdString(), m_clock);
    m_dawn = std::make_unique<journey::AppWindow>(dawn.home().toStdString(), m_clock);
    QVERIFY(m_sam->open(sam.passphrase()) && m_dawn->open(dawn.passphrase()));
    QVERIFY(m_sam->openHeading(kHeading) && m_dawn->openHeading(kHeading));
}

void TwoApps::cleanupTestCase()
{
    m_sam.reset();
    m_dawn.reset();
}

void TwoApps::anEditOnOneIsSeenOnTheOtherUntouched()
{
    std::vector<qint64> took;
    for (int at = 0; at < kEdits; ++at) {
        journey::AppWindow& writer = at % 2 == 0 ? *m_sam : *m_dawn;
        const QString words = QStringLiteral("Edit number %1.").arg(at);
        QElapsedTimer timer;
        timer.start();
        writer.write(kNeeds, words);
        QVERIFY2(other(writer).until([&] { return needsOn(other(writer)) == words; }), qPrintable(words));
        took.push_back(timer.elapsed());
    }
    std::ranges::sort(took);
    std::printf("an edit on one running app is seen on the other after %lld ms (median of %zu; %lld to %lld)\n",
                static_cast<long long>(took[took.size() / 2]), took.size(), static_cast<long long>(took.front()),
                static_cast<long long>(took.back()));
    QVERIFY(!m_sam->app().heading()->face().needsHaveTwo);
}

void TwoApps::editsMadeWhileTheRelayIsOffAreSeenOnceItIsBack()
{
    QVERIFY(m_relay->stop());
    const QString sams = QStringLiteral("Written by Sam without a relay.");
    const QString dawns = QStringLiteral("Written by Dawn without a relay.");
    m_sam->write(kNeeds, sams);
    m_dawn->write(kNeeds, dawns);
    QVERIFY(m_sam->until([&] { return needsOn(*m_sam) == sams; }));
    QVERIFY(m_dawn->until([&] { return needsOn(*m_dawn) == dawns; }));
    QVERIFY(m_relay->start());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_dawn->until([&] { return m_dawn->app().heading()->face().needsHaveTwo; }));
    QVERIFY(m_sam->until([&] { return m_sam->app().heading()->face().needsHaveTwo; }));
    std::printf("both see what was written while the relay was off %lld ms after it is back\n",
                static_cast<long long>(timer.elapsed()));
}

void TwoApps::eachKnowsWhichOfTwoVersionsItWrote()
{
    for (journey::AppWindow* app : {m_sam.get(), m_dawn.get()}) {
        const QStringList said = whens(*app);
        QCOMPARE(said.size(), 2);
        QVERIFY2(said.at(0).startsWith("mine: ") && said.at(0).endsWith("on this phone"), qPrintable(said.at(0)));
        QVERIFY2(said.at(1).startsWith("theirs: ") && said.at(1).endsWith("on another phone"), qPrintable(said.at(1)));
    }
}

}  // namespace waymark::tests
