// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/random.h"
#include "sync/blobs/blob_store.h"
#include "sync/wire/limits.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::blobs;

namespace {

struct Fixture {
    database::Database database = database::Database::openMemory().value();
    BlobStore store{database};
    SpaceId space = crypto::randomId<SpaceId>();
    ChannelId channel = crypto::randomId<ChannelId>();
    crypto::SecretKey key = crypto::SecretKey::random();

    Fixture()
    {
        if (!BlobStore::migrate(database)) {
            throw std::runtime_error("tables");
        }
    }

    [[nodiscard]] BlobRef seal(const Bytes& file)
    {
        return store.seal(space, channel, key, file.size(), [&](wire::BlobSealer& into) { return into.add(file); })
            .value();
    }
    [[nodiscard]] Result<Bytes> open(const BlobRef& ref)
    {
        Bytes file;
        WAYMARK_TRY(store.open(ref, key, [&](ByteView part) {
            append(file, part);
            return Status{};
        }));
        return file;
    }
    [[nodiscard]] BlobPlace place(const BlobRef& ref) { return store.find(ref).value().value(); }
    [[nodiscard]] bool has(const BlobRef& ref) { return store.find(ref).value().has_value(); }
    /// As the relay would give it back.
    [[nodiscard]] std::vector<Bytes> chunks(const BlobRef& ref)
    {
        std::vector<Bytes> all;
        const auto found = place(ref);
        for (std::uint32_t at = 0; at < found.here; ++at) {
            all.push_back(store.chunk(found.number, at).value());
        }
        return all;
    }
    [[nodiscard]] std::int64_t count(std::string_view table)
    {
        auto select = database.statement("SELECT count(*) FROM " + std::string(table)).value();
        return select.first().value() ? select.row().integer(0) : -1;
    }
};

}  // namespace

class BlobStoreTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSealedIsHereAndToBeBrought()
    {
        Fixture f;
        const auto file = crypto::randomBytes(3'000'000);
        const auto ref = f.seal(file);
        const auto place = f.place(ref);
        QVERIFY(place.isHere());
        QCOMPARE(place.here, 3U);
        QCOMPARE(place.size, wire::blobSize(file.size()).value());
        QVERIFY(place.way == BlobWay::bring);
        QCOMPARE(f.open(ref).value(), file);
        QCOMPARE(f.store.onTheWay(f.space).value().size(), std::size_t{1});
        QVERIFY(f.store.onTheWay(crypto::randomId<SpaceId>()).value().empty());
    }

    void aFileThatCannotBeReadLeavesNothing()
    {
        Fixture f;
        const auto half = [](wire::BlobSealer& into) -> Status {
            WAYMARK_TRY(into.add(Bytes(1'500'000)));
            return fail(ErrorCode::disk_error);
        };
        QCOMPARE(f.store.seal(f.space, f.channel, f.key, 3'000'000, half).error().code, ErrorCode::disk_error);
        QCOMPARE(f.store.seal(f.space, f.channel, f.key, wire::kMaxBlobFile + 1, half).error().code,
                 ErrorCode::file_too_large);
        QCOMPARE(f.count("blob_file"), 0);
        QCOMPARE(f.count("blob_chunk"), 0);
    }

    void whatIsFetchedCountsOnlyWhole()
    {
        Fixture f;
        const auto file = crypto::randomBytes(2'500'000);
        const auto ref = f.seal(file);
        const auto chunks = f.chunks(ref);
        const auto size = f.place(ref).size;
        QVERIFY(f.store.drop(ref).has_value());
        QCOMPARE(f.open(ref).error().code, ErrorCode::file_missing);
        QVERIFY(f.store.fetch(ref, size).has_value());
        const auto place = f.place(ref);
        QVERIFY(f.store.keepChunk(place, 0, chunks[0]).has_value());
        QCOMPARE(f.store.firstMissing(place).value(), 1U);
        QCOMPARE(f.open(ref).error().code, ErrorCode::file_missing);
        QCOMPARE(f.store.keepChunk(place, 1, ByteView(chunks[1]).first(9)).error().code, ErrorCode::bad_seal);
        QCOMPARE(f.store.keepChunk(place, 7, chunks[1]).error().code, ErrorCode::bad_seal);
        QVERIFY(f.store.keepChunk(place, 1, chunks[1]).has_value());
        auto wrong = chunks[2];
        wrong[9] ^= 1;
        QCOMPARE(f.store.keepChunk(place, 2, wrong).error().code, ErrorCode::bad_seal);
        QCOMPARE(f.store.firstMissing(place).value(), 0U);  // nobody knows which one was wrong
        for (std::uint32_t at = 0; at < 3; ++at) {
            QVERIFY(f.store.keepChunk(place, at, chunks[at]).has_value());
        }
        QVERIFY(f.place(ref).way == BlobWay::rest);
        QCOMPARE(f.open(ref).value(), file);
    }

    void stoppingAFetchTouchesNothingElse()
    {
        Fixture f;
        const auto ref = f.seal(Bytes(10));
        QVERIFY(f.store.fetch(ref, f.place(ref).size).has_value());
        QVERIFY(f.place(ref).way == BlobWay::bring);
        QVERIFY(f.store.stopFetching(ref).has_value());
        QVERIFY(f.has(ref));
        auto other = ref;
        other.blob = crypto::randomId<Hash32>();
        QVERIFY(f.store.fetch(other, f.place(ref).size).has_value());
        QVERIFY(f.store.stopFetching(other).has_value());
        QVERIFY(!f.has(other));
    }

    void roomIsNeverMadeOfWhatTheRelayLacks()
    {
        Fixture f;
        const auto waits = f.seal(Bytes(10));
        const auto old = f.seal(Bytes(11));
        const auto used = f.seal(Bytes(12));
        for (const auto& ref : {old, used}) {
            QVERIFY(f.store.noteBrought(f.place(ref).number).has_value());
        }
        QVERIFY(f.open(old).has_value());
        QVERIFY(f.open(used).has_value());
        QVERIFY(f.store.makeRoom(f.place(used).size).has_value());
        QVERIFY(f.has(waits) && f.has(used) && !f.has(old));
        QVERIFY(f.store.makeRoom(0).has_value());
        QVERIFY(f.has(waits) && !f.has(used));
        QCOMPARE(f.count("blob_chunk"), 1);
    }

    void aLostSectionKeepsOnlyWhatWasNeverShared()
    {
        Fixture f;
        const auto waits = f.seal(Bytes(10));
        const auto shared = f.seal(Bytes(11));
        QVERIFY(f.store.noteBrought(f.place(shared).number).has_value());
        auto coming = shared;
        coming.blob = crypto::randomId<Hash32>();
        QVERIFY(f.store.fetch(coming, f.place(shared).size).has_value());
        QVERIFY(f.store.dropSection(f.space, crypto::randomId<ChannelId>()).has_value());
        QVERIFY(f.has(shared));
        QVERIFY(f.store.dropSection(f.space, f.channel).has_value());
        QVERIFY(f.has(waits) && !f.has(shared) && !f.has(coming));
    }

    void aFileThatIsWantedAgainIsBroughtAgain()
    {
        Fixture f;
        const auto ref = f.seal(Bytes(10));
        QVERIFY(f.store.noteBrought(f.place(ref).number).has_value());
        QVERIFY(f.store.letGo(ref).has_value());
        QVERIFY(!f.store.lettingGo().value().front().asked);
        QVERIFY(f.store.noteAsked(ref).has_value());
        QVERIFY(f.store.lettingGo().value().front().asked);
        QVERIFY(f.store.keepAfterAll(ref).has_value());
        QVERIFY(f.store.lettingGo().value().empty());
        QVERIFY(f.place(ref).way == BlobWay::bring);
    }
};

WAYMARK_TEST(BlobStoreTest);
#include "tst_blob_store.moc"
