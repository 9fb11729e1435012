// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include <map>

#include "sync/ledger/fold.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/ledger/ledger_script.h"

using namespace waymark;
using namespace waymark::ledger;
using namespace waymark::tests;

namespace {

/// Evenly out of the whole range at any size: a bare inRange leaves out its upper end in all but the last cases, and
/// with it every step that ends something.
template <class Number>
Number pick(Number from, Number below)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<Number>(from, below));
}

/// A random history: persons join, bring devices, go and are removed, sections are made, granted, taken back, rotated,
/// grants end, keys are asked for. Steps that are not allowed just then are tried as well and refused by the relay.
class History {
public:
    /// Begins as a circle does: somebody is let in, a section is made and opened to them.
    explicit History(CircleKind kind) : m_script(kind)
    {
        m_devices.emplace(m_script.owner.key(), ScriptDevice(1));
        for (int i = 0; i < 3; ++i) {
            person();
            section();
            grant();
        }
    }

    void step()
    {
        switch (pick(0, 12)) {
            case 0:
                return person();
            case 1:
                return device();
            case 2:
                return section();
            case 3:
            case 4:
                return grant();
            case 5:
                return rotate();
            case 6:
                return ask();
            case 7:
            case 8:
                return takeBack();
            case 9:
                return expire();
            case 10:
                return goes();
            default:
                return answer();
        }
    }

    [[nodiscard]] const Ledger& ledger() const { return m_script.ledger; }
    [[nodiscard]] const std::map<SignKey, ScriptDevice>& devices() const { return m_devices; }
    [[nodiscard]] int taken() const { return m_taken; }
    LedgerScript& script() { return m_script; }

private:
    const AccessTable& access() const { return m_script.ledger.access(); }

    bool post(const SignKey& author, const std::vector<Body>& bodies)
    {
        const bool done = m_script.post(m_devices.at(author), bodies).has_value();
        m_taken += done ? 1 : 0;
        return done;
    }
    SignKey anyDevice() const
    {
        auto found = m_devices.begin();
        std::advance(found, pick<std::size_t>(0, m_devices.size()));
        return found->first;
    }
    /// The owner half of the time: most others may arrange nothing, and what nobody was given cannot be taken back.
    SignKey anyAuthor() const { return *rc::gen::arbitrary<bool>() ? m_script.owner.key() : anyDevice(); }
    /// Seldom the owner, who holds everything anyhow.
    PersonNumber anyPerson() const
    {
        const auto next = access().nextPerson();
        return next > 2 && pick(0, 8) > 0 ? pick<PersonNumber>(2, next) : 1;
    }
    std::vector<SignKey> devicesOf(PersonNumber person) const
    {
        const auto* row = access().person(person);
        return row == nullptr ? std::vector<SignKey>{} : row->devices;
    }
    bool postClosed(const SignKey& author, const std::vector<Body>& bodies)
    {
        return post(author, pick(0, 6) == 0 ? bodies : m_script.closed(m_devices.at(author), bodies));
    }
    /// One time in eight one that is not there.
    ChannelId anyChannel() const
    {
        const bool known = m_channels > 0 && pick(0, 8) > 0;
        return idOf<ChannelId>(known ? pick<std::uint8_t>(1, m_channels + 1) : m_channels + 1);
    }
    InviteId nextInvite() { return idOf<InviteId>(m_invite++); }

