// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/settledness.h"
#include "tests/support/test_main.h"

using namespace waymark::domain;

namespace {

const Date kToday = *parseDate("2026-10-13");
const Promise kSound{.id = "p", .by = addDays(kToday, 5), .hasPerson = true};

Settledness of(HeadingFacts facts, std::vector<Promise> promises = {})
{
    return settlednessOf(facts, promises, kToday);
}

}  // namespace

class SettlednessTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsNotStarted() { QCOMPARE(of({}), Settledness::notStarted); }

    void aPromiseLetGoIsNothing()
    {
        QCOMPARE(of({}, {{.id = "p", .state = PromiseState::letGo, .by = std::nullopt}}), Settledness::notStarted);
    }

    void onePartIsAStart()
    {
        QCOMPARE(of({.hasWords = true}), Settledness::started);
        QCOMPARE(of({.hasPlanB = true}), Settledness::started);
        QCOMPARE(of({.hasReadiness = true}), Settledness::started);
        QCOMPARE(of({}, {kSound}), Settledness::started);
    }

    void twoPartsAreNearly()
    {
        QCOMPARE(of({.hasWords = true, .hasNeeds = true}), Settledness::nearly);
        QCOMPARE(of({.hasWords = true}, {kSound}), Settledness::nearly);
    }

    void wordsNeedsAndASoundPromiseAreSettled()
    {
        QCOMPARE(of({.hasWords = true, .hasNeeds = true}, {kSound}), Settledness::settled);
    }

    void anythingOpenHoldsItBack()
    {
        const HeadingFacts full{.hasWords = true, .hasNeeds = true};
        Promise late = kSound;
        late.by = addDays(kToday, -1);
        QCOMPARE(of(full, {kSound, late}), Settledness::nearly);
        Promise nobody = kSound;
        nobody.hasPerson = false;
        QCOMPARE(of(full, {nobody}), Settledness::nearly);
        Promise undated = kSound;
        undated.by.reset();
        QCOMPARE(of(full, {undated}), Settledness::nearly);
        undated.state = PromiseState::kept;
        QCOMPARE(of(full, {undated}), Settledness::settled);
        HeadingFacts torn = full;
        torn.textHasTwoVersions = true;
        QCOMPARE(of(torn, {kSound}), Settledness::nearly);
    }
};

WAYMARK_TEST(SettlednessTest);
#include "tst_settledness.moc"
