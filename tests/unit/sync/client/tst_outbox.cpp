// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/random.h"
#include "platform/database/database.h"
#include "sync/client/client_tables.h"
#include "sync/client/outbox.h"
#include "sync/wire/limits.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::client;

class OutboxTest : public QObject {
    Q_OBJECT

    const SpaceId m_space = crypto::randomId<SpaceId>();
    const ChannelId m_channel = crypto::randomId<ChannelId>();
    const StreamId m_stream = crypto::randomId<StreamId>();

    static database::Database made()
    {
        auto database = database::Database::openMemory();
        [&] { QVERIFY(database && migrateTables(*database)); }();
        return std::move(*database);
    }
    void add(Outbox& outbox, const StreamId& stream, std::uint64_t seq, std::size_t size = 400)
    {
        QVERIFY(outbox.add({0, stream, seq, m_channel, Bytes(size, 7)}, crypto::randomId<Hash32>(), false));
    }

private slots:
    void givesWhatWaitsInOrder()
    {
        auto database = made();
        Outbox outbox(database, m_space);
        for (const std::uint64_t seq : {1, 2, 3}) {
            add(outbox, m_stream, seq);
        }
        const auto push = outbox.nextPush({});
        QVERIFY(push);
        QCOMPARE(push->size(), std::size_t(3));
        QCOMPARE(push->front().seq, 1U);
        QCOMPARE(push->back().seq, 3U);
    }

    void acknowledgedOnesAreKeptButNotPushed()
    {
        auto database = made();
        Outbox outbox(database, m_space);
        add(outbox, m_stream, 1);
        QVERIFY(outbox.acknowledge(outbox.nextPush({})->front().id));
        QVERIFY(outbox.nextPush({})->empty());
        QCOMPARE(*outbox.waiting(), 0U);
        QVERIFY(outbox.forgetAcknowledgements());
        QCOMPARE(*outbox.waiting(), 1U);
        QCOMPARE(outbox.nextPush({})->front().envelope, Bytes(400, 7));
    }

    void forgetsOnlyBehindWhatTheRelayHas()
    {
        auto database = made();
        Outbox outbox(database, m_space);
        for (const std::uint64_t seq : {1, 2, 3}) {
            add(outbox, m_stream, seq);
        }
        const auto waiting = outbox.nextPush({});
        for (const auto& sealed : *waiting) {
            QVERIFY(outbox.acknowledge(sealed.id));
        }
        QVERIFY(outbox.forgetAcknowledgements(m_stream, 2));
        const auto push = outbox.nextPush({});
        QCOMPARE(push->size(), std::size_t(1));
        QCOMPARE(push->front().seq, 3U);
    }

    void aPushKeepsToItsLimits()
    {
        auto database = made();
        Outbox outbox(database, m_space);
        for (std::uint64_t seq = 1; seq <= 100; ++seq) {
            add(outbox, m_stream, seq);
        }
        QCOMPARE(outbox.nextPush({})->size(), wire::kMaxPushEnvelopes);
        auto second = made();
        Outbox large(second, m_space);
        for (std::uint64_t seq = 1; seq <= 6; ++seq) {
            add(large, m_stream, seq, 250 * 1024);
        }
        QCOMPARE(large.nextPush({})->size(), std::size_t(4));
    }

    void aRefusedStreamDoesNotHoldUpOthers()
    {
        auto database = made();
        Outbox outbox(database, m_space);
        for (std::uint64_t seq = 1; seq <= 200; ++seq) {
            add(outbox, m_stream, seq);
        }
        const auto other = crypto::randomId<StreamId>();
        add(outbox, other, 1);
        const auto push = outbox.nextPush({m_stream});
        QCOMPARE(push->size(), std::size_t(1));
        QCOMPARE(push->front().stream, other);
    }

    void oneSeqIsNeverSealedTwice()
    {
        auto database = made();
        Outbox outbox(database, m_space);
        add(outbox, m_stream, 1);
        QVERIFY(!outbox.add({0, m_stream, 1, m_channel, Bytes(10, 1)}, crypto::randomId<Hash32>(), false));
    }
};

WAYMARK_TEST(OutboxTest);
#include "tst_outbox.moc"
