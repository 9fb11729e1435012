// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/random.h"
#include "platform/database/database.h"
#include "sync/client/chain_store.h"
#include "sync/client/client_tables.h"
#include "sync/client/relay_settings.h"
#include "sync/client/space_record.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::client;

class ChainStoreTest : public QObject {
    Q_OBJECT

    const SpaceId m_space = crypto::randomId<SpaceId>();
    const ChannelId m_channel = crypto::randomId<ChannelId>();
    const StreamId m_stream = crypto::randomId<StreamId>();
    std::optional<database::Database> m_database;

    ChainStore chains() { return {*m_database, m_space}; }
    ChainStore::Place place(std::uint64_t seq) const { return {m_channel, m_stream, seq, crypto::randomId<Hash32>()}; }

private slots:
    void init()
    {
        auto database = database::Database::openMemory();
        QVERIFY(database && migrateTables(*database));
        m_database.emplace(std::move(*database));
    }

    void aNewStreamStandsAtNothing()
    {
        QCOMPARE(chains().head(m_stream)->seq, 0U);
        QVERIFY(chains().head(m_stream)->hash.isZero());
    }

    void parkedOnesComeBackWhenTheyFollowTheHead()
    {
        QVERIFY(chains().park(place(2), ErrorCode::stream_gap, Bytes{2}));
        QVERIFY(chains().park(place(3), ErrorCode::stream_gap, Bytes{3}));
        QVERIFY(chains().parkedNext()->empty());
        QCOMPARE(chains().waiting()->front().reason, ErrorCode::stream_gap);
        QVERIFY(chains().setHead(m_channel, m_stream, {1, {}, 0}));
        QCOMPARE(chains().parkedNext()->size(), std::size_t(1));
        QCOMPARE(chains().parkedNext()->front(), Bytes{2});
        QVERIFY(chains().setHead(m_channel, m_stream, {2, {}, 0}));
        QVERIFY(chains().unpark(m_stream, 2));
        QCOMPARE(chains().parkedNext()->front(), Bytes{3});
        QCOMPARE(*chains().parkedCount(), 1U);
    }

    void saysWhyTheFirstOfAStreamWaits()
    {
        QVERIFY(chains().park(place(1), ErrorCode::key_missing, Bytes{1}));
        QVERIFY(chains().park(place(2), ErrorCode::stream_gap, Bytes{2}));
        const auto waiting = chains().waiting();
        QCOMPARE(waiting->size(), std::size_t(1));
        QCOMPARE(waiting->front().channel, m_channel);
        QCOMPARE(waiting->front().reason, ErrorCode::key_missing);
    }

    void refusesAnotherEnvelopeForAPlaceThatIsTaken()
    {
        const auto first = place(1);
        QVERIFY(chains().park(first, ErrorCode::key_missing, Bytes{1}));
        QVERIFY(chains().park(first, ErrorCode::ledger_behind, Bytes{1}));
        QCOMPARE(chains().waiting()->front().reason, ErrorCode::ledger_behind);
        QCOMPARE(chains().park(place(1), ErrorCode::key_missing, Bytes{9}).error().code, ErrorCode::stream_fork);
        QCOMPARE(*chains().parkedCount(), 1U);
    }

    void noticesWhatTheRelayKeepsBack()
    {
        const auto hash = crypto::randomId<Hash32>();
        QVERIFY(chains().noteSeen(m_channel, {m_stream, 5, hash}));
        QVERIFY(chains().noteSeen(m_channel, {m_stream, 3, hash}));
        QCOMPARE(*chains().channelsKeptBack(), std::vector{m_channel});
        QVERIFY(chains().setHead(m_channel, m_stream, {4, {}, 0}));
        QCOMPARE(*chains().channelsKeptBack(), std::vector{m_channel});
        QVERIFY(chains().setHead(m_channel, m_stream, {5, hash, 0}));
        QVERIFY(chains().channelsKeptBack()->empty());
    }

    void tellsAHeadOnceUntilItMoves()
    {
        const auto own = crypto::randomId<StreamId>();
        QVERIFY(chains().setHead(m_channel, m_stream, {4, {}, 0}));
        QVERIFY(chains().setHead(m_channel, own, {9, {}, 0}));
        const auto told = chains().untold(m_channel, own);
        QCOMPARE(told->size(), std::size_t(1));
        QCOMPARE(told->front().seq, 4U);
        QVERIFY(chains().noteTold(m_channel, *told));
        QVERIFY(chains().untold(m_channel, own)->empty());
        QVERIFY(chains().setHead(m_channel, m_stream, {5, {}, 0}));
        QCOMPARE(chains().untold(m_channel, own)->size(), std::size_t(1));
    }

    void anotherIncarnationBeginsAnew()
    {
        SpaceRecord record(*m_database, m_space);
        const auto first = crypto::randomId<wire::Incarnation>();
        QVERIFY(record.noteIncarnation(first));
        QVERIFY(record.noteIncarnation(first));
        QVERIFY(m_database->execute("INSERT INTO cli_channel SELECT space, space, 7, NULL FROM cli_space"));
        const auto moved = record.noteIncarnation(crypto::randomId<wire::Incarnation>());
        QCOMPARE(moved.error().code, ErrorCode::bad_cursor);
        auto left = m_database->statement("SELECT count(*) FROM cli_channel");
        QVERIFY(left && *left->first());
        QCOMPARE(left->row().integer(0), 0);
    }

    void remembersTheRelay()
    {
        QVERIFY(!loadRelay(*m_database)->has_value());
        const RelaySettings relay{"https://relay.example:8443", crypto::randomId<Hash32>(), "/tmp/ca.pem"};
        QVERIFY(saveRelay(*m_database, relay));
        QVERIFY(loadRelay(*m_database)->value() == relay);
    }
};

WAYMARK_TEST(ChainStoreTest);
#include "tst_chain_store.moc"
