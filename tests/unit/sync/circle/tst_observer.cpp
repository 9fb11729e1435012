// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "sync/circle/circle_store.h"
#include "sync/circle/invite_code.h"
#include "sync/circle/keyring.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/circle/circle_world.h"

using namespace waymark;
using namespace waymark::circle;
using namespace waymark::tests;

namespace {

/// Everything a device ever had in hand: the keys in its home, and what every keyring opens to with its box key.
std::vector<crypto::SecretKey> everyKeyOf(Home& home, const ledger::Ledger& whole)
{
    std::vector<crypto::SecretKey> keys;
    CircleStore store(home.database, home.key);
    auto identities = must(store.identities());
    auto& identity = identities.front();
    keys.push_back(identity.sign.seed.clone());
    keys.push_back(identity.box.secret.clone());
    for (const auto& [channel, row] : whole.access().channels()) {
        for (const auto& epoch : row.epochs) {
            if (auto key = store.key(whole.space(), channel, epoch.number)) {
                keys.push_back(std::move(*key));
            }
        }
    }
    for (std::uint64_t height = 0; height < whole.size(); ++height) {
        for (const auto& bytes : whole.entry(height)->bodies) {
            const auto body = ledger::decodeBody(*bytes);
            const auto* ring = body ? std::get_if<ledger::Keyring>(&*body) : nullptr;
            if (ring == nullptr) {
                continue;
            }
            if (auto opened = openKeyring(identity.box, ring->box)) {
                for (auto& one : *opened) {
                    keys.push_back(std::move(one.key));
                }
            }
        }
    }
    return keys;
}

/// Channels whose newest key the observer has, or gets by trying every key on every link, again and again.
std::set<ChannelId> reachable(std::vector<crypto::SecretKey> keys, const ledger::Ledger& whole)
{
    std::set<ChannelId> found;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        for (const auto& [channel, row] : whole.access().channels()) {
            for (const auto& epoch : row.epochs) {
                if (commitmentOf(keys[i], whole.space(), channel, epoch.number) == epoch.commitment) {
                    found.insert(channel);
                }
                if (auto old = openLink(keys[i], whole.space(), channel, epoch.number, epoch.link)) {
                    keys.push_back(std::move(*old));
                }
            }
        }
    }
    return found;
}

std::set<ChannelId> held(const ledger::Ledger& whole, const SignKey& device)
{
    const auto channels = whole.access().readableBy(device);
    return {channels.begin(), channels.end()};
}

}  // namespace

class ObserverTest : public QObject {
    Q_OBJECT
private slots:
    void noDeviceReachesAKeyOfAChannelItDoesNotHold()
    {
        const bool passed = rc::check("observer", [] {
            CircleWorld world;
            auto& dawn = world.invite(world.sam, "Dawn", {{"plan", Access::read}});
            auto& tom = world.invite(world.sam, "Tom", {});
            auto& second = world.addDevice(*rc::gen::arbitrary<bool>() ? dawn : tom);
            const std::vector<std::string> names{"about", "plan", "learning", "money", "health", "private"};
            for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
                const auto channel = world.channel(names[*rc::gen::inRange<std::size_t>(0, names.size())]);
                const auto access = static_cast<Access>(*rc::gen::inRange(1, 3));
                static_cast<void>(
                    world.sam.circles->grant(world.space, channel, *rc::gen::inRange<PersonNumber>(2, 4), access));
            }
            for (auto* home : {&world.sam, &dawn, &tom, &second, &world.sam, &dawn, &tom, &second}) {
                home->sync(world.relay);
            }
            const auto& whole = world.relay.ledgers.at(world.space);
            for (auto* home : {&world.sam, &dawn, &tom, &second}) {
                const auto device = must(home->circles->identity(world.space))->publicKey;
                RC_ASSERT(reachable(everyKeyOf(*home, whole), whole) == held(whole, device));
                RC_ASSERT(home->circles->alarms().empty());
                const auto& mine = must(home->circles->ledger(world.space))->access();
                RC_ASSERT(mine.readableBy(device) == whole.access().readableBy(device));
                for (const auto& section : must(home->circles->sections(world.space))) {
                    RC_ASSERT(!section.keyMissing && !section.name.empty());
                }
            }
        });
        QVERIFY(passed);
    }

    void secretsInTheDatabaseAreWrapped()
    {
        CircleWorld world;
        CircleStore store(world.sam.database, world.sam.key);
        std::vector<Bytes> secrets;
        for (const auto& identity : must(store.identities())) {
            const auto seed = identity.sign.seed.view();
            const auto box = identity.box.secret.view();
            secrets.emplace_back(seed.begin(), seed.end());
            secrets.emplace_back(box.begin(), box.end());
        }
        for (const auto& section : must(world.sam.circles->sections(world.space))) {
            const auto key = must(world.sam.circles->sealingKey(world.space, section.channel)).key->view();
            secrets.emplace_back(key.begin(), key.end());
        }
        const auto invitation = must(world.sam.circles->invitePerson(world.space, {"r", Level::member, {}}));
        const auto code = must(parseCode(must(world.sam.circles->invitationCode(invitation.id)).digits));
        secrets.emplace_back(code.secret.bytes.begin(), code.secret.bytes.end());
        int cells = 0;
        const std::pair<const char*, int> tables[]{{"cir_space", 8},  {"cir_entry", 4},  {"cir_key", 4},
                                                   {"cir_intent", 4}, {"cir_invite", 3}, {"cir_join", 3}};
        for (const auto& [table, columns] : tables) {
            auto select = must(world.sam.database.statement("SELECT * FROM " + std::string(table)));
            must(select.each([&, name = table, columnCount = columns](const database::Row& row) -> Status {
                for (int column = 0; column < columnCount; ++column) {
                    const auto cell = row.blob(column);
                    ++cells;
                    for (const auto& secret : secrets) {
                        if (std::search(cell.begin(), cell.end(), secret.begin(), secret.end()) != cell.end()) {
                            return fail(ErrorCode::internal, name);
                        }
                    }
                }
                return {};
            }));
        }
        QVERIFY(cells > 30);
    }
};

WAYMARK_TEST(ObserverTest);
#include "tst_observer.moc"
