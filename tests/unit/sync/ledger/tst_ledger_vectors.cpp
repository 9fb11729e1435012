// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <nlohmann/json.hpp>

#include "tests/support/test_main.h"
#include "tests/unit/sync/ledger/ledger_script.h"

using namespace waymark;
using namespace waymark::ledger;
using namespace waymark::tests;

namespace {

/// Every way in which something ends, each in an entry of its own.
void end(LedgerScript& script, const ChannelId& plan, const ScriptDevice& dawn)
{
    const auto must = [&](const ScriptDevice& author, const std::vector<Body>& bodies) {
        if (!script.post(author, script.closed(author, bodies))) {
            throw std::runtime_error("ending");
        }
    };
    const ScriptDevice second(3);
    const ScriptDevice tom(4);
    auto until = script.grantBody(plan, 2, Access::write);
    until.until = script.now + 600'000;
    must(dawn, {InviteConsumed{idOf<InviteId>(8)}, AddDevice{2, second.key(), second.box, {0x44}},
                script.keyringBody(second)});
    must(dawn, {Revoke{second.key()}});
    must(script.owner, {until});
    script.now = until.until;
    must(script.owner, {Expire{plan, 2, idOf<Salt>(2)}});
    must(script.owner, {script.grantBody(plan, 2, Access::read), script.keyringBody(dawn)});
    must(script.owner, {script.grantBody(plan, 2, Access::none)});
    script.addPerson(3, tom);
    must(tom, {Leave{}});
    must(script.owner, {Remove{2}});
}

/// Two of three people bring the owner back; a veto, and a share on its way to the new phone.
void recover(LedgerScript& script)
{
    const auto must = [&](const ScriptDevice& author, const std::vector<Body>& bodies) {
        if (!script.post(author, script.closed(author, bodies))) {
            throw std::runtime_error("recovery");
        }
    };
    const ScriptDevice people[]{ScriptDevice(11), ScriptDevice(12), ScriptDevice(13)};
    const ScriptDevice secret(14);
    const ScriptDevice words(15);
    const ScriptDevice fresh(16);
    std::vector<Body> setup{
        RecoverySetup{2, {4, 5, 6}, secret.key(), secret.box, idOf<Hash32>(0x52), words.key(), words.box}};
    for (PersonNumber number = 4; const auto& person : people) {
        script.addPerson(number++, person);
        setup.emplace_back(RecoveryShare{person.key(), Bytes(80, 0x53)});
    }
    setup.push_back(script.keyringBody(secret));
    setup.push_back(script.keyringBody(words));
    must(script.owner, setup);
    must(people[0], {RecoveryAttest{fresh.key(), fresh.box}});
    must(script.owner, {RecoveryVeto{fresh.key()}});
    must(people[1], {RecoveryAttest{fresh.key(), fresh.box}});
    must(people[2], {RecoveryAttest{fresh.key(), fresh.box}});
    must(people[2], {RecoveryShare{fresh.key(), Bytes(80, 0x54)}});
    script.now += kRecoveryDelayMs;
    must(secret, {RecoveryDone{fresh.key(), fresh.box, {0x46}}, script.keyringBody(fresh)});
}

/// What later versions of the app may say, that a branch lost, and the end.
void settle(LedgerScript& script, const ChannelId& plan)
{
    const ScriptDevice owner(16);
    const auto must = [&](const std::vector<Body>& bodies) {
        if (!script.post(owner, script.closed(owner, bodies))) {
            throw std::runtime_error("settling");
        }
    };
    must({MinSchema{5}});
    must({Branch{script.ledger.size() - 3, {idOf<Hash32>(0x61), idOf<Hash32>(0x62)}}});
    must({KeptEpoch{plan, 7, idOf<Hash32>(0x63), 2, Bytes(72, 0x64), idOf<Salt>(3)}});
    must({Close{}});
}

/// A small child's circle: an acting owner, two admins who replace him, and the young person who claims it.
LedgerScript handedOver()
{
    LedgerScript script(CircleKind::youngPerson, LedgerScript::kStart + 90'000'000'000);
    const ScriptDevice child(2);
    const ScriptDevice admins[]{ScriptDevice(3), ScriptDevice(4)};
    const auto must = [&](const ScriptDevice& author, const std::vector<Body>& bodies) {
        if (!script.post(author, script.closed(author, bodies))) {
            throw std::runtime_error("handing over");
        }
    };
    const auto plan = idOf<ChannelId>(0x11);
    script.addPerson(2, child);
    script.addPerson(3, admins[0], Level::admin);
    script.addPerson(4, admins[1], Level::admin);
    script.addSection(plan, script.owner);
    script.grant(plan, 2, child, Access::read);
    script.grant(plan, 3, admins[0], Access::write);
    must(script.owner, {Acting{LedgerScript::kStart + 80'000'000'000, 2}});
    must(admins[0], {ReplaceOwner{3}});
    must(admins[1], {ReplaceOwner{3}});
    script.now += kReplaceNoticeMs;
    must(admins[1], {ReplaceOwner{3}});
    script.now = LedgerScript::kStart + 80'000'000'000;
    must(child, {Claim{}});
    return script;
}

/// The worked example of docs/formats/ledger.md: a circle of two with one section.
LedgerScript example()
{
    LedgerScript script;
    const ScriptDevice dawn(2);
    const auto plan = idOf<ChannelId>(0x11);
    script.addPerson(2, dawn);
    script.addSection(plan, script.owner);
    script.grant(plan, 2, dawn, Access::write);
    const auto asked = script.post(dawn, {KeyPlease{plan, 1, {}, idOf<Salt>(1)}});
    const auto device = script.post(dawn, {Invite{idOf<InviteId>(8), InvitePurpose::ownDevice, Level::member}});
    if (!asked || !device) {
        throw std::runtime_error("example");
    }
    end(script, plan, dawn);
    recover(script);
    settle(script, plan);
    return script;
}

nlohmann::json describe(const LedgerScript& script, const std::string& what)
{
    nlohmann::json entries = nlohmann::json::array();
    for (std::uint64_t height = 0; height < script.ledger.size(); ++height) {
        const auto& entry = *script.ledger.entry(height);
        nlohmann::json bodies = nlohmann::json::array();
        for (const auto& body : entry.bodies) {
            bodies.push_back(toHex(*body));
        }
        entries.push_back({{"height", height},
                           {"head", toHex(headBytes(entry.head))},
                           {"hash", hashOf(entry.head).hex()},
                           {"signature", entry.signature.hex()},
                           {"bodies", bodies},
                           {"receipt", toHex(encodeReceipt(*script.ledger.receipt(height)))}});
    }
    nlohmann::json streams = nlohmann::json::array();
    for (const auto& [id, row] : script.ledger.access().streams()) {
        streams.push_back({{"stream", id.hex()},
                           {"channel", row.channel.hex()},
                           {"device", row.device.hex()},
                           {"grant_height", row.grantHeight},
                           {"since", row.since},
                           {"ended", row.ended},
                           {"person", row.person}});
    }
    const auto closing = script.ledger.access().closed() ? toHex(encodeCloseReceipt(script.closeReceipt())) : "";
    return {
        {"close_receipt", closing},
        {"what", what + " Device n has the Ed25519 seed and the X25519 secret of 32 bytes n; the relay's seed is 32 "
                        "bytes 200. See docs/formats/ledger.md."},
        {"space", script.space.hex()},
        {"entries", entries},
        {"streams", streams}};
}

}  // namespace

class LedgerVectorsTest : public QObject {
    Q_OBJECT

    static void addFiles()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("circle") << "ledger";
        QTest::newRow("owners") << "ledger_owners";
    }
    [[nodiscard]] static QString pathOf(const QString& name)
    {
        return QStringLiteral(WAYMARK_SOURCE_DIR "/tests/vectors/") + name + QStringLiteral(".json");
    }

private slots:
    void theBytesAreThoseOfTheGoldenFile_data() { addFiles(); }
    void theBytesAreThoseOfTheGoldenFile()
    {
        QFETCH(const QString, name);
        QFile file(pathOf(name));
        const auto made =
            name == "ledger"
                ? describe(example(),
                           "A young person's circle of two, one section, every way in which something ends, "
                           "a recovery, a minimum, a branch that lost, and its close.")
                : describe(handedOver(),
                           "A small child's circle: an acting owner, two admins who replace him, and the "
                           "young person who claims it.");
        const auto now = made.dump(2) + "\n";
        if (qEnvironmentVariableIsSet("WAYMARK_WRITE_VECTORS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(now.data(), static_cast<qint64>(now.size()));
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromStdString(now), QString::fromUtf8(file.readAll()));
    }

    void theGoldenFileIsTakenEntryByEntry_data() { addFiles(); }
    void theGoldenFileIsTakenEntryByEntry()
    {
        QFETCH(const QString, name);
        QFile file(pathOf(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto golden = nlohmann::json::parse(file.readAll().toStdString());
        Ledger ledger(*SpaceId::fromHexText(golden["space"].get<std::string>()));
        for (const auto& one : golden["entries"]) {
            Bytes item{0x82};
            append(item, *fromHex(one["head"].get<std::string>()));
            append(item, *fromHex("5840" + one["signature"].get<std::string>()));
            std::vector<std::optional<Bytes>> bodies;
            for (const auto& body : one["bodies"]) {
                bodies.emplace_back(*fromHex(body.get<std::string>()));
            }
            const auto entry = entryOf(item, bodies);
            QVERIFY(entry.has_value());
            const auto receipt = decodeReceipt(*fromHex(one["receipt"].get<std::string>()));
            QVERIFY(receipt.has_value());
            QVERIFY(ledger.append(*entry, *receipt).has_value());
            QCOMPARE(QString::fromStdString(ledger.head().hash.hex()),
                     QString::fromStdString(one["hash"].get<std::string>()));
        }
        QVERIFY(ledger.alarms().empty());
        if (const auto closing = *fromHex(golden["close_receipt"].get<std::string>()); !closing.empty()) {
            const auto receipt = decodeCloseReceipt(closing);
            QVERIFY(receipt.has_value());
            QVERIFY(checkCloseReceipt(ledger, *receipt).has_value());
        }
        for (const auto& one : golden["streams"]) {
            const auto* row = ledger.access().stream(*StreamId::fromHexText(one["stream"].get<std::string>()));
            QVERIFY(row != nullptr);
            QCOMPARE(row->grantHeight, one["grant_height"].get<std::uint64_t>());
            QCOMPARE(row->since, one["since"].get<std::uint64_t>());
            QCOMPARE(row->ended, one["ended"].get<std::uint64_t>());
        }
    }
};

WAYMARK_TEST(LedgerVectorsTest);
#include "tst_ledger_vectors.moc"