    void person()
    {
        const auto author = anyAuthor();
        const auto level = static_cast<Level>(pick(0, 3));
        const auto invite = nextInvite();
        if (m_devices.size() > 7 || !post(author, {Invite{invite, InvitePurpose::person, level}})) {
            return;
        }
        const ScriptDevice fresh(m_seed++);
        const auto number = access().nextPerson();
        m_devices.emplace(fresh.key(), ScriptDevice(static_cast<std::uint8_t>(m_seed - 1)));
        RC_ASSERT(post(
            author, {InviteConsumed{invite}, m_script.personBody(number, fresh, level), m_script.keyringBody(fresh)}));
    }
    void device()
    {
        const auto author = anyDevice();
        const auto* person = access().personOf(author);
        if (person == nullptr || person->devices.size() >= kMostDevices || m_devices.size() > 9) {
            return;
        }
        const auto invite = nextInvite();
        RC_ASSERT(post(author, {Invite{invite, InvitePurpose::ownDevice, person->level}}));
        const ScriptDevice fresh(m_seed++);
        m_devices.emplace(fresh.key(), ScriptDevice(static_cast<std::uint8_t>(m_seed - 1)));
        RC_ASSERT(post(
            author, {InviteConsumed{invite}, AddDevice{access().personOf(author)->number, fresh.key(), fresh.box, {}},
                     m_script.keyringBody(fresh)}));
    }
    void section()
    {
        const auto author = anyAuthor();
        const auto maker = access().personOf(author);
        if (maker == nullptr) {
            return;
        }
        const auto channel = idOf<ChannelId>(static_cast<std::uint8_t>(m_channels + 1));
        std::vector<Body> bodies{m_script.sectionBody(channel, pick(0, 4) == 0),
                                 m_script.grantBody(channel, maker->number, Access::write),
                                 m_script.rotateBody(channel, maker->devices)};
        addRings(bodies, maker->devices);
        if (post(author, bodies)) {
            ++m_channels;
        }
    }
    void grant()
    {
        const auto person = anyPerson();
        std::vector<Body> bodies{m_script.grantBody(anyChannel(), person, static_cast<Access>(pick(1, 3)))};
        std::get<Grant>(bodies.front()).until = pick(0, 3) == 0 ? m_script.now + pick(0, 400'000) : 0;
        addRings(bodies, devicesOf(person));
        post(anyAuthor(), bodies);
    }
    void takeBack()
    {
        std::vector<std::pair<ChannelId, PersonNumber>> held;
        for (const auto& [id, row] : access().channels()) {
            for (const auto& [person, grant] : row.grants) {
                if (grant.access != Access::none && person != 1) {
                    held.emplace_back(id, person);
                }
            }
        }
        const auto [channel, person] = held.empty() ? std::pair(anyChannel(), anyPerson()) : *rc::gen::elementOf(held);
        const Body lower = m_script.grantBody(channel, person, static_cast<Access>(pick(0, 2)));
        postClosed(pick(0, 3) == 0 ? anyDevice() : m_script.owner.key(), {lower});
    }
    void expire() { postClosed(anyDevice(), {Expire{anyChannel(), anyPerson(), idOf<Salt>(7)}}); }
    void goes()
    {
        const auto author = anyDevice();
        switch (pick(0, 6)) {
            case 0:
                postClosed(author, {Leave{}});
                return;
            case 1:
                postClosed(m_script.owner.key(), {Remove{anyPerson()}});
                return;
            default:
                m_script.now += pick(0, 2) * kYoungDeviceMs;
                postClosed(author, {Revoke{anyDevice()}});
        }
    }
    void rotate()
    {
        const auto channel = anyChannel();
        const auto* newest = access().newestEpoch(channel);
        auto recipients = access().holders(channel);
        std::vector<Body> bodies{m_script.rotateBody(channel, recipients, newest ? newest->number + 1 : 1)};
        addRings(bodies, recipients);
        post(anyDevice(), bodies);
    }
    void ask() { post(anyDevice(), {KeyPlease{anyChannel(), 1, {}, idOf<Salt>(1)}}); }
    void answer()
    {
        const auto asker = anyDevice();
        post(anyDevice(),
             {KeyPlease{anyChannel(), 1, asker, idOf<Salt>(1)}, m_script.keyringBody(m_devices.at(asker))});
    }
    void addRings(std::vector<Body>& bodies, const std::vector<SignKey>& devices) const
    {
        for (const auto& key : devices) {
            bodies.push_back(m_script.keyringBody(m_devices.at(key)));
        }
    }

    LedgerScript m_script;
    std::map<SignKey, ScriptDevice> m_devices;
    std::uint8_t m_seed = 10;
    std::uint8_t m_invite = 1;
    std::uint8_t m_channels = 0;
    int m_taken = 0;
};

/// What the device sees of its channels is what the relay sees of them; of other channels it sees nothing.
void sameForWhatBothSee(const Ledger& whole, const Ledger& view, const SignKey& device)
{
    RC_ASSERT(view.head() == whole.head());
    RC_ASSERT(view.alarms().empty());
    RC_ASSERT(!view.lacksBodies());
    const auto& mine = view.access();
    const auto& all = whole.access();
    RC_ASSERT(mine.persons() == all.persons());
    RC_ASSERT(mine.devices() == all.devices());
    RC_ASSERT(mine.invites() == all.invites());
    RC_ASSERT(mine.relay() == all.relay());
    RC_ASSERT(*mine.channel(kSpaceChannel) == *all.channel(kSpaceChannel));
    RC_ASSERT(mine.readableBy(device) == all.readableBy(device));
    RC_ASSERT(mine.formerPersons() == all.formerPersons());
    RC_ASSERT(mine.formerDevices() == all.formerDevices());
    for (const auto& [id, row] : mine.channels()) {
        RC_ASSERT(all.maySee(device, id, 1));
        RC_ASSERT((!all.mayRead(device, id) || row == *all.channel(id)));
    }
    for (const auto& [id, row] : all.streams()) {
        RC_ASSERT((mine.stream(id) == nullptr || all.maySee(device, row.channel, 1)));
        RC_ASSERT((!all.mayRead(device, row.channel) || *mine.stream(id) == row));
    }
}

}  // namespace

