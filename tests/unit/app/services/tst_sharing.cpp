// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/circle_service.h"
#include "app/services/mine_service.h"
#include "app/services/people_service.h"
#include "app/services/settings.h"
#include "app/services/sharing_service.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/services/open_home.h"
#include "tests/unit/sync/circle/circle_world.h"

using namespace waymark;
using namespace waymark::services;
using waymark::tests::CircleWorld;
using waymark::tests::must;
using waymark::tests::utcOf;

namespace {

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;

/// What the services see of one home of a world.
struct Side {
    explicit Side(tests::Home& of) : home(of)
    {
        must(Settings::migrate(home.database));
        must(records::Store::migrate(home.database));
        store = std::make_unique<records::Store>(home.database, schema::schema(), home.clock,
                                                 [](const records::SectionRef&) { return records::Actor{}; });
    }
    [[nodiscard]] ServiceContext context() { return {home.database, *store, *home.circles, home.clock, utcOf}; }
    [[nodiscard]] CircleService circles() { return CircleService(context()); }
    [[nodiscard]] AccessView access(const SpaceId& space, const char* section, const char* who)
    {
        return must(SharingService(context()).access(space, section, who), section);
    }

    tests::Home& home;
    std::unique_ptr<records::Store> store;
};

/// Sam's circle with Dawn, who writes in the plan and reads about health.
struct Shared {
    CircleWorld world;
    tests::Home& dawnsHome =
        world.invite(world.sam, "Dawn", {{"plan", circle::Access::write}, {"health", circle::Access::read}});
    Side sam{world.sam};
    Side dawn{dawnsHome};

    void syncAll()
    {
        for (int round = 0; round < 2; ++round) {
            for (const auto& home : world.homes) {
                home->sync(world.relay);
            }
        }
    }
};

const PhoneEntry& phone(const PhonesView& view, std::string_view name)
{
    const auto& phones = view.circles.front().phones;
    return *std::ranges::find(phones, name, &PhoneEntry::name);
}

}  // namespace

