// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/arguments.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace waymark::cli {
namespace {

constexpr std::array kCommon = {Option{"--home"}, Option{"--relay"}, Option{"--ca"}, Option{"--passphrase-file"},
                                Option{"--now"}};

std::vector<std::string> split(std::string_view words)
{
    std::istringstream stream{std::string(words)};
    std::vector<std::string> all;
    for (std::string word; stream >> word;) {
        all.push_back(word);
    }
    return all;
}

const Option* optionNamed(const Command* command, std::string_view name)
{
    const auto common = std::ranges::find(kCommon, name, &Option::name);
    if (common != kCommon.end()) {
        return common;
    }
    if (command == nullptr) {
        return nullptr;
    }
    const auto own = std::ranges::find(command->options, name, &Option::name);
    return own == command->options.end() ? nullptr : &*own;
}

/// The words that are no options. Options of any command may take a value, so the command must be known by then; it is
/// looked for among the plain words, the longest name first.
const Command* commandIn(std::span<const Command> commands, const std::vector<std::string>& plain)
{
    const Command* best = nullptr;
    std::size_t longest = 0;
    for (const Command& command : commands) {
        const auto names = split(command.words);
        const bool fits =
            names.size() <= plain.size() && std::ranges::equal(names, std::span(plain).first(names.size()));
        if (fits && names.size() > longest) {
            best = &command;
            longest = names.size();
        }
    }
    return best;
}

bool takesValue(std::span<const Command> commands, std::string_view name)
{
    const auto declares = [&](const Command& command) {
        const Option* option = optionNamed(&command, name);
        return option != nullptr && option->value;
    };
    return std::ranges::any_of(commands, declares);
}

Status checkComplete(const Arguments& arguments, std::size_t nameWords)
{
    const std::size_t wanted = split(arguments.command->positionals).size();
    if (arguments.positionals.size() != wanted) {
        return fail(ErrorCode::bad_usage,
                    std::string(arguments.command->words) + " " + std::string(arguments.command->positionals));
    }
    for (const Option& option : arguments.command->options) {
        if (option.required && !arguments.has(option.name)) {
            return fail(ErrorCode::bad_usage, std::string(option.name) + " is needed");
        }
    }
    return nameWords == 0 ? fail(ErrorCode::bad_usage, "no command") : Status{};
}

}  // namespace

std::span<const Option> commonOptions()
{
    return kCommon;
}

std::string Arguments::text(std::string_view option) const
{
    const auto range = options.equal_range(option);
    return range.first == range.second ? std::string{} : std::prev(range.second)->second;
}

std::vector<std::string> Arguments::all(std::string_view option) const
{
    std::vector<std::string> values;
    const auto range = options.equal_range(option);
    std::transform(range.first, range.second, std::back_inserter(values),
                   [](const auto& entry) { return entry.second; });
    return values;
}

Result<Arguments> parse(std::span<const Command> commands, std::span<const std::string> words)
{
    Arguments arguments;
    std::vector<std::string> plain;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string& word = words[at];
        if (!word.starts_with("--")) {
            plain.push_back(word);
        } else if (!takesValue(commands, word)) {
            arguments.options.emplace(word, "");
        } else if (at + 1 < words.size()) {
            arguments.options.emplace(word, words[++at]);
        } else {
            return fail(ErrorCode::bad_usage, word + " needs a value");
        }
    }
    arguments.command = commandIn(commands, plain);
    if (arguments.command == nullptr) {
        return fail(ErrorCode::bad_usage, "unknown command");
    }
    const std::size_t nameWords = split(arguments.command->words).size();
    arguments.positionals.assign(plain.begin() + static_cast<std::ptrdiff_t>(nameWords), plain.end());
    for (const auto& [name, value] : arguments.options) {
        if (optionNamed(arguments.command, name) == nullptr) {
            return fail(ErrorCode::bad_usage, "unknown option " + name);
        }
    }
    WAYMARK_TRY(checkComplete(arguments, nameWords));
    return arguments;
}

}  // namespace waymark::cli
