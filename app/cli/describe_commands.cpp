// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <array>

#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/schema/declaration.h"

namespace waymark::cli {
namespace {

using records::Column;
using records::Table;

std::string_view typeName(records::ValueType type)
{
    static constexpr std::array<std::string_view, 8> kNames = {"text",    "integer", "boolean",   "date",
                                                               "instant", "choice",  "reference", "bytes"};
    return kNames[static_cast<std::size_t>(type)];
}

std::string_view mergeName(records::MergeKind merge)
{
    static constexpr std::array<std::string_view, 4> kNames = {"last write", "text, versions kept", "set",
                                                               "insert only"};
    return kNames[static_cast<std::size_t>(merge)];
}

std::string_view writersName(records::Writers writers)
{
    static constexpr std::array<std::string_view, 3> kNames = {"anyone", "author", "owner"};
    return kNames[static_cast<std::size_t>(writers)];
}

std::string typeText(const Column& column)
{
    std::string text(typeName(column.type));
    if (column.table != 0) {
        text += " to " + std::string(schema::schema().table(column.table)->name);
    }
    for (const auto& choice : column.choices) {
        text += (&choice == column.choices.data() ? ": " : ", ") + std::string(choice.name);
    }
    return text;
}

std::string marks(const Table& table, const Column& column)
{
    std::string text = column.searchable ? "searched" : "";
    const auto add = [&](std::string_view word) { text += (text.empty() ? "" : ", ") + std::string(word); };
    if (column.masked) {
        add("masked");
    }
    if (column.longHistory || table.longHistory || column.merge == records::MergeKind::text) {
        add("history kept");
    }
    return text;
}

std::string sectionText(const Table& table)
{
    if (schema::followsHeading(table.id)) {
        return "that of its heading";
    }
    return table.section.empty() ? "that of the record it is about" : "`" + std::string(table.section) + "`";
}

std::string tableText(const Table& table)
{
    std::string text = "\n### " + std::string(table.name) + "\n\n";
    text += "Kind " + std::to_string(table.id) + ": " + std::string(table.about) + ". Section: " + sectionText(table) +
            ". Writers: " + std::string(writersName(table.writers)) + ".\n\n";
    text += "| no. | field | type | merge | writers | | about |\n|---|---|---|---|---|---|---|\n";
    for (const Column& column : table.columns) {
        text += "| " + std::to_string(column.id) + " | `" + std::string(column.name) + "` | " + typeText(column) +
                " | " + std::string(mergeName(column.merge)) + " | " + std::string(writersName(column.writers)) +
                " | " + marks(table, column) + " | " + std::string(column.about) + " |\n";
    }
    return text;
}

/// A cell of a Markdown table: bars would end it.
std::string cell(std::string_view text)
{
    std::string escaped;
    for (const char letter : text) {
        escaped += letter == '|' ? std::string("\\|") : std::string(1, letter);
    }
    return escaped;
}

}  // namespace

Status describeKinds(Invocation& run)
{
    std::string text = "Schema version " + std::to_string(schema::schema().version) +
                       ". Numbers are permanent. Writers of a kind bound those of its fields.\n";
    for (const Table& table : schema::schema().tables) {
        text += tableText(table);
    }
    run.printText(text);
    return {};
}

Status describeErrors(Invocation& run)
{
    std::string text =
        "# Failure codes\n\nGenerated from `platform/base/error_list.h` by `waymark-cli describe errors`. The command "
        "line prints the code; a person sees the words.\n\n"
        "| code | the person sees | what it means, what to do |\n|---|---|---|\n";
    for (const ErrorInfo& error : allErrors()) {
        text += "| `" + std::string(error.name) + "` | " + cell(error.words) + " | " + cell(error.meaning) + " |\n";
    }
    run.printText(text);
    return {};
}

Status describeCommands(Invocation& run)
{
    std::string text = "| command | options | what it does |\n|---|---|---|\n";
    for (const Command& command : allCommands()) {
        text += "| `" + std::string(command.words);
        text += (command.positionals.empty() ? "" : " " + std::string(command.positionals)) + "` | ";
        for (const Option& option : command.options) {
            text +=
                "`" + std::string(option.name) + (option.value ? " V" : "") + "`" + (option.required ? "" : "?") + " ";
        }
        text += "| " + cell(command.about) + " |\n";
    }
    run.printText(text);
    return {};
}

}  // namespace waymark::cli
