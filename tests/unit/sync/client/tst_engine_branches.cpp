// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/random.h"
#include "platform/crypto/seeded_random.h"
#include "sync/client/chain_store.h"
#include "sync/client/snapshot_store.h"
#include "sync/client/space_record.h"
#include "sync/records/late_changes.h"
#include "tests/simulation/must.h"
#include "tests/simulation/world.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::simulation;

namespace {

constexpr std::int64_t kHour = 3'600'000;
// Phones, in the order in which they joined.
constexpr std::size_t kSam = 0;
constexpr std::size_t kDawn = 1;
constexpr std::size_t kTom = 2;
constexpr std::size_t kSams = 3;  ///< the owner's second phone

/// A relay whose store is put back as it was when all had joined, while some phones are away that have more.
struct TwoWays {
    World world{7, SimRelay::Data::disk};

    TwoWays()
    {
        crypto::seedRandomForSimulation(7);
        world.buildPair();
        world.addHelper();
        world.addOwnDevice(0);
        write(kSam, "before");
        settle();
        world.relay().keepCopy();
    }
    [[nodiscard]] records::SectionRef section() const { return {world.space(), world.channels().front()}; }
    [[nodiscard]] circle::Circles& circles(std::size_t phone) { return world.device(phone).circles(); }
    [[nodiscard]] const ledger::Ledger& ledger(std::size_t phone)
    {
        return *must(circles(phone).ledger(world.space()), "ledger");
    }
    /// Those that are off the line never rest.
    void settle() { static_cast<void>(world.settle(2 * kHour)); }
    void only(std::initializer_list<std::size_t> online)
    {
        for (std::size_t i = 0; i < world.devices(); ++i) {
            world.device(i).setOnline(std::ranges::find(online, i) != online.end());
            world.device(i).engine().retryNow();
            world.device(i).touch();
        }
        settle();
    }
    void changed(std::size_t phone)
    {
        world.device(phone).engine().retryNow();
        world.device(phone).touch();
        settle();
    }
    void remove(std::size_t phone, PersonNumber person)
    {
        must(circles(phone).remove(world.space(), person), "remove");
        changed(phone);
    }
    void invites(std::size_t phone, int times)
    {
        for (int i = 0; i < times; ++i) {
            [[maybe_unused]] const auto made = must(circles(phone).inviteOwnDevice(world.space()), "invite");
            changed(phone);
        }
    }
    /// Its entry reaches the relay, and others; the phone itself goes off the line before it is told.
    void invitesUnheard(std::size_t phone)
    {
        const auto path = wire::pathOf(wire::Route::ledgerAppend, world.space());
        world.network().lie = [this, phone, path](const client::Call& call, const client::Reply&) {
            if (call.method == wire::Method::post && call.path == path) {
                world.device(phone).setOnline(false);
            }
        };
        invites(phone, 1);
        world.network().lie = {};
    }
    /// All have the same receipts. The first entry's counts for nobody.
    bool isSignedAlike()
    {
        for (std::size_t phone = 1; phone < world.devices(); ++phone) {
            for (std::uint64_t height = 1; height < ledger(kSam).size(); ++height) {
                if (ledger(phone).goodReceipt(height) != ledger(kSam).goodReceipt(height)) {
                    return false;
                }
            }
        }
        return true;
    }
    void goBack(std::initializer_list<std::size_t> online)
    {
        only({});
        world.relay().putCopyBack();
        world.network().dropWaits();
        only(online);
    }
    void write(std::size_t phone, const std::string& word)
    {
        auto& device = world.device(phone);
        const records::RowRef row{section(), kNote, device.store().newRowId(section())};
        records::Edit make;
        make.row = row;
        make.kind = records::EditKind::make;
        records::Edit put;
        put.row = row;
        put.column = kBody;
        put.value = word;
        must(device.save({make, put}) ? Status{} : fail(ErrorCode::internal), "save");
        rows[word] = row;
    }
    bool shows(std::size_t phone, const std::string& word)
    {
        const auto shown = world.device(phone).store().reader().get(rows.at(word));
        return shown && shown->value(kBody) == records::Value(word);
    }
    bool isLate(std::size_t phone, const std::string& word)
    {
        const auto all = must(records::lateChanges(world.device(phone).database(), world.space()), "late");
        return std::ranges::any_of(all, [&](const auto& late) { return late.value == records::Value(word); });
    }
    bool hasAlarm(std::size_t phone, ErrorCode code)
    {
        const auto all = circles(phone).alarms();
        return std::ranges::any_of(all, [&](const circle::Alarm& alarm) { return alarm.code == code; });
    }
    Hash32 state(std::size_t phone) { return must(world.device(phone).store().reader().stateHash(section()), "hash"); }
    bool isIn(std::size_t phone, PersonNumber person) { return ledger(phone).access().person(person) != nullptr; }
    /// The circle is one again on those phones: the same ledger, settled, and what is written from now on arrives.
    bool isOne(std::initializer_list<std::size_t> phones, const std::string& word)
    {
        write(*phones.begin(), word);
        write(*(phones.end() - 1), word + "!");
        only(phones);
        const auto first = *phones.begin();
        return std::ranges::all_of(phones, [&](std::size_t phone) {
            const bool same = ledger(phone).head() == ledger(first).head() && state(phone) == state(first);
            return same && must(circles(phone).isSettled(world.space()), "settled") && shows(phone, word) &&
                   shows(phone, word + "!") && ledger(phone).access().lostBranches().size() == 1 &&
                   hasAlarm(phone, ErrorCode::ledger_branch);
        });
    }

