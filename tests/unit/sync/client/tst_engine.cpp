// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/wire/envelope.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/client/pair.h"

using namespace waymark;
using namespace waymark::simulation;
using waymark::tests::Pair;

namespace {

/// Takes the first envelope out of the first answer to a pull that has any.
void holdBackOne(const client::Call& call, client::Reply& reply, int& left)
{
    if (!call.path.ends_with("/pull") || reply.status != 200 || left == 0) {
        return;
    }
    auto page = must(wire::PullResponse::decode(reply.body), "page");
    for (auto& channel : page.channels) {
        if (!channel.envelopes.empty() && left > 0) {
            channel.envelopes.erase(channel.envelopes.begin());
            --left;
        }
    }
    reply.body = page.encode();
}

/// The other phone writes, and this one is never shown it: its own words come after it at the relay, so that its cursor
/// goes past what was hidden. With `headsToo` the relay does not even name it.
records::RowRef hideTheEnd(Pair& pair, bool headsToo)
{
    static_cast<void>(pair.world.settle(60'000));
    pair.world.device(1).setOnline(false);
    const auto row = pair.write(0, "hidden");
    pair.world.run(2'000);
    const auto hidden =
        must(pair.world.device(0).circles().ownStream(pair.world.space(), pair.section().channel), "stream");
    pair.world.network().lie = [hidden, headsToo](const client::Call& call, client::Reply& reply) {
        const auto body = reply.body;
        if (call.path.ends_with("/pull") && reply.status == 200) {
            auto page = must(wire::PullResponse::decode(body), "page");
            for (auto& channel : page.channels) {
                std::erase_if(channel.envelopes, [&](const wire::PulledEnvelope& one) {
                    return must(wire::parseEnvelope(one.envelope), "envelope").header.stream == hidden;
                });
            }
            reply.body = page.encode();
        } else if (call.path.ends_with("/heads") && reply.status == 200 && headsToo) {
            auto heads = must(wire::HeadsResponse::decode(body), "heads");
            for (auto& channel : heads.channels) {
                std::erase_if(channel.streams, [&](const wire::StreamHead& one) { return one.stream == hidden; });
            }
            reply.body = heads.encode();
        }
    };
    pair.write(1, "after it");
    pair.world.device(1).setOnline(true);
    pair.world.run(60'000);
    return row;
}

}  // namespace

class EngineTest : public QObject {
    Q_OBJECT

private slots:
    void codesThatWaitWithoutALineAreTriedInTheirOwnTime()
    {
        Pair pair;
        auto& phone = pair.world.device(0);
        for (int i = 0; i < 2; ++i) {
            static_cast<void>(must(phone.circles().inviteOwnDevice(pair.world.space()), "invite"));
        }
        phone.engine().retryNow();
        phone.touch();
        pair.world.run(2'000);
        phone.setOnline(false);
        phone.engine().retryNow();
        phone.touch();
        int turns = 0;
        for (; phone.wantsTurn() && turns < 100; ++turns) {
            phone.turn();
        }
        QVERIFY(turns < 100);
    }

    void anEditIsSeenOnTheOtherPhoneWithinASecond()
    {
        Pair pair;
        const auto row = pair.write(0, "hello");
        pair.world.run(1'000);
        QVERIFY(pair.shows(1, row, "hello"));
        QVERIFY(pair.world.settle(60'000));
        QCOMPARE(pair.state(0), pair.state(1));
    }

    void idlePhonesOnlyHoldTheirLongPoll()
    {
        Pair pair;
        QVERIFY(pair.world.settle(60'000));
        const auto before = pair.world.network().sentCount();
        pair.world.run(600'000);
        // Two phones, and eleven polls of 55 s each in ten minutes.
        QVERIFY(pair.world.network().sentCount() - before <= 2 * 11);
    }

    void anOfflinePhoneRarelyWakes()
    {
        Pair pair;
        pair.world.device(1).setOnline(false);
        pair.world.run(1'800'000);
        int wakes = 0;
        for (int minute = 0; minute < 60; ++minute) {
            const auto due = pair.world.device(1).dueAt();
            pair.world.run(60'000);
            wakes += pair.world.device(1).dueAt() != due ? 1 : 0;
        }
        QVERIFY(wakes <= 30);
        QVERIFY(pair.hasProblem(1, ErrorCode::offline));
        const auto row = pair.write(0, "meanwhile");
        pair.world.device(1).setOnline(true);
        pair.world.run(2'000);
        QVERIFY(pair.shows(1, row, "meanwhile"));
    }

    void syncOnceSharesAllAndCounts()
    {
        Pair pair;
        QVERIFY(pair.world.settle(60'000));
        pair.world.device(0).engine().pause(true);
        pair.world.device(1).engine().pause(true);
        const auto row = pair.write(0, "once");
        const auto sent = pair.world.device(0).engine().syncOnce();
        QVERIFY(sent && sent->complete());
        QCOMPARE(sent->pushed, 1U);
        QVERIFY(sent->bytesUp > 480);
        const auto got = pair.world.device(1).engine().syncOnce();
        QVERIFY(got && got->complete());
        QCOMPARE(got->pulled, 1U);
        QVERIFY(pair.shows(1, row, "once"));
        const auto again = pair.world.device(1).engine().syncOnce();
        QCOMPARE(again->pulled + again->pushed, 0U);
    }

    void syncOnceSaysWhatIsInTheWay()
    {
        Pair pair;
        pair.world.device(0).engine().pause(true);
        pair.world.device(0).setOnline(false);
        pair.write(0, "kept");
        const auto report = pair.world.device(0).engine().syncOnce();
        QVERIFY(report);
        QCOMPARE(report->problems.size(), std::size_t(1));
        QCOMPARE(report->problems.front().code, ErrorCode::offline);
    }

    void aChangedEnvelopeIsNotUsedAndFetchedAgain()
    {
        Pair pair;
        bool changed = false;
        pair.world.network().lie = [&](const client::Call& call, client::Reply& reply) {
            if (call.path.ends_with("/pull") && reply.status == 200 && reply.body.size() > 400 && !changed) {
                changed = true;
                reply.body[reply.body.size() - 100] ^= 1;
            }
        };
        const auto row = pair.write(0, "true words");
        pair.world.device(0).setOnline(true);
        pair.world.run(500);
        QVERIFY(changed);
        QVERIFY(pair.world.settle(600'000));
        QVERIFY(pair.shows(1, row, "true words"));
        QCOMPARE(pair.state(0), pair.state(1));
    }

    void whatTheRelayHoldsBackIsVisibleAndMergingGoesOn()
    {
        Pair pair;
        QVERIFY(pair.world.settle(60'000));
        pair.world.device(1).setOnline(false);
        const auto first = pair.write(0, "first");
        pair.world.run(2'000);
        const auto second = pair.write(0, "second");
        pair.world.run(2'000);
        int left = 1'000'000;
        pair.world.network().lie = [&](const client::Call& call, client::Reply& reply) {
            holdBackOne(call, reply, left);
        };
        pair.world.device(1).setOnline(true);
        pair.world.run(5'000);
        QVERIFY(pair.hasProblem(1, ErrorCode::stream_gap));
        QVERIFY(!pair.shows(1, first, "first"));
        QVERIFY(!pair.shows(1, second, "second"));
        pair.world.network().lie = {};
        QVERIFY(pair.world.settle(900'000));
        QVERIFY(pair.shows(1, first, "first"));
        QVERIFY(pair.shows(1, second, "second"));
        QVERIFY(!pair.hasProblem(1, ErrorCode::stream_gap));
    }

    void theEndOfAStreamThatIsHiddenIsVisible()
    {
        Pair pair;
        const auto row = hideTheEnd(pair, false);
        QVERIFY(pair.hasProblem(1, ErrorCode::stream_gap));
        pair.world.network().lie = {};
        QVERIFY(pair.world.settle(900'000));
        QVERIFY(pair.shows(1, row, "hidden"));
        QVERIFY(!pair.hasProblem(1, ErrorCode::stream_gap));
    }

    void theEndOfAStreamThatNoHeadNamedIsFetchedAtTheNextLogin()
    {
        Pair pair;
        const auto row = hideTheEnd(pair, true);
        QVERIFY(!pair.hasProblem(1, ErrorCode::stream_gap));
        pair.world.network().lie = {};
        QVERIFY(pair.world.settle(900'000));
        QVERIFY(!pair.shows(1, row, "hidden"));
        pair.world.relay().restart();
        pair.world.network().dropWaits();
        QVERIFY(pair.world.settle(900'000));
        QVERIFY(pair.shows(1, row, "hidden"));
        QCOMPARE(pair.state(0), pair.state(1));
    }

    void aStreamThatForksIsVisibleAndNotMerged()
    {
        Pair pair;
        const auto row = pair.write(0, "one story");
        QVERIFY(pair.world.settle(60'000));
        auto& circles = pair.world.device(0).circles();
        const auto channel = pair.section().channel;
        const auto stream = must(circles.ownStream(pair.world.space(), channel), "stream");
        const auto key = must(circles.sealingKey(pair.world.space(), channel), "key");
        const auto head = must(circles.ledger(pair.world.space()), "ledger")->head();
        const auto payload = must(records::encodePayload({1, head.height, head.hash, {}, {}}, stream), "payload");
        const wire::EnvelopeDraft draft{wire::EnvelopeKind::changeset,     channel, stream, key.epoch, 2,
                                        Hash32::from(Bytes(32, 9)).value()};
        const auto forked = must(wire::sealEnvelope(draft, pair.world.space(), payload, *key.key,
                                                    *must(circles.identity(pair.world.space()), "identity")),
                                 "envelope");
        pair.world.network().lie = [&](const client::Call& call, client::Reply& reply) {
            if (call.path.ends_with("/pull") && reply.status == 200) {
                const auto body = reply.body;
                auto page = must(wire::PullResponse::decode(body), "page");
                for (auto& one : page.channels) {
                    if (one.channel == channel) {
                        one.envelopes.push_back({1'000, forked});
                    }
                }
                reply.body = page.encode();
            }
        };
        pair.world.device(1).engine().retryNow();
        pair.world.device(1).touch();
        pair.world.run(2'000);
        const auto alarms = pair.world.device(1).circles().alarms();
        QVERIFY(std::ranges::find(alarms, ErrorCode::stream_fork, &circle::Alarm::code) != alarms.end());
        QVERIFY(pair.shows(1, row, "one story"));
        const auto merged = pair.world.device(1).count("SELECT max(seq) FROM cli_head");
        QCOMPARE(merged, 1);
    }

    void garbageHasItsCodeAndLosesNothing()
    {
        Pair pair;
        pair.world.network().lie = [](const client::Call&, client::Reply& reply) { reply.body = Bytes(40, 0xff); };
        const auto row = pair.write(0, "through");
        pair.world.run(20'000);
        QVERIFY(pair.hasProblem(0, ErrorCode::relay_garbage));
        pair.world.network().lie = {};
        QVERIFY(pair.world.settle(900'000));
        QVERIFY(pair.shows(1, row, "through"));
    }

    void anotherPinIsNotTrusted()
    {
        Pair pair;
        pair.world.network().lie = [](const client::Call& call, client::Reply& reply) {
            if (call.path.ends_with("/relay")) {
                auto info = must(wire::RelayInfo::decode(reply.body), "info");
                info.pin.bytes[0] ^= 1;
                reply.body = info.encode();
            }
        };
        pair.world.device(1).kill();
        pair.world.device(1).open();
        pair.world.run(20'000);
        QVERIFY(pair.hasProblem(1, ErrorCode::relay_untrusted));
    }

    void aPinOnlyNamedByTheRelayIsProvenThenHeld()
    {
        Pair pair;
        bool askedToSign = false;
        pair.world.network().lie = [&](const client::Call& call, client::Reply& reply) {
            askedToSign = askedToSign || call.path.ends_with("/challenge");
            if (call.path.ends_with("/relay")) {
                auto info = must(wire::RelayInfo::decode(reply.body), "info");
                info.pin.bytes[0] ^= 1;
                reply.body = info.encode();
            }
        };
        auto& phone = pair.world.device(1);
        phone.reopenKnowing({});
        pair.world.device(0).setOnline(false);
        pair.world.run(20'000);
        QVERIFY(pair.hasProblem(1, ErrorCode::relay_untrusted));
        QVERIFY(!askedToSign);
        QVERIFY(must(client::loadRelay(phone.database()), "relay")->pin.isZero());

        pair.world.network().lie = {};
        pair.world.run(900'000);
        QVERIFY(!pair.hasProblem(1, ErrorCode::relay_untrusted));
        QCOMPARE(must(client::loadRelay(phone.database()), "relay")->pin, pair.world.relay().pin());

        pair.world.relay().takeAnotherKey();
        pair.world.network().dropWaits();
        pair.world.run(20'000);
        QVERIFY(pair.hasProblem(1, ErrorCode::relay_untrusted));
    }

    void aCopyOfTheRelayIsNotTheRelayOfTheCircle()
    {
        Pair pair;
        QVERIFY(pair.world.settle(60'000));
        pair.world.relay().takeAnotherKey();
        pair.world.device(0).setOnline(false);
        pair.world.device(1).reopenKnowing(pair.world.relay().pin());
        const auto row = pair.write(1, "not for a copy");
        pair.world.run(20'000);
        QVERIFY(pair.hasProblem(1, ErrorCode::relay_untrusted));
        QCOMPARE(pair.world.device(1).count("SELECT count(*) FROM cli_own WHERE acknowledged = 0"), 0);

        // The owner moves there: now it is.
        pair.world.device(0).reopenKnowing(pair.world.relay().pin());
        pair.world.device(0).setOnline(true);
        QVERIFY(pair.world.settle(3'600'000));
        QVERIFY(pair.shows(0, row, "not for a copy"));
        QVERIFY(!pair.hasProblem(1, ErrorCode::relay_untrusted));
    }

    void aCodeIsNotUsedAtAnotherRelayThanItsOwn()
    {
        World world(7);
        crypto::seedRandomForSimulation(7);
        world.buildPair();
        auto& other = world.device(world.addDevice());
        auto& sam = world.device(0);
        const auto invitation = must(sam.circles().inviteOwnDevice(world.space()), "invite");
        sam.engine().saved();
        sam.touch();
        QVERIFY(world.settle(60'000));
        world.relay().takeAnotherKey();
        sam.setOnline(false);
        other.reopenKnowing({});
        std::string words;
        for (const auto& word : must(sam.circles().invitationCode(invitation.id), "code").tenWords) {
            words += word + " ";
        }
        must(other.circles().join(words, {"Sam", "phone"}), "join");
        other.engine().saved();
        other.touch();
        world.run(20'000);
        const auto join = other.circles().joins().front();
        QVERIFY(join.state == circle::JoinState::refused);
        QCOMPARE(join.code, std::optional(ErrorCode::relay_untrusted));
    }

    void aHomePutBackFromABackupGoesOnAfterWhatItSealedSince()
    {
        Pair pair(SimDevice::Home::disk);
        pair.write(1, "in the backup");
        QVERIFY(pair.world.settle(60'000));
        auto& phone = pair.world.device(1);
        phone.backUp();
        const auto since = pair.write(1, "after it");
        QVERIFY(pair.world.settle(60'000));

        phone.setOnline(false);
        phone.restoreBackup();
        const auto row = pair.write(1, "written on the copy");
        bool hides = true;
        pair.world.network().lie = [&](const client::Call& call, client::Reply& reply) {
            if (hides && call.path.ends_with("/pull") && reply.status == 200) {
                auto page = must(wire::PullResponse::decode(reply.body), "page");
                for (auto& channel : page.channels) {
                    channel.envelopes.clear();
                }
                reply.body = page.encode();
            }
        };
        const auto sealed = phone.count("SELECT count(*) FROM cli_own");
        phone.setOnline(true);
        pair.world.run(60'000);
        QVERIFY(pair.hasProblem(1, ErrorCode::stream_gap));
        QCOMPARE(phone.count("SELECT count(*) FROM cli_own"), sealed);
        phone.kill();
        phone.open();
        pair.world.run(60'000);
        QCOMPARE(phone.count("SELECT count(*) FROM cli_own"), sealed);

        hides = false;
        QVERIFY(pair.world.settle(900'000));
        QVERIFY(pair.shows(1, since, "after it"));
        QVERIFY(pair.shows(0, row, "written on the copy"));
        QCOMPARE(pair.state(0), pair.state(1));
        QVERIFY(!pair.hasProblem(1, ErrorCode::stream_gap) && !pair.hasProblem(1, ErrorCode::stream_fork));
    }

    void aCopyDoesNotGoOnAtARelayThatLostItsLog()
    {
        Pair pair(SimDevice::Home::disk);
        pair.write(1, "in the backup");
        QVERIFY(pair.world.settle(60'000));
        auto& phone = pair.world.device(1);
        phone.backUp();
        pair.write(1, "after it");
        QVERIFY(pair.world.settle(60'000));
        phone.setOnline(false);
        phone.restoreBackup();
        pair.world.relay().loseEverything();
        pair.world.network().dropWaits();
        const auto sealed = phone.count("SELECT max(seq) FROM cli_own");
        pair.write(1, "what number would this be?");
        phone.setOnline(true);
        pair.world.run(600'000);
        QVERIFY(pair.hasProblem(1, ErrorCode::stream_gap));
        QCOMPARE(phone.count("SELECT max(seq) FROM cli_own"), sealed);
    }

    void aFullRelayStillDeliversAndTheRestWaits()
    {
        Pair pair;
        QVERIFY(pair.world.settle(60'000));
        pair.world.relay().restartWithQuota(1);
        pair.world.network().dropWaits();
        const auto row = pair.write(0, "no room");
        pair.world.run(20'000);
        QVERIFY(pair.hasProblem(0, ErrorCode::relay_full));
        pair.world.relay().restartWithQuota(1 << 20);
        pair.world.network().dropWaits();
        QVERIFY(pair.world.settle(900'000));
        QVERIFY(pair.shows(1, row, "no room"));
    }

    void aRelayThatLostItsLogIsHealed()
    {
        Pair pair;
        const auto row = pair.write(0, "older");
        QVERIFY(pair.world.settle(60'000));
        pair.world.relay().loseEverything();
        pair.world.network().dropWaits();
        const auto later = pair.write(1, "newer");
        QVERIFY(pair.world.settle(3'600'000));
        QVERIFY(pair.shows(0, later, "newer"));
        QVERIFY(pair.shows(1, row, "older"));
        QCOMPARE(pair.state(0), pair.state(1));
        const auto all = pair.world.device(1).count("SELECT count(*) FROM cli_own WHERE acknowledged = 0");
        QCOMPARE(all, 0);
    }

    void aTooOldAppReadsOnAndKeepsWhatItWrites()
    {
        Pair pair;
        const auto version = pair.world.device(1).store().schema().version;
        QVERIFY(pair.world.device(0).circles().requireSchema(pair.world.space(), version + 1).has_value());
        pair.world.device(0).engine().retryNow();
        pair.world.device(0).touch();
        pair.world.run(60'000);
        QCOMPARE(must(pair.world.device(1).circles().ownership(pair.world.space()), "ownership").minSchema,
                 version + 1);
        const auto row = pair.write(1, "written too early");
        pair.world.device(1).touch();
        pair.world.run(60'000);
        QVERIFY(pair.hasProblem(1, ErrorCode::update_to_share));
        QVERIFY(pair.shows(1, row, "written too early") && !pair.shows(0, row, "written too early"));
        QCOMPARE(must(pair.world.device(1).store().pending(), "pending").size(), std::size_t{1});
    }

    void aPausedEngineIsSilent()
    {
        Pair pair;
        QVERIFY(pair.world.settle(60'000));
        pair.world.device(0).engine().pause(true);
        pair.world.device(1).engine().pause(true);
        pair.world.device(0).touch();
        pair.world.device(1).touch();
        pair.world.run(60'000);
        const auto before = pair.world.network().sentCount();
        pair.world.run(600'000);
        QCOMPARE(pair.world.network().sentCount(), before);
        const auto row = pair.write(0, "later");
        pair.world.device(0).engine().pause(false);
        pair.world.device(1).engine().pause(false);
        pair.world.device(0).touch();
        pair.world.device(1).touch();
        QVERIFY(pair.world.settle(60'000));
        QVERIFY(pair.shows(1, row, "later"));
    }
};

WAYMARK_TEST(EngineTest);
#include "tst_engine.moc"
