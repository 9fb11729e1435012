// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "sync/ledger/branch_choice.h"
#include "sync/ledger/branch_losses.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/ledger/ledger_script.h"

using namespace waymark;
using namespace waymark::ledger;
using namespace waymark::tests;

namespace {

const auto kPlan = idOf<ChannelId>(0x11);
const auto kHealth = idOf<ChannelId>(0x22);

/// Sam (1) owns it; Dawn (2) is an admin, Tom (3) a member. Dawn reads the plan, Tom writes it.
struct Small {
    LedgerScript script;
    ScriptDevice dawn{2};
    ScriptDevice tom{3};

    explicit Small(CircleKind kind = CircleKind::youngPerson) : script(kind)
    {
        script.addPerson(2, dawn, Level::admin);
        script.addPerson(3, tom);
        script.addSection(kPlan, script.owner);
        script.grant(kPlan, 2, dawn, Access::read);
        script.grant(kPlan, 3, tom, Access::write);
    }
    Small(const Small& other) : script(other.script) {}
    [[nodiscard]] const Ledger& ledger() const { return script.ledger; }
    void post(const ScriptDevice& author, const std::vector<Body>& bodies)
    {
        if (const auto done = script.post(author, script.closed(author, bodies)); !done) {
            throw std::runtime_error(std::string(errorName(done.error().code)));
        }
    }
    void invite(const ScriptDevice& author, std::uint8_t number)
    {
        post(author, {Invite{idOf<InviteId>(number), InvitePurpose::person, Level::reader}});
    }
    /// A member's entry that changes nothing for anybody.
    void ask(std::uint8_t number)
    {
        post(tom, {Invite{idOf<InviteId>(number), InvitePurpose::ownDevice, Level::member}});
    }
};

bool standsOver(const Small& one, const Small& other)
{
    const auto split = splitOf(one.ledger(), other.ledger());
    const auto won = wins(one.ledger(), other.ledger(), split.value());
    const auto lost = wins(other.ledger(), one.ledger(), split.value());
    if (!won || !lost || *won == *lost) {
        throw std::runtime_error("both or neither");
    }
    return *won;
}

/// What the phones of a member fold who is not served everything.
bool standsForTom(const Small& one, const Small& other)
{
    const auto mine = viewOf(one.ledger(), one.tom.key());
    const auto theirs = viewOf(other.ledger(), other.tom.key());
    return *wins(mine, theirs, *splitOf(mine, theirs));
}

std::vector<AsideEntry> tailOf(const Ledger& ledger, std::uint64_t from)
{
    std::vector<AsideEntry> tail;
    for (auto height = from; height < ledger.size(); ++height) {
        tail.push_back({*ledger.entry(height), *ledger.receipt(height)});
    }
    return tail;
}

}  // namespace

class BranchesTest : public QObject {
    Q_OBJECT
private slots:
    void aBeginningIsNoBranch()
    {
        const Small before;
        auto after = before;
        after.ask(0xB1);
        QVERIFY(!splitOf(before.ledger(), after.ledger()));
        auto other = before;
        other.ask(0xB2);
        QCOMPARE(*splitOf(after.ledger(), other.ledger()), before.ledger().size());
    }

    void moreOfTheOwnersEntriesWinThenMoreThenTheLowerHash()
    {
        const Small before;
        auto owners = before;
        owners.invite(owners.script.owner, 0xB1);
        auto longer = before;
        longer.invite(longer.dawn, 0xB2);
        longer.ask(0xB3);
        longer.ask(0xB4);
        QVERIFY(standsOver(owners, longer));
        auto one = before;
        one.ask(0xB5);
        QVERIFY(standsOver(longer, one));
        auto other = before;
        other.ask(0xB6);
        const auto height = before.ledger().size();
        QCOMPARE(standsOver(one, other), *one.ledger().hashAt(height) < *other.ledger().hashAt(height));
    }