    std::map<std::string, records::RowRef> rows;
};

}  // namespace

class EngineBranchesTest : public QObject {
    Q_OBJECT
private slots:
    /// The owner's phone comes back with what the relay forgot; others had gone on without it.
    void theOwnersBranchComesBack()
    {
        TwoWays s;
        s.only({kSam});
        s.remove(kSam, 3);
        s.write(kSam, "on the owner's");
        s.settle();
        s.goBack({kDawn, kTom});
        s.invites(kDawn, 2);
        s.write(kDawn, "on the other");
        s.write(kTom, "of one who was removed");
        s.settle();
        s.only({kSam, kDawn, kSams});
        QVERIFY(s.isOne({kSam, kSams, kDawn}, "after"));
        for (const auto phone : {kSam, kDawn, kSams}) {
            QVERIFY(!s.isIn(phone, 3));
            QVERIFY(s.shows(phone, "on the owner's"));
            QVERIFY(s.shows(phone, "on the other"));
            QVERIFY(!s.shows(phone, "of one who was removed"));
        }
        QVERIFY(s.isLate(kDawn, "of one who was removed"));
    }

    /// The branch with the removal loses; its author says it again.
    void aRemovalThatLostIsSaidAgain()
    {
        TwoWays s;
        s.only({kSam});
        s.remove(kSam, 3);
        s.write(kSam, "on the lost one");
        s.settle();
        s.goBack({kSams, kDawn, kTom});
        s.invites(kSams, 4);
        s.write(kDawn, "on the other");
        s.settle();
        QVERIFY(s.isIn(kDawn, 3));
        s.only({kSam, kDawn, kSams, kTom});
        QVERIFY(s.isOne({kSam, kSams, kDawn}, "after"));
        for (const auto phone : {kSam, kDawn, kSams}) {
            QVERIFY(!s.isIn(phone, 3));
            QVERIFY(s.shows(phone, "on the lost one"));
            QVERIFY(s.shows(phone, "on the other"));
        }
        QVERIFY(!s.shows(kTom, "after"));
    }

    /// Whoever removed him never comes back; somebody else had heard of it, and the relay passes that on.
    void aRemovalOnlyOthersHeardOfHolds()
    {
        TwoWays s;
        s.only({kSam, kDawn});
        s.remove(kSam, 3);
        s.goBack({kSams, kTom});
        s.invites(kSams, 4);
        s.only({kSams, kDawn, kTom});
        s.only({kSams, kDawn, kTom});
        QVERIFY(s.isOne({kSams, kDawn}, "after"));
        for (const auto phone : {kDawn, kSams}) {
            QVERIFY(!s.isIn(phone, 3));
        }
        QVERIFY(!s.shows(kTom, "after"));
    }

    /// Until the removal is said again, who knows of it seals nothing.
    void nothingIsSealedBeforeARemovalIsSaidAgain()
    {
        TwoWays s;
        s.only({kSam, kDawn});
        s.remove(kSam, 3);
        s.goBack({kSams, kTom});
        s.invites(kSams, 4);
        s.only({kDawn, kTom});
        s.write(kDawn, "not for him");
        s.only({kDawn, kTom});
        QVERIFY(s.isIn(kDawn, 3));
        QVERIFY(!s.shows(kTom, "not for him"));
        QVERIFY(s.world.device(kDawn).count("SELECT count(*) FROM rec_pending") > 0);
        s.only({kSams, kDawn, kTom});
        s.only({kSams, kDawn, kTom});
        QVERIFY(s.shows(kSams, "not for him"));
        QVERIFY(!s.shows(kTom, "not for him"));
    }

