// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/owner_service.h"

#include <algorithm>

#include "app/services/circle_tags.h"
#include "sync/ledger/fold.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/services/side.h"

using namespace waymark;
using namespace waymark::services;
using waymark::tests::CircleWorld;
using waymark::tests::must;
using waymark::tests::Side;

namespace {

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;
constexpr UnixMs kEnds = 1'795'000'000'000 + 300 * kDay;

/// Sam, a carer, looks after Mia's circle; Dawn and Tom help run it.
struct LookedAfter {
    CircleWorld world{kEnds};
    tests::Home& miasHome = world.invite(world.sam, "Mia", {{"plan", circle::Access::read}});
    tests::Home& dawnsHome = world.invite(world.sam, "Dawn", {{"plan", circle::Access::write}}, circle::Level::admin);
    tests::Home& tomsHome = world.invite(world.sam, "Tom", {}, circle::Level::admin);
    Side sam{world.sam};
    Side mia{miasHome};
    Side dawn{dawnsHome};
    Side tom{tomsHome};

    LookedAfter() { syncAll(); }
    void syncAll()
    {
        for (int round = 0; round < 3; ++round) {
            for (const auto& home : world.homes) {
                home->sync(world.relay);
            }
        }
    }
    [[nodiscard]] static OwnerService of(Side& side) { return OwnerService(side.context()); }
    [[nodiscard]] OwnerView view(Side& side) const { return must(of(side).owner(world.space), "owner"); }
    [[nodiscard]] static std::optional<OwnerNews> news(Side& side)
    {
        const auto all = must(of(side).news(), "news");
        return all.empty() ? std::nullopt : std::optional(all.front());
    }
};

}  // namespace

/// Whose a circle is: looking after it, handing it over, making it one's own, and putting somebody else in the place.
class OwnerTest : public QObject {
    Q_OBJECT

private slots:
    void itIsSaidForWhomAndTheDayOnlyComesNearer()
    {
        LookedAfter c;
        auto sams = c.view(c.sam);
        QVERIFY(sams.acting && sams.mine && !sams.successor && !sams.mayReplace);
        QCOMPARE(sams.ends, kEnds);
        QCOMPARE(sams.members.size(), std::size_t{3});
        QCOMPARE(c.of(c.dawn).handOver(c.world.space, "Mia", {}).error().code, ErrorCode::not_allowed);
        QCOMPARE(c.of(c.sam).handOver(c.world.space, "Nobody", {}).error().code, ErrorCode::not_found);
        QVERIFY(c.of(c.sam).handOver(c.world.space, "Mia", {}).has_value());
        QCOMPARE(c.of(c.sam).handOver(c.world.space, "Mia", kEnds + kDay).error().code, ErrorCode::not_allowed);
        QVERIFY(c.of(c.sam).handOver(c.world.space, "Mia", kEnds - kDay).has_value());
        c.syncAll();
        sams = c.view(c.sam);
        QCOMPARE(sams.ends, kEnds - kDay);
        QCOMPARE(sams.successor->name, std::string("Mia"));
        QCOMPARE(sams.members.size(), std::size_t{2});
        const auto mias = c.view(c.mia);
        QVERIFY(mias.forMe && !mias.mayClaim && !mias.mine);
        QCOMPARE(mias.owner.name, std::string("Sam"));
        QVERIFY(!c.news(c.mia));
    }

    /// The profile in a circle is the young person's, never that of the adult who looks after it.
    void itIsCalledAfterTheOneItIsFor()
    {
        LookedAfter c;
        const auto directory = [&](Side& side) {
            return must(Directory::load(side.context(), c.world.space), "directory");
        };
        QVERIFY(isChilds(directory(c.sam)) && directory(c.sam).young().id.empty());
        QCOMPARE(tagOf(directory(c.sam)).who.name, directory(c.sam).circle().name);
        QCOMPARE(c.view(c.sam).owner.name, std::string("Sam"));
        QVERIFY(c.of(c.sam).handOver(c.world.space, "Mia", {}).has_value());
        c.syncAll();
        QCOMPARE(tagOf(directory(c.dawn)).who.name, std::string("Mia"));
        QCOMPARE(directory(c.dawn).owner().name, std::string("Sam"));
        c.world.clock.setWall(kEnds);
        c.syncAll();
        QVERIFY(c.of(c.mia).claim(c.world.space).has_value());
        c.syncAll();
        QVERIFY(isChilds(directory(c.sam)) && !isChilds(directory(c.mia)));
        QCOMPARE(directory(c.dawn).young().name, std::string("Mia"));
    }

    void whoClaimsIsToldAndAskedAboutEachAfresh()
    {
        LookedAfter c;
        QVERIFY(c.of(c.sam).handOver(c.world.space, "Mia", {}).has_value());
        c.syncAll();
        QCOMPARE(c.of(c.mia).claim(c.world.space).error().code, ErrorCode::not_yet);
        c.world.clock.setWall(kEnds);
        c.syncAll();
        QCOMPARE(c.news(c.mia)->kind, OwnerNewsKind::claim);
        QVERIFY(c.view(c.mia).mayClaim && !c.news(c.sam) && !c.news(c.dawn));
        QVERIFY(c.of(c.mia).claim(c.world.space).has_value());
        c.syncAll();
        const auto mias = c.view(c.mia);
        QVERIFY(mias.mine && !mias.acting && !mias.mayClaim && !c.news(c.mia));
        const auto plan = std::ranges::count_if(mias.asked, [](const AskedAfresh& one) {
            return one.was.section == "plan" && one.was.access == Access::write;
        });
        QCOMPARE(plan, 2);  // Sam and Dawn wrote in it
        QVERIFY(c.view(c.dawn).asked.empty());
    }

    void twoSayWhoElseShouldAndAfterSevenDaysItIsSo()
    {
        LookedAfter c;
        QVERIFY(c.view(c.dawn).mayReplace && !c.view(c.mia).mayReplace);
        QVERIFY(c.of(c.dawn).replace(c.world.space, "Dawn").has_value());
        c.syncAll();
        QVERIFY(!c.view(c.sam).notices.front().from && !c.news(c.sam));
        QVERIFY(c.of(c.tom).replace(c.world.space, "Dawn").has_value());
        c.syncAll();
        const auto notice = c.view(c.tom).notices.front();
        QVERIFY(notice.said && !notice.due && notice.from);
        QCOMPARE(notice.by.size(), std::size_t{2});
        QCOMPARE(c.news(c.sam)->kind, OwnerNewsKind::unwanted);
        QCOMPARE(c.news(c.sam)->person.name, std::string("Dawn"));
        QVERIFY(!c.news(c.tom) && !c.news(c.mia));
        c.world.clock.setWall(c.world.clock.now() + ledger::kReplaceNoticeMs);
        c.syncAll();
        QCOMPARE(c.news(c.tom)->kind, OwnerNewsKind::replaceDue);
        QVERIFY(c.view(c.dawn).notices.front().due);
        QVERIFY(c.of(c.tom).replace(c.world.space, "Dawn").has_value());
        c.syncAll();
        QCOMPARE(c.view(c.mia).owner.name, std::string("Dawn"));
        QVERIFY(c.view(c.dawn).mine && c.view(c.dawn).notices.empty() && !c.news(c.sam));
    }
};

WAYMARK_TEST(OwnerTest);
#include "tst_owner.moc"
