// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include <algorithm>

#include "sync/client/branch_rule.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::client;

namespace {

Hash32 hash(int number)
{
    Hash32 made;
    made.bytes[0] = static_cast<std::uint8_t>(number >> 8);
    made.bytes[1] = static_cast<std::uint8_t>(number);
    return made;
}

constexpr int kStart = 1;

ChainLink link(int number, int prev, std::uint64_t seq, bool served = true)
{
    return {hash(number), hash(prev), seq, served};
}

/// 10, 11 and 12 behind the start; 20 and 21 in the places of 11 and 12.
std::vector<ChainLink> forked()
{
    return {link(10, kStart, 1), link(11, 10, 2), link(12, 11, 3), link(20, 10, 2), link(21, 20, 3)};
}

std::vector<Hash32> hashes(std::initializer_list<int> numbers)
{
    std::vector<Hash32> made;
    std::ranges::transform(numbers, std::back_inserter(made), hash);
    return made;
}

std::vector<Hash32> standing(const std::vector<ChainLink>& links, const BranchEvidence& evidence = {})
{
    return standingChain({hash(kStart), {}, 0}, links, evidence);
}

/// A tree of links with random evidence for it.
struct Tree {
    std::vector<ChainLink> links;
    BranchEvidence evidence;
};

Tree anyTree()
{
    Tree tree;
    const auto size = *rc::gen::inRange(1, 14);
    for (int i = 0; i < size; ++i) {
        const auto parent = *rc::gen::inRange(-1, i);
        const auto seq = parent < 0 ? 1 : tree.links[static_cast<std::size_t>(parent)].seq + 1;
        const int number = 2 + *rc::gen::inRange(0, 90) * 100 + i;
        tree.links.push_back({hash(number),
                              parent < 0 ? hash(kStart) : tree.links[static_cast<std::size_t>(parent)].hash, seq,
                              *rc::gen::weightedElement<bool>({{4, true}, {1, false}})});
    }
    for (const auto& one : tree.links) {
        if (*rc::gen::inRange(0, 6) == 0) {
            tree.evidence.named.insert(one.hash);
        }
        if (*rc::gen::inRange(0, 12) == 0) {
            tree.evidence.covered.insert(one.hash);
        }
        if (*rc::gen::inRange(0, 20) == 0) {
            tree.evidence.cut = one.hash;
        }
    }
    return tree;
}

}  // namespace

class BranchRuleTest : public QObject {
    Q_OBJECT

private slots:
    void oneBranchStandsToItsEnd()
    {
        QCOMPARE(standing({link(11, 10, 2), link(10, kStart, 1)}), hashes({10, 11}));
        QCOMPARE(standing({}), hashes({}));
        QCOMPARE(standing({link(11, 10, 2)}), hashes({}));
    }

    void theLowerFirstHashStands()
    {
        QCOMPARE(standing(forked()), hashes({10, 11, 12}));
        auto longer = forked();
        longer.push_back(link(22, 21, 4));
        QCOMPARE(standing(longer), hashes({10, 11, 12}));
    }

    void whatAnotherPersonNamedStands()
    {
        QCOMPARE(standing(forked(), {{}, {}, {hash(21)}}), hashes({10, 20, 21}));
        QCOMPARE(standing(forked(), {{}, {}, {hash(21), hash(12)}}), hashes({10, 11, 12}));
        // What came before the two parted speaks for neither.
        QCOMPARE(standing(forked(), {{}, {}, {hash(10)}}), hashes({10, 11, 12}));
    }

    void aTrustedSnapshotOutweighsWhatIsNamed()
    {
        QCOMPARE(standing(forked(), {{}, {hash(20)}, {hash(12)}}), hashes({10, 20, 21}));
        QCOMPARE(standing(forked(), {{}, {hash(20), hash(11)}, {hash(21)}}), hashes({10, 11, 12}));
    }

    void theCutOutweighsAllAndEndsTheChain()
    {
        QCOMPARE(standing(forked(), {hash(20), {hash(12)}, {hash(12)}}), hashes({10, 20}));
        QCOMPARE(standing(forked(), {hash(10), {}, {hash(12)}}), hashes({10}));
    }

    void whatOnlyItsOwnPhoneHasGivesWay()
    {
        auto links = forked();
        links[1].served = links[2].served = false;
        QCOMPARE(standing(links, {{}, {}, {hash(12)}}), hashes({10, 20, 21}));
        // Alone in its place it stands: it is only not brought yet.
        QCOMPARE(standing({link(10, kStart, 1), link(11, 10, 2, false)}), hashes({10, 11}));
    }

    void anEnvelopeAtAWrongPlaceFollowsNothing()
    {
        QCOMPARE(standing({link(10, kStart, 1), link(11, 10, 3)}), hashes({10}));
    }

    void theOrderInWhichTheyCameDoesNotMatter()
    {
        QVERIFY(rc::check([] {
            const auto tree = anyTree();
            auto other = tree.links;
            for (auto left = other.size(); left > 1; --left) {
                std::swap(other[left - 1], other[*rc::gen::inRange<std::size_t>(0, left)]);
            }
            other.push_back(other.front());
            RC_ASSERT(standing(tree.links, tree.evidence) == standing(other, tree.evidence));
        }));
    }

    void whatLostAddsNothingToWhatStands()
    {
        QVERIFY(rc::check([] {
            const auto tree = anyTree();
            const auto chain = standing(tree.links, tree.evidence);
            std::vector<ChainLink> kept;
            std::ranges::copy_if(tree.links, std::back_inserter(kept), [&](const ChainLink& one) {
                return std::ranges::find(chain, one.hash) != chain.end();
            });
            RC_ASSERT(standing(kept, tree.evidence) == chain);
        }));
    }
};

WAYMARK_TEST(BranchRuleTest);
#include "tst_branch_rule.moc"
