// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/bench/shared_home.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <ctime>

#include "platform/crypto/random.h"
#include "sync/client/sealer.h"
#include "tests/bench/record_home.h"

namespace waymark::bench {
namespace {

using namespace records;

constexpr std::array kColumns = {Column{.id = kTitle, .name = "title", .searchable = true},
                                 Column{.id = kStory, .name = "story", .merge = MergeKind::text, .searchable = true}};
constexpr std::array kTables = {Table{.id = 1, .name = "note", .columns = kColumns}};
constexpr Schema kSchema{.version = 1, .tables = kTables};

template <class T>
T must(Result<T> result)
{
    if (!result) {
        std::abort();
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

}  // namespace

NearRelay::NearRelay() : m_store(must(relay::SqlCipherStore::over(must(database::Database::openMemory()))))
{
    relay::RelayConfig config;
    config.deviceEnvelopes = {1'000'000, 1};
    m_core = std::make_unique<relay::RelayCore>(
        *m_store, relay::RelayIdentity{crypto::SigningKeyPair::generate(), crypto::randomId<Hash32>()}, config,
        m_clock);
    m_core->onSpaceNews([this](const SpaceId&) { ++m_news; });
    m_core->onSlotNews([this](const SlotId&) { ++m_news; });
}

relay::Answer NearRelay::handle(const client::Call& call)
{
    return m_core->handle({wire::methodName(call.method), call.path, call.authorization, call.body, {}});
}

client::CallId NearTransport::start(client::Call call, Done done)
{
    m_asked.push_back({++m_last, std::move(call), std::move(done), {}});
    return m_last;
}

void NearTransport::cancel(client::CallId id)
{
    std::erase_if(m_asked, [&](const Asked& one) { return one.id == id; });
}

void NearTransport::poll(std::int64_t)
{
    for (std::size_t i = 0; i < m_asked.size();) {
        if (m_asked[i].askedAt == m_relay.news()) {
            ++i;
            continue;
        }
        auto answer = m_relay.handle(m_asked[i].call);
        if (answer.watch) {
            m_asked[i++].askedAt = m_relay.news();
            continue;
        }
        const auto done = std::move(m_asked[i].done);
        m_asked.erase(m_asked.begin() + static_cast<std::ptrdiff_t>(i));
        done(client::Reply{answer.response.status, std::move(answer.response.body)});
    }
}

SharedHome::SharedHome(NearRelay& relay)
    : folder(std::filesystem::temp_directory_path() / ("waymark-bench-" + toHex(crypto::randomBytes(8)))),
      key(crypto::SecretKey::random()),
      transport(relay)
{
    std::filesystem::create_directories(folder);
    database = std::make_unique<database::Database>(
        must(database::Database::open(folder / "home.db", key, database::Database::Mode::create)));
    must(Store::migrate(*database));
    must(circle::Circles::migrate(*database));
    must(client::Engine::migrate(*database));
    circles = must(circle::Circles::open(*database, key, clock));
    store = std::make_unique<Store>(*database, kSchema, clock, [this](const SectionRef& section) {
        const auto view = circles->circle(section.space);
        return view ? Actor{view->me, view->myLevel == circle::Level::owner, true} : Actor{};
    });
    must(store->catchUp());
    engine = std::make_unique<client::Engine>(
        client::EngineParts{*database, *store, *circles, transport, clock, {"https://relay.example", {}, {}}});
}

SharedHome::~SharedHome()
{
    engine.reset();
    store.reset();
    circles.reset();
    database.reset();
    std::filesystem::remove_all(folder);
}

void SharedHome::sync()
{
    if (!must(engine->syncOnce()).complete()) {
        std::abort();
    }
}

std::vector<RowRef> SharedHome::makeRows(const SpaceId& space, const ChannelId& channel, std::size_t count)
{
    const SectionRef section{space, channel};
    std::vector<RowRef> rows;
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < count; ++i) {
        const RowRef row{section, 1, store->newRowId(section)};
        rows.push_back(row);
        edits.push_back({.row = row, .kind = EditKind::make});
        edits.push_back({.row = row, .column = kTitle, .value = RecordHome::words(i, 4)});
        if (edits.size() >= 100 || i + 1 == count) {
            must(store->save(edits));
            edits.clear();
        }
    }
    return rows;
}

void SharedHome::edit(const std::vector<RowRef>& rows, std::size_t first, std::size_t count, std::size_t together)
{
    std::vector<Edit> edits;
    for (std::size_t i = first; i < first + count; ++i) {
        edits.push_back(
            {.row = rows[i * 37 % rows.size()], .column = kTitle, .value = RecordHome::words(i + 90'000, 4)});
        if (edits.size() == together) {
            must(store->save(edits));
            edits.clear();
        }
    }
}

std::vector<Bytes> SharedHome::seal(const SpaceId& space, const ChannelId& channel)
{
    client::Sealer sealer(*database, *store, *circles, space);
    client::Outbox outbox(*database, space);
    while (must(sealer.sealNext(channel, clock.now()))) {
    }
    std::vector<Bytes> envelopes;
    while (true) {
        auto next = must(outbox.nextPush({}));
        if (next.empty()) {
            return envelopes;
        }
        for (auto& sealed : next) {
            must(outbox.acknowledge(sealed.id));
            envelopes.push_back(std::move(sealed.envelope));
        }
    }
}

Took letIn(SharedHome& inviter, SharedHome& fresh, const circle::InvitationView& invitation)
{
    inviter.sync();
    std::string code;
    for (const auto& word : must(inviter.circles->invitationCode(invitation.id)).tenWords) {
        code += word + " ";
    }
    must(fresh.circles->join(code, {"Priya", "phone"}));
    fresh.sync();
    inviter.sync();
    must(inviter.circles->approve(invitation.id));
    inviter.sync();
    const auto begin = std::chrono::steady_clock::now();
    const auto cpu = std::clock();
    fresh.sync();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    return {took.count(), static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC};
}

SharedPair::SharedPair() : author(relay), reader(relay)
{
    space = must(author.circles->createCircle({"Circle", circle::CircleKind::youngPerson, "Sam", "", "phone"}));
    author.sync();
    channel = must(author.circles->section(space, "plan")).channel;
    const auto invitation = must(
        author.circles->invitePerson(space, {"helper", circle::Level::member, {{channel, circle::Access::write}}}));
    letIn(author, reader, invitation);
    author.sync();
}

}  // namespace waymark::bench
