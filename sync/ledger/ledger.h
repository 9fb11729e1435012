// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "sync/ledger/access_table.h"
#include "sync/ledger/entry.h"

namespace waymark::ledger {

class Fold;

/// A channel or keyring body that said what it may not, or a receipt the relay did not sign. Only it is void.
struct LedgerAlarm {
    std::uint64_t height = 0;
    SignKey author;
    ChannelId channel;
    ErrorCode code = ErrorCode::ledger_invalid;
    auto operator<=>(const LedgerAlarm&) const = default;
};

/// One space's chain of entries and the access table they fold to. The relay's copy holds every body, a phone's those
/// it was served; both judge by the same rules and agree on all they both see. In memory, a value. One thread.
class Ledger {
public:
    explicit Ledger(const SpaceId& space) : m_space(space) {}

    [[nodiscard]] const SpaceId& space() const { return m_space; }
    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    /// Height of the next entry.
    [[nodiscard]] std::uint64_t size() const { return m_entries.size(); }
    /// Height 0 and zeros when empty.
    [[nodiscard]] Position head() const;
    [[nodiscard]] const AccessTable& access() const { return m_folded.access; }
    [[nodiscard]] const std::vector<LedgerAlarm>& alarms() const { return m_folded.alarms; }

    [[nodiscard]] const Entry* entry(std::uint64_t height) const;
    [[nodiscard]] std::optional<Hash32> hashAt(std::uint64_t height) const;
    [[nodiscard]] const Receipt* receipt(std::uint64_t height) const;
    /// The same, where it was held to the relay's key and is good.
    [[nodiscard]] std::optional<Receipt> goodReceipt(std::uint64_t height) const;
    /// The newest receipt's time; 0 without one.
    [[nodiscard]] UnixMs newestReceiptTime() const { return m_folded.newestReceipt; }

    /// The ledger as it was when it had so many entries, by all that is known now.
    [[nodiscard]] Result<Ledger> upTo(std::uint64_t size) const;
    /// By which height a changeset counts that names this place, in a stream that had come to `before`. One sealed on a
    /// branch that lost counts like the one before it, or like the last entry that both branches had. nullopt for a
    /// place that is not known here.
    [[nodiscard]] std::optional<std::uint64_t> countsAt(const Position& named, std::uint64_t before) const;

    /// Takes an entry at the next height: signature, chain, author, people bodies. On error nothing is changed:
    /// ledger_height, ledger_prev, bad_signature, ledger_author, ledger_body, malformed, update_needed, or the code of
    /// the rule a people body breaks. Bad channel bodies are void and raise an alarm. `assumed` is the time of one that
    /// waits for its receipt.
    [[nodiscard]] Status append(const Entry& entry, const std::optional<Receipt>& receipt = {}, UnixMs assumed = 0);

    /// What an entry that is not signed yet would make of this ledger. The codes of append(), and that of a void body.
    [[nodiscard]] Status appendDraft(const Entry& entry, UnixMs assumed);

    /// The relay's question before it signs a receipt for `now`: may this be appended whole? Here a void channel or
    /// keyring body, a missing body, a keyring missing for a recipient or an end nobody said is an error too;
    /// ledger_height and ledger_prev mean "pull and sign again".
    [[nodiscard]] Status admit(const Entry& entry, UnixMs now) const;

    /// Whether that is the word of the relay which the ledger names there: then the entry was taken at that time,
    /// whoever brings it again.
    [[nodiscard]] bool isReceipted(const Entry& entry, const Receipt& receipt) const;

    /// An entry at a height we have: adds bodies and the receipt we lack, and folds anew. Of two receipts that the
    /// relay signed the later one stands: it signs again only what it forgot, and has no other since. ledger_fork when
    /// it is another entry, ledger_height when we have none there.
    [[nodiscard]] Status fill(const Entry& entry, const std::optional<Receipt>& receipt = {});

    /// Lets go of the bodies at that height that `unwanted` names, keyrings whose keys are to be forgotten. Whether
    /// there were any.
    bool dropBodies(std::uint64_t height, const std::function<bool(const Body&)>& unwanted);

    /// The entry with only the bodies that device may see: of channels it reads now, and of those it read up to there;
    /// an empty one at a height we do not have.
    [[nodiscard]] Entry viewFor(const SignKey& device, std::uint64_t height) const;

    /// A body speaks of a channel whose beginning was not served: it was opened to this device later than it was made.
    /// Fetch everything again from height 0 and fill() it in.
    [[nodiscard]] bool lacksBodies() const { return m_folded.lacksBodies; }
    /// A receipt the relay did not sign stands in one of them. Fetch it again: fill() takes a good one in its place.
    [[nodiscard]] bool hasBadReceipt() const { return m_folded.badReceipt; }

private:
    struct Kept {
        Entry entry;
        Hash32 hash;
        std::vector<std::optional<Result<Body>>> bodies;  ///< decoded once
        std::optional<Receipt> receipt;
        std::optional<bool> receiptGood;  ///< nullopt until a relay's key was there to check it
    };
    struct Folded {
        AccessTable access;
        std::vector<LedgerAlarm> alarms;
        UnixMs newestReceipt = 0;
        bool channelBodyMissing = false;
        bool lacksBodies = false;
        bool badReceipt = false;
    };
    [[nodiscard]] Status checkChain(const Entry& entry) const;
    [[nodiscard]] Status checkPlace(const Entry& entry) const;
    [[nodiscard]] Status checkBranches(const Kept& kept) const;
    [[nodiscard]] static Result<Kept> keep(const Entry& entry, const std::optional<Receipt>& receipt);
    [[nodiscard]] static Status fold(Folded& into, Kept& kept, UnixMs assumed);
    static void foldChannels(Folded& into, Fold& fold, const Kept& kept);
    static UnixMs checkReceipt(Folded& into, Kept& kept);
    [[nodiscard]] static std::optional<SignKey> relayKey(const AccessTable& access, const Kept& kept);
    [[nodiscard]] static bool isGood(const Receipt& receipt, const Kept& kept, const SignKey& relay);
    [[nodiscard]] Result<bool> standsInFor(const Kept& known, const std::optional<Receipt>& receipt) const;

    SpaceId m_space;
    std::vector<Kept> m_entries;
    Folded m_folded;
};

}  // namespace waymark::ledger