    void whatIsForGoodIsNotOutwritten()
    {
        const Small before;
        auto closed = before;
        closed.post(closed.script.owner, {Close{}});
        auto busy = before;
        busy.invite(busy.script.owner, 0xB1);
        busy.invite(busy.script.owner, 0xB2);
        QVERIFY(standsOver(closed, busy));

        auto settled = before;
        settled.ask(0xB3);
        settled.post(settled.dawn, {Branch{before.ledger().size(), {*busy.ledger().hashAt(before.ledger().size())}}});
        QVERIFY(standsOver(settled, busy));
    }

    /// Whoever holds the phones that were taken out of a recovered circle cannot write it back.
    void aRecoveryOutranksTheOwnersOldPhones()
    {
        Small before;
        const ScriptDevice words(9);
        before.post(before.script.owner,
                    {RecoverySetup{0, {}, {}, {}, {}, words.key(), words.box}, before.script.keyringBody(words)});
        auto thief = before;
        thief.invite(thief.script.owner, 0xB1);
        thief.invite(thief.script.owner, 0xB2);
        auto recovered = before;
        const ScriptDevice fresh(10);
        const auto done = recovered.script.post(
            words, {RecoveryDone{fresh.key(), fresh.box, {1}}, recovered.script.keyringBody(fresh)});
        QVERIFY2(done.has_value(), done ? "" : std::string(errorName(done.error().code)).c_str());
        QVERIFY(standsOver(recovered, thief));
    }

    /// A member who was removed goes on from before that, by a relay that signs for both.
    void aLongBranchFromFarBackDoesNotWinAgainstItsOwner()
    {
        const Small before;
        auto stands = before;
        stands.post(stands.script.owner, {Remove{3}});
        auto removed = before;
        for (std::uint8_t i = 0; i < 40; ++i) {
            removed.ask(static_cast<std::uint8_t>(0x40 + i));
        }
        QVERIFY(standsOver(stands, removed));
    }

    /// However the entries fall, exactly one of two stands, everybody sees the same one, and what stands over another
    /// stands over all that one stands over.
    void theChoiceIsOneOrderForAll()
    {
        QVERIFY(rc::check([] {
            const auto byDrawn = [](const Small& before, std::uint8_t salt) {
                auto branch = before;
                branch.ask(salt);
                const auto entries = *rc::gen::inRange<std::uint8_t>(0, 8);
                for (std::uint8_t i = 1; i <= entries; ++i) {
                    const auto number = static_cast<std::uint8_t>(salt + i);
                    switch (*rc::gen::inRange(0, 3)) {
                        case 0:
                            branch.invite(branch.script.owner, number);
                            break;
                        case 1:
                            branch.invite(branch.dawn, number);
                            break;
                        default:
                            branch.ask(number);
                    }
                }
                return branch;
            };
            const Small before;
            const auto a = byDrawn(before, 0x40);
            const auto b = byDrawn(before, 0x80);
            const auto c = byDrawn(before, 0xC0);
            const bool ab = standsOver(a, b);
            const bool bc = standsOver(b, c);
            const bool ac = standsOver(a, c);
            RC_ASSERT(ab == standsForTom(a, b));
            RC_ASSERT(bc == standsForTom(b, c));
            RC_ASSERT(!(ab && bc) || ac);
            RC_ASSERT(!(!ab && !bc) || !ac);
        }));
    }

    void aBranchIsPutTogetherFromEntriesInAnyOrder()
    {
        const Small before;
        auto stands = before;
        stands.ask(0xB1);
        auto other = before;
        other.ask(0xB2);
        other.ask(0xB3);
        auto aside = tailOf(other.ledger(), before.ledger().size());
        std::ranges::reverse(aside);
        const auto heads = headsOf(aside);
        QCOMPARE(heads.size(), std::size_t{1});
        const auto whole = branchUpTo(stands.ledger(), aside, heads.front());
        QVERIFY(whole && *whole);
        QCOMPARE((*whole)->head(), other.ledger().head());
        QCOMPARE((*whole)->access(), other.ledger().access());
        QVERIFY(!*branchUpTo(stands.ledger(), std::span(aside).first(1), heads.front()));
    }

