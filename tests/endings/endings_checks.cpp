// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/endings/endings_checks.h"

#include "sync/wire/envelope.h"
#include "tests/histories/table_difference.h"
#include "tests/simulation/must.h"

namespace waymark::endings {

using simulation::broken;
using simulation::must;
using simulation::World;

namespace {

std::string named(const char* what, std::size_t device)
{
    return std::string(what) + " on phone " + std::to_string(device);
}

Hash32 rowsOf(World& world, std::size_t device, const ChannelId& channel)
{
    const records::SectionRef section{world.space(), channel};
    return must(world.device(device).store().reader().stateHash(section), "state hash");
}

void nothingWaits(World& world, std::size_t device)
{
    for (const auto& status : world.device(device).engine().status()) {
        if (!status.problems.empty()) {
            broken(named("a problem stays: ", device) + " " + std::string(errorName(status.problems.front().code)));
        }
        if (status.unsealed > 0 || status.unacknowledged > 0 || status.parked > 0) {
            broken(named("something still waits", device));
        }
    }
}

void nothingPastACut(World& world, const ledger::Ledger& ledger)
{
    for (const auto& channel : world.channels()) {
        for (const auto& item : world.relay().envelopes(world.space(), channel)) {
            const auto header = must(wire::parseEnvelope(item), "envelope").header;
            const auto* stream = ledger.access().stream(header.stream);
            if (stream == nullptr || stream->isPastCut(header.seq)) {
                broken("the relay has an envelope past its stream's cut");
            }
        }
    }
}

/// Of a branch that lost the relay has what was brought to it.
std::vector<ledger::Body> bodiesOf(const ledger::Entry& entry)
{
    std::vector<ledger::Body> bodies;
    for (const auto& bytes : entry.bodies) {
        if (bytes) {
            bodies.push_back(must(ledger::decodeBody(*bytes), "body"));
        }
    }
    return bodies;
}

/// A removal counts on whichever branch it was said.
void endsOfLostBranches(World& world, const ledger::Ledger& ledger, Situations& had)
{
    const auto& access = ledger.access();
    for (const auto& [entry, receipt] : world.relay().aside(world.space())) {
        const auto* author = access.device(entry.head.author);
        const auto former = access.formerDevices().find(entry.head.author);
        const auto by = author != nullptr                        ? author->person
                        : former != access.formerDevices().end() ? former->second.person
                                                                 : 0;
        for (const auto& body : bodiesOf(entry)) {
            const auto* removed = std::get_if<ledger::Remove>(&body);
            const auto gone = removed != nullptr                            ? removed->person
                              : std::holds_alternative<ledger::Leave>(body) ? by
                                                                            : 0;
            if (gone == 0) {
                continue;
            }
            had.note(Situation::endedOnLostBranch);
            if (access.person(gone) != nullptr) {
                broken("who was out on the lost branch is in again");
            }
        }
    }
}

}  // namespace

void checkRest(World& world, Situations& had, bool wentBack)
{
    const auto ledger = world.relay().ledger(world.space());
    for (std::size_t i = 0; i < world.devices(); ++i) {
        if (!world.device(i).isOpen()) {
            continue;
        }
        nothingWaits(world, i);
        auto& circles = world.device(i).circles();
        const auto device = must(circles.identity(world.space()), "identity")->publicKey;
        const auto* mine = must(circles.ledger(world.space()), "ledger");
        if (const auto told = tests::tableDifference(ledger, *mine, device); !told.empty()) {
            broken(named("another table than the relay's", i) + told);
        }
        for (const auto& channel : world.channels()) {
            const auto now = world.device(0).clock().now();
            if (ledger.access().mayReadAt(device, channel, now) &&
                rowsOf(world, i, channel) != rowsOf(world, 0, channel)) {
                broken(named("other rows than the first's", i));
            }
        }
    }
    if (!wentBack) {
        nothingPastACut(world, ledger);
    }
    endsOfLostBranches(world, ledger, had);
    for (std::uint64_t height = 0; height < ledger.size(); ++height) {
        for (const auto& body : bodiesOf(*ledger.entry(height))) {
            if (std::holds_alternative<ledger::Expire>(body)) {
                had.note(Situation::expired);
            }
        }
    }
}

void checkNewcomer(World& world, std::size_t newcomer)
{
    for (const auto& channel : world.channels()) {
        if (rowsOf(world, newcomer, channel) != rowsOf(world, 0, channel)) {
            broken("a section built anew has other rows than one merged directly");
        }
    }
}

}  // namespace waymark::endings
