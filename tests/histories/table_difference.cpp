// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/histories/table_difference.h"

#include <algorithm>
#include <map>
#include <vector>

namespace waymark::tests {
namespace {

using ledger::AccessTable;
using Lines = std::map<std::string, std::string>;  ///< a row's name: what it says

constexpr std::size_t kMostTold = 12;

std::string text(std::uint64_t number)
{
    return std::to_string(number);
}

std::string text(ByteView bytes)
{
    return bytes.empty() ? "-" : toHex(bytes);
}

template <class Tag, std::size_t N>
std::string text(const FixedBytes<Tag, N>& id)
{
    return id.hex();
}

std::string text(const char* word)
{
    return word;
}

template <class... Parts>
std::string row(const Parts&... parts)
{
    std::string all;
    ((all += (all.empty() ? "" : " ") + text(parts)), ...);
    return all;
}

template <class Enum>
std::uint64_t number(Enum value)
{
    return static_cast<std::uint64_t>(value);
}

std::uint64_t time(UnixMs ms)
{
    return static_cast<std::uint64_t>(ms);
}

void addPeople(Lines& lines, const std::string& kind, const std::map<PersonNumber, ledger::PersonRow>& persons,
               const std::map<SignKey, ledger::DeviceRow>& devices)
{
    for (const auto& [id, one] : persons) {
        auto says = row("level", number(one.level), "since", one.since, "sealed", one.sealed, "phones");
        for (const auto& device : one.devices) {
            says += " " + device.hex();
        }
        lines[kind + "person " + std::to_string(id)] = says;
    }
    for (const auto& [key, one] : devices) {
        lines[kind + "phone " + key.hex()] = row("box", one.box, "person", std::uint64_t{one.person}, "since",
                                                 one.since, "added", time(one.added), "sealed", one.sealed);
    }
}

void addChannel(Lines& lines, const ledger::ChannelRow& channel)
{
    const auto name = "section " + channel.id.hex();
    lines[name] =
        row("maker", std::uint64_t{channel.maker}, "since", channel.since, "own", std::uint64_t{channel.ownDevicesOnly},
            "stale", std::uint64_t{channel.stale}, "sealed", channel.sealed);
    for (const auto& [person, grant] : channel.grants) {
        lines[name + " person " + std::to_string(person)] =
            row("access", number(grant.access), "reads since", grant.readSince, "writes since", grant.writeSince,
                "until", time(grant.until), "ended", grant.ended, "asked", number(grant.asked), time(grant.askedUntil));
    }
    for (const auto& epoch : channel.epochs) {
        lines[name + " epoch " + std::to_string(epoch.number)] =
            row(epoch.commitment, "height", epoch.height, "author", epoch.author, "link", epoch.link);
    }
    for (const auto& kept : channel.kept) {
        lines[name + " kept epoch " + kept.commitment.hex()] =
            row("number", std::uint64_t{kept.number}, "under", std::uint64_t{kept.under}, "height", kept.height,
                "author", kept.author, "link", kept.link);
    }
    for (const auto& ask : channel.asks) {
        lines[name + " asks " + ask.device.hex() + " " + std::to_string(ask.epoch)] = "asked";
    }
}

void addStream(Lines& lines, const ledger::StreamRow& stream)
{
    const auto cut = stream.cut ? row("cut", stream.cut->seq, stream.cut->hash) : std::string("uncut");
    lines["stream " + stream.id.hex()] =
        row("of", stream.channel, stream.device, std::uint64_t{stream.person}, "grant", stream.grantHeight, "since",
            stream.since, "ended", stream.ended, "owner", std::uint64_t{stream.ofOwner}, cut.c_str());
}

void addRecovery(Lines& lines, const AccessTable& table)
{
    if (const auto& set = table.recovery()) {
        auto says = row("for", std::uint64_t{set->person}, "since", set->since, "need", std::uint64_t{set->setup.need},
                        "keys", set->setup.peopleSign, set->setup.peopleBox, set->setup.relayShare,
                        set->setup.wordsSign, set->setup.wordsBox, "people");
        for (const auto person : set->setup.people) {
            says += " " + std::to_string(person);
        }
        lines["recovery"] = says;
    }
    for (const auto& [device, request] : table.recoveryRequests()) {
        auto says = row(request.box, "since", request.since, "vetoed", time(request.vetoed), "attests");
        for (const auto& [person, at] : request.attests) {
            says += " " + std::to_string(person) + " at " + std::to_string(at);
        }
        lines["recovery of " + device.hex()] = says;
    }
}

void addCircle(Lines& lines, const AccessTable& table)
{
    lines["circle"] = row("kind", number(table.kind()), "owner", std::uint64_t{table.owner()}, "least schema",
                          std::uint64_t{table.minSchema()}, "name", table.sealedName());
    if (const auto& acting = table.acting()) {
        lines["acting"] = row("ends", time(acting->ends), "successor", std::uint64_t{acting->successor});
    }
    for (const auto& [wanted, by] : table.replacements()) {
        for (const auto& [admin, since] : by) {
            lines["wants " + std::to_string(wanted) + " " + std::to_string(admin)] = std::to_string(since);
        }
    }
    if (const auto& closed = table.closed()) {
        lines["closed"] = row("by", std::uint64_t{closed->by}, "height", closed->height, "at", time(closed->at));
    }
    if (const auto& relay = table.relay()) {
        lines["relay"] = row(relay->receiptKey, relay->pin, relay->url.c_str());
    }
    for (const auto& [id, invite] : table.invites()) {
        lines["invitation " + id.hex()] =
            row("for", number(invite.purpose), "level", number(invite.level), "by", std::uint64_t{invite.inviter},
                "height", invite.height, "made", time(invite.made), "used", std::uint64_t{invite.used});
    }
    for (const auto& [first, branch] : table.lostBranches()) {
        auto says = row("height", branch.height, "entries");
        for (const auto& entry : branch.entries) {
            says += " " + entry.hex();
        }
        lines["lost branch " + first.hex()] = says;
    }
}

/// Of a section that the device does not hold it knows nothing but that.
Lines linesOf(const AccessTable& table, const std::vector<ChannelId>& held, const AccessTable& whole,
              const std::optional<SignKey>& device)
{
    Lines lines;
    addCircle(lines, table);
    addPeople(lines, "", table.persons(), table.devices());
    addPeople(lines, "former ", table.formerPersons(), table.formerDevices());
    addRecovery(lines, table);
    addChannel(lines, *table.channel(ledger::kSpaceChannel));
    for (const auto& channel : held) {
        if (const auto* found = table.channel(channel)) {
            addChannel(lines, *found);
        }
    }
    for (const auto& [id, stream] : table.streams()) {
        if (std::ranges::find(held, stream.channel) != held.end()) {
            addStream(lines, stream);
        }
    }
    for (const auto& [id, channel] : whole.channels()) {
        if (device) {
            lines["own access to " + id.hex()] = table.mayWrite(*device, id)  ? "writes"
                                                 : table.mayRead(*device, id) ? "reads"
                                                                              : "none";
        }
    }
    return lines;
}

std::string differenceOf(const Lines& relay, const Lines& phone)
{
    std::string told;
    std::size_t rows = 0;
    const auto tell = [&](const std::string& name, const std::string& there, const std::string& here) {
        if (++rows <= kMostTold) {
            told += "\n  " + name + "\n    relay: " + there + "\n    phone: " + here;
        }
    };
    for (const auto& [name, says] : relay) {
        const auto found = phone.find(name);
        if (found == phone.end() || found->second != says) {
            tell(name, says, found == phone.end() ? "nothing" : found->second);
        }
    }
    for (const auto& [name, says] : phone) {
        if (!relay.contains(name)) {
            tell(name, "nothing", says);
        }
    }
    return rows > kMostTold ? told + "\n  and " + std::to_string(rows - kMostTold) + " rows more" : told;
}

std::vector<ChannelId> allOf(const AccessTable& table)
{
    std::vector<ChannelId> channels;
    for (const auto& [id, row] : table.channels()) {
        channels.push_back(id);
    }
    return channels;
}

}  // namespace

std::string tableDifference(const ledger::Ledger& relay, const ledger::Ledger& phone,
                            const std::optional<SignKey>& device)
{
    std::string told;
    if (relay.head() != phone.head()) {
        told = "\n  the ledger ends at " + std::to_string(phone.head().height) + " and not at " +
               std::to_string(relay.head().height) + " as the relay's";
    }
    const auto& whole = relay.access();
    const auto held = device ? whole.readableBy(*device) : allOf(whole);
    told += differenceOf(linesOf(whole, held, whole, device), linesOf(phone.access(), held, whole, device));
    // Who sees all of it has all of it alike, also what no row tells.
    const bool seesAll = held.size() == whole.channels().size();
    if (told.empty() && seesAll && !(phone.access() == whole)) {
        told = "\n  something that no row tells";
    }
    return told;
}

}  // namespace waymark::tests
