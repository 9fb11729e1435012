// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/simulation/people.h"

#include <algorithm>

#include "tests/simulation/must.h"

namespace waymark::simulation {
namespace {

using records::Edit;
using records::EditKind;
using records::RowLife;
using records::Value;

std::string textIn(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : std::string();
}

Edit put(const Oracle::Cell& cell, const std::string& value)
{
    Edit edit;
    edit.row = cell.first;
    edit.column = cell.second;
    edit.value = value;
    return edit;
}

Edit about(const records::RowRef& row, EditKind kind)
{
    Edit edit;
    edit.row = row;
    edit.kind = kind;
    return edit;
}

}  // namespace

People::People(World& world, Oracle& oracle) : m_world(world), m_oracle(oracle), m_dice(world.dice()) {}

bool People::edit()
{
    const auto device = m_dice.below(m_world.devices());
    if (!m_world.device(device).isOpen() || m_world.writable(device).empty()) {
        return false;
    }
    const auto drawn = m_dice.below(100);
    const bool done = drawn < 10   ? makeRow(device)
                      : drawn < 14 ? makeInTwoSections(device)
                      : drawn < 26 ? writeTitle(device)
                      : drawn < 44 ? writeText(device)
                      : drawn < 58 ? openEditor(device)
                      : drawn < 70 ? saveEditor(device)
                      : drawn < 80 ? settleVersions(device)
                      : drawn < 90 ? changeSet(device)
                      : drawn < 99 ? changeLife(device)
                                   : eraseForGood(device);
    m_edits += done ? 1 : 0;
    return done;
}

std::string People::word(std::size_t device)
{
    return "word" + std::to_string(device) + "x" + std::to_string(++m_words);
}

std::optional<records::ShownRow> People::someRow(std::size_t device, records::TableId table, RowLife life)
{
    records::ListFilter filter;
    filter.table = table;
    filter.space = m_world.space();
    const auto channels = m_world.writable(device);
    filter.channel = m_dice.percent(60) ? channels.front() : m_dice.oneOf(channels);
    filter.life = life;
    auto rows = must(m_world.device(device).store().reader().list(filter), "list");
    if (rows.empty()) {
        return std::nullopt;
    }
    // Mostly the oldest few, where people meet.
    const auto few = m_dice.percent(75) ? std::min<std::size_t>(rows.size(), 2) : rows.size();
    return std::move(rows[rows.size() - 1 - m_dice.below(few)]);
}

std::vector<std::string> People::shown(std::size_t device, const Oracle::Cell& cell)
{
    std::vector<std::string> words;
    const auto row = m_world.device(device).store().reader().get(cell.first);
    const auto* field = row ? row->field(cell.second) : nullptr;
    if (field != nullptr) {
        for (const auto& version : field->versions) {
            words.push_back(textIn(version.value));
        }
        if (cell.second == kBody && words.size() > 1) {
            m_world.situations().note(Situation::twoVersions);
        }
    }
    return words;
}

/// Saves, and tells the oracle what was written over what.
bool People::saveWords(std::size_t device, const std::vector<Edit>& edits)
{
    std::vector<std::vector<std::string>> seen;
    for (const auto& edit : edits) {
        seen.push_back(shown(device, {edit.row, edit.column}));
    }
    records::SaveOutcome outcome;
    if (!m_world.device(device).save(edits, &outcome)) {
        return false;
    }
    for (std::size_t i = 0; i < edits.size(); ++i) {
        const Oracle::Cell cell{edits[i].row, edits[i].column};
        if (edits[i].kind != EditKind::put || edits[i].column == kTags) {
            continue;
        }
        if (std::ranges::find(outcome.suggested, i) != outcome.suggested.end()) {
            m_world.situations().note(Situation::suggestion);
            m_oracle.suggested(cell, textIn(edits[i].value));
        } else {
            m_oracle.wrote(cell, textIn(edits[i].value), seen[i]);
        }
    }
    return true;
}

std::vector<Edit> People::newRow(std::size_t device, const ChannelId& channel, records::TableId table)
{
    const records::SectionRef section{m_world.space(), channel};
    const records::RowRef row{section, table, m_world.device(device).store().newRowId(section)};
    std::vector<Edit> edits{about(row, EditKind::make)};
    if (table != kAlert) {
        edits.push_back(put({row, kTitle}, word(device)));
    }
    return edits;
}

bool People::makeRow(std::size_t device)
{
    const auto table = static_cast<records::TableId>(1 + m_dice.below(4));
    return saveWords(device, newRow(device, m_dice.oneOf(m_world.writable(device)), table));
}

bool People::makeInTwoSections(std::size_t device)
{
    const auto channels = m_world.writable(device);
    if (channels.size() < 2) {
        return false;
    }
    m_world.situations().note(Situation::twoSections);
    auto edits = newRow(device, channels[0], kNote);
    const auto more = newRow(device, channels[1], kNote);
    edits.insert(edits.end(), more.begin(), more.end());
    return saveWords(device, edits);
}

bool People::writeTitle(std::size_t device)
{
    const auto row = someRow(device, kNote, RowLife::live);
    return row && saveWords(device, {put({row->ref, kTitle}, word(device))});
}

bool People::writeText(std::size_t device)
{
    const auto row = someRow(device, m_dice.percent(70) ? kNote : kWish, RowLife::live);
    if (!row) {
        return false;
    }
    const Oracle::Cell cell{row->ref, kBody};
    const auto editor = m_editors.find(device);
    const bool isOpen = editor != m_editors.end() && editor->second.cell == cell;
    return !isOpen && saveWords(device, {put(cell, word(device))});
}

bool People::openEditor(std::size_t device)
{
    const auto row = someRow(device, kNote, RowLife::live);
    if (!row || m_editors.contains(device)) {
        return false;
    }
    const Oracle::Cell cell{row->ref, kBody};
    auto& store = m_world.device(device).store();
    m_editors[device] = {cell, shown(device, cell)};
    must(store.openDraft(cell.first, cell.second), "open draft");
    must(store.keepDraft(cell.first, cell.second, std::string("half a word")), "keep draft");
    return true;
}

bool People::saveEditor(std::size_t device)
{
    const auto found = m_editors.find(device);
    if (found == m_editors.end()) {
        return false;
    }
    const auto [cell, seen] = found->second;
    m_editors.erase(found);
    auto edit = put(cell, word(device));
    edit.fromDraft = true;
    if (shown(device, cell) != seen) {
        m_world.situations().note(Situation::savedUnderOpenEditor);
    }
    if (!m_world.device(device).save({edit})) {
        must(m_world.device(device).store().dropDraft(cell.first, cell.second), "drop draft");
        return false;
    }
    m_oracle.wrote(cell, textIn(edit.value), seen);
    return true;
}

void People::reopened(std::size_t device)
{
    const auto found = m_editors.find(device);
    if (found == m_editors.end()) {
        return;
    }
    const auto& cell = found->second.cell;
    const auto draft = must(m_world.device(device).store().reader().draft(cell.first, cell.second), "draft");
    if (!draft && m_oracle.isForGood(cell.first)) {
        m_editors.erase(found);  // its page is gone with the record
        return;
    }
    if (!draft || textIn(draft->value) != "half a word") {
        broken("a draft did not survive a kill");
    }
    m_world.situations().note(Situation::draftSurvivedKill);
}

bool People::settleVersions(std::size_t device)
{
    records::ListFilter filter;
    filter.table = kNote;
    const auto rows = must(m_world.device(device).store().reader().list(filter), "list");
    const auto row = std::ranges::find_if(rows, [&](const records::ShownRow& one) {
        return one.conflict && m_world.access(device, one.ref.section.channel) == circle::Access::write;
    });
    if (row == rows.end()) {
        return false;
    }
    const Oracle::Cell cell{row->ref, kBody};
    const auto editor = m_editors.find(device);
    if (editor != m_editors.end() && editor->second.cell == cell) {
        return false;
    }
    const auto seen = shown(device, cell);
    const auto settled = m_world.device(device).store().keepAll(cell.first, cell.second);
    if (!settled) {
        return false;
    }
    m_world.situations().note(Situation::settled);
    m_world.device(device).engine().saved();
    m_world.device(device).touch();
    const auto now = shown(device, cell);
    m_oracle.wrote(cell, now.front(), seen);
    return true;
}

bool People::changeSet(std::size_t device)
{
    const auto row = someRow(device, m_dice.percent(60) ? kNote : kAlert, RowLife::live);
    if (!row) {
        return false;
    }
    const Oracle::Cell cell{row->ref, kTags};
    const auto elements = shown(device, cell);
    if (!elements.empty() && m_dice.percent(40)) {
        auto edit = put(cell, m_dice.oneOf(elements));
        edit.kind = EditKind::remove;
        if (!m_world.device(device).save({edit})) {
            return false;
        }
        m_world.situations().note(Situation::setRemove);
        m_oracle.removed(cell, textIn(edit.value));
        return true;
    }
    // Half the elements come again and again, where only convergence is asked; the others once, where more is known.
    const bool once = m_dice.percent(50);
    const auto element = once ? word(device) : "common" + std::to_string(m_dice.below(3));
    if (!m_world.device(device).save({put(cell, element)})) {
        return false;
    }
    m_world.situations().note(Situation::setAdd);
    if (once) {
        m_oracle.added(cell, element);
    }
    return true;
}

bool People::changeLife(std::size_t device)
{
    const auto drawn = m_dice.below(10);
    const auto life = drawn < 3 ? RowLife::archived : RowLife::live;
    const auto row = someRow(device, m_dice.percent(80) ? kNote : kAlert, life);
    if (!row) {
        return false;
    }
    const auto kind = drawn < 3 ? EditKind::restore : drawn < 8 ? EditKind::archive : EditKind::erase;
    if (!m_world.device(device).save({about(row->ref, kind)})) {
        return false;
    }
    if (kind == EditKind::erase) {
        m_oracle.erased(row->ref);
    }
    m_world.situations().note(kind == EditKind::erase     ? Situation::erased
                              : kind == EditKind::archive ? Situation::archived
                                                          : Situation::restored);
    return true;
}

bool People::eraseForGood(std::size_t device)
{
    const auto row = someRow(device, kNote, RowLife::live);
    if (!row || !m_world.device(device).eraseNow({{row->ref}})) {
        return false;
    }
    m_oracle.erasedForGood(row->ref);
    m_world.situations().note(Situation::erasedForGood);
    return true;
}

}  // namespace waymark::simulation
