// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/late_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/change_kind.h"
#include "app/services/directory.h"
#include "app/services/field_value.h"
#include "app/services/late_rows.h"
#include "app/services/record_name.h"
#include "app/services/row_fields.h"
#include "sync/records/op.h"

namespace waymark::services {
namespace {

using records::Column;
using records::Edit;
using records::EditKind;
using records::LateChange;
using records::MergeKind;
using records::OpKind;
using records::Writers;

/// Who looks at late words, and what they may do in their section.
struct Reader {
    PersonNumber me = 0;
    bool isAdmin = false;
    const Directory& directory;

    [[nodiscard]] bool mayTake(const LateRow& late) const
    {
        const auto section =
            std::ranges::find(directory.sections(), late.row.section.channel, &circle::SectionView::channel);
        const bool writes = section != directory.sections().end() && section->mine == circle::Access::write;
        return writes && !late.taken && (isAdmin || late.person == me);
    }
};

Result<Reader> readerOf(const ServiceContext& context, const Directory& directory)
{
    WAYMARK_ASSIGN(const auto me, context.circles.everMe(directory.circle().space));
    return Reader{me, directory.circle().myLevel >= circle::Level::admin, directory};
}

/// What it would write, over what stands there. An erase is never taken: it would be the taker's, and absorb.
class Taking {
public:
    Taking(const LateRow& late, const std::vector<LateRow>& all, PersonNumber me) : m_late(late), m_all(all), m_me(me)
    {
    }

    [[nodiscard]] records::RowRef target() const
    {
        return {m_late.row.section, m_late.row.table, placeOf(m_late.row.row)};
    }

    [[nodiscard]] std::vector<Edit> edits(const records::ShownRow* shown) const
    {
        std::vector<Edit> edits;
        for (const auto& change : newestOf(m_late)) {
            if (auto edit = editOf(change, shown)) {
                edits.push_back(std::move(*edit));
            }
        }
        // Which columns may be written is judged with the record there.
        std::ranges::stable_partition(edits, [](const Edit& edit) { return edit.kind == EditKind::make; });
        return edits;
    }

private:
    [[nodiscard]] RowId placeOf(const RowId& row) const
    {
        const bool late = std::ranges::any_of(m_all, [&](const LateRow& one) {
            // Its author makes a record again that only a branch had; what refers to it need not know.
            return one.makes && !(one.refused && one.person == m_me) && one.row.row == row &&
                   one.row.section == m_late.row.section;
        });
        return late ? madeAnew(row, m_me) : row;
    }

    [[nodiscard]] std::optional<Edit> editOf(const LateChange& change, const records::ShownRow* shown) const
    {
        Edit edit{.row = target(), .column = change.column, .value = change.value};
        switch (static_cast<OpKind>(change.kind)) {
            case OpKind::make:
                edit.kind = EditKind::make;
                return shown == nullptr ? std::optional(edit) : std::nullopt;
            case OpKind::archive:
                edit.kind = EditKind::archive;
                return edit;
            case OpKind::restore:
                edit.kind = EditKind::restore;
                return edit;
            case OpKind::remove:
                edit.kind = EditKind::remove;
                break;
            case OpKind::put:
                break;
            default:
                return std::nullopt;
        }
        const auto* table = schema::schema().table(edit.row.table);
        const auto* column = table == nullptr ? nullptr : table->column(change.column);
        if (column == nullptr || !mayWrite(*table, *column)) {
            return std::nullopt;
        }
        if (const auto* bytes = std::get_if<Bytes>(&edit.value);
            bytes != nullptr && column->type == records::ValueType::reference) {
            const auto place = placeOf(RowId::from(*bytes).value_or(RowId{}));
            edit.value = Bytes(place.bytes.begin(), place.bytes.end());
        }
        if (column->merge == MergeKind::text) {
            edit.over = seenBy(change, shown);
        }
        return edit;
    }

    [[nodiscard]] bool mayWrite(const records::Table& table, const Column& column) const
    {
        const bool authorsOnly = table.writers == Writers::author || column.writers == Writers::author ||
                                 column.merge == MergeKind::insertOnly;
        return !authorsOnly || records::authorOf(target().row) == m_me;
    }

    /// A text that was written since stays beside what is taken in.
    [[nodiscard]] static records::Dots seenBy(const LateChange& change, const records::ShownRow* shown)
    {
        records::Dots over;
        const auto* field = shown == nullptr ? nullptr : shown->field(change.column);
        for (const auto& version : field == nullptr ? std::vector<records::Version>{} : field->versions) {
            if (version.when <= change.when) {
                over.push_back(version.dot);
            }
        }
        return over;
    }

