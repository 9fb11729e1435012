// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/attachment_care.h"
#include "app/services/attachment_service.h"
#include "app/services/bin_service.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "sync/wire/blob.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/services/open_home.h"

using namespace waymark;
using namespace waymark::services;
using blobs::BlobStore;
using waymark::tests::OpenHome;

namespace {

constexpr std::string_view kPaper = "%PDF-1.7\nthe tenancy";

/// A home with one promise, and what belongs to it.
struct Fixture {
    OpenHome home;
    std::string record;

    Fixture()
    {
        const Rows rows(home.context());
        const auto row = rows.fresh(home.space(), schema::promise::kTable, 1).value();
        RowEdits edits(row);
        edits.make().put(schema::promise::kHeading, std::int64_t{1}).putText(schema::promise::kWhat, "Ask");
        if (rows.save(edits)) {
            record = row.row.hex();
        }
    }
    [[nodiscard]] AttachmentService service() { return AttachmentService(home.context()); }
    [[nodiscard]] BlobStore blobs() { return BlobStore(home.core().database()); }
    [[nodiscard]] Status follow() { return AttachmentCare(home.context()).follow(); }

    [[nodiscard]] std::string attach(const std::string& name = "Tenancy.pdf")
    {
        return service().attach(record, {name, viewOf(kPaper)}).value_or("");
    }
    /// As if the relay had it.
    void bring(const std::string& id)
    {
        const auto file = AttachmentFiles(home.core().database()).find(*RowId::fromHexText(id)).value();
        const auto place = blobs().find(file->file.ref()).value();
        QVERIFY(blobs().noteBrought(place->number).has_value());
        QVERIFY(follow().has_value());
    }
    [[nodiscard]] std::string shared(const std::string& name = "Tenancy.pdf")
    {
        const auto id = attach(name);
        bring(id);
        return id;
    }
    [[nodiscard]] AttachmentItem item(const std::string& id) { return service().item(id).value_or(AttachmentItem{}); }
    [[nodiscard]] std::size_t records()
    {
        return Rows(home.context()).list(home.space(), schema::attachment::kTable)->size();
    }
    [[nodiscard]] bool isLeaving() { return !blobs().lettingGo()->empty(); }
    [[nodiscard]] bool hasBytes(const std::string& id)
    {
        const auto bytes = service().read(id);
        return bytes && std::ranges::equal(*bytes, viewOf(kPaper));
    }
    [[nodiscard]] std::int64_t chunks()
    {
        auto count = home.core().database().statement("SELECT count(*) FROM blob_chunk").value();
        return count.first().value_or(false) ? count.row().integer(0) : -1;
    }
};

}  // namespace

/// What becomes of a file on this phone: its record, its bytes, and what the relay is asked to let go of.
class AttachmentsTest : public QObject {
    Q_OBJECT

private slots:
    void itsRecordIsMadeWhenTheRelayHasItAndOnce()
    {
        Fixture f;
        const auto id = f.attach();
        QVERIFY(f.home.reopen());
        QVERIFY(f.follow().has_value());
        QCOMPARE(f.item(id).state, FileState::waiting);
        QCOMPARE(f.records(), std::size_t{0});
        QVERIFY(f.hasBytes(id));
        f.bring(id);
        QCOMPARE(f.item(id).state, FileState::here);
        QCOMPARE(f.item(id).name, std::string("Tenancy.pdf"));
        QCOMPARE(f.records(), std::size_t{1});
        // Killed between the record and the note of it.
        const auto row = f.home.core().store().reader().get(Rows(f.home.context()).named(id).value()).value();
        QVERIFY(AttachmentFiles(f.home.core().database()).wait(*attachedFile(row)).has_value());
        QVERIFY(f.follow().has_value());
        QCOMPARE(f.records(), std::size_t{1});
        QCOMPARE(f.service().list(f.record)->size(), std::size_t{1});
        QVERIFY(f.hasBytes(id));
    }

    void oneThatWaitsIsGoneWhenItIsRemoved()
    {
        Fixture f;
        const auto id = f.attach();
        QVERIFY(f.service().remove(id).has_value());
        QVERIFY(f.service().list(f.record)->empty());
        QCOMPARE(f.chunks(), std::int64_t{0});
        QCOMPARE(f.service().putBack(id).error().code, ErrorCode::not_found);
    }

    void puttingAwayLetsGoAndPuttingBackKeepsIt()
    {
        Fixture f;
        const auto id = f.shared();
        QVERIFY(f.service().remove(id).has_value());
        QVERIFY(f.service().list(f.record)->empty() && f.isLeaving());
        QVERIFY(f.hasBytes(id));  // it can come back
        const auto ref = f.blobs().lettingGo()->front().ref;
        QVERIFY(f.blobs().noteAsked(ref).has_value());
        QVERIFY(f.service().putBack(id).has_value());
        QVERIFY(!f.isLeaving());
        QCOMPARE(f.blobs().find(ref).value()->way, blobs::BlobWay::bring);
        QCOMPARE(f.item(id).state, FileState::here);
    }

    void whoPutsBackWhatIsNotHereFetchesItFirst()
    {
        Fixture f;
        const auto id = f.shared();
        QVERIFY(f.service().remove(id).has_value());
        const auto ref = f.blobs().lettingGo()->front().ref;
        QVERIFY(f.blobs().noteAsked(ref).has_value());
        QVERIFY(f.blobs().drop(ref).has_value());
        QVERIFY(f.service().putBack(id).has_value());
        QCOMPARE(f.blobs().find(ref).value()->way, blobs::BlobWay::fetch);
        QVERIFY(f.isLeaving());
    }

