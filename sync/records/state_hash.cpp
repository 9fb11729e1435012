// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/blake2b.h"
#include "sync/records/reader.h"
#include "sync/records/record_tables.h"
#include "sync/records/row_state_codec.h"

namespace waymark::records {
namespace {

enum class LifeByte : std::uint8_t { live = 0, archived = 1, erased = 2 };

void addValue(Bytes& bytes, const Value& value)
{
    const auto encoded = canonical(value);
    appendU32(bytes, static_cast<std::uint32_t>(encoded.size()));
    append(bytes, encoded);
}

/// docs/formats/records.md, "State hash".
Bytes rowBytes(TableWord table, const RowId& row, const RowState& state)
{
    Bytes bytes;
    appendU32(bytes, table);
    append(bytes, row.view());
    const auto life = state.life();
    if (life == RowLife::erased) {
        bytes.push_back(static_cast<std::uint8_t>(LifeByte::erased));
        return bytes;
    }
    bytes.push_back(static_cast<std::uint8_t>(life == RowLife::archived ? LifeByte::archived : LifeByte::live));
    for (const auto& cell : state.cells) {
        const auto entries = shownEntries(state, cell);
        if (entries.empty()) {
            continue;
        }
        appendU32(bytes, cell.word);
        appendU32(bytes, static_cast<std::uint32_t>(entries.size()));
        for (const auto* entry : entries) {
            addValue(bytes, entry->value);
        }
    }
    appendU32(bytes, 0);
    return bytes;
}

}  // namespace

Result<Hash32> Reader::stateHash(const SectionRef& section) const
{
    crypto::Blake2b hash;
    WAYMARK_ASSIGN(const auto number, findSection(m_database, section));
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT tbl, row, state FROM rec_row WHERE section = ?1 ORDER BY tbl, row"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& from) -> Status {
            WAYMARK_ASSIGN(const auto state, decodeRowState(from.blob(2)));
            if (state.made || state.life() == RowLife::erased) {
                hash.add(rowBytes(static_cast<TableWord>(from.integer(0)), from.fixed<RowId>(1), state));
            }
            return {};
        },
        number));
    return hash.finishAs<Hash32>();
}

}  // namespace waymark::records
