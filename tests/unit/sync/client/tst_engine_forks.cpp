// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include <set>

#include "sync/client/intake.h"
#include "sync/records/late_changes.h"
#include "sync/records/op.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/client/pair.h"

using namespace waymark;
using namespace waymark::simulation;

namespace {

/// Phone 0 is the owner's, phone 1 a helper's, phone 2 another helper's; phone 3 is a copy of phone 1.
struct Copied {
    World world{11, SimRelay::Data::disk};
    std::unique_ptr<SimRelay> other;
    std::set<std::size_t> elsewhere;  ///< phones that meet the other relay

    Copied()
    {
        crypto::seedRandomForSimulation(11);
        world.buildPair(SimDevice::Home::disk);
        world.addHelper();
        write(1, "before");
        settle();
        world.copyDevice(1);
        settle();
        world.network().shownTo = [this](const Inbox* whose) {
            return elsewhere.contains(world.whose(whose)) ? other.get() : nullptr;
        };
    }

    /// From here on two relays that know nothing of each other: the owner and the phone at one, the other helper and
    /// the copy at the other.
    void part()
    {
        other = world.relay().fork();
        elsewhere = {2, 3};
        world.network().dropWaits();
        lookAgain();
    }
    /// One relay again, the one that the owner was at.
    void meet()
    {
        elsewhere.clear();
        world.network().dropWaits();
        lookAgain();
        settle();
    }
    /// Sealed on its own phone, and lost on its way.
    records::RowRef sealUnheard(std::size_t phone, const std::string& word)
    {
        auto& lost = world.network().faults.requestLost;
        lost = 100;
        const auto row = write(phone, word);
        for (int i = 0; i < 200 && world.device(phone).count("SELECT count(*) FROM rec_pending") > 0; ++i) {
            world.run(20);
        }
        world.device(phone).setOnline(false);
        lost = 0;
        return row;
    }
    /// Every envelope of the section, of both relays: each lies where it was sealed.
    std::vector<Bytes> envelopes()
    {
        std::vector<Bytes> all;
        for (std::size_t i = 0; i < world.devices(); ++i) {
            auto select =
                must(world.device(i).database().statement("SELECT envelope FROM cli_own WHERE channel = ?1"), "own");
            must(select.each(
                     [&](const database::Row& row) -> Status {
                         const auto bytes = row.blob(0);
                         all.emplace_back(bytes.begin(), bytes.end());
                         return {};
                     },
                     world.channels().front()),
                 "own");
        }
        return all;
    }

    records::RowRef write(std::size_t phone, const std::string& word)
    {
        const records::SectionRef section{world.space(), world.channels().front()};
        const records::RowRef row{section, kNote, world.device(phone).store().newRowId(section)};
        records::Edit make;
        make.row = row;
        make.kind = records::EditKind::make;
        records::Edit put;
        put.row = row;
        put.column = kBody;
        put.value = word;
        must(world.device(phone).save({make, put}) ? Status{} : fail(ErrorCode::internal), "save");
        return row;
    }
    bool shows(std::size_t phone, const records::RowRef& row)
    {
        return world.device(phone).store().reader().get(row).has_value();
    }
    Hash32 state(std::size_t phone)
    {
        return must(world.device(phone).store().reader().stateHash({world.space(), world.channels().front()}), "hash");
    }
    std::set<std::string> lateWords(std::size_t phone)
    {
        std::set<std::string> words;
        for (const auto& late : must(records::lateChanges(world.device(phone).database(), world.space()), "late")) {
            if (const auto* text = std::get_if<std::string>(&late.value)) {
                words.insert(*text);
            }
        }
        return words;
    }
    bool hasAlarm(std::size_t phone, ErrorCode code)
    {
        const auto alarms = world.device(phone).circles().alarms();
        return std::ranges::any_of(alarms, [&](const circle::Alarm& alarm) { return alarm.code == code; });
    }
    bool hasProblem(std::size_t phone, ErrorCode code)
    {
        for (const auto& status : world.device(phone).engine().status()) {
            if (std::ranges::find(status.problems, code, &client::Problem::code) != status.problems.end()) {
                return true;
            }
        }
        return false;
    }
    void renew(std::size_t phone)
    {
        must(world.device(phone).circles().renewDevice(world.space(), "new phone"), "renew");
        world.device(phone).engine().retryNow();
        world.device(phone).touch();
        settle();
    }
    void lookAgain()
    {
        for (std::size_t i = 0; i < world.devices(); ++i) {
            world.device(i).engine().retryNow();
            world.device(i).touch();
        }
    }
    void settle() { static_cast<void>(world.settle(3'600'000)); }
};

/// A phone that is given envelopes by hand, as if a relay gave them.
struct ByHand {
    ByHand(Copied& copied, std::size_t phone)
        : world(copied.world),
          intake(world.device(phone).database(), world.device(phone).store(), world.device(phone).circles(),
                 world.space())
    {
    }
    void take(const std::vector<Bytes>& envelopes)
    {
        std::vector<wire::PulledEnvelope> group;
        for (const auto& one : envelopes) {
            group.push_back({group.size() + 1, one});
        }
        must(intake.take(world.channels().front(), group, false), "take");
    }
    /// All there is, in that order, until nothing new is found in it.
    void settle(const std::vector<Bytes>& all)
    {
        take(all);
        for (int i = 0; i < 6 && must(intake.care().markForked(), "mark"); ++i) {
            take(all);
            must(intake.care().rebuild(), "rebuild");
            take(all);
        }
    }
    World& world;
    client::Intake intake;
};

std::vector<Bytes> shuffled(std::vector<Bytes> all)
{
    for (auto left = all.size(); left > 1; --left) {
        std::swap(all[left - 1], all[*rc::gen::inRange<std::size_t>(0, left)]);
    }
    return all;
}

}  // namespace

