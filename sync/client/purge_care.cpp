// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/purge_care.h"

#include <algorithm>

#include "platform/database/transaction.h"
#include "sync/ledger/purge_rule.h"
#include "sync/records/record_tables.h"
#include "sync/wire/envelope.h"

namespace waymark::client {

PurgeCare::PurgeCare(database::Database& database, records::Store& records, circle::Circles& circles,
                     const SpaceId& space)
    : m_database(database),
      m_records(records),
      m_circles(circles),
      m_space(space),
      m_purges(database, space),
      m_outbox(database, space)
{
}

bool PurgeCare::isOwnersHome() const
{
    const auto view = m_circles.circle(m_space);
    return view && view->myLevel == circle::Level::owner;
}

/// A phone that joined after the newest entry here may be the owner's.
std::optional<ErrorCode> PurgeCare::judge(const ChannelId& channel, const wire::SignedPurge& made) const
{
    const auto ledger = m_circles.ledger(m_space);
    if (!ledger) {
        return ErrorCode::ledger_behind;
    }
    const auto& access = (*ledger)->access();
    if (!made.verify(m_space)) {
        return ErrorCode::purge_void;
    }
    if (!access.isActive(made.device) && !access.isFormer(made.device)) {
        return ErrorCode::ledger_behind;
    }
    const bool counts = ledger::purgeSigner(access, channel, made.device) != ledger::PurgeSigner::nobody;
    return counts ? std::nullopt : std::optional(ErrorCode::purge_void);
}

Result<std::optional<ErrorCode>> PurgeCare::take(const ChannelId& channel, ByteView bytes)
{
    const auto made = wire::SignedPurge::parse(bytes);
    auto purge = made ? wire::Purge::decode(made->purge) : fail(made.error());
    if (!purge || purge->channel != channel) {
        const bool newer = !purge && purge.error().code == ErrorCode::update_needed;
        return std::optional(newer ? ErrorCode::update_needed : ErrorCode::purge_void);
    }
    if (const auto refused = judge(channel, *made)) {
        return refused;
    }
    WAYMARK_ASSIGN(const bool fresh, m_purges.keep(bytes, *purge, true));
    WAYMARK_TRY(fresh ? finish() : Status{});
    return std::optional<ErrorCode>();
}

Status PurgeCare::end(const std::vector<records::ErasingRow>& done)
{
    return database::inTransaction(m_database, [&]() -> Status {
        for (const auto& row : done) {
            WAYMARK_TRY(records::endErasing(m_database, row));
        }
        return {};
    });
}

Status PurgeCare::takeOwn(ByteView bytes, const wire::Purge& purge, const std::vector<records::ErasingRow>& done)
{
    const auto taken = database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_TRY(m_purges.keep(bytes, purge, true));
        return end(done);
    });
    WAYMARK_TRY(taken);
    return finish();
}

Status PurgeCare::finish()
{
    WAYMARK_ASSIGN(const auto all, m_purges.unfinished());
    for (const auto& known : all) {
        WAYMARK_TRY(forget(known));
    }
    // What was deleted is overwritten; the log in front of it still holds what it was.
    return all.empty() ? Status{} : m_database.checkpoint();
}

Result<records::ForgottenRows> PurgeCare::forgetRows(const wire::Purge& purge)
{
    WAYMARK_ASSIGN(const auto me, m_circles.everMe(m_space));
    const auto isNamed = [&](const RowId& row) { return purge.names(wire::purgedRow(m_space, purge.channel, row)); };
    return records::forgetErased(m_database, m_records.schema(), {m_space, purge.channel}, me, isNamed);
}

Status PurgeCare::forget(const PurgeStore::Known& known)
{
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    WAYMARK_ASSIGN(const auto forgotten, forgetRows(known.purge));
    WAYMARK_TRY(keepUnsent(known.purge, forgotten));
    const bool all = forgotten.rows.size() >= known.purge.rows.size();
    WAYMARK_TRY(all ? m_purges.noteFinished(known.id) : Status{});
    WAYMARK_TRY(transaction.commit());
    m_records.publish(forgotten.changes);
    return {};
}

/// What is sealed goes out, since its stream goes on behind it, and is absorbed; its words stay with who typed them.
Status PurgeCare::keepUnsent(const wire::Purge& purge, const records::ForgottenRows& forgotten)
{
    WAYMARK_ASSIGN(const auto unsent, m_outbox.unsent(purge.channel));
    WAYMARK_ASSIGN(const auto me, m_circles.everMe(m_space));
    for (const auto& bytes : unsent) {
        const auto payload = opened(bytes);
        for (const auto& transaction : payload ? payload->transactions : std::vector<records::PayloadTransaction>{}) {
            for (const auto& op : transaction.ops) {
                const bool isTyped =
                    op.kind == static_cast<std::uint8_t>(records::OpKind::put) && !records::isNull(op.value);
                const bool isGone =
                    std::ranges::find(forgotten.rows, op.row, &records::ErasingRow::row) != forgotten.rows.end();
                WAYMARK_TRY(isTyped && isGone ? records::keepOwnWord(m_database, {m_space, purge.channel}, me, op)
                                              : Status{});
            }
        }
    }
    return {};
}

Result<records::Payload> PurgeCare::opened(ByteView bytes) const
{
    WAYMARK_ASSIGN(const auto envelope, wire::parseEnvelope(bytes));
    const auto& header = envelope.header;
    WAYMARK_ASSIGN(const auto* key, m_circles.epochKey(m_space, header.channel, header.epoch));
    return wire::openEnvelope(envelope, m_space, *key).and_then([&](const Bytes& plain) {
        return records::decodePayload(plain, header.stream);
    });
}

Status PurgeCare::noteTouched(const ChannelId& channel, const records::Payload& payload)
{
    if (!isOwnersHome()) {
        return {};
    }
    WAYMARK_ASSIGN(const auto known, m_purges.of(channel));
    if (known.empty()) {
        return {};
    }
    WAYMARK_ASSIGN(const auto section, records::makeSection(m_database, {m_space, channel}));
    for (const auto& transaction : payload.transactions) {
        for (const auto& op : transaction.ops) {
            const auto name = wire::purgedRow(m_space, channel, op.row);
            const auto isNamed = [&](const PurgeStore::Known& one) { return one.purge.names(name); };
            if (!records::isNull(op.value) && std::ranges::any_of(known, isNamed)) {
                WAYMARK_TRY(records::noteErasing(m_database, {section, op.table, op.row}));
            }
        }
    }
    return {};
}

Status PurgeCare::askAgain(const PurgeStore::Known& known)
{
    if (!isOwnersHome()) {
        return {};
    }
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(const auto forgotten, forgetRows(known.purge));
        for (const auto& row : forgotten.rows) {
            WAYMARK_TRY(records::noteErasing(m_database, row));
        }
        return {};
    });
}

}  // namespace waymark::client
