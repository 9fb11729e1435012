// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/attachment_care.h"
#include "app/services/attachment_service.h"
#include "app/services/bin_service.h"
#include "app/services/erase_service.h"
#include "app/services/form_drafts.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "sync/records/erasing.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/services/open_home.h"

using namespace waymark;
using namespace waymark::services;
using waymark::tests::OpenHome;

namespace {

struct Fixture {
    OpenHome home;

    [[nodiscard]] std::string make(const RowEdits& edits)
    {
        return Rows(home.context()).save(edits) ? edits.all().front().row.row.hex() : std::string();
    }
    [[nodiscard]] std::string promise(std::string_view what)
    {
        const auto row = Rows(home.context()).fresh(home.space(), schema::promise::kTable, 1).value();
        RowEdits edits(row);
        edits.make().put(schema::promise::kHeading, std::int64_t{1}).putText(schema::promise::kWhat, std::string(what));
        return make(edits);
    }
    [[nodiscard]] std::string event()
    {
        RowEdits edits(Rows(home.context()).fresh(home.space(), schema::event::kTable).value());
        edits.make();
        return make(edits);
    }
    [[nodiscard]] std::string answerTo(const std::string& event)
    {
        RowEdits edits(Rows(home.context()).fresh(home.space(), schema::answer::kTable).value());
        const auto id = RowId::fromHexText(event).value();
        edits.make().put(schema::answer::kEvent, Bytes(id.bytes.begin(), id.bytes.end()));
        return make(edits);
    }
    /// As if the relay had it already.
    [[nodiscard]] std::string attached(const std::string& record)
    {
        AttachmentService service(home.context());
        const auto id = service.attach(record, {"Tenancy.pdf", viewOf("%PDF-1.7\nthe tenancy")}).value_or("");
        const auto file = AttachmentFiles(home.core().database()).find(*RowId::fromHexText(id)).value();
        blobs::BlobStore blobs(home.core().database());
        const auto place = blobs.find(file->file.ref()).value();
        static_cast<void>(blobs.noteBrought(place->number));
        static_cast<void>(AttachmentCare(home.context()).follow());
        return id;
    }
    [[nodiscard]] Status eraseNow(const std::string& id) { return EraseService(home.context()).eraseNow(id); }
    [[nodiscard]] bool isErased(const std::string& id)
    {
        const auto row = Rows(home.context()).shown(id);
        return row && row->life == records::RowLife::erased;
    }
    [[nodiscard]] std::size_t waiting() { return EraseService(home.context()).erasing(home.space())->waiting; }
    [[nodiscard]] std::size_t files()
    {
        std::size_t named = 0;
        const auto sections = records::erasingSections(home.core().database(), home.space());
        for (const auto& section : *sections) {
            const auto rows = records::erasing(home.core().database(), section);
            named += static_cast<std::size_t>(std::ranges::count_if(*rows, [](const auto& row) { return !!row.file; }));
        }
        return named;
    }
};

}  // namespace

/// What goes with a record that its owner erases for good.
class EraseTest : public QObject {
    Q_OBJECT

private slots:
    void whatHangsOnItGoesWithItAndNothingElse()
    {
        Fixture f;
        const auto event = f.event();
        const auto other = f.event();
        const auto answer = f.answerTo(event);
        const auto stays = f.answerTo(other);
        QVERIFY(!answer.empty() && !stays.empty());
        QVERIFY(f.eraseNow(event));
        QVERIFY(f.isErased(event) && f.isErased(answer));
        QVERIFY(!f.isErased(other) && !f.isErased(stays));
        QCOMPARE(f.waiting(), 2U);
    }

    void papersGoByTheirFilesName()
    {
        Fixture f;
        const auto record = f.promise("Ask");
        const auto paper = f.attached(record);
        QVERIFY(f.eraseNow(record));
        QVERIFY(f.isErased(record) && f.isErased(paper));
        QCOMPARE(f.files(), 1U);
        auto chunks = f.home.core().database().statement("SELECT count(*) FROM blob_chunk").value();
        QVERIFY(chunks.first() && chunks.row().integer(0) == 0);
    }

    void papersThatAreInTheBinWithItToo()
    {
        Fixture f;
        const auto record = f.promise("Ask");
        const auto paper = f.attached(record);
        BinService bin(f.home.context());
        QVERIFY(bin.erase(record));
        QCOMPARE(bin.bin(f.home.space())->erased.size(), 1U);
        QCOMPARE(f.home.core().store().reader().bin()->size(), 2U);
        QVERIFY(bin.bin(f.home.space())->erased.front().canEraseNow);
        QVERIFY(f.eraseNow(record));
        QVERIFY(bin.bin(f.home.space())->erased.empty());
        QCOMPARE(f.files(), 1U);
        QVERIFY(f.isErased(paper));
        QCOMPARE(bin.bin(f.home.space())->erasing.waiting, 2U);
    }

    void whatIsNotHereIsNotFound()
    {
        Fixture f;
        QCOMPARE(f.eraseNow(RowId{}.hex()).error().code, ErrorCode::not_found);
        QCOMPARE(f.eraseNow("nothing").error().code, ErrorCode::not_found);
        QCOMPARE(f.waiting(), 0U);
    }

    void itStillWaitsAfterARestart()
    {
        Fixture f;
        const auto record = f.promise("Ask");
        QVERIFY(f.eraseNow(record));
        QVERIFY(f.home.reopen());
        QCOMPARE(f.waiting(), 1U);
        QVERIFY(f.isErased(record));
    }
};

WAYMARK_TEST(EraseTest);
#include "tst_erase.moc"
