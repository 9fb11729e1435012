// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/first_rows.h"
#include "app/viewmodels/rows/row_model.h"
#include "tests/support/test_main.h"

using namespace waymark::viewmodels;

class RowModelTest : public QObject {
    Q_OBJECT

    static ChoiceRow row(const char* key, const char* name = "") { return {key, name, {}, false}; }
    static QStringList keys(const RowsOf<ChoiceRow>& rows)
    {
        QStringList all;
        for (const auto& one : rows.rows()) {
            all.append(one.key);
        }
        return all;
    }

private slots:
    void givesEachPropertyOfARowARole()
    {
        RowsOf<ChoiceRow> rows(nullptr);
        rows.set({row("a", "Anna")});
        const int name = rows.roleNames().key("name");
        QCOMPARE(rows.data(rows.index(0), name).toString(), "Anna");
        QVERIFY(!rows.data(rows.index(0), Qt::DisplayRole).isValid());
        QCOMPARE(rows.row("a").value("name").toString(), "Anna");
        QVERIFY(rows.row("nobody").isEmpty());
    }

    void changesOnlyTheRowsThatDiffer()
    {
        RowsOf<ChoiceRow> rows(nullptr);
        rows.set({row("a"), row("b"), row("c")});
        QSignalSpy changed(&rows, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&rows, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&rows, &QAbstractItemModel::rowsRemoved);
        rows.set({row("a"), row("b", "other"), row("c")});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front().at(0).toModelIndex().row(), 1);
        QCOMPARE(reset.size() + inserted.size() + removed.size(), 0);
    }

    void showsTheFirstRowsAndMoreWhenAsked()
    {
        RowsOf<ChoiceRow> rows(nullptr);
        QList<ChoiceRow> fifty;
        for (int at = 0; at < 50; ++at) {
            fifty.append(row(qPrintable(QString::number(at)), at % 2 == 0 ? "even" : "odd"));
        }
        FirstRows first;
        const QAbstractItemModelTester tester(&first, QAbstractItemModelTester::FailureReportingMode::QtTest);
        first.setSource(&rows);
        rows.set(fifty);
        QCOMPARE(first.count(), 20);
        QCOMPARE(first.rest(), 30);
        first.showMore();
        QCOMPARE(first.count(), 40);
        rows.set(fifty.first(30));
        QCOMPARE(first.rest(), 0);
        first.setRole("name");
        first.setOnly("odd");
        QCOMPARE(first.count(), 15);
        QCOMPARE(first.data(first.index(0, 0), first.roleNames().key("key")).toString(), "1");
        rows.set(fifty);
        QCOMPARE(first.count() + first.rest(), 25);
    }

    void aRunOfNewRowsIsToldOnce()
    {
        RowsOf<ChoiceRow> rows(nullptr);
        rows.set({row("a"), row("z")});
        QSignalSpy inserted(&rows, &QAbstractItemModel::rowsInserted);
        rows.set({row("a"), row("b"), row("c"), row("d"), row("z")});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.front().at(1).toInt(), 1);
        QCOMPARE(inserted.front().at(2).toInt(), 3);
    }

    void moreIsAskedForOnceUntilItCame()
    {
        RowsOf<ChoiceRow> rows(nullptr);
        QSignalSpy wanted(&rows, &RowModel::moreWanted);
        QVERIFY(!rows.canFetchMore({}));
        rows.setMore(true);
        QVERIFY(rows.canFetchMore({}));
        rows.fetchMore({});
        rows.fetchMore({});
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!rows.canFetchMore({}));
    }

    void movesARowWithoutMakingItAnew()
    {
        RowsOf<ChoiceRow> rows(nullptr);
        rows.set({row("a"), row("b"), row("c")});
        QPersistentModelIndex held(rows.index(2));
        rows.set({row("c"), row("a"), row("b")});
        QCOMPARE(held.row(), 0);
        QCOMPARE(keys(rows), QStringList({"c", "a", "b"}));
    }

    void reachesAnyListFromAnyOther()
    {
        RowsOf<ChoiceRow> rows(nullptr);
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<QStringList> lists{{"a", "b", "c", "d"}, {"d", "b"},     {"x", "d", "y", "b"}, {},
                                       {"b", "a"},           {"a", "b", "z"}};
        for (const auto& list : lists) {
            QList<ChoiceRow> wanted;
            for (const auto& key : list) {
                wanted.append(ChoiceRow{key, {}, {}, false});
            }
            rows.set(wanted);
            QCOMPARE(keys(rows), list);
        }
    }
};

WAYMARK_TEST(RowModelTest);
#include "tst_row_model.moc"