    /// What was given on a branch that lost is not so, is offered again, and words that came with it are not lost.
    void whatALostBranchGaveIsOfferedAgain()
    {
        TwoWays s;
        must(s.circles(kSam).grant(s.world.space(), s.section().channel, 3, circle::Access::read), "narrow");
        s.changed(kSam);
        s.world.relay().keepCopy();
        s.only({kSam, kTom});
        must(s.circles(kSam).grant(s.world.space(), s.section().channel, 3, circle::Access::write), "give");
        s.changed(kSam);
        s.write(kTom, "while he could");
        s.settle();
        QVERIFY(s.shows(kSam, "while he could"));
        s.goBack({kSams, kDawn});
        s.invites(kSams, 4);
        s.only({kSam, kDawn, kSams, kTom});
        QVERIFY(s.isOne({kSam, kSams, kDawn, kSam}, "after"));
        QCOMPARE(s.ledger(kSam).access().access(3, s.section().channel), circle::Access::read);
        const auto gifts = must(s.circles(kSam).lostGifts(s.world.space()), "gifts");
        QCOMPARE(gifts.size(), std::size_t{1});
        QCOMPARE(gifts.front().person, 3U);
        QCOMPARE(gifts.front().access, circle::Access::write);
        QCOMPARE(must(s.circles(kSam).ownership(s.world.space()), "owner").asked.size(), std::size_t{1});
        QVERIFY(must(s.circles(kDawn).ownership(s.world.space()), "owner").asked.empty());
        QVERIFY(s.isLate(kSam, "while he could"));
        QVERIFY(s.isLate(kTom, "while he could"));
        must(s.circles(kSam).grant(s.world.space(), s.section().channel, 3, circle::Access::write), "again");
        s.changed(kSam);
        QVERIFY(must(s.circles(kSam).lostGifts(s.world.space()), "gifts").empty());
    }

    /// Dawn's entry was signed, forgotten and signed again: whoever heard of the first time goes by the second.
    void whatWasSignedAnewIsTheSameOnAllPhones()
    {
        TwoWays s;
        s.only({kSam, kDawn, kTom});
        s.invitesUnheard(kDawn);
        const auto height = s.ledger(kDawn).size();
        QCOMPARE(s.ledger(kSam).size(), height + 1);
        const auto first = s.ledger(kSam).goodReceipt(height);
        s.goBack({kDawn});
        QCOMPARE(s.ledger(kDawn).head(), s.ledger(kSam).head());
        QVERIFY(s.ledger(kDawn).goodReceipt(height)->time > first->time);
        QVERIFY(!s.hasAlarm(kSam, ErrorCode::relay_forgot));
        s.only({kSam, kDawn, kTom, kSams});
        QVERIFY(s.isSignedAlike());
        QVERIFY(s.ledger(kSam).goodReceipt(height) != first);
        QVERIFY(s.hasAlarm(kSam, ErrorCode::relay_forgot));
        QVERIFY(s.hasAlarm(kTom, ErrorCode::relay_forgot));
    }

    /// The same below two branches: the one that stands was signed before what it follows was signed again.
    void whatWasSignedAnewBelowABranchIsTheSameOnAllPhones()
    {
        TwoWays s;
        s.only({kSam, kDawn, kTom});
        s.invitesUnheard(kDawn);
        s.only({kSam, kTom});
        s.invites(kSam, 1);
        s.goBack({kDawn, kSams});
        s.invites(kDawn, 1);
        s.only({kSam, kDawn, kSams});
        s.only({kSam, kDawn, kSams, kTom});
        QVERIFY(s.isOne({kSam, kSams, kDawn, kTom}, "after"));
        QVERIFY(s.isSignedAlike());
    }

    /// And below one that did not stand: the phone that follows the other has what all have.
    void whatWasSignedAnewBelowALostBranchIsTheSameOnAllPhones()
    {
        TwoWays s;
        s.only({kSam, kDawn, kTom});
        s.invitesUnheard(kDawn);
        s.only({kTom});
        s.invites(kTom, 1);
        s.goBack({kDawn, kSams});
        s.invites(kSams, 2);
        s.only({kTom, kDawn, kSams});
        s.only({kSam, kDawn, kSams, kTom});
        QVERIFY(s.isOne({kSam, kSams, kDawn, kTom}, "after"));
        QVERIFY(s.isSignedAlike());
    }

    /// It need not have them any more, though of the log it lost nothing.
    void aLedgerThatTheRelayForgotSaysThatItsSnapshotsAreGone()
    {
        TwoWays s;
        s.only({kSam});
        s.invites(kSam, 1);
        wire::SnapshotManifest manifest;
        manifest.channel = s.section().channel;
        manifest.state = {{}};
        manifest.history = {{}};
        client::SnapshotStore snapshots(s.world.device(kSam).database(), s.world.space());
        must(snapshots.noteTrusted(manifest.channel, manifest.encode(), {}), "trusted");
        s.goBack({kSam});
        QVERIFY(s.hasAlarm(kSam, ErrorCode::relay_forgot));
        QVERIFY(!must(snapshots.trusted(manifest.channel), "trusted"));
    }

