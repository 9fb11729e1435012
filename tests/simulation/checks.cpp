// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/simulation/checks.h"

#include <algorithm>

#include "sync/records/payload.h"
#include "sync/wire/envelope.h"
#include "tests/histories/table_difference.h"
#include "tests/simulation/must.h"

namespace waymark::simulation {
namespace {

std::string named(const char* what, std::size_t device)
{
    return std::string(what) + " on phone " + std::to_string(device);
}

void nothingWaits(World& world, std::size_t device)
{
    auto& phone = world.device(device);
    for (const auto& status : world.isGuest(device) ? std::vector<client::SpaceStatus>{} : phone.engine().status()) {
        if (!status.problems.empty()) {
            broken(named("a problem stays: ", device) + " " + std::string(errorName(status.problems.front().code)));
        }
        if (status.unsealed > 0 || status.unacknowledged > 0 || status.parked > 0) {
            broken(named("something still waits", device));
        }
    }
}

void holdersAreEqual(World& world, const ChannelId& channel)
{
    const records::SectionRef section{world.space(), channel};
    const auto first = must(world.device(0).store().reader().stateHash(section), "state hash");
    for (std::size_t i = 1; i < world.devices(); ++i) {
        if (world.access(i, channel) != circle::Access::none &&
            must(world.device(i).store().reader().stateHash(section), "state hash") != first) {
            broken(named("another state", i));
        }
    }
}

void othersHoldNothing(World& world, std::size_t device, const ChannelId& channel)
{
    if (world.isGuest(device)) {
        return;
    }
    auto& phone = world.device(device);
    records::ListFilter filter;
    filter.channel = channel;
    for (const auto life : {records::RowLife::live, records::RowLife::archived, records::RowLife::erased}) {
        filter.life = life;
        if (!must(phone.store().reader().list(filter), "list").empty()) {
            broken(named("rows of a section that is not held", device));
        }
    }
    const auto hex = channel.hex();
    for (const auto* table : {"cli_channel", "cli_head", "cli_seen", "cli_told", "cli_own", "cli_parked"}) {
        if (phone.count("SELECT count(*) FROM " + std::string(table) + " WHERE channel = x'" + hex + "'") != 0) {
            broken(named("traces of a section that is not held", device));
        }
    }
    const auto* ledger = must(phone.circles().ledger(world.space()), "ledger");
    const auto* row = ledger->access().channel(channel);
    const auto* epoch = row != nullptr && !row->epochs.empty() ? &row->epochs.back() : nullptr;
    if (epoch != nullptr && phone.circles().epochKey(world.space(), channel, epoch->id)) {
        broken(named("a key of a section that is not held", device));
    }
}

std::set<std::string> textsOf(const std::vector<records::Version>& versions)
{
    std::set<std::string> texts;
    for (const auto& version : versions) {
        const auto* text = std::get_if<std::string>(&version.value);
        if (text != nullptr) {
            texts.insert(*text);
        }
    }
    return texts;
}

std::set<std::string> pastOf(const records::Reader& reader, const Oracle::Cell& cell)
{
    std::set<std::string> texts;
    for (const auto& entry : must(reader.history(cell.first), "history")) {
        const auto* text = std::get_if<std::string>(&entry.value);
        if (entry.column == cell.second && text != nullptr) {
            texts.insert(*text);
        }
    }
    return texts;
}

/// Who is in and who may do what is the same on every phone and for the relay.
void tablesAreEqual(World& world)
{
    const auto whole = world.relay().ledger(world.space());
    for (std::size_t i = 0; i < world.devices(); ++i) {
        if (world.isGuest(i)) {
            continue;
        }
        auto& circles = world.device(i).circles();
        const auto device = must(circles.identity(world.space()), "identity")->publicKey;
        const auto* mine = must(circles.ledger(world.space()), "ledger");
        if (const auto told = tests::tableDifference(whole, *mine, device); !told.empty()) {
            broken(named("another table than the relay's", i) + told);
        }
    }
}

/// Each written word is there until somebody who saw it wrote over it, and in the history for ever.
void wordsAreThere(World& world, const Oracle& oracle, const Oracle::Cell& cell, const Oracle::Words& words)
{
    const auto& reader = world.device(0).store().reader();
    const auto row = must(reader.get(cell.first), "row");
    const auto* field = row.field(cell.second);
    const auto shown = field != nullptr ? textsOf(field->versions) : std::set<std::string>();
    const auto suggestions = field != nullptr ? textsOf(field->suggestions) : std::set<std::string>();
    const auto past = pastOf(reader, cell);
    const bool isText = cell.second == kBody;
    // A snapshot leaves out what is old by the clock of who wrote it, unless it is kept for the row's life.
    const auto& had = world.situations();
    const bool pastIsWhole = isText || !had.had(Situation::begunFromSnapshot) ||
                             !(had.had(Situation::clockYearsWrong) || had.had(Situation::clockJumped));
    for (const auto& [word, times] : words.written) {
        if (pastIsWhole && !past.contains(word)) {
            broken("a word that was saved is not in the history");
        }
        const bool stands = !words.replaced.contains(word);
        if (isText && times == 1 && stands != shown.contains(word) && shown.size() < 8) {
            broken(stands ? "a version nobody wrote over is gone" : "a version somebody wrote over is back");
        }
        if (!isText && !stands && shown.contains(word)) {
            broken("an older value won over one whose writer had seen it");
        }
    }
    if (!words.written.empty() && shown.empty()) {
        broken("a field that was written is empty");
    }
    for (const auto& word : words.suggested) {
        if (!past.contains(word) && !suggestions.contains(word)) {
            broken("a suggestion is lost");
        }
    }
    static_cast<void>(oracle);
}

void elementsAreThere(World& world, const Oracle& oracle, const Oracle::Cell& cell, const std::set<std::string>& added)
{
    const auto row = must(world.device(0).store().reader().get(cell.first), "row");
    const auto* field = row.field(cell.second);
    const auto shown = field != nullptr ? textsOf(field->versions) : std::set<std::string>();
    for (const auto& element : added) {
        if (shown.contains(element) == oracle.isRemoved(cell, element)) {
            broken(shown.contains(element) ? "a removed element is back" : "an added element is gone");
        }
    }
}

/// A text as rows and history keep it: its length before it, so that no other word begins with it.
std::string asKept(const std::string& word)
{
    return static_cast<char>(word.size()) + word;
}

}  // namespace

bool holds(SimDevice& phone, const std::string& word)
{
    bool found = false;
    for (const auto* place :
         {"rec_row.state", "rec_history.value", "rec_bin.state", "rec_draft.value", "rec_pending.op"}) {
        const std::string_view name(place);
        const auto dot = name.find('.');
        const auto sql = "SELECT count(*) FROM " + std::string(name.substr(0, dot)) + " WHERE instr(" +
                         std::string(name.substr(dot + 1)) + ", x'" + toHex(viewOf(asKept(word))) + "') > 0";
        found = found || phone.count(sql) > 0;
    }
    return found;
}

namespace {

/// What people wrote in a record that does not count stays on their phones.
void wordsAreKept(World& world, const Oracle::Cell& cell, const Oracle::Words& words)
{
    for (std::size_t i = 0; i < world.devices(); ++i) {
        for (const auto& [word, times] : words.written) {
            const bool isHolder = world.access(i, cell.first.section.channel) != circle::Access::none;
            if (isHolder && !words.replaced.contains(word) && !holds(world.device(i), word)) {
                broken(named("a word in a record that does not count is gone", i));
            }
        }
    }
}

/// Of what was erased for good nobody has a word but whoever typed it and had not sent it. Whoever was taken out hears
/// of no erasing.
void nobodyHas(World& world, const Oracle::Cell& cell, const Oracle::Words& words)
{
    std::set<std::string> all(words.suggested);
    for (const auto& [word, times] : words.written) {
        all.insert(word);
    }
    for (std::size_t i = 0; i < world.devices(); ++i) {
        if (world.isGuest(i)) {
            continue;
        }
        for (const auto& word : all) {
            if (holds(world.device(i), word)) {
                broken(named("a word that was erased for good", i));
            }
        }
        const auto late =
            "SELECT count(*) FROM rec_late WHERE stream <> zeroblob(16) AND row = x'" + cell.first.row.hex() + "'";
        if (world.device(i).count(late) > 0) {
            broken(named("late words of a row that was erased for good", i));
        }
    }
}

/// The relay has nothing of it either: what it has opens under an owner's keys.
void relayHasNone(World& world, const Oracle& oracle, const ChannelId& channel)
{
    auto& phone = world.device(0);
    const records::SectionRef section{world.space(), channel};
    for (const auto& bytes : world.relay().envelopes(world.space(), channel)) {
        const auto envelope = must(wire::parseEnvelope(bytes), "envelope");
        const auto* key = must(phone.circles().epochKey(world.space(), channel, envelope.header.epoch), "key");
        const auto plain = must(wire::openEnvelope(envelope, world.space(), *key), "open");
        const auto payload = must(records::decodePayload(plain, envelope.header.stream), "payload");
        for (const auto& transaction : payload.transactions) {
            for (const auto& op : transaction.ops) {
                if (!records::isNull(op.value) && oracle.isForGood({section, records::tableIdOf(op.table), op.row})) {
                    broken("the relay has what was erased for good");
                }
            }
        }
    }
}

}  // namespace

std::string troubles(World& world)
{
    std::string text;
    for (std::size_t i = 0; i < world.devices(); ++i) {
        const bool isOpen = world.device(i).isOpen();
        for (const auto& status : isOpen ? world.device(i).engine().status() : std::vector<client::SpaceStatus>{}) {
            text += "; phone " + std::to_string(i) + (status.busy ? " busy" : "");
            for (const auto& problem : status.problems) {
                text += " " + std::string(errorName(problem.code));
            }
        }
    }
    return text;
}

void checkOnlyWritten(World& world, const Oracle& oracle)
{
    for (std::size_t i = 0; i < world.devices(); ++i) {
        if (world.isGuest(i)) {
            continue;
        }
        const auto& reader = world.device(i).store().reader();
        for (const auto& [cell, words] : oracle.words()) {
            const auto row = reader.get(cell.first);
            const auto* field = row && oracle.isMade(cell.first) ? row->field(cell.second) : nullptr;
            for (const auto& text : field != nullptr ? textsOf(field->versions) : std::set<std::string>()) {
                if (!words.written.contains(text) && !words.suggested.contains(text)) {
                    broken(named("words that nobody wrote", i));
                }
            }
        }
    }
}

void checkAll(World& world, const Oracle& oracle)
{
    for (std::size_t i = 0; i < world.devices(); ++i) {
        nothingWaits(world, i);
    }
    tablesAreEqual(world);
    for (const auto& channel : world.channels()) {
        holdersAreEqual(world, channel);
        for (std::size_t i = 0; i < world.devices(); ++i) {
            if (world.access(i, channel) == circle::Access::none) {
                othersHoldNothing(world, i, channel);
            }
        }
    }
    for (const auto& [cell, words] : oracle.words()) {
        if (!oracle.isMade(cell.first)) {
            wordsAreKept(world, cell, words);
        } else if (!oracle.isErased(cell.first)) {
            wordsAreThere(world, oracle, cell, words);
        }
    }
    for (const auto& [cell, words] : oracle.words()) {
        if (oracle.isForGood(cell.first)) {
            nobodyHas(world, cell, words);
        }
    }
    if (world.device(0).count("SELECT count(*) FROM rec_erasing") > 0) {
        broken("something waits to be erased for good");
    }
    for (const auto& channel : world.channels()) {
        relayHasNone(world, oracle, channel);
    }
    for (const auto& [cell, added] : oracle.elements()) {
        if (oracle.isMade(cell.first) && !oracle.isErased(cell.first)) {
            elementsAreThere(world, oracle, cell, added);
        }
    }
}

}  // namespace waymark::simulation
