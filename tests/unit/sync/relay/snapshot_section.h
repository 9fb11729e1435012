// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>

#include "platform/crypto/random.h"
#include "sync/wire/snapshot_manifest.h"
#include "sync/wire/snapshot_part.h"
#include "tests/unit/sync/relay/test_circle.h"

namespace waymark::tests {

/// A circle whose owner, and two others once asked for, read one section.
struct SnapshotSection {
    explicit SnapshotSection(relay::RelayConfig config = {}) : relay(std::move(config)), circle(relay)
    {
        channel = circle.addSection();
        write(circle.owner, 3);
    }

    void let(PersonNumber number, Phone& phone, ledger::Access access = ledger::Access::write)
    {
        circle.addPerson(number, phone);
        circle.login(phone);
        if (access != ledger::Access::none) {
            circle.grant(channel, number, phone, access);
        }
    }

    void write(Phone& phone, int count)
    {
        for (int i = 0; i < count; ++i) {
            pushed.push_back(circle.seal(phone, channel, Bytes(20, static_cast<std::uint8_t>(i))));
            if (circle.push(phone, {pushed.back()}).answers.front()) {
                throw std::runtime_error("push");
            }
        }
    }

    [[nodiscard]] wire::SnapshotManifest manifest(std::initializer_list<const Phone*> phones) const
    {
        wire::SnapshotManifest made;
        made.channel = channel;
        made.made = relay.clock.now();
        for (const auto* phone : phones) {
            const auto& head = phone->heads.at(channel);
            made.heads.push_back({head.stream, head.seq, head.hash, 0});
        }
        std::ranges::sort(made.heads, {}, &wire::SnapshotHead::stream);
        made.state = {crypto::randomId<Hash32>()};
        made.history = {crypto::randomId<Hash32>()};
        return made;
    }

    [[nodiscard]] std::optional<ErrorCode> bring(const Phone& phone, const Hash32& id, std::uint32_t number,
                                                 std::size_t size = 20)
    {
        const auto part =
            wire::sealSnapshotPart({channel, id, number, {}}, circle.space, crypto::randomBytes(size), circle.epochKey);
        const auto answer = relay.ask("PUT", wire::snapshotPartPath(circle.space, id, number),
                                      wire::SnapshotPart{*part}.encode(), phone.authorization());
        return TestRelay::codeOf(answer);
    }

    [[nodiscard]] std::optional<ErrorCode> commit(const Phone& phone, const wire::SnapshotManifest& made)
    {
        const auto bytes = made.encode();
        const wire::SnapshotCommit request{bytes, wire::signSnapshot(phone.sign, circle.space, bytes)};
        return TestRelay::codeOf(
            relay.ask("POST", circle.path(wire::Route::snapshotCommit), request.encode(), phone.authorization()));
    }

    /// Parts and manifest, as a phone does it.
    [[nodiscard]] std::optional<ErrorCode> make(const Phone& phone, const wire::SnapshotManifest& made)
    {
        const auto id = wire::snapshotId(made.encode());
        for (std::uint32_t number = 0; number < made.parts(); ++number) {
            if (const auto refused = bring(phone, id, number)) {
                return refused;
            }
        }
        return commit(phone, made);
    }

    [[nodiscard]] relay::Answer list(const Phone& phone)
    {
        return relay.ask("GET", wire::snapshotsPath(circle.space, channel), {}, phone.authorization());
    }
    [[nodiscard]] std::vector<std::uint64_t> covers(const Phone& phone)
    {
        const auto body = list(phone).response.body;
        std::vector<std::uint64_t> all;
        const auto listed = wire::SnapshotList::decode(body).value();
        for (const auto& one : listed.snapshots) {
            all.push_back(one.covers);
        }
        return all;
    }

    [[nodiscard]] std::optional<ErrorCode> part(const Phone& phone, const wire::SnapshotManifest& made)
    {
        const auto id = wire::snapshotId(made.encode());
        return TestRelay::codeOf(
            relay.ask("GET", wire::snapshotPartPath(circle.space, id, 0), {}, phone.authorization()));
    }

    /// The floor of the log and the rseq of the first envelope that is served.
    [[nodiscard]] std::pair<std::uint64_t, std::uint64_t> pull(const Phone& phone, std::uint64_t after)
    {
        const auto body = circle.tryPull(phone, {{channel, after}}, circle.incarnation).response.body;
        const auto page = wire::PullResponse::decode(body).value().channels.at(0);
        return {page.floor, page.envelopes.empty() ? 0 : page.envelopes.front().rseq};
    }

    TestRelay relay;
    TestCircle circle;
    ChannelId channel;
    std::vector<Bytes> pushed;
};

}  // namespace waymark::tests