class EngineForksTest : public QObject {
    Q_OBJECT

private slots:
    /// Both go on with one relay: the second one to bring something is refused there, and has its words still.
    void aCopyOfAHomeComesToRest()
    {
        Copied c;
        const auto second = c.sealUnheard(3, "of its copy");
        const auto first = c.write(1, "of the phone");
        c.settle();
        c.world.device(3).setOnline(true);
        c.settle();
        c.lookAgain();
        c.settle();
        QVERIFY(c.hasProblem(3, ErrorCode::device_copied) && c.hasAlarm(3, ErrorCode::device_copied));
        QVERIFY(!c.hasProblem(1, ErrorCode::device_copied));
        for (const std::size_t phone : {0, 1, 2, 3}) {
            QVERIFY(c.shows(phone, first) && !c.shows(phone, second));
            QCOMPARE(c.state(phone), c.state(0));
        }
        QCOMPARE(c.lateWords(3), std::set<std::string>{"of its copy"});
        QVERIFY(c.lateWords(0).empty() && c.lateWords(1).empty());
        // It seals nothing more under these keys, and keeps what is written.
        const auto waiting = c.write(3, "waits");
        c.settle();
        QVERIFY(c.shows(3, waiting) && !c.shows(0, waiting));
        // The phone itself goes on, and its copy reads along.
        const auto on = c.write(1, "and on");
        c.settle();
        QVERIFY(c.shows(0, on) && c.shows(3, on));
        c.renew(3);
        QVERIFY(!c.hasProblem(3, ErrorCode::device_copied));
        QVERIFY(c.shows(0, waiting) && c.shows(1, waiting));
        const auto again = c.write(3, "as a phone of its own");
        c.write(1, "beside it");
        c.settle();
        QVERIFY(c.shows(0, again) && c.shows(1, again));
        for (const std::size_t phone : {1, 2, 3}) {
            QCOMPARE(c.state(phone), c.state(0));
        }
        const auto* ledger = must(c.world.device(0).circles().ledger(c.world.space()), "ledger");
        QCOMPARE(ledger->access().person(2)->devices.size(), std::size_t{2});
    }

    /// Of another part, where nobody had written but it, and the relay was not reached.
    void whatTheOldKeysSealedElsewhereIsNotForgotten()
    {
        Copied c;
        const auto elsewhere = c.sealUnheard(3, "sealed under the old keys");
        must(c.world.device(3).circles().renewDevice(c.world.space(), "new phone"), "renew");
        c.world.network().lie = [](const client::Call& call, client::Reply& reply) {
            if (call.path.ends_with("/push")) {
                reply = {503, {}};
            }
        };
        c.world.device(3).setOnline(true);
        c.world.run(60'000);
        c.world.network().lie = {};
        c.lookAgain();
        c.settle();
        for (const std::size_t phone : {1, 2, 3}) {
            QCOMPARE(c.state(phone), c.state(0));
        }
        const bool isThere = c.shows(0, elsewhere) && c.shows(3, elsewhere);
        QVERIFY(isThere || c.lateWords(3).contains("sealed under the old keys"));
    }

    void phonesThatWereShownTwoViewsSettleOnWhatTheRelayHas()
    {
        Copied c;
        c.part();
        const auto one = c.write(1, "one view");
        const auto other = c.write(3, "the other view");
        c.settle();
        QVERIFY(c.state(0) == c.state(1) && c.state(2) == c.state(3) && c.state(0) != c.state(2));
        c.meet();
        QVERIFY(c.hasAlarm(2, ErrorCode::stream_fork) && c.hasAlarm(3, ErrorCode::device_copied));
        for (const std::size_t phone : {0, 1, 2, 3}) {
            QVERIFY(c.shows(phone, one) && !c.shows(phone, other));
            QCOMPARE(c.state(phone), c.state(0));
        }
        // Whoever had merged what lost has it still.
        QCOMPARE(c.lateWords(2), std::set<std::string>{"the other view"});
        QCOMPARE(c.lateWords(3), std::set<std::string>{"the other view"});
    }

    /// Whatever each had merged before, and in whatever order the branches come to it.
    void theOrderOfDeliveryDecidesNothing()
    {
        QVERIFY(rc::check([] {
            Copied c;
            c.part();
            const auto turns = *rc::gen::inRange(2, 7);
            for (int turn = 0; turn < turns; ++turn) {
                const auto phone = static_cast<std::size_t>(*rc::gen::inRange(0, 4));
                c.write(phone, "turn " + std::to_string(turn) + " of " + std::to_string(phone));
                c.world.run(*rc::gen::inRange(1, 3'000));
            }
            c.settle();
            const auto all = c.envelopes();
            ByHand owner(c, 0);
            ByHand helper(c, 2);
            owner.settle(shuffled(all));
            helper.settle(shuffled(all));
            RC_ASSERT(c.state(0) == c.state(2));
            RC_ASSERT(c.world.device(0).count("SELECT count(*) FROM cli_rebuild") == 0);
            // Every word is somewhere: in the rows, or put by.
            for (const std::size_t phone : {0, 2}) {
                const auto late = c.world.device(phone).count("SELECT count(*) FROM rec_late WHERE kind = 0");
                const auto rows = c.world.device(phone).count("SELECT count(*) FROM rec_row");
                RC_ASSERT(rows + late == turns + 1);
            }
        }));
    }
};

WAYMARK_TEST(EngineForksTest);
#include "tst_engine_forks.moc"
