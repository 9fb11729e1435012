// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/version_service.h"

#include <algorithm>
#include <utility>

#include "app/content/content.h"
#include "app/schema/declaration.h"
#include "app/services/directory.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "app/services/text_fields.h"

namespace waymark::services {
namespace {

std::string textIn(const records::Version& version)
{
    const auto* text = std::get_if<std::string>(&version.value);
    return text == nullptr ? std::string{} : *text;
}

/// Whether a change was made here: it is not sealed yet, or it stands in the stream this phone writes.
class OwnChanges {
public:
    OwnChanges(const circle::Circles& circles, const records::SectionRef& section)
        : m_stream(circles.ownStream(section.space, section.channel).value_or(StreamId{}))
    {
    }

    [[nodiscard]] bool holds(const records::Dot& dot) const { return dot.isLocal() || dot.stream == m_stream; }

private:
    StreamId m_stream;  ///< zero for a section this phone may not write
};

/// The reader's own first, then newest first; each marked against the first, the first against the second.
void orderAndMark(std::vector<TextVersion>& versions)
{
    std::ranges::stable_partition(versions, [](const TextVersion& version) { return version.author.me; });
    for (std::size_t at = 0; at < versions.size() && versions.size() > 1; ++at) {
        versions[at].runs = domain::runsAgainst(versions[at].text, versions[at == 0 ? 1 : 0].text);
    }
}

}  // namespace

Result<VersionsView> VersionService::versions(std::string_view recordId, std::string_view field) const
{
    WAYMARK_ASSIGN(const auto shown, Rows(m_context).shown(recordId));
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, shown.ref.section.space));
    WAYMARK_ASSIGN(const auto* column, columnNamed(shown.ref.table, field));
    WAYMARK_ASSIGN(const auto found, m_context.store.versions(shown.ref, column->id));
    VersionsView view;
    view.recordId = recordId;
    view.field = field;
    if (shown.ref.table == schema::heading::kTable) {
        view.heading = static_cast<int>(numberOf(shown, schema::heading::kNumber).value_or(0));
        const auto* heading = content::headingNumbered(view.heading);
        view.title = heading == nullptr ? std::string{} : heading->title;
    }
    const OwnChanges own(m_context.circles, shown.ref.section);
    for (const auto& version : found) {
        view.versions.push_back({.version = version.dot.toText(),
                                 .author = directory.tag(version.person),
                                 .writtenAt = version.when,
                                 .onThisPhone = own.holds(version.dot),
                                 .text = textIn(version),
                                 .runs = {}});
    }
    orderAndMark(view.versions);
    const auto section =
        std::ranges::find(directory.sections(), shown.ref.section.channel, &circle::SectionView::channel);
    const bool mayWrite = section != directory.sections().end() && section->mine == circle::Access::write;
    view.writable = mayWrite && (column->writers != records::Writers::owner || directory.isOwner());
    return view;
}

Status VersionService::choose(std::string_view recordId, std::string_view field, std::string_view version)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(recordId));
    WAYMARK_ASSIGN(const auto* column, columnNamed(row.table, field));
    const auto dot = records::Dot::fromText(version);
    if (!dot) {
        return fail(ErrorCode::bad_input, "version");
    }
    WAYMARK_TRY(m_context.store.choose(row, column->id, *dot));
    return {};
}

Status VersionService::keepBoth(std::string_view recordId, std::string_view field)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(recordId));
    WAYMARK_ASSIGN(const auto* column, columnNamed(row.table, field));
    WAYMARK_TRY(m_context.store.keepAll(row, column->id));
    return {};
}

Result<KeptVersions> VersionService::keep(std::string_view recordId, std::string_view field) const
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(recordId));
    WAYMARK_ASSIGN(const auto* column, columnNamed(row.table, field));
    WAYMARK_ASSIGN(const auto standing, m_context.store.versions(row, column->id));
    KeptVersions kept{row, column->id, {}};
    for (const auto& version : standing) {
        kept.values.insert(kept.values.begin(), version.value);
    }
    return kept;
}

Status VersionService::putBack(const KeptVersions& kept)
{
    WAYMARK_ASSIGN(const auto standing, m_context.store.versions(kept.row, kept.column));
    records::Dots over;
    for (const auto& version : standing) {
        over.push_back(version.dot);
    }
    std::vector<records::Edit> edits;
    for (const auto& value : kept.values) {
        // The first takes the place of what stands there; the others name nothing, so they stand beside it.
        edits.push_back({.row = kept.row, .column = kept.column, .value = value, .over = std::exchange(over, {})});
    }
    WAYMARK_TRY(m_context.store.save(edits));
    return {};
}

Status VersionService::takeUp(std::string_view recordId, std::string_view field, std::string_view suggestion)
{
    WAYMARK_ASSIGN(const auto shown, Rows(m_context).shown(recordId));
    WAYMARK_ASSIGN(const auto* column, columnNamed(shown.ref.table, field));
    const auto* written = shown.field(column->id);
    const auto dot = records::Dot::fromText(suggestion);
    if (written == nullptr || !dot) {
        return fail(ErrorCode::not_found, "no such suggestion");
    }
    const auto found = std::ranges::find(written->suggestions, *dot, &records::Version::dot);
    if (found == written->suggestions.end()) {
        return fail(ErrorCode::not_found, "no such suggestion");
    }
    WAYMARK_TRY(m_context.store.save(RowEdits(shown.ref).put(column->id, found->value).all()));
    return {};
}

}  // namespace waymark::services