    /// What was sealed on the lost branch alone left places in the middle of the log; erasing for good does not wait
    /// for what was there.
    void anErasingDoesNotWaitForWhatWentWithALostBranch()
    {
        TwoWays s;
        must(s.circles(kSam).grant(s.world.space(), s.section().channel, 3, circle::Access::read), "narrow");
        s.changed(kSam);
        s.world.relay().keepCopy();
        s.only({kSams, kDawn});
        s.invites(kSams, 4);
        s.goBack({kSam, kTom});
        must(s.circles(kSam).grant(s.world.space(), s.section().channel, 3, circle::Access::write), "give");
        s.changed(kSam);
        s.write(kTom, "while he could");
        s.settle();
        s.write(kSam, "stands");
        s.settle();
        s.only({kSam, kDawn, kSams, kTom});
        QVERIFY(s.isOne({kSam, kSams, kDawn, kSam}, "after"));
        QVERIFY(s.isLate(kTom, "while he could"));
        QVERIFY(s.world.device(kSam).eraseNow({{s.rows.at("before")}}));
        s.only({kSam, kDawn, kSams, kTom});
        QCOMPARE(s.world.device(kSam).count("SELECT count(*) FROM rec_erasing"), 0);
        QVERIFY(!s.shows(kDawn, "before") && s.shows(kDawn, "stands"));
    }

    /// A phone that joins afterwards has all of it, and what was sealed on either branch.
    void aNewcomerHasWhatWasSealedOnBoth()
    {
        TwoWays s;
        s.only({kSam});
        s.remove(kSam, 3);
        s.write(kSam, "on the lost one");
        s.settle();
        s.goBack({kSams, kDawn});
        s.invites(kSams, 4);
        s.write(kDawn, "on the other");
        s.settle();
        s.only({kSam, kDawn, kSams});
        QVERIFY(s.isOne({kSam, kSams, kDawn}, "after"));
        s.world.device(kTom).kill();
        const auto newcomer = s.world.addHelper();
        s.settle();
        for (const auto* word : {"on the lost one", "on the other", "after"}) {
            QVERIFY2(s.shows(newcomer, word), word);
        }
        QCOMPARE(s.state(newcomer), s.state(kDawn));
    }

    /// In the very step in which the other branch is followed, whatever the relay says later.
    void whatWasJudgedByALostBranchIsNotCountedOn()
    {
        TwoWays s;
        auto& database = s.world.device(kSam).database();
        client::SnapshotStore snapshots(database, s.world.space());
        client::ChainStore chains(database, s.world.space());
        const auto channel = s.section().channel;
        wire::SnapshotManifest manifest;
        manifest.channel = channel;
        manifest.heads = {{crypto::randomId<StreamId>(), 1, {}, 1}};
        manifest.state = {{}};
        manifest.history = {{}};
        must(snapshots.noteTrusted(channel, manifest.encode(), {}), "trusted");
        const auto below = crypto::randomId<StreamId>();
        const auto above = crypto::randomId<StreamId>();
        must(chains.setHead(channel, below, {1, {}, 4}), "head");
        must(chains.setHead(channel, above, {1, {}, 12}), "head");
        must(client::SpaceRecord(database, s.world.space()).noteBranchLost(10), "branch");
        QVERIFY(!must(snapshots.trusted(channel), "trusted"));
        QCOMPARE(must(chains.head(below), "head").height, 4U);
        QCOMPARE(must(chains.head(above), "head").height, 9U);
    }

    void aSnapshotOfALostBranchIsNotTrusted()
    {
        TwoWays s;
        s.world.setSnapshotLimits({2, 1 << 20});
        s.only({kSam});
        s.remove(kSam, 3);
        for (int i = 0; i < 8; ++i) {
            s.write(kSam, "word " + std::to_string(i));
            s.settle();
        }
        const auto trusted = [&] {
            client::SnapshotStore store(s.world.device(kSam).database(), s.world.space());
            return must(store.trusted(s.section().channel), "trusted");
        };
        QVERIFY(trusted().has_value());
        const auto made = trusted()->manifest.ledgerHash;
        s.goBack({kSams, kDawn});
        s.invites(kSams, 4);
        s.only({kSam, kDawn, kSams});
        QVERIFY(s.isOne({kSam, kSams, kDawn}, "after"));
        QVERIFY(!trusted() || trusted()->manifest.ledgerHash != made);
        s.world.device(kTom).kill();
        const auto newcomer = s.world.addHelper();
        s.settle();
        QCOMPARE(s.state(newcomer), s.state(kDawn));
    }
};

WAYMARK_TEST(EngineBranchesTest);
#include "tst_engine_branches.moc"