/// Who may do what in whose circle, changing it, and going.
class SharingTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsTakenBackWaitsForTheRelayAndThenIsOver()
    {
        Shared c;
        QCOMPARE(c.sam.access(c.world.space, "plan", "m2").may.access, Access::write);
        QVERIFY(c.sam.circles().share(c.world.space, "plan", "m2", Access::none).has_value());
        auto now = c.sam.access(c.world.space, "plan", "m2");
        QCOMPARE(now.may.access, Access::none);
        QVERIFY(now.may.waits && now.mine);
        QVERIFY(!c.sam.access(c.world.space, "health", "m2").may.waits);
        const auto view = must(SharingService(c.sam.context()).sharing(c.world.space));
        const auto plan = std::ranges::find(view.sections, "plan", &SharedSection::section);
        QVERIFY(plan->cells.front().waits);
        QCOMPARE(plan->watchers.size(), std::size_t{1});
        QVERIFY(must(SharingService(c.dawn.context()).sharing(c.world.space)).ended.empty());

        c.syncAll();
        now = c.sam.access(c.world.space, "plan", "m2");
        QCOMPARE(now.may.access, Access::none);
        QVERIFY(!now.may.waits);
        const auto dawns = must(SharingService(c.dawn.context()).sharing(c.world.space));
        QCOMPARE(dawns.ended, std::vector<UnixMs>{c.world.clock.now()});
        QVERIFY(!dawns.mine);
        QCOMPARE(dawns.owner.name, std::string("Sam"));
        QCOMPARE(SharingService(c.dawn.context()).access(c.world.space, "plan", "m2").error().code,
                 ErrorCode::not_found);

        QVERIFY(c.sam.circles().share(c.world.space, "plan", "m2", Access::read).has_value());
        c.syncAll();
        QVERIFY(must(SharingService(c.dawn.context()).sharing(c.world.space)).ended.empty());
    }

    void whatIsLentSaysUntilWhenToBothAndEndsByItself()
    {
        Shared c;
        const UnixMs end = c.world.clock.now() + kDay;
        QVERIFY(c.sam.circles().share(c.world.space, "health", "m2", Access::read, end).has_value());
        QVERIFY(c.sam.access(c.world.space, "health", "m2").may.waits);
        c.syncAll();
        QCOMPARE(c.sam.access(c.world.space, "health", "m2").may.until, std::optional(end));
        const auto hers = c.dawn.access(c.world.space, "health", "m2");
        QCOMPARE(hers.may.until, std::optional(end));
        QVERIFY(!hers.mine && !hers.may.waits);
        c.world.clock.advance(kDay);
        QCOMPARE(must(SharingService(c.dawn.context()).sharing(c.world.space)).ended, std::vector<UnixMs>{end});
        QCOMPARE(c.sam.access(c.world.space, "health", "m2").may.access, Access::none);
        QCOMPARE(c.sam.circles().share(c.world.space, "health", "m2", Access::read, end - 1).error().code,
                 ErrorCode::bad_input);
    }

    void onlyTheOwnerChangesAnythingAndNobodyTheOwners()
    {
        Shared c;
        QVERIFY(!c.sam.access(c.world.space, "plan", "m1").mine);
        QVERIFY(!c.sam.access(c.world.space, "private", "m2").mine);
        QCOMPARE(c.dawn.circles().share(c.world.space, "health", "m2", Access::write).error().code,
                 ErrorCode::not_allowed);
        QCOMPARE(c.dawn.circles().remove(c.world.space, "m1").error().code, ErrorCode::not_allowed);
        QVERIFY(must(PeopleService(c.sam.context()).person(c.world.space, "m2")).canRemove);
        QVERIFY(!must(PeopleService(c.dawn.context()).person(c.world.space, "m1")).canRemove);
        QCOMPARE(c.sam.circles().leave(c.world.space).error().code, ErrorCode::not_allowed);
    }

    void whoLeavesKnowsItAndWhoIsTakenOutIsGone()
    {
        Shared c;
        c.world.invite(c.world.sam, "Tom", {{"plan", circle::Access::read}});
        c.syncAll();
        const auto mine = [&](Side& side) { return must(side.circles().circle(c.world.space)); };
        QVERIFY(mine(c.dawn).canLeave && !mine(c.sam).canLeave);
        QVERIFY(c.dawn.circles().leave(c.world.space).has_value());
        QVERIFY(mine(c.dawn).over && !mine(c.dawn).canLeave && mine(c.dawn).waiting > 0);
        QVERIFY(must(MineService(c.dawn.context()).phones()).circles.empty());
        c.syncAll();
        QVERIFY(mine(c.dawn).over);
        QCOMPARE(mine(c.sam).members.size(), std::size_t{2});
        QVERIFY(c.sam.circles().remove(c.world.space, "Tom").has_value());
        QVERIFY(mine(c.sam).waiting > 0);
        QCOMPARE(mine(c.sam).members.size(), std::size_t{1});
        c.syncAll();
        QCOMPARE(mine(c.sam).waiting, 0);
    }

    void aPhoneIsTakenOutByThoseTheLedgerLets()
    {
        Shared c;
        tests::Home& tablet = c.world.addDevice(c.world.sam);
        c.syncAll();
        Side second{tablet};
        const auto byOld = must(MineService(c.sam.context()).phones());
        QCOMPARE(phone(byOld, "Sam's phone").takingOut, TakingOut::thisPhone);
        QCOMPARE(phone(byOld, "second phone").takingOut, TakingOut::possible);
        QCOMPARE(phone(byOld, "Dawn's phone").takingOut, TakingOut::theLast);
        QVERIFY(phone(byOld, "second phone").since.has_value());
        const auto byYoung = must(MineService(second.context()).phones());
        QCOMPARE(phone(byYoung, "Sam's phone").takingOut, TakingOut::tooYoung);
        QCOMPARE(phone(must(MineService(c.dawn.context()).phones()), "Sam's phone").takingOut, TakingOut::notTheirs);
        const auto old = *SignKey::fromHexText(phone(byYoung, "Sam's phone").id);
        QCOMPARE(second.circles().revokeDevice(c.world.space, old).error().code, ErrorCode::not_allowed);
        c.world.clock.advance(8 * kDay);
        QCOMPARE(phone(must(MineService(second.context()).phones()), "Sam's phone").takingOut, TakingOut::possible);
        const auto lost = *SignKey::fromHexText(phone(byOld, "second phone").id);
        QVERIFY(c.sam.circles().revokeDevice(c.world.space, lost).has_value());
        const auto left = must(MineService(c.sam.context()).phones());
        QCOMPARE(left.circles.front().phones.size(), std::size_t{2});
        QVERIFY(left.circles.front().waiting > 0);
    }

    void aPhoneIsCalledByAnOwnNameHereAlone()
    {
        Shared c;
        const MineService mine(c.sam.context());
        const std::string dawns = phone(must(mine.phones()), "Dawn's phone").id;
        QVERIFY(mine.namePhone(dawns, "Dawn's work phone").has_value());
        QCOMPARE(phone(must(mine.phones()), "Dawn's work phone").id, dawns);
        c.syncAll();
        QCOMPARE(phone(must(MineService(c.dawn.context()).phones()), "Dawn's phone").id, dawns);
        QVERIFY(mine.namePhone(dawns, "").has_value());
        QCOMPARE(phone(must(mine.phones()), "Dawn's phone").id, dawns);
        QCOMPARE(mine.namePhone(dawns, std::string(61, 'x')).error().code, ErrorCode::too_large);
    }

    void anInvitationSaysWhoGoesForIt()
    {
        Shared c;
        auto circles = c.sam.circles();
        const auto plain = circles.invitePerson(c.world.space, Role::mentor, {});
        QVERIFY(plain.has_value() && plain->replaced.id.empty());
        const auto invite = circles.invitePerson(c.world.space, Role::personalAdviser, {{"plan", Access::read}}, "m2");
        QVERIFY(invite.has_value());
        QCOMPARE(invite->replaced.name, std::string("Dawn"));
        QCOMPARE(must(circles.invitation(invite->id)).replaced.id, std::string("m2"));
        QCOMPARE(must(circles.circle(c.world.space)).members.size(), std::size_t{2});
    }
};

WAYMARK_TEST(SharingTest);
#include "tst_sharing.moc"