    void withItsRecordItIsErased_data()
    {
        QTest::addColumn<bool>("waits");
        QTest::newRow("shared") << false;
        QTest::newRow("waiting") << true;
    }
    void withItsRecordItIsErased()
    {
        QFETCH(const bool, waits);
        Fixture f;
        const auto id = waits ? f.attach() : f.shared();
        QVERIFY(BinService(f.home.context()).erase(f.record).has_value());
        QVERIFY(f.chunks() > 0);  // it can be taken back
        QCOMPARE(f.isLeaving(), !waits);
        f.home.clock().advance(31LL * 24 * 3600 * 1000);
        QVERIFY(BinService(f.home.context()).dropOld().has_value());
        QCOMPARE(f.chunks(), std::int64_t{0});
        QVERIFY(f.isLeaving());
        QCOMPARE(f.records(), std::size_t{0});
        QVERIFY(!f.service().item(id));
        QVERIFY(AttachmentFiles(f.home.core().database()).all()->empty());
    }

    void withItsRecordItIsTakenBack_data() { withItsRecordItIsErased_data(); }
    void withItsRecordItIsTakenBack()
    {
        QFETCH(const bool, waits);
        Fixture f;
        const auto id = waits ? f.attach() : f.shared();
        const auto context = f.home.context();
        QVERIFY(BinService(context).erase(f.record).has_value());
        const auto bin = BinService(context).bin(f.home.space()).value();
        QCOMPARE(bin.erased.size(), std::size_t{1});  // the file goes with it
        const auto record = BinService(context).takeBack(bin.erased.front().number).value();
        QVERIFY(record != f.record && BinService(context).bin(f.home.space())->erased.empty());
        const auto files = f.service().list(record).value();
        QCOMPARE(files.size(), std::size_t{1});
        QCOMPARE(files.front().state, waits ? FileState::waiting : FileState::here);
        QCOMPARE(files.front().id == id, waits);
        QVERIFY(f.hasBytes(files.front().id) && !f.isLeaving());
        QVERIFY(f.follow().has_value());
        QVERIFY(f.hasBytes(files.front().id) && !f.isLeaving());
        QCOMPARE(AttachmentFiles(f.home.core().database()).all()->size(), std::size_t{1});
    }

    /// The longest unopened, never one that only this phone has, and none of a circle that is over.
    void whatWasNotOpenedLatelyMakesRoom()
    {
        Fixture f;
        const auto older = f.shared("older.pdf");
        const auto newer = f.shared("newer.pdf");
        const auto waiting = f.attach("waiting.pdf");
        QVERIFY(f.hasBytes(older));  // opened since
        const auto size = wire::blobSize(kPaper.size()).value();
        QVERIFY(AttachmentCare(f.home.context(), size).follow().has_value());
        QVERIFY(f.hasBytes(older) && !f.hasBytes(newer) && f.hasBytes(waiting));
        QCOMPARE(f.item(newer).state, FileState::away);
        QVERIFY(f.home.core().circles().close(f.home.space()).has_value());
        QVERIFY(AttachmentCare(f.home.context(), 0).follow().has_value());
        QVERIFY(f.hasBytes(older) && f.hasBytes(waiting));
    }

    void aRecordThatIsNotShownIsNoneThatIsGone()
    {
        Fixture f;
        const auto id = f.shared();
        auto known = AttachmentFiles(f.home.core().database()).find(*RowId::fromHexText(id)).value()->file;
        known.row.row = *RowId::fromHexText(std::string(32, 'a'));
        QVERIFY(AttachmentFiles(f.home.core().database()).note(known).has_value());
        QVERIFY(f.follow().has_value());
        QVERIFY(f.hasBytes(id) && !f.isLeaving());
    }

    void aNameIsSafeToWriteUnder_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("safe");
        QTest::newRow("as it is") << QByteArray("Tenancy 2026.pdf") << QByteArray("Tenancy 2026.pdf");
        QTest::newRow("large letters") << QByteArray("A.PDF") << QByteArray("A.pdf");
        QTest::newRow("a path") << QByteArray("../../etc/passwd") << QByteArray("passwd.pdf");
        QTest::newRow("another path") << QByteArray("C:\\x\\y.pdf") << QByteArray("y.pdf");
        QTest::newRow("hidden") << QByteArray("..pdf") << QByteArray("pdf.pdf");
        QTest::newRow("none") << QByteArray("") << QByteArray("file.pdf");
        QTest::newRow("another ending") << QByteArray("bill.desktop") << QByteArray("bill.desktop.pdf");
        QTest::newRow("control") << QByteArray("a\nb\x7F.pdf") << QByteArray("ab.pdf");
        QTest::newRow("long") << QByteArray(199, 'a') + "\xC3\xA4\xC3\xA4.pdf" << QByteArray(199, 'a') + ".pdf";
    }
    void aNameIsSafeToWriteUnder()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, safe);
        QCOMPARE(QByteArray::fromStdString(safeFileName(name.toStdString(), files::FileKind::pdf)), safe);
    }
};

WAYMARK_TEST(AttachmentsTest);
#include "tst_attachments.moc"
