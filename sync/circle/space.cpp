// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/space.h"

#include <algorithm>

#include "sync/circle/intent_bodies.h"

namespace waymark::circle {

Space::Space(CircleStore& store, Identity identity, const Surroundings& around)
    : m_store(store),
      m_identity(std::move(identity)),
      m_around(around),
      m_confirmed(m_identity.space),
      m_shown(m_identity.space)
{
}

Result<std::unique_ptr<Space>> Space::load(CircleStore& store, Identity identity, const Surroundings& around)
{
    Identity placeholder;
    placeholder.space = identity.space;
    std::unique_ptr<Space> space(new Space(store, std::move(placeholder), around));
    WAYMARK_TRY(space->reload(std::move(identity)));
    return space;
}

Status Space::reload(Identity identity)
{
    m_identity = std::move(identity);
    m_keys.clear();
    m_waitingKeys.clear();
    m_isWhole = false;
    m_wholeTo = 0;
    m_confirmed = ledger::Ledger(id());
    if (auto loaded = m_store.loadLedger(m_confirmed); !loaded) {
        return fail(ErrorCode::database_damaged, "ledger: " + std::string(errorName(loaded.error().code)));
    }
    WAYMARK_ASSIGN(m_intents, m_store.intents(id()));
    WAYMARK_ASSIGN(m_closing, m_store.closing(id()));
    WAYMARK_TRY(loadLost());
    m_shown = m_confirmed;
    for (const auto& intent : m_intents) {
        if (intent.entry.empty()) {
            continue;
        }
        const auto entry = ledger::decodeEntry(intent.entry);
        if (!entry || !m_shown.append(*entry, {}, relayTime())) {
            break;
        }
        noteWaitingKeys(*entry);
    }
    return {};
}

ledger::Position Space::anchor() const
{
    if (!m_confirmed.empty()) {
        return m_confirmed.head();
    }
    return {0, m_shown.hashAt(0).value_or(Hash32{})};
}

PersonNumber Space::me() const
{
    const auto* person = shown().personOf(device());
    return person == nullptr ? 0 : person->number;
}

Result<const crypto::SecretKey*> Space::key(const ChannelId& channel, std::uint32_t epoch)
{
    const auto known = m_keys.find({channel, epoch});
    if (known != m_keys.end()) {
        return &known->second;
    }
    WAYMARK_ASSIGN(auto key, m_store.key(id(), channel, epoch));
    return &m_keys.emplace(std::pair(channel, epoch), std::move(key)).first->second;
}

Status Space::keepKey(const ChannelId& channel, std::uint32_t epoch, const crypto::SecretKey& key)
{
    WAYMARK_TRY(m_store.putKey(id(), channel, epoch, key));
    m_keys.insert_or_assign(std::pair(channel, epoch), key.clone());
    return {};
}

std::vector<std::string> Space::read(MemberText kind, const ChannelId& channel, const Bytes& sealed)
{
    const auto found = key(channel, epochOfTexts(sealed));
    auto texts = found ? openTexts(id(), kind, **found, sealed) : fail(ErrorCode::key_missing);
    auto read = texts ? std::move(*texts) : std::vector<std::string>{};
    read.resize(std::max<std::size_t>(read.size(), 3));
    return read;
}

Result<Bytes> Space::write(MemberText kind, const std::vector<std::string>& texts)
{
    const auto* epoch = shown().newestEpoch(ledger::kSpaceChannel);
    if (epoch == nullptr) {
        return fail(ErrorCode::key_missing, "space line");
    }
    WAYMARK_ASSIGN(const auto* found, key(ledger::kSpaceChannel, epoch->number));
    return sealTexts(id(), kind, epoch->number, *found, texts);
}

Status Space::want(Intent intent)
{
    if (shown().closed()) {
        return fail(ErrorCode::circle_closed);
    }
    WAYMARK_ASSIGN(const auto refused, propose(std::move(intent)));
    return refused ? fail(*refused) : Status{};
}

Result<std::optional<ErrorCode>> Space::propose(Intent intent)
{
    if (std::ranges::any_of(m_intents, [&](const Intent& one) { return one.same(intent); })) {
        return std::nullopt;
    }
    WAYMARK_TRY(rebuild());
    WAYMARK_TRY(m_store.putIntent(id(), intent));
    const auto signedNow = sign(intent);
    if (signedNow && !intent.entry.empty()) {
        m_intents.push_back(std::move(intent));
        return std::nullopt;
    }
    WAYMARK_TRY(m_store.removeIntent(intent));
    return signedNow ? std::nullopt : std::optional(signedNow.error().code);
}

Status Space::admit(std::vector<ledger::Position> anchors, std::vector<StreamHead> heads)
{
    m_identity.admitted = true;
    m_identity.anchors = std::move(anchors);
    m_identity.givenHeads = std::move(heads);
    return m_store.putIdentity(m_identity);
}

/// By when a wish is judged until the relay does. What a day has to come for may be wished by this phone's own clock:
/// it may have heard no relay since.
UnixMs Space::timeOf(const Intent& intent) const
{
    const bool hasItsDay = intent.kind == Intent::Kind::claim || intent.kind == Intent::Kind::replaceOwner;
    return hasItsDay ? latest() : relayTime();
}

Status Space::sign(Intent& intent)
{
    const auto time = timeOf(intent);
    const FindKey findKey = [this](const ChannelId& channel, std::uint32_t epoch) { return newKey(channel, epoch); };
    const FindHead findHead = [this](const StreamId& stream) { return headOf(stream); };
    WAYMARK_ASSIGN(const auto bodies, bodiesOf(intent, {m_shown, device(), time, findKey, findHead}));
    if (bodies.empty()) {
        intent.entry.clear();
        return {};
    }
    WAYMARK_ASSIGN(auto entry, ledger::draftEntry(id(), m_shown.size(), m_shown.head().hash, device(), bodies));
    entry.signature =
        crypto::signLabelled(m_identity.sign, crypto::SignKind::ledger, id(), ledger::headBytes(entry.head));
    WAYMARK_TRY(m_shown.admit(entry, time));
    WAYMARK_TRY(m_shown.append(entry, {}, time));
    noteWaitingKeys(entry);
    intent.entry = ledger::encodeEntry(entry);
    return m_store.signIntent(intent);
}

Status Space::rebuild()
{
    m_shown = m_confirmed;
    m_waitingKeys.clear();
    std::vector<Intent> kept;
    for (auto& intent : m_intents) {
        const auto before = ledger::decodeEntry(intent.entry);
        // Bodies that were served since may have brought what it must say too, or made it void.
        const bool stands = before && !cutsMoved(*before) && m_shown.admit(*before, timeOf(intent));
        if (stands && m_shown.append(*before, {}, timeOf(intent))) {
            noteWaitingKeys(*before);
            kept.push_back(std::move(intent));
            continue;
        }
        const auto signedNow = sign(intent);
        if (signedNow && !intent.entry.empty()) {
            kept.push_back(std::move(intent));
            continue;
        }
        const auto code = signedNow ? ErrorCode::not_found : signedNow.error().code;
        if (code == ErrorCode::key_missing && intent.isWish()) {
            // Its keyring may lie in bodies that were not served yet, or somebody is asked for it: never given up.
            intent.entry.clear();
            WAYMARK_TRY(m_store.signIntent(intent));
            kept.push_back(std::move(intent));
            continue;
        }
        // What is without an object since, when its person went, is nothing to tell.
        if (intent.isWish() && code != ErrorCode::not_found) {
            const auto height = before ? before->head.height : m_shown.size();
            WAYMARK_TRY(m_store.putAlarm({0, id(), code, height, me(), intent.channel, m_around.clock.now()}));
        }
        WAYMARK_TRY(m_store.removeIntent(intent));
    }
    m_intents = std::move(kept);
    return {};
}

}  // namespace waymark::circle
