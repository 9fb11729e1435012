// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/random.h"
#include "sync/blobs/blob_store.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/client/pair.h"

using namespace waymark;
using namespace waymark::simulation;
using blobs::BlobRef;
using blobs::BlobWay;
using waymark::tests::Pair;

namespace {

/// Two phones; the first has a file of three chunks.
struct Fixture {
    Pair pair;
    crypto::SecretKey key = crypto::SecretKey::random();
    Bytes file;
    BlobRef ref;

    Fixture()
    {
        if (!pair.world.settle(60'000)) {
            broken("not settled");
        }
        file = crypto::randomBytes(3'000'000);
        const auto section = pair.section();
        ref = must(store(0).seal(section.space, section.channel, key, file.size(),
                                 [&](wire::BlobSealer& into) { return into.add(file); }),
                   "seal");
    }

    [[nodiscard]] blobs::BlobStore store(std::size_t phone)
    {
        return blobs::BlobStore(pair.world.device(phone).database());
    }
    [[nodiscard]] bool isDone(std::size_t phone)
    {
        const auto place = must(store(phone).find(ref), "find");
        return place && place->isHere() && place->way == BlobWay::rest;
    }
    [[nodiscard]] std::optional<ErrorCode> problem(std::size_t phone)
    {
        const auto place = must(store(phone).find(ref), "find");
        return place ? place->problem : std::nullopt;
    }
    [[nodiscard]] bool opens(std::size_t phone)
    {
        Bytes opened;
        const auto done = store(phone).open(ref, key, [&](ByteView part) {
            append(opened, part);
            return Status{};
        });
        return done && opened == file;
    }

    void move(std::size_t phone, std::int64_t ms = 60'000)
    {
        pair.world.device(phone).engine().saved();
        pair.world.device(phone).touch();
        pair.world.run(ms);
    }
    void bring() { move(0); }
    void fetch()
    {
        must(store(1).fetch(ref, must(store(0).find(ref), "find")->size), "fetch");
        move(1);
    }
    /// Killed at that request, and opened again, once.
    void killAt(std::size_t phone, const std::string& pathEnd, bool afterRelay, int& kills)
    {
        auto& world = pair.world;
        world.network().trip(pathEnd, afterRelay, [&world, &kills, phone](const Inbox*) {
            world.device(phone).kill();
            world.device(phone).open();
            ++kills;
        });
    }
    [[nodiscard]] std::vector<std::string> requests() const { return {ref.blob.hex(), "/0", "/1", "/2"}; }
};

}  // namespace

class BlobSyncTest : public QObject {
    Q_OBJECT

private slots:
    void aFileGoesThereAndBack()
    {
        Fixture f;
        f.bring();
        QVERIFY(f.isDone(0));
        QVERIFY(!f.isDone(1));
        f.fetch();
        QVERIFY(f.isDone(1));
        QVERIFY(f.opens(1));
    }

    void noKillWhileItIsBroughtLosesIt()
    {
        int kills = 0;
        for (const bool afterRelay : {false, true}) {
            Fixture at;
            for (const auto& request : at.requests()) {
                at.killAt(0, request, afterRelay, kills);
            }
            for (int i = 0; i < 6 && !at.isDone(0); ++i) {
                at.bring();
            }
            QVERIFY(at.isDone(0));
            at.fetch();
            QVERIFY(at.opens(1));
        }
        QCOMPARE(kills, 8);
    }

    void noKillWhileItIsFetchedLosesWhatCame()
    {
        int kills = 0;
        for (const bool afterRelay : {false, true}) {
            Fixture at;
            at.bring();
            const auto before = at.pair.world.device(1).count("SELECT count(*) FROM blob_chunk");
            QCOMPARE(before, 0);
            for (const auto* request : {"/0", "/1", "/2"}) {
                at.killAt(1, request, afterRelay, kills);
            }
            at.fetch();
            for (int i = 0; i < 6 && !at.isDone(1); ++i) {
                at.move(1);
            }
            QVERIFY(at.opens(1));
        }
        QCOMPARE(kills, 6);
    }

    void wordsDoNotWaitForAFile()
    {
        Fixture f;
        f.pair.world.network().lie = [](const client::Call& call, client::Reply& reply) {
            if (call.path.find("/blob/") != std::string::npos) {
                const bool isPut = call.method == wire::Method::put;
                const auto code = isPut ? ErrorCode::relay_full : ErrorCode::not_found;
                reply = {wire::httpStatusOf(code), wire::RelayError{code, 0}.encode()};
            }
        };
        const auto row = f.pair.write(0, "words");
        f.bring();
        QVERIFY(f.pair.shows(1, row, "words"));
        QCOMPARE(f.problem(0), ErrorCode::relay_full);
        QVERIFY(f.pair.hasProblem(0, ErrorCode::relay_full));
        QVERIFY(!f.isDone(0));
        f.pair.world.network().lie = {};
        f.pair.world.run(900'000);
        QVERIFY(f.isDone(0));
        QCOMPARE(f.problem(0), std::nullopt);
    }

    void whatTheRelayAlteredIsNotTaken()
    {
        Fixture f;
        f.bring();
        f.pair.world.network().lie = [](const client::Call& call, client::Reply& reply) {
            if (call.path.ends_with("/1") && call.method == wire::Method::get && reply.status == 200) {
                reply.body.back() ^= 1;
            }
        };
        f.fetch();
        QVERIFY(!f.isDone(1) && !f.opens(1));
        QCOMPARE(f.problem(1), ErrorCode::bad_seal);
        f.pair.world.network().lie = {};
        f.pair.world.run(3'600'000);
        QVERIFY(f.opens(1));
    }

    void whatTheRelayLacksIsSaidAndNotFetchedForEver()
    {
        Fixture f;
        must(f.store(1).fetch(f.ref, must(f.store(0).find(f.ref), "find")->size), "fetch");
        f.pair.world.device(0).setOnline(false);
        f.move(1);
        QCOMPARE(f.problem(1), ErrorCode::file_missing);
        const auto sent = f.pair.world.network().sentCount();
        f.pair.world.run(600'000);
        QVERIFY(f.pair.world.network().sentCount() - sent < 200);
        f.pair.world.device(0).setOnline(true);
        f.pair.world.run(3'600'000);
        QVERIFY(f.isDone(0) && f.opens(1));
    }

    void aRelayThatLostItsFilesIsGivenThemAgain()
    {
        Fixture f;
        f.bring();
        f.pair.world.relay().loseEverything();
        f.pair.world.network().dropWaits();
        QVERIFY(f.pair.world.settle(3'600'000));
        f.fetch();
        QVERIFY(f.opens(1));
    }

    void aFileIsLetGoOf()
    {
        Fixture f;
        f.bring();
        must(f.store(0).letGo(f.ref), "let go");
        f.move(0);
        QVERIFY(must(f.store(0).lettingGo(), "list").front().asked);
        must(f.store(0).keepAfterAll(f.ref), "keep");
        f.move(0);
        QVERIFY(f.isDone(0));
        f.fetch();
        QVERIFY(f.opens(1));
    }
};

WAYMARK_TEST(BlobSyncTest);
#include "tst_blob_sync.moc"
