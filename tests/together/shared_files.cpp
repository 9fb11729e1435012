// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/together/shared_files.h"

#include <QImage>
#include <QtTest/QtTest>

#include "tests/together/invented_circle.h"

namespace waymark::tests {
namespace {

constexpr int kHeading = 7;  // in the section both hold

}  // namespace

void SharedFiles::initTestCase()
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
    m_record = m_sam->app().heading()->face().key;
    QVERIFY(m_dawn->until([&] { return m_dawn->app().heading()->face().key == m_record; }));
    m_sam->goTo(QStringLiteral("heading"));
    m_dawn->goTo(QStringLiteral("heading"));
}

void SharedFiles::cleanupTestCase()
{
    m_sam.reset();
    m_dawn.reset();
}

QList<viewmodels::FileRow> SharedFiles::rows(journey::AppWindow& window) const
{
    using Rows = viewmodels::RowsOf<viewmodels::FileRow>;
    return static_cast<Rows*>(window.app().files()->rowsOf(m_record))->rows();
}

void SharedFiles::theOtherSeesItSmallAndGetsItWhenSheAsks()
{
    QImage door(640, 480, QImage::Format_RGB32);
    door.fill(Qt::darkCyan);
    QVERIFY(door.save(m_dir.filePath("door.jpg"), "JPEG"));
    m_sam->app().files()->add(m_record, m_dir.filePath("door.jpg"));
    QVERIFY(m_sam->until([&] { return rows(*m_sam).size() == 1 && !rows(*m_sam).first().waits; }));
    QVERIFY(m_dawn->until([&] { return rows(*m_dawn).size() == 1; }));
    const auto small = rows(*m_dawn).first();
    QVERIFY(!small.here && !small.coming && small.picture.startsWith("data:image/jpeg"));

    QVERIFY(m_relay->stop());
    journey::Hands hands(*m_dawn, journey::Way::touch);
    QVERIFY(hands.press("door.jpg"));
    QVERIFY(m_dawn->until([&] { return rows(*m_dawn).first().coming; }));
    QVERIFY(hands.press("Stop: door.jpg"));
    QVERIFY(m_dawn->until([&] { return !rows(*m_dawn).first().coming; }));
    QVERIFY(!rows(*m_dawn).first().here);

    QVERIFY(hands.press("door.jpg"));
    QVERIFY(m_dawn->until([&] { return rows(*m_dawn).first().coming; }));
    QVERIFY(m_relay->start());
    QVERIFY(m_dawn->until([&] { return rows(*m_dawn).first().here; }));
    QVERIFY(hands.press("door.jpg"));
    QVERIFY(m_dawn->until([&] { return !m_dawn->app().files()->face().picture.isEmpty(); }));
    m_dawn->app().files()->lookAway();
}

void SharedFiles::whatIsPutAwayIsBackOnBothWithUndo()
{
    journey::Hands hands(*m_sam, journey::Way::touch);
    QVERIFY(hands.press("Put away: door.jpg"));
    QVERIFY(m_sam->until([&] { return rows(*m_sam).isEmpty(); }));
    QVERIFY(m_dawn->until([&] { return rows(*m_dawn).isEmpty(); }));
    QVERIFY(m_sam->until([&] { return m_sam->app().notice()->face().canUndo; }));
    m_sam->app().notice()->undo();
    QVERIFY(m_sam->until([&] { return rows(*m_sam).size() == 1 && rows(*m_sam).first().here; }));
    QVERIFY(m_dawn->until([&] { return rows(*m_dawn).size() == 1 && rows(*m_dawn).first().here; }));
}

}  // namespace waymark::tests
