// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/circles.h"
#include "sync/client/chain_store.h"
#include "sync/client/section_care.h"
#include "sync/records/late_changes.h"
#include "sync/wire/envelope.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/client/pair.h"

using namespace waymark;
using namespace waymark::simulation;
using waymark::circle::Access;

namespace {

constexpr std::int64_t kHour = 3'600'000;

/// The first phone is the owner's; the second's person is number 2.
struct Ending : tests::Pair {
    Ending()
    {
        before = write(0, "before");
        own = write(1, "own");
        settle();
    }
    void settle() { must(world.settle(600'000) ? Status{} : fail(ErrorCode::timeout), "settle"); }
    void grant(Access access, UnixMs until = 0)
    {
        must(world.device(0).circles().grant(world.space(), section().channel, 2, access, until), "grant");
        world.device(0).engine().retryNow();
        world.device(0).touch();
    }
    /// Sealed and merged on its own phone, lost on its way: the cut falls below it. In a new row, or over another's.
    records::RowRef sealLate(const std::string& word, std::optional<records::RowRef> over = {})
    {
        auto& lost = world.network().faults.requestLost;
        lost = 100;
        if (over) {
            records::Edit put;
            put.row = *over;
            put.column = kBody;
            put.value = word;
            must(world.device(1).save({put}) ? Status{} : fail(ErrorCode::internal), "late");
        }
        const auto row = over ? *over : write(1, word);
        for (int i = 0; i < 200 && count("SELECT count(*) FROM rec_pending") > 0; ++i) {
            world.run(20);
        }
        world.device(1).setOnline(false);
        lost = 0;
        must(count("SELECT count(*) FROM rec_pending") == 0 ? Status{} : fail(ErrorCode::timeout), "sealed");
        return row;
    }
    /// What that phone sealed last in its own stream.
    Bytes lastSealed(std::size_t phone)
    {
        auto select = must(
            world.device(phone).database().statement("SELECT envelope FROM cli_own ORDER BY seq DESC LIMIT 1"), "own");
        must(select.first(), "own");
        const auto bytes = select.row().blob(0);
        return {bytes.begin(), bytes.end()};
    }
    /// Some answer for that phone is decoded, changed and encoded again.
    template <class Message, class Change>
    void lieTo(std::size_t phone, wire::Route route, Change change)
    {
        world.network().lie = [this, phone, route, change](const client::Call& call, client::Reply& reply) {
            const auto found = wire::matchRoute(wire::methodName(call.method), call.path).match;
            const auto body = reply.body;
            auto message = Message::decode(body);
            if (found && found->info.route == route && reply.status == 200 && message &&
                world.whose(world.network().asking()) == phone) {
                change(call, *message);
                reply.body = message->encode();
            }
        };
    }
    bool hasAlarm(std::size_t phone, ErrorCode code)
    {
        const auto all = world.device(phone).circles().alarms();
        return std::ranges::any_of(all, [&](const circle::Alarm& alarm) { return alarm.code == code; });
    }
    void look(std::size_t phone)
    {
        world.device(phone).engine().retryNow();
        world.device(phone).touch();
        world.run(5'000);
    }
    std::vector<records::Value> lateWords()
    {
        std::vector<records::Value> words;
        for (const auto& late : must(records::lateChanges(world.device(1).database(), world.space()), "late")) {
            words.push_back(late.value);
        }
        return words;
    }
    std::int64_t count(const char* sql) { return world.device(1).count(sql); }

    records::RowRef before;
    records::RowRef own;
};

}  // namespace

class EngineEndingsTest : public QObject {
    Q_OBJECT

private slots:
    void rebuiltIsTheSameAsMergedDirectly()
    {
        Ending c;
        const auto late = c.sealLate("late");
        QVERIFY(c.shows(1, late, "late"));
        c.grant(Access::none);
        c.world.run(5'000);
        c.grant(Access::write);
        const auto after = c.write(0, "after");
        c.world.run(5'000);
        c.world.device(1).setOnline(true);
        c.settle();
        QVERIFY(!c.shows(0, late, "late") && !c.shows(1, late, "late"));
        QVERIFY(c.shows(1, after, "after") && c.shows(1, c.own, "own") && c.shows(1, c.before, "before"));
        QCOMPARE(c.state(1), c.state(0));
        QCOMPARE(c.count("SELECT count(*) FROM cli_late"), std::int64_t{0});
        QCOMPARE(c.count("SELECT count(*) FROM cli_staged"), std::int64_t{0});
        QCOMPARE(c.lateWords(), (std::vector<records::Value>{{}, "late"}));
        const auto again = c.write(1, "again");
        c.settle();
        QVERIFY(c.shows(0, again, "again"));
    }

    void whatWasSealedTooLateStaysItsAuthors()
    {
        Ending c;
        c.sealLate("mine alone", c.before);
        c.grant(Access::none);
        c.world.run(5'000);
        c.world.device(1).setOnline(true);
        c.settle();
        QVERIFY(!c.shows(1, c.before, "mine alone") && !c.shows(0, c.before, "mine alone"));
        QCOMPARE(c.lateWords(), std::vector<records::Value>{"mine alone"});
        // Given again, it comes from its beginning, and the late words stay late.
        c.grant(Access::write);
        c.settle();
        QVERIFY(c.shows(1, c.before, "before"));
        QCOMPARE(c.state(1), c.state(0));
        QCOMPARE(c.lateWords(), std::vector<records::Value>{"mine alone"});
    }

    /// A changeset of another section named an entry that the round had not heard of: so the ledger is pulled once
    /// more, and the log with it.
    void aSectionGivenAgainInTheMiddleOfARoundIsWhole()
    {
        Ending c;
        c.grant(Access::none);
        c.settle();
        const auto* ledger = must(c.world.device(1).circles().ledger(c.world.space()), "ledger");
        const auto size = ledger->size();
        const auto hash = ledger->head().hash;
        c.world.device(1).setOnline(false);
        c.grant(Access::read);
        c.world.run(5'000);
        c.write(0, "names the newer entry", c.world.channels().back());
        c.world.run(5'000);
        bool isFirst = true;
        c.lieTo<wire::LedgerPage>(1, wire::Route::ledgerRead, [&](const client::Call&, wire::LedgerPage& page) {
            if (std::exchange(isFirst, false)) {
                page.items.clear();
                page.size = size;
                page.hash = hash;
            }
        });
        c.world.device(1).setOnline(true);
        c.settle();
        QVERIFY(!isFirst);
        QVERIFY(c.shows(1, c.before, "before"));
        QCOMPARE(c.state(1), c.state(0));
    }

    /// A relay that goes on serving who was taken out passes on what they seal.
    void whatTheRelayTookPastACutIsKeptApartAndSaid()
    {
        Ending c;
        const auto late = c.sealLate("past the cut");
        const auto sealed = c.lastSealed(1);
        c.grant(Access::none);
        c.world.run(5'000);
        QVERIFY(!c.hasAlarm(0, ErrorCode::ledger_fork));
        c.lieTo<wire::PullResponse>(0, wire::Route::pull, [&](const client::Call& call, wire::PullResponse& page) {
            const auto request = must(wire::PullRequest::decode(call.body), "request");
            for (auto& channel : page.channels) {
                const auto cursor = std::ranges::find(request.cursors, channel.channel, &wire::Cursor::channel);
                if (channel.channel == c.section().channel && channel.envelopes.empty()) {
                    channel.envelopes.push_back({cursor->after, sealed});
                }
            }
        });
        c.look(0);
        QVERIFY(!c.shows(0, late, "past the cut"));
        QVERIFY(c.hasAlarm(0, ErrorCode::ledger_fork));
    }

    /// It came before what it follows, and before the cut was known: nothing is waited for that will never come.
    void whatWaitedPastACutIsKeptApart()
    {
        Ending c;
        c.sealLate("past the cut");
        const auto sealed = c.lastSealed(1);
        const auto header = must(wire::parseEnvelope(sealed), "envelope").header;
        client::ChainStore chains(c.world.device(0).database(), c.world.space());
        must(chains.park({header.channel, header.stream, header.seq + 1, wire::envelopeHash(sealed)},
                         ErrorCode::stream_gap, sealed),
             "park");
        c.grant(Access::none);
        c.world.run(5'000);
        c.look(0);
        QCOMPARE(must(chains.parkedCount(), "parked"), std::uint64_t{0});
        QVERIFY(!c.hasProblem(0, ErrorCode::stream_gap));
        const auto late = must(records::lateChanges(c.world.device(0).database(), c.world.space()), "late");
        QVERIFY(std::ranges::any_of(late, [](const auto& one) { return one.value == records::Value("past the cut"); }));
    }

    /// The ledger makes every key: a phone that is given words under one it was not told of is kept from entries.
    void wordsUnderAKeyTheLedgerDoesNotNameSayThatEntriesAreWithheld()
    {
        Ending c;
        const auto helper = c.world.addHelper();
        c.settle();
        const auto known = must(c.world.device(1).circles().ledger(c.world.space()), "ledger")->size();
        const auto head = *must(c.world.device(1).circles().ledger(c.world.space()), "ledger")->hashAt(known - 1);
        c.lieTo<wire::LedgerPage>(1, wire::Route::ledgerRead, [&](const client::Call&, wire::LedgerPage& page) {
            page.items.clear();
            page.size = known;
            page.hash = head;
        });
        const auto person = must(c.world.device(helper).circles().circle(c.world.space()), "circle").me;
        c.world.device(helper).setOnline(false);
        must(c.world.device(0).circles().remove(c.world.space(), person), "remove");
        c.look(0);
        const auto after = c.write(0, "after");
        c.look(0);
        c.look(1);
        QVERIFY(!c.shows(1, after, "after"));
        QVERIFY(c.hasAlarm(1, ErrorCode::relay_withholds));
        QCOMPARE(c.count("SELECT count(*) FROM cli_parked WHERE reason = 'ledger_behind'"), std::int64_t{1});
        c.world.network().lie = {};
        c.look(1);
        QVERIFY(c.shows(1, after, "after"));
    }

    void whatIsErasedForGoodIsGoneFromLateWordsToo()
    {
        Ending c;
        c.sealLate("to be erased", c.before);
        c.grant(Access::read);
        c.world.run(5'000);
        c.world.device(1).setOnline(true);
        c.settle();
        QCOMPARE(c.lateWords(), std::vector<records::Value>{"to be erased"});
        records::Edit erase;
        erase.row = c.before;
        erase.kind = records::EditKind::erase;
        QVERIFY(c.world.device(0).save({erase}));
        c.settle();
        QVERIFY(c.lateWords().empty());
    }

    void whatIsTakenBackGoesAndTheOwnWordsStay()
    {
        Ending c;
        c.grant(Access::none);
        c.settle();
        QVERIFY(!c.shows(1, c.before, "before") && c.shows(1, c.own, "own"));
        QVERIFY(c.shows(0, c.own, "own"));
        c.grant(Access::read);
        c.settle();
        QVERIFY(c.shows(1, c.before, "before"));
        QCOMPARE(c.state(1), c.state(0));
    }

    void whatIsOverByTheOwnClockIsHiddenWithoutARelayAndGivenUpAfterAWeek()
    {
        Ending c;
        c.grant(Access::write, c.world.device(1).clock().now() + kHour);
        c.world.run(10'000);
        c.world.device(1).setOnline(false);
        c.world.run(2 * kHour);
        QVERIFY(!c.shows(1, c.before, "before") && !c.shows(1, c.own, "own"));
        const auto rows = c.count("SELECT count(*) FROM rec_row");
        c.world.run(client::SectionCare::kKeptHiddenMs - 2 * kHour);
        QCOMPARE(c.count("SELECT count(*) FROM rec_row"), rows);
        QVERIFY(c.count("SELECT count(*) FROM cir_key") > 0);
        c.world.run(4 * kHour);
        QVERIFY(c.count("SELECT count(*) FROM rec_row") < rows);
        QVERIFY(c.shows(1, c.own, "own") && !c.shows(1, c.before, "before"));
        QVERIFY(!c.world.device(1).circles().epochKey(c.world.space(), c.section().channel, {}));
    }

    void aClockThatWasWrongShowsAllAgain()
    {
        Ending c;
        c.grant(Access::write, c.world.device(1).clock().now() + kHour);
        c.world.run(10'000);
        c.world.device(1).setOnline(false);
        c.world.device(1).clock().setError(2 * kHour);
        c.world.run(kHour / 2);
        QVERIFY(!c.shows(1, c.before, "before"));
        c.world.device(1).clock().setError(0);
        c.world.device(1).setOnline(true);
        c.world.run(60'000);
        QVERIFY(c.shows(1, c.before, "before") && c.shows(1, c.own, "own"));
        QCOMPARE(c.state(1), c.state(0));
    }
};

WAYMARK_TEST(EngineEndingsTest);
#include "tst_engine_endings.moc"