    const LateRow& m_late;
    const std::vector<LateRow>& m_all;
    PersonNumber m_me;
};

std::vector<Edit> noteFor(const LateRow& late, const records::RowRef& target, PersonNumber me)
{
    RowEdits note({target.section, schema::taken::kTable, noteOf(late, me)});
    note.make();
    note.put(schema::taken::kRecord, target.row.hex());
    note.put(schema::taken::kPerson, static_cast<std::int64_t>(late.person));
    note.put(schema::taken::kWrote, late.when);
    for (const auto& change : late.changes) {
        note.put(schema::taken::kChanges, change.dot.toText());
    }
    return note.all();
}

LateItem itemOf(const ServiceContext& context, const Reader& reader, const LateRow& late)
{
    LateItem item;
    item.id = late.id;
    item.record = nameOf(context, reader.directory, shownOf(late));
    item.person = late.person;
    item.who = reader.directory.tag(late.person);
    item.when = late.when;
    item.isNew = late.makes;
    item.mine = late.person == reader.me;
    item.taken = late.taken;
    item.canTake = reader.mayTake(late);
    const auto* table = schema::schema().table(late.row.table);
    const auto shown = context.store.reader().get(late.row);
    if (shown && !late.makes) {
        item.record = nameOf(context, reader.directory, *shown);
    }
    for (const auto& change : newestOf(late)) {
        const auto* column = table == nullptr ? nullptr : table->column(change.column);
        LateField field;
        field.kind = changeKindOf(change.kind, column);
        if (column != nullptr) {
            field.field = column->name;
            field.longText = column->merge == MergeKind::text;
            field.late = fieldValue(reader.directory, table->id, *column, change.value);
            if (shown && column->merge != MergeKind::set) {
                field.now = fieldValue(reader.directory, table->id, *column, shown->value(change.column));
            }
        }
        item.fields.push_back(std::move(field));
    }
    return item;
}

}  // namespace

Result<LateView> LateService::late(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    WAYMARK_ASSIGN(const auto reader, readerOf(m_context, directory));
    WAYMARK_ASSIGN(const auto rows, lateRows(m_context, space));
    LateView view;
    for (const auto& row : rows) {
        view.items.push_back(itemOf(m_context, reader, row));
    }
    std::ranges::stable_sort(view.items, std::ranges::greater{}, &LateItem::when);
    return view;
}

Result<std::string> LateService::take(const SpaceId& space, std::string_view id)
{
    WAYMARK_ASSIGN(const auto rows, lateRows(m_context, space));
    const auto found = std::ranges::find(rows, id, &LateRow::id);
    if (found == rows.end()) {
        return fail(ErrorCode::not_found, "no such late words");
    }
    return takeRow(*found, rows);
}

Result<std::size_t> LateService::takeAll(const SpaceId& space)
{
    WAYMARK_ASSIGN(const auto rows, lateRows(m_context, space));
    return takeThose(rows, [](const LateRow&) { return true; });
}

Status LateService::takeRefused(const SpaceId& space)
{
    WAYMARK_ASSIGN(const auto rows, lateRows(m_context, space));
    WAYMARK_ASSIGN(const auto me, m_context.circles.everMe(space));
    const auto taken = takeThose(rows, [me](const LateRow& row) { return row.refused && row.person == me; });
    return taken ? Status{} : fail(taken.error());
}

/// Records first, then what is in them.
Result<std::size_t> LateService::takeThose(const std::vector<LateRow>& rows,
                                           const std::function<bool(const LateRow&)>& wanted)
{
    std::size_t count = 0;
    for (const bool making : {true, false}) {
        for (const auto& row : rows) {
            if (row.taken || row.makes != making || !wanted(row)) {
                continue;
            }
            const auto taken = takeRow(row, rows);
            if (!taken && taken.error().code != ErrorCode::not_allowed && taken.error().code != ErrorCode::not_found) {
                return fail(taken.error());
            }
            count += taken ? 1 : 0;
        }
    }
    return count;
}

/// One transaction: the words, and the note that keeps them from being written in again.
Result<std::string> LateService::takeRow(const LateRow& late, const std::vector<LateRow>& all)
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, late.row.section.space));
    WAYMARK_ASSIGN(const auto reader, readerOf(m_context, directory));
    const Taking taking(late, all, reader.me);
    const auto target = taking.target();
    if (late.taken) {
        return target.row.hex();
    }
    if (!reader.mayTake(late)) {
        return fail(ErrorCode::not_allowed, "late words");
    }
    const auto shown = m_context.store.reader().get(target);
    if (!shown && shown.error().code != ErrorCode::not_found) {
        return fail(shown.error());
    }
    auto edits = taking.edits(shown ? &*shown : nullptr);
    if (edits.empty()) {
        return fail(ErrorCode::not_allowed, "only their author could");
    }
    const auto note = noteFor(late, target, reader.me);
    edits.insert(edits.end(), note.begin(), note.end());
    WAYMARK_TRY(m_context.store.save(edits));
    return target.row.hex();
}

}  // namespace waymark::services
