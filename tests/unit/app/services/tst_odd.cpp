// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "app/services/odd_service.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/services/open_home.h"

using namespace waymark;
using namespace waymark::services;

/// What was noticed, put together as it is told.
class OddTest : public QObject {
    Q_OBJECT

    static ChannelId sectionOf(tests::OpenHome& home, const char* name)
    {
        return home.core().circles().section(home.space(), name)->channel;
    }
    static void note(tests::OpenHome& home, ErrorCode code, const ChannelId& channel = {})
    {
        QVERIFY(home.core().circles().noteAlarm(home.space(), code, channel).has_value());
    }
    static std::vector<OddThing> things(tests::OpenHome& home) { return OddService(home.context()).odd()->things; }

private slots:
    void theSameInSeveralPartsIsOneAndSaysWhich()
    {
        tests::OpenHome home;
        QVERIFY(home.ok());
        QVERIFY(things(home).empty());
        note(home, ErrorCode::relay_withholds, sectionOf(home, "plan"));
        note(home, ErrorCode::relay_withholds);
        home.clock().advance(60'000);
        note(home, ErrorCode::relay_withholds, sectionOf(home, "health"));
        const auto odd = things(home);
        QCOMPARE(odd.size(), std::size_t{1});
        QCOMPARE(odd.front().kind, OddKind::relayWithholds);
        auto sections = odd.front().sections;
        std::ranges::sort(sections);
        QCOMPARE(sections, (std::vector<std::string>{"health", "plan"}));
        QCOMPARE(odd.front().at, home.clock().now());
        QVERIFY(!odd.front().who);
        QVERIFY(!odd.front().circle.empty());
    }

    void eachCodeIsToldAsWhatItMeans()
    {
        tests::OpenHome home;
        const std::vector<std::pair<ErrorCode, OddKind>> all{{ErrorCode::relay_forgot, OddKind::relayForgot},
                                                             {ErrorCode::close_unsigned, OddKind::noCloseReceipt},
                                                             {ErrorCode::relay_untrusted, OddKind::otherRelay},
                                                             {ErrorCode::ledger_fork, OddKind::twoStories},
                                                             {ErrorCode::stream_fork, OddKind::copiedPhone},
                                                             {ErrorCode::device_copied, OddKind::thisPhoneCopied},
                                                             {ErrorCode::ledger_branch, OddKind::wentTwoWays},
                                                             {ErrorCode::owner_changed, OddKind::newOwner},
                                                             {ErrorCode::owner_notice, OddKind::ownerUnwanted},
                                                             {ErrorCode::bad_keyring, OddKind::badKey},
                                                             {ErrorCode::snapshot_differs, OddKind::phonesDiffer},
                                                             {ErrorCode::snapshot_full, OddKind::noRoomForSnapshot},
                                                             {ErrorCode::bad_signature, OddKind::changedOnTheWay}};
        for (const auto& [code, kind] : all) {
            home.clock().advance(1000);
            note(home, code);
            QCOMPARE(things(home).front().kind, kind);
        }
        note(home, ErrorCode::bad_seal, sectionOf(home, "plan"));
        QCOMPARE(things(home).size(), all.size());
    }

    void whatIsPutAwayGoesWhollyAndComesBackWhenItHappensAgain()
    {
        tests::OpenHome home;
        note(home, ErrorCode::relay_withholds, sectionOf(home, "plan"));
        note(home, ErrorCode::relay_withholds, sectionOf(home, "health"));
        note(home, ErrorCode::relay_forgot);
        const auto odd = things(home);
        const auto found = std::ranges::find(odd, OddKind::relayWithholds, &OddThing::kind);
        QVERIFY(OddService(home.context()).putAway(found->id).has_value());
        QCOMPARE(things(home).size(), std::size_t{1});
        QCOMPARE(things(home).front().kind, OddKind::relayForgot);
        QCOMPARE(OddService(home.context()).putAway(found->id).error().code, ErrorCode::not_found);
        QVERIFY(home.reopen());
        QCOMPARE(things(home).size(), std::size_t{1});
        home.clock().advance(2LL * 24 * 3600 * 1000);
        note(home, ErrorCode::relay_withholds, sectionOf(home, "plan"));
        QCOMPARE(things(home).size(), std::size_t{2});
    }
};

WAYMARK_TEST(OddTest);
#include "tst_odd.moc"