    void whatALostBranchEndedIsToBeSaidAgain()
    {
        const Small before;
        auto lost = before;
        lost.script.addPerson(4, ScriptDevice(4));
        lost.post(lost.script.owner, {lost.script.grantBody(kPlan, 2, Access::none)});
        lost.post(lost.script.owner, {Remove{3}});
        lost.script.grant(kPlan, 4, ScriptDevice(4), Access::write);
        auto stands = before;
        stands.invite(stands.script.owner, 0xB1);
        const auto losses = lossesOf(lost.ledger(), stands.ledger());
        QVERIFY(losses.has_value());
        QCOMPARE(losses->split, before.ledger().size());
        QCOMPARE(losses->entries.size(), lost.ledger().size() - before.ledger().size());
        QCOMPARE(losses->removed, std::vector<PersonNumber>{3});
        QCOMPARE(losses->narrowed, (std::vector<LostGrant>{{kPlan, 2, Access::none, 0}}));
        QVERIFY(losses->given.empty());
        QCOMPARE(losses->joined.size(), std::size_t{1});
        QVERIFY(losses->endsAnything());
    }

    void whatALostBranchGaveIsOfferedAgain()
    {
        Small before;
        before.script.addSection(kHealth, before.script.owner);
        auto lost = before;
        lost.script.addPerson(4, ScriptDevice(4));
        lost.script.grant(kHealth, 4, ScriptDevice(4), Access::read);
        lost.script.grant(kHealth, 2, lost.dawn, Access::write);
        auto stands = before;
        stands.script.addPerson(4, ScriptDevice(5));
        stands.script.addPerson(5, ScriptDevice(4));
        const auto losses = lossesOf(lost.ledger(), stands.ledger());
        QVERIFY(losses.has_value());
        QCOMPARE(losses->given,
                 (std::vector<LostGrant>{{kHealth, 2, Access::write, 0}, {kHealth, 5, Access::read, 0}}));
        QVERIFY(!losses->endsAnything());
        QVERIFY(losses->joined.empty());
    }

    void whatWasSealedOnALostBranchCountsLikeWhatWasBefore()
    {
        Small s;
        const auto split = s.ledger().size();
        s.ask(0xB1);
        const std::vector lost{idOf<Hash32>(0x51), idOf<Hash32>(0x52)};
        QVERIFY(!s.ledger().countsAt({split + 1, lost[1]}, 2));
        s.post(s.script.owner, {Branch{split, {lost[0]}}});
        QVERIFY(!s.ledger().countsAt({split + 1, lost[1]}, 2));
        // More of it has come to light; less of it says nothing new.
        s.post(s.script.owner, {Branch{split, lost}});
        QVERIFY(!s.script.post(s.script.owner, s.script.closed(s.script.owner, {Branch{split, {lost[0]}}})));
        QVERIFY(!s.script.post(s.script.owner,
                               s.script.closed(s.script.owner, {Branch{split, {lost[0], lost[0], lost[0]}}})));
        QCOMPARE(*s.ledger().countsAt({split + 1, lost[1]}, 2), split - 1);
        QCOMPARE(*s.ledger().countsAt({split, lost[0]}, split + 1), split + 1);
        QCOMPARE(*s.ledger().countsAt({split, *s.ledger().hashAt(split)}, 2), split);
        QVERIFY(!s.ledger().countsAt({split, lost[1]}, 2));
        QVERIFY(!s.ledger().countsAt({split - 1, lost[0]}, 2));
    }
};

WAYMARK_TEST(BranchesTest);
#include "tst_branches.moc"
