// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/seeded_random.h"
#include "tests/simulation/must.h"
#include "tests/simulation/world.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::simulation;

namespace {

/// The owner's phone is shown a log of its own for a while, and two others go on with the usual one.
struct TwoViews {
    static constexpr std::size_t kOwner = 0;
    World world{7, SimRelay::Data::disk};
    std::unique_ptr<SimRelay> other;

    TwoViews()
    {
        crypto::seedRandomForSimulation(7);
        world.buildPair();
        world.addHelper();
        world.setSnapshotLimits({3, 1 << 20});
        settle();
        world.network().shownTo = [this](const Inbox* whose) {
            return other && world.whose(whose) == kOwner ? other.get() : nullptr;
        };
        other = world.relay().fork();
        world.network().dropWaits();
    }
    void settle() { must(world.settle(4LL * 3'600'000) ? Status{} : fail(ErrorCode::timeout), "settle"); }
    [[nodiscard]] records::SectionRef section() const { return {world.space(), world.channels().front()}; }
    records::RowRef write(std::size_t phone)
    {
        auto& device = world.device(phone);
        const records::RowRef row{section(), kNote, device.store().newRowId(section())};
        records::Edit make;
        make.row = row;
        make.kind = records::EditKind::make;
        must(device.save({make}) ? Status{} : fail(ErrorCode::internal), "save");
        world.run(2'000);
        return row;
    }
    void end()
    {
        other.reset();
        world.network().dropWaits();
        for (std::size_t i = 0; i < world.devices(); ++i) {
            world.device(i).engine().retryNow();
            world.device(i).touch();
        }
        settle();
    }
    /// All phones, and one that is new, have the same, nothing waits, and nothing is in the way.
    [[nodiscard]] bool isMended(const std::vector<records::RowRef>& rows)
    {
        world.addOwnDevice(kOwner);
        settle();
        const auto state = must(world.device(kOwner).store().reader().stateHash(section()), "hash");
        for (std::size_t i = 0; i < world.devices(); ++i) {
            auto& phone = world.device(i);
            const auto has = [&](const records::RowRef& row) { return phone.store().reader().get(row).has_value(); };
            const auto rests = [](const client::SpaceStatus& status) { return status.problems.empty(); };
            if (must(phone.store().reader().stateHash(section()), "hash") != state || !std::ranges::all_of(rows, has) ||
                !std::ranges::all_of(phone.engine().status(), rests)) {
                return false;
            }
        }
        return world.device(kOwner).count("SELECT count(*) FROM rec_erasing") == 0;
    }
};

}  // namespace

class TwoViewsTest : public QObject {
    Q_OBJECT

private slots:
    /// The relay that all others know never had what was purged at the other one: it is told where that was, and the
    /// owner's phone goes on over it, since it had merged it.
    void whatWasErasedForGoodInOneIsGoneInBoth()
    {
        TwoViews two;
        std::vector<records::RowRef> rows{two.write(1)};
        const auto gone = two.write(TwoViews::kOwner);
        rows.push_back(two.write(TwoViews::kOwner));
        QVERIFY(two.world.device(TwoViews::kOwner).eraseNow({{gone}}));
        two.world.run(600'000);
        QCOMPARE(two.world.device(TwoViews::kOwner).count("SELECT count(*) FROM rec_erasing"), 0);
        for (const std::size_t phone : {1U, 2U}) {
            rows.push_back(two.write(phone));
        }
        two.end();
        QVERIFY(two.isMended(rows));
    }

    /// The others made snapshots meanwhile, and the owner's phone stands further on in its own log than theirs goes.
    void theSameWhereTheOthersHaveSnapshots()
    {
        TwoViews two;
        std::vector<records::RowRef> rows;
        for (int i = 0; i < 12; ++i) {
            rows.push_back(two.write(1 + static_cast<std::size_t>(i) % 2));
        }
        const auto gone = two.write(TwoViews::kOwner);
        for (int i = 0; i < 14; ++i) {
            rows.push_back(two.write(TwoViews::kOwner));
        }
        QVERIFY(two.world.device(TwoViews::kOwner).eraseNow({{gone}}));
        two.world.run(600'000);
        two.end();
        QVERIFY(two.isMended(rows));
    }
};

WAYMARK_TEST(TwoViewsTest);
#include "tst_two_views.moc"