class LedgerViewsTest : public QObject {
    Q_OBJECT
private slots:
    void everyMembersViewAgreesWithTheRelays()
    {
        int taken = 0;
        std::size_t ended = 0;
        QVERIFY(rc::check("views", [&] {
            History history(static_cast<CircleKind>(pick(1, 3)));
            for (int i = pick(8, 36); i > 0; --i) {
                history.step();
            }
            taken += history.taken();
            for (const auto& [key, device] : history.devices()) {
                if (history.ledger().access().isActive(key)) {
                    sameForWhatBothSee(history.ledger(), viewOf(history.ledger(), key), key);
                }
            }
            ended += history.ledger().access().streams().size() -
                     static_cast<std::size_t>(std::ranges::count_if(
                         history.ledger().access().streams(), [](const auto& one) { return one.second.goesOn(); }));
        }));
        QVERIFY(taken > 500);
        QVERIFY2(ended > 50, QByteArray::number(static_cast<qulonglong>(ended)));
    }

    void bodiesThatComeLaterGiveTheSameAsBodiesThatComeAtOnce()
    {
        QVERIFY(rc::check("filled in", [] {
            History history(CircleKind::youngPerson);
            for (int i = pick(8, 22); i > 0; --i) {
                history.step();
            }
            const auto& whole = history.ledger();
            for (const auto& [key, device] : history.devices()) {
                Ledger view(whole.space());
                for (std::uint64_t height = 0; height < whole.size(); ++height) {
                    RC_ASSERT(view.append(whole.viewFor({}, height)).has_value());
                }
                for (std::uint64_t height = 0; height < whole.size(); ++height) {
                    RC_ASSERT(view.fill(whole.viewFor(key, height), *whole.receipt(height)).has_value());
                }
                RC_ASSERT(view.access() == viewOf(whole, key).access());
                RC_ASSERT(view.newestReceiptTime() == whole.newestReceiptTime());
            }
        }));
    }

    void aGrantToASectionMadeEarlierAsksForTheWholeLedger()
    {
        LedgerScript script;
        const ScriptDevice dawn(2);
        const auto plan = idOf<ChannelId>(0x11);
        script.addPerson(2, dawn);
        script.addSection(plan, script.owner);
        auto view = viewOf(script.ledger, dawn.key());
        script.grant(plan, 2, dawn, Access::read);
        const auto height = script.ledger.size() - 1;
        QVERIFY(view.append(script.ledger.viewFor(dawn.key(), height)).has_value());
        QVERIFY(view.lacksBodies());
        QVERIFY(view.alarms().empty());
        for (std::uint64_t i = 0; i <= height; ++i) {
            QVERIFY(view.fill(script.ledger.viewFor(dawn.key(), i), *script.ledger.receipt(i)).has_value());
        }
        QVERIFY(!view.lacksBodies());
        QVERIFY(view.access().mayRead(dawn.key(), plan));
    }

    void aPhoneThatLacksBodiesStillVoidsWhatIsNotAllowed()
    {
        LedgerScript script;
        const ScriptDevice dawn(2);
        script.addPerson(2, dawn);
        script.addSection(idOf<ChannelId>(0x11), script.owner);
        auto view = viewOf(script.ledger, dawn.key());
        const auto entry = script.draft(dawn, {script.sectionBody(idOf<ChannelId>(0x12))});
        QCOMPARE(view.admit(entry, 0).error().code, ErrorCode::ledger_refused);
        QVERIFY(view.append(entry).has_value());
        QVERIFY(!view.lacksBodies());
        QCOMPARE(view.alarms().back().code, ErrorCode::ledger_refused);
    }

    void aKeyringIsServedToItsDeviceOnly()
    {
        LedgerScript script;
        const ScriptDevice dawn(2);
        script.addPerson(2, dawn);
        const auto last = script.ledger.size() - 1;
        const auto forOwner = script.ledger.viewFor(script.owner.key(), last);
        const auto forDawn = script.ledger.viewFor(dawn.key(), last);
        QVERIFY(!forOwner.bodies.back().has_value());
        QVERIFY(forDawn.bodies.back().has_value());
        QCOMPARE(forOwner.head, forDawn.head);
    }

    void aStrangerIsServedNoChannelAndNoKeyring()
    {
        LedgerScript script;
        script.addSection(idOf<ChannelId>(0x11), script.owner);
        for (const auto& body : script.ledger.viewFor(idOf<SignKey>(9), script.ledger.size() - 1).bodies) {
            QVERIFY(!body.has_value());
        }
    }
};

WAYMARK_TEST(LedgerViewsTest);
#include "tst_ledger_views.moc"
