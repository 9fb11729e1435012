// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_main.h"

#include <rapidcheck.h>

#include "sync/records/catch_up.h"
#include "sync/records/payload.h"
#include "tests/unit/sync/records/phone.h"

using namespace waymark;
using namespace waymark::records;
using namespace waymark::records::tests;
using Texts = std::vector<std::string>;

namespace {

/// How many ops the phone keeps until an update knows them.
std::size_t laterOf(const Phone& phone)
{
    std::size_t count = 0;
    RowCache rows(*phone.database, testSchema());
    auto select = phone.database->statement("SELECT section, tbl, row FROM rec_row");
    const auto read = select->each([&](const database::Row& row) -> Status {
        WAYMARK_ASSIGN(const auto* kept,
                       rows.row(row.integer(0), static_cast<TableWord>(row.integer(1)), row.fixed<RowId>(2)));
        count += kept->state.later.size();
        return {};
    });
    if (!read) {
        std::abort();
    }
    return count;
}

}  // namespace

class RecordSharing : public QObject {
    Q_OBJECT
private slots:
    void twoPhonesEndWithTheSameRows()
    {
        Phone sam(1, 7, true);
        Phone priya(2, 8, false);
        const auto row = sam.make();
        QVERIFY(sam.put(row, kTitle, std::string("older")).has_value());
        shareAll({&sam, &priya});
        QVERIFY(sam.put(row, kTitle, std::string("sam's")).has_value());
        priya.clock.advance(60'000);
        QVERIFY(priya.put(row, kTitle, std::string("priya's, later")).has_value());
        shareAll({&sam, &priya});
        QCOMPARE(sam.title(row), std::string("priya's, later"));
        QVERIFY(sam.hash() == priya.hash());
        QCOMPARE(sam.found("later"), Texts{"priya's, later"});
    }

    void bothTextsAreKeptAndSettledForBoth()
    {
        Phone sam(1, 7, true);
        Phone priya(2, 8, false);
        const auto row = sam.make();
        QVERIFY(sam.put(row, kStory, std::string("first")).has_value());
        shareAll({&sam, &priya});
        QVERIFY(sam.put(row, kStory, std::string("sam's")).has_value());
        priya.clock.advance(60'000);
        QVERIFY(priya.put(row, kStory, std::string("priya's")).has_value());
        shareAll({&sam, &priya});
        QCOMPARE(sam.texts(row, kStory), (Texts{"priya's", "sam's"}));
        QVERIFY(sam.store->reader().get(row)->conflict);
        QCOMPARE(sam.store->reader().stats()->front().conflicts, std::uint64_t{1});
        const auto versions = *sam.store->versions(row, kStory);
        QVERIFY(sam.store->choose(row, kStory, Dot::local(4711)).error().code == ErrorCode::not_found);
        QVERIFY(sam.store->choose(row, kStory, versions[1].dot).has_value());
        QCOMPARE(sam.texts(row, kStory), Texts{"sam's"});
        shareAll({&sam, &priya});
        QCOMPARE(priya.texts(row, kStory), Texts{"sam's"});
        QVERIFY(!priya.store->reader().get(row)->conflict);
        QVERIFY(sam.hash() == priya.hash());
    }

    void keepingBothJoinsThemOldestFirst()
    {
        Phone sam(1, 7, true);
        Phone priya(2, 8, false);
        const auto row = sam.make();
        shareAll({&sam, &priya});
        QVERIFY(sam.put(row, kStory, std::string("sam's")).has_value());
        priya.clock.advance(60'000);
        QVERIFY(priya.put(row, kStory, std::string("priya's")).has_value());
        shareAll({&sam, &priya});
        QVERIFY(priya.store->keepAll(row, kStory).has_value());
        shareAll({&sam, &priya});
        QCOMPARE(sam.texts(row, kStory), Texts{"sam's\n\npriya's"});
    }

    void aPendingEditStaysOnTopWhileOthersArrive()
    {
        Phone sam(1, 7, true);
        Phone priya(2, 8, false);
        const auto row = sam.make();
        shareAll({&sam, &priya});
        QVERIFY(sam.put(row, kTitle, std::string("waiting")).has_value());
        priya.clock.advance(3'600'000);
        QVERIFY(priya.put(row, kTitle, std::string("newer")).has_value());
        priya.seal();
        sam.pull(priya);
        QCOMPARE(sam.title(row), std::string("waiting"));
        sam.seal();
        QCOMPARE(sam.title(row), std::string("newer"));
        priya.pull(sam);
        QVERIFY(sam.hash() == priya.hash());
    }

    void aGapInAStreamIsToldAndNothingTaken()
    {
        Phone sam(1, 7, true);
        Phone priya(2, 8, false);
        const auto row = sam.make();
        sam.seal();
        QVERIFY(sam.put(row, kTitle, std::string("second")).has_value());
        sam.seal();
        QVERIFY(priya.take(sam.sealed[1]).error().code == ErrorCode::stream_gap);
        QVERIFY(priya.take(sam.sealed[0]).has_value());
        QVERIFY(priya.take(sam.sealed[0]).has_value());
        QVERIFY(priya.take(sam.sealed[1]).has_value());
        QVERIFY(sam.hash() == priya.hash());
    }

    void aYoungerBuildCarriesWhatItDoesNotKnowAndShowsItAfterAnUpdate()
    {
        Phone sam(1, 7, true);
        Phone old(2, 8, false, youngSchema());
        const auto row = sam.make();
        const auto diary = sam.make(kDiary);
        QVERIFY(sam.put(row, kState, std::int64_t{2}).has_value());
        QVERIFY(sam.put(diary, kTitle, std::string("Monday")).has_value());
        shareAll({&sam, &old});
        QVERIFY(sam.hash() == old.hash());
        QVERIFY(old.store->reader().get(row)->field(kState) == nullptr);
        QVERIFY(old.found("monday").empty());
        Store updated(*old.database, testSchema(), old.clock, [](const SectionRef&) { return Actor{8, false, true}; });
        QVERIFY(updated.catchUp().has_value());
        QVERIFY(updated.reader().get(row)->value(kState) == Value(std::int64_t{2}));
        QCOMPARE(updated.reader().search({"monday", {}, {}, 5})->size(), std::size_t{1});
    }

    /// A log of a version that has one more op kind and one more merge kind: what is known of it counts at once, the
    /// rest is in no way of it, outlives the app, and comes out when an update knows it.
    void whatOnlyANewerBuildCanMergeIsKeptAsItCame()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        QVERIFY(sam.put(row, kTitle, std::string("known")).has_value());
        sam.seal();
        auto newer = sam.sealed.back();
        auto payload = *decodePayload(newer.payload, newer.context.stream);
        constexpr std::uint8_t kNextOp = kLastKnownOp + 1;
        constexpr ColumnWord kNextMerge = 900 * 64 + 5;
        const auto like = payload.transactions.back().ops.back();
        auto strangeOp = like;
        strangeOp.kind = kNextOp;
        auto strangeColumn = like;
        strangeColumn.column = kNextMerge;
        payload.transactions.push_back({sam.clock.now(), {strangeOp, strangeColumn}});
        newer.payload = encodePayload(payload, newer.context.stream).value();
        QVERIFY(*decodePayload(newer.payload, newer.context.stream) == payload);
        Phone priya(2, 8, false);
        Phone tom(3, 9, false);
        for (auto* phone : {&priya, &tom}) {
            for (std::size_t i = 0; i + 1 < sam.sealed.size(); ++i) {
                QVERIFY(phone->take(sam.sealed[i]).has_value());
            }
            QVERIFY(phone->take(newer).has_value());
            QVERIFY(phone->take(newer).has_value());
            QCOMPARE(phone->title(row), std::string("known"));
            QCOMPARE(laterOf(*phone), std::size_t{2});
        }
        QVERIFY(priya.hash() == tom.hash());
        QVERIFY(catchUp(*priya.database, testSchema()).has_value());
        QCOMPARE(laterOf(priya), std::size_t{2});
        QVERIFY(catchUp(*priya.database, testSchema(), MergeRules{kNextOp}).has_value());
        QCOMPARE(laterOf(priya), std::size_t{1});
        QCOMPARE(priya.title(row), std::string("known"));
    }

    void aClockYearsAheadIsPulledBackBeforeOthersSeeIt()
    {
        Phone sam(1, 7, true);
        Phone priya(2, 8, false);
        const auto row = sam.make();
        shareAll({&sam, &priya});
        const auto real = sam.clock.now();
        sam.clock.setWall(real + 10LL * 365 * 24 * 3600 * 1000);
        QVERIFY(sam.put(row, kTitle, std::string("from the future")).has_value());
        QVERIFY(sam.put(row, kTitle, std::string("from the future, again")).has_value());
        sam.seal(real);
        priya.pull(sam);
        QCOMPARE(priya.title(row), std::string("from the future, again"));
        const auto payload = *decodePayload(sam.sealed.back().payload, sam.sealed.back().context.stream);
        for (const auto& transaction : payload.transactions) {
            QVERIFY(msOf(transaction.ops.front().stamp) <= real + kStampLeewayMs + 1);
        }
        priya.clock.setWall(real + kStampLeewayMs + 60'000);
        QVERIFY(priya.put(row, kTitle, std::string("now")).has_value());
        shareAll({&sam, &priya});
        QCOMPARE(sam.title(row), std::string("now"));
    }

    void aConcurrentEditBringsAnArchivedRowBackAndSaysSo()
    {
        Phone sam(1, 7, true);
        Phone priya(2, 8, false);
        const auto row = sam.make();
        shareAll({&sam, &priya});
        QVERIFY(sam.onRow(row, EditKind::archive).has_value());
        QVERIFY(priya.put(row, kTitle, std::string("still needed")).has_value());
        sam.seal();
        QVERIFY(sam.store->reader().get(row)->life == RowLife::archived);
        priya.seal();
        sam.pull(priya);
        priya.pull(sam);
        QVERIFY(sam.store->reader().get(row)->life == RowLife::live);
        QVERIFY(priya.store->reader().get(row)->life == RowLife::live);
        QVERIFY(sam.feed.back().rows.front().cameBack && sam.feed.back().rows.front().remote);
        QVERIFY(sam.hash() == priya.hash());
    }

    void manyArchivesByOnePersonAreTold()
    {
        Phone sam(1, 7, true);
        Phone priya(2, 8, false);
        std::vector<RowRef> rows;
        for (int i = 0; i < 30; ++i) {
            rows.push_back(sam.make());
        }
        shareAll({&sam, &priya});
        for (int i = 0; i < 21; ++i) {
            QVERIFY(priya.onRow(rows[static_cast<std::size_t>(i)], EditKind::archive).has_value());
        }
        shareAll({&sam, &priya});
        const auto bursts = *sam.store->reader().archiveBursts(Phone::section().space, 0);
        QCOMPARE(bursts.size(), std::size_t{1});
        QCOMPARE(bursts.front().person, PersonNumber{8});
        QCOMPARE(bursts.front().rows.size(), std::size_t{21});
    }

    void aSafetyListKeepsARemovalNobodySaw()
    {
        Phone sam(1, 7, true);
        Phone priya(2, 8, false);
        const auto row = sam.make(kAllergy);
        QVERIFY(sam.put(row, kLabels, std::string("nuts")).has_value());
        shareAll({&sam, &priya});
        QVERIFY(priya.save({{.row = row, .kind = EditKind::remove, .column = kLabels, .value = std::string("nuts")}})
                    .has_value());
        QVERIFY(sam.put(row, kLabels, std::string("nuts")).has_value());
        shareAll({&sam, &priya});
        QVERIFY(sam.texts(row, kLabels).empty() && priya.texts(row, kLabels).empty());
        QVERIFY(sam.put(row, kLabels, std::string("nuts")).has_value());
        shareAll({&sam, &priya});
        QCOMPARE(priya.texts(row, kLabels), Texts{"nuts"});
    }

    void groupsOfAnySizeInAnyOrderGiveTheSameHash()
    {
        QVERIFY(rc::check("grouping", [] {
            std::vector<std::unique_ptr<Phone>> phones;
            phones.push_back(std::make_unique<Phone>(1, 7, true));
            phones.push_back(std::make_unique<Phone>(2, 8, false));
            phones.push_back(std::make_unique<Phone>(3, 9, false, youngSchema()));
            std::vector<RowRef> rows;
            for (int i = 0; i < 3; ++i) {
                rows.push_back(phones[0]->make(i == 2 ? kAllergy : kNote));
            }
            shareAll({phones[0].get(), phones[1].get(), phones[2].get()});
            const auto steps = *rc::gen::inRange(20, 60);
            for (int i = 0; i < steps; ++i) {
                auto& phone = *phones[*rc::gen::inRange<std::size_t>(0, 3)];
                const auto& row = rows[*rc::gen::inRange<std::size_t>(0, 3)];
                phone.clock.advance(*rc::gen::inRange(0, 100'000'000));
                const auto text = std::to_string(*rc::gen::inRange(0, 5));
                switch (*rc::gen::inRange(0, 10)) {
                    case 0:
                        phone.seal(*rc::gen::arbitrary<bool>() ? std::optional(UnixMs{1'800'000'000'000})
                                                               : std::nullopt);
                        break;
                    case 1:
                    case 2:
                        phone.pull(*phones[*rc::gen::inRange<std::size_t>(0, 3)]);
                        break;
                    case 3:
                        static_cast<void>(phone.onRow(row, EditKind::archive));
                        break;
                    case 4:
                        static_cast<void>(
                            phone.save({{.row = row, .kind = EditKind::remove, .column = kLabels, .value = text}}));
                        break;
                    case 5:
                        static_cast<void>(phone.put(row, kLabels, text));
                        break;
                    case 6:
                        static_cast<void>(phone.put(row, kStory, text));
                        break;
                    case 7:
                        static_cast<void>(phone.put(row, kMyWords, text));
                        break;
                    case 8:
                        static_cast<void>(phone.store->openDraft(row, kStory));
                        static_cast<void>(
                            phone.save({{.row = row, .column = kStory, .value = text, .fromDraft = true}}));
                        break;
                    default:
                        static_cast<void>(phone.put(row, kTitle, text));
                }
            }
            shareAll({phones[0].get(), phones[1].get(), phones[2].get()});
            RC_ASSERT(phones[0]->hash() == phones[1]->hash());
            RC_ASSERT(phones[0]->hash() == phones[2]->hash());

            // A phone that comes late takes everything in one group, streams whole and backwards.
            Phone late(4, 10, false);
            auto transaction = *database::Transaction::begin(*late.database);
            auto merge = late.store->beginMerge();
            for (std::size_t p = phones.size(); p-- > 0;) {
                for (const auto& envelope : phones[p]->sealed) {
                    const auto payload = *decodePayload(envelope.payload, envelope.context.stream);
                    RC_ASSERT(merge.apply(envelope.context, payload).has_value());
                }
            }
            RC_ASSERT(merge.finish().has_value());
            RC_ASSERT(transaction.commit().has_value());
            RC_ASSERT(late.hash() == phones[0]->hash());
            for (const auto& row : rows) {
                for (const auto column : {kTitle, kStory, kLabels, kMyWords}) {
                    RC_ASSERT(late.texts(row, column) == phones[0]->texts(row, column));
                }
            }
        }));
    }
};

WAYMARK_TEST(RecordSharing);
#include "tst_sharing.moc"
